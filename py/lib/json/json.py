__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecoder:
    __module__ = "json.decoder"

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = _parse_object
        self.parse_array = _parse_array
        self.parse_string = _scanstring
        self.memo = {}
        self.scan_once = _Scanner(self)

    def decode(self, s, _w=None):
        if not isinstance(s, str):
            if isinstance(s, (bytes, bytearray, memoryview)):
                raise TypeError("cannot use a string pattern on a bytes-like object")
            raise TypeError(f"expected string or bytes-like object, got {type(s).__name__!r}")
        if type(self).raw_decode is JSONDecoder.raw_decode:
            return _scan(self, s, 0, True)
        start, stop = 0, len(s)
        while start < stop and s[start] in " \t\n\r":
            start += 1
        obj, end = self.raw_decode(s, idx=start)
        while end < stop and s[end] in " \t\n\r":
            end += 1
        if end != stop:
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        return _scan(self, s, idx, False)


class _Scanner:
    """What make_scanner returns: the value at s[idx:] and where it ends."""

    __module__, __qualname__ = "_json", "Scanner"
    __slots__ = ("strict", "object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant")

    def __init__(self, context):
        for name in _Scanner.__slots__:
            setattr(self, name, getattr(context, name))

    def __call__(self, string, idx):
        return _scan(self, string, idx, None)


_Scanner.__name__ = "Scanner"


def _scanstring(s, end, strict=True, /):
    """The string whose opening quote is before s[end], and where it ends."""
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    if not 0 <= end <= len(s):
        raise ValueError("end is out of bounds")
    decoder = JSONDecoder(strict=strict)
    try:
        text, stop = _scan(decoder, '"' + s[end:], 0, False)
    except JSONDecodeError as exc:
        raise JSONDecodeError(exc.msg, s, exc.pos + end - 1) from None
    return text, stop + end - 1


def _py_scanstring(s, end, strict=True):
    """What _scanstring returns, with the words of the scanner written in Python."""
    try:
        return _scanstring(s, end, strict)
    except JSONDecodeError as exc:
        msg = exc.msg
        if msg.startswith("Invalid \\escape"):
            msg += f": {s[exc.pos + 1]!r}"
        elif msg == "Invalid control character at":
            msg = f"Invalid control character {s[exc.pos]!r} at"
        else:
            raise
        raise JSONDecodeError(msg, s, exc.pos + 1) from None


def _parse_array(s_and_end, scan_once, *rest):
    s, end = s_and_end
    return scan_once(s, end - 1)


_parse_object = _parse_array


def _quoted(s, /):
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    return _quote(s, False)


def _quoted_ascii(s, /):
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    return _quote(s, True)


def _write(chunks, fp):
    for chunk in chunks:
        fp.write(chunk)


class JSONEncoder:
    __module__ = "json.encoder"
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if type(self).iterencode is JSONEncoder.iterencode:
            return _encode(self, o)
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        chunks = self.iterencode(o, _one_shot=True)
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        if _one_shot:
            return iter((_encode(self, o),))
        return _pieces(self, o, 0, [] if self.check_circular else None)


# What JSONEncoder.iterencode yields piece by piece.


def _scalar(encoder, o):
    """The text of what is neither list, tuple, dict nor foreign; None otherwise."""
    if o is None or isinstance(o, (str, int, float)):
        return _encode(encoder, o)
    return None


def _key(encoder, k):
    if isinstance(k, str):
        return k
    if k is None or isinstance(k, (int, float)):
        return _encode(encoder, k)
    if encoder.skipkeys:
        return None
    raise TypeError(f"keys must be str, int, float, bool or None, not {k.__class__.__name__}")


def _pieces(encoder, o, level, enclosing):
    text = _scalar(encoder, o)
    if text is not None:
        yield text
        return
    if enclosing is not None:
        for x in enclosing:
            if x is o:
                raise ValueError("Circular reference detected")
        enclosing.append(o)
    indent = encoder.indent
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    lead = "" if indent is None else "\n" + indent * (level + 1)
    tail = "" if indent is None else "\n" + indent * level
    if isinstance(o, (list, tuple)):
        yield from _list_pieces(encoder, o, level, enclosing, lead, tail)
    elif isinstance(o, dict):
        yield from _dict_pieces(encoder, o, level, enclosing, lead, tail)
    else:
        stand_in = encoder.default(o)
        try:
            yield from _pieces(encoder, stand_in, level, enclosing)
        except Exception as exc:
            exc.add_note(f"when serializing {type(o).__name__} object")
            raise
    if enclosing is not None:
        enclosing.pop()


def _list_pieces(encoder, o, level, enclosing, lead, tail):
    if not o:
        yield "[]"
        return
    before = "[" + lead
    for i, x in enumerate(o):
        if i:
            before = encoder.item_separator + lead
        try:
            text = _scalar(encoder, x)
            if text is not None:
                yield before + text
            else:
                yield before
                yield from _pieces(encoder, x, level + 1, enclosing)
        except Exception as exc:
            exc.add_note(f"when serializing {type(o).__name__} item {i}")
            raise
    if tail:
        yield tail
    yield "]"


def _dict_pieces(encoder, o, level, enclosing, lead, tail):
    if not o:
        yield "{}"
        return
    yield "{"
    first = True
    for k, x in sorted(o.items()) if encoder.sort_keys else o.items():
        name = _key(encoder, k)
        if name is None:
            continue
        if not first:
            yield encoder.item_separator + lead
        elif lead:
            yield lead
        first = False
        yield _quote(name, encoder.ensure_ascii)
        yield encoder.key_separator
        try:
            text = _scalar(encoder, x)
            if text is not None:
                yield text
            else:
                yield from _pieces(encoder, x, level + 1, enclosing)
        except Exception as exc:
            exc.add_note(f"when serializing {type(o).__name__} item {k!r}")
            raise
    if not first and tail:
        yield tail
    yield "}"
