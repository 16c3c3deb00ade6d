# Annotations as text: from __future__ import annotations.
from __future__ import annotations
from dataclasses import dataclass, field, fields
from typing import Optional, get_type_hints


def f(a: int, /, b: List[Unknown] = 1, *args: str, c: "quoted" = 2, **kw: dict[str, int | None]) -> Optional[f]:
    x: not_there = 1
    return x


print(f.__annotations__)
print(f(1))


@dataclass
class Node:
    value: int
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None
    if True:
        nested: Undefined.thing[0] = None


print(Node.__annotations__)
print(Node(1, [Node(2)]))
print([(f.name, f.type) for f in fields(Node)])


class Plain:
    x: 1 + 2
    (y): int
    z: f(x=1) = 0


print(Plain.__annotations__, Plain.z, hasattr(Plain, "x"))


def g(x: int, y: list[str]) -> None: ...


print(get_type_hints(g))


def outer():
    class Local:
        a: outer

    def h(p: Local): ...

    return Local.__annotations__, h.__annotations__


print(outer())
print((lambda: 1).__annotations__)


async def co(x: await_me) -> int: ...


print(co.__annotations__)
