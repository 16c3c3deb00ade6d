from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, KW_ONLY


@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)
    hidden: int = field(default=1, repr=False, compare=False)

    @property
    def gross(self):
        return self.price * 1.2


a, b = Item("a"), Item("b", 2.5, ["x"])
print(a, b, a == Item("a"), a == b, a.tags is Item("a").tags, b.gross)
print(asdict(b), astuple(b), replace(b, price=9), [f.name for f in fields(Item)])


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0


print(sorted([Version(2), Version(1, 5)]), Version(1) < Version(1, 1), hash(Version(1)) == hash(Version(1, 0)), {Version(1): "x"}[Version(1)])
try:
    Version(1).major = 5
except FrozenInstanceError as error:
    print(type(error).__name__, error)


@dataclass
class Child(Item):
    extra: int = 5

    def __post_init__(self):
        self.name = self.name.upper()


print(Child("c", extra=7))


@dataclass
class Keyed:
    x: int
    _: KW_ONLY
    y: int = 0
    z: int = 1


print(Keyed(1, y=2), Keyed.__match_args__)
for bad in [lambda: Item(), lambda: Item("a", 1, [], 1, 5), lambda: Keyed(1, 2), lambda: Item(nope=1)]:
    try:
        bad()
    except TypeError as error:
        print(error)
match b:
    case Item(name, price):
        print(name, price)
