class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
p.x = 5
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"), type(Point.x).__name__)
for bad in [lambda: setattr(p, "z", 1), lambda: p.z, lambda: p.__dict__]:
    try:
        bad()
    except AttributeError as error:
        print(error)
del p.x
try:
    p.x
except AttributeError as error:
    print(error)


class Point3(Point):
    __slots__ = ("z",)

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


q = Point3(1, 2, 3)
print(q.x, q.y, q.z)


class Loose(Point):
    pass


loose = Loose(1, 2)
loose.extra = 9
print(loose.extra, loose.__dict__, loose.x)


class One:
    __slots__ = "only"


one = One()
one.only = 1
print(one.only)
try:

    class Conflict:
        __slots__ = ("a",)
        a = 1

except ValueError as error:
    print(error)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, w.__dict__)
