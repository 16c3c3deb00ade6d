package collections

// This file defines Counter, a dict of counts.

import (
	"toolweaver/py"
	"toolweaver/py/syntax"
)

// CounterType is collections.Counter.
var CounterType *py.Type

func initCounter() {
	defs := []py.Def{
		{Name: "__init__", Sig: "...", Fn: counter_init},
		{Name: "__missing__", Sig: "key, /", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.Int(0), nil }},
		{Name: "most_common", Sig: "n=None", Fn: counter_most_common, Doc: "List the n commonest elements and their counts, the commonest first."},
		{Name: "elements", Fn: counter_elements, Doc: "Iterate over the elements, each as often as its count."},
		{Name: "total", Fn: counter_total, Doc: "Sum the counts."},
		{Name: "update", Sig: "...", Fn: counter_update, Doc: "Add counts."},
		{Name: "subtract", Sig: "...", Fn: counter_subtract, Doc: "Subtract counts."},
		{Name: "copy", Fn: counter_copy, Doc: "Return a shallow copy."},
		{Name: "__reduce__", Fn: counter_reduce, Doc: "Return what makes an equal counter."},
		{Name: "__delitem__", Sig: "key, /", Fn: counter_delitem},
		{Name: "__repr__", Fn: counter_repr},
		{Name: "__pos__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) { return signed(in, a[0], false) }},
		{Name: "__neg__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) { return signed(in, a[0], true) }},
	}
	for _, o := range []struct {
		name    string
		combine combiner
	}{
		{"add", func(in *py.Interp, x, y value) (value, exception) { return in.Binary(syntax.Add, x, y, false) }},
		{"sub", func(in *py.Interp, x, y value) (value, exception) { return in.Binary(syntax.Sub, x, y, false) }},
		{"or", func(in *py.Interp, x, y value) (value, exception) {
			less, exc := in.Less(x, y)
			if less {
				return y, exc
			}
			return x, exc
		}},
		{"and", func(in *py.Interp, x, y value) (value, exception) {
			less, exc := in.Less(x, y)
			if less {
				return x, exc
			}
			return y, exc
		}},
	} {
		defs = append(defs,
			py.Def{Name: "__" + o.name + "__", Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return combined(in, a[0], a[1], o.combine)
			}},
			py.Def{Name: "__i" + o.name + "__", Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				r, exc := combined(in, a[0], a[1], o.combine)
				if exc != nil || py.Same(r, py.NotImplemented) {
					return r, exc
				}
				if _, exc := in.CallBase(py.DictType, "clear", a[0]); exc != nil {
					return value{}, exc
				}
				_, exc = in.CallBase(py.DictType, "update", a[0], r)
				return a[0], exc
			}})
	}
	// Comparisons treat missing elements as zero.
	for _, c := range []struct {
		name        string
		op          syntax.CmpOp
		not, strict bool
	}{
		{"__eq__", syntax.Eq, false, false}, {"__ne__", syntax.Eq, true, false},
		{"__le__", syntax.LtE, false, false}, {"__lt__", syntax.LtE, false, true},
		{"__ge__", syntax.GtE, false, false}, {"__gt__", syntax.GtE, false, true},
	} {
		defs = append(defs, py.Def{Name: c.name, Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			if !py.TypeOf(a[1]).IsSubtype(CounterType) {
				return py.NotImplemented, nil
			}
			ok, exc := allCounts(in, a[0], a[1], c.op)
			if exc != nil {
				return value{}, exc
			}
			if ok && c.strict {
				eq, exc := allCounts(in, a[0], a[1], syntax.Eq)
				if exc != nil {
					return value{}, exc
				}
				ok = !eq
			}
			return py.Bool(ok != c.not), nil
		}})
	}
	CounterType = py.NewType(py.TypeSpec{
		Name: "Counter", Module: "collections", Bases: []*py.Type{py.DictType},
		Doc:     "Counter(iterable=None, /, **kwds)\n\nA dict that counts hashable elements.",
		Methods: defs,
		Class: []py.Def{{Name: "fromkeys", Sig: "iterable, v=None", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) {
			return value{}, py.Errorf(py.NotImplementedError, "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")
		}}},
		Consts: map[string]value{"__hash__": py.None},
	})
}

func counter_init(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	return py.None, counted(in, "__init__", a, kw, syntax.Add)
}

func counter_update(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	return py.None, counted(in, "update", a, kw, syntax.Add)
}

func counter_subtract(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	return py.None, counted(in, "subtract", a, kw, syntax.Sub)
}

// counted adds or subtracts the elements of an iterable, the counts of a
// mapping, and keyword arguments.
func counted(in *py.Interp, name string, a []value, kw *py.Kwargs, op syntax.Operator) exception {
	if len(a) > 2 {
		return py.Errorf(py.TypeError, "Counter.%s() takes from 1 to 2 positional arguments but %d were given", name, len(a))
	}
	d := asDict(a[0])
	if len(a) == 2 && !a[1].IsNone() {
		if exc := countFrom(in, d, a[1], op); exc != nil {
			return exc
		}
	}
	for i := range kw.Len() {
		if exc := change(in, d, kw.Names[i], kw.Vals[i], op); exc != nil {
			return exc
		}
	}
	return nil
}

