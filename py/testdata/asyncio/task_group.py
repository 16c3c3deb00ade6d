import asyncio


async def work(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise
    if fail:
        print("failing", name)
        raise ValueError(name)
    print("done", name)
    return name


async with asyncio.TaskGroup() as group:
    a = group.create_task(work("a", 2))
    b = group.create_task(work("b", 1))
    print("in body")
print(a.result(), b.result())
try:
    async with asyncio.TaskGroup() as group:
        group.create_task(work("c", 1, fail=True))
        d = group.create_task(work("d", 5))
        group.create_task(work("e", 1, fail=True))
except* ValueError as errors:
    print(repr(errors), d.cancelled())
try:
    async with asyncio.TaskGroup() as group:
        group.create_task(work("f", 5))
        await asyncio.sleep(1)
        raise KeyError("from body")
except* KeyError as errors:
    print(repr(errors))
try:
    async with asyncio.TaskGroup() as group:
        group.create_task(work("g", 1, fail=True))
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("body cancelled")
            raise
except ExceptionGroup as errors:
    print(repr(errors))


async def spawner(group):
    await asyncio.sleep(1)
    group.create_task(work("child", 1))
    print("spawned")


async with asyncio.TaskGroup() as group:
    group.create_task(spawner(group))
print("after spawner")
try:
    group.create_task(work("late", 1))
except RuntimeError as error:
    print(str(error).partition(" <")[0], "...", str(error).rpartition("> ")[2])
try:
    async with asyncio.TaskGroup() as outer:
        async with asyncio.TaskGroup() as inner:
            inner.create_task(work("i", 1, fail=True))
            outer.create_task(work("o", 5))
except* ValueError as errors:
    print(repr(errors))
async with asyncio.TaskGroup() as group:
    tasks = [group.create_task(asyncio.sleep(3 - n, n)) for n in range(3)]
print([t.result() for t in tasks])
async with asyncio.TaskGroup() as group:
    t = group.create_task(work("self cancel", 5))
    await asyncio.sleep(0)
    t.cancel()
print("a cancelled child is no failure", t.cancelled())
