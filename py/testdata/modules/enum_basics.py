# Enumerations: members, lookup, aliases, reprs, what is refused.
import enum
from enum import Enum, IntEnum, StrEnum, auto, unique


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


class Color(Enum):
    """Colors."""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1


print(Color, repr(Color.RED), str(Color.RED), f"{Color.RED:>12}|", format(Color.RED))
print(Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON, Color.CRIMSON is Color.RED)
print(list(Color), len(Color), list(reversed(Color)), bool(Color))
print(Color.__members__, type(Color.__members__).__name__)
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.GREEN, Color.RED in Color, 1 in Color, 9 in Color, "RED" in Color)
print(isinstance(Color.RED, Color), type(Color.RED), type(Color), Color.__doc__, Color.RED.__doc__)
print({Color.RED: "a"}[Color(1)], hash(Color.RED) == hash("RED"))
attempt(Color, 9)
attempt(Color, "x")
attempt(Color)
attempt(Color, 1, 2)
attempt(lambda: Color["NOPE"])
attempt(lambda: Color.NOPE)
attempt(lambda: Color.RED < Color.GREEN)
attempt(setattr, Color, "RED", 5)
attempt(delattr, Color, "RED")
attempt(setattr, Color.RED, "value", 5)
attempt(setattr, Color.RED, "name", "x")
attempt(delattr, Color.RED, "name")
Color.EXTRA = 10
print(Color.EXTRA, list(Color))
Color.RED.note = "warm"
print(Color.RED.note)
print(Color.RED.GREEN, Color.RED._value_, Color.RED._name_)
print(dir(Color))
print(dir(Color.RED))
print(Color.RED.__class__, Color.__name__, Color.__qualname__, Color.__module__)
try:
    Color(7)
except ValueError as e:
    print(repr(e), e.__context__, e.__cause__)


def sub():
    class More(Color):
        PINK = 4


attempt(sub)


def twice():
    class Twice(Enum):
        A = 1
        A = 2


attempt(twice)


def reserved():
    class R(Enum):
        _bad_ = 1


attempt(reserved)


def has_mro():
    class M(Enum):
        mro = 1


attempt(has_mro)


def wrong_bases():
    class M(Enum, int):
        a = 1


attempt(wrong_bases)


def two_types():
    class M(int, str, Enum):
        a = 1




def type_twice():
    class IntE(int, Enum):
        pass

    class M(str, IntE):
        a = 1




class Empty(Enum):
    def hello(self):
        return "hi from " + self.name


attempt(Empty, 1)
attempt(Empty)


class Filled(Empty):
    A = 1
    B = "b"


print(Filled.A.hello(), list(Filled), issubclass(Filled, Empty))


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
    E = 5
    F = auto()


print([(m.name, m.value) for m in Auto])


class Strs(StrEnum):
    ALPHA = auto()
    Beta = auto()
    OTHER = "other thing"


print(list(Strs), str(Strs.ALPHA), f"{Strs.Beta}!", Strs.OTHER.upper(), Strs.ALPHA == "alpha", Strs("beta"))
print(repr(Strs.ALPHA), "%s" % Strs.ALPHA, f"{Strs.ALPHA:>8}", Strs.ALPHA + "x", "alpha" in Strs)
print(sorted(Strs), {"alpha": 1}[Strs.ALPHA], len(Strs.ALPHA))


def strs_int():
    class S(StrEnum):
        A = 1


attempt(strs_int)


def strs_enc():
    class S(StrEnum):
        A = b"a", 3


attempt(strs_enc)


class Enc(StrEnum):
    A = b"caf\xc3\xa9", "utf-8"


print(Enc.A, Enc.A.value, repr(Enc.A))


class Num(IntEnum):
    ONE = 1
    TWO = 2
    THREE = auto()


print(Num.ONE, repr(Num.ONE), str(Num.TWO), f"{Num.TWO}", f"{Num.TWO:03d}", "%d %s" % (Num.ONE, Num.TWO))
print(Num.ONE + Num.TWO, type(Num.ONE + 1), Num.ONE < Num.TWO, Num.TWO == 2, [10, 20, 30][Num.ONE], Num(3), max(Num), sum(Num))
print(isinstance(Num.ONE, int), 1 in Num, {1: "x"}[Num.ONE], Num.ONE.real, Num.THREE.bit_length(), int(Num.TWO), hash(Num.TWO) == hash(2))
attempt(Num, "1")
print(list(range(Num.THREE)), Num.ONE is Num(1), bool(Num.ONE), -Num.TWO)


def bad_int():
    class N(IntEnum):
        A = "x"


attempt(bad_int)


def dup():
    @unique
    class U(Enum):
        A = 1
        B = 1
        C = 2
        D = 2


attempt(dup)


def bad_auto():
    class B(Enum):
        A = "a"
        B = auto()


attempt(bad_auto)


def mixed_auto():
    class B(Enum):
        A = "a"
        B = 1
        C = auto()


attempt(mixed_auto)


class Unhashable(Enum):
    A = [1]
    B = {"k": 2}
    C = [1]


print(list(Unhashable), Unhashable([1]), [1] in Unhashable, [3] in Unhashable, Unhashable.C is Unhashable.A)
attempt(Unhashable, [3])


class Private(Enum):
    __secret = 5
    _ok = 6
    A = 1


print(list(Private), Private._Private__secret, Private._ok)


class Func(Enum):
    def f(self):
        return self

    g = lambda self: 3
    A = 1

    @property
    def twice(self):
        return self.value * 2

    @classmethod
    def first(cls):
        return next(iter(cls))

    @staticmethod
    def s():
        return "static"


print(list(Func), Func.A.twice, Func.first(), Func.s(), Func.A.g(), Func.A.f())
match Color.RED:
    case Color.GREEN:
        print("green")
    case Color.RED:
        print("red")
print(Color.RED.__reduce_ex__(2), Color.__class__)
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
print(enum.EnumMeta is enum.EnumType, enum.Enum, enum.IntEnum, enum.Flag, repr(enum.IntFlag))
print(Color.RED is not None and Color.RED and True)
print([m for m in Color if m is not Color.RED])
attempt(lambda: Color.RED())
attempt(lambda: object.__new__(Color))
print(Color.__contains__(Color.RED), Color._member_names_, list(Color._member_map_), Color._value2member_map_)
