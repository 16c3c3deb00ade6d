import typing
from typing import Any, Optional, Union, List, Dict, Tuple, Callable, Iterable, TypeVar, Generic, NamedTuple, TypedDict, Literal, Final, ClassVar, Annotated, Protocol, NewType, TYPE_CHECKING, cast, overload, get_args, get_origin, get_type_hints, Self, Required, NotRequired, Awaitable, AsyncIterator

print(Optional[int], Union[int, str], List[int], Dict[str, Any], Tuple[int, ...], Callable[[int], str], Literal["a"], Annotated[int, "meta"], Final[int], ClassVar[str], Iterable[str], Awaitable[int])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Optional[int]), get_args(Union[int, None]), get_origin(int), get_args(Callable[[int], str]), get_origin(list[int]))
print(Optional[int] == Union[int, None], Union[int, int], Union[int, Union[str, int]], Optional[None], List[int] == List[int], int | str == Union[int, str])
UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId.__name__, TYPE_CHECKING, cast("list[int]", 7))


def f(a: int, b: Optional[str] = None, *args: float, **kw: Any) -> List[int]:
    return [a]


print(get_type_hints(f), f(1))


class Row(TypedDict):
    id: Required[int]
    note: NotRequired[str]


print(Row(id=1), Row.__required_keys__, Row.__optional_keys__, sorted(get_type_hints(Row)))


class P(NamedTuple):
    x: int
    y: int = 5


print(P(1), P(1, 2)._replace(x=0), P.__annotations__)
T = TypeVar("T", bound=int)


class Node(Generic[T]):
    def clone(self) -> Self:
        return self


print(Node[int], Node.__parameters__, T, T.__name__, isinstance(Node().clone(), Node))


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x


print(g(5), typing.get_type_hints(P), any(isinstance(x, typing.Hashable) for x in [[], 1]))
for bad in [lambda: Optional[int, str], lambda: isinstance(5, List[int]), lambda: Union[()], lambda: Any(), lambda: Literal()]:
    try:
        print(bad())
    except TypeError as error:
        print(error)
