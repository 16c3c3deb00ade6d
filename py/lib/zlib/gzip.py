# gzip in memory: functions, and files over file objects such as io.BytesIO.
import io
import struct
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ, WRITE = "rb", "wb"


class BadGzipFile(OSError):
    """What is read was not compressed by gzip."""


def _content(data):
    try:
        return data if isinstance(data, bytes) else memoryview(data).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}") from None


def _header(mtime, level):
    extra = b"\x02" if level == 9 else b"\x04" if level == 1 else b"\x00"
    return b"\x1f\x8b\x08\x00" + struct.pack("<L", int(mtime) & 0xFFFFFFFF) + extra + b"\xff"


def compress(data, compresslevel=9, *, mtime=0):
    """Compress bytes."""
    if mtime is None:
        mtime = time.time()
    body = zlib.compress(data, compresslevel, -15)
    return _header(mtime, compresslevel) + body + struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def _skip_header(data):
    if data[:2] != b"\x1f\x8b":
        raise BadGzipFile(f"Not a gzipped file ({data[:2]!r})")
    if len(data) < 10:
        raise EOFError("Compressed file ended before the end-of-stream marker was reached")
    if data[2] != 8:
        raise BadGzipFile("Unknown compression method")
    flags, at = data[3], 10
    if flags & 4:
        at += 2 + int.from_bytes(data[at:at + 2], "little")
    for flag in (8, 16):
        if flags & flag:
            end = data.find(b"\0", at)
            if end < 0:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            at = end + 1
    if flags & 2:
        at += 2
    return at


def decompress(data):
    """Decompress bytes."""
    parts = []
    data = _content(data)
    while True:
        data = data.lstrip(b"\0") if parts else data
        if not data:
            return b"".join(parts)
        d = zlib.decompressobj(-15)
        out = d.decompress(data[_skip_header(data):])
        rest = d.unused_data
        if not d.eof or len(rest) < 8:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        crc, size = struct.unpack("<LL", rest[:8])
        if crc != zlib.crc32(out):
            raise BadGzipFile(f"CRC check failed {hex(crc)} != {hex(zlib.crc32(out))}")
        if size != len(out) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        parts.append(out)
        data = rest[8:]


def _bad(method, kind):
    import errno
    return OSError(errno.EBADF, f"{method}() on {kind}-only GzipFile object")


