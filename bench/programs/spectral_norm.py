"""Spectral norm of an infinite matrix, cut at 100: nested loops of float arithmetic."""


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    n = len(v)
    return [sum([element(i, j) * v[j] for j in range(n)]) for i in range(n)]


def times_transposed(v):
    n = len(v)
    return [sum([element(j, i) * v[j] for j in range(n)]) for i in range(n)]


def bench(data):
    u = [1.0] * 100
    for _ in range(4):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    up = sum([a * b for a, b in zip(u, v)])
    down = sum([b * b for b in v])
    return round((up / down) ** 0.5, 9)
