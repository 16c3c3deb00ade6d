# Writes golden.txt for package numfmt. Run with CPython 3.14: python3.14 testdata/gen.py > testdata/golden.txt
import random, struct, itertools

def q(s):
    b = s.encode("utf-8", "surrogatepass")
    return '"' + "".join(chr(c) if 32 <= c < 127 and c not in (34, 92) else "\\x%02x" % c for c in b) + '"'

def row(*f):
    print("\t".join(q(x) for x in f))

rnd = random.Random(5)
def rfloat():
    k = rnd.random()
    if k < .3: return struct.unpack("<d", struct.pack("<Q", rnd.getrandbits(64)))[0]
    if k < .5: return round(rnd.uniform(-1e4, 1e4), rnd.randrange(6))
    if k < .6: return float(rnd.randrange(-10**6, 10**6)) / 8
    if k < .8: return rnd.uniform(-1, 1) * 10.0 ** rnd.randrange(-20, 25)
    return float(rnd.randrange(-10**18, 10**18))

fixed = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, 0.1, 0.2, 0.30000000000000004, 1e15, 1e16, 9999999999999998.0, 1e17, 123456789012345680.0, 1e22, 1e23,
    1e-4, 1e-5, 0.00012345, 0.000012345, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 2.675, 1.005,
    1e100, 12345.678, 999999.5, 0.999999999, 9.5, 99.5, 1234567.891, 3.141592653589793, 100.0, 0.001, -0.001, -0.4, 1/3, 2**53, 2**63, 2**64, 1e300, 0.05, 0.25, 0.125, 4.35]
fixed = [float(x) for x in fixed]
for f in fixed + [rfloat() for _ in range(500)]:
    row("repr", f.hex(), repr(f))
for re, im in itertools.product([0.0, -0.0, 1.0, -2.5, float("inf"), float("nan"), 1e20], repeat=2):
    row("crepr", re.hex(), im.hex(), repr(complex(re, im)))

def enc(v):
    if isinstance(v, float): return v.hex()
    if isinstance(v, complex): return v.real.hex() + " " + v.imag.hex()
    return str(v)

def fmt(v, spec):
    try:
        r = "=" + format(v, spec)
    except Exception as e:
        r = type(e).__name__ + ": " + str(e)
    row(type(v).__name__, enc(v), spec, r)

seen = set()
def rspec(types):
    s = ""
    if rnd.random() < .4:
        if rnd.random() < .5: s += rnd.choice(["*", "0", "x", "é", "😀", " ", "<", "\ud800"])
        s += rnd.choice("<>=^")
    if rnd.random() < .3: s += rnd.choice("+- ")
    if rnd.random() < .1: s += "z"
    if rnd.random() < .2: s += "#"
    if rnd.random() < .2: s += "0"
    if rnd.random() < .5: s += str(rnd.choice([0, 1, 3, 5, 8, 9, 10, 11, 12, 13, 16, 17, 25, 30]))
    if rnd.random() < .3: s += rnd.choice([",", "_", ",_", "_,", "__"] if rnd.random() < .2 else [",", "_"])
    if rnd.random() < .4:
        s += "."
        if rnd.random() < .9: s += str(rnd.choice([0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 17, 20, 30]))
        if rnd.random() < .25: s += rnd.choice([",", "_"])
    if rnd.random() < .8: s += rnd.choice(types)
    return s

ints = [0, 1, -1, 7, -42, 255, 1000, -1234, 65, 0x10ffff, 1234567, -123456789, 2**31, 2**63 - 1, -2**63, 2**64, -10**30, 10**19 + 7, 12345678901234567890123]
strs = ["", "a", "abc", "é", "日本語", "😀x", "hello world", "\ud800z"]
for v in ints:
    for spec in ["", "d", ",", "_", "05d", "05", "<8", ">8", "^8", "=+8", "x", "X", "#x", "#X", "#b", "#o", "_x", "_b", "#_b", "c", "e", ".2f", "%", "n", "010,", "012,", "013,", "020_b", "+d", " d", "*^20,", "s", ".2", ".2d", "zd", "#c", "+c", "5c", "^5c", ",x", ",c", ",n", "_n", ",s", "y", ">>5", "é", "\x01", "5\x01", "10.", "1٣", "q5", "  ", ".2,f", ".2_d", "._f", ".,", "._", ".,_f", ".2_,f", "_c", "=10", "0>10", "0<10", "0=10", "<010", "^010", "g", "G", "E", ".0f", "#.0f", "#g", ",.2f", "_.3e", "99999999999999999999", ".99999999999999999999", ".3000000000f"]:
        if spec == ".3000000000f" or "99999" in spec: 
            if v != 1: continue
            if spec == ".3000000000f": continue
        fmt(v, spec)
for v in fixed + [rfloat() for _ in range(60)]:
    for spec in ["", ".2f", ",.2f", ".0f", "#.0f", ".1f", ".3f", "f", "F", "e", "E", ".0e", "#.0e", "g", "G", "#g", ".3g", ".0g", "%", ".1%", ".0%", "n", "10", "<10", "+", " ", "010.2f", "015,.2f", ",", "_", "z.1f", "z", "z+.0f", ".3", ".17", ".20f", ".25g", "#.3g", "#", ".10,f", ".10_f", "_.6_f", ".,f", "._e", "+10.3e", "*^20.4f", "=+20", "0=20", "#.5", ".1", ".2", ".4", ".30g", "z%", ".400f"]:
        if spec == ".400f" and v not in (5e-324, .1, 1e300): continue
        fmt(v, spec)
for v in [1.5, -0.0]:
    for spec in ["d", "x", "s", "c", "b", "Q", "é", "\x02", ",d", ",s", ",n", "__f", ",_f", "_,f", "5.f", ".", "abc", ".2ff", ".5,n", ".5_x"]:
        fmt(v, spec)
for v in [0j, 1j, -1j, 1+2j, -1.5-2.5j, complex(-0.0, 0.0), complex(0.0, -0.0), complex(float("nan"), float("inf")), 1e20+1e-7j, 1234567.891+12345.6j]:
    for spec in ["", "f", ".2f", "e", "g", "n", "+", " ", "-", "+.1f", " .1f", "20", "<20", "^20", ">30.2f", "*>30", "010", "=10", "0<10", "0=10", "%", "d", "s", ",", ",.2f", "_.3f", "#", "#.3g", "z", "z.0f", ".3", ".0", "G", "E", "F", ".2,f", ",n"]:
        fmt(v, spec)
for v in strs:
    for spec in ["", "s", "5", "<5", ">5", "^5", "*^9", "05", ".2", ".0", "5.1s", "=5", "+", " ", "-", "z", "#", "d", ",", "_", ",s", "x", "f", "é", "😀>4", "é^6", ">>5", ">>5 ", "\ud800<4", "0>4", "é", "5é", ".5_", "._", ".", "5.", "10.3,s", "s5", "99999999999999999999", "=", "0=5", "٣"]:
        fmt(v, spec)
for _ in range(2500):
    fmt(rnd.choice(ints), rspec("bcdoxXneEfFgG%dddddd"))
    fmt(rfloat(), rspec("eEfFgGn%d"))
for _ in range(400):
    fmt(rnd.choice(strs), rspec("ssssd"))
    fmt(complex(rfloat(), rfloat()), rspec("eEfFgGn%"))
fmt(10**400, "f")
fmt(True, "d"); fmt(True, "s"); fmt(False, ",x")
