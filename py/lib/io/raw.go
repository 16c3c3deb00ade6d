package io

// This file defines the bases of streams of bytes: RawIOBase, whose read is
// made of readinto, and BufferedIOBase, whose readinto is made of read.
// https://docs.python.org/3.14/library/io.html#io.RawIOBase

import "toolweaver/py"

// room is the payload of the object behind a memoryview that a stream of the
// program fills.
type room struct{ b []byte }

// Trace visits no values.
func (*room) Trace(func(value)) {}

// Size returns the bytes r takes.
func (r *room) Size() int { return 24 + cap(r.b) }

// Buffer gives memoryview the bytes.
func (r *room) Buffer() ([]byte, string, int) { return r.b, "B", 1 }

var roomType = py.NewType(py.TypeSpec{Name: "bytes buffer", Module: "_io", Final: true})

// newRoom returns a memoryview over n bytes to be filled, and the bytes.
func newRoom(in *py.Interp, n int) (value, []byte, *py.Exception) {
	if exc := in.Alloc(n); exc != nil {
		return value{}, nil, exc
	}
	b := make([]byte, n)
	v, exc := in.NewMemoryView(in.NewObject(roomType, &room{b}))
	return v, b, exc
}

func rawMethods() []py.Def {
	refuse := func(*py.Interp, []value, *py.Kwargs) (value, *py.Exception) {
		return value{}, py.NewException(py.NotImplementedError)
	}
	return []py.Def{
		{Name: "read", Sig: "size=-1, /", Fn: raw_read, Doc: "Read bytes through readinto, all by default."},
		{Name: "readall", Fn: raw_readall, Doc: "Read until the end through read."},
		{Name: "readinto", Sig: "buffer, /", Fn: refuse, Doc: "Read bytes into a buffer; a class has to define it."},
		{Name: "write", Sig: "b, /", Fn: refuse, Doc: "Write bytes; a class has to define it."},
	}
}

func raw_read(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	n := -1
	if !a[1].IsAbsent() {
		var exc *py.Exception
		if n, exc = in.IndexInt(a[1]); exc != nil {
			return value{}, exc
		}
	}
	if n < 0 {
		return in.CallMethod(a[0], "readall")
	}
	if exc := in.Alloc(n); exc != nil {
		return value{}, exc
	}
	buf, exc := in.Call(py.BuiltinNamed("bytearray"), py.Int(int64(n)))
	if exc != nil {
		return value{}, exc
	}
	r, exc := in.CallMethod(a[0], "readinto", buf)
	if exc != nil || r.IsNone() {
		return r, exc
	}
	got, exc := in.IndexInt(r)
	if exc != nil {
		return value{}, exc
	}
	b, _ := buf.AsBytes()
	if got < 0 || got > len(b) {
		return value{}, py.Errorf(py.ValueError, "readinto returned %d outside buffer size %d", got, len(b))
	}
	return in.NewBytes(b[:got]), nil
}

func raw_readall(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	var all []byte
	for {
		v, exc := in.CallMethod(a[0], "read", py.Int(defaultBufferSize))
		if exc != nil {
			return value{}, exc
		}
		if v.IsNone() {
			if len(all) == 0 {
				return v, nil
			}
			break
		}
		s, ok := v.AsBytes()
		if !ok || v.Kind() != py.KindBytes {
			return value{}, py.Errorf(py.TypeError, "read() should return bytes")
		}
		if s == "" {
			break
		}
		if exc := in.Alloc(2 * len(s)); exc != nil {
			return value{}, exc
		}
		all = append(all, s...)
	}
	return in.NewBytes(string(all)), nil
}

func bufferedBaseMethods() []py.Def {
	into := func(method string) native {
		return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			b, ok := py.WritableBytes(a[1])
			if !ok {
				return value{}, py.Errorf(py.TypeError, "readinto%s() argument must be read-write bytes-like object, not %s", method[4:], py.ArgTypeName(a[1]))
			}
			v, exc := in.CallMethod(a[0], method, py.Int(int64(len(b))))
			if exc != nil {
				return value{}, exc
			}
			s, ok := v.AsBytes()
			if !ok || v.Kind() != py.KindBytes {
				return value{}, py.Errorf(py.TypeError, "read() should return bytes")
			}
			if len(s) > len(b) {
				return value{}, py.Errorf(py.ValueError, "read() returned too much data: %d bytes requested, %d returned", len(b), len(s))
			}
			b, _ = py.WritableBytes(a[1])
			copy(b, s)
			return py.Int(int64(len(s))), nil
		}
	}
	return []py.Def{
		unsupportedDef("detach"), unsupportedDef("read"), unsupportedDef("read1"), unsupportedDef("write"),
		{Name: "readinto", Sig: "buffer, /", Fn: into("read"), Doc: "Read bytes into a buffer."},
		{Name: "readinto1", Sig: "buffer, /", Fn: into("read1"), Doc: "Read bytes into a buffer with one read at most."},
	}
}
