# traceback.TracebackException: attributes, notes, chains, suggestions.
import traceback, sys, io
from traceback import TracebackException as TE, StackSummary, FrameSummary
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
def get(f, *a):
    try: f(*a)
    except BaseException as e: return e
def f(x):
    y = x + 1
    return y / 0
e = get(f, 3)
a = TE.from_exception(e); b = TE.from_exception(e)
t(lambda: a == b); t(lambda: a != b); t(lambda: a == 3); t(lambda: hash(a)); t(lambda: str(a)); t(lambda: list(a.format())); t(lambda: list(a.format_exception_only()))
t(lambda: a == TE.from_exception(e, limit=1)); t(lambda: a == TE.from_exception(get(f, 4)))
t(lambda: a.exc_type_str); t(lambda: (a.__cause__, a.__context__, a.__suppress_context__, a.exceptions, a.__notes__)); t(lambda: a.stack)
t(lambda: type(a.stack)); t(lambda: sorted(x for x in a.__dict__ if not x.startswith('_')))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    t(lambda: a.exc_type)
    print([str(x.message) for x in w], [x.category for x in w])
class Ug:
    def __repr__(self): raise ValueError('x')
t(lambda: FrameSummary('a', 1, 'f', locals={'a': Ug()}).locals)
s = io.StringIO(); a.print(file=s); t(s.getvalue)
s = io.StringIO(); a.print(file=s, chain=False); t(s.getvalue)
t(lambda: TE(type(e), e, e.__traceback__, limit=1).stack); t(lambda: TE(type(e), e, None).stack); t(lambda: list(TE(type(e), e, None).format()))
t(lambda: TE(None, None, None).exc_type_str); t(lambda: list(TE(None, None, None).format())); t(lambda: TE()); t(lambda: TE.from_exception(3)); t(lambda: TE(type(e), e, None, 3))
def chain():
    try:
        try: raise KeyError('k')
        except KeyError as k: raise ValueError('v') from k
    except ValueError: raise TypeError('t')
x = TE.from_exception(get(chain))
t(lambda: list(x.format())); t(lambda: list(x.format(chain=False))); t(lambda: (x.__context__.exc_type_str, x.__context__.__cause__.exc_type_str, x.__context__.__suppress_context__))
def fromnone():
    try: raise KeyError('k')
    except KeyError as k: raise ValueError('v') from None
x = TE.from_exception(get(fromnone)); t(lambda: (x.__context__, x.__suppress_context__) [1]); t(lambda: x.__context__.exc_type_str); t(lambda: list(x.format()))
x = TE.from_exception(get(fromnone), compact=True); t(lambda: x.__context__)
x = TE.from_exception(get(chain), compact=True); t(lambda: (x.__context__.exc_type_str, x.__context__.__context__))
class BadStr(Exception):
    def __str__(self): raise RuntimeError('no')
t(lambda: traceback.format_exception_only(BadStr())); t(lambda: str(TE.from_exception(BadStr())))
class Multi(Exception): pass
t(lambda: traceback.format_exception_only(Multi('a\nb'))); t(lambda: traceback.format_exception_only(Multi('')));  t(lambda: traceback.format_exception_only(Multi(None))); t(lambda: traceback.format_exception_only(Multi(1,2)))
class Outer:
    class Inner(Exception): pass
t(lambda: traceback.format_exception_only(Outer.Inner('x')))
def loc():
    class L(Exception): pass
    return L('l')
t(lambda: traceback.format_exception_only(loc()))
class M(Exception): __module__ = 'my.mod'
t(lambda: traceback.format_exception_only(M('x')))
class M4(Exception): __module__ = ''
t(lambda: traceback.format_exception_only(M4('x')))
import decimal, json
t(lambda: traceback.format_exception_only(decimal.InvalidOperation('x')))
t(lambda: traceback.format_exception_only(json.JSONDecodeError('m', 'doc', 1)))
n = ValueError('n')
for notes in (['a', 'b'], ['a\nb', ''], [1, None], 'text', b'abc', 5, None, ('x', 'y'), {'k': 1}, [Ug()], Ug(), [BadStr()], [], ''):
    n.__notes__ = notes
    t(lambda: traceback.format_exception_only(n))
    t(lambda: ''.join(traceback.format_exception(n)))
class NotesProp(Exception):
    @property
    def __notes__(self): raise AttributeError('nope')
t(lambda: traceback.format_exception_only(NotesProp('p')))
class NotesProp2(Exception):
    @property
    def __notes__(self): raise ValueError('nope')
t(lambda: traceback.format_exception_only(NotesProp2('p')))
for args in [('m',), ('m', ('f.py', 1, 2, 'abc = \n')), ('m', ('f.py', 1, 2, 'abc = \n', 1, 5)), ('m', (None, 1, 2, 'abc = \n')), ('m', (None, None, None, None)), ('m', ('f.py', 2, None, 'x y')), ('m', ('f.py', 2, 0, 'x y')), ('m', ('f.py', 2, 100, 'x y')), ('m', ('f.py', 2, 3, '   x y z', 2, 6)), ('m', ('f.py', 2, 3, '   x y z', 3, 6)), ('m', ('f.py', 2, 3, None)), ('m', ('f.py', 2, 3, '')), (None,), (), (None, ('f.py', 1, 1, 'x')), ('m', ('f.py', 2, 1, 'a\nb\nc', 4, 2)), ('m', ('f.py', 2, 3, 'x y', 2, 1)), ('m', ('f.py', 2, 3, 'x y', 2, 3)), ('m', ('f.py', 2, 1, '\tx y', 2, 3)), ('m', ('f.py', 2, -1, 'abcd', 2, 3)), ('m', ('f.py', 2, 2, 'abcd', 2, -1)), ('m', ('f.py', '2', 2, 'abcd'))]:
    t(lambda: traceback.format_exception_only(SyntaxError(*args)))
