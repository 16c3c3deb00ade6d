# dataclasses: fields, options, inheritance, errors.
from dataclasses import *
import dataclasses
from typing import ClassVar, Any
import copy
import collections


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class P:
    x: int
    y: int = 2
    z: list = field(default_factory=list)


print(P(1), P(1) == P(1), P(1) == P(2), P(1) != P(1), P(1).__eq__(3), P.__doc__, P.__match_args__)
attempt(P)
attempt(P, 1, 2, 3, 4)
attempt(P, 1, w=3)
attempt(P, 1, x=3)
attempt(hash, P(1))
attempt(lambda: P(1) < P(2))
for f in fields(P):
    print(f.name, f.type, f.default is MISSING, f.default_factory is MISSING, f.init, f.repr, f.hash, f.compare, f.metadata, f.kw_only, f.doc)
print(str(fields(P)[1]).partition("default_factory")[0])
print(is_dataclass(P), is_dataclass(P(1)), is_dataclass(int), is_dataclass(3), [f.name for f in fields(P(1))])
attempt(fields, int)
attempt(asdict, P)
attempt(astuple, 3)
attempt(replace, P, x=1)
print(replace(P(1), y=5), copy.replace(P(1), x=9))
attempt(replace, P(1), w=5)


@dataclass(order=True, frozen=True)
class O:
    a: int
    b: str = field(default="b", compare=False)
    c: int = field(default=0, repr=False)


print(O(1) < O(2), O(1) <= O(1, "z"), sorted([O(3), O(1)]), hash(O(1)) == hash(O(1, "q")), O(1), {O(1): 2}[O(1)])
attempt(lambda: O(1) < 5)
o = O(1)
attempt(setattr, o, "a", 4)
attempt(delattr, o, "a")
attempt(setattr, o, "new", 4)


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1


attempt(K, 1)
print(K(a=1), K.__match_args__)


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 3
    c: str


print(Mixed(1, c="c"), [f.kw_only for f in fields(Mixed)], Mixed.__match_args__)
attempt(Mixed, 1, 2)


@dataclass
class Init:
    a: int
    scale: InitVar[int]
    other: InitVar[int] = 7
    total: int = field(init=False, default=0)
    kind: ClassVar[str] = "k"

    def __post_init__(self, scale, other):
        self.total = self.a * scale + other


print(Init(2, 3), [f.name for f in fields(Init)], Init.kind, Init.other)
attempt(replace, Init(1, 2), a=2)
attempt(replace, Init(1, 2), total=2)
print(replace(Init(1, 2), a=2, scale=10, other=1))


@dataclass(slots=True)
class S:
    a: int
    b: int = 5


s = S(1)
attempt(setattr, s, "zz", 1)
print(s, S.__slots__, hasattr(s, "__dict__"), replace(s, b=1), S.b)


@dataclass(slots=True, weakref_slot=True)
class W:
    a: int


print(W.__slots__)


class NoEq:
    pass


@dataclass(eq=False)
class E(NoEq):
    a: int


print(E(1) == E(1), hash(E(1)) is not None)


@dataclass(unsafe_hash=True)
class U:
    a: int
    b: list = field(default_factory=list, hash=False)


print(hash(U(1)) == hash(U(1, [2])))


@dataclass(init=False, repr=False)
class NoInit:
    a: int = 4


print(NoInit().a, "NoInit object" in repr(NoInit()))


@dataclass
class Base:
    x: int = 1
    y: int = 2


@dataclass
class Derived(Base):
    z: int = 3
    x: int = 10


print(Derived(), Derived(5), [f.name for f in fields(Derived)], Derived() == Base(10, 2))


def no_default_after():
    @dataclass
    class D(Base):
        w: int


def own_order():
    @dataclass
    class D:
        a: int = 1
        b: int


def mutable():
    @dataclass
    class D:
        a: list = []


def mutable_set():
    @dataclass
    class D:
        a: dict = field(default={})


def both():
    field(default=1, default_factory=int)


def no_annotation():
    @dataclass
    class D:
        a = field(default=1)


def frozen_from():
    @dataclass(frozen=True)
    class D(Base):
        pass


def unfrozen_from():
    @dataclass
    class D(O):
        pass


def order_no_eq():
    @dataclass(order=True, eq=False)
    class D:
        a: int


