package py

// This file defines the intrinsics: pattern matching, exception groups and
// type parameters.

import (
	"toolweaver/py/internal/code"
)

func (in *Interp) intrinsic(id code.IntrinsicID, a []Value) (Value, *Exception) {
	switch id {
	case code.InMatchSequence:
		return Bool(isMatchSequence(a[0])), nil
	case code.InMatchMapping:
		return Bool(isMatchMapping(a[0])), nil
	case code.InMatchLen:
		n, exc := in.Len(a[0])
		return Int(int64(n)), exc
	case code.InMatchKeys:
		return in.matchKeys(a[0], a[1].tuple().v)
	case code.InMatchRest:
		return in.matchRest(a[0], a[1].tuple().v)
	case code.InMatchClass:
		return in.matchClass(a[0], a[1], int(a[2].i()), a[3].tuple().v)
	case code.InWrapExcGroup:
		return a[0], nil
	case code.InExcGroupMatch:
		return in.excGroupMatch(a[0], a[1])
	case code.InExcGroupRest:
		return in.excGroupRest(a[0].list().v, a[1], a[2])
	case code.InListFromTuple:
		return ptr(in.newList(append([]Value(nil), a[0].tuple().v...))), nil
	case code.InSetFromTuple:
		s := in.newSet()
		for _, x := range a[0].tuple().v {
			if _, exc := in.setAdd(s, x); exc != nil {
				return Value{}, exc
			}
		}
		return ptr(s), nil
	case code.InUnpack:
		return in.unpackLong(a[0], int(a[1].i()), int(a[2].i()))
	case code.InTemplate:
		m, exc := in.importName("string.templatelib", false)
		if exc != nil {
			return Value{}, exc
		}
		return in.CallMethod(m, "_template", a[0])
	case code.InTypeVar, code.InTypeAlias, code.InGenericBase, code.InSetTypeParams:
		return in.typeParamIntrinsic(id, a)
	}
	return Value{}, Errorf(SystemError, "unknown intrinsic %d", id)
}

// typeParamIntrinsic makes type variables, aliases and generic bases with the
// helpers of the typing module.
func (in *Interp) typeParamIntrinsic(id code.IntrinsicID, a []Value) (Value, *Exception) {
	if id == code.InSetTypeParams {
		return a[0], in.SetAttr(a[0], in.internName("__type_params__"), a[1])
	}
	name := map[code.IntrinsicID]string{code.InTypeVar: "_type_param", code.InTypeAlias: "_type_alias", code.InGenericBase: "_generic_base"}[id]
	m, exc := in.importName("typing", false)
	if exc != nil {
		return Value{}, exc
	}
	f, exc := in.lookupAttr(m, in.internName(name))
	if exc != nil || f.p == nil {
		return Value{}, Errorf(NotImplementedError, "type parameters are not supported yet")
	}
	return in.CallArgs(f, append([]Value(nil), a...), nil)
}

// isMatchSequence reports whether sequence patterns apply to v.
func isMatchSequence(v Value) bool {
	switch v.Kind() {
	case KindList, KindTuple, KindRange:
		return true
	case KindStr, KindBytes, KindByteArray, KindDict:
		return false
	}
	return typeOf(v).hasMarker("Sequence")
}

func isMatchMapping(v Value) bool { return v.isDict() || typeOf(v).hasMarker("Mapping") }

// hasMarker reports whether t derives from the abstract class of that name in
// collections.abc, or is a type defined in Go that is marked as one.
func (t *Type) hasMarker(name string) bool {
	for _, m := range t.mro {
		if m.attrs["abc"] == name || m.module == "collections.abc" && (m.name == name || m.name == "Mutable"+name) {
			return true
		}
	}
	return false
}

