package floatmath

// This file has the trigonometric and hyperbolic functions and their inverses, in double-double like explog.go. The inverses
// take an ordinary approximation and add one Newton correction computed from the forward function.

import (
	"math"
	"math/big"
	"sync"
)

// pi/2 in four parts; the first three have 30 bits, so that products with multiples below 2^22 are exact.
const (
	halfPi1 = 0x1.921fb54000000p+0
	halfPi2 = 0x1.10b4611800000p-30
	halfPi3 = 0x1.313198a000000p-61
	halfPi4 = 0x1.701b839a25205p-92
)

var (
	pi       = dd{0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53}
	sinTable = makeSinTable()
)

type sinCos struct{ sin, cos dd }

// makeSinTable computes sine and cosine of j/32 up to beyond pi/4 by the addition theorem.
func makeSinTable() (t [27]sinCos) {
	// From 1/64 (within reach of the series), double once, then add repeatedly.
	s, c := sinCosSeries(dd{1.0 / 64, 0})
	step := addAngles(sinCos{s, c}, sinCos{s, c})
	t[0].cos = one
	for j := 1; j < len(t); j++ {
		if j%2 == 0 {
			t[j] = addAngles(t[j/2], t[j/2])
		} else {
			t[j] = addAngles(t[j-1], step)
		}
	}
	return t
}

func addAngles(a, b sinCos) sinCos {
	return sinCos{
		sin: a.sin.mul(b.cos).add(a.cos.mul(b.sin)),
		cos: a.cos.mul(b.cos).add(a.sin.mul(b.sin).neg()),
	}
}

// sinCosSeries is for |x| <= 1/64.
func sinCosSeries(x dd) (s, c dd) {
	x2 := x.mul(x)
	h := x2.hi
	x4 := x2.mul(x2)
	// sin x = x - x³/6 + x⁵/120 - x⁷/5040 + …
	p := x4.mul(dd{1.0 / 120, 0x1.1111111111111p-63})
	p = p.addFloat(float64(h * x4.hi * (-1.0/5040 + h*(1.0/362880-h/39916800))))
	p = x2.mul(dd{-1.0 / 6, -0x1.5555555555555p-57}).add(p)
	s = x.add(x.mul(p))
	// cos x = 1 - x²/2 + x⁴/24 - x⁶/720 + …
	q := x4.mul(dd{1.0 / 24, 0x1.5555555555555p-59})
	q = q.addFloat(float64(h * x4.hi * (-1.0/720 + h*(1.0/40320-h/3628800))))
	c = x2.scale(-0.5).add(q).addFloat(1)
	return s, c
}

// reduceHalfPi returns x - n·pi/2 in about [-pi/4, pi/4] and n modulo 4.
func reduceHalfPi(x float64) (r dd, n int) {
	k := math.RoundToEven(x * (2 / math.Pi))
	if math.Abs(k) >= 1<<22 {
		return reduceLarge(x)
	}
	if k == 0 {
		return dd{x, 0}, 0
	}
	h, l := twoSum(x, -k*halfPi1)
	r = dd{h, l}.addFloat(-k * halfPi2).addFloat(-k * halfPi3)
	h, l = twoProd(-k, halfPi4)
	return r.add(dd{h, l}), int(int64(k) & 3)
}

// bigHalfPi returns pi/2 scaled by 2^1300 and rounded.
var bigHalfPi = sync.OnceValue(func() *big.Int {
	// Machin: pi/4 = 4·atan(1/5) - atan(1/239).
	const bits, guard = 1300, 64
	atanInv := func(q int64) *big.Int {
		sum := new(big.Int)
		t := new(big.Int).Lsh(big.NewInt(1), bits+guard)
		t.Quo(t, big.NewInt(q))
		q2 := big.NewInt(q * q)
		for i := int64(1); t.Sign() != 0; i += 2 {
			term := new(big.Int).Quo(t, big.NewInt(i))
			if i%4 == 1 {
				sum.Add(sum, term)
			} else {
				sum.Sub(sum, term)
			}
			t.Quo(t, q2)
		}
		return sum
	}
	p := new(big.Int).Lsh(atanInv(5), 2)
	p.Sub(p, atanInv(239))
	p.Lsh(p, 1)
	return p.Rsh(p, guard)
})

