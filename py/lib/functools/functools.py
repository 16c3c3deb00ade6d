# The parts of functools written in Python.
from types import GenericAlias

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)
_Union = type(int | str)

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache", "reduce",
           "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property", "Placeholder"]


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes a wrapper look like `wrapped`."""
    if assigned is WRAPPER_ASSIGNMENTS:
        return lambda wrapper: update_wrapper(wrapper, wrapped)
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


_CacheInfo = None


def _cache_info(counts):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _CacheInfo(*counts)


def _make_cache(func, maxsize, typed):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    wrapper = _lru_cache(func, maxsize, typed)
    update_wrapper(wrapper, func)
    wrapper.cache_info = lambda: _cache_info(wrapper._counts())
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return wrapper


def lru_cache(maxsize=128, typed=False):
    """A decorator that keeps the results of the last `maxsize` different calls."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _make_cache(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(func):
        return _make_cache(func, maxsize, typed)

    return decorate


def _make_key(args, kwds, typed, *_):
    """The key of a call in a cache."""
    if not typed and not kwds and len(args) == 1 and type(args[0]) in (int, str):
        return args[0]
    key = tuple(args)
    if kwds:
        key += (_kw_mark, *(x for item in kwds.items() for x in item))
    if typed:
        key += (*map(type, args), *map(type, kwds.values()))
    return key


_kw_mark = object()


def __getattr__(name):
    if name == "get_cache_token":
        from abc import get_cache_token as found
    elif name == "recursive_repr":
        from reprlib import recursive_repr as found
    else:
        raise AttributeError(f"module 'functools' has no attribute {name!r}")
    return found


def cache(user_function, /):
    """A decorator that keeps every result."""
    return _make_cache(user_function, None, False)


class cached_property:
    """A property computed once for each instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {self.attrname!r} property.") from None
        if self.attrname in cache:
            return cache[self.attrname]
        value = self.func(instance)
        try:
            cache[self.attrname] = value
        except TypeError:
            raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                            f"does not support item assignment for caching {self.attrname!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


class partialmethod:
    """A method with some arguments filled in."""

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)] + [repr(a) for a in self.args] + [f"{k}={v!r}" for k, v in self.keywords.items()]
        return f"functools.partialmethod({', '.join(parts)})"

    def __get__(self, obj, cls=None):
        get = getattr(type(self.func), "__get__", None)
        if get is not None or not isinstance(self.func, type(wraps)):
            bound = get(self.func, obj, cls) if get is not None else self.func
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)
        func, args, keywords = self.func, self.args, self.keywords
        if obj is None:
            def method(self, /, *more, **kw):
                return func(self, *args, *more, **{**keywords, **kw})
            return method
        return partial(func, obj, *args, **keywords)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def _derived(op, root, expression):
    def method(self, other):
        r = getattr(type(self), root)(self, other)
        if r is NotImplemented:
            return r
        return expression(r, self, other)
    method.__name__ = op
    method.__qualname__ = f"_{op.strip('_')}_from_{root.strip('_')}"
    return method


def _not(r, a, b):
    return not r


def _or_equal(r, a, b):
    return r or a == b


def _and_differs(r, a, b):
    return r and a != b


def _not_and_differs(r, a, b):
    return not r and a != b


def _not_or_equal(r, a, b):
    return not r or a == b


# For each method a class may define: how the others follow from it.
_ORDERINGS = {
    "__lt__": (("__gt__", _not_and_differs), ("__le__", _or_equal), ("__ge__", _not)),
    "__le__": (("__ge__", _not_or_equal), ("__lt__", _and_differs), ("__gt__", _not)),
    "__gt__": (("__lt__", _not_and_differs), ("__ge__", _or_equal), ("__le__", _not)),
    "__ge__": (("__le__", _not_or_equal), ("__gt__", _and_differs), ("__lt__", _not)),
}


def total_ordering(cls):
    """A class decorator that adds the missing ordering methods."""
    roots = {op for op in _ORDERINGS if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for op, expression in _ORDERINGS[root]:
        if op not in roots:
            setattr(cls, op, _derived(op, root, expression))
    return cls


def _merge(orders):
    """Merge method resolution orders into one that keeps all of them (C3)."""
    merged = []
    while orders := [order for order in orders if order]:
        for order in orders:
            head = order[0]
            if not any(head in other[1:] for other in orders):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        merged.append(head)
        for order in orders:
            if order[0] == head:
                del order[0]
    return merged


def _order_with(cls, abcs):
    """The method resolution order of cls as if it inherited from those of the abcs that it implements."""
    bases = list(cls.__bases__)
    # What is inherited by name comes first, up to the last abstract class.
    explicit = next((n for n in range(len(bases), 0, -1) if hasattr(bases[n - 1], "__abstractmethods__")), 0)
    implied = [c for c in abcs if issubclass(cls, c) and not any(issubclass(b, c) for b in bases)]
    rest = [c for c in abcs if c not in implied]
    parts = [bases[:explicit], implied, bases[explicit:]]
    return _merge([[cls]] + [_order_with(c, rest) for part in parts for c in part] + parts)


def _find_implementation(cls, registry):
    """The function registered for cls, or for what comes nearest in its order."""
    own = cls.__mro__
    abcs = [c for c in registry if c not in own and issubclass(cls, c)]
    order = _order_with(cls, _ordered(cls, abcs)) if abcs else own
    for i, match in enumerate(order):
        if match in registry:
            break
    else:
        return None
    if match not in own and i + 1 < len(order):
        rival = order[i + 1]
        if rival in registry and rival not in own and not issubclass(match, rival):
            raise RuntimeError(f"Ambiguous dispatch: {match} or {rival}")
    return registry[match]


def _ordered(cls, abcs):
    """The abstract classes that cls implements, those that inherit first; in the order of the library's where it has one for them."""
    import collections.abc as known
    order = []
    for c in abcs:
        if any(c is not other and c in other.__mro__ for other in abcs):
            continue
        heirs = [sub for sub in map(known.__dict__.get, known.__all__) if c in getattr(sub, "__bases__", ()) and sub not in cls.__mro__ and issubclass(cls, sub)]
        for found in sorted(([s for s in sub.__mro__ if s in abcs] for sub in heirs), key=len, reverse=True) or [[c]]:
            order += [s for s in found if s not in order]
    return order


