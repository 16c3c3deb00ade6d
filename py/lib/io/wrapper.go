package io

// This file defines TextIOWrapper: its state, construction, writing and what
// its buffer answers. text_read.go reads, text_seek.go moves.
// https://docs.python.org/3.14/library/io.html#io.TextIOWrapper

import (
	"strings"

	"toolweaver/py"
	"toolweaver/py/internal/unidata"
)

// wrapper is the payload of a TextIOWrapper.
type wrapper struct {
	buffer             value // absent before __init__ and after detach
	detached           bool
	encoding, errors   string
	newline            newlineMode
	lineBuffering      bool
	writeThrough       bool
	decoder, encoder   value // absent if the buffer cannot be read, or written
	seekable, telling  bool
	hasRead1, readDone bool // readDone: something was decoded
	chunk              int  // bytes read at once
	pending            []byte

	decoded  string // the text of the last chunk; what was read of it is decoded[:used]
	used     int
	snapshot bool // flags and input are the state of the decoder before the last chunk and the bytes of it
	flags    value
	input    string
}

// newlineMode is how line ends are read and written.
type newlineMode struct {
	universal, translate bool   // reading: any end counts; it becomes "\n"
	end                  string // reading: what ends a line if not universal
	write                string // what "\n" is written as; "" as it is
}

// Trace visits the streams and the codecs.
func (w *wrapper) Trace(f func(value)) {
	for _, v := range []value{w.buffer, w.decoder, w.encoder, w.flags} {
		if !v.IsAbsent() {
			f(v)
		}
	}
}

// Size returns the bytes w takes.
func (w *wrapper) Size() int { return 280 + cap(w.pending) + len(w.decoded) + len(w.input) }

func (*wrapper) isClosed() bool { return false }

var wrapperType *py.Type

// wrapperOf returns the state of a stream that has a buffer.
func wrapperOf(v value) (*wrapper, *py.Exception) {
	w, ok := v.ObjectData().(*wrapper)
	switch {
	case !ok || w.buffer.IsAbsent() && !w.detached:
		return nil, py.Errorf(py.ValueError, "I/O operation on uninitialized object")
	case w.detached:
		return nil, py.Errorf(py.ValueError, "underlying buffer has been detached")
	}
	return w, nil
}

// openWrapper is wrapperOf for an operation that needs an open stream.
func openWrapper(in *py.Interp, v value) (*wrapper, *py.Exception) {
	w, exc := wrapperOf(v)
	if exc != nil {
		return nil, exc
	}
	closed, exc := bufferClosed(in, w.buffer)
	if exc == nil && closed {
		exc = errClosed()
	}
	return w, exc
}

func bufferClosed(in *py.Interp, v value) (bool, *py.Exception) {
	c, exc := in.GetAttrString(v, "closed")
	if exc != nil {
		return false, exc
	}
	return in.Truth(c)
}

// toBuffer makes a method that the buffer answers.
func toBuffer(name string) py.Def {
	return py.Def{Name: name, Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		w, exc := wrapperOf(a[0])
		if exc != nil {
			return value{}, exc
		}
		return in.CallMethod(w.buffer, name)
	}}
}

