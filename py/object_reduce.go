package py

// This file defines __reduce__, __reduce_ex__ and __getstate__ of object: how
// the copy module takes an object apart.

// newObjFunc is copyreg.__newobj__, what __reduce_ex__ rebuilds objects with.
var newObjFunc = ptr(NewBuiltin("copyreg", Def{Name: "__newobj__", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	if len(a) == 0 || !a[0].isType() {
		return Value{}, typeErrorf("__newobj__() missing 1 required positional argument: 'cls'")
	}
	return in.newOf(a[0], a[1:], nil)
}}))

// newObjExFunc is copyreg.__newobj_ex__.
var newObjExFunc = ptr(NewBuiltin("copyreg", Def{Name: "__newobj_ex__", Sig: "cls, args, kwargs, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	if !a[0].isType() || !a[1].isTuple() || !a[2].isDict() {
		return Value{}, typeErrorf("__newobj_ex__() takes a class, a tuple and a dict")
	}
	kw := &Kwargs{}
	a[2].dict().Each(func(k, v Value) bool {
		if k.isStr() {
			kw.Names, kw.Vals = append(kw.Names, k), append(kw.Vals, v)
		}
		return true
	})
	return in.newOf(a[0], a[1].tuple().v, kw)
}}))

// newOf is cls.__new__(cls, *args, **kw).
func (in *Interp) newOf(cls Value, args []Value, kw *Kwargs) (Value, *Exception) {
	f, exc := in.GetAttr(cls, specialNames[spNew])
	if exc != nil {
		return Value{}, exc
	}
	return in.CallArgs(f, append([]Value{cls}, args...), kw)
}

func object_reduce(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	return in.reduce(a[0], typeOf(a[0]).qualname)
}

// object_reduce_ex calls __reduce__ where a class overrides it.
func object_reduce_ex(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	if _, exc := in.Index(a[1]); exc != nil {
		return Value{}, exc
	}
	name := in.internName("__reduce__")
	f := typeOf(a[0]).lookup(name.str())
	if f.p != nil && !f.is(ObjectType.ns.getStr(name.str())) {
		return in.callSpecial(f, a[0])
	}
	return in.reduce(a[0], typeName(a[0]))
}

// reduce describes how to make a copy of v: a function, its arguments, the
// state, and the items of lists and dicts. Name is what an error calls its class.
func (in *Interp) reduce(v Value, name string) (Value, *Exception) {
	t := typeOf(v)
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	defer in.leaveNative()
	if v.exactKind() == KindException {
		return in.excReduce(v.exc()), nil
	}
	fn, args := newObjFunc, []Value{ptr(t)}
	if f := t.lookup(in.internName("__getnewargs_ex__").str()); f.p != nil {
		r, exc := in.callSpecial(f, v)
		if exc != nil {
			return Value{}, exc
		}
		if !r.isTuple() || len(r.tuple().v) != 2 {
			return Value{}, typeErrorf("__getnewargs_ex__ should return a tuple, not '%s'", typeName(r))
		}
		fn, args = newObjExFunc, append(args, r.tuple().v...)
	} else if f := t.lookup(in.internName("__getnewargs__").str()); f.p != nil {
		r, exc := in.callSpecial(f, v)
		if exc != nil {
			return Value{}, exc
		}
		if !r.isTuple() {
			return Value{}, typeErrorf("__getnewargs__ should return a tuple, not '%s'", typeName(r))
		}
		args = append(args, r.tuple().v...)
	} else if own, ok := in.builtinPart(v); ok {
		args = append(args, own)
	} else if !reducible(v) {
		return Value{}, typeErrorf("cannot pickle '%s' object", name)
	}
	state, exc := in.stateOf(v)
	if exc != nil {
		return Value{}, exc
	}
	items, pairs := None, None
	switch v.Kind() {
	case KindList:
		if items, exc = in.Iter(v); exc != nil {
			return Value{}, exc
		}
	case KindDict:
		view, exc := in.CallMethod(v, "items")
		if exc != nil {
			return Value{}, exc
		}
		if pairs, exc = in.Iter(view); exc != nil {
			return Value{}, exc
		}
	}
	return in.NewTuple(fn, in.tupleOf(args), state, items, pairs), nil
}

// reducible reports whether an object can be rebuilt from its class and
// attributes.
func reducible(v Value) bool {
	switch v.Kind() {
	case KindInstance, KindList, KindDict:
		return true
	case KindObject:
		return v.object().cls.tflags&typeUser != 0
	}
	return false
}

// builtinPart returns the immutable built-in an instance of a derived class
// holds, what its __new__ takes.
func (in *Interp) builtinPart(v Value) (Value, bool) {
	switch v.Kind() {
	case KindInt, KindBool, KindBig, KindIntSub:
		r, exc := in.Call(ptr(IntType), v)
		return r, exc == nil
	case KindFloat, KindFloatSub:
		r, exc := in.Call(ptr(FloatType), v)
		return r, exc == nil
	case KindStr:
		return in.exactStr(v), true
	case KindTuple:
		return in.tupleOf(append([]Value(nil), v.tuple().v...)), true
	case KindBytes, KindComplex:
		r, exc := in.Call(ptr(map[Kind]*Type{KindBytes: BytesType, KindComplex: ComplexType}[v.Kind()]), v)
		return r, exc == nil
	case KindSet, KindFrozenSet, KindByteArray:
		l, exc := in.listFrom(v)
		if exc != nil {
			return Value{}, false
		}
		return ptr(l), true
	}
	return Value{}, false
}

// stateOf is v.__getstate__().
func (in *Interp) stateOf(v Value) (Value, *Exception) {
	f := typeOf(v).lookup(in.internName("__getstate__").str())
	if f.p == nil {
		return in.getState(v)
	}
	return in.callSpecial(f, v)
}

func object_getstate(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.getState(a[0]) }

// getState returns the attributes of v: None, a dict, or a pair of a dict, or
// None, and one of what is in slots.
func (in *Interp) getState(v Value) (Value, *Exception) {
	t := typeOf(v)
	attrs, slots := None, (*Dict)(nil)
	if t.tflags&(typeUser|typeDict) != 0 || v.exactKind() == KindException || v.exactKind() == KindFunction {
		d, exc := in.lookupAttr(v, nmDict)
		if exc != nil && (exc.Limit != nil || !exc.Is(AttributeError)) {
			return Value{}, exc
		}
		if exc == nil && d.p != nil && d.isDict() && d.dict().Len() > 0 {
			attrs = d
		}
	}
	for i := len(t.mro) - 1; i >= 0; i-- {
		m := t.mro[i]
		for j := m.ns.next(0); j >= 0; j = m.ns.next(j + 1) {
			e := m.ns.ents[j]
			if e.v.exactKind() != kindMemberSlot {
				continue
			}
			if x := ownAttr(v, e.k.str()); x.p != nil {
				if slots == nil {
					slots = in.newDict()
				}
				in.charge(sizeDictEnt)
				slots.setStr(e.k, x)
			}
		}
	}
	if slots == nil {
		return attrs, nil
	}
	return in.NewTuple(attrs, ptr(slots)), nil
}
