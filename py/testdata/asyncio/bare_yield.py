# What __await__ may yield: None, and futures by yield from; everything else fails the task.
import asyncio
class A:
    def __init__(self, v): self.v = v
    def __await__(self):
        x = yield self.v
        return x
async def m(v):
    try: return await A(v)
    except BaseException as e: return type(e).__name__, str(e).split(' in task')[0]
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_later(0.01, f.set_result, 5)
    print(await asyncio.create_task(m(f)))
    for v in (None, 3, 'x', 2.5):
        print(await asyncio.create_task(m(v)))
    class B:
        def __await__(self): return (yield from self.f)
    b = B(); b.f = loop.create_future(); loop.call_later(0.01, b.f.set_result, 7)
    print(await b)
    class C:
        def __await__(self): return self.f.__await__()
    c = C(); c.f = loop.create_future(); loop.call_later(0.01, c.f.set_result, 8)
    print(await c)
asyncio.run(asyncio.wait_for(main(), 2))
