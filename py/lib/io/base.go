package io

// This file defines the bases of the classes: what every stream has, written
// over the methods that a class of the program defines.
// https://docs.python.org/3.14/library/io.html#i-o-base-classes

import (
	"bytes"

	"toolweaver/py"
)

// baseState is the payload of instances of classes that derive from a base
// alone.
type baseState struct{ closed bool }

// Trace visits no values.
func (*baseState) Trace(func(value)) {}

// Size returns the bytes s takes.
func (*baseState) Size() int { return 16 }

func (s *baseState) isClosed() bool { return s.closed }

func base_new(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
	cls, _ := a[0].AsType()
	if len(a) > 1 || kw.Len() > 0 {
		if py.Same(in.TypeLookup(cls, "__init__"), in.TypeLookup(py.ObjectType, "__init__")) {
			return value{}, py.Errorf(py.TypeError, "%s() takes no arguments", cls.QualName())
		}
	}
	return in.NewObject(cls, &baseState{}), nil
}

// isClosed reports whether a stream says it is closed.
func isClosed(in *py.Interp, v value) (bool, *py.Exception) {
	switch d := v.ObjectData().(type) {
	case *baseState, *buffered, *pair, *wrapper:
		c, exc := in.GetAttrString(v, "closed")
		if exc != nil {
			return false, exc
		}
		return in.Truth(c)
	case buffer:
		return d.isClosed(), nil
	}
	return false, nil
}

// checkOpen refuses operations on a stream that was closed.
func checkOpen(in *py.Interp, v value) *py.Exception {
	closed, exc := isClosed(in, v)
	if exc == nil && closed {
		exc = errClosed()
	}
	return exc
}

func base_closed(_ *py.Interp, v value) (value, *py.Exception) {
	b, ok := v.ObjectData().(buffer)
	return py.Bool(ok && b.isClosed()), nil
}

func unsupportedDef(name string) py.Def {
	return py.Def{Name: name, Sig: "...", Fn: func(*py.Interp, []value, *py.Kwargs) (value, *py.Exception) {
		return value{}, py.Errorf(unsupported, "%s", name)
	}}
}

// ifOpen answers v on a stream that is open.
func ifOpen(v value) native {
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return v, checkOpen(in, a[0]) }
}

// capability makes the check of readable, writable or seekable.
func capability(name, method string) py.Def {
	return py.Def{Name: name, Sig: "...", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		return py.True, require(in, a[0], method)
	}}
}

// require refuses a stream whose method readable, writable or seekable says
// no.
func require(in *py.Interp, v value, method string) *py.Exception {
	r, exc := in.CallMethod(v, method)
	if exc != nil {
		return exc
	}
	ok, exc := in.Truth(r)
	if exc == nil && !ok {
		exc = py.Errorf(unsupported, "File or stream is not %s.", method)
	}
	return exc
}

// baseMethods are what all streams have.
func baseMethods() []py.Def {
	return []py.Def{
		unsupportedDef("seek"), unsupportedDef("truncate"), unsupportedDef("fileno"),
		{Name: "tell", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.CallMethod(a[0], "seek", py.Int(0), py.Int(1))
		}, Doc: "Return the position."},
		{Name: "close", Fn: base_close, Doc: "Flush and close the stream."},
		{Name: "__del__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.CallMethod(a[0], "close")
		}},
		{Name: "flush", Fn: ifOpen(py.None), Doc: "Write out what is buffered; nothing here."},
		{Name: "isatty", Fn: ifOpen(py.False), Doc: "Return whether the stream is a terminal."},
		{Name: "readable", Fn: constant(py.False), Doc: "Return whether the stream can be read."},
		{Name: "writable", Fn: constant(py.False), Doc: "Return whether the stream can be written."},
		{Name: "seekable", Fn: constant(py.False), Doc: "Return whether the position can be changed."},
		{Name: "_checkClosed", Sig: "...", Fn: ifOpen(py.None)},
		capability("_checkReadable", "readable"), capability("_checkWritable", "writable"), capability("_checkSeekable", "seekable"),
		{Name: "__iter__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return a[0], checkOpen(in, a[0]) }},
		{Name: "__next__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			line, exc := in.CallMethod(a[0], "readline")
			if exc != nil {
				return value{}, exc
			}
			if n, exc := in.Len(line); exc != nil || n > 0 {
				return line, exc
			}
			return value{}, py.NewException(py.StopIteration)
		}},
		{Name: "readline", Sig: "size=-1, /", Fn: base_readline, Doc: "Read to the end of the line."},
		{Name: "readlines", Sig: "hint=-1, /", Fn: base_readlines, Doc: "Read lines into a list, about hint bytes if that is given."},
		{Name: "writelines", Sig: "lines, /", Fn: base_writelines, Doc: "Write every item."},
		{Name: "__enter__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return a[0], checkOpen(in, a[0]) }},
		{Name: "__exit__", Sig: "...", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.CallMethod(a[0], "close")
		}},
	}
}

