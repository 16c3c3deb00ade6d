# array: every typecode, method, slice and error.
import array as amod, copy
from array import array
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(amod.typecodes, amod.ArrayType is array, array.__name__, array.__module__)
print("== construction")
for c in "bBhHiIqQfd":
    a = array(c)
    print(a, a.typecode, a.itemsize, len(a), array(c, [1, 2, 3]), array(c, (0, 5)), array(c, range(3)), array(c, b"\1\0\0\0\2\0\0\0").tolist()[:1], array(c, bytearray(8))[0])
print(array("u", "hé€"), array("w", "hé€😀"), array("w").itemsize, array("w", ["a", "b"]))
t(array); t(array, "x"); t(array, "ii"); t(array, 5); t(array, b"i"); t(array, "i", "abc"); t(array, "i", 5); t(array, "i", None); t(array, "i", [1, 2], 3)
t(array, "i", ["a"]); t(array, "i", [1.5]); t(array, "d", ["a"]); t(array, "b", [200]); t(array, "i", b"abc"); t(array, "w", [1]); t(array, "w", ["ab"]); t(array, "w", b"\1\0\0\0")
t(array, typecode="i"); t(array, "i", initializer=[1]); t(array, "d", array("i", [1, 2])); t(array, "i", array("d", [1.0])); t(array, "w", array("i")); t(array, "i", array("w", "a")); t(array, "i", {3: 1}); t(array, "d", (x / 2 for x in range(3)))
t(array, "i", [None]); t(array, "", [1])
print("== ranges")
for c, vals in (("b", (-129, -128, 127, 128)), ("B", (-1, 255, 256)), ("h", (-32769, 32767, 32768)), ("H", (-1, 65535, 65536)), ("i", (2**31 - 1, 2**70)), ("I", (-1, 2**32 - 1, 2**70)), ("q", (-2**63, 2**63 - 1, 2**63, -2**63 - 1)), ("Q", (-1, 2**64 - 1, 2**64)), ("f", (1e39, "a", None, 3, 10**400)), ("d", (1e308, "a", 1j))):
    for v in vals:
        a = array(c)
        try:
            a.append(v); print(a)
        except Exception as e:
            print(c, type(e).__name__ + ":", e)
class Idx:
    def __index__(self): return 7
class Flt:
    def __float__(self): return 2.5
t(array, "i", [Idx()]); t(array, "q", [Idx()]); t(array, "B", [Idx()]); t(array, "d", [Flt()]); t(array, "d", [Idx()]); t(array, "i", [Flt()]); t(array, "i", [True])
print("== methods")
a = array("i", [3, 1, 2])
a.append(5); a.extend([6, 7]); a.extend(array("i", [8])); a.insert(0, 9); a.insert(-1, 10); a.insert(100, 11); a.insert(-100, 12); print(a)
print(a.pop(), a.pop(0), a.pop(-2), a); t(a.pop, 50); t(a.pop, -50); t(array("i").pop); t(a.pop, "x"); t(a.pop, 1, 2)
print(a.count(1), a.index(2), a.index(2, 1), a.index(6, -3)); t(a.index, 99); t(a.index, 3, 3); t(a.index, 9, 0, 1); t(a.index, "x"); t(a.count, "x"); t(a.index); t(a.count, 1.0)
a.remove(2); print(a); t(a.remove, 99); a.reverse(); print(a, a.tolist())
t(a.append, "x"); t(a.append); t(a.append, 1, 2); t(a.insert, 0, "x"); t(a.insert, "0", 1); t(a.insert, 0); t(a.extend, 5); t(a.extend, ["x"]); t(a.extend, array("d", [1.0])); t(a.extend, "ab")
print(a)
t(a.fromlist, [1, 2]); t(a.fromlist, (1, 2)); t(a.fromlist, [1, "x"]); print(a)
t(a.frombytes, b"\5\0\0\0"); t(a.frombytes, b"abc"); t(a.frombytes, "abcd"); t(a.frombytes, 5); t(a.frombytes, bytearray(4)); t(a.frombytes, memoryview(b"\7\0\0\0")); print(a, a.tobytes()[:8])
b = array("h", [1, 256, -2]); b.byteswap(); print(b); array("b", [1]).byteswap(); f = array("d", [1.5]); f.byteswap(); f.byteswap(); print(f)
b.clear(); print(b, len(b)); t(b.clear, 1)
w = array("w", "abc"); w.fromunicode("dé"); print(w, w.tounicode(), w[1], w.tolist()); t(a.tounicode); t(a.fromunicode, "x"); t(w.fromunicode, 5); t(w.append, "zz"); t(w.append, 5); t(w.append, ""); w.append("z"); w[0] = "😀"; print(w)
print(a.buffer_info()[1], type(a.buffer_info()).__name__)
print("== sequence")
a = array("i", range(10))
print(a[0], a[-1], a[2:5], a[::-2], a[5:2], a[:], 3 in a, "x" in a, 3.0 in a, list(a), sum(a), max(a), sorted(a, reverse=True)[:3], list(reversed(a))[:3])
for bad in (lambda: a[10], lambda: a[-11], lambda: a["x"], lambda: a[1.0], lambda: a[None], lambda: a[::0]):
    t(bad)
