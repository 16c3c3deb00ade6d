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

// bufferView is the payload behind BytesIO.getbuffer: the BytesIO itself is
// no bytes-like object.
type bufferView struct {
	owner value
	*byteBuffer
}

// Buffer gives memoryview the bytes.
func (v *bufferView) Buffer() ([]byte, string, int) { return v.b, "B", 1 }

// Trace visits the BytesIO.
func (v *bufferView) Trace(f func(value)) { f(v.owner) }

// Size returns the bytes v takes.
func (*bufferView) Size() int { return 32 }

var bufferViewType = py.NewType(py.TypeSpec{Name: "_io._BytesIOBuffer", Module: "_io", Final: true})

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
			{Name: "readinto", Sig: "buffer, /", Fn: bytesio_readinto, Doc: "Read bytes into a buffer."},
			{Name: "readable", Fn: ifOpen(py.True)}, {Name: "writable", Fn: ifOpen(py.True)}, {Name: "seekable", Fn: ifOpen(py.True)},
			{Name: "__iter__", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return a[0], nil }},
			{Name: "__getstate__", Fn: bytesio_getstate}, {Name: "__setstate__", Sig: "state, /", Fn: bytesio_setstate},
			{Name: "readline", Sig: "size=-1, /", Fn: bytesio_readline, Doc: "Read to the end of the line."},
			{Name: "readlines", Sig: "size=None, /", Fn: bytesio_readlines, Doc: "Read lines into a list, about that many bytes if given."},
			{Name: "getvalue", Fn: bytesio_getvalue, Doc: "Return all bytes."},
			{Name: "getbuffer", Fn: bytesio_getbuffer, Doc: "Return a view of the bytes, through which they can be changed."},
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
	to, ok := py.WritableBytes(a[1])
	if !ok {
		return value{}, py.Errorf(py.TypeError, "readinto() argument must be read-write bytes-like object, not %s", py.ArgTypeName(a[1]))
	}
	n := b.left(len(to))
	if n > 0 {
		copy(to, b.b[b.pos:b.pos+n])
		b.pos += n
	}
	return py.Int(int64(n)), in.Charge(n / 64)
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
	return b.take(in, b.lineLength(limit))
}

func bytesio_readlines(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	hint, exc := size(in, a[1])
	if exc != nil {
		if exc.Limit == nil && exc.Is(py.TypeError) {
			exc = py.Errorf(py.TypeError, "integer argument expected, got '%s'", py.TypeName(a[1]))
		}
		return value{}, exc
	}
	b, exc := openBytes(a[0])
	if exc != nil {
		return value{}, exc
	}
	out := in.NewList(nil)
	in.PushRoot(out)
	defer in.PopRoot()
	for got := 0; b.left(-1) > 0 && (hint <= 0 || got < hint); {
		n := b.lineLength(-1)
		line, exc := b.take(in, n)
		if exc == nil {
			exc = in.Append(out, line)
		}
		if exc != nil {
			return value{}, exc
		}
		got += n
	}
	return out, nil
}

// lineLength returns how many bytes the line at the position has, at most
// limit if that is not negative.
func (b *byteBuffer) lineLength(limit int) int {
	n := b.left(limit)
	if n > 0 {
		if i := bytes.IndexByte(b.b[b.pos:b.pos+n], '\n'); i >= 0 {
			return i + 1
		}
	}
	return n
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
	b, exc := openBytes(a[0])
	if exc != nil {
		return value{}, exc
	}
	return in.NewMemoryView(in.NewObject(bufferViewType, &bufferView{a[0], b}))
}

// bytesio_getstate is what copy and pickle keep: the bytes, the position and
// the attributes.
func bytesio_getstate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	v, exc := bytesio_getvalue(in, a, nil)
	if exc != nil {
		return value{}, exc
	}
	return in.NewTuple(v, py.Int(int64(bytesOf(a[0]).pos)), attributes(in, a[0])), nil
}

// attributes returns a copy of the __dict__ of v, None if it is empty.
func attributes(in *py.Interp, v value) value {
	d := in.AttrDict(v)
	if d == nil || d.Len() == 0 {
		return py.None
	}
	c := in.NewDict()
	d.Each(func(k, x value) bool { return in.DictSet(c, k, x) == nil })
	return c.Value()
}

// setAttributes takes the part of a state that attributes made.
func setAttributes(in *py.Interp, v, state value, which string) *py.Exception {
	if state.IsNone() {
		return nil
	}
	from, ok := state.AsDict()
	to := in.AttrDict(v)
	if !ok || to == nil {
		return py.Errorf(py.TypeError, "%s item of state should be a dict, got a %s", which, py.TypeName(state))
	}
	var exc *py.Exception
	from.Each(func(k, x value) bool {
		exc = in.DictSet(to, k, x)
		return exc == nil
	})
	return exc
}

func bytesio_setstate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	items, ok := a[1].AsItems()
	if !ok || a[1].Kind() != py.KindTuple || len(items) < 3 {
		return value{}, py.Errorf(py.TypeError, "%s.__setstate__ argument should be 3-tuple, got %s", py.TypeName(a[0]), py.TypeName(a[1]))
	}
	if _, exc := bytesio_init(in, []value{a[0], items[0]}, nil); exc != nil {
		return value{}, exc
	}
	if _, ok := items[1].AsInt(); !ok {
		return value{}, py.Errorf(py.TypeError, "second item of state must be an integer, not %s", py.TypeName(items[1]))
	}
	pos, exc := in.IndexInt(items[1])
	if exc != nil {
		return value{}, exc
	}
	if pos < 0 {
		return value{}, py.Errorf(py.ValueError, "position value cannot be negative")
	}
	bytesOf(a[0]).pos = min(pos, 1<<60)
	return py.None, setAttributes(in, a[0], items[2], "third")
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
		if n, exc = in.IndexInt(a[1]); exc != nil {
			return value{}, exc
		}
		if n < 0 {
			return value{}, py.Errorf(py.ValueError, "negative size value %d", n)
		}
	}
	b.b = b.b[:min(n, len(b.b))]
	return py.Int(int64(n)), nil
}
