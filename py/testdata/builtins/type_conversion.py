print(str(5), str(5.0), str(None), str(True), str([1]), str({"a": 1}), str(b"a"), str(), repr("a"), str("a"))
print(list("ab"), tuple([1]), set([1, 1]), dict([("a", 1)]), frozenset([1]), bytes([65]), list({"a": 1}.items()), dict(a=1))
print(int("5") + int(5.9) + int(True), float("5") + float(5), bool("False"), complex("1+1j"), int(-0.9), int("-5"), int(1e15), str(1e15), str(10**20))
print(list(map(int, "123")), [*map(float, ["1", "2.5"])], list(range(3)), sorted({3, 1}), "".join(reversed("abc")), list((n for n in "xy")))


class Number:
    def __int__(self):
        return 42

    def __float__(self):
        return 4.2

    def __index__(self):
        return 1

    def __complex__(self):
        return 1j

    def __bytes__(self):
        return b"bytes"

    def __str__(self):
        return "number"

    def __bool__(self):
        return False


n = Number()
print(int(n), float(n), [10, 20][n], complex(n), bytes(n), str(n), bool(n), hex(n), range(5)[n], "abc"[n:], list(range(n)), 1 if n else 2, round(3.14159, n))
