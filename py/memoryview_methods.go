package py

// This file defines the access of a memoryview to its items: subscripts,
// iteration, comparison and conversion.

import (
	"slices"
	"strings"
)

// item returns the item at a position of the viewed object.
func (m *memoryView) item(in *Interp, at int) (Value, *Exception) {
	b := m.raw()
	if at < 0 || at+m.size > len(b) {
		return Value{}, Errorf(IndexError, "index out of bounds on dimension 1")
	}
	if m.code == 'B' {
		return Int(int64(b[at])), nil
	}
	if m.code == 0 {
		return Value{}, Errorf(NotImplementedError, "memoryview: format %s not supported", m.format)
	}
	return in.unpackItem(m.code, string(b[at:at+m.size])), nil
}

// step moves a position to index key of dimension dim.
func (m *memoryView) step(in *Interp, at, dim int, key Value) (int, *Exception) {
	i, exc := in.subscriptInt(key, "memoryview: invalid slice key")
	if exc != nil {
		if exc.Limit == nil && exc.Is(TypeError) && typeOf(key).special(spIndex).p == nil {
			exc = typeErrorf("memoryview: invalid slice key")
		}
		return 0, exc
	}
	if dim >= len(m.shape) { // released by an __index__ method
		return 0, valueErrorf("operation forbidden on released memoryview object")
	}
	n := m.shape[dim]
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, Errorf(IndexError, "index out of bounds on dimension %d", dim+1)
	}
	return at + i*m.strides[dim], nil
}

// position returns where the item that key selects starts.
func (m *memoryView) position(in *Interp, key Value) (at int, exc *Exception) {
	if key.Kind() != KindTuple {
		if len(m.shape) == 0 {
			if key.is(Ellipsis) {
				return m.start, nil
			}
			return 0, typeErrorf("invalid indexing of 0-dim memory")
		}
		if len(m.shape) > 1 && isIndex(key) {
			return 0, Errorf(NotImplementedError, "multi-dimensional sub-views are not implemented")
		}
		return m.step(in, m.start, 0, key)
	}
	keys := key.tuple().v
	slices := 0
	for _, k := range keys {
		if k.Kind() == KindSlice {
			slices++
		} else if !isIndex(k) {
			return 0, typeErrorf("memoryview: invalid slice key")
		}
	}
	switch {
	case slices > 0 && slices < len(keys):
		return 0, typeErrorf("memoryview: invalid slice key")
	case slices > 0:
		return 0, Errorf(NotImplementedError, "multi-dimensional slicing is not implemented")
	case len(keys) < len(m.shape):
		return 0, Errorf(NotImplementedError, "sub-views are not implemented")
	case len(keys) > len(m.shape):
		return 0, typeErrorf("cannot index %d-dimension view with %d-element tuple", len(m.shape), len(keys))
	}
	at = m.start
	for i, k := range keys {
		if at, exc = m.step(in, at, i, k); exc != nil {
			return 0, exc
		}
	}
	return at, nil
}

// slice returns the view of the items a slice selects in the first dimension.
func (m *memoryView) slice(in *Interp, sl *sliceObj) (*memoryView, *Exception) {
	start, step, n, exc := in.resolveSlice(sl, m.shape[0])
	if exc != nil {
		return nil, exc
	}
	if m.released { // by an __index__ method
		return nil, valueErrorf("operation forbidden on released memoryview object")
	}
	c := m.clone()
	c.start += start * m.strides[0]
	if len(c.shape) > 1 {
		c.shape = append([]int(nil), c.shape...)
		c.strides = append([]int(nil), c.strides...)
	}
	c.shape[0], c.strides[0] = n, m.strides[0]*step
	return c, nil
}

func memoryview_getitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if len(m.shape) > 0 && args[1].Kind() == KindSlice {
		sub, exc := m.slice(in, args[1].slice())
		if exc != nil {
			return Value{}, exc
		}
		return in.NewObject(memoryViewType, sub), nil
	}
	if len(m.shape) == 0 && args[1].is(Ellipsis) {
		return args[0], nil
	}
	at, exc := m.position(in, args[1])
	if exc != nil {
		return Value{}, exc
	}
	return m.item(in, at)
}

func memoryview_delitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc == nil && m.readOnly {
		exc = typeErrorf("cannot modify read-only memory")
	}
	if exc == nil {
		exc = typeErrorf("cannot delete memory")
	}
	return Value{}, exc
}

