import asyncio


async def fetch(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ConnectionError(f"no route to {n}")
    return n


print(await asyncio.gather(fetch(1), fetch(2), fetch(3)))
