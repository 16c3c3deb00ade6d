# Wrong arguments and states of asyncio's functions and objects.
import asyncio, sys, contextvars
def t(name, f):
    try: print(name, "->", repr(f()))
    except BaseException as e: print(name, "!!", type(e).__name__, e)
async def at(name, c):
    try: print(name, "->", repr(await c))
    except BaseException as e: print(name, "!!", type(e).__name__, e)
async def ret(x): return x
# run errors
t("run int", lambda: asyncio.run(3))
t("run fn", lambda: asyncio.run(ret))
t("run none", lambda: asyncio.run())
t("run gen", lambda: asyncio.run(x for x in []))
def lf():
    l = asyncio.new_event_loop(); l.set_debug(True); return l
async def dbg(): return asyncio.get_running_loop().get_debug()
t("run loop_factory", lambda: asyncio.run(dbg(), loop_factory=lf))
t("run debug", lambda: asyncio.run(dbg(), debug=True))
t("get_running_loop", asyncio.get_running_loop)
t("current_task", asyncio.current_task)
t("all_tasks", asyncio.all_tasks)
t("sleep outside", lambda: asyncio.create_task(3))
t("_get_running_loop", lambda: asyncio._get_running_loop())
async def m():
    loop = asyncio.get_running_loop()
    await at("gather bad", asyncio.gather(ret(1), ret(2)))
    t("gather int", lambda: asyncio.gather(1))
    t("ensure int", lambda: asyncio.ensure_future(1))
    t("create_task int", lambda: asyncio.create_task(1))
    await at("wait_for none", asyncio.wait_for(ret(1), None))
    await at("wait_for 0", asyncio.wait_for(ret(1), 0))
    await at("wait_for neg", asyncio.wait_for(asyncio.sleep(1), -1))
    await at("wait_for int", asyncio.wait_for(1, 1))
    await at("wait empty", asyncio.wait([]))
    c = ret(1)
    await at("wait coro", asyncio.wait(c)); 
    await at("wait coros", asyncio.wait([c])); c.close()
    await at("wait rw", asyncio.wait([loop.create_future()], return_when="x"))
    t("as_completed int", lambda: asyncio.as_completed(3))
    t("as_completed coro", lambda: asyncio.as_completed(loop.create_future()))
    t("shield int", lambda: asyncio.shield(3))
    await at("sleep str", asyncio.sleep("x"))
    await at("sleep nan", asyncio.sleep(float("nan")))
    await at("sleep res", asyncio.sleep(0, "r"))
    await at("sleep -1", asyncio.sleep(-1, "r"))
    f = loop.create_future()
    t("fut result", f.result); t("fut exc", f.exception)
    t("set_exception int", lambda: f.set_exception(3))
    t("set_exception cls int", lambda: f.set_exception(int))
    t("set_exception stop", lambda: f.set_exception(StopIteration(3)))
    t("exc", f.exception)
    f = loop.create_future()
    f.set_exception(ValueError); t("exc cls", f.exception)
    t("set again", lambda: f.set_result(1))
    t("cancel done", f.cancel)
    f = loop.create_future(); print(f.cancel("m"), f.cancelled(), f.done()); t("res", f.result); t("exc", f.exception)
    print(f.cancel())
    tk = asyncio.create_task(asyncio.sleep(1), name=5)
    print(tk.get_name(), type(tk.get_name()))
    tk.set_name(7); print(tk.get_name())
    print(tk.cancelling(), tk.cancel("a"), tk.cancelling(), tk.cancel("b"), tk.cancelling(), tk.uncancel(), tk.uncancel(), tk.uncancel())
    await at("tk", tk)
    t("task set_result", lambda: tk.set_result(1)); t("task set_exc", lambda: tk.set_exception(ValueError()))
    t("Future loop", lambda: asyncio.Future(loop=3))
    t("Future pos", lambda: asyncio.Future(loop))
    t("Task none", lambda: asyncio.Task(3))
    t("Task()", lambda: asyncio.Task())
    t("add_done", lambda: f.add_done_callback())
    t("iscoroutine", lambda: asyncio.iscoroutine(f))
    t("isfuture", lambda: (asyncio.isfuture(f), asyncio.isfuture(tk), asyncio.isfuture(asyncio.Future), asyncio.isfuture(3)))
    class Fake: _asyncio_future_blocking = True
    t("isfuture fake", lambda: asyncio.isfuture(Fake()))
    t("iscf", lambda: (asyncio.iscoroutinefunction(ret), asyncio.iscoroutinefunction(at), asyncio.iscoroutinefunction(3)))
    cc = ret(1); t("nested2", lambda: asyncio.run(cc)); cc.close()
    cc = ret(1); t("nested3", lambda: loop.run_until_complete(cc)); cc.close()
    t("run_forever", loop.run_forever)
    t("close", loop.close)
    t("call_later none", lambda: loop.call_later(None, print))
    t("call_at none", lambda: loop.call_at(None, print))
    t("call_later str", lambda: loop.call_later("x", print))
    cc = ret(1)
    t("call_soon coro", lambda: loop.call_soon(cc)); cc.close()
    t("set_task_factory", lambda: loop.set_task_factory(3))
    t("set_exception_handler", lambda: loop.set_exception_handler(3))
    t("get_exception_handler", loop.get_exception_handler)
    t("get_task_factory", loop.get_task_factory)
    t("slow", lambda: loop.slow_callback_duration)
    t("ref", lambda: asyncio.timeout("x"))
    async def tm():
        async with asyncio.timeout("x"): pass
    await at("timeout str", tm())
    async def tm2():
        x = asyncio.timeout(1)
        print(x, x.when(), x.expired())
        t("resch", lambda: x.reschedule(3))
        async with x as y:
            print(y is x, x.when() is not None)
            x.reschedule(None); print(x, x.when())
            try:
                async with x: pass
            except RuntimeError as e: print(e)
        print(x); t("resch", lambda: x.reschedule(3))
        async with asyncio.timeout(0) as z:
            await asyncio.sleep(1)
    await at("tm2", tm2())
    async def tm3():
        async with asyncio.timeout(0.01) as a:
            async with asyncio.timeout(0.02) as b:
                await asyncio.sleep(1)
    await at("tm3", tm3())
    async def tm4():
        async with asyncio.timeout(0.02) as a:
            try:
                async with asyncio.timeout(0.01) as b:
                    await asyncio.sleep(1)
            except TimeoutError: print("inner", a.expired(), b.expired(), a, b)
            await asyncio.sleep(0)
            return 5
    await at("tm4", tm4())
    async def tm5():
        async with asyncio.timeout(0.01):
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: raise ValueError("v")
    try: await tm5()
    except ValueError as e: print(repr(e), repr(e.__context__), repr(e.__cause__), repr(e.__context__.__cause__))
    async def tm6():
        asyncio.current_task().cancel("msg")
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    x = asyncio.create_task(tm6()); await at("tm6", x)
    t("taskgroup", lambda: repr(asyncio.TaskGroup()))
    tg = asyncio.TaskGroup()
    cc = ret(1); t("tg.create", lambda: tg.create_task(cc))
    async with tg: pass
    cc = ret(1); t("tg.create", lambda: tg.create_task(cc))
    async def ag():
        async with tg: pass
    await at("tg again", ag())
asyncio.run(m())
