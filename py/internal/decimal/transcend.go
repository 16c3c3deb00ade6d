package decimal

// This file defines exp, ln, log10 and power. They are computed in binary
// fixed point with digits to spare until the decimal rounding is certain.

import (
	"math"
	"math/big"
)

// fixed is a real number: v / 2^w for the working width w.
type fixed = *big.Int

// bitsFor is the width that holds n decimal digits after the point.
func bitsFor(n int) uint { return uint(float64(n)*3.3219280948873626) + 32 }

// atanhInv is atanh(1/n).
func (c *Context) atanhInv(n int64, w uint) fixed {
	sum := new(big.Int)
	term := new(big.Int).Quo(new(big.Int).Lsh(one, w), big.NewInt(n))
	sq := big.NewInt(n * n)
	t := new(big.Int)
	for k := int64(1); term.Sign() != 0 && !c.tick(min(w, 4096)); k += 2 {
		sum.Add(sum, t.Quo(term, big.NewInt(k)))
		term.Quo(term, sq)
	}
	return sum
}

// combine sums multiples of atanh(1/n).
func (c *Context) combine(w uint, parts ...[2]int64) fixed {
	sum := new(big.Int)
	for _, p := range parts {
		sum.Add(sum, new(big.Int).Mul(big.NewInt(p[0]), c.atanhInv(p[1], w)))
	}
	return sum
}

func (c *Context) ln2(w uint) fixed {
	return c.combine(w, [2]int64{18, 26}, [2]int64{-2, 4801}, [2]int64{8, 8749})
}
func (c *Context) ln10(w uint) fixed {
	return c.combine(w, [2]int64{46, 31}, [2]int64{34, 49}, [2]int64{20, 161})
}

func mulFixed(a, b fixed, w uint) fixed {
	p := new(big.Int).Mul(a, b)
	return p.Rsh(p, w)
}

// expFixed is e^r for a moderate r.
func (c *Context) expFixed(r fixed, w uint) fixed {
	// Halving the argument k times and squaring the result as often balances
	// the length of the series.
	k := uint(math.Sqrt(float64(w)))/2 + 2
	w += 2 * k
	x := new(big.Int).Lsh(r, 2*k)
	x.Rsh(x, k)
	sum := new(big.Int).Lsh(one, w)
	term := new(big.Int).Set(sum)
	for n := int64(1); !c.tick(w); n++ {
		term = mulFixed(term, x, w)
		term.Quo(term, big.NewInt(n))
		if term.Sign() == 0 || term.BitLen() <= 1 {
			break
		}
		sum.Add(sum, term)
	}
	for range k {
		if c.tick(w) {
			break
		}
		sum = mulFixed(sum, sum, w)
	}
	return sum.Rsh(sum, 2*k)
}

// lnFixed is ln(f) for f in [1/2, 2], by Newton's method on exp.
func (c *Context) lnFixed(f fixed, w uint) fixed {
	// The start has the 50 digits of a float.
	m, _ := new(big.Float).SetMantExp(new(big.Float).SetInt(f), -int(w)).Float64()
	start, _ := new(big.Float).SetMantExp(big.NewFloat(math.Log(m)), int(w)).Int(nil)
	y := start
	for good := uint(45); ; good *= 3 {
		e := c.expFixed(y, w)
		num := new(big.Int).Sub(f, e)
		den := new(big.Int).Add(f, e)
		num.Lsh(num, w+1)
		y = new(big.Int).Add(y, num.Quo(num, den))
		if good*3 >= w || c.stopped {
			return y
		}
	}
}

// lnOf is the natural logarithm of a finite x > 0.
func (c *Context) lnOf(x Number, w uint) fixed {
	// x = m × 10^e with m in [0.1, 1); m = f × 2^-s with f in [1/2, 1).
	digits := x.Digits()
	e := x.Exp + digits
	extra := uint(bitLenInt(e)) + 8
	w += extra
	m := new(big.Int).Lsh(x.Coef, w+4)
	m.Quo(m, Pow10(digits))
	s := int(w+4) - m.BitLen()
	f := m.Lsh(m, uint(s))
	f.Rsh(f, 4)
	sum := c.lnFixed(f, w)
	sum.Sub(sum, new(big.Int).Mul(big.NewInt(int64(s)), c.ln2(w)))
	sum.Add(sum, new(big.Int).Mul(big.NewInt(int64(e)), c.ln10(w)))
	return sum.Rsh(sum, extra)
}

func bitLenInt(n int) int { return big.NewInt(int64(n)).BitLen() }

// toFixed converts a finite x; its integer part must be moderate.
func toFixed(x Number, w uint) fixed {
	v := new(big.Int).Lsh(x.Coef, w)
	if x.Exp >= 0 {
		v.Mul(v, Pow10(x.Exp))
	} else if -x.Exp > digitsOf(v) {
		v.SetInt64(0)
	} else {
		v.Quo(v, Pow10(-x.Exp))
	}
	if x.Neg {
		v.Neg(v)
	}
	return v
}

// settle rounds a result known to within a few units of its last bits to the
// precision of c. v × 10^exp / 2^w is the result, not zero, of
// which about want digits are known; ok is false if more are needed to decide.
func (c *Context) settle(v fixed, w uint, exp, want int) (Number, bool) {
	neg := v.Sign() < 0
	v = new(big.Int).Abs(v)
	approx := int(float64(v.BitLen()-int(w))*0.30102999566398119521) + 1 // digits before the point, or one less
	scale := want - approx
	coef := v
	if scale >= 0 {
		coef = new(big.Int).Mul(v, Pow10(scale))
		coef.Rsh(coef, w)
	} else {
		coef = new(big.Int).Rsh(v, w)
		coef.Quo(coef, Pow10(-scale))
	}
	extra := digitsOf(coef) - c.Prec
	if extra < 2 {
		return Number{}, false
	}
	rest := new(big.Int).Rem(coef, Pow10(extra))
	half := new(big.Int).Quo(Pow10(extra), big.NewInt(2))
	margin := big.NewInt(4)
	for _, edge := range []*big.Int{zero, half, Pow10(extra)} {
		if d := new(big.Int).Sub(rest, edge); d.CmpAbs(margin) <= 0 {
			return Number{}, false
		}
	}
	return c.Finish(New(neg, coef, exp-scale)), true
}