def _is_dispatchable(cls):
    if isinstance(cls, type):
        return not isinstance(cls, GenericAlias)
    return isinstance(cls, _Union) and all(isinstance(c, type) and not isinstance(c, GenericAlias) for c in cls.__args__)


def singledispatch(func):
    """A function whose implementation depends on the type of its first argument."""
    from types import MappingProxyType
    from weakref import WeakKeyDictionary
    registry = {}
    found = WeakKeyDictionary()
    abstract = False  # whether what is found depends on classes that may get other virtual subclasses
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        """The implementation for a class."""
        try:
            return found[cls]
        except KeyError:
            pass
        try:
            impl = registry[cls]
        except KeyError:
            impl = _find_implementation(cls, registry)
        if not abstract:
            found[cls] = impl
        return impl

    def register(cls, func=None):
        """Register an implementation for a class, or for the annotated type of its first parameter."""
        nonlocal abstract
        if _is_dispatchable(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            if not getattr(cls, "__annotations__", None):
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. "
                                "Use either `@register(some_class)` or plain `@register` on an annotated function.")
            func = cls
            from typing import get_type_hints
            param, cls = next(iter(get_type_hints(func).items()))
            if not _is_dispatchable(cls):
                if isinstance(cls, _Union):
                    raise TypeError(f"Invalid annotation for {param!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {param!r}. {cls!r} is not a class.")
        for c in cls.__args__ if isinstance(cls, _Union) else (cls,):
            registry[c] = func
            abstract = abstract or hasattr(c, "__abstractmethods__")
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch for methods."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        return _singledispatchmethod_get(self, obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __repr__(self):
        return f"<single dispatch method descriptor {_name_of(self.func)}>"


def _name_of(func):
    return getattr(func, "__qualname__", getattr(func, "__name__", "?"))


class _singledispatchmethod_get:
    """A singledispatchmethod of an object or class."""

    def __init__(self, unbound, obj, cls):
        func = unbound.func
        self._unbound, self._dispatch, self._obj, self._cls = unbound, unbound.dispatcher.dispatch, obj, cls
        for name in ("__module__", "__doc__"):
            try:
                setattr(self, name, getattr(func, name))
            except AttributeError:
                pass

    def __repr__(self):
        name = _name_of(self._unbound.func)
        if self._obj is not None:
            return f"<bound single dispatch method {name} of {self._obj!r}>"
        return f"<single dispatch method {name}>"

    def __call__(self, /, *args, **kwargs):
        if not args:
            name = getattr(self._unbound.func, "__name__", "singledispatchmethod method")
            raise TypeError(f"{name} requires at least 1 positional argument")
        return self._dispatch(args[0].__class__).__get__(self._obj, self._cls)(*args, **kwargs)

    def __getattr__(self, name):
        if name not in {"__name__", "__qualname__", "__isabstractmethod__", "__annotations__", "__type_params__"}:
            raise AttributeError
        return getattr(self._unbound.func, name)

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register
