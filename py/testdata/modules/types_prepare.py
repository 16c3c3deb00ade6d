# types.prepare_class, new_class and resolve_bases; __all__ of modules.
import collections, contextvars, copy, dataclasses, heapq, operator, types, weakref
import collections.abc


def shown(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        print("prepare", mcls.__name__, name, [b.__name__ for b in bases], kwds)
        return {"prepared": True}

    def __new__(mcls, name, bases, ns, **kwds):
        return super().__new__(mcls, name, bases, dict(ns))


class Other(type):
    pass


class Base(metaclass=Meta):
    pass


shown(types.prepare_class, "A")
shown(types.prepare_class, "A", (int,))
shown(types.prepare_class, "A", (Base,))
shown(types.prepare_class, "A", (), {"metaclass": Meta, "x": 1})
shown(types.prepare_class, "A", (Base,), {"metaclass": type})
shown(types.prepare_class, "A", (Base,), {"metaclass": Other})
A = types.new_class("A", (Base,), {"y": 2}, lambda ns: ns.update(z=3))
print(A.prepared, A.z, type(A).__name__)
B = types.new_class("B", (list[int],))
print(B.__bases__, B.__orig_bases__, types.get_original_bases(B))
bases = (int, str)
print(types.resolve_bases(bases) is bases, types.resolve_bases([list[int], dict]))


class Entries:
    def __mro_entries__(self, bases):
        return 5


shown(types.resolve_bases, (Entries(),))
shown(types.new_class, "C", (Entries(),))

for m in (collections, contextvars, copy, dataclasses, heapq, operator, weakref, collections.abc):
    print(m.__name__, list(m.__all__))
from copy import *
print("error" in globals(), deepcopy([1]))


class Reduces:
    def __reduce__(self):
        return 5


shown(copy, Reduces())
shown(deepcopy, Reduces())
