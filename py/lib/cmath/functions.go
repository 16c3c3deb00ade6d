package cmath

// This file defines the elementary functions of finite complex numbers.

import (
	"math"

	"toolweaver/py/internal/floatmath"
)

const (
	// large is where a sum of squares is near overflow even after scaling by a
	// half; largeSqrt and tinySqrt are where a square is.
	large     = math.MaxFloat64 / 4
	tiny      = 0x1p-1022
	largeSqrt = 0x1p511
	tinySqrt  = 0x1p-511
)

var largeLog = floatmath.Log(large)

func abs2(x, y float64) float64 { return floatmath.Hypot(x, y) }

func isLarge(z complex128) bool { return math.Abs(real(z)) > large || math.Abs(imag(z)) > large }

// logHalves is log(2*|z|) for large z.
func logHalves(z complex128) float64 {
	return floatmath.Log(abs2(real(z)/2, imag(z)/2)) + 2*math.Ln2
}

// times i and minus i.
func timesI(z complex128) complex128      { return complex(-imag(z), real(z)) }
func timesMinusI(z complex128) complex128 { return complex(imag(z), -real(z)) }

func sqrt(z complex128) complex128 {
	if z == 0 {
		return complex(0, imag(z))
	}
	x, y := math.Abs(real(z)), math.Abs(imag(z))
	var s float64
	if x < tiny && y < tiny {
		x = math.Ldexp(x, 53) // the odd power halves the sum
		s = math.Ldexp(math.Sqrt(x+abs2(x, math.Ldexp(y, 53))), -27)
	} else {
		x /= 8
		s = 2 * math.Sqrt(x+abs2(x, y/8))
	}
	d := y / (2 * s)
	if real(z) >= 0 {
		return complex(s, math.Copysign(d, imag(z)))
	}
	return complex(d, math.Copysign(s, imag(z)))
}

func acos(z complex128) complex128 {
	if isLarge(z) {
		return complex(floatmath.Atan2(math.Abs(imag(z)), real(z)), -math.Copysign(logHalves(z), imag(z)))
	}
	a := sqrt(complex(1-real(z), -imag(z)))
	b := sqrt(complex(1+real(z), imag(z)))
	return complex(2*floatmath.Atan2(real(a), real(b)), floatmath.Asinh(float64(real(b)*imag(a))-float64(imag(b)*real(a))))
}

func acosh(z complex128) complex128 {
	if isLarge(z) {
		return complex(logHalves(z), floatmath.Atan2(imag(z), real(z)))
	}
	a := sqrt(complex(real(z)-1, imag(z)))
	b := sqrt(complex(real(z)+1, imag(z)))
	return complex(floatmath.Asinh(float64(real(a)*real(b))+float64(imag(a)*imag(b))), 2*floatmath.Atan2(imag(a), real(b)))
}

func asin(z complex128) complex128 { return timesMinusI(asinh(timesI(z))) }

func asinh(z complex128) complex128 {
	if isLarge(z) {
		return complex(math.Copysign(logHalves(z), real(z)), floatmath.Atan2(imag(z), math.Abs(real(z))))
	}
	a := sqrt(complex(1+imag(z), -real(z)))
	b := sqrt(complex(1-imag(z), real(z)))
	return complex(floatmath.Asinh(float64(real(a)*imag(b))-float64(real(b)*imag(a))),
		floatmath.Atan2(imag(z), float64(real(a)*real(b))-float64(imag(a)*imag(b))))
}

func atan(z complex128) complex128 { return timesMinusI(atanh(timesI(z))) }

func atanh(z complex128) complex128 {
	if math.Signbit(real(z)) {
		return -atanh(-z)
	}
	x, y := real(z), math.Abs(imag(z))
	switch {
	case x > largeSqrt || y > largeSqrt:
		h := abs2(x/2, y/2)
		return complex(x/4/h/h, -math.Copysign(math.Pi/2, -imag(z)))
	case x == 1 && y == 0:
		return complex(math.Inf(1), imag(z))
	case x == 1 && y < tinySqrt:
		return complex(-floatmath.Log(math.Sqrt(y)/math.Sqrt(abs2(y, 2))), math.Copysign(floatmath.Atan2(2, -y)/2, imag(z)))
	}
	return complex(floatmath.Log1p(4*x/(float64((1-x)*(1-x))+float64(y*y)))/4,
		-floatmath.Atan2(-2*imag(z), float64((1-x)*(1+x))-float64(y*y))/2)
}

func cos(z complex128) complex128 { return cosh(timesI(z)) }

func cosh(z complex128) complex128 {
	c, s := floatmath.Cos(imag(z)), floatmath.Sin(imag(z))
	if math.Abs(real(z)) > largeLog {
		x := real(z) - math.Copysign(1, real(z))
		return complex(c*floatmath.Cosh(x)*math.E, s*floatmath.Sinh(x)*math.E)
	}
	return complex(c*floatmath.Cosh(real(z)), s*floatmath.Sinh(real(z)))
}

func exp(z complex128) complex128 {
	c, s := floatmath.Cos(imag(z)), floatmath.Sin(imag(z))
	if real(z) > largeLog {
		l := floatmath.Exp(real(z) - 1)
		return complex(l*c*math.E, l*s*math.E)
	}
	l := floatmath.Exp(real(z))
	return complex(l*c, l*s)
}

func log(z complex128) complex128 {
	x, y := math.Abs(real(z)), math.Abs(imag(z))
	angle := floatmath.Atan2(imag(z), real(z))
	switch {
	case x > large || y > large:
		return complex(floatmath.Log(abs2(x/2, y/2))+math.Ln2, angle)
	case x == 0 && y == 0:
		return complex(math.Inf(-1), angle)
	case x < tiny && y < tiny:
		return complex(floatmath.Log(abs2(math.Ldexp(x, 53), math.Ldexp(y, 53)))-53*math.Ln2, angle)
	}
	h := abs2(x, y)
	if h < 0.71 || h > 1.73 {
		return complex(floatmath.Log(h), angle)
	}
	big, small := max(x, y), min(x, y)
	return complex(floatmath.Log1p(float64((big-1)*(big+1))+float64(small*small))/2, angle)
}

func log10(z complex128) complex128 {
	r := log(z)
	return complex(real(r)/math.Ln10, imag(r)/math.Ln10)
}

func sin(z complex128) complex128 { return timesMinusI(sinh(timesI(z))) }

func sinh(z complex128) complex128 {
	c, s := floatmath.Cos(imag(z)), floatmath.Sin(imag(z))
	if math.Abs(real(z)) > largeLog {
		x := real(z) - math.Copysign(1, real(z))
		return complex(c*floatmath.Sinh(x)*math.E, s*floatmath.Cosh(x)*math.E)
	}
	return complex(c*floatmath.Sinh(real(z)), s*floatmath.Cosh(real(z)))
}

func tan(z complex128) complex128 { return timesMinusI(tanh(timesI(z))) }

func tanh(z complex128) complex128 {
	if math.Abs(real(z)) > largeLog {
		s, c := floatmath.Sin(imag(z)), floatmath.Cos(imag(z))
		return complex(math.Copysign(1, real(z)), 4*s*c*floatmath.Exp(-2*math.Abs(real(z))))
	}
	tx, ty := floatmath.Tanh(real(z)), floatmath.Tan(imag(z))
	cx := 1 / floatmath.Cosh(real(z))
	txty := float64(tx * ty)
	den := 1 + float64(txty*txty)
	return complex(tx*(1+float64(ty*ty))/den, ((ty/den)*cx)*cx)
}
