def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))


def runaway(n):
    return runaway(n + 1)


try:
    runaway(0)
except RecursionError as error:
    print(type(error).__name__, str(error).startswith("maximum recursion depth exceeded"))


def hanoi(n, a, b, c):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


print(hanoi(10, "a", "b", "c"))


def permutations(items):
    if not items:
        return [[]]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1 :])]


print(permutations([1, 2, 3]))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 5))
nested = []
for _ in range(200):
    nested = [nested]
print(len(str(nested)), nested == nested[:])
