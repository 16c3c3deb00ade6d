import asyncio
import inspect


async def simple(a, b=2):
    """Documented."""
    return a + b


c = simple(1)
print(type(c).__name__, asyncio.iscoroutine(c), inspect.iscoroutinefunction(simple), await c)
print(simple.__name__, simple.__doc__, inspect.isawaitable(simple))
try:
    await c
except RuntimeError as error:
    print(error)
d = simple(1)
d.close()
try:
    await d
except RuntimeError as error:
    print(error)


class Awaitable:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        yield from asyncio.sleep(self.n).__await__()
        return f"waited {self.n}"


print(await Awaitable(1), await asyncio.gather(Awaitable(2), Awaitable(1)))


async def nested(depth):
    if depth == 0:
        await asyncio.sleep(0)
        return 0
    return 1 + await nested(depth - 1)


print(await nested(50))


async def closure(n):
    async def inner():
        nonlocal n
        await asyncio.sleep(0)
        n += 1
        return n

    return await inner() + await inner()


print(await closure(1), await (lambda: simple(5))(), [await simple(n) for n in range(3)])


async def raises():
    try:
        await asyncio.sleep(0)
        raise ValueError("v")
    except ValueError as error:
        await asyncio.sleep(0)
        raise KeyError("k") from error
    finally:
        await asyncio.sleep(0)
        print("finally")


try:
    await raises()
except KeyError as error:
    print(error, repr(error.__cause__))
for bad in [5, None, [1], simple, "text"]:
    try:
        await bad
    except TypeError as error:
        print(error)


class Service:
    def __init__(self):
        self.calls = 0

    async def call(self, x):
        self.calls += 1
        await asyncio.sleep(0)
        return x * self.calls

    @classmethod
    async def make(cls):
        await asyncio.sleep(0)
        return cls()

    @staticmethod
    async def static():
        return "static"


s = await Service.make()
print(await asyncio.gather(*[s.call(10) for _ in range(3)]), await Service.static())
coroutines = {name: simple(n) for n, name in enumerate("ab")}
print({name: await coro for name, coro in coroutines.items()})


def decorator(function):
    async def wrapper(*args):
        print("before")
        result = await function(*args)
        print("after")
        return result

    return wrapper


@decorator
async def decorated(x):
    return x


print(await decorated(7), max(await asyncio.gather(simple(1), simple(5))))
