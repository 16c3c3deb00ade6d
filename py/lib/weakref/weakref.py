# weakref: references, proxies and containers that refer to objects. They keep
# what they refer to alive.
from collections.abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet

_refs = {}  # id of an object: its references without a callback, and its proxies


def _check(obj):
    if not _referable(obj):
        raise TypeError(f"cannot create weak reference to '{type(obj).__name__}' object")


class ReferenceType:
    """A reference to an object."""

    __slots__ = ("_object", "_callback", "_hash", "__weakref__")

    def __new__(cls, o, callback=None, /, *args, **kw):
        _check(o)
        shared = callback is None and cls is ReferenceType
        if shared:
            old = _refs.get(id(o))
            if old is not None:
                return old
        self = object.__new__(cls)
        self._object, self._callback, self._hash = o, callback, None
        if shared:
            _refs[id(o)] = self
        return self

    def __init__(self, o, callback=None, /):
        pass

    __callback__ = property(lambda self: self._callback)

    def __call__(self):
        return self._object

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        return self._object is other._object or self._object == other._object

    def __ne__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        return self._object is not other._object and self._object != other._object

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._object)
        return self._hash

    def __repr__(self):
        o = self._object
        name = getattr(o, "__name__", None)
        named = f" ({name})" if isinstance(name, str) else ""
        return f"<weakref at {id(self):#x}; to '{type(o).__name__}' at {id(o):#x}{named}>"

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


ReferenceType.__module__ = "weakref"
ReferenceType.__name__ = ReferenceType.__qualname__ = "ReferenceType"
ref = ReferenceType


