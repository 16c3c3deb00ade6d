# Metaclasses: __prepare__, __new__, __init__, __call__, keyword arguments, conflicts, checks.


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Log(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", mcls.__name__, name, [b.__name__ for b in bases], kw)
        return {"prepared": True}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)


class A(metaclass=Log, option=1):
    x = 1

    def __init__(self, v=0):
        self.v = v


print(A(3).v, A.prepared)


class B(A, other=2):
    pass


print(type(B).__name__, B().v)


class M1(type):
    pass


class M2(type):
    pass


class X(metaclass=M1):
    pass


class Y(metaclass=M2):
    pass


attempt(lambda: type("Z", (X, Y), {}))
attempt(lambda: M1("Z", (Y,), {}))


class M12(M1, M2):
    pass


class Z(X, Y, metaclass=M12):
    pass


print(type(Z).__name__, type(type("W", (X,), {})).__name__)

# A function as metaclass.


def upper(name, bases, ns, **kw):
    return type(name, bases, {k if k.startswith("__") else k.upper(): v for k, v in ns.items()})


class U(metaclass=upper):
    attr = 1


print(U.ATTR, hasattr(U, "attr"))


class NotAClass(metaclass=lambda *a, **k: ("made", a[0], k), flag=True):
    pass


print(NotAClass)

# Checks.


class Even(type):
    def __instancecheck__(cls, obj):
        return isinstance(obj, int) and obj % 2 == 0

    def __subclasscheck__(cls, sub):
        return sub is int


class E(metaclass=Even):
    pass


print(isinstance(4, E), isinstance(3, E), isinstance("", E), issubclass(int, E), issubclass(str, E))
print(isinstance(E(), E), isinstance(3, (str, E)), isinstance(4, (str, (bytes, E))))
attempt(isinstance, 1, 1)
attempt(isinstance, 1, "int")
attempt(isinstance, 1, [int])
attempt(isinstance, 1, (1, int))
attempt(isinstance, 1, (int, 1))
attempt(issubclass, 1, int)
attempt(issubclass, int, 1)
attempt(issubclass, int, (str, 1))
attempt(isinstance, 1, list[int])
attempt(issubclass, int, list[int])
attempt(isinstance, 1)
attempt(issubclass, int)

# Keyword arguments that nobody takes.
attempt(lambda: type("K", (), {}, key=1))


def declare():
    class K(key=1):
        pass


attempt(declare)


def prepare_bad():
    class Bad(type):
        @classmethod
        def __prepare__(mcls, name, bases):
            return 5

    class C(metaclass=Bad):
        pass


attempt(prepare_bad)


# A namespace that records definitions.
class Recorder(dict):
    def __init__(self):
        super().__init__()
        self.order = []

    def __setitem__(self, k, v):
        if not k.startswith("__"):
            self.order.append(k)
        super().__setitem__(k, v)


class Ordered(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Recorder()

    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, dict(ns))
        cls.order = ns.order
        return cls


class O(metaclass=Ordered):
    b = 1
    a = 2
    b = 3

    def f(self):
        pass


print(O.order)


# Operators and containers on classes.
class Ops(type):
    def __len__(cls):
        return 3

    def __iter__(cls):
        return iter("abc")

    def __getitem__(cls, i):
        return ("item", i)

    def __contains__(cls, x):
        return x == 1

    def __add__(cls, o):
        return ("add", o)

    def __lt__(cls, o):
        return True

    def __bool__(cls):
        return False

    def __repr__(cls):
        return "<<" + cls.__name__ + ">>"

    def __getattr__(cls, name):
        return "dynamic " + name

    def __eq__(cls, o):
        return o == "equal"

    def __hash__(cls):
        return 5

    def __dir__(cls):
        return ["z", "y"]


class P(metaclass=Ops):
    pass


print(len(P), list(P), P[2], 1 in P, P + 1, P < 2, bool(P), P, P.anything, P == "equal", hash(P), dir(P))
attempt(lambda: P().anything)
print(str(P), f"{P}", [P])


# __new__ that returns something else; __init__ results.
class Other:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never")


print(Other())


class BadInit:
    def __init__(self):
        return 1


attempt(BadInit)


class Single(type):
    _all = {}

    def __call__(cls, *a, **k):
        if cls not in cls._all:
            cls._all[cls] = super().__call__(*a, **k)
        return cls._all[cls]


class One(metaclass=Single):
    def __init__(self, v):
        self.v = v


print(One(1) is One(2), One(3).v)


# mro() overridden.
class Mro(type):
    def mro(cls):
        r = super().mro()
        print("mro of", cls.__name__, [c.__name__ for c in r])
        return r


class R(metaclass=Mro):
    pass


class R2(R):
    pass


print(R2.__mro__)
