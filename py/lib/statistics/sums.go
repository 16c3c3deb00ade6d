package statistics

// This file adds ints and floats exactly.

import (
	"math"
	"math/big"

	"toolweaver/py"
	"toolweaver/py/internal/floatmath"
)

// total is an exact sum of ints and floats. What is small is kept in s and
// n, the rest in r.
type total struct {
	n       int64          // sum of small ints
	s       floatmath.Fsum // sum of floats
	r       *big.Rat       // rest; nil is 0
	special float64        // an infinity or nan, or the sum of several; 0 if none
	work    int64          // bits added to r
}

func (t *total) addInt(x int64) {
	sum := t.n + x
	if (sum > t.n) == (x > 0) || x == 0 {
		t.n = sum
		return
	}
	t.addRat(new(big.Rat).SetInt64(x))
}

func (t *total) addFloat(x float64) {
	if math.IsInf(x, 0) || math.IsNaN(x) {
		if t.special == 0 {
			t.special = x
		} else {
			t.special += x
		}
		return
	}
	if math.Abs(x) > 1e290 || t.s.Add(x) != nil {
		t.addRat(new(big.Rat).SetFloat64(x))
	}
}

// addSquare adds x*x exactly: the product and its rounding error, where both
// are floats.
func (t *total) addSquare(x float64) {
	a := math.Abs(x)
	if x == 0 {
		return
	}
	if a < 1e-120 || a > 1e140 {
		r := new(big.Rat).SetFloat64(x)
		t.addRat(r.Mul(r, r))
		return
	}
	p := float64(x * x)
	t.addFloat(p)
	t.addFloat(math.FMA(x, x, -p))
}

func (t *total) addRat(x *big.Rat) {
	if t.r == nil {
		t.r = new(big.Rat)
	}
	t.work += int64(t.r.Num().BitLen() + t.r.Denom().BitLen())
	t.r.Add(t.r, x)
}

// rat returns the sum.
func (t *total) rat() *big.Rat {
	sum := new(big.Rat).SetInt64(t.n)
	if r, _, ok := t.s.Rat(); ok && r != nil {
		sum.Add(sum, r)
	}
	if t.r != nil {
		sum.Add(sum, t.r)
	}
	return sum
}

// statistics_sums is _sums(data, squares). It returns (type, n, numerator,
// denominator) of the exact sum and, with squares, also numerator and
// denominator of the sum of squared deviations from the mean. For data with
// infinities or nans the denominators are None and the numerators what their
// sum is. If some number is neither int, bool nor float it returns the data
// as a list.
func statistics_sums(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	items, exc := in.Items(args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	squares, _ := args[1].AsBool()
	var sum, sq total
	floats := false
	for _, v := range items {
		if exc := in.Charge(1); exc != nil {
			return py.Value{}, exc
		}
		switch {
		case py.TypeOf(v) == py.FloatType:
			x, _ := v.AsFloat()
			floats = true
			sum.addFloat(x)
			if squares && sum.special == 0 {
				sq.addSquare(x)
			}
			continue
		case py.TypeOf(v) == py.IntType || py.TypeOf(v) == py.BoolType:
			if x, ok := v.AsInt(); ok {
				sum.addInt(x)
				switch {
				case !squares:
				case x > -1<<31 && x < 1<<31:
					sq.addInt(x * x)
				default:
					b := big.NewInt(x)
					sq.addRat(new(big.Rat).SetInt(b.Mul(b, b)))
				}
				continue
			}
			b, _ := v.AsBig()
			words := int64(b.BitLen())/64 + 1
			if exc := in.ChargeBig(int64(b.BitLen())*3, 4*py.MulWork(words, words)); exc != nil {
				return py.Value{}, exc
			}
			sum.addRat(new(big.Rat).SetInt(b))
			if squares {
				sq.addRat(new(big.Rat).SetInt(new(big.Int).Mul(b, b)))
			}
			continue
		}
		return in.NewList(items), nil
	}
	if exc := in.ChargeBig(0, sum.work+sq.work); exc != nil {
		return py.Value{}, exc
	}
	typ := py.IntType
	if floats {
		typ = py.FloatType
	}
	n := int64(len(items))
	if sum.special != 0 {
		x := py.Float(sum.special)
		return in.NewTuple(typ.Value(), py.Int(n), x, py.None, x, py.None), nil
	}
	r := sum.rat()
	out := []py.Value{typ.Value(), py.Int(n), in.NewBig(new(big.Int).Set(r.Num())), in.NewBig(new(big.Int).Set(r.Denom()))}
	if squares {
		dev := new(big.Rat)
		if n > 0 {
			count := new(big.Rat).SetInt64(n)
			dev.Sub(sq.rat(), count.Quo(new(big.Rat).Mul(r, r), count))
		}
		out = append(out, in.NewBig(new(big.Int).Set(dev.Num())), in.NewBig(new(big.Int).Set(dev.Denom())))
	}
	return in.NewTuple(out...), nil
}