class KeyedRef(ReferenceType):
    """A reference that knows the key it is stored under."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = super().__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        pass


class WeakMethod(ReferenceType):
    """A reference to a bound method."""

    __slots__ = ("_function", "_kind")

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self = super().__new__(cls, obj, callback)
        self._function, self._kind = func, type(meth)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        return self._kind(self._function, self._object)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return self._object is other._object and self._function == other._function

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return not self == other

    __hash__ = ReferenceType.__hash__


def getweakrefcount(object, /):
    """The number of references and proxies to an object that are shared."""
    return int(id(object) in _refs) + int(id(object) in _proxies)


def getweakrefs(object, /):
    """The references and proxies to an object that are shared."""
    return [table[id(object)] for table in (_refs, _proxies) if id(object) in table]


# Proxies.

_proxies = {}
_held = object.__getattribute__


def _target(p):
    return _held(p, "_object") if isinstance(p, (ProxyType, CallableProxyType)) else p


class ProxyType:
    """Stands for an object."""

    __slots__ = ("_object", "__weakref__")

    def __getattribute__(self, name):
        return getattr(_held(self, "_object"), name)

    def __setattr__(self, name, value):
        setattr(_held(self, "_object"), name, value)

    def __delattr__(self, name):
        delattr(_held(self, "_object"), name)

    def __repr__(self):
        o = _held(self, "_object")
        return f"<weakproxy at {id(self):#x}; to '{type(o).__name__}' at {id(o):#x}>"

    def __str__(self):
        return str(_held(self, "_object"))

    def __dir__(self):
        return dir(_held(self, "_object"))

    def __bytes__(self):
        return bytes(_held(self, "_object"))

    def __bool__(self):
        return bool(_held(self, "_object"))

    def __len__(self):
        return len(_held(self, "_object"))

    def __iter__(self):
        return iter(_held(self, "_object"))

    def __next__(self):
        o = _held(self, "_object")
        if not hasattr(type(o), "__next__"):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{type(o).__name__}' object")
        return next(o)

    def __reversed__(self):
        return reversed(_held(self, "_object"))

    def __contains__(self, x):
        return x in _held(self, "_object")

    def __getitem__(self, k):
        return _held(self, "_object")[k]

    def __setitem__(self, k, v):
        _held(self, "_object")[k] = v

    def __delitem__(self, k):
        del _held(self, "_object")[k]

    def __hash__(self):
        raise TypeError(f"unhashable type: 'weakref.{type(self).__name__}'")


class CallableProxyType(ProxyType):
    """Stands for an object that can be called."""

    __slots__ = ()

    def __call__(self, *args, **kw):
        return _held(self, "_object")(*args, **kw)


def _forward():
    # Operators of proxies: on the objects they stand for.
    import operator

    def one(f):
        return lambda self: f(_target(self))

    def two(f):
        return lambda self, other: f(_target(self), _target(other))

    def swapped(f):
        return lambda self, other: f(_target(other), _target(self))

    for name in ("neg", "pos", "abs", "invert", "index"):
        setattr(ProxyType, f"__{name}__", one(getattr(operator, f"__{name}__")))
    for name, f in (("int", int), ("float", float), ("complex", complex)):
        setattr(ProxyType, f"__{name}__", one(f))
    for name in ("lt", "le", "eq", "ne", "gt", "ge"):
        setattr(ProxyType, f"__{name}__", two(getattr(operator, f"__{name}__")))
    for name in ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "xor", "or"):
        f = getattr(operator, f"__{name}__")
        setattr(ProxyType, f"__{name}__", two(f))
        setattr(ProxyType, f"__r{name}__", swapped(f))
        setattr(ProxyType, f"__i{name}__", two(getattr(operator, f"__i{name}__")))
    for name in ("__divmod__", "__rdivmod__"):
        setattr(ProxyType, name, two(divmod) if name == "__divmod__" else swapped(divmod))


_forward()
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    """An object that stands for another one."""
    _check(object)
    p = _proxies.get(id(object)) if callback is None else None
    if p is None:
        p = _new_proxy(object)
        if callback is None:
            _proxies[id(object)] = p
    return p


def _new_proxy(o):
    p = object.__new__(CallableProxyType if callable(o) else ProxyType)
    object.__setattr__(p, "_object", o)
    return p


# Containers.

class WeakKeyDictionary(_MutableMapping):
    """A mapping whose keys are referred to."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return _referable(key) and ref(key) in self.data

    def __iter__(self):
        for r in list(self.data):
            yield r()

    keys = __iter__

    def values(self):
        yield from list(self.data.values())

    def items(self):
        for r, v in list(self.data.items()):
            yield r(), v

    def keyrefs(self):
        """The references to the keys."""
        return list(self.data)

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        r, v = self.data.popitem()
        return r(), v

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            for k, v in (dict.items() if hasattr(dict, "items") else dict):
                self[k] = v
        for k, v in kwargs.items():
            self[k] = v

    def copy(self):
        new = WeakKeyDictionary()
        new.data.update(self.data)
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for k, v in self.items():
            new[k] = deepcopy(v, memo)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakValueDictionary(_MutableMapping):
    """A mapping whose values are referred to."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        return self.data[key]()

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, None, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return key in self.data

    def __iter__(self):
        yield from list(self.data)

    keys = __iter__

    def values(self):
        for r in list(self.data.values()):
            yield r()

    def items(self):
        for k, r in list(self.data.items()):
            yield k, r()

    def valuerefs(self):
        """The references to the values."""
        return list(self.data.values())

    itervaluerefs = valuerefs

    def get(self, key, default=None):
        r = self.data.get(key)
        return default if r is None else r()

    def setdefault(self, key, default=None):
        if key not in self.data:
            self[key] = default
            return default
        return self[key]

    def pop(self, key, *args):
        if key in self.data:
            return self.data.pop(key)()
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        k, r = self.data.popitem()
        return k, r()

    def update(self, other=None, /, **kwargs):
        if other is not None:
            for k, v in (other.items() if hasattr(other, "items") else other):
                self[k] = v
        for k, v in kwargs.items():
            self[k] = v

    def copy(self):
        new = WeakValueDictionary()
        new.data.update(self.data)
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for k, v in self.items():
            new[deepcopy(k, memo)] = v
        return new

    __ior__, __or__, __ror__, __repr__ = (WeakKeyDictionary.__ior__, WeakKeyDictionary.__or__, WeakKeyDictionary.__ror__,
                                          WeakKeyDictionary.__repr__)


class WeakSet(_MutableSet):
    """A set whose elements are referred to."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        for r in list(self.data):
            yield r()

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return _referable(item) and ref(item) in self.data

    def add(self, item):
        self.data.add(ref(item))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        if not self.data:
            raise KeyError("pop from empty WeakSet")
        return self.data.pop()()

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for x in other:
            self.add(x)

    def __ior__(self, other):
        self.update(other)
        return self

    def _made(self, keep):
        new = type(self)()
        new.data = keep
        return new

    def difference(self, other):
        new = self.copy()
        new.difference_update(other)
        return new

    __sub__ = difference

    def difference_update(self, other):
        self.data.difference_update({ref(x) for x in other})

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return type(self)(x for x in other if x in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.data.intersection_update({ref(x) for x in other})

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        return self.data.issubset({ref(x) for x in other})

    __le__ = issubset

    def __lt__(self, other):
        return self.data < {ref(x) for x in other}

    def issuperset(self, other):
        return self.data.issuperset({ref(x) for x in other})

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > {ref(x) for x in other}

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == {ref(x) for x in other}

    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.data.symmetric_difference_update({ref(x) for x in other})

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def union(self, other):
        new = self.copy()
        new.update(other)
        return new

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __repr__(self):
        return repr(self.data)


class finalize:
    """A callback for the end of an object: it runs when it is called."""

    __slots__ = ("_info",)

    def __init__(self, obj, func, /, *args, **kwargs):
        _check(obj)
        self._info = [obj, func, args, kwargs, True]

    def __call__(self, _=None):
        """Run the callback once."""
        info, self._info = self._info, None
        if info is not None:
            return info[1](*info[2], **info[3])

    def detach(self):
        """Forget the callback; returns what was given."""
        info, self._info = self._info, None
        return tuple(info[:4]) if info is not None else None

    def peek(self):
        """What was given, if the callback was not run."""
        return tuple(self._info[:4]) if self._info is not None else None

    @property
    def alive(self):
        """Whether the callback is still to run."""
        return self._info is not None

    @property
    def atexit(self):
        """Whether the callback were to run at exit."""
        return self._info is not None and self._info[4]

    @atexit.setter
    def atexit(self, value):
        if self._info is not None:
            self._info[4] = bool(value)

    def __repr__(self):
        if self._info is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        o = self._info[0]
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(o).__qualname__!r} at {id(o):#x}>"
