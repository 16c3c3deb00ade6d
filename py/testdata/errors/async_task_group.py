import asyncio


async def fetch(n):
    await asyncio.sleep(n)
    raise ValueError(f"job {n}")


async with asyncio.TaskGroup() as group:
    group.create_task(fetch(1))
    group.create_task(fetch(1))
    group.create_task(fetch(5))
