import contextlib
from contextlib import *
@contextmanager
def cm(x, fail=False):
    """Doc of cm."""
    print("enter", x)
    try:
        yield x * 2
    except ValueError as e:
        print("caught", e)
        if fail: raise
    finally:
        print("exit", x)
print(cm.__name__, cm.__doc__, cm.__wrapped__.__name__)
with cm(3) as v: print(v)
with cm(4): raise ValueError("a")
try:
    with cm(4, fail=True): raise ValueError("b")
except ValueError as e: print("out", e)
try:
    with cm(5): raise KeyError("k")
except KeyError as e: print("out", e)
@cm(7)
def deco(a): print("in deco", a); return a
print(deco(1), deco(2), deco.__name__)
@contextmanager
def never():
    if False: yield
@contextmanager
def twice():
    yield 1
    yield 2
@contextmanager
def swallow_twice():
    try: yield 1
    except Exception: yield 2
for m in (never, twice):
    try:
        with m(): print("body")
    except RuntimeError as e: print(e)
try:
    with swallow_twice(): raise ValueError
except RuntimeError as e: print(e)
@contextmanager
def replaced():
    try: yield
    except Exception as e: raise KeyError("new") from e
try:
    with replaced(): raise ValueError("old")
except KeyError as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
@contextmanager
def plain(): yield
for exc in (StopIteration("s"), StopAsyncIteration("sa"), RuntimeError("r"), GeneratorExit(), SystemExit(3)):
    try:
        with plain(): raise exc
    except BaseException as e: print(e is exc, repr(e))
m = plain()
with m: pass
try:
    with m: pass
except Exception as e: print(type(e).__name__, e)
g = plain()
try: g.__exit__(None, None, None)
except Exception as e: print(type(e).__name__, e)
# wrong
try:
    @contextmanager
    def notgen(): return 3
    with notgen(): pass
except Exception as e: print(type(e).__name__, e)
class C(ContextDecorator):
    def __enter__(self): print("C in"); return self
    def __exit__(self, *a): print("C out", a[0]); return True
@C()
def f(x): print("f", x); raise ValueError
print(f(1))
class Res:
    def close(self): print("closed")
with closing(Res()) as r: print(type(r).__name__)
with suppress(KeyError, ValueError): raise ValueError
with suppress(): pass
try:
    with suppress(): raise ValueError("x")
except ValueError as e: print("not suppressed")
try:
    with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as e: print(repr(e))
with suppress(ValueError, KeyError): raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
with suppress(BaseException): raise KeyboardInterrupt
with nullcontext() as n: print(n)
with nullcontext(4) as n: print(n)
import io, sys
buf = io.StringIO()
with redirect_stdout(buf) as t:
    print("hidden"); sys.stdout.write("w\n"); print("err", file=sys.stderr) if 0 else None
    print(t is buf, sys.stdout is buf)
print(repr(buf.getvalue()))
r = redirect_stdout(buf)
with r:
    with r: print("nested")
    print("outer")
print(repr(buf.getvalue()))
e = io.StringIO()
with redirect_stderr(e): print("oops", file=sys.stderr)
print(repr(e.getvalue()))
print(isinstance(Res(), AbstractContextManager), isinstance(nullcontext(), AbstractContextManager), issubclass(closing, AbstractContextManager))
class D(AbstractContextManager):
    def __exit__(self, *a): print("D exit")
with D() as d: print(type(d).__name__)
try: AbstractContextManager()
except TypeError as e: print(e)
print(type(cm(1)).__name__, type(cm(1)).__module__, closing.__module__)
