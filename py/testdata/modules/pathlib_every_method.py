# Every method of pure paths, of both kinds.
import re
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
        return None
    print(re.sub(' at 0x[0-9a-f]+', '', repr(r)))
    return r

from pathlib import PurePath, PurePosixPath, PureWindowsPath
import os, copy, operator as o
P = PurePosixPath
W = PureWindowsPath
paths = [
    '', '.', '/', 'a', 'a/b', '/a/b', '//a/b', '///a', 'a//b', 'a/./b', './a', 'a/', 'a/../b', '..', '../..', 'a.b', 'a.tar.gz',
    '.a', '.a.b', 'a.', 'a..', '...', 'a. b', 'a/.b', 'a/b.c/', '/a.b/c', 'a\\b', 'c:', 'c:/', 'c:a', 'c:/a', 'C:\\a\\b',
    '\\\\s\\sh\\a', '//s/sh/a', '\\a', '//?/c:/a', '//./a', '//s', '//s/', 'a:b', 'c:a.b', 'c:.', 'con', 'nul.txt', 'a/con.txt',
    'com1', 'c:/a/../b', '\\\\?\\UNC\\s\\sh\\d', 'é/ü', 'a\x00b', 'CON:', 'a ', 'aux .t', '/a/b/c.d.e', '\\\\.\\con',
    '\\\\?\\c:', 'c:\\.', ' ', '~/a', 'LPT9.x', 'com¹',
]
for p in paths:
    for c in (P, W):
        x = c(p)
        print(repr(x), str(x), x.parts, repr(x.drive), repr(x.root), repr(x.anchor), repr(x.name), repr(x.suffix), x.suffixes, repr(x.stem), x.parent, list(map(str, x.parents)), x.as_posix(), x.is_absolute(), bool(x), len(x.parents))
        t(x.as_uri)
        t(x.is_reserved) if c is W else None
        t(x.with_name, 'z.q')
        t(x.with_stem, 'z')
        t(x.with_suffix, '.q')
        t(x.with_suffix, '')
        t(bytes, x)
        t(os.fspath, x)
