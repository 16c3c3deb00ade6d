# match and full_match.
from pathlib import PurePosixPath as P, PureWindowsPath as W
for c in (P, W):
    for (a, pat) in [
        ('a.py', '*.py'), ('/a/b.py', '*.py'), ('/a/b.py', 'b.py'), ('/a/b.py', 'a/*.py'), ('/a/b.py', '/*.py'),
        ('/b.py', '/*.py'), ('a/b/c.py', 'a/**/*.py'), ('a/b/c.py', '**/*.py'), ('a/b/c/d.py', 'a/**/*.py'), ('A.py', 'a.PY'),
        ('a', '.'), ('a', ''), ('a', 'a/'), ('a/b', '**'), ('.a', '*'), ('.a', '?a'), ('ab', '[a-b]b'), ('ab', '[!a]b'),
        ('a/b', 'a/**'), ('a', 'a/**'), ('a/b', '*/b'), ('a/b', 'a/*/b'), ('c:/a', 'c:/*'), ('C:/A', 'c:/a'),
        ('//s/sh/a', '//s/sh/*'), ('', '**'), ('.', '*'), ('/', '/'), ('/', '/**'), ('/a', '**'), ('/a/b/c', '/a/**'),
        ('a/b', '**/b'), ('b', '**/b'), ('a**b', 'a**b'), ('axb', 'a**b'), ('a/b/c', 'a**c'), ('a\nb', 'a*b'), ('a[', 'a[[]'),
        ('a', '[]a]'), ('-', '[a-]'), ('a.b', '*.'),
    ]:
        for k in (None, True, False):
            for f in ('match', 'full_match'):
                for q in (pat, c(pat)):
                    try:
                        print(a.encode(), repr(q), k, f, getattr(c(a), f)(q, case_sensitive=k))
                    except Exception as e:
                        print(a, pat, k, f, e)
