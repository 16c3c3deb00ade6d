package py

// This file defines the methods of set and frozenset. The operations are in
// set_ops.go, the table is in set.go.

import "toolweaver/py/syntax"

// setReadMethods are the methods that set and frozenset share.
var setReadMethods = []Def{
	{"copy", "", set_copy, "Return a shallow copy."},
	{"difference", "...", set_difference, "Return the elements that are in none of the others."},
	{"intersection", "...", set_intersection, "Return the elements that are in all of the others."},
	{"isdisjoint", "other, /", set_isdisjoint, "Return True if there is no common element."},
	{"issubset", "other, /", set_issubset, "Return whether other contains every element."},
	{"issuperset", "other, /", set_issuperset, "Return whether this set contains every element of other."},
	{"symmetric_difference", "other, /", set_symmetric_difference, "Return the elements that are in exactly one of the two."},
	{"union", "...", set_union, "Return the elements of this set and all others."},
	{"__contains__", "key, /", set_contains, ""},
	{"__iter__", "", container_iter, ""},
	{"__len__", "", container_len, ""},
	{"__repr__", "", container_repr, ""},
}

var setWriteMethods = []Def{
	{"add", "object, /", set_add, "Add an element."},
	{"clear", "", set_clear, "Remove all elements."},
	{"difference_update", "...", set_difference_update, "Remove the elements of all others."},
	{"discard", "object, /", set_discard, "Remove an element if it is present."},
	{"intersection_update", "...", set_intersection_update, "Keep the elements that are in all others."},
	{"pop", "", set_pop, "Remove and return an arbitrary element. Raises KeyError if the set is empty."},
	{"remove", "object, /", set_remove, "Remove an element. Raises KeyError if it is not present."},
	{"symmetric_difference_update", "other, /", set_symmetric_difference_update, "Keep the elements that are in exactly one of the two."},
	{"update", "...", set_update, "Add the elements of all others."},
	{"__init__", "...", set_init, ""},
}

// setOperators are the operators between sets: name and function.
var setOperators = []struct {
	op   syntax.Operator
	name string
	f    func(in *Interp, a, b *Set) (*Set, *Exception)
}{
	{syntax.BitAnd, "and", (*Interp).setIntersection},
	{syntax.BitOr, "or", (*Interp).setUnion},
	{syntax.Sub, "sub", (*Interp).setDifference},
	{syntax.BitXor, "xor", (*Interp).setSymmetric},
}

func setMethods(mutable bool) []Def {
	methods := append([]Def(nil), setReadMethods...)
	for _, o := range setOperators {
		f := func(in *Interp, a, b Value) (Value, *Exception) {
			s, exc := o.f(in, a.set(), b.set())
			if exc != nil {
				return Value{}, exc
			}
			return ptr(s), nil
		}
		methods = append(methods, binaryDef("__"+o.name+"__", Value.isAnySet, f), reflectedDef("__r"+o.name+"__", Value.isAnySet, f))
		if mutable {
			methods = append(methods, binaryDef("__i"+o.name+"__", Value.isAnySet, func(in *Interp, a, b Value) (Value, *Exception) {
				return a, in.setInplace(o.op, a.set(), b)
			}))
		}
	}
	cmp := func(in *Interp, op syntax.CmpOp, a, b Value) (Value, *Exception) {
		r, exc := in.compareSets(op, a.set(), b.set())
		return Bool(r), exc
	}
	return append(methods, compareDefsIf(Value.isAnySet, cmp, syntax.Eq, syntax.NotEq, syntax.Lt, syntax.LtE, syntax.Gt, syntax.GtE)...)
}

func setSpec() TypeSpec {
	return TypeSpec{
		Name: "set", Doc: "set(iterable=(), /)\n\nAn unordered collection of unique elements.",
		New: set_new, NewSig: "...",
		Methods: append(append(setMethods(true), setReduceDef), setWriteMethods...),
		Class:   []Def{classGetItemDef},
		Consts:  map[string]Value{"__hash__": None},
	}
}

