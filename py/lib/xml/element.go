package xml

// This file defines Element: its fields, its attributes and how it is copied.
// What it has of a list is in children.go, its iterators in walk.go.
// https://docs.python.org/3.14/library/xml.etree.elementtree.html#element-objects

import (
	"toolweaver/py"
)

// element is the payload of an Element. attrib is absent until it is asked
// for or set.
type element struct {
	tag, text, tail, attrib value
	kids                    []value
}

// Trace visits what e holds.
func (e *element) Trace(visit func(value)) {
	visit(e.tag)
	visit(e.text)
	visit(e.tail)
	if !e.attrib.IsAbsent() {
		visit(e.attrib)
	}
	for _, k := range e.kids {
		visit(k)
	}
}

// Size returns the bytes of e.
func (e *element) Size() int { return 96 + 16*cap(e.kids) }

func asElement(v value) (*element, bool) {
	e, ok := v.ObjectData().(*element)
	return e, ok
}

func elementOf(v value) *element { return v.ObjectData().(*element) }

var elementType *py.Type

func init() {
	elementType = py.NewType(py.TypeSpec{
		Name: "xml.etree.ElementTree.Element", Module: "xml.etree.ElementTree", NewSig: "...",
		New: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			cls, _ := a[0].AsType()
			return in.NewObject(cls, &element{tag: py.None, text: py.None, tail: py.None}), nil
		},
		Methods: append(append([]py.Def{
			{Name: "__init__", Sig: "...", Fn: element_init},
			{Name: "__repr__", Fn: element_repr},
			{Name: "__copy__", Fn: element_copy},
			{Name: "__deepcopy__", Sig: "memo, /", Fn: element_deepcopy},
			{Name: "__getstate__", Fn: element_getstate},
			{Name: "__setstate__", Sig: "state, /", Fn: element_setstate},
			{Name: "__bool__", Fn: element_bool},
			{Name: "get", Sig: "key, default=None", Fn: element_get, Doc: "Return an attribute."},
			{Name: "set", Sig: "key, value, /", Fn: element_set, Doc: "Set an attribute."},
			{Name: "keys", Fn: attribMethod("keys"), Doc: "Return the names of the attributes."},
			{Name: "items", Fn: attribMethod("items"), Doc: "Return the attributes as pairs."},
			{Name: "clear", Fn: element_clear, Doc: "Remove children, attributes and texts."},
			{Name: "makeelement", Sig: "...", Fn: element_makeelement, Doc: "Return a new element."},
		}, childDefs()...), walkDefs()...),
		Getters: elementGetters(),
	})
}

func elementGetters() []py.Getter {
	var out []py.Getter
	for _, f := range []struct {
		name string
		at   func(e *element) *value
	}{
		{"tag", func(e *element) *value { return &e.tag }}, {"text", func(e *element) *value { return &e.text }},
		{"tail", func(e *element) *value { return &e.tail }}, {"attrib", func(e *element) *value { return &e.attrib }},
	} {
		out = append(out, py.Getter{Name: f.name, Get: func(in *py.Interp, v value) (value, exception) {
			at := f.at(elementOf(v))
			if at.IsAbsent() {
				*at = in.NewDict().Value()
			}
			return *at, nil
		}, Set: func(_ *py.Interp, v, x value) exception {
			if x.IsAbsent() {
				return py.Errorf(py.AttributeError, "can't delete element attribute")
			}
			if _, isDict := x.AsDict(); f.name == "attrib" && !isDict {
				return py.Errorf(py.TypeError, "attrib must be dict, not %s", py.TypeName(x))
			}
			*f.at(elementOf(v)) = x
			return nil
		}})
	}
	return out
}

// attributesOf returns a new dict of the attributes given as a dict and as
// keywords, absent if there are none.
func attributesOf(in *py.Interp, attrib value, kw *py.Kwargs) (value, exception) {
	if !attrib.IsAbsent() {
		d, exc := in.CallMethod(attrib, "copy")
		if exc != nil {
			return value{}, exc
		}
		dict, _ := d.AsDict()
		if dict.Len() == 0 && kw.Len() == 0 {
			return value{}, nil
		}
		for i := range kw.Len() {
			if exc := in.DictSet(dict, kw.Names[i], kw.Vals[i]); exc != nil {
				return value{}, exc
			}
		}
		return d, nil
	}
	if kw.Len() == 0 {
		return value{}, nil
	}
	dict := in.NewDict()
	for i := range kw.Len() {
		if exc := in.DictSet(dict, kw.Names[i], kw.Vals[i]); exc != nil {
			return value{}, exc
		}
	}
	return dict.Value(), nil
}

