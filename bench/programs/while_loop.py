"""A while loop with a comparison and two additions: 5 million rounds."""


def bench(data):
    total = 0
    i = 0
    while i < 5_000_000:
        total += i
        i += 1
    return total
