package py

// This file defines the binary operators of built-in containers and strings of
// exact type. Everything else goes through special methods.

import "toolweaver/py/syntax"

// builtinBinary returns a op b, or does a op= b if inplace. The absent Value
// without an exception means that special methods decide.
func (in *Interp) builtinBinary(op syntax.Operator, a, b Value, inplace bool) (Value, *Exception) {
	kb := b.exactKind()
	switch a.exactKind() {
	case KindStr:
		switch op {
		case syntax.Add:
			if kb == KindStr {
				return in.concat(a, b, inplace)
			}
		case syntax.Mult:
			if b.isInt() {
				return in.strRepeat(a, int(b.i()))
			}
		case syntax.Mod:
			if kb < KindInstance || kb == KindTuple {
				return in.formatPercent(a, b)
			}
		}
	case KindList:
		switch op {
		case syntax.Add:
			if inplace {
				return in.listIadd(a, b)
			}
			if kb == KindList {
				return in.concatLists(a.list().v, b.list().v)
			}
		case syntax.Mult:
			if kb == KindInt || kb == KindBool {
				if inplace {
					return list_imul(in, []Value{a, b}, nil)
				}
				return in.repeatList(a, b)
			}
		}
	case KindTuple:
		switch {
		case op == syntax.Add && kb == KindTuple:
			return in.concatTuples(a, b)
		case op == syntax.Mult && (kb == KindInt || kb == KindBool):
			return in.repeatTuple(a, b)
		}
	case KindInt, KindBool:
		if op == syntax.Mult {
			switch kb {
			case KindStr, KindList, KindTuple:
				return in.builtinBinary(op, b, a, false)
			}
		}
	case KindDict:
		if op == syntax.BitOr && kb == KindDict {
			if inplace {
				return a, in.mergeDict(a.dict(), b.dict())
			}
			return in.dictOr(a, b)
		}
	case KindSet, KindFrozenSet:
		if kb == KindSet || kb == KindFrozenSet {
			return in.setBinary(op, a, b, inplace)
		}
	}
	return Value{}, nil
}

// listIadd does a += b for a list a.
func (in *Interp) listIadd(a, b Value) (Value, *Exception) {
	return a, in.extend(a.list(), b)
}

// setBinary returns a op b for two sets, the absent Value if sets have no
// such operator.
func (in *Interp) setBinary(op syntax.Operator, a, b Value, inplace bool) (Value, *Exception) {
	var f func(in *Interp, a, b *Set) (*Set, *Exception)
	switch op {
	case syntax.BitAnd:
		f = (*Interp).setIntersection
	case syntax.BitOr:
		f = (*Interp).setUnion
	case syntax.BitXor:
		f = (*Interp).setSymmetric
	case syntax.Sub:
		f = (*Interp).setDifference
	default:
		return Value{}, nil
	}
	if inplace && a.exactKind() == KindSet {
		return a, in.setInplace(op, a.set(), b)
	}
	s, exc := f(in, a.set(), b.set())
	if exc != nil {
		return Value{}, exc
	}
	return ptr(s), nil
}