class GzipFile(io.BufferedIOBase):
    """A compressed stream over another one."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            if filename is None:
                raise TypeError("expected str, bytes or os.PathLike object, not NoneType")
            raise PermissionError("programs have no file access; pass fileobj=io.BytesIO(...) instead of a file name")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
        if mode.startswith("r"):
            self.mode = READ
            self._content = None
        elif mode.startswith(("w", "a", "x")):
            self.mode = WRITE
            if not -1 <= compresslevel <= 9:
                raise ValueError("Invalid initialization option")
            self._compressor = zlib.compressobj(compresslevel, zlib.DEFLATED, -15)
            self._crc, self._size = 0, 0
        else:
            raise ValueError(f"Invalid mode: {mode!r}")
        self.name, self.fileobj, self._mtime = filename, fileobj, mtime
        if self.mode == WRITE:
            self._start(compresslevel)

    def _start(self, level):
        import os
        name = os.path.basename(self.name)
        try:
            if not isinstance(name, bytes):
                name = name.encode("latin-1")
            name = name.removesuffix(b".gz")
        except UnicodeEncodeError:
            name = b""
        head = bytearray(_header(time.time() if self._mtime is None else self._mtime, level))
        if name:
            head[3] = 8
            head += name + b"\0"
        self.fileobj.write(bytes(head))

    @property
    def mtime(self):
        """The time the header of the stream that is read says."""
        if self.mode == READ and self._content is not None and len(self._raw) >= 8:
            return int.from_bytes(self._raw[4:8], "little")
        return None

    @property
    def closed(self):
        return self.fileobj is None

    def __repr__(self):
        return "<gzip " + repr(self.fileobj)[1:-1] + " " + hex(id(self)) + ">"

    def _open(self):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file")

    def _reader(self, method):
        # What the stream decompresses to, when method may read.
        self._open()
        if self.mode != READ:
            raise _bad(method, "write")
        if self._content is None:
            self._raw = self.fileobj.read()
            self._content = io.BytesIO(decompress(self._raw))
        return self._content

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def read(self, size=-1):
        """Read that many bytes, all by default."""
        return self._reader("read").read(size) if size != 0 or self._content is not None or self.mode != READ else self._nothing()

    def _nothing(self):
        self._open()
        return b""

    def read1(self, size=-1):
        """Read some bytes."""
        return self._reader("read1").read(size)

    def readinto(self, b):
        """Read bytes into a buffer."""
        return self._reader("readinto").readinto(b)

    def peek(self, n):
        """Return bytes that follow without reading them."""
        content = self._reader("peek")
        at = content.tell()
        ahead = content.read(max(n, io.DEFAULT_BUFFER_SIZE))
        content.seek(at)
        return ahead

    def readline(self, size=-1):
        """Read to the end of the line."""
        self._open()
        if self.mode != READ:
            raise io.UnsupportedOperation("read")
        return self._reader("readline").readline(size)

    def write(self, data):
        """Write bytes."""
        self._open()
        if self.mode != WRITE:
            raise _bad("write", "read")
        data = _content(data)
        if data:
            self.fileobj.write(self._compressor.compress(data))
            self._crc = zlib.crc32(data, self._crc)
            self._size += len(data)
        return len(data)

    def tell(self):
        """The position in what is compressed."""
        self._open()
        return self._size if self.mode == WRITE else self._reader("tell").tell()

    def rewind(self):
        """Go back to the start."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._reader("rewind").seek(0)

    def seek(self, offset, whence=io.SEEK_SET):
        """Change the position; when writing, only forward, with zeros."""
        self._open()
        if self.mode == READ:
            self._content = self._reader("seek")
            at = {0: 0, 1: self._content.tell(), 2: len(self._content.getbuffer())}[whence] + offset
            self._content.seek(max(0, min(at, len(self._content.getbuffer()))))
            return self._content.tell()
        if whence == io.SEEK_CUR:
            offset += self._size
        elif whence == io.SEEK_END:
            raise ValueError("Seek from end not supported")
        if offset < self._size:
            raise OSError("Negative seek in write mode")
        while self._size < offset:
            self.write(bytes(min(offset - self._size, io.DEFAULT_BUFFER_SIZE)))
        return self._size

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        """Write out what is compressed so far."""
        self._open()
        if self.mode == WRITE:
            self.fileobj.write(self._compressor.flush(zlib_mode))
            if hasattr(self.fileobj, "flush"):
                self.fileobj.flush()

    def close(self):
        """Finish the stream; the one below stays open."""
        fileobj = self.fileobj
        if fileobj is None:
            return
        try:
            if self.mode == WRITE:
                fileobj.write(self._compressor.flush() + struct.pack("<LL", self._crc, self._size & 0xFFFFFFFF))
        finally:
            self.fileobj = None

    def fileno(self):
        """The file number of the stream below."""
        return self.fileobj.fileno()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a compressed stream, as bytes or, with t in mode, as text."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError(f"Argument {name!r} not supported in binary mode")
    if isinstance(filename, (str, bytes)) or hasattr(filename, "__fspath__"):
        raise PermissionError("programs have no file access; pass a file object such as io.BytesIO(...)")
    if not hasattr(filename, "read") and not hasattr(filename, "write"):
        raise TypeError("filename must be a str or bytes object, or a file")
    binary = GzipFile(None, mode.replace("t", ""), compresslevel, filename)
    if "t" in mode:
        return io.TextIOWrapper(binary, encoding, errors, newline)
    return binary
