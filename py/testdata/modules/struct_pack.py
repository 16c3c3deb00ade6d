# struct: every format character, byte orders, sizes and errors.
import struct
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print("== sizes")
for f in "xcbB?hHiIqQefdsp":
    print(f, struct.calcsize(f), struct.calcsize("<" + f), struct.calcsize("3" + f))
for f in ("", "<", "@i", "bi", "<bi", "ib", "bhb", "bq", "b0q", "b0i", "hhi", "bx", "4s", "0s", "10x", "i 2h", " i  h ", "2i3b", "b?h", "<lL", ">lL", "=lL", "!lL", "bd", "cf", "FD", "<FD", "bF"):
    t(struct.calcsize, f)
for f in ("y", "<n", "<N", "<P", "3", "<3", "i3", "1 2i", "z", "@@i", "i<", "99999999999999999999i", "9223372036854775807i", "\x00", "é"):
    t(struct.calcsize, f)
t(struct.calcsize, b"<i")
t(struct.calcsize, bytearray(b"<i"))
t(struct.calcsize, 5)
t(struct.calcsize, None)
t(struct.calcsize)
t(struct.calcsize, "i", "i")

print("== integers")
for f, vals in (("b", (0, -128, 127, 128, -129)), ("B", (0, 255, 256, -1)), ("h", (-32768, 32767, 32768, -32769)), ("H", (65535, 65536, -1)), ("i", (-2**31, 2**31 - 1, 2**31, -2**31 - 1)), ("I", (2**32 - 1, 2**32, -1)), ("q", (-2**63, 2**63 - 1, 2**63, -2**63 - 1)), ("Q", (2**64 - 1, 2**64, -1, 10**30))):
    for v in vals:
        for o in ("@", "<", ">"):
            t(struct.pack, o + f, v)
for f in "bBhHiIqQ":
    for v in (1.0, "1", None, b"1", 1j):
        t(struct.pack, f, v)
        t(struct.pack, "<" + f, v)
for o in "<>=!":
    t(struct.pack, o + "lL", -2, 2**32 - 2)
    t(struct.pack, o + "l", 2**31)
    t(struct.pack, o + "L", -1)
class Idx:
    def __index__(self): return 7
class Bad:
    def __index__(self): return "x"
class Raises:
    def __index__(self): raise KeyError("boom")
t(struct.pack, "<BhiQ", Idx(), Idx(), Idx(), Idx())
t(struct.pack, "<i", Bad())
t(struct.pack, "<i", Raises())
t(struct.pack, "?", True)
t(struct.pack, "3?", 0, [], "x")
t(struct.unpack, "3?", b"\x00\x01\x05")
class NoBool:
    def __bool__(self): raise ValueError("no")
t(struct.pack, "?", NoBool())

print("== floats")
for f in "efd":
    for v in (0.0, -0.0, 1.5, -2.25, 1e-8, 65504.0, float("inf"), float("-inf"), float("nan"), 3, True):
        for o in "<>":
            t(struct.pack, o + f, v)
for f in "efd":
    for v in (65520.0, 65519.99, 1e39, 3.4028235677973366e38, 3.4028235e38, "1.0", None, 10**400, 1j, Idx()):
        t(struct.pack, "<" + f, v)
for b in (b"\x00\x3c", b"\x01\x00", b"\xff\x03", b"\x00\x7c", b"\x00\xfc", b"\x00\x7e", b"\x00\x80", b"\xff\x7b", b"\x01\x3c"):
    t(struct.unpack, "<e", b)
for v in (1.0009765625, 1.00048828125, 1.0014648, 5.960464477539063e-08, 2.98e-08, 2.9e-08, 6.097555e-05, 0.1):
    t(struct.pack, ">e", v)
t(lambda: struct.unpack("<f", struct.pack("<f", 0.1)))
t(lambda: struct.unpack("<d", struct.pack("<d", 0.1)))
t(lambda: struct.unpack(">f", struct.pack(">f", 1e-45)))
t(struct.pack, "<F", 1 + 2j)
t(struct.pack, ">D", 1.5)
t(lambda: struct.unpack("<FD", struct.pack("<FD", 1 + 2j, -3.5j)))
t(struct.pack, "<D", "x")

print("== bytes")
t(struct.pack, "c", b"a")
t(struct.pack, "c", "a")
t(struct.pack, "c", b"ab")
t(struct.pack, "c", b"")
t(struct.pack, "c", 5)
t(struct.pack, "c", bytearray(b"x"))
t(struct.pack, "3c", b"a", b"b", b"c")
t(struct.unpack, "3c", b"abc")
for f, v in (("5s", b"abc"), ("2s", b"abc"), ("0s", b"abc"), ("s", b"abc"), ("s", b""), ("3s", bytearray(b"xy")), ("3s", "abc"), ("3s", 5), ("5p", b"abc"), ("3p", b"abc"), ("1p", b"abc"), ("p", b"abc"), ("0p", b"abc"), ("300p", b"x" * 299), ("4p", "abc"), ("5s", memoryview(b"abc"))):
    t(struct.pack, f, v)
