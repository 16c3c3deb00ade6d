package py

// This file defines memoryview: a view of the bytes of a bytes-like object as
// items of some format, in any number of dimensions. A bytearray may be
// resized while it is viewed; items that are gone then read as out of bounds.
// Its methods are in memoryview_methods.go and memoryview_cast.go.

import (
	"strings"
	"unsafe"
)

var memoryViewType = &Type{}

// emptyBytes stands for the object of a released view.
var emptyBytes = ptr(&bytesObj{header: header{kind: KindBytes, flags: flagStatic}})

// memoryView is the payload. Item (i, j, ...) starts at byte start +
// i*strides[0] + j*strides[1] + ... of obj and has size bytes.
type memoryView struct {
	obj      Value
	shown    Value // the object of the program that lent the buffer, if one did
	lent     Value // the view it lent, to give back; not in views made of this one
	start    int
	size     int
	shape    []int // of one element in most views: dims
	strides  []int
	dims     [2]int // room for shape and strides of one dimension
	format   string
	code     byte // of format
	readOnly bool
	released bool
}

// setLine makes m a view of one dimension.
func (m *memoryView) setLine(n, stride int) *memoryView {
	m.dims = [2]int{n, stride}
	m.shape, m.strides = m.dims[:1:1], m.dims[1:]
	return m
}

// Size returns the bytes m takes.
func (m *memoryView) Size() int { return 176 }

// Trace visits the viewed object and its owner.
func (m *memoryView) Trace(visit func(Value)) {
	visit(m.obj)
	if m.shown.p != nil {
		visit(m.shown)
	}
	if m.lent.p != nil {
		visit(m.lent)
	}
}

// viewOf returns the payload of a memoryview, or nil.
func viewOf(v Value) *memoryView {
	if v.Kind() == KindObject {
		m, _ := v.object().Data.(*memoryView)
		return m
	}
	return nil
}

// items returns the number of items.
func (m *memoryView) items() int {
	n := 1
	for _, d := range m.shape {
		n *= d
	}
	return n
}

func (m *memoryView) nbytes() int { return m.items() * m.size }

// raw returns the bytes of the viewed object; those of a bytes object must
// not be written.
func (m *memoryView) raw() []byte {
	switch m.obj.Kind() {
	case KindByteArray:
		return m.obj.bytearr().b
	case KindBytes:
		s := m.obj.bytes().s
		return unsafe.Slice(unsafe.StringData(s), len(s))
	}
	if b := bufferOf(m.obj); b != nil {
		data, _, _ := b.Buffer()
		return data
	}
	return nil
}

// contiguous reports whether the items lie one after the other, the last
// index running fastest.
func (m *memoryView) contiguous() bool {
	want := m.size
	for i := len(m.shape) - 1; i >= 0; i-- {
		if m.shape[i] > 1 && m.strides[i] != want {
			return m.items() == 0
		}
		want *= m.shape[i]
	}
	return true
}

// fortran is contiguous with the first index running fastest.
func (m *memoryView) fortran() bool {
	want := m.size
	for i := range m.shape {
		if m.shape[i] > 1 && m.strides[i] != want {
			return m.items() == 0
		}
		want *= m.shape[i]
	}
	return true
}

// walk calls f with the position of each item, the last index running fastest.
func (m *memoryView) walk(f func(at int)) {
	var level func(dim, at int)
	level = func(dim, at int) {
		if dim == len(m.shape) {
			f(at)
			return
		}
		for range m.shape[dim] {
			level(dim+1, at)
			at += m.strides[dim]
		}
	}
	level(0, m.start)
}

