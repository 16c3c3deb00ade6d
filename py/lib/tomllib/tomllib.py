# This file reads TOML 1.0: loads makes a _Reader over the document and runs
# it. A _Mark tree beside the result says which tables may still grow.
import re as _re
from datetime import date as _date, datetime as _datetime, time as _time, timedelta as _timedelta, timezone as _timezone

__all__ = ('loads', 'load', 'TOMLDecodeError')

_NESTING = 200
_absent = object()


class TOMLDecodeError(ValueError):
    """The document is not valid TOML."""

    def __init__(self, msg=_absent, doc=_absent, pos=_absent, *args):
        if args or not isinstance(msg, str) or not isinstance(doc, str) or not isinstance(pos, int):
            import warnings
            warnings.warn('Free-form arguments for TOMLDecodeError are deprecated. '
                          "Please set 'msg' (str), 'doc' (str) and 'pos' (int) arguments only.",
                          DeprecationWarning, stacklevel=2)
            given = tuple(a for a in (msg, doc, pos) if a is not _absent)
            ValueError.__init__(self, *given, *args)
            return
        before = doc[:pos]
        lineno = before.count('\n') + 1
        colno = pos - before.rfind('\n')
        place = 'end of document' if pos >= len(doc) else f'line {lineno}, column {colno}'
        ValueError.__init__(self, f'{msg} (at {place})')
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno


TOMLDecodeError.__module__ = 'tomllib'

_BLANK = _re.compile('[ \t]*')
_ARRAY_GAP = _re.compile('[ \t\n]*')
_BARE = _re.compile('[A-Za-z0-9_-]+')
_CONTROL = '\x00-\x08\x0b-\x1f\x7f'
_COMMENT = _re.compile(f'[^\n{_CONTROL}]*')
_BASIC = _re.compile(f'[^"\\\\\n{_CONTROL}]*')
_BASIC_LINES = _re.compile(f'[^"\\\\{_CONTROL}]*')
_LITERAL = _re.compile(f"[^'\n{_CONTROL}]*")
_FOLD = _re.compile(r'\\[ \t]*\n[ \t\n]*')
_HEX = _re.compile('[0-9A-Fa-f]*')
_CLOCK = r'([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?'
_TIME = _re.compile(_CLOCK)
_DATE = _re.compile(r'([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
                    rf'(?:[Tt ]{_CLOCK}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?')
_NUMBER = _re.compile(r'0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)'
                      r'|[+-]?(?:0|[1-9](?:_?[0-9])*)'
                      r'((?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)')
_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}


class _Mark:
    # What is known of one table: explicit when a header or a dotted key
    # made it, frozen when it is a value, complete in itself.
    __slots__ = ('explicit', 'frozen', 'kids')

    def __init__(self):
        self.explicit = self.frozen = False
        self.kids = {}

    def find(self, key):
        m = self
        for k in key:
            if m.frozen:
                return m
            m = m.kids.get(k)
            if m is None:
                return None
        return m

    def make(self, key):
        m = self
        for k in key:
            if k not in m.kids:
                m.kids[k] = _Mark()
            m = m.kids[k]
        return m

    def is_frozen(self, key):
        m = self.find(key)
        return m is not None and m.frozen


def _descend(root, key, through_lists=True):
    # The table at key, made where it is missing; None if a value is in the way.
    t = root
    for k in key:
        if k not in t:
            t[k] = {}
        t = t[k]
        if through_lists and isinstance(t, list):
            t = t[-1]
        if not isinstance(t, dict):
            return None
    return t


