package py

// This file defines arithmetic of int, bool and float. Ints are immediates of
// 64 bits, big integers beyond; results are normalised.

import (
	"math"
	"math/big"
	"math/bits"

	"toolweaver/py/internal/floatmath"
	"toolweaver/py/syntax"
)

// isNumber reports whether v is an int, bool, float or complex of exact type.
func isNumber(v Value) bool {
	switch v.exactKind() {
	case KindInt, KindBool, KindFloat, KindBig, KindComplex:
		return true
	}
	return false
}

func bigOf(v Value) *big.Int {
	if v.exactKind() == KindBig {
		return v.big().v
	}
	return big.NewInt(v.i())
}

// toFloat converts a number to float64; ok is false if it is too large.
func toFloat(v Value) (float64, bool) {
	switch v.exactKind() {
	case KindFloat:
		return v.f(), true
	case KindBig:
		f, err := floatmath.FromBig(v.big().v)
		return f, err == nil
	}
	return float64(v.i()), true
}

const errIntTooLarge = "int too large to convert to float"

// compareNumbers compares exact numbers of different kinds.
func compareNumbers(op syntax.CmpOp, a, b Value) bool {
	ka, kb := a.exactKind(), b.exactKind()
	if ka == KindFloat || kb == KindFloat {
		f, n := a, b
		if ka != KindFloat {
			f, n = b, a
		}
		var c int
		var ok bool
		if n.exactKind() == KindBig {
			c, ok = floatmath.CompareBig(f.f(), n.big().v)
		} else {
			c, ok = floatmath.CompareInt(f.f(), n.i())
		}
		if !ok {
			return op == syntax.NotEq
		}
		if ka != KindFloat {
			c = -c
		}
		return cmpResult(op, c)
	}
	return cmpResult(op, bigOf(a).Cmp(bigOf(b)))
}

// numberBinary computes a op b for exact numbers; the absent Value says that
// they do not support op.
func (in *Interp) numberBinary(op syntax.Operator, a, b Value) (Value, *Exception) {
	ka, kb := a.exactKind(), b.exactKind()
	if ka == KindComplex || kb == KindComplex {
		return in.complexBinary(op, a, b)
	}
	if ka == KindFloat || kb == KindFloat {
		switch op {
		case syntax.LShift, syntax.RShift, syntax.BitAnd, syntax.BitOr, syntax.BitXor, syntax.MatMult:
			return Value{}, nil
		}
		x, ok1 := toFloat(a)
		y, ok2 := toFloat(b)
		if !ok1 || !ok2 {
			return Value{}, Errorf(OverflowError, errIntTooLarge)
		}
		return in.floatBinary(op, x, y)
	}
	if ka != KindBig && kb != KindBig {
		return in.intBinary(op, a, b)
	}
	return in.bigBinary(op, a, b)
}

func (in *Interp) floatBinary(op syntax.Operator, x, y float64) (Value, *Exception) {
	switch op {
	case syntax.Add:
		return Float(x + y), nil
	case syntax.Sub:
		return Float(x - y), nil
	case syntax.Mult:
		return Float(x * y), nil
	case syntax.Div:
		if y == 0 {
			return Value{}, Errorf(ZeroDivisionError, "division by zero")
		}
		return Float(x / y), nil
	case syntax.FloorDiv:
		q, err := floatmath.FloorDiv(x, y)
		return Float(q), in.pyErr(err)
	case syntax.Mod:
		r, err := floatmath.Mod(x, y)
		return Float(r), in.pyErr(err)
	}
	return in.floatPow(x, y)
}

func (in *Interp) floatPow(x, y float64) (Value, *Exception) {
	r, isComplex, err := floatmath.PowFloat(x, y)
	switch {
	case isComplex:
		return in.complexPow(complex(x, 0), complex(y, 0))
	case err != nil:
		exc := in.pyErr(err)
		if exc.cls == OverflowError {
			exc.args = []Value{Int(34), makeStr("Numerical result out of range")}
		}
		return Value{}, exc
	}
	return Float(r), nil
}

