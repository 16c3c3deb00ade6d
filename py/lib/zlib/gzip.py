# gzip in memory: functions, and files over file objects such as io.BytesIO.
import io
import struct
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ, WRITE = "rb", "wb"


class BadGzipFile(OSError):
    pass


def _header(mtime, level):
    extra = b"\x02" if level == 9 else b"\x04" if level == 1 else b"\x00"
    return b"\x1f\x8b\x08\x00" + struct.pack("<L", int(mtime) & 0xFFFFFFFF) + extra + b"\xff"


def compress(data, compresslevel=9, *, mtime=0):
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
    parts = []
    data = bytes(data)
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
            raise BadGzipFile("CRC check failed")
        if size != len(out) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        parts.append(out)
        data = rest[8:]


class GzipFile(io.BytesIO):
    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if fileobj is None:
            raise PermissionError("programs have no file system; pass fileobj=io.BytesIO(...) instead of a file name")
        mode = mode or getattr(fileobj, "mode", "rb")
        self.name = filename or getattr(fileobj, "name", "")
        self.mode = WRITE if mode[0] in "wax" else READ
        self.compresslevel = compresslevel
        self.fileobj = fileobj
        self.mtime = mtime
        super().__init__(decompress(fileobj.read()) if self.mode == READ else b"")

    def __repr__(self):
        return f"<gzip {self.fileobj!r}>"

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def write(self, data):
        if self.mode != WRITE:
            raise OSError(9, "write() on read-only GzipFile object")
        return super().write(data)

    def read(self, size=-1):
        if self.mode != READ:
            raise OSError(9, "read() on write-only GzipFile object")
        return super().read(size)

    def close(self):
        if self.closed:
            return
        if self.mode == WRITE:
            self.fileobj.write(compress(self.getvalue(), self.compresslevel, mtime=self.mtime))
        super().close()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    if not hasattr(filename, "read") and not hasattr(filename, "write"):
        raise PermissionError("programs have no file system; pass a file object such as io.BytesIO(...)")
    binary = GzipFile(None, mode.replace("t", ""), compresslevel, filename)
    if "t" in mode:
        return io.TextIOWrapper(binary, encoding or "utf-8", errors, newline)
    return binary
