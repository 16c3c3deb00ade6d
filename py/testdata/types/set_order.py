# Sets of small ints have an order that programs come to rely on.
print({5, 3, 1}, {10, 9, 8, 7}, {100, 1, 50}, {0, -3, -6}, {8, 0}, {32, 0, 16}, {1, 33, 65})
print(set(range(10)), set(range(20, 10, -1)), set([64, 0, 32, 8]))
s = set()
for n in [40, 8, 16, 24, 1, 32]:
    s.add(n)
print(s)
s.remove(8)
s.add(8)
print(s, list(s))
big = {n * n for n in range(12)}
print(big)
print({1, 2, 3} | {30, 20, 10}, {9, 1, 17} & {17, 9, 1, 5}, {9, 1, 17} - {1}, {9, 1, 17} ^ {1, 33})
print([n for n in {4, 2, 6}], sum({1, 2}), list({3: "a", 1: "b"}.keys() | {2}))
t = {7, 15, 23, 31, 39}
print(t, t.pop(), t.pop(), t)
print(frozenset([12, 4, 20]), set([True, 2, 0]), {n for n in [30, 10, 20]}, set(range(0, 100, 9)))
print({10**6, 10**5, 10**4, 3}, {-5, -3, -1, 1, 3}, set([300, 200, 100, 0]))
u = set(range(50))
u -= set(range(5, 45))
print(u)
u.update(range(100, 90, -1))
print(u)
