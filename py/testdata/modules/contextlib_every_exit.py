# contextlib: every manager, and every way of leaving it.
import contextlib, io, sys, asyncio
from contextlib import *
from contextlib import AsyncContextDecorator
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e, '|', repr(e.__context__), repr(e.__cause__))
@contextmanager
def noy():
    if 0: yield
@contextmanager
def twice():
    yield 1
    yield 2
@contextmanager
def swallow_then_yield():
    try: yield 1
    except ValueError: yield 2
@contextmanager
def reraise_new():
    try: yield
    except ValueError as e: raise KeyError('new')
@contextmanager
def from_():
    try: yield
    except ValueError as e: raise KeyError('new') from e
@contextmanager
def ok(x=5):
    "doc of ok"
    print('enter', x)
    try: yield x
    finally: print('exit', x)
def use(cm, exc=None):
    with cm as v:
        print('body', v)
        if exc: raise exc
    return 'done'
t(lambda: use(noy())); t(lambda: use(twice())); t(lambda: use(twice(), ValueError('b'))); t(lambda: use(swallow_then_yield(), ValueError('b'))); t(lambda: use(reraise_new(), ValueError('b'))); t(lambda: use(from_(), ValueError('b'))); t(lambda: use(ok())); t(lambda: use(ok(3), TypeError('z')))
for e in (StopIteration('s'), RuntimeError('r'), StopAsyncIteration('a'), GeneratorExit('g'), KeyboardInterrupt('k'), SystemExit(2)): t(lambda: use(ok(1), e))
@contextmanager
def rt():
    try: yield
    except StopIteration as e: raise RuntimeError('mine') from e
t(lambda: use(rt(), StopIteration(1)))
@contextmanager
def swallow():
    try: yield
    except Exception: pass
t(lambda: use(swallow(), ValueError(1))); t(lambda: use(swallow(), StopIteration(1)))
c = ok(); t(lambda: use(c)); t(lambda: use(c))
t(lambda: (ok.__name__, ok.__doc__, ok.__wrapped__.__name__)); t(lambda: ok().__doc__); t(lambda: type(ok()).__name__)
@ok(7)
def deco(a, b=2): "dd"; return a + b
t(lambda: deco(1)); t(lambda: deco(1, b=5)); t(lambda: (deco.__name__, deco.__doc__))
c = ok(8); c.__enter__(); t(lambda: c.__exit__(None, None, None)); c = ok(9); c.__enter__(); t(lambda: c.__exit__(ValueError, None, None)); c = ok(9); c.__enter__(); t(lambda: c.__exit__(ValueError, ValueError('q'), None))
t(lambda: use(nullcontext())); t(lambda: use(nullcontext(4))); t(lambda: use(nullcontext(enter_result=4))); t(lambda: nullcontext(1, 2)); t(lambda: use(nullcontext(), ValueError(1)))
class Cl:
    def close(self): print('closed')
t(lambda: use(suppress(ValueError), ValueError())); t(lambda: use(suppress(), ValueError('x'))); t(lambda: use(suppress(ValueError, KeyError), KeyError())); t(lambda: use(suppress(int), KeyError('k'))); t(lambda: use(suppress(3), KeyError('k'))); t(lambda: use(suppress(LookupError), KeyError())); t(lambda: use(suppress('a')))
EG = ExceptionGroup
t(lambda: use(suppress(ValueError), EG('g', [ValueError(1)]))); t(lambda: use(suppress(ValueError), EG('g', [ValueError(1), TypeError(2)]))); t(lambda: use(suppress(ValueError, TypeError), EG('g', [ValueError(1), EG('n', [TypeError(2)])]))); t(lambda: use(suppress(EG), EG('g', [ValueError(1)]))); t(lambda: use(suppress(KeyError), EG('g', [ValueError(1)]))); t(lambda: use(suppress(ValueError), BaseExceptionGroup('g', [ValueError(1), KeyboardInterrupt()])))
def redir():
    f = io.StringIO()
    with redirect_stdout(f) as g: print('hid'); r = g is f
    e = io.StringIO()
    with redirect_stderr(e): print('err', file=sys.stderr)
    return r, f.getvalue(), e.getvalue()
