# Patterns of paths as regular expressions.
import glob

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

for p in [
    '', '*', '**', 'a', '*.py', 'a/*', 'a/**', '**/a', 'a/**/b', '**/*.py', '.*', 'a/.*', '?', '??', '*?', '[a]', '[!a]', '[!.]',
    '/', '/a', '/*', 'a//b', '***', 'a**b', '**a', 'a**', '[a-', '\\a', 'a\\b', 'c:\\*', '[.]a', '.[a]', '?a', './a', '../a',
    'a/../b', '**/', '*/', 'a/*/', '**/**', '**/**/a', 'a\nb', 'é*', '[^a]', '[]', 'a.*', '[a/b]', '*[a]', '.a*', '..', '*.',
    '[]]', '[*]', 'a/b/c', '/**/', '**/.*', '**/*', '*/**',
]:
    for kw in [
        {}, dict(recursive=True), dict(include_hidden=True), dict(recursive=True, include_hidden=True), dict(seps='\\'),
        dict(seps=['/', '\\'], recursive=True), dict(seps='/\\'),
    ]:
        t(glob.translate, p, **kw)
for s in ['', 'a*b', '[a]', '?', 'a', '**', '/', '//s/*', 'c:*', b'*', '[!a]', ']']:
    t(glob.escape, s)
    t(glob.has_magic, s)
t(glob.escape, 5)
t(glob.translate, 5)
t(glob.translate, b'a')
t(glob.translate)
t(glob.escape)
t(glob.translate, 'a', recursive=1, include_hidden=0, seps=None)
t(glob.translate, 'a', seps='')
