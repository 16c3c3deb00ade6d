# NamedTuple, TypedDict and the types of streams.
from abc import abstractmethod
from collections import namedtuple
from typing import ForwardRef, Generic, AnyStr, _GenericAlias, _type_check, get_origin


def _class_annotations(ns):
    annotate = ns.get("__annotate_func__") or ns.get("__annotate__")
    if annotate:
        return annotate(1)
    return dict(ns.get("__annotations__", {}))


def _make_named(name, types, module, defaults=()):
    types = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in types.items()}
    cls = namedtuple(name, types, defaults=defaults, module=module)
    cls.__annotations__ = types
    return cls


_PROHIBITED = frozenset(("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace",
                         "_asdict", "_source"))
_SPECIAL = frozenset(("__module__", "__name__", "__annotations__", "__annotate__", "__annotate_func__", "__annotations_cache__", "__qualname__",
                      "__firstlineno__", "__orig_bases__", "__static_attributes__", "__classcell__"))


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, ns):
        if _NamedTuple not in bases:
            raise TypeError("NamedTuple classes must have it as a base")
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types = _class_annotations(ns)
        defaults = []
        for field in types:
            if field in ns:
                defaults.append(field)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field{'s' if len(defaults) > 1 else ''} "
                                f"{', '.join(defaults)}")
        cls = _make_named(name, types, ns.get("__module__"), [ns[n] for n in defaults])
        if Generic in bases:
            own = {k: v for k, v in cls.__dict__.items() if k not in ("__dict__", "__weakref__")}
            cls = type(name, bases, {**own, "__orig_bases__": ns.get("__orig_bases__", bases)})
            cls.__annotations__ = types
        for key, value in ns.items():
            if key in _PROHIBITED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in _SPECIAL and key not in cls._fields:
                setattr(cls, key, value)
                if hasattr(type(value), "__set_name__"):
                    type(value).__set_name__(value, cls, key)
        if "__qualname__" in ns:
            cls.__qualname__ = ns["__qualname__"]
        if "__orig_bases__" in ns:
            cls.__orig_bases__ = ns["__orig_bases__"]
        return cls


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


def NamedTuple(typename, fields=None, /, **kwargs):
    """A namedtuple with types."""
    if kwargs:
        if fields is not None:
            raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
        fields = kwargs.items()
    if fields is None:
        fields = ()
    fields = list(fields)
    types = {}
    for n, t in fields:
        types[n] = _type_check(t, f"field {n} annotation must be a type")
    names = [n for n, _ in fields]
    cls = namedtuple(typename, names, module="__main__")
    cls.__annotations__ = types
    cls.__orig_bases__ = (NamedTuple,)
    return cls


def _named_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_entries
NamedTuple.__module__ = "typing"


def _qualifiers(t):
    # The field kinds around a type: Required, NotRequired, ReadOnly.
    while True:
        origin = get_origin(t)
        name = getattr(origin, "_name", None)
        if name == "Annotated":
            t = t.__origin__
        elif name in ("Required", "NotRequired", "ReadOnly"):
            yield name
            t = t.__args__[0]
        else:
            return


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        own_bases = (Generic, dict) if any(b is Generic or Generic in b.__bases__ for b in bases) else (dict,)
        types = {n: _type_check(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type", True)
                 for n, t in _class_annotations(ns).items()}
        orig_bases = ns.get("__orig_bases__", bases)
        ns = {k: v for k, v in ns.items() if k not in ("__annotate_func__", "__annotate__", "__annotations__")}
        cls = type.__new__(_TypedDictMeta, name, own_bases, ns)
        cls.__orig_bases__ = orig_bases
        for key, t in types.items():
            if isinstance(t, ForwardRef):
                types[key] = ForwardRef(t.__forward_arg__, module=cls.__module__, owner=cls)
        annotations = {}
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            d = base.__dict__
            annotations.update(d.get("__own_annotations__", {}) if base is not Generic else {})
            required |= d.get("__required_keys__", set())
            optional |= d.get("__optional_keys__", set())
            required -= d.get("__optional_keys__", set())
            optional -= d.get("__required_keys__", set())
            readonly |= d.get("__readonly_keys__", set())
            mutable |= d.get("__mutable_keys__", set())
        for key, t in types.items():
            kinds = set(_qualifiers(t))
            if "Required" in kinds:
                must = True
            elif "NotRequired" in kinds:
                must = False
            else:
                must = total
            (required if must else optional).add(key)
            (optional if must else required).discard(key)
            if "ReadOnly" in kinds:
                if key in mutable:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        annotations.update(types)
        cls.__annotations__ = annotations
        cls.__own_annotations__ = annotations
        cls.__required_keys__ = frozenset(required)
        cls.__optional_keys__ = frozenset(optional)
        cls.__readonly_keys__ = frozenset(readonly)
        cls.__mutable_keys__ = frozenset(mutable)
        cls.__total__ = total
        return cls

    def __init__(cls, *args, **kwargs):
        pass

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, obj):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
_missing = object()


