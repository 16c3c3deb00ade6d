package collections

// This file defines OrderedDict, a dict with methods to move keys whose
// iterators notice every change.

import "toolweaver/py"

// OrderedDictType is collections.OrderedDict.
var OrderedDictType *py.Type

func initOrdered() {
	view := func(which uint8) py.NativeFunc {
		return func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return in.NewOrderedView(a[0], which), nil
		}
	}
	OrderedDictType = py.NewType(py.TypeSpec{
		Name: "collections.OrderedDict", Module: "collections", Bases: []*py.Type{py.DictType}, Dict: true,
		Doc: "Dictionary that remembers insertion order",
		Methods: []py.Def{
			{Name: "__init__", Sig: "...", Fn: ordered_init},
			{Name: "__iter__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return in.OrderedIter(a[0], py.DictKeys, false), nil
			}},
			{Name: "__reversed__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return in.OrderedIter(a[0], py.DictKeys, true), nil
			}},
			{Name: "keys", Fn: view(py.DictKeys), Doc: "Return a view of the keys."},
			{Name: "values", Fn: view(py.DictValues), Doc: "Return a view of the values."},
			{Name: "items", Fn: view(py.DictItems), Doc: "Return a view of the (key, value) pairs."},
			{Name: "update", Sig: "...", Fn: ordered_update, Doc: "Update from a mapping or an iterable of pairs, then from keyword arguments."},
			{Name: "pop", Sig: "key, default=<unrepresentable>", Fn: ordered_pop, Doc: "Remove a key and return its value, or default if it is missing; without default, raise KeyError."},
			{Name: "setdefault", Sig: "key, default=None", Fn: ordered_setdefault, Doc: "Insert key with the value default if it is missing; return its value."},
			{Name: "move_to_end", Sig: "key, last=True", Fn: ordered_move, Doc: "Move a key to the end, or to the beginning if last is false."},
			{Name: "popitem", Sig: "last=True", Fn: ordered_popitem, Doc: "Remove and return the last pair, or the first one if last is false."},
			{Name: "clear", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return in.CallBase(py.DictType, "clear", a[0])
			}, Doc: "Remove all items."},
			{Name: "copy", Fn: ordered_copy, Doc: "Return a shallow copy."},
			{Name: "__reduce__", Fn: ordered_reduce, Doc: "Return what makes an equal object."},
			{Name: "__repr__", Fn: ordered_repr},
			{Name: "__eq__", Sig: "value, /", Fn: ordered_eq},
			{Name: "__ne__", Sig: "value, /", Fn: ordered_ne},
			{Name: "__or__", Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return ordered_or(in, py.TypeOf(a[0]), a[0], a[1])
			}},
			{Name: "__ror__", Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return ordered_or(in, py.TypeOf(a[0]), a[1], a[0])
			}},
			{Name: "__ior__", Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return a[0], orderedUpdate(in, a[0], a[1])
			}},
		},
		Class:  []py.Def{{Name: "fromkeys", Sig: "iterable, value=None", Fn: ordered_fromkeys, Doc: "Make an OrderedDict with keys from iterable and all values set to value."}},
		Consts: map[string]value{"__hash__": py.None},
	})
}

// plainOrdered reports whether v is an OrderedDict itself: what a derived
// class may override needs not be asked for.
func plainOrdered(v value) bool { return py.TypeOf(v) == OrderedDictType }

// orderedSet is self[k] = v.
func orderedSet(in *py.Interp, self, k, v value) exception {
	if !plainOrdered(self) {
		return in.SetItem(self, k, v)
	}
	if exc := in.DictSet(asDict(self), k, v); exc != nil {
		return plainUnhashable(in, k, exc)
	}
	return nil
}

// plainUnhashable is exc, without the words about dict keys if k cannot be
// hashed.
func plainUnhashable(in *py.Interp, k value, exc exception) exception {
	if exc != nil && exc.Limit == nil && exc.Is(py.TypeError) {
		if _, plain := in.Hash(k); plain != nil {
			return plain
		}
	}
	return exc
}

func ordered_init(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	if len(a) > 2 {
		return value{}, py.Errorf(py.TypeError, "expected at most 1 argument, got %d", len(a)-1)
	}
	return py.None, orderedUpdateArgs(in, a, kw)
}

func ordered_update(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	if len(a) > 2 {
		return value{}, py.Errorf(py.TypeError, "update() takes at most 1 positional argument (%d given)", len(a)-1)
	}
	return py.None, orderedUpdateArgs(in, a, kw)
}