func initWrapper() {
	get := func(name string, f func(in *py.Interp, w *wrapper) (value, *py.Exception)) py.Getter {
		return py.Getter{Name: name, Get: func(in *py.Interp, v value) (value, *py.Exception) {
			w, exc := wrapperOf(v)
			if exc != nil {
				return value{}, exc
			}
			return f(in, w)
		}}
	}
	// member makes an attribute that is there in any state.
	member := func(name string, f func(in *py.Interp, w *wrapper) value) py.Getter {
		return py.Getter{Name: name, Get: func(in *py.Interp, v value) (value, *py.Exception) {
			w, _ := v.ObjectData().(*wrapper)
			if w != nil {
				if x := f(in, w); !x.IsAbsent() {
					return x, nil
				}
			}
			return py.None, nil
		}, Set: func(*py.Interp, value, value) *py.Exception {
			return py.Errorf(py.AttributeError, "readonly attribute")
		}}
	}
	ofBuffer := func(name string) py.Getter {
		return get(name, func(in *py.Interp, w *wrapper) (value, *py.Exception) { return in.GetAttrString(w.buffer, name) })
	}
	wrapperType = py.NewType(py.TypeSpec{
		Name: "_io.TextIOWrapper", Module: "_io", Bases: []*py.Type{textBase}, Dict: true, Doc: "Text over a stream of bytes.",
		New: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			cls, _ := a[0].AsType()
			return in.NewObject(cls, &wrapper{}), nil
		}, NewSig: "...",
		Methods: []py.Def{
			{Name: "__init__", Sig: "buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False", Fn: wrapper_init},
			toBuffer("seekable"), toBuffer("readable"), toBuffer("writable"), toBuffer("fileno"), toBuffer("isatty"),
			{Name: "reconfigure", Sig: "*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None", Fn: wrapper_reconfigure, Doc: "Change how text is written and read."},
			{Name: "detach", Fn: wrapper_detach, Doc: "Part from the buffer and return it."},
			{Name: "write", Sig: "text, /", Fn: wrapper_write, Doc: "Write text."},
			{Name: "read", Sig: "size=-1, /", Fn: wrapper_read, Doc: "Read characters, all by default."},
			{Name: "readline", Sig: "size=-1, /", Fn: wrapper_readline, Doc: "Read to the end of the line."},
			{Name: "flush", Fn: wrapper_flush, Doc: "Write out what is buffered."},
			{Name: "close", Fn: wrapper_close, Doc: "Flush and close the buffer."},
			{Name: "seek", Sig: "cookie, whence=0, /", Fn: wrapper_seek, Doc: "Change the position."},
			{Name: "tell", Fn: wrapper_tell, Doc: "Return the position, a number for seek."},
			{Name: "truncate", Sig: "pos=None, /", Fn: wrapper_truncate, Doc: "Cut the stream, at the position by default."},
			{Name: "__next__", Fn: wrapper_next},
			{Name: "__repr__", Fn: wrapper_repr},
			{Name: "__getstate__", Fn: notPickled},
		},
		Getters: []py.Getter{
			member("encoding", func(in *py.Interp, w *wrapper) value {
				if w.encoding == "" {
					return py.None
				}
				return in.NewStr(w.encoding)
			}),
			get("errors", func(in *py.Interp, w *wrapper) (value, *py.Exception) { return in.NewStr(w.errors), nil }),
			member("line_buffering", func(_ *py.Interp, w *wrapper) value { return py.Bool(w.lineBuffering) }),
			member("write_through", func(_ *py.Interp, w *wrapper) value { return py.Bool(w.writeThrough) }),
			member("buffer", func(_ *py.Interp, w *wrapper) value { return w.buffer }),
			get("newlines", func(in *py.Interp, w *wrapper) (value, *py.Exception) {
				if w.decoder.IsAbsent() {
					return py.None, nil
				}
				v, exc := in.Lookup(w.decoder, "newlines")
				if exc == nil && v.IsAbsent() {
					v = py.None
				}
				return v, exc
			}),
			ofBuffer("name"), ofBuffer("closed"),
			{Name: "_CHUNK_SIZE", Get: func(_ *py.Interp, v value) (value, *py.Exception) {
				w, exc := wrapperOf(v)
				if exc != nil {
					return value{}, exc
				}
				return py.Int(int64(w.chunk)), nil
			}, Set: func(in *py.Interp, v, x value) *py.Exception {
				w, exc := wrapperOf(v)
				if exc != nil {
					return exc
				}
				if x.IsAbsent() {
					return py.Errorf(py.AttributeError, "cannot delete attribute")
				}
				n, exc := in.IndexInt(x)
				if exc == nil && n <= 0 {
					exc = py.Errorf(py.ValueError, "a strictly positive integer is required")
				}
				if exc == nil {
					w.chunk = n
				}
				return exc
			}},
		},
	})
}

// textArg converts an optional str argument of TextIOWrapper; where names the
// function in the error.
func textArg(v value, where, name string) (s string, given bool, exc *py.Exception) {
	if v.IsAbsent() || v.IsNone() {
		return "", false, nil
	}
	s, ok := v.Text()
	if !ok {
		return "", false, py.Errorf(py.TypeError, "%s() argument '%s' must be str or None, not %s", where, name, py.ArgTypeName(v))
	}
	if strings.IndexByte(s, 0) >= 0 {
		return "", false, py.Errorf(py.ValueError, "embedded null character")
	}
	return s, true, nil
}

func newlineOfArg(in *py.Interp, v value, where string) (m newlineMode, exc *py.Exception) {
	if v.IsAbsent() || v.IsNone() {
		return newlineMode{universal: true, translate: true}, nil
	}
	s, ok := v.Text()
	switch {
	case !ok:
		return m, py.Errorf(py.TypeError, "%s() argument 'newline' must be str or None, not %s", where, py.ArgTypeName(v))
	case s == "":
		return newlineMode{universal: true}, nil
	case s == "\n" || s == "\r" || s == "\r\n":
		m.end = s
		if s != "\n" {
			m.write = s
		}
		return m, nil
	}
	return m, py.Errorf(py.ValueError, "illegal newline value: %s", s)
}

