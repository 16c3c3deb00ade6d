package decimal

// This file defines the operations that Decimal and Context share, as tables.

import (
	"toolweaver/py"
	"toolweaver/py/internal/decimal"
)

type (
	unaryFn  = func(c *decimal.Context, x num) num
	binaryFn = func(c *decimal.Context, x, y num) num
)

// heavy marks operations whose work grows with the precision.
type unaryOp struct {
	name  string
	heavy bool
	f     unaryFn
}

type binaryOp struct {
	name  string
	heavy bool
	f     binaryFn
}

// unaries are methods of both Decimal, with an optional context, and Context.
var unaries = []unaryOp{
	{"exp", true, (*decimal.Context).Exp}, {"ln", true, (*decimal.Context).Ln}, {"log10", true, (*decimal.Context).Log10},
	{"logb", false, (*decimal.Context).LogB}, {"logical_invert", true, (*decimal.Context).Invert},
	{"next_minus", true, func(c *decimal.Context, x num) num { return c.Next(x, false) }},
	{"next_plus", true, func(c *decimal.Context, x num) num { return c.Next(x, true) }},
	{"normalize", false, (*decimal.Context).Normalize}, {"sqrt", true, (*decimal.Context).Sqrt},
}

// contextUnaries are methods of Context alone.
var contextUnaries = []unaryOp{
	{"abs", false, (*decimal.Context).Abs}, {"minus", false, (*decimal.Context).Minus}, {"plus", false, (*decimal.Context).Plus},
	{"to_integral_exact", false, func(c *decimal.Context, x num) num { return c.ToIntegral(x, true) }},
	{"to_integral_value", false, func(c *decimal.Context, x num) num { return c.ToIntegral(x, false) }},
	{"to_integral", false, func(c *decimal.Context, x num) num { return c.ToIntegral(x, false) }},
	{"copy_abs", false, func(_ *decimal.Context, x num) num { x.Neg = false; return x }},
	{"copy_negate", false, func(_ *decimal.Context, x num) num { return decimal.Neg(x) }},
	{"copy_decimal", false, func(_ *decimal.Context, x num) num { return x }},
	{"canonical", false, func(_ *decimal.Context, x num) num { return x }},
}

func extreme(sign int, mag bool) binaryFn {
	return func(c *decimal.Context, x, y num) num { return c.Extreme(x, y, sign, mag) }
}

func logical(op byte) binaryFn {
	return func(c *decimal.Context, x, y num) num { return c.Logical(x, y, op) }
}

var binaries = []binaryOp{
	{"compare", false, func(c *decimal.Context, x, y num) num { return c.CompareSignal(x, y, true) }},
	{"compare_signal", false, func(c *decimal.Context, x, y num) num { return c.CompareSignal(x, y, false) }},
	{"compare_total", false, func(_ *decimal.Context, x, y num) num { return decimal.FromSign(decimal.CompareTotal(x, y)) }},
	{"compare_total_mag", false, func(_ *decimal.Context, x, y num) num {
		x.Neg, y.Neg = false, false
		return decimal.FromSign(decimal.CompareTotal(x, y))
	}},
	{"max", false, extreme(1, false)}, {"max_mag", false, extreme(1, true)}, {"min", false, extreme(-1, false)}, {"min_mag", false, extreme(-1, true)},
	{"next_toward", true, (*decimal.Context).NextToward}, {"remainder_near", false, (*decimal.Context).RemNear},
	{"logical_and", false, logical('&')}, {"logical_or", false, logical('|')}, {"logical_xor", false, logical('^')},
	{"rotate", true, func(c *decimal.Context, x, y num) num { return c.Shift(x, y, true) }},
	{"shift", true, func(c *decimal.Context, x, y num) num { return c.Shift(x, y, false) }},
	{"scaleb", false, (*decimal.Context).ScaleB},
	{"copy_sign", false, func(_ *decimal.Context, x, y num) num { x.Neg = y.Neg; return x }},
}

