import re
import enum, copy
from enum import *
def t(f):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f())))
    except BaseException as e:
        print(type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e)))
class C(Enum):
    "doc"
    R = 1; G = 2; B = 3; ALIAS = 1
    def m(self): return self.name
t(lambda: C.R); t(lambda: str(C.R)); t(lambda: f'{C.R}'); t(lambda: C(1)); t(lambda: C(9)); t(lambda: C('x')); t(lambda: C['R']); t(lambda: C['Z']); t(lambda: C.Z); t(lambda: C.R.R); t(lambda: list(C)); t(lambda: len(C)); t(lambda: C.__members__); t(lambda: C.ALIAS); t(lambda: C.R is C.ALIAS); t(lambda: C.R in C); t(lambda: 1 in C); t(lambda: 'R' in C); t(lambda: C.R == 1); t(lambda: C.R < C.G); t(lambda: hash(C.R) == hash('R')); t(lambda: C.R.m()); t(lambda: type(C)); t(lambda: type(C.R)); t(lambda: repr(C)); t(lambda: C.__doc__); t(lambda: dir(C)); t(lambda: dir(C.R)); t(lambda: C()); t(lambda: C(1, 2)); t(lambda: C.R.value); t(lambda: C.R._value_); t(lambda: C.__name__)
def sa(o, n, v): setattr(o, n, v)
t(lambda: sa(C, 'R', 5)); t(lambda: sa(C, 'new', 5)); t(lambda: sa(C.R, 'value', 5)); t(lambda: sa(C.R, 'name', 5)); t(lambda: sa(C.R, 'x', 5)); t(lambda: delattr(C, 'R')); t(lambda: copy.copy(C.R) is C.R); t(lambda: copy.deepcopy(C.R) is C.R); t(lambda: C.R.__reduce_ex__(2)); t(lambda: list(reversed(C))); t(lambda: bool(C.R)); t(lambda: C.__contains__(3)); t(lambda: isinstance(C.R, C)); t(lambda: C.R.__class__); t(lambda: C.__iter__); t(lambda: C._member_map_); t(lambda: C._member_names_); t(lambda: C._value2member_map_); t(lambda: C._member_type_)
def d1():
    class X(Enum):
        A = 1
        A = 2
t(d1)
def d2():
    class X(C): D = 4
t(d2)
def d3():
    @unique
    class X(Enum): A = 1; B = 1; D = 1
t(d3)
def d4():
    class X(Enum): mro = 1
t(d4)
def d5():
    class X(Enum): _x_ = 1
t(d5)
def d6():
    class X(Enum):
        A = auto(); B = auto(); Cc = 10; D = auto()
    return list(X)
t(d6)
def d7():
    class X(str, Enum):
        A = auto(); B = 'b'
    return list(X), str(X.A), X.A + 'q', f'{X.B}', X.B == 'b', X('b'), '%s' % X.B, format(X.A)
t(d7)
def d8():
    class X(StrEnum):
        A = auto(); Bc = auto(); D = 'x'
    return list(X), str(X.A), f'{X.Bc}', X.D.upper(), X('x'), X.A == 'a'
t(d8)
def d9():
    class X(IntEnum): A = 1; B = 2
    return list(X), str(X.A), f'{X.A}', X.A + 1, X.A < X.B, X.A == 1, [10, 20][X.A], int(X.B), repr(X.A), X(2), X.A | X.B, '%d' % X.A, X.B.bit_length(), sum(X)
t(d9)
def d10():
    class X(StrEnum): A = 1
t(d10)
def d11():
    class X(StrEnum): A = 'a', 'b', 'c', 'd'
