import asyncio


async def work():
    await asyncio.sleep(10)


task = asyncio.create_task(work())
await asyncio.sleep(0)
task.cancel("no longer needed")
await task
