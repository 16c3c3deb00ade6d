package floatmath

// This file adds floats without, or with little, rounding: math.fsum, sum(), math.sumprod, and the exact sums of statistics.

import (
	"math"
	"math/big"

	"toolweaver/py/internal/pyerr"
)

// twoSum returns s = fl(a+b) and the exact error e, so that s + e = a + b.
func twoSum(a, b float64) (s, e float64) {
	s = a + b
	bb := s - a
	return s, (a - (s - bb)) + (b - bb)
}

// twoProd returns p = fl(a·b) and the exact error e.
func twoProd(a, b float64) (p, e float64) {
	// The conversion keeps the product from being fused with a later sum.
	p = float64(a * b)
	return p, math.FMA(a, b, -p)
}

// Fsum adds floats exactly and rounds once at the end. The zero value is an empty sum. It is not safe for concurrent use.
type Fsum struct {
	// partials are non-overlapping, increasing in magnitude; their exact sum is the sum so far. Their number is bounded by
	// the exponent range, about 40.
	partials []float64
	special  float64 // sum of the infinities and nans
	infs     float64 // sum of the infinities
	any      bool    // special is set
}

// Add adds x. It fails with an OverflowError if the running sum leaves the range of floats.
func (s *Fsum) Add(x float64) error {
	orig := x
	n := 0
	for _, y := range s.partials {
		if math.Abs(x) < math.Abs(y) {
			x, y = y, x
		}
		hi := x + y
		lo := y - (hi - x)
		if lo != 0 {
			s.partials[n] = lo
			n++
		}
		x = hi
	}
	s.partials = s.partials[:n]
	if x == 0 {
		return nil
	}
	if x-x == 0 {
		s.partials = append(s.partials, x)
		return nil
	}
	if orig-orig == 0 {
		return pyerr.New(pyerr.OverflowError, "intermediate overflow in fsum")
	}
	if math.IsInf(orig, 0) {
		s.infs += orig
	}
	s.special += orig
	s.any = true
	s.partials = s.partials[:0]
	return nil
}

// Result returns the rounded sum. It fails with a ValueError if infinities of both signs were added.
func (s *Fsum) Result() (float64, error) {
	if s.any {
		if s.infs != s.infs {
			return 0, pyerr.New(pyerr.ValueError, "-inf + inf in fsum")
		}
		return s.special, nil
	}
	p := s.partials
	n := len(p)
	if n == 0 {
		return 0, nil
	}
	n--
	hi, lo := p[n], 0.0
	for n > 0 {
		x := hi
		n--
		y := p[n]
		hi = x + y
		lo = y - (hi - x)
		if lo != 0 {
			break
		}
	}
	// Half-even across the remaining partials: if lo is exactly half a unit, the next one decides.
	if n > 0 && (lo < 0 && p[n-1] < 0 || lo > 0 && p[n-1] > 0) {
		y := lo * 2
		x := hi + y
		if y == x-hi {
			hi = x
		}
	}
	return hi, nil
}

// Rat returns the exact sum as a fraction. ok is false, and f the sum, if an infinity or nan was added.
func (s *Fsum) Rat() (r *big.Rat, f float64, ok bool) {
	if s.any {
		return nil, s.special, false
	}
	r = new(big.Rat)
	for _, p := range s.partials {
		r.Add(r, new(big.Rat).SetFloat64(p))
	}
	return r, 0, true
}

// Sum is the accumulator of the built-in sum() for floats: compensated, not exact. Start with Sum{Hi: start}.
type Sum struct {
	// Hi is the plain sum and Lo the compensation.
	Hi, Lo float64
}

// Add adds x.
func (s *Sum) Add(x float64) {
	t := s.Hi + x
	if math.Abs(s.Hi) >= math.Abs(x) {
		s.Lo += (s.Hi - t) + x
	} else {
		s.Lo += (x - t) + s.Hi
	}
	s.Hi = t
}

// Result returns the sum.
func (s *Sum) Result() float64 {
	if s.Lo != 0 && s.Lo-s.Lo == 0 {
		return s.Hi + s.Lo
	}
	return s.Hi
}

// SumProd is math.sumprod for floats of equal number, computed in triple precision. If the accurate sum is not finite the
// plain one is returned.
func SumProd(p, q []float64) float64 {
	var hi, lo, tiny float64
	for i, x := range p {
		ph, pl := twoProd(x, q[i])
		var sl, r1l float64
		hi, sl = twoSum(hi, ph)
		r1, r1l := twoSum(lo, pl)
		r2, r2l := twoSum(r1, sl)
		lo = r2
		tiny = tiny + r1l + r2l
	}
	last, _ := twoSum(lo, tiny)
	if r := hi + last; r-r == 0 {
		return r
	}
	total := 0.0
	for i, x := range p {
		total += float64(x * q[i])
	}
	return total
}

// Hypot is math.hypot: the Euclidean norm. An infinity wins over nan.
func Hypot(v ...float64) float64 {
	m := 0.0
	nan := false
	for _, x := range v {
		x = math.Abs(x)
		nan = nan || x != x
		if x > m {
			m = x
		}
	}
	switch {
	case math.IsInf(m, 0):
		return m
	case nan:
		return math.NaN()
	case m == 0 || len(v) == 1:
		return m
	}
	_, e := math.Frexp(m)
	// Scale by a power of two so that the largest is in [1/2, 1); tiny terms may vanish harmlessly.
	var hi, lo float64
	for _, x := range v {
		x = ldexp(x, -e)
		p, pe := twoProd(x, x)
		var se float64
		hi, se = twoSum(hi, p)
		lo += pe + se
	}
	h := math.Sqrt(hi + lo)
	// One Newton step on the residual hi + lo - h².
	p, pe := twoProd(h, h)
	s, se := twoSum(hi, -p)
	s += se + (lo - pe)
	h += s / (2 * h)
	return ldexp(h, e)
}

// Dist is math.dist of points of equal dimension.
func Dist(p, q []float64) (float64, error) {
	if len(p) != len(q) {
		return 0, pyerr.New(pyerr.ValueError, "both points must have the same number of dimensions")
	}
	d := make([]float64, len(p))
	for i := range p {
		d[i] = p[i] - q[i]
	}
	return Hypot(d...), nil
}
