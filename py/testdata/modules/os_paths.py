# The functions of os.path on paths of POSIX and of Windows.
import posixpath, ntpath
def t(f, *a, **k):
    try: print(a, k, '->', repr(f(*a, **k)))
    except Exception as e: print(a, k, '!!', type(e).__name__, e)
for m in (posixpath, ntpath):
    print(m.__name__)
    for p in ['', '/', '//', '///', 'a', 'a/b', '/a/b.txt', 'a/b/', '//a/b', '///a/b', 'c:/x\\y.tar.gz', '.bashrc', 'a/.b.c', '..', 'a/../b/./c//d', '../../x', '/../x', 'C:', 'C:\\', 'C:a', '\\\\srv\\share\\f.txt', '\\\\?\\UNC\\s\\h\\x', 'a.b.', b'/a/b.c', '...', 'a/...x.y']:
        for f in ('split','splitext','splitdrive','splitroot','basename','dirname','normpath','normcase','isabs'):
            t(getattr(m,f), p)
    for a in [('a','b'),('a/','b'),('a','/b'),('','b'),('a',''),('a','b','c'),('a',1),(1,'a'),('a',b'b'),(b'a',b'b'),('c:','x'),('c:\\','x'),('c:\\a','\\b'),('c:a','d:b'),('c:a','C:b'),()]:
        t(m.join, *a)
    for a in [(['/a/b','/a/c'],),(['a/b','a/b/c'],),([],),(['/a','b'],),(['a',b'b'],),(['C:\\a\\B','c:\\A\\b\\c'],),(['C:\\a','d:\\a'],),(['abc','abd'],)]:
        t(m.commonpath,*a); t(m.commonprefix,*a)
    t(m.relpath,'/a/b/c','/a/d') ; t(m.relpath,''); t(m.relpath,'/a','/a')
    t(m.relpath,'a/b','a'); t(m.isabs, 3); t(m.basename, None)
    t(m.abspath, '/a/../b') if m is posixpath else None
t(ntpath.isreserved,'nul.txt'); t(ntpath.isreserved,'a/b'); t(ntpath.isreserved,'a. ')
