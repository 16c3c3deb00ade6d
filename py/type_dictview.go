package py

// This file defines the views dict.keys(), dict.values() and dict.items().
// Keys and items are sets, too.

import "toolweaver/py/syntax"

func viewSpec(name string, which uint8) TypeSpec {
	spec := TypeSpec{
		Name: name, Final: true,
		Methods: []Def{
			{"__iter__", "", container_iter, ""},
			{"__len__", "", container_len, ""},
			{"__repr__", "", container_repr, ""},
			{"__reversed__", "", view_reversed, ""},
		},
		Getters: []Getter{{Name: "mapping", Get: func(in *Interp, self Value) (Value, *Exception) {
			return in.NewMappingProxy(self.view().owner), nil
		}}},
	}
	if which == viewValues {
		return spec
	}
	isSet := func(v Value) bool { return v.isAnySet() || isSetView(v) }
	any := func(Value) bool { return true }
	spec.Methods = append(spec.Methods,
		Def{"__contains__", "key, /", view_contains, ""},
		Def{"isdisjoint", "other, /", view_isdisjoint, "Return True if the view and other have nothing in common."},
	)
	spec.Methods = append(spec.Methods, compareDefsIf(isSet, compareViews, syntax.Eq, syntax.NotEq, syntax.Lt, syntax.LtE, syntax.Gt, syntax.GtE)...)
	for _, op := range viewOperators {
		f := func(in *Interp, a, b Value) (Value, *Exception) { return in.viewBinary(op.op, a, b) }
		spec.Methods = append(spec.Methods, binaryDef("__"+op.name+"__", any, f), reflectedDef("__r"+op.name+"__", any, f))
	}
	spec.Consts = map[string]Value{"__hash__": None}
	return spec
}

var viewOperators = []struct {
	op   syntax.Operator
	name string
}{{syntax.BitAnd, "and"}, {syntax.BitOr, "or"}, {syntax.BitXor, "xor"}, {syntax.Sub, "sub"}}

// isSetView reports whether v is a view of keys or items.
func isSetView(v Value) bool { return v.Kind() == KindDictView && v.view().which != viewValues }

// viewBinary combines a view with any iterable; the result is a set.
func (in *Interp) viewBinary(op syntax.Operator, a, b Value) (Value, *Exception) {
	s, exc := in.setFrom(a)
	if exc != nil {
		return Value{}, exc
	}
	in.pushRoot(ptr(s))
	defer in.popRoot()
	switch op {
	case syntax.BitOr:
		return ptr(s), in.setUpdate(s, b)
	case syntax.BitXor:
		return ptr(s), in.setSymmetricUpdate(s, b)
	case syntax.Sub:
		return ptr(s), in.setDifferenceUpdate(s, b)
	}
	// The items come from b, in its order.
	out := in.newSet()
	in.pushRoot(ptr(out))
	defer in.popRoot()
	if isSetView(a) && isSetView(b) && b.view().d.live > a.view().d.live {
		a, b = b, a
	}
	exc = in.ForEach(b, func(x Value) (bool, *Exception) {
		has, exc := in.Contains(a, x)
		if exc != nil || !has {
			return true, exc
		}
		_, exc = in.setAdd(out, x)
		return true, exc
	})
	return ptr(out), exc
}

// viewHas reports whether a keys or items view contains x.
func (in *Interp) viewHas(w *dictView, x Value) (bool, *Exception) {
	if w.which == viewKeys {
		i, exc := in.dictFind(w.d, x)
		return i >= 0, exc
	}
	if !x.isTuple() || len(x.tuple().v) != 2 {
		return false, nil
	}
	kv := x.tuple().v
	i, exc := in.dictFind(w.d, kv[0])
	if exc != nil || i < 0 {
		return false, exc
	}
	return in.keyEq(w.d.ents[i].v, kv[1])
}

func view_contains(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	r, exc := in.viewHas(args[0].view(), args[1])
	return Bool(r), exc
}

func view_isdisjoint(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	w := args[0].view()
	disjoint := true
	exc := in.ForEach(args[1], func(x Value) (bool, *Exception) {
		has, exc := in.viewHas(w, x)
		disjoint = !has
		return !has, exc
	})
	return Bool(disjoint), exc
}

func view_reversed(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	w := args[0].view()
	return in.dictReversed(w.owner, w.which), nil
}

// compareViews compares by inclusion, as sets do.
func compareViews(in *Interp, op syntax.CmpOp, a, b Value) (Value, *Exception) {
	na, exc := in.Len(a)
	if exc != nil {
		return Value{}, exc
	}
	nb, exc := in.Len(b)
	if exc != nil {
		return Value{}, exc
	}
	allIn := func(x, y Value) (bool, *Exception) {
		all := true
		exc := in.ForEach(x, func(e Value) (bool, *Exception) {
			has, exc := in.Contains(y, e)
			all = has
			return has, exc
		})
		return all, exc
	}
	var r bool
	switch op {
	case syntax.Eq, syntax.NotEq:
		if na == nb {
			r, exc = allIn(a, b)
		}
		r = r == (op == syntax.Eq)
	case syntax.Lt:
		if na < nb {
			r, exc = allIn(a, b)
		}
	case syntax.LtE:
		if na <= nb {
			r, exc = allIn(a, b)
		}
	case syntax.Gt:
		if na > nb {
			r, exc = allIn(b, a)
		}
	default:
		if na >= nb {
			r, exc = allIn(b, a)
		}
	}
	return Bool(r), exc
}
