# zlib and gzip in memory. Compressed bytes are not compared: they depend on the compressor.
import gzip
import io
import zlib

data = b"abracadabra " * 200 + bytes(range(256))
for level in (-1, 0, 1, 6, 9):
    for wbits in (15, -15, 31, 9, -9, 25):
        packed = zlib.compress(data, level, wbits)
        print(level, wbits, zlib.decompress(packed, wbits) == data, type(packed).__name__)
print(zlib.decompress(zlib.compress(data, wbits=31), 47) == data, zlib.decompress(zlib.compress(data), 47) == data)
print(zlib.compress(b"")[:1], zlib.decompress(zlib.compress(b"")))
print(zlib.crc32(b"hello"), zlib.crc32(b"llo", zlib.crc32(b"he")), zlib.crc32(b""), zlib.adler32(b"hello"), zlib.adler32(b"llo", zlib.adler32(b"he")), zlib.adler32(b""))
print(zlib.crc32(b"abc", 5), zlib.adler32(b"abc", 5), zlib.crc32(bytearray(b"x")), zlib.adler32(b"z" * 10000))
c = zlib.compressobj(6)
packed = c.compress(data[:1000]) + c.compress(data[1000:]) + c.flush()
print(zlib.decompress(packed) == data)
c = zlib.compressobj(wbits=-15)
first = c.compress(data) + c.flush(zlib.Z_SYNC_FLUSH)
print(zlib.decompressobj(-15).decompress(first) == data)
d = zlib.decompressobj()
out = b""
for i in range(0, len(packed), 7):
    out += d.decompress(packed[i:i + 7])
print(out == data, d.eof, d.unused_data, d.flush())
d = zlib.decompressobj()
print(d.decompress(packed + b"rest") == data, d.unused_data, d.eof)
d = zlib.decompressobj()
part = d.decompress(packed, 100)
print(len(part), d.eof)
total = part
while d.unconsumed_tail:
    total += d.decompress(d.unconsumed_tail, 100)
total += d.flush()
print(total == data)
for bad in (b"not compressed", packed[:-5], packed[:20], b""):
    try:
        print(zlib.decompress(bad))
    except zlib.error as exc:
        print("zlib.error", str(exc).split(":")[0])
for call in (lambda: zlib.compress("text"), lambda: zlib.compress(b"x", 10), lambda: zlib.compress(b"x", wbits=99), lambda: zlib.crc32("x"), lambda: zlib.decompressobj().decompress(b"", -1)):
    try:
        call()
    except Exception as exc:
        print(type(exc).__name__, exc)
print(zlib.error, zlib.MAX_WBITS, zlib.Z_BEST_COMPRESSION, zlib.DEFLATED)

packed = gzip.compress(data)
print(packed[:4], gzip.decompress(packed) == data, gzip.decompress(packed + packed) == data * 2, zlib.decompress(packed, 31) == data)
print(gzip.compress(b"x", mtime=5)[4:8])
for bad in (b"nothing", packed[:-4], packed[:-8] + b"\0" * 8):
    try:
        gzip.decompress(bad)
    except (OSError, EOFError, zlib.error) as exc:
        print(type(exc).__name__)
buffer = io.BytesIO()
with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as f:
    print(f.write(b"line 1\n"), f.write(b"line 2\n"), f.writable(), f.readable())
buffer.seek(0)
with gzip.GzipFile(fileobj=buffer) as f:
    print(f.readline(), f.read(), f.readable())
