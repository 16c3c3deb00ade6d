# except* and how tracebacks draw exception groups.
import traceback, sys
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
def show(e, **kw):
    print(''.join(traceback.format_exception(e, **kw)))
EG, BEG = ExceptionGroup, BaseExceptionGroup
def run(src):
    try:
        exec(compile(src, '<s>', 'exec'), {})
    except BaseException as e:
        print(type(e).__name__, '|', e.msg if isinstance(e, SyntaxError) else repr(e), getattr(e, 'lineno', ''), getattr(e, 'offset', ''), getattr(e,'end_offset',''))





















def g(*excs): return EG('g', list(excs))
def naked():
    try:
        raise g(ValueError(1), TypeError(2))
    except* ValueError as e:
        print('got', repr(e), e.__traceback__.tb_lineno)
        raise
try: naked()
except BaseException as e: print(repr(e)); show(e)
def new():
    try:
        raise g(ValueError(1), TypeError(2))
    except* ValueError as e:
        raise KeyError('new')
try: new()
except BaseException as e: print(repr(e)); show(e)
def new_from():
    try:
        raise g(ValueError(1))
    except* ValueError as e:
        raise KeyError('new') from e
try: new_from()
except BaseException as e: print(repr(e)); show(e)
def two():
    try:
        raise g(ValueError(1), TypeError(2), OSError(3))
    except* ValueError as e:
        raise
    except* TypeError:
        raise RuntimeError('rt')
try: two()
except BaseException as e: print(repr(e)); show(e)
def bare():
    try: raise ValueError('bare')
    except* ValueError as e:
        print(repr(e)); 
        raise
try: bare()
except BaseException as e: print(repr(e)); show(e)
def bare2():
    try: raise ValueError('bare')
    except* TypeError as e:
        print(repr(e)); 
try: bare2()
except BaseException as e: print(repr(e)); show(e)
def e_name():
    try: raise g(ValueError(1))
    except* ValueError as e: pass
    try: e
    except NameError as x: print(x)
e_name()
def els():
    try: pass
    except* ValueError: print('no')
    else: print('else')
    finally: print('finally')
    try: raise g(KeyError(1))
    except* ValueError: print('no')
    except* KeyError: print('key')
    else: print('else')
    finally: print('finally')
els()
def nest():
    try:
        try: raise g(ValueError(1), TypeError(2), OSError('o'))
        except* ValueError: raise
    except* TypeError as e: print('T', repr(e))
try: nest()
except BaseException as e: print(repr(e)); show(e)
def raise_e():
    try:
        raise g(ValueError(1), TypeError(2))
    except* ValueError as e:
        raise e
try: raise_e()
except BaseException as e: print(repr(e)); show(e)
def raise_sub():
    try:
        raise g(ValueError(1), TypeError(2))
    except* ValueError as e:
        raise e.exceptions[0]
try: raise_sub()
except BaseException as e: print(repr(e)); show(e)
print(sys.exception())
def inside():
    try:
        raise g(ValueError(1), TypeError(2))
    except* ValueError as e:
        print(sys.exception() is e, repr(sys.exception()))
    except* TypeError as e:
        print(sys.exception() is e, repr(sys.exc_info()[1]), repr(e.__context__))
inside()
def both_same():
    try:
        raise g(ValueError(1), TypeError(2))
    except* ValueError:
        raise
    except* TypeError:
        raise
try: both_same()
except BaseException as e: print(repr(e)); show(e)
def subtypes():
    try: raise EG('x', [IndexError(1), KeyError(2), EG('y', [LookupError(3), ValueError(4)])])
    except* KeyError as e: print(1, repr(e))
    except* LookupError as e: print(2, repr(e))
    except* Exception as e: print(3, repr(e))
subtypes()
class My(EG):
    def derive(self, e): return My(self.message + '!', e)
try:
    try: raise My('m', [ValueError(1), TypeError(1)])
    except* ValueError as e: print(repr(e))
except BaseException as e: print(repr(e))
def bad_derive():
    class B(EG):
        def derive(self, e): return 1
    try: raise B('b', [ValueError(1), TypeError(1)])
    except* ValueError as e: print('no')
try: bad_derive()
except BaseException as e: print(repr(e), repr(e.__context__))
# drawing
def chain():
    try:
        try: raise ValueError('v')
        except ValueError as v: raise TypeError('t') from v
    except TypeError as x: return x
e = EG('top', [chain(), EG('inner', [ValueError(i) for i in range(3)]), KeyError('k')])
e.add_note('note of top\nsecond line')
e.exceptions[1].add_note('inner note')
e.exceptions[2].add_note('leaf note')
show(e)
show(EG('many', [ValueError(i) for i in range(20)]))
show(EG('many', [ValueError(i) for i in range(16)]))
show(EG('many', [ValueError(i) for i in range(15)]))
show(EG('many', [EG('n', [ValueError(1)]) for i in range(17)]))
d = ValueError('deep')
for i in range(14): d = EG('level %d' % i, [d])
show(d)
d = ValueError('deep')
for i in range(9): d = EG('level %d' % i, [d, KeyError(i)])
show(d)
d = ValueError('deep')
for i in range(12): d = EG('level %d' % i, [d, KeyError(i)])
show(d)
e = EG('lines\nof message', [ValueError('a\nb'), TypeError('')])
show(e)
try: raise e
except EG as x:
    try: raise KeyError('k')
    except KeyError as k:
        show(k)
        show(k, chain=False)
try:
    raise EG('outer', [EG('c', [ValueError(1)])]) from EG('cause', [TypeError(2)])
except EG as x: show(x)
te = traceback.TracebackException.from_exception(EG('many', [EG('x', [ValueError(i) for i in range(5)]) for i in range(5)]), max_group_width=2, max_group_depth=2)
print(''.join(te.format()))
te = traceback.TracebackException.from_exception(EG('many', [EG('x', [ValueError(i) for i in range(5)]) for i in range(5)]), max_group_width=2, max_group_depth=1)
print(''.join(te.format()))
te = traceback.TracebackException.from_exception(EG('many', [EG('x', [ValueError(i) for i in range(5)]) for i in range(3)]))
print(''.join(te.format_exception_only(show_group=True)))
print(''.join(te.format_exception_only()))
print(list(traceback.format_exception_only(e, show_group=True)))
s = SyntaxError('bad', ('f.py', 3, 2, 'x = = 3\n', 3, 4))
show(EG('syn', [s, ValueError(2)]))
