import re

m = re.match(r"(\w+)@(\w+)\.com", "ann@example.com rest")
print(m, m.group(), m.group(1), m.group(1, 2), m.groups(), m.start(), m.end(2), m.span(1), m[0], m[2], m.string, m.re.pattern, m.pos, m.endpos, m.lastindex, m.lastgroup, bool(m))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?", "on 2024-05 then")
print(m.groupdict(), m.groupdict("none"), m.groups(), m.groups("x"), m["year"], m.group("month"), m.span("day"), m.start("year"), m.lastgroup, m.expand(r"\2/\g<year>"))
print(re.match("b", "abc"), re.search("b", "abc"), re.fullmatch("abc", "abc"), re.fullmatch("ab", "abc"), re.search("^b", "a\nb"), re.search("^b", "a\nb", re.M), re.search("x", ""), re.match("", "abc"))
for pattern, text in [(r"a.c", "a\nc"), (r"(?s)a.c", "a\nc"), (r"(?i)ABC", "xabc"), (r"colou?r", "color"), (r"^\s*$", "  "), (r"\bfoo\b", "a foo b"), (r"\Bo", "foo"), (r"[^abc]+", "abcdef"), (r"[a-c\d_-]+", "x-b3_"), (r"a{2,3}", "aaaa"), (r"a{2,3}?", "aaaa"), (r"<.+>", "<a><b>"), (r"<.+?>", "<a><b>"), (r"(a|b)+", "abab"), (r"(?:a|b)+", "abab"), (r"(\w)\1", "hello"), (r"(?P<c>\w)(?P=c)", "book"), (r"foo(?=bar)", "foobar"), (r"foo(?!bar)", "foobaz"), (r"(?<=\$)\d+", "cost $45"), (r"(?<!\$)\b\d+", "45 $6"), (r"\d+(?:\.\d+)?", "3.14"), (r"(a)?b", "b"), (r"(a)|(b)", "b"), (r"\Aab\Z", "ab"), (r"ab\Z", "ab\n"), (r"ab$", "ab\n"), (r"[\]\\]", "\\"), (r"\.", "a.b"), (r"(?x) a  b # comment", "ab"), (r"(a(b(c)))", "abc"), (r"(?P<n>a)(?(n)b|c)", "ab"), (r"(a)?(?(1)b|c)", "c"), (r"\w+", "été_1"), (r"(?a)\w+", "été"), (r"\d+", "٣٤"), (r"a++b", "aab"), (r"(?>a+)ab", "aaab"), (r"x*", "aaa"), ("\u2022", "a•"), (r"[\u0041-\u0043]+", "xBCA"), (r"\x41\t", "A\t"), (r"(?i:a)B", "AB"), (r"é", "É"), (r"(?i)é", "É")]:
    m = re.search(pattern, text)
    print(repr(pattern), repr(text), m and (m.span(), m.groups()))
p = re.compile(r"(\d+)", re.I)
print(p.pattern, p.groups, p.groupindex, p.flags, p.match("12ab", 0), p.search("ab12", 3), p.search("a123b", 0, 3), p.fullmatch("x12y", 1, 3), re.compile(p) is p, repr(p), p == re.compile(r"(\d+)", re.I))
print(repr(re.compile("a", re.M | re.S)), re.I, re.IGNORECASE | re.M, re.NOFLAG, int(re.X), re.compile("(?im)x").flags & re.M != 0)
