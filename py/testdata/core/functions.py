# Parameters of every kind, and defaults.
def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(f(1, c=3))
print(f(1, 5, 6, 7, c=8, e=9, d=0))
print(f(*[1, 2, 3], **{"c": 4, "z": 5}))
print(f(c=1, a=2))


def positional(a, b=1, /, c=2, *, d=3):
    return a, b, c, d


print(positional(0), positional(0, 9, c=8, d=7), positional(0, 9, 8))


def keep(a, /, **kwargs):
    return a, kwargs


print(keep(1, a=2))


def remember(value, seen=[]):
    seen.append(value)
    return seen


print(remember(1), remember(2))


def no_return():
    pass


print(no_return(), (lambda: None)(), (lambda a, b=2, *c, **d: (a, b, c, d))(1, 3, 4, e=5))


def many():
    return 1, "two", [3]


a, b, c = many()
print(many(), a, b, c)


def recursive(n):
    return 1 if n < 2 else n * recursive(n - 1)


print(recursive(20), recursive(25))


def documented(x: int, y: "str" = "a") -> bool:
    """Say what it does.

    Second paragraph."""


print(documented.__name__, documented.__qualname__, documented.__doc__, documented.__defaults__, documented.__module__)
print(documented.__annotations__)
documented.tag = "attribute"
print(documented.tag, documented.__dict__, callable(documented), type(documented).__name__)
print(f.__kwdefaults__, f.__name__)


def early(n):
    for i in range(10):
        if i == n:
            return f"found {i}"
    return "missing"


print(early(3), early(30))
default = 5


def bound_at_definition(n=default):
    return n


default = 6
print(bound_at_definition())
print([g(3) for g in (abs, lambda v: v + 1, str)], (lambda *a: sum(a))(*range(5)))
print(f(1, c=2, **{"not an identifier": 3}))


def outer():
    def inner():
        return "inner"

    return inner


print(outer()(), outer.__name__, outer().__qualname__)
