b = b"hello world"
print(b, b[0], b[-1], b[1:4], b[::-1], len(b), list(b[:3]), b"h" in b, 104 in b, b + b"!", b * 2, b"" == bytes())
print(bytes(3), bytes([1, 2, 255]), bytes(b"x"), bytes(range(3)), b"abc" < b"abd", b"a" == "a", hash(b"a") == hash(bytes([97])))
print(b.upper(), b.title(), b.find(b"world"), b.find(111), b.count(b"l"), b.startswith(b"he"), b.endswith((b"x", b"ld")), b.index(b"o"), b.rfind(b"o"))
print(b.split(), b.split(b"o"), b.rsplit(b" ", 1), b.partition(b" "), b",".join([b"a", b"b"]), b.replace(b"l", b"L", 1), b"a\nb".splitlines())
print(b"  x ".strip(), b"xxa".lstrip(b"x"), b"ab".center(6, b"*"), b"5".zfill(3), b"ab".hex(), b"abcd".hex(":"), b"\xde\xad".hex(" "), bytes.fromhex("de ad BE ef"))
print(b"abc".isalpha(), b"123".isdigit(), b"ab c".isspace(), b"Ab".islower(), b"abc".translate(None, b"b"), b"ab".removeprefix(b"a"))
print(b"%s is %d" % (b"x", 5), b"\x00\x7f\x80\t\n\\'", repr(b"'\""), b"caf\xc3\xa9".decode())
for value in b"ab":
    print(value, end=" ")
print()
array = bytearray(b"abc")
array[0] = 65
array.append(100)
array.extend(b"ef")
array[1:3] = b"--"
print(array, len(array), bytes(array), array.pop(), array.pop(0), array)
del array[0]
array.insert(0, 120)
array += b"!"
array.reverse()
print(array, array == b"!ed-x", array.upper(), bytearray(2), bytearray("é", "utf-8"), array.find(b"d"))
array.clear()
print(array, bool(array))
view = memoryview(b"abcdef")
print(view[1], bytes(view[2:4]), len(view), view.tolist())
for bad in [lambda: b"abc"[5], lambda: b"a" + "a", lambda: bytes([256]), lambda: bytes("a"), lambda: b"a".find("a"), lambda: bytes(-1), lambda: bytes.fromhex("xy"), lambda: bytearray(b"a").append(300)]:
    try:
        print(bad())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
