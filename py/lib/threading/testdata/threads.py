# Threads, pools and queues between them: programs whose output does not depend
# on timing. The golden file is what CPython prints.
import threading, queue, time, asyncio, concurrent.futures as cf
def t(name):
    def d(f):
        print("==", name)
        try:
            r = f()
            if r is not None: print(repr(r))
        except BaseException as e: print(type(e).__name__, e)
        return f
    return d
@t("producer consumer")
def _():
    q = queue.Queue()
    out = []
    def worker():
        while True:
            x = q.get()
            if x is None:
                q.task_done(); break
            out.append(x * x); q.task_done()
    th = threading.Thread(target=worker); th.start()
    for i in range(5): q.put(i)
    q.put(None)
    q.join(); th.join()
    return out, th.is_alive()
@t("pool of workers")
def _():
    q = queue.Queue(maxsize=2); res = queue.Queue()
    def worker():
        while (x := q.get()) is not None:
            res.put(x + 1)
    ths = [threading.Thread(target=worker, name=f"w{i}") for i in range(3)]
    for x in ths: x.start()
    for i in range(10): q.put(i)
    for x in ths: q.put(None)
    for x in ths: x.join()
    return sorted(res.get() for _ in range(res.qsize()))
@t("loop in thread")
def _():
    loop = asyncio.new_event_loop()
    th = threading.Thread(target=loop.run_forever, daemon=True); th.start()
    async def coro(x):
        await asyncio.sleep(0.01)
        return x, threading.current_thread() is th
    f = asyncio.run_coroutine_threadsafe(coro(3), loop)
    print(f.result(timeout=5))
    loop.call_soon_threadsafe(loop.stop)
    th.join(); loop.close()
    return loop.is_closed()
@t("asyncio.run in threads")
def _():
    r = {}
    async def m(i):
        await asyncio.sleep(0.01 * i); return i * 2
    def go(i): r[i] = asyncio.run(m(i))
    ths = [threading.Thread(target=go, args=(i,)) for i in (3, 1, 2)]
    for x in ths: x.start()
    for x in ths: x.join()
    return r
@t("to_thread")
def _():
    async def main():
        def blocking(x):
            time.sleep(0.02); return x, threading.current_thread() is threading.main_thread()
        r = await asyncio.gather(asyncio.to_thread(blocking, 1), asyncio.to_thread(blocking, 2), asyncio.sleep(0.01, "s"))
        return r
    return asyncio.run(main())
@t("thread inside coroutine talks back")
def _():
    async def main():
        loop = asyncio.get_running_loop()
        ev = asyncio.Event()
        def f():
            time.sleep(0.01)
            loop.call_soon_threadsafe(ev.set)
        threading.Thread(target=f).start()
        await ev.wait()
        fut = loop.create_future()
        def g():
            loop.call_soon_threadsafe(fut.set_result, 42)
        threading.Thread(target=g).start()
        return await fut
    return asyncio.run(main())
@t("run_coroutine_threadsafe from worker")
def _():
    async def work(): 
        await asyncio.sleep(0.01); return "done"
    async def main():
        loop = asyncio.get_running_loop()
        def f():
            return asyncio.run_coroutine_threadsafe(work(), loop).result()
        return await asyncio.to_thread(f), await loop.run_in_executor(None, f)
    return asyncio.run(main())
@t("lock contention")
def _():
    n = 0
    lock = threading.Lock()
    def inc():
        nonlocal n
        for _ in range(50):
            with lock:
                v = n
                time.sleep(0)
                n = v + 1
    ths = [threading.Thread(target=inc) for _ in range(4)]
    for x in ths: x.start()
    for x in ths: x.join()
    return n
@t("condition")
def _():
    items = []; c = threading.Condition(); got = []
    def cons():
        with c:
            c.wait_for(lambda: items)
            got.append(items.pop())
    ths = [threading.Thread(target=cons) for _ in range(2)]
    for x in ths: x.start()
    for i in range(2):
        with c: items.append(i); c.notify()
    for x in ths: x.join()
    return sorted(got)
