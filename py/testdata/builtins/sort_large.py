# Sorting lists long enough to be sorted by prefix: order, stability, reverse.
state = 1


def rand(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state // 65536 % n


def check(name, rows, key=None):
    for reverse in (False, True):
        got = sorted(rows, key=key, reverse=reverse)
        k = key or (lambda x: x)
        pairs = list(zip(got, got[1:]))
        ordered = all(not k(b) < k(a) for a, b in pairs) if not reverse else all(not k(a) < k(b) for a, b in pairs)
        print(name, reverse, ordered, got[:2], got[-2:], len(got) == len(rows))


ints = [rand(1000) - 500 for _ in range(700)]
check("ints by key", list(enumerate(ints)), key=lambda p: p[1])
got = sorted(enumerate(ints), key=lambda p: p[1])
print("stable", all(a[1] != b[1] or a[0] < b[0] for a, b in zip(got, got[1:])))
got = sorted(enumerate(ints), key=lambda p: p[1], reverse=True)
print("stable", all(a[1] != b[1] or a[0] < b[0] for a, b in zip(got, got[1:])))

floats = [(rand(2000) - 1000) / 8 for _ in range(500)] + [float("inf"), float("-inf"), 0.0, -0.0, 1e300, -1e-300]
check("floats", floats)
print([repr(x) for x in sorted(floats) if x == 0][:4])

words = ["".join(chr(97 + rand(4)) for _ in range(rand(14))) for _ in range(600)] + ["same-prefix-%d" % rand(50) for _ in range(200)]
check("words", words)
check("words by length", words, key=len)
check("nul", ["a" + "\0" * rand(5) for _ in range(200)] + ["\0" * rand(12) for _ in range(100)])
check("wide", ["é" * rand(3) + chr(0x4E00 + rand(50)) + "z" * rand(9) for _ in range(300)])

pairs = [(rand(20), "w%d" % rand(30), rand(3) / 2) for _ in range(900)]
check("tuples", pairs)
check("tuples of str", [(b, a) for a, b, _ in pairs])
check("tuples that end early", [p[: 1 + rand(3)] for p in pairs])
check("equal", [(1, n % 2) for n in range(400)], key=lambda p: p[0])
check("up and down", [abs(n - 300) for n in range(600)], key=lambda n: n * 3)
check("nearly sorted", [n if n % 50 else 0 for n in range(1000)])
check("big", [rand(10) * 10**30 for _ in range(200)])
check("mixed numbers", [rand(10) if n % 3 else rand(10) / 2 for n in range(300)])


class Row:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"Row({self.n})"


check("objects", [Row(rand(100)) for _ in range(300)])
check("tuples with objects", [(rand(3), Row(rand(100))) for _ in range(300)], key=lambda p: (p[0], p[1]))
for rows in ([rand(9) for _ in range(200)] + ["x"], [(rand(5), n % 3 or "x") for n in range(200)]):
    try:
        rows.sort()
    except TypeError as exc:
        print("TypeError", len(rows))
