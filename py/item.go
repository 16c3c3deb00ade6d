package py

// This file defines subscripts: v[k], v[k] = x and del v[k]. Item access of
// lists, tuples and dicts is here, of strings in
// str_build.go, of bytes in item_bytes.go; slices of lists are in
// item_slice.go, generic aliases in generic.go.

// GetItem returns v[k].
func (in *Interp) GetItem(v, k Value) (Value, *Exception) {
	switch v.exactKind() {
	case KindList:
		if k.isInt() {
			l, i := v.list().v, k.i()
			if i < 0 {
				i += int64(len(l))
			}
			if uint64(i) < uint64(len(l)) {
				return l[i], nil
			}
			return Value{}, Errorf(IndexError, "list index out of range")
		}
		return in.listItem(v.list(), k)
	case KindTuple:
		return in.tupleItem(v, k)
	case KindDict:
		return in.dictItem(v, k)
	case KindDict | kindSub:
		// Classes derived from dict in Go leave __getitem__ alone.
		if v.sub().cls.tflags&typeUser == 0 {
			d := v.dict()
			if i, exc := in.dictFind(d, k); exc != nil {
				return Value{}, exc
			} else if i >= 0 {
				return d.ents[i].v, nil
			}
		}
	case KindStr:
		return in.strSubscript(v, k)
	case KindBytes:
		return in.bytesItem(v, k)
	case KindByteArray:
		return in.byteArrayItem(v, k)
	case KindRange:
		return in.rangeItem(v.rng(), k)
	}
	t := typeOf(v)
	if f := t.special(spGetItem); f.p != nil {
		return in.callSpecial(f, v, k)
	}
	if v.isType() {
		return in.classItem(v, k)
	}
	return Value{}, typeErrorf("'%s' object is not subscriptable", t.name)
}

// SetItem does v[k] = x.
func (in *Interp) SetItem(v, k, x Value) *Exception {
	switch v.exactKind() {
	case KindList:
		return in.listSetItem(v.list(), k, x)
	case KindDict | kindSub:
		if v.sub().cls.tflags&typeUser == 0 {
			return in.DictSet(v.dict(), k, x)
		}
	case KindDict:
		if d := v.dict(); d.flags&flagGlobals != 0 {
			in.setGlobal(d, k, x)
		}
		return in.DictSet(v.dict(), k, x)
	case KindByteArray:
		return in.byteArraySetItem(v, k, x)
	}
	t := typeOf(v)
	if f := t.special(spSetItem); f.p != nil {
		_, exc := in.callSpecial(f, v, k, x)
		return exc
	}
	if t.tflags&typeUser != 0 && t.special(spDelItem).p != nil {
		return Errorf(AttributeError, "__setitem__")
	}
	return typeErrorf("'%s' object does not support item assignment", t.name)
}

// DelItem does del v[k].
func (in *Interp) DelItem(v, k Value) *Exception {
	switch v.exactKind() {
	case KindList:
		return in.listDelItem(v.list(), k)
	case KindDict:
		if d := v.dict(); d.flags&flagGlobals != 0 {
			in.setGlobal(d, k, Value{})
		}
		return in.dictDelItem(v.dict(), k)
	case KindByteArray:
		return in.byteArraySetItem(v, k, Value{})
	}
	t := typeOf(v)
	if f := t.special(spDelItem); f.p != nil {
		_, exc := in.callSpecial(f, v, k)
		return exc
	}
	if t.tflags&typeUser != 0 && t.special(spSetItem).p != nil {
		return Errorf(AttributeError, "__delitem__")
	}
	if isIndex(k) && (t.tflags&typeUser != 0 || t.special(spGetItem).p != nil || v.exactKind() == KindDictView) {
		return typeErrorf("'%s' object doesn't support item deletion", t.name)
	}
	return typeErrorf("'%s' object does not support item deletion", t.name)
}

// seqPosition converts the index k into a sequence of n items; what names the
// sequence in the messages.
func (in *Interp) seqPosition(k Value, n int, what, outOfRange string) (int, *Exception) {
	if !k.isInt() {
		if !isIndex(k) {
			return 0, typeErrorf("%s indices must be integers or slices, not %s", what, typeName(k))
		}
		var exc *Exception
		if k, exc = in.indexSized(k); exc != nil {
			return 0, exc
		}
	}
	i := k.i()
	if i < 0 {
		i += int64(n)
	}
	if uint64(i) >= uint64(n) {
		return 0, ErrorText(IndexError, outOfRange)
	}
	return int(i), nil
}

