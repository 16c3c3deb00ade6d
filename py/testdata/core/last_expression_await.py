import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


await asyncio.gather(work(2), work(1))
