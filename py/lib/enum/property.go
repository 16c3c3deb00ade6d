package enum

// This file defines enum.property: an attribute of members whose name a
// member may have too.

import "toolweaver/py"

type (
	value     = py.Value
	exception = *py.Exception
)

// propertyType is enum.property.
var propertyType *py.Type

// prop is the payload of a property: its functions, and once it stands in
// front of an attribute of a base, the member of its name and that base.
type prop struct {
	get, set, del value
	doc           value
	member        value
	owner         value  // the class the hidden attribute is of
	attr          bool   // the hidden attribute is no descriptor
	own           string // an attribute of the member to read instead of calling get
	name, class   string
}

// Trace visits what the property holds.
func (p *prop) Trace(visit func(value)) {
	for _, v := range []value{p.get, p.set, p.del, p.doc, p.member, p.owner} {
		visit(v)
	}
}

// Size returns the bytes of the payload.
func (p *prop) Size() int { return 160 }

func of(v value) *prop { return v.ObjectData().(*prop) }

func orNone(v value) value {
	if v.IsAbsent() {
		return py.None
	}
	return v
}

func initProperty() {
	// with is a copy of a property with one function replaced.
	with := func(change func(p *prop, fn value)) py.NativeFunc {
		return func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			p := *of(a[0])
			p.own = ""
			change(&p, a[1])
			return in.NewObject(propertyType, &p), nil
		}
	}
	field := func(f func(p *prop) value) func(*py.Interp, value) (value, exception) {
		return func(_ *py.Interp, v value) (value, exception) { return orNone(f(of(v))), nil }
	}
	propertyType = py.NewType(py.TypeSpec{
		Name: "property", Module: "enum", Doc: "An attribute of members that a member may have as its name.",
		New: property_new, NewSig: "fget=None, fset=None, fdel=None, doc=None",
		Methods: []py.Def{
			{Name: "__init__", Sig: "...", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.None, nil }},
			{Name: "__get__", Sig: "instance, ownerclass=None, /", Fn: property_get},
			{Name: "__set__", Sig: "instance, value, /", Fn: property_set},
			{Name: "__delete__", Sig: "instance, /", Fn: property_delete},
			{Name: "__set_name__", Sig: "ownerclass, name, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				p := of(a[0])
				p.name, _ = a[2].Text()
				if t, ok := a[1].AsType(); ok {
					p.class = t.Name()
				}
				return py.None, nil
			}},
			{Name: "getter", Sig: "fget, /", Fn: with(func(p *prop, fn value) { p.get = fn })},
			{Name: "setter", Sig: "fset, /", Fn: with(func(p *prop, fn value) { p.set = fn })},
			{Name: "deleter", Sig: "fdel, /", Fn: with(func(p *prop, fn value) { p.del = fn })},
		},
		Getters: []py.Getter{
			{Name: "fget", Get: field(func(p *prop) value { return p.get })},
			{Name: "fset", Get: field(func(p *prop) value { return p.set })},
			{Name: "fdel", Get: field(func(p *prop) value { return p.del })},
			{Name: "member", Get: field(func(p *prop) value { return p.member })},
			{Name: "__doc__", Get: field(func(p *prop) value { return p.doc })},
			{Name: "name", Get: func(in *py.Interp, v value) (value, exception) { return in.NewStr(of(v).name), nil }},
			{Name: "clsname", Get: func(in *py.Interp, v value) (value, exception) { return in.NewStr(of(v).class), nil }},
		},
	})
}

func property_new(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p := &prop{get: orNone(a[1]), set: orNone(a[2]), del: orNone(a[3]), doc: orNone(a[4])}
	if p.doc.IsNone() && !p.get.IsNone() {
		doc, exc := in.Lookup(p.get, "__doc__")
		if exc != nil {
			return value{}, exc
		}
		p.doc = orNone(doc)
	}
	cls, _ := a[0].AsType()
	return in.NewObject(cls, p), nil
}

// newField makes the property of an attribute that members hold themselves.
func newField(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p := &prop{get: a[0], set: py.None, del: py.None, doc: py.None}
	p.own, _ = a[1].Text()
	return in.NewObject(propertyType, p), nil
}

// newRedirect makes the property that gives a class its member of a name
// that a base has as an attribute.
func newRedirect(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p := &prop{get: py.None, set: py.None, del: py.None, doc: py.None, member: a[1], owner: a[3]}
	if found, ok := a[0].ObjectData().(*prop); ok {
		p.get, p.set, p.del, p.own = found.get, found.set, found.del, found.own
	}
	p.attr = py.Same(a[4], py.True)
	p.name, _ = a[2].Text()
	if t, ok := a[5].AsType(); ok {
		p.class = t.Name()
	}
	return in.NewObject(propertyType, p), nil
}

func property_get(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p, obj := of(a[0]), a[1]
	if obj.IsNone() {
		if !p.member.IsAbsent() && !p.member.IsNone() {
			return p.member, nil
		}
		return value{}, noAttr(in, a[2], p.name)
	}
	if p.own != "" {
		if v := in.OwnAttr(obj, p.own); !v.IsAbsent() {
			return v, nil
		}
	}
	if !p.get.IsNone() {
		return in.Call(p.get, obj)
	}
	if p.attr {
		return in.GetAttrString(p.owner, p.name)
	}
	members, exc := in.Lookup(obj, "_member_map_")
	if exc != nil {
		return value{}, exc
	}
	if d, ok := members.AsDict(); ok {
		if v, exc := in.DictGet(d, in.NewStr(p.name)); exc != nil || !v.IsAbsent() {
			return v, exc
		}
	}
	return value{}, noAttr(in, a[2], p.name)
}

func noAttr(in *py.Interp, cls value, name string) exception {
	s, exc := in.Repr(orNone(cls))
	if exc != nil {
		return exc
	}
	return py.Errorf(py.AttributeError, "%s has no attribute '%s'", s, name)
}

func property_set(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p := of(a[0])
	if p.set.IsNone() {
		return value{}, py.Errorf(py.AttributeError, "<enum '%s'> cannot set attribute '%s'", p.class, p.name)
	}
	return in.Call(p.set, a[1], a[2])
}

func property_delete(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p := of(a[0])
	if p.del.IsNone() {
		return value{}, py.Errorf(py.AttributeError, "<enum '%s'> cannot delete attribute '%s'", p.class, p.name)
	}
	return in.Call(p.del, a[1])
}
