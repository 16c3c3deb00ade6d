class Full:
    def __repr__(self):
        return "<repr>"

    def __str__(self):
        return "<str>"

    def __format__(self, spec):
        return f"<format {spec}>"

    def __bytes__(self):
        return b"<bytes>"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class OnlyStr:
    def __str__(self):
        return "<only str>"


f, r = Full(), OnlyRepr()
print(f, str(f), repr(f), f"{f}", f"{f:x}", f"{f!r}", f"{f!s:>8}", format(f), format(f, "abc"), "%s %r" % (f, f), "{} {!r} {:y}".format(f, f, f), bytes(f))
print(r, str(r), [r], (r,), {"k": r}, {r}, f"{r}", "%s" % r)
print(OnlyStr(), str(OnlyStr()), repr(OnlyStr())[:18], [f, f])
try:
    print(f"{r:>15}")
except TypeError as error:
    print(error)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"{type(self).__name__}(x={self.x!r}, y={self.y!r})"


class Point3(Point):
    pass


print(Point(1, "a"), Point3([Point(0, 0)], None), [Point(1, 2)] * 2, str(Point(1, 2)))
p = Point(1, 2)
p.x = p
try:
    repr(p)
except RecursionError as error:
    print(type(error).__name__)


class BadStr:
    def __str__(self):
        return None


class BadFormat:
    def __format__(self, spec):
        return 5


for bad in [lambda: str(BadStr()), lambda: format(BadFormat()), lambda: f"{BadFormat()}", lambda: print(BadStr())]:
    try:
        bad()
    except TypeError as error:
        print(error)
