# __slots__ in all combinations: __dict__, inheritance, conflicts, errors.


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class A:
    __slots__ = ("a", "b")

    def __init__(self, a=1):
        self.a = a


x = A()
print(x.a, hasattr(x, "b"), hasattr(x, "__dict__"))
attempt(getattr, x, "b")
attempt(delattr, x, "b")
attempt(setattr, x, "c", 1)
attempt(getattr, x, "c")
attempt(delattr, x, "c")
del x.a
attempt(getattr, x, "a")
attempt(vars, x)
print(A.__slots__, A.a, type(A.a).__name__, A.a.__name__, A.a.__objclass__ is A)
print(repr(A.b))
x.b = 8
print(A.b.__get__(x), A.b.__get__(x, A), A.b.__get__(None, A) is A.b)
A.b.__set__(x, 9)
print(x.b)
A.b.__delete__(x)
attempt(getattr, x, "b")
attempt(A.b.__get__, 5)
attempt(A.b.__set__, 5, 1)


class B(A):
    pass


b = B()
b.free = 1
b.a = 2
print(b.__dict__, b.free, b.a)


class C(A):
    __slots__ = ("c",)


c = C()
c.a, c.b, c.c = 1, 2, 3
print(c.a, c.b, c.c, hasattr(c, "__dict__"))
attempt(setattr, c, "d", 1)


class D:
    __slots__ = ("s", "__dict__")


d = D()
d.s, d.t = 1, 2
print(d.__dict__, d.s, d.t)


class E:
    __slots__ = "single"


e = E()
e.single = 1
print(e.single)
attempt(setattr, e, "s", 1)


class F:
    __slots__ = []


attempt(setattr, F(), "x", 1)


class G:
    __slots__ = {"documented": "its text", "other": None}


g = G()
g.documented = 1
print(g.documented, G.__slots__, list(G.__slots__))


class H:
    __slots__ = ("__private", "_prot")

    def __init__(self):
        self.__private = 1


print(H()._H__private, sorted(n for n in H.__dict__ if "priv" in n))


def make(**ns):
    return type("Made", ns.pop("bases", ()), ns)


attempt(make, __slots__=("a",), a=1)
attempt(make, __slots__=("a b",))
attempt(make, __slots__=("1a",))
attempt(make, __slots__=(1,))
attempt(make, __slots__=5)
attempt(make, __slots__=("__dict__", "__dict__"))
attempt(make, __slots__=("x",), bases=(int,))
attempt(make, __slots__=("x",), bases=(tuple,))
attempt(make, __slots__=("x",), bases=(bytes,))
print(make(__slots__=(), bases=(tuple,))([1, 2]))
print(make(__slots__=("x",), bases=(list,))([1, 2]))
attempt(lambda: setattr(make(__slots__=(), bases=(int,))(3), "x", 1))


class S1:
    __slots__ = ("x",)


class S2:
    __slots__ = ("y",)


class S3:
    __slots__ = ()


attempt(make, bases=(S1, S2))
print(make(bases=(S1, S3)).__name__, make(bases=(S3, S1), __slots__=()).__mro__[1].__name__)


class Defaults:
    __slots__ = ("v",)

    def __getattr__(self, name):
        return "missing " + name


print(Defaults().v)
o = Defaults()
o.v = 1
print(o.v)


class ClassVar(A):
    __slots__ = ()
    klass = "shared"


k = ClassVar()
print(k.klass)
attempt(setattr, k, "klass", 2)
attempt(delattr, k, "klass")
attempt(setattr, k, "__init__", 2)

# __class__ assignment.


class L1:
    __slots__ = ("a",)


class L2:
    __slots__ = ("a",)


class L3:
    __slots__ = ("z",)


class N1:
    pass


class N2:
    def hi(self):
        return "hi from N2"


i = L1()
i.a = 5
i.__class__ = L2
print(type(i).__name__, i.a)
attempt(setattr, i, "__class__", L3)
attempt(setattr, i, "__class__", N1)
n = N1()
n.v = 1
n.__class__ = N2
print(n.hi(), n.v, type(n).__name__)
attempt(setattr, n, "__class__", int)
attempt(setattr, n, "__class__", 5)
attempt(setattr, 5, "__class__", N1)
attempt(setattr, n, "__class__", L1)
attempt(delattr, n, "__class__")
attempt(setattr, [], "__class__", list)
