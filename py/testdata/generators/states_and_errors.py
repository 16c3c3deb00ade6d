# Generators in every state: next, send, throw, close, yield from, and what is left at the end.
def show(f, *a):
    try: print("->", f(*a))
    except BaseException as e: print(type(e).__name__ + ":", e, "|", repr(e.__context__), "|", repr(e.__cause__))
def g():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        print("got", y)
    except ValueError as e: print("caught", e); yield "v"
    finally: print("fin")
    return "r"
a = g(); show(a.send, 5); show(next, a); show(a.send, "s"); show(a.throw, ValueError("t")); show(next, a); show(next, a); show(a.send, 1); show(a.throw, KeyError("k")); show(a.close)
a = g(); show(a.throw, ValueError("early")); show(next, a)
a = g(); show(a.close); show(next, a); show(a.send, 3)
a = g(); next(a); show(a.close); show(a.close)
a = g(); next(a); show(a.throw, TypeError); 
a = g(); show(a.throw, 5); show(a.throw, "x"); show(a.throw, int); show(a.throw); show(a.throw, ValueError("a"), "b")
a = g(); next(a); show(a.send); show(a.send, 1, 2)
def ign():
    try: yield 1
    except GeneratorExit: yield 2
b = ign(); next(b); show(b.close)
def ret():
    try: yield 1
    except GeneratorExit: return "ret"
b = ret(); next(b); show(b.close)
def rai():
    try: yield 1
    finally: raise KeyError("in close")
b = rai(); next(b); show(b.close)
def si(): 
    yield 1
    raise StopIteration("x")
b = si(); next(b); show(next, b)
def selfrun():
    yield next(me)
me = selfrun(); show(next, me)
def sub():
    try:
        r = yield "a"
        print("sub got", r)
        yield "b"
    except ValueError as e: print("sub caught", e); yield "sv"
    finally: print("sub fin")
    return "subret"
def outer():
    try: v = yield from sub(); print("v", v)
    except KeyError as e: print("outer caught", e)
    yield "end"
o = outer(); print(next(o), o.send(1)); show(next, o); show(next, o)
o = outer(); next(o); show(o.throw, ValueError("x")); show(next, o); show(next, o)
o = outer(); next(o); show(o.throw, KeyError("x")); o.close()
o = outer(); next(o); show(o.close)
def yf(x): r = yield from x; return r
print(list(yf([1, 2])), list(yf("ab")), list(yf({1: 2})), list(yf(range(2)))); show(list, yf(5)); show(list, yf(None))
q = yf([1, 2]); next(q); show(q.send, 5); q = yf([1, 2]); next(q); show(q.throw, ValueError("z")); 
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def send(self, v): print("send", v); raise StopIteration("done")
    def throw(self, *a): print("throw", [type(x).__name__ for x in a]); return "thrown"
    def close(self): print("close")
q = yf(It()); next(q); show(q.send, 5)
q = yf(It()); next(q); show(q.throw, ValueError("z")); show(q.close)
print(type(a).__name__, g.__name__, a.__name__, a.__qualname__, repr(a).startswith("<generator object g at"), a.gi_running, a.gi_suspended, a.gi_yieldfrom)
o = outer(); next(o); print(type(o.gi_yieldfrom).__name__, o.gi_suspended)
a.__name__ = "nn"; print(a.__name__)
print(iter(a) is a, hasattr(a, "__next__"), hasattr(a, "__len__"))
e = (i * i for i in range(3)); print(e.__name__, e.__qualname__, list(e), list(e))
def acc():
    t = 0
    while True:
        v = yield t
        if v is None: return t
        t += v
def main():
    global res
    res = yield from acc()
m = main(); next(m); m.send(1); m.send(2); show(m.send, None); print(res)
def ctx():
    try: yield
    finally: print("cleanup", 1 + 1)
import contextlib
@contextlib.contextmanager
def cm():
    print("in")
    try: yield 5
    except ValueError as e: print("cm", e)
    finally: print("out")
with cm() as v: raise ValueError("q")
def inf():
    try:
        while True: yield 1
    finally: print("inf closed")
left = inf(); next(left); left.close()
def nested():
    try: yield from inf()
    finally: print("nested closed")
left2 = nested(); next(left2); left2.close(); a.close(); o.close()
print("end of program")
