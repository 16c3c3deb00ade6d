# Names of the module in loops, functions and comprehensions at the same time.
count = 0
items = []


def bump():
    global count
    count += 1
    return count


for i in range(3):
    before = count
    bump()
    items.append((i, before, count))
print(items, count)
count = 100
print(bump(), [bump() for _ in range(3)], [count for _ in range(2)])
fns = [lambda: count + k for k in range(3)]
count = 0
print([f() for f in fns], k if "k" in globals() else "no k")
for k in range(2):
    pass
print(k, globals()["k"])
globals()["injected"] = 7
print(injected)
globals()["count"] = 50
print(count, bump())


def read_later():
    return defined_later


defined_later = "yes"
print(read_later())
del defined_later
try:
    read_later()
except NameError as error:
    print(error)
while count > 49:
    count -= 1
print(count, sorted(n for n in vars().keys() if n in ("count", "items", "i")))
