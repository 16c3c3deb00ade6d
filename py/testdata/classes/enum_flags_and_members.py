# Enumerations: flags and their boundaries, mixed types, members made in many ways.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
from enum import *
import enum
class P(Flag, boundary=STRICT):
    R=4;W=2;X=1
class PC(Flag, boundary=CONFORM):
    R=4;W=2
class PE(Flag, boundary=EJECT):
    R=4;W=2
class PK(Flag, boundary=KEEP):
    R=4;W=2
class I(IntFlag):
    R=4;W=2;X=1
for c in (P,PC,PE,PK,I):
    for v in (0,1,2,6,8,15,-1,-2,-9):
        t(lambda: c(v))
    t(lambda: c('x'))
    t(lambda: c(1.5))
    t(lambda: c.R|c.W)
    t(lambda: c.R|8)
    t(lambda: 8|c.R)
    t(lambda: c.R & 12)
    t(lambda: c.R ^ 12)
    t(lambda: ~c.R)
    t(lambda: c.R in (c.R|c.W))
    t(lambda: 4 in c.R)
    t(lambda: 4 in c)
    t(lambda: 64 in c)
    t(lambda: c.R in c)
    t(lambda: (c.R|c.W).name)
    t(lambda: str(c.R|c.W))
    t(lambda: format(c.R|c.W,'>12'))
    t(lambda: f'{c.R}')
    t(lambda: '%s %r' % (c.R,c.W))
    t(lambda: list(c))
    t(lambda: c.R.__reduce_ex__(4))
    t(lambda: (c.R|c.W).__reduce_ex__(4))
    t(lambda: c._member_map_)
    t(lambda: c._boundary_)
class Mixed(str, Enum):
    A='a'
    B='b'
t(lambda: str(Mixed.A)); t(lambda: format(Mixed.A)); t(lambda: Mixed.A=='a'); t(lambda: Mixed.A.upper()); t(lambda: f'{Mixed.A:>5}')
class MI(int, Enum):
    A=1
t(lambda: str(MI.A)); t(lambda: format(MI.A)); t(lambda: f'{MI.A:5}'); t(lambda: MI.A+1); t(lambda: '%d'%MI.A)
class SE(StrEnum):
    FooBar=auto()
    B='x'
t(lambda: str(SE.FooBar)); t(lambda: repr(SE.FooBar)); t(lambda: f'{SE.B:>4}'); t(lambda: SE('foobar')); t(lambda: SE.B.join('ab'))
class Planet(Enum):
    MERCURY=(3.3e+23,2.4397e6)
    EARTH=(5.976e24,6.378e6)
    def __init__(self,mass,radius):
        self.mass=mass; self.radius=radius
    @enum.property
    def g(self): return self.mass/(self.radius**2)
t(lambda: Planet.EARTH); t(lambda: Planet.EARTH.g); t(lambda: Planet((5.976e24,6.378e6))); t(lambda: Planet(5.976e24,6.378e6)); t(lambda: dir(Planet.EARTH))
def f(): Planet.EARTH.g=1
t(f)
class Coord(bytes, Enum):
    def __new__(cls,value,label,unit):
        o=bytes.__new__(cls,[value]); o._value_=value; o.label=label; o.unit=unit; return o
    PX=(0,'P.X','km')
    PY=(1,'P.Y','km')
t(lambda: Coord.PY); t(lambda: Coord(1)); t(lambda: Coord.PY.label); t(lambda: bytes(Coord.PY))
class Sh(Enum):
    @classmethod
    def _missing_(cls, v):
        if v=='bad': return 5
        if v=='raise': raise KeyError('q')
        if v=='val': raise ValueError('nope')
        for m in cls:
            if m.value==str(v).lower(): return m
    A='a'
t(lambda: Sh('A')); t(lambda: Sh('bad')); t(lambda: Sh('raise')); t(lambda: Sh('val')); t(lambda: Sh('zz'))
def f():
    try: Sh('raise')
    except KeyError as e: return repr(e.__context__)
t(f)
class Auto(Enum):
    def _generate_next_value_(name,start,count,last): return (name,start,count,list(last))
    A=auto(); B=7; C=auto()
t(lambda: list(Auto))
class Uh(Enum):
    A=[1]; B={'k':1}; C=[1]
t(lambda: list(Uh)); t(lambda: Uh([1])); t(lambda: Uh({'k':1})); t(lambda: Uh([3])); t(lambda: [1] in Uh); t(lambda: Uh.C is Uh.A); t(lambda: hash(Uh.A)==hash('A'))
class Al(Enum):
    A=1
    def __new__(cls,v):
        o=object.__new__(cls); o._value_=v; o._add_value_alias_(v+100) if False else None; return o
