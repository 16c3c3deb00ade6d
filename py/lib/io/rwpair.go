package io

// This file defines BufferedRWPair: a reader and a writer as one stream.
// https://docs.python.org/3.14/library/io.html#io.BufferedRWPair

import "toolweaver/py"

// pair is the payload of a BufferedRWPair.
type pair struct{ reader, writer value }

// Trace visits both streams.
func (p *pair) Trace(f func(value)) {
	if !p.reader.IsAbsent() {
		f(p.reader)
		f(p.writer)
	}
}

// Size returns the bytes p takes.
func (*pair) Size() int { return 32 }

func (*pair) isClosed() bool { return false }

var pairType *py.Type

func pairOf(v value) (*pair, *py.Exception) {
	p, ok := v.ObjectData().(*pair)
	if !ok || p.reader.IsAbsent() {
		return nil, py.Errorf(py.ValueError, "I/O operation on uninitialized object")
	}
	return p, nil
}

// pairMethod makes a method that the reader or the writer answers.
func pairMethod(name, sig string, writer bool) py.Def {
	return py.Def{Name: name, Sig: sig, Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		p, exc := pairOf(a[0])
		if exc != nil {
			return value{}, exc
		}
		args := a[1:]
		if len(args) > 0 && args[0].IsAbsent() {
			args = nil
		}
		if writer {
			return in.CallMethod(p.writer, name, args...)
		}
		return in.CallMethod(p.reader, name, args...)
	}}
}

func initPair() {
	pairType = py.NewType(py.TypeSpec{
		Name: "_io.BufferedRWPair", Module: "_io", Bases: []*py.Type{bufferedBase}, Dict: true, Doc: "A reader and a writer of bytes as one stream.",
		New: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			cls, _ := a[0].AsType()
			return in.NewObject(cls, &pair{}), nil
		}, NewSig: "...",
		Methods: []py.Def{
			{Name: "__init__", Sig: "reader, writer, buffer_size=131072, /", Fn: pair_init},
			pairMethod("read", "size=-1, /", false), pairMethod("read1", "size=-1, /", false), pairMethod("peek", "size=0, /", false),
			pairMethod("readinto", "buffer, /", false), pairMethod("readinto1", "buffer, /", false),
			pairMethod("readable", "", false), pairMethod("writable", "", true),
			pairMethod("write", "buffer, /", true), pairMethod("flush", "", true),
			{Name: "isatty", Fn: pair_isatty}, {Name: "close", Fn: pair_close, Doc: "Close the writer, then the reader."},
			{Name: "__getstate__", Fn: notPickled},
		},
		Getters: []py.Getter{{Name: "closed", Get: func(in *py.Interp, v value) (value, *py.Exception) {
			p, exc := pairOf(v)
			if exc != nil {
				return value{}, exc
			}
			return in.GetAttrString(p.writer, "closed")
		}}},
	})
}

func pair_init(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if exc := require(in, a[1], "readable"); exc != nil {
		return value{}, exc
	}
	if exc := require(in, a[2], "writable"); exc != nil {
		return value{}, exc
	}
	n, exc := bufferSize(in, a[3])
	if exc != nil {
		return value{}, exc
	}
	p, ok := a[0].ObjectData().(*pair)
	if !ok {
		return value{}, py.Errorf(py.TypeError, "a BufferedRWPair is required")
	}
	r, exc := in.Call(readerType.Value(), a[1], py.Int(int64(n)))
	if exc != nil {
		return value{}, exc
	}
	in.PushRoot(r)
	defer in.PopRoot()
	w, exc := in.Call(writerType.Value(), a[2], py.Int(int64(n)))
	if exc != nil {
		return value{}, exc
	}
	p.reader, p.writer = r, w
	return py.None, nil
}

func pair_isatty(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	p, exc := pairOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	v, exc := in.CallMethod(p.writer, "isatty")
	if exc != nil {
		return value{}, exc
	}
	if yes, exc := in.Truth(v); exc != nil || yes {
		return v, exc
	}
	return in.CallMethod(p.reader, "isatty")
}

func pair_close(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	p, exc := pairOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	_, failed := in.CallMethod(p.writer, "close")
	if failed != nil && failed.Limit != nil {
		return value{}, failed
	}
	r, exc := in.CallMethod(p.reader, "close")
	if exc == nil {
		exc = failed
	} else if failed != nil && exc.Limit == nil {
		exc = inContext(in, exc, failed)
	}
	return r, exc
}
