package py

// This file defines iteration: native iterators, and the protocol for the
// rest.

// Iterator is a native iterator. Next returns the absent Value at the end.
type Iterator struct {
	header
	which uint8 // what seq is; see the it constants
	done  bool
	typ   *Type
	seq   Value
	i, n  int64
	step  int64  // zip and map: not 0 if strict
	ver   uint32 // sets: of the table; dicts: items still to come
	fn    func(in *Interp) (Value, *Exception)
	trace []Value // the values that are walked or called besides seq; of fn, what it keeps, for the memory count
}

// What a native iterator walks.
const (
	itFunc uint8 = iota
	itList
	itTuple
	itStr
	itRange // i, n left, step
	itKeys
	itValues
	itItems
	itSet
	itBytes
	itSeq // __getitem__ with 0, 1, 2, ...
	itListRev
	itDictRev
	itOrdered // an OrderedDict: i, view in n, step, ver

	// These ask others, and do not remember that those had no more.
	itEnumerate // seq; the next count in i, or in trace if it is large
	itZip       // trace
	itMap       // trace: the function, the iterators
	itFilter    // trace: the function, the iterator
)

// NewIterator returns an iterator of type typ that calls next until it
// returns the absent Value. keeps are the values next holds on to.
func (in *Interp) NewIterator(typ *Type, next func(in *Interp) (Value, *Exception), keeps ...Value) Value {
	in.charge(160)
	return ptr(&Iterator{header: header{kind: KindIterator}, typ: typ, fn: next, trace: keeps})
}

func (in *Interp) seqIter(which uint8, typ *Type, seq Value) Value {
	in.charge(128)
	return ptr(&Iterator{header: header{kind: KindIterator}, which: which, typ: typ, seq: seq})
}

// Iter returns iter(v).
func (in *Interp) Iter(v Value) (Value, *Exception) {
	switch v.exactKind() {
	case KindList:
		return in.seqIter(itList, listIterType, v), nil
	case KindTuple:
		return in.seqIter(itTuple, tupleIterType, v), nil
	case KindStr:
		return in.seqIter(itStr, strIterType, v), nil
	case KindRange:
		r := v.rng()
		if r.n >= 0 && r.start.isInt() && r.step.isInt() {
			in.charge(128)
			return ptr(&Iterator{header: header{kind: KindIterator}, which: itRange, typ: rangeIterType, i: r.start.i(), n: r.n, step: r.step.i(), seq: v}), nil
		}
		return in.longRangeIter(r), nil
	case KindDict:
		return in.dictIter(v, viewKeys), nil
	case KindDictView:
		if v.view().ordered {
			return in.OrderedIter(v.view().owner, v.view().which, false), nil
		}
		return in.dictIter(v.view().owner, v.view().which), nil
	case KindSet, KindFrozenSet:
		it := in.seqIter(itSet, setIterType, v)
		it.iter().n, it.iter().ver = int64(v.set().used), v.set().ver
		return it, nil
	case KindBytes:
		return in.seqIter(itBytes, bytesIterType, v), nil
	case KindByteArray:
		return in.seqIter(itBytes, byteArrayIterType, v), nil
	case KindIterator, KindGenerator:
		return v, nil
	}
	t := typeOf(v)
	f := t.special(spIter)
	if f.p == nil || f.IsNone() {
		if f.p == nil && t.special(spGetItem).p != nil && v.Kind() != KindType {
			return in.seqIter(itSeq, iteratorType, v), nil
		}
		return Value{}, typeErrorf("'%s' object is not iterable", t.name)
	}
	r, exc := in.callSpecial(f, v)
	if exc != nil {
		return Value{}, exc
	}
	switch r.exactKind() {
	case KindIterator, KindGenerator:
		return r, nil
	}
	if typeOf(r).special(spNext).p == nil {
		return Value{}, typeErrorf("iter() returned non-iterator of type '%s'", typeName(r))
	}
	return r, nil
}

// Next returns the next item of an iterator, or the absent Value at the end.
func (in *Interp) Next(it Value) (Value, *Exception) {
	switch it.exactKind() {
	case KindIterator:
		n := it.iter()
		if n.which == itList && !n.done {
			if l := n.seq.list().v; n.i < int64(len(l)) {
				n.i++
				return l[n.i-1], nil
			}
		}
		return in.nativeNext(n)
	case KindGenerator:
		return in.genNext(it.gen())
	}
	f := typeOf(it).special(spNext)
	if f.p == nil {
		return Value{}, typeErrorf("'%s' object is not an iterator", typeName(it))
	}
	r, exc := in.callSpecial(f, it)
	if exc != nil && exc.Limit == nil && exc.Is(StopIteration) {
		return Value{}, nil
	}
	return r, exc
}

