# Enumerations with their own __new__, __init__, _missing_, mixed-in types and
# the functional API.
import enum
from enum import Enum, IntEnum, StrEnum, Flag, auto, member, nonmember, property as enum_property, EnumDict, EnumType
from dataclasses import dataclass
from collections import namedtuple


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e, "|", repr(e.__cause__), repr(e.__context__))


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 3)


print(Planet.EARTH.value, Planet.EARTH.gravity, Planet((5.976e+24, 6.37814e6)), Planet(5.976e+24, 6.37814e6))


class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")


print(Coordinate(1), Coordinate.PX.label, bytes(Coordinate.PY))


class Auto(Enum):
    def __new__(cls):
        value = len(cls.__members__) + 1
        obj = object.__new__(cls)
        obj._value_ = value
        return obj

    A = ()
    B = ()


print([(m, m.value) for m in Auto], Auto(2))


class Missing(Enum):
    A = 1
    B = 2

    @classmethod
    def _missing_(cls, value):
        if value == "one":
            return cls.A
        if value == "bad":
            return 5
        if value == "err":
            raise KeyError("boom")
        if value == "val":
            raise ValueError("own message")
        return None


attempt(Missing, "one")
attempt(Missing, "bad")
attempt(Missing, "err")
attempt(Missing, "val")
attempt(Missing, 3)
print("one" in Missing, 1 in Missing)


