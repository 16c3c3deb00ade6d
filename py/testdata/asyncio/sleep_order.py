# What runs when: ready tasks first in first out, timers by time, then by order of creation.
import asyncio
import time


async def at(name, *delays):
    for delay in delays:
        await asyncio.sleep(delay)
        print(f"{time.monotonic():.1f} {name}")


await asyncio.gather(at("a", 1, 1, 1), at("b", 2, 1), at("c", 3), at("d", 0, 3), at("e", 0.5, 0.5, 2))
print("--- zero sleeps take turns")
await asyncio.gather(*[at(n, 0, 0) for n in "xyz"])
print("--- same time, creation order")
await asyncio.gather(*[at(n, 1) for n in "pqr"])
print("--- value", await asyncio.sleep(1, result="v"), await asyncio.sleep(-1, "negative"))


async def immediate(n):
    print("immediate", n)
    return n


print("--- no suspension")
print([await immediate(n) for n in range(2)])
task = asyncio.create_task(immediate("task"))
await immediate("direct")
await task
loop = asyncio.get_running_loop()
loop.call_soon(print, "call_soon 1")
loop.call_soon(print, "call_soon 2")
loop.call_later(0.2, print, "later 0.2")
handle = loop.call_later(0.1, print, "never")
loop.call_at(loop.time() + 0.15, print, "at 0.15")
handle.cancel()
await asyncio.sleep(0)
print("after one turn")
await asyncio.sleep(1)
print(loop.is_running(), handle.cancelled())
