# io: BytesIO and StringIO in depth, IncrementalNewlineDecoder, Reader and Writer.
import io
def t(l,f):
    try: print(l,repr(f()))
    except BaseException as e: print(l,type(e).__name__, e)
t(1,lambda:io.BytesIO().truncate('x'))
t(1,lambda:io.StringIO().truncate('x'))
t(1,lambda:io.BytesIO().read('x'))
t(1,lambda:io.BytesIO().read1('x'))
t(1,lambda:io.BytesIO().readline('x'))
t(1,lambda:io.BytesIO().readlines('x'))
t(1,lambda:io.StringIO().read('x'))
t(1,lambda:io.StringIO().readline('x'))
t(1,lambda:io.StringIO().readlines('x'))
t(1,lambda:io.BytesIO().seek('x'))
t(1,lambda:io.StringIO().seek('x'))
t(1,lambda:io.BufferedReader(io.BytesIO()).readlines('x'))
t(1,lambda:io.BytesIO(5)); t(1,lambda:io.BytesIO('x')); t(1,lambda:io.BytesIO(b'',5)); t(1,lambda:io.BytesIO(initial_bytes=b'q').read()); t(1,lambda:io.BytesIO(None).read())
t(1,lambda:io.StringIO(5)); t(1,lambda:io.StringIO(b'x')); t(1,lambda:io.StringIO('',5)); t(1,lambda:io.StringIO(initial_value='q',newline=None).read()); t(1,lambda:io.StringIO(None).read()); t(1,lambda:io.StringIO('','x'))
b=io.BytesIO(b'abc'); v=b.getbuffer(); v[0]=120; print(b.getvalue(), len(v), v.readonly, v.tobytes(), v.format, type(v.obj).__name__); v.release()
b.write(b'12345'); print(b.getvalue())
with b.getbuffer() as v: v[1:3]=b'ZZ'
print(b.getvalue(), b.__getstate__())
t(2,lambda:b.__setstate__((b'q',0))); t(2,lambda:b.__setstate__([b'q',0,None])); t(2,lambda:b.__setstate__((b'q',-1,None))); t(2,lambda:b.__setstate__((b'q','x',None))); t(2,lambda:b.__setstate__((b'q',0,5))); t(2,lambda:b.__setstate__(('q',0,None)))
b.__setstate__((b'hello',2,{'k':1})); print(b.read(), b.k)
s=io.StringIO('a\nb',newline='\r\n'); print(s.__getstate__()); 
t(2,lambda:s.__setstate__(('q',0))); t(2,lambda:s.__setstate__((b'q','\n',0,None))); t(2,lambda:s.__setstate__(('q',5,0,None))); t(2,lambda:s.__setstate__(('q','\n','z',None))); t(2,lambda:s.__setstate__(('q','\n',-1,None))); t(2,lambda:s.__setstate__(('q','\n',0,5)))
s.__setstate__(('a\r\nb','',1,{'z':2})); print(s.read(), s.z, s.newlines)
import copy
c=copy.copy(b); print(c.getvalue(), c.tell(), c.k, type(c)); c=copy.deepcopy(s); print(repr(c.getvalue()), c.z)
for nl in None,'','\n','\r','\r\n':
    s=io.StringIO('a\nb\r\nc\rd',newline=nl); print(repr(nl), repr(s.getvalue()), s.newlines, list(s), s.newlines); s.write('x\r\ny\n'); print(repr(s.getvalue()), s.newlines, s.encoding, s.errors, s.line_buffering)
