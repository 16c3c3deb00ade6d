from enum import Enum, IntEnum, Flag, auto, unique, StrEnum


class Colour(Enum):
    RED = 1
    GREEN = "g"
    CRIMSON = 1

    def shout(self):
        return self.name + "!"


print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value, Colour(1), Colour["GREEN"], Colour.CRIMSON is Colour.RED, Colour.RED.shout())
print(list(Colour), len(Colour), Colour.RED == 1, Colour.RED == Colour.RED, Colour.RED in Colour, isinstance(Colour.RED, Colour), {Colour.RED: "r"}[Colour.RED], list(Colour.__members__))


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level.LOW == 1, sorted([Level.HIGH, Level.LOW]), f"{Level.LOW}", repr(Level.HIGH), Level(2).name)


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()


rw = Perm.READ | Perm.WRITE
print(rw, Perm.READ in rw, Perm.EXEC in rw, bool(rw & Perm.EXEC), rw.value, ~rw, Perm(0), list(rw))


class Kind(StrEnum):
    A = auto()
    B = "bee"


print(Kind.A, Kind.B, Kind.A == "a", f"{Kind.B}", Kind("bee"), Kind.B.upper())
for bad in [lambda: Colour(9), lambda: Colour["NOPE"], lambda: Colour.NOPE, lambda: setattr(Colour, "RED", 5)]:
    try:
        bad()
    except (ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
Functional = Enum("Functional", "ONE TWO")
print(list(Functional), Functional.TWO.value)
match Colour.RED:
    case Colour.GREEN:
        print("green")
    case Colour.RED:
        print("red")
