package py

// This file defines int: its constructor and methods. Arithmetic is in
// num.go, conversion to and from bytes in int_bytes.go.

import (
	"math/big"
	"math/bits"
	"strconv"

	"toolweaver/py/internal/floatmath"
	"toolweaver/py/internal/numparse"
	"toolweaver/py/internal/strrepr"
	"toolweaver/py/syntax"
)

var intArgs = newArgs("int", "x=0, /, base=10")

func intSpec() TypeSpec {
	m := numberOperators("int", syntax.Add, syntax.Sub, syntax.Mult, syntax.Div, syntax.FloorDiv, syntax.Mod, syntax.Pow,
		syntax.LShift, syntax.RShift, syntax.BitAnd, syntax.BitOr, syntax.BitXor)
	m = append(m, numberComparisons("int")...)
	self := func(in *Interp, v Value) (Value, *Exception) { return intOf(v), nil }
	return TypeSpec{
		Name:   "int",
		Doc:    "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\nare given.",
		New:    int_new,
		NewSig: "...",
		Methods: append(m, []Def{
			{"__divmod__", "value, /", divmodMethod("int", false), ""},
			{"__rdivmod__", "value, /", divmodMethod("int", true), ""},
			{"__neg__", "", numberUnaryMethod(syntax.USub), ""},
			{"__pos__", "", int_int, ""},
			{"__invert__", "", numberUnaryMethod(syntax.Invert), ""},
			{"__abs__", "", int_abs, ""},
			{"__bool__", "", int_bool, ""},
			{"__hash__", "", int_hash, ""},
			{"__int__", "", int_int, ""},
			{"__index__", "", int_int, ""},
			{"__trunc__", "", int_int, "Truncating an Integral returns itself."},
			{"__floor__", "", int_int, "Flooring an Integral returns itself."},
			{"__ceil__", "", int_int, "Ceiling of an Integral returns itself."},
			{"__float__", "", int_float, ""},
			{"__round__", "ndigits=None, /", int_round, "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer."},
			{"__repr__", "", int_repr, ""},
			{"__format__", "format_spec, /", int_format, "Convert to a string according to format_spec."},
			{"__getnewargs__", "", int_getnewargs, ""},
			{"__sizeof__", "", int_sizeof, "Returns size in memory, in bytes."},
			{"conjugate", "", int_int, "Returns self, the complex conjugate of any int."},
			{"bit_length", "", int_bit_length, "Number of bits necessary to represent self in binary."},
			{"bit_count", "", int_bit_count, "Number of ones in the binary representation of the absolute value of self."},
			{"as_integer_ratio", "", int_as_integer_ratio, "Return a pair of integers, whose ratio is equal to the original int."},
			{"is_integer", "", int_is_integer, "Returns True. Exists for duck type compatibility with float.is_integer."},
			{"to_bytes", "length=1, byteorder='big', *, signed=False", int_to_bytes, "Return an array of bytes representing an integer."},
		}...),
		Class: []Def{
			{"from_bytes", "bytes, byteorder='big', *, signed=False", int_from_bytes, "Return the integer represented by the given array of bytes."},
		},
		Getters: []Getter{
			{Name: "real", Get: self},
			{Name: "imag", Get: func(*Interp, Value) (Value, *Exception) { return Int(0), nil }},
			{Name: "numerator", Get: self},
			{Name: "denominator", Get: func(*Interp, Value) (Value, *Exception) { return Int(1), nil }},
		},
	}
}

// intOf returns the exact int of an int, bool or instance of a subclass.
func intOf(v Value) Value {
	switch v.exactKind() {
	case KindBool:
		return Int(int64(v.n))
	case KindIntSub:
		return v.intSub().v
	}
	return v
}

func int_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	cls, exc := newClass(args, IntType)
	if exc != nil {
		return Value{}, exc
	}
	if cls.isSubtype(BoolType) {
		return Value{}, typeErrorf("int.__new__(bool) is not safe, use bool.__new__()")
	}
	var n Value
	if len(args) == 2 && kw == nil {
		n, exc = in.IntOf(args[1])
	} else {
		if len(args) > 3 {
			return Value{}, typeErrorf("int expected at most 2 arguments, got %d", len(args)-1)
		}
		if kw.Get("x").p != nil {
			return Value{}, typeErrorf("int() got an unexpected keyword argument 'x'")
		}
		var a []Value
		if a, exc = intArgs.bind(args[1:], kw); exc == nil {
			n, exc = in.intFrom(a[0], a[1])
		}
	}
	if exc != nil {
		return Value{}, exc
	}
	return in.newInt(cls, n), nil
}

