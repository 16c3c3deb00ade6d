"""A list that grows by append and is then read by index: 1 million."""


def bench(data):
    values = []
    for i in range(1_000_000):
        values.append(i)
    total = 0
    for i in range(len(values)):
        total += values[i]
    return total
