package floatmath

// This file lists the one-argument functions of the math module with their domains and messages.

import (
	"math"
	"math/big"

	"toolweaver/py/internal/numfmt"
	"toolweaver/py/internal/pyerr"
)

// function is one entry of the table: f computes, bad (may be nil) tells which arguments are outside the domain, and msg is
// the message for those, ending in the argument.
type function struct {
	f        func(float64) float64
	bad      func(float64) bool
	msg      string
	overflow bool // an infinite result from a finite argument is an OverflowError
}

func isInf(x float64) bool        { return math.IsInf(x, 0) }
func notPositive(x float64) bool  { return x <= 0 }
func outsideUnit(x float64) bool  { return x < -1 || x > 1 }
func gammaPole(x float64) bool    { return x == math.Floor(x) && x <= 0 && !math.IsInf(x, 0) }
func gammaPoleInf(x float64) bool { return gammaPole(x) || math.IsInf(x, -1) }
func degrees(x float64) float64   { return x * (180 / math.Pi) }
func radians(x float64) float64   { return x * (math.Pi / 180) }

const (
	msgUnit     = "expected a number in range from -1 up to 1, got "
	msgPositive = "expected a positive input, got "
	msgFinite   = "expected a finite input, got "
	msgPole     = "expected a noninteger or positive integer, got "
)

var functions = map[string]function{
	"acos":    {f: Acos, bad: outsideUnit, msg: msgUnit},
	"acosh":   {f: Acosh, bad: func(x float64) bool { return x < 1 }, msg: "expected argument value not less than 1, got "},
	"asin":    {f: Asin, bad: outsideUnit, msg: msgUnit},
	"asinh":   {f: Asinh},
	"atan":    {f: Atan},
	"atanh":   {f: Atanh, bad: func(x float64) bool { return x <= -1 || x >= 1 }, msg: "expected a number between -1 and 1, got "},
	"cbrt":    {f: Cbrt},
	"cos":     {f: Cos, bad: isInf, msg: msgFinite},
	"cosh":    {f: Cosh, overflow: true},
	"degrees": {f: degrees},
	"erf":     {f: math.Erf},
	"erfc":    {f: math.Erfc},
	"exp":     {f: Exp, overflow: true},
	"exp2":    {f: Exp2, overflow: true},
	"expm1":   {f: Expm1, overflow: true},
	"fabs":    {f: math.Abs},
	"gamma":   {f: gamma, bad: gammaPoleInf, msg: msgPole, overflow: true},
	"lgamma":  {f: lgamma, bad: gammaPole, msg: msgPole, overflow: true},
	"log":     {f: Log, bad: notPositive, msg: msgPositive},
	"log10":   {f: Log10, bad: notPositive, msg: msgPositive},
	"log1p":   {f: Log1p, bad: func(x float64) bool { return x <= -1 }, msg: "expected argument value > -1, got "},
	"log2":    {f: Log2, bad: notPositive, msg: msgPositive},
	"radians": {f: radians},
	"sin":     {f: Sin, bad: isInf, msg: msgFinite},
	"sinh":    {f: Sinh, overflow: true},
	"sqrt":    {f: math.Sqrt, bad: func(x float64) bool { return x < 0 }, msg: "expected a nonnegative input, got "},
	"tan":     {f: Tan, bad: isInf, msg: msgFinite},
	"tanh":    {f: Tanh},
	"ulp":     {f: ULP},
}

// Unary returns the math function of that name, float to float, or nil. The function reports a ValueError outside its domain
// and an OverflowError, with the module's messages.
func Unary(name string) func(float64) (float64, error) {
	fn, ok := functions[name]
	if !ok {
		return nil
	}
	return fn.call
}

func (fn *function) call(x float64) (float64, error) {
	if fn.bad != nil && fn.bad(x) {
		return 0, pyerr.New(pyerr.ValueError, fn.msg+numfmt.FloatRepr(x))
	}
	r := fn.f(x)
	if fn.overflow && math.IsInf(r, 0) && !math.IsInf(x, 0) {
		return 0, errRange()
	}
	return r, nil
}

// CheckLogBig reports the ValueError of log, log2 and log10 for an int that is not positive.
func CheckLogBig(v *big.Int) error {
	if v.Sign() <= 0 {
		return pyerr.New(pyerr.ValueError, "expected a positive input")
	}
	return nil
}

// MathPow is math.pow, with its ValueError and OverflowError.
func MathPow(x, y float64) (float64, error) {
	r := Pow(x, y)
	if x-x != 0 || y-y != 0 {
		return r, nil
	}
	switch {
	case r != r || x == 0 && y < 0:
		return 0, errDomain()
	case math.IsInf(r, 0):
		return 0, errRange()
	}
	return r, nil
}

// PowFloat is x ** y for floats. complexResult says that x is negative and y fractional: the caller is to compute the power
// of complex numbers instead. Errors: ZeroDivisionError for zero to a negative power, OverflowError.
func PowFloat(x, y float64) (r float64, complexResult bool, err error) {
	if x == 0 && y < 0 {
		return 0, false, pyerr.New(pyerr.ZeroDivisionError, "zero to a negative power")
	}
	if x < 0 && y != math.Trunc(y) && x-x == 0 && y-y == 0 {
		return 0, true, nil
	}
	r = Pow(x, y)
	if math.IsInf(r, 0) && x-x == 0 && y-y == 0 {
		return 0, false, pyerr.New(pyerr.OverflowError, "(34, 'Numerical result out of range')")
	}
	return r, false, nil
}