def has_lt():
    @dataclass(order=True)
    class D:
        a: int

        def __lt__(self, other):
            return True


def has_setattr():
    @dataclass(frozen=True)
    class D:
        a: int

        def __setattr__(self, n, v):
            pass


def has_hash():
    @dataclass(unsafe_hash=True)
    class D:
        a: int

        def __hash__(self):
            return 1


def has_slots():
    @dataclass(slots=True)
    class D:
        __slots__ = ("a",)
        a: int


def weak_no_slots():
    @dataclass(weakref_slot=True)
    class D:
        a: int


def two_kw():
    @dataclass
    class D:
        a: KW_ONLY
        b: KW_ONLY


def classvar_factory():
    @dataclass
    class D:
        a: ClassVar[int] = field(default_factory=int)


def classvar_kw():
    @dataclass
    class D:
        a: ClassVar[int] = field(kw_only=True)


def initvar_factory():
    @dataclass
    class D:
        a: InitVar[int] = field(default_factory=int)


for bad in (no_default_after, own_order, mutable, mutable_set, both, no_annotation, frozen_from, unfrozen_from, order_no_eq, has_lt, has_setattr,
            has_hash, has_slots, weak_no_slots, two_kw, classvar_factory, classvar_kw, initvar_factory):
    attempt(bad)

N = collections.namedtuple("N", "p q")


@dataclass
class Deep:
    items: list
    table: dict
    pair: tuple
    inner: Any
    n: N = N(1, [2])


d = Deep([P(1), 2], {"k": P(2), P: 1} if False else {"k": P(2)}, (P(3), 4), P(5))
print(asdict(d))
print(astuple(d))
print(asdict(d, dict_factory=collections.OrderedDict))
print(astuple(P(1), tuple_factory=list), asdict(P(1))["z"] is P(1).z)
dd = collections.defaultdict(list, {"a": [P(1)]})
print(asdict(Deep([], dd, (), None)))
C = make_dataclass("C", ["x", ("y", int), ("z", int, field(default=5))], namespace={"add": lambda self: self.y + self.z}, bases=(), frozen=True)
print(C(1, 2), C(1, 2).add(), fields(C)[0].type, C.__module__)
attempt(make_dataclass, "C", ["x", "x"])
attempt(make_dataclass, "C", ["1x"])
attempt(make_dataclass, "C", ["def"])
attempt(make_dataclass, "C", [("a", int, 1, 2)])


@dataclass
class Node:
    v: int
    next: "Node" = None


n = Node(1)
n.next = n
print(n)
match P(1, 2):
    case P(a, b):
        print("matched", a, b)


@dataclass
class Doc:
    """Own doc."""
    a: int = field(doc="the a")


print(Doc.__doc__, fields(Doc)[0].doc, repr(InitVar[int]), InitVar[list[int]], repr(KW_ONLY)[:20] != "")
print(FrozenInstanceError.__mro__)


@dataclass
class Own:
    a: int

    def __repr__(self):
        return "own repr"

    def __eq__(self, other):
        return True

    def __init__(self, a):
        self.a = a * 2


print(Own(1), Own(1) == 5, Own(3).a)


@dataclass
class Meta:
    a: int = field(default=1, metadata={"unit": "m"})
    b: Any = field(default=None, repr=False, compare=False, hash=False, init=True, kw_only=True)


print(fields(Meta)[0].metadata["unit"], fields(Meta)[0].metadata, Meta(2, b=3))
attempt(Meta, 1, 2)


class Desc:
    def __set_name__(self, owner, name):
        self.n = "_" + name

    def __get__(self, obj, owner):
        return 42 if obj is None else getattr(obj, self.n)

    def __set__(self, obj, v):
        setattr(obj, self.n, v * 2)


@dataclass
class WithDesc:
    v: int = Desc()


print(WithDesc(), WithDesc(5), WithDesc().v)


@dataclass(frozen=True, slots=True)
class FS:
    a: int
    b: str = "x"


attempt(setattr, FS(1), "a", 2)
print(FS(1), hash(FS(1)) == hash(FS(1)), copy.copy(FS(1)), copy.deepcopy(FS(2)))


@dataclass
class Sup:
    def __post_init__(self):
        print("sup post")


@dataclass
class Low(Sup):
    a: int = 1

    def __post_init__(self):
        super().__post_init__()
        print("low post", self.a)


Low()
print(P.__dataclass_params__)