func wrapper_init(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	w, ok := a[0].ObjectData().(*wrapper)
	if !ok {
		return value{}, py.Errorf(py.TypeError, "a TextIOWrapper is required")
	}
	*w = wrapper{}
	const name = "TextIOWrapper"
	encoding, given, exc := textArg(a[2], name, "encoding")
	if exc != nil {
		return value{}, exc
	}
	errors, errorsGiven, exc := textArg(a[3], name, "errors")
	if exc != nil {
		return value{}, exc
	}
	newline, exc := newlineOfArg(in, a[4], name)
	if exc != nil {
		return value{}, exc
	}
	next := wrapper{chunk: 8192, encoding: "UTF-8", errors: "strict", newline: newline}
	if given && encoding != "locale" {
		next.encoding = encoding
	}
	if errorsGiven {
		next.errors = errors
	}
	for i, to := range []*bool{&next.lineBuffering, &next.writeThrough} {
		if v := a[5+i]; !v.IsAbsent() {
			if *to, exc = in.Truth(v); exc != nil {
				return value{}, exc
			}
		}
	}
	next.buffer = a[1]
	if exc := next.codecs(in); exc != nil {
		return value{}, exc
	}
	can, exc := in.CallMethod(a[1], "seekable")
	if exc != nil {
		return value{}, exc
	}
	if next.seekable, exc = in.Truth(can); exc != nil {
		return value{}, exc
	}
	next.telling = next.seekable
	read1, exc := in.Lookup(a[1], "read1")
	if exc != nil {
		return value{}, exc
	}
	next.hasRead1 = !read1.IsAbsent()
	if next.seekable && !next.encoder.IsAbsent() {
		pos, exc := in.CallMethod(a[1], "tell")
		if exc != nil {
			return value{}, exc
		}
		if at, ok := pos.AsInt(); ok && at != 0 {
			if _, exc := in.CallMethod(next.encoder, "setstate", py.Int(0)); exc != nil {
				return value{}, exc
			}
		}
	}
	*w = next
	return py.None, nil
}

// codecs makes the encoder and the decoder that the buffer can use.
func (w *wrapper) codecs(in *py.Interp) *py.Exception {
	m, exc := in.Import("codecs")
	if exc != nil {
		return exc
	}
	info, exc := in.CallMethod(m.Value(), "lookup", in.NewStr(w.encoding))
	if exc != nil {
		return exc
	}
	text, exc := in.Lookup(info, "_is_text_encoding")
	if exc != nil {
		return exc
	}
	if is, ok := text.AsBool(); ok && !is {
		return py.Errorf(py.LookupError, "'%s' is not a text encoding", w.encoding)
	}
	make := func(method, attr string) (value, *py.Exception) {
		can, exc := in.CallMethod(w.buffer, method)
		if exc != nil {
			return value{}, exc
		}
		if ok, exc := in.Truth(can); exc != nil || !ok {
			return value{}, exc
		}
		f, exc := in.GetAttrString(info, attr)
		if exc != nil {
			return value{}, exc
		}
		return in.Call(f, in.NewStr(w.errors))
	}
	if w.decoder, exc = make("readable", "incrementaldecoder"); exc != nil {
		return exc
	}
	if !w.decoder.IsAbsent() && w.newline.universal {
		if w.decoder, exc = in.Call(newlineType.Value(), w.decoder, py.Bool(w.newline.translate)); exc != nil {
			return exc
		}
	}
	w.encoder, exc = make("writable", "incrementalencoder")
	return exc
}

func wrapper_reconfigure(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	w, exc := wrapperOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	const name = "reconfigure"
	encoding, given, exc := textArg(a[1], name, "encoding")
	if exc != nil {
		return value{}, exc
	}
	errors, errorsGiven, exc := textArg(a[2], name, "errors")
	if exc != nil {
		return value{}, exc
	}
	newline := w.newline
	if !a[3].IsAbsent() {
		if newline, exc = newlineOfArg(in, a[3], name); exc != nil {
			return value{}, exc
		}
	}
	recode := given || errorsGiven || !a[3].IsAbsent()
	if w.readDone && recode {
		return value{}, py.Errorf(unsupported, "It is not possible to set the encoding or newline of stream after the first read")
	}
	flags := [2]bool{w.lineBuffering, w.writeThrough}
	for i := range flags {
		if v := a[4+i]; !v.IsAbsent() && !v.IsNone() {
			if flags[i], exc = in.Truth(v); exc != nil {
				return value{}, exc
			}
		}
	}
	if _, exc := in.CallMethod(a[0], "flush"); exc != nil {
		return value{}, exc
	}
	if recode {
		old := *w
		if given {
			if encoding == "locale" {
				encoding = "UTF-8"
			}
			w.encoding = encoding
			if !errorsGiven {
				w.errors = "strict"
			}
		}
		if errorsGiven {
			w.errors = errors
		}
		w.newline = newline
		if exc := w.codecs(in); exc != nil {
			*w = old
			return value{}, exc
		}
		if w.seekable && !w.encoder.IsAbsent() {
			pos, exc := in.CallMethod(w.buffer, "tell")
			if exc != nil {
				return value{}, exc
			}
			if at, ok := pos.AsInt(); ok && at != 0 {
				if _, exc := in.CallMethod(w.encoder, "setstate", py.Int(0)); exc != nil {
					return value{}, exc
				}
			}
		}
	}
	w.lineBuffering, w.writeThrough = flags[0], flags[1]
	return py.None, nil
}

