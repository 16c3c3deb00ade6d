import asyncio
from contextlib import *
from contextlib import AsyncContextDecorator
@asynccontextmanager
async def acm(x, fail=False):
    "doc"
    print("enter", x)
    try:
        await asyncio.sleep(0)
        yield x
    except ValueError as e:
        print("caught", e)
        if fail: raise
    finally:
        await asyncio.sleep(0)
        print("exit", x)
@asynccontextmanager
async def never():
    if False: yield
@asynccontextmanager
async def twice():
    yield 1
    yield 2
@asynccontextmanager
async def swallow_twice():
    try: yield 1
    except Exception: yield 2
@asynccontextmanager
async def plain(): yield
class ACM:
    def __init__(self, n, ret=False, exc=None): self.n, self.ret, self.exc = n, ret, exc
    async def __aenter__(self): print("aenter", self.n); return self.n
    async def __aexit__(self, t, v, tb):
        print("aexit", self.n, t.__name__ if t else None)
        if self.exc: raise self.exc
        return self.ret
class CM:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0])
@acm(5)
async def decorated(x):
    print("body", x); return x + 1
class D(AsyncContextDecorator):
    async def __aenter__(self): print("D in")
    async def __aexit__(self, *a): print("D out"); return True
@D()
async def f(): raise KeyError
async def main():
    print(acm.__name__, acm.__doc__)
    async with acm(1) as v: print(v)
    async with acm(2): raise ValueError("v")
    try:
        async with acm(3, fail=True): raise ValueError("w")
    except ValueError as e: print("out", e)
    for m in (never, twice):
        try:
            async with m(): print("body")
        except RuntimeError as e: print(e)
    try:
        async with swallow_twice(): raise ValueError
    except RuntimeError as e: print(e)
    for exc in (StopIteration("s"), StopAsyncIteration("sa"), RuntimeError("r"), asyncio.CancelledError("c")):
        try:
            async with plain(): raise exc
        except BaseException as e: print(e is exc, repr(e))
    print(await decorated(1), await decorated(2), await f())
    class R:
        async def aclose(self): print("aclosed")
    async with aclosing(R()) as r: print(type(r).__name__)
    async def agen():
        try:
            yield 1; yield 2
        finally: print("agen closed")
    async with aclosing(agen()) as g:
        async for x in g: print(x); break
    async with nullcontext(7) as n: print(n)
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(ACM(1)))
        s.enter_context(CM())
        s.callback(print, "cb")
        async def acb(*a, **k): print("acb", a, k)
        print(s.push_async_callback(acb, 1, x=2) is acb)
        async def aex(t, v, tb): print("aex", t); 
        print(s.push_async_exit(aex) is aex)
        a = ACM(9); print(s.push_async_exit(a) is a)
        try: await s.enter_async_context(CM())
        except TypeError as e: print(e)
        try: s.enter_context(ACM(1))
        except TypeError as e: print(e)
    try:
        async with AsyncExitStack() as s:
            await s.enter_async_context(ACM(1, exc=IndexError("i")))
            await s.enter_async_context(ACM(2, ret=True))
            await s.enter_async_context(ACM(3, exc=KeyError("k")))
            1/0
    except Exception as e: print(repr(e), repr(e.__context__))
    s = AsyncExitStack(); s.callback(print, "x"); s2 = s.pop_all(); await s.aclose(); await s2.aclose()
    try:
        with acm(1): pass
    except TypeError as e: print(e)
    try:
        async with CM(): pass
    except TypeError as e: print(e)
    print(isinstance(ACM(1), AbstractAsyncContextManager))
asyncio.run(main())
