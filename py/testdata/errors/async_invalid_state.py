import asyncio

future = asyncio.get_running_loop().create_future()
future.result()
