# The order in which parts of statements are evaluated.
def show(name, value=None):
    print(name, end=" ")
    return value


class Table:
    def __getitem__(self, key):
        print(f"get[{key}]", end=" ")
        return 1

    def __setitem__(self, key, value):
        print(f"set[{key}]={value}", end=" ")


table = Table()
show("target", table)[show("key", "k")] = show("value", 5)
print()
show("target", table)[show("key", "k")] += show("value", 5)
print()
print(show("a", 1) + show("b", 2) * show("c", 3))
print({show("k1", 1): show("v1", 1), show("k2", 2): show("v2", 2)})
print([show("x", 1), *show("y", [2]), show("z", 3)])


def call(*args, **kwargs):
    return args, kwargs


print(show("f", call)(show("p", 1), *show("s", [2]), k=show("kw", 3), **show("d", {"e": 4})))
print(show("then", 1) if show("cond", True) else show("else", 2))
print(show("i", [1, 2, 3])[show("lo", 0) : show("hi", 2)])
print(show("l", 1) < show("m", 2) < show("r", 3))
first, second = show("one", 1), show("two", 2)
