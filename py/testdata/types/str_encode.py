print("é日😀".encode(), "abc".encode("ascii"), "é".encode("latin-1"), "é".encode("utf-16-le"), "é".encode("utf-8").decode())
print("é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é日".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"))
print(b"\xc3\xa9".decode("utf-8"), b"abc\xff".decode("utf-8", "ignore"), b"abc\xff".decode("utf-8", errors="replace"), b"\xe9".decode("latin-1"))
print(str(b"abc", "utf-8"), str(b"abc"), bytes("é", "utf-8"), "a".encode(encoding="utf8", errors="strict"))
for bad in [lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: b"\xc3".decode("utf-8"), lambda: "a".encode("no-such"), lambda: bytes("a"), lambda: "\ud800".encode()]:
    try:
        print(bad())
    except (UnicodeError, LookupError, TypeError) as error:
        print(type(error).__name__, error)
print(ord("a"), ord("日"), chr(97), chr(0x1F600), chr(0), ascii("é"), len("e\u0301"))
