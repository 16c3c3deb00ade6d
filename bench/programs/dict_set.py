"""Operations of dicts and sets: look up, insert, delete, intersect."""


def bench(data):
    table = {}
    for i in range(300_000):
        table[i * 7 % 100_003] = i
    hits = 0
    for i in range(300_000):
        if i in table:
            hits += table[i]
    evens = {n for n in range(0, 200_000, 2)}
    threes = {n for n in range(0, 200_000, 3)}
    both = evens & threes
    for n in range(0, 100_000, 6):
        both.discard(n)
    for key in list(table)[:50_000]:
        del table[key]
    return hits, len(both), len(table)
