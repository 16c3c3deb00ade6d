# copy: the protocols that decide how objects are copied, shared and cyclic structures.
import collections
import copy
import datetime
import decimal
import fractions


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Plain:
    def __init__(self, **kw):
        self.__dict__.update(kw)


p = Plain(a=[1], b="x")
s, d = copy.copy(p), copy.deepcopy(p)
print(s.a is p.a, d.a is p.a, d.a, s.__dict__ == p.__dict__, type(d) is Plain)


class Slots:
    __slots__ = ("a", "b")


x = Slots()
x.a = [1]
y = copy.deepcopy(x)
print(y.a, y.a is x.a, hasattr(y, "b"), copy.copy(x).a is x.a)


class Hooks:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep " + type(memo).__name__


print(copy.copy(Hooks()), copy.deepcopy(Hooks()), copy.deepcopy([Hooks()]))


class State:
    def __init__(self, v):
        self.v, self.cache = v, object

    def __getstate__(self):
        return {"v": self.v, "from": "getstate"}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


print(sorted(copy.copy(State(1)).__dict__.items()), sorted(copy.deepcopy(State([2])).__dict__.items()))


class OnlyGet:
    def __init__(self):
        self.v = 1

    def __getstate__(self):
        return {"v": "other"}


print(copy.copy(OnlyGet()).v)


class Reduce:
    def __init__(self, a):
        self.a = a

    def __reduce__(self):
        return Reduce, (self.a + 1,), {"extra": "state"}


print(vars(copy.copy(Reduce(1))), vars(copy.deepcopy(Reduce(5))))


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


n = NewArgs(1, [2])
n.note = ["n"]
m = copy.deepcopy(n)
print(m, type(m).__name__, m.note, m.note is n.note, m[1] is n[1])


class MyList(list):
    pass


l = MyList([1, [2]])
l.tag = {"k": []}
c, e = copy.copy(l), copy.deepcopy(l)
print(c, c.tag is l.tag, e, e.tag, e.tag is l.tag, e[1] is l[1], type(e).__name__)


class MyDict(dict):
    pass


md = MyDict(a=[1])
md.x = 1
print(copy.copy(md), copy.deepcopy(md).x, copy.deepcopy(md)["a"] is md["a"])
for v in (collections.deque([1, 2], 3), collections.Counter("aab"), collections.OrderedDict(a=[1]), collections.defaultdict(list, a=[1]),
          decimal.Decimal("1.5"), fractions.Fraction(1, 3), datetime.date(2024, 1, 2), datetime.timedelta(3), {1, 2}, frozenset([1]),
          bytearray(b"x"), range(3), 1j, b"b", None, ..., NotImplemented, int, len, (1, [2])):
    print(repr(copy.copy(v)) == repr(v), repr(copy.deepcopy(v)) == repr(v), copy.copy(v) is v, copy.deepcopy(v) is v)

# Shared and cyclic.
a = [1]
b = copy.deepcopy([a, a])
print(b[0] is b[1])
cyc = [1]
cyc.append(cyc)
k = copy.deepcopy(cyc)
print(k[1] is k, k is not cyc)
o = Plain()
o.me = o
q = copy.deepcopy(o)
print(q.me is q)
t = ([],)
t[0].append(t)
u = copy.deepcopy(t)
print(u[0][0] is u)
memo = {}
copy.deepcopy(a, memo)
print(memo[id(a)])

# replace
Point = collections.namedtuple("Point", "x y")
print(copy.replace(Point(1, 2), x=5), copy.replace(datetime.date(2024, 1, 2), day=9))
attempt(copy.replace, Point(1, 2), z=1)
attempt(copy.replace, 5, z=1)
print(copy.Error.__mro__[1].__name__, copy.error is copy.Error)

# What object offers.
print(object().__reduce_ex__(4)[1:], p.__getstate__(), object().__getstate__(), x.__getstate__())
print(Plain(a=1).__reduce_ex__(2)[2:], Plain().__reduce_ex__(4)[0].__name__)
print(ValueError("v").__reduce__(), n.__reduce_ex__(4)[1][1:])
err = ValueError("m", 2)

print(repr(copy.copy(err)), copy.deepcopy(err).args)
attempt(copy.deepcopy, (i for i in ()))
attempt(copy.copy, (i for i in ()))