t(d11)
class F(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
t(lambda: list(F)); t(lambda: F.R | F.W); t(lambda: F.R | F.X); t(lambda: F.R & F.W); t(lambda: ~F.R); t(lambda: F(0)); t(lambda: F(7)); t(lambda: F(8)); t(lambda: F(-1)); t(lambda: F.RW); t(lambda: str(F.R | F.X)); t(lambda: F.R in F.RW); t(lambda: 1 in F.RW); t(lambda: bool(F(0))); t(lambda: list(F.RW)); t(lambda: len(F.RW)); t(lambda: F.R ^ F.RW); t(lambda: F.R | 1); t(lambda: F['RW']); t(lambda: (F.R | F.X).name); t(lambda: (F.R | F.X).value); t(lambda: F(0).name); t(lambda: F.R < F.W); t(lambda: F('R')); t(lambda: F.__members__); t(lambda: F._boundary_); t(lambda: len(F)); t(lambda: F._flag_mask_); t(lambda: 3 in F); t(lambda: 9 in F); t(lambda: F(1) is F.R)
class I(IntFlag):
    A = 1; B = 2; D = 8
t(lambda: list(I)); t(lambda: I.A | I.B); t(lambda: I.A | 4); t(lambda: I(16)); t(lambda: ~I.A); t(lambda: I.A + 1); t(lambda: I(3) & 2); t(lambda: I(-1)); t(lambda: str(I.A | I.D)); t(lambda: f'{I.A}'); t(lambda: I.A | 'x'); t(lambda: I(0)); t(lambda: I.A ^ 3); t(lambda: 3 | I.D); t(lambda: I(5)); t(lambda: I(5).name); t(lambda: ~I(5)); t(lambda: I.A == 1); t(lambda: list(I(7)))
for b in FlagBoundary:
    def mk():
        class X(Flag, boundary=b): A = 1; B = 2
        return X(5)
    print(b, end=' '); t(mk)
    def mk2():
        class X(IntFlag, boundary=b): A = 1; B = 2
        return X(5), X(-3)
    print(b, end=' '); t(mk2)
t(lambda: Enum('Fn', 'a b c')); t(lambda: list(Enum('Fn', 'a,b'))); t(lambda: list(Enum('Fn', ['a', 'b'], start=5))); t(lambda: list(Enum('Fn', [('a', 3), ('b', 4)]))); t(lambda: list(Enum('Fn', {'a': 'x'}))); t(lambda: Enum('Fn', 'a', module='mm').__module__); t(lambda: Enum('Fn', 'a', qualname='Q.Fn').__qualname__); t(lambda: list(IntEnum('Fn', 'a b'))); t(lambda: list(Enum('Fn', 'a b', type=str))); t(lambda: list(Flag('Fn', 'a b c'))); t(lambda: Enum('Fn', 3)); t(lambda: Enum('Fn')); t(lambda: list(Enum('Fn', ())))
class P(Enum):
    E = (5.9, 6.3); M = (3.3, 2.4)
    def __init__(self, m, r): self.m = m; self.r = r
    @property
    def d(self): return self.m / self.r
    @classmethod
    def _missing_(cls, v): return cls.E if v == 'e' else None
    @staticmethod
    def s(): return 's'
t(lambda: P.E); t(lambda: P.E.m); t(lambda: P('e')); t(lambda: P('q')); t(lambda: P((3.3, 2.4))); t(lambda: P(3.3, 2.4)); t(lambda: round(P.E.d, 2)); t(lambda: P.s())
class Mi(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return 5
t(lambda: Mi(3))
class Mr(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): raise ZeroDivisionError('z')
t(lambda: Mr(3))
class G(Enum):
    def _generate_next_value_(name, start, count, last): return (name, start, count, last)
    A = auto(); B = auto()
t(lambda: list(G))
class Nn(Enum):
    A = nonmember(3); B = member(4); D = 5
    @member
    def f(self): return 1
    @property
    def p(self): return 'p'
    class Inner: pass
t(lambda: list(Nn)); t(lambda: Nn.A); t(lambda: Nn.Inner); t(lambda: Nn.D.p)
class Ig(Enum):
    _ignore_ = 'x y'; x = 1; A = 2
t(lambda: list(Ig)); t(lambda: Ig.x)
class Or(Enum):
    _order_ = 'A B'; A = 1; B = 2
t(lambda: list(Or))
def od():
    class Z(Enum):
        _order_ = 'B A'; A = 1; B = 2
t(od)
t(lambda: enum.EnumMeta is EnumType); t(lambda: global_enum(Enum('GE', 'a b', module='__main__')).a); t(lambda: verify(UNIQUE)(Enum('V', [('a', 1), ('b', 1)]))); t(lambda: verify(CONTINUOUS)(Enum('V', [('a', 1), ('b', 3)]))); t(lambda: verify(NAMED_FLAGS)(Flag('V', [('a', 1), ('b', 6)]))); t(lambda: UNIQUE); t(lambda: sorted(enum.__all__)); t(lambda: auto()); t(lambda: auto().value); t(lambda: enum.property); t(lambda: pickle_by_enum_name) if 0 else None; t(lambda: enum.show_flag_values(7)); t(lambda: enum.bin(10)); t(lambda: enum.bin(-10, 8)); t(lambda: EJECT); t(lambda: CONFORM); t(lambda: Enum.__doc__ is not None)
class Al(Enum):
    A = 1
    B = 2
    _ignore_ = []
Al.A._add_alias_('AA') if hasattr(Al.A, '_add_alias_') else None
t(lambda: Al.AA); t(lambda: Al.A._add_alias_('B')); t(lambda: Al.B._add_value_alias_(7)); t(lambda: Al(7)); t(lambda: Al.B._add_value_alias_(1))
class WithNew(bytes, Enum):
    def __new__(cls, v, l):
        o = bytes.__new__(cls, [v]); o._value_ = v; o.label = l; return o
    A = (1, 'one'); B = (2, 'two')
t(lambda: WithNew.A); t(lambda: WithNew(1).label); t(lambda: WithNew.B[0])
class Dc(Enum):
    A = [1]; B = {2: 3}
t(lambda: Dc([1])); t(lambda: Dc({2: 3})); t(lambda: [1] in Dc); t(lambda: Dc([3]))
class Fm(float, Enum): A = 1.5
t(lambda: (Fm.A + 1, Fm(1.5), f'{Fm.A}', str(Fm.A), repr(Fm.A)))
class Em(Enum): pass
t(lambda: Em(1)); t(lambda: list(Em)); t(lambda: Em)

class Rs(str, ReprEnum): A = 'x'
t(lambda: (str(Rs.A), repr(Rs.A), f'{Rs.A:>3}'))
match C.R:
    case C.G: print('g')
    case C.R: print('r')
