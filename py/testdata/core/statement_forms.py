# Every statement and expression form, in the order of evaluation.
def show(f):
    try: print("->", f())
    except BaseException as e: print(type(e).__name__ + ":", e)
log = []
def t(x): log.append(x); return x
class O: 
    def __setattr__(s, n, v): log.append(("set", n, v)); object.__setattr__(s, n, v)
    def __setitem__(s, k, v): log.append(("setitem", k, v))
    def __getitem__(s, k): log.append(("get", k)); return 10
    def __delitem__(s, k): log.append(("del", k))
    def __delattr__(s, n): log.append(("delattr", n))
o = O()
def ev(o_): log.append("o"); return o_
ev(o).a = t(1); ev(o)[t(2)] = t(3); ev(o)[t(4)] += t(5); ev(o).a += t(6); del ev(o)[t(7)], ev(o).zz
print(log); log.clear()
ev(o)[t(1)], ev(o)[t(2)] = t(3), t(4); print(log); log.clear()
ev(o)[t(1):t(2)] = t(3); ev(o)[t(1):t(2):t(3), ...] = t(4); del o[1:2]; print(log); log.clear()
a = b = c = t([]); print(a is b is c)
{t("k1"): t("v1"), t("k2"): t("v2")}; t(1) + t(2) * t(3); t(0) or t(5) and t(6); t(1) if t(0) else t(2); (t(1) < t(2) < t(0) < t(9)); print(log); log.clear()
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1 != 2, 3 > 2 >= 2 > 1, 1 in [1] in [[1]], not 1 == 2, 1 is not None is not 2)
x = [1, 2, 3, 4, 5]
first, *mid, last = x; print(first, mid, last)
*a, = "abc"; print(a)
[a, [b, *c]] = 1, (2, 3, 4); print(a, b, c)
(a, b), c = "xy", "z"; print(a, b, c)
for i, (j, *k) in [(1, (2, 3, 4)), (5, "xy")]: print(i, j, k)
show(lambda: [(a, b) for a, b in [(1, 2, 3)]]); show(lambda: [a for a, *b, c in [(1,)]]); show(lambda: [a for a, b in [5]]); show(lambda: [0 for a, b in [{1}]])
print([*range(3), *"ab"], (*[1], 2), {*[1], *[1]}, {**{"a": 1}, "b": 2, **{"a": 3}}, *[1, 2])
def r(): return 1, *[2, 3]
def y(): yield 1, *[2]
print(r(), list(y()))
show(lambda: [*5]); show(lambda: {**5}); show(lambda: (*None,)); show(lambda: {*1}); show(lambda: {**[1]})
x = [1, 2, 3]; x[0], x[1] = x[1], x[0]; print(x)
i = 0; i, x[i] = 1, 9; print(i, x)
x[1:2] = "abc"; print(x); x += "de"; x *= 2; print(x)
n = 7
for op in ["n+=3", "n-=1", "n*=2", "n//=4", "n%=3", "n**=5", "n<<=3", "n>>=1", "n|=5", "n&=6", "n^=3"]: pass
n += 3; n -= 1; n *= 2; n //= 4; n %= 3; n **= 5; n <<= 3; n >>= 1; n |= 5; n &= 6; n ^= 3; n /= 2; print(n)
class M:
    def __matmul__(s, o): return "mm", o
    def __imatmul__(s, o): return "imm", o
m = M(); print(m @ 1); m @= 2; print(m)
show(lambda: (1, 2).__setitem__(0, 1))
tt = ([],)
try: tt[0] += [1]
except TypeError as e: print(e, tt)
def ass(c, m=None): assert c, m
show(lambda: ass(0)); show(lambda: ass(0, "msg")); show(lambda: ass(0, (1, 2))); show(lambda: ass(1))
if (w := 5) > 3: print(w)
while (w := w - 1) > 2: print("w", w)
else: print("else")
print((lambda x, *a, y=2, **k: (x, a, y, k))(1, 2, 3, z=4), (lambda: (yield))().__class__.__name__)
for q in range(5):
    if q == 1: continue
    if q == 3: break
    print(q)
