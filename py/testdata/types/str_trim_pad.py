print(repr("  a b ".strip()), repr("  a ".lstrip()), repr("  a ".rstrip()), repr("xxaxx".strip("x")), repr("abcab".strip("ab")), repr("\t\na\u00a0".strip()))
print("www.example.com".strip("cmowz."), "aaa".lstrip("a") + "|", "abc".rstrip("xyz"), repr(" x ".strip(None)))
print("ab".ljust(5) + "|", "ab".rjust(5), "ab".center(5) + "|", "abc".center(6, "*"), "ab".center(5, "-"), "ab".ljust(4, "."), "ab".rjust(1))
print("42".zfill(5), "-42".zfill(5), "+1".zfill(4), "abc".zfill(2), "".zfill(3), "--1".zfill(6))
print("TestCase".removeprefix("Test"), "TestCase".removesuffix("Case"), "abc".removeprefix("x"), "aaa".removeprefix("a"), "abc".removesuffix(""))
print("a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "ab\tc\n\td".expandtabs(4), "a\tb".expandtabs(0), "12345678\tx".expandtabs())
print("abcabc".replace("b", "X"), "abcabc".replace("b", "X", 1), "aaa".replace("a", "aa"), "abc".replace("", "-"), "abc".replace("", "-", 2), "abc".replace("x", "y"), "abab".replace("ab", ""), "aaaa".replace("aa", "b", count=1))
table = str.maketrans({"a": "1", "b": None, "c": "three", 100: 68})
print("abcd".translate(table), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "l")), str.maketrans("ab", "xy", "z"))
print("abc".ljust(6, "日"), "日本".center(6), "日本".zfill(4))
for bad in [lambda: "a".center(5, "ab"), lambda: "a".ljust("5"), lambda: "a".strip(5), lambda: str.maketrans("ab", "c"), lambda: "a".replace("a"), lambda: "a".zfill()]:
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
