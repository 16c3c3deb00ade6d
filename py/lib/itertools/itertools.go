// Package itertools is the itertools module of programs. Start with Module.
//
// Every function is a class, as in CPython, whose instances are native
// iterators: items are made one at a time, each for a step or more of the
// program's budget. The combinatoric ones are in combinatoric.go.
// https://docs.python.org/3.14/library/itertools.html
package itertools

import (
	"strconv"

	"toolweaver/py"
	"toolweaver/py/syntax"
)

// Module is the itertools module.
var Module = &py.ModuleDef{
	Name:   "itertools",
	Doc:    "Functional tools for creating and using iterators.",
	Funcs:  []py.Def{{Name: "tee", Sig: "iterable, n=2, /", Fn: tee, Doc: "Independent iterators over the items of one iterable."}},
	Values: types,
}

type (
	value     = py.Value
	exception = *py.Exception
	args      = []py.Value
)

var types = map[string]py.Value{}

// class makes the type of one function. New makes the iterator; it is told
// the type only through its name in types.
func class(name, sig string, fn func(in *py.Interp, typ *py.Type, a args, kw *py.Kwargs) (value, exception), doc string, static ...py.Def) *py.Type {
	var t *py.Type
	methods := py.IteratorMethods()
	switch name {
	case "count":
		methods = append(methods, shownAs)
	case "repeat":
		methods = append(methods, shownAs, repeatHint)
	}
	t = py.NewType(py.TypeSpec{
		Name: "itertools." + name, Module: "itertools", Doc: doc, Methods: methods, Class: static, NewSig: sig,
		New: func(in *py.Interp, a []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
			v, exc := fn(in, t, append(make(args, 0, len(a)-1), a[1:]...), kw)
			if class, ok := a[0].AsType(); ok && exc == nil {
				v = in.IteratorOf(class, v)
			}
			return v, exc
		},
	})
	types[name] = t.Value()
	return t
}

// inner makes the type of a helper iterator.
func inner(name string, more ...py.Def) *py.Type {
	return py.NewType(py.TypeSpec{Name: "itertools." + name, Module: "itertools", Final: true, Methods: append(py.IteratorMethods(), more...)})
}

var (
	_ = class("count", "start=0, step=1", count, "Evenly spaced numbers without end.")
	_ = class("cycle", "iterable, /", cycle, "The items of an iterable, again and again.")
	_ = class("repeat", "object, times=None", repeat, "One object, times times or without end.")
	_ = class("accumulate", "iterable, func=None, *, initial=None", accumulate, "Running totals, or results of another function of two arguments.")
	_ = class("batched", "iterable, n, *, strict=False", batched, "Tuples of n items.")
	_ = class("chain", "...", chain, "The items of one iterable after the other.", py.Def{Name: "from_iterable", Sig: "iterable, /", Fn: chain_from_iterable, Doc: "chain() of the iterables in an iterable."},
		py.Def{Name: "__class_getitem__", Sig: "item, /", Doc: "Return a generic alias.", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return in.NewGenericAlias(a[0], a[1]), nil
		}})
	_ = class("compress", "data, selectors", compress, "The items whose selector is true.")
	_ = class("dropwhile", "predicate, iterable, /", dropwhile, "The items from the first one for which the predicate is false.")
	_ = class("takewhile", "predicate, iterable, /", takewhile, "The items before the first one for which the predicate is false.")
	_ = class("filterfalse", "function, iterable, /", filterfalse, "The items for which the function is false.")
	_ = class("groupby", "iterable, key=None", groupby, "Pairs of a key and an iterator over the neighbouring items that have it.")
	_ = class("islice", "...", islice, "Selected items.")
	_ = class("pairwise", "iterable, /", pairwise, "Overlapping pairs.")
	_ = class("starmap", "function, iterable, /", starmap, "function(*item) for each item.")
	_ = class("zip_longest", "...", zip_longest, "Tuples of one item from each iterable, until the longest is exhausted.")

	teeType     = inner("_tee", py.Def{Name: "__copy__", Doc: "Return an independent iterator over the items that are left.", Fn: tee_copy})
	grouperType = inner("_grouper")
)

