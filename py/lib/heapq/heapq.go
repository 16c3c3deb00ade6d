// Package heapq is the heapq module of programs: a priority queue kept in a
// list. Start with Module.
//
// Items are compared in the order in which CPython compares them, so that
// equal items leave a heap in the same order there and here.
// https://docs.python.org/3.14/library/heapq.html
package heapq

import "toolweaver/py"

// Module is the heapq module.
var Module = &py.ModuleDef{
	Name: "heapq", All: "heappush heappop heapify heapreplace heappushpop heappush_max heappop_max heapify_max heapreplace_max heappushpop_max " +
		"nlargest nsmallest merge",
	Doc: "Heap queue algorithm (a.k.a. priority queue).",
	Funcs: []py.Def{
		{Name: "heappush", Sig: "heap, item, /", Fn: heappush(false), Doc: "Push item onto heap."},
		{Name: "heappop", Sig: "heap, /", Fn: heappop(false), Doc: "Pop the smallest item off the heap."},
		{Name: "heapify", Sig: "heap, /", Fn: heapify(false), Doc: "Turn a list into a heap, in place."},
		{Name: "heapreplace", Sig: "heap, item, /", Fn: heapreplace(false), Doc: "Pop the smallest item, then push item."},
		{Name: "heappushpop", Sig: "heap, item, /", Fn: heappushpop(false), Doc: "Push item, then pop the smallest one."},
		{Name: "heappush_max", Sig: "heap, item, /", Fn: heappush(true), Doc: "heappush for a heap with the largest item first."},
		{Name: "heappop_max", Sig: "heap, /", Fn: heappop(true), Doc: "heappop for a heap with the largest item first."},
		{Name: "heapify_max", Sig: "heap, /", Fn: heapify(true), Doc: "Turn a list into a heap with the largest item first."},
		{Name: "heapreplace_max", Sig: "heap, item, /", Fn: heapreplace(true), Doc: "heapreplace for a heap with the largest item first."},
		{Name: "heappushpop_max", Sig: "heap, item, /", Fn: heappushpop(true), Doc: "heappushpop for a heap with the largest item first."},
		{Name: "nlargest", Sig: "n, iterable, key=None", Fn: nbest(true), Doc: "The n largest items, largest first."},
		{Name: "nsmallest", Sig: "n, iterable, key=None", Fn: nbest(false), Doc: "The n smallest items, smallest first."},
		{Name: "merge", Sig: "...", Fn: merge, Doc: "Merge sorted iterables into one sorted iterator."},
	},
}

// heap is a list used as a heap; max turns the order around.
type heap struct {
	in   *py.Interp
	list py.Value
	max  bool
}

// newHeap checks the heap among the arguments a of the function called name.
func newHeap(in *py.Interp, name string, a []py.Value, max bool) (heap, *py.Exception) {
	v := a[0]
	if v.Kind() != py.KindList {
		number := ""
		if max {
			name += "_max"
		}
		if len(a) > 1 {
			number = " 1"
		}
		return heap{}, py.Errorf(py.TypeError, "%s() argument%s must be list, not %s", name, number, py.TypeName(v))
	}
	return heap{in, v, max}, nil
}

func (h heap) items() []py.Value {
	v, _ := h.list.AsItems()
	return v
}

// before compares two items of the heap. The comparison may run code of the
// program; a list that changed meanwhile is an error.
func (h heap) before(a, b py.Value, n int) (bool, *py.Exception) {
	if exc := h.in.Charge(1); exc != nil {
		return false, exc
	}
	if h.max {
		a, b = b, a
	}
	r, exc := h.in.Less(a, b)
	if exc == nil && len(h.items()) != n {
		return false, py.Errorf(py.RuntimeError, "list changed size during iteration")
	}
	return r, exc
}

// siftDown moves the item at pos towards the root, which is at start.
func (h heap) siftDown(start, pos int) *py.Exception {
	n := len(h.items())
	for pos > start {
		parent := (pos - 1) >> 1
		v := h.items()
		less, exc := h.before(v[pos], v[parent], n)
		if exc != nil {
			return exc
		}
		if !less {
			return nil
		}
		v = h.items()
		v[pos], v[parent] = v[parent], v[pos]
		pos = parent
	}
	return nil
}

// siftUp moves the item at pos down to a leaf, the better child taking its
// place at each level, and then up to where it belongs.
func (h heap) siftUp(pos int) *py.Exception {
	n := len(h.items())
	start := pos
	for pos < n/2 {
		child := 2*pos + 1
		if child+1 < n {
			v := h.items()
			less, exc := h.before(v[child], v[child+1], n)
			if exc != nil {
				return exc
			}
			if !less {
				child++
			}
		}
		v := h.items()
		v[pos], v[child] = v[child], v[pos]
		pos = child
	}
	return h.siftDown(start, pos)
}

func heappush(max bool) py.NativeFunc {
	return func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		h, exc := newHeap(in, "heappush", a, max)
		if exc != nil {
			return py.Value{}, exc
		}
		if exc := in.Append(h.list, a[1]); exc != nil {
			return py.Value{}, exc
		}
		return py.None, h.siftDown(0, len(h.items())-1)
	}
}

func heappop(max bool) py.NativeFunc {
	return func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		h, exc := newHeap(in, "heappop", a, max)
		if exc != nil {
			return py.Value{}, exc
		}
		last := in.Pop(h.list)
		if last.IsAbsent() {
			return py.Value{}, py.Errorf(py.IndexError, "index out of range")
		}
		v := h.items()
		if len(v) == 0 {
			return last, nil
		}
		top := v[0]
		v[0] = last
		return top, h.siftUp(0)
	}
}

