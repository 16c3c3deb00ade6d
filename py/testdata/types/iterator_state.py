# Iterators taken apart and moved: __reduce__, __setstate__, __length_hint__.
import collections
import operator


def show(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)


for make in (lambda: [1, 2, 3], lambda: (1, 2, 3), lambda: "añb", lambda: b"abc", lambda: range(2, 11, 3), lambda: {1: 2, 3: 4}, lambda: {7}):
    it = iter(make())
    show("fresh", it.__reduce__)
    next(it)
    show("after one", it.__reduce__)
    print(list(it))
    show("exhausted", it.__reduce__)

for make in (lambda: [1, 2, 3], lambda: (1, 2, 3), lambda: "añb", lambda: range(2, 11, 3)):
    for state in (0, 1, 99):
        it = iter(make())
        it.__setstate__(state)
        print(state, list(it))
    it.__setstate__(0)
    print("stays exhausted", list(it))
show("not a position", lambda: iter([1]).__setstate__("a"))

print(range(1, 10, 3).__reduce__(), slice(1, None, 2).__reduce__(), {5}.__reduce__(), frozenset([5]).__reduce__())


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1])

    def __length_hint__(self):
        if isinstance(self.hint, type):
            raise self.hint("hint")
        return self.hint


for hint in (5, -1, "a", NotImplemented, TypeError, ValueError):
    show(f"extend {hint!r}", lambda: [].extend(Hint(hint)))
    show(f"tuple {hint!r}", lambda: tuple(Hint(hint)))
    show(f"hint {hint!r}", lambda: operator.length_hint(Hint(hint), 9))

print(collections.abc.Mapping)
show("or", lambda: collections.OrderedDict() | 1)
show("compare", lambda: collections.deque() < [])
show("hash", lambda: hash(collections.deque()))
