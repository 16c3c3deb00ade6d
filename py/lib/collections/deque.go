package collections

// This file defines deque, a ring buffer.

import (
	"toolweaver/py"
)

// deque is the payload of a deque.
//
// Invariants: len(buf) is zero or a power of two; 0 <= n <= len(buf);
// 0 <= head < len(buf) if buf is not empty; maxlen < 0 means no bound, else
// n <= maxlen.
type deque struct {
	buf     []py.Value
	head, n int
	maxlen  int
	version uint32 // changes with every insertion and removal
}

// Trace visits the items.
func (d *deque) Trace(visit func(py.Value)) {
	for i := range d.n {
		visit(d.at(i))
	}
}

// Size returns the bytes of the buffer.
func (d *deque) Size() int { return 64 + len(d.buf)*16 }

func (d *deque) at(i int) py.Value     { return d.buf[(d.head+i)&(len(d.buf)-1)] }
func (d *deque) set(i int, v py.Value) { d.buf[(d.head+i)&(len(d.buf)-1)] = v }

func (d *deque) grow(in *py.Interp) *py.Exception {
	size := max(8, len(d.buf)*2)
	if exc := in.Alloc(size * 16); exc != nil {
		return exc
	}
	buf := make([]py.Value, size)
	for i := range d.n {
		buf[i] = d.at(i)
	}
	d.buf, d.head = buf, 0
	return nil
}

func (d *deque) pushBack(in *py.Interp, v py.Value) *py.Exception {
	if d.maxlen >= 0 && d.n == d.maxlen {
		if d.maxlen == 0 {
			return nil
		}
		d.popFront()
	}
	if d.n == len(d.buf) {
		if exc := d.grow(in); exc != nil {
			return exc
		}
	}
	d.n++
	d.version++
	d.set(d.n-1, v)
	return nil
}

func (d *deque) pushFront(in *py.Interp, v py.Value) *py.Exception {
	if d.maxlen >= 0 && d.n == d.maxlen {
		if d.maxlen == 0 {
			return nil
		}
		d.popBack()
	}
	if d.n == len(d.buf) {
		if exc := d.grow(in); exc != nil {
			return exc
		}
	}
	d.n++
	d.version++
	d.head = (d.head - 1) & (len(d.buf) - 1)
	d.buf[d.head] = v
	return nil
}

func (d *deque) popFront() py.Value {
	v := d.buf[d.head]
	d.buf[d.head] = py.Value{}
	d.head = (d.head + 1) & (len(d.buf) - 1)
	d.n--
	d.version++
	return v
}

func (d *deque) popBack() py.Value {
	v := d.at(d.n - 1)
	d.set(d.n-1, py.Value{})
	d.n--
	d.version++
	return v
}

// remove takes item i out.
func (d *deque) remove(i int) {
	for ; i < d.n-1; i++ {
		d.set(i, d.at(i+1))
	}
	d.popBack()
}

func (d *deque) clear() {
	d.buf, d.head, d.n = nil, 0, 0
	d.version++
}

// items copies the items into a list.
func (d *deque) items(in *py.Interp) ([]py.Value, *py.Exception) {
	if exc := in.Alloc(d.n * 16); exc != nil {
		return nil, exc
	}
	out := make([]py.Value, d.n)
	for i := range out {
		out[i] = d.at(i)
	}
	return out, in.Charge(d.n / 16)
}

// DequeType is collections.deque.
var DequeType *py.Type