se = TE.from_exception(SyntaxError('m', ('f.py', 1, 2, 'abc = \n', 1, 5)))
t(lambda: (se.filename, se.lineno, se.end_lineno, se.text, se.offset, se.end_offset, se.msg))
t(lambda: traceback.format_exception_only(IndentationError('m', ('f.py', 1, 2, 'abc = \n', 1, 5))))
s = SyntaxError('m', ('f.py', 1, 2, 'abc = \n', 1, 5)); s.add_note('n1')
t(lambda: traceback.format_exception_only(s))
t(lambda: list(StackSummary.from_list([FrameSummary('a.py', 3, 'f', line='x = a + b', locals={'z': 1, 'a': 'q'})]).format()))
class S(StackSummary):
    def format_frame_summary(self, fs, **kw): return None if fs.name == 'f' else 'custom\n'
t(lambda: S.from_list([('a', 1, 'f', 'x'), ('a', 1, 'g', 'x')]).format())
# cycles
a1 = ValueError('a1'); b1 = KeyError('b1'); a1.__cause__ = b1; b1.__cause__ = a1
t(lambda: ''.join(traceback.format_exception(a1)))
a1 = ValueError('self'); a1.__context__ = a1
t(lambda: ''.join(traceback.format_exception(a1)))
a1 = ValueError('self'); a1.__cause__ = a1
t(lambda: ''.join(traceback.format_exception(a1)))
a1 = ValueError('a'); b1 = KeyError('b'); a1.__cause__ = b1; a1.__context__ = TypeError('c')
t(lambda: ''.join(traceback.format_exception(a1)))
g = ExceptionGroup('g', [a1]); b1.__context__ = g
t(lambda: ''.join(traceback.format_exception(g)))
t(lambda: ''.join(TE.from_exception(g).format()))
# repeated frames
def rec(n):
    if n: rec(n-1)
    else: 1/0
for n in (1, 2, 3, 4, 10): t(lambda: ''.join(traceback.format_exception(get(rec, n))))
for n in (3, 4, 5): t(lambda: ''.join(traceback.format_tb(get(rec, n).__traceback__)))
for n in (3, 4, 5): t(lambda: ''.join(TE.from_exception(get(rec, n)).format()))
def unreadable():
    foo = 1
    class A: bar = 1; baz = 2
    return A
def dym(f):
    t(lambda: traceback.format_exception_only(get(f)))
    t(lambda: list(TE.from_exception(get(f)).format_exception_only()))
class A:
    blech = 1; _private = 2; somethingverywrong = 3
    def meth(self): return blech
    def __getattr__(self, n):
        if n == 'dyn': raise AttributeError('dyn')
        raise AttributeError(f'no {n}', name=n, obj=self)
dym(lambda: A().bleck); dym(lambda: A().private); dym(lambda: A().somethingverywrang); dym(lambda: A().dyn); dym(lambda: A().meth())
class B:
    abc = 1
    def __dir__(self): return ['zyx', 3]
dym(lambda: B().zyy); dym(lambda: B().abd)
class C:
    def __dir__(self): raise RuntimeError
    abc = 1
dym(lambda: C().abd)
def local():
    variable_one = 1
    return variable_on
dym(local)
dym(lambda: lenn([])); dym(lambda: pritn()); dym(lambda: Nonee); dym(lambda: trueu); dym(lambda: jsn); dym(lambda: collections); dym(lambda: itertools); dym(lambda: math); dym(lambda: x__); dym(lambda: sys.exitt); dym(lambda: [].appendd); dym(lambda: 'a'.uper); dym(lambda: (1).bit_lenght); dym(lambda: {}.item)
class Inst:
    def __init__(self): self.value = 1
    def f(self): return value
    def g(self): return self.valu
dym(lambda: Inst().f()); dym(lambda: Inst().g())
class W:
    class_attr = 1
    def f(self): return class_attr
dym(lambda: W().f())
class Nest:
    def __init__(self): self.inner = Inst()
dym(lambda: Nest().value)
dym(lambda: Nest().valuee)
def imp():
    from collections import OrderdDict
def imp2():
    from math import sinn
dym(imp2)
def imp3(): import colections
dym(imp3)
def imp4(): import mathh
dym(imp4)
def imp5(): from json import dumpss as d
dym(lambda: (_ for _ in ()).throw(NameError('x', name='lenn')))
dym(lambda: (_ for _ in ()).throw(AttributeError('x', name='appen', obj=[])))
def raise_(e): raise e
dym(lambda: raise_(NameError("name 'lenn' is not defined", name='lenn')))
dym(lambda: raise_(NameError("m", name=5))); dym(lambda: raise_(NameError("m", name=None)))
dym(lambda: raise_(AttributeError("m", name='appen', obj=[]))); dym(lambda: raise_(AttributeError("m", name='appen')))
dym(lambda: raise_(AttributeError("m", name=3, obj=[])))
dym(lambda: raise_(ImportError("m", name='math', name_from='sinn')))
dym(lambda: raise_(ImportError("m.", name='math', name_from='sinn')))
t(lambda: traceback.format_exception_only(NameError('n', name='lenn')))
t(lambda: traceback.format_exception_only(AttributeError('n', name='appen', obj=[])))
