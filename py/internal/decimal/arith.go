package decimal

// This file defines addition, multiplication, division and square root.

import "math/big"

// Add returns x + y.
func (c *Context) Add(x, y Number) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	if x.Form == Infinite || y.Form == Infinite {
		if x.Form == y.Form && x.Neg != y.Neg {
			return c.invalid(InvalidOperation)
		}
		if x.Form == Infinite {
			return x
		}
		return y
	}
	exp := min(x.Exp, y.Exp)
	negZero := c.Rounding == Floor && x.Neg != y.Neg
	switch {
	case x.IsZero() && y.IsZero():
		return c.Finish(New(min2(x.Neg, y.Neg) || negZero, zero, exp))
	case x.IsZero():
		r, _ := Down.rescale(y, max(exp, y.Exp-c.Prec-1))
		return c.Finish(r)
	case y.IsZero():
		r, _ := Down.rescale(x, max(exp, x.Exp-c.Prec-1))
		return c.Finish(r)
	}
	x, y = align(x, y, c.Prec)
	a, b := signed(x), signed(y)
	sum := a.Add(a, b)
	neg := sum.Sign() < 0
	if sum.Sign() == 0 {
		neg = negZero
	}
	return c.Finish(New(neg, sum.Abs(sum), x.Exp))
}

func min2(a, b bool) bool { return a && b }

func signed(x Number) *big.Int {
	if x.Neg {
		return new(big.Int).Neg(x.Coef)
	}
	return new(big.Int).Set(x.Coef)
}

// align gives two numbers that are not zero one exponent. A number so small
// that it only decides the rounding is replaced by one easier to hold.
func align(x, y Number, prec int) (Number, Number) {
	if x.Exp == y.Exp {
		return x, y
	}
	swapped := x.Exp < y.Exp
	if swapped {
		x, y = y, x
	}
	floor := x.Exp + min(-1, x.Digits()-prec-2)
	if y.Digits()+y.Exp-1 < floor {
		y = New(y.Neg, one, floor)
	}
	x = New(x.Neg, new(big.Int).Mul(x.Coef, Pow10(x.Exp-y.Exp)), y.Exp)
	if swapped {
		return y, x
	}
	return x, y
}

// Neg returns -x with its sign flipped, without rounding.
func Neg(x Number) Number {
	x.Neg = !x.Neg
	return x
}

// Sub returns x - y.
func (c *Context) Sub(x, y Number) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	return c.Add(x, Neg(y))
}

// Plus returns +x: x rounded, and zero without its sign.
func (c *Context) Plus(x Number) Number {
	if n, ok := c.nans(x); ok {
		return n
	}
	if x.IsZero() && c.Rounding != Floor {
		x.Neg = false
	}
	return c.Finish(x)
}

// Minus returns -x.
func (c *Context) Minus(x Number) Number {
	if n, ok := c.nans(x); ok {
		return n
	}
	x.Neg = !x.Neg
	if x.IsZero() && c.Rounding != Floor {
		x.Neg = false
	}
	return c.Finish(x)
}

// Abs returns |x|.
func (c *Context) Abs(x Number) Number {
	if x.Neg {
		return c.Minus(x)
	}
	return c.Plus(x)
}

// Mul returns x × y.
func (c *Context) Mul(x, y Number) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	neg := x.Neg != y.Neg
	if x.Form == Infinite || y.Form == Infinite {
		if x.IsZero() || y.IsZero() {
			return c.invalid(InvalidOperation)
		}
		return infinity(neg)
	}
	return c.Finish(New(neg, new(big.Int).Mul(x.Coef, y.Coef), x.Exp+y.Exp))
}

// FMA returns x × y + z, rounded once.
func (c *Context) FMA(x, y, z Number) Number {
	if x.Form == SNaN || y.Form == SNaN {
		n, _ := c.nans(x, y)
		return n
	}
	var p Number
	if n, ok := c.nans(x, y); ok {
		p = n
	} else {
		e := exact()
		p = e.Mul(x, y)
		if e.Status&AnyInvalid != 0 {
			if z.IsNaN() {
				n, _ := c.nans(z)
				c.Status |= InvalidOperation
				return n
			}
			return c.invalid(InvalidOperation)
		}
	}
	return c.Add(p, z)
}

