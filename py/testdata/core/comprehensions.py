# Lists, sets, dicts and generators in one expression.
print([n * n for n in range(6)])
print([n for n in range(20) if n % 2 if n % 3])
print([(a, b) for a in range(3) for b in "xy"])
print([(a, b) for a in range(4) for b in range(a) if (a + b) % 2])
print([[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)])
print({n % 3 for n in range(10)}, {k: v for k, v in [("a", 1), ("b", 2), ("a", 3)]})
print({v: k for k, v in {"x": 1, "y": 2}.items()})
print(sum(n for n in range(5)), list(n for n in range(3)), max((len(w), w) for w in ["aa", "b", "ccc"]))
print([x for x in [1, 2, 3] if x > 1 or x == 1], [x if x > 1 else -x for x in [1, 2, 3]])
print([y for x in [1, 2] for y in [x, x * 10]], [y for x in range(3) if (y := x * 2) > 1])
x = "outer"
print([x for x in range(3)], x)
functions = [lambda: n for n in range(3)]
print([f() for f in functions])
functions = [lambda n=n: n for n in range(3)]
print([f() for f in functions])


def scoped(limit):
    factor = 10
    return [n * factor for n in range(limit) if n < limit - 1]


print(scoped(4))


class Holder:
    values = [1, 2, 3]
    doubled = [v * 2 for v in values]
    pairs = [(v, w) for v in values for w in [v]]


print(Holder.doubled, Holder.pairs)
nested = [[1, 2], [3], []]
print([v for row in nested for v in row], [len(row) for row in nested])
print([a + b for a, b in zip([1, 2], [10, 20])], [a for a, *_ in ["xy", "zw"]])
print({(a, b): a * b for a in range(2) for b in range(2)})
print([c for c in "hello" if c not in "aeiou"], "".join(c.upper() for c in "abc"))
lazy = (print("computed", n) or n for n in range(3))
print(next(lazy))
print(list(lazy))


def generate():
    data = [1, 2]
    out = (d * k for d in data for k in [2])
    data = None
    return list(out)


print(generate())
print([[n for n in range(m)] for m in range(4)], [{k: [v] for k, v in d.items()} for d in [{"a": 1}]])
print([*range(3), *[n for n in "ab"]], {**{"a": 1}, **{k: 2 for k in "bc"}})
