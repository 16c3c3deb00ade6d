# logging: levels, arguments, formatters, filters, the tree of loggers, adapters, basicConfig, handlers. It starts from a clean state.
import logging, io, sys
def reset():
    root = logging.getLogger()
    for h in root.handlers[:]:
        root.removeHandler(h)
    root.setLevel(logging.WARNING); root.filters.clear()
    logging.Logger.manager.loggerDict.clear(); logging.disable(logging.NOTSET)
    logging.setLogRecordFactory(logging.LogRecord); logging.setLoggerClass(logging.Logger)
    logging.raiseExceptions = True
reset()
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
class L(logging.Handler):
    def __init__(self, *a): super().__init__(*a); self.out = []
    def emit(self, r): self.out.append(self.format(r))
def cap(name='t', fmt=None, level=logging.DEBUG, **kw):
    lg = logging.getLogger(name); lg.handlers.clear(); lg.propagate = False; h = L(); h.setFormatter(logging.Formatter(fmt, **kw) if fmt else None); lg.addHandler(h); lg.setLevel(level)
    return lg, h
# levels
t(lambda: [logging.getLevelName(n) for n in (0, 10, 20, 30, 40, 50, 15, -1)]); t(lambda: [logging.getLevelName(n) for n in ('DEBUG', 'WARN', 'FATAL', 'x', 'info')]); t(lambda: logging.getLevelName(None)); t(lambda: logging.getLevelNamesMapping())
logging.addLevelName(15, 'FIFTEEN'); t(lambda: logging.getLevelName(15)); t(lambda: logging.getLevelName('FIFTEEN')); t(lambda: logging.getLevelNamesMapping()['FIFTEEN'])
lg, h = cap()
t(lambda: lg.setLevel('FIFTEEN')); t(lambda: lg.level); t(lambda: lg.setLevel('nope')); t(lambda: lg.setLevel(1.5)); t(lambda: lg.setLevel(None)); t(lambda: lg.setLevel()); t(lambda: repr(lg)); lg.setLevel(10)
t(lambda: lg.log('x', 'm')); logging.raiseExceptions = False; t(lambda: lg.log('x', 'm')); logging.raiseExceptions = True
t(lambda: lg.log(15, 'm %s', 1)); t(lambda: h.out); t(lambda: lg.isEnabledFor(5)); t(lambda: lg.getEffectiveLevel()); t(lambda: logging.getLogger('t.u').getEffectiveLevel())
# args
h.out.clear()
lg.info('%s %d', 'a', 3); lg.info('%(k)s', {'k': 'v'}); lg.info('no args %s'); lg.info('100%'); lg.info(12); lg.info(None); lg.info('%s', None); lg.info('%s', {}); lg.info('%s', (1, 2)); lg.info('%s %s', *(1, 2)); lg.info(['x'])
t(lambda: h.out)
err = io.StringIO(); old = sys.stderr; sys.stderr = err
class S(logging.StreamHandler): pass
lg.handlers[:] = [S(io.StringIO())]; lg.info('%d', 'x'); lg.info('%s %s', 1); lg.info('a', 1)
sys.stderr = old; t(lambda: [l for l in err.getvalue().split('\n') if not l.startswith('  ')])
lg, h = cap()
for n in ('debug', 'info', 'warning', 'error', 'critical', 'fatal', 'warn'):
    t(lambda: getattr(lg, n)('m %s', n))
t(lambda: h.out)
lg, h = cap(fmt='%(levelname)s:%(message)s')
try: 1/0
except ZeroDivisionError as e:
    ex = e
    lg.exception('exc'); lg.error('e', exc_info=True); lg.error('e', exc_info=e); lg.error('e', exc_info=(type(e), e, None)); lg.error('e', exc_info=False); lg.error('e', exc_info=None); lg.exception('x', exc_info=False)
