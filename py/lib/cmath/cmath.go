// Package cmath is Python's cmath module: functions of complex numbers.
// https://docs.python.org/3.14/library/cmath.html
//
// Start at Module. The functions for finite arguments are in functions.go;
// they avoid overflow and cancellation as W. Kahan describes in "Branch cuts
// for complex elementary functions". For infinities and nans the values are
// those of the C standard, annex G, which Go's math/cmplx follows.
package cmath

import (
	"math"
	"math/cmplx"

	"toolweaver/py"
	"toolweaver/py/internal/floatmath"
)

// Module is the cmath module.
var Module = &py.ModuleDef{
	Name: "cmath",
	Doc:  "This module provides access to mathematical functions for complex numbers.",
	Funcs: append(unaryFuncs(),
		py.Def{Name: "log", Sig: "z, base=None, /", Fn: cmath_log, Doc: "log(z[, base]) -> the logarithm of z to the given base."},
		py.Def{Name: "phase", Sig: "z, /", Fn: cmath_phase, Doc: "Return argument, also known as the phase angle, of a complex."},
		py.Def{Name: "polar", Sig: "z, /", Fn: cmath_polar, Doc: "Convert a complex from rectangular coordinates to polar coordinates."},
		py.Def{Name: "rect", Sig: "r, phi, /", Fn: cmath_rect, Doc: "Convert from polar coordinates to rectangular coordinates."},
		py.Def{Name: "isfinite", Sig: "z, /", Fn: predicate(finite), Doc: "Return True if both the real and imaginary parts of z are finite, else False."},
		py.Def{Name: "isinf", Sig: "z, /", Fn: predicate(cmplx.IsInf), Doc: "Checks if the real or imaginary part of z is infinite."},
		py.Def{Name: "isnan", Sig: "z, /", Fn: predicate(hasNaN), Doc: "Checks if the real or imaginary part of z not a number (NaN)."},
		py.Def{Name: "isclose", Sig: "a, b, *, rel_tol=1e-09, abs_tol=0.0", Fn: cmath_isclose, Doc: "Determine whether two complex numbers are close in value."},
	),
	Values: map[string]py.Value{
		"pi":  py.Float(math.Pi),
		"e":   py.Float(math.E),
		"tau": py.Float(2 * math.Pi),
		"inf": py.Float(math.Inf(1)),
		"nan": py.Float(math.NaN()),
	},
	Init: func(in *py.Interp, m *py.Module) *py.Exception {
		m.Set(in, "infj", in.NewComplex(complex(0, math.Inf(1))))
		m.Set(in, "nanj", in.NewComplex(complex(0, math.NaN())))
		return nil
	},
}

func part(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }

func finite(z complex128) bool { return part(real(z)) && part(imag(z)) }

func hasNaN(z complex128) bool { return math.IsNaN(real(z)) || math.IsNaN(imag(z)) }

func domain() *py.Exception { return py.Errorf(py.ValueError, "math domain error") }

// unary is a function of one complex number: f for finite arguments, special
// for others. undefined tells which of those are errors; nil means none.
type unary struct {
	name, doc  string
	f, special func(z complex128) complex128
	undefined  func(z complex128) bool
}

func infiniteImag(z complex128) bool { return math.IsInf(imag(z), 0) && !math.IsNaN(real(z)) }
func infiniteReal(z complex128) bool { return math.IsInf(real(z), 0) && !math.IsNaN(imag(z)) }

var functions = []unary{
	{"acos", "Return the arc cosine of z.", acos, cmplx.Acos, nil},
	{"acosh", "Return the inverse hyperbolic cosine of z.", acosh, cmplx.Acosh, nil},
	{"asin", "Return the arc sine of z.", asin, cmplx.Asin, nil},
	{"asinh", "Return the inverse hyperbolic sine of z.", asinh, cmplx.Asinh, nil},
	{"atan", "Return the arc tangent of z.", atan, cmplx.Atan, nil},
	{"atanh", "Return the inverse hyperbolic tangent of z.", atanh, cmplx.Atanh, nil},
	{"cos", "Return the cosine of z.", cos, cmplx.Cos, infiniteReal},
	{"cosh", "Return the hyperbolic cosine of z.", cosh, cmplx.Cosh, infiniteImag},
	{"exp", "Return the exponential value e**z.", exp, cmplx.Exp, func(z complex128) bool { return infiniteImag(z) && !math.IsInf(real(z), -1) }},
	{"log10", "Return the base-10 logarithm of z.", log10, cmplx.Log10, nil},
	{"sin", "Return the sine of z.", sin, cmplx.Sin, infiniteReal},
	{"sinh", "Return the hyperbolic sine of z.", sinh, cmplx.Sinh, infiniteImag},
	{"sqrt", "Return the square root of z.", sqrt, cmplx.Sqrt, nil},
	{"tan", "Return the tangent of z.", tan, cmplx.Tan, func(z complex128) bool { return math.IsInf(real(z), 0) && part(imag(z)) }},
	{"tanh", "Return the hyperbolic tangent of z.", tanh, cmplx.Tanh, func(z complex128) bool { return math.IsInf(imag(z), 0) && part(real(z)) }},
}

