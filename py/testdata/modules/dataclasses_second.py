# Dataclasses a second time: what is generated, what is refused, and how it says so.
import re, dataclasses, inspect, enum
from dataclasses import *
from typing import ClassVar, Generic, TypeVar, Any


def t(name, f):
    try:
        print(name, '->', re.sub(' at 0x[0-9a-f]+', '', str(f())))
    except BaseException as e:
        print(name, '!!', type(e).__name__, e)


T = TypeVar('T')

@dataclass(order=True, frozen=True)
class A:
    x: int
    y: str = 'd'
    z: list = field(default_factory=list, compare=False)
t('sig', lambda: inspect.signature(A))
t('doc', lambda: A.__doc__)
t('params', lambda: A.__dataclass_params__)
t('field', lambda: A.__dataclass_fields__['x'])
t('fields', lambda: [f.name for f in fields(A)])
t('init missing', lambda: A())
t('init extra', lambda: A(1, 2, 3, 4))
t('init kw', lambda: A(1, q=2))
t('init twice', lambda: A(1, x=2))
t('set', lambda: setattr(A(1), 'x', 2))
t('set new', lambda: setattr(A(1), 'q', 2))
t('del', lambda: delattr(A(1), 'x'))
t('lt', lambda: (A(1) < A(2), A(1) <= A(1), A(1) > A(2), A(1) >= A(1)))
t('lt other', lambda: A(1) < 3)
t('eq other', lambda: (A(1) == (1, 'd'), A(1).__eq__(3), A(1).__lt__(3)))
t('hash', lambda: hash(A(1)) == hash((1, 'd')))
def table():
    out = []
    for eq in (True, False):
        for frozen in (True, False):
            for uh in (True, False):
                for explicit in (True, False):
                    ns = {'__annotations__': {'x': int}}
                    if explicit:
                        ns['__hash__'] = lambda self: 7
                    try:
                        c = dataclass(eq=eq, frozen=frozen, unsafe_hash=uh)(type('C', (), ns))
                        h = 'None' if c.__hash__ is None else 'explicit' if c.__dict__.get('__hash__') is ns.get('__hash__', 0) else 'object' if c.__hash__ is object.__hash__ else 'made'
                    except TypeError as e:
                        h = str(e)
                    out.append((eq, frozen, uh, explicit, h))
    return out
for row in table():
    print(row)

print('== refusals')
t('dataclass(3)', lambda: dataclass(3))
t('dataclass(order, no eq)', lambda: dataclass(order=True, eq=False)(type('C', (), {})))
t('dataclass bad kw', lambda: dataclass(foo=1))
def bad(**ns):
    ann = ns.pop('ann', {k: int for k in ns})
    return dataclass(type('C', (), {**ns, '__annotations__': ann}))
t('list default', lambda: bad(x=[]))
t('dict default', lambda: bad(x={}))
t('set default', lambda: bad(x=set()))
t('field list default', lambda: bad(x=field(default=[])))
t('both', lambda: field(default=1, default_factory=int))
t('no annotation', lambda: bad(x=field(), ann={}))
t('order', lambda: bad(x=1, ann={'x': int, 'y': int}))
t('init only', lambda: bad(ann={'x': InitVar[int]})(1))
t('InitVar factory', lambda: bad(x=field(default_factory=int), ann={'x': InitVar[int]}))
t('ClassVar factory', lambda: bad(x=field(default_factory=int), ann={'x': ClassVar[int]}))
t('ClassVar kw_only', lambda: bad(x=field(kw_only=True), ann={'x': ClassVar[int]}))
t('lt defined', lambda: dataclass(order=True)(type('C', (), {'__lt__': 3})))
t('setattr defined', lambda: dataclass(frozen=True)(type('C', (), {'__setattr__': 3})))
t('delattr defined', lambda: dataclass(frozen=True)(type('C', (), {'__delattr__': 3})))
t('slots defined', lambda: dataclass(slots=True)(type('C', (), {'__slots__': ()})))
t('weakref_slot', lambda: dataclass(weakref_slot=True)(type('C', (), {})))
t('two KW_ONLY', lambda: bad(ann={'_': KW_ONLY, '__': KW_ONLY}))
def f():
    @dataclass
    class B(A): pass
