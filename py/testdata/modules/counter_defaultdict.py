from collections import Counter, defaultdict

c = Counter("mississippi")
print(c, c["s"], c["zzz"], c.most_common(2), c.most_common(), c.total(), sorted(c.elements()), len(c), "m" in c)
c.update("miss")
c.subtract({"i": 3, "q": 1})
c["new"] += 5
print(c, list(c), dict(c))
a, b = Counter(x=3, y=1), Counter(x=1, y=2, z=0)
print(a + b, a - b, a & b, a | b, +Counter(p=-1, q=2), -Counter(p=-1, q=2), a == Counter(y=1, x=3), a <= a | b, a != b, Counter([1, 2, 1]), Counter({"k": 2}), Counter(), Counter(a=0) == Counter())
del c["new"]
del c["never there"]
a += b
print(a, a.copy(), Counter("ab").pop("a"), Counter(["x", "y", "x"]).most_common(1)[0][0])
try:
    Counter.fromkeys("ab")
except NotImplementedError as error:
    print(error)
d = defaultdict(list)
d["a"].append(1)
d["b"].extend([2, 3])
d["a"].append(4)
print(d, dict(d), d.get("zzz"), "zzz" in d, len(d), d.default_factory, sorted(d.items()))
counts = defaultdict(int)
for word in "the cat the dog the end".split():
    counts[word] += 1
print(dict(counts), counts["missing"], list(counts), max(counts, key=counts.get))
tree = lambda: defaultdict(tree)
t = tree()
t["x"]["y"]["z"] = 1
print(t["x"]["y"]["z"], list(t))
n = defaultdict(lambda: "default", k=1)
print(n["x"], n["k"], n.copy()["q"], defaultdict(set) == {}, defaultdict(None, {"a": 1}) | {"b": 2})
try:
    defaultdict(None)["x"]
except KeyError as error:
    print("KeyError", error)
try:
    defaultdict(5)
except TypeError as error:
    print(error)
groups = defaultdict(lambda: {"count": 0, "total": 0})
for name, value in [("a", 1), ("b", 2), ("a", 3)]:
    groups[name]["count"] += 1
    groups[name]["total"] += value
print({k: v for k, v in groups.items()})