// splitAttrib takes the argument attrib of a constructor, by position or by
// name, out of its arguments.
func splitAttrib(fn string, a []value, kw *py.Kwargs) (attrib value, rest *py.Kwargs, exc exception) {
	rest = kw
	if len(a) > 0 {
		attrib = a[0]
		if _, ok := attrib.AsDict(); !ok {
			return attrib, nil, py.Errorf(py.TypeError, "%s argument 2 must be dict, not %s", fn, py.ArgTypeName(attrib))
		}
	} else if x := kw.Get("attrib"); !x.IsAbsent() {
		if _, ok := x.AsDict(); !ok {
			return attrib, nil, py.Errorf(py.TypeError, "attrib must be dict, not %s", py.TypeName(x))
		}
		attrib = x
		rest = &py.Kwargs{}
		for i, n := range kw.Names {
			if s, _ := n.Text(); s != "attrib" {
				rest.Names = append(rest.Names, n)
				rest.Vals = append(rest.Vals, kw.Vals[i])
			}
		}
	}
	return attrib, rest, nil
}

func element_init(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	switch {
	case len(a) < 2:
		return value{}, py.Errorf(py.TypeError, "Element() takes at least 1 argument (0 given)")
	case len(a) > 3:
		return value{}, py.Errorf(py.TypeError, "Element() takes at most 2 arguments (%d given)", len(a)-1)
	}
	attrib, rest, exc := splitAttrib("Element()", a[2:], kw)
	if exc != nil {
		return value{}, exc
	}
	d, exc := attributesOf(in, attrib, rest)
	if exc != nil {
		return value{}, exc
	}
	e := elementOf(a[0])
	e.tag, e.text, e.tail, e.attrib = a[1], py.None, py.None, d
	return py.None, nil
}

// newElement returns an Element without text or children.
func newElement(in *py.Interp, tag, attrib value) value {
	return in.NewObject(elementType, &element{tag: tag, text: py.None, tail: py.None, attrib: attrib})
}

// subElement is the function SubElement.
func subElement(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	if len(a) < 2 {
		if len(a) == 0 {
			return value{}, py.Errorf(py.TypeError, "SubElement() takes at least 2 arguments (0 given)")
		}
		return value{}, py.Errorf(py.TypeError, "SubElement() takes at least 2 arguments (1 given)")
	}
	if len(a) > 3 {
		return value{}, py.Errorf(py.TypeError, "SubElement() takes at most 3 arguments (%d given)", len(a))
	}
	parent, ok := asElement(a[0])
	if !ok {
		return value{}, py.Errorf(py.TypeError, "SubElement() argument 1 must be xml.etree.ElementTree.Element, not %s", py.ArgTypeName(a[0]))
	}
	attrib, rest, exc := splitAttrib("SubElement()", a[2:], kw)
	if exc != nil {
		return value{}, exc
	}
	d, exc := attributesOf(in, attrib, rest)
	if exc != nil {
		return value{}, exc
	}
	child := newElement(in, a[1], d)
	return child, parent.insert(in, len(parent.kids), child)
}

func element_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	e := elementOf(a[0])
	leave, again, exc := in.EnterRepr(a[0])
	if exc != nil {
		return value{}, exc
	}
	if again {
		return value{}, py.Errorf(py.RuntimeError, "reentrant call inside %s.__repr__", "xml.etree.ElementTree.Element")
	}
	defer leave()
	tag, exc := in.Repr(e.tag)
	return in.NewStr("<Element " + tag + " at " + in.Address(a[0]) + ">"), exc
}

func element_bool(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	warnings, exc := in.Import("warnings")
	if exc != nil {
		return value{}, exc
	}
	_, exc = in.Call(warnings.Get(in, "warn"),
		in.NewStr("Testing an element's truth value will always return True in future versions.  Use specific 'len(elem)' or 'elem is not None' test instead."),
		py.DeprecationWarning.Value(), py.Int(1))
	return py.Bool(len(elementOf(a[0]).kids) > 0), exc
}

// dict returns the attributes, nil if there are none.
func (e *element) dict() *py.Dict {
	if e.attrib.IsAbsent() {
		return nil
	}
	d, _ := e.attrib.AsDict()
	return d
}

func element_get(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if d := elementOf(a[0]).dict(); d != nil {
		v, exc := in.DictGet(d, a[1])
		if exc != nil || !v.IsAbsent() {
			return v, exc
		}
	}
	return orNone(a[2]), nil
}

func element_set(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	e := elementOf(a[0])
	if e.attrib.IsAbsent() {
		e.attrib = in.NewDict().Value()
	}
	return py.None, in.DictSet(e.dict(), a[1], a[2])
}

func attribMethod(name string) py.NativeFunc {
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
		e := elementOf(a[0])
		if e.attrib.IsAbsent() {
			return in.NewList(nil), nil
		}
		view, exc := in.CallMethod(e.attrib, name)
		if exc != nil {
			return value{}, exc
		}
		items, exc := in.Items(view)
		return in.NewList(append([]value(nil), items...)), exc
	}
}

func element_clear(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	e := elementOf(a[0])
	e.attrib, e.kids, e.text, e.tail = value{}, nil, py.None, py.None
	return py.None, nil
}

func element_makeelement(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	if kw.Len() > 0 {
		return value{}, py.Errorf(py.TypeError, "Element.makeelement() takes no keyword arguments")
	}
	if len(a) != 3 {
		return value{}, py.Errorf(py.TypeError, "makeelement() takes exactly 2 positional arguments (%d given)", len(a)-1)
	}
	if _, ok := a[2].AsDict(); !ok {
		return value{}, py.Errorf(py.TypeError, "makeelement() argument 2 must be dict, not %s", py.ArgTypeName(a[2]))
	}
	d, exc := attributesOf(in, a[2], nil)
	if exc != nil {
		return value{}, exc
	}
	return newElement(in, a[1], d), nil
}

