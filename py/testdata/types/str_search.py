# Methods of str that look for text.
s = "hello world, hello moon"
print(s.find("hello"), s.find("hello", 1), s.find("xyz"), s.find("o", 5, 8), s.find(""), s.find("", 99), s.find("l", -4))
print(s.rfind("hello"), s.rfind("o"), s.rfind("q"), s.index("world"), s.rindex("o"), s.rfind(""))
print(s.count("hello"), s.count("l"), s.count(""), "aaaa".count("aa"), s.count("o", 5), s.count("o", 5, 8))
print(s.startswith("hello"), s.startswith("world", 6), s.startswith(("x", "he")), s.startswith(""), s.startswith("h", 1), s.startswith(()))
print(s.endswith("moon"), s.endswith(("sun", "moon")), s.endswith("hello", 0, 5), "abc".endswith("abcd"))
print("world" in s, "" in s, "x" not in s)
for bad in [lambda: s.index("xyz"), lambda: s.rindex("xyz"), lambda: s.find(5), lambda: s.startswith(5), lambda: s.startswith(["h"]), lambda: s.count()]:
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print("日本語日本".find("日", 1), "日本語日本".rfind("本"), "é日😀x".index("x"), "日本語日本".count("日本"))