// Div returns x / y.
func (c *Context) Div(x, y Number) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	neg := x.Neg != y.Neg
	switch {
	case x.Form == Infinite && y.Form == Infinite:
		return c.invalid(InvalidOperation)
	case x.Form == Infinite:
		return infinity(neg)
	case y.Form == Infinite:
		c.Status |= Clamped
		return New(neg, zero, c.etiny())
	case y.IsZero() && x.IsZero():
		return c.invalid(DivisionUndefined)
	case y.IsZero():
		c.Status |= DivisionByZero
		return infinity(neg)
	case x.IsZero():
		return c.Finish(New(neg, zero, x.Exp-y.Exp))
	}
	shift := y.Digits() - x.Digits() + c.Prec + 1
	exp := x.Exp - y.Exp - shift
	a, b := x.Coef, y.Coef
	if shift >= 0 {
		a = new(big.Int).Mul(a, Pow10(shift))
	} else {
		b = new(big.Int).Mul(b, Pow10(-shift))
	}
	q, r := new(big.Int).QuoRem(a, b, new(big.Int))
	if r.Sign() != 0 {
		sticky(q)
	} else {
		q, exp = trimTo(q, exp, x.Exp-y.Exp)
	}
	return c.Finish(New(neg, q, exp))
}

// sticky marks a coefficient with digits to spare as inexact, so that it does
// not round like an exact one.
func sticky(q *big.Int) {
	if new(big.Int).Rem(q, big.NewInt(5)).Sign() == 0 {
		q.Add(q, one)
	}
}

// trimTo drops trailing zeros while the exponent is below ideal.
func trimTo(q *big.Int, exp, ideal int) (*big.Int, int) {
	if q.Sign() == 0 {
		return q, exp
	}
	r := new(big.Int)
	for step := 32; step > 0; step /= 2 {
		for exp+step <= ideal {
			t, rem := new(big.Int).QuoRem(q, Pow10(step), r)
			if rem.Sign() != 0 {
				break
			}
			q, exp = t, exp+step
		}
	}
	return q, exp
}

// DivMod returns the integer part of x / y and the remainder.
func (c *Context) DivMod(x, y Number) (q, r Number) {
	if n, ok := c.nans(x, y); ok {
		return n, n
	}
	neg := x.Neg != y.Neg
	switch {
	case x.Form == Infinite && y.Form == Infinite:
		return c.invalid(InvalidOperation), nan()
	case x.Form == Infinite:
		return infinity(neg), c.invalid(InvalidOperation)
	case y.IsZero() && x.IsZero():
		return c.invalid(DivisionUndefined), nan()
	case y.IsZero():
		c.Status |= DivisionByZero | InvalidOperation
		return infinity(neg), nan()
	}
	q, r, ok := c.divide(x, y)
	if !ok {
		return c.invalid(DivisionImpossible), nan()
	}
	return c.Finish(q), c.Finish(r)
}

// divide returns quotient and remainder, if the quotient fits the precision.
// x is finite, y is not zero.
func (c *Context) divide(x, y Number) (q, r Number, ok bool) {
	neg := x.Neg != y.Neg
	ideal := x.Exp
	if y.Form != Infinite {
		ideal = min(x.Exp, y.Exp)
	}
	gap := x.Adjusted() - y.Adjusted()
	if x.IsZero() || y.Form == Infinite || gap <= -2 {
		r, _ = c.Rounding.rescale(x, ideal)
		return New(neg, zero, 0), r, true
	}
	if gap > c.Prec {
		return q, r, false
	}
	a, b := x.Coef, y.Coef
	if x.Exp >= y.Exp {
		a = new(big.Int).Mul(a, Pow10(x.Exp-y.Exp))
	} else {
		b = new(big.Int).Mul(b, Pow10(y.Exp-x.Exp))
	}
	quo, rem := new(big.Int).QuoRem(a, b, new(big.Int))
	if digitsOf(quo) > c.Prec {
		return q, r, false
	}
	return New(neg, quo, 0), New(x.Neg, rem, ideal), true
}

