# Joining addresses, with empty queries and fragments, and addresses of wrong types.
import re
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
        return None
    print(re.sub(' at 0x[0-9a-f]+', '', repr(r)))
    return r

from urllib.parse import *
for a in ['http://a/b/c/d;p?q', 'http://a/b?q#f', 'http://a', 'a/b', '//h', 'http:', 'x:y', 'http://a/?', 'http://a/#', 'http://a/b?#']:
    for b in [
        '?', '#', '?#', 'g?', 'g#', 'g?#', '/?', '//h?', '//h#', 'http:?', 'http:#', 'http://z?', 'http://z#', ';', 'g;', 'x:?',
        'x:#', '?x#', '#?', '.?', '..#', 'http://z?#', ';?', '//', '///', '////', '/', '//h//', '///x', 'http:///', 'http:////x',
    ]:
        t(urljoin, a, b)
    t(urlsplit, a)
    t(lambda: urlsplit(a).geturl())
    t(urldefrag, a)
    t(lambda: urldefrag(a).geturl())
    t(lambda: urlparse(a).geturl())
for p in [
    ('http', '', '', '', ''), ('', '', '', '', ''), ('', '', 'a:b', '', ''), ('', '', '//a', '', ''), ('', 'h', '', '', ''),
    ('', 'h', 'p', '', ''), ('http', '', 'p', '', ''), ('http', '', '/p', '', ''), ('x', '', '/p', '', ''),
    ('x', 'h', 'p', '', ''), ('file', '', '/a', '', ''), ('file', '', 'a', '', ''), ('', '', '', 'q', ''), ('', '', '', '', 'f'),
    ('mailto', '', 'a@b', '', ''), ('', '', '///a', '', ''), ('http', '', '///a', '', ''), ('http', 'h', '//a', '', ''),
]:
    t(urlunsplit, p)
for v in [0, [], {}, (), 0.0, False, set(), bytearray()]:
    t(urlsplit, v)
    t(urlparse, v)
    t(parse_qs, v)
    t(parse_qsl, 'a=1', separator=v)
    t(urljoin, v, 'x')
    t(urljoin, 'x', v)
    t(unquote, v)
    t(quote, v)
    t(unquote_to_bytes, v)
    t(unquote_plus, v)
    t(urldefrag, v)
    t(urlsplit, 'a', v)
    t(urlunsplit, (v, 'a', 'b', 'c', 'd'))
    t(urlunsplit, ('a', v, 'b', 'c', 'd'))
t(urlsplit, 'HTTP://[::1]:5?x').hostname
for u in [
    'http://[FE80::1%Eth0]/', 'http://[::1]:', 'http://[::ffff:1.2.3.4]:8', 'http://user@[::1]:8', 'http://[V1.abc]',
    'http://[vz.abc]', 'http://[v1.]', 'http://[v1]', 'http://[::1', 'http://::1]', 'http://[x]', 'http://[]',
    'http://[1::2::3]', 'http://[::1]]', 'http://[[::1]]', 'http://[::1]a', 'http://a[::1]', 'http://a@[::1]', 'http://[a@::1]',
    'http://[::1%]', 'http://℀', 'http://a℅b', 'http://a＃b', 'http://u＠h', 'http://／', 'http://user＠@h', 'http://É@h',
    'http://h:1０', 'http://h%41/',
]:
    r = t(urlsplit, u)
    if r:
        t(lambda: (r.hostname, r.port, r.username, r.password))

class S(str):
    pass

t(urlsplit, S('http://h'))
t(quote, S('a b'))
t(unquote, S('a%20'))
t(urlsplit, 'HtTp://H/P')
t(type, urlsplit('x').scheme)