t(redir)
def redir2():
    f = io.StringIO(); r = redirect_stdout(f)
    with r:
        print(1)
        with r: print(2)
        print(3)
    return f.getvalue()
t(redir2)
def redir3():
    f = io.StringIO()
    try:
        with redirect_stdout(f): print('x'); raise ValueError
    except ValueError: pass
    print('back'); return f.getvalue()
t(redir3)
def es(*steps, exc=None):
    with ExitStack() as s:
        for st in steps: st(s)
        if exc: raise exc
    return 'after'
def cb(*a, **k): print('cb', a, k)
t(lambda: es(lambda s: s.callback(cb, 1, x=2), lambda s: s.callback(cb, 3))); t(lambda: ExitStack().callback()); t(lambda: ExitStack().callback(3)); t(lambda: es(lambda s: s.callback(3)))
def bad(n, exc):
    def f(*a): print('bad', n, [repr(x) for x in a[1:2]]); raise exc
    return f
def sup(n):
    def f(*a): print('sup', n, repr(a[1])); return True
    return f
t(lambda: es(lambda s: s.push(bad(1, KeyError(1))), lambda s: s.push(bad(2, IndexError(2))), exc=ValueError('o')))
t(lambda: es(lambda s: s.push(sup(1)), lambda s: s.push(bad(2, IndexError(2))), exc=ValueError('o')))
t(lambda: es(lambda s: s.push(bad(1, KeyError(1))), lambda s: s.push(sup(2)), exc=ValueError('o')))
t(lambda: es(lambda s: s.push(bad(1, KeyError(1))), lambda s: s.push(sup(2))))
def chain_of(e):
    out = []
    while e is not None: out.append(repr(e)); e = e.__context__
    return out
def chain():
    try: es(lambda s: s.push(bad(1, KeyError(1))), lambda s: s.push(bad(2, IndexError(2))), lambda s: s.callback(bad(3, OSError(3))), exc=ValueError('o'))
    except Exception as e: return chain_of(e)
t(chain)
def chain2():
    def raise_in_handler(*a):
        try: raise KeyError('inner')
        except KeyError: raise IndexError('outer')
    try: es(lambda s: s.push(raise_in_handler), lambda s: s.push(raise_in_handler), exc=ValueError('o'))
    except Exception as e: return chain_of(e)
t(chain2)
def chain3():
    err = ValueError('same')
    def again(*a): raise err
    try: es(lambda s: s.push(again), lambda s: s.push(again), exc=err)
    except Exception as e: return chain_of(e), e is err
t(chain3)
t(lambda: es(lambda s: s.enter_context(3))); t(lambda: es(lambda s: print(s.enter_context(ok(2))))); t(lambda: es(lambda s: s.push(3))); t(lambda: es(lambda s: s.push(ok(1))))
class NoExit:
    def __enter__(self): return 1
class NoEnter:
    def __exit__(self, *a): print('noenter exit')
t(lambda: es(lambda s: s.enter_context(NoExit()))); t(lambda: es(lambda s: s.enter_context(NoEnter()))); t(lambda: es(lambda s: s.push(NoEnter()))); t(lambda: es(lambda s: s.push(NoExit())))
class Inst: pass
i = Inst(); i.__enter__ = lambda: 1; i.__exit__ = lambda *a: None
t(lambda: es(lambda s: s.enter_context(i)))
class AC:
    async def __aenter__(self): print('aenter'); return 'a'
    async def __aexit__(self, *a): print('aexit', a[0] and a[0].__name__)
t(lambda: es(lambda s: s.enter_context(AC())))
def pop():
    with ExitStack() as s:
        s.callback(cb, 1); n = s.pop_all(); print('in')
    print('out'); n.close(); return type(n)
t(pop)
def closed():
    s = ExitStack(); s.callback(cb, 1); s.close(); s.close(); return s
t(lambda: type(closed()))
def push_ret():
    with ExitStack() as s:
        f = lambda *a: None
        return s.push(f) is f, s.callback(cb) is cb
