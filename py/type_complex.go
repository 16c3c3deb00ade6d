package py

// This file defines complex: arithmetic and the type.

import (
	"math"
	"math/cmplx"

	"toolweaver/py/internal/floatmath"
	"toolweaver/py/internal/numfmt"
	"toolweaver/py/internal/numparse"
	"toolweaver/py/internal/strrepr"
	"toolweaver/py/syntax"
)

// plainNumber returns the number v stands for: v itself, or what an instance
// of a subclass of int, float or complex holds. ok is false for any other
// object.
func (in *Interp) plainNumber(v Value) (n Value, ok bool) {
	switch v.exactKind() {
	case KindInt, KindBool, KindBig, KindFloat, KindComplex:
		return v, true
	case KindIntSub:
		return v.intSub().v, true
	case KindFloatSub:
		return v.fltSub().v, true
	case KindComplex | kindSub:
		return in.newComplex(v.cplx().v), true
	}
	return Value{}, false
}

// toComplex converts an exact number; ok is false if an int is too large.
func toComplex(v Value) (complex128, bool) {
	if v.exactKind() == KindComplex {
		return v.cplx().v, true
	}
	f, ok := toFloat(v)
	return complex(f, 0), ok
}

// complexBinary computes a op b for exact numbers, one of them complex; the
// absent Value says that complex does not support op.
func (in *Interp) complexBinary(op syntax.Operator, a, b Value) (Value, *Exception) {
	x, ok1 := toComplex(a)
	y, ok2 := toComplex(b)
	if !ok1 || !ok2 {
		return Value{}, Errorf(OverflowError, errIntTooLarge)
	}
	realA, realB := a.exactKind() != KindComplex, b.exactKind() != KindComplex
	xr, xi, yr, yi := real(x), imag(x), real(y), imag(y)
	switch op {
	case syntax.Add:
		if realA {
			return in.newComplex(complex(xr+yr, yi)), nil
		}
		if realB {
			return in.newComplex(complex(xr+yr, xi)), nil
		}
		return in.newComplex(complex(xr+yr, xi+yi)), nil
	case syntax.Sub:
		if realA {
			return in.newComplex(complex(xr-yr, -yi)), nil
		}
		if realB {
			return in.newComplex(complex(xr-yr, xi)), nil
		}
		return in.newComplex(complex(xr-yr, xi-yi)), nil
	case syntax.Mult:
		if realA {
			return in.newComplex(complex(xr*yr, xr*yi)), nil
		}
		if realB {
			return in.newComplex(complex(xr*yr, xi*yr)), nil
		}
		return in.newComplex(complexMul(x, y)), nil
	case syntax.Div:
		if y == 0 {
			return Value{}, Errorf(ZeroDivisionError, "division by zero")
		}
		if realB {
			return in.newComplex(complex(xr/yr, xi/yr)), nil
		}
		return in.newComplex(complexDiv(x, y)), nil
	case syntax.Pow:
		return in.complexPow(x, y)
	}
	return Value{}, nil
}

// complexMul is x * y without fused operations; where the plain formula gives
// nan for infinite factors, the infinity is recovered.
func complexMul(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	re := float64(a*c) - float64(b*d)
	im := float64(a*d) + float64(b*c)
	if re == re || im == im {
		return complex(re, im)
	}
	recalc := false
	unit := func(f float64) float64 {
		if math.IsInf(f, 0) {
			return math.Copysign(1, f)
		}
		return math.Copysign(0, f)
	}
	zero := func(f float64) float64 {
		if f != f {
			return math.Copysign(0, f)
		}
		return f
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		a, b, c, d = unit(a), unit(b), zero(c), zero(d)
		recalc = true
	}
	if math.IsInf(c, 0) || math.IsInf(d, 0) {
		c, d, a, b = unit(c), unit(d), zero(a), zero(b)
		recalc = true
	}
	if !recalc && (math.IsInf(a*c, 0) || math.IsInf(b*d, 0) || math.IsInf(a*d, 0) || math.IsInf(b*c, 0)) {
		a, b, c, d = zero(a), zero(b), zero(c), zero(d)
		recalc = true
	}
	if recalc {
		inf := math.Inf(1)
		re = inf * (float64(a*c) - float64(b*d))
		im = inf * (float64(a*d) + float64(b*c))
	}
	return complex(re, im)
}

