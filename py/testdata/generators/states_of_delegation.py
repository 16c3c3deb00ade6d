# send, throw and close of generators and coroutines in every state; delegation; awaitable generators.
import types, sys, inspect, asyncio, warnings
def t(name, f):
    try: print(name, "->", repr(f()))
    except BaseException as e: print(name, "!!", type(e).__name__, e, "| cause", repr(e.__cause__), "| ctx", repr(e.__context__))
def g():
    x = yield 1
    y = yield x
    return y
def st(i): return (inspect.getgeneratorstate(i), i.gi_running, i.gi_suspended, i.gi_yieldfrom)
i = g(); print(st(i)); t("send", lambda: i.send(3)); next(i); print(st(i)); t("send2", lambda: i.send(5)); t("send3", lambda: i.send(6)); t("end", lambda: next(i)); print(st(i))
i.__name__ = "zz"; i.__qualname__ = "q.zz"; print(i.__name__, i.__qualname__)
t("name", lambda: setattr(i, "__name__", 3)); t("qual", lambda: setattr(i, "__qualname__", 3))
t("setgi", lambda: setattr(i, "gi_running", 3))
t("attr", lambda: setattr(i, "foo", 3))
def thr():
    try: yield 1
    except ValueError as e:
        print("caught", repr(e), e.args)
        yield 2
    yield 3
def mk(): 
    i = thr(); next(i); return i
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    t("throw cls", lambda: mk().throw(ValueError))
    t("throw inst", lambda: mk().throw(ValueError("a")))
    t("throw 2", lambda: mk().throw(ValueError, "a"))
    t("throw 3", lambda: mk().throw(ValueError, "a", None))
    t("throw tuple", lambda: mk().throw(ValueError, ("a", "b")))
    t("throw inst2", lambda: mk().throw(ValueError, ValueError("zz")))
    t("throw inst val", lambda: mk().throw(ValueError("x"), "a"))
    t("throw int", lambda: mk().throw(3))
    t("throw str", lambda: mk().throw("abc"))
    t("throw int cls", lambda: mk().throw(int))
    t("throw none", lambda: mk().throw())
    t("throw tb", lambda: mk().throw(ValueError, None, 3))
    t("throw 4", lambda: mk().throw(1,2,3,4))
    t("throw kw", lambda: mk().throw(type=ValueError))
    print([(x.category.__name__, str(x.message)) for x in w])
t("throw new", lambda: thr().throw(KeyError("k")))
i = mk(); t("throw other", lambda: i.throw(KeyError("k"))); t("after", lambda: next(i)); t("throw done", lambda: i.throw(ValueError("z"))); t("close done", i.close)
def ig():
    while True:
        try: yield 1
        except GeneratorExit: pass
i = ig(); next(i); t("close", i.close)
def cr():
    try: yield 1
    except GeneratorExit: return 42
i = cr(); next(i); t("close ret", i.close); t("close ret", i.close); t("close new", cr().close)
def cx():
    try: yield 1
    finally: raise KeyError("fin")
i = cx(); next(i); t("close exc", i.close)
def me():
    yield next(i)
i = me(); t("already", lambda: next(i))
def mec(): 
    i.close(); yield
i = mec(); t("already close", lambda: next(i))
def met():
    i.throw(ValueError); yield
i = met(); t("already throw", lambda: next(i))
def si(): raise StopIteration("x"); yield
t("stopiter", lambda: list(si()))
def si2():
    try: yield 1
    except ValueError: raise StopIteration(3)
i = si2(); next(i); t("si throw", lambda: i.throw(ValueError))
i = si2(); next(i); t("throw StopIteration", lambda: i.throw(StopIteration(5)))
t("next default", lambda: next(si2.__call__(), 4))
t("send args", lambda: g().send()); t("send args", lambda: g().send(1, 2)); t("close args", lambda: g().close(1))
# yield from
class It:
    def __init__(s, *m): s.m = m
    def __iter__(s): return s
    def __next__(s): print("next"); return 1
