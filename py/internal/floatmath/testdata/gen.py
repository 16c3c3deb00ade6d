# Writes golden.txt for package floatmath. Run with CPython 3.14: python3.14 testdata/gen.py > testdata/golden.txt
# Hashes need a 64-bit build and are in gen_hash.py.
import math, random, struct, operator

def q(s):
    return '"' + "".join(chr(c) if 32 <= c < 127 and c not in (34, 92) else "\\x%02x" % c for c in s.encode()) + '"'

def show(v):
    if isinstance(v, float): return v.hex()
    if isinstance(v, tuple): return " ".join(map(show, v))
    if isinstance(v, int) and abs(v) > 1 << 64: return hex(v)
    return str(v)

def row(name, args, f):
    try:
        r = "=" + show(f(*args))
    except Exception as e:
        r = type(e).__name__ + ": " + str(e)
    print("\t".join(map(q, [name] + [show(a) for a in args] + [r])))

rnd = random.Random(11)
inf, nan = math.inf, math.nan
special = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 3.0, -3.0, 1.5, 2.5, -2.5, 0.1, 1e-5, 5e-324, -5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, -1.7976931348623157e308, inf, -inf, nan,
    2.0**53, 2.0**53 + 2, 2.0**63, -2.0**63, 2.0**64, 1e15, 1e16, 1e22, 1e23, 1e300, 2.675, 1.005, 0.49999999999999994, 4503599627370495.5, 123456.789, 7.0, 10.0, 0.3, -7.5]
def bits(): return struct.unpack("<d", struct.pack("<Q", rnd.getrandbits(64)))[0]
def mid(): return rnd.uniform(-1, 1) * 10.0 ** rnd.randrange(-8, 12)
def any_(): return rnd.choice([bits, mid, mid, lambda: rnd.choice(special), lambda: float(rnd.randrange(-100, 100)), lambda: rnd.randrange(-10**6, 10**6) / 1000])()

def cmp(f, v): return -1 if f < v else 1 if f > v else 0 if f == v else 9
for f in special + [bits() for _ in range(20)]:
    vals = [0, 1, -1, 2**53, 2**53 + 1, 2**63 - 1, -2**63, 2**63, 2**64 + 1, 10**308, 10**309, -10**400]
    if f - f == 0: vals += [int(f), int(f) + 1, int(f) - 1]
    for v in vals: row("cmp", (f, v), cmp)
for x in special + [any_() for _ in range(50)]:
    for n in (0, 1, 2, 3, 5, 8, 15, 16, 17, 22, 30, 300, 323, 324, -1, -2, -3, -5, -15, -22, -300, -307, -308, -309, -400): row("round", (x, n), round)
    row("int", (x,), int)
    row("ratio", (x,), lambda x: x.as_integer_ratio())
    row("hex", (x,), lambda x: x.hex())
    row("ulp", (x,), math.ulp)
for _ in range(1200):
    x, n = rnd.randrange(-10**9, 10**9) / rnd.choice([8, 16, 1000, 10**4, 10**5, 2000]), rnd.randrange(0, 6)
    row("round", (x, n), round)
for _ in range(500):
    x, y = any_(), any_()
    row("divmod", (x, y), divmod)
    row("floordiv", (x, y), operator.floordiv)
    row("mod", (x, y), operator.mod)
    row("fmod", (x, y), math.fmod)
    row("remainder", (x, y), math.remainder)
    row("fma", (x, y, any_()), math.fma)
    row("nextafter", (x, y, rnd.choice([0, 1, 2, 1000, 2**62])), lambda x, y, s: math.nextafter(x, y, steps=s))
    row("hypot2", (x, y), math.hypot)
    row("ldexp", (x, rnd.randrange(-2200, 2200)), math.ldexp)
for x in (0.0, -0.0, 5e-324, -1e-323):
    for y in (0.0, -0.0, 1.0, -1.0, 5e-324, -1.5e-323):
        for s in (0, 1, 2, 3, 5): row("nextafter", (x, y, s), lambda x, y, s: math.nextafter(x, y, steps=s))