func countFrom(in *py.Interp, d *py.Dict, src value, op syntax.Operator) exception {
	if s, ok := src.AsDict(); ok {
		for i := 0; ; {
			var k, v value
			if k, v, i = s.Entry(i); i < 0 {
				return nil
			}
			if exc := in.Charge(1); exc != nil {
				return exc
			}
			if exc := change(in, d, k, v, op); exc != nil {
				return exc
			}
		}
	}
	if keys, exc := in.Lookup(src, "items"); exc != nil {
		return exc
	} else if !keys.IsAbsent() && !in.TypeLookup(py.TypeOf(src), "__getitem__").IsAbsent() {
		pairs, exc := in.Call(keys)
		if exc != nil {
			return exc
		}
		return in.ForEach(pairs, func(p value) (bool, exception) {
			kv, exc := in.Items(p)
			if exc != nil || len(kv) != 2 {
				return false, exc
			}
			return true, change(in, d, kv[0], kv[1], op)
		})
	}
	step := int64(1)
	if op == syntax.Sub {
		step = -1
	}
	return in.ForEach(src, func(k value) (bool, exception) {
		old, exc := in.DictGet(d, k)
		if exc != nil {
			if exc.Limit == nil && exc.Is(py.TypeError) {
				if _, plain := in.Hash(k); plain != nil { // without the words about dict keys
					exc = plain
				}
			}
			return false, exc
		}
		if old.IsAbsent() {
			return true, in.DictSet(d, k, py.Int(step))
		}
		if n, ok := old.AsInt(); ok && n < 1<<62 && n > -1<<62 {
			return true, in.DictSet(d, k, py.Int(n+step))
		}
		return true, change(in, d, k, py.Int(1), op)
	})
}

// change does d[k] = d.get(k, 0) op n.
func change(in *py.Interp, d *py.Dict, k, n value, op syntax.Operator) exception {
	old, exc := in.DictGet(d, k)
	if exc != nil {
		return exc
	}
	if old.IsAbsent() {
		if op == syntax.Add {
			return in.DictSet(d, k, n)
		}
		old = py.Int(0)
	}
	if op == syntax.Add {
		n, exc = in.Binary(op, n, old, false)
	} else {
		n, exc = in.Binary(op, old, n, false)
	}
	if exc != nil {
		return exc
	}
	return in.DictSet(d, k, n)
}

func counter_most_common(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	list, exc := sortedPairs(in, a[0])
	if exc != nil || a[1].IsAbsent() || a[1].IsNone() {
		return list, exc
	}
	n, exc := in.IndexInt(a[1])
	if exc != nil {
		return value{}, exc
	}
	in.Truncate(list, max(n, 0))
	return list, nil
}

// sortedPairs lists the pairs, the largest count first, equal ones in their
// order.
func sortedPairs(in *py.Interp, self value) (value, exception) {
	d := asDict(self)
	if exc := in.Alloc(d.Len() * 80); exc != nil {
		return value{}, exc
	}
	if exc := in.Charge(d.Len()); exc != nil {
		return value{}, exc
	}
	pairs := make([]value, 0, d.Len())
	d.Each(func(k, v value) bool {
		pairs = append(pairs, in.NewTuple(k, v))
		return true
	})
	list := in.NewList(pairs)
	in.PushRoot(list)
	defer in.PopRoot()
	sort, exc := in.GetAttrString(list, "sort")
	if exc != nil {
		return value{}, exc
	}
	_, exc = in.CallArgs(sort, nil, &py.Kwargs{Names: []value{nameKey, nameReverse}, Vals: []value{secondOf, py.True}})
	return list, exc
}

var (
	nameKey     = py.NewStaticStr("key")
	nameReverse = py.NewStaticStr("reverse")
	secondOf    = py.NewBuiltin("", py.Def{Name: "itemgetter", Sig: "pair, /", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
		items, _ := a[0].AsItems()
		return items[1], nil
	}}).Value()
)

func counter_elements(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	d, pos, left := asDict(a[0]), 0, 0
	var cur value
	return in.NewIterator(elementsType, func(in *py.Interp) (value, exception) {
		for left <= 0 {
			if exc := in.Charge(1); exc != nil {
				return value{}, exc
			}
			var n value
			if cur, n, pos = d.Entry(pos); pos < 0 {
				pos = 1 << 62
				return value{}, nil
			}
			var exc exception
			if left, exc = in.IndexInt(n); exc != nil {
				return value{}, exc
			}
		}
		left--
		return cur, nil
	}, a[0]), nil
}

var elementsType = py.NewType(py.TypeSpec{Name: "chain", Module: "itertools", Final: true, Methods: py.IteratorMethods()})

