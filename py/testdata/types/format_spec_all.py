# format(), str.format and f-strings: the whole format specification language.
def t(f, *a, **k):
    try:
        print(ascii(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))
print("== int")
specs = ["", "d", "5", "<5", ">5", "^5", "=5", "*<6", "*^6", "*>6", "*=6", "+", "-", " ", "+d", "05", "+05", "x", "X", "o", "b", "#x", "#X", "#o", "#b", "#010x", "#10x", "c", "n", ",", "_", ",d", "_d", "_x", "_b", "#_x", ",x", ",b", "012,", "012_x", "e", ".2e", "f", ".1f", "g", "%", ".0%", ".3g", "F", "G", "E", ".3", ".3d", "s", "z", "zf", "10,.2f", "<010", "^010", "é>5", "{<4", "}<4", "5.", ".", ".x", "1000000000000000000000", "_,", ",_", ",,", "__", "x,", "+x", " b", "z.1f", "#d", "#c", "+c", ",c", "5c", "=+8", "0<5", "0=5", "0>5", "00005", "-05", "\x00<5", "y", "dd", "10 ", " 10", "_n", ",n", "%%", "i", "u", "é", ".2f,", ",.2f", "_.2f", ".2,f", ".2_f", ".6,f", ".6_f", ",.6_f", "_.6,f", ".,f", "._f", ".2,", "020,.4f"]
for s in specs:
    for v in (0, 42, -7, 1234567):
        try:
            print(ascii(s), v, ascii(format(v, s)))
        except Exception as e:
            print(ascii(s), v, type(e).__name__, ascii(str(e)))
            break
print("== float")
nan, inf = float("nan"), float("inf")
specs = ["", "f", "F", "e", "E", "g", "G", "n", "%", ".0f", ".1f", ".3f", ".0e", ".2e", ".0g", ".3g", ".10g", ".17g", ".0%", ".2%", "#.0f", "#.3g", "#g", "#.0e", "#", "+", " ", "-", "10", "<10", "^12.2f", ">10.1e", "010.2f", "+010.2f", "*^12", "=+12.1f", ",", "_", ",.2f", "_.3f", "015,.2f", "015_.2f", ",.3g", ",%", "z", "z.0f", "z.1f", "+z.1f", "zg", "d", "x", "c", "s", "b", "o", ".1", ".3", ".0", ".20", ".50f", ".100f", "r", "10.", ".", ",n", "_n", ",e", "_e", ".6,f", ".6_f", ",.6,f", ",.6_f", "_.7_f", ".4,e", ".4_g", ".4,%", ".,f", "z,.1f", "5.1", "G.2", "é^9.1f", "0=8", "<08.1f"]
for s in specs:
    for v in (0.0, -0.0, 3.14159265, -1234.5, 1e20, 1.5e-7, 123456789.987654321, inf, -inf, nan):
        try:
            print(ascii(s), v, ascii(format(v, s)))
        except Exception as e:
            print(ascii(s), v, type(e).__name__, ascii(str(e)))
            break
