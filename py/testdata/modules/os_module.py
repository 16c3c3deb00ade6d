# os without an operating system: names of paths, environment, constants.
import os, os.path, posixpath, stat, errno, platform
from os.path import join, splitext
import os.path as osp
print(os.path is posixpath, os.path.__name__, osp is os.path)
def t(f, *a, **k):
    try: print(a, k, '->', repr(f(*a, **k)))
    except Exception as e: print(a, k, '!!', type(e).__name__, e)
print(os.sep, os.name, repr(os.linesep), os.pathsep, os.curdir, os.pardir, os.extsep, os.devnull, os.altsep)
for o in (1, None, 'a', b'b', []): t(os.fspath, o)
class P:
    def __fspath__(self): return 'x/y'
class Q:
    def __fspath__(self): return 3
t(os.fspath, P()) if 0 else print(os.fspath(P()))
try: os.fspath(Q())
except TypeError as e: print(e)
print(isinstance(P(), os.PathLike), issubclass(str, os.PathLike), join(P(),'z'))
print(os.fsencode('é'), ascii(os.fsdecode(b'\xff')), os.fsencode(b'x'))
print(os.getenv('NOPE_X'), os.getenv('NOPE_X', 'd'), os.environ.get('NOPE_X'))
try: os.environ['NOPE_X']
except KeyError as e: print(repr(e))
os.environ['FOO_T']='bar'
print(os.getenv('FOO_T'), os.path.expandvars('$FOO_T/${FOO_T}/$NOPE_X/${NOPE_X'), 'FOO_T' in os.environ)
for k,v in (('A',1),(1,'a')):
    try: os.environ[k]=v
    except TypeError as e: print(e)
try: os.getenv(1)
except TypeError as e: print(e)
del os.environ['FOO_T']
print(stat.filemode(0o100644), stat.filemode(0o40755), stat.filemode(0o104755), stat.filemode(0o41777), stat.S_ISDIR(0o40000), stat.S_IMODE(0o100644), stat.filemode(0o2644))
print(errno.errorcode[errno.ENOENT], errno.errorcode[errno.EACCES])
print(platform.python_implementation(), platform.python_version_tuple()[:2], platform.system() != '')
for n in ('nope',):
    try: getattr(os, n)
    except AttributeError as e: print(e)