func counter_total(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	sum := py.Int(0)
	var failed exception
	asDict(a[0]).Each(func(_, v value) bool {
		if failed = in.Charge(1); failed == nil {
			sum, failed = in.Binary(syntax.Add, sum, v, false)
		}
		return failed == nil
	})
	return sum, failed
}

func counter_copy(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	return in.Call(py.TypeOf(a[0]).Value(), a[0])
}

// counter_reduce is what copying makes a counter from: its class and a dict.
func counter_reduce(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	d, exc := in.CallBase(py.DictType, "copy", a[0])
	if exc != nil {
		return value{}, exc
	}
	return in.NewTuple(py.TypeOf(a[0]).Value(), in.NewTuple(d)), nil
}

func counter_delitem(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	_, exc := in.DictDelete(asDict(a[0]), a[1])
	return py.None, exc
}

func counter_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	name := py.TypeName(a[0])
	if asDict(a[0]).Len() == 0 {
		return in.NewStr(name + "()"), nil
	}
	d := in.NewDict()
	list, exc := sortedPairs(in, a[0])
	if exc != nil { // counts that cannot be ordered
		if exc.Limit != nil || !exc.Is(py.TypeError) {
			return value{}, exc
		}
		asDict(a[0]).Each(func(k, v value) bool { exc = in.DictSet(d, k, v); return exc == nil })
	} else {
		pairs, _ := list.AsItems()
		for _, p := range pairs {
			kv, _ := p.AsItems()
			if exc := in.DictSet(d, kv[0], kv[1]); exc != nil {
				return value{}, exc
			}
		}
	}
	s, exc := in.Repr(d.Value())
	return in.NewStr(name + "(" + s + ")"), exc
}

type combiner func(in *py.Interp, x, y value) (value, exception)

// positive does r[k] = n if n > 0.
func positive(in *py.Interp, r *py.Dict, k, n value) exception {
	ok, exc := in.Less(py.Int(0), n)
	if exc != nil || !ok {
		return exc
	}
	return in.DictSet(r, k, n)
}

// combined applies an operator to the counts of all elements and keeps the
// positive results.
func combined(in *py.Interp, x, y value, f combiner) (value, exception) {
	if !py.TypeOf(y).IsSubtype(CounterType) {
		return py.NotImplemented, nil
	}
	a, b := asDict(x), asDict(y)
	out := in.NewDictOf(CounterType)
	r := asDict(out)
	one := func(k value) exception {
		if exc := in.Charge(1); exc != nil {
			return exc
		}
		p, exc := in.DictGet(a, k)
		if exc != nil {
			return exc
		}
		q, exc := in.DictGet(b, k)
		if exc != nil {
			return exc
		}
		if p.IsAbsent() {
			p = py.Int(0)
		}
		if q.IsAbsent() {
			q = py.Int(0)
		}
		n, exc := f(in, p, q)
		if exc != nil {
			return exc
		}
		return positive(in, r, k, n)
	}
	for i := 0; ; {
		var k value
		if k, _, i = a.Entry(i); i < 0 {
			break
		}
		if exc := one(k); exc != nil {
			return value{}, exc
		}
	}
	for i := 0; ; {
		var k value
		if k, _, i = b.Entry(i); i < 0 {
			return out, nil
		}
		if p, exc := in.DictGet(a, k); exc != nil {
			return value{}, exc
		} else if !p.IsAbsent() {
			continue
		}
		if exc := one(k); exc != nil {
			return value{}, exc
		}
	}
}

func signed(in *py.Interp, x value, negative bool) (value, exception) {
	out := in.NewDictOf(CounterType)
	a := asDict(x)
	for i := 0; ; {
		var k, n value
		if k, n, i = a.Entry(i); i < 0 {
			return out, nil
		}
		if exc := in.Charge(1); exc != nil {
			return value{}, exc
		}
		if negative {
			var exc exception
			if n, exc = in.Binary(syntax.Sub, py.Int(0), n, false); exc != nil {
				return value{}, exc
			}
		}
		if exc := positive(in, asDict(out), k, n); exc != nil {
			return value{}, exc
		}
	}
}

// allCounts reports whether x[k] op y[k] for every element of both.
func allCounts(in *py.Interp, x, y value, op syntax.CmpOp) (bool, exception) {
	a, b := asDict(x), asDict(y)
	for _, d := range []*py.Dict{a, b} {
		for i := 0; ; {
			var k value
			if k, _, i = d.Entry(i); i < 0 {
				break
			}
			if exc := in.Charge(1); exc != nil {
				return false, exc
			}
			p, exc := in.DictGet(a, k)
			if exc != nil {
				return false, exc
			}
			q, exc := in.DictGet(b, k)
			if exc != nil {
				return false, exc
			}
			if p.IsAbsent() {
				p = py.Int(0)
			}
			if q.IsAbsent() {
				q = py.Int(0)
			}
			r, exc := in.Compare(op, p, q)
			if exc != nil {
				return false, exc
			}
			if ok, exc := in.Truth(r); exc != nil || !ok {
				return false, exc
			}
		}
	}
	return true, nil
}
