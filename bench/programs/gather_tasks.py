"""20,000 tasks in gathers of 100, each giving up control once."""
import asyncio


async def job(n):
    await asyncio.sleep(0)
    return n * 2


async def bench(data):
    total = 0
    for start in range(0, 20_000, 100):
        total += sum(await asyncio.gather(*[job(n) for n in range(start, start + 100)]))
    return total
