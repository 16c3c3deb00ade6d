# Protocols: classes that others are instances of by what they have.
from abc import ABCMeta, abstractmethod
from typing import Generic, TypeVar, _form_alias

_NOT_MEMBERS = frozenset((
    "__module__", "__dict__", "__doc__", "__init__", "__parameters__", "__orig_bases__", "__firstlineno__", "__annotate_func__", "__annotate__",
    "__annotations_cache__", "__annotations__", "__static_attributes__", "__abstractmethods__", "_is_protocol", "_is_runtime_protocol",
    "__slots__", "__new__", "__init_subclass__", "__match_args__", "__weakref__", "__subclasshook__", "__class_getitem__", "__qualname__",
    "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "__classcell__", "_abc_registry", "_default_hook",
))


def _protocol_attrs(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in (*base.__dict__, *_own_annotations(base)):
            if not name.startswith("_abc_") and name not in _NOT_MEMBERS:
                names.add(name)
    return names


def _own_annotations(cls):
    ns = cls.__dict__
    if "__annotate_func__" in ns or "__annotations_cache__" in ns or "__annotations__" in ns:
        return cls.__annotations__
    return ()


_absent = object()


def _static(obj, name):
    # An attribute without calling anything of the program.
    own = getattr(obj, "__dict__", None)
    if type(own) is dict and name in own:
        return own[name]
    if isinstance(obj, type):
        for base in obj.__mro__:
            if name in base.__dict__:
                return base.__dict__[name]
    for base in type(obj).__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            if type(found).__name__ == "member_descriptor":
                return found if hasattr(obj, name) else _absent
            return found
    if not isinstance(obj, type) and type(obj).__module__ == "builtins" or type(obj) is type(abstractmethod):
        return getattr(obj, name, _absent)
    return _absent


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == "Protocol" and bases == (Generic,):
            pass
        elif {Protocol, Generic} & set(bases):
            for base in bases:
                if not (base is object or base is Generic or getattr(base, "_is_protocol", False)
                        or base.__name__ in _ALLOWED.get(base.__module__, ())):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if not cls.__dict__.get("_is_protocol", False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        data = cls.__non_callable_proto_members__
        if data and cls.__dict__.get("_default_hook"):
            raise TypeError("Protocols with non-method members don't support issubclass(). "
                            f"Non-method members: {str(sorted(data))[1:-1]}.")
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        for name in cls.__protocol_attrs__:
            value = _static(instance, name)
            if value is _absent or value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True


# Classes of the library that protocols may derive from.
_ALLOWED = {
    "collections.abc": ("Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable", "Sized", "Container",
                        "Collection", "Reversible", "Buffer"),
    "contextlib": ("AbstractContextManager", "AbstractAsyncContextManager"),
}


def _hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in _own_annotations(base) and issubclass(other, Generic) and getattr(other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            return init(self, *args, **kwargs)
    return object.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of protocols."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_hook)
            cls._default_hook = True
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init

    def __class_getitem__(cls, params):
        if cls is Protocol:
            return _form_alias(cls, params, "Protocol")
        return super().__class_getitem__(params)


Protocol.__module__ = "typing"


def runtime_checkable(cls):
    """Allow isinstance and issubclass with a protocol."""
    if not issubclass(cls, Generic) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    data = set()
    for name in cls.__protocol_attrs__:
        try:
            if not callable(getattr(cls, name, None)):
                data.add(name)
        except Exception as e:
            raise TypeError(f"Failed to determine whether protocol member {name!r} is a method member") from e
    cls.__non_callable_proto_members__ = data
    return cls


def is_protocol(tp, /):
    """Whether a type is a protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


_result = TypeVar("T", infer_variance=True)
_result.__module__ = "typing"


def _supports(name, method, generic=False):
    def ask(self):
        pass

    ask.__name__ = method
    ask.__qualname__ = f"{name}.{method}"
    ns = {"__module__": "typing", "__slots__": (), method: abstractmethod(ask)}
    if generic:
        ns |= {"__orig_bases__": (Protocol[_result],), "__type_params__": (_result,)}
    made = _ProtocolMeta(name, (Protocol,), ns)
    return runtime_checkable(made)


SupportsInt = _supports("SupportsInt", "__int__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsIndex = _supports("SupportsIndex", "__index__")
SupportsAbs = _supports("SupportsAbs", "__abs__", True)
SupportsRound = _supports("SupportsRound", "__round__", True)
