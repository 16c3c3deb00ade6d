# The deprecated functions of urllib.parse and their warnings.
import urllib.parse as U, warnings

def t(f, *a):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try:
            r = repr(f(*a))
        except Exception as e:
            r = f'{type(e).__name__}: {e}'
    print(r, [(x.category.__name__, str(x.message)) for x in w])

for f in 'splittype splithost splituser splitpasswd splitport splitnport splitquery splittag splitattr splitvalue to_bytes Quoter unquote unwrap'.split():
    if f == 'Quoter':
        continue
    for u in [
        'http:x', 'HTTP://h/p', '//h:80/p?q#f', 'user:p@host:99', 'h:', 'h:abc', 'a;b=c;d', 'k=v', 'k', 'p?q?r', 'p#a#b',
        '/path', '', 'u@v@w', 'a:b:c', '//h', '//h#x', '//h?y', 'é', 'h:0', 'h:+1', 'a:\nb', ':80', ':', '?', '#', '=v', ';',
    ]:
        t(getattr(U, f), u)
    t(getattr(U, f), b'x')
    t(getattr(U, f), 5)
t(U.splitnport, 'h:x', 5)
t(U.splitnport, 'h', 5)
t(U.splitnport, 'h:', 5)
t(U.splitnport, 'h:7', 5)
print(U.uses_query, U.uses_fragment, U.non_hierarchical, U.scheme_chars)
print(U.clear_cache())
