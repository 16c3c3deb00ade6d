# What calls say that do not fit: functions, methods, classes, built-ins, spread arguments.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
# call binding
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def d1(a, b=1): pass
def d2(a, b=1, c=2): pass
def p1(a, /): pass
def p2(a, b, /): pass
def p3(a, b=1, /, c=2): pass
def p4(a, /, **k): return a, k
def k1(*, a): pass
def k2(*, a, b): pass
def k3(*, a, b=1, c): pass
def k4(x, *, a=1): pass
def k5(x, y=1, *, a, b=2): pass
def v1(*a): return a
def v2(a, *b, c): return a, b, c
def v3(**k): return k
def v4(a, b=2, *c, d, e=5, **f): return a,b,c,d,e,f
class C:
    def m(self): pass
    def m1(self, a): pass
    def n(): pass
    @classmethod
    def cm(cls, a): pass
    @staticmethod
    def sm(a): pass
    def __call__(self, x): pass
class D:
    def __init__(self, a, b=1): pass
class E:
    pass
class F:
    def __new__(cls, a): return object.__new__(cls)
lam = lambda x, y=1: 0
async def af(a): pass
def gf(a): yield
cases = [
 lambda: f0(1), lambda: f0(1,2), lambda: f0(a=1), lambda: f1(), lambda: f1(1,2), lambda: f1(b=1), lambda: f1(1,a=2), lambda: f1(a=1,b=2), lambda: f1(*[1,2,3]), lambda: f1(**{'a':1,'b':2}), lambda: f1(**{1:2}), lambda: f1(*5), lambda: f1(**5), lambda: f1(*None), lambda: f1(**None), lambda: f2(), lambda: f2(1), lambda: f2(b=1), lambda: f2(1,2,3), lambda: f2(1,b=2,c=3), lambda: f3(), lambda: f3(1), lambda: f3(b=1), lambda: f3(1,2,3,4), lambda: d1(), lambda: d1(1,2,3), lambda: d1(b=2), lambda: d1(1,c=2), lambda: d2(1,2,3,4), lambda: d2(), lambda: d2(1,2,a=1), lambda: p1(), lambda: p1(a=1), lambda: p1(1,2), lambda: p1(b=1), lambda: p2(a=1,b=2), lambda: p2(1,b=2), lambda: p2(), lambda: p3(a=1), lambda: p3(1,b=2), lambda: p3(1,2,3,4), lambda: p3(1,d=1), lambda: p3(), lambda: p4(1,a=2), lambda: p4(a=1), lambda: p4(), lambda: k1(), lambda: k1(1), lambda: k1(1,2), lambda: k1(b=1), lambda: k1(1,a=2), lambda: k2(), lambda: k2(a=1), lambda: k2(1,2,a=1), lambda: k3(), lambda: k3(a=1), lambda: k3(b=1), lambda: k4(), lambda: k4(1,2), lambda: k4(1,2,a=3), lambda: k4(1,b=2), lambda: k5(), lambda: k5(1), lambda: k5(1,2,3,a=1), lambda: k5(1,2,3), lambda: k5(1,2,3,4,a=1,b=2), lambda: v1(a=1), lambda: v2(), lambda: v2(1), lambda: v2(1,2,3), lambda: v2(c=1), lambda: v3(1), lambda: v3(1,2), lambda: v3(**{'a':1},**{'a':2}), lambda: v3(a=1,**{'a':2}), lambda: v3(**{'a b':1}), lambda: v4(), lambda: v4(1), lambda: v4(d=1), lambda: v4(1,2,3,d=4,z=5), lambda: v4(1,a=2,d=3),
 lambda: C().m(1), lambda: C().m(a=1), lambda: C.m(), lambda: C().m1(), lambda: C().m1(1,2), lambda: C.m1(1), lambda: C().n(), lambda: C.n(1), lambda: C.cm(), lambda: C.cm(1,2), lambda: C().sm(), lambda: C.sm(1,2), lambda: C()(), lambda: C()(1,2), lambda: D(), lambda: D(1,2,3), lambda: D(c=1), lambda: D(1,a=2), lambda: E(1), lambda: E(a=1), lambda: F(), lambda: F(1,2), lambda: F(1,x=2), lambda: lam(), lambda: lam(1,2,3), lambda: lam(z=1), lambda: af(), lambda: af(1,2), lambda: gf(), lambda: gf(1,2), lambda: gf(b=1),
 lambda: len(), lambda: len(1,2), lambda: len(obj=[]), lambda: print(foo=1), lambda: int(1,2,3), lambda: int(x=1), lambda: sorted(), lambda: sorted([],1), lambda: isinstance(1), lambda: range(), lambda: range(1,2,3,4), lambda: str(1,2,3,4), lambda: list(1,2), lambda: dict(1,2), lambda: [].append(), lambda: [].append(1,2), lambda: [].append(x=1), lambda: {}.get(), lambda: {}.get(1,2,3), lambda: ''.join(), lambda: ''.join(1,2), lambda: ''.split(foo=1), lambda: (1).__add__(), lambda: max(), lambda: min(1), lambda: sum(), lambda: abs(), lambda: abs(1,2), lambda: chr(), lambda: getattr(1), lambda: hasattr(1), lambda: zip(1), lambda: map(), lambda: map(1), lambda: filter(1), lambda: enumerate(), lambda: iter(), lambda: next(), lambda: pow(1), lambda: round(), lambda: divmod(1), lambda: object(1), lambda: type(), lambda: type(1,2), lambda: super(), lambda: None(), lambda: int.foo(), lambda: print.foo,
 lambda: f1(*[1],**{'a':2}), lambda: f1(1,**{'a':2}), lambda: v3(**[1]), lambda: v3(**'ab'), lambda: f2(*'abc'), lambda: f2(*{'x':1}), lambda: v1(*{1:2}), lambda: v1(*'ab',*[1]), lambda: f0(*()), lambda: f0(**{}), lambda: f1(*(),**{}), lambda: C.m(1,2), lambda: C.x(), lambda: C().x, lambda: D.__init__(), lambda: D.__init__(1), lambda: D.__init__(D(1)), lambda: E.__init__(1,2), lambda: E().__init__(1), lambda: E.__new__(), lambda: E.__new__(1), lambda: E.__new__(E,1), lambda: object.__new__(E,1), lambda: object.__init__(E(),1),
 lambda: len(**{'a':1},**{'a':2}), lambda: C().m1(**{'a':1},**{'a':2}), lambda: D(**{'a':1},**{'a':2}), lambda: print(**{1:2}), lambda: int(**{'a':1},**{'a':2}), lambda: C.cm(*3), lambda: C().m1(*3), lambda: len(*3), lambda: D(*3), lambda: D(**3), lambda: lam(*3), lambda: (lambda: 0)(**3), lambda: f1(*[1], *5), lambda: f1(**{}, **5), lambda: f1(1, *5), lambda: f1(a=1, **5), lambda: f1(a=1, **{'a': 2}), lambda: f1(*5, a=1), lambda: f1(*[1], a=1), lambda: f1(**{'a': 1, 2: 3}),
]
for c in cases: t(c)
class Outer:
    class Inner:
        def meth(self, a): pass
        def __init__(self, q): pass
    def loc(self):
        def inner(z): pass
        return inner
