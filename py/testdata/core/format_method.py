# str.format, format() and the fields of replacement.
print("{} {} {}".format(1, "b", None), "{0} {1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2))
print("{0.real} {1[0]} {2[key]}".format(5, [7], {"key": "v"}), "{a[b][0]}".format(a={"b": [1]}))
print("{:>5}|{:<5}|{:^5}|{:05d}|{:.2f}|{!r}".format(1, 2, 3, 4, 5.0, "six"))
print("{:{}}|".format(1, 5), "{:{w}.{p}f}".format(3.14159, w=8, p=2))
print("{{}} {{{}}}".format(5), "no fields".format(), "{0}{0}{0}".format("x"))
print(format(5), format(5, "03"), format(3.14159, ".2f"), format("a", ">4"), format(255, "b"), format(None), format([1]))
print("{name}".format_map({"name": "mapped"}))


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


print("{a} {b}".format_map(Default(a=1)))
print("{:,} {:_} {:x} {:o} {:e} {:%}".format(1234567, 1234567, 255, 8, 12345.678, 0.5))
for spec in ["d", "5", "<5", ">5", "^5", "=+5", "05", ",", "_x", "c", "e", "f", "g", "%", ".3e"]:
    print(spec, repr(format(65, spec)))
for spec in ["", "f", ".0f", ".1f", "e", "g", "%", "10.2f", "<10.2f", "+", " ", ",", "010.1f", ".3", ".10", "n", "G", "E", "_.2f", "z.0f"]:
    print(spec, repr(format(1234.5678, spec)))
for value in [0.0, 1e-10, 1e10, 123456789.0, 0.0001, 100.0]:
    print(format(value, "g"), format(value, ".3g"), format(value, ""), format(value, "#g"))
for text, spec in [("ab", "4"), ("ab", ">4"), ("ab", "^5"), ("abcd", ".2"), ("ab", "*<4"), ("ab", "s"), ("é", ">3"), ("日本", "^6")]:
    print(repr(format(text, spec)))
print(format(True, "d"), format(True), format(True, ">6"), format(10**30, ","), format(-7, "b"), format(-255, "#X"))
for bad, spec in [("a", "d"), (5, "s"), (1.5, "d"), ("a", "+"), (5, ".2d"), ("a", ","), ("a", "=5"), (5, "c,"), ([1], ">5"), (None, "5"), (3, "_,")]:
    try:
        print(format(bad, spec))
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
