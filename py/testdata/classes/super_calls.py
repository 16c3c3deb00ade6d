# super(): with and without arguments, in inner functions and generator expressions; its errors; locals() of inner scopes.
def t(f):
    try: print(f.__name__, repr(f()))
    except BaseException as e: print(f.__name__, type(e).__name__, e)
class A:
    def f(self, x): return x * 2
    @classmethod
    def c(cls): return cls.__name__
class B(A):
    def f(self, x): return [super().f(i) for i in range(x)]
    def g(self, x): return list(super().f(i) for i in range(x))
    def h(self): return (lambda: super().f(1))()
    def k(self): return super(B, self).f(1)
    def m(self):
        def inner(): return super().f(3)
        return inner()
    def n(): return super().f(1)
    def o(self):
        del self
        return super().f(1)
    def p(*args): return super().f(1)
    def q(self):
        self = 5
        return super().f(1)
    @staticmethod
    def s(): return super()
    def u(self): return __class__
    def v(self): return {super().f(i) for i in (1,2)}, {i: super().f(i) for i in (1,2)}
@t
def a1(): return B().f(3)
@t
def a2(): return B().g(3)
@t
def a3(): return B().h()
@t
def a4(): return B().k()
@t
def a5(): return B().m()
@t
def a6(): return B.n()
@t
def a7(): return B().o()
@t
def a8(): return B().p()
@t
def a8b(): return B.p()
@t
def a9(): return B().q()
@t
def a10(): return B.s()
@t
def a11(): return B().u()
@t
def a12(): return B().v()
@t
def b1(): return super()
@t
def b2(): return super(1, 2)
@t
def b3(): return super(A, 2)
@t
def b4(): return super(A, B)
@t
def b5(): return super(A, int)
@t
def b6(): return super(A)
@t
def b7(): return super(A, B())
@t
def b8(): return super(A, B(), 3)
@t
def b9(): return super(type=A)
@t
def b10(): return super(A, None)
@t
def b11(): return super(A).f
@t
def b12(): return super(B, B()).zz
@t
def b13(): return super(B, B).c()
@t
def b14(): return super(B, B()).__self__.__class__, super(B, B()).__thisclass__, super(B,B()).__self_class__
@t
def c3():
    a = 1
    b = [locals() for i in range(2)]
    return b
@t
def c5():
    a = 1
    l = locals()
    l['a'] = 5
    l['zz'] = 1
    return a, locals(), l
@t
def c6():
    a = 1
    def inner():
        return a, locals()
    return [k for k in inner()], list(locals())
@t
def c7():
    a = 1
    del a
    return locals(), dir()
@t
def c8():
    a = 1
    return [vars() for i in (1,)], [dir() for j in (1,)]
@t
def c9():
    return (lambda y: locals())(3)
