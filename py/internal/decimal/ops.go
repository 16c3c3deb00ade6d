package decimal

// This file defines the operations beyond arithmetic: quantising, comparing,
// neighbours, digits as bits.

import "math/big"

// Quantize gives x the exponent of y.
func (c *Context) Quantize(x, y Number) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	if x.Form == Infinite || y.Form == Infinite {
		if x.Form == y.Form {
			return x
		}
		return c.invalid(InvalidOperation)
	}
	if y.Exp < c.etiny() || y.Exp > c.Emax {
		return c.invalid(InvalidOperation)
	}
	if x.IsZero() {
		return c.Finish(New(x.Neg, zero, y.Exp))
	}
	a := x.Adjusted()
	if a > c.Emax || a-y.Exp+1 > c.Prec {
		return c.invalid(InvalidOperation)
	}
	r, inexact := c.Rounding.rescale(x, y.Exp)
	if !r.IsZero() && r.Adjusted() > c.Emax || r.Digits() > c.Prec {
		return c.invalid(InvalidOperation)
	}
	if !r.IsZero() && r.Adjusted() < c.Emin {
		c.Status |= Subnormal
	}
	if r.Exp > x.Exp {
		c.Status |= Rounded
		if inexact {
			c.Status |= Inexact
		}
	}
	return c.Finish(r)
}

// ToIntegral rounds x to a whole number without regard to the precision;
// report says whether Inexact and Rounded are recorded.
func (c *Context) ToIntegral(x Number, report bool) Number {
	if n, ok := c.nans(x); ok {
		return n
	}
	if x.Form == Infinite || x.Exp >= 0 {
		return x
	}
	r, inexact := c.Rounding.rescale(x, 0)
	if report && x.Coef.Sign() != 0 {
		c.Status |= Rounded
		if inexact {
			c.Status |= Inexact
		}
	}
	return r
}

// Normalize rounds x and drops trailing zeros.
func (c *Context) Normalize(x Number) Number {
	if n, ok := c.nans(x); ok {
		return n
	}
	r := c.Finish(x)
	if r.Form != Finite {
		return r
	}
	if r.IsZero() {
		return New(r.Neg, zero, 0)
	}
	top := c.Emax
	if c.Clamp {
		top = c.etop()
	}
	r.Coef, r.Exp = trimTo(r.Coef, r.Exp, top)
	return r
}

// CompareSignal compares: -1, 0 or 1 as a Number. A NaN among the operands
// gives NaN, and signals if it is a signalling one or quiet is false.
func (c *Context) CompareSignal(x, y Number, quiet bool) Number {
	if x.IsNaN() || y.IsNaN() {
		if !quiet {
			c.Status |= InvalidOperation
		}
		n, _ := c.nans(x, y)
		return n
	}
	return fromSign(Compare(x, y))
}

func fromSign(s int) Number { return New(s < 0, big.NewInt(int64(s*s)), 0) }

// FromSign returns -1, 0 or 1 as a Number.
func FromSign(s int) Number { return fromSign(s) }

// magnitude is |x| without rounding.
func magnitude(x Number) Number {
	x.Neg = false
	return x
}

// Extreme is max (sign 1) or min (sign -1) of x and y, of their magnitudes if
// mag is set. A quiet NaN yields to a number.
func (c *Context) Extreme(x, y Number, sign int, mag bool) Number {
	if x.IsNaN() || y.IsNaN() {
		switch {
		case y.Form == NaN && x.Form < NaN:
			return c.Finish(x)
		case x.Form == NaN && y.Form < NaN:
			return c.Finish(y)
		}
		n, _ := c.nans(x, y)
		return n
	}
	d := 0
	if mag {
		d = Compare(magnitude(x), magnitude(y))
	} else {
		d = Compare(x, y)
	}
	if d == 0 {
		d = CompareTotal(x, y)
	}
	if d*sign < 0 {
		return c.Finish(y)
	}
	return c.Finish(x)
}

// Next returns the nearest number above (up) or below x.
func (c *Context) Next(x Number, up bool) Number {
	if n, ok := c.nans(x); ok {
		return n
	}
	if x.Form == Infinite {
		if x.Neg != up {
			return x
		}
		return New(x.Neg, new(big.Int).Sub(Pow10(c.Prec), one), c.etop())
	}
	w := *c
	w.Rounding = Floor
	if up {
		w.Rounding = Ceiling
	}
	r := w.Finish(x)
	if r.Form != Finite || Compare(r, x) != 0 {
		return r
	}
	return w.Add(r, New(!up, one, c.etiny()-1))
}

