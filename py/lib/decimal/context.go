package decimal

// This file defines Context, its flags and traps, and the functions that
// change the current context.
// https://docs.python.org/3.14/library/decimal.html#context-objects

import (
	"strconv"
	"strings"

	"toolweaver/py"
	"toolweaver/py/internal/decimal"
)

// context is the payload of a Context. The flags are ctx.Status.
type context struct {
	ctx      decimal.Context
	traps    decimal.Condition
	capitals bool
}

// Trace visits no values: a context holds none.
func (*context) Trace(func(value)) {}

// Size returns the bytes c takes.
func (*context) Size() int { return 64 }

func newContext() *context {
	return &context{
		ctx:      decimal.Context{Prec: 28, Emin: -999999, Emax: 999999},
		traps:    decimal.InvalidOperation | decimal.DivisionByZero | decimal.Overflow,
		capitals: true,
	}
}

func (c *context) copy() *context {
	d := *c
	return &d
}

func contextOf(v value) *context {
	if c, ok := v.ObjectData().(*context); ok {
		return c
	}
	return newContext()
}

// The attributes that are ints, with their ranges.
var contextInts = []struct {
	name   string
	lo, hi int
	get    func(c *context) int
	set    func(c *context, n int)
}{
	{"prec", 1, decimal.MaxPrec, func(c *context) int { return c.ctx.Prec }, func(c *context, n int) { c.ctx.Prec = n }},
	{"Emin", decimal.MinEmin, 0, func(c *context) int { return c.ctx.Emin }, func(c *context, n int) { c.ctx.Emin = n }},
	{"Emax", 0, decimal.MaxEmax, func(c *context) int { return c.ctx.Emax }, func(c *context, n int) { c.ctx.Emax = n }},
	{"capitals", 0, 1, func(c *context) int { return bit(c.capitals) }, func(c *context, n int) { c.capitals = n == 1 }},
	{"clamp", 0, 1, func(c *context) int { return bit(c.ctx.Clamp) }, func(c *context, n int) { c.ctx.Clamp = n == 1 }},
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func initContext() {
	var getters []py.Getter
	for i := range contextInts {
		a := &contextInts[i]
		getters = append(getters, py.Getter{Name: a.name,
			Get: func(_ *py.Interp, v value) (value, *py.Exception) { return py.Int(int64(a.get(contextOf(v)))), nil },
			Set: func(in *py.Interp, v, x value) *py.Exception { return contextOf(v).set(in, a.name, x) }})
	}
	getters = append(getters, py.Getter{Name: "rounding",
		Get: func(in *py.Interp, v value) (value, *py.Exception) {
			return in.NewStr(roundings[contextOf(v).ctx.Rounding]), nil
		},
		Set: func(in *py.Interp, v, x value) *py.Exception { return contextOf(v).set(in, "rounding", x) }})
	for _, traps := range [...]bool{false, true} {
		name := "flags"
		if traps {
			name = "traps"
		}
		getters = append(getters, py.Getter{Name: name,
			Get: func(in *py.Interp, v value) (value, *py.Exception) {
				return in.NewObject(signalsType, &signalDict{contextOf(v), traps}), nil
			},
			Set: func(in *py.Interp, v, x value) *py.Exception {
				if x.Kind() == py.KindList { // only the constructor takes lists
					return py.Errorf(py.TypeError, "argument must be a signal dict")
				}
				return contextOf(v).set(in, name, x)
			}})
	}
	contextType = py.NewType(py.TypeSpec{
		Name: "decimal.Context", Module: "decimal", Doc: "The environment of operations.",
		New:    context_new,
		NewSig: "prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None",
		Methods: append(contextOps(), []py.Def{
			{Name: "copy", Fn: context_copy, Doc: "Return a copy."},
			{Name: "__copy__", Fn: context_copy},
			{Name: "clear_flags", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				contextOf(a[0]).ctx.Status = 0
				return py.None, nil
			}, Doc: "Clear all flags."},
			{Name: "clear_traps", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				contextOf(a[0]).traps = 0
				return py.None, nil
			}, Doc: "Clear all traps."},
			{Name: "Etiny", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				return py.Int(int64(contextOf(a[0]).ctx.Etiny())), nil
			}, Doc: "Return the exponent of the smallest subnormal number."},
			{Name: "Etop", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				return py.Int(int64(contextOf(a[0]).ctx.Etop())), nil
			}, Doc: "Return the largest exponent of a number with all digits."},
			{Name: "radix", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, *py.Exception) {
				return in.Call(decimalType.Value(), py.Int(10))
			}},
			{Name: "create_decimal", Sig: "num='0', /", Fn: context_create_decimal, Doc: "Make a Decimal, rounded to the context."},
			{Name: "create_decimal_from_float", Sig: "f, /", Fn: context_create_decimal_from_float, Doc: "Make a Decimal of a float, rounded to the context."},
			{Name: "__repr__", Fn: context_repr},
			{Name: "__reduce__", Fn: context_reduce},
		}...),
		Getters: getters,
	})
	initSignals()
	managerType = py.NewType(py.TypeSpec{Name: "decimal.ContextManager", Module: "decimal", Final: true, Methods: []py.Def{
		{Name: "__enter__", Fn: manager_enter}, {Name: "__exit__", Sig: "...", Fn: manager_exit},
	}})
}

