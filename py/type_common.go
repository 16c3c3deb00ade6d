package py

// This file defines what the tables of several container types share.

import (
	"iter"

	"toolweaver/py/syntax"
)

// argCount checks the number of positional arguments of a function that takes
// raw ones.
func argCount(name string, got, lo, hi int) *Exception {
	plural := func(n int) string {
		if n == 1 {
			return ""
		}
		return "s"
	}
	switch {
	case got < lo && lo == hi:
		return typeErrorf("%s expected %d argument%s, got %d", name, lo, plural(lo), got)
	case got < lo:
		return typeErrorf("%s expected at least %d argument%s, got %d", name, lo, plural(lo), got)
	case hi >= 0 && got > hi && lo == hi:
		return typeErrorf("%s expected %d argument%s, got %d", name, hi, plural(hi), got)
	case hi >= 0 && got > hi:
		return typeErrorf("%s expected at most %d argument%s, got %d", name, hi, plural(hi), got)
	}
	return nil
}

// noKeywords refuses keyword arguments of a function that takes raw ones.
func noKeywords(name string, kw *Kwargs) *Exception {
	if kw.Len() > 0 {
		return typeErrorf("%s() takes no keyword arguments", name)
	}
	return nil
}

// compareFunc compares two values whose kinds the caller has checked.
type compareFunc func(in *Interp, op syntax.CmpOp, a, b Value) (Value, *Exception)

// Comparisons are the six comparison methods with their operators.
func Comparisons() iter.Seq2[string, syntax.CmpOp] {
	return func(yield func(string, syntax.CmpOp) bool) {
		for op, name := range compareNames {
			if !yield(name, syntax.CmpOp(op)) {
				return
			}
		}
	}
}

var compareNames = [6]string{syntax.Eq: "__eq__", syntax.NotEq: "__ne__", syntax.Lt: "__lt__", syntax.LtE: "__le__", syntax.Gt: "__gt__", syntax.GtE: "__ge__"}

// compareDefs are the six comparison methods of a type; values of other kinds
// are NotImplemented.
func compareDefs(k Kind, f compareFunc) []Def {
	return compareDefsIf(func(v Value) bool { return v.Kind() == k }, f, syntax.Eq, syntax.NotEq, syntax.Lt, syntax.LtE, syntax.Gt, syntax.GtE)
}

// equalDefs are __eq__ and __ne__ alone.
func equalDefs(k Kind, f compareFunc) []Def {
	return compareDefsIf(func(v Value) bool { return v.Kind() == k }, f, syntax.Eq, syntax.NotEq)
}

func compareDefsIf(accepts func(Value) bool, f compareFunc, ops ...syntax.CmpOp) []Def {
	var defs []Def
	for _, op := range ops {
		defs = append(defs, Def{compareNames[op], "value, /", func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
			if !accepts(args[1]) {
				return NotImplemented, nil
			}
			return f(in, op, args[0], args[1])
		}, ""})
	}
	return defs
}

// binaryDef is the method of an operator that takes what accepts allows.
func binaryDef(name string, accepts func(Value) bool, f func(in *Interp, a, b Value) (Value, *Exception)) Def {
	return Def{name, "value, /", func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
		if !accepts(args[1]) {
			return NotImplemented, nil
		}
		return f(in, args[0], args[1])
	}, ""}
}

// reflectedDef is binaryDef for the method with swapped operands.
func reflectedDef(name string, accepts func(Value) bool, f func(in *Interp, a, b Value) (Value, *Exception)) Def {
	return binaryDef(name, accepts, func(in *Interp, a, b Value) (Value, *Exception) { return f(in, b, a) })
}

// isIndex reports whether v can be a repetition count.
func isIndex(v Value) bool {
	switch v.exactKind() {
	case KindInt, KindBool, KindBig, KindIntSub:
		return true
	}
	return typeOf(v).special(spIndex).p != nil
}

// seqCount converts a repetition count; negative counts become 0.
func (in *Interp) seqCount(v Value) (int, *Exception) {
	n, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	if !n.isInt() {
		return 0, Errorf(OverflowError, "cannot fit 'int' into an index-sized integer")
	}
	return int(max(n.i(), 0)), nil
}

// container_repr is __repr__ of the containers of this package.
func container_repr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	v := args[0]
	var b []byte
	var exc *Exception
	switch v.Kind() {
	case KindRange:
		b, exc = in.appendRange(nil, v.rng())
	case KindSlice:
		b, exc = in.appendSlice(nil, v.slice())
	default:
		b, exc = in.appendContainer(nil, v)
	}
	if exc != nil {
		return Value{}, exc
	}
	return in.NewStr(bufString(b)), nil
}

// container_iter is __iter__ of the containers of this package, for
// subclasses that override it no more than they wish.
func container_iter(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.builtinIter(args[0])
}

// builtinIter returns an iterator over a list, tuple, dict, set, range or
// view, whatever its class.
func (in *Interp) builtinIter(v Value) (Value, *Exception) {
	switch v.Kind() {
	case KindList:
		return in.seqIter(itList, listIterType, v), nil
	case KindTuple:
		return in.seqIter(itTuple, tupleIterType, v), nil
	case KindDict:
		return in.dictIter(v, viewKeys), nil
	case KindSet, KindFrozenSet:
		it := in.seqIter(itSet, setIterType, v)
		it.iter().n, it.iter().ver = int64(v.set().used), v.set().ver
		return it, nil
	}
	return in.Iter(v)
}

// container_len is __len__ of the containers of this package.
func container_len(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	v := args[0]
	switch v.Kind() {
	case KindList:
		return Int(int64(len(v.list().v))), nil
	case KindTuple:
		return Int(int64(len(v.tuple().v))), nil
	case KindDict:
		return Int(int64(v.dict().live)), nil
	case KindSet, KindFrozenSet:
		return Int(int64(v.set().used)), nil
	}
	n, exc := in.Len(v)
	return Int(int64(n)), exc
}
