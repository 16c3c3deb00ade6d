package io

// This file defines BytesIO.
// https://docs.python.org/3.14/library/io.html#io.BytesIO

import (
	"bytes"

	"toolweaver/py"
)

// byteBuffer is the payload of a BytesIO.
type byteBuffer struct {
	b      []byte
	pos    int
	closed bool
}

// Trace visits no values: a buffer holds none.
func (*byteBuffer) Trace(func(value)) {}

// Size returns the bytes b takes.
func (b *byteBuffer) Size() int { return 40 + cap(b.b) }

func (b *byteBuffer) isClosed() bool { return b.closed }

func bytesOf(v value) *byteBuffer {
	if b, ok := v.ObjectData().(*byteBuffer); ok {
		return b
	}
	return &byteBuffer{closed: true}
}

// openBytes returns the buffer of a BytesIO that is not closed.
func openBytes(v value) (*byteBuffer, *py.Exception) {
	b := bytesOf(v)
	if b.closed {
		return nil, errClosed()
	}
	return b, nil
}

func initBytesIO() {
	bytesIO = py.NewType(py.TypeSpec{
		Name: "_io.BytesIO", Module: "_io", Bases: []*py.Type{bufferedBase}, Dict: true, Doc: "Bytes in memory with the methods of a file.",
		New: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			cls, _ := a[0].AsType()
			return in.NewObject(cls, &byteBuffer{}), nil
		}, NewSig: "...",
		Methods: []py.Def{
			{Name: "__init__", Sig: "initial_bytes=b''", Fn: bytesio_init},
			{Name: "write", Sig: "b, /", Fn: bytesio_write, Doc: "Write bytes at the position."},
			{Name: "read", Sig: "size=-1, /", Fn: bytesio_read, Doc: "Read bytes, all by default."},
			{Name: "read1", Sig: "size=-1, /", Fn: bytesio_read, Doc: "Read bytes, all by default."},
			{Name: "readinto", Sig: "buffer, /", Fn: bytesio_readinto, Doc: "Read bytes into a bytearray."},
			{Name: "readline", Sig: "size=-1, /", Fn: bytesio_readline, Doc: "Read to the end of the line."},
			{Name: "getvalue", Fn: bytesio_getvalue, Doc: "Return all bytes."},
			{Name: "getbuffer", Fn: bytesio_getbuffer, Doc: "Return a view of a copy of the bytes."},
			{Name: "seek", Sig: "pos, whence=0, /", Fn: bytesio_seek, Doc: "Change the position."},
			{Name: "tell", Fn: bytesio_tell, Doc: "Return the position."},
			{Name: "truncate", Sig: "size=None, /", Fn: bytesio_truncate, Doc: "Cut the bytes, at the position by default."},
			{Name: "close", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				*bytesOf(a[0]) = byteBuffer{closed: true}
				return py.None, nil
			}, Doc: "Drop the bytes."},
		},
	})
}

// content returns the bytes of a bytes-like object.
func content(v value) (string, *py.Exception) {
	s, ok := v.AsBytes()
	if !ok {
		return "", py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(v))
	}
	return s, nil
}

func bytesio_init(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b := bytesOf(a[0])
	*b = byteBuffer{}
	if a[1].IsAbsent() || a[1].IsNone() {
		return py.None, nil
	}
	s, exc := content(a[1])
	if exc != nil {
		return value{}, exc
	}
	if b.b, exc = splice(in, nil, 0, []byte(s), 0, 1); exc != nil {
		return value{}, exc
	}
	return py.None, in.Charge(len(s) / 64)
}

func bytesio_write(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := openBytes(a[0])
	if exc != nil {
		return value{}, exc
	}
	s, exc := content(a[1])
	if exc != nil {
		return value{}, exc
	}
	if len(s) == 0 {
		return py.Int(0), nil
	}
	out, exc := splice(in, b.b, b.pos, []byte(s), 0, 1)
	if exc != nil {
		return value{}, exc
	}
	b.b = out
	b.pos += len(s)
	return py.Int(int64(len(s))), in.Charge(len(s) / 64)
}

// take returns the next n bytes.
func (b *byteBuffer) take(in *py.Interp, n int) (value, *py.Exception) {
	if n == 0 {
		return in.NewBytes(""), nil
	}
	if exc := in.Alloc(n); exc != nil {
		return value{}, exc
	}
	s := string(b.b[b.pos : b.pos+n])
	b.pos += n
	return in.NewBytes(s), in.Charge(n / 64)
}

func (b *byteBuffer) left(limit int) int {
	n := max(len(b.b)-b.pos, 0)
	if limit >= 0 {
		n = min(n, limit)
	}
	return n
}

func bytesio_read(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	n, exc := size(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	b, exc := openBytes(a[0])
	if exc != nil {
		return value{}, exc
	}
	return b.take(in, b.left(n))
}

func bytesio_readinto(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := openBytes(a[0])
	if exc != nil {
		return value{}, exc
	}
	room, exc := in.Len(a[1])
	if exc != nil {
		return value{}, exc
	}
	n := b.left(room)
	for i := range n {
		if exc := in.SetItem(a[1], py.Int(int64(i)), py.Int(int64(b.b[b.pos+i]))); exc != nil {
			return value{}, exc
		}
	}
	b.pos += n
	return py.Int(int64(n)), in.Charge(n)
}

func bytesio_readline(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	limit, exc := size(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	b, exc := openBytes(a[0])
	if exc != nil {
		return value{}, exc
	}
	n := b.left(limit)
	if n > 0 {
		if i := bytes.IndexByte(b.b[b.pos:b.pos+n], '\n'); i >= 0 {
			n = i + 1
		}
	}
	return b.take(in, n)
}

func bytesio_getvalue(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := openBytes(a[0])
	if exc != nil {
		return value{}, exc
	}
	if exc := in.Alloc(len(b.b)); exc != nil {
		return value{}, exc
	}
	return in.NewBytes(string(b.b)), in.Charge(len(b.b) / 64)
}

func bytesio_getbuffer(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	v, exc := bytesio_getvalue(in, a, nil)
	if exc != nil {
		return value{}, exc
	}
	return in.NewMemoryView(v)
}

func bytesio_seek(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := openBytes(a[0])
	if exc != nil {
		return value{}, exc
	}
	n, exc := position(in, a, false, b.pos, len(b.b))
	if exc != nil {
		return value{}, exc
	}
	b.pos = n
	return py.Int(int64(n)), nil
}

func bytesio_tell(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := openBytes(a[0])
	if exc != nil {
		return value{}, exc
	}
	return py.Int(int64(b.pos)), nil
}

func bytesio_truncate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := openBytes(a[0])
	if exc != nil {
		return value{}, exc
	}
	n := b.pos
	if !a[1].IsAbsent() && !a[1].IsNone() {
		if n, exc = size(in, a[1]); exc != nil {
			return value{}, exc
		}
		if n < 0 {
			return value{}, py.Errorf(py.ValueError, "negative size value %d", n)
		}
	}
	b.b = b.b[:min(n, len(b.b))]
	return py.Int(int64(n)), nil
}