func frozenSetSpec() TypeSpec {
	return TypeSpec{
		Name: "frozenset", Doc: "frozenset(iterable=(), /)\n\nAn immutable unordered collection of unique elements.",
		New: frozenset_new, NewSig: "...",
		Methods: append(setMethods(false), Def{"__hash__", "", frozenset_hash, ""}, setReduceDef),
		Class:   []Def{classGetItemDef},
	}
}

func set_new(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if cls := args[0].typ(); cls != SetType {
		in.charge(sizeObject + sizeDict)
		return newSub(KindSet, cls), nil
	}
	return ptr(in.newSet()), nil
}

func set_init(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if exc := noKeywords("set", kw); exc != nil {
		return Value{}, exc
	}
	if exc := argCount("set", len(args)-1, 0, 1); exc != nil {
		return Value{}, exc
	}
	s := args[0].set()
	if s.used > 0 {
		s.clear()
	}
	if len(args) == 2 {
		return None, in.setUpdate(s, args[1])
	}
	return None, nil
}

func frozenset_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	cls := args[0].typ()
	if cls == FrozenSetType {
		if exc := noKeywords("frozenset", kw); exc != nil {
			return Value{}, exc
		}
	}
	if exc := argCount("frozenset", len(args)-1, 0, 1); exc != nil {
		return Value{}, exc
	}
	var v Value
	if cls == FrozenSetType {
		if len(args) == 2 && args[1].exactKind() == KindFrozenSet {
			return args[1], nil
		}
		v = ptr(in.newFrozenSet())
	} else {
		in.charge(sizeObject + sizeDict)
		v = newSub(KindFrozenSet, cls)
	}
	if len(args) == 2 {
		in.pushRoot(v)
		exc := in.setUpdate(v.set(), args[1])
		in.popRoot()
		if exc != nil {
			return Value{}, exc
		}
	}
	return v, nil
}

func frozenset_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	h, exc := in.hashFrozenSet(args[0].set())
	return Int(h), exc
}

func set_copy(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[0].exactKind() == KindFrozenSet {
		return args[0], nil
	}
	s, exc := in.setCopy(args[0].set())
	return ptr(s), exc
}

// setFold combines self with each argument by f.
func (in *Interp) setFold(name string, args []Value, kw *Kwargs, f func(s *Set, other Value) (*Set, *Exception)) (Value, *Exception) {
	if exc := noKeywords("set."+name, kw); exc != nil {
		return Value{}, exc
	}
	if !args[0].isAnySet() {
		return Value{}, typeErrorf("descriptor '%s' for 'set' objects doesn't apply to a '%s' object", name, typeName(args[0]))
	}
	s := args[0].set()
	if len(args) == 1 {
		s, exc := in.setCopy(s)
		return ptr(s), exc
	}
	others := append([]Value(nil), args[1:]...)
	for _, o := range others {
		in.pushRoot(ptr(s))
		r, exc := f(s, o)
		in.popRoot()
		if exc != nil {
			return Value{}, exc
		}
		s = r
	}
	return ptr(s), nil
}

func set_union(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	var self Value
	return in.setFold("union", args, kw, func(s *Set, o Value) (*Set, *Exception) {
		if self.p == nil {
			self = ptr(s)
			var exc *Exception
			if s, exc = in.setCopy(s); exc != nil {
				return nil, exc
			}
		}
		if o.is(self) {
			return s, nil
		}
		in.pushRoot(ptr(s))
		defer in.popRoot()
		return s, in.setUpdate(s, o)
	})
}

func set_intersection(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	return in.setFold("intersection", args, kw, in.setIntersectionAny)
}

