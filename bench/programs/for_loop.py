"""A for loop over a range with an addition: 5 million rounds."""


def bench(data):
    total = 0
    for i in range(5_000_000):
        total += i
    return total