lg.error('none', exc_info=True)
for o in h.out: print(o)
h.out.clear()
lg.info('x', extra={'a': 1}); t(lambda: lg.info('x', extra={'message': 1})); t(lambda: lg.info('x', extra={'asctime': 1})); t(lambda: lg.info('x', extra={'name': 1})); t(lambda: lg.info('x', extra=3)); t(lambda: lg.info('x', bogus=1)); t(lambda: lg.info())
def st(): lg.info('stk', stack_info=True)
st(); print([l for l in h.out[-1].split('\n')][0:2], h.out[-1].split('\n')[-2:])
# formatter
F = logging.Formatter
R = logging.makeLogRecord
rec = R({'msg': 'hi %s', 'args': ('u',), 'levelname': 'INFO', 'levelno': 20, 'name': 'nm', 'created': 0.0, 'msecs': 5.0, 'k': 3})
for fmt, kw in [(None, {}), ('%(name)s-%(message)s', {}), ('{name}-{message}-{k:>5}', {'style': '{'}), ('$name-${message}', {'style': '$'}), ('%(message)10s|%(levelno)05d', {}), ('{message!r:>10}', {'style': '{'}), ('plain', {}), ('plain', {'style': '{'}), ('plain', {'style': '$'}), ('plain', {'validate': False}), ('%(nope)s', {}), ('%(nope)s', {'defaults': {'nope': 'dflt'}}), ('{nope}', {'style': '{', 'defaults': {'nope': 1}}), ('$nope', {'style': '$', 'defaults': {'nope': 1}}), ('{nope}', {'style': '{'}), ('$nope', {'style': '$'}), ('%(x)q', {}), ('{name', {'style': '{'}), ('{name!z}', {'style': '{'}), ('{0}', {'style': '{'}), ('{a.b}', {'style': '{'}), ('{name:!!}', {'style': '{'}), ('$', {'style': '$'}), ('$bad-$$', {'style': '$'}), ('x', {'style': '?'}), ('%(message)s', {'style': '{'}), ('{message}', {}), ('$message', {}), ('%(asctime)s', {'datefmt': '%Y'})]:
    t(lambda: F(fmt, **kw).format(rec))
t(lambda: F('%(message)s').usesTime()); t(lambda: F('%(asctime)s').usesTime()); t(lambda: F('{asctime}', style='{').usesTime()); t(lambda: F('${asctime}', style='$').usesTime()); t(lambda: F()._fmt); t(lambda: F(style='{')._fmt); t(lambda: F(style='$')._fmt); t(lambda: F(3)); t(lambda: (F.default_time_format, F.default_msec_format))
import time
f = F('%(asctime)s'); f.converter = time.gmtime; t(lambda: f.format(rec)); f.default_msec_format = None; t(lambda: f.format(rec)); f.datefmt = '%H:%M'; t(lambda: f.format(rec)); t(lambda: f.formatTime(rec, '%S'))
t(lambda: F().formatException((type(ex), ex, None))); t(lambda: F().formatStack('stack')); t(lambda: F().formatMessage(rec))
class MyF(F):
    def formatException(self, ei): return 'EXC ' + repr(ei[1])
    def formatStack(self, s): return 'STACK ' + s
r2 = R({'msg': 'm', 'exc_info': (type(ex), ex, None), 'stack_info': 'si'}); t(lambda: MyF().format(r2)); t(lambda: r2.exc_text); t(lambda: F().format(r2))
# record
t(lambda: sorted(rec.__dict__)); t(lambda: repr(R({'name': 'n', 'levelno': 5, 'pathname': 'p', 'lineno': 3, 'msg': 'm'}))); t(lambda: logging.LogRecord('n', 20, '/a/b.py', 5, 'msg %s', ('x',), None).getMessage()); r = logging.LogRecord('n', 20, '/a/b.py', 5, 'msg', ({'a': 1},), None, 'fn', 'si'); t(lambda: (r.args, r.module, r.filename, r.funcName, r.stack_info, r.levelname, r.exc_info, r.exc_text, r.threadName, r.processName, r.taskName)); t(lambda: logging.LogRecord()); t(lambda: logging.LogRecord('n', 20, '/a/b.py', 5, 'msg', None, None, foo=1).getMessage())
def fac(*a, **k): r = logging.LogRecord(*a, **k); r.custom = 'C'; return r
logging.setLogRecordFactory(fac); lg, h = cap(fmt='%(custom)s %(message)s %(funcName)s %(lineno)d'); lg.info('q'); t(lambda: h.out); t(lambda: logging.getLogRecordFactory() is fac); logging.setLogRecordFactory(logging.LogRecord)
def helper(): lg.info('lvl', stacklevel=2)
lg, h = cap(fmt='%(funcName)s %(lineno)d')
def caller(): helper()
caller(); t(lambda: h.out)
# filters
class OnlyA(logging.Filter):
    def filter(self, r): return 'a' in r.msg