class _Reader:
    def __init__(self, src, parse_float):
        self.src = src
        self.pos = 0
        self.parse_float = parse_float
        self.root = {}
        self.marks = _Mark()
        self.depth = 0

    def fail(self, msg, pos=None):
        return TOMLDecodeError(msg, self.src, self.pos if pos is None else pos)

    def peek(self):
        return self.src[self.pos:self.pos + 1]

    def skip(self, pattern=_BLANK):
        self.pos = pattern.match(self.src, self.pos).end()

    def comment(self):
        if self.peek() == '#':
            self.pos += 1
            self.skip(_COMMENT)
            c = self.peek()
            if c and c != '\n':
                raise self.fail(f'Found invalid character {c!r}')

    def document(self):
        header = ()
        pending = []
        end = len(self.src)
        while True:
            self.skip()
            if self.pos >= end:
                break
            c = self.src[self.pos]
            if c == '\n':
                self.pos += 1
                continue
            if c == '[':
                for key in pending:
                    self.marks.make(key).explicit = True
                pending.clear()
                header = self.array_header() if self.src.startswith('[[', self.pos) else self.table_header()
                self.skip()
            elif c in '"\'' or _BARE.match(c):
                self.assignment(header, pending)
                self.skip()
            elif c != '#':
                raise self.fail('Invalid statement')
            self.comment()
            if self.pos >= end:
                break
            if self.src[self.pos] != '\n':
                raise self.fail('Expected newline or end of document after a statement')
            self.pos += 1
        return self.root

    def table_header(self):
        self.pos += 1
        self.skip()
        key = self.key()
        m = self.marks.find(key)
        if m is not None and (m.explicit or m.frozen):
            raise self.fail(f'Cannot declare {key} twice')
        self.marks.make(key).explicit = True
        if _descend(self.root, key) is None:
            raise self.fail('Cannot overwrite a value')
        if self.peek() != ']':
            raise self.fail("Expected ']' at the end of a table declaration")
        self.pos += 1
        return key

    def array_header(self):
        self.pos += 2
        self.skip()
        key = self.key()
        if self.marks.is_frozen(key):
            raise self.fail(f'Cannot mutate immutable namespace {key}')
        above = self.marks.make(key[:-1])
        above.kids[key[-1]] = m = _Mark()  # each element starts afresh
        m.explicit = True
        parent = _descend(self.root, key[:-1])
        items = None if parent is None else parent.setdefault(key[-1], [])
        if not isinstance(items, list):
            raise self.fail('Cannot overwrite a value')
        items.append({})
        if not self.src.startswith(']]', self.pos):
            raise self.fail("Expected ']]' at the end of an array declaration")
        self.pos += 2
        return key

    def assignment(self, header, pending):
        key, value = self.pair()
        parent = header + key[:-1]
        for i in range(1, len(key)):
            prefix = header + key[:i]
            m = self.marks.find(prefix)
            if m is not None and m.explicit and not m.frozen:
                raise self.fail(f'Cannot redefine namespace {prefix}')
            pending.append(prefix)
        if self.marks.is_frozen(parent):
            raise self.fail(f'Cannot mutate immutable namespace {parent}')
        table = _descend(self.root, parent)
        if table is None or key[-1] in table:
            raise self.fail('Cannot overwrite a value')
        if isinstance(value, (dict, list)):
            self.marks.make(header + key).frozen = True
        table[key[-1]] = value

    def pair(self):
        key = self.key()
        if self.peek() != '=':
            raise self.fail("Expected '=' after a key in a key/value pair")
        self.pos += 1
        self.skip()
        return key, self.value()

    def key(self):
        parts = [self.key_part()]
        self.skip()
        while self.peek() == '.':
            self.pos += 1
            self.skip()
            parts.append(self.key_part())
            self.skip()
        return tuple(parts)

    def key_part(self):
        m = _BARE.match(self.src, self.pos)
        if m:
            self.pos = m.end()
            return m.group()
        c = self.peek()
        if c == "'":
            return self.literal()
        if c == '"':
            return self.basic()
        raise self.fail('Invalid initial character for a key part')

    def literal(self):
        start = self.pos + 1
        self.pos = start
        self.skip(_LITERAL)
        c = self.peek()
        if c == "'":
            self.pos += 1
            return self.src[start:self.pos - 1]
        raise self.fail(f'Found invalid character {c!r}' if c else 'Expected "\'"')

    def basic(self, lines=False):
        # From behind the opening quotation marks of a multi-line string, or
        # on the one of a single-line string.
        if not lines:
            self.pos += 1
        pattern = _BASIC_LINES if lines else _BASIC
        parts = []
        while True:
            m = pattern.match(self.src, self.pos)
            parts.append(m.group())
            self.pos = m.end()
            c = self.peek()
            if not c:
                raise self.fail('Unterminated string')
            if c == '"':
                if not lines:
                    self.pos += 1
                    return ''.join(parts)
                if self.src.startswith('"""', self.pos):
                    self.pos += 3
                    return ''.join(parts) + self.more_quotes('"')
                parts.append(c)
                self.pos += 1
            elif c == '\\':
                parts.append(self.escape(lines))
            else:
                raise self.fail(f'Illegal character {c!r}')

    def more_quotes(self, q):
        # A multi-line string may end with one or two quotation marks.
        n = 0
        while n < 2 and self.peek() == q:
            n += 1
            self.pos += 1
        return q * n

    def escape(self, lines):
        if lines:
            m = _FOLD.match(self.src, self.pos)
            if m:
                self.pos = m.end()
                return ''
            after = _BLANK.match(self.src, self.pos + 1).end()
            if after > self.pos + 1:
                self.pos = after
                if after >= len(self.src):
                    return ''
                raise self.fail("Unescaped '\\' in a string")
        c = self.src[self.pos + 1:self.pos + 2]
        self.pos += 2
        if c == 'u' or c == 'U':
            size = 4 if c == 'u' else 8
            digits = self.src[self.pos:self.pos + size]
            if _HEX.match(digits).end() != size:
                raise self.fail('Invalid hex value')
            self.pos += size
            n = int(digits, 16)
            if n > 0x10ffff or 0xd800 <= n <= 0xdfff:
                raise self.fail('Escaped character is not a Unicode scalar value')
            return chr(n)
        r = _ESCAPES.get(c)
        if r is None:
            raise self.fail("Unescaped '\\' in a string")
        return r

    def multiline(self, q):
        self.pos += 3
        if self.peek() == '\n':
            self.pos += 1
        if q == '"':
            return self.basic(True)
        end = self.src.find("'''", self.pos)
        stop = len(self.src) if end < 0 else end
        bad = _re.compile(f'[{_CONTROL}]').search(self.src, self.pos, stop)
        if bad:
            raise self.fail(f'Found invalid character {bad.group()!r}', bad.start())
        if end < 0:
            raise self.fail('Expected "\'\'\'"', stop)
        text = self.src[self.pos:end]
        self.pos = end + 3
        return text + self.more_quotes("'")

    def value(self):
        src, pos = self.src, self.pos
        c = self.peek()
        if c == '"' or c == "'":
            if src.startswith(c * 3, pos):
                return self.multiline(c)
            return self.basic() if c == '"' else self.literal()
        if c == 't' and src.startswith('true', pos):
            self.pos += 4
            return True
        if c == 'f' and src.startswith('false', pos):
            self.pos += 5
            return False
        if c == '[' or c == '{':
            if self.depth >= _NESTING:
                raise RecursionError(f'TOML inline arrays/tables are nested more than the allowed {_NESTING} levels')
            self.depth += 1
            r = self.array() if c == '[' else self.inline_table()
            self.depth -= 1
            return r
        m = _DATE.match(src, pos)
        if m:
            try:
                r = _moment(m)
            except ValueError:
                raise self.fail('Invalid date or datetime') from None
            self.pos = m.end()
            return r
        m = _TIME.match(src, pos)
        if m:
            self.pos = m.end()
            return _time(int(m[1]), int(m[2]), int(m[3]), int((m[4] or '').ljust(6, '0')))
        m = _NUMBER.match(src, pos)
        if m:
            self.pos = m.end()
            return self.parse_float(m.group()) if m[1] else int(m.group(), 0)
        for size in 3, 4:
            word = src[pos:pos + size]
            if word.lstrip('+-') in ('inf', 'nan') and len(word.lstrip('+-')) == 3:
                self.pos += size
                return self.parse_float(word)
        raise self.fail('Invalid value')

    def gap(self):
        # Whitespace, line ends and comments between the items of an array.
        while True:
            self.skip(_ARRAY_GAP)
            if self.peek() != '#':
                return
            self.comment()

    def array(self):
        self.pos += 1
        items = []
        self.gap()
        while self.peek() != ']':
            items.append(self.value())
            self.gap()
            c = self.peek()
            if c == ',':
                self.pos += 1
                self.gap()
            elif c != ']':
                raise self.fail('Unclosed array')
        self.pos += 1
        return items

    def inline_table(self):
        self.pos += 1
        table, marks = {}, _Mark()
        self.skip()
        if self.peek() == '}':
            self.pos += 1
            return table
        while True:
            key, value = self.pair()
            if marks.is_frozen(key):
                raise self.fail(f'Cannot mutate immutable namespace {key}')
            parent = _descend(table, key[:-1], False)
            if parent is None:
                raise self.fail('Cannot overwrite a value')
            if key[-1] in parent:
                raise self.fail(f'Duplicate inline table key {key[-1]!r}')
            parent[key[-1]] = value
            self.skip()
            c = self.peek()
            if c == '}':
                self.pos += 1
                return table
            if c != ',':
                raise self.fail('Unclosed inline table')
            if isinstance(value, (dict, list)):
                marks.make(key).frozen = True
            self.pos += 1
            self.skip()


def _moment(m):
    # A date, or a datetime with or without an offset.
    year, month, day = int(m[1]), int(m[2]), int(m[3])
    if m[4] is None:
        return _date(year, month, day)
    zone = None
    if m[8]:
        zone = _timezone.utc
    elif m[9]:
        sign = 1 if m[9] == '+' else -1
        zone = _timezone(_timedelta(hours=sign * int(m[10]), minutes=sign * int(m[11])))
    return _datetime(year, month, day, int(m[4]), int(m[5]), int(m[6]), int((m[7] or '').ljust(6, '0')), zone)


def _guarded(parse_float):
    if parse_float is float:
        return float

    def checked(text):
        r = parse_float(text)
        if isinstance(r, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return r
    return checked


def loads(s, /, *, parse_float=float):
    """Return the dict that a TOML document stands for."""
    try:
        src = s.replace('\r\n', '\n')
    except (AttributeError, TypeError):
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None
    return _Reader(src, _guarded(parse_float)).document()


def load(fp, /, *, parse_float=float):
    """Read a TOML document from a binary file object."""
    b = fp.read()
    try:
        s = b.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(s, parse_float=parse_float)
