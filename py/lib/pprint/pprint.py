# Pretty-printing. A PrettyPrinter first asks for the one-line form of a value;
# when it does not fit, the value's __repr__ chooses a method of _dispatch.
import sys as _sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


class _safe_key:
    # Orders values of any types.
    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_tuple(pair):
    return _safe_key(pair[0]), _safe_key(pair[1])


def _recursion(obj):
    return f"<Recursion on {type(obj).__name__} with id={id(obj)}>"


class _Text:
    # The part of a text stream that formatting needs.
    __slots__ = ("parts", "write")

    def __init__(self):
        self.parts = []
        self.write = self.parts.append


_scalars = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})


class PrettyPrinter:
    """Formats data in lines of a width."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = _sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print an object."""
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        """Format an object."""
        out = _Text()
        self._format(object, out, 0, 0, {}, 0)
        return "".join(out.parts)

    def isrecursive(self, object):
        """Whether an object contains itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Whether the formatted object can be read back."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The one-line form of a value, whether it is readable, and whether it is recursive."""
        return self._safe_repr(object, context, maxlevels, level)

    # One line.

    def _repr(self, obj, context, level):
        text, readable, recursive = self.format(obj, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return text

    def _safe_repr(self, obj, context, maxlevels, level):
        t = type(obj)
        if t in _scalars:
            return repr(obj), True, False
        r = getattr(t, "__repr__", None)
        if r is int.__repr__ and issubclass(t, int):
            return f"{obj:_d}" if self._underscore_numbers else repr(obj), True, False
        if r is dict.__repr__ and issubclass(t, dict):
            left, right, kind = "{", "}", dict
        elif r is list.__repr__ and issubclass(t, list):
            left, right, kind = "[", "]", list
        elif r is tuple.__repr__ and issubclass(t, tuple):
            left, right, kind = "(", ",)" if len(obj) == 1 else ")", tuple
        else:
            text = repr(obj)
            return text, text and not text.startswith("<"), False
        if not obj:
            return left + right, True, False
        key = id(obj)
        if maxlevels and level >= maxlevels:
            return left + "..." + right, False, key in context
        if key in context:
            return _recursion(obj), False, True
        context[key] = 1
        level += 1
        readable, recursive, parts = True, False, []
        if kind is dict:
            for k, v in sorted(obj.items(), key=_safe_tuple) if self._sort_dicts else obj.items():
                ktext, kreadable, krecursive = self.format(k, context, maxlevels, level)
                text, vreadable, vrecursive = self.format(v, context, maxlevels, level)
                parts.append(f"{ktext}: {text}")
                readable = readable and kreadable and vreadable
                recursive = recursive or krecursive or vrecursive
        else:
            for v in obj:
                text, vreadable, vrecursive = self.format(v, context, maxlevels, level)
                parts.append(text)
                readable = readable and vreadable
                recursive = recursive or vrecursive
        del context[key]
        return left + ", ".join(parts) + right, readable, recursive

    # Several lines. Every method takes the column the value starts in
    # (indent) and the number of characters that must follow it on its last
    # line (allowance).

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            t = type(object)
            method = self._dispatch.get(t.__repr__) or _module_method(t.__repr__)
            if method is None and _has_dataclass_repr(t):
                method = PrettyPrinter._pprint_dataclass
            if method is not None:
                context[key] = 1
                method(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    def _pad(self, stream):
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")

    def _format_items(self, items, stream, indent, allowance, context, level):
        write = stream.write
        indent += self._indent_per_level
        self._pad(stream)
        newline = ",\n" + " " * indent
        delim = ""
        room = width = self._width - indent + 1
        items = list(items)
        final = len(items) - 1
        for i, item in enumerate(items):
            if i == final:
                width -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                need = len(text) + 2
                if room < need:
                    room = width
                    if delim:
                        delim = newline
                if room >= need:
                    room -= need
                    write(delim + text)
                    delim = ", "
                    continue
            write(delim)
            delim = newline
            self._format(item, stream, indent, allowance if i == final else 1, context, level)

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        final = len(items) - 1
        for i, (k, v) in enumerate(items):
            text = self._repr(k, context, level)
            stream.write(text + ": ")
            self._format(v, stream, indent + len(text) + 2, allowance if i == final else 1, context, level)
            if i != final:
                stream.write(",\n" + " " * indent)

    def _format_namespace_items(self, items, stream, indent, allowance, context, level):
        final = len(items) - 1
        for i, (k, v) in enumerate(items):
            stream.write(k + "=")
            if id(v) in context:
                stream.write("...")
            else:
                self._format(v, stream, indent + len(k) + 1, allowance if i == final else 1, context, level)
            if i != final:
                stream.write(",\n" + " " * indent)

    def _named(self, name, items, stream, indent, allowance, context, level):
        stream.write(name + "(")
        self._format_namespace_items(items, stream, indent + len(name) + 1, allowance, context, level)
        stream.write(")")

    def _wrapped(self, obj, inner, stream, indent, allowance, context, level):
        # A value inside a call of its class.
        name = type(obj).__name__
        stream.write(name + "(")
        self._format(inner, stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(")")

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        stream.write("{")
        self._pad(stream)
        if len(object):
            items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else list(object.items())
            self._format_dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write("}")

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write("[")
        self._format_items(object, stream, indent, allowance + 1, context, level)
        stream.write("]")

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        right = ",)" if len(object) == 1 else ")"
        stream.write("(")
        self._format_items(object, stream, indent, allowance + len(right), context, level)
        stream.write(right)

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        t = type(object)
        left, right = "{", "}"
        if t is not set:
            left, right = t.__name__ + "({", "})"
            indent += len(t.__name__) + 1
        stream.write(left)
        self._format_items(sorted(object, key=_safe_key), stream, indent, allowance + len(right), context, level)
        stream.write(right)

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        lines = object.splitlines(True)
        if not lines:
            stream.write(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        width = line_width = self._width - indent
        chunks, text = [], ""
        for i, line in enumerate(lines):
            final = i == len(lines) - 1
            text = repr(line)
            if final:
                line_width -= allowance
            if len(text) <= line_width:
                chunks.append(text)
                continue
            words = _words(line)
            room, current = width, ""
            for j, word in enumerate(words):
                if final and j == len(words) - 1:
                    room -= allowance
                if len(repr(current + word)) <= room:
                    current += word
                    continue
                if current:
                    chunks.append(repr(current))
                current = word
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            stream.write(text)
            return
        self._chunks(chunks, stream, indent, level)

    def _chunks(self, chunks, stream, indent, level):
        body = ("\n" + " " * indent).join(chunks)
        stream.write(f"({body})" if level == 1 else body)

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        last = len(object) // 4 * 4
        chunks, current = [], b""
        for i in range(0, len(object), 4):
            part = object[i:i + 4]
            if i == last:
                width -= allowance
            if len(repr(current + part)) <= width:
                current += part
                continue
            if current:
                chunks.append(repr(current))
            current = part
        if current:
            chunks.append(repr(current))
        self._chunks(chunks, stream, indent, level)

    def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write("bytearray(")
        self._pprint_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(")")

    def _pprint_mappingproxy(self, object, stream, indent, allowance, context, level):
        self._wrapped(object, object.copy(), stream, indent, allowance, context, level)

    def _pprint_simplenamespace(self, object, stream, indent, allowance, context, level):
        name = type(object).__name__
        if name == "SimpleNamespace":
            name = "namespace"
        self._named(name, list(object.__dict__.items()), stream, indent, allowance, context, level)

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        from dataclasses import fields
        items = [(f.name, getattr(object, f.name)) for f in fields(object) if f.repr]
        self._named(type(object).__name__, items, stream, indent, allowance, context, level)

    def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
        if len(object):
            self._wrapped(object, list(object.items()), stream, indent, allowance, context, level)
        else:
            stream.write(repr(object))

    def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        factory = self._repr(object.default_factory, context, level)
        stream.write(f"{name}({factory},\n{' ' * indent}")
        self._pprint_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + "({")
        self._pad(stream)
        self._format_dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write("})")

    def _pprint_chain_map(self, object, stream, indent, allowance, context, level):
        if not object.maps:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + "(")
        indent += len(name) + 1
        for m in object.maps[:-1]:
            self._format(m, stream, indent, 1, context, level)
            stream.write(",\n" + " " * indent)
        self._format(object.maps[-1], stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + "([")
        indent += len(name) + 1
        if object.maxlen is None:
            self._format_items(object, stream, indent, allowance + 2, context, level)
            stream.write("])")
            return
        self._format_items(object, stream, indent, 2, context, level)
        stream.write(f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")

    def _pprint_user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    # The methods by the __repr__ of the types they format.
    _dispatch = {
        dict.__repr__: _pprint_dict,
        list.__repr__: _pprint_list,
        tuple.__repr__: _pprint_tuple,
        set.__repr__: _pprint_set,
        frozenset.__repr__: _pprint_set,
        str.__repr__: _pprint_str,
        bytes.__repr__: _pprint_bytes,
        bytearray.__repr__: _pprint_bytearray,
        type(type.__dict__).__repr__: _pprint_mappingproxy,
    }


# The methods for the classes of other modules, filled when the module is in
# use: a value of one of its classes exists only then.
_collection_methods = {}
_types_methods = {}


def _module_method(r):
    c = _sys.modules.get("collections")
    if c is not None and not _collection_methods:
        p = PrettyPrinter
        _collection_methods.update({
            c.OrderedDict.__repr__: p._pprint_ordered_dict,
            c.defaultdict.__repr__: p._pprint_default_dict,
            c.Counter.__repr__: p._pprint_counter,
            c.ChainMap.__repr__: p._pprint_chain_map,
            c.deque.__repr__: p._pprint_deque,
            c.UserDict.__repr__: p._pprint_user,
            c.UserList.__repr__: p._pprint_user,
            c.UserString.__repr__: p._pprint_user,
        })
    t = _sys.modules.get("types")
    if t is not None and not _types_methods:
        _types_methods[t.SimpleNamespace.__repr__] = PrettyPrinter._pprint_simplenamespace
    return _collection_methods.get(r) or _types_methods.get(r)


def _has_dataclass_repr(t):
    # Whether the __repr__ of a type is the one that @dataclass made.
    return hasattr(t, "__dataclass_fields__") and "__dataclass_repr__" in getattr(t.__repr__, "__dict__", ())


def _words(line):
    # The words of a line, each with the white space after it.
    words, i, n = [], 0, len(line)
    while i < n:
        k = i
        while k < n and not line[k].isspace():
            k += 1
        while k < n and line[k].isspace():
            k += 1
        words.append(line[i:k])
        i = k
    return words


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Format an object."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Print an object."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Print an object, dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def isreadable(object):
    """Whether the repr of an object can be read back."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether an object contains itself."""
    return PrettyPrinter().isrecursive(object)


def saferepr(object):
    """The repr, safe for objects that contain themselves."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]
