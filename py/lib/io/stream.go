package io

// This file defines the streams behind sys.stdout, sys.stderr and sys.stdin.

import (
	"toolweaver/py"
	"toolweaver/py/internal/unidata"
)

// stream is the payload of a standard stream.
type stream struct {
	fd  int // 0, 1 or 2
	raw bool
}

var streamNames = [...]string{"<stdin>", "<stdout>", "<stderr>"}

// streamType is the class of the standard streams; rawType that of their
// attribute buffer.
var streamType, rawType *py.Type

func streamOf(v value) *stream {
	if s, ok := v.ObjectData().(*stream); ok {
		return s
	}
	return &stream{}
}

// NewStream returns the standard stream of that number: 0 reads nothing, 1
// and 2 write program output.
func NewStream(in *py.Interp, fd int) py.Value { return in.NewObject(streamType, &stream{fd: fd}) }

func initStream() {
	text := func(name, s string) py.Getter {
		return py.Getter{Name: name, Get: func(in *py.Interp, _ value) (value, *py.Exception) { return in.NewStr(s), nil }}
	}
	empty := func(raw bool) native {
		return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			if streamOf(a[0]).fd != 0 {
				return value{}, py.Errorf(unsupported, "not readable")
			}
			if raw {
				return in.NewBytes(""), nil
			}
			return in.NewStr(""), nil
		}
	}
	common := []py.Def{
		{Name: "readable", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return py.Bool(streamOf(a[0]).fd == 0), nil
		}},
		{Name: "writable", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return py.Bool(streamOf(a[0]).fd != 0), nil
		}},
		{Name: "seekable", Fn: constant(py.False)},
		{Name: "isatty", Fn: constant(py.False)},
		{Name: "flush", Fn: constant(py.None)},
		{Name: "close", Fn: constant(py.None)},
		unsupportedDef("fileno"), unsupportedDef("detach"), unsupportedDef("truncate"),
		{Name: "seek", Sig: "...", Fn: func(*py.Interp, []value, *py.Kwargs) (value, *py.Exception) {
			return value{}, py.Errorf(unsupported, "underlying stream is not seekable")
		}},
		{Name: "tell", Fn: func(*py.Interp, []value, *py.Kwargs) (value, *py.Exception) {
			return value{}, py.Errorf(unsupported, "underlying stream is not seekable")
		}},
		{Name: "__next__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			if _, exc := in.CallMethod(a[0], "readline"); exc != nil {
				return value{}, exc
			}
			return value{}, py.NewException(py.StopIteration)
		}},
		{Name: "write", Sig: "text, /", Fn: stream_write, Doc: "Write to the output of the program."},
	}
	name := py.Getter{Name: "name", Get: func(in *py.Interp, v value) (value, *py.Exception) {
		return in.NewStr(streamNames[streamOf(v).fd]), nil
	}}
	closed := py.Getter{Name: "closed", Get: func(*py.Interp, value) (value, *py.Exception) { return py.False, nil }}
	streamType = py.NewType(py.TypeSpec{
		Name: "_io.TextIOWrapper", Module: "_io", Bases: []*py.Type{wrapperType}, Final: true, Doc: "A standard stream.",
		Methods: append(common[:len(common):len(common)],
			py.Def{Name: "read", Sig: "size=-1, /", Fn: empty(false)},
			py.Def{Name: "readline", Sig: "size=-1, /", Fn: empty(false)},
			py.Def{Name: "reconfigure", Sig: "...", Fn: constant(py.None)},
			py.Def{Name: "__repr__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				s := streamOf(a[0])
				mode := "w"
				if s.fd == 0 {
					mode = "r"
				}
				return in.NewStr("<_io.TextIOWrapper name='" + streamNames[s.fd] + "' mode='" + mode + "' encoding='utf-8'>"), nil
			}},
		),
		Getters: []py.Getter{name, closed, text("encoding", "utf-8"), text("errors", "strict"), {Name: "mode", Get: func(in *py.Interp, v value) (value, *py.Exception) {
			if streamOf(v).fd == 0 {
				return in.NewStr("r"), nil
			}
			return in.NewStr("w"), nil
		}}, {Name: "line_buffering", Get: func(*py.Interp, value) (value, *py.Exception) { return py.False, nil }},
			{Name: "write_through", Get: func(*py.Interp, value) (value, *py.Exception) { return py.False, nil }},
			{Name: "newlines", Get: func(*py.Interp, value) (value, *py.Exception) { return py.None, nil }},
			{Name: "buffer", Get: func(in *py.Interp, v value) (value, *py.Exception) {
				return in.NewObject(rawType, &stream{fd: streamOf(v).fd, raw: true}), nil
			}}},
	})
	rawType = py.NewType(py.TypeSpec{
		Name: "_io.BufferedWriter", Module: "_io", Bases: []*py.Type{writerType}, Final: true, Doc: "The bytes of a standard stream.",
		Methods: append(common[:len(common):len(common)],
			py.Def{Name: "read", Sig: "size=-1, /", Fn: empty(true)},
			py.Def{Name: "readline", Sig: "size=-1, /", Fn: empty(true)},
			py.Def{Name: "__repr__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				return in.NewStr("<_io.BufferedWriter name='" + streamNames[streamOf(a[0]).fd] + "'>"), nil
			}},
		),
		Getters: []py.Getter{name, closed, text("mode", "wb"), {Name: "raw", Get: func(_ *py.Interp, v value) (value, *py.Exception) { return v, nil }}},
	})
}

func stream_write(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s := streamOf(a[0])
	if s.fd == 0 {
		return value{}, py.Errorf(unsupported, "not writable")
	}
	if s.raw {
		b, exc := content(a[1])
		if exc != nil {
			return value{}, exc
		}
		return py.Int(int64(len(b))), in.Write(s.fd, b)
	}
	text, ok := a[1].Text()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "write() argument must be str, not %s", py.TypeName(a[1]))
	}
	return py.Int(int64(unidata.Count(text))), in.Write(s.fd, text)
}
