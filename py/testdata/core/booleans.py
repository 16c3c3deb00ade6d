# Truth, and the values that `and` and `or` give.
for value in [0, 1, -1, 0.0, "", "0", [], [0], {}, {"a": 1}, (), (0,), set(), None, range(0), range(1), b"", ...]:
    print(repr(value), bool(value), not value)
print(0 or "default", "" or [] or None, "a" or "b", 1 and 2, 0 and 1, [] and 1, None and None)
print(True and False or True, not True or True, not (True and False))
print(True + True, True * 5, sum([True, False, True]), True == 1, True is True, isinstance(True, int))
print(False < True, max(True, False), [10, 20][True], "ab"[False])
print(True & False, True | False, True ^ True, ~True + 0, type(True & True), type(True & 1))


def shout(name, result):
    print("evaluated", name)
    return result


print(shout("a", False) and shout("b", True))
print(shout("c", True) or shout("d", True))
print(shout("e", True) and shout("f", 5))
print("yes" if [] else "no", "big" if 5 > 3 else "small")
print(any([]), all([]), any([0, "", 3]), all([1, "a", []]))
print(any(shout(n, n == "y") for n in "xyz"))
print(bool(), bool("False"), str(True), repr(False), int(True), float(True))
