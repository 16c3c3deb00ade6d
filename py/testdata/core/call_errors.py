# Binding of arguments, and every error of it.
def show(f, *a, **k):
    try: print("->", f(*a, **k))
    except Exception as e: print(type(e).__name__ + ":", e)
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b=1): pass
def f4(a, /, b, *, c): pass
def f5(a, /, b=2, *, c, d=4): pass
def f6(*args, key): return args, key
def f7(a, b, /): pass
def f8(a, b, c, d): pass
def f9(*, a, b, c): pass
def f10(a, /, **kw): return a, kw
def f11(alpha, beta=1, *, gamma=2): return alpha, beta, gamma
show(f0, 1); show(f0, 1, 2); show(f0, x=1); show(f1); show(f1, 1, 2); show(f1, b=1); show(f1, 1, a=2); show(f1, a=1, b=2)
show(f2); show(f2, 1); show(f2, b=1); show(f2, 1, 2, 3); show(f3); show(f3, 1, 2, 3); show(f3, b=1)
show(f4); show(f4, 1); show(f4, 1, 2); show(f4, a=1, b=2, c=3); show(f4, 1, 2, 3); show(f4, 1, 2, 3, c=4); show(f4, c=1)
show(f5, 1, 2, 3); show(f5, 1, 2, 3, c=1); show(f5, 1, 2, 3, c=1, d=3); show(f5, 1, a=2, c=1)
show(f6); show(f6, 1); show(f6, 1, key=2, kye=3); show(f6, 1, kye=3)
show(f7, a=1, b=2); show(f7, 1, b=2); show(f7, 1); show(f8); show(f8, 1); show(f8, 1, 2); show(f8, 1, 2, 3); show(f9); show(f9, a=1); show(f9, a=1, b=2); show(f9, 1); show(f9, 1, 2)
show(f10, 1, a=2); show(f10, a=2); show(f11, alhpa=1); show(f11, 1, bta=2); show(f11, 1, gama=2); show(f11, 1, zzz=2); show(f11, 1, 2, 3); show(f11, 1, 2, 3, gamma=3)
show(lambda x: x); show(lambda: 1, 2); show(lambda *a, **k: (a, k), 1, b=2)
class C:
    def m(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
    def __init__(self, x=1, *, y=2): pass
    def __call__(self, q): pass
c = C()
show(c.m); show(c.m, 1, 2); show(C.m); show(C.c); show(c.c, 1, 2); show(C.s); show(C, 1, 2); show(C, z=1); show(c); show(c, 1, 2); show(C.m, c); show(c.m, b=1)
class P: pass
show(P, 1); show(P, a=1)
def call(s): 
    try: print("->", s())
    except Exception as e: print(type(e).__name__ + ":", e)
call(lambda: f2(*[1], **{"b": 2})); call(lambda: f2(*[1, 2], **{"b": 2})); call(lambda: f2(**{"a": 1}, **{"a": 2})); call(lambda: f2(a=1, **{"a": 2})); call(lambda: f2(*5)); call(lambda: f2(1, *5)); call(lambda: f2(**5)); call(lambda: f2(1, **[1])); call(lambda: f10(1, **{1: 2})); call(lambda: dict(**{1: 2}))
call(lambda: f2(*None)); call(lambda: f2(**None)); call(lambda: f6(*"ab", *(1, 2), key=3)); call(lambda: print(*[1], *[2], sep="-", **{"end": "!\n"}))
call(lambda: 5()); call(lambda: "a"(1)); call(lambda: None()); call(lambda: [1](0)); call(lambda: c.nope()); call(lambda: f1.nope)
def defaults(a, b=[]): b.append(a); return b
print(defaults(1), defaults(2), defaults.__defaults__, f11.__kwdefaults__)
def outer():
    def inner(a): pass
    inner()
call(outer)
async def co(a): pass
call(lambda: co()); 
def g(a): yield a
call(lambda: g()); call(lambda: g(1, 2))
def many(a1, a2, a3=3, *, k1, k2=2): pass
call(lambda: many(1, 2, 3, 4)); call(lambda: many(1, 2, 3, 4, k1=1)); call(lambda: many(1, 2, 3, 4, k1=1, k2=2)); call(lambda: many(k1=1)); call(lambda: many(1, 2))
call(lambda: len()); call(lambda: len(1, 2)); call(lambda: len(x=1)); call(lambda: abs()); call(lambda: isinstance(1)); call(lambda: range()); call(lambda: sorted()); call(lambda: sorted([1], foo=1)); call(lambda: "a".split(foo=1)); call(lambda: [].append()); call(lambda: {}.get()); call(lambda: int(1, 2, 3)); call(lambda: str.join()); call(lambda: max()); call(lambda: "".join()); call(lambda: print(foo=1)); call(lambda: zip(foo=1)); call(lambda: enumerate()); call(lambda: list(a=1)); call(lambda: dict(1, 2)); call(lambda: tuple(1, 2)); call(lambda: float(1, 2)); call(lambda: bool(1, 2)); call(lambda: object(1)); call(lambda: type(1, 2)); call(lambda: super(1)); call(lambda: iter()); call(lambda: next()); call(lambda: getattr(1)); call(lambda: "a".replace("a")); call(lambda: round()); call(lambda: sum()); call(lambda: pow(1)); call(lambda: divmod(1)); call(lambda: open_())
