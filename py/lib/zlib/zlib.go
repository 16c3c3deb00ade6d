// Package zlib holds the modules zlib and gzip of programs: compression in memory. Start with Modules.
//
// Go's compress/flate does the work. What it compresses decompresses everywhere, but its bytes are not those of the zlib
// library. Decompression charges its output as it grows, so that a small text cannot become a large one unseen.
package zlib

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	_ "embed"
	"errors"
	"hash/adler32"
	"hash/crc32"
	"io"

	"toolweaver/py"
)

//go:embed gzip.py
var gzipSource string

type value = py.Value

// Modules are zlib and gzip.
// https://docs.python.org/3.14/library/zlib.html
var Modules = []*py.ModuleDef{
	{Name: "zlib", Doc: "Compression compatible with zlib.", Values: constants(), Funcs: []py.Def{
		{Name: "compress", Sig: "data, /, level=-1, wbits=15", Fn: zlib_compress, Doc: "Compress bytes."},
		{Name: "decompress", Sig: "data, /, wbits=15, bufsize=16384", Fn: zlib_decompress, Doc: "Decompress bytes."},
		{Name: "crc32", Sig: "data, value=0, /", Fn: checksum(0, func(data []byte, start uint32) uint32 { return crc32.Update(start, crc32.IEEETable, data) }), Doc: "Compute a CRC-32 checksum."},
		{Name: "adler32", Sig: "data, value=1, /", Fn: checksum(1, adler), Doc: "Compute an Adler-32 checksum."},
		{Name: "compressobj", Sig: "level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None", Fn: zlib_compressobj, Doc: "Return a compressor."},
		{Name: "decompressobj", Sig: "wbits=15, zdict=b''", Fn: zlib_decompressobj, Doc: "Return a decompressor."},
	}},
	{Name: "gzip", Doc: "Compression compatible with gzip, in memory.", Source: gzipSource},
}

// Error is zlib.error.
var Error = py.NewType(py.TypeSpec{Name: "error", Module: "zlib", Bases: []*py.Type{py.ExceptionType}})

func zlibError(text string) *py.Exception { return py.Errorf(Error, "%s", text) }

func constants() map[string]value {
	values := map[string]value{"error": Error.Value(), "ZLIB_VERSION": py.NewStaticStr("1.3.1"), "ZLIB_RUNTIME_VERSION": py.NewStaticStr("1.3.1")}
	for name, n := range map[string]int64{
		"DEFLATED": 8, "DEF_BUF_SIZE": 16384, "DEF_MEM_LEVEL": 8, "MAX_WBITS": 15, "Z_BEST_COMPRESSION": 9, "Z_BEST_SPEED": 1, "Z_BLOCK": 5,
		"Z_DEFAULT_COMPRESSION": -1, "Z_DEFAULT_STRATEGY": 0, "Z_FILTERED": 1, "Z_FINISH": 4, "Z_FIXED": 4, "Z_FULL_FLUSH": 3, "Z_HUFFMAN_ONLY": 2,
		"Z_NO_COMPRESSION": 0, "Z_NO_FLUSH": 0, "Z_PARTIAL_FLUSH": 1, "Z_RLE": 3, "Z_SYNC_FLUSH": 2, "Z_TREES": 6,
	} {
		values[name] = py.Int(n)
	}
	return values
}

func content(v value) ([]byte, *py.Exception) {
	if s, ok := v.AsBytes(); ok {
		return []byte(s), nil
	}
	return nil, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(v))
}

// small reads an int argument, or gives def if it is absent.
func small(in *py.Interp, v value, def int) (int, *py.Exception) {
	if v.IsAbsent() {
		return def, nil
	}
	n, exc := in.IndexInt(v)
	return n, exc
}

func checksum(first int, sum func(data []byte, start uint32) uint32) func(*py.Interp, []value, *py.Kwargs) (value, *py.Exception) {
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		data, exc := content(a[0])
		if exc != nil {
			return value{}, exc
		}
		start, exc := small(in, a[1], first)
		if exc != nil {
			return value{}, exc
		}
		if exc := in.Charge(len(data) / 64); exc != nil {
			return value{}, exc
		}
		return py.Int(int64(sum(data, uint32(start)))), nil
	}
}

// adler continues an Adler-32 checksum.
func adler(data []byte, start uint32) uint32 {
	if start == 1 {
		return adler32.Checksum(data)
	}
	const mod = 65521
	a, b := start&0xFFFF, start>>16
	for len(data) > 0 {
		n := min(len(data), 5552) // sums do not overflow before
		for _, c := range data[:n] {
			a += uint32(c)
			b += a
		}
		a, b = a%mod, b%mod
		data = data[n:]
	}
	return b<<16 | a
}