for c in (P, W):
    x = c('a/b.c')
    for n in ['', '.', 'a/b', 'a\\b', 'c:', '..', 'a.b', '/', 'x:y', 'a\x00', None, 5, b'a', 'c:x']:
        t(x.with_name, n)
        t(x.with_stem, n)
    for n in ['', '.', '.a', 'a', '.a/b', '.a\\b', '..', '.a.b', '. ', '.:x', '/', '.d:x', None, 5, '.a.', '.a..b']:
        t(x.with_suffix, n)
    t(c('a').with_stem, '')
    t(c('a.b').with_stem, '')
    t(c('a.b').with_stem, '.')
    t(c('/').with_name, 'a')
    t(c('').with_suffix, '.a')
    t(c('.').with_name, 'x')
    t(c('a/..').with_suffix, '.x')
    t(c('a/..').with_name, 'x')
    for (a, b) in [
        ('/a/b/c', '/a'), ('/a/b', '/a/b'), ('/a/b', '/c'), ('a/b', 'a'), ('a/b', 'c'), ('a/b', '/a'), ('/a', 'a'), ('a', ''),
        ('', 'a'), ('a/b/c', 'a/d'), ('/a', '/'), ('a/../b', 'c'), ('..', 'a'), ('a', '..'), ('c:/a/b', 'c:/a'),
        ('c:/a', 'd:/a'), ('c:a', 'c:/a'), ('C:/A/B', 'c:/a'), ('c:a/b', 'c:'), ('/a', 'c:/'), ('//s/sh/a', '//s/sh'),
        ('a/b', 'a/../c'), ('a', 'a/b/c'), ('a', '..'),
    ]:
        t(c(a).relative_to, b)
        t(c(a).relative_to, c(b), walk_up=True)
        t(c(a).is_relative_to, b)
    t(c('a').relative_to)
    t(c('a').relative_to, 'a', 'b')
    t(c('a').relative_to, 5)
    t(c('a').is_relative_to, 5)
    t(c('a').is_relative_to, 'a', 'b')
    t(c('a').relative_to, 'a', walk_up=5)
    t(c('a').is_relative_to)
    for (a, pat) in [
        ('a.py', '*.py'), ('/a/b.py', '*.py'), ('/a/b.py', 'b.py'), ('/a/b.py', 'a/*.py'), ('/a/b.py', '/*.py'),
        ('/b.py', '/*.py'), ('a/b/c.py', 'a/**/*.py'), ('a/b/c.py', '**/*.py'), ('a/b/c/d.py', 'a/**/*.py'), ('A.py', 'a.PY'),
        ('a', '.'), ('a', ''), ('a', 'a/'), ('a/b', '**'), ('.a', '*'), ('.a', '?a'), ('ab', '[a-b]b'), ('ab', '[!a]b'),
        ('a/b', 'a/**'), ('a', 'a/**'), ('a/b', '*/b'), ('a/b', 'a/*/b'), ('c:/a', 'c:/*'), ('C:/A', 'c:/a'),
        ('//s/sh/a', '//s/sh/*'), ('', '**'), ('.', '*'), ('/', '/'), ('/', '/**'), ('/a', '**'), ('/a/b/c', '/a/**'),
        ('a/b', '**/b'), ('b', '**/b'), ('a**b', 'a**b'), ('axb', 'a**b'), ('a/b/c', 'a**c'), ('a\nb', 'a*b'), ('a[', 'a[[]'),
        ('a', '[]a]'), ('-', '[a-]'), ('a.b', '*.'), ('a/..', 'a/..'), ('a/b/../c', '**/c'), ('a/b', 'b/'), ('a', 'a\\b'),
    ]:
        t(c(a).match, pat)
        t(c(a).full_match, pat)
        t(c(a).match, c(pat)) if pat else None
        t(c(a).match, pat, case_sensitive=True)
        t(c(a).full_match, pat, case_sensitive=False)
    t(c('a').match, 5)
    t(c('a').full_match, 5)
    t(c('a').match)
    t(c('a').full_match)
    t(c('a').match, b'a')
    t(c, 5)
    t(c, b'a')
    t(c, None)
    t(c, 'a', 5)
    t(c)
    t(c, 'a', 'b', '/c', 'd')
    t(c, 'a', '', 'b')
    t(c, 'c:/a', '/b')
    t(c, 'c:/a', 'd:b')
    t(c, 'c:a', 'c:b')
    t(c, 'c:/a', 'c:b')
    t(c, '//s/sh/a', '/b')
    t(c, c('a'), c('b'))
    t(c, c('a/b'))
    t(c, 'a', bogus=1)
    t(c, ['a'])
    x = c('a/b')
    t(o.truediv, x, 'c')
    t(o.truediv, x, '/c')
    t(o.truediv, x, 5)
    t(o.truediv, 'z', x)
    t(o.truediv, 5, x)
    t(o.truediv, x, c('q'))
    t(o.truediv, b'z', x)
    t(x.joinpath)
    t(x.joinpath, 'c', 'd')
    t(x.joinpath, 5)
    t(x.joinpath, '/z')
    t(x.joinpath, c('r'))
    t(o.truediv, x, None)
    t(o.lt, c('a'), c('b'))
    t(o.le, c('a'), c('a'))
    t(o.gt, c('a'), 'b')
    t(o.eq, c('a'), 'a')
    t(o.eq, c('A'), c('a'))
    t(o.lt, c('A'), c('a'))
    t(o.lt, c('a/b'), c('a.b'))
    t(o.lt, c('a'), W('b') if c is P else P('b'))
    t(o.eq, c('a'), W('a') if c is P else P('a'))
    t(lambda: hash(c('A')) == hash(c('a')))
    t(o.lt, c('a'), 5)
    print(sorted(map(c, ['b', 'a/c', 'a', '/a', 'a.b', 'A', 'B/a'])))
    ps = c('/a/b/c/d').parents
    t(lambda: ps)
    t(lambda: ps[0])
    t(lambda: ps[-1])
    t(lambda: ps[4])
    t(lambda: ps[-5])
    t(lambda: ps[1:3])
    t(lambda: ps[::-1])
    t(lambda: ps['a'])
    t(lambda: len(ps))
    t(lambda: c('/a') in ps)
    t(lambda: ps == c('/a/b/c/d').parents)
    t(lambda: list(reversed(ps)))
    t(ps.index, c('/a'))
    t(ps.count, c('/a'))
    t(hash, 5)
    t(setattr, ps, 'x', 1)
    t(lambda: ps[0:0])
    t(lambda: ps.__setitem__(0, 1))
    t(copy.copy, x)
    t(copy.deepcopy, x)
    t(x.__reduce__)
    t(setattr, x, 'foo', 1)
    t(setattr, x, 'name', 'q')
    t(lambda: x.parser.__name__)
    t(x.with_segments, 'a', 'b')
    t(format, x, '>10')
    t(f'{x}'.upper)
    t(isinstance, x, PurePath)
    t(isinstance, x, os.PathLike)
    t(iter, x)
    t(len, x)
    t(lambda: x['a'])
    t(lambda: x + 'a')
    t(lambda: 'a' in x)
    t(lambda: x.parent.parent.parent)
    t(c.from_uri, 'file:///a') if hasattr(c, 'from_uri') else print('no from_uri')
t(PurePath, 'a/b')
t(W('a/b').__fspath__)
t(P, W('a\\b'))
t(W, P('a/b'))
t(P('a').match, W('a'))
t(P('a').relative_to, W('a'))
t(P, W('c:\\a'))
t(P('x').joinpath, W('a\\b'))

class My(P):

    def __init__(self, *a, extra=None):
        super().__init__(*a)
        self.extra = extra

    def with_segments(self, *a):
        return type(self)(*a, extra=self.extra)

m = My('a', 'b', extra=5)
print(repr(m), repr(m / 'c'), (m / 'c').extra, m.parent.extra, m.with_name('q').extra, [x.extra for x in m.parents], m.relative_to('a').extra, m.joinpath('z').extra, repr('x' / m), m == P('a/b'), m.with_suffix('.x').extra)

class FS:

    def __fspath__(self):
        return 'fs/p'

class FB:

    def __fspath__(self):
        return b'fs'

class FI:

    def __fspath__(self):
        return 5

t(P, FS())
t(P, FB())
t(P, FI())
t(P, 'a', FB())
t(o.truediv, P('a'), FS())
t(o.truediv, P('a'), FB())
t(P('a').match, FS())
t(P('fs/p/q').relative_to, FS())
t(P('a').joinpath, FI())

class S(str):
    pass

t(P, S('a'))
t(lambda: type(str(P(S('a')))))