t('nonfrozen from frozen', f)
def f():
    @dataclass
    class P: x: int
    @dataclass(frozen=True)
    class B(P): pass
t('frozen from nonfrozen', f)
def f():
    @dataclass
    class P: x: int = 1
    @dataclass
    class B(P): y: int
t('inherited order', f)
t('fields(3)', lambda: fields(3))
t('fields(int)', lambda: fields(int))
t('asdict(3)', lambda: asdict(3))
t('asdict(A)', lambda: asdict(A))
t('astuple(A)', lambda: astuple(A))
t('replace(A)', lambda: replace(A, x=1))
t('replace(3)', lambda: replace(3))
t('is_dataclass', lambda: (is_dataclass(A), is_dataclass(A(1)), is_dataclass(3), is_dataclass(int)))

print('== replace')
@dataclass
class R:
    a: int
    b: int = field(default=5, init=False)
    c: InitVar[int] = 3
    d: InitVar[int] = field(default=4)
    def __post_init__(self, c, d): self.b = self.a + c + d
@dataclass
class R2:
    a: int
    c: InitVar[int]
    def __post_init__(self, c): pass
t('R', lambda: (R(1), replace(R(1), a=2), replace(R(1), a=2, c=10)))
t('R b', lambda: replace(R(1), b=3))
t('R2', lambda: replace(R2(1, 2), a=3))
t('bad', lambda: replace(R(1), q=3))
t('dunder', lambda: R(1).__replace__(a=5))

print('== slots')
@dataclass(slots=True, weakref_slot=True)
class S:
    x: int
    y: int = 3
@dataclass(slots=True)
class S2(S):
    z: int = 4
@dataclass(slots=True, frozen=True)
class S3:
    x: int
    def get(self): return __class__
t('slots', lambda: (S.__slots__, S2.__slots__, S(1), S2(1), hasattr(S(1), '__dict__'), type(S.__dict__['y']).__name__))
t('set', lambda: setattr(S(1), 'q', 1))
t('S3 set', lambda: setattr(S3(1), 'x', 2))
t('doc slots', lambda: dataclass(slots=True)(type('D', (), {'x': field(doc='about x'), '__annotations__': {'x': int}})).x.__doc__)
t('slots dict', lambda: dataclass(slots=True)(type('D', (), {'x': field(doc='about x'), '__annotations__': {'x': int}})).__slots__)
import copy
t('copy', lambda: (copy.copy(S3(1)), copy.deepcopy(S3([1]))))
t('state', lambda: S3(1).__getstate__())

print('== kw_only')
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3
    d: int = field(default=4, kw_only=False)
t('K', lambda: (inspect.signature(K), K.__match_args__, K(1, b=2)))
t('K missing', lambda: K(1))
t('K pos', lambda: K(1, 2, 3))
@dataclass(kw_only=True)
class K2(K):
    e: int
    f: int = field(kw_only=False, default=1)
t('K2', lambda: (inspect.signature(K2), K2.__match_args__))
t('match_args False', lambda: hasattr(dataclass(match_args=False)(type('M', (), {'__annotations__': {'x': int}})), '__match_args__'))

print('== conversions')
@dataclass
class In: v: Any
from collections import namedtuple, defaultdict, OrderedDict
NT = namedtuple('NT', 'p q')
dd = defaultdict(list, k=[In(1)])
o = In([In(1), (In(2), {'a': In(3), In: 4}), NT(In(5), 6), dd, {1, 2}])
t('asdict', lambda: str(asdict(o)).replace(str(In), 'In'))
t('astuple', lambda: str(astuple(o)).replace(str(In), 'In'))
t('factory', lambda: asdict(A(1), dict_factory=OrderedDict))
t('factory2', lambda: astuple(A(1), tuple_factory=list))
rec = In(None); rec.v = [rec]
t('rec', lambda: rec)
t('type', lambda: type(asdict(o)['v'][3]))