func wrapper_detach(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	w, exc := wrapperOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	if _, exc := in.CallMethod(a[0], "flush"); exc != nil {
		return value{}, exc
	}
	buf := w.buffer
	w.buffer, w.detached = value{}, true
	return buf, nil
}

func wrapper_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	w, _ := a[0].ObjectData().(*wrapper)
	if w == nil || w.encoding == "" {
		_, exc := wrapperOf(a[0])
		return value{}, exc
	}
	r, exc := in.Repr(in.NewStr(w.encoding))
	if exc != nil {
		return value{}, exc
	}
	return nameRepr(in, a[0], " encoding="+r)
}

func wrapper_write(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if _, exc := wrapperOf(a[0]); exc != nil {
		return value{}, exc
	}
	s, ok := a[1].Text()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "write() argument must be str, not %s", py.ArgTypeName(a[1]))
	}
	w, exc := openWrapper(in, a[0])
	if exc != nil {
		return value{}, exc
	}
	if w.encoder.IsAbsent() {
		return value{}, py.Errorf(unsupported, "not writable")
	}
	chars := py.Int(int64(unidata.Count(s)))
	text := a[1]
	flush := w.lineBuffering && strings.ContainsAny(s, "\n\r")
	if w.newline.write != "" && strings.IndexByte(s, '\n') >= 0 {
		if exc := in.Alloc(2 * len(s)); exc != nil {
			return value{}, exc
		}
		text = in.NewStr(strings.ReplaceAll(s, "\n", w.newline.write))
	}
	v, exc := in.CallMethod(w.encoder, "encode", text)
	if exc != nil {
		return value{}, exc
	}
	b, ok := v.AsBytes()
	if !ok || v.Kind() != py.KindBytes {
		return value{}, py.Errorf(py.TypeError, "encoder should return a bytes object, not '%s'", py.TypeName(v))
	}
	if exc := in.Alloc(len(b)); exc != nil {
		return value{}, exc
	}
	if len(w.pending)+len(b) > w.chunk && len(w.pending) > 0 {
		if exc := w.writeOut(in); exc != nil {
			return value{}, exc
		}
	}
	w.pending = append(w.pending, b...)
	if len(w.pending) >= w.chunk || flush || w.writeThrough {
		if exc := w.writeOut(in); exc != nil {
			return value{}, exc
		}
	}
	if flush {
		if _, exc := in.CallMethod(w.buffer, "flush"); exc != nil {
			return value{}, exc
		}
	}
	w.forget()
	if !w.decoder.IsAbsent() {
		if _, exc := in.CallMethod(w.decoder, "reset"); exc != nil {
			return value{}, exc
		}
	}
	return chars, nil
}

// writeOut gives what is pending to the buffer.
func (w *wrapper) writeOut(in *py.Interp) *py.Exception {
	if len(w.pending) == 0 {
		return nil
	}
	b := in.NewBytes(string(w.pending))
	w.pending = nil
	_, exc := in.CallMethod(w.buffer, "write", b)
	return exc
}

func wrapper_flush(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	w, exc := openWrapper(in, a[0])
	if exc != nil {
		return value{}, exc
	}
	w.telling = w.seekable
	if exc := w.writeOut(in); exc != nil {
		return value{}, exc
	}
	return in.CallMethod(w.buffer, "flush")
}

func wrapper_close(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	w, exc := wrapperOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	if closed, exc := bufferClosed(in, w.buffer); exc != nil || closed {
		return py.None, exc
	}
	_, failed := in.CallMethod(a[0], "flush")
	if failed != nil && failed.Limit != nil {
		return value{}, failed
	}
	r, exc := in.CallMethod(w.buffer, "close")
	if exc == nil {
		exc = failed
	} else if failed != nil && exc.Limit == nil {
		exc = inContext(in, exc, failed)
	}
	return r, exc
}

func wrapper_truncate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	w, exc := wrapperOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	if _, exc := in.CallMethod(a[0], "flush"); exc != nil {
		return value{}, exc
	}
	pos := py.None
	if !a[1].IsAbsent() {
		pos = a[1]
	}
	return in.CallMethod(w.buffer, "truncate", pos)
}