func (in *Interp) matchKeys(m Value, keys []Value) (Value, *Exception) {
	if n, exc := in.Len(m); exc != nil || n < len(keys) {
		return None, exc
	}
	out := make([]Value, 0, len(keys))
	var seen *Set
	if len(keys) > 1 {
		seen = in.newSet()
	}
	for _, k := range keys {
		if seen != nil {
			n := seen.used
			if _, exc := in.setAdd(seen, k); exc != nil {
				return Value{}, exc
			}
			if seen.used == n {
				return Value{}, valueErrorf("mapping pattern checks duplicate key (%s)", in.reprShort(k))
			}
		}
		var v Value
		var exc *Exception
		if m.isDict() {
			v, exc = in.DictGet(m.dict(), k)
		} else {
			v, exc = in.CallMethod(m, "get", k, NotImplemented)
			if exc == nil && v.is(NotImplemented) {
				v = Value{}
			}
		}
		if exc != nil {
			return Value{}, exc
		}
		if v.p == nil {
			return None, nil
		}
		out = append(out, v)
	}
	return in.tupleOf(out), nil
}

func (in *Interp) matchRest(m Value, keys []Value) (Value, *Exception) {
	d := in.newDict()
	if exc := in.dictSpread(d, m, false, nil, 0); exc != nil {
		return Value{}, exc
	}
	for _, k := range keys {
		if _, exc := in.DictDelete(d, k); exc != nil {
			return Value{}, exc
		}
	}
	return ptr(d), nil
}

// selfMatch are the types whose positional pattern matches the whole value.
var selfMatch = []*Type{BoolType, ByteArrayType, BytesType, DictType, FloatType, FrozenSetType, IntType, ListType, SetType, StrType, TupleType}

func (in *Interp) matchClass(v, cls Value, npos int, names []Value) (Value, *Exception) {
	if !cls.isType() {
		return Value{}, typeErrorf("called match pattern must be a class")
	}
	ok, exc := in.isInstance(v, cls)
	if exc != nil || !ok {
		return None, exc
	}
	var out []Value
	seen := map[string]bool{}
	get := func(name Value) (bool, *Exception) {
		n := name.str().s
		if seen[n] {
			return false, typeErrorf("%s() got multiple sub-patterns for attribute '%s'", cls.typ().name, n)
		}
		seen[n] = true
		x, exc := in.lookupAttr(v, name)
		if exc != nil && exc.Limit == nil && exc.Is(AttributeError) {
			return false, nil
		}
		if exc != nil || x.p == nil {
			return false, exc
		}
		out = append(out, x)
		return true, nil
	}
	if npos > 0 {
		t := cls.typ()
		args := []Value{}
		match, exc := in.lookupAttr(cls, nmMatch)
		if exc != nil {
			return Value{}, exc
		}
		self := false
		if match.p != nil {
			if !match.isTuple() {
				return Value{}, typeErrorf("%s.__match_args__ must be a tuple (got %s)", t.name, typeName(match))
			}
			args = match.tuple().v
		} else if len(t.fields) > 0 {
			for _, f := range t.fields {
				args = append(args, in.internName(f))
			}
		} else {
			for _, s := range selfMatch {
				self = self || t.isSubtype(s)
			}
		}
		if self {
			if npos > 1 {
				return Value{}, typeErrorf("%s() accepts 1 positional sub-pattern (%d given)", t.name, npos)
			}
			out = append(out, v)
		} else {
			if npos > len(args) {
				s := "s"
				if len(args) == 1 {
					s = ""
				}
				return Value{}, typeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", t.name, len(args), s, npos)
			}
			for _, n := range args[:npos] {
				if !n.isStr() {
					return Value{}, typeErrorf("__match_args__ elements must be strings (got %s)", typeName(n))
				}
				if ok, exc := get(n); exc != nil || !ok {
					return None, exc
				}
			}
		}
	}
	for _, n := range names {
		if ok, exc := get(n); exc != nil || !ok {
			return None, exc
		}
	}
	return in.tupleOf(out), nil
}
