package xml

// This file defines what an Element has of a list.

import (
	"toolweaver/py"
)

func childDefs() []py.Def {
	return []py.Def{
		{Name: "__len__", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return py.Int(int64(len(elementOf(a[0]).kids))), nil
		}},
		{Name: "__getitem__", Sig: "key, /", Fn: element_getitem},
		{Name: "__setitem__", Sig: "key, value, /", Fn: element_setitem},
		{Name: "__delitem__", Sig: "key, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return element_setitem(in, []value{a[0], a[1], {}}, nil)
		}},
		{Name: "append", Sig: "subelement, /", Fn: element_append, Doc: "Add a child at the end."},
		{Name: "extend", Sig: "elements, /", Fn: element_extend, Doc: "Add children at the end."},
		{Name: "insert", Sig: "index, subelement, /", Fn: element_insert, Doc: "Insert a child."},
		{Name: "remove", Sig: "subelement, /", Fn: element_remove, Doc: "Remove a child."},
	}
}

// badChild is the error for a child that is no Element.
func badChild(v value) exception {
	return py.Errorf(py.TypeError, "expected an Element, not \"%s\"", py.TypeName(v))
}

// insert puts child at i, 0 <= i <= len(e.kids).
func (e *element) insert(in *py.Interp, i int, child value) exception {
	if exc := in.Charge(1 + (len(e.kids)-i)/64); exc != nil {
		return exc
	}
	if len(e.kids) == cap(e.kids) {
		if exc := in.Alloc(16 * (len(e.kids) + 4)); exc != nil {
			return exc
		}
	}
	e.kids = append(e.kids, value{})
	copy(e.kids[i+1:], e.kids[i:])
	e.kids[i] = child
	return nil
}

func childArg(fn string, arg string, v value) exception {
	if _, ok := asElement(v); !ok {
		return py.Errorf(py.TypeError, "%s() argument %smust be xml.etree.ElementTree.Element, not %s", fn, arg, py.ArgTypeName(v))
	}
	return nil
}

func element_append(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if exc := childArg("append", "1 ", a[1]); exc != nil {
		return value{}, exc
	}
	e := elementOf(a[0])
	return py.None, e.insert(in, len(e.kids), a[1])
}

func element_insert(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	i, exc := in.IndexInt(a[1])
	if exc != nil {
		return value{}, exc
	}
	if exc := childArg("insert", "2 ", a[2]); exc != nil {
		return value{}, exc
	}
	e := elementOf(a[0])
	if i < 0 {
		i = max(i+len(e.kids), 0)
	}
	return py.None, e.insert(in, min(i, len(e.kids)), a[2])
}

// itemsOf returns the items of a sequence or iterable as a fresh slice.
func itemsOf(in *py.Interp, v value, what string) ([]value, exception) {
	if in.TypeLookup(py.TypeOf(v), "__iter__").IsAbsent() && in.TypeLookup(py.TypeOf(v), "__getitem__").IsAbsent() {
		return nil, py.Errorf(py.TypeError, "%s", what)
	}
	list := in.NewList(nil)
	in.PushRoot(list)
	defer in.PopRoot()
	if exc := in.ForEach(v, func(x value) (bool, exception) { return true, in.Append(list, x) }); exc != nil {
		return nil, exc
	}
	items, _ := list.AsItems()
	return items, nil
}

func element_extend(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	items, exc := itemsOf(in, a[1], "'elements' must be an iterable")
	if exc != nil {
		return value{}, exc
	}
	e := elementOf(a[0])
	for _, x := range items {
		if _, ok := asElement(x); !ok {
			return value{}, badChild(x)
		}
		if exc := e.insert(in, len(e.kids), x); exc != nil {
			return value{}, exc
		}
	}
	return py.None, nil
}

