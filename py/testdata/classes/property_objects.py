# property objects: all methods, documentation, names, subclasses, errors.


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class C:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "The x."
        return self._x

    @x.setter
    def x(self, v):
        self._x = v

    @x.deleter
    def x(self):
        self._x = None

    @property
    def ro(self):
        return "ro"

    wo = property(None, lambda self, v: print("set", v), doc="write only")
    nothing = property()
    plain = property(lambda self: 1)


c = C()
print(c.x, C.x.__doc__, C.x.__name__, C.ro.__doc__)
c.x = 4
print(c.x)
del c.x
print(c.x)
attempt(setattr, c, "ro", 1)
attempt(delattr, c, "ro")
attempt(getattr, c, "wo")
c.wo = 3
attempt(delattr, c, "wo")
attempt(getattr, c, "nothing")
attempt(setattr, c, "nothing", 1)
attempt(setattr, c, "plain", 1)
print(C.wo.__doc__, C.wo.__name__, C.nothing.__name__, C.plain.__name__)
print(C.x.fget(c), C.x.fset.__name__, C.x.fdel.__name__, C.ro.fset, C.wo.fget)
attempt(lambda: property().__name__)
attempt(lambda: property(lambda self: 1).__name__)
attempt(lambda: property(len).__name__)
p = property(lambda self: 2, doc="documented")
print(p.__doc__, p.getter(lambda self: 3).__doc__)
q = C.x.getter(lambda self: 9)
print(q.__doc__, q is C.x, q.fset is C.x.fset)
p.__doc__ = "changed"
print(p.__doc__)
attempt(setattr, p, "fget", None)
attempt(setattr, p, "other", None)
p.__name__ = "given"
print(p.__name__)

attempt(lambda: p.__get__(None, C) is p)
print(C.x.__get__(c, C), C.x.__get__(c))
C.x.__set__(c, 17)
print(c._x)
C.x.__delete__(c)
print(c._x)
attempt(C.ro.__set__, c, 1)
attempt(property, 1, 2, 3, 4, 5)
attempt(property, nope=1)
print(type(C.x), repr(type(C.__dict__["x"])), isinstance(C.x, property))
print(callable(C.x), property(fget=lambda s: 5, doc="d").__doc__)
print(C.x.__isabstractmethod__, [n for n in dir(property) if not n.startswith("__")])


class cached(property):
    "A property with a name."

    def __init__(self, f):
        super().__init__(f)
        self.extra = f.__name__

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return ("sub", super().__get__(obj, owner))


class D(C):
    @cached
    def y(self):
        "y doc"
        return 5

    @C.x.getter
    def x(self):
        return "D.x"

    @property
    def ro(self):
        return super().ro + " in D"


d = D()
print(d.y, D.y.extra, D.y.__doc__, d.x, d.ro)
d.x = 2
print(d._x)
attempt(setattr, d, "y", 1)

# Errors raised inside.


class Err:
    @property
    def bad(self):
        return self.missing

    @property
    def key(self):
        raise KeyError("k")


attempt(getattr, Err(), "bad")
attempt(getattr, Err(), "key")
attempt(hasattr, Err(), "key")
print(getattr(Err(), "bad", "dflt"))

# Properties found in type().
T = type("T", (), {"v": property(lambda self: "v!")})
print(T().v)
attempt(setattr, T(), "v", 1)
x = property(lambda self: "added")
T.w = x
print(T().w)
attempt(setattr, T(), "w", 1)
