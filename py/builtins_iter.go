package py

// This file defines the built-in functions about iteration and collections.

import (
	"toolweaver/py/internal/floatmath"
	"toolweaver/py/syntax"
)

func builtin_len(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n, exc := in.Len(args[0])
	return Int(int64(n)), exc
}

func builtin_iter(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	f, sentinel := args[0], args[1]
	if sentinel.p == nil {
		return in.Iter(f)
	}
	if !Callable(f) {
		return Value{}, typeErrorf("iter(v, w): v must be callable")
	}
	return in.NewIterator(callIterType, func(in *Interp) (Value, *Exception) {
		x, exc := in.Call(f)
		if exc != nil {
			if exc.Limit == nil && exc.Is(StopIteration) {
				return Value{}, nil
			}
			return Value{}, exc
		}
		eq, exc := in.keyEq(sentinel, x)
		if exc != nil || eq {
			return Value{}, exc
		}
		return x, nil
	}, f, sentinel), nil
}

func builtin_next(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	it, def := args[0], args[1]
	if k := it.exactKind(); k == KindIterator || k == KindGenerator && def.p != nil {
		v, exc := in.Next(it)
		if v.p != nil || exc != nil {
			return v, exc
		}
		if def.p != nil {
			return def, nil
		}
		return Value{}, newExc(StopIteration)
	}
	f := typeOf(it).special(spNext)
	if f.p == nil {
		return Value{}, typeErrorf("'%s' object is not an iterator", typeName(it))
	}
	v, exc := in.callSpecial(f, it)
	if exc != nil && exc.Limit == nil && def.p != nil && exc.Is(StopIteration) {
		return def, nil
	}
	return v, exc
}

func builtin_aiter(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if v := args[0]; v.exactKind() != KindAsyncGen && typeOf(v).special(spAIter).p == nil {
		return Value{}, typeErrorf("'%s' object is not an async iterable", typeName(v))
	}
	v := args[0]
	f := typeOf(v).special(spAIter)
	if f.p == nil || v.exactKind() == KindAsyncGen {
		return in.aiter(v)
	}
	r, exc := in.callSpecial(f, v)
	if exc == nil && r.exactKind() != KindAsyncGen && typeOf(r).special(spANext).p == nil {
		exc = typeErrorf("aiter() returned not an async iterator of type '%s'", typeName(r))
	}
	return r, exc
}

func builtin_anext(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	it, def := args[0], args[1]
	if it.exactKind() != KindAsyncGen && typeOf(it).special(spANext).p == nil {
		return Value{}, typeErrorf("'%s' object is not an async iterator", typeName(it))
	}
	var next Value
	var exc *Exception
	if f := typeOf(it).special(spANext); f.p != nil && it.exactKind() != KindAsyncGen {
		next, exc = in.callSpecial(f, it)
	} else {
		next, exc = in.anext(it)
	}
	if def.p == nil || exc != nil {
		return next, exc
	}
	return in.anextDefault(next, def)
}

// anextDefault returns a coroutine: what awaiting it gives, or def at the end.
func (in *Interp) anextDefault(it, def Value) (Value, *Exception) {
	m, exc := in.helperModule()
	if exc != nil {
		return Value{}, exc
	}
	return in.Call(m.Get(in, "anext_default"), it, def)
}

func builtin_all(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	r, exc := in.findTruth(args[0], false)
	return Bool(!r), exc
}

func builtin_any(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	r, exc := in.findTruth(args[0], true)
	return Bool(r), exc
}

// findTruth reports whether v has an item whose truth is want.
func (in *Interp) findTruth(v Value, want bool) (found bool, exc *Exception) {
	if v.exactKind() == KindGenerator {
		return in.findTruthYielded(v.gen(), want)
	}
	exc = in.ForEach(v, func(x Value) (bool, *Exception) {
		t, exc := in.Truth(x)
		found = exc == nil && t == want
		return !found, exc
	})
	return
}

// findTruthYielded is findTruth of what a generator yields.
func (in *Interp) findTruthYielded(g *Generator, want bool) (bool, *Exception) {
	for {
		x, exc := in.feed(g, func(x Value) bool {
			if !isScalar(x) {
				return false
			}
			t, _ := in.Truth(x)
			return t != want
		})
		if exc != nil || x.p == nil {
			return false, exc
		}
		if t, exc := in.Truth(x); exc != nil || t == want {
			return exc == nil, exc
		}
	}
}

