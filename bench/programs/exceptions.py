"""Raising and catching: 300,000 times."""


def check(n):
    if n % 3 == 0:
        raise ValueError(n)
    return n


def bench(data):
    caught = 0
    for i in range(900_000):
        try:
            check(i)
        except ValueError:
            caught += 1
    return caught
