import abc as _abc
import collections as _collections
import collections.abc as _cabc

TYPE_CHECKING = False


def _type_repr(t):
    if t is None or t is type(None):
        return "None"
    if t is ...:
        return "..."
    if isinstance(t, type) and not isinstance(t, _GenericAlias):
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    if isinstance(t, list):
        return "[" + ", ".join(_type_repr(x) for x in t) + "]"
    return repr(t)


class _Operators:
    def __or__(self, other):
        return _union(self, _forward(other))

    def __ror__(self, other):
        return _union(_forward(other), self)


def _forward(t):
    return ForwardRef(t) if isinstance(t, str) else t


class ForwardRef(_Operators):
    def __init__(self, arg, **kwargs):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _SpecialForm(_Operators):
    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, params):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        if not isinstance(params, tuple):
            params = (params,)
        return self._make(self, params)

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


class _Alias(_Operators):
    """A subscripted form: typing.List[int], Callable[[int], str], C[T]."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        params = []
        for a in args:
            for p in [a] if isinstance(a, (TypeVar, ParamSpec, TypeVarTuple)) else getattr(a, "__parameters__", ()):
                if p not in params:
                    params.append(p)
        self.__parameters__ = tuple(params)

    def __repr__(self):
        name = self._name or _type_repr(self.__origin__)
        args = self.__args__
        if self.__origin__ is _cabc.Callable:
            if args and args[0] is ...:
                return f"{name}[..., {_type_repr(args[-1])}]"
            return f"{name}[[{', '.join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]"
        return f"{name}[{', '.join(map(_type_repr, args)) or '()'}]"

    def __eq__(self, other):
        return isinstance(other, _Alias) and self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Type {self!r} cannot be instantiated")
        obj = self.__origin__(*args, **kwargs)
        try:
            obj.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return obj

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        table = dict(zip(self.__parameters__, params))
        return _Alias(self.__origin__, tuple(_substitute(a, table) for a in self.__args__), self._name)

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            return (Generic,)
        if self._name is not None and Generic not in bases and self.__parameters__:
            return (self.__origin__, Generic)
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


def _substitute(a, table):
    if isinstance(a, (TypeVar, ParamSpec)) and a in table:
        return table[a]
    if isinstance(a, _Alias) and a.__parameters__:
        return _Alias(a.__origin__, tuple(_substitute(x, table) for x in a.__args__), a._name)
    return a


class _BuiltinAlias(_Operators):
    """An unsubscripted name for a built-in or abstract class: List, Dict, Callable."""

    def __init__(self, name, origin, count):
        self._name = name
        self.__origin__ = origin
        self._count = count

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if self._count >= 0 and len(params) != self._count:
            word = "few" if len(params) < self._count else "many"
            raise TypeError(f"Too {word} arguments for {self!r}; actual {len(params)}, expected {self._count}")
        if self._name == "Callable":
            head, result = params
            params = (..., result) if head is ... else (*head, result) if isinstance(head, list) else (head, result)
        return _Alias(self.__origin__, tuple(map(_forward, params)), "typing." + self._name)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


def _make_alias(form, params):
    return _Alias(form, tuple(map(_forward, params)), repr(form))


def _make_optional(form, params):
    if len(params) != 1:
        raise TypeError(f"{form!r} requires a single type. Got {params!r}.")
    return _union(_forward(params[0]), None)


def _make_literal(form, params):
    flat = []
    for p in params:
        for x in p.__args__ if isinstance(p, _Alias) and p.__origin__ is Literal else (p,):
            if not any(type(x) is type(o) and x == o for o in flat):
                flat.append(x)
    return _LiteralAlias(form, tuple(flat), repr(form))


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"

    def __hash__(self):
        return hash(frozenset((type(a), a) for a in self.__args__))


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), "typing.Annotated")
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        return isinstance(other, _AnnotatedAlias) and self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


def _make_annotated(form, params):
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(params[0], params[1:])


class Any:
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


Any = _AnyMeta("Any", (), {"__new__": Any.__dict__["__new__"], "__module__": "typing", "__doc__": "Special type that is compatible with every type."})

NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")
ClassVar = _SpecialForm("ClassVar", _make_alias)
Final = _SpecialForm("Final", _make_alias)
Required = _SpecialForm("Required", _make_alias)
NotRequired = _SpecialForm("NotRequired", _make_alias)
ReadOnly = _SpecialForm("ReadOnly", _make_alias)
Concatenate = _SpecialForm("Concatenate", _make_alias)
TypeGuard = _SpecialForm("TypeGuard", _make_alias)
TypeIs = _SpecialForm("TypeIs", _make_alias)
Unpack = _SpecialForm("Unpack", _make_alias)
Optional = _SpecialForm("Optional", _make_optional)
Literal = _SpecialForm("Literal", _make_literal)
Annotated = _SpecialForm("Annotated", _make_annotated)


class _UnionForm(_SpecialForm):
    def __getitem__(self, params):
        if params == ():
            raise TypeError("Cannot take a Union of no types.")
        if not isinstance(params, tuple):
            params = (params,)
        return _union(*map(_forward, params))

    def __instancecheck__(self, obj):
        return isinstance(obj, _UnionType)

    def __eq__(self, other):
        return self is other or other is _UnionType

    def __hash__(self):
        return hash(_UnionType)


_UnionType = Union
Union = _UnionForm("Union")


class TypeVar(_Operators):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        self.__name__ = name
        self.__constraints__ = constraints
        self._bound = bound
        self._default = default
        self._lazy = False
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance

    @property
    def __bound__(self):
        if self._lazy and callable(self._bound):
            value = self._bound()
            if isinstance(value, tuple):
                return None
            return value
        return self._bound

    @property
    def __default__(self):
        if self._lazy and callable(self._default):
            return self._default()
        return NoDefault if self._default is None else self._default

    def has_default(self):
        return self._default is not None

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__


class _NoDefault:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefault()


class TypeVarTuple(_Operators):
    def __init__(self, name, *, default=None):
        self.__name__ = name
        self._default = default

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class ParamSpec(_Operators):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        self.__name__ = name
        self.__bound__ = bound
        self._infer = infer_variance

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        return self.__name__ if self._infer else "~" + self.__name__


AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if cls is Generic:
            for p in params:
                if not isinstance(p, (TypeVar, ParamSpec, TypeVarTuple)) and not (isinstance(p, _Alias) and p.__origin__ is Unpack):
                    raise TypeError("Parameters to Generic[...] must all be type variables or parameter specification variables.")
            return _Alias(Generic, params, "typing.Generic")
        if not getattr(cls, "__parameters__", ()):
            raise TypeError(f"{cls!r} is not a generic class")
        return _Alias(cls, tuple(map(_forward, params)))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        params = []
        for base in cls.__dict__.get("__orig_bases__", ()):
            for p in getattr(base, "__parameters__", ()):
                if p not in params:
                    params.append(p)
        cls.__parameters__ = tuple(params)


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in list(base.__dict__) + list(getattr(base, "__annotations__", {})):
            if not name.startswith("_abc_") and name not in (
                "__module__", "__dict__", "__doc__", "__init__", "__parameters__", "__orig_bases__", "__firstlineno__", "__annotate_func__",
                "__annotations_cache__", "__static_attributes__", "__abstractmethods__", "_is_protocol", "_is_runtime", "__slots__", "__new__",
                "__init_subclass__", "__hash__", "__match_args__", "__weakref__", "__subclasshook__", "__class_getitem__",
            ):
                names.add(name)
    return names


class _ProtocolMeta(_abc.ABCMeta):
    def __instancecheck__(cls, obj):
        if not cls.__dict__.get("_is_protocol", False):
            return super().__instancecheck__(obj)
        if not cls.__dict__.get("_is_runtime", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(obj):
            return True
        for name in _protocol_members(cls):
            if not hasattr(obj, name):
                return False
            if getattr(obj, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get("_is_protocol", False):
            return super().__subclasscheck__(other)
        if not cls.__dict__.get("_is_runtime", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__subclasscheck__(other):
            return True
        return all(hasattr(other, name) for name in _protocol_members(cls))


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init

    def __class_getitem__(cls, params):
        if cls is Protocol:
            return _Alias(Protocol, params if isinstance(params, tuple) else (params,), "typing.Protocol")
        return super().__class_getitem__(params)


def _no_init(self, *args, **kwargs):
    if type(self).__dict__.get("_is_protocol"):
        raise TypeError("Protocols cannot be instantiated")
    for base in type(self).__mro__:
        init = base.__dict__.get("__init__")
        if init is not None and init is not _no_init:
            return init(self, *args, **kwargs)


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self): ...


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self): ...


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self): ...


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self): ...


@runtime_checkable
class SupportsRound(Protocol):
    def __round__(self, ndigits=0): ...


List = _BuiltinAlias("List", list, 1)
Dict = _BuiltinAlias("Dict", dict, 2)
Set = _BuiltinAlias("Set", set, 1)
FrozenSet = _BuiltinAlias("FrozenSet", frozenset, 1)
Tuple = _BuiltinAlias("Tuple", tuple, -1)
Type = _BuiltinAlias("Type", type, 1)
Deque = _BuiltinAlias("Deque", _collections.deque, 1)
DefaultDict = _BuiltinAlias("DefaultDict", _collections.defaultdict, 2)
OrderedDict = _BuiltinAlias("OrderedDict", _collections.OrderedDict, 2)
Counter = _BuiltinAlias("Counter", _collections.Counter, 1)
ChainMap = _BuiltinAlias("ChainMap", _collections.ChainMap, 2)
Callable = _BuiltinAlias("Callable", _cabc.Callable, -1)
Iterable = _BuiltinAlias("Iterable", _cabc.Iterable, 1)
Iterator = _BuiltinAlias("Iterator", _cabc.Iterator, 1)
Reversible = _BuiltinAlias("Reversible", _cabc.Reversible, 1)
Container = _BuiltinAlias("Container", _cabc.Container, 1)
Collection = _BuiltinAlias("Collection", _cabc.Collection, 1)
Sequence = _BuiltinAlias("Sequence", _cabc.Sequence, 1)
MutableSequence = _BuiltinAlias("MutableSequence", _cabc.MutableSequence, 1)
AbstractSet = _BuiltinAlias("AbstractSet", _cabc.Set, 1)
MutableSet = _BuiltinAlias("MutableSet", _cabc.MutableSet, 1)
Mapping = _BuiltinAlias("Mapping", _cabc.Mapping, 2)
MutableMapping = _BuiltinAlias("MutableMapping", _cabc.MutableMapping, 2)
MappingView = _BuiltinAlias("MappingView", _cabc.MappingView, 1)
KeysView = _BuiltinAlias("KeysView", _cabc.KeysView, 1)
ItemsView = _BuiltinAlias("ItemsView", _cabc.ItemsView, 2)
ValuesView = _BuiltinAlias("ValuesView", _cabc.ValuesView, 1)
Generator = _BuiltinAlias("Generator", _cabc.Generator, -1)
AsyncGenerator = _BuiltinAlias("AsyncGenerator", _cabc.AsyncGenerator, -1)
Awaitable = _BuiltinAlias("Awaitable", _cabc.Awaitable, 1)
Coroutine = _BuiltinAlias("Coroutine", _cabc.Coroutine, 3)
AsyncIterable = _BuiltinAlias("AsyncIterable", _cabc.AsyncIterable, 1)
AsyncIterator = _BuiltinAlias("AsyncIterator", _cabc.AsyncIterator, 1)
Hashable = _BuiltinAlias("Hashable", _cabc.Hashable, 0)
Sized = _BuiltinAlias("Sized", _cabc.Sized, 0)
Text = str


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    return obj


def overload(func):
    def _overload_dummy(*args, **kwargs):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
            "should always be followed by an implementation that is not @overload-ed."
        )

    return _overload_dummy


def get_overloads(func):
    return []


def clear_overloads():
    pass


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    return arg


def no_type_check_decorator(decorator):
    return decorator


def dataclass_transform(**kwargs):
    def decorate(f):
        f.__dataclass_transform__ = kwargs
        return f

    return decorate


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _UnionType):
        return _UnionType
    if isinstance(tp, (_Alias, _BuiltinAlias, _GenericAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_Alias, _GenericAlias, _UnionType)):
        args = tp.__args__
        if get_origin(tp) is _cabc.Callable and args and args[0] is not ... and not isinstance(args[0], list):
            return (list(args[:-1]), args[-1])
        return args
    return ()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    return frozenset(_protocol_members(tp))


def _strip_annotated(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotated(t.__origin__)
    if isinstance(t, _Alias) and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotated(t.__args__[0])
    return t


def _resolve(t, names, owner):
    if t is None:
        return type(None)
    if isinstance(t, ForwardRef):
        t = t.__forward_arg__
    if isinstance(t, str):
        t = _evaluate(t, names, owner)
        return type(None) if t is None else _resolve(t, names, owner)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    names = {**(globalns or {}), **(localns or {})}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            names.setdefault(base.__name__, base)
            hints.update(getattr(base, "__annotations__", None) or {} if base is not object and "__annotate_func__" in base.__dict__ or "__annotations_cache__" in base.__dict__ else {})
    else:
        hints = getattr(obj, "__annotations__", None)
        if hints is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    return {k: (t if include_extras else _strip_annotated(t)) for k, v in hints.items() for t in [_resolve(v, names, obj)]}


class NewType(_Operators):
    def __init__(self, name, tp):
        self.__name__ = name
        self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{bases[0]} = NewType({bases[0]!r}, {self.__name__})`")


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, ns, **kwargs):
        annotate = ns.get("__annotate_func__")
        types = annotate(1) if annotate else ns.get("__annotations__", {})
        defaults = []
        for field in types:
            if field in ns:
                defaults.append(ns[field])
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default fields {', '.join(n for n in types if n in ns)}"
                                if len([n for n in types if n in ns]) > 1
                                else f"Non-default namedtuple field {field} cannot follow default field {[n for n in types if n in ns][0]}")
        cls = _collections.namedtuple(name, list(types), defaults=defaults, module=ns.get("__module__"))
        cls.__annotations__ = types
        for key, value in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in types and key not in ("__module__", "__qualname__", "__annotate_func__", "__firstlineno__", "__orig_bases__"):
                setattr(cls, key, value)
        if "__qualname__" in ns:
            cls.__qualname__ = ns["__qualname__"]
        cls.__orig_bases__ = (NamedTuple,)
        return cls


class _NamedTupleForm:
    def __call__(self, typename, fields=(), /):
        types = {n: t for n, t in fields}
        cls = _collections.namedtuple(typename, list(types))
        cls.__annotations__ = types
        cls.__orig_bases__ = (NamedTuple,)
        return cls

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple>"


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleForm()


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, ns, total=True, closed=None, extra_items=None):
        cls = type.__new__(_TypedDictMeta, name, (dict,), ns)
        annotate = ns.get("__annotate_func__")
        own = annotate(1) if annotate else ns.get("__annotations__", {})
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations_cache__", {}))
            required |= getattr(base, "__required_keys__", frozenset())
            optional |= getattr(base, "__optional_keys__", frozenset())
        for key, t in own.items():
            origin = get_origin(t)
            if origin is Required or (total and origin is not NotRequired):
                required.add(key)
                optional.discard(key)
            else:
                optional.add(key)
                required.discard(key)
        annotations.update(own)
        cls.__annotations__ = annotations
        cls.__required_keys__ = frozenset(required)
        cls.__optional_keys__ = frozenset(optional)
        cls.__readonly_keys__ = frozenset()
        cls.__mutable_keys__ = frozenset(annotations)
        cls.__total__ = total
        cls.__orig_bases__ = ns.get("__orig_bases__", bases)
        return cls

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, obj):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDictForm:
    def __call__(self, typename, fields, /, *, total=True, closed=None, extra_items=None):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": "__main__"}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return "<function TypedDict>"


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict = _TypedDictForm()


class TypeAliasType(_Operators):
    def __init__(self, name, value=None, *, type_params=(), _compute=None):
        self.__name__ = name
        self.__type_params__ = type_params
        self._value = value
        self._compute = _compute

    @property
    def __value__(self):
        if self._compute is not None:
            self._value, self._compute = self._compute(), None
        return self._value

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getitem__(self, params):
        return _Alias(self, params if isinstance(params, tuple) else (params,), self.__name__)

    def __repr__(self):
        return self.__name__


def _type_param(name, bound, default, kind):
    if kind == 1:
        return TypeVarTuple(name, default=default)
    if kind == 2:
        return ParamSpec(name, infer_variance=True)
    t = TypeVar(name, bound=bound, infer_variance=True, default=default)
    t._lazy = True
    if bound is not None and isinstance(c := bound(), tuple):
        t.__constraints__ = c
    return t


def _type_alias(name, params, compute):
    return TypeAliasType(name, type_params=params, _compute=compute)


def _generic_base(params):
    return Generic[params]
