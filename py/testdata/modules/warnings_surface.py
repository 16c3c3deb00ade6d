# warnings: filters in order, registries, explicit warnings, deprecated.
import warnings, sys, io
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
def rec(f, *filters, **kw):
    with warnings.catch_warnings(record=True, **kw) as w:
        warnings.resetwarnings()
        for flt in filters: flt()
        try: f()
        except BaseException as e: print('  raised', type(e).__name__, e)
    return [(str(x.message), x.category.__name__, x.lineno) for x in w]
S = warnings.simplefilter; F = warnings.filterwarnings
def many():
    for i in range(3): warnings.warn('loop', UserWarning)
    warnings.warn('loop', UserWarning); warnings.warn('other', DeprecationWarning)
for a in ('default', 'always', 'all', 'ignore', 'module', 'once', 'error'): t(lambda: rec(many, lambda: S(a)))
t(lambda: rec(many)); 
t(lambda: rec(many, lambda: S('always'), lambda: S('ignore', DeprecationWarning)))
t(lambda: rec(many, lambda: S('ignore', DeprecationWarning), lambda: S('always')))
t(lambda: rec(many, lambda: S('ignore', DeprecationWarning), lambda: S('always', append=True)))
t(lambda: rec(many, lambda: S('always'), lambda: F('ignore', 'lo')))
t(lambda: rec(many, lambda: S('always'), lambda: F('ignore', '.*OP')))
t(lambda: rec(many, lambda: S('always'), lambda: F('error', message='LOOP', category=UserWarning)))
t(lambda: rec(many, lambda: S('always'), lambda: F('ignore', module='__main__')))
t(lambda: rec(many, lambda: S('always'), lambda: F('ignore', module='other')))
t(lambda: rec(many, lambda: S('always'), lambda: F('ignore', lineno=14)))
t(lambda: S('bogus')); t(lambda: S('error', lineno=-1)); t(lambda: S('error', lineno='x')); t(lambda: S('error', 'x')); t(lambda: S()); t(lambda: S('error', int))
t(lambda: F('bogus')); t(lambda: F('error', 3)); t(lambda: F('error', category=int)); t(lambda: F('error', category='x')); t(lambda: F('error', module=3)); t(lambda: F('error', lineno=-1)); t(lambda: F('error', lineno=1.5)); t(lambda: F('error', '(')); t(lambda: F('error', category=Exception)); t(lambda: F())
warnings.resetwarnings(); S('ignore')
t(lambda: warnings.filters)
F('error', 'msg', DeprecationWarning, 'mod', 5); t(lambda: warnings.filters[0]); F('error', 'msg', DeprecationWarning, 'mod', 5); t(lambda: len(warnings.filters)); S('default', append=True); t(lambda: warnings.filters[-1]); S('default'); t(lambda: (warnings.filters[0], len(warnings.filters)))
warnings.resetwarnings(); t(lambda: warnings.filters)
W = warnings.warn
for a in [(), (1,), ('m', 3), ('m', int), ('m', Exception), ('m', 'x'), ('m', ValueError()), (None,), ('m', None)]: t(lambda: rec(lambda: W(*a), lambda: S('always')))
t(lambda: rec(lambda: W(UserWarning('inst')), lambda: S('always'))); t(lambda: rec(lambda: W(DeprecationWarning('inst'), UserWarning), lambda: S('always'))); t(lambda: rec(lambda: W('m', stacklevel='x'), lambda: S('always'))); t(lambda: rec(lambda: W('m', skip_file_prefixes='x'), lambda: S('always'))); t(lambda: rec(lambda: W('m', skip_file_prefixes=(1,)), lambda: S('always'))); t(lambda: rec(lambda: W('m', skip_file_prefixes=('/x',)), lambda: S('always'))); t(lambda: rec(lambda: W('m', bogus=1), lambda: S('always')))
class Cust(UserWarning):
    def __init__(self, a, b): super().__init__(a, b); self.a = a
    def __str__(self): return f'cust {self.a}'
