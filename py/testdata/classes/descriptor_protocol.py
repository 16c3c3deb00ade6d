# Descriptors: data and non-data, __set_name__, __delete__, lookup order, errors.


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class NonData:
    def __get__(self, obj, owner=None):
        return ("get", obj is None, owner.__name__ if owner else None)


class Data(NonData):
    def __set__(self, obj, value):
        obj.__dict__["_seen"] = value

    def __delete__(self, obj):
        obj.__dict__["_seen"] = "deleted"


class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__["only"] = value * 2


class DeleteOnly:
    def __delete__(self, obj):
        print("delete called")


class GetSet:
    def __get__(self, obj, owner=None):
        return "getset"

    def __set__(self, obj, value):
        raise AttributeError("read only!")


class Named:
    def __set_name__(self, owner, name):
        self.owner, self.name = owner.__name__, name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return self.owner + "." + self.name


class C:
    nd = NonData()
    d = Data()
    only = SetOnly()
    dele = DeleteOnly()
    gs = GetSet()
    named = Named()
    also = named


c = C()
print(c.nd, C.nd)
c.__dict__["nd"] = "instance wins"
print(c.nd)
c.__dict__["d"] = "instance loses"
print(c.d, C.d)
c.d = 5
print(c._seen)
del c.d
print(c._seen)
print(type(c.only).__name__)
c.only = 21
print(c.only)
attempt(delattr, c, "only")
attempt(setattr, c, "dele", 1)
del c.dele
attempt(setattr, c, "gs", 1)
attempt(delattr, c, "gs")
print(c.gs, c.named, c.also, C.named.name)

# Assigning later does not call __set_name__.
late = Named()
C.late = late
attempt(getattr, c, "late")

# __get__ called by hand.
print(NonData().__get__(c, C), NonData().__get__(None, C))
f = lambda self: ("called on", type(self).__name__)
print(f.__get__(c)(), f.__get__(c, C)(), f.__get__(None, C) is f)
attempt(lambda: f.__get__(None, None))
attempt(lambda: f.__get__(None))

# A descriptor on an instance is no descriptor.
c.plain = NonData()
print(type(c.plain).__name__)

# Special method lookup goes through descriptors, on the class only.


class Callish:
    def __get__(self, obj, owner=None):
        return lambda *a: ("bound to", type(obj).__name__, a)


class D:
    __call__ = Callish()
    __len__ = property(lambda self: lambda: 7)
    __getitem__ = staticmethod(lambda i: i * 10)
    __contains__ = classmethod(lambda cls, x: x == cls.__name__)


d = D()
print(d(1, 2), len(d), d[4], "D" in d, "E" in d)


# noqa
class Boom:
    def __set_name__(self, owner, name):
        raise ValueError("no name")


try:
    class E:
        x = Boom()
except Exception as e:
    print(type(e).__name__, e, e.__notes__)

# Descriptors in metaclasses.


class Meta(type):
    @property
    def tag(cls):
        return "tag of " + cls.__name__

    nd = NonData()


class M(metaclass=Meta):
    pass


print(M.tag)
attempt(getattr, M(), "tag")
print(M.nd)
M.nd = "own"
print(M.nd)
attempt(setattr, M, "tag", 1)
attempt(delattr, M, "tag")

# Attribute errors of descriptors fall back to __getattr__.


class Fallback:
    @property
    def broken(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        return "fallback " + name


print(Fallback().broken, Fallback().other)


class NoFallback:
    @property
    def broken(self):
        raise AttributeError("inner")


attempt(getattr, NoFallback(), "broken")
print(hasattr(NoFallback(), "broken"), getattr(NoFallback(), "broken", "default"))

# Typed field, a common pattern.


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.name, value)


class Person:
    name = Typed(str, "nobody")
    age = Typed(int, 0)

    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)


p = Person(name="Ann", age=3)
print(p.name, p.age, vars(p), Person.name is Person.__dict__["name"])
attempt(setattr, p, "age", "x")
print(Person().name)