for s in ["0x1p0", "1", "-0x1.8p1", "0x.8", "0x8.", "0x", ".", "", " 0x1p3 ", "0x1p", "0x1p+", "0x1pz", "inf", "-INF", "nan", "+NaN", "infinity", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7p0", "0x1.fffffffffffff8000000000000000000000001p0", "0x1p1024", "0x1.fffffffffffff7fp1023", "0x1.fffffffffffff8p1023", "0x1p-1074", "0x1p-1075", "0x1.00000001p-1075", "0x3p-1075", "0x1p-99999999999999999999", "0x1p99999999999999999999", "0x0p99999999999999999999", "0xg", "1e5", "0x1.8.p0", "abc", "ABC.p-3", "0X1P5", "--1", "1 2", "0x" + "0" * 50 + "1p4", "0x0." + "0" * 400 + "1p1600", "0x" + "f" * 300, "\x1c1", "1p5p", "p5", "0x1_0"]:
    row("fromhex", (s,), float.fromhex)
def args(n, f): return tuple(f() for _ in range(n))
for _ in range(300):
    n = rnd.randrange(0, 9)
    v = args(n, rnd.choice([mid, any_, lambda: rnd.choice([1e308, -1e308, 1e16, 1.0, -1.0, inf, -inf, 1e-300, 0.1]), lambda: rnd.randrange(-9, 9) * 2.0 ** rnd.randrange(-60, 60)]))
    row("fsum", v, lambda *v: math.fsum(v))
    row("sum", v, lambda *v: sum(v, 0.0))
    row("hypot", v, math.hypot)
    if len(v) % 2 == 0:
        h = len(v) // 2
        row("sumprod", v, lambda *v: float(math.sumprod(v[:h], v[h:])))
        row("dist", v, lambda *v: math.dist(v[:h], v[h:]))
for _ in range(120):
    a, b = (rnd.choice([1, -1]) * rnd.getrandbits(rnd.choice([3, 30, 60, 64, 100, 1000, 1100, 2000])) for _ in "ab")
    row("truediv", (a, b), operator.truediv)
    row("gcd", (a, b), math.gcd)
    row("lcm", (a, b), math.lcm)
    row("isqrt", (a,), math.isqrt)
    row("float", (a,), float)
for a, b in [(1, 3), (2**53 + 1, 1), (2**54 + 2, 2), (10**400, 10**399), (10**400, 3), (1, 10**400), (1, 2**1074), (1, 2**1075), (3, 2**1075), (1, 2**1080), (2**1024 - 2**970, 1), (2**1024 - 2**970 - 1, 1), (1, 0), (0, 5), (0, -5), (-1, 10**400)]:
    row("truediv", (a, b), operator.truediv)
    row("float", (a,), float)
for n in (-1, 0, 1, 2, 5, 20, 21, 25, 100): row("factorial", (n,), math.factorial)
for n, k in [(5, 2), (0, 0), (10, 11), (-1, 0), (1, -1), (60, 30), (100, 50), (2**64, 3), (10**30, 4), (10**30, 10**30 - 2), (10**30, 10**25), (1000, 998)]:
    row("comb", (n, k), math.comb)
    if k < 1000: row("perm", (n, k), math.perm)
bad = [2.0, -2.5, -3.0, 1000.0, 172.0, 171.5, 1e308, -1e308, 0.0, -0.0, -1.0, 1.0, inf, -inf, nan, 710.0, 709.0, -746.0]
exact = "fabs sqrt degrees radians".split()
for name in "acos acosh asin asinh atan atanh cbrt cos cosh degrees erf erfc exp exp2 expm1 fabs gamma lgamma log log10 log1p log2 radians sin sinh sqrt tan tanh".split():
    f = getattr(math, name)
    for x in bad: row("unary " + name, (x,), f)
    for x in [rnd.uniform(-1, 1) for _ in range(20)] + [rnd.uniform(-30, 30) for _ in range(20)]: row("unary " + name, (x,), f)
for x in special:
    for y in special:
        row("mathpow", (x, y), math.pow)
        row("atan2", (x, y), math.atan2)
for v in (1, 0, -5, 2**64, 10**400, 3**2000):
    for name in ("log", "log2", "log10"): row("bigunary " + name, (v,), getattr(math, name))