// newInt makes an instance of cls, int or a class derived from it.
func (in *Interp) newInt(cls *Type, n Value) Value {
	if cls == IntType {
		return n
	}
	in.charge(sizeObject + 32)
	return ptr(&intSub{header: header{kind: KindIntSub}, v: n, subPart: subPart{cls: cls}})
}

// intFrom is int(x, base); either may be absent.
func (in *Interp) intFrom(x, base Value) (Value, *Exception) {
	if base.p == nil {
		if x.p == nil {
			return Int(0), nil
		}
		return in.IntOf(x)
	}
	if x.p == nil {
		return Value{}, typeErrorf("int() missing string argument")
	}
	b, exc := in.IndexInt(base)
	if exc != nil {
		return Value{}, exc
	}
	if b != 0 && b < 2 || b > 36 {
		return Value{}, valueErrorf("int() base must be >= 2 and <= 36, or 0")
	}
	switch x.Kind() {
	case KindStr:
		return in.parseInt(x.str().s, b, strrepr.Repr)
	case KindBytes, KindByteArray:
		s, _ := x.AsBytes()
		return in.parseInt(s, b, reprBytesText)
	}
	return Value{}, typeErrorf("int() can't convert non-string with explicit base")
}

// IntOf returns int(v), always an exact int.
func (in *Interp) IntOf(v Value) (Value, *Exception) {
	switch v.exactKind() {
	case KindInt, KindBig:
		return v, nil
	case KindBool:
		return Int(int64(v.n)), nil
	case KindFloat:
		return in.truncFloat(v.f())
	case KindStr:
		return in.parseInt(v.str().s, 10, strrepr.Repr)
	}
	t := typeOf(v)
	if f := t.special(spInt); f.p != nil {
		r, exc := in.callSpecial(f, v)
		if exc != nil {
			return Value{}, exc
		}
		switch r.exactKind() {
		case KindInt, KindBig, KindBool, KindIntSub:
			return intOf(r), nil
		}
		return Value{}, typeErrorf("__int__ returned non-int (type %s)", typeName(r))
	}
	if t.special(spIndex).p != nil {
		return in.Index(v)
	}
	if v.isStr() {
		return in.parseInt(v.str().s, 10, strrepr.Repr)
	}
	if s, ok := v.AsBytes(); ok {
		return in.parseInt(s, 10, reprBytesText)
	}
	return Value{}, typeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", t.name)
}

func reprBytesText(s string) string { return string(strrepr.AppendBytesRepr(nil, []byte(s))) }

func (in *Interp) parseInt(s string, base int, repr numparse.Repr) (Value, *Exception) {
	if len(s) > 64 {
		if exc := in.Alloc(len(s)); exc != nil {
			return Value{}, exc
		}
		if exc := in.Charge(len(s) / 8); exc != nil {
			return Value{}, exc
		}
	}
	v, b, err := numparse.Int(s, base, numparse.DefaultMaxDigits, repr)
	if err != nil {
		return Value{}, in.pyErr(err)
	}
	if b != nil {
		return in.NewBig(b), nil
	}
	return Int(v), nil
}

// truncFloat is int(f).
func (in *Interp) truncFloat(f float64) (Value, *Exception) {
	v, b, err := floatmath.ToInt(f)
	if err != nil {
		return Value{}, in.pyErr(err)
	}
	if b != nil {
		return in.NewBig(b), nil
	}
	return Int(v), nil
}

// intText is str(n) for an exact int.
func (in *Interp) intText(n Value) (string, *Exception) {
	if n.isInt() {
		return strconv.FormatInt(n.i(), 10), nil
	}
	b := n.big().v
	if exc := in.chargeDigits(b); exc != nil {
		return "", exc
	}
	text, err := numparse.AppendInt(nil, b, numparse.DefaultMaxDigits)
	return string(text), in.pyErr(err)
}

// chargeDigits charges the conversion of b to decimal.
func (in *Interp) chargeDigits(b *big.Int) *Exception {
	w := int(min(int64(b.BitLen())/64, 300))
	return in.Charge(w + w*w/16)
}

