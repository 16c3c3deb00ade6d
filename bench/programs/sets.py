"""Sets: union, intersection, difference and membership of 100,000 numbers and their names."""


def bench(data):
    evens = set(range(0, 200_000, 2))
    threes = set(range(0, 200_000, 3))
    sizes = [len(evens & threes), len(evens | threes), len(evens - threes), len(evens ^ threes)]
    names = {f"n{n}" for n in threes}
    hits = sum(1 for n in range(100_000) if f"n{n}" in names)
    return sizes, hits, evens.isdisjoint({1, 3, 5}), {2, 4} <= evens
