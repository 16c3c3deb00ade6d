import asyncio


async def work(delay, value="value"):
    try:
        await asyncio.sleep(delay)
        return value
    except asyncio.CancelledError:
        print("cancelled after timeout")
        raise
    finally:
        print("cleanup", delay)


print(await asyncio.wait_for(work(1), timeout=5))
try:
    await asyncio.wait_for(work(10), timeout=1)
except TimeoutError as error:
    print(repr(error), asyncio.TimeoutError is TimeoutError, repr(error.__cause__))
print(await asyncio.wait_for(work(1, "no limit"), None))
try:
    await asyncio.wait_for(work(1), 0)
except TimeoutError:
    print("zero timeout")
try:
    await asyncio.wait_for(asyncio.create_task(work(1)), -1)
except TimeoutError:
    print("negative timeout")


async def fails():
    raise KeyError("inside")


try:
    await asyncio.wait_for(fails(), 1)
except KeyError as error:
    print("passes on", error)


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        return "finished anyway"


print(await asyncio.wait_for(stubborn(), 1))


async def inner_timeout():
    try:
        await asyncio.wait_for(work(5), 1)
    except TimeoutError:
        return "inner"


print(await asyncio.wait_for(inner_timeout(), 3))
try:
    async with asyncio.timeout(1) as limit:
        await work(5)
except TimeoutError:
    print("block timed out", limit.expired())
async with asyncio.timeout(5) as limit:
    print(await work(1), limit.expired(), limit.when() is not None)
async with asyncio.timeout(None):
    await asyncio.sleep(1)
try:
    async with asyncio.timeout(10) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 1)
        await asyncio.sleep(5)
except TimeoutError:
    print("rescheduled")
try:
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("saw cancellation")
            raise
except TimeoutError:
    print("converted")
try:
    async with asyncio.timeout(5):
        async with asyncio.timeout(1):
            await asyncio.sleep(10)
except TimeoutError:
    print("inner of two")
