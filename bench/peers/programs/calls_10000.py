"""10,000 calls of a tool that does nothing, one after the other."""


async def bench(data):
    for i in range(10_000):
        await noop()
    return i
