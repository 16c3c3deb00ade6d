import asyncio

async with asyncio.timeout(1):
    await asyncio.sleep(10)
