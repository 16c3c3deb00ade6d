# Pretty-printing.


class _Key:
    # Orders values of any types.
    __slots__ = ("v",)

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        try:
            return self.v < other.v
        except TypeError:
            return (str(type(self.v)), id(self.v)) < (str(type(other.v)), id(other.v))


def _pair_key(p):
    return _Key(p[0]), _Key(p[1])


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
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = bool(compact)
        self._sort = sort_dicts
        self._underscore = underscore_numbers

    def pprint(self, object):
        """Print an object."""
        print(self.pformat(object), file=self._stream)

    def pformat(self, object):
        """Format an object."""
        out = []
        self._format(object, out, 0, 0, (), 0)
        return "".join(out)

    def isreadable(self, object):
        return "<" not in self._repr(object, (), 0)

    def isrecursive(self, object):
        return "<Recursion on" in self._repr(object, (), 0)

    def format(self, object, context, maxlevels, level):
        return self._repr(object, tuple(context), level), True, False

    def _repr(self, obj, seen, level):
        t = type(obj)
        if t is str or not isinstance(obj, (dict, list, tuple)) or t.__repr__ not in (dict.__repr__, list.__repr__, tuple.__repr__):
            if self._underscore and t is int:
                return f"{obj:_d}"
            return repr(obj)
        if not obj:
            return repr(obj)
        if any(o is obj for o in seen):
            return f"<Recursion on {t.__name__} with id={id(obj)}>"
        dots = self._depth is not None and level >= self._depth
        seen += (obj,)
        if isinstance(obj, dict):
            if dots:
                return "{...}"
            items = sorted(obj.items(), key=_pair_key) if self._sort else obj.items()
            return "{" + ", ".join(f"{self._repr(k, seen, level + 1)}: {self._repr(v, seen, level + 1)}" for k, v in items) + "}"
        left, right = ("[", "]") if isinstance(obj, list) else ("(", ",)" if len(obj) == 1 else ")")
        if dots:
            return left + "..." + right
        return left + ", ".join(self._repr(v, seen, level + 1) for v in obj) + right

    def _format(self, obj, out, indent, allowance, seen, level):
        if any(o is obj for o in seen):
            out.append(f"<Recursion on {type(obj).__name__} with id={id(obj)}>")
            return
        rep = self._repr(obj, seen, level)
        if len(rep) <= self._width - indent - allowance or self._depth is not None and level >= self._depth:
            out.append(rep)
            return
        t = type(obj)
        inner = seen + (obj,)
        level += 1
        if t.__repr__ is dict.__repr__ and isinstance(obj, dict):
            out.append("{")
            if self._indent > 1:
                out.append((self._indent - 1) * " ")
            if obj:
                items = sorted(obj.items(), key=_pair_key) if self._sort else list(obj.items())
                self._dict_items(items, out, indent, allowance + 1, inner, level)
            out.append("}")
        elif t.__repr__ is list.__repr__:
            self._sequence("[", "]", obj, out, indent, allowance, inner, level)
        elif t.__repr__ is tuple.__repr__:
            self._sequence("(", ",)" if len(obj) == 1 else ")", obj, out, indent, allowance, inner, level)
        elif t.__repr__ in (set.__repr__, frozenset.__repr__) and obj:
            items = sorted(obj, key=_Key)
            if t is set:
                self._sequence("{", "}", items, out, indent, allowance, inner, level)
            else:
                self._sequence(t.__name__ + "({", "})", items, out, indent + len(t.__name__) + 1, allowance, inner, level, True)
        elif t is str and obj:
            self._string(obj, out, indent, allowance, level)
        elif hasattr(t, "__dataclass_fields__") and getattr(t.__repr__, "__name__", "") == "__repr__" and "__repr__" in t.__dict__:
            name = t.__name__
            out.append(name + "(")
            fields = [f for f in t.__dataclass_fields__.values() if f.repr and f._field_type == "_FIELD"]
            self._named([(f.name, getattr(obj, f.name)) for f in fields], out, indent + len(name) + 1, allowance, inner, level)
            out.append(")")
        elif t.__name__ == "SimpleNamespace":
            out.append("namespace(")
            self._named(list(obj.__dict__.items()), out, indent + 10, allowance, inner, level)
            out.append(")")
        elif isinstance(obj, dict) and t.__name__ in ("OrderedDict", "defaultdict", "Counter") and obj:
            if t.__name__ == "defaultdict":
                head = f"defaultdict({obj.default_factory!r},"
                out.append(head + "\n" + " " * (indent + len("defaultdict") + 1))
                self._format(dict(obj), out, indent + len("defaultdict") + 1, allowance + 1, inner, level)
                out.append(")")
            elif t.__name__ == "Counter":
                out.append("Counter({")
                if self._indent > 1:
                    out.append((self._indent - 1) * " ")
                self._dict_items(obj.most_common(), out, indent + 8, allowance + 2, inner, level)
                out.append("})")
            else:
                out.append("OrderedDict(")
                self._sequence("[", "]", list(obj.items()), out, indent + 12, allowance + 1, inner, level)
                out.append(")")
        else:
            out.append(rep)

    def _sequence(self, left, right, items, out, indent, allowance, seen, level, wide=False):
        out.append(left)
        indent += self._indent if not wide else 1
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        allowance += len(right)
        width = room = self._width - indent + 1
        delim = ""
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                rep = self._repr(item, seen, level)
                w = len(rep) + 2
                if room < w:
                    room = width
                    if delim:
                        delim = ",\n" + " " * indent
                if room >= w:
                    room -= w
                    out.append(delim + rep)
                    delim = ", "
                    continue
            out.append(delim)
            delim = ",\n" + " " * indent
            self._format(item, out, indent, allowance if last else 1, seen, level)
        out.append(right)

    def _dict_items(self, items, out, indent, allowance, seen, level):
        indent += self._indent
        for i, (k, v) in enumerate(items):
            rep = self._repr(k, seen, level)
            out.append(rep + ": ")
            last = i == len(items) - 1
            self._format(v, out, indent + len(rep) + 2, allowance if last else 1, seen, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _named(self, items, out, indent, allowance, seen, level):
        for i, (k, v) in enumerate(items):
            last = i == len(items) - 1
            out.append(k + "=")
            self._format(v, out, indent + len(k) + 1, allowance if last else 1, seen, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _string(self, s, out, indent, allowance, level):
        lines = s.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = room = self._width - indent
        chunks, rep = [], ""
        for i, line in enumerate(lines):
            rep = repr(line)
            if i == len(lines) - 1:
                room -= allowance
            if len(rep) <= room:
                chunks.append(rep)
                continue
            parts, word = [], ""
            j = 0
            while j < len(line):
                k = j
                while k < len(line) and not line[k].isspace():
                    k += 1
                while k < len(line) and line[k].isspace():
                    k += 1
                parts.append(line[j:k])
                j = k
            room2 = width
            current = ""
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    room2 -= allowance
                if len(repr(candidate)) > room2:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(rep)
            return
        if level == 1:
            out.append("(")
        for i, c in enumerate(chunks):
            if i > 0:
                out.append("\n" + " " * indent)
            out.append(c)
        if level == 1:
            out.append(")")


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Format an object."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Print an object."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


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
    return PrettyPrinter()._repr(object, (), 0)
