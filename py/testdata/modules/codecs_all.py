# codecs: encodings, registry, error handlers, incremental coding, streams.
import codecs, io
def t(f, *a, **k):
    try:
        print(ascii(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)), getattr(e, "__notes__", ""))
print("== constants")
print(codecs.BOM, codecs.BOM_UTF8, codecs.BOM_UTF16, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32, codecs.BOM_UTF32_BE, codecs.BOM_LE, codecs.BOM_BE)
print("== lookup")
for n in ("utf8", "UTF-8", "latin1", "L1", "ascii", "us-ascii", "cp1252", "windows-1252", "utf_16", "utf-16-le", "u32", "iso-8859-15", "koi8-r", "mac-roman", "hex", "rot13", "base64", "idna", "punycode", "unicode_escape", "utf-8-sig", "utf_7", "CP437", "cp037"):
    info = codecs.lookup(n)
    print(n, info.name, len(info), info.encode is info[0], isinstance(info, tuple))
t(codecs.lookup, "nope"); t(codecs.lookup, ""); t(codecs.lookup, 5); t(codecs.getencoder, "nope")
print("== encode and decode")
for n in ("utf-8", "latin-1", "ascii", "utf-16", "utf-16-be", "utf-32-le", "utf-8-sig", "cp1252", "cp437", "iso8859-15", "koi8-r", "cp1251", "mac_roman", "cp037", "unicode_escape", "raw_unicode_escape", "utf-7", "idna", "punycode"):
    for s in ("abc", "h\xe9llo \u20ac", "\u041f\u0440", "\U0001f600"):
        for e in ("strict", "replace", "backslashreplace"):
            if n in ("idna", "punycode") and e != "strict": continue
            if n == "idna" and s == "h\xe9llo \u20ac": continue
            try:
                b = codecs.encode(s, n, e)
                print(n, e, b, ascii(b.decode(n)))
            except UnicodeError as exc:
                print(n, e, type(exc).__name__, ascii(str(exc)))
t(codecs.encode, "Hello", "rot13"); t(codecs.decode, "Uryyb", "rot_13"); t(codecs.encode, b"abc", "hex"); t(codecs.decode, b"616263", "hex"); t(codecs.encode, b"abc", "base64"); t(codecs.decode, b"YWJj\n", "base64")
t(codecs.decode, b"zz", "hex"); t(codecs.encode, "abc", "hex"); t(codecs.encode, 5); t(codecs.decode, 5, "hex"); t(codecs.encode, "x", "nope"); t(codecs.encode, "\xe9", "ascii"); t(codecs.decode, b"\xff"); t(codecs.encode, "a", 5); t(codecs.encode, "a", "ascii", 5); t(codecs.encode, "é"); t(codecs.encode, obj="a", encoding="ascii", errors="strict")
t("abc".encode, "hex"); t(b"abc".decode, "rot13"); t("abc".encode, "rot13"); t(b"616263".decode, "hex"); t("x".encode, "undefined")
t("€".encode, "cp437"); t(b"\x81".decode, "cp1252"); t("é".encode, "idna"); t(b"\xff".decode, "utf-16-le"); t(b"\xff".decode, "utf-16"); t("münchen.de".encode, "idna"); t(b"xn--mnchen-3ya.de".decode, "idna"); t("bücher".encode, "punycode"); t(b"bcher-kva".decode, "punycode"); t("a..b".encode, "idna"); t("x" * 64 + "é", ); t("\u3042+a".encode, "utf-7"); t(b"+MEI-+-a".decode, "utf7"); t(b"+MEI".decode, "utf7"); t("日本語。com".encode, "idna"); t("Straße".encode, "idna")
print("== error handlers")
for h in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass"):
    for enc in ("ascii", "latin-1", "cp1252", "utf-8", "utf-16-le", "cp437"):
        t("a\xe9\u20ac\udc80\ud800z".encode, enc, h)
    for b, enc in ((b"a\x80\xffz", "ascii"), (b"a\x80\xff\xe2\x82z", "utf-8"), (b"\xed\xa0\x80z", "utf-8"), (b"a\x81z", "cp1252"), (b"\x00\xd8a\x00", "utf-16-le"), (b"\x00\xdc", "utf-16-le"), (b"abc", "utf-16-be"), (b"\x00\x00\x11\x00abc", "utf-32-le"), (b"\\x4", "unicode_escape"), (b"a\\", "unicode_escape"), (b"\\N{SNOWMAN}\\N{x}", "unicode_escape")):
        t(b.decode, enc, h)
    print(codecs.lookup_error(h).__name__ if h[:9] != "surrogate" else h)
t("\xe9".encode, "ascii", "nope"); t(b"\xff".decode, "ascii", "nope"); t(codecs.lookup_error, "nope"); t(codecs.lookup_error, 5)
def up(exc):
    return ("<%s %d-%d %s>" % (exc.object[exc.start:exc.end] if isinstance(exc, UnicodeDecodeError) else ascii(exc.object[exc.start:exc.end]), exc.start, exc.end, exc.reason), exc.end)
