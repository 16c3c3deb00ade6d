package py

// This file defines range. A range whose bounds, step and length fit 64 bits
// is "short": its field n is the length and its parts are immediates. Any
// other has n == -1 and is computed with big integers.

import (
	"math"
	"math/big"

	"toolweaver/py/syntax"
)

// newRange returns range(start, stop, step) for three ints.
func (in *Interp) newRange(start, stop, step Value) (Value, *Exception) {
	if step.isInt() && step.i() == 0 {
		return Value{}, valueErrorf("range() arg 3 must not be zero")
	}
	in.charge(96)
	r := &rangeObj{header: header{kind: KindRange}, start: start, stop: stop, step: step, n: -1}
	if start.isInt() && stop.isInt() && step.isInt() {
		r.n = rangeLen(start.i(), stop.i(), step.i())
	}
	return ptr(r), nil
}

// rangeLen returns the number of items, or -1 if it does not fit.
func rangeLen(start, stop, step int64) int64 {
	lo, hi, u := start, stop, uint64(step)
	if step < 0 {
		lo, hi, u = stop, start, -uint64(step)
	}
	if lo >= hi {
		return 0
	}
	n := (uint64(hi)-uint64(lo)-1)/u + 1
	if n > math.MaxInt64 {
		return -1
	}
	return int64(n)
}

// bigLen returns the length of any range.
func (r *rangeObj) bigLen() *big.Int {
	if r.n >= 0 {
		return big.NewInt(r.n)
	}
	lo, hi, step := bigOf(r.start), bigOf(r.stop), bigOf(r.step)
	if step.Sign() < 0 {
		lo, hi, step = hi, lo, new(big.Int).Neg(step)
	}
	n := new(big.Int).Sub(hi, lo)
	if n.Sign() <= 0 {
		return new(big.Int)
	}
	n.Sub(n, big.NewInt(1))
	n.Quo(n, step)
	return n.Add(n, big.NewInt(1))
}

// bigAt returns item i, which exists.
func (r *rangeObj) bigAt(in *Interp, i *big.Int) Value {
	n := new(big.Int).Mul(bigOf(r.step), i)
	return in.NewBig(n.Add(n, bigOf(r.start)))
}

// longRangeIter returns an iterator over a range that is not short.
func (in *Interp) longRangeIter(r *rangeObj) Value {
	i, n := new(big.Int), r.bigLen()
	one := big.NewInt(1)
	return in.NewIterator(longRangeIterType, func(in *Interp) (Value, *Exception) {
		if i.Cmp(n) >= 0 {
			return Value{}, nil
		}
		v := r.bigAt(in, i)
		i.Add(i, one)
		return v, nil
	}, ptr(r))
}

var longRangeIterType = &Type{}

// rangeReversed returns range_iterator or longrange_iterator backwards.
func (in *Interp) rangeReversed(r *rangeObj) Value {
	if r.n >= 0 {
		in.charge(128)
		last := r.start.i()
		if r.n > 0 {
			last += (r.n - 1) * r.step.i()
		}
		return ptr(&Iterator{header: header{kind: KindIterator}, which: itRange, typ: rangeIterType, i: last, n: r.n, step: -r.step.i(), seq: ptr(r)})
	}
	i, one := r.bigLen(), big.NewInt(1)
	return in.NewIterator(longRangeIterType, func(in *Interp) (Value, *Exception) {
		if i.Sign() <= 0 {
			return Value{}, nil
		}
		i.Sub(i, one)
		return r.bigAt(in, i), nil
	}, ptr(r))
}

// rangeItem returns r[i].
func (in *Interp) rangeItem(r *rangeObj, idx Value) (Value, *Exception) {
	if idx.exactKind() == KindSlice {
		return in.rangeSlice(r, idx.slice())
	}
	if !isIndex(idx) {
		return Value{}, typeErrorf("range indices must be integers or slices, not %s", typeName(idx))
	}
	v, exc := in.Index(idx)
	if exc != nil {
		return Value{}, exc
	}
	if r.n >= 0 && v.isInt() {
		i := v.i()
		if i < 0 {
			i += r.n
		}
		if i < 0 || i >= r.n {
			return Value{}, Errorf(IndexError, "range object index out of range")
		}
		return Int(r.start.i() + i*r.step.i()), nil
	}
	i, n := new(big.Int).Set(bigOf(v)), r.bigLen()
	if i.Sign() < 0 {
		i.Add(i, n)
	}
	if i.Sign() < 0 || i.Cmp(n) >= 0 {
		return Value{}, Errorf(IndexError, "range object index out of range")
	}
	return r.bigAt(in, i), nil
}

