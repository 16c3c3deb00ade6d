class Range:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        i = 0
        while i < self.n:
            yield i
            i += 1


r = Range(3)
print(list(r), list(r), [a + b for a in r for b in r], 2 in r, sum(r), max(r), sorted(r, reverse=True), tuple(r), set(r))
it = iter([1, 2, 3])
print(next(it), list(it), list(it), iter(it) is it)
a = [1, 2]
it = iter(a)
print(next(it))
a.append(3)
print(list(it))
a.append(4)
print(list(it))
values = iter("abc")
for v in values:
    print(v, next(values, "-"))
print([*iter((1, 2))], dict(iter([("a", 1)])), list(iter({"x": 1})), list(reversed([1, 2])), next(iter({5})), list(map(lambda x: x, iter([1]))))


class Bad:
    def __iter__(self):
        return self


class BadNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("next failed")


for bad in [lambda: list(Bad()), lambda: list(BadNext()), lambda: [x for x in 5], lambda: next(5), lambda: next(Bad())]:
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Reader:
    def __init__(self):
        self.lines = ["a", "b", "", "c"]

    def read(self):
        return self.lines.pop(0)


reader = Reader()
print(list(iter(reader.read, "")), reader.lines)
