package py

// This file defines slices of lists and tuples: reading, replacing, deleting.

// sliceValues returns the items of a slice in a new array. again reads the
// items anew after the bounds, which may be objects of the program, have been
// evaluated.
func (in *Interp) sliceValues(items []Value, again func() []Value, s *sliceObj) ([]Value, *Exception) {
	start, step, n, exc := in.resolveSlice(s, len(items))
	if exc != nil {
		return nil, exc
	}
	if cur := again(); len(cur) != len(items) {
		items = cur
		if start, step, n, exc = in.resolveSlice(s, len(items)); exc != nil {
			return nil, exc
		}
		if len(again()) != len(items) {
			return nil, Errorf(RuntimeError, "list changed size during slicing")
		}
	}
	if n == 0 {
		return nil, nil
	}
	if exc := in.Alloc(sizeList + n*sizeValue); exc != nil {
		return nil, exc
	}
	if exc := in.Charge(n / 16); exc != nil {
		return nil, exc
	}
	if step == 1 {
		return append(make([]Value, 0, n), items[start:start+n]...), nil
	}
	out := make([]Value, n)
	for i := range out {
		out[i] = items[start+i*step]
	}
	return out, nil
}

// listBounds evaluates a slice of l, which the bounds may change.
func (in *Interp) listBounds(l *List, s *sliceObj) (start, step, n int, exc *Exception) {
	for range 2 {
		before := len(l.v)
		start, step, n, exc = in.resolveSlice(s, before)
		if exc != nil || len(l.v) == before {
			return
		}
	}
	return 0, 0, 0, Errorf(RuntimeError, "list changed size during slicing")
}

// listSetSlice does l[a:b:c] = x for any iterable x.
func (in *Interp) listSetSlice(l *List, s *sliceObj, x Value) *Exception {
	var src []Value
	switch {
	case x.exactKind() == KindList && x.list() != l:
		src = x.list().v
	case x.exactKind() == KindTuple:
		src = x.tuple().v
	default:
		if _, exc := in.Iter(x); exc != nil {
			if exc.Is(TypeError) {
				return typeErrorf("must assign iterable to extended slice")
			}
			return exc
		}
		var exc *Exception
		if src, exc = in.Items(x); exc != nil {
			return exc
		}
	}
	start, step, n, exc := in.listBounds(l, s)
	if exc != nil {
		return exc
	}
	if exc := in.Charge((len(src) + len(l.v) - start) / 32); exc != nil {
		return exc
	}
	if step == 1 {
		return in.replaceRange(l, start, start+n, src)
	}
	if len(src) != n {
		return valueErrorf("attempt to assign sequence of size %d to extended slice of size %d", len(src), n)
	}
	for i, v := range src {
		l.v[start+i*step] = v
	}
	return nil
}

// replaceRange replaces l[from:to] by the items of src, which is not part of
// l.
func (in *Interp) replaceRange(l *List, from, to int, src []Value) *Exception {
	old := len(l.v)
	size := old - (to - from) + len(src)
	if size > cap(l.v) {
		room := size + size/4
		if exc := in.Alloc(room * sizeValue); exc != nil {
			return exc
		}
		v := make([]Value, size, room)
		copy(v, l.v[:from])
		copy(v[from:], src)
		copy(v[from+len(src):], l.v[to:])
		l.v = v
		return nil
	}
	tail := l.v[to:old]
	l.v = l.v[:max(size, old)]
	copy(l.v[from+len(src):], tail)
	copy(l.v[from:], src)
	if size < old {
		clear(l.v[size:old])
	}
	l.v = l.v[:size]
	return nil
}

// listDelSlice does del l[a:b:c].
func (in *Interp) listDelSlice(l *List, s *sliceObj) *Exception {
	start, step, n, exc := in.listBounds(l, s)
	if exc != nil || n == 0 {
		return exc
	}
	if exc := in.Charge((len(l.v) - start) / 32); exc != nil {
		return exc
	}
	if step == 1 {
		return in.replaceRange(l, start, start+n, nil)
	}
	if step < 0 { // the same items, ascending
		start, step = start+(n-1)*step, -step
	}
	w, next := start, start
	for i := start; i < len(l.v); i++ {
		if i == next && n > 0 {
			next += step
			n--
			continue
		}
		l.v[w] = l.v[i]
		w++
	}
	clear(l.v[w:])
	l.v = l.v[:w]
	return nil
}