class It2(It):
    def send(s, v): print("send", v); return v
    def throw(s, *a): print("throw", a); raise StopIteration("thr")
    def close(s): print("close")
def yf(x):
    r = yield from x
    print("r", r)
    yield "after"
i = yf(It()); next(i); t("send None", lambda: i.send(None)); t("send 3", lambda: i.send(3)); 
i = yf(It()); next(i); t("throw", lambda: i.throw(ValueError("v")))
i = yf(It()); next(i); t("close", i.close)
i = yf(It2()); next(i); t("send 3", lambda: i.send(3)); print(type(i.gi_yieldfrom).__name__); t("throw", lambda: i.throw(ValueError("v"))); t("n", lambda: next(i))
i = yf(It2()); next(i); t("close", i.close)
i = yf(It2()); next(i); t("throw GE", lambda: i.throw(GeneratorExit))
t("yf int", lambda: next(yf(3))); t("yf None", lambda: next(yf(None)))
t("yf list", lambda: list(yf([1, 2])))
async def co(): return 1
c = co(); t("yf coro", lambda: next(yf(c))); c.close()
class BadThrow(It):
    @property
    def throw(s): raise AttributeError("no")
    @property
    def close(s): raise RuntimeError("close prop")
i = yf(BadThrow()); next(i); t("bt throw", lambda: i.throw(ValueError("v")))
i = yf(BadThrow()); next(i); t("bt close", i.close)
# coroutine
c = co(); print(inspect.getcoroutinestate(c), c.cr_running, c.cr_suspended, c.cr_await, c.cr_origin, c.__name__, c.__qualname__)
t("send 3", lambda: c.send(3)); t("send", lambda: c.send(None)); t("reuse", lambda: c.send(None)); t("throw", lambda: c.throw(ValueError)); t("close", c.close)
t("iter coro", lambda: iter(co())); 
@types.coroutine
def tc(): 
    r = yield 5
    return r
async def ca(): return await tc()
c = ca(); t("c", lambda: c.send(None)); print(c.cr_await.__name__, inspect.getcoroutinestate(c)); t("c2", lambda: c.send(7))
c = ca(); c.send(None); t("throw", lambda: c.throw(KeyError("k"))); 
c = ca(); c.send(None); t("close", c.close); t("again", lambda: c.send(None))
print(type(tc()), inspect.isawaitable(tc()), inspect.iscoroutinefunction(tc))
async def cig():
    while True:
        try: await tc()
        except GeneratorExit: pass
c = cig(); c.send(None); t("coro ignored", c.close)
t("types.coroutine", lambda: types.coroutine(3))
async def aw3(): await 3
t("await int", lambda: aw3().send(None))
class AW:
    def __init__(s, v): s.v = v
    def __await__(s): return s.v
async def aw(x): return await x
for v in (3, [1], iter([1]), co(), None): t(f"await {type(v).__name__}", lambda: aw(AW(v)).send(None))
async def si3(): raise StopIteration(3)
t("si3", lambda: si3().send(None))
c = co(); w_ = c.__await__(); print(type(w_).__name__); t("wn", lambda: next(w_)); t("wn", lambda: next(w_)); t("ws", lambda: w_.send(None))
c = co(); t("cmp", lambda: (c == c, hash(c) == hash(c), bool(c))); c.close()
t("call", lambda: types.CoroutineType()); t("call", lambda: types.GeneratorType()); t("call", lambda: types.AsyncGeneratorType())
t("sub", lambda: type("X", (types.GeneratorType,), {}))
t("ci", lambda: types.GeneratorType[int, int, int])
t("in", lambda: 3 in (x for x in [1, 3])); 
ge = (x for x in [1]); print(ge.__name__, ge.__qualname__)
t("genexp err", lambda: (x for x in 3))
t("len", lambda: len(g()))