t(push_ret)
async def aes(*steps, exc=None):
    async with AsyncExitStack() as s:
        for st in steps:
            r = st(s)
            if asyncio.iscoroutine(r): r = await r
        if exc: raise exc
    return 'after'
def at(co):
    try: print(repr(asyncio.run(co())))
    except BaseException as e: print(type(e).__name__, '|', e, '|', repr(e.__context__))
async def acb(*a): print('acb', a)
async def abad(*a): print('abad'); raise KeyError('abad')
async def asup(*a): print('asup', repr(a[1])); return True
at(lambda: aes(lambda s: s.push_async_callback(acb, 1), lambda s: s.callback(cb, 2), lambda s: s.enter_async_context(AC()), lambda s: s.enter_context(ok(3))))
at(lambda: aes(lambda s: s.push_async_exit(asup), lambda s: s.push_async_exit(abad), exc=ValueError('v'))); at(lambda: aes(lambda s: s.push_async_exit(abad), lambda s: s.push_async_exit(asup), exc=ValueError('v'))); at(lambda: aes(lambda s: s.enter_async_context(3))); at(lambda: aes(lambda s: s.enter_async_context(ok()))); at(lambda: aes(lambda s: s.push_async_exit(3))); at(lambda: aes(lambda s: s.push(AC()))); at(lambda: aes(lambda s: s.push_async_exit(AC()))); at(lambda: aes(lambda s: s.push_async_callback()))
async def aclose_():
    s = AsyncExitStack(); s.push_async_callback(acb, 9); await s.aclose(); n = s.pop_all(); return type(n), hasattr(s, 'close'), hasattr(s, '__enter__')
at(aclose_)
@asynccontextmanager
async def acm(x=1):
    print('a-in')
    try: yield x
    finally: print('a-out')
@asynccontextmanager
async def anoy():
    if 0: yield
@asynccontextmanager
async def atwice():
    yield 1
    yield 2
@asynccontextmanager
async def aswy():
    try: yield 1
    except ValueError: yield 2
async def ause(c, exc=None):
    async with c as v:
        print('abody', v)
        if exc: raise exc
    return 'adone'
at(lambda: ause(acm())); at(lambda: ause(acm(), ValueError('q'))); at(lambda: ause(anoy())); at(lambda: ause(atwice())); at(lambda: ause(aswy(), ValueError('q'))); at(lambda: ause(acm(), StopAsyncIteration('q'))); at(lambda: ause(acm(), StopIteration('q'))); at(lambda: ause(acm(), GeneratorExit('q')))
async def adeco():
    @acm(3)
    async def f(a): return a
    return await f(4), f.__name__
at(adeco)
class ACl:
    async def aclose(self): print('aclosed')
class D(ContextDecorator):
    def __enter__(self): print('D in'); return self
    def __exit__(self, *a): print('D out', a[0] and a[0].__name__); return a[0] is ValueError
@D()
def df(x):
    "df doc"
    if x: raise x
    return 'ok'
t(lambda: df(0)); t(lambda: df(ValueError(1))); t(lambda: df(KeyError(1))); t(lambda: (df.__name__, df.__doc__)); t(lambda: df())
class AD(AsyncContextDecorator):
    async def __aenter__(self): print('AD in')
    async def __aexit__(self, *a): print('AD out')
@AD()
async def adf(): return 'adf'
at(adf)
t(lambda: AbstractContextManager()); t(lambda: issubclass(D, AbstractContextManager)); t(lambda: isinstance(AC(), AbstractAsyncContextManager)); t(lambda: issubclass(int, AbstractContextManager))
class Min(AbstractContextManager):
    def __exit__(self, *a): return None
t(lambda: type(Min().__enter__()).__name__); t(lambda: issubclass(NoExit, AbstractContextManager)); t(lambda: AbstractContextManager[int]); t(lambda: sorted(contextlib.__all__))
t(lambda: isinstance(ok(), AbstractContextManager)); t(lambda: isinstance(suppress(), ContextDecorator)); t(lambda: isinstance(closing(1), AbstractContextManager))
