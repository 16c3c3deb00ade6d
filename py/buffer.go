package py

// This file defines how payloads of types defined in Go offer their bytes to
// memoryview and to functions that take bytes-like objects.

// Buffer is the payload of an object whose bytes can be viewed and changed,
// such as array.array.
type Buffer interface {
	// Buffer returns the bytes, valid until the object is resized, and what
	// an item is: a format character of the module struct and its size.
	Buffer() (data []byte, format string, size int)
}

// bufferOf returns the payload of v if it offers its bytes.
func bufferOf(v Value) Buffer {
	if v.Kind() == KindObject {
		b, _ := v.object().Data.(Buffer)
		return b
	}
	return nil
}

// WritableBytes returns the bytes of a bytearray, of a memoryview of one or of
// another object that may be changed, for code that fills them. They are valid
// until code of the program runs. It returns false for anything else, and for
// a view with gaps.
func WritableBytes(v Value) ([]byte, bool) {
	if v.Kind() == KindByteArray {
		return v.bytearr().b, true
	}
	if b := bufferOf(v); b != nil {
		data, _, _ := b.Buffer()
		return data, true
	}
	m := viewOf(v)
	if m == nil || m.released || m.readOnly || !m.contiguous() {
		return nil, false
	}
	b := m.raw()
	lo := min(m.start, len(b))
	return b[lo:min(lo+m.nbytes(), len(b))], true
}

// Contiguous reports whether the bytes of a bytes-like object lie together;
// some functions take no other.
func Contiguous(v Value) bool {
	m := viewOf(v)
	return m == nil || m.contiguous()
}

// ResolveSlice applies a slice object to a sequence of n items: count items
// starting at start, step apart.
func (in *Interp) ResolveSlice(s Value, n int) (start, step, count int, exc *Exception) {
	return in.resolveSlice(s.slice(), n)
}

// SliceInt converts a bound of a search, as slices do: a number beyond the
// range of positions is clipped.
func (in *Interp) SliceInt(v Value) (int, *Exception) { return in.sliceInt(v) }
