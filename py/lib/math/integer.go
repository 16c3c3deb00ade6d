package math

// This file defines the functions of ints.

import (
	"math/big"

	"toolweaver/py"
	"toolweaver/py/internal/floatmath"
)

var integerFuncs = []py.Def{
	{Name: "factorial", Sig: "n, /", Fn: math_factorial, Doc: "Find n!."},
	{Name: "comb", Sig: "n, k, /", Fn: math_comb, Doc: "Number of ways to choose k items from n items without repetition and without order."},
	{Name: "perm", Sig: "n, k=None, /", Fn: math_perm, Doc: "Number of ways to choose k items from n items without repetition and with order."},
	{Name: "gcd", Sig: "...", Fn: math_gcd, Doc: "Greatest Common Divisor."},
	{Name: "lcm", Sig: "...", Fn: math_lcm, Doc: "Least Common Multiple."},
	{Name: "isqrt", Sig: "n, /", Fn: math_isqrt, Doc: "Return the integer part of the square root of the input."},
}

// bigIndex converts an argument to an int.
func bigIndex(in *py.Interp, v py.Value) (*big.Int, *py.Exception) {
	n, exc := in.Index(v)
	if exc != nil {
		return nil, exc
	}
	b, _ := n.AsBig()
	return b, nil
}

// slowness is how much longer the functions of this file take for a word
// operation than the single multiplications that MulWork is about.
const slowness = 8

// chargeProduct charges a product of terms factors that has the given bits.
func chargeProduct(in *py.Interp, bits, terms int64) *py.Exception {
	words := bits/64 + 1
	return in.ChargeBig(bits, min(slowness*py.MulWork(words/2+1, words/2+1)+16*min(terms, words), 1<<55))
}

func math_factorial(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	b, exc := bigIndex(in, args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	if err := floatmath.CheckFactorial(b); err != nil {
		return py.Value{}, in.LeafError(err)
	}
	n := b.Int64()
	if exc := chargeProduct(in, floatmath.FactorialBits(n), n); exc != nil {
		return py.Value{}, exc
	}
	return in.NewBig(floatmath.Factorial(n)), nil
}

func math_comb(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	n, exc := bigIndex(in, args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	k, exc := bigIndex(in, args[1])
	if exc != nil {
		return py.Value{}, exc
	}
	kk, zero, err := floatmath.CombArgs(n, k)
	if err != nil || zero {
		return py.Int(0), in.LeafError(err)
	}
	// The numerator and denominator are computed whole.
	if exc := chargeProduct(in, min(floatmath.PermBits(n, kk), 1<<50), 8*kk); exc != nil {
		return py.Value{}, exc
	}
	return in.NewBig(floatmath.Comb(n, kk)), nil
}

func math_perm(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	if args[1].IsAbsent() || args[1].IsNone() {
		return math_factorial(in, args[:1], nil)
	}
	n, exc := bigIndex(in, args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	k, exc := bigIndex(in, args[1])
	if exc != nil {
		return py.Value{}, exc
	}
	kk, zero, err := floatmath.PermArgs(n, k)
	if err != nil || zero {
		return py.Int(0), in.LeafError(err)
	}
	if exc := chargeProduct(in, floatmath.PermBits(n, kk), kk); exc != nil {
		return py.Value{}, exc
	}
	return in.NewBig(floatmath.Perm(n, kk)), nil
}

// fold combines the arguments of gcd or lcm.
func fold(in *py.Interp, args []py.Value, kw *py.Kwargs, name string, start int64, f func(a, b *big.Int) *big.Int) (py.Value, *py.Exception) {
	if kw.Len() > 0 {
		return py.Value{}, py.Errorf(py.TypeError, "math.%s() takes no keyword arguments", name)
	}
	acc := big.NewInt(start)
	for _, a := range args {
		b, exc := bigIndex(in, a)
		if exc != nil {
			return py.Value{}, exc
		}
		x, y := int64(acc.BitLen()), int64(b.BitLen())
		if exc := in.ChargeBig(x+y, 64+(x/64+1)*(y/64+1)*slowness); exc != nil {
			return py.Value{}, exc
		}
		acc = f(acc, b)
	}
	return in.NewBig(acc), nil
}

func math_gcd(in *py.Interp, args []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	if len(args) == 2 && kw == nil {
		a, ok1 := args[0].AsInt()
		b, ok2 := args[1].AsInt()
		if ok1 && ok2 {
			if g := floatmath.GCD(a, b); g>>63 == 0 {
				return py.Int(int64(g)), nil
			}
		}
	}
	return fold(in, args, kw, "gcd", 0, floatmath.GCDBig)
}

func math_lcm(in *py.Interp, args []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	return fold(in, args, kw, "lcm", 1, floatmath.LCMBig)
}

func math_isqrt(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	n, exc := bigIndex(in, args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	words := int64(n.BitLen())/64 + 1
	if exc := in.ChargeBig(int64(n.BitLen()), slowness*8*py.MulWork(words, words)); exc != nil {
		return py.Value{}, exc
	}
	r, err := floatmath.ISqrt(n)
	if err != nil {
		return py.Value{}, in.LeafError(err)
	}
	return in.NewBig(r), nil
}
