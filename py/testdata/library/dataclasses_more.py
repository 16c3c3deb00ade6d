from dataclasses import *
from typing import ClassVar, Optional
import copy


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 2


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, "__dict__"))
try:
    s.z = 5
except AttributeError as error:
    print(error)


@dataclass
class Account:
    owner: str
    balance: float = field(default=0, metadata={"unit": "EUR"})
    kind: ClassVar[str] = "plain"
    start: InitVar[int] = 10
    log: list[str] = field(default_factory=list, repr=False)
    total: float = field(init=False)

    def __post_init__(self, start):
        self.total = self.balance + start


a = Account("ann", 5, start=1)
print(a, a.total, [f.name for f in fields(a)], fields(Account)[1].metadata["unit"], Account.kind, is_dataclass(a), is_dataclass(5), a == Account("ann", 5, 1))
a.log.append("x")
b = replace(a, owner="bob", start=3)
print(b, b.log is a.log, asdict(a), astuple(a), copy.deepcopy(a).log is a.log)


@dataclass(frozen=True, order=True)
class Version:
    parts: tuple[int, ...]
    label: str = field(default="", compare=False)


print(max(Version((1, 2)), Version((1, 10))), Version((1,)) < Version((1, 1)), len({Version((1,)), Version((1,), "x")}), Version((1,)).__hash__ is not None)
for bad in (lambda: setattr(Version((1,)), "parts", ()), lambda: delattr(Version((1,)), "label"), lambda: setattr(Version((1,)), "new", 1), lambda: Version((1,)) < 5, lambda: hash(a), lambda: replace(b), lambda: asdict(5), lambda: fields(5), lambda: replace(a, total=5), lambda: Account(), lambda: Account("x", nope=1), lambda: Version(1, 2, 3), lambda: Slotted(1, x=2)):
    try:
        print(bad())
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


@dataclass(kw_only=True)
class Base:
    id: int
    name: str = "base"


@dataclass
class Derived(Base):
    extra: int = 0

    def __repr__(self):
        return f"<Derived {self.id} {self.name} {self.extra}>"


print(Derived(5, id=1), Derived(id=2, name="n"), Derived.__match_args__, Base(id=1) == Base(id=1), Base(id=1) != Base(id=2))
try:
    Derived(5)
except TypeError as error:
    print(error)
for make in (
    lambda: make_dataclass("M", [("x", int), ("y", list, field(default_factory=list)), "z"], kw_only=False),
    lambda: make_dataclass("M", [("x", int), ("y", int, 5)], namespace={"double": lambda self: self.x * 2}),
):
    try:
        M = make()
        print(M(1), M(1).double(), M.__doc__)
    except TypeError as error:
        print(error)
try:

    @dataclass
    class Wrong:
        items: list = []

except ValueError as error:
    print(error)


@dataclass
class Tree:
    value: int
    left: Optional["Tree"] = None
    right: Optional["Tree"] = None


t = Tree(1, Tree(2), Tree(3, Tree(4)))
print(t, asdict(t), astuple(t))
t.left.left = t
print(repr(t))
match Tree(1, Tree(5)):
    case Tree(value=v, left=Tree(value=w)):
        print(v, w)


@dataclass(eq=False)
class Plain:
    x: int


print(Plain(1) == Plain(1), hash(Plain(1)) is not None, Slotted.__doc__, Plain.__annotations__, Plain.__dataclass_fields__["x"].type, MISSING is fields(Plain)[0].default)
