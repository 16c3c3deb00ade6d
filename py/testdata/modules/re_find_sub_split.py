import re

print(re.findall(r"\d+", "a1b22c333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"(\d)\d*", "12 34"), re.findall("x", "abc"), re.findall("", "ab"), re.findall(r"a*", "baac"), re.findall(r"\b", "ab cd"), re.findall(r"(a)|b", "ab"))
print([(m.group(), m.span()) for m in re.finditer(r"[aeiou]", "education")], [m.groupdict() for m in re.finditer(r"(?P<k>\w)=(?P<v>\d)", "a=1 b=2")])
print(re.sub(r"\d", "#", "a1b2"), re.sub(r"\d", "#", "a1b2", count=1), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<n>\d+)", r"<\g<n>>", "a12"), re.sub(r"(\d)", r"\g<1>0", "a1"), re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "3 and 10"), re.sub("x*", "-", "abc"), re.sub("a", r"\n", "a"), re.sub("a", "\\\\", "a"), re.sub("(a)|b", r"[\1]", "ab"), re.sub(r"\s+", " ", "a  b\n c"), re.subn("a", "b", "aaa"), re.subn("q", "b", "aaa", count=2))
print(re.split(r",\s*", "a, b,c"), re.split(r"(,)", "a,b"), re.split(r"[;,]", "a;b,c", maxsplit=1), re.split(r"\W+", "Words, words."), re.split("x", "abc"), re.split(r"(a)|b", "1a2b3"), re.split("", "abc"), re.split(r"\b", "hi there"))
print(re.escape("a.b*c[d]-e f"), re.escape("é_1"), re.escape(""), re.findall(re.escape("1+1"), "1+1=2"), re.purge())
print(re.sub("A", "x", "aA", flags=re.I), re.findall("^a", "a\na", flags=re.MULTILINE), re.compile("b").sub("x", "abc"), re.compile("b").split("abc"), re.compile("b").findall("abcb", 2), [m.start() for m in re.compile("b").finditer("abcb")], re.compile(r"(.)").subn(r"\1\1", "ab"))
print(re.findall(rb"\d", b"a1b2"), re.sub(rb"a", b"b", b"aa"), re.match(rb"(.)", b"xy").group(1))
text = """2024-01-05 ERROR [db] connection lost (code=17)
2024-01-06 INFO [web] started
bad line
2024-01-07 ERROR [web] timeout (code=5)"""
line = re.compile(r"^(?P<date>\d{4}-\d\d-\d\d) (?P<level>[A-Z]+) \[(?P<part>\w+)\] (?P<text>.*?)(?: \(code=(?P<code>\d+)\))?$", re.M)
for m in line.finditer(text):
    print(m.groupdict())
print(re.findall(r"[\w.+-]+@[\w-]+\.[\w.]+", "mail a.b+c@x-y.co.uk or z@q.com."), re.findall(r"https?://[^\s/]+(?:/\S*)?", "see http://a.b/c?d=1 and https://e.f"), re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", "someCamelCase").lower(), re.findall(r'"([^"\\]*(?:\\.[^"\\]*)*)"', r'say "a \"quoted\" b" and "c"'))