func builtin_max(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	return in.extreme("max", syntax.Gt, args, kw)
}

func builtin_min(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	return in.extreme("min", syntax.Lt, args, kw)
}

// extreme returns the first item x such that no later y has y op x.
func (in *Interp) extreme(name string, op syntax.CmpOp, args []Value, kw *Kwargs) (Value, *Exception) {
	if exc := argCount(name, len(args), 1, -1); exc != nil {
		return Value{}, exc
	}
	var key, def Value
	for i := 0; i < kw.Len(); i++ {
		switch n := kw.Names[i].str().s; n {
		case "key":
			if !kw.Vals[i].IsNone() {
				key = kw.Vals[i]
			}
		case "default":
			def = kw.Vals[i]
		default:
			return Value{}, typeErrorf("%s() got an unexpected keyword argument '%s'", name, n)
		}
	}
	var src Value
	if len(args) == 1 {
		src = args[0]
	} else {
		if def.p != nil {
			return Value{}, typeErrorf("Cannot specify a default for %s() with multiple positional arguments", name)
		}
		if len(args) == 2 && key.p == nil {
			a, b := args[0], args[1]
			r, exc := in.compareBool(op, b, a)
			if r {
				a = b
			}
			return a, exc
		}
		src = in.NewTuple(args...)
	}
	var best, bestKey Value
	if key.p == nil && src.exactKind() == KindList {
		// While all items are ints they are compared in line.
		items := src.list().v
		if exc := in.Charge(len(items) / 16); exc != nil {
			return Value{}, exc
		}
		if v, ok := extremeInt(items, op); ok {
			return v, nil
		}
	}
	hold := &List{header: header{kind: KindList}, v: make([]Value, 2)}
	in.pushRoot(ptr(hold))
	defer in.popRoot()
	consider := func(x Value) (bool, *Exception) {
		k := x
		if key.p != nil {
			var exc *Exception
			if k, exc = in.Call(key, x); exc != nil {
				return false, exc
			}
		}
		if best.p != nil {
			better, exc := in.compareBool(op, k, bestKey)
			if exc != nil || !better {
				return true, exc
			}
		}
		best, bestKey = x, k
		hold.v[0], hold.v[1] = x, k
		return true, nil
	}
	if key.p == nil && src.exactKind() == KindGenerator { // numbers need not leave it
		for more := true; more; {
			x, exc := in.feed(src.gen(), func(x Value) bool {
				plain := x.exactKind() == KindInt || x.exactKind() == KindFloat
				if plain && (best.p == nil || best.exactKind() == x.exactKind()) {
					_, exc := consider(x)
					return exc == nil
				}
				return false
			})
			if more = exc == nil && x.p != nil; more {
				_, exc = consider(x)
			}
			if exc != nil {
				return Value{}, exc
			}
		}
	} else if exc := in.ForEach(src, consider); exc != nil {
		return Value{}, exc
	}
	if best.p != nil {
		return best, nil
	}
	if def.p != nil {
		return def, nil
	}
	return Value{}, valueErrorf("%s() iterable argument is empty", name)
}

// extremeInt returns the extreme of items if all are ints.
func extremeInt(items []Value, op syntax.CmpOp) (Value, bool) {
	if len(items) == 0 || !items[0].isInt() {
		return Value{}, false
	}
	best := items[0].i()
	for _, v := range items[1:] {
		if !v.isInt() {
			return Value{}, false
		}
		if op == syntax.Gt {
			best = max(best, v.i())
		} else {
			best = min(best, v.i())
		}
	}
	return Int(best), true
}

func builtin_sorted(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if exc := argCount("sorted", len(args), 1, 1); exc != nil {
		return Value{}, exc
	}
	src := args[0]
	var key Value
	reverse := false
	for i := 0; i < kw.Len(); i++ {
		switch n := kw.Names[i].str().s; n {
		case "key":
			key = kw.Vals[i]
		case "reverse":
			var exc *Exception
			if reverse, exc = in.sortReverse(kw.Vals[i]); exc != nil {
				return Value{}, exc
			}
		default:
			return Value{}, typeErrorf("sort() got an unexpected keyword argument '%s'%s", n, hintAt(n, []string{"key", "reverse"}))
		}
	}
	l, exc := in.listFrom(src)
	if exc != nil {
		return Value{}, exc
	}
	return ptr(l), in.sortList(l, key, reverse)
}

