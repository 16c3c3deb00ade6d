// Package io is the io module of programs: text and bytes in memory, and the
// streams behind sys.stdout and sys.stderr. There are no files. Start with
// Module; NewStream is for package sys.
package io

import "toolweaver/py"

// Module is the io module.
// https://docs.python.org/3.14/library/io.html
var Module = &py.ModuleDef{Name: "io", Doc: "Text and bytes in memory.", Values: map[string]py.Value{
	"SEEK_SET": py.Int(0), "SEEK_CUR": py.Int(1), "SEEK_END": py.Int(2), "DEFAULT_BUFFER_SIZE": py.Int(131072),
	"BlockingIOError": py.BlockingIOError.Value(),
}}

type (
	value  = py.Value
	native = func(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception)
)

// The classes.
var (
	ioBase       = py.NewType(py.TypeSpec{Name: "_io._IOBase", Module: "_io", Methods: baseMethods(), Getters: []py.Getter{{Name: "closed", Get: base_closed}}})
	rawBase      = py.NewType(py.TypeSpec{Name: "_io._RawIOBase", Module: "_io", Bases: []*py.Type{ioBase}})
	bufferedBase = py.NewType(py.TypeSpec{Name: "_io._BufferedIOBase", Module: "_io", Bases: []*py.Type{ioBase}})
	textBase     = py.NewType(py.TypeSpec{Name: "_io._TextIOBase", Module: "_io", Bases: []*py.Type{ioBase}, Getters: textGetters()})
	unsupported  = py.NewType(py.TypeSpec{Name: "UnsupportedOperation", Module: "io", Bases: []*py.Type{py.OSError, py.ValueError}})

	stringIO, bytesIO *py.Type
)

func init() {
	initStringIO()
	initBytesIO()
	initStream()
	for n, t := range map[string]*py.Type{"IOBase": ioBase, "RawIOBase": rawBase, "BufferedIOBase": bufferedBase, "TextIOBase": textBase,
		"UnsupportedOperation": unsupported, "StringIO": stringIO, "BytesIO": bytesIO, "TextIOWrapper": streamType} {
		Module.Values[n] = t.Value()
	}
}

func constant(v value) native {
	return func(*py.Interp, []value, *py.Kwargs) (value, *py.Exception) { return v, nil }
}

func unsupportedDef(name string) py.Def {
	return py.Def{Name: name, Sig: "...", Fn: func(*py.Interp, []value, *py.Kwargs) (value, *py.Exception) {
		return value{}, py.Errorf(unsupported, "%s", name)
	}}
}

// buffer is what the payloads of StringIO and BytesIO share.
type buffer interface{ isClosed() bool }

func errClosed() *py.Exception { return py.Errorf(py.ValueError, "I/O operation on closed file.") }

// checkOpen refuses operations on a stream that was closed.
func checkOpen(v value) *py.Exception {
	if b, ok := v.ObjectData().(buffer); ok && b.isClosed() {
		return errClosed()
	}
	return nil
}

func base_closed(_ *py.Interp, v value) (value, *py.Exception) {
	b, ok := v.ObjectData().(buffer)
	return py.Bool(ok && b.isClosed()), nil
}

// baseMethods are what all streams have.
func baseMethods() []py.Def {
	yes := func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return py.True, checkOpen(a[0]) }
	return []py.Def{
		{Name: "close", Fn: constant(py.None)},
		{Name: "flush", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return py.None, checkOpen(a[0]) }},
		{Name: "isatty", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return py.False, checkOpen(a[0]) }},
		{Name: "readable", Fn: yes}, {Name: "writable", Fn: yes}, {Name: "seekable", Fn: yes},
		unsupportedDef("fileno"), unsupportedDef("detach"),
		{Name: "__iter__", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return a[0], checkOpen(a[0]) }},
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
		{Name: "readlines", Sig: "hint=-1, /", Fn: base_readlines},
		{Name: "writelines", Sig: "lines, /", Fn: base_writelines},
		{Name: "__enter__", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return a[0], checkOpen(a[0]) }},
		{Name: "__exit__", Sig: "...", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			_, exc := in.CallMethod(a[0], "close")
			return py.None, exc
		}},
	}
}

func textGetters() []py.Getter {
	none := func(*py.Interp, value) (value, *py.Exception) { return py.None, nil }
	return []py.Getter{{Name: "encoding", Get: none}, {Name: "errors", Get: none}, {Name: "newlines", Get: none}}
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
	for {
		line, exc := in.CallMethod(a[0], "readline")
		if exc != nil {
			return value{}, exc
		}
		n, exc := in.Len(line)
		if exc != nil || n == 0 {
			return out, exc
		}
		if exc := in.Append(out, line); exc != nil {
			return value{}, exc
		}
		if got += n; hint > 0 && got >= hint {
			return out, nil
		}
	}
}

func base_writelines(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if exc := checkOpen(a[0]); exc != nil {
		return value{}, exc
	}
	return py.None, in.ForEach(a[1], func(line value) (bool, *py.Exception) {
		_, exc := in.CallMethod(a[0], "write", line)
		return true, exc
	})
}

// size converts a size argument; absent and None are -1.
func size(in *py.Interp, v value) (int, *py.Exception) {
	if v.IsAbsent() || v.IsNone() {
		return -1, nil
	}
	n, exc := in.IndexInt(v)
	if exc != nil && exc.Limit == nil && exc.Is(py.TypeError) {
		exc = py.Errorf(py.TypeError, "argument should be integer or None, not '%s'", py.TypeName(v))
	}
	return n, exc
}

// position converts the arguments of seek: the present position is pos, the
// end is end.
func position(in *py.Interp, a []value, text bool, pos, end int) (int, *py.Exception) {
	off, exc := in.IndexInt(a[1])
	if exc != nil {
		return 0, exc
	}
	whence := 0
	if !a[2].IsAbsent() {
		if whence, exc = in.IndexInt(a[2]); exc != nil {
			return 0, exc
		}
	}
	switch {
	case (whence < 0 || whence > 2) && text:
		return 0, py.Errorf(py.ValueError, "Invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence < 0 || whence > 2:
		return 0, py.Errorf(py.ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence == 0 && off < 0 && text:
		return 0, py.Errorf(py.ValueError, "Negative seek position %d", off)
	case whence == 0 && off < 0:
		return 0, py.Errorf(py.ValueError, "negative seek value %d", off)
	case whence != 0 && off != 0 && text:
		return 0, py.Errorf(py.OSError, "Can't do nonzero cur-relative seeks")
	case whence == 1:
		off += pos
	case whence == 2:
		off += end
	}
	return min(max(off, 0), 1<<60), nil
}