// rangeSlice returns r[a:b:c], a range.
func (in *Interp) rangeSlice(r *rangeObj, s *sliceObj) (Value, *Exception) {
	t, exc := slice_indices(in, []Value{ptr(s), in.NewBig(r.bigLen())}, nil)
	if exc != nil {
		return Value{}, exc
	}
	p := t.tuple().v
	at := func(i Value) Value { return r.bigAt(in, bigOf(i)) }
	step := in.NewBig(new(big.Int).Mul(bigOf(r.step), bigOf(p[2])))
	return in.newRange(at(p[0]), at(p[1]), step)
}

// rangeIndex returns the position of the int x in r, or nil.
func (r *rangeObj) rangeIndex(x Value) *big.Int {
	if r.n >= 0 && x.isInt() {
		i, ok := r.shortIndex(x.i())
		if !ok {
			return nil
		}
		return big.NewInt(i)
	}
	d := new(big.Int).Sub(bigOf(x), bigOf(r.start))
	q, m := new(big.Int).QuoRem(d, bigOf(r.step), new(big.Int))
	if m.Sign() != 0 || q.Sign() < 0 || q.Cmp(r.bigLen()) >= 0 {
		return nil
	}
	return q
}

// shortIndex is rangeIndex for a short range.
func (r *rangeObj) shortIndex(x int64) (int64, bool) {
	start, step := r.start.i(), r.step.i()
	var d uint64 // distance from start in the direction of step
	switch {
	case r.n == 0:
		return 0, false
	case step > 0:
		if x < start {
			return 0, false
		}
		d = uint64(x) - uint64(start)
		if step == 1 {
			return int64(d), d < uint64(r.n)
		}
		if d%uint64(step) != 0 {
			return 0, false
		}
		d /= uint64(step)
	default:
		if x > start {
			return 0, false
		}
		d = uint64(start) - uint64(x)
		u := -uint64(step)
		if d%u != 0 {
			return 0, false
		}
		d /= u
	}
	return int64(d), d < uint64(r.n)
}

// rangeFind returns the position of x in r, or -1. Values that are no int are
// compared with each item.
func (in *Interp) rangeFind(r *rangeObj, x Value) (Value, *Exception) {
	switch x.exactKind() {
	case KindInt, KindBig:
		if i := r.rangeIndex(x); i != nil {
			return in.NewBig(i), nil
		}
		return Int(-1), nil
	case KindBool:
		return in.rangeFind(r, Int(x.i()))
	case KindStr, KindNone, KindList, KindTuple, KindDict:
		return Int(-1), nil
	}
	it, exc := in.Iter(ptr(r))
	if exc != nil {
		return Value{}, exc
	}
	in.pushRoot(it)
	defer in.popRoot()
	for i := int64(0); ; i++ {
		if exc := in.Charge(1); exc != nil {
			return Value{}, exc
		}
		v, exc := in.Next(it)
		if exc != nil {
			return Value{}, exc
		}
		if v.p == nil {
			return Int(-1), nil
		}
		eq, exc := in.keyEq(v, x)
		if exc != nil {
			return Value{}, exc
		}
		if eq {
			return Int(i), nil
		}
	}
}

// appendRange appends the repr of a range.
func (in *Interp) appendRange(dst []byte, r *rangeObj) ([]byte, *Exception) {
	dst = append(dst, "range("...)
	var exc *Exception
	if dst, exc = in.appendRepr(dst, r.start); exc != nil {
		return nil, exc
	}
	dst = append(dst, ", "...)
	if dst, exc = in.appendRepr(dst, r.stop); exc != nil {
		return nil, exc
	}
	if !r.step.is(Int(1)) {
		dst = append(dst, ", "...)
		if dst, exc = in.appendRepr(dst, r.step); exc != nil {
			return nil, exc
		}
	}
	return append(dst, ')'), nil
}

