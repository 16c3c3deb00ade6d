package py

// This file defines unions of types, as made by int | None.
// https://docs.python.org/3.14/library/stdtypes.html#union-type

// UnionType is the class of unions.
var UnionType = &Type{}

// NewUnion returns the union of types, flattened and without repeats; the
// only member itself if there is one.
func (in *Interp) NewUnion(args ...Value) (Value, *Exception) {
	var out []Value
	var add func(v Value) *Exception
	add = func(v Value) *Exception {
		if u, ok := v.ObjectData().([]Value); ok && typeOf(v) == UnionType {
			for _, x := range u {
				if exc := add(x); exc != nil {
					return exc
				}
			}
			return nil
		}
		if v.IsNone() {
			v = ptr(NoneType)
		}
		for _, o := range out {
			eq, exc := in.keyEq(o, v)
			if exc != nil || eq {
				return exc
			}
		}
		out = append(out, v)
		return nil
	}
	for _, a := range args {
		if exc := add(a); exc != nil {
			return Value{}, exc
		}
	}
	if len(out) == 1 {
		return out[0], nil
	}
	return in.NewObject(UnionType, out), nil
}

// unionType does a | b for types.
func (in *Interp) unionType(a, b Value) (Value, *Exception) {
	for _, v := range []Value{a, b} {
		if !v.isType() && !v.IsNone() && typeOf(v) != UnionType && v.Kind() != KindObject && v.Kind() != KindInstance && v.Kind() != KindStr {
			return NotImplemented, nil
		}
	}
	return in.NewUnion(a, b)
}

func unionSpec() TypeSpec {
	items := func(v Value) []Value { return v.object().Data.([]Value) }
	return TypeSpec{Name: "Union", Module: "typing", Final: true, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			s := ""
			for i, x := range items(a[0]) {
				if i > 0 {
					s += " | "
				}
				if x.is(ptr(NoneType)) {
					s += "None"
				} else if x.isType() {
					s += typeFullName(x.typ())
				} else {
					r, exc := in.Repr(x)
					if exc != nil {
						return Value{}, exc
					}
					s += r
				}
			}
			return in.NewStr(s), nil
		}},
		{Name: "__or__", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.unionType(a[0], a[1]) }},
		{Name: "__ror__", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.unionType(a[1], a[0]) }},
		{Name: "__eq__", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if typeOf(a[1]) != UnionType {
				return NotImplemented, nil
			}
			x, y := items(a[0]), items(a[1])
			if len(x) != len(y) {
				return False, nil
			}
		next:
			for _, v := range x {
				for _, o := range y {
					eq, exc := in.keyEq(v, o)
					if exc != nil {
						return Value{}, exc
					}
					if eq {
						continue next
					}
				}
				return False, nil
			}
			return True, nil
		}},
		{Name: "__hash__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			var h int64
			for _, x := range items(a[0]) {
				n, exc := in.Hash(x)
				if exc != nil {
					return Value{}, exc
				}
				h ^= n
			}
			return Int(h >> 1), nil
		}},
		{Name: "__instancecheck__", Sig: "instance, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			for _, x := range items(a[0]) {
				ok, exc := in.isInstance(a[1], x)
				if exc != nil || ok {
					return Bool(ok), exc
				}
			}
			return False, nil
		}},
		{Name: "__subclasscheck__", Sig: "cls, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			for _, x := range items(a[0]) {
				if a[1].isType() && x.isType() && a[1].typ().isSubtype(x.typ()) {
					return True, nil
				}
			}
			return False, nil
		}},
		{Name: "__getitem__", Sig: "item, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return a[0], nil }},
	}, Getters: []Getter{
		{Name: "__args__", Get: func(in *Interp, v Value) (Value, *Exception) { return in.NewTuple(items(v)...), nil }},
		{Name: "__origin__", Get: func(in *Interp, v Value) (Value, *Exception) { return ptr(UnionType), nil }},
	}}
}
