import asyncio, re
def p(x): print(re.sub(r" at 0x[0-9a-f]+", "", repr(x)).replace(__file__ if "__file__" in globals() else "\0", "FILE"))
async def work(): await asyncio.sleep(0.01); return 5
async def fail(): raise ValueError("v")
def cb(f): pass
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future(); p(f); f.add_done_callback(cb); 
    print(re.sub(r" at \S+:\d+", "", repr(f)).replace(" at 0x", ""))
    f.set_result([1]); p(f)
    f = loop.create_future(); f.set_exception(KeyError("k")); p(f); f.exception(); f = loop.create_future(); f.cancel(); p(f)
    t = asyncio.create_task(work(), name="w"); p(t); await asyncio.sleep(0); 
    print(re.sub(r"wait_for=.*", "", repr(t))); t.cancel(); print(re.sub(r"wait_for=.*", "", repr(t))); 
    try: await t
    except asyncio.CancelledError: p(t)
    t = asyncio.create_task(work(), name="w2"); await t; p(t)
    t = asyncio.create_task(fail(), name="f"); await asyncio.wait([t]); p(t); t.exception()
    for x in (asyncio.Lock(), asyncio.Event(), asyncio.Condition(), asyncio.Semaphore(3), asyncio.BoundedSemaphore(2), asyncio.Queue(), asyncio.Queue(5), asyncio.PriorityQueue(), asyncio.LifoQueue(), asyncio.Barrier(2), asyncio.timeout(None), asyncio.TaskGroup()): p(x); print(str(x).split(" at 0x")[0])
    l = asyncio.Lock(); await l.acquire(); p(l); w = asyncio.create_task(l.acquire()); await asyncio.sleep(0); p(l); l.release(); await w
    e = asyncio.Event(); e.set(); p(e); s = asyncio.Semaphore(1); await s.acquire(); p(s)
    q = asyncio.Queue(2); q.put_nowait("a"); q.put_nowait(2); p(q); g = asyncio.Queue(); w = asyncio.create_task(g.get()); await asyncio.sleep(0); p(g); g.put_nowait(1); p(g); await w
    q2 = asyncio.Queue(1); q2.put_nowait(1); w = asyncio.create_task(q2.put(2)); await asyncio.sleep(0); p(q2); q2.get_nowait(); await w
    h = loop.call_soon(cb, 1); print(repr(h).split(" at ")[0]); h.cancel(); p(h)
    async with asyncio.TaskGroup() as tg: p(tg); tg.create_task(asyncio.sleep(0)); p(tg)
    p(tg)
    b = asyncio.Barrier(2); w = asyncio.create_task(b.wait()); await asyncio.sleep(0); p(b); print(b.n_waiting, b.parties, b.broken); await b.abort(); p(b); print(b.broken)
    try: await w
    except asyncio.BrokenBarrierError as e: print(repr(e), type(e).__module__)
    print(asyncio.Task[int], asyncio.Future[str], asyncio.Queue[int])
asyncio.run(main())
