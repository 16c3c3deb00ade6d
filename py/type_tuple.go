package py

// This file defines tuple.

import "toolweaver/py/syntax"

func tupleSpec() TypeSpec {
	methods := []Def{
		{"count", "value, /", tuple_count, "Return the number of occurrences of value."},
		{"index", "value, start=0, stop=9223372036854775807, /", tuple_index, "Return the first index of value. Raises ValueError if it is not present."},
		{"__add__", "value, /", tuple_add, ""},
		{"__contains__", "key, /", list_contains, ""},
		{"__getitem__", "key, /", tuple_getitem, ""},
		{"__getnewargs__", "", tuple_getnewargs, ""},
		{"__hash__", "", tuple_hash, ""},
		{"__iter__", "", container_iter, ""},
		{"__len__", "", container_len, ""},
		{"__mul__", "value, /", tuple_mul, ""},
		{"__repr__", "", container_repr, ""},
		{"__rmul__", "value, /", tuple_mul, ""},
	}
	return TypeSpec{
		Name: "tuple", Doc: "tuple(iterable=(), /)\n\nAn immutable sequence.",
		New: tuple_new, NewSig: "...",
		Methods: append(methods, compareDefs(KindTuple, compareLists)...),
		Class:   []Def{classGetItemDef},
	}
}

func tuple_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	cls := args[0].typ()
	if cls == TupleType {
		if exc := noKeywords("tuple", kw); exc != nil {
			return Value{}, exc
		}
	}
	if exc := argCount("tuple", len(args)-1, 0, 1); exc != nil {
		return Value{}, exc
	}
	v := emptyTuple
	if len(args) == 2 {
		var exc *Exception
		if v, exc = in.tupleFrom(args[1]); exc != nil {
			return Value{}, exc
		}
	}
	if cls == TupleType {
		return v, nil
	}
	in.charge(sizeObject)
	o := newSub(KindTuple, cls)
	o.tuple().v = v.tuple().v
	return o, nil
}

// tupleFrom makes a tuple of the items of v.
func (in *Interp) tupleFrom(v Value) (Value, *Exception) {
	if v.exactKind() == KindTuple {
		return v, nil
	}
	items, exc := in.Items(v)
	if exc != nil {
		return Value{}, exc
	}
	if cap(items) > len(items)+len(items)/4+8 {
		items = append(make([]Value, 0, len(items)), items...)
	}
	return in.tupleOf(items), nil
}

func tuple_count(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n, exc := in.countItems(args[0], args[1])
	return Int(n), exc
}

func tuple_index(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.seqIndex(args)
	if exc != nil {
		return Value{}, exc
	}
	if i < 0 {
		return Value{}, valueErrorf("tuple.index(x): x not in tuple")
	}
	return Int(int64(i)), nil
}

func tuple_add(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !args[1].isTuple() {
		return Value{}, in.concatError(syntax.Add, args[0], args[1])
	}
	return in.concatTuples(args[0], args[1])
}

func (in *Interp) concatTuples(a, b Value) (Value, *Exception) {
	x, y := a.tuple().v, b.tuple().v
	if len(y) == 0 && a.exactKind() == KindTuple {
		return a, nil
	}
	if len(x) == 0 && b.exactKind() == KindTuple {
		return b, nil
	}
	n := len(x) + len(y)
	if exc := in.Alloc(n * sizeValue); exc != nil {
		return Value{}, exc
	}
	if exc := in.Charge(n / 16); exc != nil {
		return Value{}, exc
	}
	return ptr(&Tuple{header: header{kind: KindTuple}, v: append(append(make([]Value, 0, n), x...), y...)}), nil
}

func tuple_mul(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !isIndex(args[1]) {
		return NotImplemented, nil
	}
	return in.repeatTuple(args[0], args[1])
}

func (in *Interp) repeatTuple(t, count Value) (Value, *Exception) {
	n, exc := in.seqCount(count)
	if exc != nil {
		return Value{}, exc
	}
	if n == 1 && t.exactKind() == KindTuple {
		return t, nil
	}
	items, exc := in.repeatValues(t.tuple().v, n)
	if exc != nil {
		return Value{}, exc
	}
	if len(items) == 0 {
		return emptyTuple, nil
	}
	return ptr(&Tuple{header: header{kind: KindTuple}, v: items}), nil
}

func tuple_getitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.tupleItem(args[0], args[1])
}

func tuple_getnewargs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	t := args[0].tuple()
	return in.NewTuple(in.NewTuple(t.v...)), in.Charge(len(t.v) / 8)
}

func tuple_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	h, exc := in.hashTuple(args[0].tuple())
	return Int(h), exc
}
