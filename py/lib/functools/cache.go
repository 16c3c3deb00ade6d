package functools

// This file defines the wrapper that lru_cache and cache make.

import "toolweaver/py"

// cached is a function with its results.
//
// With a bound, the entries are a list in order of use: index maps a key to
// the position of its entry, and entries[0] is the ring's anchor, whose next
// is the entry used last and whose prev the one to be replaced.
type cached struct {
	fn           value
	max          int // < 0: no bound
	typed        bool
	hits, misses int64
	index        *py.Dict
	entries      []entry
	attrs        *py.Dict
}

type entry struct {
	key, result value
	prev, next  int32
}

// Trace visits the function, its results and attributes.
func (c *cached) Trace(visit func(value)) {
	visit(c.fn)
	visit(c.index.Value())
	if c.attrs != nil {
		visit(c.attrs.Value())
	}
	for i := range c.entries {
		visit(c.entries[i].key)
		visit(c.entries[i].result)
	}
}

// Size returns the bytes of the entries.
func (c *cached) Size() int { return 128 + len(c.entries)*40 }

var (
	cacheType *py.Type
	kwMark    = py.NewStaticObject(py.NewType(py.TypeSpec{Name: "_mark", Final: true}), "kw")
)

func initCache() {
	cacheType = py.NewType(py.TypeSpec{
		Name: "_lru_cache_wrapper", Module: "functools", Final: true,
		Methods: []py.Def{
			{Name: "__call__", Sig: "...", Fn: cache_call},
			{Name: "cache_clear", Fn: cache_clear, Doc: "Forget all results."},
			{Name: "_counts", Fn: cache_counts},
			{Name: "__get__", Sig: "obj, objtype=None, /", Fn: partial_get},
			{Name: "__getattr__", Sig: "name, /", Fn: cache_getattr},
			{Name: "__setattr__", Sig: "name, value, /", Fn: cache_setattr},
			{Name: "__repr__", Fn: cache_repr},
			{Name: "__copy__", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) { return a[0], nil }},
			{Name: "__deepcopy__", Sig: "memo, /", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) { return a[0], nil }},
		},
		Getters: []py.Getter{{Name: "__doc__", Get: func(in *py.Interp, v value) (value, exception) {
			return cache_getattr(in, []value{v, in.NewStr("__doc__")}, nil)
		}}},
	})
	cacheType.HooksAttributes()
}

func newCache(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	c := &cached{fn: a[0], max: -1}
	if !a[1].IsNone() {
		n, exc := in.IndexInt(a[1])
		if exc != nil {
			return value{}, exc
		}
		c.max = max(n, 0)
	}
	c.typed, _ = a[2].AsBool()
	c.reset(in)
	return in.NewObject(cacheType, c), nil
}

func (c *cached) reset(in *py.Interp) {
	c.hits, c.misses = 0, 0
	c.index = in.NewDict()
	c.entries = nil
	if c.max > 0 {
		c.entries = make([]entry, 1)
	}
}

// key makes the key of a call: the argument itself if it is one int or str.
func (c *cached) key(in *py.Interp, args []value, kw *py.Kwargs) value {
	if len(args) == 1 && kw.Len() == 0 && !c.typed {
		switch args[0].Kind() {
		case py.KindInt, py.KindStr:
			if t := py.TypeOf(args[0]); t == py.IntType || t == py.StrType {
				return args[0]
			}
		}
	}
	items := append(make([]value, 0, len(args)+1+2*kw.Len()), args...)
	if kw.Len() > 0 {
		items = append(items, kwMark)
		for i := range kw.Len() {
			items = append(items, kw.Names[i], kw.Vals[i])
		}
	}
	if c.typed {
		for _, v := range args {
			items = append(items, py.TypeOf(v).Value())
		}
		for i := range kw.Len() {
			items = append(items, py.TypeOf(kw.Vals[i]).Value())
		}
	}
	return in.NewTuple(items...)
}

func (c *cached) unlink(i int32) {
	e := &c.entries[i]
	c.entries[e.prev].next, c.entries[e.next].prev = e.next, e.prev
}

// front makes entry i the one used last.
func (c *cached) front(i int32) {
	first := c.entries[0].next
	c.entries[i].prev, c.entries[i].next = 0, first
	c.entries[0].next, c.entries[first].prev = i, i
}

func cache_call(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	c := a[0].ObjectData().(*cached)
	args := append([]value(nil), a[1:]...)
	if c.max == 0 {
		c.misses++
		return in.CallArgs(c.fn, args, kw)
	}
	k := c.key(in, args, kw)
	index := c.index
	got, exc := in.DictGet(index, k)
	if exc != nil {
		if exc.Limit == nil && exc.Is(py.TypeError) {
			if _, exc := in.Hash(k); exc != nil { // without the words about dict keys
				return value{}, exc
			}
		}
		return value{}, exc
	}
	if !got.IsAbsent() {
		c.hits++
		if c.max < 0 {
			return got, nil
		}
		i, _ := got.AsInt()
		c.unlink(int32(i))
		c.front(int32(i))
		return c.entries[i].result, nil
	}
	c.misses++
	r, exc := in.CallArgs(c.fn, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if c.index != index { // cleared by the call
		return r, nil
	}
	if c.max < 0 {
		return r, in.DictSet(index, k, r)
	}
	if again, exc := in.DictGet(index, k); exc != nil || !again.IsAbsent() {
		return r, exc // stored by a nested call
	}
	var i int32
	if len(c.entries)-1 < c.max && len(c.entries) < 1<<30 {
		if exc := in.Alloc(48); exc != nil {
			return value{}, exc
		}
		i = int32(len(c.entries))
		c.entries = append(c.entries, entry{})
	} else {
		i = c.entries[0].prev
		c.unlink(i)
		if _, exc := in.DictDelete(index, c.entries[i].key); exc != nil {
			return value{}, exc
		}
	}
	c.entries[i].key, c.entries[i].result = k, r
	c.front(i)
	return r, in.DictSet(index, k, py.Int(int64(i)))
}

func cache_clear(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	a[0].ObjectData().(*cached).reset(in)
	return py.None, nil
}

func cache_counts(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	c := a[0].ObjectData().(*cached)
	size := py.None
	if c.max >= 0 {
		size = py.Int(int64(c.max))
	}
	return in.NewTuple(py.Int(c.hits), py.Int(c.misses), size, py.Int(int64(c.index.Len()))), nil
}

// cache_getattr answers what update_wrapper and lru_cache set.
func cache_getattr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	c := a[0].ObjectData().(*cached)
	n, _ := a[1].Text()
	if n == "__dict__" {
		if c.attrs == nil {
			c.attrs = in.NewDict()
		}
		return c.attrs.Value(), nil
	}
	if c.attrs != nil {
		if v, exc := in.DictGet(c.attrs, a[1]); exc != nil || !v.IsAbsent() {
			return v, exc
		}
	}
	return value{}, py.Errorf(py.AttributeError, "'functools._lru_cache_wrapper' object has no attribute '%s'", n)
}

func cache_setattr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	c := a[0].ObjectData().(*cached)
	if c.attrs == nil {
		c.attrs = in.NewDict()
	}
	return py.None, in.DictSet(c.attrs, a[1], a[2])
}

func cache_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	return in.NewStr("<functools._lru_cache_wrapper object at " + in.Address(a[0]) + ">"), nil
}
