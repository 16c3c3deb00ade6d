package decimal

// This file defines Decimal: its making, conversions and special methods.
// https://docs.python.org/3.14/library/decimal.html#decimal-objects

import (
	"math/big"
	"strconv"

	"toolweaver/py"
	"toolweaver/py/internal/decimal"
	"toolweaver/py/internal/floatmath"
	"toolweaver/py/syntax"
)

func initDecimal() {
	same := func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return a[0], nil }
	test := func(name string, f func(x num) bool) py.Def {
		return py.Def{Name: name, Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return py.Bool(f(of(a[0]))), nil }}
	}
	testIn := func(name string, f func(c *decimal.Context, x num) bool) py.Def {
		return py.Def{Name: name, Sig: "context=None", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			c, exc := contextArg(in, a[1])
			if exc != nil {
				return value{}, exc
			}
			return py.Bool(f(&c.ctx, of(a[0]))), nil
		}}
	}
	methods := append(decimalOps(), []py.Def{
		{Name: "__repr__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			s, exc := text(in, of(a[0]), false, value{})
			return in.NewStr("Decimal('" + s + "')"), exc
		}},
		{Name: "__str__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			s, exc := text(in, of(a[0]), false, value{})
			return in.NewStr(s), exc
		}},
		{Name: "to_eng_string", Sig: "context=None", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			s, exc := text(in, of(a[0]), true, a[1])
			return in.NewStr(s), exc
		}, Doc: "Return the number in engineering notation."},
		{Name: "__format__", Sig: "specifier, /", Fn: decimal_format},
		{Name: "__hash__", Fn: decimal_hash},
		{Name: "__bool__", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return py.Bool(!of(a[0]).IsZero()), nil
		}},
		{Name: "__int__", Fn: decimal_int}, {Name: "__trunc__", Fn: decimal_int},
		{Name: "__floor__", Fn: decimal_whole(decimal.Floor)}, {Name: "__ceil__", Fn: decimal_whole(decimal.Ceiling)},
		{Name: "__round__", Sig: "ndigits=None, /", Fn: decimal_round},
		{Name: "__float__", Fn: decimal_float},
		{Name: "__complex__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			f, exc := decimal_float(in, a, nil)
			if exc != nil {
				return value{}, exc
			}
			return in.Call(py.ComplexType.Value(), f)
		}},
		{Name: "__copy__", Fn: same}, {Name: "__deepcopy__", Sig: "memo, /", Fn: same},
		{Name: "__reduce__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.NewTuple(py.TypeOf(a[0]).Value(), in.NewTuple(in.NewStr(of(a[0]).Text(false, true)))), nil
		}},
		{Name: "conjugate", Fn: same}, {Name: "canonical", Fn: same},
		{Name: "adjusted", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return py.Int(int64(of(a[0]).Adjusted())), nil
		}, Doc: "Return the exponent of the first digit."},
		{Name: "as_tuple", Fn: decimal_as_tuple, Doc: "Return sign, digits and exponent."},
		{Name: "as_integer_ratio", Fn: decimal_as_integer_ratio, Doc: "Return the ratio in lowest terms."},
		{Name: "radix", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, *py.Exception) {
			return newDecimal(in, decimal.FromInt(big.NewInt(10))), nil
		}},
		{Name: "number_class", Sig: "context=None", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			c, exc := contextArg(in, a[1])
			if exc != nil {
				return value{}, exc
			}
			return in.NewStr(c.ctx.Class(of(a[0]))), nil
		}, Doc: "Name the class of the number."},
		test("is_canonical", func(num) bool { return true }),
		test("is_finite", func(x num) bool { return x.Form == decimal.Finite }),
		test("is_infinite", func(x num) bool { return x.Form == decimal.Infinite }),
		test("is_nan", func(x num) bool { return x.IsNaN() }),
		test("is_qnan", func(x num) bool { return x.Form == decimal.NaN }),
		test("is_snan", func(x num) bool { return x.Form == decimal.SNaN }),
		test("is_signed", func(x num) bool { return x.Neg }),
		test("is_zero", func(x num) bool { return x.IsZero() }),
		testIn("is_normal", func(c *decimal.Context, x num) bool {
			return x.Form == decimal.Finite && !x.IsZero() && x.Adjusted() >= c.Emin
		}),
		testIn("is_subnormal", func(c *decimal.Context, x num) bool {
			return x.Form == decimal.Finite && !x.IsZero() && x.Adjusted() < c.Emin
		}),
	}...)
	for name, op := range py.Comparisons() {
		methods = append(methods, py.Def{Name: name, Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return compare(in, op, a[0], a[1])
		}})
	}
	decimalType = py.NewType(py.TypeSpec{
		Name: "decimal.Decimal", Module: "decimal", Doc: "A decimal number.",
		New: decimal_new, NewSig: "value='0', context=None", Methods: methods,
		Class: []py.Def{
			{Name: "from_float", Sig: "f, /", Fn: decimal_from_float, Doc: "Convert a float exactly."},
			{Name: "from_number", Sig: "number, /", Fn: decimal_from_number, Doc: "Convert an int, float or Decimal exactly."},
		},
		Getters: []py.Getter{
			{Name: "real", Get: func(_ *py.Interp, v value) (value, *py.Exception) { return v, nil }},
			{Name: "imag", Get: func(in *py.Interp, _ value) (value, *py.Exception) { return newDecimal(in, zeroNumber.num), nil }},
		},
	})
}

