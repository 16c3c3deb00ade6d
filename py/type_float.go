package py

// This file defines float: its constructor and methods. Arithmetic is in
// num.go.

import (
	"math"

	"toolweaver/py/internal/floatmath"
	"toolweaver/py/internal/numfmt"
	"toolweaver/py/internal/numparse"
	"toolweaver/py/internal/strrepr"
	"toolweaver/py/syntax"
)

var floatArgs = newArgs("float", "x=0, /")

func floatSpec() TypeSpec {
	m := numberOperators("float", syntax.Add, syntax.Sub, syntax.Mult, syntax.Div, syntax.FloorDiv, syntax.Mod, syntax.Pow)
	m = append(m, numberComparisons("float")...)
	return TypeSpec{
		Name:   "float",
		Doc:    "Convert a string or number to a floating-point number, if possible.",
		New:    float_new,
		NewSig: "...",
		Methods: append(m, []Def{
			{"__divmod__", "value, /", divmodMethod("float", false), ""},
			{"__rdivmod__", "value, /", divmodMethod("float", true), ""},
			{"__neg__", "", numberUnaryMethod(syntax.USub), ""},
			{"__pos__", "", float_float, ""},
			{"__abs__", "", float_abs, ""},
			{"__bool__", "", float_bool, ""},
			{"__hash__", "", float_hash, ""},
			{"__int__", "", float_int, ""},
			{"__trunc__", "", float_int, "Return the Integral closest to x between 0 and x."},
			{"__floor__", "", float_floor, "Return the floor as an Integral."},
			{"__ceil__", "", float_ceil, "Return the ceiling as an Integral."},
			{"__float__", "", float_float, ""},
			{"__round__", "ndigits=None, /", float_round, "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits)."},
			{"__repr__", "", float_repr, ""},
			{"__format__", "format_spec, /", float_format, "Formats the float according to format_spec."},
			{"__getnewargs__", "", float_getnewargs, ""},
			{"conjugate", "", float_float, "Return self, the complex conjugate of any float."},
			{"is_integer", "", float_is_integer, "Return True if the float is an integer."},
			{"as_integer_ratio", "", float_as_integer_ratio, "Return a pair of integers, whose ratio is exactly equal to the original float."},
			{"hex", "", float_hex, "Return a hexadecimal representation of a floating-point number."},
		}...),
		Class: []Def{
			{"fromhex", "string, /", float_fromhex, "Create a floating-point number from a hexadecimal string."},
			{"__getformat__", "typestr, /", float_getformat, ""},
			{"from_number", "number, /", float_from_number, "Convert real number to a floating-point number."},
		},
		Getters: []Getter{
			{Name: "real", Get: func(in *Interp, v Value) (Value, *Exception) { return floatOf(v), nil }},
			{Name: "imag", Get: func(*Interp, Value) (Value, *Exception) { return Float(0), nil }},
		},
	}
}

// floatOf returns the exact float of a float or instance of a subclass.
func floatOf(v Value) Value {
	if v.exactKind() == KindFloatSub {
		return v.fltSub().v
	}
	return v
}

func float_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	cls, exc := newClass(args, FloatType)
	if exc != nil {
		return Value{}, exc
	}
	a, exc := floatArgs.bind(args[1:], kw)
	if exc != nil {
		return Value{}, exc
	}
	f := 0.0
	if a[0].p != nil {
		if f, exc = in.floatFrom(a[0]); exc != nil {
			return Value{}, exc
		}
	}
	return in.newFloat(cls, f), nil
}

// newFloat makes an instance of cls, float or a class derived from it.
func (in *Interp) newFloat(cls *Type, f float64) Value {
	if cls == FloatType {
		return Float(f)
	}
	in.charge(sizeObject + 32)
	return ptr(&floatSub{header: header{kind: KindFloatSub}, v: Float(f), subPart: subPart{cls: cls}})
}

