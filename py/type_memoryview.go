package py

// This file defines memoryview: a view of the bytes of a bytes or bytearray
// object, of one dimension and with format "B". A bytearray may be resized
// while it is viewed; items that are gone then read as out of bounds.

import (
	"strings"
	"unsafe"
)

var memoryViewType = &Type{}

// emptyBytes stands for the object of a released view.
var emptyBytes = ptr(&bytesObj{header: header{kind: KindBytes, flags: flagStatic}})

// memoryView is the payload: n bytes of obj, step apart, from start.
type memoryView struct {
	obj      Value
	start    int
	step     int
	n        int
	readOnly bool
	released bool
}

// Size returns the bytes m takes.
func (m *memoryView) Size() int { return 64 }

// Trace visits the viewed object.
func (m *memoryView) Trace(visit func(Value)) { visit(m.obj) }

// viewOf returns the payload of a memoryview, or nil.
func viewOf(v Value) *memoryView {
	if v.Kind() == KindObject {
		m, _ := v.object().Data.(*memoryView)
		return m
	}
	return nil
}

// content returns the viewed bytes; those of a contiguous view are not copied.
func (m *memoryView) content() string {
	if m.released {
		return ""
	}
	s := bytesView(m.obj)
	n := m.n
	if m.step == 1 {
		lo := min(m.start, len(s))
		return s[lo:min(lo+n, len(s))]
	}
	b := make([]byte, 0, n)
	for i := m.start; len(b) < n && i >= 0 && i < len(s); i += m.step {
		b = append(b, s[i])
	}
	return unsafe.String(unsafe.SliceData(b), len(b))
}

func memoryViewSpec() TypeSpec {
	get := func(name string, f func(in *Interp, m *memoryView) Value) Getter {
		return Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) {
			m, exc := liveView(v)
			if exc != nil {
				return Value{}, exc
			}
			return f(in, m), nil
		}}
	}
	return TypeSpec{
		Name:   "memoryview",
		Doc:    "Create a new memoryview object which references the given object.",
		Final:  true,
		New:    memoryview_new,
		NewSig: "object",
		Methods: []Def{
			{"__len__", "", memoryview_len, ""},
			{"__getitem__", "key, /", memoryview_getitem, ""},
			{"__setitem__", "key, value, /", memoryview_setitem, ""},
			{"__eq__", "value, /", memoryview_eq, ""},
			{"__ne__", "value, /", memoryview_ne, ""},
			{"__hash__", "", memoryview_hash, ""},
			{"__enter__", "", memoryview_enter, ""},
			{"__exit__", "...", memoryview_release, ""},
			{"tobytes", "order='C'", memoryview_tobytes, "Return the data in the buffer as a byte string."},
			{"tolist", "", memoryview_tolist, "Return the data in the buffer as a list of elements."},
			{"toreadonly", "", memoryview_toreadonly, "Return a readonly version of the memoryview."},
			{"hex", "sep='', bytes_per_sep=1", memoryview_hex, "Return the data in the buffer as a str of hexadecimal numbers."},
			{"release", "", memoryview_release, "Release the underlying buffer exposed by the memoryview object."},
		},
		Getters: []Getter{
			get("obj", func(in *Interp, m *memoryView) Value { return m.obj }),
			get("nbytes", func(in *Interp, m *memoryView) Value { return Int(int64(m.n)) }),
			get("itemsize", func(in *Interp, m *memoryView) Value { return Int(1) }),
			get("format", func(in *Interp, m *memoryView) Value { return charStrs['B'] }),
			get("ndim", func(in *Interp, m *memoryView) Value { return Int(1) }),
			get("shape", func(in *Interp, m *memoryView) Value { return in.NewTuple(Int(int64(m.n))) }),
			get("strides", func(in *Interp, m *memoryView) Value { return in.NewTuple(Int(int64(m.step))) }),
			get("readonly", func(in *Interp, m *memoryView) Value { return Bool(m.readOnly) }),
			get("contiguous", func(in *Interp, m *memoryView) Value { return Bool(m.step == 1 || m.n <= 1) }),
			get("c_contiguous", func(in *Interp, m *memoryView) Value { return Bool(m.step == 1 || m.n <= 1) }),
			get("f_contiguous", func(in *Interp, m *memoryView) Value { return Bool(m.step == 1 || m.n <= 1) }),
		},
	}
}

// liveView returns the payload of a memoryview that is not released.
func liveView(v Value) (*memoryView, *Exception) {
	m := viewOf(v)
	if m == nil || m.released {
		return nil, valueErrorf("operation forbidden on released memoryview object")
	}
	return m, nil
}

func memoryview_new(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	v := args[1]
	if m := viewOf(v); m != nil {
		if _, exc := liveView(v); exc != nil {
			return Value{}, exc
		}
		c := *m
		return in.NewObject(memoryViewType, &c), nil
	}
	return in.NewMemoryView(v)
}

// NewMemoryView returns memoryview(v) for a bytes or bytearray object; any
// other object gives a TypeError.
func (in *Interp) NewMemoryView(v Value) (Value, *Exception) {
	if v.Kind() != KindBytes && v.Kind() != KindByteArray {
		return Value{}, typeErrorf("memoryview: a bytes-like object is required, not '%s'", typeName(v))
	}
	in.charge(64)
	return in.NewObject(memoryViewType, &memoryView{obj: v, step: 1, n: len(bytesView(v)), readOnly: v.Kind() == KindBytes}), nil
}

