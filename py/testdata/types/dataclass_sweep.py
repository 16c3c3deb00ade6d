import re
from dataclasses import *
import dataclasses, typing, copy
from typing import *
def t(f):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f())))
    except BaseException as e:
        print(type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e)))
def mk(body, **kw):
    pass
@dataclass
class A:
    x: int
    y: int = 3
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 9
    i: InitVar[int] = 0
    def __post_init__(self, i): self.sum = self.x + i
t(lambda: A(1)); t(lambda: A()); t(lambda: A(1, 2, [], 4, 5)); t(lambda: A(1, q=2)); t(lambda: A(x=1, i=4).sum); t(lambda: fields(A)); t(lambda: [f.name for f in fields(A)]); t(lambda: fields(3)); t(lambda: asdict(A(1))); t(lambda: astuple(A(1))); t(lambda: asdict(A)); t(lambda: asdict(3)); t(lambda: replace(A(1), x=5)); t(lambda: replace(A(1), x=5, i=1)); t(lambda: replace(A(1), q=1)); t(lambda: replace(3)); t(lambda: is_dataclass(A)); t(lambda: is_dataclass(A(1))); t(lambda: is_dataclass(3)); t(lambda: A(1) == A(1)); t(lambda: A(1) == 3); t(lambda: A(1) < A(2)); t(lambda: hash(A(1))); t(lambda: A.__match_args__); t(lambda: A.__doc__); t(lambda: A.__dataclass_params__); t(lambda: A.__dataclass_fields__.keys())
def e1():
    @dataclass
    class X: a: int = 1; b: int
t(e1)
def e2():
    @dataclass
    class X: a: list = []
t(e2)
def e3():
    @dataclass
    class X: a: int = field(default=1, default_factory=int)
t(e3)
def e4():
    @dataclass(order=True, eq=False)
    class X: a: int
t(e4)
def e5():
    @dataclass(order=True)
    class X:
        a: int
        def __lt__(self, o): pass
t(e5)
def e6():
    @dataclass(frozen=True)
    class X:
        a: int
        def __setattr__(self, n, v): pass
t(e6)
def e7():
    @dataclass(frozen=True)
    class X: a: int
    @dataclass
    class Y(X): b: int
t(e7)
def e8():
    @dataclass
    class X: a: int
    @dataclass(frozen=True)
    class Y(X): b: int
t(e8)
def e9():
    @dataclass
    class X:
        a: int
        _: KW_ONLY
        b: int
        c: int = 2
    return X(1, b=2), X(1, 2)
t(e9)
def e10():
    @dataclass
    class X:
        _: KW_ONLY
        __: KW_ONLY
t(e10)
def e11():
    @dataclass(slots=True)
    class X:
        a: int
        __slots__ = ('b',)
t(e11)
def e12():
    @dataclass(weakref_slot=True)
    class X: a: int
t(e12)
def e13():
    @dataclass(unsafe_hash=True)
    class X:
        a: int
        def __hash__(self): return 1
t(e13)
def e14():
    @dataclass
    class X: a: InitVar[int] = field(default_factory=int)
t(e14)
def e15():
    @dataclass
    class X: a: ClassVar[int] = field(default_factory=int)
t(e15)
def e16():
    @dataclass
    class X: a: 'ClassVar[int]' = 1; b: 'typing.InitVar' = 2; c: 'int' = 3
    return X(), fields(X)