// set sets an attribute, checking its value.
func (c *context) set(in *py.Interp, name string, v value) *py.Exception {
	if v.IsAbsent() {
		return py.Errorf(py.AttributeError, "context attributes cannot be deleted")
	}
	switch name {
	case "rounding":
		r, exc := roundingArg(v)
		if exc == nil {
			c.ctx.Rounding = r
		}
		return exc
	case "flags", "traps":
		s, exc := conditions(in, v)
		if exc != nil {
			return exc
		}
		if name == "flags" {
			c.ctx.Status = s
		} else {
			c.traps = s
		}
		return nil
	}
	for _, a := range contextInts {
		if a.name != name {
			continue
		}
		b, ok := v.AsBig()
		if !ok {
			return py.Errorf(py.TypeError, "an integer is required")
		}
		if !b.IsInt64() {
			return py.Errorf(py.OverflowError, "Python int too large to convert to C ssize_t")
		}
		n := b.Int64()
		if n < int64(a.lo) || n > int64(a.hi) {
			var text string
			switch name {
			case "prec":
				text = "[1, MAX_PREC]"
			case "Emin":
				text = "[MIN_EMIN, 0]"
			case "Emax":
				text = "[0, MAX_EMAX]"
			default:
				return py.Errorf(py.ValueError, "valid values for %s are %d or %d", name, a.lo, a.hi)
			}
			return py.Errorf(py.ValueError, "valid range for %s is %s", name, text)
		}
		a.set(c, int(n))
	}
	return nil
}

// conditions reads flags or traps: a list of signals, or a mapping.
func conditions(in *py.Interp, v value) (decimal.Condition, *py.Exception) {
	if d, ok := v.ObjectData().(*signalDict); ok {
		return *d.bits(), nil
	}
	var set decimal.Condition
	if d, isDict := v.AsDict(); isDict {
		if d.Len() != len(signals) {
			return 0, py.Errorf(py.KeyError, "invalid signal dict")
		}
		for _, s := range signals {
			x, exc := in.GetItem(v, s.cls.Value())
			if exc != nil {
				return 0, exc
			}
			on, exc := in.Truth(x)
			if exc != nil {
				return 0, exc
			}
			if on {
				set |= s.cond
			}
		}
		return set, nil
	}
	if v.Kind() != py.KindList {
		return 0, py.Errorf(py.TypeError, "argument must be a signal dict")
	}
	items, _ := v.AsItems()
	for _, x := range items {
		c, exc := condition(x)
		if exc != nil {
			return 0, exc
		}
		set |= c
	}
	return set, nil
}

// condition returns the condition of a signal.
func condition(v value) (decimal.Condition, *py.Exception) {
	if t, ok := v.AsType(); ok {
		for _, s := range signals {
			if s.cls == t {
				return s.cond, nil
			}
		}
	}
	return 0, py.Errorf(py.KeyError, "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")
}

func context_new(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	c := newContext()
	for i, n := range [...]string{"prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"} {
		if v := a[i+1]; !v.IsAbsent() && !v.IsNone() {
			if exc := c.set(in, n, v); exc != nil {
				return value{}, exc
			}
		}
	}
	cls, _ := a[0].AsType()
	return in.NewObject(cls, c), nil
}

func context_copy(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return in.NewObject(contextType, contextOf(a[0]).copy()), nil
}

// names lists the signals in a set.
func names(set decimal.Condition) string {
	var list []string
	for _, i := range [...]int{8, 0, 2, 6, 1, 3, 7, 5, 4} { // by name, nearly
		if s := signals[i]; set&s.cond != 0 {
			list = append(list, strings.TrimPrefix(s.cls.Name(), "decimal."))
		}
	}
	return "[" + strings.Join(list, ", ") + "]"
}

func context_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	c := contextOf(a[0])
	return in.NewStr("Context(prec=" + strconv.Itoa(c.ctx.Prec) + ", rounding=" + roundings[c.ctx.Rounding] + ", Emin=" + strconv.Itoa(c.ctx.Emin) +
		", Emax=" + strconv.Itoa(c.ctx.Emax) + ", capitals=" + strconv.Itoa(bit(c.capitals)) + ", clamp=" + strconv.Itoa(bit(c.ctx.Clamp)) +
		", flags=" + names(c.ctx.Status) + ", traps=" + names(c.traps) + ")"), nil
}

