package floatmath

// This file has the number theory of the math module. Functions whose result can be huge come with an estimate of its bits,
// an upper bound, so that the caller can refuse before the work is done.

import (
	"math"
	"math/big"
	"math/bits"

	"toolweaver/py/internal/pyerr"
)

// GCD is the greatest common divisor of two ints of 64 bits; only gcd(-2^63, 0 or -2^63) does not fit, hence the unsigned
// result.
func GCD(a, b int64) uint64 {
	x, y := abs64(a), abs64(b)
	for y != 0 {
		x, y = y, x%y
	}
	return x
}

func abs64(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

// GCDBig is math.gcd of two ints.
func GCDBig(a, b *big.Int) *big.Int {
	return new(big.Int).GCD(nil, nil, new(big.Int).Abs(a), new(big.Int).Abs(b))
}

// LCMBig is math.lcm of two ints. The result has at most the bits of both together.
func LCMBig(a, b *big.Int) *big.Int {
	if a.Sign() == 0 || b.Sign() == 0 {
		return new(big.Int)
	}
	r := new(big.Int).Quo(a, GCDBig(a, b))
	return r.Abs(r.Mul(r, b))
}

// ISqrt is math.isqrt.
func ISqrt(n *big.Int) (*big.Int, error) {
	if n.Sign() < 0 {
		return nil, pyerr.New(pyerr.ValueError, "isqrt() argument must be nonnegative")
	}
	return new(big.Int).Sqrt(n), nil
}

// CheckFactorial reports the error of math.factorial(n), if any, for an int of any size.
func CheckFactorial(n *big.Int) error {
	if n.Sign() < 0 {
		return pyerr.New(pyerr.ValueError, "factorial() not defined for negative values")
	}
	if !n.IsInt64() {
		return pyerr.Newf(pyerr.OverflowError, "factorial() argument should not exceed %d", int64(math.MaxInt64))
	}
	return nil
}

// FactorialBits bounds the bits of n!.
func FactorialBits(n int64) int64 {
	if n < 2 {
		return 1
	}
	lg, _ := math.Lgamma(float64(n) + 1)
	return bound(lg/math.Ln2 + 2)
}

// Factorial is math.factorial for n >= 0.
func Factorial(n int64) *big.Int {
	if n < 2 {
		return big.NewInt(1)
	}
	return new(big.Int).MulRange(2, n)
}

func bound(f float64) int64 {
	f = math.Ceil(float64(f * (1 + 1e-9)))
	if f >= math.MaxInt64 {
		return math.MaxInt64
	}
	return int64(f)
}

// CombArgs checks the arguments of math.comb and reduces k to min(k, n-k). zero says that the result is 0.
func CombArgs(n, k *big.Int) (kk int64, zero bool, err error) {
	if err := checkNK(n, k); err != nil {
		return 0, false, err
	}
	d := new(big.Int).Sub(n, k)
	if d.Sign() < 0 {
		return 0, true, nil
	}
	if d.Cmp(k) < 0 {
		k = d
	}
	if !k.IsInt64() {
		return 0, false, pyerr.Newf(pyerr.OverflowError, "min(n - k, k) must not exceed %d", int64(math.MaxInt64))
	}
	return k.Int64(), false, nil
}

// PermArgs is CombArgs for math.perm.
func PermArgs(n, k *big.Int) (kk int64, zero bool, err error) {
	if err := checkNK(n, k); err != nil {
		return 0, false, err
	}
	if n.Cmp(k) < 0 {
		return 0, true, nil
	}
	if !k.IsInt64() {
		return 0, false, pyerr.Newf(pyerr.OverflowError, "k must not exceed %d", int64(math.MaxInt64))
	}
	return k.Int64(), false, nil
}

func checkNK(n, k *big.Int) error {
	if n.Sign() < 0 {
		return pyerr.New(pyerr.ValueError, "n must be a non-negative integer")
	}
	if k.Sign() < 0 {
		return pyerr.New(pyerr.ValueError, "k must be a non-negative integer")
	}
	return nil
}

// CombBits bounds the bits of comb(n, k), 0 <= k <= n/2: comb(n, k) <= (n·e/k)^k.
func CombBits(n *big.Int, k int64) int64 {
	if k == 0 {
		return 1
	}
	perTerm := float64(n.BitLen()) + math.Log2E - math.Log2(float64(k))
	est := bound(float64(float64(k)*perTerm) + 2)
	if n.IsInt64() {
		est = min(est, max(n.Int64(), 1))
	}
	return est
}

// PermBits bounds the bits of perm(n, k).
func PermBits(n *big.Int, k int64) int64 {
	hi, lo := bits.Mul64(uint64(n.BitLen()), uint64(k))
	if hi != 0 || lo > math.MaxInt64 {
		return math.MaxInt64
	}
	return max(int64(lo), 1)
}

// Comb is math.comb for 0 <= k <= n/2, as CombArgs leaves it. The work is that of Perm(n, k), Factorial(k) and their
// quotient, except for small k.
func Comb(n *big.Int, k int64) *big.Int {
	if n.IsInt64() && k <= 64 {
		return new(big.Int).Binomial(n.Int64(), k)
	}
	r := Perm(n, k)
	return r.Quo(r, Factorial(k))
}

// Perm is math.perm for 0 <= k <= n.
func Perm(n *big.Int, k int64) *big.Int {
	if k == 0 {
		return big.NewInt(1)
	}
	if n.IsInt64() {
		return new(big.Int).MulRange(n.Int64()-k+1, n.Int64())
	}
	return fallingProduct(n, 0, k)
}

// fallingProduct returns (n-lo)(n-lo-1)…(n-hi+1) by halving; the depth is at most 63.
func fallingProduct(n *big.Int, lo, hi int64) *big.Int {
	if hi-lo <= 8 {
		r := big.NewInt(1)
		for i := lo; i < hi; i++ {
			r.Mul(r, new(big.Int).Sub(n, big.NewInt(i)))
		}
		return r
	}
	m := lo + (hi-lo)/2
	r := fallingProduct(n, lo, m)
	return r.Mul(r, fallingProduct(n, m, hi))
}