var contextBinaries = []binaryOp{
	{"add", false, (*decimal.Context).Add}, {"subtract", false, (*decimal.Context).Sub}, {"multiply", false, (*decimal.Context).Mul},
	{"divide", true, (*decimal.Context).Div}, {"divide_int", false, (*decimal.Context).QuoInt}, {"remainder", false, (*decimal.Context).Rem},
	{"quantize", false, (*decimal.Context).Quantize},
}

func (c *context) unary(in *py.Interp, op *unaryOp, x num) (value, *py.Exception) {
	w := c.work(x, x)
	if op.heavy {
		w += 4*c.ctx.Prec + 8
	}
	r, exc := c.run(in, w, func(d *decimal.Context) num { return op.f(d, x) })
	return result(in, r, exc)
}

func (c *context) binary(in *py.Interp, heavy bool, f binaryFn, x, y num) (value, *py.Exception) {
	w := c.work(x, y)
	if heavy {
		w += c.ctx.Prec
	}
	r, exc := c.run(in, w, func(d *decimal.Context) num { return f(d, x, y) })
	return result(in, r, exc)
}

// decimalOps are the operations as methods of Decimal.
func decimalOps() []py.Def {
	var defs []py.Def
	for i := range unaries {
		op := &unaries[i]
		defs = append(defs, py.Def{Name: op.name, Sig: "context=None", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			c, exc := contextArg(in, a[1])
			if exc != nil {
				return value{}, exc
			}
			return c.unary(in, op, of(a[0]))
		}})
	}
	for i := range binaries {
		op := &binaries[i]
		defs = append(defs, py.Def{Name: op.name, Sig: "other, context=None", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			c, exc := contextArg(in, a[2])
			if exc != nil {
				return value{}, exc
			}
			y, exc := operand(a[1])
			if exc != nil {
				return value{}, exc
			}
			return c.binary(in, op.heavy, op.f, of(a[0]), y)
		}})
	}
	for _, s := range [...]struct {
		name  string
		heavy bool
		f     binaryFn
	}{
		{"add", false, (*decimal.Context).Add}, {"sub", false, (*decimal.Context).Sub}, {"mul", false, (*decimal.Context).Mul},
		{"truediv", true, (*decimal.Context).Div}, {"floordiv", false, (*decimal.Context).QuoInt}, {"mod", false, (*decimal.Context).Rem},
	} {
		operator := func(in *py.Interp, a, b value) (value, *py.Exception) {
			x, ok1 := convert(a)
			y, ok2 := convert(b)
			if !ok1 || !ok2 {
				return py.NotImplemented, nil
			}
			c, exc := current(in)
			if exc != nil {
				return value{}, exc
			}
			return c.binary(in, s.heavy, s.f, x, y)
		}
		defs = append(defs, operators(s.name, operator)...)
	}
	defs = append(defs, operators("divmod", decimal_divmod)...)
	sign := func(name string, f unaryFn) py.Def {
		op := &unaryOp{name, false, f}
		return py.Def{Name: name, Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			c, exc := current(in)
			if exc != nil {
				return value{}, exc
			}
			return c.unary(in, op, of(a[0]))
		}}
	}
	return append(defs,
		sign("__neg__", (*decimal.Context).Minus), sign("__pos__", (*decimal.Context).Plus), sign("__abs__", (*decimal.Context).Abs),
		py.Def{Name: "__pow__", Sig: "value, mod=None, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return decimal_pow(in, a[0], a[1], a[2])
		}},
		py.Def{Name: "__rpow__", Sig: "value, mod=None, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return decimal_pow(in, a[1], a[0], a[2])
		}},
		py.Def{Name: "copy_abs", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			x := of(a[0])
			x.Neg = false
			return newDecimal(in, x), nil
		}},
		py.Def{Name: "copy_negate", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return newDecimal(in, decimal.Neg(of(a[0]))), nil
		}},
		py.Def{Name: "fma", Sig: "other, third, context=None", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			c, exc := contextArg(in, a[3])
			if exc != nil {
				return value{}, exc
			}
			return fma(in, c, a[0], a[1], a[2])
		}},
		py.Def{Name: "quantize", Sig: "exp, rounding=None, context=None", Fn: decimal_quantize, Doc: "Give the number the exponent of another."},
		py.Def{Name: "same_quantum", Sig: "other, context=None", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return sameQuantum(a[0], a[1])
		}},
		integral("to_integral_exact", true), integral("to_integral_value", false), integral("to_integral", false),
	)
}