// state shows where an iterator is; it is among the values the iterator keeps.
type state func(in *py.Interp) (string, exception)

// rest says how many items repeat() has left, negative for no end; it is among the values the iterator keeps.
type rest func() int

var repeatHint = py.Def{Name: "__length_hint__", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	for _, v := range py.IteratorKeeps(a[0]) {
		if f, ok := v.ObjectData().(rest); ok {
			if n := f(); n >= 0 {
				return py.Int(int64(n)), nil
			}
			return value{}, py.Errorf(py.TypeError, "len() of unsized object")
		}
	}
	return py.Int(0), nil
}}

var stateType = py.NewType(py.TypeSpec{Name: "_state", Final: true})

// shownAs is __repr__ of iterators that keep a state.
var shownAs = py.Def{Name: "__repr__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	for _, v := range py.IteratorKeeps(a[0]) {
		if f, ok := v.ObjectData().(state); ok {
			s, exc := f(in)
			return in.NewStr(s), exc
		}
	}
	return in.NewStr("<" + py.TypeOf(a[0]).FullName() + " object at " + in.Address(a[0]) + ">"), nil
}}

// countRepr is the repr of count(n, step).
func countRepr(in *py.Interp, n, step value) (string, exception) {
	s, exc := in.Repr(n)
	if exc != nil {
		return "", exc
	}
	if one, ok := step.AsInt(); ok && one == 1 && isWhole(step) {
		return "count(" + s + ")", nil
	}
	t, exc := in.Repr(step)
	return "count(" + s + ", " + t + ")", exc
}

func none(v value) bool { return v.IsAbsent() || v.IsNone() }

// isWhole reports whether v is an int that fits a machine word, or a bool.
func isWhole(v value) bool { return v.Kind() == py.KindInt || v.Kind() == py.KindBool }

func count(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	n, step := a[0], a[1]
	if n.IsAbsent() {
		n = py.Int(0)
	}
	if step.IsAbsent() {
		step = py.Int(1)
	}
	for _, v := range []value{n, step} {
		if in.TypeLookup(py.TypeOf(v), "__add__").IsAbsent() || v.Kind() == py.KindStr || v.Kind() == py.KindList || v.Kind() == py.KindTuple {
			return value{}, py.Errorf(py.TypeError, "a number is required")
		}
	}
	if i, ok := n.AsInt(); ok && isWhole(n) && isWhole(step) {
		s, _ := step.AsInt()
		big := false
		cur := py.Value{}
		shown := in.NewObject(stateType, state(func(in *py.Interp) (string, exception) {
			if big {
				return countRepr(in, cur, step)
			}
			return countRepr(in, py.Int(i), step)
		}))
		return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
			if big {
				r := cur
				var exc exception
				cur, exc = in.Binary(syntax.Add, cur, step, false)
				return r, exc
			}
			r := i
			if (s > 0 && i > i+s) || (s < 0 && i < i+s) {
				var exc exception
				if cur, exc = in.Binary(syntax.Add, py.Int(i), step, false); exc != nil {
					return value{}, exc
				}
				big = true
			}
			i += s
			return py.Int(r), nil
		}, shown), nil
	}
	shown := in.NewObject(stateType, state(func(in *py.Interp) (string, exception) { return countRepr(in, n, step) }))
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		r := n
		var exc exception
		n, exc = in.Binary(syntax.Add, n, step, false)
		return r, exc
	}, shown, n, step), nil
}

func cycle(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	it, exc := in.Iter(a[0])
	if exc != nil {
		return value{}, exc
	}
	saved, first, i := in.NewList(nil), true, 0
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		if first {
			x, exc := in.Next(it)
			if exc != nil {
				return value{}, exc
			}
			if !x.IsAbsent() {
				return x, in.Append(saved, x)
			}
			first = false
		}
		items, _ := saved.AsItems()
		if len(items) == 0 {
			return value{}, nil
		}
		x := items[i%len(items)]
		i = (i + 1) % len(items)
		return x, in.Charge(1)
	}, it, saved), nil
}

