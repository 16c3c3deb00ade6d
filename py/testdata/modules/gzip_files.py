# gzip: GzipFile and open over streams, and every error.
import gzip, io
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, str(e).replace('Errno 8', 'Errno 9'))
d = gzip.compress(b'hello\n'*10, mtime=0)
g = gzip.GzipFile(fileobj=io.BytesIO(d))
print(g.mode, g.name, g.mtime, g.fileobj is not None, repr(g)[:6], g.read(0), g.mtime); t(lambda: g.seek(3)); t(lambda: g.tell()); t(lambda: g.seek(-1, 2)); t(lambda: g.seek(1,1)); t(lambda: g.tell()); t(lambda: list(g)[:2]); t(lambda: g.write(b'x')); t(lambda: g.readinto(bytearray(2))); t(g.fileno); t(lambda: g.rewind()); t(lambda: g.read(6)); t(lambda: g.readlines()[:1]); t(lambda: g.flush())
g.close(); t(g.read); t(lambda: g.read1()); t(lambda: g.peek(1)); t(g.readline); t(lambda: g.seek(0)); t(lambda: g.tell()); t(lambda: g.readable()); t(lambda: g.__enter__()); t(g.close); t(g.flush); t(lambda: g.write(b''))
g = gzip.GzipFile(fileobj=(o := io.BytesIO()), mode='w', mtime=0); t(lambda: g.write(b'abc')); t(lambda: g.write('x')); t(lambda: g.write(memoryview(b'zz'))); t(lambda: g.tell()); t(lambda: g.seek(2)); t(lambda: g.seek(0, 2)); t(lambda: g.readable()); t(lambda: g.writable()); t(lambda: g.read()); t(lambda: g.readline()); t(lambda: g.read1()); t(lambda: g.peek(1)); t(g.close); t(lambda: gzip.decompress(o.getvalue())); t(lambda: g.write(b'x')); t(lambda: o.closed); t(g.flush); t(lambda: g.mode)
for m in ['r','rb','w','wb','a','ab','x','xb','rU','U','rt','', 'b', None, 5]: t(lambda: gzip.GzipFile(fileobj=io.BytesIO(), mode=m).mode)
t(lambda: gzip.GzipFile(fileobj=io.BytesIO(), mode='w', compresslevel=99)); t(lambda: gzip.GzipFile(fileobj=io.BytesIO(b'xx')).read()); t(lambda: gzip.GzipFile(fileobj=io.BytesIO(b'')).read()); t(lambda: gzip.GzipFile(fileobj=io.BytesIO(d[:-3])).read()); t(lambda: gzip.GzipFile(fileobj=io.BytesIO(d[:-8] + b'\0'*8)).read()); t(lambda: gzip.GzipFile(fileobj=io.BytesIO(d + d)).read() == b'hello\n'*20); t(lambda: gzip.GzipFile(fileobj=io.BytesIO(d + b'\0\0')).read() == b'hello\n'*10); t(lambda: gzip.GzipFile(fileobj=io.BytesIO(d[:-4] + b'\1\0\0\0')).read())
e = gzip.BadGzipFile('x'); print(isinstance(e, OSError), gzip.BadGzipFile.__mro__[:2]); t(lambda: gzip.compress('x')); t(lambda: gzip.compress(b'x', 10)); t(lambda: gzip.compress(b'x', mtime=0)[4:8]); t(lambda: gzip.compress(b'x', compresslevel=1, mtime=7)[:10]); t(lambda: gzip.decompress('x')); t(lambda: gzip.decompress(d[:5])); t(lambda: gzip.decompress(b'\x1f\x8b\x07' + d[3:]))
for m in ['rt','wt','w','r','x','xt','a','at','rb','wb','z','rw','']: t(lambda: type(gzip.open(io.BytesIO(d), m)).__name__)
t(lambda: gzip.open(io.BytesIO(d), 'rb', errors='x')); t(lambda: gzip.open(io.BytesIO(d), 'rb', newline='x')); t(lambda: gzip.open(None)); t(lambda: gzip.open(5))
g = gzip.GzipFile(fileobj=io.BytesIO(d), mode='rb'); print(g.name == '', io.BufferedReader(g).readline(), isinstance(g, io.BufferedIOBase)); 
with gzip.GzipFile(fileobj=io.BytesIO(d)) as g: print(g.readline(3), g.readline())
t(lambda: gzip.GzipFile()); t(lambda: gzip.GzipFile(mode='zz', fileobj=io.BytesIO()))