// operators are a special method and its reflection.
func operators(name string, f func(in *py.Interp, a, b value) (value, *py.Exception)) []py.Def {
	return []py.Def{
		{Name: "__" + name + "__", Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return f(in, a[0], a[1]) }},
		{Name: "__r" + name + "__", Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return f(in, a[1], a[0]) }},
	}
}

func decimal_divmod(in *py.Interp, a, b value) (value, *py.Exception) {
	x, ok1 := convert(a)
	y, ok2 := convert(b)
	if !ok1 || !ok2 {
		return py.NotImplemented, nil
	}
	c, exc := current(in)
	if exc != nil {
		return value{}, exc
	}
	return c.divmod(in, x, y)
}

func (c *context) divmod(in *py.Interp, x, y num) (value, *py.Exception) {
	var rem num
	quo, exc := c.run(in, c.work(x, y), func(d *decimal.Context) num {
		q, r := d.DivMod(x, y)
		rem = r
		return q
	})
	if exc != nil {
		return value{}, exc
	}
	return in.NewTuple(newDecimal(in, quo), newDecimal(in, rem)), nil
}

func decimal_pow(in *py.Interp, a, b, m value) (value, *py.Exception) {
	x, ok1 := convert(a)
	y, ok2 := convert(b)
	if !ok1 || !ok2 {
		return py.NotImplemented, nil
	}
	c, exc := current(in)
	if exc != nil {
		return value{}, exc
	}
	if m.IsAbsent() || m.IsNone() {
		return c.power(in, x, y)
	}
	z, ok := convert(m)
	if !ok {
		return py.NotImplemented, nil
	}
	return c.powMod(in, x, y, z)
}

func (c *context) power(in *py.Interp, x, y num) (value, *py.Exception) {
	r, exc := c.run(in, 4*c.ctx.Prec+c.work(x, x)+c.work(y, y)+60, func(d *decimal.Context) num { return d.Pow(x, y) })
	return result(in, r, exc)
}

func (c *context) powMod(in *py.Interp, x, y, z num) (value, *py.Exception) {
	w := 4
	for _, n := range [...]num{x, y, z} {
		w += n.Coef.BitLen()/3 + max(n.Exp, 0)
	}
	r, exc := c.run(in, 8*w, func(d *decimal.Context) num { return d.PowMod(x, y, z) })
	return result(in, r, exc)
}

func fma(in *py.Interp, c *context, a, b, d value) (value, *py.Exception) {
	var n [3]num
	for i, v := range [...]value{a, b, d} {
		x, exc := operand(v)
		if exc != nil {
			return value{}, exc
		}
		n[i] = x
	}
	prod := decimal.New(false, n[0].Coef, n[0].Exp+n[1].Exp)
	r, exc := c.run(in, c.work(prod, n[2])+n[1].Coef.BitLen()/3, func(d *decimal.Context) num { return d.FMA(n[0], n[1], n[2]) })
	return result(in, r, exc)
}

// rounded returns a copy of c with another rounding mode, if one is given,
// that shares nothing with c, and c itself to report to.
func rounded(c *context, rounding value) (decimal.Rounding, *py.Exception) {
	if rounding.IsAbsent() || rounding.IsNone() {
		return c.ctx.Rounding, nil
	}
	return roundingArg(rounding)
}

func decimal_quantize(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	c, exc := contextArg(in, a[3])
	if exc != nil {
		return value{}, exc
	}
	mode, exc := rounded(c, a[2])
	if exc != nil {
		return value{}, exc
	}
	y, exc := operand(a[1])
	if exc != nil {
		return value{}, exc
	}
	x := of(a[0])
	r, exc := c.run(in, c.work(x, y), func(d *decimal.Context) num {
		d.Rounding = mode
		return d.Quantize(x, y)
	})
	return result(in, r, exc)
}

