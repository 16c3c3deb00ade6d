import asyncio
import time


async def work(name, delay, fail=False):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    if fail:
        raise ValueError(name)
    return name.upper()


start = time.monotonic()
print(await asyncio.gather(work("a", 3), work("b", 1), work("c", 2)))
print(time.monotonic() - start)
print(await asyncio.gather(work("d", 1, fail=True), work("e", 2), return_exceptions=True))
try:
    await asyncio.gather(work("f", 1, fail=True), work("g", 2))
except ValueError as error:
    print("raised", error)
print(await asyncio.gather(), await asyncio.gather(*[work(str(n), 0) for n in range(3)]))
await asyncio.sleep(5)
nested = await asyncio.gather(asyncio.gather(work("h", 1), work("i", 1)), work("j", 0))
print(nested)
same = asyncio.create_task(work("same", 1))
print(await asyncio.gather(same, same))
mixed = asyncio.gather(asyncio.create_task(work("k", 2)), work("l", 1), asyncio.sleep(1, "slept"))
print(type(mixed).__name__, mixed.done(), await mixed, mixed.done())
results = await asyncio.gather(*(asyncio.sleep(n / 10, n) for n in range(5, 0, -1)))
print(results)
