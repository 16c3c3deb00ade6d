from typing import Generic, TypeVar, get_type_hints, NamedTuple, TypedDict, Optional, Union, Any, Literal, cast

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T):
        self.item = item

    def get(self) -> T:
        return self.item


print(Box[int](5).get(), Box("a").get(), Box.__name__)


class Stack[U]:
    def __init__(self) -> None:
        self.items: list[U] = []

    def push(self, item: U) -> None:
        self.items.append(item)


s = Stack[str]()
s.push("x")
print(s.items, Stack.__type_params__)


def first[V](values: list[V], default: V | None = None) -> V | None:
    return values[0] if values else default


print(first([1]), first([], 5), first.__type_params__)
type Pair[K] = tuple[K, K]
print(Pair, Pair.__name__, type(Pair).__name__)


class Annotated:
    x: int
    y: str = "default"
    undefined_is_fine: NotDefinedAnywhere


print(Annotated.y, hasattr(Annotated, "x"))


def typed(a: int, b: "str" = "x", *args: float, c: list[int], **kw: dict) -> bool:
    return True


print(typed.__annotations__, get_type_hints(typed)["b"])


class Row(NamedTuple):
    id: int
    name: str = "none"


print(Row(1), Row(1, "a").name, Row(2)._asdict(), Row._fields, Row(1) == (1, "none"))


class Movie(TypedDict, total=False):
    title: str
    year: int


m: Movie = {"title": "x"}
print(m, Movie(title="y", year=1), type(m).__name__)
print(Optional[int], Union[int, str], Any, Literal["a", 1], cast(int, "not cast"), list[Optional[int]])
x: int = "annotations are not enforced"
print(x)