t(lambda: rec(lambda: W(Cust(1, 2)), lambda: S('always'))); t(lambda: rec(lambda: W('x', Cust), lambda: S('always')))
class Cat(Warning): pass
t(lambda: rec(lambda: W('x', Cat), lambda: S('error', Cat)))
def lvl(n): warnings.warn('lvl', stacklevel=n)
def outer(n):
    lvl(n)
for n in (0, -1, 1, 2, 3): t(lambda: rec(lambda: outer(n), lambda: S('always')))
with warnings.catch_warnings(record=True) as w:
    S('always'); W('a'); m = w[0]
    t(lambda: (type(m).__name__, m.message, m.category, m.lineno, m.file, m.line, m.source, m.filename)); t(lambda: str(m)); t(lambda: type(w)); t(lambda: len(w)); 
    W('b', source=[1]); t(lambda: w[-1].source); del w[:]; W('c'); t(lambda: len(w))
t(lambda: warnings.WarningMessage('m', UserWarning, 'f', 3)); t(lambda: str(warnings.WarningMessage('m', UserWarning, 'f', 3, line='l')));  t(lambda: repr(warnings.WarningMessage(UserWarning('q'), UserWarning, 'f', 3))); t(lambda: warnings.WarningMessage())
fw = warnings.formatwarning
t(lambda: fw('msg', UserWarning, 'f.py', 3)); t(lambda: fw('msg', UserWarning, 'f.py', 3, 'line text')); t(lambda: fw(UserWarning('q'), UserWarning, 'f.py', 3, '  x  ')); t(lambda: fw('m', UserWarning, 'f.py', 3, '')); t(lambda: fw('m', UserWarning, 'f.py', 3, line=None)); t(lambda: fw('m'))
f = io.StringIO(); warnings.showwarning('m', UserWarning, 'f.py', 3, f); t(f.getvalue); f = io.StringIO(); warnings.showwarning('m', UserWarning, 'f.py', 3, file=f, line='abc'); t(f.getvalue)
we = warnings.warn_explicit
def wx(*a, **k): return rec(lambda: we(*a, **k), lambda: S('default'))
t(lambda: wx('m', UserWarning, 'f.py', 7)); t(lambda: wx('m', UserWarning, 'f.py', 7, 'mod')); t(lambda: wx('m', int, 'f', 1)); t(lambda: wx('m', 3, 'f', 1)); t(lambda: wx('m', UserWarning, 'f', 'x')); t(lambda: wx('m', UserWarning, 'f')); t(lambda: wx('m', None, 'f', 1)); t(lambda: wx(UserWarning('i'), None, 'f', 1)); t(lambda: wx(DeprecationWarning('i'), UserWarning, 'f', 1)); t(lambda: wx('m', UserWarning, 'f', 1, registry=3)); t(lambda: wx('m', UserWarning, 3, 1))
reg = {}
def twice(): we('m', UserWarning, 'f', 1, registry=reg); we('m', UserWarning, 'f', 1, registry=reg); we('m2', UserWarning, 'f', 1, registry=reg)
t(lambda: rec(twice, lambda: S('default'))); t(lambda: sorted(k for k in reg if k != 'version')); reg.clear(); t(lambda: rec(twice, lambda: S('always'))); t(lambda: sorted(k for k in reg if k != 'version')); reg.clear(); t(lambda: rec(twice, lambda: S('once'))); reg.clear(); t(lambda: rec(twice, lambda: S('module'))); t(lambda: len(reg)); reg.clear()
t(lambda: rec(lambda: we('m', UserWarning, 'f', 1, registry=None), lambda: S('default')))
t(lambda: rec(lambda: (we('m', UserWarning, 'f', 1), we('m', UserWarning, 'f', 1)), lambda: S('default')))
t(lambda: rec(lambda: (we('m', UserWarning, 'f', 1), we('m', UserWarning, 'f', 1)), lambda: S('once')))
cw = warnings.catch_warnings
t(lambda: cw()); t(lambda: cw(record=True)); t(lambda: cw(module=sys)); t(lambda: cw(True)); t(lambda: cw(record=True, module=warnings)); t(lambda: cw(action='error'))
c = cw(); c.__enter__(); t(lambda: c.__enter__()); c.__exit__(None, None, None); t(lambda: cw().__exit__())
t(lambda: cw(record=True).__exit__())
with cw(record=True, action='error', category=UserWarning): t(lambda: W('x')); t(lambda: W('x', DeprecationWarning))
with cw(record=True, action='always') as w: W('z'); t(lambda: len(w))
with cw(action='bogus') if False else cw(): pass
def badact():
    with cw(action='bogus'): pass
