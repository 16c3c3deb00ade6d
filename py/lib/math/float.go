package math

// This file defines the functions of floats that need more than a row in the
// table of unary functions.

import (
	"math"
	"math/big"

	"toolweaver/py"
	"toolweaver/py/internal/floatmath"
)

var floatFuncs = []py.Def{
	{Name: "atan2", Sig: "y, x, /", Fn: binary(infallible(floatmath.Atan2)), Doc: "Return the arc tangent (measured in radians) of y/x."},
	{Name: "copysign", Sig: "x, y, /", Fn: binary(infallible(math.Copysign)), Doc: "Return a float with the magnitude (absolute value) of x but the sign of y."},
	{Name: "fmod", Sig: "x, y, /", Fn: binary(floatmath.Fmod), Doc: "Return fmod(x, y), according to platform C."},
	{Name: "pow", Sig: "x, y, /", Fn: binary(floatmath.MathPow), Doc: "Return x**y (x to the power of y)."},
	{Name: "remainder", Sig: "x, y, /", Fn: binary(floatmath.Remainder), Doc: "Difference between x and the closest integer multiple of y."},
	{Name: "fma", Sig: "x, y, z, /", Fn: math_fma, Doc: "Fused multiply-add operation."},
	{Name: "nextafter", Sig: "x, y, /, *, steps=None", Fn: math_nextafter, Doc: "Return the floating-point value the given number of steps after x towards y."},
	{Name: "ldexp", Sig: "x, i, /", Fn: math_ldexp, Doc: "Return x * (2**i)."},
	{Name: "frexp", Sig: "x, /", Fn: math_frexp, Doc: "Return the mantissa and exponent of x, as pair (m, e)."},
	{Name: "modf", Sig: "x, /", Fn: math_modf, Doc: "Return the fractional and integer parts of x."},
	{Name: "isnan", Sig: "x, /", Fn: predicate(math.IsNaN), Doc: "Return True if x is a NaN (not a number), and False otherwise."},
	{Name: "isinf", Sig: "x, /", Fn: predicate(func(x float64) bool { return math.IsInf(x, 0) }), Doc: "Return True if x is a positive or negative infinity, and False otherwise."},
	{Name: "isfinite", Sig: "x, /", Fn: predicate(func(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }), Doc: "Return True if x is neither an infinity nor a NaN, and False otherwise."},
	{Name: "isclose", Sig: "a, b, *, rel_tol=1e-09, abs_tol=0.0", Fn: math_isclose, Doc: "Determine whether two floating-point numbers are close in value."},
	{Name: "log", Sig: "x, base=math.e, /", Fn: math_log, Doc: "Return the logarithm of x to the given base, the natural logarithm if it is not given."},
	{Name: "log2", Sig: "x, /", Fn: logarithm("log2"), Doc: "Return the base 2 logarithm of x."},
	{Name: "log10", Sig: "x, /", Fn: logarithm("log10"), Doc: "Return the base 10 logarithm of x."},
	{Name: "floor", Sig: "x, /", Fn: rounding("__floor__", math.Floor), Doc: "Return the floor of x as an Integral."},
	{Name: "ceil", Sig: "x, /", Fn: rounding("__ceil__", math.Ceil), Doc: "Return the ceiling of x as an Integral."},
	{Name: "trunc", Sig: "x, /", Fn: math_trunc, Doc: "Truncates the Real x to the nearest Integral toward 0."},
	{Name: "hypot", Sig: "...", Fn: math_hypot, Doc: "Multidimensional Euclidean distance from the origin to a point."},
	{Name: "dist", Sig: "p, q, /", Fn: math_dist, Doc: "Return the Euclidean distance between two points p and q."},
}

func infallible(f func(x, y float64) float64) func(x, y float64) (float64, error) {
	return func(x, y float64) (float64, error) { return f(x, y), nil }
}

func math_fma(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	v, exc := floats(in, args)
	if exc != nil {
		return py.Value{}, exc
	}
	r, err := floatmath.FMA(v[0], v[1], v[2])
	return result(in, r, err)
}

func math_nextafter(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	v, exc := floats(in, args[:2])
	if exc != nil {
		return py.Value{}, exc
	}
	steps := uint64(1)
	if s := args[2]; !s.IsAbsent() && !s.IsNone() {
		n, exc := in.Index(s)
		if exc != nil {
			return py.Value{}, exc
		}
		b, _ := n.AsBig()
		if b.Sign() < 0 {
			return py.Value{}, py.Errorf(py.ValueError, "steps must be a non-negative integer")
		}
		if steps = math.MaxUint64; b.IsUint64() {
			steps = b.Uint64()
		}
	}
	return py.Float(floatmath.NextAfter(v[0], v[1], steps)), nil
}

func math_ldexp(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	x, exc := in.FloatOf(args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	b, ok := args[1].AsBig()
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "Expected an int as second argument to ldexp.")
	}
	n := math.MaxInt32
	if b.Sign() < 0 {
		n = math.MinInt32
	}
	if b.IsInt64() {
		n = int(max(math.MinInt32, min(b.Int64(), math.MaxInt32)))
	}
	r, err := floatmath.Ldexp(x, n)
	return result(in, r, err)
}

