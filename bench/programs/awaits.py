"""100,000 awaited coroutines, one after the other."""


async def step(n):
    return n + 1


async def bench(data):
    total = 0
    for i in range(100_000):
        total += await step(i)
    return total