func initDeque() {
	DequeType = py.NewType(py.TypeSpec{
		Name: "collections.deque", Module: "collections", Doc: "deque([iterable[, maxlen]])\n\nA list that is fast at both ends.", New: deque_new, NewSig: "...",
		Methods: append([]py.Def{
			{Name: "__init__", Sig: "iterable=(), maxlen=None", Fn: deque_init},
			{Name: "append", Sig: "item, /", Fn: deque_append, Doc: "Add an item at the right end."},
			{Name: "appendleft", Sig: "item, /", Fn: deque_appendleft, Doc: "Add an item at the left end."},
			{Name: "clear", Fn: deque_clear, Doc: "Remove all items."},
			{Name: "copy", Fn: deque_copy, Doc: "Return a shallow copy."},
			{Name: "__copy__", Fn: deque_copy},
			{Name: "__reduce__", Fn: deque_reduce},
			{Name: "count", Sig: "value, /", Fn: deque_count, Doc: "Return the number of occurrences of value."},
			{Name: "extend", Sig: "iterable, /", Fn: deque_extend, Doc: "Add items at the right end."},
			{Name: "extendleft", Sig: "iterable, /", Fn: deque_extendleft, Doc: "Add items at the left end, one after the other."},
			{Name: "index", Sig: "value, start=0, stop=None, /", Fn: deque_index, Doc: "Return the first index of value. Raises ValueError if it is not present."},
			{Name: "insert", Sig: "index, value, /", Fn: deque_insert, Doc: "Insert value before index."},
			{Name: "pop", Fn: deque_pop, Doc: "Remove and return the rightmost item."},
			{Name: "popleft", Fn: deque_popleft, Doc: "Remove and return the leftmost item."},
			{Name: "remove", Sig: "value, /", Fn: deque_remove, Doc: "Remove the first occurrence of value."},
			{Name: "reverse", Fn: deque_reverse, Doc: "Reverse in place."},
			{Name: "rotate", Sig: "n=1, /", Fn: deque_rotate, Doc: "Rotate n steps to the right."},
			{Name: "__len__", Fn: deque_len},
			{Name: "__bool__", Fn: deque_bool},
			{Name: "__iter__", Fn: deque_iter},
			{Name: "__reversed__", Fn: deque_reversed},
			{Name: "__contains__", Sig: "value, /", Fn: deque_contains},
			{Name: "__getitem__", Sig: "index, /", Fn: deque_getitem},
			{Name: "__setitem__", Sig: "index, value, /", Fn: deque_setitem},
			{Name: "__delitem__", Sig: "index, /", Fn: deque_delitem},
			{Name: "__repr__", Fn: deque_repr},
			{Name: "__add__", Sig: "value, /", Fn: deque_add},
			{Name: "__iadd__", Sig: "value, /", Fn: deque_iadd},
			{Name: "__mul__", Sig: "n, /", Fn: deque_mul},
			{Name: "__rmul__", Sig: "n, /", Fn: deque_mul},
			{Name: "__imul__", Sig: "n, /", Fn: deque_imul},
		}, compareDefs()...),
		Class: []py.Def{{Name: "__class_getitem__", Sig: "item, /", Fn: genericItem}},
		Getters: []py.Getter{{Name: "maxlen", Get: func(in *py.Interp, self py.Value) (py.Value, *py.Exception) {
			if d := dequeOf(self); d.maxlen >= 0 {
				return py.Int(int64(d.maxlen)), nil
			}
			return py.None, nil
		}}},
		Consts: map[string]py.Value{"__hash__": py.None},
	})
	DequeType.SetABC("Sequence")
}

var (
	dequeIterType    = py.NewType(py.TypeSpec{Name: "_deque_iterator", Module: "collections", Final: true, Methods: py.IteratorMethods()})
	dequeRevIterType = py.NewType(py.TypeSpec{Name: "_deque_reverse_iterator", Module: "collections", Final: true, Methods: py.IteratorMethods()})
)

func genericItem(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return in.NewGenericAlias(a[0], a[1]), nil
}

func dequeOf(v py.Value) *deque { return v.ObjectData().(*deque) }

func asDeque(v py.Value) (*deque, bool) {
	d, ok := v.ObjectData().(*deque)
	return d, ok
}

func deque_new(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	cls, _ := a[0].AsType()
	return in.NewObject(cls, &deque{maxlen: -1}), nil
}