func element_remove(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if exc := childArg("remove", "", a[1]); exc != nil {
		return value{}, exc
	}
	e := elementOf(a[0])
	at := -1
	for i, k := range e.kids {
		if py.Same(k, a[1]) {
			at = i
			break
		}
	}
	for i := 0; at < 0 && i < len(e.kids); i++ {
		eq, exc := in.Equal(e.kids[i], a[1])
		if exc != nil {
			return value{}, exc
		}
		if eq {
			at = i
		}
	}
	if at < 0 || at >= len(e.kids) {
		return value{}, py.Errorf(py.ValueError, "Element.remove(x): element not found")
	}
	e.kids = append(append([]value(nil), e.kids[:at]...), e.kids[at+1:]...)
	return py.None, in.Charge(len(e.kids) / 16)
}

// position converts a subscript that is no slice.
func (e *element) position(in *py.Interp, key value, outside string) (int, exception) {
	if in.TypeLookup(py.TypeOf(key), "__index__").IsAbsent() {
		return 0, py.Errorf(py.TypeError, "element indices must be integers")
	}
	i, exc := in.IndexInt(key)
	if exc != nil {
		return 0, exc
	}
	if i < 0 {
		i += len(e.kids)
	}
	if i < 0 || i >= len(e.kids) {
		return 0, py.Errorf(py.IndexError, "%s", outside)
	}
	return i, nil
}

func element_getitem(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	e := elementOf(a[0])
	if a[1].Kind() != py.KindSlice {
		i, exc := e.position(in, a[1], "child index out of range")
		if exc != nil {
			return value{}, exc
		}
		return e.kids[i], nil
	}
	start, step, n, exc := in.ResolveSlice(a[1], len(e.kids))
	if exc != nil {
		return value{}, exc
	}
	if exc := in.Alloc(16 * n); exc != nil {
		return value{}, exc
	}
	out := make([]value, 0, n)
	for ; n > 0; n-- {
		out = append(out, e.kids[start])
		start += step
	}
	return in.NewList(out), in.Charge(len(out) / 16)
}

// element_setitem sets children, or deletes them if a[2] is absent.
func element_setitem(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	e := elementOf(a[0])
	if a[1].Kind() != py.KindSlice {
		i, exc := e.position(in, a[1], "child assignment index out of range")
		if exc != nil {
			return value{}, exc
		}
		if a[2].IsAbsent() {
			e.kids = append(append([]value(nil), e.kids[:i]...), e.kids[i+1:]...)
			return py.None, in.Charge(len(e.kids) / 16)
		}
		if _, ok := asElement(a[2]); !ok {
			return value{}, badChild(a[2])
		}
		e.kids[i] = a[2]
		return py.None, nil
	}
	start, step, n, exc := in.ResolveSlice(a[1], len(e.kids))
	if exc != nil {
		return value{}, exc
	}
	var items []value
	if !a[2].IsAbsent() {
		if items, exc = itemsOf(in, a[2], "expected sequence for slice assignment"); exc != nil {
			return value{}, exc
		}
		for _, x := range items {
			if _, ok := asElement(x); !ok {
				return value{}, badChild(x)
			}
		}
		if step != 1 && len(items) != n {
			return value{}, py.Errorf(py.ValueError, "attempt to assign sequence of size %d to extended slice of size %d", len(items), n)
		}
		if start, step, n, exc = in.ResolveSlice(a[1], len(e.kids)); exc != nil {
			return value{}, exc
		}
	}
	if exc := in.Alloc(16 * (len(e.kids) + len(items))); exc != nil {
		return value{}, exc
	}
	kids := append([]value(nil), e.kids...)
	switch {
	case step == 1:
		kids = append(append(kids[:start:start], items...), e.kids[start+n:]...)
	case !a[2].IsAbsent():
		for k, x := range items {
			kids[start+k*step] = x
		}
	default:
		if step < 0 {
			start, step = start+(n-1)*step, -step
		}
		kids = kids[:0]
		for i, x := range e.kids {
			if k := i - start; n == 0 || k < 0 || k%step != 0 || k/step >= n {
				kids = append(kids, x)
			}
		}
	}
	e.kids = kids
	return py.None, in.Charge(len(kids) / 16)
}
