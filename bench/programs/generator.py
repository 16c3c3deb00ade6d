"""A generator of 1 million values through a generator expression."""


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def bench(data):
    return sum(n for n in numbers(1_000_000) if n & 1)