func textGetters() []py.Getter {
	none := func(*py.Interp, value) (value, *py.Exception) { return py.None, nil }
	return []py.Getter{{Name: "encoding", Get: none}, {Name: "errors", Get: none}, {Name: "newlines", Get: none}}
}

func textBaseMethods() []py.Def {
	return []py.Def{unsupportedDef("detach"), unsupportedDef("read"), unsupportedDef("readline"), unsupportedDef("write")}
}

func base_close(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, ok := a[0].ObjectData().(*baseState)
	if !ok || s.closed {
		return py.None, nil
	}
	_, exc := in.CallMethod(a[0], "flush")
	s.closed = true
	return py.None, exc
}

// base_readline reads to the end of a line through read, with the help of
// peek where there is one.
func base_readline(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	limit, exc := size(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	peek, exc := in.Lookup(a[0], "peek")
	if exc != nil {
		return value{}, exc
	}
	var line []byte
	for limit < 0 || len(line) < limit {
		n := 1
		if !peek.IsAbsent() {
			v, exc := in.Call(peek, py.Int(1))
			if exc != nil {
				return value{}, exc
			}
			ahead, ok := v.AsBytes()
			if !ok || v.Kind() != py.KindBytes {
				return value{}, py.Errorf(py.OSError, "peek() should have returned a bytes object, not '%s'", py.TypeName(v))
			}
			if len(ahead) > 0 {
				if limit >= 0 && len(ahead) > limit-len(line) {
					ahead = ahead[:limit-len(line)]
				}
				if n = bytes.IndexByte([]byte(ahead), '\n') + 1; n == 0 {
					n = len(ahead)
				}
			}
		}
		v, exc := in.CallMethod(a[0], "read", py.Int(int64(n)))
		if exc != nil {
			return value{}, exc
		}
		got, ok := v.AsBytes()
		if !ok || v.Kind() != py.KindBytes {
			return value{}, py.Errorf(py.OSError, "read() should have returned a bytes object, not '%s'", py.TypeName(v))
		}
		if got == "" {
			break
		}
		if exc := in.Alloc(len(got)); exc != nil {
			return value{}, exc
		}
		if line = append(line, got...); line[len(line)-1] == '\n' {
			break
		}
	}
	return in.NewBytes(string(line)), nil
}

func base_readlines(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	hint, exc := size(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	out := in.NewList(nil)
	in.PushRoot(out)
	defer in.PopRoot()
	got := 0
	return out, in.ForEach(a[0], func(line value) (bool, *py.Exception) {
		if exc := in.Append(out, line); exc != nil || hint <= 0 {
			return true, exc
		}
		n, exc := in.Len(line)
		got += n
		return got <= hint, exc
	})
}

func base_writelines(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if exc := checkOpen(in, a[0]); exc != nil {
		return value{}, exc
	}
	return py.None, in.ForEach(a[1], func(line value) (bool, *py.Exception) {
		_, exc := in.CallMethod(a[0], "write", line)
		return true, exc
	})
}
