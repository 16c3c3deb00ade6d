# The messages of inspect, warnings and logging about what they are given wrong.
import warnings, logging, inspect, io
def t(name, f):
    try:
        print(name, '->', f())
    except BaseException as e:
        print(name, '!!', type(e).__name__, e)
def f(a, /, b: int, *c, d=1, **e) -> str: "doc"
s = inspect.signature(f)
t('s', lambda: (s, s.return_annotation, list(s.parameters.values())))
t('bind', lambda: s.bind(1, 2, 3, d=4, q=5))
t('bind miss', lambda: s.bind(1))
t('bind kw po', lambda: s.bind(a=1, b=2))
t('bind partial', lambda: s.bind_partial(1).arguments)
def g(x, y=2, *, z): pass
gs = inspect.signature(g)
t('too many', lambda: gs.bind(1, 2, 3))
t('unexpected', lambda: gs.bind(1, z=1, q=2))
t('multi', lambda: gs.bind(1, x=2, z=3))
t('missing z', lambda: gs.bind(1))
b = gs.bind(1, z=3); b.apply_defaults()
t('b', lambda: (b, b.args, b.kwargs, b.arguments, b.signature == gs))
P = inspect.Parameter
t('P', lambda: P('x', 9))
t('P name', lambda: P(3, P.KEYWORD_ONLY))
t('P ident', lambda: P('a b', P.KEYWORD_ONLY))
t('P kw', lambda: P('class', P.KEYWORD_ONLY))
t('P def', lambda: P('x', P.VAR_POSITIONAL, default=1))
t('P repr', lambda: (P('x', P.KEYWORD_ONLY, default=1, annotation=int), P('x', P.VAR_KEYWORD), P.empty, P.POSITIONAL_ONLY, P.POSITIONAL_ONLY.description))
t('P replace', lambda: P('x', P.KEYWORD_ONLY).replace(name='y', default=3))
t('order', lambda: inspect.Signature([P('x', P.KEYWORD_ONLY), P('y', P.POSITIONAL_ONLY)]))
t('dup', lambda: inspect.Signature([P('x', P.KEYWORD_ONLY), P('x', P.KEYWORD_ONLY)]))
t('defaults', lambda: inspect.Signature([P('x', P.POSITIONAL_OR_KEYWORD, default=1), P('y', P.POSITIONAL_OR_KEYWORD)]))
t('sig(3)', lambda: inspect.signature(3))
t('eq', lambda: (s == inspect.signature(f), hash(gs) == hash(inspect.signature(g)), s != gs))
t('format', lambda: (s.format(max_width=10), s.format(quote_annotation_strings=False)))
t('spec', lambda: inspect.getfullargspec(f))
t('callargs', lambda: inspect.getcallargs(g, 1, z=2))
t('callargs bad', lambda: inspect.getcallargs(g, 1))
t('callargs bad2', lambda: inspect.getcallargs(g, 1, 2, 3, z=2))
t('spec 3', lambda: inspect.getfullargspec(3))
t('unwrap', lambda: inspect.unwrap(f) is f)
class W: pass
w = W(); w.__wrapped__ = w
t('cleandoc', lambda: repr(inspect.cleandoc("  a\n\n    b\n      c\n\n")))
t('getattr_static', lambda: inspect.getattr_static(W, 'nope'))
t('getattr_static2', lambda: inspect.getattr_static(W, 'nope', 3))
t('genstate', lambda: inspect.getgeneratorstate((i for i in [])))
async def co(): pass
c = co()
t('costate', lambda: inspect.getcoroutinestate(c)); c.close()
t('costate', lambda: inspect.getcoroutinestate(c))
t('mark', lambda: (inspect.iscoroutinefunction(inspect.markcoroutinefunction(lambda: 1)), inspect.iscoroutinefunction(co)))
t('warn cat', lambda: warnings.warn('x', int))
t('filter', lambda: warnings.simplefilter('bogus'))
t('filter2', lambda: warnings.filterwarnings('ignore', category=int))
t('filter3', lambda: warnings.filterwarnings('ignore', message=3))
t('filter4', lambda: warnings.filterwarnings('ignore', lineno=-1))
def rec(*args, **k):
    with warnings.catch_warnings(record=True, **k) as l:
        if not k: warnings.simplefilter('always')
        warnings.warn(*args)
        return [(x.category.__name__, str(x.message)) for x in l]
t('rec', lambda: rec('x'))
t('rec2', lambda: rec(DeprecationWarning('d')))
t('rec3', lambda: rec('u', RuntimeWarning, action='always'))
t('rec err', lambda: rec('u', RuntimeWarning, action='error'))
t('fmt', lambda: warnings.formatwarning('m', UserWarning, 'f.py', 3, 'line'))
@warnings.deprecated('old')
def old(): return 1
@warnings.deprecated('oldc')
class OC:
    pass
def use(f):
    with warnings.catch_warnings(record=True) as l:
        warnings.simplefilter('always')
        f()
        return [(x.category.__name__, str(x.message)) for x in l]
t('dep', lambda: (use(old), use(OC), old.__deprecated__, OC.__deprecated__))
t('dep sub', lambda: use(lambda: type('S', (OC,), {})))
t('dep 3', lambda: warnings.deprecated(3))
t('dep bare', lambda: warnings.deprecated(old))
t('dep on 3', lambda: warnings.deprecated('x')(3))
t('level', lambda: logging.getLevelName('X'))
t('level2', lambda: (logging.getLevelName(10), logging.getLevelName('INFO'), logging.getLevelName(15), sorted(logging.getLevelNamesMapping())))
t('setLevel', lambda: logging.getLogger('q').setLevel('bogus'))
t('setLevel2', lambda: logging.getLogger('q').setLevel(1.5))
t('fmt', lambda: logging.Formatter('%(message)', style='%'))
t('fmt2', lambda: logging.Formatter('{message', style='{'))
t('fmt3', lambda: logging.Formatter('$message $', style='$'))
t('fmt4', lambda: logging.Formatter('x', style='!'))
t('fmt5', lambda: logging.Formatter('none'))
r = logging.makeLogRecord({'msg': 'hi %s', 'args': ('x',), 'levelname': 'L', 'name': 'n'})
t('r', lambda: (r.getMessage(), r, logging.Formatter('{levelname}:{message}:{foo}', style='{', defaults={'foo': 1}).format(r)))
t('missing', lambda: logging.Formatter('%(nope)s').format(r))
t('missing', lambda: logging.Formatter('{nope}', style='{').format(r))
t('getLogger', lambda: logging.getLogger(3))
t('basic', lambda: logging.basicConfig(bogus=1))
t('basic2', lambda: logging.basicConfig(stream=1, handlers=[], force=True))
t('log', lambda: logging.getLogger('q').log('x', 'm'))
t('adapter', lambda: (logging.LoggerAdapter(logging.getLogger('q'), {'a': 1}), logging.LoggerAdapter(logging.getLogger('q'), {'a': 1}, merge_extra=True).process('m', {'extra': {'b': 2}})))
t('extra', lambda: logging.getLogger('q').error('m', extra={'message': 1}))
t('reprs', lambda: (logging.getLogger('q'), logging.NullHandler(), logging.Formatter()) and (repr(logging.getLogger('q')), repr(logging.NullHandler())))
