# io: BufferedWriter, BufferedRandom, BufferedRWPair and TextIOWrapper.
import io, copy, sys, contextlib
def t(label, f):
    try: print(label, repr(f()))
    except BaseException as e: print(label, type(e).__name__, e)
# writer
raw = io.BytesIO()
w = io.BufferedWriter(raw, 8)
print(w.write(b'abc'), raw.getvalue(), w.tell(), w.write(bytearray(b'defgh')), raw.getvalue(), w.write(memoryview(b'ij')), raw.getvalue(), w.tell())
w.flush(); print(raw.getvalue()); print(w.write(b'x'*30), raw.getvalue()); print(w.seek(2), w.write(b'ZZ'), w.tell(), w.truncate(), raw.getvalue())
t('', lambda: w.write('x')); t('', lambda: w.write(5)); t('', lambda: w.read()); t('', lambda: w.readline()); t('', lambda: w.readinto(bytearray(1))); t('', lambda: list(w))
t('', lambda: w.truncate(1)); print(raw.getvalue()); t('', lambda: w.truncate('x')); t('', lambda: w.writelines([b'a', b'b'])); w.flush(); print(raw.getvalue())
print(w.detach() is raw); t('', lambda: w.write(b'')); t('', lambda: w.flush()); t('', lambda: w.closed)
t('', lambda: io.BufferedWriter(io.BytesIO(), 0)); t('', lambda: io.BufferedWriter(io.StringIO()))
with io.BufferedWriter(io.BytesIO()) as w: w.write(b'1')
t('', lambda: w.write(b'')); t('', lambda: w.flush()); t('', lambda: w.tell()); t('', lambda: w.seek(0)); print(w.closed)
class W(io.RawIOBase):
    def __init__(self): self.out=[]; 
    def writable(self): return True
    def write(self, b): self.out.append(bytes(b)); return min(len(b), 3)
w = io.BufferedWriter(W(), 4); print(w.write(b'abcdefghij')); print(w.raw.out); w.flush(); print(w.raw.out); w.close(); print(w.raw.closed)
# random
raw = io.BytesIO(b'0123456789')
r = io.BufferedRandom(raw, 4)
print(r.read(2), r.write(b'AB'), r.tell(), r.read(2), r.seek(0), r.read(), r.tell(), r.seek(3), r.write(b'x'), r.peek(1), r.readline(), raw.getvalue())
print(r.seek(0), r.readline(), r.seek(1), r.truncate(5), r.tell(), raw.getvalue(), r.truncate(), raw.getvalue())
print(r.readable(), r.writable(), r.seekable(), repr(r)); r.close(); t('', lambda: r.read()); t('', lambda: r.write(b''))
# pair
p = io.BufferedRWPair(io.BytesIO(b'input\nmore'), out := io.BytesIO())
print(p.read(3), p.readline(), p.peek(2), p.read1(2), p.write(b'zz'), out.getvalue(), p.flush(), out.getvalue(), p.readable(), p.writable(), p.seekable(), p.closed, p.isatty())
ba = bytearray(4); print(p.readinto(ba), ba, p.readinto1(ba), list(p))
for m in 'detach tell truncate fileno'.split(): t(m, getattr(p, m))
t('seek', lambda: p.seek(0))
p.close(); print(p.closed, out.closed); t('', lambda: p.read()); t('', lambda: p.write(b'')); 
t('', lambda: io.BufferedRWPair()); t('', lambda: io.BufferedRWPair(io.BytesIO())); t('', lambda: io.BufferedRWPair(io.BytesIO(), io.BytesIO(), 0)); t('', lambda: io.BufferedRWPair(io.BytesIO(), 5)); t('', lambda: io.BufferedRWPair(1, 5))
# text
def T(data=b'', **k): return io.TextIOWrapper(io.BytesIO(data), **k)
x = T(b'a\r\nb\rc\nd'); print(repr(x), x.newlines, x.readline(), x.newlines, x.read(), x.newlines, x.read(), x.encoding, x.errors, x.line_buffering, x.write_through, x.closed)
for nl in None, '', '\n', '\r', '\r\n':
    print(repr(nl), list(T(b'a\r\nb\rc\nd\r', newline=nl)), T(b'a\r\nb\rc\nd\r', newline=nl).read(), T(b'a\r\nb\rc\nd', newline=nl).readlines())
    x = T(newline=nl); x.write('1\n2\r3\r\n4'); x.flush(); print(x.buffer.getvalue(), x.newlines)
    x = T(b'a\r\nb\rc\nd\r\n', newline=nl); print([x.read(1) for _ in range(12)], x.newlines)
    x = T(b'a\r\nb\rc\nd\r\n', newline=nl); print([x.readline(2) for _ in range(12)], x.newlines)
