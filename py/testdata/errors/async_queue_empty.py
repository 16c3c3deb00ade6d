import asyncio

asyncio.Queue().get_nowait()
