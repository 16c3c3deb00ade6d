package py

// This file defines the iterators that programs make by name: enumerate, zip,
// map, filter and reversed, and the methods of all native iterators.

import "toolweaver/py/syntax"

// iteratorMethods are the methods of every native iterator.
func iteratorMethods() []Def {
	return []Def{
		{"__iter__", "", iterator_iter, "Return the iterator itself."},
		{"__next__", "", iterator_next, "Return the next item. Raises StopIteration at the end."},
		{"__length_hint__", "", iterator_length_hint, "Return about how many items are left."},
	}
}

func iterator_iter(_ *Interp, args []Value, _ *Kwargs) (Value, *Exception) { return args[0], nil }

func iterator_next(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	v, exc := in.nativeNext(args[0].iter())
	if exc == nil && v.p == nil {
		return Value{}, newExc(StopIteration)
	}
	return v, exc
}

func iterator_length_hint(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	it := args[0].iter()
	n := int64(0)
	if !it.done {
		switch it.which {
		case itList, itTuple:
			n = int64(len(seqItems(it.seq))) - it.i
		case itListRev, itDictRev:
			n = it.i + 1
		case itRange:
			n = it.n
		case itStr:
			n = int64(countChars(it.seq.str().s[it.i:]))
		case itKeys, itValues, itItems:
			d := it.seq.dict()
			for i := d.next(int(it.i)); i >= 0; i = d.next(i + 1) {
				n++
			}
		case itSet:
			s := it.seq.set()
			for i := s.next(int(it.i)); i >= 0; i = s.next(i + 1) {
				n++
			}
		case itBytes:
			t, _ := it.seq.AsBytes()
			n = int64(len(t)) - it.i
		default:
			return NotImplemented, nil
		}
	}
	return Int(max(n, 0)), in.Charge(int(n) / 64)
}

// initIterTypes fills the classes of this file and makes them built-ins.
func initIterTypes(methods []Def) {
	fillType(memoryIterType, KindIterator, TypeSpec{Name: "memory_iterator", Final: true, Methods: methods})
	fillType(byteArrayIterType, KindIterator, TypeSpec{Name: "bytearray_iterator", Final: true, Methods: methods})
	plain := methods[:2:2] // their length is not known
	copied := append(plain, Def{"__reduce__", "", iterator_reduce, "Return state information for pickling."})
	strict := append(copied[:3:3], Def{"__setstate__", "state, /", iterator_setstrict, "Set state information for unpickling."})
	for _, c := range []struct {
		t    *Type
		spec TypeSpec
	}{
		{enumerateType, TypeSpec{Name: "enumerate", New: enumerate_new, NewSig: "...", Class: []Def{classGetItemDef}, Methods: copied,
			Doc: "enumerate(iterable, start=0)\n\nPairs of a count and an item."}},
		{zipType, TypeSpec{Name: "zip", New: zip_new, NewSig: "...", Methods: strict,
			Doc: "zip(*iterables, strict=False)\n\nTuples of one item from each iterable, until the shortest is exhausted; with strict, all must be of one length."}},
		{mapType, TypeSpec{Name: "map", New: map_new, NewSig: "...", Methods: strict,
			Doc: "map(function, iterable, /, *iterables, strict=False)\n\nThe results of function applied to the items."}},
		{filterType, TypeSpec{Name: "filter", New: filter_new, NewSig: "...", Methods: copied,
			Doc: "filter(function, iterable, /)\n\nThe items for which function, or the item if it is None, is true."}},
		{reversedType, TypeSpec{Name: "reversed", New: reversed_new, NewSig: "...", Methods: plain,
			Doc: "reversed(sequence, /)\n\nThe items of a sequence from last to first."}},
	} {
		made := c.spec.New
		c.spec.New = func(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
			v, exc := made(in, args, kw)
			if exc != nil || args[0].is(ptr(c.t)) || v.exactKind() != KindIterator || v.iter().typ != c.t {
				return v, exc
			}
			return in.IteratorOf(args[0].typ(), v), nil
		}
		fillType(c.t, KindIterator, c.spec)
		builtinNames[c.spec.Name] = ptr(c.t)
	}
	fillType(longRangeIterType, KindIterator, TypeSpec{Name: "longrange_iterator", Methods: plain, Final: true})
}

