a = [3, 1, 2]
a.append(5)
a.extend([7, 8])
a.extend("xy")
a.extend(n for n in range(2))
print(a)
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
a.insert(-100, "start")
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove("x")
print(a.index(1), a.index(1, 3) if 1 in a[3:] else "no", a.count(1), a.index(5, 1, -1))
a = [3, 1, 2, 1]
a.sort()
print(a, a.sort(), a.reverse(), a)
a.sort(reverse=True)
print(a)
words = ["banana", "Apple", "cherry", "apple", "fig"]
words.sort()
print(words)
words.sort(key=str.lower)
print(words)
words.sort(key=len, reverse=True)
print(words)
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "a")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[1], reverse=True), sorted(pairs, key=lambda p: (-p[0], p[1])))
b = a.copy()
b.clear()
print(a, b, a == a.copy(), a is a.copy())
print([1, 2] + [3], [0] * 3, 2 * [1, 2], [[]] * 2, [1] in [[1]], [1, 2, 3] == [1, 2, 3], [1] != [1])
rows = [[0] * 2] * 2
rows[0][0] = 5
print(rows)
a += (9,)
a *= 2
print(a, list("abc"), list({"k": 1}), list(range(3)), list(), list((1, 2)))
loop = [1]
loop.append(loop)
print(loop, str([1, "a", None, 2.5, [b"x"], {"k": (1,)}]))
print(sorted([3, 1.5, True, -2]), sorted("hello", reverse=True), [5, 3] > [5, 2, 9], max([[1, 2], [1, 3]]))
sizes = [5, 3, 9]
print(sum(sizes), sum([[1], [2]], []), sum(sizes, 100), min(sizes), len(sizes), any(sizes), list(reversed(sizes)), sizes[::-1])
for bad in [lambda: [].pop(), lambda: [1].pop(3), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1].insert(1), lambda: [1, "a"].sort(), lambda: [1] + (2,), lambda: [1] * "a", lambda: [].append(), lambda: [].extend(5), lambda: [1].sort(len), lambda: [1].pop("a")]:
    try:
        print(bad())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
