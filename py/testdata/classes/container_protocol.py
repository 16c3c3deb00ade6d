class Shelf:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return Shelf(*self.items[key])
        if isinstance(key, tuple):
            return [self.items[k] for k in key]
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __delitem__(self, key):
        del self.items[key]

    def __contains__(self, item):
        print("contains?", item)
        return item in self.items

    def __reversed__(self):
        return iter(self.items[::-1])

    def __repr__(self):
        return f"Shelf{self.items}"


s = Shelf("a", "b", "c", "d")
print(len(s), s[0], s[-1], s[1:3], s[::2], s[0, 2], "a" in s, "z" not in s, list(reversed(s)), bool(s), bool(Shelf()))
s[0] = "A"
s[1:2] = ["x", "y"]
del s[-1]
del s[1:2]
print(s, [x for x in s], list(s), *s)


class Countdown:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError("done")
        return 3 - index


print(list(Countdown()), 2 in Countdown(), 9 in Countdown(), max(Countdown()))
first, *rest = Countdown()
print(first, rest)


class Missing(dict):
    def __missing__(self, key):
        self[key] = f"made {key}"
        return self[key]


m = Missing()
print(m["x"], m, m.get("y"))


class Squares:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        self.i = 0
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i**2

    def __length_hint__(self):
        return self.n


print(list(Squares(4)), sum(Squares(3)), 9 in Squares(5), dict(enumerate(Squares(2))), sorted(Squares(3), reverse=True), tuple(Squares(0)))


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child


print(list(Tree(1, Tree(2, Tree(3)), Tree(4))), max(Tree(5, Tree(9))))


class Mapping:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key * 2


print({**Mapping()}, dict(Mapping()), (lambda **k: k)(**Mapping()))


class NoLen:
    __len__ = None
    __iter__ = None
    __contains__ = None


for bad in [lambda: len(NoLen()), lambda: iter(NoLen()), lambda: 1 in NoLen(), lambda: Shelf()[0], lambda: s["a"]]:
    try:
        print(bad())
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)
