# str: every method with its argument forms and errors.
def t(f, *a, **k):
    try:
        print(ascii(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))
print("== constructor")
t(str); t(str, 5); t(str, b"ab"); t(str, b"ab", "ascii"); t(str, b"\xff", "utf-8", "replace"); t(str, b"\xff", errors="ignore"); t(str, object=b"x", encoding="utf-8"); t(str, "a", "utf-8"); t(str, 5, "utf-8"); t(str, bytearray(b"q"), "latin-1"); t(str, memoryview(b"m"), "ascii"); t(str, b"a", "nope"); t(str, encoding="utf-8"); t(str, 1, 2, 3, 4); t(str, b"a", 5); t(str, b"a", None); t(str, x=1)
class S:
    def __str__(self): return 5
class R:
    def __repr__(self): return "r!"
t(str, S()); t(str, R()); t(repr, S)
print("== case")
for s in ("hello World", "ǆ ǅ Ǆ", "ß ﬁ ŉ", "ΑΣ ΣΑΣ Σ.", "İı", "they're bill's", "x_y 2ab", "ÀÉ", "", "ᾳ", "ǰ", "\U00010400\U00010428"):
    print(ascii(s.upper()), ascii(s.lower()), ascii(s.title()), ascii(s.swapcase()), ascii(s.capitalize()), ascii(s.casefold()))
print("== predicates")
names = ("isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isidentifier", "islower", "isupper", "istitle", "isspace", "isprintable", "isascii")
for s in ("", "abc", "ABC", "Abc Def", "123", "²", "½", "٣", "a1", "a_b", "_x", "1a", "class", " \t\n", "\u2003\x1f\x85", "é", "ß", "ǅ", "日本", "a b", "\x00", "\u200b", "\xad", "\ud800", "Ⅷ", "ªº", "ℌ", "a\n", "😀", "AbC", "A B", "³a", "·", "℘", "\u0345"):
    print(ascii(s), "".join(str(int(getattr(s, n)())) for n in names))
t("a".isalpha, 1)
print("== search")
s = "abcabcabc"
for f in ("find", "rfind", "index", "rindex", "count"):
    m = getattr(s, f)
    for a in (("abc",), ("abc", 1), ("abc", 1, 5), ("abc", -3), ("abc", -100, 100), ("",), ("", 3), ("", 9), ("", 10), ("", 5, 2), ("x",), ("c", None, 2), ("c", 3, None), ("c", None, None), (5,), (None,), (), ("a", 1, 2, 3), ("a", "x"), ("a", 1.0), ("a", 10**30), ("a", -10**30), (b"a",)):
        t(m, *a)
for f in ("startswith", "endswith"):
    m = getattr(s, f)
    for a in (("abc",), (("x", "abc"),), (("x",),), ((),), ("abc", 3), ("abc", 1), ("abc", -3), ("", 9), ("", 10), ("", 5, 2), ("ab", 0, 1), (5,), ((5,),), (("abc", 5),), ((5, "abc"),), (["a"],), (None,), (), ("a", "x"), (b"a",)):
        t(m, *a)
print("é€é".find("é", 1), "é€é".rindex("é"), "é€é".count("é"), "aaaa".count("aa"), "".count(""), "abc".count(""), "é".count(""))
t(lambda: 5 in "abc"); t(lambda: "" in ""); t(lambda: None in "a"); t(lambda: "b" in "abc"); t(lambda: b"b" in "abc")
print("== strip and affixes")
for f in ("strip", "lstrip", "rstrip"):
    m = getattr(" \t\xa0xyxhixy \n\u2003", f)
    t(m); t(m, None); t(getattr("xyxhixy", f), "xy"); t(getattr("xyx", f), "xy"); t(getattr("xyx", f), ""); t(m, 5); t(m, b"x"); t(m, "a", "b"); t(getattr("ééaé", f), "é"); t(getattr("abc", f), "é")