// frame says what stands around the deflated data.
type frame uint8

const (
	frameZlib frame = iota
	frameRaw
	frameGzip
	frameAny // zlib or gzip, when reading
)

func frameOf(wbits int) (frame, *py.Exception) {
	switch {
	case wbits >= 9 && wbits <= 15 || wbits == 0:
		return frameZlib, nil
	case wbits >= -15 && wbits <= -8:
		return frameRaw, nil
	case wbits >= 25 && wbits <= 31 || wbits == 16:
		return frameGzip, nil
	case wbits >= 40 && wbits <= 47 || wbits == 32:
		return frameAny, nil
	}
	return 0, py.Errorf(py.ValueError, "Invalid initialization option")
}

func badLevel(level int) *py.Exception {
	if level < -1 || level > 9 {
		return zlibError("Bad compression level")
	}
	return nil
}

// writer makes a compressor that writes to w.
func writer(w io.Writer, f frame, level int) (flusher, error) {
	switch f {
	case frameRaw:
		return flate.NewWriter(w, level)
	case frameGzip:
		return gzip.NewWriterLevel(w, level)
	}
	return zlib.NewWriterLevel(w, level)
}

type flusher interface {
	io.WriteCloser
	Flush() error
}

// decode decompresses data, which may be cut off, and gives what can be read, how much of data that took, and whether the end
// was reached. At most limit bytes are produced unless it is negative.
func decode(in *py.Interp, data []byte, f frame, limit int) (out []byte, used int, ended bool, exc *py.Exception) {
	src := bytes.NewReader(data)
	r, err := reader(src, f)
	buf := make([]byte, 32<<10)
	for err == nil {
		want := len(buf)
		if limit >= 0 {
			want = min(want, limit-len(out))
		}
		if want == 0 {
			return out, len(data) - src.Len(), false, nil
		}
		var n int
		n, err = r.Read(buf[:want])
		if exc := in.Charge(n/32 + 1); exc != nil {
			return nil, 0, false, exc
		}
		if exc := in.Alloc(2 * n); exc != nil {
			return nil, 0, false, exc
		}
		out = append(out, buf[:n]...)
	}
	switch {
	case err == io.EOF:
		return out, len(data) - src.Len(), true, nil
	case errors.Is(err, io.ErrUnexpectedEOF):
		return out, len(data), false, nil
	}
	return nil, 0, false, failure(err, f)
}

func reader(src *bytes.Reader, f frame) (io.Reader, error) {
	if f == frameAny {
		f = frameZlib
		if first, err := src.ReadByte(); err == nil {
			if first == 0x1F {
				f = frameGzip
			}
			_ = src.UnreadByte()
		}
	}
	eof := func(err error) error { // nothing there yet, or a part of the header
		if err == io.EOF {
			return io.ErrUnexpectedEOF
		}
		return err
	}
	switch f {
	case frameRaw:
		return flate.NewReader(src), nil
	case frameGzip:
		r, err := gzip.NewReader(src)
		if err != nil {
			return nil, eof(err)
		}
		r.Multistream(false)
		return r, nil
	}
	r, err := zlib.NewReader(src)
	if err != nil {
		return nil, eof(err)
	}
	return r, nil
}

// failure is the error of data that are damaged.
func failure(err error, f frame) *py.Exception {
	what := "invalid block type"
	switch {
	case errors.Is(err, zlib.ErrHeader), errors.Is(err, gzip.ErrHeader):
		what = "incorrect header check"
	case errors.Is(err, zlib.ErrChecksum), errors.Is(err, gzip.ErrChecksum):
		what = "incorrect data check"
	case errors.Is(err, zlib.ErrDictionary):
		return zlibError("Error 2 while decompressing data")
	}
	return zlibError("Error -3 while decompressing data: " + what)
}

func zlib_compress(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	data, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	c, exc := newCompressor(in, a[1], a[2])
	if exc != nil {
		if exc.Is(py.ValueError) {
			exc = zlibError("Bad compression level")
		}
		return value{}, exc
	}
	if exc := c.write(in, data); exc != nil {
		return value{}, exc
	}
	return c.finish(in), nil
}

func zlib_decompress(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	data, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	wbits, exc := small(in, a[1], 15)
	if exc != nil {
		return value{}, exc
	}
	f, exc := frameOf(wbits)
	if exc != nil {
		return value{}, zlibError("Error -2 while preparing to decompress data: inconsistent stream state")
	}
	out, _, ended, exc := decode(in, data, f, -1)
	if exc != nil {
		return value{}, exc
	}
	if !ended {
		return value{}, zlibError("Error -5 while decompressing data: incomplete or truncated stream")
	}
	return in.NewBytes(string(out)), nil
}
