package floatmath

// This file has floor division, remainder, rounding and the successor functions.

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"

	"toolweaver/py/internal/pyerr"
)

// DivMod is divmod(x, y): the quotient rounded towards minus infinity, and the remainder with the sign of y.
func DivMod(x, y float64) (q, r float64, err error) {
	if y == 0 {
		return 0, 0, ErrZeroDivision
	}
	r = math.Mod(x, y)
	// Mod is exact, so x - r is close to a multiple of y.
	div := (x - r) / y
	if r != 0 {
		if (y < 0) != (r < 0) {
			r += y
			div--
		}
	} else {
		r = math.Copysign(0, y)
	}
	if div == 0 {
		return math.Copysign(0, x/y), r, nil
	}
	q = math.Floor(div)
	if div-q > 0.5 {
		q++
	}
	return q, r, nil
}

// FloorDiv is x // y.
func FloorDiv(x, y float64) (float64, error) {
	q, _, err := DivMod(x, y)
	return q, err
}

// Mod is x % y, whose sign is that of y.
func Mod(x, y float64) (float64, error) {
	if y == 0 {
		return 0, ErrZeroDivision
	}
	r := math.Mod(x, y)
	if r != 0 {
		if (y < 0) != (r < 0) {
			r += y
		}
		return r, nil
	}
	return math.Copysign(0, y), nil
}

// Round is round(x, n): the float nearest to x rounded half-even to n decimal places on its exact binary value. Its only
// error is an OverflowError.
func Round(x float64, n int) (float64, error) {
	switch {
	case x != x || math.IsInf(x, 0) || n > 323:
		return x, nil
	case n < -308:
		return math.Copysign(0, x), nil
	case n < 0:
		return roundTens(x, -n)
	}
	if f, ok := roundFast(x, n); ok {
		return f, nil
	}
	var buf [800]byte
	f, _ := strconv.ParseFloat(string(strconv.AppendFloat(buf[:0], x, 'f', n, 64)), 64)
	return f, nil
}

// roundFast covers moderate magnitudes: m·10^n is exact in 128 bits, its rounded shift q is exact as a float, and so is
// 10^n, which makes q / 10^n correctly rounded.
func roundFast(x float64, n int) (float64, bool) {
	b := math.Float64bits(math.Abs(x))
	e := int(b>>52) - 1075
	if b>>52 == 0 || e < -127 || n > 15 {
		return 0, false
	}
	if e >= 0 {
		return x, true
	}
	hi, lo := bits.Mul64(b&(1<<52-1)|1<<52, tens[n])
	sh := uint(-e)
	var q, remHi, remLo, halfHi, halfLo uint64
	switch {
	case sh > 64:
		q, remHi, remLo, halfHi = hi>>(sh-64), hi&(1<<(sh-64)-1), lo, 1<<(sh-65)
	case sh == 64:
		q, remLo, halfLo = hi, lo, 1<<63
	default:
		if hi>>sh != 0 {
			return 0, false
		}
		q, remLo, halfLo = hi<<(64-sh)|lo>>sh, lo&(1<<sh-1), 1<<(sh-1)
	}
	if remHi > halfHi || remHi == halfHi && (remLo > halfLo || remLo == halfLo && q&1 == 1) {
		q++
	}
	if q > 1<<53 {
		return 0, false
	}
	return math.Copysign(float64(q)/float64(tens[n]), x), true
}

var tens = [...]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// roundTens rounds x half-even to a multiple of 10^n, n > 0.
func roundTens(x float64, n int) (float64, error) {
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
	r := new(big.Rat).SetFloat64(math.Abs(x))
	den := new(big.Int).Mul(r.Denom(), p)
	q, rem := new(big.Int).QuoRem(r.Num(), den, new(big.Int))
	if c := rem.Lsh(rem, 1).Cmp(den); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	f, err := FromBig(q.Mul(q, p))
	if err != nil {
		return 0, pyerr.New(pyerr.OverflowError, "rounded value too large to represent")
	}
	return math.Copysign(f, x), nil
}

// Remainder is math.remainder: x minus the nearest multiple of y, ties to even.
func Remainder(x, y float64) (float64, error) {
	if y == 0 && x == x || math.IsInf(x, 0) && y == y {
		return 0, errDomain()
	}
	return math.Remainder(x, y), nil
}

// Fmod is math.fmod, whose sign is that of x.
func Fmod(x, y float64) (float64, error) {
	if y == 0 && x == x || math.IsInf(x, 0) && y == y {
		return 0, errDomain()
	}
	return math.Mod(x, y), nil
}

func errDomain() error { return pyerr.New(pyerr.ValueError, "math domain error") }
func errRange() error  { return pyerr.New(pyerr.OverflowError, "math range error") }

// NextAfter is math.nextafter(x, y, steps=steps): the float steps representable values from x towards y.
func NextAfter(x, y float64, steps uint64) float64 {
	switch {
	case steps == 0:
		return x
	case x != x:
		return x
	case y != y:
		return y
	}
	// Map floats to a line of integers; both zeros sit at the origin.
	ux, uy := math.Float64bits(x), math.Float64bits(y)
	const sign = 1 << 63
	if ux == uy {
		return x
	}
	ax, ay := ux&^sign, uy&^sign
	if (ux^uy)&sign != 0 {
		switch {
		case ax+ay <= steps:
			return y
		case ax < steps:
			// Past the origin: take the sign of y. A result of exactly zero keeps the sign of x.
			return math.Float64frombits(uy&sign | (steps - ax))
		}
		return math.Float64frombits(ux - steps)
	}
	if ax > ay {
		if ax-ay <= steps {
			return y
		}
		return math.Float64frombits(ux - steps)
	}
	if ay-ax <= steps {
		return y
	}
	return math.Float64frombits(ux + steps)
}

// ULP is math.ulp: the value of the least significant bit of x.
func ULP(x float64) float64 {
	x = math.Abs(x)
	if x != x || math.IsInf(x, 0) {
		return x
	}
	up := math.Nextafter(x, math.Inf(1))
	if math.IsInf(up, 0) {
		return x - math.Nextafter(x, 0)
	}
	return up - x
}

// FMA is math.fma: x*y + z rounded once. Errors: ValueError for an invalid operation, OverflowError.
func FMA(x, y, z float64) (float64, error) {
	r := math.FMA(x, y, z)
	if r-r == 0 {
		return r, nil
	}
	if r != r {
		if x == x && y == y && z == z {
			return 0, pyerr.New(pyerr.ValueError, "invalid operation in fma")
		}
	} else if !math.IsInf(x, 0) && !math.IsInf(y, 0) && !math.IsInf(z, 0) {
		return 0, pyerr.New(pyerr.OverflowError, "overflow in fma")
	}
	return r, nil
}

// Ldexp is math.ldexp(x, exp); an exponent beyond 32 bits may be clamped to them by the caller.
func Ldexp(x float64, exp int) (float64, error) {
	if x == 0 || x != x || math.IsInf(x, 0) {
		return x, nil
	}
	r := ldexp(x, exp)
	if math.IsInf(r, 0) {
		return 0, errRange()
	}
	return r, nil
}

// ldexp scales with a single rounding.
func ldexp(x float64, exp int) float64 {
	frac, e := math.Frexp(x)
	exp = min(max(exp, -5000), 5000) + e
	if exp >= -1021 {
		return math.Ldexp(frac, exp)
	}
	// Subnormal: make the mantissa integral and let the final multiplication by 2^-1074 round.
	if exp < -1080 {
		return math.Copysign(0, x)
	}
	return math.Ldexp(frac, exp+200) * 0x1p-200
}
