import asyncio

task = asyncio.create_task(asyncio.sleep(10))
await asyncio.sleep(0)
task.cancel()
await task
