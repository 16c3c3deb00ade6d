def count(n):
    print("started")
    for i in range(n):
        yield i
    print("finished")


g = count(2)
print(type(g).__name__, next(g), next(g), next(g, "default"), next(g, "still"))
print(list(count(3)), sum(count(2)), [x * 2 for x in count(2)])
for x in count(2):
    print("got", x)


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


fib = fibonacci()
print([next(fib) for _ in range(10)])


def early_return(n):
    for i in range(10):
        if i == n:
            return "result"
        yield i


g = early_return(2)
print(list(g))
g = early_return(1)
next(g)
try:
    next(g)
except StopIteration as stop:
    print("value", stop.value)
a, b, *rest = (n * n for n in range(5))
print(a, b, rest, max(n for n in [3, 1]), dict((n, n) for n in "ab"), ",".join(str(n) for n in range(3)), tuple(n for n in [1]))
print(3 in (n for n in range(5)), any(n > 1 for n in range(10**6)), list(zip((n for n in "ab"), count(2))))


def nothing():
    return
    yield


print(list(nothing()))


def pairs():
    x = yield
    print("received", x)


g = pairs()
next(g)
try:
    g.send("sent")
except StopIteration:
    print("stopped")
gen = (n for n in range(3))
print(gen.gi_running, next(gen), list(gen), list(gen), gen is iter(gen))


def stages():
    data = [1, 2, 3, 4]
    evens = (n for n in data if n % 2 == 0)
    data.append(6)
    squared = (n * n for n in evens)
    return list(squared)


print(stages())


def with_finally():
    try:
        yield 1
    finally:
        print("cleanup")


for x in with_finally():
    print(x)
print(count.__name__, count(1).__name__, fibonacci().__qualname__)


def deep(n):
    if n:
        yield n
        yield from deep(n - 1)


print(list(deep(5)), sum(1 for _ in deep(50)))
