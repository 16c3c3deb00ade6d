import asyncio

async def ok(): return 1
async def boom(): raise ValueError("boom")
def trial(f, *a, **k):
    try: r = f(*a, **k); print("ok", type(r).__name__)
    except BaseException as e: print(type(e).__name__, e)
async def atrial(aw):
    try: print("ok", await aw)
    except BaseException as e: print(type(e).__name__, e)
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    trial(f.result); trial(f.exception); trial(f.set_exception, 3); trial(f.set_exception, StopIteration()); 
    f = loop.create_future(); f.set_result(1)
    trial(f.set_result, 2); trial(f.set_exception, ValueError()); print(f.cancel(), f.done(), f.cancelled(), f.exception())
    f = loop.create_future(); print(f.cancel("msg"), f.cancel(), f.cancelled()); trial(f.result); trial(f.exception); await atrial(f)
    f = loop.create_future(); f.set_exception(ValueError); trial(f.result); print(repr(f.exception()))
    t = asyncio.create_task(ok(), name="T"); trial(t.set_result, 1); trial(t.set_exception, ValueError()); trial(t.result)
    print(t.get_name(), t.get_coro().__name__, t.done(), t.cancelling(), t.uncancel()); t.set_name(5); print(repr(t.get_name())); await t; print(t.result(), t.cancel())
    for bad in (5, "x", None): trial(asyncio.create_task, bad); trial(asyncio.ensure_future, bad)
    await atrial(asyncio.wait([])); 
    c = ok(); await atrial(asyncio.wait([c])); c.close()
    await atrial(asyncio.wait(5)); t = asyncio.create_task(ok()); await atrial(asyncio.wait(t)); await atrial(asyncio.wait([t], return_when="X")); await t
    await atrial(asyncio.wait_for(5, 1)); await atrial(asyncio.wait_for(asyncio.sleep(5), 0.01)); await atrial(asyncio.wait_for(ok(), None)); await atrial(asyncio.wait_for(ok(), 0)); await atrial(asyncio.wait_for(boom(), 1))
    trial(asyncio.as_completed, 5); trial(asyncio.as_completed, t)
    await atrial(asyncio.gather(5)) if 0 else trial(asyncio.gather, 5)
    trial(asyncio.shield, 5); trial(asyncio.Semaphore, -1); trial(asyncio.Barrier, 0); trial(asyncio.Queue, "a") if 0 else None
    l = asyncio.Lock(); trial(l.release); ev = asyncio.Event(); print(ev.is_set()); cd = asyncio.Condition(); trial(cd.notify); trial(cd.notify_all); await atrial(cd.wait()); trial(cd.release)
    trial(asyncio.Condition, asyncio.Event()); b = asyncio.BoundedSemaphore(1); trial(b.release)
    q = asyncio.Queue(1); trial(q.get_nowait); q.put_nowait(1); trial(q.put_nowait, 2); trial(q.task_done); trial(q.task_done)
    print(q.full(), q.empty(), q.qsize(), q.maxsize); q.shutdown(); trial(q.put_nowait, 1); await atrial(q.put(1)); await atrial(q.get()); await atrial(q.get()); trial(q.get_nowait)
    q = asyncio.Queue(); q.put_nowait(1); q.put_nowait(2); q.shutdown(immediate=True); await atrial(q.get()); await atrial(q.join())
    tg = asyncio.TaskGroup(); c = ok(); trial(tg.create_task, c)
    async with tg: 
        try:
            async with tg: pass
        except RuntimeError as e: print(str(e))
    c = ok(); trial(tg.create_task, c); 
    tm = asyncio.timeout(1); trial(tm.reschedule, 3); print(tm.when(), tm.expired(), tm)
    async with tm:
        print(tm.expired())
        try:
            async with tm: pass
        except RuntimeError as e: print(e)
    trial(tm.reschedule, 4); print(tm)
    try:
        async with asyncio.timeout(0.01) as tm: await asyncio.sleep(1)
    except TimeoutError as e: print(repr(e), repr(e.__cause__), tm.expired(), tm)
    try:
        async with asyncio.timeout(0): await asyncio.sleep(1)
    except TimeoutError as e: print("zero")
    try:
        async with asyncio.timeout(-1): pass
    except TimeoutError as e: print("negative")
    else: print("no await no timeout")
    async with asyncio.timeout(0.01) as tm: tm.reschedule(None); await asyncio.sleep(0.02)
    print(tm.expired(), tm.when())
    c = ok(); await c; await atrial(c); 
    t = asyncio.create_task(boom()); await atrial(t); await atrial(t); print(repr(t.exception()))
    async def selfwait(): await asyncio.current_task()
    try: await asyncio.create_task(selfwait())
    except RuntimeError as e: print(str(e).split(":")[0])
    class Bad:
        def __await__(self): yield 5
    async def badyield(): await Bad()
    try: await asyncio.create_task(badyield())
    except RuntimeError as e: print(e)
    class NotIter:
        def __await__(self): return 5
    await atrial(NotIter())
    trial(asyncio.run, ok) ; c = ok(); trial(asyncio.run, c); c.close()
    trial(loop.run_until_complete, asyncio.sleep(0)) if 0 else None
    trial(loop.call_later, None, print); trial(loop.call_at, None, print); trial(loop.set_task_factory, 5); trial(loop.set_exception_handler, 5)
    trial(asyncio.timeout, "x") if 0 else None
    print(asyncio.isfuture(f), asyncio.isfuture(5), asyncio.iscoroutine(c), asyncio.iscoroutinefunction(ok), asyncio.current_task().get_name() is not None)
asyncio.run(main())
trial(asyncio.run, 5); trial(asyncio.run, ok); trial(asyncio.get_running_loop)
trial(asyncio.run, boom())
loop = asyncio.new_event_loop(); print(loop.is_running(), loop.is_closed()); print(loop.run_until_complete(ok())); loop.close(); print(loop.is_closed())
c = ok(); trial(loop.run_until_complete, c); c.close(); trial(loop.call_soon, print); trial(loop.run_forever)
with asyncio.Runner() as r: print(r.run(ok())); print(r.run(ok())); trial(r.run, 5); print(r.get_loop().is_running())
trial(r.run, 5); trial(r.get_loop)
