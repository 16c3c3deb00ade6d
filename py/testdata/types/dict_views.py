d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys))
d["d"] = 4
print(keys, values, items, len(values))
print("a" in keys, 4 in values, ("a", 1) in items, ("a", 2) in items, "a" in items)
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}), keys == {"a", "b", "c", "d"}, keys <= {"a", "b", "c", "d", "e"}, keys.isdisjoint({"q"}))
print(sorted(items & {("a", 1), ("b", 9)}), items == d.items(), values == d.values())
print(list(reversed(keys)), list(reversed(items))[:1], [*keys], max(values), sum(values), {v: k for k, v in items})
first, *rest = keys
print(first, rest, next(iter(d)), list(d)[0], list(d.items())[-1])
for k, v in d.items():
    d[k] = v * 10
print(d)
for change in ["add", "delete", "clear"]:
    data = {"x": 1, "y": 2}
    try:
        for k in data:
            if change == "add":
                data[k + "!"] = 0
            elif change == "delete":
                del data[k]
            else:
                data.clear()
        print(change, "ended", data)
    except RuntimeError as error:
        print(change, error)
for k in list(d):
    if d[k] > 20:
        del d[k]
print(d)
it = iter(d.items())
print(next(it), type(it).__name__, it.__length_hint__())
print(keys.mapping == d, type(keys).__name__, type(d.values()).__name__, type(d.items()).__name__)
