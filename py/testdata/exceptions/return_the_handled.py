# An except clause that returns or yields the name it binds, which it also deletes.
def g():
    try: raise ValueError(1)
    except ValueError as e: return e
print(repr(g()))
def h():
    try: raise ValueError(1)
    except ValueError as e: return (e)
print(repr(h()))
def k():
    for i in range(3):
        try: raise ValueError(1)
        except ValueError as e:
            try: return e
            finally: print(1)
print(repr(k()))

class Mangled:
    def g(self):
        try:
            raise ValueError(2)
        except ValueError as __e:
            return __e

    async def a(self):
        try:
            raise ValueError(3)
        except ValueError as e:
            return e


print(repr(Mangled().g()))


def nested():
    try:
        raise KeyError("outer")
    except KeyError as a:
        try:
            raise ValueError("inner")
        except ValueError as b:
            return a if len(b.args) > 5 else b


print(repr(nested()), repr(nested().__context__))


def both():
    try:
        raise KeyError("outer")
    except KeyError as a:
        try:
            raise ValueError("inner")
        except ValueError as b:
            return a


print(repr(both()))


def star():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as group:
        kept = group
    return kept


print(repr(star()))


class Counted:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        self.n += 1
        return iter([1, 2, 3])


c = Counted()
a, *b = c
print(a, b, c.n)
