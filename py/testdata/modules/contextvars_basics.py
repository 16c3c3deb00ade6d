import contextvars, asyncio
from contextvars import *
a = ContextVar("a")
b = ContextVar("b", default=5)
print(b.get(), a.get(1), a.name)
try: a.get()
except LookupError as e: print(type(e).__name__, e.args[0] is a)
t = a.set(3)
print(t.old_value is Token.MISSING, t.var is a, a.get(), Token.MISSING)
t2 = a.set(4); print(t2.old_value)
a.reset(t2); print(a.get())
for bad in (lambda: a.reset(t2), lambda: a.reset(3), lambda: b.reset(t), lambda: ContextVar(3), lambda: Token(), lambda: ContextVar(), lambda: ContextVar("x", 3)):
    try: bad()
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
with b.set(9) as tt:
    print(b.get(), type(tt).__name__)
print(b.get())
ctx = copy_context()
print(len(ctx), a in ctx, b in ctx, ctx[a], ctx.get(b), ctx.get(b, 7), list(ctx) == [a], [v for v in ctx.values()], [x == (a, 3) for x in ctx.items()])
def f(x, *, y=2):
    a.set(x); b.set(y)
    return a.get() + b.get()
print(ctx.run(f, 10, y=3), a.get(), ctx[a], ctx[b])
try: ctx["a"]
except TypeError as e: print(e)
try: ctx[ContextVar("z")]
except KeyError as e: print("KeyError")
try: ctx.run(ctx.run, f, 1)
except RuntimeError as e: print(str(e).split("<")[0], str(e).split("> ")[1])
try: ctx.run()
except TypeError as e: print(e)
try: Context(1)
except TypeError as e: print(e)
c2 = ctx.copy()
print(c2 == ctx, c2 is ctx, ctx == 3, Context() == Context(), len(Context()))
try: hash(ctx)
except TypeError as e: print(e)
print(ContextVar[int], Token[str])
print(type(a), type(ctx), type(t), repr(b).split(" at")[0], repr(a).split(" at")[0], repr(t2).startswith("<Token used var=<ContextVar name='a'"))
try: a.foo = 1
except AttributeError as e: print(e)
try:
    class X(ContextVar): pass
except TypeError as e: print(e)

async def child(n):
    print("child", n, a.get())
    a.set(n)
    await asyncio.sleep(0)
    print("child", n, a.get())
async def main():
    a.set("main")
    await asyncio.gather(*(child(i) for i in range(3)))
    print(a.get())
    t = asyncio.create_task(child(9)); await t
    print(a.get(), t.get_context()[a])
    await child(8); print(a.get())
    c = copy_context()
    t = asyncio.create_task(child(7), context=c); await t; print(a.get(), c[a], t.get_context() is c)
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("cb", a.get()))
    a.set("later")
    loop.call_soon(lambda: (print("cb", a.get()), a.set("in cb")))
    loop.call_soon(lambda: print("cb", a.get()), context=c)
    f = loop.create_future()
    f.add_done_callback(lambda f: print("done", a.get()))
    f.add_done_callback(lambda f: print("done", a.get()), context=c)
    a.set("x")
    f.set_result(1)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(a.get())
    me = asyncio.current_task().get_context()
    print(me[a], me is asyncio.current_task().get_context())
asyncio.run(main())
print(a.get())
def gen():
    a.set("gen"); yield 1
    a.set("gen2"); yield 2
for _ in gen(): print(a.get())