func context_reduce(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	c := contextOf(a[0])
	list := func(set decimal.Condition) value {
		var l []value
		for _, s := range signals {
			if set&s.cond != 0 {
				l = append(l, s.cls.Value())
			}
		}
		return in.NewList(l)
	}
	return in.NewTuple(py.TypeOf(a[0]).Value(), in.NewTuple(py.Int(int64(c.ctx.Prec)), in.NewStr(roundings[c.ctx.Rounding]), py.Int(int64(c.ctx.Emin)),
		py.Int(int64(c.ctx.Emax)), py.Int(int64(bit(c.capitals))), py.Int(int64(bit(c.ctx.Clamp))), list(c.ctx.Status), list(c.traps))), nil
}

func context_create_decimal(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	c := contextOf(a[0])
	v := a[1]
	if v.IsAbsent() {
		v = py.Int(0)
	}
	x, exc := c.exactly(in, v)
	if exc != nil {
		return value{}, exc
	}
	if x.IsNaN() && x.Coef.Sign() != 0 && x.Digits() > c.ctx.Prec-bit(c.ctx.Clamp) {
		x.Coef, x.Form = zeroNumber.Coef, decimal.NaN
		return result(in, x, c.raise(in, decimal.ConversionSyntax))
	}
	x, exc = c.run(in, c.work(x, x), func(d *decimal.Context) num { return d.Finish(x) })
	return result(in, x, exc)
}

func context_create_decimal_from_float(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	c := contextOf(a[0])
	x, exc := floatArg(a[1])
	if exc != nil {
		return value{}, exc
	}
	x, exc = c.run(in, c.work(x, x), func(d *decimal.Context) num { return d.Finish(x) })
	return result(in, x, exc)
}

func decimal_getcontext(in *py.Interp, _ []value, _ *py.Kwargs) (value, *py.Exception) {
	m, exc := in.Import("decimal")
	if exc != nil {
		return value{}, exc
	}
	return m.Get(in, hidden), nil
}

func decimal_setcontext(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	c, ok := a[0].ObjectData().(*context)
	if !ok {
		return value{}, py.Errorf(py.TypeError, "argument must be a context")
	}
	m, exc := in.Import("decimal")
	if exc != nil {
		return value{}, exc
	}
	v := a[0]
	for _, n := range [...]string{"DefaultContext", "BasicContext", "ExtendedContext"} {
		if py.Same(m.Get(in, n), v) { // templates are not to change
			d := c.copy()
			d.ctx.Status = 0
			v = in.NewObject(contextType, d)
		}
	}
	m.Set(in, hidden, v)
	return py.None, nil
}

// manager is the payload of what localcontext returns.
type manager struct{ local, saved value }

// Trace visits both contexts.
func (m *manager) Trace(visit func(value)) {
	visit(m.local)
	visit(m.saved)
}

// Size returns the bytes m takes.
func (*manager) Size() int { return 32 }

func decimal_localcontext(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
	if len(a) > 1 {
		return value{}, py.Errorf(py.TypeError, "localcontext() takes at most 1 positional argument (%d given)", len(a))
	}
	src := value{}
	if len(a) == 1 {
		src = a[0]
	}
	if c := kw.Get("ctx"); !c.IsAbsent() {
		src = c
	}
	from, exc := contextArg(in, src)
	if exc != nil {
		return value{}, exc
	}
	c := from.copy()
	for i := 0; i < kw.Len(); i++ {
		n, _ := kw.Names[i].Text()
		switch n {
		case "ctx":
		case "prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps":
			if kw.Vals[i].IsNone() {
				continue
			}
			if exc := c.set(in, n, kw.Vals[i]); exc != nil {
				return value{}, exc
			}
		default:
			return value{}, py.Errorf(py.TypeError, "this function got an unexpected keyword argument '%s'", n)
		}
	}
	saved, exc := decimal_getcontext(in, nil, nil)
	if exc != nil {
		return value{}, exc
	}
	return in.NewObject(managerType, &manager{in.NewObject(contextType, c), saved}), nil
}

func manager_enter(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	m, ok := a[0].ObjectData().(*manager)
	if !ok {
		return py.None, nil
	}
	_, exc := decimal_setcontext(in, []value{m.local}, nil)
	return m.local, exc
}

func manager_exit(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if m, ok := a[0].ObjectData().(*manager); ok {
		_, exc := decimal_setcontext(in, []value{m.saved}, nil)
		return py.False, exc
	}
	return py.False, nil
}

func decimal_ieeecontext(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if _, isInt := a[0].AsBig(); !isInt {
		return value{}, py.Errorf(py.TypeError, "an integer is required")
	}
	n, exc := in.IndexInt(a[0])
	if exc != nil {
		return value{}, exc
	}
	if n <= 0 || n > 512 || n%32 != 0 {
		return value{}, py.Errorf(py.ValueError, "argument must be a multiple of 32, with a maximum of 512")
	}
	c := newContext()
	c.traps = 0
	c.ctx.Prec = 9*(n/32) - 2
	c.ctx.Emax = 3 * (1 << (n/16 + 3))
	c.ctx.Emin = 1 - c.ctx.Emax
	c.ctx.Clamp = true
	return in.NewObject(contextType, c), nil
}