t(badact)
def nested():
    with cw(record=True) as a:
        S('always'); W('1')
        with cw(record=True) as b: W('2')
        W('3')
        with cw() as c: t(lambda: c); W('4')
    return [str(x.message) for x in a], [str(x.message) for x in b]
t(nested)
def override():
    out = []
    old = warnings.showwarning
    def sw(message, category, filename, lineno, file=None, line=None): out.append((str(message), category.__name__, lineno, file, line))
    with cw():
        S('always'); warnings.showwarning = sw; W('shown')
    return out, warnings.showwarning is old
t(override)
def override_fmt():
    old, err = warnings.formatwarning, sys.stderr
    sys.stderr = io.StringIO(); warnings.formatwarning = lambda m, c, f, l, line=None: f'FMT {m} {c.__name__} {line}\n'
    try:
        with cw(): S('always'); W('fm')
        return sys.stderr.getvalue()
    finally: sys.stderr = err; warnings.formatwarning = old
t(override_fmt)
def plain():
    err = sys.stderr; sys.stderr = io.StringIO()
    try:
        with cw(): S('always'); W('to stderr'); W('two\nlines', DeprecationWarning)
        return sys.stderr.getvalue()
    finally: sys.stderr = err
t(plain)
def nostderr():
    err = sys.stderr; sys.stderr = None
    try:
        with cw(): S('always'); W('x')
    finally: sys.stderr = err
t(nostderr)
D = warnings.deprecated
@D('old f')
def f(a, b=1): "doc"; return a + b
t(lambda: rec(lambda: t(lambda: f(1)), lambda: S('always'))); t(lambda: (f.__deprecated__, f.__name__, f.__doc__, f.__wrapped__.__name__))
@D('old C')
class C:
    def __init__(self, x=0): self.x = x
t(lambda: rec(lambda: t(lambda: C(3).x), lambda: S('always'))); t(lambda: C.__deprecated__)
def sub():
    class Sub(C): pass
    return Sub(5).x
t(lambda: rec(lambda: t(sub), lambda: S('always')))
@D('none', category=None)
def g(): return 'g'
t(lambda: rec(lambda: t(g), lambda: S('always'))); t(lambda: g.__deprecated__)
class M:
    @D('meth')
    def m(self): return 'm'
    @staticmethod
    @D('st')
    def s(): return 's'
    @classmethod
    @D('cm')
    def c(cls): return cls.__name__
    @property
    @D('pr')
    def p(self): return 'p'
    @D('outside')
    @staticmethod
    def s2(): return 's2'
for n in ('m', 's', 'c', 's2'): t(lambda: rec(lambda: t(lambda: getattr(M(), n)()), lambda: S('always')))
t(lambda: rec(lambda: t(lambda: M().p), lambda: S('always')))
@D('noinit')
class NoInit: pass
t(lambda: rec(lambda: t(lambda: NoInit(1)), lambda: S('always'))); t(lambda: rec(lambda: NoInit(), lambda: S('error')))
@D('cat', category=FutureWarning, stacklevel=2)
def fw2(): pass
t(lambda: rec(fw2, lambda: S('always')))
t(lambda: sorted(warnings.__all__)); t(lambda: warnings.defaultaction if hasattr(warnings, 'defaultaction') else None); t(lambda: warnings._getaction if False else 1)
import asyncio, inspect
@D('co')
async def co(): return 1
t(lambda: inspect.iscoroutinefunction(co))
