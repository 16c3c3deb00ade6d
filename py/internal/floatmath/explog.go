package floatmath

// This file has exponentials, logarithms and powers. Each works in double-double and rounds once, so results are the float
// nearest to the true value except when that lies within about 2^-45 units of a midpoint.

import (
	"math"
	"math/big"
)

// Constants as unevaluated sums of floats.
var (
	ln2      = dd{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}
	ln2Tail  = 0x1.7b57a079a1934p-111
	log2e    = dd{0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56}
	log10e   = dd{0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57}
	one      = dd{1, 0}
	expTable = makeExpTable()
)

const expSteps = 64

// makeExpTable computes 2^(j/64) by repeated squaring of a series.
func makeExpTable() (t [expSteps]dd) {
	for j := range t {
		// e^(r·2^8) with r = j·ln2/64/256, by eight doublings of e^r - 1.
		p := expm1Series(ln2.mulFloat(float64(j) / expSteps / 256))
		for range 8 {
			p = p.scale(2).add(p.mul(p))
		}
		t[j] = p.addFloat(1)
	}
	return t
}

// expm1Series is e^r - 1 for |r| < 0.0055, with a relative error near 2^-100.
func expm1Series(r dd) dd {
	h := r.hi
	tail := 1.0 / 120 * (1 + h/6*(1+h/7*(1+h/8*(1+h/9))))
	r2 := r.mul(r)
	r3 := r2.mul(r)
	r4 := r2.mul(r2)
	s := r4.mul(dd{1.0 / 24, 0x1.5555555555555p-59}).addFloat(float64(r4.hi * h * tail))
	s = r3.mul(dd{1.0 / 6, 0x1.5555555555555p-57}).add(s)
	s = r2.scale(0.5).add(s)
	return r.add(s)
}

// expParts returns e^x as m·2^k with m in about [1, 2); |x| must be below 10^6.
func expParts(x dd) (m dd, k int) {
	n := math.RoundToEven(x.hi * (expSteps / math.Ln2))
	if n == 0 {
		return expm1Series(x).addFloat(1), 0
	}
	p := expm1Series(reduceExp(x, n))
	i := int(n)
	t := expTable[i&(expSteps-1)]
	return t.add(t.mul(p)), i >> 6
}

// reduceExp returns x - n·ln2/64.
func reduceExp(x dd, n float64) dd {
	n /= expSteps
	h, l := twoProd(n, ln2.hi)
	r := x.add(dd{-h, -l})
	h, l = twoProd(n, ln2.lo)
	return r.add(dd{-h, -l - float64(n*ln2Tail)})
}

// expm1Parts is e^x - 1 without scaling, for |x| < 700.
func expm1Parts(x dd) dd {
	if math.Abs(x.hi) < 0.0054 {
		return expm1Series(x)
	}
	m, k := expParts(x)
	s := math.Ldexp(1, k)
	return m.scale(s).addFloat(-1)
}

// scaleRound rounds m·2^k to a float, once, subnormal results included.
func scaleRound(m dd, k int) float64 {
	f := m.float()
	_, e := math.Frexp(f)
	if e+k > -1021 || f == 0 {
		return ldexp(f, k)
	}
	if e+k < -1076 {
		return math.Copysign(0, f)
	}
	// Round to the fixed quantum 2^-1074 by adding and subtracting a large number.
	big := math.Copysign(ldexp(1.5, 52-1074-k), f)
	return ldexp(m.addFloat(big).float()-big, k)
}

// Exp is e^x without error reporting: infinity on overflow.
func Exp(x float64) float64 {
	switch {
	case x != x || math.IsInf(x, 1):
		return x
	case x > 710:
		return math.Inf(1)
	case x < -746:
		return 0
	}
	m, k := expParts(dd{x, 0})
	return scaleRound(m, k)
}

// Exp2 is 2^x.
func Exp2(x float64) float64 {
	switch {
	case x != x || x >= 1024:
		if x != x {
			return x
		}
		return math.Inf(1)
	case x < -1076:
		return 0
	case x == math.Trunc(x):
		return ldexp(1, int(x))
	}
	m, k := expParts(ln2.mulFloat(x))
	return scaleRound(m, k)
}

// Expm1 is e^x - 1.
func Expm1(x float64) float64 {
	switch {
	case x != x || x == 0 || math.IsInf(x, 1):
		return x
	case x > 710:
		return math.Inf(1)
	case x < -50:
		return -1
	case math.Abs(x) < 1e-300:
		return x
	case x < 690:
		return expm1Parts(dd{x, 0}).float()
	}
	return Exp(x)
}

// logParts is the natural logarithm of a positive finite x with a relative error near 2^-100.
func logParts(x float64) dd {
	m, k := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m *= 2
		k--
	}
	l := logNear1(m)
	if k == 0 {
		return l
	}
	f := float64(k)
	h, e := twoProd(f, ln2.hi)
	g, d := twoProd(f, ln2.lo)
	return dd{h, e}.add(dd{g, d + float64(f*ln2Tail)}).add(l)
}