func repeat(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	x, n := a[0], -1
	if !a[1].IsAbsent() {
		var exc exception
		if n, exc = in.IndexInt(a[1]); exc != nil {
			return value{}, exc
		}
		n = max(n, 0)
	}
	shown := in.NewObject(stateType, state(func(in *py.Interp) (string, exception) {
		s, exc := in.Repr(x)
		if n >= 0 {
			s += ", " + strconv.Itoa(n)
		}
		return "repeat(" + s + ")", exc
	}))
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		if n == 0 {
			return value{}, nil
		}
		if n > 0 {
			n--
		}
		return x, nil
	}, shown, in.NewObject(stateType, rest(func() int { return n })), x), nil
}

func accumulate(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	it, exc := in.Iter(a[0])
	if exc != nil {
		return value{}, exc
	}
	fn, total := a[1], a[2]
	if none(total) {
		total = value{}
	}
	keep := in.NewList([]value{total})
	cell, _ := keep.AsItems()
	if total.IsAbsent() {
		cell[0] = py.None
	}
	first := true
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		if first {
			first = false
			if !total.IsAbsent() {
				return total, nil
			}
			x, exc := in.Next(it)
			if exc != nil || x.IsAbsent() {
				return value{}, exc
			}
			total, cell[0] = x, x
			return x, nil
		}
		x, exc := in.Next(it)
		if exc != nil || x.IsAbsent() {
			return value{}, exc
		}
		if none(fn) {
			total, exc = in.Binary(syntax.Add, total, x, false)
		} else {
			total, exc = in.Call(fn, total, x)
		}
		if exc != nil {
			return value{}, exc
		}
		cell[0] = total
		return total, nil
	}, it, fn, keep), nil
}

func batched(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	n, exc := in.IndexInt(a[1])
	if exc != nil {
		return value{}, exc
	}
	if n < 1 {
		return value{}, py.Errorf(py.ValueError, "n must be at least one")
	}
	strict := false
	if !a[2].IsAbsent() {
		if strict, exc = in.Truth(a[2]); exc != nil {
			return value{}, exc
		}
	}
	it, exc := in.Iter(a[0])
	if exc != nil {
		return value{}, exc
	}
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		list := in.NewList(nil)
		in.PushRoot(list)
		defer in.PopRoot()
		for range n {
			x, exc := in.Next(it)
			if exc != nil {
				return value{}, exc
			}
			if x.IsAbsent() {
				break
			}
			if exc := in.Append(list, x); exc != nil {
				return value{}, exc
			}
		}
		items, _ := list.AsItems()
		if len(items) == 0 {
			return value{}, nil
		}
		if strict && len(items) != n {
			return value{}, py.Errorf(py.ValueError, "batched(): incomplete batch")
		}
		return in.NewTuple(items...), nil
	}, it), nil
}

func chain(in *py.Interp, typ *py.Type, a args, kw *py.Kwargs) (value, exception) {
	if kw.Len() > 0 {
		return value{}, py.Errorf(py.TypeError, "chain() takes no keyword arguments")
	}
	it, exc := in.Iter(in.NewTuple(a...))
	if exc != nil {
		return value{}, exc
	}
	return chainOf(in, typ, it), nil
}

func chain_from_iterable(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	it, exc := in.Iter(a[1])
	if exc != nil {
		return value{}, exc
	}
	class, _ := a[0].AsType()
	base, _ := types["chain"].AsType()
	return in.IteratorOf(class, chainOf(in, base, it)), nil
}

