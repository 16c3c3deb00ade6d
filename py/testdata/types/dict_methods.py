d = {"a": 1, "b": 2}
d["c"] = 3
print(d, len(d), d["a"], d.get("a"), d.get("z"), d.get("z", 0), "a" in d, 1 in d, "z" not in d)
print(d.setdefault("a", 99), d.setdefault("d", []), d.setdefault("e"), d)
d["d"].append(1)
print(d.pop("d"), d.pop("z", "default"), d.popitem(), d)
d.update({"b": 20, "x": 24}, y=25)
d.update([("p", 1), ["q", 2]])
d.update()
print(d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), list(reversed(d)))
print(d.copy() == d, d.copy() is d, dict(d) == d, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2})
print({"a": 1} | {"b": 2, "a": 3}, dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict(a=1, b=2), dict([("k", 1)], z=2), dict(zip("ab", [1, 2])), dict())
m = {"k": 1}
m |= {"l": 2}
m |= [("m", 3)]
print(m)
m.clear()
print(m, bool(m), bool({"a": 0}))
print({1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b"}, {(1, 2): "t", None: "n", "s": 1, 2.5: "f"})
shared = dict.fromkeys(["a", "b"], [])
shared["a"].append(1)
print(shared)
order = {}
for word in ["z", "a", "m", "z"]:
    order[word] = order.get(word, 0) + 1
del order["a"]
order["a"] = 1
print(order, max(order, key=order.get), sorted(order.items(), key=lambda kv: (-kv[1], kv[0])), min(order), sum(order.values()))
loop = {}
loop["self"] = loop
print(loop, {"nested": {"deep": [{"er": 1}]}})
for bad in [lambda: d["nope"], lambda: d.pop("nope"), lambda: {}.popitem(), lambda: {[1]: 2}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: d < d, lambda: d + d, lambda: dict(5), lambda: {}.update(5), lambda: {} | [1], lambda: d.get()]:
    try:
        print(bad())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
