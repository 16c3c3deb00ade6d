package py

// This file defines the repr of list, tuple, dict, set, frozenset and dict
// views, of subclasses too. A container that contains itself shows as "[...]".

import "slices"

// enterRepr notes that the repr of v is being made; again reports that it
// already was. leaveRepr undoes it.
func (in *Interp) enterRepr(v Value) (again bool, exc *Exception) {
	if slices.ContainsFunc(in.reprSeen, v.is) {
		return true, nil
	}
	if exc := in.enterNative(); exc != nil {
		return false, exc
	}
	in.reprSeen = append(in.reprSeen, v)
	return false, nil
}

func (in *Interp) leaveRepr() {
	in.reprSeen = in.reprSeen[:len(in.reprSeen)-1]
	in.leaveNative()
}

// appendContainer appends the repr of a container, which may be an instance
// of a subclass.
func (in *Interp) appendContainer(dst []byte, v Value) ([]byte, *Exception) {
	k := v.Kind()
	switch { // the empty ones need no guard
	case k == KindList && len(v.list().v) == 0:
		return append(dst, "[]"...), nil
	case k == KindDict && v.dict().live == 0:
		return append(dst, "{}"...), nil
	case k == KindTuple && len(v.tuple().v) == 0:
		return append(dst, "()"...), nil
	case (k == KindSet || k == KindFrozenSet) && v.set().used == 0:
		return append(append(dst, typeName(v)...), "()"...), nil
	}
	again, exc := in.enterRepr(v)
	if exc != nil {
		return nil, exc
	}
	if again {
		switch k {
		case KindList:
			return append(dst, "[...]"...), nil
		case KindTuple:
			return append(dst, "(...)"...), nil
		case KindDict:
			return append(dst, "{...}"...), nil
		case KindDictView:
			return append(dst, "..."...), nil
		}
		return append(append(dst, typeName(v)...), "(...)"...), nil
	}
	defer in.leaveRepr()
	switch k {
	case KindList:
		dst = append(dst, '[')
		if dst, exc = in.appendItems(dst, v); exc != nil {
			return nil, exc
		}
		return append(dst, ']'), nil
	case KindTuple:
		dst = append(dst, '(')
		if dst, exc = in.appendItems(dst, v); exc != nil {
			return nil, exc
		}
		if len(v.tuple().v) == 1 {
			dst = append(dst, ',')
		}
		return append(dst, ')'), nil
	case KindDict:
		return in.appendDict(dst, v.dict())
	case KindDictView:
		return in.appendView(dst, v)
	}
	return in.appendSet(dst, v)
}

// appendItems appends the items of a list or tuple, separated by commas. The
// list may change meanwhile.
func (in *Interp) appendItems(dst []byte, v Value) ([]byte, *Exception) {
	isList := v.Kind() == KindList
	for i := 0; ; i++ {
		items := v.tuple().v
		if isList {
			items = v.list().v
		}
		if i >= len(items) {
			return dst, nil
		}
		if i > 0 {
			dst = append(dst, ", "...)
		}
		var exc *Exception
		if dst, exc = in.appendElem(dst, items[i]); exc != nil {
			return nil, exc
		}
	}
}

// appendElem appends the repr of an element of a container, charging its
// work and the growth of the buffer.
func (in *Interp) appendElem(dst []byte, x Value) ([]byte, *Exception) {
	if exc := in.Charge(1); exc != nil {
		return nil, exc
	}
	before := cap(dst)
	if before-len(dst) < 64 {
		if exc := in.Alloc(before + 128); exc != nil { // it is about to double
			return nil, exc
		}
		grown := make([]byte, len(dst), 2*before+128)
		copy(grown, dst)
		dst = grown
	}
	return in.appendRepr(dst, x)
}

func (in *Interp) appendDict(dst []byte, d *Dict) ([]byte, *Exception) {
	dst = append(dst, '{')
	first := true
	var exc *Exception
	for i := d.next(0); i >= 0; i = d.next(i + 1) {
		if !first {
			dst = append(dst, ", "...)
		}
		first = false
		e := d.ents[i]
		if dst, exc = in.appendElem(dst, e.k); exc != nil {
			return nil, exc
		}
		dst = append(dst, ": "...)
		if dst, exc = in.appendElem(dst, e.v); exc != nil {
			return nil, exc
		}
	}
	return append(dst, '}'), nil
}

func (in *Interp) appendSet(dst []byte, v Value) ([]byte, *Exception) {
	s := v.set()
	bare := v.exactKind() == KindSet
	if !bare {
		dst = append(append(dst, typeName(v)...), '(')
	}
	dst = append(dst, '{')
	first := true
	var exc *Exception
	for i := s.next(0); i >= 0; i = s.next(i + 1) {
		if !first {
			dst = append(dst, ", "...)
		}
		first = false
		if dst, exc = in.appendElem(dst, s.table[i].k); exc != nil {
			return nil, exc
		}
	}
	dst = append(dst, '}')
	if !bare {
		dst = append(dst, ')')
	}
	return dst, nil
}

func (in *Interp) appendView(dst []byte, v Value) ([]byte, *Exception) {
	w := v.view()
	dst = append(append(dst, typeName(v)...), "(["...)
	d := w.d
	first := true
	var exc *Exception
	for i := d.next(0); i >= 0; i = d.next(i + 1) {
		if !first {
			dst = append(dst, ", "...)
		}
		first = false
		e := d.ents[i]
		switch w.which {
		case viewKeys:
			dst, exc = in.appendElem(dst, e.k)
		case viewValues:
			dst, exc = in.appendElem(dst, e.v)
		default:
			dst = append(dst, '(')
			if dst, exc = in.appendElem(dst, e.k); exc != nil {
				return nil, exc
			}
			dst = append(dst, ", "...)
			if dst, exc = in.appendElem(dst, e.v); exc == nil {
				dst = append(dst, ')')
			}
		}
		if exc != nil {
			return nil, exc
		}
	}
	return append(dst, "])"...), nil
}