// intBinary computes a op b for two 64-bit ints or bools.
func (in *Interp) intBinary(op syntax.Operator, a, b Value) (Value, *Exception) {
	x, y := a.i(), b.i()
	switch op {
	case syntax.Add:
		if r := x + y; (x^r)&(y^r) >= 0 {
			return Int(r), nil
		}
	case syntax.Sub:
		if r := x - y; (x^y)&(x^r) >= 0 {
			return Int(r), nil
		}
	case syntax.Mult:
		if hi, lo := bits.Mul64(abs64(x), abs64(y)); hi == 0 && lo < 1<<63 {
			return Int(x * y), nil
		}
	case syntax.Div:
		if y == 0 {
			return Value{}, Errorf(ZeroDivisionError, "division by zero")
		}
		const exact = 1 << 53
		if x > -exact && x < exact && y > -exact && y < exact {
			return Float(float64(x) / float64(y)), nil
		}
		f, err := floatmath.DivInt(x, y)
		return Float(f), in.pyErr(err)
	case syntax.FloorDiv, syntax.Mod:
		if y == 0 {
			return Value{}, Errorf(ZeroDivisionError, "division by zero")
		}
		if x != math.MinInt64 || y != -1 {
			q, r := floorDivMod(x, y)
			if op == syntax.Mod {
				return Int(r), nil
			}
			return Int(q), nil
		}
	case syntax.BitAnd:
		if a.isBool() && b.isBool() {
			return Bool(x&y != 0), nil
		}
		return Int(x & y), nil
	case syntax.BitOr:
		if a.isBool() && b.isBool() {
			return Bool(x|y != 0), nil
		}
		return Int(x | y), nil
	case syntax.BitXor:
		if a.isBool() && b.isBool() {
			return Bool(x^y != 0), nil
		}
		return Int(x ^ y), nil
	case syntax.LShift:
		if y < 0 {
			return Value{}, valueErrorf("negative shift count")
		}
		if x == 0 {
			return Int(0), nil
		}
		if y < 63 {
			if r := x << uint(y); r>>uint(y) == x {
				return Int(r), nil
			}
		}
	case syntax.RShift:
		if y < 0 {
			return Value{}, valueErrorf("negative shift count")
		}
		return Int(x >> uint(min(y, 63))), nil
	case syntax.Pow:
		if y < 0 {
			if x == 0 {
				return Value{}, Errorf(ZeroDivisionError, "zero to a negative power")
			}
			return in.floatPow(float64(x), float64(y))
		}
		if r, ok := powInt(x, y); ok {
			return Int(r), nil
		}
	case syntax.MatMult:
		return Value{}, nil
	}
	return in.bigBinary(op, a, b)
}

func abs64(x int64) uint64 {
	if x < 0 {
		return -uint64(x)
	}
	return uint64(x)
}

// floorDivMod rounds towards minus infinity. y is not 0.
func floorDivMod(x, y int64) (q, r int64) {
	q, r = x/y, x%y
	if r != 0 && (r < 0) != (y < 0) {
		q--
		r += y
	}
	return
}

func powInt(x, y int64) (int64, bool) {
	r := int64(1)
	for {
		if y&1 != 0 {
			hi, lo := bits.Mul64(abs64(r), abs64(x))
			if hi != 0 || lo >= 1<<63 {
				return 0, false
			}
			r *= x
		}
		y >>= 1
		if y == 0 {
			return r, true
		}
		hi, lo := bits.Mul64(abs64(x), abs64(x))
		if hi != 0 || lo >= 1<<63 {
			return 0, false
		}
		x *= x
	}
}

// chargeBig charges the memory and work of a result of the given bits made by
// an operation costing work word operations.
func (in *Interp) chargeBig(resultBits, work int64) *Exception {
	if exc := in.Alloc(int(min(resultBits/8+32, 1<<50))); exc != nil {
		return exc
	}
	return in.Charge(int(min(work/64, 1<<50)))
}

// mulWork estimates the word operations of multiplying n by m words, as
// Karatsuba does it.
func mulWork(n, m int64) int64 {
	if n > m {
		n, m = m, n
	}
	if n < 40 {
		return n * m
	}
	k := float64(n)
	return int64(math.Pow(k, 1.585)*float64(m)/k) * 4
}

