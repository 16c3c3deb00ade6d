// Package io is the io module of programs: text and bytes in memory, the
// classes that buffer and decode streams of the program itself, and the
// streams behind sys.stdout and sys.stderr. There are no files. Start with
// Modules; NewStream is for package sys.
package io

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed classes.py
var classesSource string

// lazyNames are what io/classes.py defines; it is imported when the first of them is used.
var lazyNames = map[string]string{
	"IOBase": "_io_classes", "RawIOBase": "_io_classes", "BufferedIOBase": "_io_classes", "TextIOBase": "_io_classes",
	"Reader": "_io_classes", "Writer": "_io_classes", "FileIO": "_io_classes", "open": "_io_classes", "open_code": "_io_classes",
}

var native_ = &py.ModuleDef{Name: "_io", Doc: "The native part of io.", Funcs: []py.Def{
	{Name: "text_encoding", Sig: "encoding, stacklevel=2, /", Fn: textEncoding, Doc: "Return the encoding, 'locale' for None."},
}, Values: map[string]py.Value{
	"SEEK_SET": py.Int(0), "SEEK_CUR": py.Int(1), "SEEK_END": py.Int(2), "DEFAULT_BUFFER_SIZE": py.Int(defaultBufferSize),
	"BlockingIOError": py.BlockingIOError.Value(),
}}

// Module is the io module.
// https://docs.python.org/3.14/library/io.html
var Module = &py.ModuleDef{Name: "io", Doc: "Text and bytes in memory, and what wraps streams.", Funcs: native_.Funcs, Values: map[string]py.Value{}, Init: func(in *py.Interp, m *py.Module) *py.Exception {
	m.Set(in, "__all__", allNames(in))
	return py.LazyNames(lazyNames)(in, m)
}}

// Modules are io and what belongs to it.
var Modules = []*py.ModuleDef{Module, native_, {Name: "_io_classes", Doc: "The abstract classes of io.", Source: classesSource}}

// defaultBufferSize is io.DEFAULT_BUFFER_SIZE, in bytes.
const defaultBufferSize = 131072

type (
	value  = py.Value
	native = func(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception)
)

// The classes.
var (
	ioBase       = py.NewType(py.TypeSpec{Name: "_io._IOBase", Module: "_io", Dict: true, New: base_new, NewSig: "...", Methods: baseMethods(), Getters: []py.Getter{{Name: "closed", Get: base_closed}}, Doc: "The base of all streams."})
	rawBase      = py.NewType(py.TypeSpec{Name: "_io._RawIOBase", Module: "_io", Dict: true, Bases: []*py.Type{ioBase}, Methods: rawMethods(), Doc: "The base of streams of bytes without a buffer."})
	bufferedBase = py.NewType(py.TypeSpec{Name: "_io._BufferedIOBase", Module: "_io", Dict: true, Bases: []*py.Type{ioBase}, Methods: bufferedBaseMethods(), Doc: "The base of streams of bytes with a buffer."})
	textBase     = py.NewType(py.TypeSpec{Name: "_io._TextIOBase", Module: "_io", Dict: true, Bases: []*py.Type{ioBase}, Methods: textBaseMethods(), Getters: textGetters(), Doc: "The base of streams of text."})
	unsupported  = py.NewType(py.TypeSpec{Name: "UnsupportedOperation", Module: "io", Bases: []*py.Type{py.OSError, py.ValueError}})

	stringIO, bytesIO *py.Type
)

func init() {
	initStringIO()
	initBytesIO()
	initBuffered()
	initPair()
	initNewline()
	initWrapper()
	initStream()
	for n, t := range map[string]*py.Type{"UnsupportedOperation": unsupported, "StringIO": stringIO, "BytesIO": bytesIO,
		"BufferedReader": readerType, "BufferedWriter": writerType, "BufferedRandom": randomType, "BufferedRWPair": pairType,
		"IncrementalNewlineDecoder": newlineType, "TextIOWrapper": wrapperType} {
		native_.Values[n] = t.Value()
	}
	for n, v := range native_.Values {
		Module.Values[n] = v
	}
	for n, t := range map[string]*py.Type{"_IOBase": ioBase, "_RawIOBase": rawBase, "_BufferedIOBase": bufferedBase, "_TextIOBase": textBase} {
		native_.Values[n] = t.Value()
		Module.Values[n] = t.Value()
	}
}

func allNames(in *py.Interp) value {
	var l []value
	for _, n := range []string{"BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase", "BufferedReader",
		"BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
		"DEFAULT_BUFFER_SIZE", "text_encoding", "IncrementalNewlineDecoder", "Reader", "Writer"} {
		l = append(l, in.NewStr(n))
	}
	return in.NewList(l)
}

func textEncoding(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if a[0].IsNone() {
		return in.NewStr("locale"), nil
	}
	return a[0], nil
}

func constant(v value) native {
	return func(*py.Interp, []value, *py.Kwargs) (value, *py.Exception) { return v, nil }
}

// buffer is what the payloads of the classes share.
type buffer interface{ isClosed() bool }

func errClosed() *py.Exception { return py.Errorf(py.ValueError, "I/O operation on closed file.") }

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
