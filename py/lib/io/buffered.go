package io

// This file defines BufferedReader, BufferedWriter and BufferedRandom: their
// common state, construction and what does not read or write.
// https://docs.python.org/3.14/library/io.html#buffered-streams

import (
	"strconv"

	"toolweaver/py"
)

// buffered is the payload of the three classes. Bytes read ahead are
// ahead[at:]; bytes not written yet are pending. Both are never non-empty at
// the same time.
type buffered struct {
	raw      value // absent before __init__ and after detach
	size     int
	ahead    []byte
	at       int
	pending  []byte
	detached bool
}

// Trace visits the raw stream.
func (b *buffered) Trace(f func(value)) {
	if !b.raw.IsAbsent() {
		f(b.raw)
	}
}

// Size returns the bytes b takes.
func (b *buffered) Size() int { return 96 + cap(b.ahead) + cap(b.pending) }

func (b *buffered) isClosed() bool { return false }

var readerType, writerType, randomType *py.Type

// bufferedOf returns the state of a stream that has a raw stream.
func bufferedOf(v value) (*buffered, *py.Exception) {
	b, ok := v.ObjectData().(*buffered)
	switch {
	case !ok || b.raw.IsAbsent() && !b.detached:
		return nil, py.Errorf(py.ValueError, "I/O operation on uninitialized object")
	case b.detached:
		return nil, py.Errorf(py.ValueError, "raw stream has been detached")
	}
	return b, nil
}

// openBuffered is bufferedOf for an operation that needs an open stream.
func openBuffered(in *py.Interp, v value, what string) (*buffered, *py.Exception) {
	b, exc := bufferedOf(v)
	if exc != nil {
		return nil, exc
	}
	closed, exc := b.rawClosed(in)
	if exc == nil && closed {
		exc = py.Errorf(py.ValueError, "%s of closed file", what)
	}
	return b, exc
}

func (b *buffered) rawClosed(in *py.Interp) (bool, *py.Exception) {
	c, exc := in.GetAttrString(b.raw, "closed")
	if exc != nil {
		return false, exc
	}
	return in.Truth(c)
}

// toRaw makes a method that the raw stream answers.
func toRaw(name string) py.Def {
	return py.Def{Name: name, Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		b, exc := bufferedOf(a[0])
		if exc != nil {
			return value{}, exc
		}
		return in.CallMethod(b.raw, name)
	}}
}

// rawAttr makes an attribute of the raw stream one of the buffer.
func rawAttr(name string) py.Getter {
	return py.Getter{Name: name, Get: func(in *py.Interp, v value) (value, *py.Exception) {
		b, exc := bufferedOf(v)
		if exc != nil {
			return value{}, exc
		}
		return in.GetAttrString(b.raw, name)
	}}
}

func initBuffered() {
	make := func(name, doc string, reads, writes bool) *py.Type {
		methods := []py.Def{
			{Name: "__init__", Sig: "raw, buffer_size=131072", Fn: bufferedInit(reads, writes)},
			toRaw("seekable"), toRaw("fileno"), toRaw("isatty"),
			{Name: "close", Fn: buffered_close, Doc: "Write out what is buffered and close the raw stream."},
			{Name: "detach", Fn: buffered_detach, Doc: "Part from the raw stream and return it."},
			{Name: "seek", Sig: "target, whence=0, /", Fn: buffered_seek, Doc: "Change the position."},
			{Name: "tell", Fn: buffered_tell, Doc: "Return the position."},
			{Name: "truncate", Sig: "pos=None, /", Fn: bufferedTruncate(writes), Doc: "Cut the stream, at the position by default."},
			{Name: "__repr__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				return nameRepr(in, a[0], "")
			}},
			{Name: "__getstate__", Fn: notPickled},
		}
		if reads {
			methods = append(methods, toRaw("readable"),
				py.Def{Name: "read", Sig: "size=-1, /", Fn: buffered_read, Doc: "Read that many bytes, all by default."},
				py.Def{Name: "read1", Sig: "size=-1, /", Fn: buffered_read1, Doc: "Read bytes with one read of the raw stream at most."},
				py.Def{Name: "readinto", Sig: "buffer, /", Fn: bufferedReadinto(false), Doc: "Read bytes into a buffer."},
				py.Def{Name: "readinto1", Sig: "buffer, /", Fn: bufferedReadinto(true), Doc: "Read bytes into a buffer with one read of the raw stream at most."},
				py.Def{Name: "readline", Sig: "size=-1, /", Fn: buffered_readline, Doc: "Read to the end of the line."},
				py.Def{Name: "peek", Sig: "size=0, /", Fn: buffered_peek, Doc: "Return bytes that follow without reading them."})
		}
		if writes {
			methods = append(methods, toRaw("writable"),
				py.Def{Name: "write", Sig: "buffer, /", Fn: buffered_write, Doc: "Write bytes."},
				py.Def{Name: "flush", Fn: buffered_flush, Doc: "Write out what is buffered."})
		} else {
			methods = append(methods, toRaw("flush"))
		}
		return py.NewType(py.TypeSpec{
			Name: "_io." + name, Module: "_io", Bases: []*py.Type{bufferedBase}, Dict: true, Doc: doc,
			New: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				cls, _ := a[0].AsType()
				return in.NewObject(cls, &buffered{}), nil
			}, NewSig: "...",
			Methods: methods,
			Getters: []py.Getter{rawAttr("closed"), rawAttr("name"), rawAttr("mode"), {Name: "raw", Get: func(_ *py.Interp, v value) (value, *py.Exception) {
				if b, ok := v.ObjectData().(*buffered); ok && !b.raw.IsAbsent() {
					return b.raw, nil
				}
				return py.None, nil
			}}},
		})
	}
	readerType = make("BufferedReader", "A buffer for reading from a raw stream.", true, false)
	writerType = make("BufferedWriter", "A buffer for writing to a raw stream.", false, true)
	randomType = make("BufferedRandom", "A buffer for reading from and writing to a raw stream.", true, true)
}

