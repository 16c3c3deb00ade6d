print(abs(-3), abs(2.5), abs(True), round(2.567, 1), round(5), round(-0.5), round(15, -1), pow(2, 3), pow(2, 3, 5), pow(2.0, 3), divmod(17, 5), divmod(-17, 5), divmod(7.5, 2))
print(min(3, 1, 2), max([4, 9, 2]), min("b", "a"), max([], default="none"), min([3, -5], key=abs), max("aa", "b", key=len), max({"a": 1, "c": 2}), min((2, "b"), (1, "z")))
print(sum([1, 2, 3]), sum([], 5), sum((0.5, 1)), sum([[1], [2]], []), sum(range(5), start=10), sum({1: "a", 2: "b"}))
print(int(), int("0x1f", 16), int("11", 2), int(" 7\n"), int("-0"), int("٣"), float(), float("1e3"), float("-.5"), float("  nan "), complex(), bool([]), bool("x"))
print(bin(5), oct(8), hex(255), bin(-5), chr(65), ord("A"), hash(5), hash(-1), hash(True), hash(2.0))
print(isinstance(5, int), isinstance(True, int), isinstance(5, (str, int)), isinstance("a", int | str), issubclass(bool, int), issubclass(int, (str, object)), isinstance(None, type(None)))
for bad in [lambda: min(), lambda: max(1), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: abs("x"), lambda: round("x"), lambda: pow(2, "x"), lambda: divmod(1, "x"), lambda: chr(2**21), lambda: ord(""), lambda: int("5", 1), lambda: int([]), lambda: float("1,5"), lambda: hex(1.5), lambda: max(1, "a"), lambda: int(5, 2), lambda: min(1, 2, default=3), lambda: pow(2, -1, 4), lambda: round(1.5, "a")]:
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
