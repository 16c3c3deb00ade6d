# Every form of assignment.
a = b = [1]
a.append(2)
print(a, b, a is b)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), r = [1, 2], 3
print(p, q, r)
first, *middle, last = range(6)
print(first, middle, last)
*start, end = "abc"
print(start, end)
head, *tail = [1]
print(head, tail)
[m, n] = {"k": 1, "j": 2}
print(m, n)
row = {"n": 1}
row["n"] += 5
row["m"] = row["k"] = 0
print(row)
items = [1, 2, 3]
items[0], items[-1] = items[-1], items[0]
print(items)
i = 0
i, items[i] = 2, "set after i"
print(i, items)
total = 10
total += 1
total -= 2
total *= 3
total //= 2
total **= 2
total %= 50
total <<= 3
total >>= 1
total |= 1
total ^= 3
total &= 0xFF
print(total)
total /= 2
print(total)
words = ["a"]
alias = words
words += ["b"]
words *= 2
print(words, alias is words)
pair = (1,)
other = pair
pair += (2,)
print(pair, other)
if (n := len(words)) > 3:
    print("walrus", n)
print([y := 1, y + 1], y)
print([last := n for n in range(3)], last)
while (n := n - 1) > 1:
    print("down", n)
text: str = "annotated"
count: int
print(text)
for row["i"] in range(2):
    pass
print(row["i"])


class Box:
    pass


box = Box()
box.a, box.b = 1, [2]
box.b[0] += 5
box.a += 1
print(box.a, box.b)
for k, (v, *rest) in [("a", (1, 2, 3)), ("b", (4,))]:
    print(k, v, rest)
