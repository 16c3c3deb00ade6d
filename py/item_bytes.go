package py

// This file defines subscripts of bytes and bytearray.

// bytesItem returns v[k] of a bytes object.
func (in *Interp) bytesItem(v, k Value) (Value, *Exception) {
	s := v.bytes().s
	if k.exactKind() == KindSlice {
		start, step, n, exc := in.resolveSlice(k.slice(), len(s))
		if exc != nil {
			return Value{}, exc
		}
		if n == len(s) && step == 1 && v.exactKind() == KindBytes {
			return v, nil
		}
		b, exc := sliceBytes(in, s, start, step, n)
		if exc != nil {
			return Value{}, exc
		}
		return in.NewBytes(bufString(b)), nil
	}
	i, exc := in.seqPosition(k, len(s), "byte", "index out of range")
	if exc != nil {
		return Value{}, exc
	}
	return Int(int64(s[i])), nil
}

// byteArrayItem returns v[k] of a bytearray.
func (in *Interp) byteArrayItem(v, k Value) (Value, *Exception) {
	o := v.bytearr()
	if k.exactKind() == KindSlice {
		start, step, n, exc := in.resolveSlice(k.slice(), len(o.b))
		if exc != nil {
			return Value{}, exc
		}
		if n > 0 && (start+(n-1)*step >= len(o.b) || start > len(o.b)) { // a bound changed it
			return Value{}, Errorf(IndexError, "bytearray index out of range")
		}
		b, exc := sliceBytes(in, o.b, start, step, n)
		if exc != nil {
			return Value{}, exc
		}
		return ptr(&byteArray{header: header{kind: KindByteArray}, b: b}), nil
	}
	i, exc := in.seqPosition(k, len(o.b), "bytearray", "bytearray index out of range")
	if exc != nil {
		return Value{}, exc
	}
	if i >= len(o.b) {
		return Value{}, Errorf(IndexError, "bytearray index out of range")
	}
	return Int(int64(o.b[i])), nil
}

func sliceBytes[T string | []byte](in *Interp, s T, start, step, n int) ([]byte, *Exception) {
	if exc := in.Alloc(n + sizeStr); exc != nil {
		return nil, exc
	}
	if exc := in.Charge(n / 64); exc != nil {
		return nil, exc
	}
	b := make([]byte, n)
	if step == 1 {
		copy(b, s[start:start+n])
		return b, nil
	}
	for i := range b {
		b[i] = s[start+i*step]
	}
	return b, nil
}

// byteArraySetItem does v[k] = x, or del v[k] if x is absent.
func (in *Interp) byteArraySetItem(v, k, x Value) *Exception {
	o := v.bytearr()
	if k.exactKind() == KindSlice {
		return in.byteArraySetSlice(o, k.slice(), x)
	}
	if !k.isInt() && !isIndex(k) {
		return typeErrorf("bytearray indices must be integers or slices, not %s", typeName(k))
	}
	var c byte
	if x.p != nil {
		n, exc := in.Index(x)
		if exc != nil {
			return exc
		}
		if !n.isInt() || n.i() < 0 || n.i() > 255 {
			return valueErrorf("byte must be in range(0, 256)")
		}
		c = byte(n.i())
	}
	i, exc := in.seqPosition(k, len(o.b), "bytearray", "bytearray index out of range")
	if exc != nil {
		return exc
	}
	if i >= len(o.b) {
		return Errorf(IndexError, "bytearray index out of range")
	}
	if x.p != nil {
		o.b[i] = c
		return nil
	}
	o.b = append(o.b[:i], o.b[i+1:]...)
	return in.Charge((len(o.b) - i) / 64)
}

func (in *Interp) byteArraySetSlice(o *byteArray, s *sliceObj, x Value) *Exception {
	var src []byte
	if x.p != nil {
		switch x.Kind() {
		case KindBytes, KindByteArray:
			t, _ := x.AsBytes()
			src = []byte(t)
		case KindStr, KindInt, KindFloat:
			return typeErrorf("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
		default:
			items, exc := in.Items(x)
			if exc != nil {
				return exc
			}
			for _, it := range items {
				n, exc := in.Index(it)
				if exc != nil {
					return exc
				}
				if !n.isInt() || n.i() < 0 || n.i() > 255 {
					return valueErrorf("byte must be in range(0, 256)")
				}
				src = append(src, byte(n.i()))
			}
		}
	}
	before := len(o.b)
	start, step, n, exc := in.resolveSlice(s, before)
	if exc != nil {
		return exc
	}
	if len(o.b) != before {
		return Errorf(RuntimeError, "bytearray changed size during slicing")
	}
	if exc := in.Charge((before - start + len(src)) / 64); exc != nil {
		return exc
	}
	switch {
	case step == 1:
		if exc := in.Alloc(before + len(src)); exc != nil {
			return exc
		}
		b := make([]byte, 0, before-n+len(src))
		o.b = append(append(append(b, o.b[:start]...), src...), o.b[start+n:]...)
	case x.p == nil:
		if step < 0 {
			start, step = start+(n-1)*step, -step
		}
		w, next := start, start
		for i := start; i < len(o.b) && n >= 0; i++ {
			if i == next && n > 0 {
				next += step
				n--
				continue
			}
			o.b[w] = o.b[i]
			w++
		}
		o.b = o.b[:w]
	case len(src) != n:
		return valueErrorf("attempt to assign bytes of size %d to extended slice of size %d", len(src), n)
	default:
		for i, c := range src {
			o.b[start+i*step] = c
		}
	}
	return nil
}
