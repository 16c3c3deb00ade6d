# TypedDict, NamedTuple and get_type_hints.
from typing import *
from typing import List, Dict
import typing


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


class Movie(TypedDict):
    """A movie."""
    title: str
    year: int


class More(Movie, total=False):
    rating: float
    note: Required[str]


class Kinds(TypedDict):
    a: ReadOnly[int]
    b: NotRequired[str]
    c: Annotated[NotRequired[int], "x"]
    d: Required[ReadOnly[int]]


m = Movie(title="T", year=1)
print(m, type(m), Movie.__doc__, Movie.__annotations__, Movie.__total__, More.__total__)
print(sorted(Movie.__required_keys__), sorted(More.__required_keys__), sorted(More.__optional_keys__), More.__annotations__)
print(sorted(Kinds.__required_keys__), sorted(Kinds.__optional_keys__), sorted(Kinds.__readonly_keys__), sorted(Kinds.__mutable_keys__))
print(Movie, Movie.__name__, Movie.__mro__, Movie.__bases__, More.__bases__, More.__orig_bases__)
attempt(lambda: isinstance({}, Movie))
attempt(lambda: issubclass(dict, Movie))
print(is_typeddict(Movie), is_typeddict(dict), is_typeddict(TypedDict))
Fn = TypedDict("Fn", {"x": int, "in": "str", "y-z": NotRequired[int]})
print(Fn, Fn.__annotations__, Fn.__optional_keys__, Fn(x=1), Fn({"x": 2}), TypedDict("Half", {"a": int}, total=False).__optional_keys__)
attempt(TypedDict, "Only")


def mix():
    class X(Movie, dict):
        pass


def mixed():
    class X(TypedDict, int):
        pass


attempt(mix)
attempt(mixed)
print(get_type_hints(Movie), get_type_hints(Kinds), get_type_hints(Kinds, include_extras=True))
print({**m, "year": 2}, m["title"], Movie({"title": "a", "year": 5}), Movie(m))
T = TypeVar("T")


class GenericTD(TypedDict, Generic[T]):
    key: T


print(GenericTD[int], GenericTD.__parameters__, GenericTD(key=1), GenericTD.__bases__)


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0

    def norm(self):
        return abs(self.x) + abs(self.y)

    @property
    def double(self):
        return self.x * 2

    @classmethod
    def origin(cls):
        return cls(0)

    def __str__(self):
        return f"({self.x};{self.y})"


p = Point(3)
print(repr(p), p, p.norm(), p.double, Point.origin(), Point.__doc__, Point._fields, Point._field_defaults, Point.__annotations__)
print(p == (3, 0), p._replace(y=4), p._asdict(), Point._make([5, 6]), Point.__mro__, Point.__bases__)
attempt(Point)
attempt(Point, 1, 2, 3)
attempt(lambda: p.z)
attempt(setattr, p, "x", 4)
x, y = p
print(x, y, p[0], p[-1], len(p), hash(p) == hash((3, 0)), [*p], p + (1,), sorted([Point(2), Point(1, 5)]))


def order():
    class X(NamedTuple):
        a: int = 1
        b: str
        c: str


def under():
    class X(NamedTuple):
        _a: int


def overwrite():
    class X(NamedTuple):
        a: int

        def _asdict(self):
            pass


def bases():
    class X(NamedTuple, list):
        a: int


attempt(order)
attempt(under)
attempt(overwrite)
attempt(bases)
Emp = NamedTuple("Emp", [("name", str), ("id", int)])
print(Emp("a", 1), Emp._fields, Emp.__annotations__, Emp.__orig_bases__ == (NamedTuple,), NamedTuple("E", [])())


class GenPoint(NamedTuple, Generic[T]):
    x: T


print(GenPoint(1), GenPoint[int], GenPoint.__mro__)


class Sub(Point):
    def norm(self):
        return -1


print(Sub(1, 2), Sub(1, 2).norm(), repr(Sub(1)), Sub(1)._replace(x=9).__class__)
match p:
    case Point(x=3, y=yy):
        print("matched", yy)
match p:
    case Point(a, b):
        print("positional", a, b)


# hints
class Node:
    left: "Node | None"
    items: "list[Node]"
    opt: Optional["Node"]
    kind: ClassVar[int] = 3
    raw: None

    def go(self, other: "Node", *args: int, k: "str" = "x", **kw: Any) -> "Node":
        return self


print(get_type_hints(Node))
print(get_type_hints(Node.go))


class Child(Node):
    extra: Annotated[int, "meta"]
    left: int


print(get_type_hints(Child), get_type_hints(Child, include_extras=True)["extra"])


def f(a: "int", b: "List[Dict[str, 'Node']]" = None, c: "typing.Optional[int]" = None, d: Annotated["int", 4] = 1) -> "None":
    pass


print(get_type_hints(f))
print(get_type_hints(f, include_extras=True))


def g(a: "Missing"):
    pass


attempt(get_type_hints, g)
print(get_type_hints(g, localns={"Missing": int}), get_type_hints(g, {"Missing": str}))
attempt(get_type_hints, 5)
attempt(get_type_hints, "x")
print(get_type_hints(len), get_type_hints(lambda: 1))


@no_type_check
def h(a: "what is this"):
    pass


print(get_type_hints(h), h.__no_type_check__)
print(ForwardRef("int").evaluate(), ForwardRef("X").evaluate(locals={"X": 5}), evaluate_forward_ref(ForwardRef("list[int]")))
attempt(lambda: ForwardRef("Nope").evaluate())
attempt(ForwardRef, 5)
print(ForwardRef("x").__forward_arg__, repr(ForwardRef("a | b")))