// floatFrom is float(v).
func (in *Interp) floatFrom(v Value) (float64, *Exception) {
	var s string
	repr := strrepr.Repr
	switch v.Kind() {
	case KindStr:
		s = v.str().s
	default:
		if b, ok := v.AsBytes(); ok {
			s, repr = b, reprBytesText
			break
		}
		t := typeOf(v)
		if t.special(spFloat).p == nil && t.special(spIndex).p == nil {
			return 0, typeErrorf("float() argument must be a string or a real number, not '%s'", t.name)
		}
		return in.floatByMethod(v)
	}
	if len(s) > 64 {
		if exc := in.Alloc(len(s)); exc != nil {
			return 0, exc
		}
		if exc := in.Charge(len(s) / 16); exc != nil {
			return 0, exc
		}
	}
	f, err := numparse.Float(s, repr)
	return f, in.pyErr(err)
}

func float_float(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return floatOf(args[0]), nil
}

func float_abs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return Float(math.Abs(floatOf(args[0]).f())), nil
}

func float_bool(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return Bool(floatOf(args[0]).f() != 0), nil
}

func float_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	h, exc := in.Hash(floatOf(args[0]))
	return Int(h), exc
}

func float_int(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.truncFloat(floatOf(args[0]).f())
}

func float_floor(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.truncFloat(math.Floor(floatOf(args[0]).f()))
}

func float_ceil(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.truncFloat(math.Ceil(floatOf(args[0]).f()))
}

func float_round(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.roundFloat(floatOf(args[0]).f(), args[1])
}

// roundFloat is round(f, ndigits); ndigits may be absent.
func (in *Interp) roundFloat(f float64, ndigits Value) (Value, *Exception) {
	if ndigits.p == nil || ndigits.IsNone() {
		return in.truncFloat(math.RoundToEven(f))
	}
	d, exc := in.IndexInt(ndigits)
	if exc != nil {
		return Value{}, exc
	}
	r, err := floatmath.Round(f, max(min(d, 1000), -1000))
	return Float(r), in.pyErr(err)
}

func floatText(f float64) string {
	var buf [32]byte
	return string(numfmt.AppendFloat(buf[:0], f))
}

func float_repr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.newASCII(floatText(floatOf(args[0]).f())), nil
}

func float_format(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.formatMethod(args)
}

func float_getnewargs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.NewTuple(floatOf(args[0])), nil
}

func float_is_integer(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	f := floatOf(args[0]).f()
	return Bool(!math.IsInf(f, 0) && f == math.Floor(f)), nil
}

func float_as_integer_ratio(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n, d, err := floatmath.AsIntegerRatio(floatOf(args[0]).f())
	if err != nil {
		return Value{}, in.pyErr(err)
	}
	return in.NewTuple(in.NewBig(n), in.NewBig(d)), nil
}

func float_hex(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.newASCII(floatmath.Hex(floatOf(args[0]).f())), nil
}

// float_getformat tells how numbers are stored.
func float_getformat(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !args[1].isStr() {
		return Value{}, typeErrorf("__getformat__() argument must be str, not %s", typeName(args[1]))
	}
	if s := args[1].str().s; s != "double" && s != "float" {
		return Value{}, valueErrorf("__getformat__() argument 1 must be 'double' or 'float'")
	}
	return in.newASCII("IEEE, little-endian"), nil
}

func float_fromhex(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !args[1].isStr() {
		return Value{}, typeErrorf("bad argument type for built-in operation")
	}
	s := args[1].str().s
	if exc := in.Charge(len(s) / 16); exc != nil {
		return Value{}, exc
	}
	f, err := floatmath.FromHex(s)
	if err != nil {
		return Value{}, in.pyErr(err)
	}
	return in.floatOfClass(args[0], f)
}

// floatOfClass calls cls(f) unless cls is float itself.
func (in *Interp) floatOfClass(cls Value, f float64) (Value, *Exception) {
	if cls.typ() == FloatType {
		return Float(f), nil
	}
	return in.Call(cls, Float(f))
}

func float_from_number(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[1].isFloat() && args[0].typ() == FloatType {
		return args[1], nil
	}
	f, exc := in.FloatOf(args[1])
	if exc != nil {
		return Value{}, exc
	}
	return in.floatOfClass(args[0], f)
}