// text formats a number; the context says whether E is capital.
func text(in *py.Interp, x num, eng bool, ctx value) (string, *py.Exception) {
	c, exc := contextArg(in, ctx)
	if exc != nil {
		return "", exc
	}
	if exc := spend(in, x.Coef.BitLen()/3); exc != nil {
		return "", exc
	}
	return x.Text(eng, c.capitals), nil
}

// inClass makes an instance of a class derived from Decimal.
func inClass(in *py.Interp, cls value, x num) value {
	t, ok := cls.AsType()
	if !ok {
		t = decimalType
	}
	return in.NewObject(t, &number{x})
}

func decimal_new(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	c, exc := contextArg(in, a[2])
	if exc != nil {
		return value{}, exc
	}
	v := a[1]
	if v.IsAbsent() {
		return inClass(in, a[0], zeroNumber.num), nil
	}
	if t, _ := a[0].AsType(); t == decimalType && py.TypeOf(v) == decimalType {
		return v, nil
	}
	x, exc := c.exactly(in, v)
	if exc != nil {
		return value{}, exc
	}
	return inClass(in, a[0], x), nil
}

// exactly converts what the constructor takes, without rounding.
func (c *context) exactly(in *py.Interp, v value) (num, *py.Exception) {
	if x, ok := convert(v); ok {
		return x, nil
	}
	if s, ok := v.Text(); ok {
		return c.fromText(in, s)
	}
	if f, ok := v.AsFloat(); ok {
		if exc := c.raise(in, decimal.FloatOperation); exc != nil {
			return num{}, exc
		}
		return fromFloat(f), nil
	}
	if k := v.Kind(); k == py.KindTuple || k == py.KindList {
		return c.fromTuple(in, v)
	}
	return num{}, py.Errorf(py.TypeError, "conversion from %s to Decimal is not supported", py.TypeName(v))
}

