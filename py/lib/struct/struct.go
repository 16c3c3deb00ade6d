// Package structlib is the struct module of programs: values as packed bytes.
// Start at Module; formats are read in format.go, items converted in item.go.
// https://docs.python.org/3.14/library/struct.html
package structlib

import "toolweaver/py"

type (
	value     = py.Value
	exception = *py.Exception
)

var (
	structError = py.NewType(py.TypeSpec{Name: "struct.error", Module: "struct", Bases: []*py.Type{py.ExceptionType}})
	structType  = py.NewType(py.TypeSpec{
		Name: "_struct.Struct", Module: "_struct", Doc: "Struct(fmt) --> compiled struct object", New: struct_new, NewSig: "format",
		Methods: []py.Def{
			{Name: "pack", Sig: "...", Fn: struct_pack, Doc: "Pack values into bytes."},
			{Name: "pack_into", Sig: "...", Fn: struct_pack_into, Doc: "Pack values into a buffer."},
			{Name: "unpack", Sig: "buffer, /", Fn: struct_unpack, Doc: "Unpack the values of a buffer of the right size."},
			{Name: "unpack_from", Sig: "buffer, offset=0", Fn: struct_unpack_from, Doc: "Unpack values at an offset of a buffer."},
			{Name: "iter_unpack", Sig: "buffer, /", Fn: struct_iter_unpack, Doc: "Unpack a buffer of several structs one by one."},
			{Name: "__repr__", Fn: struct_repr},
		},
		Getters: []py.Getter{
			{Name: "format", Get: func(in *py.Interp, self value) (value, exception) { return in.NewStr(layoutOf(self).format), nil }},
			{Name: "size", Get: func(in *py.Interp, self value) (value, exception) { return py.Int(int64(layoutOf(self).size)), nil }},
		},
	})
	iterType = py.NewType(py.TypeSpec{
		Name: "_struct.unpack_iterator", Module: "_struct", Final: true,
		Methods: []py.Def{
			{Name: "__iter__", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) { return a[0], nil }},
			{Name: "__next__", Fn: iter_next},
			{Name: "__length_hint__", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				it := a[0].ObjectData().(*unpackIter)
				return py.Int(int64((len(it.data) - it.pos) / it.layout.size)), nil
			}},
		},
	})
)

// Module is the struct module.
var Module = &py.ModuleDef{
	Name: "struct", Doc: "Values as packed bytes.",
	Funcs: []py.Def{
		{Name: "calcsize", Sig: "format, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			l, exc := compile(in, a[0])
			if exc != nil {
				return value{}, exc
			}
			return py.Int(int64(l.size)), nil
		}, Doc: "Return the size in bytes of a struct of that format."},
		{Name: "pack", Sig: "...", Fn: onFormat("pack", struct_pack), Doc: "Pack values into bytes."},
		{Name: "pack_into", Sig: "...", Fn: onFormat("pack_into", struct_pack_into), Doc: "Pack values into a buffer."},
		{Name: "unpack", Sig: "format, buffer, /", Fn: onFormat("unpack", struct_unpack), Doc: "Unpack the values of a buffer of the right size."},
		{Name: "unpack_from", Sig: "format, /, buffer, offset=0", Fn: onFormat("unpack_from", struct_unpack_from), Doc: "Unpack values at an offset of a buffer."},
		{Name: "iter_unpack", Sig: "format, buffer, /", Fn: onFormat("iter_unpack", struct_iter_unpack), Doc: "Unpack a buffer of several structs one by one."},
		{Name: "_clearcache", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.None, nil }},
	},
	Values: map[string]value{"error": structError.Value(), "Struct": structType.Value()},
	Init: func(in *py.Interp, m *py.Module) *py.Exception {
		names := []value{}
		for _, n := range []string{"calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"} {
			names = append(names, in.NewStr(n))
		}
		m.Set(in, "__all__", in.NewList(names))
		return nil
	},
}

func errorf(format string, args ...any) exception { return py.Errorf(structError, format, args...) }

func layoutOf(v value) *layout { return v.ObjectData().(*layout) }

func struct_new(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	cls, _ := a[0].AsType()
	l, exc := compile(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	return in.NewObject(cls, l), nil
}

func struct_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	r, exc := in.Repr(in.NewStr(layoutOf(a[0]).format))
	if exc != nil {
		return value{}, exc
	}
	cls := py.TypeOf(a[0])
	return in.NewStr(cls.QualName() + "(" + r + ")"), nil
}

// onFormat makes a function of the module from a method of Struct.
func onFormat(name string, method py.NativeFunc) py.NativeFunc {
	return func(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
		if kw.Len() > 0 {
			return value{}, py.Errorf(py.TypeError, "_struct.%s() takes no keyword arguments", name)
		}
		if len(a) == 0 {
			return value{}, py.Errorf(py.TypeError, "missing format argument")
		}
		l, exc := compile(in, a[0])
		if exc != nil {
			return value{}, exc
		}
		return method(in, append([]value{in.NewObject(structType, l)}, a[1:]...), nil)
	}
}

// putItems packs the arguments of pack or pack_into over out, which is zero.
func (l *layout) putItems(in *py.Interp, name string, out []byte, args []value) exception {
	if len(args) != l.values {
		return errorf("%s expected %d items for packing (got %d)", name, l.values, len(args))
	}
	if exc := in.Charge(1 + len(args)/4 + len(out)/64); exc != nil {
		return exc
	}
	for _, f := range l.fields {
		at := f.at
		for range f.n {
			if exc := l.put(in, f, out[at:at+f.size], args[0]); exc != nil {
				return exc
			}
			args = args[1:]
			at += f.size
		}
	}
	return nil
}