print('== make_dataclass')
M = make_dataclass('M', ['a', ('b', int), ('c', str, field(default='x'))], namespace={'f': lambda self: 1}, bases=(), frozen=True)
t('M', lambda: (M(1, 2), M.__module__, M.__qualname__, M(1, 2).f(), inspect.signature(M), M.__annotations__))
t('kw', lambda: make_dataclass('M', [('class', int)]))
t('ident', lambda: make_dataclass('M', ['a b']))
t('dup', lambda: make_dataclass('M', ['a', 'a']))
t('int', lambda: make_dataclass('M', [3]))
t('long', lambda: make_dataclass('M', [('a', int, 1, 2)]))
t('order', lambda: make_dataclass('M', [('a', int, 1), 'b']))
t('module', lambda: make_dataclass('M', [], module='mm').__module__)
t('decorator', lambda: make_dataclass('M', ['a'], decorator=lambda c, **k: (c.__name__, sorted(k))))

print('== fields and descriptors')
t('Field repr', lambda: field(default=1, metadata={'a': 1}, doc='d', kw_only=True))
t('metadata', lambda: (field(metadata={'a': 1}).metadata['a'], field().metadata))
t('metadata set', lambda: field(metadata={'a': 1}).metadata.update(a=1))
t('MISSING', lambda: (type(MISSING).__name__, type(KW_ONLY).__name__, InitVar, InitVar[int], InitVar[list[int]], InitVar['x']))
class D:
    def __set_name__(self, owner, name): self.n = '_' + name
    def __get__(self, o, c): return 10 if o is None else getattr(o, self.n)
    def __set__(self, o, v): setattr(o, self.n, v * 2)
@dataclass
class DC:
    x: int = D()
t('descriptor', lambda: (DC(), DC(3), DC.x, inspect.signature(DC)))
@dataclass
class G(Generic[T]):
    x: T
    y: 'list[T]' = field(default_factory=list)
t('generic', lambda: (G[int](1), G[int], G(1) == G[int](1), G.__parameters__, fields(G[int])[0].type))
@dataclass
class CV:
    a: ClassVar[int] = 3
    b: 'ClassVar[int]' = 4
    c: 'dataclasses.InitVar[int]' = 5
    d: 'InitVar' = 6
    e: int = 7
t('cv', lambda: (CV(), [f.name for f in fields(CV)], inspect.signature(CV), CV.a, CV.b))
@dataclass(repr=False, eq=False, init=False)
class Bare: x: int = 1
t('bare', lambda: ('__init__' in Bare.__dict__, '__repr__' in Bare.__dict__, Bare() == Bare(), Bare().x))
@dataclass
class Own:
    x: int
    def __repr__(self): return 'own'
    def __init__(self, q): self.x = q
    def __eq__(self, o): return 'eq'
t('own', lambda: (Own(3), Own(3) == 1, Own.__hash__))
@dataclass
class Self_:
    self: int
    other: int = 0
t('self', lambda: (Self_(1), inspect.signature(Self_), Self_(1) == Self_(1)))
@dataclass
class Outer:
    @dataclass
    class Inner:
        x: int
    i: Inner
t('nested', lambda: Outer(Outer.Inner(1)))
t('repr hide', lambda: make_dataclass('H', [('x', int, field(repr=False)), ('y', int, field(hash=False))])(1, 2))

print('== enum')
class Color(enum.Enum):
    RED = 1
    BLUE = 2
t('sig', lambda: inspect.signature(Color))
t('doc', lambda: (Color.__doc__, enum.Flag.__doc__ is not None))
t('call', lambda: Color())
t('call two', lambda: Color(1, 2))
t('call name', lambda: Color('X', 'A B')(1) if False else enum.Enum('X', 'A B', start=5).B.value)
