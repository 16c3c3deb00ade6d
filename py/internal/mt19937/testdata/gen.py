# Writes golden.txt for package mt19937. Run with CPython 3.14: python3.14 testdata/gen.py > testdata/golden.txt
# Each line: kind of seed, seed, call, arguments, results of several calls in a row.
import random, hashlib

def q(s):
    b = s if isinstance(s, bytes) else s.encode()
    return '"' + "".join(chr(c) if 32 <= c < 127 and c not in (34, 92) else "\\x%02x" % c for c in b) + '"'
def show(v):
    if isinstance(v, float): return v.hex()
    if isinstance(v, (list, tuple)): return ",".join(map(show, v))
    if isinstance(v, bytes): return v.hex()
    return str(v)
def row(kind, seed, call, args, f, times=4):
    r = random.Random(seed)
    out = []
    for _ in range(times):
        try: out.append(show(f(r)))
        except Exception as e: out.append(type(e).__name__ + ": " + str(e))
    print("\t".join(map(q, [kind, show(seed) if not isinstance(seed, (str, bytes)) else seed, call, args] + out)))
for s in [0, 1, -1, 42, 2**32 - 1, 2**32, 2**63, 2**64 - 1, 2**64, -2**100, 10**300, 12345678901234567890]:
    row("int", s, "random", "", lambda r: r.random(), 6)
    row("int", s, "state", "", lambda r: (r.random(), hashlib.sha256(repr(r.getstate()[1]).encode()).hexdigest())[1], 2)
for s in ["", "a", "hello", "é😀", "x" * 1000]: row("str", s, "random", "", lambda r: r.random())
for s in [b"", b"\x00\xff", b"abc"]: row("bytes", s, "random", "", lambda r: r.random())
for k in [0, 1, 5, 31, 32, 33, 63, 64, 65, 96, 100, 1000]: row("int", 7, "getrandbits", str(k), lambda r: r.getrandbits(k))
for n in [0, 1, 3, 4, 5, 16, 31]: row("int", 7, "randbytes", str(n), lambda r: r.randbytes(n))
for n in [1, 2, 3, 10, 255, 256, 257, 10**9, 2**32, 2**32 + 1, 2**63, 2**64, 10**30]: row("int", 3, "below", str(n), lambda r: r._randbelow(n))
for a in [(0, 10, 1), (5, 6, 1), (10, 0, -3), (0, 100, 7), (1, 1, 1), (5, 3, 1), (5, 3, 2), (3, 5, -1), (1, 2, 0), (-10**18, 10**18, 3)]: row("int", 5, "randrange", ",".join(map(str, a)), lambda r: r.randrange(*a))
for a in [(1, 6), (5, 5), (6, 5), (-10**18, 10**18), (-2**63, 2**63 - 1)]: row("int", 5, "randint", ",".join(map(str, a)), lambda r: r.randint(*a))
for n in [0, 1, 2, 10, 100]:
    def f(r):
        x = list(range(n)); r.shuffle(x); return x
    row("int", 8, "shuffle", str(n), f, 2)
for n, k in [(10, 3), (21, 5), (22, 5), (85, 6), (86, 6), (277, 20), (278, 20), (1000, 21), (1000, 22), (2**31 - 1, 10), (5, 5), (5, 6), (5, -1), (0, 0), (1045, 341), (1046, 341), (4117, 342)]:
    row("int", 9, "sample", "%d,%d" % (n, k), lambda r: r.sample(range(n), k), 2)
for w in [(1, 1, 1), (10, 0, 5, 1), (0.1, 0.2, 0.7), (0, 0), (-1,), (float("inf"), 1), (1,)]:
    row("int", 10, "choices", show([float(x) for x in w]), lambda r: r.choices(range(len(w)), w, k=5), 2)
row("int", 10, "choices1", "7", lambda r: r.choices(range(7), k=8), 2)
def dist(name, *args): row("int", 11, name, show([float(a) for a in args]), lambda r: getattr(r, name)(*args), 12)
dist("uniform", 1.0, 10.0); dist("uniform", -5.0, 5.0)
dist("triangular", 0.0, 1.0); dist("triangular", 1.0, 5.0, 2.0); dist("triangular", 1.0, 1.0, 1.0); dist("triangular", 1.0, 5.0, 9.0)
for n in ("normalvariate", "gauss", "lognormvariate"): dist(n, 0.0, 1.0); dist(n, 100.0, 15.0)
dist("lognormvariate", 1000.0, 1.0)
dist("expovariate", 1.0); dist("expovariate", 0.2); dist("expovariate", 0.0)
dist("vonmisesvariate", 0.0, 4.0); dist("vonmisesvariate", 1.0, 0.0); dist("vonmisesvariate", -1.0, 0.3)
for a in [(0.5, 1.0), (1.0, 2.0), (2.5, 1.5), (100.0, 0.1), (0.01, 3.0), (0.0, 1.0), (1.0, -1.0)]: dist("gammavariate", *a)
dist("betavariate", 2.0, 3.0); dist("betavariate", 0.5, 0.5); dist("betavariate", 1.0, 1.0)
dist("paretovariate", 3.0); dist("paretovariate", 0.0); dist("weibullvariate", 1.0, 1.5); dist("weibullvariate", 2.0, 0.0)
for n, p in [(1, .5), (10, .5), (100, .01), (100, .5), (1000, .9), (10**6, .3), (5, 0.0), (5, 1.0), (5, 1.5), (-1, .5), (0, .5), (10**9, 1e-9), (50, 1e-20), (40, .25)]:
    row("int", 12, "binomialvariate", "%d,%s" % (n, p.hex()), lambda r: r.binomialvariate(n, p), 12)
