package decimal

// This file defines contexts and rounding.

import "math/big"

// Condition is a set of things that happened in an operation.
type Condition uint16

// The conditions. The first nine are the signals of Python in the order in
// which it lists them; the rest are kinds of InvalidOperation.
const (
	InvalidOperation Condition = 1 << iota
	FloatOperation
	DivisionByZero
	Overflow
	Underflow
	Subnormal
	Inexact
	Rounded
	Clamped
	ConversionSyntax
	DivisionImpossible
	DivisionUndefined
	InvalidContext

	// AnyInvalid are the conditions that signal InvalidOperation.
	AnyInvalid = InvalidOperation | ConversionSyntax | DivisionImpossible | DivisionUndefined | InvalidContext
)

// Rounding is a rounding mode.
type Rounding uint8

// The rounding modes.
const (
	HalfEven Rounding = iota
	HalfUp
	HalfDown
	Up
	Down
	Ceiling
	Floor
	ZeroFiveUp // away from zero if the last digit would be 0 or 5
)

// Limits of contexts.
const (
	MaxPrec  = 999999999999999999
	MaxEmax  = 999999999999999999
	MinEmin  = -999999999999999999
	MinEtiny = MinEmin - (MaxPrec - 1)
)

// Context is the environment of operations. Prec is at least 1, Emin at most
// 0, Emax at least 0.
type Context struct {
	Prec       int
	Rounding   Rounding
	Emin, Emax int
	Clamp      bool
	// Status is what happened since it was last cleared.
	Status Condition
	// Poll, if not nil, is told of work done in long computations, in units
	// of about ten nanoseconds; it returns false to stop, and the result is
	// then meaningless.
	Poll    func(work int) bool
	stopped bool
}

// tick tells of a multiplication of numbers of w bits and reports whether to
// stop.
func (c *Context) tick(w uint) bool {
	if c.Poll != nil && !c.stopped {
		words := int(w / 64)
		c.stopped = !c.Poll(words + words/4*(words/64))
	}
	return c.stopped
}

// exact is a context in which nothing is rounded.
func exact() *Context { return &Context{Prec: MaxPrec, Emin: MinEmin, Emax: MaxEmax} }

func (c *Context) etiny() int { return c.Emin - (c.Prec - 1) }
func (c *Context) etop() int  { return c.Emax - (c.Prec - 1) }

// Etiny is the exponent of the smallest subnormal number.
func (c *Context) Etiny() int { return c.etiny() }

// Etop is the largest exponent of a number with all digits.
func (c *Context) Etop() int { return c.etop() }

// invalid records a kind of InvalidOperation and returns NaN.
func (c *Context) invalid(k Condition) Number {
	c.Status |= k
	return nan()
}

// increments decides whether a coefficient q that lost a part is rounded away
// from zero. half compares that part, which is not zero, with one half.
func (r Rounding) increments(q *big.Int, half int, neg bool) bool {
	switch r {
	case HalfEven:
		return half > 0 || half == 0 && q.Bit(0) == 1
	case HalfUp:
		return half >= 0
	case HalfDown:
		return half > 0
	case Up:
		return true
	case Ceiling:
		return !neg
	case Floor:
		return neg
	case ZeroFiveUp:
		return new(big.Int).Rem(q, big.NewInt(5)).Sign() == 0
	}
	return false
}

// cut divides a coefficient by 10^n, n > 0, rounding; inexact tells that
// something other than zeros was lost.
func (r Rounding) cut(coef *big.Int, n int, neg bool) (q *big.Int, inexact bool) {
	var rem *big.Int
	half := 0
	if n > digitsOf(coef) {
		// All is lost, and it is less than a tenth.
		q, rem, half = new(big.Int), coef, -1
	} else {
		p := Pow10(n)
		q, rem = new(big.Int).QuoRem(coef, p, new(big.Int))
		half = new(big.Int).Lsh(rem, 1).Cmp(p)
	}
	if rem.Sign() == 0 {
		return q, false
	}
	if r.increments(q, half, neg) {
		q.Add(q, one)
	}
	return q, true
}

// overflow is the result of a number too large.
func (c *Context) overflow(neg bool) Number {
	c.Status |= Overflow | Inexact | Rounded
	r := c.Rounding
	if r == Down || r == ZeroFiveUp || r == Ceiling && neg || r == Floor && !neg {
		return New(neg, new(big.Int).Sub(Pow10(c.Prec), one), c.etop())
	}
	return infinity(neg)
}

// Finish rounds x to the precision and range of c.
func (c *Context) Finish(x Number) Number {
	switch x.Form {
	case Infinite:
		return x
	case NaN, SNaN:
		return c.fitPayload(x)
	}
	etiny, etop := c.etiny(), c.etop()
	if x.Coef.Sign() == 0 {
		top := c.Emax
		if c.Clamp {
			top = etop
		}
		if e := min(max(x.Exp, etiny), top); e != x.Exp {
			c.Status |= Clamped
			x.Exp = e
		}
		return x
	}
	digits := x.Digits()
	least := digits + x.Exp - c.Prec // the exponent after rounding
	if least > etop {
		return c.overflow(x.Neg)
	}
	subnormal := least < etiny
	if subnormal {
		least = etiny
	}
	if x.Exp >= least {
		if subnormal {
			c.Status |= Subnormal
		}
		if c.Clamp && x.Exp > etop {
			c.Status |= Clamped
			x.Coef = new(big.Int).Mul(x.Coef, Pow10(x.Exp-etop))
			x.Exp = etop
		}
		return x
	}
	q, inexact := c.Rounding.cut(x.Coef, least-x.Exp, x.Neg)
	if digitsOf(q) > c.Prec {
		q.Quo(q, ten)
		least++
	}
	if least > etop {
		return c.overflow(x.Neg)
	}
	c.Status |= Rounded
	if inexact {
		c.Status |= Inexact
	}
	if subnormal {
		c.Status |= Subnormal
		if inexact {
			c.Status |= Underflow
		}
		if q.Sign() == 0 {
			c.Status |= Clamped
		}
	}
	return New(x.Neg, q, least)
}

// fitPayload cuts the payload of a NaN to the precision.
func (c *Context) fitPayload(x Number) Number {
	n := c.Prec
	if c.Clamp {
		n--
	}
	if x.Coef.Sign() != 0 && x.Digits() > n {
		x.Coef = new(big.Int).Rem(x.Coef, Pow10(n))
	}
	return x
}

// nans returns the result of an operation with a NaN among its operands.
func (c *Context) nans(xs ...Number) (Number, bool) {
	for _, x := range xs {
		if x.Form == SNaN {
			c.Status |= InvalidOperation
			x.Form = NaN
			return c.fitPayload(x), true
		}
	}
	for _, x := range xs {
		if x.Form == NaN {
			return c.fitPayload(x), true
		}
	}
	return Number{}, false
}

// rescale gives x the exponent exp, rounding; x is finite.
func (r Rounding) rescale(x Number, exp int) (Number, bool) {
	switch {
	case x.Coef.Sign() == 0:
		return New(x.Neg, zero, exp), false
	case x.Exp >= exp:
		return New(x.Neg, new(big.Int).Mul(x.Coef, Pow10(x.Exp-exp)), exp), false
	}
	q, inexact := r.cut(x.Coef, exp-x.Exp, x.Neg)
	return New(x.Neg, q, exp), inexact
}
