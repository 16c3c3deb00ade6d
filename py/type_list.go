package py

// This file defines list. Sorting is in list_sort.go, subscripts in item*.go.

import (
	"math"

	"toolweaver/py/syntax"
)

func listSpec() TypeSpec {
	methods := []Def{
		{"append", "object, /", list_append, "Append object to the end of the list."},
		{"clear", "", list_clear, "Remove all items."},
		{"copy", "", list_copy, "Return a shallow copy."},
		{"count", "value, /", list_count, "Return the number of occurrences of value."},
		{"extend", "iterable, /", list_extend, "Append the items of iterable."},
		{"index", "value, start=0, stop=9223372036854775807, /", list_index, "Return the first index of value. Raises ValueError if it is not present."},
		{"insert", "index, object, /", list_insert, "Insert object before index."},
		{"pop", "index=-1, /", list_pop, "Remove and return the item at index (default last)."},
		{"remove", "value, /", list_remove, "Remove the first occurrence of value. Raises ValueError if it is not present."},
		{"reverse", "", list_reverse, "Reverse the list in place."},
		{"sort", "*, key=None, reverse=False", list_sort, "Sort the list in place, ascending and stable."},
		{"__add__", "value, /", list_add, ""},
		{"__contains__", "key, /", list_contains, ""},
		{"__delitem__", "key, /", list_delitem, ""},
		{"__getitem__", "key, /", list_getitem, ""},
		{"__iadd__", "value, /", list_iadd, ""},
		{"__imul__", "value, /", list_imul, ""},
		{"__init__", "...", list_init, ""},
		{"__iter__", "", container_iter, ""},
		{"__len__", "", container_len, ""},
		{"__mul__", "value, /", list_mul, ""},
		{"__repr__", "", container_repr, ""},
		{"__reversed__", "", list_reversed, ""},
		{"__rmul__", "value, /", list_mul, ""},
		{"__setitem__", "key, value, /", list_setitem, ""},
	}
	return TypeSpec{
		Name: "list", Doc: "list(iterable=(), /)\n\nA mutable sequence.",
		New: list_new, NewSig: "...",
		Methods: append(methods, compareDefs(KindList, compareLists)...),
		Class:   []Def{classGetItemDef},
		Consts:  map[string]Value{"__hash__": None},
	}
}

func list_new(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if cls := args[0].typ(); cls != ListType {
		in.charge(sizeObject + sizeList)
		return newSub(KindList, cls), nil
	}
	return in.NewList(nil), nil
}

func list_init(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if exc := noKeywords("list", kw); exc != nil {
		return Value{}, exc
	}
	if exc := argCount("list", len(args)-1, 0, 1); exc != nil {
		return Value{}, exc
	}
	l := args[0].list()
	if len(l.v) > 0 {
		l.v = nil
	}
	if len(args) == 2 {
		if exc := in.checkLengthHint(args[1]); exc != nil {
			return Value{}, exc
		}
		return None, in.extend(l, args[1])
	}
	return None, nil
}

func list_append(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return None, in.appendTo(args[0].list(), args[1])
}

func list_clear(_ *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	args[0].list().v = nil
	return None, nil
}

func list_copy(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.copyItems(args[0].list().v)
}

// copyItems returns a list of the given items, which it copies.
func (in *Interp) copyItems(src []Value) (Value, *Exception) {
	if exc := in.Alloc(sizeList + len(src)*sizeValue); exc != nil {
		return Value{}, exc
	}
	if exc := in.Charge(len(src) / 16); exc != nil {
		return Value{}, exc
	}
	return ptr(&List{header: header{kind: KindList}, v: append(make([]Value, 0, len(src)), src...)}), nil
}

func list_count(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n, exc := in.countItems(args[0], args[1])
	return Int(n), exc
}

// countItems counts the items of a list or tuple that equal x.
func (in *Interp) countItems(seq, x Value) (int64, *Exception) {
	n := int64(0)
	for i := 0; ; i++ {
		var exc *Exception
		if i, exc = in.findItem(seq, x, i, math.MaxInt); exc != nil || i < 0 {
			return n, exc
		}
		n++
	}
}