for a in (("Test",), ("",), ("TestHook!",), ("x",), (5,), (), ("a", "b")):
    t("TestHook".removeprefix, *a); t("HookTest".removesuffix, *a)
t("HookTest".removesuffix, "Test"); t("aaa".removeprefix, "a")
print("== split")
s = "  a b  c\td\n"
for f in ("split", "rsplit"):
    m = getattr(s, f)
    for a in ((), (None,), (None, 1), (None, 0), (None, -1), (None, 2), (" ",), (" ", 2), ("b",), ("  ",), ("x",), ("",), (5,), (b" ",), (" ", "1"), (" ", 1.0), (" ", 1, 2)):
        t(m, *a)
    t(m, sep=" ", maxsplit=1); t(m, maxsplit=1); t(m, sep=None); t(m, foo=1); t(getattr("", f)); t(getattr("", f), ","); t(getattr("a,b,,c,", f), ","); t(getattr("a,b,,c,", f), ",", 2); t(getattr("é€éxé", f), "é"); t(getattr("aaa", f), "aa"); t(getattr("a\x1cb\x85c\xa0d", f)); t(getattr("1<>2<>3", f), "<>", maxsplit=1)
for f in ("partition", "rpartition"):
    m = getattr("a-b-c", f)
    for a in (("-",), ("x",), ("a-b-c",), ("",), (5,), (None,), ()):
        t(m, *a)
for s in ("a\nb\r\nc\rd", "a\n\n", "", "\n", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "no end", "\r\n\r", "é\n"):
    t(s.splitlines); t(s.splitlines, True); t(s.splitlines, keepends=True)
t("a".splitlines, 1, 2); t("a\n".splitlines, "x"); t("a\n".splitlines, keepends=0)
print("== join")
for a in ((["a", "b"],), ("abc",), ((),), (["a"],), ({"x": 1},), (x for x in "ab"), (["a", 5],), ([None],), (5,), ([b"a"],), (), (["a"], 1)):
    t("-".join, *a) if isinstance(a, tuple) else t("-".join, a)
t("".join, ["é", "€"]); t("é".join, ["a", "b", "c"]); t(b"".join, ["a"]); t(",".join, iter([]))
print("== pad")
for f in ("center", "ljust", "rjust"):
    m = getattr("ab", f)
    for a in ((5,), (5, "*"), (1,), (-1,), (6, "é"), (5, ""), (5, "xy"), (5, 5), ("5",), (5.0,), (), (5, None)):
        t(m, *a)
print([("a" * n).center(w, "*") for n in (1, 2) for w in (3, 4, 5)])
for s in ("42", "-42", "+42", "", "-", "--1", "a", "é1"):
    print(ascii(s.zfill(5)), ascii(s.zfill(1)))
t("1".zfill, "5"); t("1".zfill)
for s in ("01\t012\t0123\t01234", "\t", "a\tb\nc\td", "a\r\tb", "é\tx", "ab\t\tc"):
    print(ascii(s.expandtabs()), ascii(s.expandtabs(4)), ascii(s.expandtabs(1)), ascii(s.expandtabs(0)), ascii(s.expandtabs(-1)), ascii(s.expandtabs(tabsize=3)))
t("a".expandtabs, "4"); t("a".expandtabs, 1, 2)
print("== replace and translate")
for a in (("a", "b"), ("a", "b", 1), ("a", "b", 0), ("a", "b", -1), ("", "-"), ("", "-", 2), ("aa", "b"), ("x", "y"), ("a", ""), ("a", 5), (5, "a"), ("a",), (), ("a", "b", "c"), ("a", "b", 1.0), ("a", "é")):
    t("aaéa".replace, *a)
