import asyncio


async def fetch():
    raise LookupError("gone")


task = asyncio.create_task(fetch())
await asyncio.sleep(0)
print("started")
await task