func deque_init(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	d.maxlen = -1
	if !a[2].IsAbsent() && !a[2].IsNone() {
		if k := a[2].Kind(); k != py.KindInt && k != py.KindBool && k != py.KindIntSub && k != py.KindBig {
			return py.Value{}, py.Errorf(py.TypeError, "an integer is required")
		}
		n, exc := in.IndexInt(a[2])
		if exc != nil {
			return py.Value{}, exc
		}
		if n < 0 {
			return py.Value{}, py.Errorf(py.ValueError, "maxlen must be non-negative")
		}
		d.maxlen = n
	}
	d.clear()
	if a[1].IsAbsent() {
		return py.None, nil
	}
	return py.None, d.extend(in, a[1])
}

func (d *deque) extend(in *py.Interp, src py.Value) *py.Exception {
	if o, ok := asDeque(src); ok && o == d {
		items, exc := d.items(in)
		if exc != nil {
			return exc
		}
		src = in.NewList(items)
	}
	return in.ForEach(src, func(v py.Value) (bool, *py.Exception) { return true, d.pushBack(in, v) })
}

func deque_append(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return py.None, dequeOf(a[0]).pushBack(in, a[1])
}

func deque_appendleft(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return py.None, dequeOf(a[0]).pushFront(in, a[1])
}

func deque_clear(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	dequeOf(a[0]).clear()
	return py.None, nil
}

func deque_copy(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	c := &deque{maxlen: d.maxlen}
	items, exc := d.items(in)
	if exc != nil {
		return py.Value{}, exc
	}
	for _, v := range items {
		if exc := c.pushBack(in, v); exc != nil {
			return py.Value{}, exc
		}
	}
	return in.NewObject(py.TypeOf(a[0]), c), nil
}

// find returns the first position of v in [lo, hi), or -1.
func (d *deque) find(in *py.Interp, v py.Value, lo, hi int) (int, *py.Exception) {
	version := d.version
	for i := lo; i < min(hi, d.n); i++ {
		if exc := in.Charge(1); exc != nil {
			return -1, exc
		}
		x := d.at(i)
		eq := py.Same(x, v)
		if !eq {
			var exc *py.Exception
			if eq, exc = in.Equal(x, v); exc != nil {
				return -1, exc
			}
		}
		if d.version != version {
			return -1, py.Errorf(py.RuntimeError, "deque mutated during iteration")
		}
		if eq {
			return i, nil
		}
	}
	return -1, nil
}

func deque_count(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d, n := dequeOf(a[0]), 0
	for i := 0; ; n++ {
		j, exc := d.find(in, a[1], i, d.n)
		if exc != nil {
			return py.Value{}, exc
		}
		if j < 0 {
			return py.Int(int64(n)), nil
		}
		i = j + 1
	}
}

func deque_extend(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return py.None, dequeOf(a[0]).extend(in, a[1])
}

func deque_extendleft(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d, src := dequeOf(a[0]), a[1]
	if o, ok := asDeque(src); ok && o == d {
		items, exc := d.items(in)
		if exc != nil {
			return py.Value{}, exc
		}
		src = in.NewList(items)
	}
	return py.None, in.ForEach(src, func(v py.Value) (bool, *py.Exception) { return true, d.pushFront(in, v) })
}

func deque_index(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	bound := func(v py.Value, def int) (int, *py.Exception) {
		if v.IsAbsent() || v.IsNone() {
			return def, nil
		}
		n, exc := in.IndexInt(v)
		if n < 0 {
			n = max(n+d.n, 0)
		}
		return n, exc
	}
	lo, exc := bound(a[2], 0)
	if exc != nil {
		return py.Value{}, exc
	}
	hi, exc := bound(a[3], d.n)
	if exc != nil {
		return py.Value{}, exc
	}
	i, exc := d.find(in, a[1], lo, hi)
	if exc != nil {
		return py.Value{}, exc
	}
	if i < 0 {
		return py.Value{}, py.Errorf(py.ValueError, "deque.index(x): x not in deque")
	}
	return py.Int(int64(i)), nil
}

func deque_insert(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	i, exc := in.IndexInt(a[1])
	if exc != nil {
		return py.Value{}, exc
	}
	if d.maxlen >= 0 && d.n >= d.maxlen {
		return py.Value{}, py.Errorf(py.IndexError, "deque already at its maximum size")
	}
	if i < 0 {
		i = max(i+d.n, 0)
	}
	i = min(i, d.n)
	if exc := d.pushBack(in, a[2]); exc != nil {
		return py.Value{}, exc
	}
	for j := d.n - 1; j > i; j-- {
		d.set(j, d.at(j-1))
	}
	d.set(i, a[2])
	return py.None, in.Charge((d.n - i) / 16)
}

