t = (1, "a", [2])
print(t, t[0], t[-1], t[1:], len(t), t + (3,), t * 2, (), (1,), 1 in t, t.count(1), t.index("a"), t.index([2]))
t[2].append(3)
print(t, (1, 2) < (1, 3), (1,) < (1, 0), (1, 2) == (1, 2), hash((1, 2)) == hash((1, 2)), tuple("ab"), tuple([1]), tuple(), tuple({"k": 1}))
a, (b, c) = 1, (2, 3)
print(a, b, c, ((1)), ((1,)), type(()), sorted((3, 1)), max((1, 5)), sum((1, 2)), tuple(n * n for n in range(3)))
print({(1, 2): "x"}[1, 2], (1, 2, 3)[::-1], bool(()), bool((0,)), (1, (2, (3,))), str((1, "x")), repr((None,)))
x = 1, 2
x += (3,)
print(x, *x, (*x, 4), x.__len__(), x is tuple(x))
for bad in [lambda: t.index(9), lambda: (1, 2)[5], lambda: (1,) + [2], lambda: hash(t), lambda: (1,) < ("a",), lambda: (1, 2)["a"]]:
    try:
        print(bad())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
