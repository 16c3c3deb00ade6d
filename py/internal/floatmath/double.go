package floatmath

// This file has double-double arithmetic: a number is an unevaluated sum hi + lo with |lo| at most half a unit of hi, about
// 106 bits. It is the working precision of the elementary functions.

import "math"

type dd struct{ hi, lo float64 }

// quickSum needs |a| >= |b| or a == 0.
func quickSum(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

func (a dd) add(b dd) dd {
	s, e := twoSum(a.hi, b.hi)
	t, f := twoSum(a.lo, b.lo)
	r := quickSum(s, e+t)
	return quickSum(r.hi, r.lo+f)
}

func (a dd) addFloat(b float64) dd {
	s, e := twoSum(a.hi, b)
	return quickSum(s, e+a.lo)
}

func (a dd) neg() dd { return dd{-a.hi, -a.lo} }

func (a dd) mul(b dd) dd {
	p, e := twoProd(a.hi, b.hi)
	return quickSum(p, math.FMA(a.hi, b.lo, math.FMA(a.lo, b.hi, e)))
}

func (a dd) mulFloat(b float64) dd {
	p, e := twoProd(a.hi, b)
	return quickSum(p, math.FMA(a.lo, b, e))
}

// scale multiplies by a power of two.
func (a dd) scale(p float64) dd { return dd{a.hi * p, a.lo * p} }

func (a dd) div(b dd) dd {
	q := a.hi / b.hi
	r := a.add(b.mulFloat(-q))
	q2 := r.hi / b.hi
	r = r.add(b.mulFloat(-q2))
	return quickSum(q, q2).addFloat(r.hi / b.hi)
}

func (a dd) float() float64 { return a.hi + a.lo }
