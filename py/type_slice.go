package py

// This file defines slice objects. Slicing itself is in item_slice.go; the
// arithmetic for sequences is resolveSlice.

import (
	"math/big"

	"toolweaver/py/syntax"
)

// newSlice returns slice(start, stop, step).
func (in *Interp) newSlice(start, stop, step Value) Value {
	in.charge(64)
	return ptr(&sliceObj{header: header{kind: KindSlice}, start: start, stop: stop, step: step})
}

// appendSlice appends the repr of a slice.
func (in *Interp) appendSlice(dst []byte, s *sliceObj) ([]byte, *Exception) {
	if exc := in.enterNative(); exc != nil {
		return nil, exc
	}
	defer in.leaveNative()
	dst = append(dst, "slice("...)
	var exc *Exception
	for i, v := range [3]Value{s.start, s.stop, s.step} {
		if i > 0 {
			dst = append(dst, ", "...)
		}
		if dst, exc = in.appendElem(dst, v); exc != nil {
			return nil, exc
		}
	}
	return append(dst, ')'), nil
}

func sliceSpec() TypeSpec {
	get := func(f func(s *sliceObj) Value) func(*Interp, Value) (Value, *Exception) {
		return func(_ *Interp, self Value) (Value, *Exception) { return f(self.slice()), nil }
	}
	methods := []Def{
		{"indices", "length, /", slice_indices, "indices(length) -> (start, stop, stride) clipped to a sequence of that length."},
		{"__repr__", "", container_repr, ""},
		{"__hash__", "", slice_hash, ""},
		reduceAs(func(_ *Interp, v Value) ([]Value, *Exception) {
			s := v.slice()
			return []Value{s.start, s.stop, s.step}, nil
		}),
	}
	return TypeSpec{
		Name: "slice", Final: true, Doc: "slice(stop)\nslice(start, stop[, step])\n\nWhat a subscript with colons passes to __getitem__.",
		New: slice_new, NewSig: "...",
		Methods: append(methods, compareDefs(KindSlice, compareSlices)...),
		Getters: []Getter{
			{Name: "start", Get: get(func(s *sliceObj) Value { return s.start })},
			{Name: "stop", Get: get(func(s *sliceObj) Value { return s.stop })},
			{Name: "step", Get: get(func(s *sliceObj) Value { return s.step })},
		},
	}
}

func slice_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if exc := noKeywords("slice", kw); exc != nil {
		return Value{}, exc
	}
	if exc := argCount("slice", len(args)-1, 1, 3); exc != nil {
		return Value{}, exc
	}
	p := [3]Value{None, None, None}
	if len(args) == 2 {
		p[1] = args[1]
	} else {
		copy(p[:], args[1:])
	}
	return in.newSlice(p[0], p[1], p[2]), nil
}

// slice_indices works for lengths and bounds of any size.
func slice_indices(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s := args[0].slice()
	l, exc := in.Index(args[1])
	if exc != nil {
		return Value{}, exc
	}
	length := bigOf(l)
	if length.Sign() < 0 {
		return Value{}, valueErrorf("length should not be negative")
	}
	index := func(v Value) (*big.Int, *Exception) {
		if typeOf(v).special(spIndex).p == nil {
			return nil, typeErrorf("slice indices must be integers or None or have an __index__ method")
		}
		i, exc := in.Index(v)
		if exc != nil {
			return nil, exc
		}
		return bigOf(i), nil
	}
	step := big.NewInt(1)
	if !s.step.IsNone() {
		if step, exc = index(s.step); exc != nil {
			return Value{}, exc
		}
		if step.Sign() == 0 {
			return Value{}, valueErrorf("slice step cannot be zero")
		}
	}
	lo, hi := big.NewInt(0), length
	if step.Sign() < 0 {
		lo, hi = big.NewInt(-1), new(big.Int).Sub(length, big.NewInt(1))
	}
	clip := func(v Value, def *big.Int) (*big.Int, *Exception) {
		if v.IsNone() {
			return def, nil
		}
		i, exc := index(v)
		if exc != nil {
			return nil, exc
		}
		if i.Sign() < 0 {
			i = new(big.Int).Add(i, length)
		}
		if i.Cmp(lo) < 0 {
			return lo, nil
		}
		if i.Cmp(hi) > 0 {
			return hi, nil
		}
		return i, nil
	}
	first, last := lo, hi
	if step.Sign() < 0 {
		first, last = hi, lo
	}
	start, exc := clip(s.start, first)
	if exc != nil {
		return Value{}, exc
	}
	stop, exc := clip(s.stop, last)
	if exc != nil {
		return Value{}, exc
	}
	fresh := func(n *big.Int) Value { return in.NewBig(new(big.Int).Set(n)) }
	return in.NewTuple(fresh(start), fresh(stop), fresh(step)), nil
}

func slice_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s := args[0].slice()
	h, exc := in.hashTuple(&Tuple{header: header{kind: KindTuple}, v: []Value{s.start, s.stop, s.step}})
	return Int(h), exc
}

// compareSlices compares slices as the tuples of their parts.
func compareSlices(in *Interp, op syntax.CmpOp, a, b Value) (Value, *Exception) {
	tuple := func(s *sliceObj) Value {
		return ptr(&Tuple{header: header{kind: KindTuple}, v: []Value{s.start, s.stop, s.step}})
	}
	if a.is(b) {
		return Bool(cmpResult(op, 0)), nil
	}
	r, _, exc := in.compareSeq(op, tuple(a.slice()), tuple(b.slice()))
	return Bool(r), exc
}
