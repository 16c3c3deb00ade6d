// Package math is Python's math module. The numerics are in package
// floatmath; this package converts arguments and charges for big results.
// https://docs.python.org/3.14/library/math.html
//
// Start at Module.
package math

import (
	"math"
	"slices"

	"toolweaver/py"
	"toolweaver/py/internal/floatmath"
)

// Module is the math module.
var Module = &py.ModuleDef{
	Name:  "math",
	Doc:   "This module provides access to the mathematical functions defined by the C standard.",
	Funcs: slices.Concat(unaryFuncs(), floatFuncs, integerFuncs, sumFuncs),
	Values: map[string]py.Value{
		"pi":  py.Float(math.Pi),
		"e":   py.Float(math.E),
		"tau": py.Float(2 * math.Pi),
		"inf": py.Float(math.Inf(1)),
		"nan": py.Float(math.NaN()),
	},
}

// unary are the functions from float to float and their descriptions.
var unary = [...][2]string{
	{"acos", "Return the arc cosine (measured in radians) of x."},
	{"acosh", "Return the inverse hyperbolic cosine of x."},
	{"asin", "Return the arc sine (measured in radians) of x."},
	{"asinh", "Return the inverse hyperbolic sine of x."},
	{"atan", "Return the arc tangent (measured in radians) of x."},
	{"atanh", "Return the inverse hyperbolic tangent of x."},
	{"cbrt", "Return the cube root of x."},
	{"cos", "Return the cosine of x (measured in radians)."},
	{"cosh", "Return the hyperbolic cosine of x."},
	{"degrees", "Convert angle x from radians to degrees."},
	{"erf", "Error function at x."},
	{"erfc", "Complementary error function at x."},
	{"exp", "Return e raised to the power of x."},
	{"exp2", "Return 2 raised to the power of x."},
	{"expm1", "Return exp(x)-1."},
	{"fabs", "Return the absolute value of the float x."},
	{"gamma", "Gamma function at x."},
	{"lgamma", "Natural logarithm of absolute value of Gamma function at x."},
	{"log1p", "Return the natural logarithm of 1+x (base e)."},
	{"radians", "Convert angle x from degrees to radians."},
	{"sin", "Return the sine of x (measured in radians)."},
	{"sinh", "Return the hyperbolic sine of x."},
	{"sqrt", "Return the square root of x."},
	{"tan", "Return the tangent of x (measured in radians)."},
	{"tanh", "Return the hyperbolic tangent of x."},
	{"ulp", "Return the value of the least significant bit of the float x."},
}

func unaryFuncs() []py.Def {
	defs := make([]py.Def, len(unary))
	for i, u := range unary {
		f := floatmath.Unary(u[0])
		defs[i] = py.Def{Name: u[0], Sig: "x, /", Doc: u[1], Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			x, exc := in.FloatOf(args[0])
			if exc != nil {
				return py.Value{}, exc
			}
			r, err := f(x)
			return result(in, r, err)
		}}
	}
	return defs
}

// result turns what a function of floatmath returns into what a native
// function returns.
func result(in *py.Interp, r float64, err error) (py.Value, *py.Exception) {
	if err != nil {
		return py.Value{}, in.LeafError(err)
	}
	return py.Float(r), nil
}

// floats converts arguments.
func floats(in *py.Interp, args []py.Value) ([]float64, *py.Exception) {
	out := make([]float64, len(args))
	for i, a := range args {
		f, exc := in.FloatOf(a)
		if exc != nil {
			return nil, exc
		}
		out[i] = f
	}
	return out, nil
}

// binary makes a function of two floats.
func binary(f func(x, y float64) (float64, error)) py.NativeFunc {
	return func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		x, exc := in.FloatOf(args[0])
		if exc != nil {
			return py.Value{}, exc
		}
		y, exc := in.FloatOf(args[1])
		if exc != nil {
			return py.Value{}, exc
		}
		r, err := f(x, y)
		return result(in, r, err)
	}
}

// predicate makes a test of a float.
func predicate(f func(x float64) bool) py.NativeFunc {
	return func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		x, exc := in.FloatOf(args[0])
		return py.Bool(f(x)), exc
	}
}
