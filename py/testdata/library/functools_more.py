import functools
from functools import *


@lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 2)], square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__wrapped__.__name__)


@lru_cache(typed=True)
def kind(value, *, key=None):
    return type(value).__name__


print(kind(1), kind(1.0), kind(True), kind(1, key=2), kind.cache_info())
for bad in (lambda: lru_cache("x"), lambda: square([]), lambda: partial(), lambda: partial(5), lambda: reduce(max, []), lambda: reduce(max, 5)):
    try:
        bad()
    except TypeError as error:
        print(error)
p = partial(print, "a", sep="-")
p("b", "c")
q = partial(p, "d", end="!\n")
q("e", sep="+")
print(q.args, q.keywords, q.func is print, partial(int, base=2)("101"))
r = partial(lambda *a: a, Placeholder, 2, Placeholder, 4)
print(r(1, 3), r(1, 3, 5), partial(r, 10)(30))
try:
    r(1)
except TypeError as error:
    print(error)


def decorator(f):
    @wraps(f)
    def wrapper(*args):
        """wrapper doc"""
        return f(*args) + 1

    return wrapper


@decorator
def documented(x):
    """the doc"""
    return x


documented.extra = 5
print(documented(1), documented.__name__, documented.__doc__, documented.__wrapped__(1), decorator(documented).extra)


@total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Size) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Size) else NotImplemented


print(Size(1) <= Size(1), Size(2) > Size(1), Size(1) >= Size(2), sorted([Size(3), Size(1)])[0].n)
try:
    Size(1) >= 5
except TypeError as error:
    print(error)


@singledispatch
def show(value, extra=""):
    return f"object {value}{extra}"


@show.register
def _(value: int | bool, extra=""):
    return f"number {value}{extra}"


@show.register(list)
@show.register(tuple)
def _(value, extra=""):
    return f"sequence {len(value)}{extra}"


print(show(1), show(True, "!"), show([1]), show((1, 2)), show("x"), show.dispatch(dict) is show.dispatch(object), sorted(t.__name__ for t in show.registry))


class Cell:
    def __init__(self):
        self.computed = 0

    @cached_property
    def value(self):
        self.computed += 1
        return 42

    @singledispatchmethod
    def set(self, x):
        return "any"

    @set.register
    def _(self, x: int):
        return "int"

    def move(self, dx, dy):
        return dx, dy

    right = partialmethod(move, 1)
    named = partialmethod(move, dy=7)

    @lru_cache
    def cached(self, n):
        return n


c = Cell()
print(c.value, c.value, c.computed, "value" in c.__dict__, c.set(1), c.set("x"), c.right(2), c.named(3), c.cached(3), Cell.cached.cache_info().misses)
del c.value
print(c.value, c.computed)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2], 5))
