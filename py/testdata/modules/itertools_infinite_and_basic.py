import itertools as it

print(list(it.islice(it.count(5), 3)), list(it.islice(it.count(1, 0.5), 3)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat("x", 3)), next(it.repeat(1)), list(it.islice(it.count(10, -3), 4)))
print(list(it.chain("ab", [1], (2,))), list(it.chain.from_iterable(["ab", "c"])), list(it.chain()), list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 4, 1], max)), list(it.accumulate([1, 2], lambda a, b: a * b, initial=10)), list(it.accumulate([])))
print(list(it.compress("abcd", [1, 0, True, ""])), list(it.dropwhile(lambda n: n < 3, [1, 2, 3, 1])), list(it.takewhile(lambda n: n < 3, [1, 2, 3, 1])), list(it.filterfalse(lambda n: n % 2, range(5))), list(it.filterfalse(None, [0, 1, ""])))
print(list(it.islice("abcdef", 2)), list(it.islice("abcdef", 2, 5)), list(it.islice("abcdef", 0, None, 2)), list(it.islice("abc", 10)), list(it.islice(range(10), 1, 8, 3)))
print(list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.starmap(lambda *a: sum(a), [(1,), (1, 2, 3)])), list(it.zip_longest("abc", [1], fillvalue="-")), list(it.zip_longest()), list(it.pairwise("abcd")), list(it.pairwise([1])), list(it.batched("abcdefg", 3)), list(it.batched([], 2)))
a, b, c = it.tee([1, 2, 3], 3)
print(list(a), next(b), list(c), list(b))
evens, odds = it.tee(range(6))
print([n for n in evens if n % 2 == 0], [n for n in odds if n % 2])
consumed = iter(range(10))
print(list(it.islice(consumed, 3)), next(consumed), list(it.takewhile(lambda n: n < 7, consumed)), list(consumed))
print(type(it.count()).__name__, repr(it.count(3)), repr(it.count(1, 2)), repr(it.repeat("a", 2)), repr(it.repeat(5)))
for bad in [lambda: it.islice([1], -1), lambda: list(it.islice([1], "a")), lambda: list(it.chain(5)), lambda: it.count("a"), lambda: it.batched([1], 0), lambda: list(it.batched("abc", 2, strict=True)), lambda: it.zip_longest([1], foo=2), lambda: list(it.accumulate(["a", 1])), lambda: it.islice([1]), lambda: list(it.starmap(pow, [1])), lambda: it.tee([], -1), lambda: it.cycle(5)]:
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
