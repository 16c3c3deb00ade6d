from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    def describe(self):
        return f"{self.name} of {self.area()}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2

    @property
    def name(self):
        return "square"


print(Square(3).describe(), sorted(Shape.__abstractmethods__), isinstance(Square(1), Shape))


class Partial(Shape):
    def area(self):
        return 0


for cls in (Shape, Partial):
    try:
        cls()
    except TypeError as error:
        print(error)


class Unrelated:
    pass


Shape.register(Unrelated)
print(isinstance(Unrelated(), Shape), issubclass(Unrelated, Shape), Unrelated.__mro__)


@runtime_checkable
class HasLen(Protocol):
    def __len__(self): ...


print(isinstance([], HasLen), isinstance(5, HasLen))
from collections.abc import Iterable, Mapping, Callable, Sequence, Hashable, Sized, Iterator, MutableMapping

print(isinstance([], Iterable), isinstance(5, Iterable), isinstance({}, Mapping), isinstance(len, Callable), isinstance("a", Sequence), isinstance([], Hashable), isinstance({}, Sized), isinstance(iter([]), Iterator))


class Lower(MutableMapping):
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


m = Lower()
m["Key"] = 1
m.update(OTHER=2)
print(m["KEY"], "other" in m, list(m.items()), m.get("nope"), m.setdefault("X", 5), m.pop("key"), dict(m))