func memoryview_setitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if m.readOnly {
		return Value{}, typeErrorf("cannot modify read-only memory")
	}
	if len(m.shape) > 0 && args[1].Kind() == KindSlice {
		return None, m.setSlice(in, args[1].slice(), args[2])
	}
	if len(m.shape) > 1 && isIndex(args[1]) {
		return Value{}, Errorf(NotImplementedError, "sub-views are not implemented")
	}
	if args[1].isTuple() && len(args[1].tuple().v) > 0 && !slices.ContainsFunc(args[1].tuple().v, func(k Value) bool { return k.Kind() != KindSlice }) {
		return Value{}, Errorf(NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1")
	}
	at, exc := m.position(in, args[1])
	if exc != nil {
		return Value{}, exc
	}
	if m.code == 0 {
		return Value{}, Errorf(NotImplementedError, "memoryview: format %s not supported", m.format)
	}
	var buf [16]byte
	if exc := in.packItem(buf[:m.size], m.code, m.format, args[2]); exc != nil {
		return Value{}, exc
	}
	if m.released {
		return Value{}, valueErrorf("operation forbidden on released memoryview object")
	}
	b := m.raw() // may have changed meanwhile
	if at < 0 || at+m.size > len(b) {
		return Value{}, Errorf(IndexError, "index out of bounds on dimension 1")
	}
	copy(b[at:], buf[:m.size])
	return None, nil
}

