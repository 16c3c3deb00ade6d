package py

// This file makes the operator methods of int, float and complex, and holds
// what the constructors of the built-in types share.

import (
	"toolweaver/py/internal/floatmath"
	"toolweaver/py/syntax"
)

// newArgs returns a binder for the arguments of a constructor, the class left
// out; messages name the type.
func newArgs(name, sig string) *Builtin {
	return &Builtin{header: header{kind: KindBuiltin, flags: flagStatic}, name: name, sig: parseSignature(sig, false)}
}

// newClass checks the first argument of base.__new__.
func newClass(args []Value, base *Type) (*Type, *Exception) {
	if len(args) == 0 {
		return nil, typeErrorf("%s.__new__(): not enough arguments", base.name)
	}
	if !args[0].isType() {
		return nil, typeErrorf("%s.__new__(X): X is not a type object (%s)", base.name, typeName(args[0]))
	}
	cls := args[0].typ()
	if !cls.isSubtype(base) {
		return nil, typeErrorf("%s.__new__(%s): %s is not a subtype of %s", base.name, cls.name, cls.name, base.name)
	}
	return cls, nil
}

// operatorNames are the special methods of the operators, without the
// underscores.
var operatorNames = [...]string{syntax.Add: "add", syntax.Sub: "sub", syntax.Mult: "mul", syntax.Div: "truediv", syntax.Mod: "mod",
	syntax.Pow: "pow", syntax.LShift: "lshift", syntax.RShift: "rshift", syntax.BitOr: "or", syntax.BitXor: "xor", syntax.BitAnd: "and",
	syntax.FloorDiv: "floordiv"}

// numberRank orders the number types: an operator method takes operands of
// its own rank and below.
func numberRank(v Value) int {
	switch v.exactKind() {
	case KindFloat:
		return 2
	case KindComplex:
		return 3
	}
	return 1
}

var numberRanks = map[string]int{"int": 1, "float": 2, "complex": 3}

// numberOperators makes the methods, plain and reflected, of the operators of
// a number type.
func numberOperators(typ string, ops ...syntax.Operator) []Def {
	rank := numberRanks[typ]
	var defs []Def
	for _, op := range ops {
		sig := "value, /"
		if op == syntax.Pow {
			sig = "value, mod=None, /"
		}
		method := func(reflected bool) NativeFunc {
			return func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
				a, ok1 := in.plainNumber(args[0])
				b, ok2 := in.plainNumber(args[1])
				if !ok1 || !ok2 || numberRank(b) > rank {
					return NotImplemented, nil
				}
				if reflected {
					a, b = b, a
				}
				if len(args) > 2 && args[2].p != nil && !args[2].IsNone() {
					return in.powMod(a, b, args[2], rank)
				}
				r, exc := in.numberBinary(op, a, b)
				if exc == nil && r.p == nil {
					return NotImplemented, nil
				}
				return r, exc
			}
		}
		n := operatorNames[op]
		defs = append(defs, Def{"__" + n + "__", sig, method(false), ""}, Def{"__r" + n + "__", sig, method(true), ""})
	}
	return defs
}

// numberUnaryMethod makes __neg__, __pos__ or __invert__.
func numberUnaryMethod(op syntax.Operator) NativeFunc {
	return func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
		n, _ := in.plainNumber(args[0])
		return in.numberUnary(op, n)
	}
}

// numberComparisons makes the comparison methods of int or float.
func numberComparisons(typ string) []Def {
	rank := numberRanks[typ]
	var defs []Def
	for op, id := range cmpSpecial {
		op := syntax.CmpOp(op)
		defs = append(defs, Def{"__" + cmpNames[id] + "__", "value, /", func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
			a, ok1 := in.plainNumber(args[0])
			b, ok2 := in.plainNumber(args[1])
			if !ok1 || !ok2 || numberRank(b) > rank {
				return NotImplemented, nil
			}
			if a.isFloat() && b.isFloat() {
				return Bool(cmpFloat(op, a.f(), b.f())), nil
			}
			return Bool(compareNumbers(op, a, b)), nil
		}, ""})
	}
	return defs
}

var cmpNames = map[special]string{spEq: "eq", spNe: "ne", spLt: "lt", spLe: "le", spGt: "gt", spGe: "ge"}

// FloatOf returns float(v) for a number, or an object with __float__ or
// __index__.
func (in *Interp) FloatOf(v Value) (float64, *Exception) {
	switch v.exactKind() {
	case KindFloat:
		return v.f(), nil
	case KindFloatSub: // its __float__ is for float() only
		return v.fltSub().v.f(), nil
	case KindInt, KindBool:
		return float64(v.i()), nil
	case KindBig:
		f, err := floatmath.FromBig(v.big().v)
		return f, in.pyErr(err)
	}
	return in.floatByMethod(v)
}

// floatByMethod is FloatOf by __float__ or __index__.
func (in *Interp) floatByMethod(v Value) (float64, *Exception) {
	t := typeOf(v)
	if f := t.special(spFloat); f.p != nil {
		r, exc := in.callSpecial(f, v)
		if exc != nil {
			return 0, exc
		}
		switch r.Kind() {
		case KindFloat:
			return r.f(), nil
		case KindFloatSub:
			return r.fltSub().v.f(), nil
		}
		return 0, typeErrorf("%s.__float__ returned non-float (type %s)", t.name, typeName(r))
	}
	if t.special(spIndex).p != nil {
		n, exc := in.Index(v)
		if exc != nil {
			return 0, exc
		}
		return in.FloatOf(n)
	}
	return 0, typeErrorf("must be real number, not %s", t.name)
}

// divMod is divmod(a, b) for exact numbers that are not complex.
func (in *Interp) divMod(a, b Value) (Value, *Exception) {
	if a.isFloat() || b.isFloat() {
		x, ok1 := toFloat(a)
		y, ok2 := toFloat(b)
		if !ok1 || !ok2 {
			return Value{}, Errorf(OverflowError, errIntTooLarge)
		}
		q, r, err := floatmath.DivMod(x, y)
		if err != nil {
			return Value{}, in.pyErr(err)
		}
		return in.NewTuple(Float(q), Float(r)), nil
	}
	q, exc := in.numberBinary(syntax.FloorDiv, a, b)
	if exc != nil {
		return Value{}, exc
	}
	r, exc := in.numberBinary(syntax.Mod, a, b)
	if exc != nil {
		return Value{}, exc
	}
	return in.NewTuple(q, r), nil
}

// divmodMethod makes __divmod__ or __rdivmod__ of int or float.
func divmodMethod(typ string, reflected bool) NativeFunc {
	rank := numberRanks[typ]
	return func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
		a, ok1 := in.plainNumber(args[0])
		b, ok2 := in.plainNumber(args[1])
		if !ok1 || !ok2 || numberRank(b) > rank {
			return NotImplemented, nil
		}
		if reflected {
			a, b = b, a
		}
		return in.divMod(a, b)
	}
}

// formatMethod is __format__ of a built-in type with a format of its own.
func (in *Interp) formatMethod(args []Value) (Value, *Exception) {
	if !args[1].isStr() {
		return Value{}, typeErrorf("__format__() argument must be str, not %s", ArgTypeName(args[1]))
	}
	return in.formatBuiltin(args[0], args[1].str().s)
}
