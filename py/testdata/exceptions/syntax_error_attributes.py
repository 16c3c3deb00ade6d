# SyntaxError: what its arguments become, str() and how tracebacks show it.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def show(*a, **k):
    def g():
        e = SyntaxError(*a, **k)
        return [e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line, str(e), e.args, repr(e)]
    t(g)
show(); show('m'); show('m', ('f',1,2,'t')); show('m', ('f',1,2,'t',3,4)); show('m', ('f',1,2,'t',3)); show('m', (1,2)); show('m', 5); show('m', ('f',1,2,'t',3,4,5,6)); show('m', ('f',1,2,'t',3,4,5)); show('m', ['/a/b/f.py',1,2,'t']); show('m', (None,7,2,'t')); show('m', ('f',None,2,'t')); show('m', ('f','x',2,'t')); show('m', (1,2,3,4)); show('m','n','o'); show('a','b'); show('m', 'abcd'); show(1); show(None); show('m', x=1); show('m', ()); show('m',('f',1,2,'t',None,None))
class S(SyntaxError): pass
t(lambda: S('m', ('f',1,2,'t')).lineno)
t(lambda: str(S('m', ('f',1,2,'t'))))
t(lambda: str(IndentationError('m', ('f',1,2,'t'))))
def f():
    e = SyntaxError('m'); e.lineno = 4; e.filename='dir/q'; return str(e)
t(f)
def f():
    e = SyntaxError('m', ('f',1,2,'t')); e.msg = 'new'; return str(e), e.args
t(f)
def f():
    e = SyntaxError('m', ('f',1,2,'t')); del e.msg; return str(e), e.msg
t(f)
def f():
    e = SyntaxError('m', ('f',1,2,'t')); e.args = ('z',); return str(e), e.msg
t(f)
def f():
    e = SyntaxError.__new__(SyntaxError, 'm', ('f',1,2,'t')); return e.msg, e.lineno, e.args
t(f)
def f():
    e = SyntaxError('m', ('f',1,2,'t')); e.__init__(); return e.msg, e.lineno, e.args
t(f)
t(lambda: sorted(n for n in dir(SyntaxError) if n not in dir(Exception)))
import traceback
for e in [SyntaxError('m', ('f',1,2,'text here\n',1,4)), SyntaxError('m', ('f',1,2,'text here\n')), SyntaxError('m', ('f',1,None,'text here\n')), SyntaxError('m', ('f',1,2,None)), SyntaxError('m'), SyntaxError('m', ('f',1,0,'text\n')), SyntaxError('m', ('f',1,7,'    text\n')), IndentationError('m', (None,1,2,'  text here\n',2,4)), SyntaxError('m', ('f',1,2,'text here\n',1,-1)), SyntaxError('m', ('f',1,2,'text here\n',1,0)), SyntaxError(None, ('f',1,2,'text here\n',1,0)), SyntaxError('m', ('f',1,200,'text here\n',1,300))]:
    t(lambda: traceback.format_exception_only(e))
    t(lambda: traceback.format_exception(e))