for f, b in (("5s", b"abc\0\0"), ("0s", b""), ("5p", b"\x03abcd"), ("5p", b"\xffabcd"), ("1p", b"\x05"), ("0p", b""), ("2s3x2s", b"abcdefg")):
    t(struct.unpack, f, b)

print("== many and padding")
t(struct.pack, "<bhiq", 1, 2, 3, 4)
t(struct.pack, "@bhiq", 1, 2, 3, 4)
t(struct.pack, ">3h", 1, 2, 3)
t(struct.pack, "b0i", 1)
t(struct.pack, "<b0i", 1)
t(struct.pack, "2x")
t(struct.pack, "bxxb", 1, 2)
t(struct.unpack, "@bhiq", bytes(range(16)))
t(struct.unpack, "<0i", b"")
t(struct.unpack, "", b"")
t(struct.pack, "")
t(struct.pack, "ii", 1)
t(struct.pack, "i", 1, 2)
t(struct.pack, "", 1)
t(struct.pack)
t(struct.pack, 5)
t(struct.pack, "i", x=1)
t(struct.unpack, "i", b"abc")
t(struct.unpack, "<i", b"abcde")
t(struct.unpack, "<i", "abcd")
t(struct.unpack, "<i", 5)
t(struct.unpack, "<i")
t(struct.unpack, "<i", bytearray(b"\1\0\0\0"))
t(struct.unpack, "<2H", memoryview(b"\1\0\2\0"))
t(struct.unpack, "<i", memoryview(b"\1\0\2\0\3\0\4\0")[::2])

print("== pack_into, unpack_from, iter_unpack")
buf = bytearray(10)
t(struct.pack_into, "<hh", buf, 2, 1, 2)
print(buf)
t(struct.pack_into, "<h", buf, -2, 513)
print(buf)
t(struct.pack_into, "<i", buf, 7, 1)
t(struct.pack_into, "<i", buf, -11, 1)
t(struct.pack_into, "<i", buf, -2, 1)
t(struct.pack_into, "<i", buf, 10**30, 1)
t(struct.pack_into, "<i", buf)
t(struct.pack_into, "<i")
t(struct.pack_into, "<i", buf, 0)
t(struct.pack_into, "<i", buf, 0, 1, 2)
t(struct.pack_into, "<i", b"abcdef", 0, 1)
t(struct.pack_into, "<i", "abc", 0, 1)
t(struct.pack_into, "<i", buf, "0", 1)
t(struct.pack_into, "<i", memoryview(buf), 1, 67305985)
print(buf)
t(struct.pack_into, "5s", buf, 0, b"xy")
t(struct.pack_into, "2x", buf, 8)
print(buf)
t(struct.unpack_from, "<h", b"\1\0\2\0\3\0")
t(struct.unpack_from, "<h", b"\1\0\2\0\3\0", 2)
t(struct.unpack_from, "<h", b"\1\0\2\0\3\0", offset=-2)
t(struct.unpack_from, "<h", buffer=b"\1\0\2\0\3\0", offset=4)
t(struct.unpack_from, "<h", b"\1\0\2\0\3\0", 5)
t(struct.unpack_from, "<h", b"\1\0\2\0\3\0", -1)
t(struct.unpack_from, "<h", b"\1\0\2\0\3\0", -7)
t(struct.unpack_from, "<h", b"", 0)

t(struct.unpack_from, "<h", b"ab", "x")
t(lambda: list(struct.iter_unpack("<h", b"\1\0\2\0\3\0")))
t(lambda: list(struct.iter_unpack("<hb", b"\1\0\2\3\0\4")))
t(struct.iter_unpack, "<h", b"abc")
t(struct.iter_unpack, "", b"abc")
t(struct.iter_unpack, "0i", b"")
t(lambda: list(struct.iter_unpack("<h", b"")))
it = struct.iter_unpack("<h", b"\1\0\2\0")
print(type(it).__name__, it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__(), next(it, "end"), iter(it) is it)

print("== Struct")
s = struct.Struct("<hi")
print(s.format, s.size, s)
t(s.pack, 1, 2)
t(s.unpack, b"\1\0\2\0\0\0")
t(s.unpack_from, b"xx\1\0\2\0\0\0", 2)
t(s.pack_into, buf, 0, 5, 6)
t(lambda: list(s.iter_unpack(b"\1\0\2\0\0\0" * 2)))
t(s.pack, 1)
t(s.pack, 1, "x")
t(s.unpack, b"")
t(s.pack_into, buf)
t(s.pack_into)
t(s.pack_into, buf, 20, 5, 6)
t(s.unpack_from, b"")
t(struct.Struct, b">h")
t(lambda: struct.Struct(b">h").format)
t(struct.Struct)
t(struct.Struct, 5)
t(struct.Struct, "bad")
t(struct.Struct, "h", "i")
t(struct.Struct, "é")
t(lambda: struct.Struct(format="<q").size)
t(setattr, s, "size", 3)
t(setattr, s, "foo", 3)
class Sub(struct.Struct):
    def total(self, data): return sum(self.unpack(data))
t(lambda: Sub("<3b").total(b"\1\2\3"))
print(struct.Struct.__name__, struct.Struct.__module__, struct.error.__name__, struct.error.__module__, issubclass(struct.error, Exception))
print(struct.__all__)
struct._clearcache()
