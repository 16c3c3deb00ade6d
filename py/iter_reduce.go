package py

// This file defines __reduce__ and __setstate__ of native iterators: how they
// are taken apart and where they go on.

// iteratorStateMethods are the methods of iterators that know their place.
func iteratorStateMethods() []Def {
	return append(iteratorMethods(),
		Def{"__reduce__", "", iterator_reduce, "Return what makes an iterator at the same place."},
		Def{"__setstate__", "state, /", iterator_setstate, "Move to a position."})
}

// copiedIterMethods are the methods of iterators over dicts and sets, which
// are copied by what is left of them.
func copiedIterMethods() []Def { return iteratorStateMethods()[:4] }

func iterator_reduce(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	it := args[0].iter()
	fn, empty := BuiltinNamed("iter"), emptyTuple
	switch it.which {
	case itListRev:
		fn = ptr(reversedType)
		fallthrough
	case itList:
		empty = ptr(in.newList(nil))
	case itStr:
		empty = emptyStr
	case itKeys, itValues, itItems, itDictRev, itSet, itOrdered:
		left := *it // a copy to walk: the iterator itself stays where it is
		left.kind = KindIterator
		l, exc := in.listFrom(ptr(&left))
		if exc != nil {
			return Value{}, exc
		}
		return in.NewTuple(fn, in.NewTuple(ptr(l))), nil
	case itRange:
		r, exc := in.newRange(Int(it.i), Int(it.i+it.n*it.step), Int(it.step))
		if exc != nil {
			return Value{}, exc
		}
		return in.NewTuple(fn, in.NewTuple(r), None), nil
	case itEnumerate:
		if it.trace != nil {
			return in.NewTuple(ptr(typeOf(args[0])), in.NewTuple(it.seq, it.trace[0])), nil
		}
		return in.NewTuple(ptr(typeOf(args[0])), in.NewTuple(it.seq, Int(it.i))), nil
	case itZip, itMap, itFilter:
		made := in.NewTuple(it.trace...)
		if it.step != 0 {
			return in.NewTuple(ptr(typeOf(args[0])), made, True), nil
		}
		return in.NewTuple(ptr(typeOf(args[0])), made), nil
	case itFunc:
		return in.reduce(args[0], typeName(args[0]))
	}
	if it.done {
		return in.NewTuple(fn, in.NewTuple(empty)), nil
	}
	at := it.i
	if it.which == itStr {
		at = int64(countChars(it.seq.str().s[:at]))
	}
	return in.NewTuple(fn, in.NewTuple(it.seq), Int(at)), nil
}

// iterator_setstate moves an iterator that is not exhausted to a position,
// which is brought into the sequence; that of a range counts from where it is.
func iterator_setstate(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	it := args[0].iter()
	if !isIndex(args[1]) {
		return Value{}, typeErrorf("an integer is required")
	}
	n, exc := in.IndexInt(args[1])
	if exc != nil || it.done || it.seq.p == nil && it.which != itRange {
		return None, exc
	}
	i := int64(n)
	switch it.which {
	case itList:
		it.i = min(max(i, 0), int64(len(it.seq.list().v)))
		it.done = i < 0
	case itListRev:
		it.i = min(max(i, -1), int64(len(it.seq.list().v))-1)
	case itRange:
		i = min(max(i, 0), it.n)
		it.i += i * it.step
		it.n -= i
	case itStr:
		s := it.seq.str()
		it.i = int64(s.byteOffset(int(min(max(i, 0), int64(s.Len())))))
	case itTuple:
		it.i = min(max(i, 0), int64(len(it.seq.tuple().v)))
	default:
		it.i = max(i, 0)
	}
	return None, nil
}

// iterator_setstrict sets whether the iterators of a zip or map must end together.
func iterator_setstrict(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	strict, exc := in.Truth(args[1])
	if exc != nil {
		return Value{}, exc
	}
	it := args[0].iter()
	if it.step = 0; strict {
		it.step = 1
	}
	return None, nil
}

// reduceAs returns the function of __reduce__ of a built-in type: the type
// and what it is called with.
func reduceAs(arguments func(in *Interp, v Value) ([]Value, *Exception)) Def {
	return Def{"__reduce__", "", func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
		a, exc := arguments(in, args[0])
		if exc != nil {
			return Value{}, exc
		}
		return in.NewTuple(ptr(typeOf(args[0])), in.tupleOf(a)), nil
	}, "Return what makes an equal object."}
}

// setReduceDef is __reduce__ of sets.
var setReduceDef = Def{"__reduce__", "", reduceSet, "Return what makes an equal set."}

// reduceSet is reduceAs for sets: the state of a derived class comes last.
func reduceSet(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	l, exc := in.listFrom(args[0])
	if exc != nil {
		return Value{}, exc
	}
	state, exc := in.stateOf(args[0])
	if exc != nil {
		return Value{}, exc
	}
	return in.NewTuple(ptr(typeOf(args[0])), in.NewTuple(ptr(l)), state), nil
}

// LengthHint returns how many items v says it has, and otherwise what is
// given: by __len__, or by __length_hint__.
func (in *Interp) LengthHint(v Value, otherwise int) (int, *Exception) {
	t := typeOf(v)
	if t.special(spLen).p != nil {
		if n, exc := in.Len(v); exc == nil || exc.Limit != nil || !exc.Is(TypeError) {
			return n, exc
		}
	}
	f := t.lookup(in.internName("__length_hint__").str())
	if f.p == nil {
		return otherwise, nil
	}
	n, exc := in.callSpecial(f, v)
	switch {
	case exc != nil && exc.Limit == nil && exc.Is(TypeError), exc == nil && n.is(NotImplemented):
		return otherwise, nil
	case exc != nil:
		return 0, exc
	}
	if !isIndex(n) || typeOf(n).tflags&typeUser != 0 && n.Kind() == KindInstance {
		return 0, typeErrorf("__length_hint__ must be an integer, not %s", typeName(n))
	}
	i, exc := in.IndexInt(n)
	if exc == nil && i < 0 {
		exc = valueErrorf("__length_hint__() should return >= 0")
	}
	return i, exc
}

// checkLengthHint asks an instance of a user's class, of which a list is made,
// for its length: for the errors, since lists grow as they need.
func (in *Interp) checkLengthHint(v Value) *Exception {
	if v.exactKind() != KindInstance {
		return nil
	}
	_, exc := in.LengthHint(v, 0)
	return exc
}