func int_abs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n := intOf(args[0])
	if n.isInt() && n.i() >= 0 || n.exactKind() == KindBig && n.big().v.Sign() > 0 {
		return n, nil
	}
	return in.numberUnary(syntax.USub, n)
}

func int_bool(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n := intOf(args[0])
	return Bool(!n.isInt() || n.i() != 0), nil
}

func int_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	h, exc := in.Hash(intOf(args[0]))
	return Int(h), exc
}

func int_int(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) { return intOf(args[0]), nil }

func int_float(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	f, exc := in.FloatOf(intOf(args[0]))
	return Float(f), exc
}

// int_round rounds half-even to a power of ten when ndigits is negative.
func int_round(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n := intOf(args[0])
	if args[1].p == nil || args[1].IsNone() {
		return n, nil
	}
	d, exc := in.IndexInt(args[1])
	if exc != nil || d >= 0 {
		return n, exc
	}
	x := bigOf(n)
	digits := int(float64(x.BitLen())*0.30103) + 2
	if -d > digits {
		return Int(0), nil
	}
	if exc := in.chargeBig(int64(x.BitLen())*2, mulWork(int64(x.BitLen())/64+1, int64(x.BitLen())/64+1)); exc != nil {
		return Value{}, exc
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-d)), nil)
	q, r := new(big.Int).DivMod(x, p, new(big.Int)) // r >= 0
	r.Lsh(r, 1)
	if c := r.Cmp(p); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return in.NewBig(q.Mul(q, p)), nil
}

func int_repr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s, exc := in.intText(intOf(args[0]))
	if exc != nil {
		return Value{}, exc
	}
	return in.newASCII(s), nil
}

func int_format(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.formatMethod(args)
}

func int_getnewargs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.NewTuple(intOf(args[0])), nil
}

func int_sizeof(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	b := bigOf(intOf(args[0])).BitLen()
	return Int(int64(24 + (max(b, 1)+29)/30*4)), nil
}

func int_bit_length(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n := intOf(args[0])
	if n.isInt() {
		return Int(int64(bits.Len64(abs64(n.i())))), nil
	}
	return Int(int64(n.big().v.BitLen())), nil
}

func int_bit_count(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n := intOf(args[0])
	if n.isInt() {
		return Int(int64(bits.OnesCount64(abs64(n.i())))), nil
	}
	c := 0
	for _, w := range n.big().v.Bits() {
		c += bits.OnesCount(uint(w))
	}
	return Int(int64(c)), in.Charge(len(n.big().v.Bits()) / 16)
}

func int_as_integer_ratio(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.NewTuple(intOf(args[0]), Int(1)), nil
}

func int_is_integer(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) { return True, nil }

// powMod is pow(a, b, m) for exact numbers; rank is that of the type whose
// method was called.
func (in *Interp) powMod(a, b, m Value, rank int) (Value, *Exception) {
	switch rank {
	case 2:
		return Value{}, typeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
	case 3:
		return Value{}, valueErrorf("complex modulo")
	}
	n, ok := in.plainNumber(m)
	if !ok || numberRank(n) > 1 {
		return NotImplemented, nil
	}
	x, y, z := bigOf(intOf(a)), bigOf(intOf(b)), bigOf(intOf(n))
	if z.Sign() == 0 {
		return Value{}, valueErrorf("pow() 3rd argument cannot be 0")
	}
	words := int64(z.BitLen())/64 + 1
	if exc := in.chargeBig(int64(z.BitLen())*4, mulWork(words, words)*(int64(y.BitLen())*3+1)); exc != nil {
		return Value{}, exc
	}
	mod := new(big.Int).Abs(z)
	r := new(big.Int)
	if y.Sign() < 0 {
		inv := new(big.Int).ModInverse(new(big.Int).Mod(x, mod), mod)
		if inv == nil {
			return Value{}, valueErrorf("base is not invertible for the given modulus")
		}
		r.Exp(inv, new(big.Int).Neg(y), mod)
	} else {
		r.Exp(new(big.Int).Mod(x, mod), y, mod)
	}
	r.Mod(r, mod)
	if z.Sign() < 0 && r.Sign() > 0 {
		r.Add(r, z)
	}
	return in.NewBig(r), nil
}
