# What the making of classes refuses, and the rules of metaclasses, __class__, slots, descriptors, super and abstract classes.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))
# class creation
t(type)
t(type, 1, 2)
t(type, 'a', 1, {})
t(type, 'a', (), 1)
t(type, 1, (), {})
t(type, 'a', [1], {})
t(type, 'a\0b', (), {})
t(type, 'a', (), {}, x=1)
t(type, 'a', (int, str), {})
t(type, 'a', (bool,), {})
t(type, 'a', (type(None),), {})
t(type, 'a', (object, int), {})
t(type, 'a', (int, int), {})
t(type, 1, 2, 3, 4)
t(type, x=1)
t(type, 'X', (), {1: 2})
t(type, 'a', (type(lambda: 0),), {})
t(type, 'a', (range,), {})
t(type, 'a', (slice,), {})
t(type, 'a', (memoryview,), {})
t(type, 'a', (type(Ellipsis),), {})
t(type, 'a', (type(i for i in ()),), {})
t(type, 'a', (property, classmethod), {})
t(type, 'a', (list, dict), {})
t(type, 'a', (Exception, OSError), {})
t(type, 'a', (OSError, Exception), {})
t(type, 'a', (OSError, KeyError), {})
t(type, 'a', (KeyError, ValueError), {})
t(type, 'a', (int, Exception), {})
class A: pass
class B(A): pass
def f():
    class C(A, B): pass
t(f)
def f():
    class C(A, A): pass
t(f)
class P: pass
class Q: pass
class PQ(P, Q): pass
class QP(Q, P): pass
def f():
    class C(PQ, QP): pass
t(f)
class M1(type): pass
class M2(type): pass
class X1(metaclass=M1): pass
class X2(metaclass=M2): pass
def f():
    class C(X1, X2): pass
t(f)
def f():
    class C(X1, metaclass=M2): pass
t(f)
def f():
    class C(metaclass=5): pass
t(f)
def f():
    class C(metaclass=lambda *a, **k: (a[0], a[1], k)): x = 1
    return C
t(f)
def f():
    class C(foo=1): pass
t(f)
def f():
    class C(A, foo=1, bar=2): pass
t(f)
def f():
    class C(**{'metaclass': M1}): pass
    return type(C)
t(f)
class Prep(type):
    def __prepare__(n, b): return 5
def f():
    class C(metaclass=Prep): pass
t(f)
class Prep2(type):
    @classmethod
    def __prepare__(m, n, b, **k): print('prep', m.__name__, n, b, k); return {'z': 1}
    def __new__(m, n, b, d, **k): print('new', n, k); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): print('init', k)
    def __call__(c, *a): print('call', a); return super().__call__(*a)
class C(metaclass=Prep2, q=1): 
    def __init__(self, *a): print('inst', a)
print(C.z, C(1))if 0 else C(1)
class Bad(type):
    def mro(cls): return [1]
def f():
    class C(metaclass=Bad): pass
t(f)
class Bad(type):
    def mro(cls): return 5
def f():
    class C(metaclass=Bad): pass
t(f)
class Bad(type):
    def mro(cls): return [cls, int]
def f():
    class C(metaclass=Bad): pass
    return C.__mro__
t(f)
# __new__ / __init__
class N:
    def __new__(cls): return 5
print(N())
class N:
    def __new__(cls, x): return object.__new__(cls)
    def __repr__(self): return 'N()'
t(N)
t(N, 1)
t(N, 1, 2)
class N:
    def __init__(self): return 5
t(N)
class N: pass
t(N, 1)
t(N, x=1)
t(object, 1)
t(object.__new__)
t(object.__new__, 1)
t(object.__new__, N, 1)
t(object.__new__, int)
t(int.__new__, str)
t(int.__new__, object)
t(object.__init__, N(), 1)
t(object.__init__)
class N:
    def __new__(cls, *a): return object.__new__(cls, *a)
t(N, 1)
class N:
    def __init__(self, *a): super().__init__(*a)
t(N, 1)
class Abst:
    pass
# __class__ assign
class S1: __slots__ = ('a',)
class S2: __slots__ = ('b',)
class S3: __slots__ = ('a',)
class D1: pass
class D2: pass
def setc(o, c):
    o.__class__ = c; return type(o).__name__
t(setc, D1(), D2)
t(setc, S1(), S3)
t(setc, S1(), S2)
t(setc, S1(), D1)
t(setc, 1, D1)
t(setc, D1(), int)
t(setc, D1(), 5)
t(setc, D1(), object)
t(setc, [], list)
t(setc, D1, type)
t(setc, type('I', (int,), {})(), type('J', (int,), {}))
t(setc, type('I', (int,), {})(), D1)
def delc(o): del o.__class__
t(delc, D1())
def setd(o, d): o.__dict__ = d; return o.__dict__
t(setd, D1(), {'a': 1})
t(setd, D1(), 5)
t(setd, S1(), {})

