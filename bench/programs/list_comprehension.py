"""A list comprehension with a condition: 1 million items."""


def bench(data):
    values = [n * 2 for n in range(1_000_000) if n % 3]
    return len(values), values[-1]