func heapify(max bool) py.NativeFunc {
	return func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		h, exc := newHeap(in, "heapify", a, max)
		if exc != nil {
			return py.Value{}, exc
		}
		return py.None, h.build()
	}
}

func (h heap) build() *py.Exception {
	for i := len(h.items())/2 - 1; i >= 0; i-- {
		if exc := h.siftUp(i); exc != nil {
			return exc
		}
	}
	return nil
}

func heapreplace(max bool) py.NativeFunc {
	return func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		h, exc := newHeap(in, "heapreplace", a, max)
		if exc != nil {
			return py.Value{}, exc
		}
		v := h.items()
		if len(v) == 0 {
			return py.Value{}, py.Errorf(py.IndexError, "index out of range")
		}
		top := v[0]
		v[0] = a[1]
		return top, h.siftUp(0)
	}
}

func heappushpop(max bool) py.NativeFunc {
	return func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		h, exc := newHeap(in, "heappushpop", a, max)
		if exc != nil {
			return py.Value{}, exc
		}
		v := h.items()
		if len(v) == 0 {
			return a[1], nil
		}
		item := a[1]
		less, exc := h.before(v[0], item, len(v))
		if exc != nil || !less {
			return item, exc
		}
		v = h.items()
		top := v[0]
		v[0] = item
		return top, h.siftUp(0)
	}
}

// nbest is nlargest and nsmallest: the first n of a stable sort.
func nbest(largest bool) py.NativeFunc {
	return func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		n, exc := in.IndexInt(a[0])
		if exc != nil {
			return py.Value{}, exc
		}
		items, exc := in.Items(a[1])
		if exc != nil {
			return py.Value{}, exc
		}
		list := in.NewList(items)
		if n <= 0 {
			return in.NewList(nil), nil
		}
		in.PushRoot(list)
		defer in.PopRoot()
		kw := &py.Kwargs{Names: []py.Value{nameReverse}, Vals: []py.Value{py.Bool(largest)}}
		if !a[2].IsAbsent() && !a[2].IsNone() {
			kw.Names, kw.Vals = append(kw.Names, nameKey), append(kw.Vals, a[2])
		}
		sort, exc := in.GetAttrString(list, "sort")
		if exc != nil {
			return py.Value{}, exc
		}
		if _, exc := in.CallArgs(sort, nil, kw); exc != nil {
			return py.Value{}, exc
		}
		in.Truncate(list, n)
		return list, nil
	}
}

var (
	nameReverse = py.NewStaticStr("reverse")
	nameKey     = py.NewStaticStr("key")
)

// merge keeps a heap of lists [key, number, item, iterator], which compare as
// wanted because the numbers differ.
func merge(in *py.Interp, a []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	key, reverse := py.None, false
	for i := range kw.Len() {
		switch n, _ := kw.Names[i].Text(); n {
		case "key":
			key = kw.Vals[i]
		case "reverse":
			var exc *py.Exception
			if reverse, exc = in.Truth(kw.Vals[i]); exc != nil {
				return py.Value{}, exc
			}
		default:
			return py.Value{}, py.Errorf(py.TypeError, "merge() got an unexpected keyword argument '%s'", n)
		}
	}
	h := heap{in, in.NewList(nil), reverse}
	sources := in.NewTuple(a...)
	started := false
	// advance replaces the item of entry e by the next one of its source.
	advance := func(in *py.Interp, e []py.Value) (bool, *py.Exception) {
		x, exc := in.Next(e[3])
		if exc != nil || x.IsAbsent() {
			return false, exc
		}
		e[2], e[0] = x, x
		if !key.IsNone() {
			if e[0], exc = in.Call(key, x); exc != nil {
				return false, exc
			}
		}
		return true, nil
	}
	start := func(in *py.Interp) *py.Exception {
		srcs, _ := sources.AsItems()
		for i, s := range srcs {
			it, exc := in.Iter(s)
			if exc != nil {
				return exc
			}
			n := i
			if reverse {
				n = -i
			}
			e := []py.Value{py.None, py.Int(int64(n)), py.None, it}
			more, exc := advance(in, e)
			if exc != nil {
				return exc
			}
			if more {
				if exc := in.Append(h.list, in.NewList(e)); exc != nil {
					return exc
				}
			}
		}
		return h.build()
	}
	return in.NewIterator(mergeType, func(in *py.Interp) (py.Value, *py.Exception) {
		if !started {
			started = true
			if exc := start(in); exc != nil {
				return py.Value{}, exc
			}
		} else if v := h.items(); len(v) > 0 {
			e, _ := v[0].AsItems()
			more, exc := advance(in, e)
			if exc != nil {
				return py.Value{}, exc
			}
			if more {
				if exc := h.siftUp(0); exc != nil {
					return py.Value{}, exc
				}
			} else {
				last := in.Pop(h.list)
				if v := h.items(); len(v) > 0 {
					v[0] = last
					if exc := h.siftUp(0); exc != nil {
						return py.Value{}, exc
					}
				}
			}
		}
		v := h.items()
		if len(v) == 0 {
			return py.Value{}, nil
		}
		e, _ := v[0].AsItems()
		return e[2], nil
	}, h.list, sources, key), nil
}

var mergeType = py.NewType(py.TypeSpec{Name: "generator", Final: true, Methods: py.IteratorMethods()})
