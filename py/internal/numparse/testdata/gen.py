# Writes golden.txt for package numparse. Run with CPython 3.14: python3.14 testdata/gen.py > testdata/golden.txt
import random

def q(s):
    b = s if isinstance(s, bytes) else s.encode("utf-8", "surrogatepass")
    return '"' + "".join(chr(c) if 32 <= c < 127 and c not in (34, 92) else "\\x%02x" % c for c in b) + '"'

def row(*f):
    print("\t".join(q(x) for x in f))

rnd = random.Random(7)
def attempt(f, show):
    try:
        return "=" + show(f())
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

ints = ["", " ", "0", "-0", "+5", "12", " 12 ", "\t\n12\r\x0b\x0c", "\x1c12", "\x1c٣", "12\x1f", "\u30001\u2003", "1_000", "1__0", "_1", "1_", "-_1", "--1", "+-1", "- 1", "1 2", "0x1F", "0X1f", "0b101", "0o17", "0x", "0x_1", "0x__1", "0_x1", "0b2", "00", "007", "0_0", "0_7",
    "٣٤", "१२३", "1٣", "²", "½", "1.5", "1e5", "abc", "zz", "ZZ", "0xg", "é", "😀", "\ud800", "1\x00", "\x00", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "-9223372036854775809", "123456789012345678901234567890", "0x7fffffffffffffff", "0xffffffffffffffffff", "1" * 20, "x" * 300, "it's", "999999999999999999", "1000000000000000000", "-999999999999999999", "𝟘𝟙", "1\u2028", "0b_1", "0B1", "0O7", "0o8", "inf", "nan", "None", "1,000", "$5"]
for s in ints:
    for base in (10, 0, 16, 2, 8, 36, 7):
        row("int", s, str(base), attempt(lambda: int(s, base), str))
for base in (1, -1, 37, 100):
    row("int", "1", str(base), attempt(lambda: int("1", base), str))
al = list("0123456789_+- xXbBoOaAfF٣") 
for _ in range(1500):
    s = "".join(rnd.choice(al) for _ in range(rnd.randrange(1, 7)))
    base = rnd.choice((0, 2, 8, 10, 16, 36))
    row("int", s, str(base), attempt(lambda: int(s, base), str))
for n in (639, 640, 641, 4299, 4300, 4301, 5000):
    for pre in ("1", "-1", "0", " +9"):
        s = pre + "0" * (n - 1)
        row("int", s, "10", attempt(lambda: int(s), lambda v: hex(v)))
row("int", "1_" * 4300 + "1", "10", attempt(lambda: int("1_" * 4300 + "1"), hex))
row("int", "1" * 5000 + "z", "10", attempt(lambda: int("1" * 5000 + "z"), hex))
row("int", "f" * 5000, "16", attempt(lambda: int("f" * 5000, 16), hex))
row("int", "2" * 5000, "3", attempt(lambda: int("2" * 5000, 3), hex))
for v in (10**4299, -10**4299, 10**4300, 10**4300 - 1, -10**4300, 1 << 100000, 2**64, 10**639, 12345678901234567890):
    row("str", hex(v), attempt(lambda: v, str))

floats = ["", " ", "1", "1.5", "-1.5", "+1.5", " 1.5 ", ".5", "5.", ".", "-.5", "1e5", "1E5", "1e+5", "1e-5", "1e", "1e+", "e5", "1_000.5", "1__0", "1_.5", "1._5", "1_e5", "1e_5", "1e5_0", "_1", "1_", "inf", "-inf", "+inf", "Infinity", "INFINITY", "infinit", "nan", "-nan", "+NaN", "nan(1)", "1e400", "-1e400", "1e-400", "0x1p3", "0x10", "1.5f", "1,5", "1 5", "--1", "٣.١٤", "१e२", "é", "\ud800", "1\x00", "\x1c1", "1\x1f", "\x1c٣", "\u30002\u2003", "1d5", "1.7976931348623157e308", "1.7976931348623159e308", "5e-324", "2e-324", "2.4703282292062328e-324", "0.1", "0.30000000000000004", "123456789012345678901234567890", "9007199254740993", "9007199254740992.9999999999", "1e23", "8.5e15", "1e22", "in_f", "n_an", "1e99999999999999999999", "1e-99999999999999999999", "0e99999999999999", "0." + "0" * 400 + "1", "1" * 400, "it's", "123456789.12345678", "99999999999999.9", "-0", "-0.0", "1..5", "1.5.", "1e1.5", "½", "", "True", "x" * 300]
for s in floats:
    row("float", s, attempt(lambda: float(s), lambda v: v.hex()))
for _ in range(2000):
    s = "".join(rnd.choice(list("0123456789.eE+-_ ")) for _ in range(rnd.randrange(1, 9)))
    row("float", s, attempt(lambda: float(s), lambda v: v.hex()))
for _ in range(500):
    s = "%d.%de%d" % (rnd.randrange(10**rnd.randrange(1, 20)), rnd.randrange(10**rnd.randrange(1, 20)), rnd.randrange(-330, 310))
    row("float", s, attempt(lambda: float(s), lambda v: v.hex()))
    s = "%s%d.%d" % (rnd.choice(["", "-"]), rnd.randrange(10**rnd.randrange(1, 12)), rnd.randrange(10**rnd.randrange(1, 8)))
    row("float", s, attempt(lambda: float(s), lambda v: v.hex()))
comps = ["", "1", "1j", "j", "-j", "+j", "1+2j", "1-2J", "1+j", "1-j", "(1+2j)", " ( 1+2j ) ", "(1+2j", "1+2j)", "()", "( )", "1 + 2j", "1+ 2j", "1+2", "1j+2", "inf", "infj", "nan+nanj", "-inf-infj", "1e5j", "1e5+1e-5j", "1_0+2_0j", "1_+2j", "_1j", "1_j", "1__0j", "٣+١j", "1.5.j", "++j", "1++2j", "1+-2j", "1j ", "\t1j\n", "1jj", "((1j))", "x", "1\x00", "é", ".5j", "5.j", ".j", "1e400j", "-0j", "-0-0j", "( j)", "1e", "infinity", "infinityj", "i", "nanj", "-nan-nanj", "1E5J", "2_", "(1_0j)"]
def cshow(v): return v.real.hex() + " " + v.imag.hex()
for s in comps:
    row("complex", s, attempt(lambda: complex(s), cshow))
for _ in range(1500):
    s = "".join(rnd.choice(list("01.e+-_ j()")) for _ in range(rnd.randrange(1, 8)))
    row("complex", s, attempt(lambda: complex(s), cshow))
