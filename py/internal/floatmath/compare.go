// Package floatmath is the arithmetic of Python's float, and of the int and math functions that need exactness: comparisons
// of ints with floats, rounding to decimal places, floor division, hexadecimal floats, exact sums, number theory on big ints,
// hashes, and elementary functions that are correctly rounded in all but about one in a billion cases on every platform.
//
// Start at [Round], [FloorDiv], [Pow], [Fsum] and, for the math module as a whole, [Unary]. Errors are *pyerr.Error values
// with CPython 3.14's messages. The package knows nothing of the interpreter; everything may be used concurrently unless it
// says otherwise. Products are never fused with sums implicitly (explicit conversions prevent it), so results do not depend
// on the processor.
package floatmath

import (
	"math"
	"math/big"

	"toolweaver/py/internal/pyerr"
)

// CompareInt compares f with the int v exactly: -1 if f < v, 0 if equal, 1 if f > v. ok is false if f is not a number.
func CompareInt(f float64, v int64) (c int, ok bool) {
	switch {
	case f != f:
		return 0, false
	case f >= 1<<63:
		return 1, true
	case f < -1<<63:
		return -1, true
	}
	t := math.Trunc(f)
	switch i := int64(t); {
	case i < v:
		return -1, true
	case i > v:
		return 1, true
	case f < t:
		return -1, true
	case f > t:
		return 1, true
	}
	return 0, true
}

// CompareBig is CompareInt for an int of any size.
func CompareBig(f float64, v *big.Int) (c int, ok bool) {
	switch {
	case f != f:
		return 0, false
	case v.IsInt64():
		return CompareInt(f, v.Int64())
	case math.IsInf(f, 1):
		return 1, true
	case math.IsInf(f, -1):
		return -1, true
	case v.BitLen() > 1024:
		return -v.Sign(), true
	}
	// |v| >= 2^63: a float of that size is integral, a smaller one is decided by its sign and size.
	i, _ := new(big.Float).SetFloat64(math.Trunc(f)).Int(nil)
	return i.Cmp(v), true
}

// ToInt truncates f to an int: v if big is nil, else big, which then does not fit in 64 bits. Infinities give an
// OverflowError and nan a ValueError.
func ToInt(f float64) (v int64, b *big.Int, err error) {
	switch {
	case f != f:
		return 0, nil, pyerr.New(pyerr.ValueError, "cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return 0, nil, pyerr.New(pyerr.OverflowError, "cannot convert float infinity to integer")
	case f >= -1<<63 && f < 1<<63:
		return int64(f), nil, nil
	}
	b, _ = new(big.Float).SetFloat64(f).Int(nil)
	return 0, b, nil
}

// FromBig converts v to the nearest float, ties to even, with an OverflowError if it is too large.
func FromBig(v *big.Int) (float64, error) {
	if v.IsInt64() {
		return float64(v.Int64()), nil
	}
	if v.BitLen() <= 1024 {
		if f, _ := new(big.Float).SetInt(v).Float64(); !math.IsInf(f, 0) {
			return f, nil
		}
	}
	return 0, pyerr.New(pyerr.OverflowError, "int too large to convert to float")
}

// ErrZeroDivision is the error of /, //, % and divmod by zero.
var ErrZeroDivision error = pyerr.New(pyerr.ZeroDivisionError, "division by zero")

// DivInt is a / b for ints of 64 bits, correctly rounded.
func DivInt(a, b int64) (float64, error) {
	if b == 0 {
		return 0, ErrZeroDivision
	}
	const exact = 1 << 53
	if a >= -exact && a <= exact && b >= -exact && b <= exact {
		return float64(a) / float64(b), nil
	}
	return DivBig(big.NewInt(a), big.NewInt(b))
}

// DivBig is a / b for ints, correctly rounded, with an OverflowError if the quotient is too large for a float.
func DivBig(a, b *big.Int) (float64, error) {
	if b.Sign() == 0 {
		return 0, ErrZeroDivision
	}
	if a.Sign() == 0 {
		return math.Copysign(0, float64(b.Sign())), nil
	}
	tooLarge := pyerr.New(pyerr.OverflowError, "integer division result too large for a float")
	d := a.BitLen() - b.BitLen()
	switch {
	case d > 1025:
		return 0, tooLarge
	case d < -1080:
		return math.Copysign(0, float64(a.Sign()*b.Sign())), nil
	}
	// Compute a quotient of at least 66 bits with the remainder folded into the lowest bit, then round once.
	shift := 66 - d
	n, m := new(big.Int).Abs(a), new(big.Int).Abs(b)
	if shift > 0 {
		n.Lsh(n, uint(shift))
	} else {
		m.Lsh(m, uint(-shift))
	}
	q, r := n.QuoRem(n, m, new(big.Int))
	if r.Sign() != 0 {
		q.SetBit(q, 0, 1)
	}
	f, _ := new(big.Float).SetMantExp(new(big.Float).SetInt(q), -shift).Float64()
	if math.IsInf(f, 0) {
		return 0, tooLarge
	}
	if a.Sign()*b.Sign() < 0 {
		f = -f
	}
	return f, nil
}

// AsIntegerRatio returns the lowest fraction equal to f, with a positive denominator. Infinities give an OverflowError and
// nan a ValueError.
func AsIntegerRatio(f float64) (num, den *big.Int, err error) {
	switch {
	case f != f:
		return nil, nil, pyerr.New(pyerr.ValueError, "cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return nil, nil, pyerr.New(pyerr.OverflowError, "cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return r.Num(), r.Denom(), nil
}