func set_difference(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	first := true
	return in.setFold("difference", args, kw, func(s *Set, o Value) (*Set, *Exception) {
		if first {
			first = false
			return in.setDifferenceAny(s, o)
		}
		return s, in.setDifferenceUpdate(s, o)
	})
}

func set_symmetric_difference(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s, exc := in.setSymmetricAny(args[0].set(), args[1])
	if exc != nil {
		return Value{}, exc
	}
	return ptr(s), nil
}

func set_isdisjoint(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s, other := args[0].set(), args[1]
	if other.isAnySet() && other.set().used > s.used {
		s, other = other.set(), args[0]
	}
	disjoint := true
	exc := in.ForEach(other, func(x Value) (bool, *Exception) {
		has, exc := in.setContains(s, x)
		disjoint = !has
		return !has, exc
	})
	return Bool(disjoint), exc
}

func set_issubset(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s := args[0].set()
	if args[1].isAnySet() {
		r, exc := in.compareSets(syntax.LtE, s, args[1].set())
		return Bool(r), exc
	}
	common, exc := in.setIntersectionAny(s, args[1])
	if exc != nil {
		return Value{}, exc
	}
	return Bool(common.used == s.used), nil
}

func set_issuperset(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s := args[0].set()
	if args[1].isAnySet() {
		r, exc := in.compareSets(syntax.GtE, s, args[1].set())
		return Bool(r), exc
	}
	all := true
	exc := in.ForEach(args[1], func(x Value) (bool, *Exception) {
		has, exc := in.setContains(s, x)
		all = has
		return has, exc
	})
	return Bool(all), exc
}

func set_contains(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	r, exc := in.setContains(args[0].set(), args[1])
	return Bool(r), exc
}

func set_add(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	_, exc := in.setAdd(args[0].set(), args[1])
	return None, exc
}

func set_clear(_ *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	args[0].set().clear()
	return None, nil
}

func set_discard(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	_, exc := in.setRemoveKey(args[0].set(), args[1])
	return None, exc
}

func set_remove(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	found, exc := in.setRemoveKey(args[0].set(), args[1])
	if exc != nil {
		return Value{}, exc
	}
	if !found {
		return Value{}, keyError(args[1])
	}
	return None, nil
}

// set_pop goes round the table from where the last pop ended.
func set_pop(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s := args[0].set()
	if s.used == 0 {
		return Value{}, keyError(makeStr("pop from an empty set"))
	}
	mask := len(s.table) - 1
	i := int(s.finger) & mask
	start := i
	for s.table[i].k.p == nil {
		i = (i + 1) & mask
	}
	x := s.table[i].k
	s.table[i] = setEnt{h: -1}
	s.used--
	s.ver++
	s.finger = uint32(i + 1)
	return x, in.Charge(((i - start) & mask) / 16)
}

// setUpdateAll applies f to each argument.
func (in *Interp) setUpdateAll(name string, args []Value, kw *Kwargs, f func(s *Set, other Value) *Exception) (Value, *Exception) {
	if exc := noKeywords("set."+name, kw); exc != nil {
		return Value{}, exc
	}
	if args[0].Kind() != KindSet {
		return Value{}, typeErrorf("descriptor '%s' for 'set' objects doesn't apply to a '%s' object", name, typeName(args[0]))
	}
	s := args[0].set()
	for _, o := range append([]Value(nil), args[1:]...) {
		if exc := f(s, o); exc != nil {
			return Value{}, exc
		}
	}
	return None, nil
}

func set_update(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	return in.setUpdateAll("update", args, kw, in.setUpdate)
}

func set_difference_update(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	return in.setUpdateAll("difference_update", args, kw, in.setDifferenceUpdate)
}

func set_intersection_update(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	r, exc := set_intersection(in, args, kw)
	if exc != nil {
		return Value{}, exc
	}
	args[0].set().take(r.set())
	return None, nil
}

func set_symmetric_difference_update(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return None, in.setSymmetricUpdate(args[0].set(), args[1])
}