// seqItems returns the items of a list or tuple as they are now.
func seqItems(v Value) []Value {
	if v.Kind() == KindList {
		return v.list().v
	}
	return v.tuple().v
}

// findItem returns the index of the first item at or after from and before to
// that is or equals x, or -1. The list may change while items are compared.
func (in *Interp) findItem(seq, x Value, from, to int) (int, *Exception) {
	items := seqItems(seq)
	k := x.exactKind()
	if k == KindInt || k == KindStr || k == KindNone {
		// Items of the same kind are compared in line.
		for i := from; i < min(len(items), to); i++ {
			y := items[i]
			if i&63 == 63 {
				if exc := in.Charge(16); exc != nil {
					return -1, exc
				}
			}
			if y.p == x.p && y.n == x.n {
				return i, nil
			}
			yk := y.exactKind()
			if yk == k {
				if k == KindStr && y.str().s == x.str().s {
					return i, nil
				}
				continue
			}
			if k == KindStr && yk < KindStr || k == KindNone && yk < KindStr {
				continue
			}
			return in.findSlow(seq, x, i, to)
		}
		return -1, nil
	}
	return in.findSlow(seq, x, from, to)
}

func (in *Interp) findSlow(seq, x Value, from, to int) (int, *Exception) {
	for i := from; i < to; i++ {
		items := seqItems(seq)
		if i >= len(items) {
			break
		}
		if exc := in.Charge(1); exc != nil {
			return -1, exc
		}
		eq, exc := in.keyEq(items[i], x)
		if exc != nil {
			return -1, exc
		}
		if eq {
			return i, nil
		}
	}
	return -1, nil
}

func list_extend(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if exc := in.checkLengthHint(args[1]); exc != nil {
		return Value{}, exc
	}
	return None, in.extend(args[0].list(), args[1])
}

func list_index(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.seqIndex(args)
	if exc != nil {
		return Value{}, exc
	}
	if i < 0 {
		return Value{}, valueErrorf("list.index(x): x not in list")
	}
	return Int(int64(i)), nil
}

// seqIndex does index(value, start, stop) of a list or tuple.
func (in *Interp) seqIndex(args []Value) (int, *Exception) {
	from, to := 0, math.MaxInt
	bound := func(v Value) (int, *Exception) {
		if !isIndex(v) {
			return 0, typeErrorf("slice indices must be integers or have an __index__ method")
		}
		i, exc := in.IndexInt(v)
		if i < 0 {
			i = max(i+len(seqItems(args[0])), 0)
		}
		return i, exc
	}
	var exc *Exception
	if args[2].p != nil {
		if from, exc = bound(args[2]); exc != nil {
			return 0, exc
		}
	}
	if args[3].p != nil {
		if to, exc = bound(args[3]); exc != nil {
			return 0, exc
		}
	}
	return in.findItem(args[0], args[1], from, to)
}

func list_insert(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.IndexSize(args[1])
	if exc != nil {
		return Value{}, exc
	}
	l, x := args[0].list(), args[2]
	n := len(l.v)
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	if exc := in.Charge((n - i) / 32); exc != nil {
		return Value{}, exc
	}
	if exc := in.appendTo(l, x); exc != nil {
		return Value{}, exc
	}
	if i < n {
		copy(l.v[i+1:], l.v[i:n])
		l.v[i] = x
	}
	return None, nil
}

func list_pop(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	l := args[0].list()
	i := -1
	if args[1].p != nil {
		var exc *Exception
		if i, exc = in.IndexSize(args[1]); exc != nil {
			return Value{}, exc
		}
	}
	n := len(l.v)
	if n == 0 {
		return Value{}, Errorf(IndexError, "pop from empty list")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return Value{}, Errorf(IndexError, "pop index out of range")
	}
	x := l.v[i]
	return x, in.removeItem(l, i)
}