var errEmpty = "pop from an empty deque"

func deque_pop(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	if d.n == 0 {
		return py.Value{}, py.Errorf(py.IndexError, "%s", errEmpty)
	}
	return d.popBack(), nil
}

func deque_popleft(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	if d.n == 0 {
		return py.Value{}, py.Errorf(py.IndexError, "%s", errEmpty)
	}
	return d.popFront(), nil
}

func deque_remove(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	i, exc := d.find(in, a[1], 0, d.n)
	if exc != nil {
		return py.Value{}, exc
	}
	if i < 0 {
		return py.Value{}, py.Errorf(py.ValueError, "deque.remove(x): x not in deque")
	}
	d.remove(i)
	return py.None, in.Charge((d.n - i) / 16)
}

func deque_reverse(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
		x, y := d.at(i), d.at(j)
		d.set(i, y)
		d.set(j, x)
	}
	return py.None, in.Charge(d.n / 16)
}

func deque_rotate(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d, n := dequeOf(a[0]), 1
	if !a[1].IsAbsent() {
		var exc *py.Exception
		if n, exc = in.IndexInt(a[1]); exc != nil {
			return py.Value{}, exc
		}
	}
	if d.n < 2 {
		return py.None, nil
	}
	n %= d.n
	switch {
	case n > d.n/2:
		n -= d.n
	case n < -d.n/2:
		n += d.n
	}
	if exc := in.Charge(max(n, -n) / 16); exc != nil {
		return py.Value{}, exc
	}
	for ; n > 0; n-- {
		v := d.popBack()
		d.n++
		d.head = (d.head - 1) & (len(d.buf) - 1)
		d.buf[d.head] = v
	}
	for ; n < 0; n++ {
		v := d.popFront()
		d.n++
		d.set(d.n-1, v)
	}
	return py.None, nil
}

func deque_len(_ *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return py.Int(int64(dequeOf(a[0]).n)), nil
}

func deque_bool(_ *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return py.Bool(dequeOf(a[0]).n > 0), nil
}

func (d *deque) iterator(in *py.Interp, self py.Value, t *py.Type, from, step int) py.Value {
	version, i := d.version, from
	return in.NewIterator(t, func(*py.Interp) (py.Value, *py.Exception) {
		if d.version != version {
			return py.Value{}, py.Errorf(py.RuntimeError, "deque mutated during iteration")
		}
		if i < 0 || i >= d.n {
			return py.Value{}, nil
		}
		v := d.at(i)
		i += step
		return v, nil
	}, self)
}

func deque_iter(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return dequeOf(a[0]).iterator(in, a[0], dequeIterType, 0, 1), nil
}

func deque_reduce(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d, args, state := dequeOf(a[0]), in.NewTuple(), py.None
	if d.maxlen >= 0 {
		args = in.NewTuple(in.NewTuple(), py.Int(int64(d.maxlen)))
	}
	if attrs := in.AttrDict(a[0]); attrs != nil && attrs.Len() > 0 {
		state = attrs.Value()
	}
	it, exc := in.Iter(a[0])
	return in.NewTuple(py.TypeOf(a[0]).Value(), args, state, it), exc
}

func deque_reversed(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	return d.iterator(in, a[0], dequeRevIterType, d.n-1, -1), nil
}

func deque_contains(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	i, exc := d.find(in, a[1], 0, d.n)
	return py.Bool(i >= 0), exc
}

