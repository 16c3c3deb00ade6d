# copyreg: how objects are taken apart for copies.
import operator as _operator

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]
_HEAPTYPE = 1 << 9


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Say which function takes objects of a type apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that an object can be called."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    return _operator.getitem, (type(obj), obj.__args__)


def pickle_super(obj):
    return super, (obj.__thisclass__, obj.__self__)


dispatch_table = {complex: pickle_complex, type(int | str): pickle_union, super: pickle_super}


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def _reduce_ex(self, proto):
    assert proto < 2
    cls = self.__class__
    for base in cls.__mro__:
        if base.__module__ == "builtins":
            break
    else:
        base = object
    if base is object:
        state = None
    elif base is cls:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    else:
        state = base(self)
    args = (cls, base, state)
    attrs = self.__getstate__() if type(self).__getstate__ is not object.__getstate__ else getattr(self, "__dict__", None)
    return (_reconstructor, args, attrs) if attrs else (_reconstructor, args)


def _slotnames(cls):
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                owner = c.__name__.lstrip("_")
                names.append(f"_{owner}{name}" if owner else name)
            else:
                names.append(name)
    return names


_extension_registry, _inverted_registry, _extension_cache = {}, {}, {}


def add_extension(module, name, code):
    """Give a name of a module a number."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Take a number back."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    """Forget the objects numbers stood for."""
    _extension_cache.clear()