func orderedUpdateArgs(in *py.Interp, a []value, kw *py.Kwargs) exception {
	if len(a) == 2 {
		if exc := orderedUpdate(in, a[0], a[1]); exc != nil {
			return exc
		}
	}
	for i := range kw.Len() {
		if exc := orderedSet(in, a[0], kw.Names[i], kw.Vals[i]); exc != nil {
			return exc
		}
	}
	return nil
}

// orderedUpdate is self.update(src).
func orderedUpdate(in *py.Interp, self, src value) exception {
	in.PushRoot(self)
	defer in.PopRoot()
	if t := py.TypeOf(src); t == py.DictType || t == OrderedDictType {
		if plainOrdered(self) {
			_, exc := in.CallBase(py.DictType, "update", self, src)
			return exc
		}
		return in.ForEach(src, func(k value) (bool, exception) {
			v, exc := in.GetItem(src, k)
			if exc != nil {
				return false, exc
			}
			return true, orderedSet(in, self, k, v)
		})
	}
	keys, exc := in.Lookup(src, "keys")
	if exc != nil {
		return exc
	}
	if !keys.IsAbsent() {
		ks, exc := in.Call(keys)
		if exc != nil {
			return exc
		}
		return in.ForEach(ks, func(k value) (bool, exception) {
			v, exc := in.GetItem(src, k)
			if exc != nil {
				return false, exc
			}
			return true, orderedSet(in, self, k, v)
		})
	}
	items, exc := in.Lookup(src, "items")
	if exc != nil {
		return exc
	}
	if !items.IsAbsent() {
		if src, exc = in.Call(items); exc != nil {
			return exc
		}
	}
	return in.ForEach(src, func(pair value) (bool, exception) {
		kv, exc := in.Items(pair)
		switch {
		case exc != nil:
			return false, exc
		case len(kv) == 0:
			return false, py.Errorf(py.ValueError, "need more than 0 values to unpack")
		case len(kv) == 1:
			return false, py.Errorf(py.ValueError, "need more than 1 value to unpack")
		case len(kv) > 2:
			return false, py.Errorf(py.ValueError, "too many values to unpack (expected 2)")
		}
		return true, orderedSet(in, self, kv[0], kv[1])
	})
}

func ordered_pop(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	v, exc := in.DictDelete(asDict(a[0]), a[1])
	if exc != nil {
		return value{}, plainUnhashable(in, a[1], exc)
	}
	if !v.IsAbsent() {
		return v, nil
	}
	if _, exc := in.Hash(a[1]); exc != nil {
		return value{}, exc
	}
	if a[2].IsAbsent() {
		return value{}, py.NewException(py.KeyError, a[1])
	}
	return a[2], nil
}

func ordered_setdefault(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	self, k, def := a[0], a[1], a[2]
	if def.IsAbsent() {
		def = py.None
	}
	v, exc := in.DictGet(asDict(self), k)
	if exc != nil || !v.IsAbsent() {
		return v, exc
	}
	return def, orderedSet(in, self, k, def)
}

func ordered_fromkeys(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	v := a[2]
	if v.IsAbsent() {
		v = py.None
	}
	out, exc := in.Call(a[0])
	if exc != nil {
		return value{}, exc
	}
	in.PushRoot(out)
	defer in.PopRoot()
	return out, in.ForEach(a[1], func(k value) (bool, exception) {
		return true, orderedSet(in, out, k, v)
	})
}

func ordered_move(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	d, last := asDict(a[0]), true
	if !a[2].IsAbsent() {
		var exc exception
		if last, exc = in.Truth(a[2]); exc != nil {
			return value{}, exc
		}
	}
	end, _ := d.LastEntry()
	if !last {
		end, _, _ = d.Entry(0)
	}
	if !end.IsAbsent() && py.Same(end, a[1]) {
		return py.None, nil
	}
	v, exc := in.DictDelete(d, a[1])
	if exc != nil {
		return value{}, plainUnhashable(in, a[1], exc)
	}
	if v.IsAbsent() {
		return value{}, py.NewException(py.KeyError, a[1])
	}
	if exc := in.DictSet(d, a[1], v); exc != nil {
		return value{}, exc
	}
	if last {
		return py.None, nil
	}
	return py.None, in.MoveToFront(d)
}