t('', lambda: T(newline='x')); t('', lambda: T(newline=5)); t('', lambda: T(newline=b'')); t('', lambda: T(encoding='nope')); t('', lambda: T(encoding=5)); t('', lambda: T(errors=5)); t('', lambda: T(encoding='hex')); t('', lambda: T(encoding='a\0b')); t('', lambda: io.TextIOWrapper()); t('', lambda: io.TextIOWrapper(5)); t('', lambda: io.TextIOWrapper(io.StringIO()))
t('', lambda: T(encoding='locale').encoding); t('', lambda: T(errors='nope').errors); t('', lambda: T(b'\xff').read()); t('', lambda: T(b'\xff', errors='replace').read()); t('', lambda: T(b'\xff', encoding='latin-1').read()); t('', lambda: T(b'\xff', encoding='ascii').readline()); t('', lambda: T(b'\xe4\xb8', encoding='utf-8').read()); t('', lambda: T(b'ab\xe4', errors='ignore').read())
t('', lambda: T(b'\xff', errors='nope').read())
x = T(encoding='ascii'); t('', lambda: x.write('é')); x = T(encoding='ascii', errors='xmlcharrefreplace'); x.write('é'); x.flush(); print(x.buffer.getvalue())
x = T(); t('', lambda: x.write(b'x')); t('', lambda: x.write(5)); t('', lambda: x.write()); print(x.write('héllo'), x.buffer.getvalue()); x.flush(); print(x.buffer.getvalue()); x.writelines(['a','b']); print(x.tell(), x.seek(0), x.read(), x.tell())
x = T(line_buffering=True); x.write('a'); print(x.buffer.getvalue()); x.write('b\nc'); print(x.buffer.getvalue(), x.line_buffering)
x = T(write_through=True); x.write('a'); print(x.buffer.getvalue(), x.write_through)
x = T('héllo wörld\nnext ☃ line\nlast'.encode(), encoding='utf-8')
pos = []
while True:
    pos.append(x.tell()); c = x.read(1)
    if not c: break
print(pos)
for p in pos[::4]: x.seek(p); print(p, repr(x.read(3)), x.tell())
x.seek(0); print(x.readline(), x.tell(), x.readline(), x.tell(), x.seek(0, 2), x.read(), x.seek(0,1))
x.seek(0); print(next(x)); t('tell', lambda: x.tell()); print(list(x)); t('tell', lambda: x.tell())
t('', lambda: x.seek(1,1)); t('', lambda: x.seek(1,2)); t('', lambda: x.seek(0,3)); t('', lambda: x.seek(-1)); t('', lambda: x.seek('x')); t('', lambda: x.seek(1.5)); t('', lambda: x.read('x')); t('', lambda: x.read(1.0)); t('', lambda: x.readline('x')); t('', lambda: x.readline(None)); t('', lambda: x.read(None))
x = T(b'\xff\xfea\0b\0', encoding='utf-16'); print(x.read(1), x.tell() > 0, x.read())
for e in 'utf-16', 'utf-32', 'utf-8-sig', 'utf-16-le', 'cp1252':
    x = T(encoding=e); x.write('ab'); x.write('cd'); x.flush(); print(e, x.buffer.getvalue()); x.seek(0); print(repr(x.read())); x.seek(0); x.write('Z'); x.flush(); print(x.buffer.getvalue()); x.seek(0,2); x.write('!'); x.flush(); print(x.buffer.getvalue())
