class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__, error, trace is not None)
        return self.swallow


with Resource("a") as a:
    print("body", a)
with Resource("a") as a, Resource("b") as b:
    print(a, b)
with (
    Resource("c") as c,
    Resource("d"),
):
    print(c)
with Resource("swallows", True):
    raise ValueError("hidden")
print("after")
try:
    with Resource("outer"), Resource("inner", True) as i:
        raise KeyError("k")
    print("inner swallowed it")
    with Resource("outer", True):
        with Resource("inner"):
            1 / 0
    print("outer swallowed it")
    with Resource("neither"):
        raise TypeError("t")
except TypeError as error:
    print("caught", error)


def early():
    with Resource("return"):
        return "value"


print(early())
for n in range(3):
    with Resource(f"loop {n}"):
        if n == 0:
            continue
        break


class Replace:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise RuntimeError("from exit")


try:
    with Replace():
        raise ValueError("original")
except RuntimeError as error:
    print(error, repr(error.__context__))
with Resource("tuple") as (x, *y):
    print(x, y)


class FailEnter:
    def __enter__(self):
        raise OSError("no entry")

    def __exit__(self, *details):
        print("never")


try:
    with Resource("first"), FailEnter():
        print("never")
except OSError as error:
    print(error)
from contextlib import contextmanager, suppress, nullcontext, closing, ExitStack


@contextmanager
def managed(name):
    print("setup", name)
    try:
        yield name * 2
    except ValueError as error:
        print("handled", error)
    finally:
        print("cleanup", name)


with managed("m") as m:
    print(m)
with managed("v"):
    raise ValueError("inside")
with suppress(KeyError, IndexError):
    {}["x"]
with nullcontext(5) as n:
    print(n)
with ExitStack() as stack:
    stack.enter_context(Resource("s1"))
    stack.callback(print, "callback")
    stack.enter_context(Resource("s2"))