func ordered_popitem(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	d, last := asDict(a[0]), true
	if !a[1].IsAbsent() {
		var exc exception
		if last, exc = in.Truth(a[1]); exc != nil {
			return value{}, exc
		}
	}
	if d.Len() == 0 {
		return value{}, py.NewException(py.KeyError, in.NewStr("dictionary is empty"))
	}
	k, v := d.LastEntry()
	if !last {
		k, v, _ = d.Entry(0)
	}
	if _, exc := in.DictDelete(d, k); exc != nil {
		return value{}, exc
	}
	return in.NewTuple(k, v), nil
}

func ordered_copy(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	self := a[0]
	out, exc := in.Call(py.TypeOf(self).Value())
	if exc != nil {
		return value{}, exc
	}
	if plainOrdered(self) {
		_, exc = in.CallBase(py.DictType, "update", out, self)
		return out, exc
	}
	in.PushRoot(out)
	defer in.PopRoot()
	d := asDict(self)
	version := d.Version()
	for i := 0; ; {
		var k value
		if k, _, i = d.Entry(i); i < 0 {
			return out, nil
		}
		v, exc := in.GetItem(self, k)
		if exc != nil {
			return value{}, exc
		}
		if exc := in.SetItem(out, k, v); exc != nil {
			return value{}, exc
		}
		if d.Version() != version {
			return value{}, errMutated()
		}
	}
}

func errMutated() exception {
	return py.Errorf(py.RuntimeError, "OrderedDict mutated during iteration")
}

func ordered_reduce(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	state, exc := in.CallMethod(a[0], "__getstate__")
	if exc != nil {
		return value{}, exc
	}
	items, exc := in.CallMethod(a[0], "items")
	if exc != nil {
		return value{}, exc
	}
	it, exc := in.Iter(items)
	if exc != nil {
		return value{}, exc
	}
	return in.NewTuple(py.TypeOf(a[0]).Value(), in.NewTuple(), state, py.None, it), nil
}

func ordered_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	self, name := a[0], lastName(a[0])
	leave, again, exc := in.EnterRepr(self)
	if exc != nil {
		return value{}, exc
	}
	if again {
		return in.NewStr("..."), nil
	}
	defer leave()
	if asDict(self).Len() == 0 {
		return in.NewStr(name + "()"), nil
	}
	pairs := self
	if !plainOrdered(self) {
		if pairs, exc = in.CallMethod(self, "items"); exc != nil {
			return value{}, exc
		}
	}
	d, exc := in.Call(py.DictType.Value(), pairs)
	if exc != nil {
		return value{}, exc
	}
	s, exc := in.Repr(d)
	return in.NewStr(name + "(" + s + ")"), exc
}

// ordered_or is left | right, of the class of an OrderedDict among them.
func ordered_or(in *py.Interp, t *py.Type, left, right value) (value, exception) {
	if left.Kind() != py.KindDict || right.Kind() != py.KindDict {
		return py.NotImplemented, nil
	}
	r, exc := in.Call(t.Value(), left)
	if exc != nil {
		return value{}, exc
	}
	return r, orderedUpdate(in, r, right)
}

// orderedEqual compares contents, and the order if both are OrderedDicts.
func orderedEqual(in *py.Interp, x, y value) (bool, exception) {
	r, exc := in.CallBase(py.DictType, "__eq__", x, y)
	if exc != nil || py.Same(r, py.False) || !py.TypeOf(y).IsSubtype(OrderedDictType) {
		return py.Same(r, py.True), exc
	}
	a, b := asDict(x), asDict(y)
	va, vb := a.Version(), b.Version()
	for i, j := 0, 0; ; {
		var p, q value
		p, _, i = a.Entry(i)
		q, _, j = b.Entry(j)
		if i < 0 || j < 0 {
			return i == j, nil
		}
		eq, exc := in.Equal(p, q)
		if exc != nil || !eq {
			return false, exc
		}
		if a.Version() != va || b.Version() != vb {
			return false, errMutated()
		}
		if exc := in.Charge(1); exc != nil {
			return false, exc
		}
	}
}

func ordered_eq(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if a[1].Kind() != py.KindDict {
		return py.NotImplemented, nil
	}
	eq, exc := orderedEqual(in, a[0], a[1])
	return py.Bool(eq), exc
}

func ordered_ne(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if a[1].Kind() != py.KindDict {
		return py.NotImplemented, nil
	}
	eq, exc := orderedEqual(in, a[0], a[1])
	return py.Bool(!eq), exc
}