def TypedDict(typename, fields=_missing, /, *, total=True):
    """A dict type with a fixed set of keys."""
    if fields is _missing or fields is None:
        fields = {}
    td = _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": "__main__"}, total=total)
    td.__orig_bases__ = (TypedDict,)
    return td


def _typed_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_entries
TypedDict.__module__ = "typing"


def is_typeddict(tp):
    """Whether a type was made by TypedDict."""
    return type(tp) is _TypedDictMeta and tp is not _TypedDict


class IO(Generic[AnyStr]):
    """A stream."""

    __slots__ = ()

    @property
    @abstractmethod
    def mode(self):
        """How the stream was opened."""

    @property
    @abstractmethod
    def name(self):
        """What the stream is called."""

    @abstractmethod
    def close(self):
        """Close the stream."""

    @property
    @abstractmethod
    def closed(self):
        """Whether the stream is closed."""

    @abstractmethod
    def fileno(self):
        """The number of the open file."""

    @abstractmethod
    def flush(self):
        """Write what is kept back."""

    @abstractmethod
    def isatty(self):
        """Whether this is a terminal."""

    @abstractmethod
    def read(self, n=-1):
        """Read n items, all by default."""

    @abstractmethod
    def readable(self):
        """Whether the stream can be read."""

    @abstractmethod
    def readline(self, limit=-1):
        """Read a line."""

    @abstractmethod
    def readlines(self, hint=-1):
        """Read lines."""

    @abstractmethod
    def seek(self, offset, whence=0):
        """Change the position."""

    @abstractmethod
    def seekable(self):
        """Whether the position can be changed."""

    @abstractmethod
    def tell(self):
        """The position."""

    @abstractmethod
    def truncate(self, size=None):
        """Cut the stream."""

    @abstractmethod
    def writable(self):
        """Whether the stream can be written."""

    @abstractmethod
    def write(self, s):
        """Write s."""

    @abstractmethod
    def writelines(self, lines):
        """Write lines."""

    @abstractmethod
    def __enter__(self):
        """Begin a with statement."""

    @abstractmethod
    def __exit__(self, type, value, traceback):
        """End a with statement."""


class BinaryIO(IO[bytes]):
    """A stream of bytes."""

    __slots__ = ()

    @abstractmethod
    def write(self, s):
        """Write bytes."""

    @abstractmethod
    def __enter__(self):
        """Begin a with statement."""


class TextIO(IO[str]):
    """A stream of text."""

    __slots__ = ()

    @property
    @abstractmethod
    def buffer(self):
        """The stream of bytes below."""

    @property
    @abstractmethod
    def encoding(self):
        """The encoding of the text."""

    @property
    @abstractmethod
    def errors(self):
        """What is done about encoding errors."""

    @property
    @abstractmethod
    def line_buffering(self):
        """Whether lines are written at once."""

    @property
    @abstractmethod
    def newlines(self):
        """The line ends seen."""

    @abstractmethod
    def __enter__(self):
        """Begin a with statement."""


for _c in (IO, BinaryIO, TextIO):
    _c.__module__ = "typing"