func builtin_sum(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	acc := args[1]
	if acc.p == nil {
		acc = Int(0)
	} else {
		switch acc.Kind() {
		case KindStr:
			return Value{}, typeErrorf("sum() can't sum strings [use ''.join(seq) instead]")
		case KindBytes:
			return Value{}, typeErrorf("sum() can't sum bytes [use b''.join(seq) instead]")
		case KindByteArray:
			return Value{}, typeErrorf("sum() can't sum bytearray [use b''.join(seq) instead]")
		}
	}
	it, exc := in.Iter(args[0])
	if exc != nil {
		return Value{}, exc
	}
	hold := &List{header: header{kind: KindList}, v: []Value{it, acc}}
	in.pushRoot(ptr(hold))
	defer in.popRoot()
	for {
		// Runs of ints, floats and complex numbers are added natively; x is
		// the first item that is none, absent at the end.
		var x Value
		switch acc.exactKind() {
		case KindInt:
			acc, x, exc = in.sumInts(it, acc)
		case KindFloat:
			acc, x, exc = in.sumFloats(it, acc)
		case KindComplex:
			acc, x, exc = in.sumComplex(it, acc)
		default:
			if exc = in.Charge(1); exc == nil {
				x, exc = in.Next(it)
			}
		}
		if exc != nil {
			return Value{}, exc
		}
		if x.p == nil {
			return acc, nil
		}
		hold.v[1] = acc
		if acc, exc = in.Binary(syntax.Add, acc, x, false); exc != nil {
			return Value{}, exc
		}
		hold.v[1] = acc
	}
}

// sumInts adds ints to acc until the sum overflows or another item comes.
func (in *Interp) sumInts(it, acc Value) (sum, next Value, exc *Exception) {
	s := acc.i()
	if it.exactKind() == KindGenerator {
		next, exc = in.feed(it.gen(), func(x Value) bool {
			if !x.isInt() && !x.isBool() {
				return false
			}
			r := s + x.i()
			if (s^r)&(x.i()^r) < 0 {
				return false
			}
			s = r
			return true
		})
		return Int(s), next, exc
	}
	for {
		if exc := in.Charge(1); exc != nil {
			return acc, Value{}, exc
		}
		x, exc := in.Next(it)
		if exc != nil || x.p == nil || !x.isInt() && !x.isBool() {
			return Int(s), x, exc
		}
		r := s + x.i()
		if (s^r)&(x.i()^r) < 0 {
			return Int(s), x, nil
		}
		s = r
	}
}

// sumFloats adds floats and ints, compensating rounding errors.
func (in *Interp) sumFloats(it, acc Value) (sum, next Value, exc *Exception) {
	s := floatmath.Sum{Hi: acc.f()}
	if it.exactKind() == KindGenerator {
		next, exc = in.feed(it.gen(), func(x Value) bool {
			switch x.exactKind() {
			case KindFloat:
				s.Add(x.f())
			case KindInt, KindBool:
				s.Add(float64(x.i()))
			default:
				return false
			}
			return true
		})
		return Float(s.Result()), next, exc
	}
	for {
		if exc := in.Charge(1); exc != nil {
			return acc, Value{}, exc
		}
		x, exc := in.Next(it)
		if exc != nil || x.p == nil {
			return Float(s.Result()), x, exc
		}
		switch x.exactKind() {
		case KindFloat:
			s.Add(x.f())
		case KindInt, KindBool:
			s.Add(float64(x.i()))
		default:
			return Float(s.Result()), x, nil
		}
	}
}

// sumComplex adds numbers to a complex sum, compensating rounding errors.
func (in *Interp) sumComplex(it, acc Value) (sum, next Value, exc *Exception) {
	c := acc.cplx().v
	re, im := floatmath.Sum{Hi: real(c)}, floatmath.Sum{Hi: imag(c)}
	for {
		if exc := in.Charge(1); exc != nil {
			return acc, Value{}, exc
		}
		x, exc := in.Next(it)
		if exc == nil && x.p != nil {
			switch x.exactKind() {
			case KindComplex:
				re.Add(real(x.cplx().v))
				im.Add(imag(x.cplx().v))
				continue
			case KindFloat:
				re.Add(x.f())
				continue
			case KindInt, KindBool:
				re.Add(float64(x.i()))
				continue
			}
		}
		return in.newComplex(complex(re.Result(), im.Result())), x, exc
	}
}