func enumerate_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if n := len(args) - 1 + kw.Len(); n > 2 {
		return Value{}, typeErrorf("enumerate() takes at most 2 arguments (%d given)", n)
	}
	var p [2]Value // iterable, start
	copy(p[:], args[1:])
	for i := 0; i < kw.Len(); i++ {
		j := -1
		switch kw.Names[i].str().s {
		case "iterable":
			j = 0
		case "start":
			j = 1
		}
		if j < 0 || p[j].p != nil {
			return Value{}, typeErrorf("'%s' is an invalid keyword argument for enumerate()", kw.Names[i].str().s)
		}
		p[j] = kw.Vals[i]
	}
	if p[0].p == nil {
		if p[1].p != nil {
			return Value{}, typeErrorf("'start' is an invalid keyword argument for enumerate()")
		}
		return Value{}, typeErrorf("enumerate() missing required argument 'iterable'")
	}
	start := Int(0)
	if p[1].p != nil {
		var exc *Exception
		if start, exc = in.Index(p[1]); exc != nil {
			return Value{}, exc
		}
	}
	inner, exc := in.Iter(p[0])
	if exc != nil {
		return Value{}, exc
	}
	v := in.seqIter(itEnumerate, enumerateType, inner)
	if it := v.iter(); start.isInt() && start.i() < 1<<62 {
		it.i = start.i()
	} else {
		it.trace = []Value{start}
	}
	return v, nil
}

// enumerateNext returns the next count and item of an enumerate; the item is absent at the end.
func (in *Interp) enumerateNext(it *Iterator) (i, x Value, exc *Exception) {
	if x, exc = in.Next(it.seq); x.p == nil || exc != nil {
		return i, Value{}, exc
	}
	if it.trace == nil {
		it.i++
		return Int(it.i - 1), x, nil
	}
	i = it.trace[0]
	it.trace[0], exc = in.Binary(syntax.Add, i, Int(1), false)
	return i, x, exc
}

// strictArg takes the keyword argument strict, the only one.
func (in *Interp) strictArg(name string, kw *Kwargs) (bool, *Exception) {
	strict := false
	for i := 0; i < kw.Len(); i++ {
		if n := kw.Names[i].str().s; n != "strict" {
			return false, typeErrorf("%s() got an unexpected keyword argument '%s'", name, n)
		}
		var exc *Exception
		if strict, exc = in.Truth(kw.Vals[i]); exc != nil {
			return false, exc
		}
	}
	return strict, nil
}

// iterAll returns iterators over each of vs.
func (in *Interp) iterAll(vs []Value) ([]Value, *Exception) {
	its := make([]Value, len(vs))
	pushed := 0
	defer func() { in.popRoots(pushed) }()
	for i, v := range append([]Value(nil), vs...) {
		var exc *Exception
		if its[i], exc = in.Iter(v); exc != nil {
			return nil, exc
		}
		in.pushRoot(its[i])
		pushed++
	}
	return its, nil
}

// nextAll advances each of its into out. more is false when one is exhausted;
// if strict, all must be.
func (in *Interp) nextAll(name string, its, out []Value, strict bool) (more bool, exc *Exception) {
	for i, it := range its {
		if out[i], exc = in.Next(it); exc != nil {
			return false, exc
		}
		if out[i].p != nil {
			continue
		}
		if !strict {
			return false, nil
		}
		if i > 0 {
			return false, strictError(name, i, "shorter")
		}
		for j := 1; j < len(its); j++ {
			x, exc := in.Next(its[j])
			if exc != nil {
				return false, exc
			}
			if x.p != nil {
				return false, strictError(name, j, "longer")
			}
		}
		return false, nil
	}
	return true, nil
}

// strictError says that argument i, from 0, differs in length.
func strictError(name string, i int, how string) *Exception {
	if i == 1 {
		return valueErrorf("%s() argument 2 is %s than argument 1", name, how)
	}
	return valueErrorf("%s() argument %d is %s than arguments 1-%d", name, i+1, how, i)
}

func zip_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	strict, exc := in.strictArg("zip", kw)
	if exc != nil {
		return Value{}, exc
	}
	its, exc := in.iterAll(args[1:])
	if exc != nil {
		return Value{}, exc
	}
	return in.overAll(itZip, zipType, its, strict), nil
}

// overAll returns an iterator of several iterators, which are the last of keeps.
func (in *Interp) overAll(which uint8, typ *Type, keeps []Value, strict bool) Value {
	v := in.seqIter(which, typ, Value{})
	it := v.iter()
	if it.trace = keeps; strict {
		it.step = 1
	}
	return v
}

