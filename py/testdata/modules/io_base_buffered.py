# io: the base classes under classes of the program, BufferedReader over them, and what goes wrong.
import io, copy
def t(label, f):
    try: print(label, repr(f()))
    except BaseException as e: print(label, type(e).__name__, e)
for c in [io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase, io.BytesIO, io.StringIO, io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.BufferedRWPair, io.TextIOWrapper, io.IncrementalNewlineDecoder, io.Reader, io.Writer, io.UnsupportedOperation]:
    print(c, c.__name__, c.__module__, [x.__name__ for x in c.__mro__], type(c).__name__)
t('enc', lambda: io.text_encoding(None)); t('enc', lambda: io.text_encoding('x'))
t('a', lambda: io.RawIOBase().readinto(b''))
t('a', lambda: io.RawIOBase().write(b''))
t('a', lambda: io.RawIOBase().read())
t('a', lambda: io.RawIOBase().tell())
t('a', lambda: io.RawIOBase().readline())
t('a', lambda: io.IOBase().readline())
t('a', lambda: io.IOBase().fileno())
t('a', lambda: io.IOBase().readlines())
t('a', lambda: io.IOBase().writelines([]))
t('a', lambda: io.IOBase().writelines(5))
t('a', lambda: io.IOBase().writelines([5]))
t('a', lambda: io.IOBase()._checkReadable())
t('a', lambda: io.IOBase()._checkSeekable())
t('a', lambda: io.IOBase()._checkWritable())
t('a', lambda: io.BufferedIOBase().read())
t('a', lambda: io.BufferedIOBase().read1())
t('a', lambda: io.BufferedIOBase().readinto(bytearray(3)))
t('a', lambda: io.BufferedIOBase().readinto1(bytearray(3)))
t('a', lambda: io.BufferedIOBase().readinto(b'abc'))
t('a', lambda: io.BufferedIOBase().write(b''))
t('a', lambda: io.BufferedIOBase().detach())
t('a', lambda: io.TextIOBase().read())
t('a', lambda: io.TextIOBase().readline())
t('a', lambda: io.TextIOBase().write(''))
t('a', lambda: io.TextIOBase().detach())
t('a', lambda: (io.TextIOBase().encoding, io.TextIOBase().errors, io.TextIOBase().newlines))
t('a', lambda: io.IOBase(1,2))
t('a', lambda: io.IOBase(x=2))
t('a', lambda: [io.IOBase().readable(), io.IOBase().writable(), io.IOBase().seekable(), io.IOBase().isatty(), io.IOBase().closed])
def f():
    b = io.IOBase(); b.close(); b.close(); print(b.closed)
    for n in 'readable writable seekable isatty flush __enter__ __iter__ readline readlines fileno truncate tell __next__ _checkClosed'.split():
        t(n, getattr(b, n))
    t('wl', lambda: b.writelines([]))
f()
class R(io.RawIOBase):
    def __init__(self, data, step=4): self.d=data; self.p=0; self.step=step; self.log=[]
    def readable(self): return True
    def readinto(self, b):
        self.log.append(len(b))
        n=min(len(b), self.step, len(self.d)-self.p)
        b[:n]=self.d[self.p:self.p+n]; self.p+=n
        return n
def g():
    t('read', lambda: R(b'hello\nworld\n').read())
    t('read3', lambda: R(b'hello\nworld\n').read(3))
    t('read30', lambda: R(b'hello\nworld\n').read(30))
    t('read-5', lambda: R(b'hello\nworld\n').read(-5))
    t('readNone', lambda: R(b'hello\nworld\n').read(None))
    t('readline', lambda: R(b'hello\nworld\n').readline())
    t('readline3', lambda: R(b'hello\nworld\n').readline(3))
    t('readlines', lambda: R(b'hello\nworld\nz').readlines())
    t('readlines6', lambda: R(b'hello\nworld\nz').readlines(6))
    t('readlinesNone', lambda: R(b'hello\nworld\nz').readlines(None))
    t('readlines-str', lambda: R(b'hello\nworld\nz').readlines('x'))
    t('list', lambda: list(R(b'hello\nworld\nz')))
    t('readall', lambda: R(b'hello\nworld\n').readall())
    t('write', lambda: R(b'').write(b'x'))
    with R(b'abc') as r: print(r.read(1))
    print(r.closed); 
    t('enter', lambda: r.__enter__())
    t('readline closed', lambda: r.readline())
    b = io.BufferedReader(R(b'0123456789'*10), 8)
    print(b.read(3), b.tell if 0 else None, b.peek(2), b.read1(), b.read1(100), b.raw.log)
    print(b.read(10), b.raw.log, b.readline(), b.raw.closed)
    t('x', lambda: b.tell())
    t('x', lambda: b.seek(0))
    b.close(); print(b.closed, b.raw.closed)
    t('read', lambda: b.read()); t('read1', lambda: b.read1()); t('peek', lambda: b.peek()); t('readline', lambda: b.readline())
    t('seek', lambda: b.seek(0)); t('tell', lambda: b.tell()); t('flush', lambda: b.flush()); t('readinto', lambda: b.readinto(bytearray(2)))
    t('fileno', lambda: b.fileno()); t('isatty', lambda: b.isatty()); t('seekable', lambda: b.seekable()); t('readable', lambda: b.readable())
    t('enter', lambda: b.__enter__()); t('detach', lambda: b.detach()); t('truncate', lambda: b.truncate()); t('write', lambda: b.write(b''))
    t('iter', lambda: iter(b)); t('next', lambda: next(b)); t('name', lambda: b.name); t('mode', lambda: b.mode)