print("== str, bool, None, others")
specs = ["", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", ".0", "010", "0<10", "=10", "+", " ", "-", "#", ",", "_", "d", "x", "f", "z", "c", "10s", ".2s", "ss", "é^8", "\U0001f600<8", ".1000", "5.", "=", "^=5", "_s", ",s", ".2,s", "0", "00", "03"]
for s in specs:
    for v in ("hello", "", "é€"):
        try:
            print(ascii(s), ascii(v), ascii(format(v, s)))
        except Exception as e:
            print(ascii(s), ascii(v), type(e).__name__, ascii(str(e)))
            break
for v in (True, None, [1], (1,), {}, b"a", ..., NotImplemented, range(3), int, len, 1j):
    for s in ("", "5", "d", ">8", "s", "x"):
        if v is len and s == "": continue
        try:
            print(repr(v), s, ascii(format(v, s)))
        except Exception as e:
            print(s, type(e).__name__, ascii(str(e)))
print("== c and surrogates")
for v in (65, 0, 0x10FFFF, 0x110000, -1, 10**30, 0xD800, True):
    t(format, v, "c")
t(format, 65, "5c"); t(format, 65, "<5c"); t(format, 65, "^5c"); t(format, 65, "05c"); t(format, 65, "*>5c"); t(format, 65, ".1c"); t(format, 0x1F600, "*^5c")
print("== big ints")
big = 10**25 + 123
for s in ("", ",", "_x", "e", ".3f", "#b", "040", "+,", "x", ".2%", "g", "n", "c", ",.1f"):
    t(format, big, s); t(format, -big, s)
t(format, 10**400, "e"); t(format, 10**400, "f")
t(format); t(format, 1, 2); t(format, 1, None); t(format, 1, "d", 3); t(format, object, "x")
print("== str.format fields")
f = "{}".format
class A:
    x = 5; d = {"k": [1, {"z": 9}]}
    def __getitem__(self, k): return ("item", k)
    def __format__(self, spec): return "A<%s>" % spec
    def __str__(self): return "str"
    def __repr__(self): return "re\u00e9"
cases = [("{}", 1), ("{} {}", 1, 2), ("{0} {1} {0}", "a", "b"), ("{1}", 1), ("{}", ), ("{} {0}", 1), ("{0} {}", 1), ("{a}",), ("{{}}",), ("{{{}}}", 1), ("{", 1), ("}", 1), ("{}}", 1), ("{{}", 1), ("{0", 1), ("{0:", 1), ("{0!", 1), ("{0!r", 1), ("{!r}", "a"), ("{!s}", "a"), ("{!a}", "é"), ("{!x}", "a"), ("{!}", "a"), ("{!rr}", "a"), ("{!r:>6}", "a"), ("{:{}}", 1, 5), ("{:{}.{}f}", 3.14159, 10, 2), ("{0:{1}}", 1, 5), ("{:{:{}}}", 1, 2, 3), ("{:{{}}}", 1), ("{0.x}", A()), ("{0[1]}", [5, 6]), ("{0[k]}", {"k": 1}), ("{0[-1]}", A()), ("{0[1]}", A()), ("{0[a b]}", A()), ("{0[]}", A()), ("{0.}", A()), ("{0[1}", A()), ("{0]}", A()), ("{0[1]x}", A()), ("{0.d[k][1][z]}", A()), ("{.x}", A()), ("{[1]}", [1, 2]), ("{0.y}", A()), ("{0[9]}", [1]), ("{0[q]}", {}), ("{0[q]}", [1]), ("{:>5}|{:<5}|{:^5}", 1, 2, 3), ("{:abc}", A()), ("{!s:>5}", A()), ("{:d}", "x"), ("{:}", 5), ("{:%Y}", A()), ("{ 0}", 1), ("{0 }", 1), ("{-1}", 1), ("{99999999999999999999}", 1), ("{0!r}{1!s}{2!a}", A(), A(), A()), ("{a.b}",), ("a{}b{}c", 1, 2), ("{:{a}}", 1), ("{0:{0}}", 5), ("{:x{}x}", 1, 2), ("{0.__class__.__name__}", 1), ("{!r:}", 1), ("{:!r}", A()), ("{a!r}",), ("{0!r }", 1), ("{[}", 1), ("{0[[]}", A()), ("{0[{]}", A())]
for c, *args in cases:
    try:
        print(c, "->", ascii(c.format(*args)))
    except Exception as e:
        print(c, "->", type(e).__name__, ascii(str(e)))
t("{a} {b}".format, a=1, b=2); t("{a[0]} {b.x}".format, a=[7], b=A()); t("{0} {a}".format, 1, a=2); t("{a}".format, b=1); t("{x:{w}}".format, x=1, w=4); t("{}".format_map, {}); t("{a}".format_map, {"a": 1}); t("{a}".format_map, {}); t("{a}".format_map, 5); t("{0}".format_map, {"0": 1}); t("{}".format_map, [1])
class D(dict):
    def __missing__(self, k): return "<%s>" % k
t("{a} {b[0]}".format_map, D(b="q")); t("{a}".format, **D()); t("{a}".format_map); t("{0}".format_map, D())
print("== f-strings")
w, p, v = 10, 3, 3.14159
print(f"{v:{w}.{p}f}|{v!r:>{w}}|{'a':{'*'}^{5}}|{v=}|{v = :.2f}|{v=!s}|{w:#x}|{-w:=+6}|{1234567:,}|{v:e}|{True:d}|{None}|{w!a}|{{}}|{w:>{p}}|{'x' 'y'}|{w + 1 = }")
for bad in (lambda: f"{v:d}", lambda: f"{'a':d}", lambda: f"{None:5}", lambda: f"{[1]:>5}", lambda: f"{w:.2d}", lambda: f"{v:{'x'}}", lambda: f"{w:{w}{w}}"):
    t(bad)
class Bad:
    def __format__(self, s): return 5
t(format, Bad()); t(lambda: f"{Bad()}"); t("{}".format, Bad())