s=io.StringIO('abc'); s.seek(5); s.write('x'); print(repr(s.getvalue())); s.truncate(2); print(s.getvalue(), s.tell()); s.seek(0,2); print(s.tell()); t(3,lambda:s.seek(1,1)); t(3,lambda:s.seek(-1)); t(3,lambda:s.seek(0,5)); t(3, lambda:s.seek(0,1)); t(3,lambda:s.truncate(-1))
b=io.BytesIO(b'abc'); b.seek(5); b.write(b'x'); print(b.getvalue()); b.truncate(2); print(b.getvalue(), b.tell()); print(b.seek(0,2), b.seek(-1,1), b.seek(-1,2), b.seek(-9,2)); t(3,lambda:b.seek(-1)); t(3,lambda:b.seek(0,5)); t(3,lambda:b.truncate(-1)); print(b.truncate(100), b.getvalue())
for o in io.StringIO('x'), io.BytesIO(b'x'):
    o.close(); o.close()
    for m in 'read readline readlines getvalue tell truncate flush readable writable seekable isatty fileno detach __enter__ __next__ close __getstate__'.split(): t((type(o).__name__, m), getattr(o,m))
    t('w', lambda:o.write(5)); t('s', lambda:o.seek(0)); t('wl', lambda:o.writelines([])); t('r',lambda:o.__setstate__(5)); t('cl',lambda:o.closed); t('nl', lambda:o.newlines); t('lb', lambda:o.line_buffering); t('gb', lambda:o.getbuffer()); t('ri', lambda: o.readinto(bytearray(1)))
b=io.BytesIO(b'abcdef'); a=bytearray(4); print(b.readinto(a), a, b.readinto1(memoryview(a)[2:]), a, b.readinto(a)); t(4,lambda:b.readinto(b'xx')); t(4,lambda:b.readinto1('x')); t(4,lambda:b.write('x')); t(4,lambda:b.write(5)); t(4,lambda:b.writelines([b'x',5]))
import array
a=array.array('i',[0,0]); print(io.BytesIO(b'\1\0\0\0\2\0\0\0').readinto(a), a)
b = io.BytesIO(); print(b.write(array.array('b',[1,2])), b.getvalue())
d=io.IncrementalNewlineDecoder(None, translate=True); print(d.decode('a\r'), d.getstate(), d.decode('\nb\rc'), d.newlines, d.decode('\r', final=True), d.newlines); d.reset(); print(d.newlines, d.getstate()); d.setstate((b'',1)); print(repr(d.decode('x')))
t(5,lambda:d.setstate(5)); t(5,lambda:d.setstate((1,))); t(5,lambda:d.decode(5)); t(5,lambda:d.decode(b'x')); t(5, lambda: io.IncrementalNewlineDecoder()); t(5, lambda: io.IncrementalNewlineDecoder(1)); t(5,lambda:io.IncrementalNewlineDecoder.__new__(io.IncrementalNewlineDecoder).decode('x')); t(5,lambda:io.IncrementalNewlineDecoder(5,True).decode('x'))
import codecs
d=io.IncrementalNewlineDecoder(codecs.getincrementaldecoder('utf-8')(), False); print(repr(d.decode(b'\xe4\xb8')), d.getstate(), repr(d.decode(b'\xad\r')), d.getstate(), repr(d.decode(b'\n')), d.newlines, repr(d.decode(b'\r\n\r', True)), d.newlines)
for s in '\r','\n','\r\n','\r\n\r','\n\r','a\r\n\n','\r\n\n\r':
    d=io.IncrementalNewlineDecoder(None,False); d.decode(s,True); print(repr(s), d.newlines)
print(isinstance(io.StringIO(), io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase), isinstance(io.BytesIO(), io.IOBase), isinstance(io.StringIO(), io.Reader), issubclass(io.BytesIO, io.Writer), isinstance(5, io.Reader), io.Reader[str], issubclass(io.TextIOWrapper, io.TextIOBase), issubclass(io.BufferedReader, io.RawIOBase), io.Writer[bytes])
t(6, lambda: io.Reader())
class RR(io.Reader[str]):
    def read(self, size=..., /): return 'x'
print(RR().read(), isinstance(RR(), io.Reader))
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.BlockingIOError is BlockingIOError, io.UnsupportedOperation.__mro__)
print(io.__all__)
