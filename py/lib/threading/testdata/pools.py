# concurrent.futures: futures, their errors, executors. The golden file is what
# CPython prints.
import concurrent.futures as cf
import threading
import time


def t(name, f):
    try:
        print(name, "->", f())
    except BaseException as e:
        print(name, "!!", type(e).__name__, e)


f = cf.Future()
print(f.done(), f.running(), f.cancelled())
t("timeout", lambda: f.result(timeout=0))
t("timeout", lambda: f.exception(timeout=0.01))
t("notify", f.set_running_or_notify_cancel)
print(f.running(), f.cancel())
f.add_done_callback(lambda x: print("callback", x is f, x.result()))
f.set_result(3)
f.add_done_callback(lambda x: print("late callback"))
print(f.result(), f.exception(), f.done())
t("again", lambda: f.set_result(4) if False else f.set_running_or_notify_cancel() if False else None)
f = cf.Future()
print(f.cancel(), f.cancel(), f.cancelled(), f.done())
t("cancelled", f.result)
t("cancelled", f.exception)
t("notify", f.set_running_or_notify_cancel)
f = cf.Future()
f.set_exception(KeyError("k"))
t("result", f.result)
print(repr(f.exception()))

started, go = threading.Event(), threading.Event()


def wait_for_go(x):
    started.set()
    go.wait()
    return x


with cf.ThreadPoolExecutor(max_workers=1, thread_name_prefix="pool") as ex:
    a = ex.submit(wait_for_go, 1)
    started.wait()
    b = ex.submit(wait_for_go, 2)
    print(a.running(), b.running(), a.cancel(), b.cancel(), b.cancelled())
    t("a", lambda: a.result(timeout=0.01))
    go.set()
    print(a.result())
    print(ex.submit(lambda: threading.current_thread().name).result())
    t("map", lambda: list(ex.map(lambda x, y: x + y, [1, 2], [3, 4])))
    t("map error", lambda: list(ex.map(lambda x: [1, 2][x], [1, 5, 0])))
    t("submit nothing", lambda: ex.submit())

t("workers", lambda: cf.ThreadPoolExecutor(0))
t("initializer", lambda: cf.ThreadPoolExecutor(1, initializer=3))
made = []
with cf.ThreadPoolExecutor(1, initializer=made.append, initargs=("x",)) as ex:
    ex.submit(pow, 1, 1).result()
print(made)

ex = cf.ThreadPoolExecutor(1)
go.clear(), started.clear()
a, b = ex.submit(wait_for_go, 1), None
started.wait()
b = ex.submit(wait_for_go, 2)
ex.shutdown(wait=False, cancel_futures=True)
go.set()
print(a.result(), b.cancelled())
t("after shutdown", lambda: ex.submit(print))

with cf.ThreadPoolExecutor(3) as ex:
    fs = {ex.submit(lambda x=x: (time.sleep(x / 50), x)[1]): x for x in (3, 1, 2)}
    print([f.result() for f in cf.as_completed(fs)])
    fs = [ex.submit(time.sleep, x) for x in (0.01, 0.5)]
    done, rest = cf.wait(fs, return_when=cf.FIRST_COMPLETED)
    print(len(done), len(rest), done == {fs[0]})
    t("as_completed", lambda: list(cf.as_completed(fs[1:], timeout=0.01)))
    done, rest = cf.wait(fs, timeout=0)
    print(len(done), len(rest))
t("wait", lambda: cf.wait([cf.Future()], return_when="x"))
print(issubclass(cf.TimeoutError, OSError), cf.TimeoutError is TimeoutError, cf.CancelledError.__mro__[1].__name__)


class Plain(cf.Executor):
    pass


t("abstract", lambda: Plain().submit(print))
local = threading.local()
local.x = "main"
with cf.ThreadPoolExecutor(2) as ex:
    print(list(ex.map(lambda _: hasattr(local, "x"), range(2))), local.x)
lock, total = threading.Lock(), 0


def add(n):
    global total
    for _ in range(n):
        with lock:
            total += 1


with cf.ThreadPoolExecutor(4) as ex:
    list(ex.map(add, [25] * 4))
print(total)
