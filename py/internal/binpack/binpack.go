// Package binpack lays numbers out as bytes: integers of one to eight bytes and floats of two, four and eight, in either
// byte order. The modules struct and array and the type memoryview are built on it. Start at [PutUint] and [Half].
package binpack

import (
	"math"
	"math/bits"
)

// PutUint writes the low bytes of u over b, most significant first if big.
func PutUint(b []byte, big bool, u uint64) {
	if big {
		for i := len(b) - 1; i >= 0; i-- {
			b[i] = byte(u)
			u >>= 8
		}
		return
	}
	for i := range b {
		b[i] = byte(u)
		u >>= 8
	}
}

// Uint reads the bytes of b, at most eight.
func Uint(b string, big bool) (u uint64) {
	if big {
		for i := 0; i < len(b); i++ {
			u = u<<8 | uint64(b[i])
		}
		return u
	}
	for i := len(b) - 1; i >= 0; i-- {
		u = u<<8 | uint64(b[i])
	}
	return u
}

// Int is Uint for a number in two's complement.
func Int(b string, big bool) int64 {
	shift := 64 - 8*len(b)
	return int64(Uint(b, big)<<shift) >> shift
}

// Half returns the IEEE 754 binary16 number nearest to f, ties to even; ok is
// false if f is finite and beyond its range.
func Half(f float64) (h uint16, ok bool) {
	u := math.Float64bits(f)
	sign := uint16(u >> 48 & 0x8000)
	switch {
	case f != f:
		return sign | 0x7E00, true
	case math.IsInf(f, 0):
		return sign | 0x7C00, true
	}
	a := math.Abs(f)
	if a < 0x1p-14 { // subnormal: a multiple of 2**-24
		return sign | uint16(math.RoundToEven(a*0x1p24)), true
	}
	exp := int(u>>52&0x7FF) - 1023
	frac := u & (1<<52 - 1)
	// Keep ten bits of the fraction; a carry runs into the exponent.
	v := uint64(exp+15)<<10 | frac>>42
	rest := frac & (1<<42 - 1)
	if rest > 1<<41 || rest == 1<<41 && v&1 == 1 {
		v++
	}
	if v >= 0x7C00 {
		return 0, false
	}
	return sign | uint16(v), true
}

// FromHalf returns the number h stands for.
func FromHalf(h uint16) float64 {
	sign := uint64(h>>15) << 63
	exp, frac := uint64(h>>10&0x1F), uint64(h&0x3FF)
	switch {
	case exp == 0x1F && frac == 0:
		return math.Float64frombits(sign | 0x7FF<<52)
	case exp == 0x1F:
		return math.Float64frombits(sign | 0x7FF<<52 | frac<<42)
	case exp != 0:
		return math.Float64frombits(sign | (exp+1008)<<52 | frac<<42)
	case frac == 0:
		return math.Float64frombits(sign)
	}
	n := uint64(bits.LeadingZeros64(frac)) - 53 // 1 to 10
	return math.Float64frombits(sign | (1009-n)<<52 | frac<<(42+n)&(1<<52-1))
}

// PutFloat writes f over b, which has two, four or eight bytes; false says
// that f is beyond the range of the format.
func PutFloat(b []byte, big bool, f float64) bool {
	switch len(b) {
	case 2:
		h, ok := Half(f)
		PutUint(b, big, uint64(h))
		return ok
	case 4:
		g := float32(f)
		if math.IsInf(float64(g), 0) && !math.IsInf(f, 0) {
			return false
		}
		u := math.Float32bits(g)
		if f != f { // the conversion may change the payload
			u = uint32(math.Float64bits(f)>>32)&0x80000000 | 0x7FC00000
		}
		PutUint(b, big, uint64(u))
	default:
		u := math.Float64bits(f)
		if u == math.Float64bits(math.NaN()) {
			u &^= 1 // Go's NaN to the one of hardware
		}
		PutUint(b, big, u)
	}
	return true
}

// Float reads what PutFloat writes.
func Float(b string, big bool) float64 {
	u := Uint(b, big)
	switch len(b) {
	case 2:
		return FromHalf(uint16(u))
	case 4:
		return float64(math.Float32frombits(uint32(u)))
	}
	return math.Float64frombits(u)
}