// indexSized is Index for a subscript: big numbers are an IndexError.
func (in *Interp) indexSized(k Value) (Value, *Exception) {
	name := typeName(k)
	v, exc := in.Index(k)
	if exc == nil && !v.isInt() {
		return Value{}, Errorf(IndexError, "cannot fit '%s' into an index-sized integer", name)
	}
	return v, exc
}

// listItem returns l[k].
func (in *Interp) listItem(l *List, k Value) (Value, *Exception) {
	if k.exactKind() == KindSlice {
		items, exc := in.sliceValues(l.v, func() []Value { return l.v }, k.slice())
		if exc != nil {
			return Value{}, exc
		}
		return ptr(&List{header: header{kind: KindList}, v: items}), nil
	}
	i, exc := in.seqPosition(k, len(l.v), "list", "list index out of range")
	if exc != nil {
		return Value{}, exc
	}
	if i >= len(l.v) { // __index__ changed the list
		return Value{}, Errorf(IndexError, "list index out of range")
	}
	return l.v[i], nil
}

// tupleItem returns v[k] of a tuple.
func (in *Interp) tupleItem(v, k Value) (Value, *Exception) {
	t := v.tuple()
	if k.isInt() {
		i := k.i()
		if i < 0 {
			i += int64(len(t.v))
		}
		if uint64(i) < uint64(len(t.v)) {
			return t.v[i], nil
		}
		return Value{}, Errorf(IndexError, "tuple index out of range")
	}
	if k.exactKind() == KindSlice {
		s := k.slice()
		if s.start.IsNone() && s.stop.IsNone() && s.step.IsNone() && v.exactKind() == KindTuple {
			return v, nil
		}
		items, exc := in.sliceValues(t.v, func() []Value { return t.v }, s)
		if exc != nil {
			return Value{}, exc
		}
		if len(items) == 0 {
			return emptyTuple, nil
		}
		return ptr(&Tuple{header: header{kind: KindTuple}, v: items}), nil
	}
	i, exc := in.seqPosition(k, len(t.v), "tuple", "tuple index out of range")
	if exc != nil {
		return Value{}, exc
	}
	return t.v[i], nil
}

// dictItem returns v[k] of a dict or an instance of a subclass of it.
func (in *Interp) dictItem(v, k Value) (Value, *Exception) {
	d := v.dict()
	i, exc := in.dictFind(d, k)
	if exc != nil {
		return Value{}, exc
	}
	if i >= 0 {
		return d.ents[i].v, nil
	}
	if v.exactKind() != KindDict {
		if f := typeOf(v).special(spMissing); f.p != nil {
			return in.callSpecial(f, v, k)
		}
	}
	return Value{}, keyError(k)
}

func (in *Interp) dictDelItem(d *Dict, k Value) *Exception {
	i, exc := in.dictFind(d, k)
	if exc != nil {
		return exc
	}
	if i < 0 {
		return keyError(k)
	}
	d.removeAt(i)
	return nil
}

// listSetItem does l[k] = x.
func (in *Interp) listSetItem(l *List, k, x Value) *Exception {
	if k.exactKind() == KindSlice {
		return in.listSetSlice(l, k.slice(), x)
	}
	i, exc := in.seqPosition(k, len(l.v), "list", "list assignment index out of range")
	if exc != nil {
		return exc
	}
	if i >= len(l.v) {
		return Errorf(IndexError, "list assignment index out of range")
	}
	l.v[i] = x
	return nil
}

// listDelItem does del l[k].
func (in *Interp) listDelItem(l *List, k Value) *Exception {
	if k.exactKind() == KindSlice {
		return in.listDelSlice(l, k.slice())
	}
	i, exc := in.seqPosition(k, len(l.v), "list", "list assignment index out of range")
	if exc != nil {
		return exc
	}
	if i >= len(l.v) {
		return Errorf(IndexError, "list assignment index out of range")
	}
	return in.removeItem(l, i)
}
