import itertools as it

print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.product()), list(it.product("ab", [])), len(list(it.product(range(3), repeat=3))))
print(list(it.permutations("abc")), list(it.permutations([1, 2, 3], 2)), list(it.permutations([1], 2)), list(it.permutations([])), len(list(it.permutations(range(5)))))
print(list(it.combinations("abcd", 2)), list(it.combinations([1, 2, 3], 3)), list(it.combinations([1], 2)), list(it.combinations([], 0)))
print(list(it.combinations_with_replacement("ab", 2)), list(it.combinations_with_replacement([1, 2], 3)))
for key, group in it.groupby("aaabbca"):
    print(key, list(group))
rows = [("x", 1), ("x", 2), ("y", 3), ("x", 4)]
print({k: [v for _, v in g] for k, g in it.groupby(rows, key=lambda r: r[0])}, [(k, len(list(g))) for k, g in it.groupby(sorted(rows), key=lambda r: r[0])])
groups = it.groupby([1, 1, 2, 3, 3])
first_key, first_group = next(groups)
second_key, second_group = next(groups)
print(first_key, list(first_group), second_key, list(second_group), [k for k, _ in groups])
print([k for k, g in it.groupby([])], [(k, list(g)) for k, g in it.groupby(range(6), lambda n: n // 2)])
for bad in [lambda: it.permutations([1], -1), lambda: it.combinations([1], -1), lambda: it.product([1], repeat=-1), lambda: it.combinations([1]), lambda: it.product(5), lambda: it.permutations([1], "a"), lambda: list(it.groupby(5))]:
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
