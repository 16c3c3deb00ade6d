package decimal

// This file defines power.

import (
	"math/big"
)

// Pow returns x^y. A whole y gives the product; others give a result rounded
// half to even that always has all digits of the precision.
func (c *Context) Pow(x, y Number) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	if y.IsZero() {
		if x.IsZero() {
			return c.invalid(InvalidOperation)
		}
		return New(false, one, 0)
	}
	whole := y.IsInteger()
	neg := x.Neg && whole && isOdd(y)
	if x.Neg && !x.IsZero() && y.Form == Finite && !whole {
		return c.invalid(InvalidOperation)
	}
	if x.Neg && !x.IsZero() && y.Form == Infinite {
		return c.invalid(InvalidOperation)
	}
	x.Neg = false
	unit := New(false, one, 0)
	switch {
	case x.IsZero():
		if y.Neg {
			return infinity(neg)
		}
		return New(neg, zero, 0)
	case x.Form == Infinite:
		if y.Neg {
			return New(neg, zero, 0)
		}
		return infinity(neg)
	case y.Form == Infinite:
		return c.powInfinite(x, y)
	case Compare(x, unit) == 0:
		return c.powOne(x, y, neg, whole)
	}
	if r, ok := c.powRange(x, y, neg); ok {
		return r
	}
	if whole && y.Adjusted() < 18 {
		return c.powWhole(x, y, neg)
	}
	return c.powReal(x, y, neg)
}

func isOdd(y Number) bool {
	if y.Form != Finite || y.Exp > 0 {
		return false
	}
	q := y.Coef
	if y.Exp < 0 {
		q = new(big.Int).Quo(q, Pow10(-y.Exp))
	}
	return q.Bit(0) == 1
}

// powInfinite is x^±Infinity for x > 0.
func (c *Context) powInfinite(x, y Number) Number {
	d := Compare(x, New(false, one, 0))
	switch {
	case d == 0:
		c.Status |= Inexact | Rounded
		return New(false, new(big.Int).Set(Pow10(c.Prec-1)), 1-c.Prec)
	case (d > 0) == y.Neg:
		return New(false, zero, 0)
	}
	return infinity(false)
}

// powOne is a power of a number equal to one.
func (c *Context) powOne(x, y Number, neg, whole bool) Number {
	if !whole {
		c.Status |= Inexact | Rounded
		return New(neg, new(big.Int).Set(Pow10(c.Prec-1)), 1-c.Prec)
	}
	exp := 0
	if x.Exp < 0 {
		// The exponent is that of the product, as far as the precision reaches.
		n := new(big.Int).Mul(big.NewInt(int64(x.Exp)), scaled(y))
		exp = 1 - c.Prec
		switch {
		case y.Neg:
			exp = 0
		case n.IsInt64() && int(n.Int64()) > exp:
			exp = int(n.Int64())
		default:
			c.Status |= Rounded
		}
	}
	return New(neg, new(big.Int).Set(Pow10(-exp)), exp)
}

// scaled is |y| as an int; y is whole.
func scaled(y Number) *big.Int {
	if y.Exp >= 0 {
		return new(big.Int).Mul(y.Coef, Pow10(min(y.Exp, 40)))
	}
	return new(big.Int).Quo(y.Coef, Pow10(-y.Exp))
}

// powRange recognises results that are certain to overflow or underflow: their
// exponents need not be computed, and could not be held.
func (c *Context) powRange(x, y Number, neg bool) (Number, bool) {
	// log10(x) lies between adjusted and adjusted+1.
	a := x.Adjusted()
	lo := a
	if lo < 0 {
		lo = -lo - 1
	}
	if lo == 0 && y.Adjusted() < 25 {
		return Number{}, false
	}
	grows := (a >= 0) != y.Neg
	if lo > 0 {
		// |y| × lo digits at least.
		if digitsInt(lo)-1+y.Adjusted() < digitsInt(max(c.Emax, -c.etiny()))+1 {
			return Number{}, false
		}
	} else if y.Adjusted() < 25 {
		return Number{}, false
	}
	if grows {
		return c.Finish(New(neg, one, c.Emax+1)), true
	}
	return c.Finish(New(neg, one, c.etiny()-1)), true
}