// bufferSize converts the argument buffer_size.
func bufferSize(in *py.Interp, v value) (int, *py.Exception) {
	if v.IsAbsent() {
		return defaultBufferSize, nil
	}
	n, exc := in.IndexInt(v)
	if exc == nil && n <= 0 {
		exc = py.Errorf(py.ValueError, "buffer size must be strictly positive")
	}
	return n, exc
}

func bufferedInit(reads, writes bool) native {
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		b, ok := a[0].ObjectData().(*buffered)
		if !ok {
			return value{}, py.Errorf(py.TypeError, "a buffered stream is required")
		}
		*b = buffered{}
		if reads && writes {
			if exc := require(in, a[1], "seekable"); exc != nil {
				return value{}, exc
			}
		}
		if reads {
			if exc := require(in, a[1], "readable"); exc != nil {
				return value{}, exc
			}
		}
		if writes {
			if exc := require(in, a[1], "writable"); exc != nil {
				return value{}, exc
			}
		}
		n, exc := bufferSize(in, a[2])
		if exc != nil {
			return value{}, exc
		}
		b.raw, b.size = a[1], n
		return py.None, nil
	}
}

// nameRepr is the repr of a stream that has a name, perhaps.
func nameRepr(in *py.Interp, v value, more string) (value, *py.Exception) {
	s := "<" + py.TypeOf(v).FullName()
	leave, again, exc := in.EnterRepr(v)
	if exc != nil {
		return value{}, exc
	}
	if again {
		return value{}, py.Errorf(py.RuntimeError, "reentrant call inside %s.__repr__", py.TypeOf(v).FullName())
	}
	defer leave()
	for _, attr := range []string{"name", "mode"} {
		if attr == "mode" && more == "" {
			continue
		}
		x, exc := in.GetAttrString(v, attr)
		if exc != nil {
			if exc.Limit != nil || !exc.Is(py.AttributeError) && !exc.Is(py.ValueError) {
				return value{}, exc
			}
			continue
		}
		r, exc := in.Repr(x)
		if exc != nil {
			return value{}, exc
		}
		s += " " + attr + "=" + r
	}
	return in.NewStr(s + more + ">"), nil
}

func notPickled(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return value{}, py.Errorf(py.TypeError, "cannot pickle '%s' instances", py.TypeOf(a[0]).QualName())
}

func buffered_close(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := bufferedOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	if closed, exc := b.rawClosed(in); exc != nil || closed {
		return py.None, exc
	}
	_, failed := in.CallMethod(a[0], "flush")
	if failed != nil && failed.Limit != nil {
		return value{}, failed
	}
	r, exc := in.CallMethod(b.raw, "close")
	if exc == nil {
		exc = failed
	} else if failed != nil && exc.Limit == nil {
		exc = inContext(in, exc, failed)
	}
	b.ahead, b.at, b.pending = nil, 0, nil
	return r, exc
}

func buffered_detach(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := bufferedOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	if _, exc := in.CallMethod(a[0], "flush"); exc != nil {
		return value{}, exc
	}
	raw := b.raw
	*b = buffered{detached: true}
	return raw, nil
}

func buffered_flush(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := openBuffered(in, a[0], "flush")
	if exc != nil {
		return value{}, exc
	}
	if exc := b.drain(in); exc != nil {
		return value{}, exc
	}
	return py.None, b.rewind(in)
}

// rawPosition converts what tell and seek of the raw stream answered.
func rawPosition(in *py.Interp, v value, exc *py.Exception) (int, *py.Exception) {
	if exc != nil {
		return 0, exc
	}
	n, exc := in.IndexInt(v)
	if exc == nil && n < 0 {
		exc = py.Errorf(py.OSError, "Raw stream returned invalid position %d", n)
	}
	return n, exc
}

