# Loop objects: several loops, run_forever and stop, handlers, factories, eager tasks.
import asyncio


async def value(x, delay=0):
    await asyncio.sleep(delay)
    return x


def attempt(f, *args):
    try:
        print("ok", f(*args))
    except BaseException as e:
        print(type(e).__name__, e)


loop = asyncio.new_event_loop()
attempt(asyncio.get_running_loop)
print(asyncio._get_running_loop(), loop.is_running(), loop.is_closed(), loop.get_debug())
print(loop.run_until_complete(value(1)), loop.run_until_complete(value(2, 0.01)))
loop.call_soon(print, "left for later")
loop.call_soon(loop.stop)
loop.call_soon(print, "same round")
print("forever")
loop.run_forever()
print("stopped", loop.is_running())


async def background():
    for i in range(5):
        print("background", i)
        await asyncio.sleep(0)
    return "bg"
task = loop.create_task(background(), name="bg")
loop.run_until_complete(asyncio.sleep(0))
print("pending", task.done())
loop.run_until_complete(asyncio.sleep(0))
print(loop.run_until_complete(task))


async def stopper():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(1)
c = stopper()
attempt(loop.run_until_complete, c)
for t in asyncio.all_tasks(loop):
    t.cancel()
loop.run_until_complete(asyncio.sleep(0))


async def nested():
    attempt(loop.run_until_complete, None)
    attempt(loop.run_forever)
    attempt(loop.close)
    other = asyncio.new_event_loop()
    c = value(1)
    attempt(other.run_until_complete, c)
    c.close()
    other.close()
    c = value(1)
    attempt(asyncio.run, c)
    c.close()
    print(asyncio.get_running_loop() is loop, asyncio.get_event_loop() is loop, loop.is_running())
loop.run_until_complete(nested())

other = asyncio.new_event_loop()
fut = other.create_future()
print(fut.get_loop() is other)


async def foreign():
    await fut
try:
    loop.run_until_complete(foreign())
except RuntimeError as e:
    print(str(e).split(" got ")[1].split("<")[0], str(e).endswith("attached to a different loop"))
attempt(loop.run_until_complete, fut)
other.close()


def handler(loop, context):
    print("handler:", context["message"].split(" at ")[0], repr(context.get("exception")), sorted(context))


def failing():
    raise ValueError("in callback")


loop.set_exception_handler(handler)
print(loop.get_exception_handler() is handler)
loop.call_soon(failing)
f = loop.create_future()
f.add_done_callback(lambda f: 1 / 0)
loop.call_soon(f.set_result, 1)
loop.run_until_complete(asyncio.sleep(0.01))
loop.call_exception_handler({"message": "own", "exception": KeyError("k"), "extra": 1})
loop.set_exception_handler(None)


def factory(loop, coro, **kwargs):
    print("factory", coro.__name__, kwargs)
    return asyncio.Task(coro, loop=loop, **kwargs)


loop.set_task_factory(factory)


async def uses_factory():
    t = asyncio.create_task(value(5), name="named")
    print(await t, t.get_name())
    print(await asyncio.gather(value(6), value(7)))
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(value(8))
    print(t.result())
loop.run_until_complete(uses_factory())
print(loop.get_task_factory() is factory)
loop.set_task_factory(asyncio.eager_task_factory)


async def eager(n):
    print("eager", n, asyncio.current_task().get_name())
    if n:
        await asyncio.sleep(0)
        print("resumed", n)
    return n


async def uses_eager():
    me = asyncio.current_task().get_name()
    t = asyncio.create_task(eager(0), name="t0")
    print("created", t.done(), t.result(), asyncio.current_task().get_name() == me)
    t = asyncio.create_task(eager(1), name="t1")
    print("created", t.done())
    print(await t)

    async def fails():
        raise KeyError("eager")
    t = asyncio.create_task(fails())
    print(t.done(), repr(t.exception()))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(eager(0), name="g0")
        tg.create_task(eager(2), name="g2")
        print("body")
loop.run_until_complete(uses_eager())
loop.set_task_factory(None)


async def eager_start():
    t = asyncio.create_task(eager(0), name="es", eager_start=True)
    print(t.done())
    t = asyncio.Task(eager(3), loop=loop, eager_start=True, name="E")
    print(t.done(), await t)
loop.run_until_complete(eager_start())
handle = loop.call_later(0.01, print, "timer fired")
print(handle.cancelled(), handle.when() >= loop.time())
loop.call_at(loop.time() + 0.02, loop.stop)
loop.run_forever()


async def leaves_generator():
    async def agen():
        try:
            yield 1
            yield 2
        finally:
            print("generator closed")
    g = agen()
    print(await anext(g))
    return g
g = loop.run_until_complete(leaves_generator())
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
attempt(loop.call_soon, print)
attempt(loop.call_later, 1, print)
attempt(loop.run_forever)
print(loop.is_closed())
with asyncio.Runner(debug=False) as runner:
    print(runner.run(value("r1")), runner.run(value("r2")))
    inner = runner.get_loop()
    print(inner.is_running(), inner.is_closed())
    attempt(runner.run, 3)
print(inner.is_closed())
attempt(runner.get_loop)
attempt(runner.run, None)


async def with_leftovers():
    async def left():
        try:
            await asyncio.sleep(100)
        finally:
            print("left over cleaned")
    asyncio.create_task(left())
    await asyncio.sleep(0)
    return "main done"
print(asyncio.run(with_leftovers()))


async def exits():
    async def leave():
        raise SystemExit(3)
    t = asyncio.create_task(leave())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled by exit")
        raise
try:
    asyncio.run(exits())
except SystemExit as e:
    print("SystemExit", e.code)
