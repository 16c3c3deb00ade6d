package datetime

// This file defines the operators of timedelta.

import (
	"math/big"

	"toolweaver/py"
	"toolweaver/py/internal/floatmath"
)

// deltaOperators are the special methods of the operators.
func deltaOperators() []py.Def {
	defs := compareDefs(isDelta, func(_ *py.Interp, a, b value, _ bool) (int, *py.Exception) {
		return compareDeltas(deltaOf(a), deltaOf(b)), nil
	}, nil)
	binary := func(name string, fn func(in *py.Interp, a, b value) (value, *py.Exception)) {
		defs = append(defs, py.Def{Name: "__" + name + "__", Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return fn(in, a[0], a[1])
		}}, py.Def{Name: "__r" + name + "__", Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return fn(in, a[1], a[0])
		}})
	}
	unary := func(name string, fn func(in *py.Interp, d delta) (value, *py.Exception)) {
		defs = append(defs, py.Def{Name: name, Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return fn(in, deltaOf(a[0]))
		}})
	}
	binary("add", func(in *py.Interp, a, b value) (value, *py.Exception) { return addDeltas(in, a, b, 1) })
	binary("sub", func(in *py.Interp, a, b value) (value, *py.Exception) { return addDeltas(in, a, b, -1) })
	binary("mul", delta_mul)
	binary("truediv", delta_truediv)
	binary("floordiv", delta_floordiv)
	binary("mod", func(in *py.Interp, a, b value) (value, *py.Exception) {
		_, r, exc := divideDeltas(in, a, b)
		return r, exc
	})
	binary("divmod", func(in *py.Interp, a, b value) (value, *py.Exception) {
		q, r, exc := divideDeltas(in, a, b)
		if exc != nil || q.IsAbsent() {
			return r, exc
		}
		return in.NewTuple(q, r), nil
	})
	unary("__pos__", func(in *py.Interp, d delta) (value, *py.Exception) { return newDeltaOf(in, deltaType, d) })
	unary("__neg__", negate)
	unary("__abs__", func(in *py.Interp, d delta) (value, *py.Exception) {
		if d.days < 0 {
			return negate(in, d)
		}
		return newDeltaOf(in, deltaType, d)
	})
	unary("__bool__", func(_ *py.Interp, d delta) (value, *py.Exception) { return py.Bool(d != delta{}), nil })
	return defs
}

// normal carries seconds and microseconds over.
func normal(days, secs, us int64) delta {
	q, us := floorDiv(us, second)
	secs += q
	q, secs = floorDiv(secs, 86400)
	return delta{days + q, secs, us}
}

func negate(in *py.Interp, d delta) (value, *py.Exception) {
	return newDeltaOf(in, deltaType, normal(-d.days, -d.secs, -d.us))
}

// addDeltas returns a + sign*b.
func addDeltas(in *py.Interp, a, b value, sign int64) (value, *py.Exception) {
	if !isDelta(a) || !isDelta(b) {
		return py.NotImplemented, nil
	}
	x, y := deltaOf(a), deltaOf(b)
	return newDeltaOf(in, deltaType, normal(x.days+sign*y.days, x.secs+sign*y.secs, x.us+sign*y.us))
}

func delta_mul(in *py.Interp, a, b value) (value, *py.Exception) {
	if !isDelta(a) {
		a, b = b, a
	}
	d := deltaOf(a)
	if n, ok := b.AsBig(); ok {
		if exc := in.Charge(1 + len(n.Bits())/4); exc != nil {
			return value{}, exc
		}
		return newDeltaBig(in, deltaType, new(big.Int).Mul(d.big(), n))
	}
	if f, ok := b.AsFloat(); ok {
		num, den, err := floatmath.AsIntegerRatio(f)
		if err != nil {
			return value{}, in.LeafError(err)
		}
		return newDeltaBig(in, deltaType, divideNearest(num.Mul(num, d.big()), den))
	}
	return py.NotImplemented, nil
}

func delta_truediv(in *py.Interp, a, b value) (value, *py.Exception) {
	if !isDelta(a) {
		return py.NotImplemented, nil
	}
	d := deltaOf(a)
	if isDelta(b) {
		f, err := floatmath.DivBig(d.big(), deltaOf(b).big())
		return py.Float(f), in.LeafError(err)
	}
	if n, ok := b.AsBig(); ok {
		if n.Sign() == 0 {
			return value{}, zeroDivision()
		}
		return newDeltaBig(in, deltaType, divideNearest(d.big(), n))
	}
	if f, ok := b.AsFloat(); ok {
		num, den, err := floatmath.AsIntegerRatio(f)
		if err != nil {
			return value{}, in.LeafError(err)
		}
		if num.Sign() == 0 {
			return value{}, zeroDivision()
		}
		return newDeltaBig(in, deltaType, divideNearest(den.Mul(den, d.big()), num))
	}
	return py.NotImplemented, nil
}

func zeroDivision() *py.Exception { return py.Errorf(py.ZeroDivisionError, "division by zero") }

func delta_floordiv(in *py.Interp, a, b value) (value, *py.Exception) {
	if !isDelta(a) {
		return py.NotImplemented, nil
	}
	if isDelta(b) {
		q, _, exc := divideDeltas(in, a, b)
		return q, exc
	}
	n, ok := b.AsBig()
	if !ok {
		return py.NotImplemented, nil
	}
	if n.Sign() == 0 {
		return value{}, zeroDivision()
	}
	q, _ := floorBig(deltaOf(a).big(), n)
	return newDeltaBig(in, deltaType, q)
}

// divideDeltas returns quotient and remainder of two timedeltas; for other
// operands r is NotImplemented and q absent.
func divideDeltas(in *py.Interp, a, b value) (q, r value, exc *py.Exception) {
	if !isDelta(a) || !isDelta(b) {
		return value{}, py.NotImplemented, nil
	}
	n := deltaOf(b).big()
	if n.Sign() == 0 {
		return value{}, value{}, zeroDivision()
	}
	quo, rem := floorBig(deltaOf(a).big(), n)
	r, exc = newDeltaBig(in, deltaType, rem)
	return in.NewBig(quo), r, exc
}

// floorBig divides rounding towards minus infinity.
func floorBig(a, b *big.Int) (q, r *big.Int) {
	q, r = new(big.Int).QuoRem(a, b, new(big.Int))
	if r.Sign() != 0 && r.Sign() != b.Sign() {
		q.Sub(q, big.NewInt(1))
		r.Add(r, b)
	}
	return q, r
}

// divideNearest divides rounding to nearest, ties to even.
func divideNearest(a, b *big.Int) *big.Int {
	q, r := floorBig(a, b)
	c := new(big.Int).Lsh(new(big.Int).Abs(r), 1).CmpAbs(b)
	if c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return q
}