g()
class Bad(io.RawIOBase):
    def __init__(self, r): self.r=r
    def readable(self): return True
    def writable(self): return True
    def readinto(self, b): return self.r
    def write(self, b): return self.r
    def seekable(self): return True
    def seek(self, p, w=0): return self.r
    def tell(self): return self.r
for r in [None, -1, 1000000, 'x', 1.5, 5]:
    t(('bad raw', r), lambda: Bad(r).read(3))
    t(('bad raw all', r), lambda: Bad(r).read()) if r in (None,-1,'x') else 0
    t(('bad', r), lambda: io.BufferedReader(Bad(r), 4).read(3))
    t(('bad rl', r), lambda: io.BufferedReader(Bad(r), 4).readline(3))
    t(('bad peek', r), lambda: io.BufferedReader(Bad(r), 4).peek())
    t(('bad read1', r), lambda: io.BufferedReader(Bad(r), 4).read1(3))
    t(('bad into', r), lambda: io.BufferedReader(Bad(r), 4).readinto(bytearray(3)))
    if r not in (None, 5):
        t(('bad w', r), lambda: io.BufferedWriter(Bad(r), 4).write(b'123456789'))
        def q():
            w = io.BufferedWriter(Bad(r), 4); w.write(b'12')
            try: return w.flush()
            finally: t('again', lambda: w.write(b'34567'))
        t(('bad fl', r), q)
    t(('bad tell', r), lambda: io.BufferedReader(Bad(r), 4).tell())
    t(('bad seek', r), lambda: io.BufferedReader(Bad(r), 4).seek(0, 2))
t('', lambda: io.BufferedReader(io.BytesIO(b'x'), 0))
t('', lambda: io.BufferedReader(io.BytesIO(b'x'), -1))
t('', lambda: io.BufferedReader(io.BytesIO(b'x'), 'a'))
t('', lambda: io.BufferedReader())
t('', lambda: io.BufferedReader(5))
t('', lambda: io.BufferedReader(io.BytesIO(b'x'), buffer_size=10).read())
t('', lambda: io.BufferedReader(raw=io.BytesIO(b'x'), buffer_size=10).read())
t('', lambda: io.BufferedWriter(R(b'')))
t('', lambda: io.BufferedRandom(R(b'')))
class RNS(R):
    def seekable(self): return True
t('', lambda: io.BufferedRandom(RNS(b'')))
b = io.BufferedReader.__new__(io.BufferedReader)
t('uninit', lambda: b.read()); t('u', lambda: b.closed); t('u', lambda: repr(b)); t('u', lambda: b.raw); t('u', lambda: b.tell()); t('u', lambda: b.close())
b = io.BufferedReader(io.BytesIO(b'abc')); print(type(b.detach()))
t('det', lambda: b.read()); t('u', lambda: b.closed); t('u', lambda: b.raw); t('u', lambda: b.detach()); t('u', lambda: b.close())
t('r', lambda: repr(b))
b = io.BufferedReader(io.BytesIO(b'abc\ndef\n\nx'))
print(repr(b), b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed)
print(list(b), b.read(), b.tell(), b.seek(1), b.read(1), b.seek(1,1), b.seek(-2,2), b.read(), b.seek(2), b.readline(), b.readlines())
t('', lambda: b.seek(0,3)); t('', lambda: b.seek('x')); t('', lambda: b.seek(-1)); t('', lambda: b.seek(-100,1)); t('', lambda: b.read(-2)); t('', lambda: b.read('x')); t('', lambda: b.read(None)); t('', lambda: b.read1('x')); t('', lambda: b.read1(None)); t('', lambda: b.readline('x')); t('', lambda: b.readline(None)); t('', lambda: b.peek('x')); t('', lambda: b.truncate()); t('', lambda: b.write(b'x')); t('', lambda: b.readinto(b'abc')); t('', lambda: b.readinto(5)); t('', lambda: b.readinto1('')) ; t('', lambda: b.fileno()); t('', lambda: b.name)
t('copy', lambda: copy.copy(b)); t('deepcopy', lambda: copy.deepcopy(b))
b.x = 5; print(b.__dict__)
