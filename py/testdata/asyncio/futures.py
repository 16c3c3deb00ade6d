import asyncio

loop = asyncio.get_running_loop()
future = loop.create_future()
print(future.done(), future.cancelled())
loop.call_later(1, future.set_result, "set later")
print(await future, future.result(), await future)


async def setter(f, value):
    await asyncio.sleep(1)
    f.set_result(value)


async def waiter(f, name):
    print(name, await f)


f = loop.create_future()
await asyncio.gather(waiter(f, "a"), waiter(f, "b"), setter(f, 42))
f = loop.create_future()
f.set_exception(ValueError("stored"))
try:
    await f
except ValueError as error:
    print(error, repr(f.exception()))
try:
    f.set_result(1)
except asyncio.InvalidStateError as error:
    print(type(error).__name__, error)
f = loop.create_future()
f.add_done_callback(lambda x: print("callback 1", x.result()))
f.add_done_callback(lambda x: print("callback 2"))
f.set_result("r")
print("callbacks come later")
await asyncio.sleep(0)
f = loop.create_future()
f.cancel()
try:
    await f
except asyncio.CancelledError:
    print("cancelled", f.cancelled())
t = asyncio.ensure_future(asyncio.sleep(0, "ensured"))
print(await t, asyncio.isfuture(t), asyncio.isfuture(5), asyncio.ensure_future(t) is t)
