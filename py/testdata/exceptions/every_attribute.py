# Attributes, state, contexts and constructors of exceptions.
import sys
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
class E(Exception): pass
class S(Exception): __slots__ = ('a', 'b')
class Sl(Exception): __slots__ = ()
def sa(o, n, v): setattr(o, n, v)
e = E(1, 2)
t(lambda: e.__dict__); e.x = 5; t(lambda: e.__dict__); t(lambda: vars(e)); t(lambda: sa(e, '__dict__', {'y': 1})); t(lambda: (e.y, hasattr(e, 'x'))); t(lambda: sa(e, '__dict__', 3)); t(lambda: delattr(e, '__dict__')); t(lambda: e.__dict__)
s = S('m'); s.a = 1; t(lambda: s.a); t(lambda: s.b); s.c = 3; t(lambda: s.__dict__); t(lambda: S.a); t(lambda: S.__slots__); t(lambda: s.__reduce__()); t(lambda: S('x', a=1))
t(lambda: E(a=1)); t(lambda: Exception(a=1)); t(lambda: BaseException(1, 2, x=1))
t(lambda: e.__setstate__({'q': 9})); t(lambda: e.q); t(lambda: e.__setstate__(3)); t(lambda: e.__setstate__(None)); t(lambda: e.__setstate__({1: 2})); t(lambda: e.__setstate__()); t(lambda: e.__setstate__({'args': (7,)})); t(lambda: e.args)
for v in ([1, 2], 'ab', (), {'k': 1}, iter([3]), range(2)):
    t(lambda: sa(e, 'args', v)); t(lambda: (e.args, str(e), repr(e)))
t(lambda: sa(e, 'args', 5)); t(lambda: sa(e, 'args', None)); t(lambda: delattr(e, 'args'))
for n in ('__cause__', '__context__', '__traceback__', '__suppress_context__'):
    for v in (1, 'x', E, None, E('ok'), True):
        t(lambda: sa(e, n, v))
    t(lambda: delattr(e, n))
e = E()
t(lambda: (e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__))
e.__cause__ = None; t(lambda: e.__suppress_context__)
t(lambda: e.add_note(1)); t(lambda: e.add_note()); t(lambda: e.add_note('a', 'b')); t(lambda: e.add_note(note='a')); t(lambda: e.add_note('a')); t(lambda: e.__notes__); e.__notes__ = 3; t(lambda: e.add_note('b')); e.__notes__ = ('x',); t(lambda: e.add_note('b')); del e.__notes__; t(lambda: hasattr(e, '__notes__')); e.add_note('z'); t(lambda: e.__notes__)
class N(str): pass
e.add_note(N('sub')); t(lambda: e.__notes__)
class I(Exception):
    def __init__(self, a, b=2): self.a = a
t(lambda: I(1).args); t(lambda: I(1, b=3).args); t(lambda: I()); t(lambda: I(1, 2, 3)); t(lambda: repr(I(1)))
class Kw(Exception):
    def __init__(self, *, code): self.code = code; super().__init__(f'code {code}')
t(lambda: Kw(code=3)); t(lambda: str(Kw(code=3))); t(lambda: Kw(3)); t(lambda: Kw(code=3).args)
# StopIteration
t(lambda: StopIteration().value); t(lambda: StopIteration(1, 2).value); t(lambda: StopIteration(1, 2).args); si = StopIteration(4); si.value = 8; t(lambda: (si.value, si.args))
t(lambda: delattr(si, 'value')); t(lambda: si.value); si.args = (1,); t(lambda: si.value)
t(lambda: StopAsyncIteration(1).args); t(lambda: StopAsyncIteration(1).value)
t(lambda: SystemExit().code); t(lambda: SystemExit(1).code); t(lambda: SystemExit(1, 2).code); t(lambda: SystemExit('x').code); x = SystemExit(3); x.code = 9; t(lambda: (x.code, x.args)); t(lambda: SystemExit(code=1))
try: sys.exit()
except SystemExit as q: t(lambda: (q.code, q.args))
try: sys.exit((1, 2))
except SystemExit as q: t(lambda: (q.code, q.args))
try: sys.exit(1, 2)
except TypeError as q: t(lambda: q)
t(lambda: str(KeyError('a'))); t(lambda: str(KeyError())); t(lambda: str(KeyError(1, 2))); t(lambda: str(KeyError(''))); t(lambda: str(KeyError(('a',)))); t(lambda: str(KeyError(None)))
a = AttributeError('m', name='n', obj=3); t(lambda: (a.name, a.obj, a.args)); t(lambda: AttributeError('m', nam=1)); t(lambda: AttributeError(name=None).name); t(lambda: AttributeError().obj); t(lambda: AttributeError('a', 'b', name='x').args)
def g(): return [].nope
try: g()
except AttributeError as q: t(lambda: (q.name, q.obj, q.args))
try: nope_name
except NameError as q: t(lambda: (q.name, q.args))
def ub():
    if 0: loc = 1
    return loc
