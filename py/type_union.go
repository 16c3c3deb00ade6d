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
		if exc := in.Charge(1 + len(out)/4); exc != nil {
			return exc
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
	if exc := in.Alloc(len(out) * sizeValue); exc != nil {
		return Value{}, exc
	}
	return in.NewObject(UnionType, out), nil
}

// unionType does a | b for types.
func (in *Interp) unionType(a, b Value) (Value, *Exception) {
	for _, v := range []Value{a, b} {
		if !v.isType() && !v.IsNone() && typeOf(v) != UnionType && v.Kind() != KindObject && v.Kind() != KindInstance {
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
		{Name: "__getitem__", Sig: "item, /", Fn: union_getitem},
		{Name: "__mro_entries__", Sig: "bases, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			s, exc := in.Repr(a[0])
			if exc != nil {
				return Value{}, exc
			}
			return Value{}, typeErrorf("Cannot subclass %s", s)
		}},
	}, Class: []Def{
		{Name: "__class_getitem__", Sig: "parameters, /", Fn: union_class_getitem},
	}, Getters: []Getter{
		{Name: "__parameters__", Get: func(in *Interp, v Value) (Value, *Exception) {
			params, exc := in.typeParameters(items(v))
			return in.NewTuple(params...), exc
		}},
		{Name: "__name__", Get: func(in *Interp, _ Value) (Value, *Exception) { return in.NewStr("Union"), nil }},
		{Name: "__qualname__", Get: func(in *Interp, _ Value) (Value, *Exception) { return in.NewStr("Union"), nil }},
		{Name: "__args__", Get: func(in *Interp, v Value) (Value, *Exception) { return in.NewTuple(items(v)...), nil }},
		{Name: "__origin__", Get: func(in *Interp, v Value) (Value, *Exception) { return ptr(UnionType), nil }},
	}}
}

// union_class_getitem is Union[...].
func union_class_getitem(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	args := []Value{a[1]}
	if a[1].exactKind() == KindTuple {
		args = append([]Value(nil), a[1].tuple().v...)
	}
	if len(args) == 0 {
		return Value{}, typeErrorf("Cannot take a Union of no types.")
	}
	check, exc := in.typingHelper("_type_check")
	if exc != nil {
		return Value{}, exc
	}
	for i, v := range args {
		if v.isType() || v.IsNone() {
			continue
		}
		if args[i], exc = in.Call(check, v, in.internName("Union[arg, ...]: each arg must be a type.")); exc != nil {
			return Value{}, exc
		}
	}
	return in.NewUnion(args...)
}

// typingHelper returns a function of the typing module.
func (in *Interp) typingHelper(name string) (Value, *Exception) {
	m, exc := in.Import("typing")
	if exc != nil {
		return Value{}, exc
	}
	v := m.Get(in, name)
	if v.p == nil {
		return Value{}, Errorf(ImportError, "typing is not complete")
	}
	return v, nil
}

// typeParameters returns the type variables among types, each once.
func (in *Interp) typeParameters(types []Value) ([]Value, *Exception) {
	var out []Value
	add := func(v Value) {
		for _, o := range out {
			if o.is(v) {
				return
			}
		}
		out = append(out, v)
	}
	for _, v := range types {
		if isTypeVar(v) {
			add(v)
			continue
		}
		inner, exc := in.parametersOf(v)
		if exc != nil {
			return nil, exc
		}
		for _, p := range inner {
			add(p)
		}
	}
	return out, nil
}

// parametersOf returns the type variables of a subscripted type.
func (in *Interp) parametersOf(v Value) ([]Value, *Exception) {
	if v.isType() || v.exactKind() != KindObject && v.exactKind() != KindInstance {
		return nil, nil
	}
	p, exc := in.lookupAttr(v, in.internName("__parameters__"))
	if exc != nil && exc.Limit == nil && exc.Is(AttributeError) {
		return nil, nil
	}
	if exc != nil || !p.isTuple() {
		return nil, exc
	}
	return p.tuple().v, nil
}

// substituteType replaces type variables in one type.
func (in *Interp) substituteType(v Value, params, items []Value) (Value, *Exception) {
	for i, p := range params {
		if p.is(v) {
			return items[i], nil
		}
	}
	inner, exc := in.parametersOf(v)
	if exc != nil || len(inner) == 0 {
		return v, exc
	}
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	defer in.leaveNative()
	keys := make([]Value, len(inner))
	for i, p := range inner {
		if keys[i], exc = in.substituteType(p, params, items); exc != nil {
			return Value{}, exc
		}
	}
	return in.GetItem(v, in.NewTuple(keys...))
}

// union_getitem replaces the type variables of a union in order.
func union_getitem(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	old := a[0].object().Data.([]Value)
	params, exc := in.typeParameters(old)
	if exc != nil {
		return Value{}, exc
	}
	if len(params) == 0 {
		s, exc := in.Repr(a[0])
		if exc != nil {
			return Value{}, exc
		}
		return Value{}, typeErrorf("%s is not a generic class", s)
	}
	items := []Value{a[1]}
	if a[1].exactKind() == KindTuple {
		items = a[1].tuple().v
	}
	if len(items) != len(params) {
		return Value{}, in.argumentCount(a[0], len(items), len(params))
	}
	out := make([]Value, len(old))
	for i, v := range old {
		if out[i], exc = in.substituteType(v, params, items); exc != nil {
			return Value{}, exc
		}
	}
	return in.NewUnion(out...)
}

// argumentCount is the error for a wrong number of arguments in brackets.
func (in *Interp) argumentCount(v Value, got, want int) *Exception {
	s, exc := in.Repr(v)
	if exc != nil {
		return exc
	}
	if got < want {
		return typeErrorf("Too few arguments for %s; actual %d, expected at least %d", s, got, want)
	}
	return typeErrorf("Too many arguments for %s; actual %d, expected %d", s, got, want)
}