// call computes f(z). A finite z whose result is infinite overflows, or is a
// pole where the functions have one.
func (u *unary) call(z complex128) (complex128, *py.Exception) {
	if !finite(z) {
		if u.undefined != nil && u.undefined(z) {
			return 0, domain()
		}
		return u.special(z), nil
	}
	r := u.f(z)
	if finite(r) {
		return r, nil
	}
	switch u.name {
	case "atanh", "atan", "log", "log10":
		return 0, domain()
	}
	return 0, py.Errorf(py.OverflowError, "math range error")
}

func unaryFuncs() []py.Def {
	defs := make([]py.Def, len(functions))
	for i := range functions {
		u := &functions[i]
		defs[i] = py.Def{Name: u.name, Sig: "z, /", Doc: u.doc, Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			z, exc := in.ComplexOf(args[0])
			if exc != nil {
				return py.Value{}, exc
			}
			r, exc := u.call(z)
			if exc != nil {
				return py.Value{}, exc
			}
			return in.NewComplex(r), nil
		}}
	}
	return defs
}

func predicate(f func(z complex128) bool) py.NativeFunc {
	return func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		z, exc := in.ComplexOf(args[0])
		return py.Bool(f(z)), exc
	}
}

var logarithm = unary{name: "log", f: log, special: cmplx.Log}

func cmath_log(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	z, exc := in.ComplexOf(args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	if args[1].IsAbsent() {
		r, exc := logarithm.call(z)
		if exc != nil {
			return py.Value{}, exc
		}
		return in.NewComplex(r), nil
	}
	base, exc := in.ComplexOf(args[1])
	if exc != nil {
		return py.Value{}, exc
	}
	r, exc := logarithm.call(z)
	if exc != nil {
		return py.Value{}, exc
	}
	d, exc := logarithm.call(base)
	if exc != nil {
		return py.Value{}, exc
	}
	if d == 0 {
		return py.Value{}, domain()
	}
	return in.NewComplex(quotient(r, d)), nil
}

// quotient divides by Smith's method.
func quotient(a, b complex128) complex128 {
	if math.Abs(real(b)) >= math.Abs(imag(b)) {
		ratio := imag(b) / real(b)
		den := real(b) + float64(imag(b)*ratio)
		return complex((real(a)+float64(imag(a)*ratio))/den, (imag(a)-float64(real(a)*ratio))/den)
	}
	ratio := real(b) / imag(b)
	den := float64(real(b)*ratio) + imag(b)
	return complex((float64(real(a)*ratio)+imag(a))/den, (float64(imag(a)*ratio)-real(a))/den)
}

func cmath_phase(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	z, exc := in.ComplexOf(args[0])
	return py.Float(floatmath.Atan2(imag(z), real(z))), exc
}

func cmath_polar(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	z, exc := in.ComplexOf(args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	r := floatmath.Hypot(real(z), imag(z))
	if finite(z) && math.IsInf(r, 0) {
		return py.Value{}, py.Errorf(py.OverflowError, "math range error")
	}
	return in.NewTuple(py.Float(r), py.Float(floatmath.Atan2(imag(z), real(z)))), nil
}

func cmath_rect(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	r, exc := in.FloatOf(args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	phi, exc := in.FloatOf(args[1])
	if exc != nil {
		return py.Value{}, exc
	}
	if math.IsInf(phi, 0) && r != 0 && !math.IsNaN(r) {
		return py.Value{}, domain()
	}
	z := complex(r, float64(r*phi))
	if phi == 0 && math.IsInf(r, 0) {
		z = complex(r, phi)
	}
	if phi != 0 {
		z = complex(r*floatmath.Cos(phi), r*floatmath.Sin(phi))
	}
	return in.NewComplex(z), nil
}

func cmath_isclose(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	tol := [2]float64{1e-9, 0}
	a, exc := in.ComplexOf(args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	b, exc := in.ComplexOf(args[1])
	for i, t := range args[2:] {
		if exc == nil && !t.IsAbsent() {
			tol[i], exc = in.FloatOf(t)
		}
	}
	if exc != nil {
		return py.Value{}, exc
	}
	if tol[0] < 0 || tol[1] < 0 {
		return py.Value{}, py.Errorf(py.ValueError, "tolerances must be non-negative")
	}
	if a == b {
		return py.True, nil
	}
	if cmplx.IsInf(a) || cmplx.IsInf(b) {
		return py.False, nil
	}
	d := cmplx.Abs(a - b)
	return py.Bool(d <= tol[0]*cmplx.Abs(b) || d <= tol[0]*cmplx.Abs(a) || d <= tol[1]), nil
}
