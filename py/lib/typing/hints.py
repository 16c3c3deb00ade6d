# The parts of typing that look at annotations, and its decorators.
import typing
from typing import Annotated, ForwardRef, _GenericAlias, _AnnotatedAlias, _BuiltinGeneric, _Operators, Union, _evaluate, _params_of, _bind_params, _union

_forms = ("Required", "NotRequired", "ReadOnly")


class TypeAliasType(_Operators):
    """The type of a type statement."""

    def __init__(self, name, value, *, type_params=(), _compute=None):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        for p in type_params:
            if not isinstance(p, (typing.TypeVar, typing.ParamSpec, typing.TypeVarTuple)):
                raise TypeError(f"Expected a type param, got {p!r}")
        self.__name__ = name
        self.__qualname__ = name
        self.__type_params__ = type_params
        self._value = value
        self._compute = _compute
        self.__module__ = "__main__"

    @property
    def __value__(self):
        """The type the alias stands for."""
        if self._compute is not None:
            self._value, self._compute = self._compute(), None
        return self._value

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getitem__(self, params):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return _BuiltinGeneric(self, params if isinstance(params, tuple) else (params,))

    def __setattr__(self, name, value):
        if name in ("__name__", "__value__") and "__module__" in self.__dict__:
            raise AttributeError("readonly attribute")
        super().__setattr__(name, value)

    def __mro_entries__(self, bases):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")

    def __repr__(self):
        return self.__name__


TypeAliasType.__module__ = "typing"


def _strip(t):
    # A type without what Annotated and the field kinds of TypedDict add.
    if isinstance(t, _AnnotatedAlias):
        return _strip(t.__origin__)
    if isinstance(t, _GenericAlias):
        if getattr(t.__origin__, "_name", None) in _forms:
            return _strip(t.__args__[0])
        args = tuple(map(_strip, t.__args__))
        return t if args == t.__args__ else t._copy(args)
    if isinstance(t, _BuiltinGeneric):
        args = tuple(map(_strip, t.__args__))
        return t if args == t.__args__ else _BuiltinGeneric(t.__origin__, args)
    if isinstance(t, Union):
        args = tuple(map(_strip, t.__args__))
        return t if args == t.__args__ else _union(*args)
    return t


def _resolve(t, names, owner, depth=0):
    if t is None:
        return type(None)
    if depth > 100:
        raise RecursionError("maximum recursion depth exceeded")
    if isinstance(t, str):
        return _resolve(_evaluate(t, names, owner), names, owner, depth + 1)
    if isinstance(t, ForwardRef):
        return _resolve(t.__forward_arg__, names, owner, depth + 1)
    if isinstance(t, list):
        return [_resolve(a, names, owner, depth + 1) for a in t]
    if isinstance(t, _AnnotatedAlias):
        return t._copy((_resolve(t.__origin__, names, owner, depth + 1),))
    if isinstance(t, (_GenericAlias, _BuiltinGeneric, Union)):
        if getattr(t.__origin__, "_name", None) == "Literal":
            return t
        old = t.__args__
        args = tuple([a if a is ... or a == () else _resolve(a, names, owner, depth + 1) for a in old])
        if args == old:
            return t
        if isinstance(t, _GenericAlias):
            return t._copy(args)
        return _union(*args) if isinstance(t, Union) else _BuiltinGeneric(t.__origin__, args)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """The annotations of an object with text in them evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    extra = {**(globalns or {}), **(localns or {})}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            own = _own_annotations(base)
            names = {base.__name__: base, **{p.__name__: p for p in getattr(base, "__type_params__", ())}, **extra}
            for k, v in own.items():
                hints[k] = _resolve(v, names, base)
    else:
        found = getattr(obj, "__annotations__", None)
        if found is None:
            if callable(obj) or type(obj) is type(typing):
                return {}
            raise TypeError(f"{obj!r} does not have annotations")
        owner = obj
        while hasattr(owner, "__wrapped__"):
            owner = owner.__wrapped__
        names = {**{p.__name__: p for p in getattr(owner, "__type_params__", ())}, **extra}
        for k, v in found.items():
            hints[k] = _resolve(v, names, owner)
    return hints if include_extras else {k: _strip(t) for k, t in hints.items()}


def _own_annotations(cls):
    ns = cls.__dict__
    if cls is object or not ("__annotate_func__" in ns or "__annotations_cache__" in ns or "__annotations__" in ns):
        return {}
    return cls.__annotations__ or {}


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    """What a ForwardRef stands for, forward references in it too."""
    names = {p.__name__: p for p in type_params or ()} | (dict(globals) if globals else {}) | (dict(locals) if locals else {})
    if owner is None:
        owner = forward_ref.__owner__
    return _resolve(forward_ref, names, owner)


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
                              "should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    """Mark one of several signatures of a function."""
    f = getattr(func, "__func__", func)
    try:
        _overloads.setdefault((f.__module__, f.__qualname__), []).append(func)
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The functions marked with overload for a function."""
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), ()))


def clear_overloads():
    """Forget all overloads."""
    _overloads.clear()


def final(f):
    """Mark a method or class that is not to be overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Mark a method that overrides one of a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Mark annotations that are no types."""
    if isinstance(arg, type):
        for name, value in list(arg.__dict__.items()):
            if isinstance(value, (staticmethod, classmethod)):
                value = value.__func__
            if isinstance(value, type(no_type_check)) and value.__qualname__ == f"{arg.__qualname__}.{name}":
                value.__no_type_check__ = True
            elif isinstance(value, type) and value.__qualname__ == f"{arg.__qualname__}.{name}":
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Make a decorator mark what it decorates with no_type_check."""
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    """Mark what makes classes like dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default, "frozen_default": frozen_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


def reveal_type(obj, /):
    """Say on stderr what type a value has, and return it."""
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Fail: the line should not be reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")
