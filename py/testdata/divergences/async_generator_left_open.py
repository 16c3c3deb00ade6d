# divergence: no reference counts: an asynchronous generator that is dropped is closed when the event loop ends, not at once
# workaround: use contextlib.aclosing, or call aclose()
import asyncio


async def numbers(n, delay=0):
    try:
        for i in range(n):
            await asyncio.sleep(delay)
            yield i
    finally:
        print("generator ends")


async for n in numbers(3):
    print(n)
print([n async for n in numbers(3)], [n * 2 async for n in numbers(5) if n % 2], {n async for n in numbers(2)}, {n: n * n async for n in numbers(3)})
print(sum([n async for n in numbers(4)]), [(a, b) async for a in numbers(2) for b in "xy"])
doubled = (n * 2 async for n in numbers(3))
print(type(doubled).__name__, [n async for n in doubled])
async for n in numbers(5):
    if n == 1:
        continue
    if n == 3:
        break
    print("loop", n)
else:
    print("never")
async for n in numbers(1):
    pass
else:
    print("else runs")
g = numbers(3)
print(await anext(g), await g.__anext__(), await anext(g, "d"), await anext(g, "default"))
try:
    await anext(numbers(0))
except StopAsyncIteration as error:
    print(type(error).__name__)


async def echo():
    got = None
    while True:
        try:
            got = yield f"echo {got}"
        except ValueError as error:
            got = f"error {error}"


e = echo()
print(await e.asend(None), await e.asend("a"), await e.athrow(ValueError("v")), await e.asend("b"))
await e.aclose()
try:
    await e.asend("closed")
except StopAsyncIteration:
    print("closed")


async def pipeline(source):
    async for item in source:
        await asyncio.sleep(0)
        yield item + 100


print([x async for x in pipeline(pipeline(numbers(2)))])


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(1)
        return self.n


print([t async for t in Ticker(3)])


async def collect(g):
    return [x async for x in g]


print(await asyncio.gather(collect(numbers(3, 1)), collect(numbers(2, 2))))
print([await asyncio.sleep(0, n) for n in range(3)], [n async for n in numbers(3) if await asyncio.sleep(0, n > 0)])


async def fails():
    yield 1
    raise KeyError("inside")


try:
    async for x in fails():
        print(x)
except KeyError as error:
    print("caught", error)