// integral is the row of a method that rounds to a whole number.
func integral(name string, report bool) py.Def {
	return py.Def{Name: name, Sig: "rounding=None, context=None", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		c, exc := contextArg(in, a[2])
		if exc != nil {
			return value{}, exc
		}
		mode, exc := rounded(c, a[1])
		if exc != nil {
			return value{}, exc
		}
		x := of(a[0])
		r, exc := c.run(in, x.Coef.BitLen()/3, func(d *decimal.Context) num {
			d.Rounding = mode
			return d.ToIntegral(x, report)
		})
		return result(in, r, exc)
	}}
}

func sameQuantum(a, b value) (value, *py.Exception) {
	x, exc := operand(a)
	if exc != nil {
		return value{}, exc
	}
	y, exc := operand(b)
	if exc != nil {
		return value{}, exc
	}
	if x.Form == decimal.Finite && y.Form == decimal.Finite {
		return py.Bool(x.Exp == y.Exp), nil
	}
	return py.Bool(x.IsNaN() && y.IsNaN() || x.Form == decimal.Infinite && y.Form == decimal.Infinite), nil
}

// contextOps are the operations as methods of Context.
func contextOps() []py.Def {
	var defs []py.Def
	for _, list := range [...][]unaryOp{unaries, contextUnaries} {
		for i := range list {
			op := &list[i]
			defs = append(defs, py.Def{Name: op.name, Sig: "x, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				x, exc := operand(a[1])
				if exc != nil {
					return value{}, exc
				}
				return contextOf(a[0]).unary(in, op, x)
			}})
		}
	}
	for _, list := range [...][]binaryOp{binaries, contextBinaries} {
		for i := range list {
			op := &list[i]
			defs = append(defs, py.Def{Name: op.name, Sig: "x, y, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				x, exc := operand(a[1])
				if exc != nil {
					return value{}, exc
				}
				y, exc := operand(a[2])
				if exc != nil {
					return value{}, exc
				}
				return contextOf(a[0]).binary(in, op.heavy, op.f, x, y)
			}})
		}
	}
	for _, n := range []string{"is_canonical", "is_finite", "is_infinite", "is_nan", "is_normal", "is_qnan", "is_signed", "is_snan", "is_subnormal", "is_zero", "number_class", "to_eng_string"} {
		takesContext := n == "is_normal" || n == "is_subnormal" || n == "number_class" || n == "to_eng_string"
		defs = append(defs, py.Def{Name: n, Sig: "x, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			x, exc := operand(a[1])
			if exc != nil {
				return value{}, exc
			}
			if takesContext {
				return in.CallMethod(newDecimal(in, x), n, a[0])
			}
			return in.CallMethod(newDecimal(in, x), n)
		}})
	}
	return append(defs,
		py.Def{Name: "to_sci_string", Sig: "x, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			x, exc := operand(a[1])
			if exc != nil {
				return value{}, exc
			}
			s, exc := text(in, x, false, a[0])
			return in.NewStr(s), exc
		}},
		py.Def{Name: "same_quantum", Sig: "x, y, /", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return sameQuantum(a[1], a[2]) }},
		py.Def{Name: "fma", Sig: "x, y, z, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return fma(in, contextOf(a[0]), a[1], a[2], a[3])
		}},
		py.Def{Name: "divmod", Sig: "x, y, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			x, exc := operand(a[1])
			if exc != nil {
				return value{}, exc
			}
			y, exc := operand(a[2])
			if exc != nil {
				return value{}, exc
			}
			return contextOf(a[0]).divmod(in, x, y)
		}},
		py.Def{Name: "power", Sig: "a, b, modulo=None", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			x, exc := operand(a[1])
			if exc != nil {
				return value{}, exc
			}
			y, exc := operand(a[2])
			if exc != nil {
				return value{}, exc
			}
			if a[3].IsAbsent() || a[3].IsNone() {
				return contextOf(a[0]).power(in, x, y)
			}
			z, exc := operand(a[3])
			if exc != nil {
				return value{}, exc
			}
			return contextOf(a[0]).powMod(in, x, y, z)
		}},
	)
}
