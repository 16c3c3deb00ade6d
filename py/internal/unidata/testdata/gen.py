# Writes golden.txt: one SHA-256 for each property over all code points. Run with CPython 3.14.
import hashlib, unicodedata

def q(s):
    return '"' + s + '"'

N = 0x110000
for name in "isalpha isdecimal isdigit isnumeric islower isupper istitle isspace isprintable isidentifier isalnum".split():
    h = hashlib.sha256(bytes(getattr(chr(c), name)() for c in range(N))).hexdigest()
    print(q(name), q(h), sep="\t")
print(q("xidcontinue"), q(hashlib.sha256(bytes(("a" + chr(c)).isidentifier() for c in range(N))).hexdigest()), sep="\t")
print(q("decimal"), q(hashlib.sha256(bytes(unicodedata.decimal(chr(c), 255) for c in range(N))).hexdigest()), sep="\t")
for name in "upper lower title casefold swapcase capitalize".split():
    h = hashlib.sha256()
    for c in range(N):
        h.update(getattr(chr(c), name)().encode("utf-8", "surrogatepass") + b"\n")
    print(q(name), q(h.hexdigest()), sep="\t")
