# The protocol of asynchronous generators, driven by hand and inside tasks.
import asyncio


async def agen(log):
    try:
        x = yield 1
        log.append(("sent", x))
        try:
            y = yield 2
            log.append(("sent", y))
        except ValueError as e:
            log.append(("caught", str(e)))
            yield "recovered"
        yield 3
    finally:
        await asyncio.sleep(0)
        log.append("finally")


async def attempt(aw):
    try:
        return await aw
    except BaseException as e:
        return type(e).__name__, str(e)


async def main():
    log = []
    g = agen(log)
    print(g.__name__, g.ag_running, type(g).__name__)
    print(await attempt(g.asend(5)))
    print(await anext(g), await g.asend("a"), await g.asend("b"), await attempt(anext(g)), log)
    print(await attempt(anext(g)), await attempt(g.asend(1)), await attempt(g.athrow(KeyError("k"))), await g.aclose())
    log = []
    g = agen(log)
    print(await anext(g), await anext(g), await g.athrow(ValueError("v")), await anext(g), log)
    print(await g.aclose(), log, await attempt(anext(g)))
    g = agen(log := [])
    print(await g.aclose(), log)
    g = agen(log := [])
    print(await attempt(g.athrow(ValueError("unstarted"))), log, await attempt(anext(g)))
    g = agen(log := [])
    await anext(g)
    print(await attempt(g.athrow(KeyError)), log)

    async def stubborn():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    g = stubborn()
    await anext(g)
    print(await attempt(g.aclose()))

    async def returns():
        yield 1
        return
    print([x async for x in returns()])

    async def raises_stop():
        yield 1
        raise StopAsyncIteration("x")
    g = raises_stop()
    await anext(g)
    print(await attempt(anext(g)))

    async def raises_stop2():
        yield 1
        raise StopIteration("y")
    g = raises_stop2()
    await anext(g)
    print(await attempt(anext(g)))
    g = agen([])
    a = g.asend(None)
    print(await a, await attempt(a))
    print(await anext(returns(), "default"), await anext(aiter(returns())))
    r = returns()
    await anext(r)
    print(await anext(r, "default"))

    async def slow():
        await asyncio.sleep(0.01)
        yield 1
    g = slow()
    t = asyncio.create_task(attempt(anext(g)))
    await asyncio.sleep(0)
    print(await attempt(anext(g)), await attempt(g.aclose()), await t)
    try:
        async for x in [1]:
            pass
    except TypeError as e:
        print(e)

    class Bad:
        def __aiter__(self):
            return self

        def __anext__(self):
            return 5
    try:
        async for x in Bad():
            pass
    except TypeError as e:
        print(e, "/", e.__cause__)

    async def ticks(n):
        for i in range(n):
            await asyncio.sleep(0.001)
            yield i
    print([x async for x in ticks(3)], {x: y async for x in ticks(2) async for y in ticks(2)}, [y for x in [1, 2] if await asyncio.sleep(0, x) for y in [x]])
    print([await asyncio.sleep(0, i) for i in range(3)], {await asyncio.sleep(0, i) async for i in ticks(2)})
    out = []

    async def consume(name):
        async for x in ticks(3):
            out.append(f"{name}{x}")
    await asyncio.gather(consume("a"), consume("b"))
    print(out)
    async for x in ticks(3):
        if x == 1:
            continue
        print(x)
    else:
        print("else")

    async def cancelled():
        try:
            async for x in ticks(100):
                out.append(x)
        except asyncio.CancelledError:
            print("cancelled in loop")
            raise
    t = asyncio.create_task(cancelled())
    await asyncio.sleep(0.0025)
    t.cancel()
    print(await attempt(t))

    async def delegating():
        async for x in ticks(2):
            yield x * 10
    print([x async for x in delegating()], sum([x async for x in delegating()]))
    try:
        await anext(5)
    except TypeError as e:
        print(e)
    try:
        aiter(5)
    except TypeError as e:
        print(e)


asyncio.run(main())


class Tick:
    def __await__(self):
        return (yield "tick")


async def by_hand():
    x = yield 1
    print("sent", x, await Tick())
    try:
        yield 2
    except KeyError:
        yield "caught"


def step(f, *args):
    try:
        print("yielded", f(*args))
    except StopIteration as e:
        print("returned", e.value)
    except BaseException as e:
        print(type(e).__name__, e)


g = by_hand()
a = g.__anext__()
step(a.send, None)
step(a.send, None)
b = g.asend("x")
step(next, b)
print(g.ag_running)
step(b.send, "tock")
step(g.athrow(KeyError).send, None)
step(g.aclose().send, None)
step(g.__anext__().send, None)
