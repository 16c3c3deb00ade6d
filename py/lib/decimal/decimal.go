// Package decimal is the decimal module of programs; the arithmetic is in
// py/internal/decimal. The current context belongs to the interpreter: tasks
// share it.
//
// Start with Module. Decimal is in type.go, Context in context.go; most of
// their methods are rows of the tables in ops.go.
package decimal

import (
	"math/big"

	"toolweaver/py"
	"toolweaver/py/internal/decimal"
)

// Module is the decimal module.
// https://docs.python.org/3.14/library/decimal.html
var Module = &py.ModuleDef{
	Name: "decimal", Doc: "Decimal fixed-point and floating-point arithmetic.",
	Source: `
from collections import namedtuple as _namedtuple
DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
`,
}

type (
	value  = py.Value
	num    = decimal.Number
	native = py.NativeFunc
)

var decimalType, contextType, signalsType, managerType *py.Type

// The exceptions, and the conditions that raise them.
var (
	baseError  = exception("DecimalException", py.ArithmeticError)
	errClamped = exception("Clamped", baseError)
	errInvalid = exception("InvalidOperation", baseError)
	errRounded = exception("Rounded", baseError)
	errInexact = exception("Inexact", baseError)
	errSubnorm = exception("Subnormal", baseError)

	// signals lists the signals in the order in which they are looked at.
	signals = []signal{
		{decimal.InvalidOperation, errInvalid},
		{decimal.FloatOperation, exception("FloatOperation", baseError, py.TypeError)},
		{decimal.DivisionByZero, exception("DivisionByZero", baseError, py.ZeroDivisionError)},
		{decimal.Overflow, exception("Overflow", errInexact, errRounded)},
		{decimal.Underflow, exception("Underflow", errInexact, errRounded, errSubnorm)},
		{decimal.Subnormal, errSubnorm},
		{decimal.Inexact, errInexact},
		{decimal.Rounded, errRounded},
		{decimal.Clamped, errClamped},
	}
	// kinds are the ways an operation can be invalid.
	kinds = []signal{
		{decimal.InvalidOperation, errInvalid},
		{decimal.ConversionSyntax, exception("ConversionSyntax", errInvalid)},
		{decimal.DivisionImpossible, exception("DivisionImpossible", errInvalid)},
		{decimal.DivisionUndefined, exception("DivisionUndefined", errInvalid, py.ZeroDivisionError)},
		{decimal.InvalidContext, exception("InvalidContext", errInvalid)},
	}
)

type signal struct {
	cond decimal.Condition
	cls  *py.Type
}

func exception(name string, bases ...*py.Type) *py.Type {
	return py.NewType(py.TypeSpec{Name: "decimal." + name, Module: "decimal", Bases: bases})
}