func chainOf(in *py.Interp, typ *py.Type, sources value) value {
	var cur value
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		for {
			if cur.IsAbsent() {
				src, exc := in.Next(sources)
				if exc != nil || src.IsAbsent() {
					return value{}, exc
				}
				if cur, exc = in.Iter(src); exc != nil {
					return value{}, exc
				}
			}
			x, exc := in.Next(cur)
			if exc != nil || !x.IsAbsent() {
				return x, exc
			}
			cur = value{}
			if exc := in.Charge(1); exc != nil {
				return value{}, exc
			}
		}
	}, sources)
}

func compress(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	data, exc := in.Iter(a[0])
	if exc != nil {
		return value{}, exc
	}
	sel, exc := in.Iter(a[1])
	if exc != nil {
		return value{}, exc
	}
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		for {
			x, exc := in.Next(data)
			if exc != nil || x.IsAbsent() {
				return value{}, exc
			}
			s, exc := in.Next(sel)
			if exc != nil || s.IsAbsent() {
				return value{}, exc
			}
			ok, exc := in.Truth(s)
			if exc != nil || ok {
				return x, exc
			}
			if exc := in.Charge(1); exc != nil {
				return value{}, exc
			}
		}
	}, data, sel), nil
}

// test returns bool(f(x)), or bool(x) if f is None.
func test(in *py.Interp, f, x value) (bool, exception) {
	if !f.IsNone() {
		r, exc := in.Call(f, x)
		if exc != nil {
			return false, exc
		}
		x = r
	}
	return in.Truth(x)
}

func dropwhile(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	return filtered(in, typ, a, func(in *py.Interp, f, x value, state *bool) (keep, stop bool, exc exception) {
		if *state {
			return true, false, nil
		}
		r, exc := in.Call(f, x)
		if exc != nil {
			return false, false, exc
		}
		ok, exc := in.Truth(r)
		*state = !ok
		return !ok, false, exc
	})
}

func takewhile(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	return filtered(in, typ, a, func(in *py.Interp, f, x value, _ *bool) (keep, stop bool, exc exception) {
		r, exc := in.Call(f, x)
		if exc != nil {
			return false, false, exc
		}
		ok, exc := in.Truth(r)
		return ok, !ok, exc
	})
}

func filterfalse(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	return filtered(in, typ, a, func(in *py.Interp, f, x value, _ *bool) (keep, stop bool, exc exception) {
		ok, exc := test(in, f, x)
		return !ok, false, exc
	})
}

func filtered(in *py.Interp, typ *py.Type, a args, decide func(in *py.Interp, f, x value, state *bool) (keep, stop bool, exc exception)) (value, exception) {
	it, exc := in.Iter(a[1])
	if exc != nil {
		return value{}, exc
	}
	f, state := a[0], false
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		for {
			x, exc := in.Next(it)
			if exc != nil || x.IsAbsent() {
				return value{}, exc
			}
			keep, stop, exc := decide(in, f, x, &state)
			if exc != nil || stop {
				return value{}, exc
			}
			if keep {
				return x, nil
			}
			if exc := in.Charge(1); exc != nil {
				return value{}, exc
			}
		}
	}, it, f), nil
}

func pairwise(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	it, exc := in.Iter(a[0])
	if exc != nil {
		return value{}, exc
	}
	var prev value
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		if prev.IsAbsent() {
			x, exc := in.Next(it)
			if exc != nil || x.IsAbsent() {
				return value{}, exc
			}
			prev = x
		}
		x, exc := in.Next(it)
		if exc != nil || x.IsAbsent() {
			return value{}, exc
		}
		r := in.NewTuple(prev, x)
		prev = x
		return r, nil
	}, it), nil
}

func starmap(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	it, exc := in.Iter(a[1])
	if exc != nil {
		return value{}, exc
	}
	f := a[0]
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		x, exc := in.Next(it)
		if exc != nil || x.IsAbsent() {
			return value{}, exc
		}
		items, exc := in.Items(x)
		if exc != nil {
			return value{}, exc
		}
		return in.CallArgs(f, items, nil)
	}, it, f), nil
}

