import enum
from enum import *


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)


print(Planet.EARTH.ratio, Planet.heaviest(), Planet((0.64, 3.39)), Planet.MARS.mass, [p.name for p in Planet])


class Status(str, Enum):
    OPEN = "open"
    DONE = "done"

    @classmethod
    def _missing_(cls, value):
        for member in cls:
            if member.value == str(value).lower():
                return member
        return None


print(Status("OPEN"), Status.OPEN == "open", f"{Status.OPEN}", str(Status.DONE), repr(Status.DONE), Status.OPEN.upper(), "open" in Status, "no" in Status, {"open": 1}[Status.OPEN], isinstance(Status.OPEN, str))


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1
    RWX = 7


print(Perm.R | Perm.W, repr(Perm.R | Perm.W), Perm(5), Perm.RWX, Perm.R in Perm.RWX, ~Perm.R, Perm(8), repr(Perm(0)), list(Perm), Perm.R + 1, len(Perm), Perm.RWX & Perm.X)


class Colour(Flag):
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    WHITE = RED | GREEN | BLUE


print(Colour.WHITE, repr(Colour.RED | Colour.BLUE), Colour.WHITE & ~Colour.RED, list(Colour.WHITE), Colour.RED ^ Colour.WHITE, len(Colour.RED | Colour.GREEN), Colour(0), bool(Colour(0)), Colour["BLUE"].value)
for bad in (lambda: Colour(16), lambda: Status("x"), lambda: Planet(5), lambda: Colour.RED in [1], lambda: Planet.EARTH < Planet.MARS, lambda: 1 in Colour.RED, lambda: Colour.RED | 1):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return (name, count)

    A = auto()
    B = auto()


print(list(Auto))


class Mixed(Enum):
    A = auto()
    B = 10
    C = auto()
    D = "text"
    _ignore_ = ["temp"]
    temp = 5

    def method(self):
        return self.name.lower()

    @staticmethod
    def helper():
        return "helped"


print([(m.name, m.value) for m in Mixed], Mixed.A.method(), Mixed.helper(), hasattr(Mixed, "temp"), Mixed.A is Mixed(1), hash(Mixed.A) == hash("A"))
try:

    @unique
    class Twice(Enum):
        A = 1
        B = 1

except ValueError as error:
    print(error)
try:

    class More(Mixed):
        E = 5

except TypeError as error:
    print(error)
try:

    class Again(Enum):
        A = 1
        A = 2

except TypeError as error:
    print(error)
for change in (lambda: setattr(Mixed.A, "value", 5), lambda: delattr(Mixed, "A"), lambda: Mixed.A.nothing):
    try:
        change()
    except AttributeError as error:
        print(error)


class Number(IntEnum):
    ONE = 1
    TWO = 2


print(Number.ONE + Number.TWO, [10, 20, 30][Number.ONE], Number.TWO > 1, f"{Number.TWO:03d}", "%d" % Number.ONE, Number(2), Number.ONE.real, str(Number.ONE), max(Number), sum(Number), Number.__members__)
Animal = Enum("Animal", {"CAT": "meow", "DOG": "woof"})
print(Animal.CAT, Animal("woof"), type(Animal), Enum("N", ["A", "B"], start=5).B.value, IntEnum("I", "X Y").Y + 1)
print(Mixed, repr(Number), isinstance(Mixed, EnumType), Mixed.B.__class__, {m: m.value for m in Number})
import copy
print(copy.deepcopy(Mixed.A) is Mixed.A, copy.copy([Number.ONE])[0] is Number.ONE)
