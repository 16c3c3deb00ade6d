# Cancellation while waiting on each primitive; cancellation counts; nested groups and timeouts.
import asyncio


async def attempt(aw):
    try:
        return await aw
    except BaseException as e:
        return type(e).__name__ + (f"({e})" if str(e) else "")


async def cancel_soon(coro, msg=None, after=1):
    t = asyncio.create_task(coro)
    for _ in range(after):
        await asyncio.sleep(0)
    print(t.cancel(msg), t.cancelling(), end=" ")
    r = await attempt(t)
    print(r, t.cancelled())
    return t


async def main():
    loop = asyncio.get_running_loop()
    lock = asyncio.Lock()
    await lock.acquire()
    await cancel_soon(lock.acquire())
    print(lock.locked())
    sem = asyncio.Semaphore(0)
    await cancel_soon(sem.acquire(), "sem")
    sem.release()
    print(await sem.acquire(), sem.locked())
    ev = asyncio.Event()
    await cancel_soon(ev.wait())
    q = asyncio.Queue(1)
    await cancel_soon(q.get(), "get")
    q.put_nowait(1)
    await cancel_soon(q.put(2), "put")
    await cancel_soon(q.join())
    print(q.qsize())
    cond = asyncio.Condition()

    async def cw():
        async with cond:
            await cond.wait()
    await cancel_soon(cw(), after=2)
    print(cond.locked())
    await cancel_soon(asyncio.sleep(10), "sleep")
    fut = loop.create_future()

    async def aw(f):
        return await f
    await cancel_soon(aw(fut))
    print(fut.cancelled())
    inner = loop.create_future()
    await cancel_soon(aw(asyncio.shield(inner)))
    print(inner.cancelled(), inner.done())
    inner.set_result(1)
    kids = [asyncio.create_task(asyncio.sleep(10), name=f"kid{i}") for i in range(2)]
    await cancel_soon(aw(asyncio.gather(*kids)))
    print([k.cancelled() for k in kids])
    kids = [asyncio.create_task(asyncio.sleep(10)) for i in range(2)]
    await cancel_soon(asyncio.wait(kids))
    print([k.cancelled() for k in kids], [k.cancel() for k in kids])
    await cancel_soon(asyncio.wait_for(asyncio.sleep(10), 5), "wf")

    async def group():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sub(0))

    async def sub(i):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("sub", i, "cancelled", end="; ")
            raise
    await cancel_soon(group(), after=2)

    async def swallow():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            t = asyncio.current_task()
            print("swallowed", t.cancelling(), t.uncancel(), t.cancelling(), end=" ")
        return "survived"
    await cancel_soon(swallow())

    async def twice():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print("first", e.args, end=" ")
            await asyncio.sleep(10)
    t = asyncio.create_task(twice())
    await asyncio.sleep(0)
    t.cancel("one")
    await asyncio.sleep(0)
    t.cancel("two")
    print(await attempt(t), t.cancelling())

    async def replaces():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise ValueError("instead")
    t = await cancel_soon(replaces())
    print(repr(t.exception()), repr(t.exception().__context__))

    async def failing_group():
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(sub("x"))
                tg.create_task(fail(ValueError("a")))
                tg.create_task(fail(KeyError("b")))
        except* ValueError as eg:
            print("VE", eg.exceptions, end=" ")
        except* KeyError as eg:
            print("KE", eg.exceptions)

    async def fail(e):
        await asyncio.sleep(0)
        raise e
    await failing_group()
    print(asyncio.current_task().cancelling())

    async def nested_groups():
        async with asyncio.TaskGroup() as outer:
            outer.create_task(sub("outer"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(sub("inner"))
                inner.create_task(fail(ValueError("n")))
    try:
        await nested_groups()
    except BaseExceptionGroup as eg:
        print(repr(eg))

    async def body_raises():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sub("b"))
            await asyncio.sleep(0)
            raise KeyError("body")
    try:
        await body_raises()
    except BaseExceptionGroup as eg:
        print(repr(eg))

    async def child_fails_while_body_waits():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(OSError("child")))
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("body cancelled", asyncio.current_task().cancelling(), end=" ")
                raise
    try:
        await child_fails_while_body_waits()
    except BaseExceptionGroup as eg:
        print(repr(eg), asyncio.current_task().cancelling())

    async def cleanup_fails():
        try:
            await asyncio.sleep(10)
        finally:
            raise RuntimeError("cleanup")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(cleanup_fails())
            tg.create_task(fail(ValueError("v")))
    except BaseExceptionGroup as eg:
        print(repr(eg))
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(asyncio.sleep(10))
            await asyncio.sleep(0)
            t.cancel()
        print("cancelling a child is no failure", t.cancelled())
    except BaseException as e:
        print(repr(e))
    try:
        async with asyncio.timeout(0.02):
            async with asyncio.timeout(0.01) as inner_timeout:
                await asyncio.sleep(1)
    except TimeoutError:
        print("inner", inner_timeout.expired())
    try:
        async with asyncio.timeout(0.01) as outer_timeout:
            try:
                async with asyncio.timeout(0.02) as inner_timeout:
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner fired")
    except TimeoutError:
        print("outer", outer_timeout.expired(), inner_timeout.expired())
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(sub("t"))
    except TimeoutError as e:
        print("group timed out", asyncio.current_task().cancelling())

    async def timeout_cancelled():
        async with asyncio.timeout(10):
            await asyncio.sleep(1)
    await cancel_soon(timeout_cancelled(), "from outside")

    async def slow_cleanup():
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(0.05)
            print("cleaned at", round(loop.time() - start, 3), end=" ")
    start = loop.time()
    print(await attempt(asyncio.wait_for(slow_cleanup(), 0.01)), round(loop.time() - start, 3))

    async def finishes_in_cancel():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            return "done anyway"
    print(await attempt(asyncio.wait_for(finishes_in_cancel(), 0.01)))
    g = asyncio.gather(asyncio.sleep(1), fail(ValueError("g")), return_exceptions=True)
    await asyncio.sleep(0)
    print(g.cancel(), await attempt(g), g.cancelled())
    g = asyncio.gather(sub(1), fail(ValueError("first")))
    print(await attempt(g), len(asyncio.all_tasks()))
    for t in asyncio.all_tasks() - {asyncio.current_task()}:
        t.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))
    me = asyncio.current_task()
    me.cancel("self")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("self", e, me.cancelling(), me.uncancel())
    me.cancel()
    me.uncancel()
    await asyncio.sleep(0)
    print("uncancelled in time")


asyncio.run(main())
