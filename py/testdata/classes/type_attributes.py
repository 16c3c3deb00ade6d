# Attributes of classes: names, bases, namespaces, documentation, changes to them.


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class A:
    """Doc of A."""

    x = 1

    class Inner:
        pass

    def m(self):
        class Local:
            pass
        return Local


class B(A):
    pass


print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__bases__, A.__base__, A.__mro__)
print(A.Inner.__name__, A.Inner.__qualname__, A.Inner)
print(A().m().__qualname__, A().m())
print(B.__doc__, B.__base__, B.__bases__, [c.__name__ for c in B.mro()])
print(int.__name__, int.__qualname__, int.__module__, int.__bases__, bool.__base__, object.__base__, object.__bases__, type.__bases__)
A.__name__ = "Renamed"
print(A, A.__name__, A.__qualname__, type(A()).__name__)
A.__qualname__ = "Some.Path"
print(A)
attempt(setattr, A, "__name__", 5)
attempt(setattr, A, "__qualname__", 5)
attempt(delattr, A, "__name__")

attempt(setattr, int, "__name__", "x")
attempt(setattr, int, "foo", 1)
attempt(delattr, int, "foo")
attempt(delattr, int, "real")
A.__module__ = "elsewhere"
print(A, A.__module__)
A.__module__ = 5
print(A.__module__)
A.__module__ = "__main__"
A.__doc__ = "New doc"
print(A.__doc__)
attempt(setattr, int, "__doc__", "x")
attempt(setattr, A, "__mro__", ())
attempt(setattr, A, "__dict__", {})
attempt(getattr, A, "nothing")
attempt(delattr, A, "nothing")
attempt(setattr, A, "__base__", int)

# The namespace.
ns = B.__dict__
print(type(ns).__name__, type(ns), len(ns) > 0, "__module__" in ns, "x" in ns, "x" in A.__dict__)
print(list(A.__dict__)[:1], A.__dict__["x"], A.__dict__.get("y", "none"))
attempt(lambda: ns.__setitem__("a", 1))


def assign():
    ns["a"] = 1


attempt(assign)
A.y = 5
print(A.__dict__["y"], B.y)
live = A.__dict__
A.z = 6
print("z" in live)
print([k for k in vars(B) if k not in ("__firstlineno__", "__static_attributes__")])

# __bases__ assignment.


class P1:
    def who(self):
        return "P1"


class P2:
    def who(self):
        return "P2"


class C(P1):
    pass


c = C()
print(c.who())
C.__bases__ = (P2,)
print(c.who(), C.__mro__, isinstance(c, P1), isinstance(c, P2))
C.__bases__ = (P1, P2)
print(c.who(), C.__base__)
attempt(setattr, C, "__bases__", ())
attempt(setattr, C, "__bases__", 5)
attempt(setattr, C, "__bases__", (5,))
attempt(setattr, C, "__bases__", (C,))
attempt(setattr, C, "__bases__", (int,))
attempt(setattr, int, "__bases__", (object,))
attempt(delattr, C, "__bases__")
attempt(setattr, C, "__bases__", (P1, P1))
attempt(setattr, C, "__bases__", (object, P1))

# type() with three arguments.
T = type("T", (P1,), {"v": 1, "f": lambda self: self.v})
print(T, T.__name__, T.__qualname__, T.__module__, T().f(), T().who())
print(type("Q", (), {"__qualname__": "X.Q"}).__qualname__)
attempt(type, "Q", (), {"__qualname__": 5})
attempt(type, 1, 2)
attempt(type, 1, (), {})
attempt(type, "a", [], {})
attempt(type, "a", (), [])
attempt(type, "a", (int, int), {})
attempt(type, "a", (bool,), {})
attempt(type, "a", (type(None),), {})
attempt(type, "a", (range,), {})
attempt(type, "a", (slice,), {})
attempt(type, "a", (type(lambda: 0),), {})
attempt(type, "a", (type(len),), {})
attempt(type, "a", (type(...),), {})
attempt(type, "a", (type(NotImplemented),), {})
attempt(type, "a", (memoryview,), {})
attempt(type, "a", (type(i for i in ()),), {})
attempt(type, "a", (type({}.keys()),), {})
attempt(type, "a", (int, str), {})
attempt(type, "a", (list, dict), {})
attempt(type, "a", (object, P1), {})

attempt(type.__new__)
attempt(type.__new__, int, "a", (), {})
attempt(type.__new__, type)
attempt(type.__call__)
print(type(5), type(type), type.__call__(int, "7"))
attempt(object.__new__)
attempt(object.__new__, 5)
attempt(object.__new__, int)
attempt(int.__new__, str)
attempt(int.__new__, object)
attempt(list.__new__, dict)
attempt(object, 1)
attempt(object, a=1)

# Calling classes wrongly.


class NoInit:
    pass


class WithInit:
    def __init__(self, a):
        pass


class WithNew:
    def __new__(cls, a):
        return super().__new__(cls)


attempt(NoInit, 1)
attempt(NoInit, a=1)
attempt(WithInit)
attempt(WithInit, 1, 2)
attempt(WithNew)
attempt(lambda: type(WithNew(1)).__name__)


class BadSuper:
    def __new__(cls, a):
        return super().__new__(cls, a)


class BadSuperInit:
    def __init__(self, a):
        super().__init__(a)


class Both:
    def __new__(cls, a):
        return super().__new__(cls)

    def __init__(self, a):
        super().__init__(a)


attempt(BadSuper, 1)
attempt(BadSuperInit, 1)
attempt(Both, 1)

# Other attributes.
print(A.__type_params__)
print(A.__annotations__, A.__annotate__)

attempt(lambda: int.__annotations__)
print(int.__doc__ is not None, type(A.__dict__["m"]).__name__)
print(A.__subclasshook__(int))
for n in ("__class__", "__delattr__", "__dir__", "__eq__", "__format__", "__ge__", "__getattribute__", "__getstate__", "__gt__", "__hash__", "__init__",
          "__init_subclass__", "__le__", "__lt__", "__ne__", "__new__", "__reduce__", "__reduce_ex__", "__repr__", "__setattr__", "__sizeof__", "__str__", "__subclasshook__"):
    print(n, hasattr(object, n), n in dir(A), end="; ")
print()
