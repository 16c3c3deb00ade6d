package xml

// This file defines the iterators of Element and its searches.

import (
	"strings"

	"toolweaver/py"
)

var iterType = py.NewType(py.TypeSpec{Name: "_elementtree._element_iterator", Module: "_elementtree", Final: true, Methods: py.IteratorMethods()})

func walkDefs() []py.Def {
	const doc = "Search with a path."
	return []py.Def{
		{Name: "iter", Sig: "tag=None", Fn: element_iter, Doc: "Iterate over this element and all below it."},
		{Name: "itertext", Fn: element_itertext, Doc: "Iterate over the texts."},
		{Name: "find", Sig: "path, namespaces=None", Fn: element_find, Doc: doc},
		{Name: "findall", Sig: "path, namespaces=None", Fn: element_findall, Doc: doc},
		{Name: "findtext", Sig: "path, default=None, namespaces=None", Fn: element_findtext, Doc: doc},
		{Name: "iterfind", Sig: "path, namespaces=None", Fn: element_iterfind, Doc: doc},
	}
}

// walker goes through a tree in document order, seeing changes made on the
// way.
type walker struct {
	stack []place
	root  value
}

type place struct {
	e    value
	next int
}

// Trace visits the elements on the way.
func (w *walker) Trace(visit func(value)) {
	if !w.root.IsAbsent() {
		visit(w.root)
	}
	for _, p := range w.stack {
		visit(p.e)
	}
}

// next returns the next element entered, or one left if left is true; absent
// at the end.
func (w *walker) next(in *py.Interp) (e value, left bool, exc exception) {
	if exc := in.Charge(1); exc != nil {
		return value{}, false, exc
	}
	if !w.root.IsAbsent() {
		e, w.root = w.root, value{}
		w.stack = append(w.stack, place{e, 0})
		return e, false, nil
	}
	if len(w.stack) == 0 {
		return value{}, false, nil
	}
	top := &w.stack[len(w.stack)-1]
	kids := elementOf(top.e).kids
	if top.next < len(kids) {
		e = kids[top.next]
		top.next++
		if exc := in.Alloc(32); exc != nil {
			return value{}, false, exc
		}
		w.stack = append(w.stack, place{e, 0})
		return e, false, nil
	}
	e = top.e
	w.stack = w.stack[:len(w.stack)-1]
	return e, true, nil
}

func element_iter(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	tag := orNone(a[1])
	if s, ok := tag.Text(); ok && s == "*" {
		tag = py.None
	}
	w := &walker{root: a[0]}
	keep := in.NewObject(py.ObjectType, w)
	return in.NewIterator(iterType, func(in *py.Interp) (value, exception) {
		for {
			e, left, exc := w.next(in)
			if exc != nil || e.IsAbsent() {
				return value{}, exc
			}
			if left {
				continue
			}
			if tag.IsNone() {
				return e, nil
			}
			eq, exc := in.Equal(elementOf(e).tag, tag)
			if exc != nil || eq {
				return e, exc
			}
		}
	}, keep, tag), nil
}

// Size returns the bytes of w.
func (w *walker) Size() int { return 32 + 32*cap(w.stack) }

func element_itertext(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	w := &walker{root: a[0]}
	keep := in.NewObject(py.ObjectType, w)
	return in.NewIterator(iterType, func(in *py.Interp) (value, exception) {
		for {
			v, left, exc := w.next(in)
			if exc != nil || v.IsAbsent() {
				return value{}, exc
			}
			e := elementOf(v)
			text := e.text
			switch {
			case left && len(w.stack) == 0:
				continue
			case left:
				text = e.tail
			}
			if yes, exc := in.Truth(text); exc != nil || yes {
				return text, exc
			}
		}
	}, keep), nil
}

// isPath reports whether a search needs more than comparing tags.
func isPath(tag, namespaces value) bool {
	if !namespaces.IsAbsent() && !namespaces.IsNone() {
		return true
	}
	s, ok := tag.Text()
	if !ok {
		return true
	}
	for i := 0; i < len(s); i++ {
		if s[i] == '{' {
			n := strings.IndexByte(s[i:], '}')
			if n < 0 {
				return false
			}
			if i+2 < len(s) && s[i+1] == '}' || s[i+1] == '*' {
				return true
			}
			i += n
		} else if strings.IndexByte("/*[@.", s[i]) >= 0 {
			return true
		}
	}
	return false
}

func pathCall(in *py.Interp, name string, args ...value) (value, exception) {
	m, exc := in.Import("xml.etree.ElementPath")
	if exc != nil {
		return value{}, exc
	}
	for i := range args {
		args[i] = orNone(args[i])
	}
	return in.Call(m.Get(in, name), args...)
}

// children calls f for the children of that tag until it says no.
func children(in *py.Interp, self, tag value, f func(value) bool) exception {
	e := elementOf(self)
	for i := 0; i < len(e.kids); i++ {
		if exc := in.Charge(1); exc != nil {
			return exc
		}
		kid := e.kids[i]
		eq, exc := in.Equal(elementOf(kid).tag, tag)
		if exc != nil {
			return exc
		}
		if eq && !f(kid) {
			break
		}
	}
	return nil
}

func element_find(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if isPath(a[1], a[2]) {
		return pathCall(in, "find", a[0], a[1], a[2])
	}
	found := py.None
	exc := children(in, a[0], a[1], func(k value) bool { found = k; return false })
	return found, exc
}

func element_findall(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if isPath(a[1], a[2]) {
		return pathCall(in, "findall", a[0], a[1], a[2])
	}
	var found []value
	exc := children(in, a[0], a[1], func(k value) bool { found = append(found, k); return true })
	return in.NewList(found), exc
}

func element_findtext(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if isPath(a[1], a[3]) {
		return pathCall(in, "findtext", a[0], a[1], a[2], a[3])
	}
	found := orNone(a[2])
	exc := children(in, a[0], a[1], func(k value) bool {
		if found = elementOf(k).text; found.IsNone() {
			found = in.NewStr("")
		}
		return false
	})
	return found, exc
}

func element_iterfind(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	return pathCall(in, "iterfind", a[0], a[1], a[2])
}