// setSlice assigns the items of another bytes-like object to a slice.
func (m *memoryView) setSlice(in *Interp, sl *sliceObj, src Value) *Exception {
	if len(m.shape) > 1 {
		return Errorf(NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1")
	}
	v, exc := in.NewMemoryView(src)
	if exc != nil {
		if exc.Is(TypeError) {
			exc = typeErrorf("a bytes-like object is required, not '%s'", typeName(src))
		}
		return exc
	}
	from := viewOf(v)
	sub, exc := m.slice(in, sl)
	if exc != nil {
		return exc
	}
	if len(from.shape) != 1 || from.shape[0] != sub.shape[0] || from.format != sub.format {
		return valueErrorf("memoryview assignment: lvalue and rvalue have different structures")
	}
	if exc := in.Charge(from.nbytes() / 16); exc != nil {
		return exc
	}
	data := strings.Clone(from.content())
	b := m.raw()
	at := sub.start
	for k := 0; k+m.size <= len(data); k += m.size {
		if at >= 0 && at+m.size <= len(b) {
			copy(b[at:at+m.size], data[k:])
		}
		at += sub.strides[0]
	}
	return nil
}

// memoryIterType is the type of iterators over a memoryview.
var memoryIterType = &Type{}

func memoryview_iter(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	switch len(m.shape) {
	case 0:
		return Value{}, typeErrorf("invalid indexing of 0-dim memory")
	case 1:
	default:
		return Value{}, Errorf(NotImplementedError, "multi-dimensional sub-views are not implemented")
	}
	i, view := 0, args[0]
	return in.NewIterator(memoryIterType, func(in *Interp) (Value, *Exception) {
		m, exc := liveView(view)
		if exc != nil {
			return Value{}, exc
		}
		if i >= m.shape[0] {
			return Value{}, nil
		}
		i++
		return m.item(in, m.start+(i-1)*m.strides[0])
	}, view), nil
}

func memoryview_count(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n := 0
	it, exc := memoryview_iter(in, args[:1], nil)
	if exc != nil {
		return Value{}, exc
	}
	exc = in.ForEach(it, func(v Value) (bool, *Exception) {
		same, exc := in.Equal(v, args[1])
		if same {
			n++
		}
		return true, exc
	})
	return Int(int64(n)), exc
}

func memoryview_index(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if len(m.shape) == 0 {
		return Value{}, typeErrorf("invalid lookup on 0-dim memory")
	}
	if len(m.shape) > 1 {
		return Value{}, Errorf(NotImplementedError, "multi-dimensional lookup is not implemented")
	}
	lo, hi, exc := in.searchRange(args[2], args[3], m.shape[0])
	if exc != nil {
		return Value{}, exc
	}
	for i := lo; i < hi && !m.released; i++ {
		if exc := in.Charge(1); exc != nil {
			return Value{}, exc
		}
		v, exc := m.item(in, m.start+i*m.strides[0])
		if exc != nil {
			return Value{}, exc
		}
		if same, exc := in.Equal(v, args[1]); same || exc != nil {
			return Int(int64(i)), exc
		}
	}
	return Value{}, valueErrorf("memoryview.index(x): x not found")
}

// equal reports whether two views have the same shape and equal items.
func (m *memoryView) equal(in *Interp, o *memoryView) (bool, *Exception) {
	if len(m.shape) != len(o.shape) {
		return false, nil
	}
	for i, n := range m.shape {
		if o.shape[i] != n {
			return false, nil
		}
		if n == 0 {
			return true, nil
		}
	}
	a, b := m.content(), o.content()
	if exc := in.Charge(1 + len(a)/64); exc != nil {
		return false, exc
	}
	switch {
	case m.code == 0 || o.code == 0:
		return false, nil
	case m.code == o.code && !strings.ContainsRune("efdFD?", rune(m.code)):
		return a == b, nil
	}
	for n := min(len(a)/m.size, len(b)/o.size); n > 0; n-- {
		if exc := in.Charge(1); exc != nil {
			return false, exc
		}
		same, exc := in.Equal(in.unpackItem(m.code, a[:m.size]), in.unpackItem(o.code, b[:o.size]))
		if !same || exc != nil {
			return false, exc
		}
		a, b = a[m.size:], b[o.size:]
	}
	return true, nil
}

func memoryview_eq(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m := viewOf(args[0])
	if m.released {
		return Bool(args[0].is(args[1])), nil
	}
	if o := viewOf(args[1]); o != nil && o.released {
		return Bool(false), nil
	}
	if !isBytesLike(args[1]) {
		return NotImplemented, nil
	}
	o, exc := in.NewMemoryView(args[1])
	if exc != nil {
		return Value{}, exc
	}
	same, exc := m.equal(in, viewOf(o))
	return Bool(same), exc
}

func memoryview_ne(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	r, exc := memoryview_eq(in, args, nil)
	if r.isBool() {
		r = Bool(!r.b())
	}
	return r, exc
}

func memoryview_tobytes(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	order := "C"
	if len(args) > 1 && args[1].p != nil && !args[1].IsNone() {
		if !args[1].isStr() {
			return Value{}, typeErrorf("tobytes() argument 'order' must be str or None, not %s", ArgTypeName(args[1]))
		}
		order = args[1].str().s
	}
	if order != "C" && order != "F" && order != "A" {
		return Value{}, valueErrorf("order must be 'C', 'F' or 'A'")
	}
	if exc := in.allocStr(m.nbytes()); exc != nil {
		return Value{}, exc
	}
	if exc := in.Charge(m.nbytes() / 64); exc != nil {
		return Value{}, exc
	}
	if order == "F" || order == "A" && !m.contiguous() && m.fortran() {
		m = m.transposed()
	}
	return in.rawBytes(strings.Clone(m.content())), nil
}

// transposed returns m with its dimensions in reverse.
func (m *memoryView) transposed() *memoryView {
	c := *m
	c.shape, c.strides = nil, nil
	for i := len(m.shape) - 1; i >= 0; i-- {
		c.shape = append(c.shape, m.shape[i])
		c.strides = append(c.strides, m.strides[i])
	}
	return &c
}

func memoryview_tolist(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if exc := in.Alloc((m.items() + 1) * sizeValue); exc != nil {
		return Value{}, exc
	}
	var level func(dim, at int) (Value, *Exception)
	level = func(dim, at int) (Value, *Exception) {
		if dim == len(m.shape) {
			return m.item(in, at)
		}
		if exc := in.Charge(1 + m.shape[dim]/16); exc != nil {
			return Value{}, exc
		}
		out := make([]Value, 0, m.shape[dim])
		for range m.shape[dim] {
			v, exc := level(dim+1, at)
			if exc != nil {
				return Value{}, exc
			}
			out = append(out, v)
			at += m.strides[dim]
		}
		return ptr(&List{header: header{kind: KindList}, v: out}), nil
	}
	return level(0, m.start)
}

func memoryview_hex(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	b, exc := memoryview_tobytes(in, args[:1], nil)
	if exc != nil {
		return Value{}, exc
	}
	return bytes_hex(in, []Value{b, args[1], args[2]}, nil)
}
