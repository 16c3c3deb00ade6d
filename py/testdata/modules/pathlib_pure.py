# pathlib: pure paths of both kinds.
import pathlib, os, warnings, copy
from pathlib import *
warnings.simplefilter('ignore')
def t(f, *a, **k):
    try: print(getattr(f, '__name__', '?'), a, k, '->', repr(f(*a, **k)))
    except Exception as e: print(getattr(f, '__name__', '?'), a, k, '!!', type(e).__name__, e)
W, X = PureWindowsPath, PurePosixPath
for C in (X, W):
    for p in ['','.','/','//a','///a','a/b','a//b/./c/','../x','/a/b.tar.gz','.bashrc','a.','a/..','.a.b','c:/x','c:','c:x','C:\\A\\b.TXT','\\\\srv\\sh\\d\\f','\\x','//s/h','./c:x','...','a/.','..','x. ', '\\\\?\\UNC\\s\\h\\f', '\\\\.\\COM1']:
        x = C(p)
        print(repr(x), str(x), x.parts, repr(x.drive), repr(x.root), repr(x.anchor), repr(x.name), repr(x.stem), repr(x.suffix), x.suffixes, x.parent, list(x.parents), x.is_absolute(), x.as_posix(), bytes(x))
        t(x.as_uri); t(x.with_name,'n.e'); t(x.with_stem,'S'); t(x.with_suffix,'.s'); t(x.with_suffix,''); 
    x = C('/a/b.c')
    for n in ('', '.', 'a/b', '..', 'a\\b', 'c:d'): t(x.with_name, n)
    for n in ('s', '.', '..', '.a/b', '.a.b', ''): t(x.with_suffix, n)
    for n in ('', 'x/y'): t(x.with_stem, n)
    for o in ('/a', '/', '/a/b.c', '/x', 'a', '/a/b.c/d', '/A', 'c:/a', '/a/../z'):
        t(x.relative_to, o); t(x.is_relative_to, o); t(x.relative_to, o, walk_up=True); t(x.relative_to, C(o))
    for pat in ('*.c', 'b.*', 'a/*.c', '/a/*.c', '/*.c', '**', '*', '', 'B.C', '[ab].c', '**/b.c', '/**/b.c', '/**', 'b.c/', '?.c'):
        t(x.match, pat); t(x.full_match, pat); t(x.match, pat, case_sensitive=False); t(x.full_match, pat, case_sensitive=False)
    for y, pat in (('a/b/c/d.py','a/**/d.py'),('a/d.py','a/**/d.py'),('a/b/c.py','**/*.py'),('c.py','**/*.py'),('a/b','a/*/b'),('a/b','**/**'),('',''),('a','')):
        t(C(y).full_match, pat)
    t(C, 'a', 'b', '/c', 'd'); t(C, 'c:/a', 'd:b', 'e'); t(C, 'c:/a', '/b'); t(C, 'c:/a', 'C:b'); t(C, b'a'); t(C, 1); t(C, None); t(C, 'a', C('b'), W('x\\y'), X('z'))
    t(x.joinpath, 'd', 'e'); t(x.joinpath, '/z'); t(x.joinpath); print(x / 'q' / C('w'), 'root' / x, C('r') / 's')
    for bad in (1, b'x', None):
        try: x / bad
        except TypeError as e: print(e)
        try: bad / x
        except TypeError as e: print(e)
    print(C('a') == C('A'), C('a') < C('B'), C('a') == 'a', hash(C('a')) == hash(C('a/')), sorted([C('b'), C('a/c'), C('a'), C('a.b')]), C('a/b') == C('a//b/.'), {C('x'): 1}[C('x')], C('a') in {C('a')})
    print(os.fspath(C('a/b')), copy.copy(x), copy.deepcopy(x) == x, x.parents[0], x.parents[-1], x.parents[:2], len(x.parents), x.parents)
    t(x.parents.__getitem__, 5); t(x.parents.__getitem__, -9)
    print(x.parser.__name__, x.with_segments('a','b'), isinstance(x, os.PathLike), os.path.join('r', X('b')))
    print(f"{x}", f"{x!r}", "%s" % x, open_error if 0 else '')
print(X('a') == W('a'), X('a') != W('a'))
try: X('a') < W('a')
except TypeError as e: print(e)
try: X('a') < 'a'
except TypeError as e: print(e)
print(PurePath('a'), type(PurePath('a')).__name__, type(Path('a')).__name__, Path('a'), repr(Path('a/b').parent), issubclass(Path, PurePath), Path.__mro__[1].__name__, PosixPath.__mro__)
t(WindowsPath, 'a')
t(Path.from_uri, 'file:///a%20b'); t(Path.from_uri, 'file://localhost/a'); t(Path.from_uri, 'http://x')
class Mine(PurePosixPath):
    def __init__(self, *a, tag=None):
        super().__init__(*a); self.tag = tag
    def with_segments(self, *a): return type(self)(*a, tag=self.tag)
m = Mine('a/b.c', tag='T'); print((m / 'x').tag, m.parent.tag, repr(m.with_suffix('.d')), [p.tag for p in m.parents], m.relative_to('a').tag)
try: X('a').name = 'x'
except AttributeError as e: print(e)
