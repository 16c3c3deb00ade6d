import asyncio


async def worker(name):
    try:
        print(name, "waits")
        await asyncio.sleep(100)
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)
        raise
    finally:
        print(name, "finally")


task = asyncio.create_task(worker("a"))
await asyncio.sleep(0)
print(task.cancel("reason"), task.cancelled(), task.cancelling())
try:
    await task
except asyncio.CancelledError as error:
    print("caught", error.args)
print(task.cancelled(), task.done(), task.cancel())


async def never_starts():
    print("never printed")


task = asyncio.create_task(never_starts())
task.cancel()
try:
    await task
except asyncio.CancelledError:
    print("cancelled before it started")


async def ignores():
    for _ in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("ignored one")
    return "survived"


task = asyncio.create_task(ignores())
await asyncio.sleep(0)
task.cancel()
await asyncio.sleep(0)
task.cancel()
print(await task, task.cancelled(), task.cancelling())


async def parent():
    child = asyncio.create_task(worker("child"))
    try:
        await child
    except asyncio.CancelledError:
        print("parent sees", child.cancelled())
        raise


task = asyncio.create_task(parent())
await asyncio.sleep(1)
task.cancel()
try:
    await task
except asyncio.CancelledError:
    print("parent cancelled")


async def cleanup_awaits():
    try:
        await asyncio.sleep(100)
    finally:
        print("cleaning")
        await asyncio.sleep(1)
        print("cleaned")


task = asyncio.create_task(cleanup_awaits())
await asyncio.sleep(0)
task.cancel()
try:
    await task
except asyncio.CancelledError:
    print("done")


async def converts():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        raise ValueError("instead")


task = asyncio.create_task(converts())
await asyncio.sleep(0)
task.cancel()
try:
    await task
except ValueError as error:
    print(error, repr(error.__context__), task.cancelled())


async def cancels_itself():
    asyncio.current_task().cancel()
    print("still running")
    await asyncio.sleep(0)
    print("never")


try:
    await asyncio.create_task(cancels_itself())
except asyncio.CancelledError:
    print("self-cancelled")
print(issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.CancelledError, BaseException))
task = asyncio.create_task(worker("left running"))
await asyncio.sleep(0)
print("program ends")
