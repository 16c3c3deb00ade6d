package py

// This file defines the descriptors of computed attributes and of __slots__
// as programs see them.

func getSetSpec() TypeSpec {
	return descriptorSpec("getset_descriptor", "attribute", func(v Value) (Value, *Type) {
		g := (*getset)(v.p)
		return staticStr(g.Name), g.owner
	})
}

func memberSpec() TypeSpec {
	return descriptorSpec("member_descriptor", "member", func(v Value) (Value, *Type) {
		m := (*memberSlot)(v.p)
		return m.name, m.owner
	})
}

// descriptorSpec is the class of descriptors with a name and an owner.
func descriptorSpec(name, word string, about func(Value) (Value, *Type)) TypeSpec {
	check := func(v, obj Value) *Exception {
		n, owner := about(v)
		if typeOf(obj).isSubtype(owner) {
			return nil
		}
		return typeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", n.str().s, owner.name, typeName(obj))
	}
	set := func(in *Interp, v, obj, x Value) *Exception {
		if exc := check(v, obj); exc != nil {
			return exc
		}
		n, _ := about(v)
		_, exc := in.setThrough(v, obj, typeOf(obj), n.str().s, x)
		return exc
	}
	return TypeSpec{Name: name, Final: true, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			n, owner := about(a[0])
			return in.NewStr("<" + word + " '" + n.str().s + "' of '" + owner.name + "' objects>"), nil
		}},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if a[1].IsNone() {
				if orNone(a[2]).IsNone() {
					return Value{}, typeErrorf("__get__(None, None) is invalid")
				}
				return a[0], nil
			}
			if exc := check(a[0], a[1]); exc != nil {
				return Value{}, exc
			}
			return in.bindAttr(a[0], a[1], typeOf(a[1]))
		}},
		{Name: "__set__", Sig: "instance, value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return None, set(in, a[0], a[1], a[2])
		}},
		{Name: "__delete__", Sig: "instance, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return None, set(in, a[0], a[1], Value{})
		}},
	}, Getters: []Getter{
		{Name: "__name__", Get: func(in *Interp, v Value) (Value, *Exception) {
			n, _ := about(v)
			return n, nil
		}},
		{Name: "__qualname__", Get: func(in *Interp, v Value) (Value, *Exception) {
			n, owner := about(v)
			return in.NewStr(owner.qualname + "." + n.str().s), nil
		}},
		{Name: "__objclass__", Get: func(in *Interp, v Value) (Value, *Exception) {
			_, owner := about(v)
			return ptr(owner), nil
		}},
	}}
}
