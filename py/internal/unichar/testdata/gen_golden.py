# Writes golden.txt of package unichar: hashes of what CPython 3.14 says of every code point.
import hashlib
import unicodedata as u

N = 0x110000
for name, db in (("", u), ("old ", u.ucd_3_2_0)):
    for prop, f in (
        ("name", lambda s: db.name(s, "")),
        ("category", db.category),
        ("bidirectional", db.bidirectional),
        ("combining", lambda s: str(db.combining(s))),
        ("east_asian_width", db.east_asian_width),
        ("mirrored", lambda s: str(db.mirrored(s))),
        ("decomposition", db.decomposition),
        ("decimal", lambda s: str(db.decimal(s, -1))),
        ("digit", lambda s: str(db.digit(s, -1))),
        ("numeric", lambda s: "%.15g" % db.numeric(s, -1)),
        ("NFC", lambda s: db.normalize("NFC", s)),
        ("NFD", lambda s: db.normalize("NFD", s)),
        ("NFKC", lambda s: db.normalize("NFKC", s)),
        ("NFKD", lambda s: db.normalize("NFKD", s)),
        ("NFC of NFD", lambda s: db.normalize("NFC", db.normalize("NFD", s))),
    ):
        if name and (prop.startswith("NF") or prop in ("decimal", "digit")):
            continue  # differs in a few corrected characters
        h = hashlib.sha256()
        for c in range(N):
            if not 0xD800 <= c < 0xE000:
                h.update((f(chr(c)) + "\n").encode())
        print(name + prop, h.hexdigest()[:16], sep="\t")