// complexDiv is x / y by Smith's method; y is not 0.
func complexDiv(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	var re, im float64
	switch {
	case math.Abs(c) >= math.Abs(d):
		ratio := d / c
		den := c + float64(d*ratio)
		re = (a + float64(b*ratio)) / den
		im = (b - float64(a*ratio)) / den
	case math.Abs(d) >= math.Abs(c):
		ratio := c / d
		den := float64(c*ratio) + d
		re = (float64(a*ratio) + b) / den
		im = (float64(b*ratio) - a) / den
	default:
		re, im = math.NaN(), math.NaN()
	}
	finite := func(f float64) bool { return !math.IsInf(f, 0) && f == f }
	if re != re && im != im {
		switch {
		case (math.IsInf(a, 0) || math.IsInf(b, 0)) && finite(c) && finite(d):
			s, t := infUnit(a), infUnit(b)
			re = math.Inf(1) * (float64(s*c) + float64(t*d))
			im = math.Inf(1) * (float64(t*c) - float64(s*d))
		case (math.IsInf(c, 0) || math.IsInf(d, 0)) && finite(a) && finite(b):
			s, t := infUnit(c), infUnit(d)
			re = 0 * (float64(a*s) + float64(b*t))
			im = 0 * (float64(b*s) - float64(a*t))
		}
	}
	return complex(re, im)
}

func infUnit(f float64) float64 {
	if math.IsInf(f, 0) {
		return math.Copysign(1, f)
	}
	return math.Copysign(0, f)
}

// complexPow is a ** b.
func (in *Interp) complexPow(a, b complex128) (Value, *Exception) {
	var r complex128
	switch {
	case b == 0:
		return in.newComplex(1), nil
	case a == 0:
		if imag(b) != 0 || real(b) < 0 {
			return Value{}, Errorf(ZeroDivisionError, "zero to a negative or complex power")
		}
		return in.newComplex(0), nil
	case imag(b) == 0 && real(b) == math.Floor(real(b)) && math.Abs(real(b)) <= 100:
		r = complexPowInt(a, int(real(b)))
	default:
		abs := floatmath.Hypot(real(a), imag(a))
		length := floatmath.Pow(abs, real(b))
		angle := floatmath.Atan2(imag(a), real(a))
		phase := float64(angle * real(b))
		if imag(b) != 0 {
			length *= floatmath.Exp(float64(-angle * imag(b)))
			phase += float64(imag(b) * floatmath.Log(abs))
		}
		r = complex(float64(length*floatmath.Cos(phase)), float64(length*floatmath.Sin(phase)))
	}
	if cmplx.IsInf(r) && !cmplx.IsInf(a) && !cmplx.IsInf(b) && !cmplx.IsNaN(a) && !cmplx.IsNaN(b) {
		return Value{}, Errorf(OverflowError, "complex exponentiation")
	}
	return in.newComplex(r), nil
}

func complexPowInt(x complex128, n int) complex128 {
	k := n
	if k < 0 {
		k = -k
	}
	r, p := complex128(1), x
	for mask := 1; mask > 0 && k >= mask; mask <<= 1 {
		if k&mask != 0 {
			r = complexMul(r, p)
		}
		p = complexMul(p, p)
	}
	if n < 0 {
		return complexDiv(1, r)
	}
	return r
}

var complexArgs = newArgs("complex", "real=0, imag=0")

