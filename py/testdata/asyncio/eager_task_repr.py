# A task that ends in its first step has forgotten its coroutine; one that waits has not.
import asyncio


async def at_once(x):
    return x


async def fails():
    raise ValueError("no")


async def waits():
    await asyncio.sleep(0)
    return "late"


async def main():
    done = asyncio.create_task(at_once(9), eager_start=True, name="a")
    print(done, done.get_coro(), done.done(), await done)
    bad = asyncio.create_task(fails(), eager_start=True, name="b")
    print(bad, bad.get_coro(), bad.exception())
    later = asyncio.create_task(waits(), eager_start=True, name="c")
    print(later.done(), later.get_coro().__name__, await later, later.get_coro().__name__)
    print(asyncio.current_task().get_name() in {t.get_name() for t in asyncio.all_tasks()})
    print(await asyncio.gather(done, later))
    done.cancel()
    print(done.cancelled(), done.get_name(), done.get_stack())


asyncio.run(main())