// powWhole multiplies: in a context with digits to spare, and exactly if the
// product fits it.
func (c *Context) powWhole(x, y Number, neg bool) Number {
	n := scaled(y)
	w := &Context{Prec: c.Prec + 4 + digitsOf(n), Emin: MinEmin / 4, Emax: MaxEmax / 4}
	if y.Neg {
		w.Prec++
		x = w.Div(New(false, one, 0), x)
	}
	r := New(false, one, 0)
	for i := n.BitLen() - 1; i >= 0; i-- {
		r = w.Mul(r, r)
		if c.tick(bitsFor(w.Prec)) {
			break
		}
		if n.Bit(i) == 1 {
			r = w.Mul(r, x)
		}
		if r.Form != Finite || r.IsZero() {
			break
		}
	}
	if r.IsZero() {
		r = New(neg, one, c.etiny()-1)
	}
	if r.Form == Infinite {
		r = New(neg, one, c.Emax+1)
	}
	r.Neg = neg
	c.Status |= w.Status & (Inexact | Rounded)
	return c.Finish(r)
}

// powReal is x^y by logarithm for x > 0, x != 1.
func (c *Context) powReal(x, y Number, neg bool) Number {
	// Digits before the point of y × ln(x).
	size := max(y.Adjusted(), 0) + digitsInt(max(x.Adjusted(), -x.Adjusted())+1) + 2
	tiny := 0
	if a := y.Adjusted(); a < 0 {
		tiny = -a
	}
	if tiny > c.Prec+size+4 {
		// 1 plus or minus too little to show.
		v := new(big.Int).Add(Pow10(c.Prec+1), one)
		p := c.Prec + 1
		if (Compare(x, New(false, one, 0)) > 0) == y.Neg {
			v = new(big.Int).Sub(Pow10(c.Prec+2), one)
			p++
		}
		return c.halfEven(New(neg, v, -p))
	}
	r := c.refine(func(digits int) (fixed, uint, int) {
		w := bitsFor(digits + size + tiny + y.Digits() + c.nearOne(x))
		v := new(big.Int).Mul(c.lnOf(x, w), signed(y))
		if y.Exp >= 0 {
			v.Mul(v, Pow10(y.Exp))
		} else {
			v.Quo(v, Pow10(-y.Exp))
		}
		return c.expParts(v, w)
	})
	r.Neg = neg
	c.Status |= Inexact | Rounded
	if r.Form == Finite && r.Digits() < c.Prec && r.Exp > c.etiny() {
		shift := min(c.Prec-r.Digits(), r.Exp-c.etiny())
		r = New(neg, new(big.Int).Mul(r.Coef, Pow10(shift)), r.Exp-shift)
	}
	return r
}

// PowMod returns x^y mod z of whole numbers.
func (c *Context) PowMod(x, y, z Number) Number {
	if n, ok := c.nans(x, y, z); ok {
		return n
	}
	if !x.IsInteger() || !y.IsInteger() || !z.IsInteger() || y.Neg && !y.IsZero() || z.IsZero() || z.Adjusted() >= c.Prec {
		return c.invalid(InvalidOperation)
	}
	if x.IsZero() && y.IsZero() {
		return c.invalid(InvalidOperation)
	}
	neg := x.Neg && isOdd(y)
	m := intOf(z)
	r := new(big.Int).Exp(new(big.Int).Mod(intOf(x), m), intOf(y), m)
	return New(neg, r.Mod(r, m), 0)
}

// intOf is |x| of a whole number as an int.
func intOf(x Number) *big.Int {
	if x.Exp >= 0 {
		return new(big.Int).Mul(x.Coef, Pow10(x.Exp))
	}
	return new(big.Int).Quo(x.Coef, Pow10(-x.Exp))
}