def put(x, k, v): x[k] = v
def rem(x, k): del x[k]
put(a, 0, 100); put(a, slice(1, 3), array("i", [5, 6, 7])); print(a)
put(a, slice(None, None, 3), array("i", [0, 0, 0, 0])); print(a)
put(a, slice(2, 5), array("i")); print(a); put(a, slice(5, 2), array("i", [42])); print(a)
rem(a, 0); rem(a, slice(1, 3)); print(a); rem(a, slice(None, None, 2)); print(a); rem(a, -1); print(a)
t(put, a, 99, 1); t(put, a, 0, "x"); t(put, a, 0, 2**70); t(put, a, slice(0, 1), [1]); t(put, a, slice(0, 1), array("d", [1.0])); t(put, a, slice(None, None, 2), array("i", [1, 2, 3, 4, 5])); t(rem, a, 99); t(rem, a, "x"); t(put, a, "x", 1); t(put, a, slice(0, 1), 5)
put(a, slice(1, 1), a); print(a); put(a, slice(None), a); print(a)
a = array("i", [1, 2])
print(a + array("i", [3]), a * 2, 2 * a, a * 0, a * -1); t(lambda: a + [3]); t(lambda: a + array("d", [1.0])); t(lambda: a * 1.5); t(lambda: a * "x"); t(lambda: [3] + a)
c = a; a += array("i", [5]); a *= 2; print(a, c is a); 
def iadd(x, y): x += y
t(iadd, a, [1]); t(iadd, a, array("b", [1])); t(iadd, a, 5)
print("== comparison")
x, y = array("i", [1, 2, 3]), array("d", [1.0, 2.0, 3.0])
print(x == y, x != y, x < array("i", [1, 2, 4]), x <= x, x > array("i", [1, 2]), x >= array("i", [2]), x == [1, 2, 3], array("b") == array("d"), array("i", [1]) < array("d", [1.5]))
t(lambda: x < [1]); t(hash, x); print(bool(array("i")), bool(x))
n = array("d", [float("nan")]); print(n == n, n)
print("== copies, buffers, iteration")
print(copy.copy(x), copy.deepcopy(x), x.__copy__(), copy.copy(x) is x)
m = memoryview(x); print(m.format, m.itemsize, m.shape, m.tolist(), m.nbytes, m[0]); m[0] = 77; print(x, m.readonly, bytes(x), bytearray(x), m == x, m.obj is x); m.release()
print(b"".join([array("B", b"ab"), b"c"]), int.from_bytes(array("B", [1, 2]), "big"), bytes(array("B", b"xy")))
it = iter(x); print(type(it).__name__, next(it), list(it)); x.append(4); print(list(it))
print(array[int], repr(array("f", [0.1, 1e10])), str(array("d", [1, 2.5])), array("w", "a'b\n"), array("u"))
print(x.__reduce_ex__(2)[1], x.__reduce_ex__(2)[2]); print(x.__reduce_ex__(3)[1][1:3])
class A(array):
    def total(self): return sum(self)
z = A("i", [1, 2, 3]); z.name = "n"; print(z, z.total(), z.name, z[1:], type(z[1:]).__name__, type(z + z).__name__, type(copy.copy(z)).__name__)
import io
buf = io.BytesIO(); x.tofile(buf); print(buf.getvalue()); buf.seek(0); r = array("i"); r.fromfile(buf, 2); print(r); t(r.fromfile, buf, 10); print(r); t(r.fromfile, buf, -1); t(r.fromfile, 5, 1); t(x.tofile, 5)
match array("i", [1, 2]):
    case [p, q]: print("match", p, q)
    case _: print("no match")
t(lambda: x.foo); t(lambda: array("i").typecode); t(setattr, x, "typecode", "b"); t(array("i").__getitem__, 0); t(array("i").__contains__, 0); t(array("i", [1]).__len__); t(x.__setitem__, 0, 1)
def grow():
    a = array("i", [1, 2])
    for v in a:
        a.append(v + 2) if len(a) < 6 else None
    return a
t(grow)