codecs.register_error("test.up", up)
t("a\xe9\u20acb\xe9".encode, "ascii", "test.up"); t(b"a\xffb\xfe\xfe".decode, "ascii", "test.up"); t("\u20acx\xe9".encode, "latin-1", "test.up"); t("\u20ac".encode, "cp1252", "test.up"); t("\u0431".encode, "cp1252", "test.up"); t("\ud800".encode, "utf-8", "test.up"); t(b"\xff".decode, "utf-8", "test.up")
print(codecs.lookup_error("test.up") is up)
codecs.register_error("test.bytes", lambda e: (b"\x01\x02", e.end)); t("a\xe9b".encode, "ascii", "test.bytes"); t(b"\xff".decode, "ascii", "test.bytes")
codecs.register_error("test.back", lambda e: ("x", e.end - len(e.object))); t("a\xe9b".encode, "ascii", "test.back")
codecs.register_error("test.far", lambda e: ("x", 100)); t("a\xe9b".encode, "ascii", "test.far"); t(b"a\xffb".decode, "ascii", "test.far")
codecs.register_error("test.bad", lambda e: 5); t("a\xe9b".encode, "ascii", "test.bad"); t(b"a\xffb".decode, "ascii", "test.bad")
codecs.register_error("test.raise", codecs.strict_errors); t("\xe9".encode, "ascii", "test.raise")
codecs.register_error("test.same", lambda e: ("\xe9", e.end)); t("a\xe9b".encode, "ascii", "test.same")
t(codecs.register_error, "x", 5); t(codecs.register_error, 5, up)
enc = UnicodeEncodeError("ascii", "a\xe9\u20ac", 1, 3, "why"); dec = UnicodeDecodeError("ascii", b"a\xff", 1, 2, "why"); tr = UnicodeTranslateError("a\xe9", 1, 2, "why")
for f in (codecs.ignore_errors, codecs.replace_errors, codecs.xmlcharrefreplace_errors, codecs.backslashreplace_errors, codecs.namereplace_errors, codecs.strict_errors):
    t(f, enc); t(f, dec); t(f, tr); t(f, ValueError("v"))
print("== incremental")
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([b])) for b in "a\xe9\u20ac\U0001f600".encode()], d.getstate()); t(d.decode, b"\xe2", True)
d = codecs.getincrementaldecoder("utf-8")("replace"); print(ascii(d.decode(b"a\xe2\x82")), d.getstate(), ascii(d.decode(b"", True)))
d.reset(); print(d.getstate()); d.setstate((b"\xe2\x82", 0)); print(ascii(d.decode(b"\xac")))
for n in ("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "ascii", "cp1252"):
    e = codecs.getincrementalencoder(n)(); parts = [e.encode(c) for c in "ab\xe9" if n != "ascii" or c < "\x80"] + [e.encode("", True)]
    d = codecs.getincrementaldecoder(n)(); print(n, parts, ascii("".join(d.decode(bytes([b])) for p in parts for b in p)))
print(list(codecs.iterencode(["a", "\xe9", ""], "utf-8")), list(codecs.iterdecode([b"a\xc3", b"\xa9", b"z"], "utf-8")), list(codecs.iterdecode([b"61", b"62"], "hex")))
t(lambda: list(codecs.iterdecode([b"\xc3"], "utf-8")))
print("== streams")
raw = io.BytesIO("h\xe9\nl\u20ac\nend".encode())
r = codecs.getreader("utf-8")(raw); print(ascii(r.readline()), ascii(r.read(chars=2)), ascii(r.read()))
raw.seek(0); r = codecs.getreader("utf-8")(raw); print(ascii(r.readlines())); raw.seek(0); print([ascii(x) for x in codecs.getreader("utf-8")(raw)])
raw = io.BytesIO(); w = codecs.getwriter("latin-1")(raw, "replace"); w.write("\xe9\u20ac"); w.writelines(["a", "b"]); print(raw.getvalue())
raw = io.BytesIO(b"\xe9a\n"); f = codecs.EncodedFile(raw, "utf-8", "latin-1"); print(f.read(), f.data_encoding, f.file_encoding); raw = io.BytesIO(); f = codecs.EncodedFile(raw, "utf-8", "utf-16-le"); f.write("\xe9".encode()); print(raw.getvalue())
print("== registry")
def find(name):
    if name == "my_upper":
        return codecs.CodecInfo(name="my-upper", encode=lambda s, errors="strict": (s.upper().encode(), len(s)), decode=lambda b, errors="strict": (bytes(b).decode().lower(), len(b)))
    if name == "broken": return 5
codecs.register(find)
t("abc".encode, "my_upper"); t(b"ABC".decode, "My_Upper"); t(codecs.encode, "x", "my_upper"); t(codecs.lookup, "broken"); t(codecs.getincrementaldecoder, "my_upper"); print(codecs.lookup("my_upper").name)
codecs.unregister(find); t(codecs.lookup, "my_upper"); t("a".encode, "my_upper"); t(codecs.register, 5)
print("== functions of encodings")
t(codecs.utf_8_encode, "\xe9"); t(codecs.utf_8_decode, b"\xc3\xa9"); t(codecs.utf_8_decode, b"\xc3"); t(codecs.utf_8_decode, b"\xc3", "strict", True); t(codecs.ascii_encode, "a"); t(codecs.latin_1_decode, b"\xe9"); t(codecs.utf_16_le_encode, "a"); t(codecs.escape_decode, rb"a\n\x41\101\q"); t(codecs.escape_encode, b"a\n'\xff"); t(codecs.charmap_decode, b"ab", "strict", {97: "x", 98: "yz"}); t(codecs.charmap_encode, "xy", "strict", {120: 1, 121: b"zz"}); t(codecs.charmap_encode, "q", "strict", {}); t(codecs.charmap_decode, b"\1", "replace", "a"); t(codecs.unicode_escape_decode, b"\\u0041"); t(codecs.getencoder("latin-1"), "\xe9"); t(codecs.getdecoder("utf-8"), b"\xc3\xa9")