// NextToward returns the number next to x in the direction of y.
func (c *Context) NextToward(x, y Number) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	d := Compare(x, y)
	if d == 0 {
		x.Neg = y.Neg
		return x
	}
	r := c.Next(x, d < 0)
	switch {
	case r.Form == Infinite:
		c.Status |= Overflow | Inexact | Rounded
	case r.Adjusted() < c.Emin:
		c.Status |= Underflow | Subnormal | Inexact | Rounded
		if r.IsZero() {
			c.Status |= Clamped
		}
	}
	return r
}

// small returns the value of a whole number of modest size.
func (x Number) small(limit int) (int, bool) {
	if x.Form != Finite || x.Exp != 0 || !x.Coef.IsInt64() {
		return 0, false
	}
	n := x.Coef.Int64()
	if n > int64(limit) {
		return 0, false
	}
	if x.Neg {
		n = -n
	}
	return int(n), true
}

// ScaleB returns x × 10^y.
func (c *Context) ScaleB(x, y Number) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	n, ok := y.small(2 * (c.Emax + c.Prec))
	if !ok {
		return c.invalid(InvalidOperation)
	}
	if x.Form == Infinite {
		return x
	}
	return c.Finish(New(x.Neg, x.Coef, x.Exp+n))
}

// LogB returns the exponent of the first digit of x.
func (c *Context) LogB(x Number) Number {
	if n, ok := c.nans(x); ok {
		return n
	}
	switch {
	case x.Form == Infinite:
		return infinity(false)
	case x.IsZero():
		c.Status |= DivisionByZero
		return infinity(true)
	}
	return c.Finish(FromInt(big.NewInt(int64(x.Adjusted()))))
}

// Shift moves the digits of x by y places, to the left if y is positive;
// rotate moves those that leave to the other end.
func (c *Context) Shift(x, y Number, rotate bool) Number {
	if n, ok := c.nans(x, y); ok {
		return n
	}
	n, ok := y.small(c.Prec)
	if !ok {
		return c.invalid(InvalidOperation)
	}
	if x.Form == Infinite {
		return x
	}
	whole := Pow10(c.Prec)
	coef := new(big.Int).Rem(x.Coef, whole)
	switch {
	case rotate:
		n = mod(n, c.Prec)
		if n != 0 {
			hi, lo := new(big.Int).QuoRem(coef, Pow10(c.Prec-n), new(big.Int))
			coef = lo.Add(lo.Mul(lo, Pow10(n)), hi)
		}
	case n >= 0:
		coef.Rem(coef.Mul(coef, Pow10(n)), whole)
	default:
		coef.Quo(coef, Pow10(-n))
	}
	return New(x.Neg, coef, x.Exp)
}

// bits returns the digits of a logical operand, least significant first.
func (c *Context) bits(x Number) ([]byte, bool) {
	if x.Form != Finite || x.Neg || x.Exp != 0 {
		return nil, false
	}
	s := x.Coef.String()
	if len(s) > c.Prec {
		return nil, false
	}
	b := make([]byte, len(s))
	for i := range s {
		if s[i] > '1' {
			return nil, false
		}
		b[len(s)-1-i] = s[i] - '0'
	}
	return b, true
}

// Logical combines the digits of x and y, which must be zeros and ones: by
// '&', '|' or '^'.
func (c *Context) Logical(x, y Number, op byte) Number {
	a, ok1 := c.bits(x)
	b, ok2 := c.bits(y)
	if !ok1 || !ok2 {
		return c.invalid(InvalidOperation)
	}
	for len(a) < len(b) {
		a = append(a, 0)
	}
	for len(b) < len(a) {
		b = append(b, 0)
	}
	for i := range a {
		switch op {
		case '&':
			a[i] &= b[i]
		case '|':
			a[i] |= b[i]
		case '^':
			a[i] ^= b[i]
		}
	}
	return fromBits(a)
}

// Invert flips all digits of x up to the precision.
func (c *Context) Invert(x Number) Number {
	a, ok := c.bits(x)
	if !ok {
		return c.invalid(InvalidOperation)
	}
	out := make([]byte, c.Prec)
	for i := range out {
		out[i] = 1
		if i < len(a) {
			out[i] = 1 - a[i]
		}
	}
	return fromBits(out)
}

func fromBits(b []byte) Number {
	s := make([]byte, len(b))
	for i, d := range b {
		s[len(b)-1-i] = '0' + d
	}
	n, _ := new(big.Int).SetString(string(s), 10)
	return New(false, n, 0)
}

// Class names the kind of x.
func (c *Context) Class(x Number) string {
	sign := "+"
	if x.Neg {
		sign = "-"
	}
	switch {
	case x.Form == SNaN:
		return "sNaN"
	case x.Form == NaN:
		return "NaN"
	case x.Form == Infinite:
		return sign + "Infinity"
	case x.IsZero():
		return sign + "Zero"
	case x.Adjusted() < c.Emin:
		return sign + "Subnormal"
	}
	return sign + "Normal"
}