x = T(b'abc'); print(type(x.detach())); t('', lambda: x.read()); t('', lambda: x.buffer); t('', lambda: x.encoding); t('', lambda: x.closed); t('', lambda: repr(x)); t('', lambda: x.detach()); t('', lambda: x.flush()); t('', lambda: x.close())
x = io.TextIOWrapper.__new__(io.TextIOWrapper); t('', lambda: x.read()); t('', lambda: repr(x)); t('', lambda: x.encoding); t('', lambda: x.line_buffering)
x = T(b'abc'); x.close(); print(x.closed, x.buffer.closed); 
for m in 'read readline flush tell readable writable seekable isatty fileno detach close __enter__ __iter__ __next__ truncate'.split(): t(m, getattr(x, m))
t('', lambda: x.write('x')); t('', lambda: x.write(5)); t('', lambda: x.seek(0)); t('', lambda: x.name); t('', lambda: x.reconfigure(line_buffering=True)); t('', lambda: repr(x)); t('', lambda: x.writelines(['x']))
x = T(b'abc\ndef'); x.reconfigure(encoding='latin-1', newline='\n', line_buffering=True, write_through=True, errors='replace'); print(x.encoding, x.errors, x.line_buffering, x.write_through); x.read(1); t('', lambda: x.reconfigure(encoding='ascii')); t('', lambda: x.reconfigure(newline='')); t('', lambda: x.reconfigure(line_buffering=False)); t('', lambda: x.reconfigure(5)); t('', lambda: x.reconfigure(encoding=5)); t('', lambda: x.reconfigure(foo=5)); t('', lambda: x.reconfigure(newline=None))
x = T(errors='ignore'); x.reconfigure(encoding='ascii'); print(x.errors)
t('', lambda: x.truncate(2)); t('', lambda: copy.copy(x)); print(x._CHUNK_SIZE); x._CHUNK_SIZE = 1; t('', lambda: setattr(x, '_CHUNK_SIZE', 0))
x = T('☃a\r\nb☃\nc'.encode()); x._CHUNK_SIZE = 1; print(x.readline(), x.tell(), x.readline(), x.tell(), x.read(), x.newlines)
x = T('☃a\r\nb☃\nc'.encode()); x._CHUNK_SIZE = 2; print([x.read(1) for _ in range(8)])
t('', lambda: setattr(x, 'encoding', 'x')); t('', lambda: setattr(x, 'buffer', 'x')); x.mode = 'r'; x.buffer.name = 'nm'; print(repr(x), x.__dict__, x.name)
class NR(io.RawIOBase):
    def writable(self): return True
    def write(self, b): print('raw', bytes(b)); return len(b)
x = io.TextIOWrapper(NR(), encoding='utf-8'); x.write('a\n'); t('', lambda: x.read()); t('', lambda: x.readline()); t('', lambda: x.tell()); t('', lambda: x.seek(0)); print(x.readable(), x.seekable()); x.flush(); x.close()
x = io.TextIOWrapper(io.BufferedReader(io.BytesIO(b'abc\n'))); t('', lambda: x.write('x')); print(x.read(), x.writable()); print(repr(x))
print('to', 'wrapper', file=(x := T())); x.flush(); print(x.buffer.getvalue())
x = T()
with contextlib.redirect_stdout(x): print('hidden'); sys.stdout.write('there')
x.flush(); print(x.buffer.getvalue())
old = sys.stdout; sys.stdout = T(); print('gone'); sys.stdout.flush(); v = sys.stdout.buffer.getvalue(); sys.stdout = old; print(v)