// reduceLarge is reduceHalfPi for any finite x of large magnitude.
func reduceLarge(x float64) (r dd, n int) {
	const bits = 1300
	v, _ := new(big.Float).SetMantExp(big.NewFloat(math.Abs(x)), bits).Int(nil)
	p := bigHalfPi()
	q, rem := new(big.Int).QuoRem(v, p, new(big.Int))
	n = int(new(big.Int).And(q, big.NewInt(3)).Int64())
	if twice := new(big.Int).Lsh(rem, 1); twice.Cmp(p) > 0 {
		rem.Sub(rem, p)
		n = (n + 1) & 3
	}
	f := new(big.Float).SetMantExp(new(big.Float).SetInt(rem), -bits)
	hi, _ := f.Float64()
	lo, _ := new(big.Float).Sub(f, big.NewFloat(hi)).Float64()
	if x < 0 {
		return dd{-hi, -lo}, -n & 3
	}
	return dd{hi, lo}, n
}

// sinCosParts returns sine and cosine of a finite x.
func sinCosParts(x float64) (s, c dd) {
	r, n := reduceHalfPi(x)
	neg := r.hi < 0
	if neg {
		r = r.neg()
	}
	j := int(r.hi*32 + 0.5)
	s, c = sinCosSeries(r.addFloat(-float64(j) / 32))
	if j > 0 {
		t := addAngles(sinTable[j], sinCos{s, c})
		s, c = t.sin, t.cos
	}
	if neg {
		s = s.neg()
	}
	switch n {
	case 1:
		return c, s.neg()
	case 2:
		return s.neg(), c.neg()
	case 3:
		return c.neg(), s
	}
	return s, c
}

// tiny reports whether odd functions with slope one return x itself; it also catches both zeros.
func tiny(x float64) bool { return math.Abs(x) < 0x1p-500 }

// Sin is the sine; nan for an infinity.
func Sin(x float64) float64 {
	if tiny(x) || x-x != 0 {
		return math.Sin(x)
	}
	s, _ := sinCosParts(x)
	return s.float()
}

// Cos is the cosine; nan for an infinity.
func Cos(x float64) float64 {
	if x-x != 0 {
		return math.NaN()
	}
	_, c := sinCosParts(x)
	return c.float()
}

// Tan is the tangent; nan for an infinity.
func Tan(x float64) float64 {
	if tiny(x) || x-x != 0 {
		return math.Tan(x)
	}
	s, c := sinCosParts(x)
	return s.div(c).float()
}

// Asin is the inverse sine; nan outside [-1, 1].
func Asin(x float64) float64 {
	y := math.Asin(x)
	if tiny(x) || !(math.Abs(x) < 1) {
		return y
	}
	s, c := sinCosParts(y)
	return y + s.neg().addFloat(x).hi/c.hi
}

// Acos is the inverse cosine; nan outside [-1, 1].
func Acos(x float64) float64 {
	if !(math.Abs(x) < 1) {
		return math.Acos(x)
	}
	y := math.Acos(x)
	if x > 0.5 {
		y = 2 * math.Asin(math.Sqrt((1-x)/2))
	}
	s, c := sinCosParts(y)
	return y + c.addFloat(-x).hi/s.hi
}

// Atan is the inverse tangent.
func Atan(x float64) float64 {
	y := math.Atan(x)
	if tiny(x) || !(math.Abs(x) < 1e17) {
		return y
	}
	s, c := sinCosParts(y)
	return y + c.mulFloat(x).add(s.neg()).hi/(c.hi+float64(x*s.hi))
}

