# collections.abc: abstract base classes for containers.
from abc import ABCMeta, abstractmethod

_keys, _values, _items = type({}.keys()), type({}.values()), type({}.items())


def _offers(cls, *names):
    # Whether a class defines every method, for __subclasshook__.
    for n in names:
        for base in cls.__mro__:
            if n in base.__dict__:
                if base.__dict__[n] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


def _protocol(name, methods, *bases, **more):
    # An abstract class that asks for nothing but methods.
    def __subclasshook__(cls, C):
        if cls is made:
            return _offers(C, *methods)
        return NotImplemented

    ns = {"__slots__": (), "__subclasshook__": classmethod(__subclasshook__), "__module__": "collections.abc"}
    for m in methods:
        if m not in more:
            def method(self, *args):
                raise NotImplementedError
            method.__name__ = m
            method.__qualname__ = name + "." + m
            ns[m] = abstractmethod(method)
    ns.update(more)
    if not bases:
        ns.setdefault("__class_getitem__", classmethod(_generic))
    if ns.get("__class_getitem__", 0) is None:
        del ns["__class_getitem__"]
    made = ABCMeta(name, bases, ns)
    return made


_generic = type(list[int])


def _iter_self(self):
    return self


def _aiter_self(self):
    return self


class _CallableGenericAlias(_generic):
    """Callable with the types of parameters and result, which are its arguments one after the other."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        params, result = args
        if isinstance(params, (tuple, list)):
            args = (*params, result)
        elif not _is_params(params):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {params!r}")
        return super().__new__(cls, origin, args)

    def __repr__(self):
        *params, result = self.__args__
        if len(params) == 1 and _is_params(params[0]):
            return super().__repr__()
        shown = repr(_generic(tuple, tuple(params)))[len("tuple"):] if params else "[]"
        return f"collections.abc.Callable[{shown}, {repr(_generic(tuple, (result,)))[len('tuple['):-1]}]"

    def __reduce__(self):
        *params, result = self.__args__
        one = len(params) == 1 and _is_params(params[0])
        return _CallableGenericAlias, (Callable, (params[0] if one else params, result))

    def __getitem__(self, item):
        new = super().__getitem__(item if isinstance(item, tuple) else (item,)).__args__
        if not isinstance(new[0], (tuple, list)):
            new = (new[:-1], new[-1])
        return _CallableGenericAlias(Callable, tuple(new))


_CallableGenericAlias.__module__ = "collections.abc"


def _is_params(x):
    # Whether it stands for parameters: ..., a ParamSpec or Concatenate.
    if x is ...:
        return True
    if isinstance(x, list):
        return False
    return type(x).__module__ == "typing" and type(x).__name__ in ("ParamSpec", "_ConcatenateAlias")


Hashable = _protocol("Hashable", ("__hash__",), __class_getitem__=None)
Awaitable = _protocol("Awaitable", ("__await__",))
AsyncIterable = _protocol("AsyncIterable", ("__aiter__",))
AsyncIterator = _protocol("AsyncIterator", ("__anext__", "__aiter__"), AsyncIterable, __aiter__=_aiter_self)
Iterable = _protocol("Iterable", ("__iter__",))
Iterator = _protocol("Iterator", ("__iter__", "__next__"), Iterable, __iter__=_iter_self)
Reversible = _protocol("Reversible", ("__reversed__", "__iter__"), Iterable)
Sized = _protocol("Sized", ("__len__",), __class_getitem__=None)
Container = _protocol("Container", ("__contains__",))
Collection = _protocol("Collection", ("__len__", "__iter__", "__contains__"), Sized, Iterable, Container)
Callable = _protocol("Callable", ("__call__",), __class_getitem__=classmethod(_CallableGenericAlias))
Buffer = _protocol("Buffer", ("__buffer__",), __class_getitem__=None)


class Coroutine(Awaitable):
    """A coroutine."""

    __slots__ = ()

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise typ

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("coroutine ignored GeneratorExit")

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Coroutine:
            return _offers(C, "__await__", "send", "throw", "close")
        return NotImplemented


Coroutine.register(_coroutine)
Coroutine.register(_host_call)
Awaitable.register(_coroutine)
Awaitable.register(_future)


class AsyncGenerator(AsyncIterator):
    """An asynchronous generator."""

    __slots__ = ()

    async def __anext__(self):
        return await self.asend(None)

    @abstractmethod
    async def asend(self, value):
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        raise typ

    async def aclose(self):
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            pass
        else:
            raise RuntimeError("asynchronous generator ignored GeneratorExit")


AsyncGenerator.register(_async_generator)


class Generator(Iterator):
    """A generator."""

    __slots__ = ()

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise typ

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("generator ignored GeneratorExit")


Generator.register(_generator)


class Set(Collection):
    """A read-only set."""

    __slots__ = ()

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and all(e in other for e in self)

    def __lt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) < len(other) and self.__le__(other)

    def __gt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) > len(other) and self.__ge__(other)

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and all(e in self for e in other)

    def __eq__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) == len(other) and self.__le__(other)

    __hash__ = None

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(v for v in other if v in self)

    __rand__ = __and__

    def isdisjoint(self, other):
        return not any(v in self for v in other)

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(e for s in (self, other) for e in s)

    __ror__ = __or__

    def __sub__(self, other):
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)
        return self._from_iterable(v for v in self if v not in other)

    def __rsub__(self, other):
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)
        return self._from_iterable(v for v in other if v not in self)

    def __xor__(self, other):
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)
        return (self - other) | (other - self)

    __rxor__ = __xor__

    def _hash(self):
        return hash(frozenset(self))


class MutableSet(Set):
    """A set."""

    __slots__ = ()

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError from None

    def clear(self):
        try:
            while True:
                self.pop()
        except KeyError:
            pass

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for value in (self - it):
            self.discard(value)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
        else:
            if not isinstance(it, Set):
                it = self._from_iterable(it)
            for value in it:
                if value in self:
                    self.discard(value)
                else:
                    self.add(value)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
        else:
            for value in it:
                self.discard(value)
        return self


class Mapping(Collection):
    """A read-only mapping."""

    __slots__ = ()

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return KeysView(self)

    def items(self):
        return ItemsView(self)

    def values(self):
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None
    __reversed__ = None


class MutableMapping(Mapping):
    """A mapping."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    _missing = object()

    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is MutableMapping._missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError from None

    def clear(self):
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    def update(self, other=(), /, **kwds):
        if isinstance(other, Mapping) or hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


