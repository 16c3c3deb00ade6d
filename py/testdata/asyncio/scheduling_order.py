# Callbacks, tasks and timers in the order in which they run.
import asyncio

log = []


def note(*a):
    log.append(" ".join(map(str, a)))


def flush(title):
    print(title, "|", ", ".join(log))
    log.clear()


async def steps(name, n):
    for i in range(n):
        note(name, i)
        await asyncio.sleep(0)
    note(name, "end")


async def main():
    loop = asyncio.get_running_loop()
    a, b = asyncio.create_task(steps("a", 3)), asyncio.create_task(steps("b", 2))
    loop.call_soon(note, "soon1")
    c = asyncio.create_task(steps("c", 1))
    await asyncio.gather(a, b, c)
    flush("tasks and call_soon")

    loop.call_soon(lambda: (note("x"), loop.call_soon(note, "nested")))
    loop.call_soon(note, "y")
    await asyncio.sleep(0)
    note("main")
    await asyncio.sleep(0)
    flush("nested call_soon")

    loop.call_later(0.03, note, "30ms")
    loop.call_later(0.01, note, "10ms")
    loop.call_later(0.02, note, "20ms")
    loop.call_later(0, note, "0ms")
    loop.call_later(-1, note, "negative")
    loop.call_at(loop.time() + 0.015, note, "15ms")
    h = loop.call_later(0.012, note, "cancelled")
    h.cancel()
    await asyncio.sleep(0.025)
    note("slept")
    await asyncio.sleep(0.01)
    flush("timers")
    print(h.cancelled(), h)

    for i in range(6):
        loop.call_later(0.01, note, i)
    await asyncio.sleep(0.01)
    await asyncio.sleep(0)
    flush("same moment")

    fut = loop.create_future()
    fut.add_done_callback(lambda f: note("cb1", f.result()))
    fut.add_done_callback(lambda f: note("cb2"))

    async def waiter(n):
        note("wait", n)
        note("got", n, await fut)
    ts = [asyncio.create_task(waiter(i)) for i in range(2)]
    await asyncio.sleep(0)
    fut.add_done_callback(lambda f: note("cb3"))
    fut.set_result("r")
    note("set")
    fut.add_done_callback(lambda f: note("late"))
    await asyncio.gather(*ts)
    flush("future callbacks")

    async def chain(n):
        if n == 0:
            await asyncio.sleep(0)
            return 0
        return 1 + await chain(n - 1)

    async def deep():
        note("deep", await chain(50))
    t = asyncio.create_task(deep())
    u = asyncio.create_task(steps("s", 2))
    await t
    note("after deep")
    await u
    flush("deep chain")

    async def cancelme():
        try:
            note("start")
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            note("cancelled")
            await asyncio.sleep(0)
            note("cleaned")
            raise
    t = asyncio.create_task(cancelme())
    t.add_done_callback(lambda t: note("done", t.cancelled()))
    await asyncio.sleep(0)
    note("cancel", t.cancel())
    loop.call_soon(note, "soon")
    await asyncio.wait([t])
    flush("cancel")

    t = asyncio.create_task(cancelme())
    t.cancel()
    await asyncio.wait([t])
    flush("cancel before start")

    async def child(n):
        note("child", n)
        await asyncio.sleep(0)
        note("child end", n)
        return n
    note(await asyncio.gather(child(1), child(2)))
    note(await asyncio.create_task(child(3)))
    note(await child(4))
    flush("results")

    async with asyncio.TaskGroup() as tg:
        for i in range(3):
            tg.create_task(steps(f"t{i}", 1))
        note("body")
    note("left")
    flush("task group")

    q = asyncio.Queue(1)

    async def producer():
        for i in range(3):
            await q.put(i)
            note("put", i)

    async def consumer():
        for _ in range(3):
            note("got", await q.get())
    await asyncio.gather(producer(), consumer())
    flush("queue")
    lock = asyncio.Lock()

    async def locked(n):
        async with lock:
            note("in", n)
            await asyncio.sleep(0)
            note("out", n)
    await asyncio.gather(*(locked(i) for i in range(3)))
    flush("lock")
    ev = asyncio.Event()

    async def ew(n):
        await ev.wait()
        note("ev", n)
    ts = [asyncio.create_task(ew(i)) for i in range(3)]
    await asyncio.sleep(0)
    ev.set()
    ev.clear()
    await asyncio.wait(ts)
    flush("event")
    cond = asyncio.Condition()

    async def cw(n):
        async with cond:
            await cond.wait()
            note("cond", n)
    ts = [asyncio.create_task(cw(i)) for i in range(4)]
    await asyncio.sleep(0)
    async with cond:
        cond.notify(2)
        note("notified")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    note("--")
    async with cond:
        cond.notify_all()
    await asyncio.wait(ts)
    flush("condition")
    sem = asyncio.Semaphore(2)

    async def sw(n):
        async with sem:
            note("sem", n)
            await asyncio.sleep(0.01 * (3 - n % 3))
            note("rel", n)
    await asyncio.gather(*(sw(i) for i in range(5)))
    flush("semaphore")
    bar = asyncio.Barrier(3)

    async def bw(n):
        i = await bar.wait()
        note("bar", n, i)
    await asyncio.gather(*(bw(i) for i in range(6)))
    flush("barrier")


asyncio.run(main())
