import collections
import collections.abc as cabc
from collections import *

c = Counter("mississippi")
print(c, c.most_common(2), c["q"], "q" in c, c.total(), sorted(c.elements()))
c.update(m=5)
c.subtract("mm")
c["new"] = 0
print(c, +c, -Counter(a=-2), c - Counter(i=10, m=1), c & Counter(s=1, i=9), c | Counter(z=2), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1))
del c["absent"]
c += Counter(p=1)
print(c, Counter([1, 1.0, True]), Counter({"x": 2}, y=3), Counter(), type(c.copy()), Counter(a=1) + Counter(a=-1))
for bad in (lambda: Counter.fromkeys("ab"), lambda: Counter(1, 2), lambda: Counter(5), lambda: Counter([[]])):
    try:
        bad()
    except (NotImplementedError, TypeError) as error:
        print(type(error).__name__, error)
d = defaultdict(list, a=[1])
d["b"].append(2)
print(d, d.get("c"), len(d), d.default_factory, d | {"z": 0}, d.copy() == d, defaultdict(None, x=1))
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 1
print(nested["x"], {k: dict(v) for k, v in nested.items()})
for bad in (lambda: defaultdict(5), lambda: defaultdict(None)["k"], lambda: defaultdict()[1]):
    try:
        bad()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)


class Squares(defaultdict):
    def __missing__(self, key):
        self[key] = key * key
        return self[key]


s = Squares()
print(s[4], s, isinstance(s, dict))
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, list(o), list(reversed(o)), o == OrderedDict(a=1, b=2, c=3), o == {"a": 1, "b": 2, "c": 3}, o.popitem(), o.popitem(last=False), o.pop("b"), o)
for bad in (lambda: o.popitem(), lambda: o.move_to_end("x"), lambda: OrderedDict(5)):
    try:
        bad()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
q = deque(range(5), maxlen=4)
q.rotate(1)
q.appendleft(9)
print(q, q.maxlen, q[0], q[-1], 2 in q, q.count(3), q.index(3), list(q), q + deque([7]), q * 2, q == deque([9, 4, 1, 2]), q < deque([10]))
q.extend([1, 2])
q.extendleft("ab")
q.insert
q.remove("b")
q.reverse()
del q[0]
q[0] = "first"
print(q, q.pop(), q.popleft(), len(q), bool(deque()), deque("abc", 2), deque([deque()]))
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque()[0], lambda: deque([1]).remove(5), lambda: deque(5), lambda: deque(maxlen=-1), lambda: hash(deque()), lambda: deque([1, 2], 2).insert(0, 5), lambda: deque() + [1], lambda: deque()["a"]):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
q = deque([1, 2, 3])
try:
    for x in q:
        q.append(x)
except RuntimeError as error:
    print(error)
print([isinstance(x, t) for t in (cabc.Sequence, cabc.MutableSequence, cabc.Mapping, cabc.Iterable, cabc.Hashable, cabc.Sized, cabc.Callable, cabc.Set) for x in ([], (), {}, set(), "s", len, deque(), 5)])


class Bag(cabc.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


b = Bag()
b.update(x=1, y=2)
print(dict(b), b.setdefault("z", 3), b.pop("x"), b.pop("nope", None), sorted(b), list(b.items()), list(b.values()), "y" in b, b == {"y": 2, "z": 3}, b.get("q", 0), b.keys() & {"y"})
match b:
    case {"y": value, **rest}:
        print("mapping", value, rest)
match deque([1, 2]):
    case [x, y]:
        print("sequence", x, y)


class Incomplete(cabc.Sequence):
    pass


try:
    Incomplete()
except TypeError as error:
    print(error)


class Walk:
    def __iter__(self):
        return iter([1])

    def __len__(self):
        return 1

    def __contains__(self, x):
        return True


print(isinstance(Walk(), cabc.Collection), issubclass(Walk, cabc.Iterable), isinstance(Walk(), cabc.Sequence), isinstance((i for i in []), cabc.Generator), isinstance(lambda: 0, cabc.Callable))


class Users(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


u = Users(A=1)
u["B"] = 2
print(u, u == {"a": 1, "b": 2}, "a" in u, UserList([3, 1, 2]) + [4], sorted(UserList([2, 1])), UserString("abc").upper(), UserString("abc") + "d")
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["b"], dict(m), len(m), m.new_child({"c": 4})["c"], m.parents)
Point = namedtuple("Point", "x y z", defaults=[0])
print(Point(1, 2), Point(x=1, y=2, z=3)._asdict(), Point._make([1, 2, 3])._replace(x=5), Point.__doc__, Point.x.__get__(Point(7, 8)))