func (in *Interp) zipNext(it *Iterator) (Value, *Exception) {
	switch len(it.trace) {
	case 0:
		return Value{}, nil
	case 2:
		x, y, exc := in.zipPair(it)
		if x.p == nil || exc != nil {
			return Value{}, exc
		}
		return in.NewTuple(x, y), nil
	}
	out := make([]Value, len(it.trace))
	more, exc := in.nextAll("zip", it.trace, out, it.step != 0)
	if !more {
		return Value{}, exc
	}
	return in.tupleOf(out), nil
}

// zipPair returns the next items of a zip of two; the first is absent at the end.
func (in *Interp) zipPair(it *Iterator) (x, y Value, exc *Exception) {
	if it.step != 0 {
		var out [2]Value
		more, exc := in.nextAll("zip", it.trace, out[:], true)
		if !more {
			return Value{}, Value{}, exc
		}
		return out[0], out[1], nil
	}
	if x, exc = in.Next(it.trace[0]); x.p == nil || exc != nil {
		return Value{}, Value{}, exc
	}
	if y, exc = in.Next(it.trace[1]); y.p == nil || exc != nil {
		return Value{}, Value{}, exc
	}
	return x, y, nil
}

func map_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	strict, exc := in.strictArg("map", kw)
	if exc != nil {
		return Value{}, exc
	}
	if len(args) < 3 {
		return Value{}, typeErrorf("map() must have at least two arguments.")
	}
	f := args[1]
	its, exc := in.iterAll(args[2:])
	if exc != nil {
		return Value{}, exc
	}
	return in.overAll(itMap, mapType, append([]Value{f}, its...), strict), nil
}

func (in *Interp) mapNext(it *Iterator) (Value, *Exception) {
	f, its := it.trace[0], it.trace[1:]
	if len(its) == 1 {
		x, exc := in.Next(its[0])
		if x.p == nil || exc != nil {
			return Value{}, exc
		}
		return in.Call(f, x)
	}
	buf := make([]Value, len(its), len(its)+callSlack)
	more, exc := in.nextAll("map", its, buf, it.step != 0)
	if !more {
		return Value{}, exc
	}
	return in.CallArgs(f, buf, nil)
}

func filter_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if exc := noKeywords("filter", kw); exc != nil {
		return Value{}, exc
	}
	if exc := argCount("filter", len(args)-1, 2, 2); exc != nil {
		return Value{}, exc
	}
	it, exc := in.Iter(args[2])
	if exc != nil {
		return Value{}, exc
	}
	return in.overAll(itFilter, filterType, []Value{args[1], it}, false), nil
}

func (in *Interp) filterNext(it *Iterator) (Value, *Exception) {
	f := it.trace[0]
	plain := f.IsNone() || f.is(ptr(BoolType))
	for {
		if exc := in.Charge(1); exc != nil {
			return Value{}, exc
		}
		x, exc := in.Next(it.trace[1])
		if x.p == nil || exc != nil {
			return Value{}, exc
		}
		r := x
		if !plain {
			if r, exc = in.Call(f, x); exc != nil {
				return Value{}, exc
			}
		}
		ok, exc := in.Truth(r)
		if exc != nil {
			return Value{}, exc
		}
		if ok {
			return x, nil
		}
	}
}

func reversed_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if exc := noKeywords("reversed", kw); exc != nil {
		return Value{}, exc
	}
	if exc := argCount("reversed", len(args)-1, 1, 1); exc != nil {
		return Value{}, exc
	}
	v := args[1]
	t := typeOf(v)
	if f := t.special(spReversed); f.p != nil {
		if f.IsNone() {
			return Value{}, typeErrorf("'%s' object is not reversible", t.name)
		}
		return in.callSpecial(f, v)
	}
	if t.special(spGetItem).p == nil || v.isDict() || v.isAnySet() {
		return Value{}, typeErrorf("'%s' object is not reversible", t.name)
	}
	n, exc := in.Len(v)
	if exc != nil {
		return Value{}, exc
	}
	i := n - 1
	return in.NewIterator(reversedType, func(in *Interp) (Value, *Exception) {
		if i < 0 {
			return Value{}, nil
		}
		x, exc := in.GetItem(v, Int(int64(i)))
		if exc != nil {
			i = -1
			if exc.Limit == nil && (exc.Is(IndexError) || exc.Is(StopIteration)) {
				return Value{}, nil
			}
			return Value{}, exc
		}
		i--
		return x, nil
	}, v), nil
}