lg, h = cap(); lg.addFilter(OnlyA()); lg.info('abc'); lg.info('xyz'); t(lambda: h.out); lg.filters.clear(); h.addFilter(lambda r: r.msg != 'no'); lg.info('no'); lg.info('yes'); t(lambda: h.out)
def rep(r): import copy; r = copy.copy(r); r.msg = 'replaced'; return r
h.addFilter(rep); lg.info('orig'); t(lambda: h.out); h.removeFilter(rep); h.removeFilter(rep); f = logging.Filter('a.b'); t(lambda: [f.filter(R({'name': n})) for n in ('a.b', 'a.b.c', 'a.bc', 'a', 'x')]); t(lambda: logging.Filter().filter(rec)); t(lambda: repr(logging.Filter('x')) .startswith('<logging.Filter')); 
# hierarchy
a, ab, abc = logging.getLogger('h'), logging.getLogger('h.b.c'), logging.getLogger('h.b')
t(lambda: (ab.parent, abc.parent, a.parent)); t(lambda: a.getChild('b') is abc); t(lambda: a.getChildren()); t(lambda: logging.getLogger().getChild('q').name); t(lambda: logging.getLogger() is logging.getLogger('root')); t(lambda: logging.getLogger(None)); t(lambda: logging.getLogger('')); t(lambda: logging.getLogger(3)); t(lambda: a.hasHandlers()); t(lambda: (a.name, a.disabled, a.propagate, a.handlers, a.filters)); t(lambda: logging.root is logging.getLogger()); t(lambda: logging.getLogger('p.q.r').parent)
hh = L(); a.addHandler(hh); a.setLevel(10); ab.info('prop'); t(lambda: hh.out); abc.propagate = False; ab.info('stop'); t(lambda: hh.out); abc.propagate = True; a.disabled = True; a.info('dis'); ab.info('child'); t(lambda: hh.out); a.disabled = False; a.addHandler(hh); t(lambda: len(a.handlers)); a.removeHandler(hh); a.removeHandler(hh); t(lambda: a.handlers)
logging.disable(logging.INFO); a.addHandler(hh); a.info('no'); a.warning('w'); t(lambda: hh.out); t(lambda: a.isEnabledFor(20)); logging.disable(); a.critical('c'); t(lambda: hh.out[-1]); logging.disable(logging.NOTSET); t(lambda: logging.disable('INFO')); t(lambda: logging.root.manager.disable); t(lambda: logging.disable('bad')); logging.disable(logging.NOTSET)
# adapter
lg, h = cap(fmt='%(levelname)s %(message)s %(u)s', defaults={'u': '-'}); ad = logging.LoggerAdapter(lg, {'u': 'bob'}); ad.info('x %s', 1); ad.error('y', extra={'u': 'eve'}); ad2 = logging.LoggerAdapter(lg, {'u': 'bob'}, merge_extra=True); ad2.error('y', extra={'u': 'eve'}); ad2.log(30, 'z'); ad3 = logging.LoggerAdapter(lg); ad3.info('n'); t(lambda: h.out); t(lambda: repr(ad)); t(lambda: (ad.name, ad.isEnabledFor(10), ad.getEffectiveLevel(), ad.hasHandlers(), ad.extra, ad.manager is lg.manager)); ad.setLevel(40); t(lambda: lg.level)
class CA(logging.LoggerAdapter):
    def process(self, msg, kw): return f'[{self.extra["id"]}] {msg}', kw
lg, h = cap(); CA(lg, {'id': 5}).warning('hey'); t(lambda: h.out); CA(CA(lg, {'id': 1}), {'id': 2}).error('nest'); t(lambda: h.out)
# basicConfig
def bc(**kw):
    s = io.StringIO(); reset(); logging.basicConfig(stream=s, **kw); logging.debug('d'); logging.info('i'); logging.warning('w %s', 1); logging.getLogger('n').error('e'); return s.getvalue()
