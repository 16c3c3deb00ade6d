whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace
__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
           "punctuation", "whitespace", "Formatter", "Template"]


def capwords(s, sep=None):
    """Capitalize each word."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_nothing = {}


class _LazyPattern:
    # Stands for the pattern of Template until it is asked for.
    def __get__(self, instance, cls=None):
        return self if cls is None else cls._compile_pattern()


class Template:
    """Text with $names."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None
    pattern = _LazyPattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile_pattern()

    @classmethod
    def _compile_pattern(cls):
        import re
        source = cls.__dict__.get("pattern")
        if source is None or isinstance(source, _LazyPattern):
            d = re.escape(cls.delimiter)
            source = rf"""
            {d}(?:
              (?P<escaped>{d})  |   # Escape sequence of two delimiters
              (?P<named>{cls.idpattern})       |   # delimiter and a Python identifier
              {{(?P<braced>{cls.braceidpattern or cls.idpattern})}} |   # delimiter and a braced identifier
              (?P<invalid>)             # Other ill-formed delimiter exprs
            )
            """
        if cls.flags is None:
            cls.flags = re.IGNORECASE
        cls.pattern = re.compile(source, cls.flags | re.VERBOSE)
        return cls.pattern

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        at = mo.start("invalid")
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = at - len("".join(lines[:-1]))
            line = len(lines)
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def substitute(self, mapping=_nothing, /, **kws):
        """Replace the names; KeyError if one is missing."""
        if mapping is _nothing:
            mapping = kws
        elif kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping)

        def value(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                return str(mapping[name])
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                self._invalid(mo)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(value, self.template)

    def safe_substitute(self, mapping=_nothing, /, **kws):
        """Replace the names that are there."""
        if mapping is _nothing:
            mapping = kws
        elif kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping)

        def value(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    return mo.group()
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                return mo.group()
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(value, self.template)

    def _kinds(self):
        # Yields (name, invalid) for each placeholder.
        for mo in self.pattern.finditer(self.template):
            bad = mo.group("invalid") is not None
            name = None if bad else mo.group("named") or mo.group("braced")
            if not bad and name is None and mo.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
            yield name, bad

    def is_valid(self):
        """Whether substitute would find no invalid placeholder."""
        return not any(bad for _, bad in self._kinds())

    def get_identifiers(self):
        """The names in order."""
        return list(dict.fromkeys(name for name, _ in self._kinds() if name is not None))


def _steps(name, i):
    # The accesses of a field name from position i on.
    n = len(name)
    while i < n:
        c = name[i]
        i += 1
        if c == ".":
            j = i
            while j < n and name[j] not in ".[":
                j += 1
            key, is_attr = name[i:j], True
        elif c == "[":
            j = name.find("]", i)
            if j < 0:
                raise ValueError("Missing ']' in format string")
            key, is_attr = name[i:j], False
            j += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not key:
            raise ValueError("Empty attribute in format string")
        yield is_attr, key if is_attr else _number(key)
        i = j


def _number(text):
    return int(text) if text.isdecimal() else text


def _split(name):
    if not isinstance(name, str):
        raise TypeError(f"expected str, got {type(name).__name__}")
    i = 0
    while i < len(name) and name[i] not in ".[":
        i += 1
    return _number(name[:i]), _steps(name, i)


def _pieces(parts):
    for part in parts:
        if isinstance(part, tuple):
            yield part
        else:
            raise part


class Formatter:
    """str.format as an object."""

    def format(self, format_string, /, *args, **kwargs):
        """Format with positional and keyword arguments."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Format with a sequence and a mapping of arguments."""
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            first, _ = _split(name)
            if first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto_arg_index) + name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            out.append(self.format_field(obj, spec))
        return "".join(out), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument of a number or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with what was used; does nothing."""

    def format_field(self, value, format_spec):
        """Format one value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """Apply !r, !s or !a."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """Iterate over (literal text, field name, specification, conversion)."""
        return _pieces(_fields(format_string))

    def get_field(self, field_name, args, kwargs):
        """The object of a field name and the argument it starts from."""
        first, rest = _split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first
