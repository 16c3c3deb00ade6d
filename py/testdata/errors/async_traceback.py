# The frames of awaited coroutines, outermost first.
import asyncio


async def fetch(n):
    await asyncio.sleep(0.01)
    return 10 // n


async def load(n):
    return await fetch(n)


print(await load(5))
print(await load(0))
