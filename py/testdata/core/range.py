print(range(5), list(range(5)), list(range(2, 5)), list(range(5, 2)), list(range(5, 2, -1)), list(range(0, 10, 3)))
r = range(10, 50, 7)
print(r, len(r), r[0], r[-1], r[1:3], r[::-1], list(r), r.start, r.stop, r.step)
print(17 in r, 18 in r, 17.0 in r, "a" in r, r.index(24), r.count(24), r.count(25))
print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3)))
print(sum(range(101)), max(range(5)), min(range(3, 9)), sorted(range(3), reverse=True), list(reversed(range(4))))
print(bool(range(0)), bool(range(1)), list(range(-3, 3)), range(1, 10)[2:5], range(10)[-3:])
print(len(range(0, 10**9)), (10**9 - 1) in range(10**9), range(10**9)[5], list(range(10**20, 10**20 + 3)))
print(list(range(True, 4)), tuple(range(3)), set(range(3)))
try:
    r[10]
except IndexError as error:
    print(error)
try:
    r.index(99)
except ValueError as error:
    print(error)