// fromTuple reads (sign, digits, exponent).
func (c *context) fromTuple(in *py.Interp, v value) (num, *py.Exception) {
	parts, _ := v.AsItems()
	if len(parts) != 3 {
		return num{}, py.Errorf(py.ValueError, "argument must be a sequence of length 3")
	}
	sign, ok := parts[0].AsInt()
	if !ok || sign != 0 && sign != 1 {
		return num{}, py.Errorf(py.ValueError, "sign must be an integer with the value 0 or 1")
	}
	text := ""
	if sign == 1 {
		text = "-"
	}
	exp := ""
	if s, isText := parts[2].Text(); isText {
		switch s {
		case "F":
			return num{Form: decimal.Infinite, Neg: sign == 1, Coef: new(big.Int)}, nil
		case "n":
			text += "NaN"
		case "N":
			text += "sNaN"
		default:
			return num{}, py.Errorf(py.ValueError, "string argument in the third position must be 'F', 'n' or 'N'")
		}
	} else {
		n, isInt := parts[2].AsInt()
		if !isInt {
			return num{}, py.Errorf(py.ValueError, "exponent must be an integer")
		}
		exp = "E" + strconv.FormatInt(n, 10)
	}
	digits, ok := parts[1].AsItems()
	if !ok {
		return num{}, py.Errorf(py.ValueError, "coefficient must be a tuple of digits")
	}
	b := []byte(text)
	if len(digits) == 0 && exp != "" {
		b = append(b, '0')
	}
	for _, d := range digits {
		n, ok := d.AsInt()
		if !ok || n < 0 || n > 9 {
			return num{}, py.Errorf(py.ValueError, "coefficient must be a tuple of digits")
		}
		b = append(b, byte('0'+n))
	}
	return c.fromText(in, string(b)+exp)
}

// fromFloat converts a float exactly.
func fromFloat(f float64) num {
	num_, den, err := floatmath.AsIntegerRatio(f)
	if err != nil {
		x := num{Form: decimal.NaN, Coef: new(big.Int)}
		if f == f {
			x.Form, x.Neg = decimal.Infinite, f < 0
		}
		return x
	}
	// The denominator is 2^k: num/2^k = num×5^k / 10^k.
	k := den.BitLen() - 1
	coef := new(big.Int).Abs(num_)
	coef.Mul(coef, new(big.Int).Exp(big.NewInt(5), big.NewInt(int64(k)), nil))
	return decimal.New(f < 0 || f == 0 && 1/f < 0, coef, -k)
}

func floatArg(v value) (num, *py.Exception) {
	if i, ok := v.AsBig(); ok {
		return decimal.FromInt(i), nil
	}
	if f, ok := v.AsFloat(); ok {
		return fromFloat(f), nil
	}
	return num{}, py.Errorf(py.TypeError, "argument must be int or float")
}

func decimal_from_float(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	x, exc := floatArg(a[1])
	if exc != nil {
		return value{}, exc
	}
	return inClass(in, a[0], x), nil
}

func decimal_from_number(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if isDecimal(a[1]) {
		return inClass(in, a[0], of(a[1])), nil
	}
	x, exc := floatArg(a[1])
	if exc != nil {
		return value{}, py.Errorf(py.TypeError, "conversion from %s to Decimal is not supported", py.TypeName(a[1]))
	}
	return inClass(in, a[0], x), nil
}

// hashModulus and its companions are those of the hash of all numbers.
var hashModulus = big.NewInt(1<<61 - 1)

func decimal_hash(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	x := of(a[0])
	switch x.Form {
	case decimal.SNaN:
		return value{}, py.Errorf(py.TypeError, "Cannot hash a signaling NaN value")
	case decimal.NaN:
		return py.Int(in.ID(a[0])), nil
	case decimal.Infinite:
		if x.Neg {
			return py.Int(-314159), nil
		}
		return py.Int(314159), nil
	}
	base := big.NewInt(10)
	exp := int64(x.Exp)
	if exp < 0 {
		base.ModInverse(base, hashModulus)
		exp = -exp
	}
	h := new(big.Int).Exp(base, big.NewInt(exp), hashModulus)
	h.Mul(h, new(big.Int).Rem(x.Coef, hashModulus))
	n := h.Rem(h, hashModulus).Int64()
	if x.Neg {
		n = -n
	}
	if n == -1 {
		n = -2
	}
	return py.Int(n), nil
}

