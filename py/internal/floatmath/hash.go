package floatmath

// This file computes hashes of numbers: equal numbers of different types have equal hashes. They are reductions modulo the
// Mersenne prime 2^61 - 1, as on every 64-bit CPython.

import (
	"math"
	"math/big"
	"math/bits"
)

const (
	hashBits    = 61
	hashModulus = 1<<hashBits - 1
	hashInf     = 314159
	hashImag    = 1000003
)

// HashInt is hash(v).
func HashInt(v int64) int64 {
	u := uint64(v)
	if v < 0 {
		u = -u
	}
	u %= hashModulus
	return signedHash(u, v < 0)
}

func signedHash(u uint64, neg bool) int64 {
	h := int64(u)
	if neg {
		h = -h
	}
	if h == -1 {
		h = -2
	}
	return h
}

// HashBig is hash(v) for an int of any size.
func HashBig(v *big.Int) int64 {
	words := v.Bits()
	var h uint64
	for i := len(words) - 1; i >= 0; i-- {
		h = shiftAdd(h, uint64(words[i]))
	}
	return signedHash(h, v.Sign() < 0)
}

// shiftAdd returns (h·2^W + w) mod 2^61-1 for the word size W.
func shiftAdd(h, w uint64) uint64 {
	h = rotate(h, bits.UintSize%hashBits)
	h += w % hashModulus
	if h >= hashModulus {
		h -= hashModulus
	}
	return h
}

// rotate multiplies by 2^n modulo 2^61-1, 0 <= n < 61.
func rotate(h uint64, n uint) uint64 { return h<<n&hashModulus | h>>(hashBits-n) }

// HashFloat is hash(f). nan has no hash of its own: CPython uses the object's identity, which is up to the caller; here it
// is 0.
func HashFloat(f float64) int64 {
	if f != f {
		return 0
	}
	if math.IsInf(f, 0) {
		return int64(math.Copysign(hashInf, f))
	}
	if f == math.Trunc(f) && math.Abs(f) < 1<<63 {
		return HashInt(int64(f))
	}
	frac, e := math.Frexp(math.Abs(f))
	// frac·2^53 is an integer below the modulus.
	x := uint64(frac * (1 << 53))
	e -= 53
	e %= hashBits
	if e < 0 {
		e += hashBits
	}
	x = rotate(x, uint(e))
	if x == hashModulus {
		x = 0
	}
	return signedHash(x, f < 0)
}

// HashComplex is hash(complex(re, im)).
func HashComplex(re, im float64) int64 { return CombineComplex(HashFloat(re), HashFloat(im)) }

// CombineComplex joins the hashes of the parts, for a caller that hashes nan itself.
func CombineComplex(re, im int64) int64 {
	h := int64(uint64(re) + hashImag*uint64(im))
	if h == -1 {
		h = -2
	}
	return h
}