func element_copy(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	e := elementOf(a[0])
	if exc := in.Alloc(16 * len(e.kids)); exc != nil {
		return value{}, exc
	}
	c := *e
	c.kids = append([]value(nil), e.kids...)
	if d := e.dict(); d != nil {
		var exc exception
		if c.attrib, exc = in.CallMethod(e.attrib, "copy"); exc != nil {
			return value{}, exc
		}
	}
	return in.NewObject(elementType, &c), nil
}

// element_deepcopy copies a tree without recursing over elements of exactly
// this class.
func element_deepcopy(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	memo, ok := a[1].AsDict()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "__deepcopy__() argument must be dict, not %s", py.ArgTypeName(a[1]))
	}
	mod, exc := in.Import("copy")
	if exc != nil {
		return value{}, exc
	}
	deep := mod.Get(in, "deepcopy")
	field := func(v value) (value, exception) {
		if _, isStr := v.Text(); isStr || v.IsAbsent() || v.IsNone() {
			return v, nil
		}
		return in.Call(deep, v, a[1])
	}
	root := value{}
	type job struct {
		from value
		to   *element
		at   int
	}
	shell := func(v value) (value, *element, exception) {
		e := elementOf(v)
		c := &element{}
		obj := in.NewObject(elementType, c)
		c.tag, c.text, c.tail = py.None, py.None, py.None
		if root.IsAbsent() {
			root = obj
			in.PushRoot(root)
		}
		var exc exception
		for _, f := range []struct {
			to   *value
			from value
		}{{&c.tag, e.tag}, {&c.text, e.text}, {&c.tail, e.tail}, {&c.attrib, e.attrib}} {
			if *f.to, exc = field(f.from); exc != nil {
				return value{}, nil, exc
			}
		}
		return obj, c, in.DictSet(memo, py.Int(in.ID(v)), obj)
	}
	obj, c, exc := shell(a[0])
	if !root.IsAbsent() {
		defer in.PopRoot()
	}
	if exc != nil {
		return value{}, exc
	}
	work := []job{{a[0], c, 0}}
	for len(work) > 0 {
		j := &work[len(work)-1]
		kids := elementOf(j.from).kids
		if j.at >= len(kids) {
			work = work[:len(work)-1]
			continue
		}
		kid := kids[j.at]
		j.at++
		if exc := in.Charge(4); exc != nil {
			return value{}, exc
		}
		to := j.to
		known, exc := in.DictGet(memo, py.Int(in.ID(kid)))
		if exc != nil {
			return value{}, exc
		}
		switch {
		case !known.IsAbsent():
			if _, ok := asElement(known); !ok {
				known = kid
			}
			exc = to.insert(in, len(to.kids), known)
		case py.TypeOf(kid) == elementType:
			var sub value
			var ce *element
			if sub, ce, exc = shell(kid); exc != nil {
				return value{}, exc
			}
			exc = to.insert(in, len(to.kids), sub)
			work = append(work, job{kid, ce, 0})
		default:
			var sub value
			if sub, exc = in.Call(deep, kid, a[1]); exc == nil {
				exc = to.insert(in, len(to.kids), sub)
			}
		}
		if exc != nil {
			return value{}, exc
		}
	}
	return obj, nil
}

func element_getstate(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	e := elementOf(a[0])
	d := in.NewDict()
	attrib := e.attrib
	if attrib.IsAbsent() {
		attrib = in.NewDict().Value()
	}
	for _, f := range []struct {
		name string
		v    value
	}{{"tag", e.tag}, {"_children", in.NewList(append([]value(nil), e.kids...))}, {"attrib", attrib}, {"text", e.text}, {"tail", e.tail}} {
		if exc := in.DictSet(d, in.NewStr(f.name), f.v); exc != nil {
			return value{}, exc
		}
	}
	return d.Value(), nil
}

func element_setstate(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	d, ok := a[1].AsDict()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "Don't know how to unpickle \"%s\" as an Element", py.TypeName(a[1]))
	}
	e := elementOf(a[0])
	for name, to := range map[string]*value{"tag": &e.tag, "text": &e.text, "tail": &e.tail} {
		v, exc := in.DictGet(d, in.NewStr(name))
		if exc != nil {
			return value{}, exc
		}
		*to = orNone(v)
	}
	v, exc := in.DictGet(d, in.NewStr("attrib"))
	if exc != nil {
		return value{}, exc
	}
	e.attrib = value{}
	if _, isDict := v.AsDict(); isDict {
		e.attrib = v
	}
	kids, exc := in.DictGet(d, in.NewStr("_children"))
	if exc != nil || kids.IsAbsent() {
		return py.None, exc
	}
	items, _ := kids.AsItems()
	for _, k := range items {
		if _, ok := asElement(k); !ok {
			return value{}, badChild(k)
		}
	}
	e.kids = append([]value(nil), items...)
	return py.None, nil
}