class MappingView(Sized):
    """A view of a mapping."""

    __slots__ = ("_mapping",)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"

    __class_getitem__ = classmethod(_generic)


class KeysView(MappingView, Set):
    """A view of the keys."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, Set):
    """A view of the pairs."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        try:
            v = self._mapping[key]
        except KeyError:
            return False
        return v is value or v == value

    def __iter__(self):
        for key in self._mapping:
            yield (key, self._mapping[key])


class ValuesView(MappingView, Collection):
    """A view of the values."""

    __slots__ = ()

    def __contains__(self, value):
        for key in self._mapping:
            v = self._mapping[key]
            if v is value or v == value:
                return True
        return False

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class Sequence(Reversible, Collection):
    """A read-only sequence."""

    __slots__ = ()

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        for v in self:
            if v is value or v == value:
                return True
        return False

    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]

    def index(self, value, start=0, stop=None):
        if start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        i = start
        while stop is None or i < stop:
            try:
                v = self[i]
            except IndexError:
                break
            if v is value or v == value:
                return i
            i += 1
        raise ValueError

    def count(self, value):
        return sum(1 for v in self if v is value or v == value)


class MutableSequence(Sequence):
    """A sequence."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def clear(self):
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]

    def extend(self, values):
        if values is self:
            values = list(values)
        for v in values:
            self.append(v)

    def pop(self, index=-1):
        v = self[index]
        del self[index]
        return v

    def remove(self, value):
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


class ByteString(Sequence):
    """bytes and bytearray."""

    __slots__ = ()


Mapping.register(type(type.__dict__))
MutableMapping.register(dict)
Set.register(frozenset)
MutableSet.register(set)
KeysView.register(_keys)
ValuesView.register(_values)
ItemsView.register(_items)
for _t in (tuple, str, range, bytes):
    Sequence.register(_t)
for _t in (list, bytearray, _deque):
    MutableSequence.register(_t)
for _t in (bytes, bytearray):
    Buffer.register(_t)
del _t
