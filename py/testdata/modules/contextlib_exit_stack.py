from contextlib import *
class CM:
    def __init__(self, n, ret=False, exc=None): self.n, self.ret, self.exc = n, ret, exc
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, t, v, tb):
        print("exit", self.n, t.__name__ if t else None, v)
        if self.exc: raise self.exc
        return self.ret
with ExitStack() as s:
    print(s.enter_context(CM(1)), s.enter_context(CM(2)))
    print(s.callback(print, "cb", 1, sep="-"))
    @s.callback
    def last(): print("last")
    def ex(t, v, tb): print("pushed", t); return False
    print(s.push(ex) is ex)
    c = CM(3); print(s.push(c) is c)
try:
    with ExitStack() as s:
        s.enter_context(CM(1))
        s.enter_context(CM(2, exc=KeyError("from 2")))
        s.enter_context(CM(3, exc=TypeError("from 3")))
        raise ValueError("body")
except Exception as e:
    while e: print(repr(e)); e = e.__context__
with ExitStack() as s:
    s.enter_context(CM(1))
    s.enter_context(CM(2, ret=True))
    raise ValueError("swallowed")
try:
    with ExitStack() as s:
        s.enter_context(CM(1, exc=IndexError(1)))
        s.enter_context(CM(2, ret=True))
        s.enter_context(CM(3, exc=KeyError(3)))
except Exception as e: print(repr(e), repr(e.__context__))
s = ExitStack()
s.callback(print, "a"); s.callback(print, "b")
s2 = s.pop_all()
s.close(); print("--"); s2.close(); s2.close()
class No: pass
for bad in (lambda: s.enter_context(No()), lambda: s.enter_context(3), lambda: s.callback(), lambda: ExitStack.callback(), lambda: s.push(3)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
s = ExitStack()
print(s._exit_callbacks if 0 else len(s._exit_callbacks), type(s).__mro__[1].__name__)
with ExitStack() as s: 
    try:
        s.enter_context(No())
    except TypeError as e: print(e)
def f():
    with ExitStack() as st:
        st.callback(lambda: print("returning"))
        return 5
print(f())
# callback arguments
with ExitStack() as st:
    st.callback(lambda *a, **k: print(a, k), 1, 2, x=3, callback=4, self=5)
    st.callback(lambda **k: print(k), arg=3)
def raising(): raise KeyError("cb")
try:
    with ExitStack() as st:
        st.callback(raising)
        1/0
except KeyError as e: print(repr(e), repr(e.__context__))
# suppression then new exception
def suppress_it(*a): print("suppressing", a[0].__name__ if a[0] else None); return True
with ExitStack() as st:
    st.push(suppress_it); st.callback(raising); st.push(suppress_it)
    1/0
try:
    with ExitStack() as st:
        st.push(lambda *e: None); st.push(lambda *e: False)
        1/0
except ZeroDivisionError as e: print(e, e.__context__)
# nested contexts chain
class RaiseExc:
    def __init__(self, exc): self.exc = exc
    def __enter__(self): return self
    def __exit__(self, *d): raise self.exc
class RaiseWithContext:
    def __init__(self, outer, inner): self.outer, self.inner = outer, inner
    def __enter__(self): return self
    def __exit__(self, *d):
        try: raise self.inner
        except: raise self.outer
class Sup:
    def __enter__(self): return self
    def __exit__(self, *d): type(self).saved = d; return True
try:
    with ExitStack() as st:
        for x in (RaiseExc(IndexError()), RaiseWithContext(KeyError(), AttributeError()), Sup(), RaiseExc(ValueError())): st.enter_context(x)
        1/0
except IndexError as e:
    print(repr(e.__context__), repr(e.__context__.__context__), repr(e.__context__.__context__.__context__))
print(repr(Sup.saved[1]), repr(Sup.saved[1].__context__))
