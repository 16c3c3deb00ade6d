# Writes elementary.txt for package floatmath: correctly rounded values of elementary functions, from 90-digit decimals. The C
# library of the interpreter plays no part. Run with any CPython 3: python3 testdata/gen_elementary.py > testdata/elementary.txt
import math, random, struct
from decimal import Decimal as D, getcontext
getcontext().prec = 120
getcontext().Emin, getcontext().Emax = -10**8, 10**8
rnd = random.Random(2)

def atan_inv(n):
    t = s = D(1) / n
    k = 1
    while abs(t) > D(10) ** -125:
        t = -t / (n * n); k += 2; s += t / k
    return s
PI = None
def pi(prec):
    old = getcontext().prec
    getcontext().prec = prec
    def ai(n):
        t = s = D(1) / n
        k = 1
        while abs(t) > D(10) ** -(prec + 5):
            t = -t / (n * n); k += 2; s += t / k
        return s
    r = 4 * (4 * ai(5) - ai(239))
    getcontext().prec = old
    return r
PI = pi(520)
def sincos(x):
    old = getcontext().prec
    getcontext().prec = 500
    r = x % (2 * PI)
    getcontext().prec = old
    r = +r / 16
    s, t, k = r, r, 1
    while abs(t) > abs(r) * D(10) ** -118:
        t = -t * r * r / ((k + 1) * (k + 2)); k += 2; s += t
    c = (1 - s * s).sqrt()
    for _ in range(4): s, c = 2 * s * c, c * c - s * s
    return s, c
def sin(x): return sincos(x)[0]
def cos(x): return sincos(x)[1]
def tan(x): s, c = sincos(x); return s / c
def atan(x):
    y = D(math.atan(float(x)))
    for _ in range(4):
        s, c = sincos(y)
        y += (x * c - s) / (c + x * s)
    return y
def asin(x): return PI / 2 * int(x) if abs(x) == 1 else atan(x / ((1 - x) * (1 + x)).sqrt())
def acos(x):
    a = atan((1 - x * x).sqrt() / abs(x)) if x else PI / 2
    return a if x >= 0 else PI - a
def exp(x): return x.exp()
def log(x): return x.ln()
def expm1(x): return x.exp() - 1
def log1p(x): return (1 + x).ln()
def sinh(x): return (x.exp() - (-x).exp()) / 2
def cosh(x): return (x.exp() + (-x).exp()) / 2
def tanh(x): return sinh(x) / cosh(x)
def asinh(x): return (abs(x) + (x * x + 1).sqrt()).ln().copy_sign(x)
def acosh(x): return (x + (x * x - 1).sqrt()).ln()
def atanh(x): return ((1 + x) / (1 - x)).ln() / 2
L2, L10 = D(2).ln(), D(10).ln()
def log2(x): return x.ln() / L2
def log10(x): return x.log10()
def exp2(x): return (x * L2).exp()
def cbrt(x): return (abs(x).ln() / 3).exp().copy_sign(x)

def row(name, *a):
    print("\t".join('"%s"' % v for v in (name,) + tuple(x.hex() for x in a)))
def logu(lo, hi): return rnd.choice([1, -1]) * 2.0 ** rnd.uniform(lo, hi)
gens = {
    "exp": lambda: logu(-30, 9.4), "exp2": lambda: logu(-30, 9.9), "expm1": lambda: logu(-40, 9), "log": lambda: abs(logu(-1000, 1000)), "log2": lambda: abs(logu(-1000, 1000)),
    "log10": lambda: abs(logu(-900, 1000)), "log1p": lambda: abs(logu(-40, 30)) if rnd.random() < .5 else -abs(logu(-40, -.001)), "sin": lambda: logu(-25, 30), "cos": lambda: logu(-25, 30), "tan": lambda: logu(-25, 30),
    "asin": lambda: logu(-20, 0), "acos": lambda: logu(-20, 0), "atan": lambda: logu(-20, 20), "sinh": lambda: logu(-20, 9.4), "cosh": lambda: logu(-20, 9.4), "tanh": lambda: logu(-20, 4.4),
    "asinh": lambda: logu(-20, 120), "acosh": lambda: 1 + abs(logu(-20, 120)), "atanh": lambda: logu(-20, 0) if rnd.random() < .5 else 1 - 2.0 ** rnd.uniform(-40, -1), "cbrt": lambda: logu(-900, 900),
}
near1 = lambda: 1 + logu(-50, -1.5)
for name, g in gens.items():
    for i in range(120):
        x = g()
        if name in ("log", "log2", "log10") and i % 2: x = near1()
        if x in (1, 0): continue
        row(name, x, float(globals()[name](D(x))))
for x in (1e22, 1.7976931348623157e308, 6381956970095103 * 2.0**797, 1e16, 123456789.123):
    for name in ("sin", "cos", "tan"): row(name, x, float(globals()[name](D(x))))
for x in (-745.0, -744.9, -740.3, -708.5, 709.7, -709.123): row("exp", x, float(D(x).exp()))
n = 0
while n < 400:
    x, y = rnd.choice([abs(logu(-30, 30)), near1(), 1 + rnd.randrange(1, 200) / 1000, float(rnd.randrange(2, 100))]), rnd.choice([logu(-6, 7), float(rnd.randrange(2, 65)), rnd.randrange(-99, 99) / 2])
    if abs(y * math.log2(x)) > 1070 or y == 0: continue
    row("pow", x, y, float((D(y) * D(x).ln()).exp()) if y != int(y) or y < 0 else float(D(x) ** int(y)) if len(D(x).as_tuple().digits) * y < 110 else float((D(y) * D(x).ln()).exp()))
    n += 1
for x in range(3, 40, 2):
    for y in range(2, 64):
        v = x ** y
        if v.bit_length() == 54: row("pow", float(x), float(y), float(v))
for _ in range(100):
    y, x = logu(-20, 20), logu(-20, 20)
    a = atan(abs(D(y)) / abs(D(x)))
    if x < 0: a = PI - a
    row("atan2", y, x, float(a.copy_sign(D(y))))
