# Writes golden.txt for package strrepr. Run with CPython 3.14: python3.14 testdata/gen.py > testdata/golden.txt
import random

def q(s):
    b = s if isinstance(s, bytes) else s.encode("utf-8", "surrogatepass")
    return '"' + "".join(chr(c) if 32 <= c < 127 and c not in (34, 92) else "\\x%02x" % c for c in b) + '"'

def row(*f):
    print("\t".join(q(x) for x in f))

rnd = random.Random(3)
pool = list("aZ09 _'\"\\\n\r\t\x00\x1b\x7f\x1c\x1f\x85\xa0\xadéßÉµÿŉǅǆǄΣσςİıŐ.-'’ʰ\u0345²½٣Ⅷⅷ中あ한😀\u2028\u2029\u3000\ufeff\ue000\ud800\udfff\U000e0001\U0010ffffﬁΐᾲᾳᾼᏸᲐა𝔸𐐀\u0300\u200d·")
strs = ["", "a", "'", '"', "'\"", "it's", 'say "hi"', "both ' and \"", "hello World", "HELLO", "Hello World", "ΑΣ", "ΑΣ ΑΣΑ", "Σ", "ΑΣ.", "ΑΣ.Β", "ὈΔΥΣΣΕΎΣ", "İstanbul", "straße", "ﬁne", "don't stop",
    "they're bill's", "x1y2 z3", "a\r\nb\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l", "\n", "\r\n", "a\n", "\n\n", "_a1", "1a", "class", "a-b", "é", "·a", "a·", "𝔘nicode", "\ud800", "\U0001F1E6", "ǅabc", "ǆ", "Ǆ", "1 2", "٣", "²", "½"]
for n in (1, 2, 3, 5, 8):
    for _ in range(300):
        strs.append("".join(rnd.choice(pool) for _ in range(n)))
for s in strs:
    flags = "".join("01"[getattr(s, "is" + p)()] for p in "alpha alnum decimal digit numeric space printable ascii identifier lower upper title".split())
    row(s, repr(s), ascii(s), flags, s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), s.strip(), s.lstrip(), s.rstrip(),
        "|".join(s.splitlines()), "|".join(s.splitlines(True)), "|".join(s.split()), str(len(s)), repr(s.encode("utf-8", "surrogatepass")))