@t("event timeout")
def _():
    e = threading.Event()
    a = e.wait(0.01)
    threading.Timer(0.01, e.set).start()
    return a, e.wait(1), e.wait()
@t("barrier")
def _():
    b = threading.Barrier(3, action=lambda: print("action"))
    r = []
    def f(): r.append(b.wait())
    ths = [threading.Thread(target=f) for _ in range(3)]
    for x in ths: x.start()
    for x in ths: x.join()
    return sorted(r)
@t("semaphore")
def _():
    s = threading.Semaphore(2); active = 0; peak = 0
    def f():
        nonlocal active, peak
        with s:
            active += 1; peak = max(peak, active)
            time.sleep(0.01)
            active -= 1
    ths = [threading.Thread(target=f) for _ in range(5)]
    for x in ths: x.start()
    for x in ths: x.join()
    return peak
@t("native wait in thread")
def _():
    q = queue.Queue()
    out = []
    def w(): out.extend(sorted([3, 1, 2], key=lambda x: (q.get(), x)[1]))
    th = threading.Thread(target=w); th.start()
    for i in range(3): q.put(i)
    th.join(); return out
@t("iter(q.get, None)")
def _():
    q = queue.Queue(); out = []
    def w():
        for x in iter(q.get, None): out.append(x)
    th = threading.Thread(target=w); th.start()
    for i in [1, 2, None]: q.put(i)
    th.join(); return out
@t("local")
def _():
    l = threading.local(); l.x = 1; r = []
    def f():
        r.append(hasattr(l, "x")); l.x = 2; r.append(l.x)
    th = threading.Thread(target=f); th.start(); th.join()
    return r, l.x, l.__dict__
@t("pool")
def _():
    with cf.ThreadPoolExecutor(max_workers=3) as ex:
        fs = [ex.submit(pow, 2, i) for i in range(5)]
        print([f.result() for f in fs])
        print(list(ex.map(lambda x: x * 2, range(5))))
        print(sorted(f.result() for f in cf.as_completed(fs)))
        f = ex.submit(lambda: 1 / 0)
        print(repr(f.exception()))
        try: f.result()
        except ZeroDivisionError as e: print("zde", e)
        d, nd = cf.wait(fs + [f], return_when=cf.ALL_COMPLETED)
        print(len(d), len(nd))
    try: ex.submit(print)
    except RuntimeError as e: print(e)
@t("pool sleep")
def _():
    def f(x): time.sleep(0.01 * x); return x
    with cf.ThreadPoolExecutor(3) as ex:
        return [x.result() for x in cf.as_completed([ex.submit(f, i) for i in (3, 1, 2)])]
@t("excepthook")
def _():
    def hook(a): print("hook", a.exc_type.__name__, a.exc_value, a.thread.name)
    old = threading.excepthook
    threading.excepthook = hook
    def f(): raise ValueError("x")
    th = threading.Thread(target=f, name="bad"); th.start(); th.join()
    threading.excepthook = old
@t("subclass")
def _():
    class T(threading.Thread):
        def __init__(self, n): super().__init__(); self.n = n
        def run(self): self.result = self.n * 2
    a = [T(i) for i in range(3)]
    for x in a: x.start()
    for x in a: x.join()
    return [x.result for x in a]
@t("deadlock free rlock")
def _():
    r = threading.RLock(); out = []
    def f(n):
        with r:
            out.append(n)
            if n: f(n - 1)
    th = threading.Thread(target=f, args=(2,)); 
    with r: th.start(); time.sleep(0.01); out.append("main")
    th.join(); return out
@t("daemon")
def _():
    def f():
        try:
            while True: time.sleep(1)
        finally: print("never")
    th = threading.Thread(target=f, daemon=True); th.start()
    return th.is_alive(), th.daemon
@t("queue timeouts")
def _():
    q = queue.Queue(1)
    try: q.get(timeout=0.01)
    except queue.Empty: print("empty")
    q.put(1)
    try: q.put(1, timeout=0.01)
    except queue.Full: print("full")
print("end")