t(lambda: Outer.Inner(1).meth()); t(lambda: Outer.Inner()); t(lambda: Outer().loc()()); t(lambda: Outer.Inner(1, 2, 3)); t(lambda: Outer().loc()(z=1, y=2)); t(lambda: Outer().loc()(1, z=2))
import functools
t(lambda: functools.partial(f2, 1)()); t(lambda: functools.partial(f2, 1)(1, 2)); t(lambda: functools.partial(f2, a=1)(1))
# missing many
def many(a,b,c,d,e): pass
t(lambda: many()); t(lambda: many(1)); t(lambda: many(1,2,3,4,5,6))
def kwmany(*, a,b,c,d): pass
t(lambda: kwmany()); t(lambda: kwmany(a=1,b=2))
# suggestions for keywords (3.13+)
def sug(alpha, beta=1): pass
t(lambda: sug(1, beat=2)); t(lambda: sug(alhpa=2)); t(lambda: sorted([], ky=1)); t(lambda: sorted([], revers=True)); t(lambda: print(1, sepp='')); t(lambda: int('1', bas=2)); t(lambda: 'a'.split(sp=1)); t(lambda: C().m1(aa=1)); t(lambda: sug(1, zzz=2)); t(lambda: open('x', mod='r')) if 0 else None
def posonly_kw(a, b, /, c): pass
t(lambda: posonly_kw(1, b=2, c=3)); t(lambda: posonly_kw(a=1, b=2, c=3)); t(lambda: posonly_kw(1, 2, d=3)); t(lambda: posonly_kw(1, 2, 3, b=3))
