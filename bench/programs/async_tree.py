"""A tree of tasks, 6 children each and 5 levels deep, whose leaves wait for the loop."""

import asyncio


async def node(level):
    if level == 0:
        await asyncio.sleep(0)
        return 1
    return sum(await asyncio.gather(*[node(level - 1) for _ in range(6)]))


async def bench(data):
    return await node(5)
