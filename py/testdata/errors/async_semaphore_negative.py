import asyncio

asyncio.Semaphore(-1)