// logNear1 is the logarithm of m in [0.7, 1.42].
func logNear1(m float64) dd {
	d := m - 1 // exact
	if math.Abs(d) < 0x1p-20 {
		h, l := twoProd(d, d)
		d2 := dd{h, l}
		d3 := d2.mulFloat(d)
		s := d3.mul(dd{1.0 / 3, 0x1.5555555555555p-56}).addFloat(float64(d3.hi * d * (-0.25 + d/5)))
		return dd{d, 0}.add(d2.scale(-0.5)).add(s)
	}
	// One step of log m = y + log(m·e^-y) from an ordinary logarithm y.
	y := math.Log(m)
	e, k := expParts(dd{-y, 0})
	c := e.scale(math.Ldexp(1, k)).mulFloat(m).addFloat(-1)
	return dd{y, 0}.add(c.addFloat(-0.5 * c.hi * c.hi))
}

// Log is the natural logarithm: nan below zero, minus infinity at zero.
func Log(x float64) float64 {
	if x == 1 || !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	return logParts(x).float()
}

// Log2 is the logarithm to base two, exact for powers of two.
func Log2(x float64) float64 {
	if x == 1 || !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	m, k := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m *= 2
		k--
	}
	if m == 1 {
		return float64(k)
	}
	return logNear1(m).mul(log2e).addFloat(float64(k)).float()
}

// Log10 is the logarithm to base ten, exact for powers of ten.
func Log10(x float64) float64 {
	if x == 1 || !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	return logParts(x).mul(log10e).float()
}

// Log1p is log(1 + x).
func Log1p(x float64) float64 {
	switch {
	case x != x || x <= -1 || math.IsInf(x, 1) || math.Abs(x) < 1e-300:
		return math.Log1p(x)
	case math.Abs(x) < 0x1p-8:
		y := math.Log1p(x)
		return y + (dd{x, 0}.add(expm1Parts(dd{y, 0}).neg())).hi/(1+x)
	}
	s, e := twoSum(1, x)
	return logParts(s).addFloat(e / s).float()
}

// LogBig is log(v) in base e (f = Log), 2 (Log2) or 10 (Log10) for a positive int of any size.
func LogBig(v *big.Int, f func(float64) float64) float64 {
	if x, err := FromBig(v); err == nil {
		return f(x)
	}
	m := new(big.Float)
	e := new(big.Float).SetInt(v).MantExp(m)
	x, _ := m.Float64()
	return f(x) + float64(f(2)*float64(e))
}

// Pow is x**y as C's pow has it, without errors: nan for a negative base with a fractional exponent, infinity on overflow or
// for zero to a negative power.
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case y == 2:
		return float64(x * x)
	case y == -1 || x == 0 || x != x || y != y || math.IsInf(x, 0) || math.IsInf(y, 0):
		return math.Pow(x, y)
	}
	neg := false
	if x < 0 {
		if y != math.Trunc(y) {
			return math.NaN()
		}
		neg = math.Abs(y) < 1<<53 && int64(y)&1 == 1
		x = -x
	}
	r := powPositive(x, y)
	if neg {
		return -r
	}
	return r
}

func powPositive(x, y float64) float64 {
	if x == 1 {
		return 1
	}
	if est := float64(math.Log2(x) * y); est > 1100 {
		return math.Inf(1)
	} else if est < -1200 {
		return 0
	}
	if y == 0.5 {
		return math.Sqrt(x)
	}
	m, k := expParts(logParts(x).mulFloat(y))
	// A power with a small integral exponent can lie exactly between two floats: decide such cases in integers.
	if y == math.Trunc(y) && y > 1 && y <= 64 {
		f := m.float()
		if d := math.Abs(m.hi-f+m.lo) / ULP(f); math.Abs(d-0.5) < 1e-9 {
			return powExact(x, int64(y))
		}
	}
	return scaleRound(m, k)
}

func powExact(x float64, n int64) float64 {
	frac, e := math.Frexp(x)
	m := new(big.Int).Exp(big.NewInt(int64(frac*(1<<53))), big.NewInt(n), nil)
	b := new(big.Float).SetInt(m)
	f, _ := b.SetMantExp(b, (e-53)*int(n)).Float64()
	return f
}

// Cbrt is the cube root.
func Cbrt(x float64) float64 {
	y := math.Cbrt(x)
	if y == 0 || y-y != 0 {
		return y
	}
	m, e := math.Frexp(x)
	k := e / 3
	m = math.Ldexp(m, e-3*k)
	y = math.Cbrt(m)
	h, l := twoProd(y, y)
	c := dd{h, l}.mulFloat(y)
	y += c.neg().addFloat(m).float() / (3 * y * y)
	return ldexp(y, k)
}