func zip_longest(in *py.Interp, typ *py.Type, a args, kw *py.Kwargs) (value, exception) {
	fill := py.None
	for i := range kw.Len() {
		n, _ := kw.Names[i].Text()
		if n != "fillvalue" {
			return value{}, py.Errorf(py.TypeError, "zip_longest() got an unexpected keyword argument")
		}
		fill = kw.Vals[i]
	}
	its := make([]value, len(a))
	for i, v := range a {
		var exc exception
		if its[i], exc = in.Iter(v); exc != nil {
			return value{}, exc
		}
	}
	keep := in.NewTuple(its...)
	active := len(its)
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		if active == 0 {
			return value{}, nil
		}
		row := make([]value, len(its))
		for i, it := range its {
			row[i] = fill
			if it.IsAbsent() {
				continue
			}
			x, exc := in.Next(it)
			if exc != nil {
				active = 0
				return value{}, exc
			}
			if x.IsAbsent() {
				its[i] = value{}
				if active--; active == 0 {
					return value{}, nil
				}
				continue
			}
			row[i] = x
		}
		return in.NewTuple(row...), in.Charge(len(row) / 16)
	}, keep, fill), nil
}

func islice(in *py.Interp, typ *py.Type, a args, kw *py.Kwargs) (value, exception) {
	switch {
	case kw.Len() > 0:
		return value{}, py.Errorf(py.TypeError, "islice() takes no keyword arguments")
	case len(a) < 2:
		return value{}, py.Errorf(py.TypeError, "islice expected at least 2 arguments, got %d", len(a))
	case len(a) > 4:
		return value{}, py.Errorf(py.TypeError, "islice expected at most 4 arguments, got %d", len(a))
	}
	bound := func(v value, def int, message string) (int, exception) {
		if v.IsNone() {
			return def, nil
		}
		n, exc := in.IndexInt(v)
		if exc != nil || n < 0 {
			if exc != nil && exc.Limit != nil {
				return 0, exc
			}
			return 0, py.Errorf(py.ValueError, "%s", message)
		}
		return n, nil
	}
	const all = 1<<63 - 1
	next, stop, step := 0, all, 1
	var exc exception
	if len(a) == 2 {
		stop, exc = bound(a[1], all, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	} else {
		if stop, exc = bound(a[2], all, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."); exc != nil {
			return value{}, exc
		}
		next, exc = bound(a[1], 0, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	if exc != nil {
		return value{}, exc
	}
	if len(a) == 4 {
		if step, exc = bound(a[3], 1, "Step for islice() must be a positive integer or None."); exc != nil {
			return value{}, exc
		}
		if step < 1 {
			return value{}, py.Errorf(py.ValueError, "Step for islice() must be a positive integer or None.")
		}
	}
	it, exc := in.Iter(a[0])
	if exc != nil {
		return value{}, exc
	}
	i := 0
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		end := min(next, stop)
		for i < end {
			x, exc := in.Next(it)
			if exc != nil || x.IsAbsent() {
				return value{}, exc
			}
			i++
			if exc := in.Charge(1); exc != nil {
				return value{}, exc
			}
		}
		if i >= stop {
			return value{}, nil
		}
		x, exc := in.Next(it)
		if exc != nil || x.IsAbsent() {
			return value{}, exc
		}
		i++
		if next > all-step {
			next = all
		} else {
			next += step
		}
		return x, nil
	}, it), nil
}

// group is the state of a groupby: the item and key read last.
type group struct {
	it, key   value
	item, cur value // of the item read last; absent before the first
	target    value // key of the group being given out
	number    int   // number of the group being given out
	ended     bool
}

// read takes the next item; false at the end.
func (g *group) read(in *py.Interp) (bool, exception) {
	x, exc := in.Next(g.it)
	if exc != nil || x.IsAbsent() {
		g.ended = true
		return false, exc
	}
	k := x
	if !none(g.key) {
		if k, exc = in.Call(g.key, x); exc != nil {
			return false, exc
		}
	}
	g.item, g.cur = x, k
	return true, nil
}

func groupby(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	it, exc := in.Iter(a[0])
	if exc != nil {
		return value{}, exc
	}
	g := &group{it: it, key: a[1]}
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		g.number++
		for {
			if !g.cur.IsAbsent() {
				if g.target.IsAbsent() {
					break
				}
				same, exc := sameKey(in, g.target, g.cur)
				if exc != nil {
					return value{}, exc
				}
				if !same {
					break
				}
			}
			more, exc := g.read(in)
			if exc != nil || !more {
				return value{}, exc
			}
			if exc := in.Charge(1); exc != nil {
				return value{}, exc
			}
		}
		g.target = g.cur
		n := g.number
		fresh := true
		sub := in.NewIterator(grouperType, func(in *py.Interp) (value, exception) {
			if g.number != n || g.ended {
				return value{}, nil
			}
			if !fresh || g.item.IsAbsent() {
				if g.item.IsAbsent() {
					if more, exc := g.read(in); exc != nil || !more {
						return value{}, exc
					}
				}
			}
			fresh = false
			same, exc := sameKey(in, g.target, g.cur)
			if exc != nil || !same {
				return value{}, exc
			}
			x := g.item
			g.item = value{}
			return x, nil
		}, it)
		return in.NewTuple(g.target, sub), nil
	}, it, a[1]), nil
}

