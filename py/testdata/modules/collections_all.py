# collections: what the other programs of this folder do not ask.
import collections
from collections import *
import copy
import operator


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


c = Counter("abracadabra")
print(c, c.most_common(2), c.most_common(), c.total(), list(c.elements())[:4], c["zz"], c.get("a"), len(c))
print(c + Counter("ab"), c - Counter("aaab"), c & Counter("aab"), c | Counter("zzz"), +Counter(a=-1, b=2), -Counter(a=-1, b=2))
print(Counter(a=1) < Counter(a=2), Counter(a=1) <= Counter(a=1, b=0), Counter(a=1, b=0) == Counter(a=1), Counter(a=2) > Counter(a=1), Counter(a=1) != Counter())
d = Counter(a=3)
d.update("ab")
d.update({"c": 5})
d.subtract(["a", "z"])
print(d, d.copy(), copy.deepcopy(d), dict(d), Counter({"x": 1, "y": "2"} if False else {"x": 1}))
d += Counter(a=10)
d -= Counter(c=9)
d |= Counter(q=1)
d &= Counter(a=5, q=9)
print(d, Counter(None), Counter(), Counter([1, 1, 2]), repr(Counter(a=1)))
del d["nothing"]
attempt(Counter.fromkeys, "ab")
attempt(Counter, 5)
attempt(Counter, 1, 2)
attempt(lambda: Counter(a=1) + 5)
attempt(lambda: Counter(a=1) < 5)


class MyCounter(Counter):
    pass


print(MyCounter("a") + MyCounter("b"), type(MyCounter("a").copy()).__name__)

dd = defaultdict(list, a=[1])
dd["b"].append(2)
print(dd, dd.default_factory, dd.copy(), dd | {"z": 1}, copy.copy(dd), dd.__missing__("q"), dict(dd))
attempt(lambda: defaultdict(None)["x"])
attempt(defaultdict, 5)
dd2 = defaultdict(lambda: defaultdict(int))
dd2["a"]["b"] += 1
print(dd2["a"], {"k": 1} | defaultdict(int, z=2), defaultdict(int) == {})

od = OrderedDict(a=1, b=2, c=3)
od.move_to_end("a")
od.move_to_end("c", last=False)
print(od, list(reversed(od)), od.popitem(), od.popitem(last=False), od, od == {"b": 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
attempt(od.move_to_end, "zz")
attempt(OrderedDict().popitem)
print(OrderedDict(a=1) | {"b": 2}, OrderedDict.fromkeys("ab", 0), od.pop("b"), od.setdefault("n", 5), od)
attempt(od.pop, "none")
print(list(od.items()), type(od.copy()).__name__)

q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
print(q, q.maxlen, q.pop(), q.popleft(), q, deque("abc"), deque())
q = deque(range(5))
q.rotate(2)
print(q, q[0], q[-1], 3 in q, q.index(4), q.count(1), list(reversed(q)), q.copy(), q + deque([9]), q * 2)
q.rotate(-3)
q.insert(1, "i")
q.remove(0)
q.extend([7, 8])
q.extendleft([5, 6])
q[2] = "set"
del q[0]
q.reverse()
print(q, len(q), bool(deque()), deque([1]) == deque([1]), deque([1]) < deque([2]), deque([1, 2]) == [1, 2])
attempt(deque().pop)
attempt(deque().popleft)
attempt(q.remove, "none")
attempt(q.index, "none")
attempt(lambda: q[100])
attempt(lambda: q[0:1])
attempt(deque, [1], -1)
attempt(deque([1, 2], 2).insert, 0, 5)
attempt(lambda: deque([1]) + [2])


def grow():
    for x in q:
        q.append(1)


attempt(grow)

Point = namedtuple("Point", "x y", defaults=[5])
p = Point(1)
print(p, p._asdict(), p._replace(x=9), Point._fields, Point._field_defaults, Point._make([3, 4]), p == (1, 5), p.x, p[1], copy.replace(p, y=0))
attempt(Point)
attempt(Point, 1, 2, 3)
attempt(p._replace, z=1)
attempt(Point._make, [1, 2, 3])
attempt(namedtuple, "A", "class x")
attempt(namedtuple, "A", "x x")
attempt(namedtuple, "A", "_x")
attempt(namedtuple, "1A", "x")
attempt(namedtuple, "A", "x", defaults=[1, 2])
print(namedtuple("A", "class _x x x", rename=True)._fields, namedtuple("B", ["a", "b"], module="mod").__module__, Point.__doc__, Point.__match_args__)
attempt(setattr, p, "x", 3)

cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm, cm["a"], cm["b"], list(cm), len(cm), cm.maps, cm.parents, cm.new_child({"z": 1}), "b" in cm, cm.get("q"), dict(cm))
cm["b"] = 9
del cm["a"]
print(cm, cm["a"], cm | {"k": 1}, cm == {"a": 2, "b": 9}, cm.pop("b"), cm.copy())
attempt(lambda: cm["none"])
attempt(lambda: cm.pop("b2"))
attempt(lambda: cm.__delitem__("a"))
attempt(ChainMap().popitem)


class UD(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)


class UL(UserList):
    pass


u = UD(a=1)
u.update(b=2)
print(u, u.data, u | {"c": 1}, u["a"], "a" in u, u.copy(), type(u.copy()).__name__, len(u), list(u), u == {"a": 2, "b": 4}, UD.fromkeys("x", 1))
attempt(lambda: u["zz"])


class Miss(UserDict):
    def __missing__(self, k):
        return k * 2


print(Miss()["ab"], "ab" in Miss(), Miss().get("zz"))
l = UL([3, 1, 2])
l.sort()
l += [5]
print(l, l + [1], [0] + l, l[0:2], type(l[0:2]).__name__, l * 2, l.index(2), l == [1, 2, 3, 5], l < [9], l.copy(), l.pop(), l.count(1), list(reversed(l)))
s = UserString("hello")
print(s, s.upper(), s + " x", "a" + s, s[1], s * 2, s == "hello", "ell" in s, s.replace("l", "L"), type(s.upper()).__name__, len(s), hash(s) == hash("hello"), s.split("e"), int(UserString("5")), s % ())
print(repr(s), s.encode(), s.center(9, "*"), s < "z", s.join(["a", "b"]), s.isalpha())
for t in (Counter, OrderedDict, defaultdict, deque, ChainMap, UserDict, UserList, UserString):
    print(t.__name__, t.__module__, t[int] if hasattr(t, "__class_getitem__") else None)
attempt(lambda: collections.Mapping)
attempt(lambda: collections.nothing)
