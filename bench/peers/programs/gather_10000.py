"""One gather of 10,000 calls of a tool that does nothing."""
import asyncio


async def bench(data):
    return len(await asyncio.gather(*[noop() for i in range(10_000)]))
