# Arguments of the functions of re and of patterns: positional numbers are deprecated, wrong ones raise.
import re, warnings
def t(f, *a, **k):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: print(repr(f(*a, **k)), end='')
        except re.PatternError as e: print('PatternError', e, end='')
        except BaseException as e: print(type(e).__name__, e, end='')
        print('', *[(x.category.__name__, str(x.message)) for x in w])
t(re.split, 'b', 'abcbd', 1); t(re.split, 'b', 'abcbd', 1, re.I); t(re.split, 'b', 'abcbd', maxsplit=1, flags=re.I); t(re.split, 'b', 'abcbd', 1, 0, 0); t(re.split, 'b', 'abcbd', 1, maxsplit=1); t(re.split, 'b', 'abcbd', 1, 0, flags=1); t(re.split, 'b', 'abcbd', -1); t(re.split, 'b', 'abcbd', foo=1); t(re.split, 'b'); t(re.split); t(re.split, 'b', 'x', 'y')
t(re.sub, 'b', 'x', 'abcbd', 1); t(re.sub, 'b', 'x', 'abcbd', 1, re.I); t(re.sub, 'b', 'x', 'abcbd', count=1, flags=2); t(re.sub, 'b', 'x', 'abcbd', 1, 2, 3); t(re.sub, 'b', 'x', 'abcbd', 1, count=1); t(re.sub, 'b', 'x', 'abcbd', 1, 2, flags=2); t(re.sub, 'b', 'x'); t(re.sub, 'b', 'x', 'abc', -1); t(re.sub, 'b', 'x', 'abc', re.I); t(re.subn, 'b', 'x', 'abcbd', 1); t(re.subn, 'b', 'x', 'abcbd', 1, 2); t(re.subn, 'b', 'x', 'abcbd', 1, 2, 3)
p = re.compile('b'); t(p.sub, 'x', 'abcb', 1); t(p.sub, 'x', 'abcb', count=1); t(p.split, 'abcb', 1); t(p.split, 'abcb', maxsplit=1); t(p.sub); t(p.sub, 'x', 'y', 1, 2); t(p.match); t(p.match, 'abc', 1, 2); t(p.match, 'abc', pos=1, endpos=1); t(p.match, 'abc', -5); t(p.search, 'abc', 5); t(p.search, 'abc', 0, -1); t(p.match, 'abc', 'x'); t(p.match, 5); t(p.match, None); t(p.match, b'abc'); t(re.compile(b'b').match, 'abc'); t(p.findall, 'abcb', 2); t(p.findall, string='abcb', pos=2); t(p.fullmatch, 'abc', 1, 2); t(lambda: [m.span() for m in p.finditer('abcb', 2)]); t(p.match, string='b'); t(p.match, pattern='b'); t(p.match, 'abc', 10**30); t(p.match, 'abc', True); t(p.match, 'abc', 1.0)
s = re.compile('a|').scanner('aab'); print([s.match() for _ in range(5)], s.pattern); s = re.compile('b|').scanner('aab'); print([s.search() for _ in range(6)])