func complexSpec() TypeSpec {
	return TypeSpec{
		Name:   "complex",
		Doc:    "Create a complex number from a string or numbers.",
		New:    complex_new,
		NewSig: "...",
		Methods: append(numberOperators("complex", syntax.Add, syntax.Sub, syntax.Mult, syntax.Div, syntax.Pow), []Def{
			{"__neg__", "", numberUnaryMethod(syntax.USub), ""},
			{"__pos__", "", numberUnaryMethod(syntax.UAdd), ""},
			{"__abs__", "", complex_abs, ""},
			{"__bool__", "", complex_bool, ""},
			{"__eq__", "other, /", complex_eq, ""},
			{"__ne__", "other, /", complex_ne, ""},
			{"__hash__", "", complex_hash, ""},
			{"__repr__", "", complex_repr, ""},
			{"__complex__", "", complex_plain, "Convert this value to exact type complex."},
			{"__format__", "format_spec, /", complex_format, "Convert to a string according to format_spec."},
			{"__getnewargs__", "", complex_getnewargs, ""},
			{"conjugate", "", complex_conjugate, "Return the complex conjugate of its argument."},
		}...),
		Class: []Def{{"from_number", "number, /", complex_from_number, "Convert number to a complex floating-point number."}},
		Getters: []Getter{
			{Name: "real", Set: complexReadOnly, Get: func(in *Interp, self Value) (Value, *Exception) { return Float(real(self.cplx().v)), nil }},
			{Name: "imag", Set: complexReadOnly, Get: func(in *Interp, self Value) (Value, *Exception) { return Float(imag(self.cplx().v)), nil }},
		},
	}
}

// complexReadOnly refuses to set a part.
func complexReadOnly(*Interp, Value, Value) *Exception {
	return Errorf(AttributeError, "readonly attribute")
}

func complex_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	cls, exc := newClass(args, ComplexType)
	if exc != nil {
		return Value{}, exc
	}
	a, exc := complexArgs.bind(args[1:], kw)
	if exc != nil {
		return Value{}, exc
	}
	c, exc := in.complexFrom(a[0], a[1])
	if exc != nil {
		return Value{}, exc
	}
	return in.complexOf(cls, c), nil
}

// complexOf makes an instance of cls.
func (in *Interp) complexOf(cls *Type, c complex128) Value {
	if cls == ComplexType {
		return in.newComplex(c)
	}
	in.charge(sizeObject + 32)
	v := newSub(KindComplex, cls)
	v.cplx().v = c
	return v
}

// complexFrom is complex(re, im); either may be absent.
func (in *Interp) complexFrom(re, im Value) (complex128, *Exception) {
	if re.p == nil && im.p == nil {
		return 0, nil
	}
	if re.p != nil && re.isStr() {
		if im.p != nil {
			return 0, typeErrorf("complex() argument 'real' must be a real number, not %s", typeName(re))
		}
		r, i, err := numparse.Complex(re.str().s, strrepr.Repr)
		return complex(r, i), in.pyErr(err)
	}
	var x, y complex128
	var exc *Exception
	if re.p != nil {
		if x, exc = in.complexArg(re, "real", im.p == nil); exc != nil {
			return 0, exc
		}
	}
	if im.p == nil {
		return x, nil
	}
	if y, exc = in.complexArg(im, "imag", false); exc != nil {
		return 0, exc
	}
	if im.Kind() != KindComplex {
		if re.p == nil || typeOf(re).lookup(nmComplex.str()).p == nil {
			return complex(real(x), real(y)), nil
		}
		return complex(real(x), imag(x)+real(y)), nil
	}
	return complex(real(x)-imag(y), imag(x)+real(y)), nil
}