// nativeNext advances a native iterator.
func (in *Interp) nativeNext(it *Iterator) (Value, *Exception) {
	if it.done {
		return Value{}, nil
	}
	switch it.which {
	case itList:
		l := it.seq.list().v
		if it.i < int64(len(l)) {
			v := l[it.i]
			it.i++
			return v, nil
		}
	case itTuple:
		l := it.seq.tuple().v
		if it.i < int64(len(l)) {
			v := l[it.i]
			it.i++
			return v, nil
		}
	case itRange:
		if it.n > 0 {
			v := it.i
			it.i += it.step
			it.n--
			return Int(v), nil
		}
	case itStr:
		s := it.seq.str().s
		if it.i < int64(len(s)) {
			c := s[it.i]
			if c < 0x80 {
				it.i++
				return charStrs[c], nil
			}
			_, w := decodeChar(s[it.i:])
			v := in.NewStr(s[it.i : it.i+int64(w)])
			it.i += int64(w)
			return v, nil
		}
	case itKeys, itValues, itItems, itDictRev:
		return in.dictNext(it)
	case itOrdered:
		return in.orderedNext(it)
	case itSet:
		s := it.seq.set()
		if int64(s.used) != it.n {
			it.n = -1
			return Value{}, Errorf(RuntimeError, "Set changed size during iteration")
		}
		if j := s.next(int(it.i)); j >= 0 {
			it.i = int64(j + 1)
			return s.table[j].k, nil
		}
	case itBytes:
		if it.seq.Kind() == KindByteArray {
			if b := it.seq.bytearr().b; it.i < int64(len(b)) {
				it.i++
				return Int(int64(b[it.i-1])), nil
			}
		} else if s := it.seq.bytes().s; it.i < int64(len(s)) {
			it.i++
			return Int(int64(s[it.i-1])), nil
		}
	case itListRev:
		l := it.seq.list().v
		if it.i >= 0 && it.i < int64(len(l)) {
			it.i--
			return l[it.i+1], nil
		}
	case itSeq:
		v, exc := in.GetItem(it.seq, Int(it.i))
		if exc == nil {
			it.i++
			return v, nil
		}
		if exc.Limit != nil || !exc.Is(IndexError) && !exc.Is(StopIteration) {
			return Value{}, exc
		}
	case itEnumerate, itZip, itMap, itFilter:
		return in.nestedNext(it)
	case itFunc:
		v, exc := in.nestedNext(it)
		if v.p != nil || exc != nil {
			return v, exc
		}
		it.fn = nil
		it.trace = nil
	}
	it.done = true
	it.seq = Value{}
	return Value{}, nil
}

// nestedNext advances an iterator that may ask another: map(f, map(g, …)).
func (in *Interp) nestedNext(it *Iterator) (v Value, exc *Exception) {
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	switch it.which {
	case itEnumerate:
		var i, x Value
		if i, x, exc = in.enumerateNext(it); x.p != nil && exc == nil {
			v = in.NewTuple(i, x)
		}
	case itZip:
		v, exc = in.zipNext(it)
	case itMap:
		v, exc = in.mapNext(it)
	case itFilter:
		v, exc = in.filterNext(it)
	default:
		v, exc = it.fn(in)
	}
	in.leaveNative()
	return v, exc
}

// pairs reports whether nextPair works.
func (it *Iterator) pairs() bool {
	return it.which == itItems || it.which == itEnumerate || it.which == itZip && len(it.trace) == 2
}

// nextPair is nativeNext for an iterator of pairs, without a tuple of them: the second is absent at the end.
func (in *Interp) nextPair(it *Iterator) (a, b Value, exc *Exception) {
	if it.which == itItems {
		if it.done {
			return Value{}, Value{}, nil
		}
		e, exc := in.dictStep(it)
		if e == nil {
			return Value{}, Value{}, exc
		}
		return e.k, e.v, nil
	}
	if exc := in.enterNative(); exc != nil {
		return Value{}, Value{}, exc
	}
	if it.which == itEnumerate {
		a, b, exc = in.enumerateNext(it)
	} else {
		a, b, exc = in.zipPair(it)
	}
	in.leaveNative()
	return a, b, exc
}

// The views of a dict.
const (
	viewKeys uint8 = iota
	viewValues
	viewItems
)

func (in *Interp) dictIter(d Value, which uint8) Value {
	it := in.seqIter(itKeys+which, dictIterTypes[which], d)
	it.iter().n = int64(d.dict().live)
	it.iter().ver = uint32(d.dict().live)
	return it
}

func (in *Interp) dictNext(it *Iterator) (Value, *Exception) {
	e, exc := in.dictStep(it)
	if e == nil {
		return Value{}, exc
	}
	which := it.which
	if which == itDictRev {
		which = itKeys + uint8(it.step)
	}
	switch which {
	case itKeys:
		return e.k, nil
	case itValues:
		return e.v, nil
	}
	return in.NewTuple(e.k, e.v), nil
}