t("abab".replace, "a", "x", count=1); t("".replace, "", "x"); t("".replace, "", "x", 0); t("abc".replace, "", "é")
t(str.maketrans, {"a": "b", 99: None, "d": 101}); t(str.maketrans, "abc", "xyz"); t(str.maketrans, "abc", "xyz", "def"); t(str.maketrans, "ab", "x"); t(str.maketrans, {"ab": 1}); t(str.maketrans, {1.5: 1}); t(str.maketrans, "a"); t(str.maketrans, 5, "a"); t(str.maketrans, "a", 5); t(str.maketrans, "a", "b", 5); t(str.maketrans); t(str.maketrans, {}, "x")
tab = str.maketrans("abc", "xyz", "d")
t("abcd".translate, tab); t("abé".translate, {97: "AA", 233: 98, 98: None}); t("abc".translate, {97: 1.5}); t("abc".translate, {97: 0x110000}); t("abc".translate, {97: -1}); t("abc".translate, "xyz" * 50); t("abc".translate, 5); t("abc".translate, {}); t("a".translate, {97: ""}); t("a".translate); t("\u0391".translate, {0x391: 0x10FFFF})
class M:
    def __getitem__(self, k):
        if k == 97: raise LookupError
        return chr(k + 1)
t("abc".translate, M())
print("== index, slice, operators")
s = "héllo"
for k in (0, -1, 5, -6, "x", 1.0, None, True, slice(1, 3), slice(None, None, -1), slice(None, None, 2), slice(5, 1), slice(None, None, 0), slice("a"), 10**30):
    t(lambda: s[k])
t(lambda: s + 5); t(lambda: 5 + s); t(lambda: s * 2); t(lambda: 2 * s); t(lambda: s * -1); t(lambda: s * 1.0); t(lambda: s * "a"); t(lambda: s % 5); t(lambda: s - "a"); t(lambda: s < 5); t(lambda: s + b"a"); t(lambda: s + None)
print("a" < "b", "a" < "B", "é" > "z", "" < "a", "abc" == "abc", "a" == b"a", "\ud800" < "\uffff", "\U00010000" > "\uffff")
def put(): s[0] = "x"
def rem(): del s[0]
t(put); t(rem); t(hash, s) if False else None; t(iter, s) if False else None
print(list(s), list(reversed(s)), len(s), min(s), max(s), sorted(s), list(enumerate("ab")), tuple("ab"), set("aa"), "".join(dict.fromkeys("abca")))
t(lambda: s.foo); t(lambda: str.upper(5)); t(lambda: str.upper()); t(lambda: "a".upper(1)); t(lambda: "a".join()); t(lambda: "abc".__getitem__(1)); t(lambda: "abc".__contains__(5)); t(lambda: "a".__add__(5)); t(lambda: "a".__mod__(5)); t(lambda: "a".__rmod__("b")); t(lambda: "abc".__len__()); t(lambda: "a".__eq__(5)); t(lambda: "a".__lt__(5)); t(lambda: "a".__getnewargs__()); t(lambda: "a".__format__("5")); t(lambda: "a".__iter__().__next__()); t(lambda: "a".__rmul__(3)); t(lambda: "a".__sizeof__() > 0)
print(ascii("\x00\x1f\x7f\x80\xff\u0100\U00010000'\""), repr("it's"), repr('"'), repr("'\""), repr("\\\n\t\r"), repr("\x85\u2028\ue000\U000e0001é😀"))
class Sub(str):
    def __str__(self): return "custom"
x = Sub("abc"); print(x, repr(x), str(x), x.upper(), type(x.upper()).__name__, type(x[:]).__name__, type(x + "").__name__, f"{x}", "%s" % x, "{}".format(x), "".join([x]), x == "abc", {x: 1}["abc"], x.replace("a", "z"), x * 1, type(x * 1).__name__, type(str.__str__(x)).__name__)
print("ab" "cd", "%s" "x" % 1, chr(97), ord("é"))
t(chr, -1); t(chr, 0x110000); t(chr, "a"); t(chr, 1.0); t(ord, "ab"); t(ord, ""); t(ord, 5); t(ord, b"a"); t(ord, bytearray(b"z")); t(ord, b"ab"); t(chr, 10**30); t(ascii); t(ascii, "é"); t(ord, None)