// position converts a subscript.
func (d *deque) position(in *py.Interp, v py.Value) (int, *py.Exception) {
	if i, ok := v.AsInt(); ok && v.Kind() == py.KindInt {
		if i < 0 {
			i += int64(d.n)
		}
		if i >= 0 && i < int64(d.n) {
			return int(i), nil
		}
		return 0, py.Errorf(py.IndexError, "deque index out of range")
	}
	if v.Kind() == py.KindSlice || in.TypeLookup(py.TypeOf(v), "__index__").IsAbsent() {
		return 0, py.Errorf(py.TypeError, "sequence index must be integer, not '%s'", py.TypeName(v))
	}
	n, exc := in.IndexInt(v)
	if exc != nil {
		return 0, exc
	}
	return d.position(in, py.Int(int64(n)))
}

func deque_getitem(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	i, exc := d.position(in, a[1])
	if exc != nil {
		return py.Value{}, exc
	}
	return d.at(i), nil
}

func deque_setitem(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	i, exc := d.position(in, a[1])
	if exc != nil {
		return py.Value{}, exc
	}
	d.set(i, a[2])
	return py.None, nil
}

func deque_delitem(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	i, exc := d.position(in, a[1])
	if exc != nil {
		return py.Value{}, exc
	}
	d.remove(i)
	return py.None, in.Charge((d.n - i) / 16)
}

func deque_repr(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	name := lastName(a[0])
	leave, again, exc := in.EnterRepr(a[0])
	if exc != nil {
		return py.Value{}, exc
	}
	if again {
		return in.NewStr("[...]"), nil
	}
	defer leave()
	items, exc := d.items(in)
	if exc != nil {
		return py.Value{}, exc
	}
	s, exc := in.Repr(in.NewList(items))
	if exc != nil {
		return py.Value{}, exc
	}
	if d.maxlen >= 0 {
		n, exc := in.Repr(py.Int(int64(d.maxlen)))
		return in.NewStr(name + "(" + s + ", maxlen=" + n + ")"), exc
	}
	return in.NewStr(name + "(" + s + ")"), nil
}

func deque_add(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	o, ok := asDeque(a[1])
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, `can only concatenate deque (not "%s") to deque`, py.TypeName(a[1]))
	}
	c, exc := deque_copy(in, a[:1], nil)
	if exc != nil {
		return py.Value{}, exc
	}
	items, exc := o.items(in)
	if exc != nil {
		return py.Value{}, exc
	}
	return c, dequeOf(c).extend(in, in.NewList(items))
}

func deque_iadd(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return a[0], dequeOf(a[0]).extend(in, a[1])
}

func deque_mul(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	c, exc := deque_copy(in, a[:1], nil)
	if exc != nil {
		return py.Value{}, exc
	}
	return deque_imul(in, []py.Value{c, a[1]}, nil)
}

func deque_imul(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	d := dequeOf(a[0])
	if _, ok := a[1].AsBig(); !ok {
		return py.Value{}, py.Errorf(py.TypeError, "can't multiply sequence by non-int of type '%s'", py.TypeName(a[1]))
	}
	n, exc := in.IndexInt(a[1])
	if exc != nil {
		return py.Value{}, exc
	}
	if n <= 0 || d.n == 0 {
		d.clear()
		return a[0], nil
	}
	items, exc := d.items(in)
	if exc != nil {
		return py.Value{}, exc
	}
	for range n - 1 {
		if exc := in.Charge(1 + len(items)/16); exc != nil {
			return py.Value{}, exc
		}
		for _, v := range items {
			if exc := d.pushBack(in, v); exc != nil {
				return py.Value{}, exc
			}
		}
	}
	return a[0], nil
}

// compareDefs are the comparisons of deques, item by item as lists.
func compareDefs() []py.Def {
	var defs []py.Def
	for name, op := range py.Comparisons() {
		defs = append(defs, py.Def{Name: name, Sig: "value, /", Fn: func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			x, y := dequeOf(a[0]), (*deque)(nil)
			var ok bool
			if y, ok = asDeque(a[1]); !ok {
				return py.NotImplemented, nil
			}
			xs, exc := x.items(in)
			if exc != nil {
				return py.Value{}, exc
			}
			ys, exc := y.items(in)
			if exc != nil {
				return py.Value{}, exc
			}
			return in.Compare(op, in.NewList(xs), in.NewList(ys))
		}})
	}
	return defs
}
