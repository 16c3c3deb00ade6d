# traceback: levels, stacks, frames and what prints them.
import traceback, sys, io
from traceback import *
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
def boom(n):
    if n: return boom(n-1)
    raise ValueError('deep')
def get(f, *a):
    try: f(*a)
    except BaseException as e: return e
e = get(boom, 2)
tb = e.__traceback__
t(lambda: extract_tb(tb)); t(lambda: extract_tb(tb, 1)); t(lambda: extract_tb(tb, limit=-1)); t(lambda: extract_tb(tb, 0)); t(lambda: extract_tb(None))
t(lambda: format_tb(tb)); t(lambda: format_tb(tb, 2)); t(lambda: format_tb(tb, -2)); t(lambda: format_tb(None))
t(lambda: format_list([('a.py', 3, 'f', 'x = 1'), ('b.py', 4, 'g', None), ('b.py', 4, 'g', '')]))
t(lambda: format_list([FrameSummary('a.py', 3, 'f', line='   x = 1  ')]))
t(lambda: format_list([('a.py', 3, 'f')]))
t(lambda: format_list([('a.py', 3, 'f', 'l')]*6))
t(lambda: format_list([('a.py', 3, 'f', 'l')]*4))
t(lambda: format_list([]))
s = io.StringIO(); print_list([('a.py', 3, 'f', 'x = 1')], file=s); t(s.getvalue)
s = io.StringIO(); print_tb(tb, file=s); t(s.getvalue)
s = io.StringIO(); print_tb(tb, 1, s); t(s.getvalue)
s = io.StringIO(); print_exception(e, file=s); t(s.getvalue)
s = io.StringIO(); print_exception(type(e), e, tb, 1, s); t(s.getvalue)
s = io.StringIO(); print_exception(e, limit=-1, file=s, chain=False); t(s.getvalue)
s = io.StringIO(); print_exc(file=s); t(s.getvalue)
t(format_exc)
try: 1/0
except Exception: t(format_exc); t(lambda: format_exc(limit=0)); t(lambda: format_exc(0, False))
t(lambda: format_exception(e)); t(lambda: format_exception(None)); t(lambda: format_exception(1)); t(lambda: format_exception(e, e)); t(lambda: format_exception(None, None, None))
t(lambda: format_exception(ValueError, e, None)); t(lambda: format_exception(None, e, tb)[-1]); t(lambda: format_exception(e, limit=0)); t(lambda: format_exception(exc=e))
t(lambda: format_exception_only(e)); t(lambda: format_exception_only(ValueError, e)); t(lambda: format_exception_only(None, None)); t(lambda: format_exception_only(None)); t(lambda: format_exception_only(ValueError)); t(lambda: format_exception_only(3)); t(lambda: format_exception_only(1,2))
t(lambda: print_last())
t(lambda: print_exception(1)); t(lambda: print_exception(e, e))
f = FrameSummary('a.py', 3, 'f')
t(lambda: f); t(lambda: f.line); t(lambda: list(f)); t(lambda: tuple(f)); t(lambda: f[0]); t(lambda: f[-1]); t(lambda: len(f)); t(lambda: f == ('a.py', 3, 'f', '')); t(lambda: f == FrameSummary('a.py', 3, 'f')); t(lambda: f == FrameSummary('a.py', 3, 'f', locals={'a': 1})); t(lambda: f != 3); t(lambda: f == 3); t(lambda: hash(f)); t(lambda: f[1:3]); t(lambda: f[7])
f = FrameSummary('a.py', 3, 'f', lookup_line=False, locals={'x': 'y', 'n': 5}, line='code', end_lineno=4, colno=1, end_colno=5)
t(lambda: (f.line, f.locals, f.end_lineno, f.colno, f.end_colno, f.lineno, f.name, f.filename))
t(lambda: FrameSummary('a.py', None, 'f').line); t(lambda: FrameSummary()); t(lambda: FrameSummary('a', 1)); t(lambda: FrameSummary('a', 1, 'b', 'c'))
t(lambda: StackSummary.from_list([('a.py', 1, 'f', 'l')])); t(lambda: StackSummary.from_list([f])[0] is f); t(lambda: type(StackSummary.from_list([])))
t(lambda: isinstance(extract_tb(tb), list)); t(lambda: extract_tb(tb)[0].name); t(lambda: [x.line for x in extract_tb(tb)]); t(lambda: [(x.lineno, x.end_lineno, x.colno, x.end_colno) for x in extract_tb(tb)])
t(lambda: [(fr.f_code.co_name, ln) for fr, ln in walk_tb(tb)])
t(lambda: StackSummary.extract(walk_tb(tb)).format())
t(lambda: StackSummary.extract(walk_tb(tb), limit=1).format())
t(lambda: StackSummary.extract(walk_tb(tb), limit=0, lookup_lines=False))
t(lambda: type(walk_tb(tb)).__name__)
t(lambda: clear_frames(tb)); t(lambda: clear_frames(None))
def where(): return extract_stack()
t(lambda: [(x.name, x.line) for x in where()][-2:])
def where2(): return format_stack(limit=1)
t(where2)
def where3():
    s = io.StringIO(); print_stack(limit=1, file=s); return s.getvalue()
t(where3)
def ws(): return [(f.f_code.co_name, n) for f, n in walk_stack(None)]
def fr(): return extract_stack(next(walk_stack(None))[0], 1)
t(fr)
def st(v): tb.tb_next = v
t(lambda: st(1)); t(lambda: st(tb))
def sl(v): tb.tb_lineno = v
t(lambda: sl(1))
t(lambda: e.with_traceback(None).__traceback__); t(lambda: e.with_traceback(1)); t(lambda: e.with_traceback(tb) is e); t(lambda: e.__traceback__ is tb); t(lambda: e.with_traceback())
