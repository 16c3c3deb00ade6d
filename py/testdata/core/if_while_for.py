# Flow of loops and branches.
for n in range(5):
    if n == 0:
        continue
    elif n == 3:
        print("three")
    elif n == 4:
        break
    else:
        print("other", n)
else:
    print("never")
for n in range(2):
    print(n)
else:
    print("exhausted")
for n in []:
    print("never")
else:
    print("empty", n)
count = 0
while True:
    count += 1
    if count % 2:
        continue
    if count > 6:
        break
print(count)
while count > 5:
    count -= 1
else:
    print("condition false", count)
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == 1:
            continue
        print(i, j)
    else:
        print("inner done")
found = None
for word in ["apple", "pear", "plum"]:
    if word.startswith("p"):
        found = word
        break
print(found, word)
for i in range(3):
    i = i * 10
    print(i, end=" ")
print(i)
values = [1, 2, 3]
for value in values:
    if value < 10 and len(values) < 6:
        values.append(value + 10)
print(values)
for n in range(10, 0, -3):
    print(n, end=" ")
print()
for index, (a, b) in enumerate(zip("ab", [1, 2]), start=1):
    print(index, a, b)
for char in "hé":
    print(char, end=",")
print()
for key in {"x": 1, "y": 2}:
    print(key)
n = 5
while n: n -= 2 if n > 1 else 1
print(n)
if n: pass
else: print("single line")