func memoryview_len(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	return Int(int64(m.n)), nil
}

// position converts an index to a position in the viewed object.
func (m *memoryView) position(in *Interp, key Value) (int, *Exception) {
	i, exc := in.subscriptInt(key, "memoryview: invalid slice key")
	if exc != nil {
		if exc.Limit == nil && exc.Is(TypeError) && typeOf(key).special(spIndex).p == nil {
			exc = typeErrorf("memoryview: invalid slice key")
		}
		return 0, exc
	}
	if i < 0 {
		i += m.n
	}
	at := m.start + i*m.step
	if i < 0 || i >= m.n || at >= len(bytesView(m.obj)) {
		return 0, Errorf(IndexError, "index out of bounds on dimension 1")
	}
	return at, nil
}

// slice returns the view of the items a slice selects.
func (m *memoryView) slice(in *Interp, sl *sliceObj) (*memoryView, *Exception) {
	start, step, n, exc := in.resolveSlice(sl, m.n)
	if exc != nil {
		return nil, exc
	}
	return &memoryView{obj: m.obj, start: m.start + start*m.step, step: step * m.step, n: n, readOnly: m.readOnly}, nil
}

func memoryview_getitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if args[1].Kind() == KindSlice {
		sub, exc := m.slice(in, args[1].slice())
		if exc != nil {
			return Value{}, exc
		}
		in.charge(64)
		return in.NewObject(memoryViewType, sub), nil
	}
	at, exc := m.position(in, args[1])
	if exc != nil {
		return Value{}, exc
	}
	return Int(int64(bytesView(m.obj)[at])), nil
}

func memoryview_setitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if m.readOnly {
		return Value{}, typeErrorf("cannot modify read-only memory")
	}
	if args[1].Kind() == KindSlice {
		sub, exc := m.slice(in, args[1].slice())
		if exc != nil {
			return Value{}, exc
		}
		if !isBytesLike(args[2]) {
			return Value{}, typeErrorf("a bytes-like object is required, not '%s'", typeName(args[2]))
		}
		if m.released { // by an __index__ method
			_, exc := liveView(args[0])
			return Value{}, exc
		}
		src := strings.Clone(bytesView(args[2]))
		b := m.obj.bytearr().b
		if len(src) != sub.n {
			return Value{}, valueErrorf("memoryview assignment: lvalue and rvalue have different structures")
		}
		if exc := in.Charge(len(src) / 16); exc != nil {
			return Value{}, exc
		}
		for k := range len(src) {
			if i := sub.start + k*sub.step; i >= 0 && i < len(b) {
				b[i] = src[k]
			}
		}
		return None, nil
	}
	if typeOf(args[2]).special(spIndex).p == nil {
		return Value{}, typeErrorf("memoryview: invalid type for format 'B'")
	}
	c, exc := in.IndexInt(args[2])
	if exc != nil {
		return Value{}, exc
	}
	if c < 0 || c > 255 {
		return Value{}, valueErrorf("memoryview: invalid value for format 'B'")
	}
	at, exc := m.position(in, args[1]) // out of bounds if released meanwhile
	if exc != nil {
		return Value{}, exc
	}
	m.obj.bytearr().b[at] = byte(c)
	return None, nil
}

func memoryview_eq(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m := viewOf(args[0])
	if m.released {
		return Bool(args[0].is(args[1])), nil
	}
	if !isBytesLike(args[1]) {
		return NotImplemented, nil
	}
	return Bool(m.content() == bytesView(args[1])), in.Charge(m.n / 64)
}

func memoryview_ne(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	r, exc := memoryview_eq(in, args, nil)
	if r.isBool() {
		r = Bool(!r.b())
	}
	return r, exc
}

func memoryview_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if !m.readOnly {
		return Value{}, valueErrorf("cannot hash writable memoryview object")
	}
	if m.obj.Kind() == KindByteArray {
		return Value{}, typeErrorf("unhashable type: 'bytearray'")
	}
	h, exc := in.Hash(in.NewBytes(m.content()))
	return Int(h), exc
}

func memoryview_enter(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	_, exc := liveView(args[0])
	return args[0], exc
}

func memoryview_release(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	*viewOf(args[0]) = memoryView{obj: emptyBytes, step: 1, readOnly: true, released: true}
	return None, nil
}

func memoryview_tobytes(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if exc := in.allocStr(m.n); exc != nil {
		return Value{}, exc
	}
	return in.rawBytes(strings.Clone(m.content())), nil
}

func memoryview_tolist(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	b, exc := memoryview_tobytes(in, args, nil)
	if exc != nil {
		return Value{}, exc
	}
	l, exc := in.listFrom(b)
	if exc != nil {
		return Value{}, exc
	}
	return ptr(l), nil
}

func memoryview_toreadonly(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	c := *m
	c.readOnly = true
	in.charge(64)
	return in.NewObject(memoryViewType, &c), nil
}

func memoryview_hex(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	b, exc := memoryview_tobytes(in, args, nil)
	if exc != nil {
		return Value{}, exc
	}
	return bytes_hex(in, []Value{b, args[1], args[2]}, nil)
}
