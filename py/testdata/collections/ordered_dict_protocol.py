# What OrderedDict has of its own: views, iterators, moves, copies, messages.
import copy
from collections import OrderedDict, namedtuple


def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__ + ":", e)


def make():
    return OrderedDict([("a", 1), ("b", 2), ("c", 3)])


class Mine(OrderedDict):
    pass


class Doubling(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


class Kind(OrderedDict):
    def __init__(self, kind):
        super().__init__()


show("keys", lambda: make().keys())
show("values", lambda: make().values())
show("items", lambda: make().items())
show("view type", lambda: type(make().items()).__mro__)
show("iterator type", lambda: type(iter(make())))
show("reversed items", lambda: list(reversed(make().items())))
show("pop default", lambda: make().pop("z", default=5))
show("pop key", lambda: make().pop(key="a"))
show("pop nothing", lambda: make().pop())
show("pop unhashable", lambda: OrderedDict().pop([]))
show("popitem first", lambda: make().popitem(last=False))
show("popitem empty", lambda: OrderedDict().popitem())
show("setdefault", lambda: make().setdefault(key="z", default=4))
show("fromkeys", lambda: OrderedDict.fromkeys("abc", value=1))
show("fromkeys unhashable", lambda: OrderedDict.fromkeys([[]]))
show("move unhashable", lambda: make().move_to_end([]))
show("two arguments", lambda: OrderedDict([], []))
show("update two", lambda: make().update(1, 2))
show("pair too long", lambda: OrderedDict(["abc"]))
show("pair too short", lambda: OrderedDict([("a", 1), "b"]))
show("pair no iterable", lambda: OrderedDict([1]))
show("overridden set", lambda: (Doubling(a=1), Doubling.fromkeys("ab", 2), Doubling([("a", 1)])))
show("copy calls class", lambda: Kind("x").copy())
show("reduce", lambda: Mine(a=1).__reduce__()[:4])


def recursive():
    d = make()
    d["self"] = d
    return d


def changed(change):
    def run():
        d = make()
        for k in d:
            change(d, k)

    return run


def attributes():
    d = make()
    d.note = [1]
    c, deep = copy.copy(d), copy.deepcopy(d)
    return d.__dict__, c.note is d.note, deep.note, d.__reduce__()[:3]


def derived():
    d = Mine(a=1)
    d.x = 5
    return d.copy().__dict__, copy.copy(d).__dict__


show("recursive", recursive)
show("insert while iterating", changed(lambda d, k: d.update(z=1)))
show("delete while iterating", changed(lambda d, k: d.pop(k)))
show("move while iterating", changed(lambda d, k: d.move_to_end("a")))
show("clear while iterating", changed(lambda d, k: d.clear()))
show("attributes", attributes)
show("derived", derived)
P = namedtuple("P", "x y")
show("other class", lambda: P.__new__(int, 1, 2))
