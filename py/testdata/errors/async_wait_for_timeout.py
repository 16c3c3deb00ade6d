import asyncio

await asyncio.wait_for(asyncio.sleep(10), timeout=1)
