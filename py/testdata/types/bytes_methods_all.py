# bytes and bytearray: every method with its argument forms and errors.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)
class Idx:
    def __index__(self): return 3
class By:
    def __bytes__(self): return b"by"
class BadBy:
    def __bytes__(self): return "x"
for T in (bytes, bytearray):
    print("==", T.__name__, "construction")
    t(T); t(T, 3); t(T, 0); t(T, -1); t(T, [1, 2, 255]); t(T, [256]); t(T, [-1]); t(T, ["a"]); t(T, "abc"); t(T, "abc", "ascii"); t(T, "é", "ascii"); t(T, "é", "ascii", "replace"); t(T, "é", encoding="utf-8"); t(T, source=b"x"); t(T, b"x", "ascii"); t(T, b"x", errors="strict"); t(T, 5, "ascii"); t(T, None); t(T, 1.5); t(T, range(3)); t(T, (1, Idx())); t(T, Idx()); t(T, By()); t(T, BadBy()); t(T, bytearray(b"q")); t(T, memoryview(b"abc")[::2]); t(T, {1, 2}); t(T, iter([1])); t(T, 1, 2, 3, 4); t(T, encoding="ascii"); t(T, foo=1); t(T, 2**70); t(T, [1.5]); t(T, object())
    t(T.fromhex, "2Ef0 F1f2  "); t(T.fromhex, ""); t(T.fromhex, "1"); t(T.fromhex, "zz"); t(T.fromhex, "1 2"); t(T.fromhex, "12 3z"); t(T.fromhex, "é1"); t(T.fromhex, b"6162"); t(T.fromhex, bytearray(b"61 62")); t(T.fromhex, 5); t(T.fromhex); t(T.fromhex, "61\n62\t63"); t(T.fromhex, None)
    b = T(b"\xf0\xf1\xf2\x00az")
    print("==", T.__name__, "hex")
    t(b.hex); t(b.hex, ":"); t(b.hex, "-", 2); t(b.hex, "-", -2); t(b.hex, sep="_", bytes_per_sep=4); t(b.hex, b":"); t(b.hex, ""); t(b.hex, "ab"); t(b.hex, "é"); t(b.hex, 5); t(b.hex, "-", 0); t(b.hex, "-", 100); t(b.hex, "-", "2"); t(T().hex, ":")
    print("==", T.__name__, "search")
    s = T(b"abcabcabc")
    for f in ("find", "rfind", "index", "rindex", "count"):
        m = getattr(s, f)
        for a in ((b"abc",), (b"abc", 1), (b"abc", 1, 5), (b"",), (b"", 9), (b"", 10), (98,), (98, 2), (256,), (-1,), ("a",), (None,), (), (1.5,), (bytearray(b"c"),), (memoryview(b"c"),), (b"x",), (b"a", None, -1), (True,)):
            t(m, *a)
    for f in ("startswith", "endswith"):
        m = getattr(s, f)
        for a in ((b"abc",), ((b"x", b"abc"),), ((),), (b"abc", 3), ("a",), (("a",),), (5,), ([b"a"],), (bytearray(b"abc"),), ()):
            t(m, *a)
    t(lambda: b"bc" in s); t(lambda: 97 in s); t(lambda: 300 in s); t(lambda: "a" in s); t(lambda: None in s); t(lambda: -1 in s)
    print("==", T.__name__, "strip, split, join")
    s = T(b" \t ab cd \n")
    for f in ("strip", "lstrip", "rstrip"):
        t(getattr(s, f)); t(getattr(s, f), None); t(getattr(s, f), b" \tn"); t(getattr(s, f), "x"); t(getattr(s, f), 5); t(getattr(T(b"xyaxy"), f), b"xy"); t(getattr(T(b"xx"), f), b"")
    for f in ("split", "rsplit"):
        m = getattr(s, f)
        for a in ((), (None,), (None, 1), (b" ",), (b" ", 1), (b"",), (" ",), (5,), (b"x",), (b" ", "1")):
            t(m, *a)
        t(m, sep=b"b", maxsplit=1); t(m, maxsplit=1)
    t(s.partition, b" "); t(s.partition, b"z"); t(s.rpartition, b" "); t(s.rpartition, b"z"); t(s.partition, b""); t(s.partition, " "); t(s.partition, 5)
    t(T(b"a\nb\r\nc\rd\x0be").splitlines); t(T(b"a\nb\r\nc\rd").splitlines, True); t(T(b"").splitlines); t(T(b"a\x1cb\x85c").splitlines, keepends=True)
    t(T(b"-").join, [b"a", bytearray(b"b"), memoryview(b"c")]); t(T(b"-").join, ["a"]); t(T(b"-").join, [b"a", 5]); t(T(b"-").join, 5); t(T(b"-").join, []); t(T(b"-").join, b"ab"); t(T(b"").join, [b"x"]); t(T(b"-").join, (x for x in [b"p", b"q"]))
    print("==", T.__name__, "case and predicates")
    for v in (b"", b"abc", b"ABC", b"Ab Cd", b"123", b"a1", b" \t", b"\xe9", b"aB cD1e", b"it's", b"\x0b\x0c\x1c"):
        x = T(v); print(v, x.upper(), x.lower(), x.title(), x.swapcase(), x.capitalize(), "".join(str(int(getattr(x, n)())) for n in ("isalpha", "isalnum", "isdigit", "islower", "isupper", "istitle", "isspace", "isascii")))
    print("==", T.__name__, "pad, replace, translate")
    s = T(b"ab")
    for f in ("center", "ljust", "rjust"):
        m = getattr(s, f)
        t(m, 5); t(m, 5, b"*"); t(m, 1); t(m, 5, "*"); t(m, 5, b""); t(m, 5, b"xy"); t(m, 5, 42); t(m, "5"); t(m, 5, bytearray(b"-")); t(m)
    t(T(b"-42").zfill, 6); t(T(b"+1").zfill, 4); t(T(b"").zfill, 2); t(T(b"a").zfill, "x"); t(T(b"a\tb\n\tc").expandtabs); t(T(b"a\tb").expandtabs, 4); t(T(b"a\tb").expandtabs, tabsize=0)
    for a in ((b"a", b"b"), (b"a", b"bb", 1), (b"", b"-"), (b"a", b""), (b"x", b"y"), (b"a", "b"), ("a", b"b"), (97, 98), (b"a",), (b"a", b"b", -1), (bytearray(b"a"), memoryview(b"Q"))):
        t(T(b"aba").replace, *a)
    t(T(b"abc").replace, b"a", b"z", count=1)
    t(bytes.maketrans, b"abc", b"xyz") if False else None
    tab = T.maketrans(b"abc", b"xyz"); print(len(tab), type(tab).__name__, tab[97:100]); t(T.maketrans, b"ab", b"x"); t(T.maketrans, "a", b"b"); t(T.maketrans, b"a")
    t(T(b"aabbcd").translate, tab); t(T(b"aabbcd").translate, tab, b"b"); t(T(b"aabbcd").translate, None, b"b"); t(T(b"aabb").translate, tab, delete=b"a"); t(T(b"a").translate, b"short"); t(T(b"a").translate, "x"); t(T(b"a").translate, {}); t(T(b"ab").translate, None); t(T(b"a").translate)
    t(T(b"TestHook").removeprefix, b"Test"); t(T(b"HookTest").removesuffix, b"Test"); t(T(b"a").removeprefix, "a"); t(T(b"a").removesuffix, 5); t(T(b"a").removeprefix, b"x")
    t(T(b"h\xc3\xa9").decode); t(T(b"\xff").decode); t(T(b"\xff").decode, "latin-1"); t(T(b"\xff").decode, "ascii", "replace"); t(T(b"x").decode, encoding="ascii", errors="strict"); t(T(b"x").decode, 5); t(T(b"x").decode, "nope"); t(T(b"x").decode, None)
    print("==", T.__name__, "subscripts, operators")
    s = T(b"hello")
    for k in (0, -1, 5, -6, "x", 1.0, None, True, slice(1, 3), slice(None, None, -1), slice(None, None, 2), Idx(), 10**30):
        t(lambda: s[k])
    t(lambda: s + b"x"); t(lambda: s + bytearray(b"x")); t(lambda: s + memoryview(b"x")); t(lambda: s + "x"); t(lambda: s + 5); t(lambda: "x" + s); t(lambda: s * 2); t(lambda: 2 * s); t(lambda: s * 0); t(lambda: s * "a"); t(lambda: s * 1.5); t(lambda: s < "a"); t(lambda: s < 5); t(lambda: s - b"a")
    print(s == b"hello", s == bytearray(b"hello"), s == "hello", s < b"help", s <= s, s > b"", s != b"hello", list(s), bool(T()), len(s), s == memoryview(b"hello"), [*s][0], max(s), sorted(s))
    t(lambda: s.foo); t(lambda: T.upper("a")); t(lambda: s.__contains__("a")); t(lambda: s.__add__(5)); t(lambda: s.__eq__(5)); t(lambda: s.__lt__("a")); t(lambda: s.__len__()); t(lambda: s.__getitem__("a"))
    print(repr(T(bytes(range(40)))), repr(T(b"'")), repr(T(b'"')), repr(T(b"'\"")), str(T(b"x")), repr(T(b"\\\x7f\x80\xff")))
    class Sub(T): pass
    x = Sub(b"ab"); print(repr(x), type(x + b"").__name__, type(x[:1]).__name__, type(x.upper()).__name__, type(Sub.fromhex("61")).__name__)
