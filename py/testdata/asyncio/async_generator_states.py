# Asynchronous generators driven in every state, and the protocols of async for and async with.
import asyncio, inspect, warnings, contextlib, sys
def t(name, f):
    try: print(name, "->", repr(f()))
    except BaseException as e: print(name, "!!", type(e).__name__, e, "| cause", repr(e.__cause__))
async def at(name, c):
    try: print(name, "->", repr(await c))
    except BaseException as e: print(name, "!!", type(e).__name__, e, "| cause", repr(e.__cause__), "| ctx", repr(e.__context__))
async def ag():
    try:
        x = yield 1
        print("got", x)
        y = yield x
        print("got", y)
    except ValueError as e:
        print("caught", repr(e)); yield "c"
    finally: print("fin")
def drive(c):
    try:
        while True: print("step", c.send(None))
    except StopIteration as e: return e.value
async def main():
    g = ag()
    print(g.ag_running, g.ag_suspended if hasattr(g, "ag_suspended") else 0, g.ag_await, inspect.getasyncgenstate(g), g.__name__, g.__qualname__)
    await at("asend new 3", g.asend(3))
    await at("anext", g.__anext__()); print(inspect.getasyncgenstate(g))
    await at("asend", g.asend(5)); await at("athrow", g.athrow(ValueError("v"))); await at("anext", anext(g)); await at("anext", anext(g)); await at("anext d", anext(g, "def"))
    await at("aclose", g.aclose()); await at("athrow closed", g.athrow(KeyError("k"))); print(inspect.getasyncgenstate(g))
    g = ag(); await at("athrow new", g.athrow(KeyError("k"))); await at("anext", anext(g))
    g = ag(); await at("aclose new", g.aclose()); await at("anext", anext(g))
    g = ag(); await anext(g); await at("aclose", g.aclose()); await at("aclose", g.aclose())
    async def ign():
        while True:
            try: yield 1
            except GeneratorExit: pass
    g = ign(); await anext(g); await at("ignored", g.aclose()); 
    async def ignt():
        try: yield 1
        except GeneratorExit: yield 2
    g = ignt(); await anext(g); await at("ignored", g.aclose()); 
    async def sai(): 
        yield 1
        raise StopAsyncIteration
    g = sai(); await anext(g); await at("sai", anext(g))
    async def si(): 
        yield 1
        raise StopIteration
    g = si(); await anext(g); await at("si", anext(g))
    g = ag(); a = g.asend(None); await at("a", a); await at("reuse", a); 
    a = g.asend(1); a.close(); await at("closed asend", a)
    a = g.aclose(); await at("x", a); await at("reuse", a); await at("c", g.aclose())
    async def slow():
        yield 1
        await asyncio.sleep(0)
        yield 2
    g = slow(); await anext(g)
    r = await asyncio.gather(anext(g), anext(g), return_exceptions=True); print(r)
    g = slow(); await anext(g)
    r = await asyncio.gather(anext(g), g.aclose(), return_exceptions=True); print(r)
    g = slow(); await anext(g)
    r = await asyncio.gather(anext(g), g.athrow(ValueError), return_exceptions=True); print(r)
    await at("anext int", anext(g) if False else asyncio.sleep(0))
    t("anext(3)", lambda: anext(3)); t("aiter(3)", lambda: aiter(3)); t("anext()", lambda: anext()); t("aiter()", lambda: aiter())
    class BadA:
        def __aiter__(self): return 3
    t("aiter bad", lambda: aiter(BadA()))
    class BadN:
        def __aiter__(self): return self
        def __anext__(self): return 3
    async def fr(x):
        async for i in x: print(i)
    await at("for bad", fr(BadN())); await at("for bada", fr(BadA())); await at("for int", fr(3)); await at("for list", fr([1]))
    t("anext badn", lambda: anext(BadN()))
    await at("anext badn d", anext(BadN(), 1))
    async def wi(x):
        async with x as y: print(y)
    await at("with int", wi(3)); await at("with cm", wi(contextlib.nullcontext(3)))
    class OnlyEnter:
        async def __aenter__(self): return 1
    await at("with oe", wi(OnlyEnter()))
    class SyncEnter:
        def __aenter__(self): return 1
        def __aexit__(self, *a): return 2
    await at("with se", wi(SyncEnter()))
    class SE2:
        async def __aenter__(self): return 1
        def __aexit__(self, *a): return 2
    await at("with se2", wi(SE2()))
    def w(x):
        with x: pass
    class AC:
        async def __aenter__(self): return 1
        async def __aexit__(self, *a): return True
    t("sync with async", lambda: w(AC()))
    t("for over async", lambda: list(ag()))
    async def sup():
        async with AC(): raise ValueError("x")
        return "suppressed"
    await at("sup", sup())
    print([x async for x in slow()], {x async for x in slow()}, {x: 1 async for x in slow()}, [x async for x in slow() if x > 1], [await asyncio.sleep(0, x) for x in range(3)])
    gx = (x async for x in slow()); print(type(gx).__name__, [y async for y in gx])
    gy = (await asyncio.sleep(0, x) for x in range(2)); print(type(gy).__name__, [y async for y in gy])
    print([[y async for y in slow()] for _ in range(2)])
    # throw into awaiting asend
    class Aw:
        def __await__(self):
            try:
                r = yield "aw"
                return ("r", r)
            except ValueError as e: return ("caught", repr(e))
    async def awg():
        x = await Aw()
        yield x
        y = await Aw()
        yield y
    g = awg(); a = g.asend(None)
    t("s1", lambda: a.send(None)); t("s2", lambda: a.send(42)); 
    a = g.asend(None); t("s3", lambda: a.send(None)); t("run", lambda: g.ag_running); b = g.asend(None); t("concurrent", lambda: b.send(None)); t("s4", lambda: a.throw(ValueError("vv")))
    g = awg(); a = g.aclose(); t("c", lambda: a.send(None))
    g = awg(); a = g.__anext__(); a.send(None); t("close while", a.close); 
    g = awg(); a = g.__anext__(); t("throw new asend", lambda: a.throw(KeyError("kk")))
    g = awg(); a = g.__anext__(); t("send nonnone", lambda: a.send(5))
    g = awg(); a = g.athrow(KeyError("z")); t("athrow send", lambda: a.send(None)); t("again", lambda: a.send(None))
    with warnings.catch_warnings(record=True) as wn:
        warnings.simplefilter("always")
        g = ag(); await anext(g); await at("athrow2", g.athrow(ValueError, "q"))
        print([str(x.message) for x in wn])
    class ANX:
        def __init__(s): s.i = 0
        def __aiter__(s): return s
        async def __anext__(s):
            s.i += 1
            if s.i > 2: raise StopAsyncIteration("end")
            return s.i
    a = ANX(); print([x async for x in a]); await at("anext", anext(a)); await at("anext d", anext(a, 7))
    async with contextlib.aclosing(ag()) as g: print(await anext(g))
asyncio.run(main())
