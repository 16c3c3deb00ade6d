# Writes templates.txt for package numfmt. Run with CPython 3.14: python3.14 testdata/gen_templates.py > testdata/templates.txt
import random

def q(s):
    b = s.encode("utf-8", "surrogatepass")
    return '"' + "".join(chr(c) if 32 <= c < 127 and c not in (34, 92) else "\\x%02x" % c for c in b) + '"'

def row(*f):
    print("\t".join(q(x) for x in f))

class A:
    def __init__(self, path): self.path = path
    def __format__(self, spec): return "<" + self.path + "|" + spec + ">"
    def __getattr__(self, n): return A(self.path + "." + n)
    def __getitem__(self, k): return A(self.path + "[" + repr(k) + "]")
    def __repr__(self): return "R(" + self.path + ")"
    def __str__(self): return "S(" + self.path + ")"

class S(str):
    def __format__(self, spec): return "<" + str(self) + "|" + spec + ">"
rnd = random.Random(4)
fixed = ["{", "}", "{}}", "{{}", "{0", "{0!", "{0!rr}", "{0!x}", "{0!}", "{0!:5}", "{:{}}", "{:{:{}}}", "{0[}", "{0[]}", "{0[a}", "{0[a]b}", "{0.}", "{0..a}", "{0.a.}", "{.a}", "{[0]}", "{}{0}", "{0}{}", "{:{0}}", "{0:{}}", "{a b}", "{ 0}", "{0 }", "{-1}", "{99999999999999999999}", "{0[99999999999999999999]}", "{0[-1]}", "{0[a]}", "{0:{", "{0:}}", "{0:{}", "{0:{{}}}", "{0:{{{0}}}}", "{a{b}}", "{0[{]}", "{0[}]}", "{0]}", "{0:a{0}b}", "{\u0663}", "{0.a[b].c}", "{0[a]]}", "{0!r }", "{0!\u00e9}", "{:!r}", "{0!r!s}", "}{", "a{}b", "{x}{x.y[z]}", "{y}", "{5}", "é{0.é[日本]:é>5}", "\ud800{0}", "{0!\x7f}"]
for _ in range(4000):
    fixed.append("".join(rnd.choice(list("{}{}{}{}[].!::01x") + ["{0}", "{}", "{x}", "{0.a}", "{0:{1}}"]) for _ in range(rnd.randrange(1, 7))))
for _ in range(1500):
    f = rnd.choice(["", "0", "1", "x", "2"]) + rnd.choice(["", "", ".a", "[b]", "[3]", ".a[0].b", ".", "[", "[]", "]"]) + rnd.choice(["", "!y", "!", "!x"]) + rnd.choice(["", ":", ":>5", ":{}", ":{1}", ":{x}{0}", ":{", ":{{}}"])
    fixed.append("a{" + f + "}b" + rnd.choice(["", "{}", "{0}", "}}", "{"]))
for f in fixed:
    if any("!" + c in f for c in "rsa"): continue # conversions call repr and str, which the test does not model
    try: r = "=" + f.format(A("0"), A("1"), x=A("x"))
    except Exception as e: r = type(e).__name__ + ": " + str(e)
    row("format", f, r)

verbs = "diuoxXeEfFgGcrsa%by"
def spec():
    s = "%"
    if rnd.random() < .05: s += rnd.choice(["(k)", "(", "(a(b)c)", "()", "(k"])
    for _ in range(rnd.randrange(0, 3)):
        if rnd.random() < .5: s += rnd.choice("-+ #0")
    if rnd.random() < .5: s += rnd.choice(["1", "5", "12", "*", "0"])
    if rnd.random() < .4: s += "." + rnd.choice(["", "0", "1", "3", "10", "*"])
    if rnd.random() < .1: s += rnd.choice(["l", "h", "L", "ll", "z"])
    if rnd.random() < .97: s += rnd.choice(verbs)
    return s
vals = [0, 1, -5, 255, -1234, 65, 2**40, 2**70, -2**70, 0.0, -0.0, 1.5, -2.675, 1e10, 1e-10, 123456789.0, float("inf"), float("-inf"), float("nan"), "", "a", "é", "abcdef", "it's"]
def enc(v): return "f" + v.hex() if isinstance(v, float) else "i" + str(v) if isinstance(v, int) else "s" + v
def percent(f, args):
    try: r = "=" + f % args
    except Exception as e: r = type(e).__name__ + ": " + str(e)
    row("%", f, r, *map(enc, args))
for _ in range(4000):
    f, args = spec(), []
    for _ in range(f.count("*")): args.append(rnd.choice([0, 3, 8, -6]) if rnd.random() < .95 else rnd.choice(["x", 1.5, 2**70]))
    if rnd.random() < .97: args.append(rnd.choice(vals))
    if rnd.random() < .03: args.append(1)
    if rnd.random() < .2: f = rnd.choice(["a", "é", "%%", "100%%"]) + f + rnd.choice(["", "b", "%%", "%", "%d"])
    percent(f, tuple(args))
for f in ["%99999999999999999999d", "%.99999999999999999999d", "%.2147483648f", "%", "abc%", "%-", "%5", "%5.", "%\u00e9", "%\x01", "%\x1f", "%\x7f", "\U0001F600é%y", "%ll", "%", ""]:
    percent(f, (1,))