// bigBinary computes a op b for ints of any size.
func (in *Interp) bigBinary(op syntax.Operator, a, b Value) (Value, *Exception) {
	x, y := bigOf(a), bigOf(b)
	nx, ny := int64(x.BitLen()), int64(y.BitLen())
	z := new(big.Int)
	switch op {
	case syntax.Add, syntax.Sub, syntax.BitAnd, syntax.BitOr, syntax.BitXor:
		if exc := in.chargeBig(max(nx, ny)+64, max(nx, ny)/64); exc != nil {
			return Value{}, exc
		}
		switch op {
		case syntax.Add:
			z.Add(x, y)
		case syntax.Sub:
			z.Sub(x, y)
		case syntax.BitAnd:
			z.And(x, y)
		case syntax.BitOr:
			z.Or(x, y)
		default:
			z.Xor(x, y)
		}
	case syntax.Mult:
		if exc := in.chargeBig(nx+ny, mulWork(nx/64+1, ny/64+1)); exc != nil {
			return Value{}, exc
		}
		z.Mul(x, y)
	case syntax.Div:
		if ny == 0 {
			return Value{}, Errorf(ZeroDivisionError, "division by zero")
		}
		f, err := floatmath.DivBig(x, y)
		return Float(f), in.pyErr(err)
	case syntax.FloorDiv, syntax.Mod:
		if ny == 0 {
			return Value{}, Errorf(ZeroDivisionError, "division by zero")
		}
		if exc := in.chargeBig(nx+ny, mulWork(max(nx-ny, 0)/64+1, ny/64+1)*2); exc != nil {
			return Value{}, exc
		}
		r := new(big.Int)
		z.QuoRem(x, y, r)
		if r.Sign() != 0 && (r.Sign() < 0) != (y.Sign() < 0) {
			z.Sub(z, big.NewInt(1))
			r.Add(r, y)
		}
		if op == syntax.Mod {
			z = r
		}
	case syntax.LShift, syntax.RShift:
		if y.Sign() < 0 {
			return Value{}, valueErrorf("negative shift count")
		}
		if op == syntax.RShift {
			if !y.IsInt64() || y.Int64() >= nx+1 {
				if x.Sign() < 0 {
					return Int(-1), nil
				}
				return Int(0), nil
			}
			z.Rsh(x, uint(y.Int64()))
			break
		}
		if x.Sign() == 0 {
			return Int(0), nil
		}
		if !y.IsInt64() || y.Int64() > 1<<40 {
			return Value{}, Errorf(OverflowError, "too many digits in integer")
		}
		if exc := in.chargeBig(nx+y.Int64(), (nx+y.Int64())/64); exc != nil {
			return Value{}, exc
		}
		z.Lsh(x, uint(y.Int64()))
	case syntax.Pow:
		if y.Sign() < 0 {
			if x.Sign() == 0 {
				return Value{}, Errorf(ZeroDivisionError, "zero to a negative power")
			}
			fx, err1 := floatmath.FromBig(x)
			fy, err2 := floatmath.FromBig(y)
			if err1 != nil || err2 != nil {
				return Value{}, Errorf(OverflowError, errIntTooLarge)
			}
			return in.floatPow(fx, fy)
		}
		switch {
		case y.Sign() == 0:
			return Int(1), nil
		case nx <= 1: // 0, 1, -1
			if x.Sign() < 0 && y.Bit(0) == 0 {
				return Int(1), nil
			}
			return a, nil
		}
		if !y.IsInt64() || y.Int64() > 1<<40 {
			return Value{}, in.Alloc(1 << 62)
		}
		rb := nx * y.Int64()
		if exc := in.chargeBig(rb, mulWork(rb/64+1, rb/64+1)*2); exc != nil {
			return Value{}, exc
		}
		z.Exp(x, y, nil)
	default:
		return Value{}, nil
	}
	return in.NewBig(z), nil
}

// numberUnary computes -v, +v or ~v for exact numbers.
func (in *Interp) numberUnary(op syntax.Operator, v Value) (Value, *Exception) {
	switch v.exactKind() {
	case KindComplex:
		c := v.cplx().v
		switch op {
		case syntax.USub:
			return in.newComplex(complex(-real(c), -imag(c))), nil
		case syntax.UAdd:
			return v, nil
		}
		return Value{}, typeErrorf("bad operand type for unary ~: 'complex'")
	case KindFloat:
		switch op {
		case syntax.USub:
			return Float(-v.f()), nil
		case syntax.UAdd:
			return v, nil
		}
		return Value{}, typeErrorf("bad operand type for unary ~: 'float'")
	case KindBig:
		n := v.big().v
		if exc := in.chargeBig(int64(n.BitLen()), int64(n.BitLen()/64)); exc != nil {
			return Value{}, exc
		}
		switch op {
		case syntax.USub:
			return in.NewBig(new(big.Int).Neg(n)), nil
		case syntax.Invert:
			return in.NewBig(new(big.Int).Not(n)), nil
		}
		return v, nil
	}
	x := v.i()
	switch op {
	case syntax.USub:
		if x == math.MinInt64 {
			return in.NewBig(new(big.Int).Neg(big.NewInt(x))), nil
		}
		return Int(-x), nil
	case syntax.Invert:
		return Int(^x), nil
	}
	return Int(x), nil
}
