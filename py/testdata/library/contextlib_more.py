import contextlib
from contextlib import *


@contextmanager
def managed(name):
    print("enter", name)
    try:
        yield name.upper()
    except KeyError as error:
        print("swallowed", error)
    finally:
        print("exit", name)


with managed("a") as x, managed("b"):
    print(x)
with managed("c"):
    raise KeyError("k")
for body in (ValueError("v"), StopIteration("s"), GeneratorExit()):
    try:
        with managed("d"):
            raise body
    except BaseException as error:
        print(repr(error), error is body)


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


for bad in (twice, never):
    try:
        with bad():
            pass
    except RuntimeError as error:
        print(error)


@managed("deco")
def decorated(n):
    print("inside", n)
    return n


print(decorated(1), decorated(2), decorated.__name__)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as error:
    print(repr(error))


class Closer:
    def close(self):
        print("closed")


with closing(Closer()) as c, nullcontext(5) as n:
    print(type(c).__name__, n)
with ExitStack() as stack:
    print([stack.enter_context(managed(name)) for name in "xy"])
    stack.callback(print, "callback", end=".\n")
    stack.push(lambda *exc: print("pushed", exc[0]))


def broken(*exc):
    raise TypeError("in exit")


try:
    with ExitStack() as stack:
        stack.push(broken)
        stack.enter_context(managed("z"))
        raise ValueError("body")
except TypeError as error:
    print(repr(error), repr(error.__context__))
with ExitStack() as stack:
    stack.push(lambda *exc: True)
    raise ValueError("hidden")
with ExitStack() as stack:
    stack.callback(print, "moved")
    moved = stack.pop_all()
print("after")
moved.close()
try:
    ExitStack().enter_context(5)
except TypeError as error:
    print(error)


@asynccontextmanager
async def resource(name):
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)


async with AsyncExitStack() as stack:
    print([await stack.enter_async_context(resource(n)) for n in "pq"], stack.enter_context(managed("s")))

    async def bye():
        print("bye")

    stack.push_async_callback(bye)
try:
    async with resource("r"):
        raise ValueError("async body")
except ValueError as error:
    print(error)


class Base(ContextDecorator):
    def __enter__(self):
        print("in")

    def __exit__(self, *exc):
        print("out", exc[0])


@Base()
def run():
    print("run")


run()
print(isinstance(Base(), AbstractContextManager))