// rewind forgets what was read ahead and moves the raw stream back to where
// the reader is.
func (b *buffered) rewind(in *py.Interp) *py.Exception {
	if n := len(b.ahead) - b.at; n > 0 {
		can, exc := in.CallMethod(b.raw, "seekable")
		if exc != nil {
			return exc
		}
		if ok, exc := in.Truth(can); exc != nil || !ok {
			return exc
		}
		r, exc := in.CallMethod(b.raw, "seek", py.Int(int64(-n)), py.Int(1))
		if _, exc = rawPosition(in, r, exc); exc != nil {
			return exc
		}
	}
	b.ahead, b.at = b.ahead[:0], 0
	return nil
}

func buffered_tell(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := bufferedOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	r, exc := in.CallMethod(b.raw, "tell")
	n, exc := rawPosition(in, r, exc)
	if exc != nil {
		return value{}, exc
	}
	return py.Int(int64(max(n-(len(b.ahead)-b.at)+len(b.pending), 0))), nil
}

func buffered_seek(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	whence := 0
	var exc *py.Exception
	if !a[2].IsAbsent() {
		if whence, exc = in.IndexInt(a[2]); exc != nil {
			return value{}, exc
		}
	}
	if _, exc := bufferedOf(a[0]); exc != nil {
		return value{}, exc
	}
	if whence < 0 || whence > 2 {
		return value{}, py.Errorf(py.ValueError, "whence value %d unsupported", whence)
	}
	b, exc := openBuffered(in, a[0], "seek")
	if exc != nil {
		return value{}, exc
	}
	if exc := require(in, b.raw, "seekable"); exc != nil {
		return value{}, exc
	}
	target, exc := in.IndexInt(a[1])
	if exc != nil {
		return value{}, exc
	}
	if whence != 2 && len(b.pending) == 0 && len(b.ahead) > 0 {
		r, exc := in.CallMethod(b.raw, "tell")
		now, exc := rawPosition(in, r, exc)
		if exc != nil {
			return value{}, exc
		}
		to := target
		if whence == 1 {
			to += now - (len(b.ahead) - b.at)
		}
		if first := now - len(b.ahead); to >= first && to <= now {
			b.at = to - first
			return py.Int(int64(to)), nil
		}
	}
	if exc := b.drain(in); exc != nil {
		return value{}, exc
	}
	if whence == 1 {
		target -= len(b.ahead) - b.at
	}
	r, exc := in.CallMethod(b.raw, "seek", py.Int(int64(target)), py.Int(int64(whence)))
	n, exc := rawPosition(in, r, exc)
	if exc != nil {
		return value{}, exc
	}
	b.ahead, b.at = b.ahead[:0], 0
	return py.Int(int64(n)), nil
}

func bufferedTruncate(writes bool) native {
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		b, exc := openBuffered(in, a[0], "truncate")
		if exc != nil {
			return value{}, exc
		}
		if !writes {
			return value{}, py.Errorf(unsupported, "truncate")
		}
		if exc := b.drain(in); exc != nil {
			return value{}, exc
		}
		if exc := b.rewind(in); exc != nil {
			return value{}, exc
		}
		pos := py.None
		if !a[1].IsAbsent() {
			pos = a[1]
		}
		if pos.IsNone() {
			if pos, exc = in.CallMethod(b.raw, "tell"); exc != nil {
				return value{}, exc
			}
		}
		return in.CallMethod(b.raw, "truncate", pos)
	}
}

// rawCount converts what readinto or write of the raw stream answered: a
// number up to limit, or -1 for None, when it would block.
func rawCount(in *py.Interp, v value, limit int, what string) (int, *py.Exception) {
	if v.IsNone() {
		return -1, nil
	}
	n, exc := in.IndexInt(v)
	if exc != nil {
		if exc.Limit == nil && exc.Is(py.TypeError) {
			if what == "readinto" {
				failed := py.Errorf(py.OSError, "raw readinto() failed")
				if exc := in.SetAttrString(failed.Value(), "__cause__", exc.Value()); exc != nil {
					return 0, exc
				}
				return 0, failed
			}
			return 0, py.Errorf(py.OSError, "raw write() returned invalid length -1 (should have been between 0 and %d)", limit)
		}
		return 0, exc
	}
	if n < 0 || n > limit {
		return 0, py.Errorf(py.OSError, "raw %s() returned invalid length %s (should have been between 0 and %d)", what, strconv.Itoa(n), limit)
	}
	return n, nil
}

// inContext notes that exc was raised while failed was handled.
func inContext(in *py.Interp, exc, failed *py.Exception) *py.Exception {
	if wrong := in.SetAttrString(exc.Value(), "__context__", failed.Value()); wrong != nil {
		return wrong
	}
	return exc
}
