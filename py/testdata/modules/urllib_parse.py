# urllib.parse: splitting, joining, quoting, queries.
from urllib.parse import *
import urllib.parse, urllib.error
from collections import OrderedDict
def t(f, *a, **k):
    try: print(f.__name__, a, k, '->', repr(f(*a, **k)))
    except Exception as e: print(f.__name__, a, k, '!!', type(e).__name__, e)
urls = ['http://user:pw@Host.COM:8080/a/b;p=1/c;q=2?x=1&y=2#frag','//net/path','mailto:a@b.c','','path;x?q#f','file:///etc/p','http://[::1]:80/x','http://[::1','http://h:port/','http://h:99999/','urn:isbn:123','HTTP://X','http://a/b?c?d#e#f','x://y','1http://a','http:/a','a:b:c','http://h?q','http://h#f',' http://x/','ht\ntp://x','tel:+1;ext=3','http://[1.2.3.4]/','http://[v1.x]/','http://[vz.x]/','http://a[::1]/','http://[::1]x/','http://h:/','s3://bucket/key','javascript:alert(1)','http://\u2100.com/','////a','http:///a']
for u in urls:
    t(urlsplit, u); t(urlparse, u); t(urldefrag, u)
    try:
        r = urlsplit(u); print(r.username, r.password, r.hostname, r.geturl(), urlunparse(urlparse(u))); print(r.port)
    except ValueError as e: print(e)
b = 'http://a/b/c/d;p?q'
for r in ['g:h','g','./g','g/','/g','//g','?y','g?y','#s','g#s','g?y#s',';x','g;x','g;x?y#s','','.','./','..','../','../g','../..','../../g','../../../g','/./g','/../g','g.','.g','..g','./../g','./g/.','g/./h','g/../h','g;x=1/./y','http:g','//x/..//y', 'mailto:x']:
    t(urljoin, b, r)
t(urljoin,'http://a','b'); t(urljoin,'a/b','c'); t(urljoin,'','x'); t(urljoin,'http://a/b/',b'c'); t(urljoin,b'http://a/b/',b'c'); t(urljoin, 'http://a/b//c','../d')
for s in ['a b&c/d','é€','~-_.','','100%','/a?b=c#d',b'\xff a','\ud800']:
    t(quote, s); t(quote_plus, s); t(quote, s, ''); t(quote, s, safe='/ ?'); t(quote_plus, s, safe='/')
t(quote, 'é', encoding='latin-1'); t(quote, b'a', encoding='x'); t(quote, b'a', errors='x'); t(quote, 3); t(quote_from_bytes,'x'); t(quote_from_bytes,bytearray(b' ')); t(quote, 'é', 'é'); t(quote_plus,'a b',b'/')
for s in ['a%20b+c','%C3%A9','%zz%4','%','%e9','é%41',b'%41','a','', '%F0%9F%98%80', '%41%']:
    t(unquote, s); t(unquote_to_bytes, s)
    if isinstance(s, str): t(unquote_plus, s)
t(unquote,'%e9',encoding='latin-1'); t(unquote, '%e9', errors='ignore'); t(unquote, '%ff', errors='strict'); t(unquote,3); t(unquote_to_bytes,None)
for q in [{'a':1,'b':'x y'},[('a','1'),('a','2')],{'a':[1,2],'b':'é'},{},'',[1],'abc',3,{b'k':b'\xff'},{'a':None,'b':True},(('x',1),)]:
    t(urlencode,q); t(urlencode,q,True)
print(urlencode({'a':'x y/z'},quote_via=quote)); t(urlencode,{'a':'/'},safe='/'); t(urlencode,{'a':'é'},encoding='latin-1'); t(urlencode, OrderedDict(b=1,a=2))
for q in ['a=1&b=2','a=1&a=2','a=','a','a=1;b=2','&&a=1','a=%20+b','=x','a=b=c','']:
    t(parse_qs,q); t(parse_qsl,q,keep_blank_values=True); t(parse_qsl,q,strict_parsing=True)
t(parse_qs,'a=1;b=2',separator=';'); t(parse_qs,'a=1&b=2',max_num_fields=1); t(parse_qs,b'a=1&b=%ff'); t(parse_qs,None); t(parse_qs,'a',separator=''); t(parse_qsl, 'a=%e9', encoding='latin-1'); t(parse_qsl, 5); t(parse_qsl, 0)
t(urlunsplit,('http','h','p','q','f')); t(urlunsplit,('','','//x','','')); t(urlunsplit,('http','','','','')); t(urlunsplit,('a','b')); t(urlunparse,['http','n','/p','x','y','z']); t(urlunsplit, (b'http', b'h', b'/p', b'', b''))
r = urlparse(b'http://U@h:1/p?q'); print(r, r.hostname, r.port, r.username, r.decode(), r.geturl()); 
r = urlsplit('http://h/p'); print(r._replace(scheme='ftp', netloc='x').geturl(), r.encode(), r[1], tuple(r), r == ('http','h','/p','',''), r._fields, r._asdict())
t(urlparse,'//h/p','https'); t(urlsplit,'p#f','', False); t(urlsplit,'a','',allow_fragments=False); t(urlparse,None); t(urlsplit,3); t(urlsplit, 'x', b'http')
print(urllib.parse.unwrap('<URL:http://x>'))
e = urllib.error.URLError('why'); print(e, repr(e), e.reason, isinstance(e, OSError))
e = urllib.error.HTTPError('http://u', 404, 'Not Found', {}, None); print(e, e.code, e.reason, e.url, repr(e))