// whole rounds x to an int.
func whole(in *py.Interp, x num, r decimal.Rounding) (value, *py.Exception) {
	switch {
	case x.IsNaN():
		return value{}, py.Errorf(py.ValueError, "cannot convert NaN to integer")
	case x.Form == decimal.Infinite:
		return value{}, py.Errorf(py.OverflowError, "cannot convert Infinity to integer")
	}
	if exc := spend(in, x.Coef.BitLen()/3+max(x.Exp, 0)); exc != nil {
		return value{}, exc
	}
	c := decimal.Context{Prec: decimal.MaxPrec, Emin: decimal.MinEmin, Emax: decimal.MaxEmax, Rounding: r}
	x = c.ToIntegral(x, false)
	n := new(big.Int).Mul(x.Coef, decimal.Pow10(x.Exp))
	if x.Neg {
		n.Neg(n)
	}
	return in.NewBig(n), nil
}

func decimal_int(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return whole(in, of(a[0]), decimal.Down)
}

func decimal_whole(r decimal.Rounding) native {
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) { return whole(in, of(a[0]), r) }
}

func decimal_round(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if a[1].IsAbsent() {
		return whole(in, of(a[0]), decimal.HalfEven)
	}
	if _, isInt := a[1].AsBig(); !isInt {
		return value{}, py.Errorf(py.TypeError, "optional arg must be an integer")
	}
	n, ok := a[1].AsInt()
	if !ok {
		return value{}, py.Errorf(py.OverflowError, "Python int too large to convert to C ssize_t")
	}
	c, exc := current(in)
	if exc != nil {
		return value{}, exc
	}
	unit := decimal.New(false, big.NewInt(1), int(max(min(-n, 1<<61), -1<<61)))
	x := of(a[0])
	r, exc := c.run(in, c.work(x, unit), func(d *decimal.Context) num { return d.Quantize(x, unit) })
	return result(in, r, exc)
}

func decimal_float(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	x := of(a[0])
	if x.Form == decimal.SNaN {
		return value{}, py.Errorf(py.ValueError, "cannot convert signaling NaN to float")
	}
	if exc := spend(in, x.Coef.BitLen()/3); exc != nil {
		return value{}, exc
	}
	s := x.Text(false, true)
	if x.Form == decimal.NaN {
		s = "NaN"
	}
	f, _ := strconv.ParseFloat(s, 64) // out of range gives infinity, as it should
	return py.Float(f), nil
}

func decimal_as_tuple(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	x := of(a[0])
	if exc := spend(in, x.Coef.BitLen()*2); exc != nil {
		return value{}, exc
	}
	var digits []value
	exp := py.Int(int64(x.Exp))
	switch x.Form {
	case decimal.Infinite:
		exp = in.NewStr("F")
		digits = []value{py.Int(0)}
	case decimal.NaN:
		exp = in.NewStr("n")
	case decimal.SNaN:
		exp = in.NewStr("N")
	}
	if x.Form == decimal.Finite || x.IsNaN() && x.Coef.Sign() != 0 {
		for _, d := range x.Coef.String() {
			digits = append(digits, py.Int(int64(d-'0')))
		}
	}
	m, exc := in.Import("decimal")
	if exc != nil {
		return value{}, exc
	}
	return in.Call(m.Get(in, "DecimalTuple"), py.Int(int64(bit(x.Neg))), in.NewTuple(digits...), exp)
}