// content returns the viewed bytes; those of a contiguous view are not copied.
func (m *memoryView) content() string {
	if m.released {
		return ""
	}
	b := m.raw()
	if m.contiguous() {
		lo := min(m.start, len(b))
		b = b[lo:min(lo+m.nbytes(), len(b))]
		return unsafe.String(unsafe.SliceData(b), len(b))
	}
	out := make([]byte, 0, m.nbytes())
	m.walk(func(at int) {
		if at >= 0 && at+m.size <= len(b) {
			out = append(out, b[at:at+m.size]...)
		}
	})
	return bufView(out)
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
	dims := func(f func(m *memoryView) []int) func(in *Interp, m *memoryView) Value {
		return func(in *Interp, m *memoryView) Value {
			d := f(m)
			items := make([]Value, len(d))
			for i, n := range d {
				items[i] = Int(int64(n))
			}
			return in.tupleOf(items)
		}
	}
	return TypeSpec{
		Name:   "memoryview",
		Doc:    "Create a new memoryview object which references the given object.",
		Final:  true,
		New:    memoryview_new,
		NewSig: "object",
		Methods: append(BufferMethods(), []Def{
			{"__len__", "", memoryview_len, ""},
			{"__iter__", "", memoryview_iter, ""},
			{"__repr__", "", memoryview_repr, ""},
			{"__getitem__", "key, /", memoryview_getitem, ""},
			{"__setitem__", "key, value, /", memoryview_setitem, ""},
			{"__delitem__", "key, /", memoryview_delitem, ""},
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
			{"cast", "format, shape=None", memoryview_cast, "Cast a memoryview to a new format or shape."},
			{"count", "value, /", memoryview_count, "Count the number of occurrences of a value."},
			{"index", "value, start=0, stop=9223372036854775807, /", memoryview_index, "Return the index of the first occurrence of a value."},
		}...),
		Class: []Def{classGetItemDef},
		Getters: []Getter{
			get("obj", func(in *Interp, m *memoryView) Value { return m.obj }),
			get("nbytes", func(in *Interp, m *memoryView) Value { return Int(int64(m.nbytes())) }),
			get("itemsize", func(in *Interp, m *memoryView) Value { return Int(int64(m.size)) }),
			get("format", func(in *Interp, m *memoryView) Value { return in.NewStr(m.format) }),
			get("ndim", func(in *Interp, m *memoryView) Value { return Int(int64(len(m.shape))) }),
			get("shape", dims(func(m *memoryView) []int { return m.shape })),
			get("strides", dims(func(m *memoryView) []int { return m.strides })),
			get("suboffsets", func(in *Interp, m *memoryView) Value { return emptyTuple }),
			get("readonly", func(in *Interp, m *memoryView) Value { return Bool(m.readOnly) }),
			get("contiguous", func(in *Interp, m *memoryView) Value { return Bool(m.contiguous() || m.fortran()) }),
			get("c_contiguous", func(in *Interp, m *memoryView) Value { return Bool(m.contiguous()) }),
			get("f_contiguous", func(in *Interp, m *memoryView) Value { return Bool(m.fortran()) }),
		},
	}
}

func init() { memoryViewType.SetABC("Sequence") }

// liveView returns the payload of a memoryview that is not released.
func liveView(v Value) (*memoryView, *Exception) {
	m := viewOf(v)
	if m == nil || m.released {
		return nil, valueErrorf("operation forbidden on released memoryview object")
	}
	return m, nil
}

func memoryview_new(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.NewMemoryView(args[1])
}

// NewMemoryView returns memoryview(v) for a bytes-like object; any other
// object gives a TypeError.
func (in *Interp) NewMemoryView(v Value) (Value, *Exception) {
	if f, ok := lends(v); ok {
		return in.lentView(v, f)
	}
	return in.plainView(v)
}

// plainView is NewMemoryView without asking a method of the program.
func (in *Interp) plainView(v Value) (Value, *Exception) {
	if viewOf(v) != nil {
		m, exc := liveView(v)
		if exc != nil {
			return Value{}, exc
		}
		return in.NewObject(memoryViewType, m.clone()), nil
	}
	m := &memoryView{obj: v, size: 1, format: "B", code: 'B', readOnly: v.Kind() == KindBytes}
	n := 0
	switch b := bufferOf(v); {
	case v.Kind() == KindBytes || v.Kind() == KindByteArray:
		n = len(bytesView(v))
	case b != nil:
		var data []byte
		data, m.format, m.size = b.Buffer()
		m.code = itemCode(m.format)
		n = len(data) / m.size
	default:
		return Value{}, typeErrorf("memoryview: a bytes-like object is required, not '%s'", typeName(v))
	}
	return in.NewObject(memoryViewType, m.setLine(n, m.size)), nil
}

// clone returns a copy of m whose shape can be set anew.
func (m *memoryView) clone() *memoryView {
	c := *m
	c.lent = Value{}
	if len(m.shape) == 1 {
		c.setLine(m.shape[0], m.strides[0])
	}
	return &c
}

func memoryview_enter(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	_, exc := liveView(args[0])
	return args[0], exc
}

func memoryview_release(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.releaseView(args[0])
}

func memoryview_repr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s := "<memory at "
	if viewOf(args[0]).released {
		s = "<released memory at "
	}
	return in.NewStr(s + in.address(args[0]) + ">"), nil
}

func memoryview_len(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if len(m.shape) == 0 {
		return Value{}, typeErrorf("0-dim memory has no length")
	}
	return Int(int64(m.shape[0])), nil
}

func memoryview_toreadonly(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	c := m.clone()
	c.readOnly = true
	return in.NewObject(memoryViewType, c), nil
}

func memoryview_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if !m.readOnly {
		return Value{}, valueErrorf("cannot hash writable memoryview object")
	}
	if m.code != 'B' && m.code != 'b' && m.code != 'c' {
		return Value{}, valueErrorf("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
	}
	if m.obj.Kind() != KindBytes {
		_, exc := in.Hash(m.obj)
		if exc == nil {
			exc = typeErrorf("unhashable type: '%s'", typeName(m.obj))
		}
		return Value{}, exc
	}
	h, exc := in.Hash(in.NewBytes(strings.Clone(m.content())))
	return Int(h), exc
}