else: print("no")
for q in []: pass
else: print("empty else", q)
def nested():
    for a in range(3):
        for b in range(3):
            if b == 1: break
        else: print("never")
        while True:
            if a: return a, b
            break
print(nested())
def fin():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally: print("fin", i)
    try: return "t"
    finally: print("last")
print(fin())
def raise_in_else():
    try: pass
    except ValueError: print("no")
    else: raise ValueError("else")
    finally: print("f")
show(raise_in_else)
def exc_types():
    try: raise KeyError("k")
    except (ValueError, (TypeError, KeyError)) as e: return repr(e)
show(exc_types)
def bad(): 
    try: raise KeyError("k")
    except 5: pass
show(bad)
def bad2():
    try: raise KeyError("k")
    except (ValueError, "x"): pass
show(bad2)
try: 1/0
except ZeroDivisionError, TypeError: print("758")
def rr(x): raise x
show(lambda: rr(5)); show(lambda: rr("s")); show(lambda: rr(int)); show(lambda: rr(ValueError)); show(lambda: rr(None))
def rf(x, y): raise x from y
show(lambda: rf(ValueError("a"), 5)); show(lambda: rf(ValueError("a"), KeyError)); show(lambda: rf(ValueError, None))
def reraise(): raise
show(reraise)
class BadNew(Exception):
    def __new__(cls): return 5
show(lambda: rr(BadNew))
def ctx():
    try:
        try: 1/0
        except ZeroDivisionError: raise KeyError("b")
    except KeyError as e: return repr(e.__context__), e.__cause__, e.__suppress_context__
print(ctx())
class CM:
    def __init__(s, n, sup=False): s.n, s.sup = n, sup
    def __enter__(s): print("enter", s.n); return s.n
    def __exit__(s, t, v, tb): print("exit", s.n, t and t.__name__, v); return s.sup
with CM(1) as a, CM(2, True) as b: print(a, b); raise ValueError("x")
with (CM(1) as a, CM(2),): print("par", a)
with CM([1, 2]) as (p, q): print(p, q)
with CM(1) as o.attr, CM(2) as o[5]: pass
def wr():
    with CM(1): return "ret"
print(wr())
class NoExit:
    def __enter__(s): pass
class NoEnter:
    def __exit__(s, *a): pass
class AsyncOnly:
    async def __aenter__(s): pass
    async def __aexit__(s, *a): pass
def wi(x):
    with x: pass
show(lambda: wi(NoExit())); show(lambda: wi(NoEnter())); show(lambda: wi(5)); show(lambda: wi(AsyncOnly())); show(lambda: wi(CM))
print(__debug__, __name__, __doc__, __annotations__ if False else {})
type A[T] = list[T]
print(A, A.__name__, A.__value__, A.__type_params__, A[int])
type B = "undefined1"; print(B.__value__)
type L = undefinedlater
show(lambda: L.__value__)
v: int = 5; u: undefinedann
class An:
    a: int
    b: "str" = 3
    c: nope = 1
show(lambda: An.__annotations__)
def fa(a: int, b: "x" = 1, *c: float, d: list[int], **e: dict) -> None: pass
print(fa.__annotations__)
def deco(n):
    print("deco", n)
    def d(f): print("apply", n); return f
    return d
@deco(1)
@deco(2)
def df(): pass
@deco(3)
class DC: pass
@(lambda f: f() + 1)
def num(): return 41
print(num)
pass; ...; 5; "str"
print(0x_ff, 0b1_0, 0o17, 1_000, 1e3, 1_0.5e-1, .5, 5., 1j, 2.5J, "a" "b" 'c', b"x" b"y", r"\n", "\x41\u00e9\N{BULLET}\101")
print(10 if 0 else 20 if 0 else 30, -2 ** 2, 2 ** -1, 2 ** 3 ** 2, not True == False, ~5, +-+3, 7 // -2, -7 % 3, 1 if True else 2)