func sameKey(in *py.Interp, a, b value) (bool, exception) {
	if py.Same(a, b) {
		return true, nil
	}
	return in.Equal(a, b)
}

// newLink returns a link of the chain that tee iterators share. It is a list, so that its memory counts: an item and the next
// link, which is None as long as the item is not there yet.
func newLink(in *py.Interp) value { return in.NewList([]value{py.None, py.None}) }

// teeSource is what the iterators of one tee() have in common.
type teeSource struct {
	it      value
	running bool
}

// teeState returns where an iterator of tee() is.
func teeState(v value) (src *teeSource, link value) {
	keeps := py.IteratorKeeps(v)
	src, _ = keeps[2].ObjectData().(*teeSource)
	return src, keeps[1]
}

// reader makes an iterator of type typ that begins at link.
func (src *teeSource) reader(in *py.Interp, typ *py.Type, link value) value {
	keeps := []value{src.it, link, in.NewObject(stateType, src)}
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		link, _ := keeps[1].AsItems()
		if link[1].IsNone() {
			if src.running {
				return value{}, py.Errorf(py.RuntimeError, "cannot re-enter the tee iterator")
			}
			src.running = true
			x, exc := in.Next(src.it)
			src.running = false
			if exc != nil || x.IsAbsent() {
				return value{}, exc
			}
			if exc := in.Alloc(80); exc != nil {
				return value{}, exc
			}
			link[0], link[1] = x, newLink(in) // nobody else has this list
		}
		x := link[0]
		keeps[1] = link[1]
		return x, nil
	}, keeps...)
}

func tee(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	n := 2
	if !a[1].IsAbsent() {
		var exc exception
		if n, exc = in.IndexInt(a[1]); exc != nil {
			return value{}, exc
		}
	}
	if n < 0 {
		return value{}, py.Errorf(py.ValueError, "n must be >= 0")
	}
	if exc := in.Alloc(n * 200); exc != nil {
		return value{}, exc
	}
	it, exc := in.Iter(a[0])
	if exc != nil {
		return value{}, exc
	}
	src, link := &teeSource{it: it}, newLink(in)
	if py.TypeOf(it) == teeType && len(py.IteratorKeeps(it)) > 0 { // not exhausted
		src, link = teeState(it)
	}
	out := make([]value, n)
	for i := range out {
		out[i] = src.reader(in, teeType, link)
	}
	return in.NewTuple(out...), nil
}

func tee_copy(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if len(py.IteratorKeeps(a[0])) == 0 { // exhausted
		return in.Iter(in.NewTuple())
	}
	src, link := teeState(a[0])
	return src.reader(in, py.TypeOf(a[0]), link), nil
}