def deld(o): del o.__dict__; return o.__dict__
t(deld, D1())
# slots
def slots(v, *b, **k): return type('Z', b, {'__slots__': v, **k})
t(slots, 'a')
t(slots, ('a', 'b'))
t(slots, ['a'])
t(slots, {'a': 'doc'})
t(slots, 5)
t(slots, (1,))
t(slots, ('1a',))
t(slots, ('a b',))
t(slots, ('',))
t(slots, ('__dict__',))
t(slots, ('__dict__', '__dict__'))
t(slots, ('__weakref__', '__weakref__'))
t(slots, ('a', 'a'))
t(slots, ('a',), a=1)
t(slots, ('a',), int)
t(slots, (), int)
t(slots, ('a',), tuple)
t(slots, ('a',), bytes)
t(slots, ('a',), type)
t(slots, ('a',), list)
t(slots, ('a',), str)
t(slots, ('__dict__',), D1)
t(slots, ('class',))
t(slots, iter(['x', 'y']))
t(slots, ('__class__',))
t(slots, 'ab cd')
t(slots, ('é',))
z = slots(('a',))()
t(lambda: z.a)
z.a = 1
t(lambda: z.a)
t(delattr, z, 'a')
t(delattr, z, 'a')
t(setattr, z, 'b', 1)
t(getattr, z, '__dict__')
print(type(z).a.__class__.__name__, type(z).a.__name__, type(z).a.__objclass__.__name__)
t(type(z).a.__get__, 5)
t(type(z).a.__get__, None, None)
t(type(z).a.__set__, 5, 1)
t(type(z).a.__delete__, 5)
def f():
    class L(slots(('a',)), slots(('b',))): pass
t(f)
class SD: __slots__ = {'p': 'the p', 'q': None}
print(SD.p.__doc__, SD.q.__doc__, SD.__slots__)
class Priv: __slots__ = ('__x',)
print([n for n in dir(Priv) if 'x' in n and n.startswith('_Priv')])
# __set_name__
class SN:
    def __set_name__(self, o, n): print('set_name', o.__name__, n)
class H: a = b = SN(); c = SN()
class SNB:
    def __set_name__(self, o, n): 1/0
t(type, 'H', (), {'zz': SNB()})
class SNB2: __set_name__ = lambda s: 0
t(type, 'H', (), {'zz': SNB2()})
class SNC:
    def __set_name__(self, o, n): setattr(o, n + '_x', 1)
print(type('H', (), {'zz': SNC()}).zz_x)
# init_subclass
class IS:
    def __init_subclass__(cls, /, tag=None, **k): super().__init_subclass__(**k); print('sub', cls.__name__, tag)
class I1(IS, tag=1): pass
def f():
    class I2(IS, tag=1, other=2): pass
t(f)
def f():
    class I2(IS, tag=1, tag2=3): pass
t(f)
t(IS.__init_subclass__)
t(object.__init_subclass__, 1)
t(object.__init_subclass__, x=1)
t(IS.__init_subclass__, 5)
class CG:
    def __class_getitem__(cls, k): return cls.__name__, k
print(CG[1], CG[1, 2], CG[:])
t(lambda: CG()[1])
t(lambda: A[1])
t(lambda: int[1])
t(lambda: list[int])
t(lambda: type[int])
t(lambda: object[1])
t(lambda: type(A)[1])
t(lambda: M1[1])
t(lambda: X1[1])
# instancecheck
class IC(type):
    def __instancecheck__(c, o): return 'yes' if o == 1 else ''
    def __subclasscheck__(c, o): return [o]
class I(metaclass=IC): pass
t(isinstance, 1, I)
t(isinstance, 2, I)
t(issubclass, int, I)
t(isinstance, I(), I)
t(isinstance, 1, (str, I))
t(isinstance, 1, ())
t(isinstance, 1, (str, (int,)))
t(isinstance, 1, [int])
t(isinstance, 1, 5)
t(issubclass, 1, int)
t(issubclass, int, 5)
t(issubclass, int, (str, 5))
t(issubclass, int, (int, 5))
t(isinstance, 1, int | str)
t(isinstance, 1, list[int])
t(isinstance, 1, int | list[int])
t(issubclass, int, int | None)
t(isinstance, None, int | None)
t(isinstance, 1)
t(isinstance, 1, int, 2)
class FakeBases: __bases__ = (int,)
class FakeBases2: __bases__ = 5
t(issubclass, FakeBases(), int)
t(issubclass, FakeBases2(), int)
t(isinstance, 1, FakeBases())
t(isinstance, 1, FakeBases2())
class FC: 
    @property
    def __class__(self): return int
t(isinstance, FC(), int)
t(lambda: FC().__class__)
class FC:
    @property
    def __class__(self): 1/0
t(isinstance, FC(), int)
# attributes
class GA:
    def __getattribute__(s, n):
        if n == 'x': raise AttributeError('no x')
        return object.__getattribute__(s, n)
    def __getattr__(s, n): return 'ga ' + n
