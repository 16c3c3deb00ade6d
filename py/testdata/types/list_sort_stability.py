# Sorting is stable, calls the key once an item, and compares with < only.
calls = []


def key(n):
    calls.append(n)
    return n % 3


print(sorted([5, 3, 9, 1, 4, 6], key=key), calls)
rows = [("a", 2), ("b", 1), ("c", 2), ("d", 1)]
print(sorted(rows, key=lambda r: r[1]), sorted(rows, key=lambda r: r[1], reverse=True))


class Weight:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"W{self.n}"


print(sorted([Weight(3), Weight(1), Weight(2)]), min([Weight(3), Weight(1)]), sorted([Weight(1), Weight(2)], reverse=True))
data = [(i * 7919) % 1000 for i in range(200)]
print(sorted(data) == sorted(sorted(data, reverse=True)), sorted(data)[:5], sorted(data, key=lambda n: -n)[:5])
try:
    values = [3, 1, 2]
    values.sort(key=lambda n: 1 / 0)
except ZeroDivisionError as error:
    print(error, values)
values = [2, 1]
try:
    values.sort(key=lambda n: values.append(n) or n)
except ValueError as error:
    print(error)
print(sorted([0.5, 1, -1, 2**70, -(2**70)]), sorted(["b", "a", "C"]), sorted([[2], [1, 5], [1]]), sorted({"b": 1, "a": 2}))
print(sorted([True, False, 2, 0]), sorted([(1, None), (0, None)]))