// nearest is refine that rounds half to even.
func (c *Context) nearest(f func(digits int) (v fixed, w uint, exp int)) Number {
	r := c.Rounding
	c.Rounding = HalfEven
	x := c.refine(f)
	c.Rounding = r
	return x
}

// refine computes with more and more digits until the result can be rounded.
// After the last attempt the result is close to a boundary, as only an exact
// one is: it is then rounded as it is.
func (c *Context) refine(f func(digits int) (v fixed, w uint, exp int)) Number {
	for digits := c.Prec + 12; ; digits += digits / 2 {
		v, w, exp := f(digits)
		if c.stopped || v.Sign() == 0 {
			return nan()
		}
		if r, ok := c.settle(v, w, exp, digits-6); ok {
			return r
		}
		if digits > 4*c.Prec+400 {
			return c.padded(v, w, exp)
		}
	}
}

// padded rounds a result that is exact, or as good as, with all its digits.
func (c *Context) padded(v fixed, w uint, exp int) Number {
	scale := c.Prec + 10
	n := new(big.Int).Mul(v, Pow10(scale))
	n.Add(n, new(big.Int).Lsh(one, w-1))
	n.Rsh(n, w)
	return c.Finish(New(n.Sign() < 0, new(big.Int).Abs(n), exp-scale))
}

// Exp returns e^x, rounded half to even.
func (c *Context) Exp(x Number) Number {
	if n, ok := c.nans(x); ok {
		return n
	}
	switch {
	case x.Form == Infinite && x.Neg:
		return New(false, zero, 0)
	case x.Form == Infinite:
		return x
	case x.IsZero():
		return New(false, one, 0)
	}
	adj := x.Adjusted()
	switch {
	case !x.Neg && adj > digitsInt((c.Emax+1)*3)-1:
		return c.halfEven(New(false, one, c.Emax+1))
	case x.Neg && adj > digitsInt((-c.etiny()+1)*3)-1:
		return c.halfEven(New(false, one, c.etiny()-1))
	case adj < -c.Prec-1:
		// 1 plus or minus too little to show.
		p := c.Prec + 1
		v := new(big.Int).Add(Pow10(p), one)
		if x.Neg {
			v = new(big.Int).Sub(Pow10(p+1), one)
			p++
		}
		return c.halfEven(New(false, v, -p))
	}
	return c.nearest(func(digits int) (fixed, uint, int) {
		w := bitsFor(digits + max(adj, 0) + 4)
		return c.expParts(toFixed(x, w), w)
	})
}

func digitsInt(n int) int { return digitsOf(big.NewInt(int64(n))) }

func (c *Context) halfEven(x Number) Number {
	r := c.Rounding
	c.Rounding = HalfEven
	x = c.Finish(x)
	c.Rounding = r
	return x
}

// expParts splits e^v as e^r × 10^k.
func (c *Context) expParts(v fixed, w uint) (fixed, uint, int) {
	l := c.ln10(w)
	k := new(big.Int).Div(v, l) // rounded down, so that 0 <= r < ln 10
	r := new(big.Int).Sub(v, new(big.Int).Mul(k, l))
	return c.expFixed(r, w), w, int(k.Int64())
}

// lnChecks handles what ln and log10 have in common; ok means that the result
// is r.
func (c *Context) lnChecks(x Number) (r Number, ok bool) {
	if n, isNaN := c.nans(x); isNaN {
		return n, true
	}
	switch {
	case x.IsZero():
		return infinity(true), true
	case x.Neg:
		return c.invalid(InvalidOperation), true
	case x.Form == Infinite:
		return x, true
	}
	return x, false
}

// Ln returns the natural logarithm of x, rounded half to even.
func (c *Context) Ln(x Number) Number {
	if r, ok := c.lnChecks(x); ok {
		return r
	}
	if Compare(x, New(false, one, 0)) == 0 {
		return New(false, zero, 0)
	}
	return c.nearest(func(digits int) (fixed, uint, int) {
		w := bitsFor(digits + c.nearOne(x))
		return c.lnOf(x, w), w, 0
	})
}

// nearOne is how many leading digits of ln(x) are zeros because x is close to
// one.
func (c *Context) nearOne(x Number) int {
	e := exact()
	d := e.Sub(x, New(false, one, 0))
	if d.Adjusted() >= 0 {
		return 4
	}
	return -d.Adjusted() + 4
}

// Log10 returns the logarithm of x to base 10, rounded half to even.
func (c *Context) Log10(x Number) Number {
	if r, ok := c.lnChecks(x); ok {
		return r
	}
	// Powers of ten have exact logarithms.
	if q, exp := trimTo(x.Coef, x.Exp, math.MaxInt/2); q.Cmp(one) == 0 {
		return c.halfEven(FromInt(big.NewInt(int64(exp))))
	}
	return c.nearest(func(digits int) (fixed, uint, int) {
		w := bitsFor(digits + c.nearOne(x))
		v := c.lnOf(x, w)
		v.Lsh(v, w)
		return v.Quo(v, c.ln10(w)), w, 0
	})
}