// Atan2 is the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	r := math.Atan2(y, x)
	if x == 0 || y == 0 || x-x != 0 || y-y != 0 {
		return r
	}
	ax, ay := math.Abs(x), math.Abs(y)
	_, ex := math.Frexp(ax)
	_, ey := math.Frexp(ay)
	switch {
	case ey-ex > 60:
		return r
	case ex-ey > 400 && x < 0:
		return math.Copysign(math.Pi, y)
	case ex-ey > 400:
		return y / x
	}
	e := max(ex, ey)
	ax, ay = ldexp(ax, -e), ldexp(ay, -e)
	a := math.Atan2(ay, ax)
	s, c := sinCosParts(a)
	d := c.mulFloat(ay).add(s.mulFloat(-ax)).hi / (float64(ax*c.hi) + float64(ay*s.hi))
	res := dd{a, d}
	if x < 0 {
		res = pi.add(res.neg())
	}
	return math.Copysign(res.float(), y)
}

// sinhCosh returns both for |x| < 700.
func sinhCosh(x float64) (s, c dd) {
	e := expm1Parts(dd{math.Abs(x), 0})
	q := e.div(e.addFloat(1))
	s = e.add(q).scale(0.5)
	// cosh x = 1 + (e - q)/2
	c = e.add(q.neg()).scale(0.5).addFloat(1)
	if x < 0 {
		s = s.neg()
	}
	return s, c
}

// Sinh is the hyperbolic sine.
func Sinh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case tiny(x) || x-x != 0 || a > 711:
		return math.Sinh(x)
	case a < 600:
		s, _ := sinhCosh(x)
		return s.float()
	}
	m, k := expParts(dd{a, 0})
	return math.Copysign(scaleRound(m, k-1), x)
}

// Cosh is the hyperbolic cosine.
func Cosh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case x-x != 0 || a > 711:
		return math.Cosh(x)
	case a < 600:
		_, c := sinhCosh(x)
		return c.float()
	}
	m, k := expParts(dd{a, 0})
	return scaleRound(m, k-1)
}

// Tanh is the hyperbolic tangent.
func Tanh(x float64) float64 {
	if tiny(x) || x-x != 0 || math.Abs(x) > 25 {
		return math.Tanh(x)
	}
	e := expm1Parts(dd{2 * math.Abs(x), 0})
	return math.Copysign(e.div(e.addFloat(2)).float(), x)
}

// Asinh is the inverse hyperbolic sine.
func Asinh(x float64) float64 {
	if tiny(x) || x-x != 0 {
		return x
	}
	if a := math.Abs(x); a > 1e30 {
		return math.Copysign(logParts(a).add(ln2).float(), x)
	}
	y := math.Asinh(x)
	s, c := sinhCosh(y)
	return y + s.neg().addFloat(x).hi/c.hi
}

// Acosh is the inverse hyperbolic cosine; nan below 1.
func Acosh(x float64) float64 {
	if !(x > 1) || math.IsInf(x, 1) {
		return math.Acosh(x)
	}
	if x > 1e30 {
		return logParts(x).add(ln2).float()
	}
	y := math.Acosh(x)
	s, c := sinhCosh(y)
	return y + c.neg().addFloat(x).hi/s.hi
}

// Atanh is the inverse hyperbolic tangent; nan outside [-1, 1].
func Atanh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case tiny(x) || !(a < 1):
		return math.Atanh(x)
	case a < 0.01:
		y := math.Atanh(x)
		s, c := sinhCosh(y)
		return y + c.mulFloat(x).add(s.neg()).hi*c.hi
	}
	n, ne := twoSum(1, a)
	d, de := twoSum(1, -a)
	q := dd{n, ne}.div(dd{d, de})
	l := logParts(q.hi).addFloat(q.lo / q.hi)
	return math.Copysign(0.5*l.float(), x)
}
