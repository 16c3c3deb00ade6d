# Keys that fall together in a hash table, and lookups of one key in a row.
for step in (1, 8, 1 << 10, 1 << 20, 1 << 32, 1 << 40, -3, -(1 << 33)):
    d = {}
    for n in range(300):
        d[n * step] = n
    for n in range(0, 300, 3):
        del d[n * step]
    for n in range(0, 300, 6):
        d[n * step] = -n
    print(step, len(d), sum(d.values()), list(d.items())[:3], 7 * step in d, 9 * step in d, 12 * step in d)

floats = {n / 8: n for n in range(200)}
print(len(floats), floats[3], floats[3.0], floats[0.125], 4 in floats, 4.01 in floats)

mixed = {1: "int", "1": "str"}
print(mixed[1], mixed["1"], mixed.get(1.0), mixed.get(True), (1,) in mixed)
mixed[True] = "bool"
mixed[2.0] = "float"
mixed[(1, 2)] = "tuple"
print(mixed, mixed[2], mixed[1], 2 in mixed, mixed.get("2"), mixed.get(10**30))
mixed[10**30] = "big"
print(mixed[10**30], 10**30 + 1 in mixed)


class Word(str):
    def __hash__(self):
        return hash("a")

    def __eq__(self, other):
        return str(other) in ("a", "b")


d = {"a": 1}
print(d.get(Word("zzz")), Word("q") in d)
d[Word("a2")] = 2
print(d)
d = {}
d[Word("w")] = 1
print("a" in d, "b" in d, d.get("a"))

counts = {}
for word in "the cat and the dog and the bird".split():
    if word not in counts:
        counts[word] = 0
    counts[word] += 1
    counts[word] = counts.get(word, 0) + 1
print(counts)
key = "k"
d = {}
print(d.get(key), key in d)
d[key] = 1
print(d.get(key), key in d)
e = dict(d)
del d[key]
print(d.get(key), key in d, e.get(key), key in e)
d[key] = 2
d.clear()
print(d.get(key), d.setdefault(key, 5), d[key], d.pop(key), d.get(key, "gone"))
d.update(k=7)
print(d[key], d.popitem(), d.get(key))
one = 1
d = {one: "x"}
print(one in d)
d.pop(one)
print(one in d)
d[True] = "y"
print(d[one], d)
