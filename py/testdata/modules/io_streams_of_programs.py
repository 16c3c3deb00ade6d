# io: classes a program defines over the base classes, put together as layers.
import io


class Upper(io.TextIOBase):
    """A text stream that shouts."""

    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, s):
        self.parts.append(s.upper())
        return len(s)


u = Upper()
print("hello", "world", file=u)
u.writelines(["a\n", "b\n"])
print(u.parts, u.writable(), u.readable(), u.closed)
u.close()
print(u.closed)
try:
    u.writelines(["x"])
except ValueError as e:
    print(e)


class Counter(io.RawIOBase):
    """Endless bytes: 0, 1, 2 …"""

    def __init__(self, limit):
        self.at, self.limit = 0, limit

    def readable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, b):
        n = min(len(b), self.limit - self.at)
        b[:n] = bytes((self.at + i) % 256 for i in range(n))
        self.at += n
        return n

    def seek(self, pos, whence=0):
        self.at = {0: 0, 1: self.at, 2: self.limit}[whence] + pos
        return self.at

    def tell(self):
        return self.at


c = Counter(50)
print(c.read(4), c.readline(3), c.tell(), c.readall()[-3:], c.read(1))
b = io.BufferedReader(Counter(300), 16)
print(b.read(5), b.raw.tell(), b.tell(), b.peek()[:3], b.readline()[:6], b.tell(), b.seek(-3, 2), b.read(), b.seek(20), b.read1(3), b.seek(2, 1), b.read(2))
with io.TextIOWrapper(io.BufferedReader(Counter(128)), encoding="ascii", newline="\n") as t:
    print(repr(t.readline()), repr(t.readline(5)), t.tell(), t.seek(65), t.read(10))
print(t.closed)


class Chunks(io.BufferedIOBase):
    """A buffered stream made of read alone."""

    def __init__(self, *chunks):
        self.chunks = list(chunks)

    def readable(self):
        return True

    def read(self, size=-1):
        return self.chunks.pop(0) if self.chunks else b""

    def read1(self, size=-1):
        return self.read(size)


for chunks in [b"one\ntw", b"o\nthree"], [b"a\r", b"\nb\r", b"c"], ["text"], [None], [5]:
    t = io.TextIOWrapper(Chunks(*chunks), encoding="utf-8")
    try:
        print([line for line in t], t.newlines)
    except Exception as e:
        print(type(e).__name__, e)
target = bytearray(4)
print(Chunks(b"ab").readinto(target), target, Chunks(b"xyz").readinto1(target), target)
try:
    Chunks(b"too long").readinto(target)
except ValueError as e:
    print(e)


class Shared(io.StringIO):
    """A StringIO that notes what is written."""

    def __init__(self, *args):
        super().__init__(*args)
        self.log = []

    def write(self, s):
        self.log.append(s)
        return super().write(s)


s = Shared("start ")
s.seek(0, io.SEEK_END)
print("a", 1, None, sep="-", file=s)
s.writelines(["x", "y"])
print(s.log, repr(s.getvalue()))


class Lines(io.RawIOBase):
    """A raw stream that defines read itself."""

    def __init__(self, data):
        self.data = io.BytesIO(data)

    def read(self, size=-1):
        return self.data.read(size)

    def readable(self):
        return True


print(list(Lines(b"a\nbb\nccc")), Lines(b"a\nbb").readlines(), Lines(b"xyz").readline(2))
print([c.__name__ for c in Lines.__mro__], isinstance(Lines(b""), io.IOBase), isinstance(Lines(b""), io.RawIOBase))
for name in "read readinto write seek tell fileno".split():
    try:
        print(name, getattr(io.RawIOBase(), name)(*([b""] if name in ("readinto", "write") else [0] if name == "seek" else [])))
    except Exception as e:
        print(name, type(e).__name__, e)
