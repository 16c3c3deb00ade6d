import asyncio

await asyncio.gather(1, 2)