// complexArg converts one argument of complex(). single says that it is the
// only one.
func (in *Interp) complexArg(v Value, name string, single bool) (complex128, *Exception) {
	if n, ok := in.plainNumber(v); ok && v.exactKind() != KindFloatSub { // which may define __float__
		c, ok := toComplex(n)
		if !ok {
			return 0, Errorf(OverflowError, errIntTooLarge)
		}
		return c, nil
	}
	t := typeOf(v)
	if f := t.lookup(nmComplex.str()); f.p != nil {
		r, exc := in.callSpecial(f, v)
		if exc != nil {
			return 0, exc
		}
		if r.Kind() != KindComplex {
			return 0, typeErrorf("__complex__ returned non-complex (type %s)", typeName(r))
		}
		return r.cplx().v, nil
	}
	if t.special(spFloat).p == nil && t.special(spIndex).p == nil {
		if single {
			return 0, typeErrorf("complex() argument must be a string or a number, not %s", t.name)
		}
		return 0, typeErrorf("complex() argument '%s' must be a real number, not %s", name, t.name)
	}
	f, exc := in.floatByMethod(v)
	return complex(f, 0), exc
}

var nmComplex = intern("__complex__")

func complex_from_number(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	v := args[1]
	if v.isStr() {
		return Value{}, typeErrorf("must be real number, not %s", typeName(v))
	}
	var c complex128
	var exc *Exception
	if v.exactKind() == KindFloatSub {
		c, exc = in.ComplexOf(v)
	} else {
		c, exc = in.complexArg(v, "real", true)
	}
	if exc != nil {
		if exc.cls == TypeError && exc.Limit == nil && typeOf(v).special(spFloat).p == nil {
			exc = typeErrorf("must be real number, not %s", typeName(v))
		}
		return Value{}, exc
	}
	cls := args[0].typ()
	if cls == ComplexType {
		return in.newComplex(c), nil
	}
	return in.Call(args[0], in.newComplex(c))
}

func complex_abs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	c := args[0].cplx().v
	r := floatmath.Hypot(real(c), imag(c))
	if math.IsInf(r, 0) && !cmplx.IsInf(c) {
		return Value{}, Errorf(OverflowError, "absolute value too large")
	}
	return Float(r), nil
}

func complex_bool(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return Bool(args[0].cplx().v != 0), nil
}

// complexEqual compares c with any number.
func (in *Interp) complexEqual(c complex128, v Value) (eq, ok bool) {
	n, ok := in.plainNumber(v)
	if !ok {
		return false, false
	}
	if n.exactKind() == KindComplex {
		return c == n.cplx().v, true
	}
	return imag(c) == 0 && numberEqual(Float(real(c)), n), true
}

// numberEqual is a == b for exact numbers that are not complex.
func numberEqual(a, b Value) bool {
	if a.isFloat() && b.isFloat() {
		return a.f() == b.f()
	}
	return compareNumbers(syntax.Eq, a, b)
}

func complex_eq(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	eq, ok := in.complexEqual(args[0].cplx().v, args[1])
	if !ok {
		return NotImplemented, nil
	}
	return Bool(eq), nil
}

func complex_ne(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	eq, ok := in.complexEqual(args[0].cplx().v, args[1])
	if !ok {
		return NotImplemented, nil
	}
	return Bool(!eq), nil
}

func complex_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	c := args[0].cplx().v
	return Int(floatmath.HashComplex(real(c), imag(c))), nil
}

func complexText(c complex128) string {
	return string(numfmt.AppendComplex(nil, real(c), imag(c)))
}

func complex_repr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.newASCII(complexText(args[0].cplx().v)), nil
}

func complex_plain(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[0].exactKind() == KindComplex {
		return args[0], nil
	}
	return in.newComplex(args[0].cplx().v), nil
}

func complex_format(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.formatMethod(args)
}

func complex_getnewargs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	c := args[0].cplx().v
	return in.NewTuple(Float(real(c)), Float(imag(c))), nil
}

func complex_conjugate(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	c := args[0].cplx().v
	return in.newComplex(complex(real(c), -imag(c))), nil
}