try: ub()
except UnboundLocalError as q: t(lambda: (q.name, q.args))
t(lambda: NameError('m', name='x').name); t(lambda: NameError(obj=1)); t(lambda: NameError().name); a.name = 5; t(lambda: a.name); t(lambda: delattr(a, 'name')); t(lambda: a.name)
i = ImportError('m', name='n', path='p', name_from='f'); t(lambda: (i.name, i.path, i.name_from, i.msg, i.args)); t(lambda: ImportError('a', 'b').msg); t(lambda: ImportError().msg); t(lambda: str(ImportError())); t(lambda: ImportError(foo=1)); t(lambda: ImportError('m', name='a', foo=1)); i.msg = 'new'; t(lambda: (str(i), i.args, repr(i))); i.msg = None; t(lambda: str(i)); t(lambda: repr(ImportError('m', name='a', path='b'))); t(lambda: ImportError('m', name='a').__reduce__()); t(lambda: repr(ModuleNotFoundError('x', name='y')))
try: import nope_mod
except ImportError as q: t(lambda: (q.name, q.path, q.msg, q.name_from, type(q)))
try: import nope_mod.sub
except ImportError as q: t(lambda: (q.name, q.path, q.msg, q.name_from, type(q)))
try: from math import nope
except ImportError as q: t(lambda: (q.name, q.path, q.name_from, type(q)))
import copy
t(lambda: copy.copy(e).__dict__); c = copy.deepcopy(E([1])); t(lambda: c.args)
# context
def ctx():
    try:
        try: raise ValueError(1)
        finally: raise KeyError(2)
    except KeyError as k: return k
t(lambda: (ctx().__context__, ctx().__cause__, ctx().__suppress_context__))
def ctx2():
    try:
        try: raise ValueError(1)
        except ValueError:
            try: raise KeyError(2)
            except KeyError: raise TypeError(3)
    except TypeError as x: return x
t(lambda: (ctx2().__context__, ctx2().__context__.__context__, ctx2().__context__.__context__.__context__))
def ctx3():
    a = ValueError('a')
    try:
        try: raise a
        except ValueError:
            try: raise KeyError('k')
            except KeyError as k: 
                raise a
    except ValueError as v: return v
r = ctx3(); t(lambda: (r.__context__, r.__context__.__context__))
def ctx4():
    a = ValueError('a')
    try:
        try: raise a
        except ValueError: raise a
    except ValueError as v: return v.__context__
t(ctx4)
def gen():
    try: yield 1
    except ValueError:
        yield sys.exception()
        raise KeyError('in gen')
def ctx5():
    g = gen(); next(g)
    try: raise TypeError('outer')
    except TypeError:
        x = g.throw(ValueError('thrown'))
        y = sys.exception()
        try: next(g)
        except KeyError as k: return x, x.__context__, y, k.__context__, k.__context__.__context__
t(ctx5)
def ctx6():
    def g():
        yield sys.exception()
        try: raise KeyError('g')
        except KeyError:
            yield sys.exception()
        yield sys.exception()
    try: raise ValueError('v')
    except ValueError:
        it = g(); r = [next(it), next(it)]
    r.append(sys.exception()); r.append(next(it)); return r
