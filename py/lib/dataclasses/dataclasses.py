# The dataclass decorator and the functions on dataclasses.


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen dataclass was set or deleted."""


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class InitVar:
    """An annotation: a parameter of __init__ that is passed on to __post_init__."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        t = self.type
        name = t.__name__ if isinstance(t, _type) and _type(t) is not _type(list[int]) else repr(t)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


_type = type
_FIELD, _CLASSVAR, _INITVAR = "_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR"


_no_metadata = _mapping_proxy({})


class Field:
    """What is known of a field."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "doc", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc=None):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _no_metadata if metadata is None else _mapping_proxy(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},"
                f"init={self.init!r},repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},"
                f"metadata={self.metadata!r},kw_only={self.kw_only!r},doc={self.doc!r},_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        set_name = getattr(_type(self.default), "__set_name__", None)
        if set_name is not None:
            set_name(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None):
    """Say more about a field than its type and default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def _kind(annotation):
    # Whether an annotation is ClassVar, InitVar or neither; it may be text.
    if isinstance(annotation, str):
        head = annotation.strip().partition("[")[0].rpartition(".")[2]
        return {"ClassVar": _CLASSVAR, "InitVar": _INITVAR}.get(head, _FIELD)
    if annotation is InitVar or _type(annotation) is InitVar:
        return _INITVAR
    if getattr(annotation, "_name", None) == "ClassVar" or repr(annotation).startswith("typing.ClassVar"):
        return _CLASSVAR
    return _FIELD


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if _type(default).__name__ == "member_descriptor":
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _kind(annotation)
    if f._field_type in (_CLASSVAR, _INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is _CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and f.default is not MISSING and _type(f.default).__hash__ is None:
        raise ValueError(f"mutable default {_type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


class _Params:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __repr__(self):
        return "_DataclassParams(" + ",".join(f"{k}={v!r}" for k, v in self.__dict__.items()) + ")"


def _set_new(cls, name, value):
    # Give cls an attribute unless it defines one; tell whether it did.
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


class _HAS_DEFAULT_FACTORY_CLASS:

    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


def _named(cls, fn):
    # A method as if it had been written in the class.
    fn.__qualname__ = f"{cls.__qualname__}.{fn.__name__}"
    fn.__module__ = cls.__module__
    return fn


def _method(cls, native):
    # What is slow in Python is native; around it is a function like any other.
    name = native.__name__
    if name in ("__repr__", "__hash__"):
        def method(self):
            return native(self)
    else:
        def method(self, other):
            return native(self, other)
    method.__name__ = name
    if name == "__repr__":
        method.__dataclass_repr__ = True  # for pprint
    return _named(cls, method)


def _make_init(cls, params, frozen, slots):
    # Of the program only names of fields are in the source; everything else is a variable around the function.
    me = "__dataclass_self__" if any(f.name == "self" for f in params) else "self"
    env = {"__dataclass_factory__": _HAS_DEFAULT_FACTORY, "__dataclass_set__": _set_plain}
    positional, by_keyword, body = [], [], []
    for f in params:
        if not f.name.isidentifier():  # it becomes a part of source
            raise SyntaxError(f"invalid syntax: {f.name!r} is no name of a field")
        default = f"__dataclass_default_{f.name}__"
        has_default, has_factory = f.default is not MISSING, f.default_factory is not MISSING
        if has_factory:
            env[default] = f.default_factory
        elif has_default:
            env[default] = f.default
        value = f.name
        if f.init:
            param = f.name
            if has_factory:
                param += "=__dataclass_factory__"
                value = f"{default}() if {f.name} is __dataclass_factory__ else {f.name}"
            elif has_default:
                param += "=" + default
            (by_keyword if f.kw_only else positional).append((param, f))
        elif has_factory:
            value = default + "()"
        elif slots and has_default:
            value = default
        else:
            continue  # the attribute of the class, if any, is the value
        if f._field_type is _INITVAR:
            continue
        body.append(f"__dataclass_set__({me}, {f.name!r}, {value})" if frozen else f"{me}.{f.name} = {value}")
    if hasattr(cls, "__post_init__"):
        body.append(f"{me}.__post_init__({', '.join(f.name for f in params if f._field_type is _INITVAR)})")
    head = [me] + [param for param, _ in positional] + (["*"] if by_keyword else []) + [param for param, _ in by_keyword]
    init = _named(cls, _define(f"def __init__({', '.join(head)}):\n " + ("\n ".join(body) or "pass"), "__init__", env))
    init.__annotations__ = {f.name: f.type for _, f in positional + by_keyword} | {"return": None}
    return init


def _frozen_setattr(cls, names):
    def __setattr__(self, name, value):
        if _type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if _type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return _named(cls, __setattr__), _named(cls, __delattr__)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    cls.__module__  # what is no class has none
    all_fields = {}
    any_frozen, has_bases = False, False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, "__dataclass_fields__", None)
        if inherited is not None and "__dataclass_fields__" in base.__dict__:
            has_bases = True
            all_fields.update(inherited)
            if base.__dataclass_params__.frozen:
                any_frozen = True
    annotations = cls.__annotations__
    own = []
    seen_kw_only = False
    for name, t in annotations.items():
        if t is KW_ONLY or isinstance(t, str) and t.rpartition(".")[2] == "KW_ONLY":
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = True
            kw_only = True
            continue
        own.append(_get_field(cls, name, t, kw_only))
    for f in own:
        all_fields[f.name] = f
        if isinstance(cls.__dict__.get(f.name), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    cls.__dataclass_fields__ = all_fields
    cls.__dataclass_params__ = _Params(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                                       match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
    has_hash = cls.__dict__.get("__hash__", MISSING)
    explicit_hash = not (has_hash is MISSING or has_hash is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    fields_ = [f for f in all_fields.values() if f._field_type is _FIELD]
    params = [f for f in all_fields.values() if f._field_type is not _CLASSVAR]
    if init:
        last = None
        for f in params:
            if f.init and not f.kw_only:
                if f.default is not MISSING or f.default_factory is not MISSING:
                    last = f
                elif last is not None:
                    raise TypeError(f"non-default argument {f.name!r} follows default argument {last.name!r}")
        _set_new(cls, "__init__", _make_init(cls, params, bool(frozen), slots))
    _set_new(cls, "__replace__", _replace)
    if repr:
        _set_new(cls, "__repr__", _method(cls, _make_repr([f.name for f in fields_ if f.repr])))
    compared = [f.name for f in fields_ if f.compare]
    if eq:
        _set_new(cls, "__eq__", _method(cls, _make_eq(compared)))
    if order:
        for op in ("__lt__", "__le__", "__gt__", "__ge__"):
            if _set_new(cls, op, _method(cls, _make_order(op, compared))):
                raise TypeError(f"Cannot overwrite attribute {op} in class {cls.__name__} Consider using functools.total_ordering")
    if frozen:
        names = frozenset(f.name for f in fields_)
        for name, fn in zip(("__setattr__", "__delattr__"), _frozen_setattr(cls, names)):
            if _set_new(cls, name, fn):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
    if unsafe_hash or eq and frozen:
        if unsafe_hash and explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        if not explicit_hash:
            cls.__hash__ = _method(cls, _make_hash([f.name for f in fields_ if (f.compare if f.hash is None else f.hash)]))
    elif eq and not explicit_hash:
        cls.__hash__ = None
    if not getattr(cls, "__doc__", None):
        cls.__doc__ = cls.__name__ + _signature(params)
    if match_args:
        _set_new(cls, "__match_args__", tuple(f.name for f in params if f.init and not f.kw_only))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _with_slots(cls, fields_, frozen, weakref_slot)
    update = getattr(cls, "__abstractmethods__", None)
    if update is not None:
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _signature(params):
    # The parameters of __init__ as its signature shows them.
    parts, star = [], False
    for f in sorted((f for f in params if f.init), key=lambda f: bool(f.kw_only)):
        if f.kw_only and not star:
            star = True
            parts.append("*")
        t = f.type
        if isinstance(t, _type) and _type(t) is not _type(list[int]):
            t = t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
        else:
            t = repr(t).replace("typing.", "") if not isinstance(t, str) else repr(t)
        part = f"{f.name}: {t}"
        if f.default is not MISSING:
            part += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            part += " = <factory>"
        parts.append(part)
    return "(" + ", ".join(parts) + ")"


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        _set_plain(self, f.name, value)


def _unwrapped(f):
    while hasattr(f, "__wrapped__"):
        f = f.__wrapped__
    return f


def _with_slots(cls, fields_, frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    ns = {k: v for k, v in cls.__dict__.items() if k not in ("__dict__", "__weakref__")}
    inherited = set()
    for base in cls.__mro__[1:-1]:
        s = base.__dict__.get("__slots__", ())
        inherited.update((s,) if isinstance(s, str) else s)
    ns["__slots__"] = tuple(f.name for f in fields_ if f.name not in inherited)
    if weakref_slot and "__weakref__" not in inherited:
        ns["__slots__"] += ("__weakref__",)
    docs = {f.name: f.doc for f in fields_}
    if any(docs.get(name) is not None for name in ns["__slots__"]):
        ns["__slots__"] = {name: docs.get(name) for name in ns["__slots__"]}
    if frozen:
        ns.setdefault("__getstate__", _getstate)
        ns.setdefault("__setstate__", _setstate)
    for f in fields_:
        ns.pop(f.name, None)
    ns["__qualname__"] = cls.__qualname__
    made = _type(cls)(cls.__name__, cls.__bases__, ns)
    for member in ns.values():  # what says super() means the new class; they share one variable
        parts = (member.fget, member.fset, member.fdel) if isinstance(member, property) else (getattr(member, "__func__", member),)
        if any(_rebind(_unwrapped(part), cls, made) for part in parts):
            break
    if cls.__dataclass_params__.frozen:
        names = frozenset(f.name for f in fields_)
        made.__setattr__, made.__delattr__ = _frozen_setattr(made, names)
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """Give a class the methods its annotated fields ask for."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or an instance, as a tuple."""
    try:
        found = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    """Whether obj is a dataclass or an instance of one."""
    cls = obj if isinstance(obj, _type) else _type(obj)
    return hasattr(cls, "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(_type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, dataclasses inside converted too."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict(obj, dict_factory)


_ATOMS = frozenset({_type(None), bool, int, float, str, complex, bytes, _type(...), _type(NotImplemented), _type, range})


def _asdict(obj, dict_factory):
    t = _type(obj)
    if t in _ATOMS:
        return obj
    if hasattr(t, "__dataclass_fields__"):
        if dict_factory is dict:
            return {f.name: _asdict(getattr(obj, f.name), dict) for f in fields(obj)}
        return dict_factory([(f.name, _asdict(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if t is list:
        return [_asdict(v, dict_factory) for v in obj]
    if t is dict:
        return {_asdict(k, dict_factory): _asdict(v, dict_factory) for k, v in obj.items()}
    if issubclass(t, tuple):
        if hasattr(t, "_fields"):
            return t(*[_asdict(v, dict_factory) for v in obj])
        return t(_asdict(v, dict_factory) for v in obj)
    if issubclass(t, dict):
        if hasattr(t, "default_factory"):
            result = t(obj.default_factory)
            for k, v in obj.items():
                result[_asdict(k, dict_factory)] = _asdict(v, dict_factory)
            return result
        return t((_asdict(k, dict_factory), _asdict(v, dict_factory)) for k, v in obj.items())
    if issubclass(t, list):
        return t(_asdict(v, dict_factory) for v in obj)
    from copy import deepcopy
    return deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple, dataclasses inside converted too."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple(obj, tuple_factory)


def _astuple(obj, tuple_factory):
    t = _type(obj)
    if t in _ATOMS:
        return obj
    if hasattr(t, "__dataclass_fields__"):
        return tuple_factory([_astuple(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if issubclass(t, tuple) and hasattr(t, "_fields"):
        return t(*[_astuple(v, tuple_factory) for v in obj])
    if issubclass(t, (list, tuple)):
        return t(_astuple(v, tuple_factory) for v in obj)
    if issubclass(t, dict):
        pairs = [(_astuple(k, tuple_factory), _astuple(v, tuple_factory)) for k, v in obj.items()]
        if hasattr(t, "default_factory"):
            result = t(obj.default_factory)
            result.update(pairs)
            return result
        return t(pairs)
    from copy import deepcopy
    return deepcopy(obj)


def replace(obj, /, **changes):
    """A copy of an instance with other values for some fields."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in self.__dataclass_fields__.values():
        if f._field_type is _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


_keywords = frozenset("False None True and as assert async await break class continue def del elif else except finally for from global if "
                      "import in is lambda nonlocal not or pass raise return try while with yield".split())


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                   frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None, decorator=dataclass):
    """Make a dataclass from a list of fields."""
    ns = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            from typing import Any as t
            name = item
        elif len(item) == 2:
            name, t = item
        elif len(item) == 3:
            name, t, ns[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in _keywords:
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = t
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda body: body.update(ns))
    cls.__annotations__ = annotations
    cls.__module__ = "__main__" if module is None else module
    return decorator(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                     kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