class Gen(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return (name, start, count, list(last_values))

    A = auto()
    B = auto()
    C = auto(), 5


print([m.value for m in Gen])


def late():
    class G(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last):
            return name


attempt(late)


class Base(StrEnum):
    def _generate_next_value_(name, start, count, last):
        return name.title()


class Titled(Base):
    FIRST_ONE = auto()
    SECOND = auto()


print(list(Titled))


class Ignored(Enum):
    _ignore_ = "i, x"
    x = 5
    for i in range(3):
        pass
    A = i * x


print(list(Ignored))


class Ordered(Enum):
    _order_ = "A B C"
    A = 1
    B = 2
    C = 3


def disordered():
    class Dis(Enum):
        _order_ = "B A"
        A = 1
        B = 2


attempt(disordered)


class Members(Enum):
    @member
    def f(x):
        return x + 1

    @nonmember
    def g(x):
        return x

    N = nonmember(7)
    M = member(8)

    class Inner:
        pass

    Kept = nonmember(Inner)


print([m.name for m in Members], Members.N, Members.M.value, Members.f.value(1))
print(Members.Kept, Members.Inner)


@dataclass
class Creature:
    size: str
    legs: int

    def kind(self):
        return self.size + str(self.legs)


class Animal(Creature, Enum):
    BEETLE = "small", 6
    DOG = "medium", 4


print(Animal.DOG, repr(Animal.DOG), Animal.DOG.size, Animal.DOG.legs, Animal.BEETLE.kind())
Pair = namedtuple("Pair", "a b")


class Pairs(Pair, Enum):
    X = 1, 2
    Y = 3, 4


print(Pairs.X, Pairs.X.a, Pairs.Y[1], repr(Pairs.Y), Pairs((1, 2)))


class Floats(float, Enum):
    HALF = 0.5
    ONE = 1


print(Floats.HALF, repr(Floats.ONE), Floats.HALF + 1, f"{Floats.HALF}", f"{Floats.HALF:.2f}" if False else "", Floats(0.5))


class FloatRepr(float, enum.ReprEnum):
    HALF = 0.5


print(FloatRepr.HALF, repr(FloatRepr.HALF), f"{FloatRepr.HALF:.3f}")


class Str(str, Enum):
    A = "a"
    B = "b"


print(Str.A, repr(Str.A), f"{Str.A}", Str.A == "a", Str("b"), Str.A.upper(), "%s" % Str.A, format(Str.A, ">6"), "x" + Str.A, Str.A.value)
print(sorted([Str.B, Str.A]), ",".join(Str))


class IntMixed(int, Enum):
    A = 1
    B = "11", 2


print(IntMixed.A, repr(IntMixed.B), f"{IntMixed.A}", IntMixed.B + 1, IntMixed.B.value)


class Tup(tuple, Enum):
    A = (1, 2)
    B = ((3, 4),)


print(Tup.A, repr(Tup.A), Tup.A.value, len(Tup.B), Tup.B.value)


def repr_only():
    class R(enum.ReprEnum):
        A = 1


attempt(repr_only)
# functional API
Ant = Enum("Animal", "ANT BEE CAT")
print(list(Ant), Ant.__module__, Ant.__qualname__)
print(list(Enum("A", "x, y, z")), list(Enum("A", ["p", "q"], start=10)), list(Enum("A", [("a", 5), ("b", 6)])), list(Enum("A", {"k": "v", "l": "w"})))
print(list(IntEnum("I", "A B")), list(Enum("I", "A B", type=int)), list(StrEnum("S", "A Bc")), list(Flag("F", "A B C")))
print(Enum("Q", "A", module="mod", qualname="Out.Q").A, Enum("Q", "A", module="mod", qualname="Out.Q"), Enum("Q", "A", module="mod", qualname="Out.Q").__qualname__)
print(list(Enum("E", ())), Enum("E", names=()))
attempt(Enum, "E")
attempt(Enum, "E", "A A")
attempt(Enum, "E", ["mro"])


# properties and members with one name
class Prop(Enum):
    A = 1
    value_text = "v"

    @enum_property
    def special(self):
        return "special " + self.name


print(Prop.A.special, Prop.value_text.special)
attempt(lambda: Prop.special)
attempt(setattr, Prop.A, "special", 3)


class NameClash(Enum):
    name = "n"
    value = "v"
    other = "o"


print(list(NameClash), NameClash.name, NameClash.name.name, NameClash.value.value, NameClash.other.name)


class Sub(Enum):
    def __str__(self):
        return "sub " + self.name

    def __repr__(self):
        return "<" + self.name.lower() + ">"

    def __eq__(self, other):
        return isinstance(other, Sub) and self.value == other.value

    def __hash__(self):
        return 5

    def __call__(self, x):
        return x * self.value

    def __lt__(self, other):
        return self.value < other.value


class Concrete(Sub):
    TWO = 2
    ONE = 1


print(Concrete.TWO, repr(Concrete.TWO), f"{Concrete.TWO}", Concrete.TWO(21), sorted(Concrete), [Concrete.ONE])


class WithInit(Enum):
    def __init_subclass__(cls, /, extra=None, **kw):
        super().__init_subclass__(**kw)
        cls.extra = extra, list(cls.__members__)


class Has(WithInit, extra="e"):
    A = 1


print(Has.extra)


class Alias(Enum):
    A = 1
    B = 2

    @classmethod
    def grow(cls):
        cls.A._add_alias_("AA")
        cls.B._add_value_alias_(22)


Alias.grow()
print(Alias.AA, Alias["AA"], Alias(22), Alias.__members__, 22 in Alias)
attempt(lambda: Alias.A._add_alias_("B"))
attempt(lambda: Alias.A._add_value_alias_(22))
d = EnumDict("X")
d["A"] = 1
d["_private"] = 2
d["f"] = print
d["B"] = auto(7)
print(d.member_names, dict(d)["B"], isinstance(d, dict))
print(issubclass(EnumType, type), EnumType.__name__, isinstance(Ant, EnumType))


class Meta(EnumType):
    def __getitem__(cls, key):
        return super().__getitem__(key.upper())


class ViaMeta(Enum, metaclass=Meta):
    ABC = 1


print(ViaMeta["abc"])


class Abstract(Enum):
    def go(self):
        raise NotImplementedError


class Go(Abstract):
    A = "a"

    def go(self):
        return "went " + self.value


print(Go.A.go())


class Nested:
    class In(Enum):
        A = 1


print(Nested.In, Nested.In.A, repr(Nested.In.A), Nested.In.__qualname__)
attempt(Nested.In, 4)


class LenTwo(Enum):
    A = 1
    B = auto()
    C = (auto(), auto())


print([m.value for m in LenTwo])
