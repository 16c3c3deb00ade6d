from collections import namedtuple, ChainMap, UserDict

Point = namedtuple("Point", ["x", "y"], defaults=[0])
p = Point(1, 2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), Point(5), Point._fields, Point._field_defaults, Point._make([7, 8]), p == (1, 2), p < Point(1, 3), len(p), hash(p) == hash((1, 2)), isinstance(p, tuple))
x, y = p
print(x, y, [*p], max(p), Point(y=1, x=2), namedtuple("T", "a, b c")(1, 2, 3), namedtuple("R", "id class id", rename=True)._fields)
match p:
    case Point(x, y=2):
        print("matched", x)
for bad in [lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(z=1), lambda: setattr(p, "x", 5), lambda: p.z, lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "class"), lambda: namedtuple("T", "_x"), lambda: p._replace(q=1), lambda: namedtuple("1T", "a")]:
    try:
        print(bad())
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)


class Rich(namedtuple("Base", "w h")):
    @property
    def area(self):
        return self.w * self.h

    def __str__(self):
        return f"{self.w}x{self.h}"


r = Rich(2, 3)
print(r.area, str(r), repr(r), r._replace(w=10).area, sorted([Rich(2, 1), Rich(1, 5)]))
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c["a"], c["b"], dict(c), list(c), len(c), c.maps, c.new_child({"z": 0})["z"], c.parents, c.get("q", "none"), "b" in c, c)
c["b"] = 99
print(c.maps, c.pop("a"), c["a"])
try:
    c["nope"]
except KeyError as error:
    print("KeyError", error)


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u["b"] = 2
print(u, u.data, "A" in u, dict(u))
