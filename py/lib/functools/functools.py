# The parts of functools written in Python.

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


_info_type = None


def _cache_info(counts):
    global _info_type
    if _info_type is None:
        from collections import namedtuple
        _info_type = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _info_type(*counts)


def _make_cache(func, maxsize, typed):
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
        if not callable(func):
            raise TypeError("the first argument must be callable")
        return _make_cache(func, maxsize, typed)

    return decorate


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
        cache[self.attrname] = value
        return value

    def __class_getitem__(cls, item):
        return cls


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


def _derived(op, root, expression):
    def method(self, other):
        r = getattr(type(self), root)(self, other)
        if r is NotImplemented:
            return r
        return expression(r, self, other)
    method.__name__ = op
    method.__qualname__ = op
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


def singledispatch(func):
    """A function whose implementation depends on the type of its first argument."""
    registry = {object: func}
    found = {}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        """The implementation for a class."""
        impl = found.get(cls)
        if impl is None:
            for base in cls.__mro__:
                if base in registry and base is not object:
                    impl = registry[base]
                    break
            else:
                best = None
                for c in registry:
                    if c is not object and issubclass(cls, c) and (best is None or issubclass(c, best)):
                        best = c
                impl = registry[object if best is None else best]
            found[cls] = impl
        return impl

    def register(cls, func=None):
        """Register an implementation for a class, or for the annotated type of its first parameter."""
        if func is None:
            if isinstance(cls, type) or isinstance(cls, _Union):
                return lambda f: register(cls, f)
            func = cls
            hints = getattr(getattr(func, "__func__", func), "__annotations__", {})
            if not hints:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. "
                                "Use either `@register(some_class)` or plain `@register` on an annotated function.")
            param, cls = next(iter(hints.items()))
            if isinstance(cls, str):
                from typing import get_type_hints
                cls = get_type_hints(getattr(func, "__func__", func))[param]
        for c in getattr(cls, "__args__", None) or (cls,):
            if not isinstance(c, type):
                c = getattr(c, "__origin__", c)
            if not isinstance(c, type):
                raise TypeError(f"Invalid first argument to `register()`. {c!r} is not a class.")
            registry[c] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch for methods."""

    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            impl = dispatch(type(args[0]))
            get = getattr(type(impl), "__get__", None)
            if get is not None:
                return get(impl, obj, cls)(*args, **kwargs)
            if isinstance(impl, (staticmethod, classmethod)):
                return impl.__func__(*((cls,) if isinstance(impl, classmethod) else ()), *args, **kwargs)
            return impl(obj, *args, **kwargs)

        method.register = self.register
        return method