print("== hash and mutability")
print(hash(b"a") == hash(b"a"), {b"a": 1}[b"a"]); t(hash, bytearray(b"a")); t(lambda: {bytearray(b"a")})
def put(x, k, v): x[k] = v
def rem(x, k): del x[k]
t(put, b"ab", 0, 1); t(rem, b"ab", 0)
a = bytearray(b"hello world")
put(a, 0, 72); put(a, -1, Idx()); put(a, slice(0, 2), b"JJJ"); print(a); put(a, slice(0, 3), "x".encode()); print(a); put(a, slice(1, 1), [1, 2]); print(a); put(a, slice(None, None, 3), b"...."[:len(range(0, len(a), 3))].ljust(len(range(0, len(a), 3)), b"!")); print(a)
t(put, a, 0, 256); t(put, a, 0, -1); t(put, a, 0, "a"); t(put, a, 0, b"a"); t(put, a, 100, 1); t(put, a, "x", 1); t(put, a, slice(0, 2), 5); t(put, a, slice(0, 2), "ab"); t(put, a, slice(None, None, 2), b"x"); t(put, a, slice(0, 1), [300]); t(put, a, slice(0, 1), ["a"]); t(put, a, 0, 1.5)
rem(a, 0); rem(a, slice(0, 2)); rem(a, slice(None, None, 2)); print(a); t(rem, a, 100); t(rem, a, "x"); put(a, slice(0, 2), a); print(a)
print("== bytearray methods")
a = bytearray(b"abc")
a.append(100); a.extend(b"ef"); a.extend([103]); a.extend(memoryview(b"h")); a.insert(0, 48); a.insert(-1, 49); a.insert(100, 50); print(a)
print(a.pop(), a.pop(0), a.pop(-2), a); a.remove(98); print(a); a.reverse(); print(a); c = a.copy(); print(c == a, c is a); a.clear(); print(a)
t(a.pop); t(a.append, 256); t(a.append, "a"); t(a.append); t(a.extend, "ab"); t(a.extend, 5); t(a.extend, [256]); t(a.extend, ["a"]); t(a.insert, 0, 300); t(a.insert, "0", 1); t(a.remove, 5); t(a.remove, 300); t(a.remove, "a"); t(c.pop, 50); t(c.pop, "x"); t(c.remove, 255); t(a.extend, None)
a = bytearray(b"ab"); x = a; a += b"cd"; a += bytearray(b"e"); a *= 2; print(a, a is x); t(a.__iadd__, "x"); t(a.__iadd__, 5)
a = bytearray(b"hello"); a.resize(7); print(a); a.resize(2); print(a); t(a.resize, -1); t(a.resize, "x"); t(a.resize); a.resize(0); print(a)
print(type(iter(b"a")).__name__, type(iter(bytearray(b"a"))).__name__, list(reversed(b"abc")), b"%d %s %b %a %c %x %5.2f %r %%" % (5, b"s", bytearray(b"b"), "é", 65, 255, 3.14159, "q"), b"%(a)s" % {b"a": b"v"}, bytearray(b"%5d|%-5d|%05d|%+d") % (1, 2, 3, 4))
t(lambda: b"%s" % "x"); t(lambda: b"%c" % 256); t(lambda: b"%c" % b"ab"); t(lambda: b"%c" % "a"); t(lambda: b"%d" % "a"); t(lambda: b"%z" % 1); t(lambda: b"%s %s" % (b"a",)); t(lambda: b"%s" % (b"a", b"b")); t(lambda: b"%(a)s" % 5); t(lambda: b"%(a)s" % {"a": 1}); t(lambda: b"%b" % By()); t(lambda: b"%s" % 5); t(lambda: b"%"  % ()); t(lambda: b"%*d" % (5, 1)); t(lambda: b"%.3s|%5s" % (b"abcdef", b"x")); t(lambda: b"%i %u %o %X %e %g" % (1, 2, 8, 255, 1.5, 1e10)); t(lambda: b"%s" % memoryview(b"mv")); t(lambda: b"%a" % b"x")