// dictStep returns the next entry of a dict, nil at the end.
func (in *Interp) dictStep(it *Iterator) (*dictEnt, *Exception) {
	d := it.seq.dict()
	if int64(d.live) != it.n {
		it.n = -1
		return nil, Errorf(RuntimeError, "dictionary changed size during iteration")
	}
	var j int
	if it.which == itDictRev {
		for j = min(int(it.i), len(d.ents)-1); j >= 0 && d.ents[j].k.p == nil; j-- {
		}
		it.i = int64(j - 1)
	} else {
		j = d.next(int(it.i))
		it.i = int64(j + 1)
	}
	if j < 0 {
		it.done = true
		it.seq = Value{}
		return nil, nil
	}
	if it.which != itDictRev {
		if it.ver == 0 {
			return nil, Errorf(RuntimeError, "dictionary keys changed during iteration")
		}
		it.ver--
	}
	return &d.ents[j], nil
}

// ForEach calls f with each item of v; f stops the loop by returning false.
// A step is charged for each item.
func (in *Interp) ForEach(v Value, f func(Value) (bool, *Exception)) *Exception {
	it, exc := in.Iter(v)
	if exc != nil {
		return exc
	}
	in.pushRoot(it)
	defer in.popRoot()
	for {
		if exc := in.Charge(1); exc != nil {
			return exc
		}
		x, exc := in.Next(it)
		if exc != nil || x.p == nil {
			return exc
		}
		more, exc := f(x)
		if exc != nil || !more {
			return exc
		}
	}
}

// Items returns the items of v in a new slice, which the caller may keep.
func (in *Interp) Items(v Value) ([]Value, *Exception) {
	l, exc := in.listFrom(v)
	if exc != nil {
		return nil, exc
	}
	return l.v, nil
}

// listFrom makes a list of the items of v.
func (in *Interp) listFrom(v Value) (*List, *Exception) {
	var src []Value
	switch v.exactKind() {
	case KindList:
		src = v.list().v
	case KindTuple:
		src = v.tuple().v
	default:
		l := in.newList(nil)
		exc := in.extend(l, v)
		return l, exc
	}
	if exc := in.Alloc(sizeList + len(src)*sizeValue); exc != nil {
		return nil, exc
	}
	if exc := in.Charge(len(src) / 16); exc != nil {
		return nil, exc
	}
	return &List{header: header{kind: KindList}, v: append(make([]Value, 0, len(src)), src...)}, nil
}

// extend appends the items of v to l.
func (in *Interp) extend(l *List, v Value) *Exception {
	switch v.exactKind() {
	case KindList, KindTuple:
		var src []Value
		if v.exactKind() == KindList {
			src = v.list().v
		} else {
			src = v.tuple().v
		}
		if exc := in.Alloc(len(src) * sizeValue); exc != nil {
			return exc
		}
		l.v = append(l.v, src...)
		return in.Charge(len(src) / 16)
	case KindRange:
		r := v.rng()
		if r.n >= 0 {
			if exc := in.Alloc(int(min(r.n, 1<<40)) * sizeValue); exc != nil {
				return exc
			}
			l.v = growList(l.v, int(r.n))
			for i, x := int64(0), r.start.i(); i < r.n; i++ {
				l.v = append(l.v, Int(x))
				x += r.step.i()
			}
			return in.Charge(int(r.n) / 16)
		}
	}
	it, exc := in.Iter(v)
	if exc != nil {
		return exc
	}
	in.pushRoot(it)
	in.pushRoot(ptr(l))
	defer in.popRoots(2)
	if it.exactKind() == KindIterator {
		n := it.iter()
		for {
			x, exc := in.nativeNext(n)
			if exc != nil || x.p == nil {
				return exc
			}
			if exc := in.appendTo(l, x); exc != nil {
				return exc
			}
		}
	}
	if it.exactKind() == KindGenerator {
		var full *Exception
		_, exc := in.feed(it.gen(), func(x Value) bool {
			if full == nil {
				full = in.appendTo(l, x)
			}
			return full == nil
		})
		if full != nil {
			return full
		}
		return exc
	}
	for {
		x, exc := in.Next(it)
		if exc != nil || x.p == nil {
			return exc
		}
		if exc := in.appendTo(l, x); exc != nil {
			return exc
		}
	}
}

// appendTo appends x to l, charging a step and the memory of growth.
func (in *Interp) appendTo(l *List, x Value) *Exception {
	if len(l.v) == cap(l.v) {
		// Doubling moves each item once on average; Go's own growth of a
		// quarter moves it four times.
		if exc := in.Alloc(max(len(l.v), 4) * sizeValue); exc != nil {
			return exc
		}
		l.v = growList(l.v, max(len(l.v), 4))
	}
	l.v = append(l.v, x)
	if in.fuel--; in.fuel <= 0 {
		return in.poll()
	}
	return nil
}

func growList(v []Value, n int) []Value {
	if cap(v)-len(v) >= n {
		return v
	}
	w := make([]Value, len(v), len(v)+n)
	copy(w, v)
	return w
}