t(bc); t(lambda: bc(level=10)); t(lambda: bc(level='INFO')); t(lambda: bc(format='%(name)s|%(message)s')); t(lambda: bc(format='{name}|{message}', style='{')); t(lambda: bc(style='$', format='$levelname $message')); t(lambda: bc(style='!')); t(lambda: bc(bogus=1)); t(lambda: bc(handlers=[])); t(lambda: bc(filename='x')); t(lambda: bc(style='{')); t(lambda: bc(level='bad')); t(lambda: bc(bogus=1, level=10)); t(lambda: bc(force=True)); t(lambda: bc(format=''))
def bch():
    reset(); s = io.StringIO(); h1 = logging.StreamHandler(s); h2 = L(); h2.setFormatter(F('own %(message)s')); logging.basicConfig(handlers=[h1, h2], format='F %(message)s', level=20); logging.info('x'); return s.getvalue(), h2.out
t(bch)
def force():
    reset(); s1, s2 = io.StringIO(), io.StringIO(); logging.basicConfig(stream=s1); logging.basicConfig(stream=s2); logging.warning('1'); logging.basicConfig(stream=s2, force=True); logging.warning('2'); return s1.getvalue(), s2.getvalue(), len(logging.root.handlers)
t(force); t(lambda: (reset(), logging.basicConfig(stream=1, handlers=[]))); t(lambda: (reset(), logging.basicConfig(stream=sys.stderr, filename='f'))); t(lambda: (reset(), logging.basicConfig(handlers=[L()], filename='f')))
# handlers
s = io.StringIO(); h = logging.StreamHandler(s); t(lambda: repr(h)[:15]); h.terminator = '|'; h.handle(rec); t(s.getvalue); t(lambda: h.setStream(sys.stdout) is s); t(lambda: h.setStream(sys.stdout)); t(lambda: h.level); h.setLevel('ERROR'); t(lambda: h.level); h.name = 'hn'; t(lambda: logging.getHandlerByName('hn') is h); t(lambda: 'hn' in logging.getHandlerNames()); t(lambda: logging.getHandlerByName('zz')); t(lambda: type(logging.getHandlerNames())); t(lambda: logging.Handler().emit(rec)); t(lambda: logging.NullHandler().handle(rec)); t(lambda: logging.Handler('bad')); h.close(); t(lambda: logging.getHandlerByName('hn')); t(lambda: repr(logging.NullHandler())); t(lambda: repr(L(20)))
def last():
    reset(); e = io.StringIO(); o = sys.stderr; sys.stderr = e
    try: logging.getLogger('zzz').warning('lr %s', 1); logging.getLogger('zzz').info('no'); lr = logging.lastResort; logging.lastResort = None; logging.getLogger('yyy').warning('none'); logging.getLogger('yyy').warning('none'); logging.lastResort = lr
    finally: sys.stderr = o
    return e.getvalue()
import warnings
def capw():
    reset(); lg, h = cap('py.warnings'); logging.captureWarnings(True)
    with warnings.catch_warnings():
        warnings.simplefilter('always'); warnings.warn('cap')
    logging.captureWarnings(False); return [o.replace('\n', '|')[:60] for o in h.out]
t(capw)
class MyL(logging.Logger): pass
t(lambda: logging.setLoggerClass(int)); t(lambda: logging.setLoggerClass(MyL)); t(lambda: type(logging.getLogger('brandnew'))); t(lambda: logging.getLoggerClass()); logging.setLoggerClass(logging.Logger)
t(lambda: logging.shutdown()); t(lambda: sorted(n for n in logging.__all__))
class Bad(logging.StreamHandler):
    def emit(self, r):
        try: raise ValueError('emit')
        except Exception: self.handleError(r)
def bad():
    e = io.StringIO(); o = sys.stderr; sys.stderr = e
    lg = logging.getLogger('bad'); lg.propagate = False; lg.addHandler(Bad(io.StringIO()))
    try: lg.error('m %s', 'arg'); logging.raiseExceptions = False; lg.error('q')
    finally: sys.stderr = o; logging.raiseExceptions = True
    v = e.getvalue().split('\n'); return v[0], v[-3:], [l for l in v if not l.startswith(' ')]
t(bad)
reset()
