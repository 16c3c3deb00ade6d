import re

for pattern in ["(", ")", "[", "[a", "*a", "+", "?", "a**", "a{2,1}", "(?P<n>a)(?P<n>b)", "(?P<1>a)", "(?P=x)", r"\1", "(?z)", "(?<=a+)b", "[z-a]", "\\", r"\q", "(?P<n", "(?P", "(?", "(?(1)a|b|c)", "(?#x", r"\N{x}", r"\x1", r"\u12", "(?i", "a(?i)b", "[[:x", "(?-i)", r"(?P<a b>c)", "(?<n>a)", "x{,}", "(?(2)a)"]:
    try:
        re.compile(pattern)
        print(repr(pattern), "compiles")
    except re.error as error:
        print(repr(pattern), "->", error, "|", error.msg, error.pos)
for bad in [lambda: re.sub("a", r"\1", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.sub("a", r"\q", "a"), lambda: re.sub("a", "\\", "a"), lambda: re.match("a", 5), lambda: re.match(5, "a"), lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.match("(a)", "a").group(2), lambda: re.match("(a)", "a").group("x"), lambda: re.match("a", "a")["n"], lambda: re.compile("a", 5, 6), lambda: re.sub("a", 5, "a"), lambda: re.findall("a", None), lambda: re.match("a", "b").group()]:
    try:
        print(bad())
    except (re.error, TypeError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
print(re.error is re.PatternError, issubclass(re.error, Exception))
