# unicodedata: every function, named characters in literals and re.
import unicodedata as u, re
def t(f, *a, **k):
    try:
        print(ascii(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))
print(u.unidata_version, u.ucd_3_2_0.unidata_version, type(u.ucd_3_2_0).__name__)
print("== properties")
chars = "aA1 \n\0\x7fé²½ß€Ⅷ٣あ漢가️😀́־אً‮<(«Ａｱ\ud800\uffff\U0010ffff\U0001f468\U00020000\u0378ǅͅ"
for c in chars:
    print(ascii(c), u.category(c), repr(u.bidirectional(c)), u.combining(c), u.east_asian_width(c), u.mirrored(c), repr(u.decomposition(c)), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.name(c, None))
print("== errors")
for f in (u.category, u.bidirectional, u.combining, u.east_asian_width, u.mirrored, u.decomposition, u.decimal, u.digit, u.numeric, u.name):
    t(f, "ab"); t(f, ""); t(f, 5); t(f); t(f, None)
    t(f, "a", "d"); t(f, "a", "b", "c")
for f in (u.decimal, u.digit, u.numeric, u.name):
    t(f, "\0"); t(f, "\0", "default"); t(f, "\0", None)
t(u.name, chr=5)
print("== lookup")
for n in ("LATIN SMALL LETTER A", "latin small letter a", "Greek Small Letter Alpha", "SNOWMAN", "EURO SIGN", "CJK UNIFIED IDEOGRAPH-4E00", "cjk unified ideograph-4e00", "hangul syllable ga", "HANGUL SYLLABLE GA", "HANGUL SYLLABLE HAJ", "GRINNING FACE", "NULL", "LINE FEED", "LF", "NBSP", "BELL", "ALERT", "VARIATION SELECTOR-16", "VS16", "KEYCAP DIGIT ONE", "LATIN SMALL LETTER GHA", "TANGUT IDEOGRAPH-17000", "BYTE ORDER MARK", "LATIN SMALL LETTER A WITH MACRON AND GRAVE"):
    t(u.lookup, n)
for n in ("nope", "", "CJK UNIFIED IDEOGRAPH-0041", "HANGUL SYLLABLE XYZ", "SPACE ", "x" * 300, 5, b"SPACE", None):
    t(u.lookup, n)
t(u.lookup); t(u.lookup, "a", "b")
print("== normalize")
samples = ["", "abc", "é", "e\u0301", "Å", "ﬁ", "①²½", "a\u0323\u0307", "a\u0307\u0323", "가각", "\u1100\u1161\u11a8", "\u1100\u1161", "\u0344", "\u2126\u212b", "ẛ̣", "カﾞガ", "x" * 20 + "\u0301\u0300" * 5, "\ud800\u0301", "Ǆ", "㈱㋿", "\ufdfa", "q\u0307\u0323", "\u0958", "\u2adc", "\U0001d160"]
for s in samples:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        r = u.normalize(form, s)
        print(form, ascii(r), u.is_normalized(form, s), u.is_normalized(form, r), len(r))
t(u.normalize, "NFX", "a"); t(u.normalize, "NFX", ""); t(u.normalize, "nfc", "é"); t(u.normalize, 5, "a"); t(u.normalize, "NFC", 5); t(u.normalize, "NFC"); t(u.is_normalized, "NFX", "é"); t(u.is_normalized, "NFC", b"a")
strip = lambda s: "".join(c for c in u.normalize("NFD", s) if not u.combining(c))
print(strip("Crème Brûlée São Żółć"), u.normalize("NFKC", "ℌ𝔢𝔩𝔩𝔬 ①"))
print("== all categories")
from collections import Counter
print(sorted(Counter(u.category(chr(c)) for c in range(0x3000)).items()))
print(sorted(Counter(u.bidirectional(chr(c)) for c in range(0x3000)).items()))
print(sum(u.numeric(chr(c), 0) for c in range(0x3000)), sum(u.combining(chr(c)) for c in range(0x3000)))
print("== old database")
o = u.ucd_3_2_0
print(o.category("a"), o.name("a"), o.category("😀"), o.name("😀", None), ascii(o.normalize("NFC", "e\u0301")), o.lookup("SNOWMAN"), o.numeric("½"), o.bidirectional("\u0221"), o.east_asian_width("a"), o.is_normalized("NFD", "é"))
t(o.name, "😀"); t(o.lookup, "GRINNING FACE")
print("== literals and re")
print("\N{SNOWMAN}\N{GREEK SMALL LETTER PI}\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{HANGUL SYLLABLE HAN}\N{PILE OF POO}\N{NBSP}\N{LATIN SMALL LETTER E WITH ACUTE}".encode("ascii", "namereplace"))
print(f"\N{DEGREE SIGN}C {1:\N{ASTERISK}^5}", r"\N{DEGREE SIGN}", len("\N{LINE FEED}"))
print(re.findall(r"\N{EM DASH}|[\N{GREEK SMALL LETTER ALPHA}-\N{GREEK SMALL LETTER OMEGA}]+", "a—βγ z"), re.sub(r"\N{OGHAM LETTER BEITH}", "x", "ᚁᚂ"))
t(re.compile, r"\N{NO SUCH NAME}"); t(re.compile, r"\N"); t(re.compile, r"\N{"); t(re.compile, r"\N{}"); t(re.compile, rb"\N{SPACE}"); t(re.compile, r"\N{KEYCAP DIGIT ONE}")
