def inner():
    got = yield "a"
    print("inner got", got)
    try:
        yield "b"
    except ValueError as error:
        print("inner handled", error)
    yield "c"
    return "inner result"


def outer():
    result = yield from inner()
    print("result", result)
    yield from [1, 2]
    yield from "xy"
    return "outer result"


g = outer()
print(next(g), g.send("hello"), g.throw(ValueError("thrown")), list(g))


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5], []])))


def chain(*iterables):
    for iterable in iterables:
        yield from iterable


print(list(chain("ab", [1], {"k": 2}, (n for n in range(2)))))


def closing():
    try:
        yield 1
    finally:
        print("inner closed")


def wraps():
    try:
        yield from closing()
    finally:
        print("outer closed")


w = wraps()
next(w)
w.close()


def passes_error():
    try:
        yield from failing()
    except KeyError as error:
        yield f"caught {error}"


def failing():
    yield 1
    raise KeyError("from inner")


print(list(passes_error()))


def from_iterator():
    x = yield from iter([1, 2])
    yield x


print(list(from_iterator()))
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)


def tree(n):
    if n == 0:
        return 0
    yield n
    left = yield from tree(n - 1)
    return left + n


def total():
    value = yield from tree(4)
    yield f"total {value}"


print(list(total()))


class Custom:
    def __iter__(self):
        return self

    def __init__(self):
        self.n = 0

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("custom value")
        return self.n


def delegates():
    value = yield from Custom()
    yield value


print(list(delegates()))
