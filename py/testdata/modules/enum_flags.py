# Flags: operations, iteration, boundaries, verify.
import enum
from enum import Flag, IntFlag, Enum, auto, STRICT, CONFORM, EJECT, KEEP, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS, FlagBoundary


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W
    ALL = 7
    NONE = 0


print(list(Perm), len(Perm), Perm.__members__)
print(Perm.R | Perm.W, repr(Perm.R | Perm.X), Perm.R & Perm.W, repr(Perm.R & Perm.W), Perm.R ^ Perm.RW, ~Perm.R, ~Perm.ALL)
print(list(Perm.ALL), list(Perm.RW), len(Perm.ALL), Perm.R in Perm.RW, Perm.X in Perm.RW, Perm.NONE in Perm.R, bool(Perm.NONE), bool(Perm.R))
print(Perm(3), repr(Perm(5)), Perm(0), Perm["RW"], Perm(-1), Perm(-2), Perm(7) is Perm.ALL, Perm(6) is Perm.RW)
attempt(Perm, 8)
attempt(Perm, 9)
attempt(Perm, "x")
attempt(Perm, -100)
attempt(lambda: Perm.R | 2)
attempt(lambda: 2 | Perm.R)
attempt(lambda: 2 in Perm.R)
print(3 in Perm, 8 in Perm, 7 in Perm, Perm.R in Perm)
print((Perm.R | Perm.X).name, (Perm.R | Perm.X).value, Perm.NONE.name, str(Perm.R), f"{Perm.R}")
print([p.name for p in Perm(7)], hash(Perm.R) == hash("R"))


class Auto(Flag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B
    D = auto()


print([(m.name, m.value) for m in Auto], Auto.AB, ~Auto.A, Auto(0), repr(Auto(0)))


class I(IntFlag):
    R = 4
    W = 2
    X = 1


print(I.R | I.W, repr(I.R | I.W), I.R | 8, repr(I.R | 8), I.R + 1, repr(I(16)), str(I(3)), f"{I.R:03b}", ~I.R, repr(~I.R))
print(I.R & 6, I.R == 4, 4 in I, isinstance(I.R, int), list(I(7)), repr(I(0)), 8 | I.R, repr(8 ^ I.R), I(-1), repr(I(-3)))
print(list(I(12)), len(I(12)), I.R in I(12), repr(I(12) & I.R), bool(I(0)))
attempt(lambda: "a" | I.R)
print(I.R < I(8), [10, 20, 30][I.W], (I.R | I.W).name, I(8).name, I(9).name)


class Strict(Flag, boundary=STRICT):
    A = 1
    B = 4


class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 4


class Eject(Flag, boundary=EJECT):
    A = 1
    B = 4


class Keep(Flag, boundary=KEEP):
    A = 1
    B = 4


for cls in Strict, Conform, Eject, Keep:
    for n in 2, 5, 7, 8, -1, -2:
        try:
            print(cls.__name__, n, repr(cls(n)))
        except ValueError as e:
            print(cls.__name__, n, e)
    attempt(lambda: ~cls.A)
print(list(FlagBoundary), repr(STRICT), str(KEEP))


class Composite(Flag):
    A = 1
    B = 2
    BIG = 12


print(list(Composite), repr(Composite.BIG), repr(Composite(12)), repr(Composite(13)), list(Composite(13)), ~Composite.A)
attempt(Composite, 4)


class Unordered(Flag):
    C = 4
    A = 1
    B = 2


print(list(Unordered), list(Unordered(7)), Unordered(7))


class Neg(IntFlag):
    A = 1
    B = 2
    ALL = -1


print(repr(Neg.ALL), Neg.ALL.value)


def check(cond, *checks, base=Enum, **members):
    try:
        print(verify(*checks)(base("T", members)))
    except ValueError as e:
        print(e)


check(1, UNIQUE, A=1, B=2)
check(1, UNIQUE, A=1, B=1, C=1)
check(1, CONTINUOUS, A=1, B=2, C=3)
check(1, CONTINUOUS, A=1, B=4, C=6)
check(1, CONTINUOUS, base=Flag, A=1, B=2, C=8)
check(1, NAMED_FLAGS, base=Flag, A=1, B=2, C=3)
check(1, NAMED_FLAGS, base=Flag, A=1, C=7)
check(1, NAMED_FLAGS, base=Flag, A=1, C=5)
check(1, NAMED_FLAGS, base=Flag, A=1, C=5, D=9, E=17)
print(enum.show_flag_values(13), list(enum.EnumCheck), repr(UNIQUE))
print(enum.bin(10), enum.bin(-10), enum.bin(5, 8), enum.bin(-5, 8), enum.bin(0))


def bad_value():
    class B(Flag):
        A = "x"
        B = auto()


attempt(bad_value)


@enum.global_enum
class G(Enum):
    GA = 1
    GB = 2


print(repr(G.GA), str(G.GA))


@enum.global_enum
class GF(IntFlag):
    FA = 1
    FB = 2


print(repr(GF.FA), str(GF.FA), repr(GF.FA | GF.FB), repr(GF(0)), repr(GF(9)))


class Hex(IntFlag):
    _numeric_repr_ = hex
    A = 1
    B = 2


print(repr(Hex(17)), str(Hex(17)))


class Method(Flag):
    A = 1
    B = 2

    def describe(self):
        return "+".join(m.name for m in self)

    @property
    def count(self):
        return len(self)


print((Method.A | Method.B).describe(), (Method.A | Method.B).count)