func decimal_as_integer_ratio(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	x := of(a[0])
	switch {
	case x.IsNaN():
		return value{}, py.Errorf(py.ValueError, "cannot convert NaN to integer ratio")
	case x.Form == decimal.Infinite:
		return value{}, py.Errorf(py.OverflowError, "cannot convert Infinity to integer ratio")
	}
	e := x.Exp
	if e < 0 {
		e = -e
	}
	if exc := spend(in, x.Coef.BitLen()/3+e); exc != nil {
		return value{}, exc
	}
	n, d := new(big.Int).Set(x.Coef), big.NewInt(1)
	if x.Exp >= 0 {
		n.Mul(n, decimal.Pow10(x.Exp))
	} else {
		d.Set(decimal.Pow10(-x.Exp))
		if g := new(big.Int).GCD(nil, nil, n, d); g.Sign() > 0 {
			n.Quo(n, g)
			d.Quo(d, g)
		}
	}
	if x.Neg {
		n.Neg(n)
	}
	return in.NewTuple(in.NewBig(n), in.NewBig(d)), nil
}

// compare compares a Decimal with any number.
func compare(in *py.Interp, op syntax.CmpOp, a, b value) (value, *py.Exception) {
	x := of(a)
	eq := op == syntax.Eq || op == syntax.NotEq
	y, ok := convert(b)
	if !ok {
		f, isFloat := b.AsFloat()
		if b.Kind() == py.KindComplex && eq {
			re, exc := in.GetAttrString(b, "real")
			if exc != nil {
				return value{}, exc
			}
			im, exc := in.GetAttrString(b, "imag")
			if exc != nil {
				return value{}, exc
			}
			if v, _ := im.AsFloat(); v != 0 {
				return py.Bool(op == syntax.NotEq), nil
			}
			f, isFloat = re.AsFloat()
		}
		if !isFloat {
			return compareRatio(in, op, a, b)
		}
		c, exc := current(in)
		if exc != nil {
			return value{}, exc
		}
		if eq {
			c.ctx.Status |= decimal.FloatOperation
		} else if exc := c.raise(in, decimal.FloatOperation); exc != nil {
			return value{}, exc
		}
		y = fromFloat(f)
	}
	if x.IsNaN() || y.IsNaN() {
		if !eq || x.Form == decimal.SNaN || y.Form == decimal.SNaN {
			c, exc := current(in)
			if exc != nil {
				return value{}, exc
			}
			if exc := c.raise(in, decimal.InvalidOperation); exc != nil {
				return value{}, exc
			}
		}
		return py.Bool(op == syntax.NotEq), nil
	}
	if exc := spend(in, (x.Coef.BitLen()+y.Coef.BitLen())/3); exc != nil {
		return value{}, exc
	}
	return py.Bool(holds(op, decimal.Compare(x, y))), nil
}

func holds(op syntax.CmpOp, d int) bool {
	switch op {
	case syntax.Eq:
		return d == 0
	case syntax.NotEq:
		return d != 0
	case syntax.Lt:
		return d < 0
	case syntax.LtE:
		return d <= 0
	case syntax.Gt:
		return d > 0
	}
	return d >= 0
}

// compareRatio compares with a number that has a numerator and a denominator.
func compareRatio(in *py.Interp, op syntax.CmpOp, a, b value) (value, *py.Exception) {
	if k := b.Kind(); k != py.KindInstance && k != py.KindObject {
		return py.NotImplemented, nil
	}
	m, exc := in.Import("numbers")
	if exc != nil {
		return py.NotImplemented, nil
	}
	if rational, exc := in.IsInstance(b, m.Get(in, "Rational")); exc != nil || !rational {
		return py.NotImplemented, exc
	}
	n, exc := in.GetAttrString(b, "numerator")
	if exc != nil {
		return value{}, exc
	}
	d, exc := in.GetAttrString(b, "denominator")
	if exc != nil {
		return value{}, exc
	}
	x := of(a)
	den, ok := d.AsBig()
	if !ok {
		return py.NotImplemented, nil
	}
	if x.Form == decimal.Finite {
		x = decimal.New(x.Neg, new(big.Int).Mul(x.Coef, den), x.Exp)
	}
	return compare(in, op, newDecimal(in, x), n)
}
