"""f-strings alone: numbers, strings, widths and precisions."""


def bench(data):
    size = 0
    name = "item"
    for i in range(200_000):
        size += len(f"{name}-{i:05d} {i * 0.5:.2f} {name!r:>10} {i % 7}")
    return size