// QuoInt returns the integer part of x / y.
func (c *Context) QuoInt(x, y Number) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	neg := x.Neg != y.Neg
	switch {
	case x.Form == Infinite && y.Form == Infinite:
		return c.invalid(InvalidOperation)
	case x.Form == Infinite:
		return infinity(neg)
	case y.IsZero() && x.IsZero():
		return c.invalid(DivisionUndefined)
	case y.IsZero():
		c.Status |= DivisionByZero
		return infinity(neg)
	}
	q, _, ok := c.divide(x, y)
	if !ok {
		return c.invalid(DivisionImpossible)
	}
	return c.Finish(q)
}

// Rem returns the remainder of x / y, with the sign of x.
func (c *Context) Rem(x, y Number) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	switch {
	case x.Form == Infinite:
		return c.invalid(InvalidOperation)
	case y.IsZero() && x.IsZero():
		return c.invalid(DivisionUndefined)
	case y.IsZero():
		return c.invalid(InvalidOperation)
	}
	_, r, ok := c.divide(x, y)
	if !ok {
		return c.invalid(DivisionImpossible)
	}
	return c.Finish(r)
}

// RemNear returns x less the nearest multiple of y.
func (c *Context) RemNear(x, y Number) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	switch {
	case x.Form == Infinite:
		return c.invalid(InvalidOperation)
	case y.IsZero() && x.IsZero():
		return c.invalid(DivisionUndefined)
	case y.IsZero():
		return c.invalid(InvalidOperation)
	case y.Form == Infinite:
		return c.Finish(x)
	}
	ideal := min(x.Exp, y.Exp)
	if x.IsZero() {
		return c.Finish(New(x.Neg, zero, ideal))
	}
	gap := x.Adjusted() - y.Adjusted()
	if gap >= c.Prec+1 {
		return c.invalid(DivisionImpossible)
	}
	if gap <= -2 {
		r, _ := c.Rounding.rescale(x, ideal)
		return c.Finish(r)
	}
	a, b := x.Coef, y.Coef
	if x.Exp >= y.Exp {
		a = new(big.Int).Mul(a, Pow10(x.Exp-y.Exp))
	} else {
		b = new(big.Int).Mul(b, Pow10(y.Exp-x.Exp))
	}
	q, r := new(big.Int).QuoRem(a, b, new(big.Int))
	neg := x.Neg
	if h := new(big.Int).Lsh(r, 1).Cmp(b); h > 0 || h == 0 && q.Bit(0) == 1 {
		r.Sub(b, r)
		q.Add(q, one)
		neg = !neg
	}
	if digitsOf(q) > c.Prec {
		return c.invalid(DivisionImpossible)
	}
	return c.Finish(New(neg, r, ideal))
}

// Sqrt returns the square root of x, rounded half to even.
func (c *Context) Sqrt(x Number) Number {
	if n, ok := c.nans(x); ok {
		return n
	}
	switch {
	case x.Form == Infinite && !x.Neg:
		return x
	case x.IsZero():
		return c.Finish(New(x.Neg, zero, floorHalf(x.Exp)))
	case x.Neg:
		return c.invalid(InvalidOperation)
	}
	prec := c.Prec + 1
	exp := floorHalf(x.Exp)
	coef := x.Coef
	half := (x.Digits() + 1) / 2
	if x.Exp&1 != 0 {
		coef = new(big.Int).Mul(coef, ten)
		half = x.Digits()/2 + 1
	}
	shift := prec - half
	isExact := true
	if shift >= 0 {
		coef = new(big.Int).Mul(coef, Pow10(2*shift))
	} else {
		q, r := new(big.Int).QuoRem(coef, Pow10(-2*shift), new(big.Int))
		coef, isExact = q, r.Sign() == 0
	}
	exp -= shift
	n := new(big.Int).Sqrt(coef)
	if isExact && new(big.Int).Mul(n, n).Cmp(coef) == 0 {
		if shift >= 0 {
			n.Quo(n, Pow10(shift))
		} else {
			n.Mul(n, Pow10(-shift))
		}
		exp += shift
	} else {
		sticky(n)
	}
	r := c.Rounding
	c.Rounding = HalfEven
	out := c.Finish(New(false, n, exp))
	c.Rounding = r
	return out
}

func floorHalf(n int) int { return n >> 1 }