func math_frexp(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	x, exc := in.FloatOf(args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	m, e := math.Frexp(x)
	return in.NewTuple(py.Float(m), py.Int(int64(e))), nil
}

func math_modf(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	x, exc := in.FloatOf(args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	if math.IsInf(x, 0) {
		return in.NewTuple(py.Float(math.Copysign(0, x)), py.Float(x)), nil
	}
	whole := math.Trunc(x)
	return in.NewTuple(py.Float(math.Copysign(x-whole, x)), py.Float(whole)), nil
}

func math_isclose(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	tol := [2]float64{1e-9, 0}
	v, exc := floats(in, args[:2])
	for i, a := range args[2:] {
		if exc == nil && !a.IsAbsent() {
			tol[i], exc = in.FloatOf(a)
		}
	}
	if exc != nil {
		return py.Value{}, exc
	}
	if tol[0] < 0 || tol[1] < 0 {
		return py.Value{}, py.Errorf(py.ValueError, "tolerances must be non-negative")
	}
	a, b := v[0], v[1]
	if a == b {
		return py.True, nil
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return py.False, nil
	}
	d := math.Abs(b - a)
	return py.Bool(d <= math.Abs(float64(tol[0]*b)) || d <= math.Abs(float64(tol[0]*a)) || d <= tol[1]), nil
}

// logOf returns a logarithm of a number; ints may be of any size.
func logOf(in *py.Interp, v py.Value, name string) (float64, *py.Exception) {
	f := floatmath.Unary(name)
	if b, ok := v.AsBig(); ok {
		if err := floatmath.CheckLogBig(b); err != nil {
			return 0, in.LeafError(err)
		}
		x, err := floatmath.FromBig(b)
		if err != nil {
			plain := map[string]func(float64) float64{"log": floatmath.Log, "log2": floatmath.Log2, "log10": floatmath.Log10}
			return floatmath.LogBig(b, plain[name]), nil
		}
		r, err := f(x)
		return r, in.LeafError(err)
	}
	x, exc := in.FloatOf(v)
	if exc != nil {
		return 0, exc
	}
	r, err := f(x)
	return r, in.LeafError(err)
}

func logarithm(name string) py.NativeFunc {
	return func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		r, exc := logOf(in, args[0], name)
		return py.Float(r), exc
	}
}

func math_log(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	r, exc := logOf(in, args[0], "log")
	if exc != nil || args[1].IsAbsent() {
		return py.Float(r), exc
	}
	base, exc := logOf(in, args[1], "log")
	if exc != nil {
		return py.Value{}, exc
	}
	if base == 0 {
		return py.Value{}, py.Errorf(py.ZeroDivisionError, "division by zero")
	}
	return py.Float(r / base), nil
}

// integral returns an integral float as an int.
func integral(in *py.Interp, f float64) (py.Value, *py.Exception) {
	n, b, err := floatmath.ToInt(f)
	switch {
	case err != nil:
		return py.Value{}, in.LeafError(err)
	case b != nil:
		return in.NewBig(new(big.Int).Set(b)), nil
	}
	return py.Int(n), nil
}

// rounding makes floor and ceil.
func rounding(method string, f func(float64) float64) py.NativeFunc {
	return func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		v := args[0]
		switch v.Kind() {
		case py.KindInt, py.KindBig:
			return v, nil
		case py.KindFloat:
			x, _ := v.AsFloat()
			return integral(in, f(x))
		}
		if m := in.TypeLookup(py.TypeOf(v), method); !m.IsAbsent() {
			return in.CallMethod(v, method)
		}
		x, exc := in.FloatOf(v)
		if exc != nil {
			return py.Value{}, exc
		}
		return integral(in, f(x))
	}
}

func math_trunc(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	v := args[0]
	switch v.Kind() {
	case py.KindInt, py.KindBig:
		return v, nil
	case py.KindFloat:
		x, _ := v.AsFloat()
		return integral(in, math.Trunc(x))
	}
	if m := in.TypeLookup(py.TypeOf(v), "__trunc__"); !m.IsAbsent() {
		return in.CallMethod(v, "__trunc__")
	}
	return py.Value{}, py.Errorf(py.TypeError, "type %s doesn't define __trunc__ method", py.TypeName(v))
}

func math_hypot(in *py.Interp, args []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	if kw.Len() > 0 {
		return py.Value{}, py.Errorf(py.TypeError, "math.hypot() takes no keyword arguments")
	}
	v, exc := floats(in, args)
	if exc != nil {
		return py.Value{}, exc
	}
	return py.Float(floatmath.Hypot(v...)), in.Charge(len(v))
}

func math_dist(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	var points [2][]float64
	for i, a := range args {
		items, exc := in.Items(a)
		if exc != nil {
			return py.Value{}, exc
		}
		if exc := in.Alloc(16 * len(items)); exc != nil {
			return py.Value{}, exc
		}
		if points[i], exc = floats(in, items); exc != nil {
			return py.Value{}, exc
		}
		if exc := in.Charge(len(items)); exc != nil {
			return py.Value{}, exc
		}
	}
	r, err := floatmath.Dist(points[0], points[1])
	return result(in, r, err)
}
