# Enumerations: what is checked and what is refused; names of the module.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
import enum
from enum import *
t(lambda: sorted(enum.__all__))
class Color(Enum):
    RED=1
    GREEN=2
    BLUE=3
    CRIMSON=1
t(lambda: verify(UNIQUE)(Color))
t(lambda: unique(Color))
def mk():
    @verify(CONTINUOUS)
    class C(Enum):
        A=1
        B=3
        D=6
t(mk)
def mk():
    @verify(NAMED_FLAGS)
    class C(Flag):
        A=1
        B=2
        D=31
t(mk)
def mk():
    @verify(NAMED_FLAGS, UNIQUE)
    class C(Flag):
        A=1
        B=2
        D=7
t(mk)
def mk():
    @verify(CONTINUOUS)
    class C(Flag):
        A=1
        B=8
t(mk)
print(EnumCheck, list(EnumCheck), repr(UNIQUE), str(UNIQUE), UNIQUE.value)
print(list(FlagBoundary), repr(STRICT), repr(EnumCheck.CONTINUOUS))
@global_enum
class G(Enum):
    GA=1
    GB=2
print(GA, repr(GA), G.GB, repr(G))
@global_enum
class GF(IntFlag):
    F1=1
    F2=2
    F4=4
print(F1, repr(F1|F2), F1|F2, repr(GF(0)), GF(0), repr(GF(9)), repr(~F1))
@global_enum
class GI(IntEnum):
    X1=1
print(X1, repr(X1), '%s' % X1, f'{X1}')
t(lambda: Color(7))
t(lambda: Color['X'])
t(lambda: Color.X)
t(lambda: Color())
t(lambda: Color(1,2))
t(lambda: Color.RED.foo)
def f(): Color.RED=5
t(f)
def f(): del Color.RED
t(f)
def f(): Color.RED.value=5
t(f)
def f(): Color.RED.name=5
t(f)
def f():
    class D(Color): pass
t(f)
def f():
    class D(Color): 
        Z=1
t(f)
t(lambda: 1 in Color)
t(lambda: 9 in Color)
t(lambda: 'RED' in Color)
t(lambda: Color.RED in Color)
t(lambda: [] in Color)
t(lambda: Color.RED < Color.BLUE)
t(lambda: Color.RED + 1)
t(lambda: hash(Color.RED)==hash('RED'))
t(lambda: list(reversed(Color)))
t(lambda: Color.__members__)
t(lambda: dir(Color))
t(lambda: dir(Color.RED))
t(lambda: Color.RED.__reduce_ex__(2))
t(lambda: len(Color))
t(lambda: bool(Color))
t(lambda: Color.__doc__)
t(lambda: Enum('Animal','ANT BEE CAT'))
t(lambda: list(Enum('Animal','ANT BEE CAT', start=5)))
t(lambda: list(Enum('Animal','ANT, BEE, CAT', module='m', qualname='Q.A')))
t(lambda: Enum('Animal','ANT, BEE, CAT', module='m', qualname='Q.A').__qualname__)
t(lambda: Enum('Animal','ANT, BEE, CAT', module='m', qualname='Q.A').__module__)
t(lambda: list(Enum('Animal',[('A',1),('B','x')])))
t(lambda: list(Enum('Animal',{'A':1,'B':2})))
t(lambda: list(Enum('Animal',['A','B'],type=str)))
t(lambda: list(Enum('Animal',['A','B'],type=int)))
t(lambda: list(IntEnum('Animal',['A','B'])))
t(lambda: list(Flag('Animal',['A','B','C'], boundary=KEEP)))
t(lambda: list(StrEnum('Animal',['A','B','C'])))
t(lambda: Enum('Animal',[1,2]))
t(lambda: Enum('Animal',5))
t(lambda: Enum('Animal',()))
t(lambda: Enum('Animal','A A'))
def f():
    class D(Enum):
        A=1
        A=2
t(f)
def f():
    class D(Enum):
        A = str.upper
        A = 2
t(f)
def f():
    class D(Enum):
        mro=2
t(f)
def f():
    class D(Enum):
        _foo_=2
t(f)
def f():
    class D(Enum):
        A=1
        _ignore_=['A']
t(f)
def f():
    class D(Enum):
        _ignore_='B C'
        B=1
        C=2
        X=3
    return list(D)
t(f)
def f():
    class D(Enum):
        _order_='B A'
        A=1
        B=2
t(f)
def f():
    class D(StrEnum):
        A=1
t(f)
def f():
    class D(StrEnum):
        A='a','b','c','d'
t(f)
def f():
    class D(StrEnum):
        A=b'a','utf8'
    return D.A
t(f)
def f():
    class D(StrEnum):
        A='a',1
t(f)
def f():
    class D(IntEnum):
        A='x'
t(f)
def f():
    class D(IntFlag):
        A='x'
t(f)
def f():
    class D(Flag):
        A='x'
t(f)
def f():
    class D(int, str, Enum):
        A='x'
t(f)
def f():
    class D(Enum, int):
        A='x'
t(f)
def f():
    class D(Enum):
        A=1
        _generate_next_value_ = 3
t(f)
def f():
    class D(Enum):
        A=1
        def _generate_next_value_(name, *a): return 3
t(f)
def f():
    class D(Enum):
        A=auto()
        B='x'
        C=auto()
    return list(D)
t(f)
def f():
    class D(Enum):
        A='y'
        C=auto()
    return list(D)
t(f)
def f():
    class D(Enum):
        A=3.5
        C=auto()
    return list(D)
t(f)
def f():
    class D(Flag):
        A=auto()
        B=4
        C=auto()
        Z=0
        M=A|B
    return list(D), D.Z, D.M, D(0), D.A|D.C, ~D.A, ~D.M, len(D.M), list(D.M), D.A in D.M, bool(D.Z)
t(f)