// removeItem deletes item i. A list popped from the front moves its start
// instead of its items.
func (in *Interp) removeItem(l *List, i int) *Exception {
	n := len(l.v)
	if i == 0 && n > 32 {
		l.v[0] = Value{}
		l.v = l.v[1:]
		return nil
	}
	copy(l.v[i:], l.v[i+1:])
	l.v[n-1] = Value{}
	l.v = l.v[:n-1]
	return in.Charge((n - i) / 32)
}

func list_remove(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.findItem(args[0], args[1], 0, math.MaxInt)
	if exc != nil {
		return Value{}, exc
	}
	l := args[0].list()
	if i < 0 {
		return Value{}, valueErrorf("list.remove(x): x not in list")
	}
	if i < len(l.v) {
		return None, in.removeItem(l, i)
	}
	return None, nil
}

func list_reverse(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	v := args[0].list().v
	reverseValues(v)
	return None, in.Charge(len(v) / 32)
}

func reverseValues(v []Value) {
	for i, j := 0, len(v)-1; i < j; i, j = i+1, j-1 {
		v[i], v[j] = v[j], v[i]
	}
}

func list_add(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !args[1].isList() {
		return Value{}, in.concatError(syntax.Add, args[0], args[1])
	}
	return in.concatLists(args[0].list().v, args[1].list().v)
}

func (in *Interp) concatLists(a, b []Value) (Value, *Exception) {
	n := len(a) + len(b)
	if exc := in.Alloc(sizeList + n*sizeValue); exc != nil {
		return Value{}, exc
	}
	if exc := in.Charge(n / 16); exc != nil {
		return Value{}, exc
	}
	v := append(append(make([]Value, 0, n), a...), b...)
	return ptr(&List{header: header{kind: KindList}, v: v}), nil
}

// repeatValues returns n copies of items, charged.
func (in *Interp) repeatValues(items []Value, n int) ([]Value, *Exception) {
	if n <= 0 || len(items) == 0 {
		return nil, nil
	}
	if n > math.MaxInt/sizeValue/2/len(items) {
		return nil, in.Alloc(-1)
	}
	total := n * len(items)
	if exc := in.Alloc(sizeList + total*sizeValue); exc != nil {
		return nil, exc
	}
	if exc := in.Charge(total / 16); exc != nil {
		return nil, exc
	}
	out := make([]Value, total)
	for done := copy(out, items); done < total; {
		done += copy(out[done:], out[:done])
	}
	return out, nil
}

func list_mul(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !isIndex(args[1]) {
		return NotImplemented, nil
	}
	return in.repeatList(args[0], args[1])
}

func (in *Interp) repeatList(l, count Value) (Value, *Exception) {
	n, exc := in.seqCount(count)
	if exc != nil {
		return Value{}, exc
	}
	items, exc := in.repeatValues(l.list().v, n)
	if exc != nil {
		return Value{}, exc
	}
	return ptr(&List{header: header{kind: KindList}, v: items}), nil
}

func list_iadd(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return args[0], in.extend(args[0].list(), args[1])
}

func list_imul(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !isIndex(args[1]) {
		return NotImplemented, nil
	}
	n, exc := in.seqCount(args[1])
	if exc != nil {
		return Value{}, exc
	}
	l := args[0].list()
	items, exc := in.repeatValues(l.v, n)
	if exc != nil {
		return Value{}, exc
	}
	l.v = items
	return args[0], nil
}

func list_contains(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.findItem(args[0], args[1], 0, math.MaxInt)
	return Bool(i >= 0), exc
}

func list_getitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.listItem(args[0].list(), args[1])
}

func list_setitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return None, in.listSetItem(args[0].list(), args[1], args[2])
}

func list_delitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return None, in.listDelItem(args[0].list(), args[1])
}

func list_reversed(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	it := in.seqIter(itListRev, listRevType, args[0])
	it.iter().i = int64(len(args[0].list().v) - 1)
	return it, nil
}

func compareLists(in *Interp, op syntax.CmpOp, a, b Value) (Value, *Exception) {
	r, _, exc := in.compareSeq(op, a, b)
	return Bool(r), exc
}
