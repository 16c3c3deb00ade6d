# inspect.signature of dataclasses: keyword-only fields, factories, InitVar, inheritance, no generated __init__.
from dataclasses import dataclass, KW_ONLY
import inspect
@dataclass
class A:
    x:int
    y:int=3
print(inspect.signature(A))
@dataclass
class B:
    a:int
    _:KW_ONLY
    x:int
print(inspect.signature(B))
from dataclasses import field, InitVar, make_dataclass
from typing import ClassVar
@dataclass
class C(A):
    c: ClassVar[int] = 3
    i: InitVar[int] = 4
    l: list = field(default_factory=list)
    n: int = field(init=False, default=1)
print(inspect.signature(C))
class D(C): pass
print(inspect.signature(D))
print(list(inspect.signature(A).parameters), inspect.signature(A).bind(1, y=2))
print(make_dataclass('M', ['x']).__annotations__)
@dataclass(init=False)
class E(A):
    z: int = 2
print(inspect.signature(E))
@dataclass
class F:
    def __init__(self, q): pass
print(inspect.signature(F))