t(lambda: list(Al))
class Al2(Enum):
    def __init__(self, v):
        self._add_value_alias_(v+100)
    A=1; B=2
t(lambda: Al2(101)); t(lambda: Al2(103)); t(lambda: 102 in Al2)
class Al3(Enum):
    A=1; B=2
Al3.A._add_alias_('AA')
t(lambda: Al3.AA); t(lambda: Al3['AA']); t(lambda: Al3.B._add_alias_('AA')); t(lambda: Al3.B._add_value_alias_(1)); t(lambda: Al3.__members__)
class Nm(Enum):
    A=1
    x=nonmember(5)
    @member
    def fn(self): return 3
    @nonmember
    class In: pass
    class In2: pass
    @member
    class In3: pass
t(lambda: list(Nm)[0]); t(lambda: len(Nm)); t(lambda: Nm.x); t(lambda: type(Nm.In)); t(lambda: Nm.In3.name)
t(lambda: Nm.In2)
class Fn(Enum):
    import functools
    add=functools.partial(int)
    pr=member(print)
t(lambda: len(Fn)); t(lambda: Fn.pr.value is print)
from dataclasses import dataclass, field
@dataclass
class Cr:
    size:str
    legs:int
    tail:bool=field(repr=False,default=True)
class Be(Cr, Enum):
    BEETLE='small',6
    DOG='medium',4
t(lambda: Be.DOG); t(lambda: Be.DOG.legs); t(lambda: list(Be)); t(lambda: Be.DOG.value)
t(lambda: Be.DOG == Cr('medium',4))
class OE(Enum):
    _order_='A B'
    A=1;B=2
t(lambda: OE._order_)
d=EnumDict('X'); d['A']=1; d['_b_x']=2
t(lambda: d.member_names); t(lambda: d)
def f(): d['A']=3
t(f)
t(lambda: auto()); t(lambda: auto(5)); t(lambda: member(3).value)
t(lambda: enum.show_flag_values(13)); t(lambda: enum.bin(10)); t(lambda: enum.bin(~10)); t(lambda: enum.bin(5,8))
class Base(Enum):
    def hi(self): return self.name
    @staticmethod
    def st(): return 1
    @classmethod
    def cm(cls): return cls.__name__
class Sub(Base):
    X=1
t(lambda: Sub.X.hi()); t(lambda: Sub.st()); t(lambda: Sub.X.cm()); t(lambda: Base(1)); t(lambda: Base('A','B')); t(lambda: list(Base('Z','B C')))
import copy
t(lambda: copy.copy(Sub.X) is Sub.X); t(lambda: copy.deepcopy([Sub.X])[0] is Sub.X)
t(lambda: type(Sub)); t(lambda: EnumMeta is EnumType); t(lambda: Sub.__class__); t(lambda: isinstance(Sub.X, Sub)); t(lambda: Sub.X.X); t(lambda: Sub.X._value_)
def f():
    match Sub.X:
        case Sub.X: return 'm'
t(f)
t(lambda: {Sub.X:1}[Sub.X]); t(lambda: Sub['X'].value); t(lambda: Sub.__getitem__('X')); t(lambda: Sub.__contains__(1)); t(lambda: Sub.__len__())
def f(): Sub.Y=3; return Sub.Y
t(f); t(lambda: list(Sub))
class VR(int, Enum):
    A=1
    def __repr__(self): return 'R'
    def __str__(self): return 'S'
t(lambda: f'{VR.A}'); t(lambda: str(VR.A)); t(lambda: format(VR.A,'x'))
class D1(Enum):
    "doc"
    A=1,'doc a'
    def __new__(cls,v,doc):
        self=object.__new__(cls); self._value_=v; self.__doc__=doc; return self
t(lambda: D1.A.__doc__); t(lambda: D1.__doc__)
class Neg(IntFlag):
    A=1;B=2;ALL=-1
t(lambda: list(Neg)); t(lambda: Neg.ALL); t(lambda: Neg(-1)); t(lambda: ~Neg.A); t(lambda: Neg.A|-2)
class PZ(Flag):
    N=0
t(lambda: PZ(0)); t(lambda: PZ(1)); t(lambda: list(PZ)); t(lambda: ~PZ.N)
t(lambda: P.R|'x'); t(lambda: P.R|I.R); t(lambda: I.R|P.R)
t(lambda: P.R < P.W); t(lambda: I.R<9)
t(lambda: P.R|None)
