package py

// This file makes instances of built-in classes called with one argument or
// none, the way programs mostly do, without going through __new__ and
// __init__.

// construct returns t(args...) if t is a built-in class with a short way to
// make an instance; the absent Value if it is not.
func (in *Interp) construct(t *Type, args []Value) (Value, *Exception) {
	if len(args) > 1 || kindTypes[t.layout] != t {
		return Value{}, nil
	}
	if len(args) == 0 {
		switch t.layout {
		case KindStr:
			return emptyStr, nil
		case KindInt:
			return Int(0), nil
		case KindFloat:
			return Float(0), nil
		case KindBool:
			return False, nil
		case KindList:
			return in.NewList(nil), nil
		case KindTuple:
			return emptyTuple, nil
		case KindDict:
			return ptr(in.newDict()), nil
		case KindSet:
			return ptr(in.newSet()), nil
		}
		return Value{}, nil
	}
	x := args[0]
	switch t.layout {
	case KindStr:
		return in.strOfObject(x)
	case KindInt:
		return in.IntOf(x)
	case KindFloat:
		if x.isFloat() {
			return x, nil
		}
		f, exc := in.floatFrom(x)
		return Float(f), exc
	case KindBool:
		b, exc := in.Truth(x)
		return Bool(b), exc
	case KindType:
		return ptr(typeOf(x)), nil
	case KindList:
		if exc := in.checkLengthHint(x); exc != nil {
			return Value{}, exc
		}
		l, exc := in.listFrom(x)
		return ptr(l), exc
	case KindTuple:
		return in.tupleFrom(x)
	case KindDict:
		d := ptr(in.newDict())
		return d, in.updateDict(d, x)
	case KindSet:
		s, exc := in.setFrom(x)
		return ptr(s), exc
	case KindRange:
		if x.isInt() {
			return in.newRange(Int(0), x, Int(1))
		}
	}
	return Value{}, nil
}