t(lambda: GA().x)
t(lambda: GA().y)
t(lambda: GA().__class__)
t(lambda: len(GA()))
class GA2:
    @property
    def p(self): return self.missing
    def __getattr__(s, n): raise AttributeError(f'custom {n}')
t(lambda: GA2().p)
t(hasattr, GA2(), 'p')
t(getattr, GA2(), 'p', 1)
t(getattr, 1)
t(getattr, 1, 2)
t(getattr, 1, 'a', 2, 3)
t(hasattr, 1, 2)
t(setattr, 1, 'a')
t(setattr, 1, 2, 3)
t(setattr, 1, 'real', 3)
t(setattr, 1, 'x', 3)
t(delattr, 1, 'real')
t(delattr, 1, 'x')
t(setattr, int, 'x', 1)
t(delattr, int, 'real')
t(setattr, A, '__name__', 5)
t(setattr, A, '__name__', 'a\0')
t(setattr, A, '__bases__', 5)
t(setattr, A, '__bases__', ())
t(setattr, A, '__bases__', (5,))
t(setattr, B, '__bases__', (int,))
t(setattr, A, '__bases__', (B,))
t(setattr, B, '__bases__', (P,))
t(lambda: B.__mro__)
t(setattr, A, '__qualname__', 5)
t(setattr, A, '__module__', 5)
t(lambda: A.__module__)
t(setattr, A, '__doc__', 5)
t(setattr, A, '__mro__', 5)
t(delattr, A, '__name__')
t(delattr, A, '__doc__')
t(delattr, A, '__module__')
t(setattr, A, '__dict__', {})
t(lambda: A.__dict__.__class__)
t(setattr, A, '__abstractmethods__', ['x'])
t(A)
t(setattr, A, '__abstractmethods__', ['x', 'y'])
t(A)
t(delattr, A, '__abstractmethods__')
t(lambda: A.__abstractmethods__)
t(setattr, A, '__type_params__', 5)
t(lambda: A.__type_params__)
t(setattr, A, '__annotations__', 5)
t(lambda: A.__annotations__)
t(lambda: A.__annotate__)
t(setattr, A, '__annotate__', 5)
t(lambda: A.__static_attributes__)
t(lambda: A.__text_signature__)
t(lambda: A.__basicsize__ > 0)
t(lambda: A.__flags__ > 0)
t(lambda: A.__weakrefoffset__ >= 0)
t(lambda: A.__base__)
# descriptors
class Dsc:
    def __get__(s, o, t=None): return ('get', o is None, t and t.__name__)
class DS(Dsc):
    def __set__(s, o, v): print('set', v)
class DD(Dsc):
    def __delete__(s, o): print('del')
class DT:
    n = Dsc(); d = DS(); e = DD()
x = DT()
t(lambda: x.n)
t(lambda: DT.n)
x.d = 1
t(delattr, x, 'd')
t(setattr, x, 'e', 1)
del x.e
x.n = 5
t(lambda: x.n)
x.__dict__['d'] = 7
t(lambda: x.d)
class DN:
    __get__ = None
class DT2: a = DN()
t(lambda: DT2().a)
class DS0:
    def __set__(s, o, v): pass
class DT3: a = DS0()
x = DT3()
t(lambda: x.a.__class__.__name__)
x.__dict__['a'] = 1
t(lambda: x.a)
t(delattr, x, 'a')
class BadSet:
    def __set__(s, o): pass
class DT4: a = BadSet()
t(setattr, DT4(), 'a', 1)
# super
class SA:
    def m(self): return 'SA'
    @classmethod
    def c(cls): return cls.__name__
    @property
    def p(self): return 'p'
class SB(SA):
    def m(self): return super().m() + 'SB'
    @classmethod
    def c(cls): return super().c()
    @property
    def p(self): return super().p
    @staticmethod
    def s(): return super().m()
    def n(): return super()
    def nest(self): return (lambda: super())()
    def comp(self): return [super().m() for _ in range(1)]
    def gen(self): return list(super().m() for _ in range(1))
b = SB()
t(b.m)
t(SB.c)
t(lambda: b.p)
t(SB.s)
t(SB.n)
t(b.nest)
t(b.comp)
t(b.gen)
t(super, 1)
t(super, int, 'a')
t(super)
t(super, SA, SB())
t(lambda: super(SA, SB).m)
t(lambda: super(SB, b).zzz)
t(lambda: super(SB, b).__class__)
t(lambda: super(SB).__self__)
t(lambda: super(SB, b).__thisclass__)
t(lambda: super(SB, b).__self_class__)
t(setattr, super(SB, b), 'x', 1)
t(super, SB, None)
t(super, 1, 2, 3)
t(super, a=1)
t(lambda: super(SB, b)())
t(lambda: super(SB, b)[0])
t(lambda: len(super(SB, b)))
t(lambda: repr(super(SB, b)).split(',')[0])
t(lambda: repr(super(SB)))