t(ctx6)
def ctx7():
    def g():
        try: raise KeyError('g')
        except KeyError: yield
        yield sys.exception()
    it = g(); next(it); a = sys.exception(); b = next(it); return a, b
t(ctx7)
def stop():
    def g():
        yield 1
        raise StopIteration('x')
    it = g(); next(it)
    try: next(it)
    except RuntimeError as r: return r, r.__cause__, r.__context__, r.__suppress_context__, r.__cause__ is r.__context__
t(stop)
def stop2():
    def g(): yield next(iter([]))
    try: list(g())
    except RuntimeError as r: return r, r.__cause__
t(stop2)
async def ag():
    yield 1
    raise StopAsyncIteration('x')
def exc_del():
    e = 1
    try: raise ValueError
    except ValueError as e: pass
    return e
t(exc_del)
def exc_del2():
    try: raise ValueError
    except ValueError as e: e = 5
    return e
t(exc_del2)
def exc_del3():
    try: raise ValueError
    except ValueError as e: del e
    return 'ok'
t(exc_del3)
t(lambda: sys.exc_info()); t(lambda: sys.exception())
def info():
    try: raise ValueError('i')
    except ValueError:
        def inner(): return sys.exc_info()[:2]
        return inner(), sys.exception()
t(info)
def rr(): raise
t(rr)
def rr2():
    try: raise ValueError('again')
    except ValueError: rr()
t(rr2)
def r(x, *c):
    if c: raise x from c[0]
    raise x
for x in (1, 'a', None, int, object, object(), [ValueError]): t(lambda: r(x))
for c in (1, 'a', int, object()): t(lambda: r(ValueError('v'), c))
class BadNew(Exception):
    def __new__(cls): return 5
t(lambda: r(BadNew)); t(lambda: r(ValueError, BadNew))
class BadInit(Exception):
    def __init__(self): raise LookupError('init')
t(lambda: r(BadInit))
class NeedArgs(Exception):
    def __init__(self, a): pass
t(lambda: r(NeedArgs))
def exc_expr(v):
    try: raise ValueError('x')
    except v: return 'caught'
for v in (1, 'a', None, (1,), (ValueError, 1), (1, ValueError), [ValueError], ((ValueError,),), (), int, ValueError, (KeyError, (ValueError,))): t(lambda: exc_expr(v))
t(lambda: Exception() == Exception()); t(lambda: hash(e) == hash(e)); t(lambda: bool(Exception()))
class Two(ValueError, KeyError): pass
t(lambda: str(Two('a'))); t(lambda: Two.__mro__[1:3])
try:
    class Bad2(OSError, StopIteration): pass
except TypeError as q: t(lambda: q)
class Three(LookupError, ArithmeticError): pass
t(lambda: Three('a'))
import io
def hook():
    old = sys.stderr; sys.stderr = io.StringIO()
    try:
        try: 1/0
        except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
        return sys.stderr.getvalue()
    finally: sys.stderr = old
t(hook)
class St:
    def __str__(self): raise ValueError('no str')
    __repr__ = __str__
t(lambda: str(Exception(St()))); t(lambda: repr(Exception(St())))
t(lambda: str(Exception(1, St())))
t(lambda: Exception.args); t(lambda: Exception.__cause__); t(lambda: Exception.with_traceback)
t(lambda: Exception().__init__(1, 2)); ee = Exception(1); ee.__init__(2, 3); t(lambda: ee.args); t(lambda: ee.__init__(x=1))
t(lambda: sorted(set(dir(OSError)) - set(dir(Exception)))); t(lambda: sorted(set(dir(SyntaxError)) - set(dir(Exception)))); t(lambda: sorted(set(dir(ImportError)) - set(dir(Exception)))); t(lambda: sorted(set(dir(UnicodeError)) - set(dir(Exception))))
class Cust(Exception):
    def __str__(self): return 'custom'
t(lambda: Cust(1)); t(lambda: str(Cust(1))); t(lambda: f'{Cust(1)}'); t(lambda: format(Cust(1), '>10')); t(lambda: '%s %r' % (Cust(1), Cust(1)))
