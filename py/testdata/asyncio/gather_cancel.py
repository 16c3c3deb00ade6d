import asyncio


async def work(name, delay):
    try:
        await asyncio.sleep(delay)
        print("done", name)
        return name
    except asyncio.CancelledError:
        print("cancelled", name)
        raise


group = asyncio.gather(work("a", 1), work("b", 5))
await asyncio.sleep(2)
group.cancel()
try:
    await group
except asyncio.CancelledError as error:
    print("gather cancelled", repr(error))


async def outer():
    await asyncio.gather(work("c", 5), work("d", 6))


task = asyncio.create_task(outer())
await asyncio.sleep(1)
task.cancel()
try:
    await task
except asyncio.CancelledError:
    print("outer cancelled", task.cancelled())
one = asyncio.create_task(work("e", 3))
both = asyncio.gather(one, work("f", 4), return_exceptions=True)
await asyncio.sleep(1)
one.cancel()
print(await both)