@dataclass(frozen=True, order=True)
class F: a: int; b: str = field(default='x', compare=False, hash=False, metadata={'k': 1})
def sa(o, n, v): setattr(o, n, v)
t(lambda: sa(F(1), 'a', 2)); t(lambda: sa(F(1), 'q', 2)); t(lambda: delattr(F(1), 'a')); t(lambda: hash(F(1)) == hash(F(1, 'y'))); t(lambda: F(1) == F(1, 'y')); t(lambda: F(1) < F(2)); t(lambda: F(1) < 3); t(lambda: sorted([F(2), F(1)])); t(lambda: fields(F)[1].metadata); t(lambda: fields(F)[1]); t(lambda: FrozenInstanceError.__mro__)
@dataclass(slots=True)
class S: a: int; b: int = 2
t(lambda: S(1)); t(lambda: S.__slots__); t(lambda: sa(S(1), 'c', 1)); t(lambda: S(1).__dict__); t(lambda: copy.copy(S(1))); t(lambda: copy.deepcopy(S(1)))
@dataclass(repr=False, eq=False, init=False)
class N: a: int = 1
t(lambda: N().a); t(lambda: N() == N()); t(lambda: N(1)); t(lambda: 'N object' in repr(N()))
@dataclass(kw_only=True)
class K: a: int; b: int = field(default=2, kw_only=False)
t(lambda: K(a=1)); t(lambda: K(1)); t(lambda: K(3, a=1)); t(lambda: K.__match_args__)
t(lambda: make_dataclass('M', ['a', ('b', int), ('c', int, 3)])(1, 2)); t(lambda: make_dataclass('M', [3])); t(lambda: make_dataclass('M', ['class'])); t(lambda: make_dataclass('M', ['a', 'a'])); t(lambda: make_dataclass('M', ['a b'])); t(lambda: make_dataclass('M', ['a'], bases=(K,), namespace={'f': lambda s: 5}, frozen=False, kw_only=True)(a=1, b=2).f()); t(lambda: make_dataclass('M', ['a']).__annotations__)
@dataclass
class Node: v: int; kids: list['Node'] = field(default_factory=list); m: dict = field(default_factory=dict)
n = Node(1, [Node(2)], {'k': Node(3), (1, 2): (Node(4),)})
t(lambda: n); t(lambda: asdict(n)); t(lambda: astuple(n)); t(lambda: asdict(n, dict_factory=lambda p: [k for k, _ in p])); t(lambda: astuple(n, tuple_factory=list))
r = Node(1); r.kids.append(r); t(lambda: r); t(lambda: asdict(r) and 0) if 0 else None
@dataclass
class B1: a: int = 1; b: int = 2
@dataclass
class B2(B1): a: int = 5; c: int = 3
t(lambda: B2()); t(lambda: [f.name for f in fields(B2)])
@dataclass
class Cp:
    a: int
    def __replace__(self, **kw): return 'rep'
t(lambda: copy.replace(A(1), x=2)); t(lambda: copy.replace(Cp(1)))
t(lambda: field()); t(lambda: field(default=3, doc='d')); t(lambda: MISSING); t(lambda: KW_ONLY); t(lambda: InitVar[int]); t(lambda: InitVar[list[int]]); t(lambda: field(3)); t(lambda: dataclass(3)); t(lambda: dataclass(A, bogus=1)); t(lambda: recursive_repr) if 0 else None
@dataclass
class G(Generic[TypeVar('T')]): a: int
t(lambda: G[int](3))
@dataclass
class D:
    x: int
    d: int = field(init=False)
    def __post_init__(self): self.d = self.x * 2
t(lambda: D(4)); t(lambda: replace(D(4), x=5)); t(lambda: replace(D(4), d=5)); t(lambda: D(4, 5))
class Desc:
    def __set_name__(s, o, n): s.n = '_' + n
    def __get__(s, o, t): return 7 if o is None else getattr(o, s.n)
    def __set__(s, o, v): setattr(o, s.n, v * 2)
@dataclass
class De: q: int = Desc()
t(lambda: De()); t(lambda: De(4))
match B1(1, 5):
    case B1(1, b=y): print('m', y)
t(lambda: A.__init__.__annotations__); import inspect; t(lambda: inspect.signature(A)); t(lambda: inspect.signature(K)); t(lambda: A.__eq__.__qualname__); t(lambda: A.__init__.__qualname__); t(lambda: inspect.signature(Node)); t(lambda: sorted(dataclasses.__all__))