func struct_pack(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	if kw.Len() > 0 {
		return value{}, py.Errorf(py.TypeError, "%s.pack() takes no keyword arguments", "_struct.Struct")
	}
	l := layoutOf(a[0])
	if exc := in.Alloc(l.size); exc != nil {
		return value{}, exc
	}
	out := make([]byte, l.size)
	if exc := l.putItems(in, "pack", out, a[1:]); exc != nil {
		return value{}, exc
	}
	return in.NewBytes(string(out)), nil
}

func struct_pack_into(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	l, args := layoutOf(a[0]), a[1:]
	switch {
	case kw.Len() > 0:
		return value{}, py.Errorf(py.TypeError, "%s.pack_into() takes no keyword arguments", "_struct.Struct")
	case len(args) == 0:
		return value{}, errorf("pack_into expected buffer argument")
	case len(args) == 1:
		return value{}, errorf("pack_into expected offset argument")
	case len(args)-2 != l.values:
		return value{}, errorf("pack_into expected %d items for packing (got %d)", l.values, len(args)-2)
	}
	buf, ok := py.WritableBytes(args[0])
	if !ok {
		return value{}, py.Errorf(py.TypeError, "argument must be read-write bytes-like object, not %s", py.TypeName(args[0]))
	}
	n, exc := in.Index(args[1])
	if exc != nil {
		return value{}, exc
	}
	off64, ok := n.AsInt()
	if !ok {
		return value{}, py.Errorf(py.IndexError, "cannot fit 'int' into an index-sized integer")
	}
	off := int(off64)
	if off < 0 {
		if off+l.size > 0 {
			return value{}, errorf("no space to pack %d bytes at offset %d", l.size, off)
		}
		if off+len(buf) < 0 {
			return value{}, errorf("offset %d out of range for %d-byte buffer", off, len(buf))
		}
		off += len(buf)
	}
	if len(buf)-off < l.size {
		return value{}, errorf("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)",
			uint64(l.size)+uint64(off), l.size, off, len(buf))
	}
	if exc := in.Alloc(l.size); exc != nil {
		return value{}, exc
	}
	out := make([]byte, l.size) // items may run code of the program
	if exc := l.putItems(in, "pack_into", out, args[2:]); exc != nil {
		return value{}, exc
	}
	if buf, ok = py.WritableBytes(args[0]); ok && off+l.size <= len(buf) {
		copy(buf[off:], out)
	}
	return py.None, nil
}

// content returns the bytes of a buffer to unpack.
func content(v value) (string, exception) {
	if !py.Contiguous(v) {
		return "", py.Errorf(py.BufferError, "memoryview: underlying buffer is not C-contiguous")
	}
	s, ok := v.AsBytes()
	if !ok {
		return "", py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(v))
	}
	return s, nil
}

// tuple returns the values of the struct that s is.
func (l *layout) tuple(in *py.Interp, s string) (value, exception) {
	if exc := in.Alloc(l.values*16 + 40); exc != nil {
		return value{}, exc
	}
	if exc := in.Charge(1 + l.values/8); exc != nil {
		return value{}, exc
	}
	items := make([]value, 0, l.values)
	for _, f := range l.fields {
		at := f.at
		for range f.n {
			items = append(items, l.get(in, f, s[at:at+f.size]))
			at += f.size
		}
	}
	return in.NewTuple(items...), nil
}

func struct_unpack(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	l := layoutOf(a[0])
	s, exc := content(a[1])
	if exc != nil {
		return value{}, exc
	}
	if len(s) != l.size {
		return value{}, errorf("unpack requires a buffer of %d bytes", l.size)
	}
	return l.tuple(in, s)
}

func struct_unpack_from(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	l := layoutOf(a[0])
	s, exc := content(a[1])
	if exc != nil {
		return value{}, exc
	}
	off := 0
	if len(a) > 2 && !a[2].IsAbsent() {
		n, exc := in.Index(a[2])
		if exc != nil {
			return value{}, exc
		}
		i, ok := n.AsInt()
		if !ok {
			return value{}, py.Errorf(py.OverflowError, "Python int too large to convert to C ssize_t")
		}
		off = int(i)
	}
	if off < 0 {
		if off+l.size > 0 {
			return value{}, errorf("not enough data to unpack %d bytes at offset %d", l.size, off)
		}
		if off+len(s) < 0 {
			return value{}, errorf("offset %d out of range for %d-byte buffer", off, len(s))
		}
		off += len(s)
	}
	if len(s)-off < l.size {
		return value{}, errorf("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)",
			uint64(l.size)+uint64(off), l.size, off, len(s))
	}
	return l.tuple(in, s[off:off+l.size])
}

// unpackIter is the payload of what iter_unpack returns.
type unpackIter struct {
	layout *layout
	data   string
	pos    int
}

// Trace visits no values.
func (*unpackIter) Trace(func(value)) {}

// Size returns the bytes of the copy of the buffer.
func (it *unpackIter) Size() int { return 64 + len(it.data) }

func struct_iter_unpack(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	l := layoutOf(a[0])
	if l.size == 0 {
		return value{}, errorf("cannot iteratively unpack with a struct of length 0")
	}
	s, exc := content(a[1])
	if exc != nil {
		return value{}, exc
	}
	if len(s)%l.size != 0 {
		return value{}, errorf("iterative unpacking requires a buffer of a multiple of %d bytes", l.size)
	}
	return in.NewObject(iterType, &unpackIter{layout: l, data: s}), nil
}

func iter_next(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	it := a[0].ObjectData().(*unpackIter)
	if it.pos+it.layout.size > len(it.data) {
		return value{}, py.Errorf(py.StopIteration, "")
	}
	v, exc := it.layout.tuple(in, it.data[it.pos:it.pos+it.layout.size])
	it.pos += it.layout.size
	return v, exc
}