// roundings are the rounding modes by number.
var roundings = [...]string{"ROUND_HALF_EVEN", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_05UP"}

func init() {
	initDecimal()
	initContext()
	values := map[string]value{
		"Decimal": decimalType.Value(), "Context": contextType.Value(), "DecimalException": baseError.Value(),
		"MAX_PREC": py.Int(decimal.MaxPrec), "MAX_EMAX": py.Int(decimal.MaxEmax), "MIN_EMIN": py.Int(decimal.MinEmin), "MIN_ETINY": py.Int(decimal.MinEtiny),
		"HAVE_THREADS": py.True, "HAVE_CONTEXTVAR": py.True, "IEEE_CONTEXT_MAX_BITS": py.Int(512),
		"__version__": py.NewStaticStr("1.70"), "__libmpdec_version__": py.NewStaticStr("2.5.1"),
	}
	for _, list := range [...][]signal{signals, kinds} {
		for _, s := range list {
			values[s.cls.Name()[len("decimal."):]] = s.cls.Value()
		}
	}
	for _, r := range roundings {
		values[r] = py.NewStaticStr(r)
	}
	Module.Values = values
	Module.Funcs = []py.Def{
		{Name: "getcontext", Fn: decimal_getcontext, Doc: "Return the current context."},
		{Name: "setcontext", Sig: "context, /", Fn: decimal_setcontext, Doc: "Make a context the current one."},
		{Name: "localcontext", Sig: "...", Fn: decimal_localcontext, Doc: "Return a context manager that changes the context for a while."},
		{Name: "IEEEContext", Sig: "bits, /", Fn: decimal_ieeecontext, Doc: "Return the context of an IEEE 754 interchange format."},
	}
	Module.Init = initModule
}

// hidden is the name under which the module keeps the current context.
const hidden = "_current"

func initModule(in *py.Interp, m *py.Module) *py.Exception {
	standard := decimal.InvalidOperation | decimal.DivisionByZero | decimal.Overflow
	basic := newContext()
	basic.ctx.Prec, basic.ctx.Rounding, basic.traps = 9, decimal.HalfUp, standard|decimal.Underflow|decimal.Clamped
	extended := newContext()
	extended.ctx.Prec, extended.traps = 9, 0
	for _, c := range []struct {
		name string
		is   *context
	}{{"DefaultContext", newContext()}, {"BasicContext", basic}, {"ExtendedContext", extended}, {hidden, newContext()}} {
		m.Set(in, c.name, in.NewObject(contextType, c.is))
	}
	return nil
}

// current returns the current context.
func current(in *py.Interp) (*context, *py.Exception) {
	m, exc := in.Import("decimal")
	if exc != nil {
		return nil, exc
	}
	if c, ok := m.Get(in, hidden).ObjectData().(*context); ok {
		return c, nil
	}
	return newContext(), nil
}

// contextArg is an optional context argument: the current one by default.
func contextArg(in *py.Interp, v value) (*context, *py.Exception) {
	if v.IsAbsent() || v.IsNone() {
		return current(in)
	}
	if c, ok := v.ObjectData().(*context); ok {
		return c, nil
	}
	return nil, py.Errorf(py.TypeError, "optional argument must be a context")
}

// number is the payload of a Decimal. It never changes.
type number struct{ num }

// Trace visits no values: a number holds none.
func (*number) Trace(func(value)) {}

// Size returns the bytes n takes.
func (n *number) Size() int { return 80 + len(n.Coef.Bits())*8 }

func isDecimal(v value) bool {
	_, ok := v.ObjectData().(*number)
	return ok
}

var zeroNumber = &number{num{Coef: new(big.Int)}}

// of returns the number of a Decimal.
func of(v value) num {
	if n, ok := v.ObjectData().(*number); ok {
		return n.num
	}
	return zeroNumber.num
}

// make makes a Decimal.
func newDecimal(in *py.Interp, x num) value { return in.NewObject(decimalType, &number{x}) }

// convert returns the number of a Decimal or int operand.
func convert(v value) (num, bool) {
	if n, ok := v.ObjectData().(*number); ok {
		return n.num, true
	}
	if i, ok := v.AsBig(); ok {
		return decimal.FromInt(i), true
	}
	return num{}, false
}

// operand is convert with an exception.
func operand(v value) (num, *py.Exception) {
	x, ok := convert(v)
	if !ok {
		return num{}, py.Errorf(py.TypeError, "conversion from %s to Decimal is not supported", py.TypeName(v))
	}
	return x, nil
}

// raise records what happened in an operation, and raises what is trapped.
func (c *context) raise(in *py.Interp, st decimal.Condition) *py.Exception {
	if st == 0 {
		return nil
	}
	visible := st
	if st&decimal.AnyInvalid != 0 {
		visible = visible&^decimal.AnyInvalid | decimal.InvalidOperation
	}
	c.ctx.Status |= visible
	trapped := visible & c.traps
	if trapped == 0 {
		return nil
	}
	var list []value
	if trapped&decimal.InvalidOperation != 0 {
		for _, k := range kinds {
			if st&k.cond != 0 {
				list = append(list, k.cls.Value())
			}
		}
	}
	for _, s := range signals[1:] {
		if trapped&s.cond != 0 {
			list = append(list, s.cls.Value())
		}
	}
	for _, s := range signals {
		if trapped&s.cond != 0 {
			return py.NewException(s.cls, in.NewList(list))
		}
	}
	return nil
}

// run runs an operation in context c: f sees its precision and rounding, and
// what it reports is recorded. work is about how many digits are handled.
func (c *context) run(in *py.Interp, work int, f func(d *decimal.Context) num) (num, *py.Exception) {
	if exc := spend(in, work); exc != nil {
		return num{}, exc
	}
	d := c.ctx
	d.Status = 0
	var stop *py.Exception
	d.Poll = func(n int) bool {
		stop = in.Charge(n / 4)
		return stop == nil
	}
	x := f(&d)
	if stop != nil {
		return num{}, stop
	}
	return x, c.raise(in, d.Status)
}

// spend charges for an operation on numbers of that many digits.
func spend(in *py.Interp, digits int) *py.Exception {
	if digits < 200 {
		return in.Charge(2)
	}
	if exc := in.Alloc(min(digits, 1<<60)); exc != nil {
		return exc
	}
	words := digits / 16
	cost := words
	if words < 1<<30 {
		cost = words * (1 + words/64)
	}
	return in.Charge(2 + cost/4)
}

// work estimates the digits that an operation on x and y handles: theirs,
// and as many more as their exponents lie apart or as the precision asks for.
func (c *context) work(x, y num) int {
	gap := x.Exp - y.Exp
	if gap < 0 {
		gap = -gap
	}
	bits := x.Coef.BitLen() + y.Coef.BitLen()
	return bits/3 + min(gap, c.ctx.Prec+bits/3+8)
}

// result turns the outcome of an operation into a Decimal.
func result(in *py.Interp, x num, exc *py.Exception) (value, *py.Exception) {
	if exc != nil {
		return value{}, exc
	}
	return newDecimal(in, x), nil
}

// roundingArg reads a rounding mode.
func roundingArg(v value) (decimal.Rounding, *py.Exception) {
	s, ok := v.Text()
	if ok {
		for i, r := range roundings {
			if r == s {
				return decimal.Rounding(i), nil
			}
		}
	}
	return 0, py.Errorf(py.TypeError, "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
}

// fromText reads a Decimal exactly, reporting what is no number.
func (c *context) fromText(in *py.Interp, s string) (num, *py.Exception) {
	if exc := spend(in, len(s)); exc != nil {
		return num{}, exc
	}
	x, ok := decimal.Parse(s)
	if !ok {
		return num{Form: decimal.NaN, Coef: new(big.Int)}, c.raise(in, decimal.ConversionSyntax)
	}
	if x.Form == decimal.Finite && (x.Adjusted() > decimal.MaxEmax || x.Exp < decimal.MinEtiny) {
		return num{Form: decimal.NaN, Coef: new(big.Int)}, c.raise(in, decimal.InvalidOperation)
	}
	return x, nil
}
