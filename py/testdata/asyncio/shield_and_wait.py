import asyncio


async def work(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(name)
    print("finished", name)
    return name


inner = asyncio.create_task(work("shielded", 3))
try:
    await asyncio.wait_for(asyncio.shield(inner), 1)
except TimeoutError:
    print("timed out", inner.done())
print(await inner)
tasks = [asyncio.create_task(work(n, d)) for n, d in [("a", 3), ("b", 1), ("c", 2)]]
done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
print(sorted(t.result() for t in done), len(pending))
done, pending = await asyncio.wait(pending, timeout=1)
print(sorted(t.result() for t in done), len(pending))
done, pending = await asyncio.wait(tasks)
print(sorted(t.result() for t in done), len(pending))
tasks = [asyncio.create_task(work(n, d, f)) for n, d, f in [("x", 1, False), ("y", 2, True), ("z", 5, False)]]
done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
print(len(done), len(pending), [repr(t.exception()) for t in tasks if t in done])
for t in pending:
    t.cancel()
print([type(r).__name__ for r in await asyncio.gather(*tasks, return_exceptions=True)])
for bad in [lambda: asyncio.wait([]), lambda: asyncio.wait([work("raw", 1)]), lambda: asyncio.wait([inner], return_when="sometime")]:
    try:
        await bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


async def outer():
    try:
        return await asyncio.shield(work("kept", 2))
    except asyncio.CancelledError:
        print("outer cancelled")
        raise


task = asyncio.create_task(outer())
await asyncio.sleep(1)
task.cancel()
await asyncio.gather(task, return_exceptions=True)
await asyncio.sleep(2)
