package py

// This file defines the built-in functions about numbers and characters.

import (
	"math/big"
	"strconv"

	"toolweaver/py/internal/floatmath"
	"toolweaver/py/syntax"
)

func builtin_abs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	v := args[0]
	switch v.exactKind() {
	case KindInt, KindBool:
		if v.i() >= 0 {
			return Int(v.i()), nil
		}
		return in.numberUnary(syntax.USub, v)
	case KindFloat:
		return Value{v.p, v.n &^ (1 << 63)}, nil
	}
	f := typeOf(v).special(spAbs)
	if f.p == nil {
		return Value{}, typeErrorf("bad operand type for abs(): '%s'", typeName(v))
	}
	return in.callSpecial(f, v)
}

// baseText returns the digits of an int in a base, with prefix.
func (in *Interp) baseText(v Value, base int, prefix string) (Value, *Exception) {
	n, exc := in.Index(v)
	if exc != nil {
		return Value{}, exc
	}
	var buf []byte
	if n.isInt() {
		i := n.i()
		if i < 0 {
			buf = append(buf, '-')
		}
		buf = strconv.AppendUint(append(buf, prefix...), abs64(i), base)
		return in.newASCII(string(buf)), nil
	}
	b := n.big().v
	if exc := in.Charge(b.BitLen() / 64); exc != nil {
		return Value{}, exc
	}
	if exc := in.Alloc(b.BitLen() + 64); exc != nil {
		return Value{}, exc
	}
	if b.Sign() < 0 {
		buf = append(buf, '-')
	}
	buf = new(big.Int).Abs(b).Append(append(buf, prefix...), base)
	return in.newASCII(string(buf)), nil
}

func builtin_bin(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.baseText(args[0], 2, "0b")
}

func builtin_oct(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.baseText(args[0], 8, "0o")
}

func builtin_hex(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.baseText(args[0], 16, "0x")
}

func builtin_chr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n, exc := in.Index(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if !n.isInt() || n.i() < 0 || n.i() > 0x10FFFF {
		return Value{}, valueErrorf("chr() arg not in range(0x110000)")
	}
	return in.NewStr(string(appendChar(nil, rune(n.i())))), nil
}

func builtin_ord(_ *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	v := args[0]
	n := 0
	switch v.Kind() {
	case KindStr:
		if n = v.str().Len(); n == 1 {
			r, _ := decodeChar(v.str().s)
			return Int(int64(r)), nil
		}
	case KindBytes, KindByteArray:
		s, _ := v.AsBytes()
		if n = len(s); n == 1 {
			return Int(int64(s[0])), nil
		}
	default:
		return Value{}, typeErrorf("ord() expected string of length 1, but %s found", typeName(v))
	}
	return Value{}, typeErrorf("ord() expected a character, but string of length %d found", n)
}

var nmDivmod, nmRDivmod = intern("__divmod__"), intern("__rdivmod__")

func builtin_divmod(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	a, b := args[0], args[1]
	if isNumber(a) && isNumber(b) && a.exactKind() != KindComplex && b.exactKind() != KindComplex {
		return in.divMod(a, b)
	}
	r, exc := in.callBinary(nmDivmod, nmRDivmod, a, b)
	if exc != nil || r.p != nil {
		return r, exc
	}
	return Value{}, typeErrorf("unsupported operand type(s) for divmod(): '%s' and '%s'", typeName(a), typeName(b))
}

// callBinary dispatches an operator that has no syntax; the absent Value
// means that neither operand implements it.
func (in *Interp) callBinary(fwd, rev, a, b Value) (Value, *Exception) {
	ta, tb := typeOf(a), typeOf(b)
	f := ta.lookup(fwd.str())
	var r Value
	if ta != tb {
		r = tb.lookup(rev.str())
	}
	type try struct{ f, x, y Value }
	tries := []try{{f, a, b}, {r, b, a}}
	if r.p != nil && tb.isSubtype(ta) {
		tries[0], tries[1] = tries[1], tries[0]
	}
	for _, t := range tries {
		if t.f.p == nil {
			continue
		}
		v, exc := in.callSpecial(t.f, t.x, t.y)
		if exc != nil || !v.is(NotImplemented) {
			return v, exc
		}
	}
	return Value{}, nil
}

var nmPow = intern("__pow__")

func builtin_pow(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	base, exp, mod := args[0], args[1], args[2]
	if mod.p == nil || mod.IsNone() {
		return in.Binary(syntax.Pow, base, exp, false)
	}
	if f := typeOf(base).lookup(nmPow.str()); f.p != nil {
		r, exc := in.callSpecial(f, base, exp, mod)
		if exc != nil || !r.is(NotImplemented) {
			return r, exc
		}
	}
	isNum := func(v Value) bool {
		switch v.Kind() {
		case KindInt, KindBool, KindBig, KindFloat, KindIntSub, KindFloatSub:
			return true
		}
		return false
	}
	if isNum(base) && isNum(exp) && isNum(mod) {
		return Value{}, typeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
	}
	return Value{}, typeErrorf("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", typeName(base), typeName(exp), typeName(mod))
}

var nmRound = intern("__round__")

func builtin_round(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	v, digits := args[0], args[1]
	if digits.p != nil && digits.IsNone() {
		digits = Value{}
	}
	if digits.isInt() && v.isFloat() {
		f, err := floatmath.Round(v.f(), int(max(min(digits.i(), 1<<30), -1<<30)))
		if err != nil {
			return Value{}, in.pyErr(err)
		}
		return Float(f), nil
	}
	f := typeOf(v).lookup(nmRound.str())
	if f.p == nil {
		return Value{}, typeErrorf("type %s doesn't define __round__ method", typeName(v))
	}
	if digits.p == nil {
		return in.callSpecial(f, v)
	}
	return in.callSpecial(f, v, digits)
}