func rangeSpec() TypeSpec {
	get := func(f func(r *rangeObj) Value) func(*Interp, Value) (Value, *Exception) {
		return func(_ *Interp, self Value) (Value, *Exception) { return f(self.rng()), nil }
	}
	methods := []Def{
		{"count", "value, /", range_count, "Number of occurrences of value."},
		{"index", "value, /", range_index, "Position of value. Raises ValueError if it is not in the range."},
		{"__bool__", "", range_bool, ""},
		{"__contains__", "key, /", range_contains, ""},
		{"__getitem__", "key, /", range_getitem, ""},
		{"__hash__", "", range_hash, ""},
		reduceAs(func(_ *Interp, v Value) ([]Value, *Exception) {
			r := v.rng()
			return []Value{r.start, r.stop, r.step}, nil
		}),
		{"__iter__", "", container_iter, ""},
		{"__len__", "", range_len, ""},
		{"__repr__", "", container_repr, ""},
		{"__reversed__", "", range_reversed, ""},
	}
	return TypeSpec{
		Name: "range", Final: true, Doc: "range(stop)\nrange(start, stop[, step])\n\nThe ints from start up to stop, exclusive, by step.",
		New: range_new, NewSig: "...",
		Methods: append(methods, equalDefs(KindRange, compareRanges)...),
		Getters: []Getter{
			{Name: "start", Get: get(func(r *rangeObj) Value { return r.start })},
			{Name: "stop", Get: get(func(r *rangeObj) Value { return r.stop })},
			{Name: "step", Get: get(func(r *rangeObj) Value { return r.step })},
		},
	}
}

func range_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if exc := noKeywords("range", kw); exc != nil {
		return Value{}, exc
	}
	if exc := argCount("range", len(args)-1, 1, 3); exc != nil {
		return Value{}, exc
	}
	var p [3]Value
	for i, a := range args[1:] {
		v, exc := in.Index(a)
		if exc != nil {
			return Value{}, exc
		}
		p[i] = v
	}
	switch len(args) {
	case 2:
		return in.newRange(Int(0), p[0], Int(1))
	case 3:
		return in.newRange(p[0], p[1], Int(1))
	}
	return in.newRange(p[0], p[1], p[2])
}

func range_count(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.rangeFind(args[0].rng(), args[1])
	if exc != nil {
		return Value{}, exc
	}
	if i.isInt() && i.i() < 0 {
		return Int(0), nil
	}
	return Int(1), nil
}

func range_index(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.rangeFind(args[0].rng(), args[1])
	if exc != nil {
		return Value{}, exc
	}
	if i.isInt() && i.i() < 0 {
		if k := args[1].exactKind(); k != KindInt && k != KindBig && k != KindBool {
			return Value{}, valueErrorf("sequence.index(x): x not in sequence")
		}
		return Value{}, valueErrorf("range.index(x): x not in range")
	}
	return i, nil
}

func range_bool(_ *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	r := args[0].rng()
	return Bool(r.n > 0 || r.n < 0 && r.bigLen().Sign() > 0), nil
}

func range_contains(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.rangeFind(args[0].rng(), args[1])
	return Bool(exc == nil && !(i.isInt() && i.i() < 0)), exc
}

func range_getitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.rangeItem(args[0].rng(), args[1])
}

func range_len(_ *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if n := args[0].rng().n; n >= 0 {
		return Int(n), nil
	}
	if n := args[0].rng().bigLen(); n.IsInt64() {
		return Int(n.Int64()), nil
	}
	return Value{}, Errorf(OverflowError, "Python int too large to convert to C ssize_t")
}

func range_reversed(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.rangeReversed(args[0].rng()), nil
}

// rangeKey is a tuple that equals that of every equal range.
func rangeKey(in *Interp, r *rangeObj) *Tuple {
	n := r.bigLen()
	v := []Value{in.NewBig(new(big.Int).Set(n)), None, None}
	if n.Sign() > 0 {
		v[1] = r.start
		if n.Cmp(big.NewInt(1)) > 0 {
			v[2] = r.step
		}
	}
	return &Tuple{header: header{kind: KindTuple}, v: v}
}

func range_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	h, exc := in.hashTuple(rangeKey(in, args[0].rng()))
	return Int(h), exc
}

func compareRanges(in *Interp, op syntax.CmpOp, a, b Value) (Value, *Exception) {
	x, y := rangeKey(in, a.rng()), rangeKey(in, b.rng())
	r, _, exc := in.compareSeq(op, ptr(x), ptr(y))
	return Bool(r), exc
}
