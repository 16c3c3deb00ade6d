package py

// This file defines mappingproxy, a read-only view of a mapping: the
// __dict__ of classes.
// https://docs.python.org/3.14/library/types.html#types.MappingProxyType

import "toolweaver/py/syntax"

// MappingProxyType is the class of mappingproxy objects.
var MappingProxyType = &Type{}

// mappingProxy is the payload of a mappingproxy: of a mapping, or of the
// namespace of a class, which programs never get hold of: what could hand it
// to code of theirs sees a copy.
type mappingProxy struct {
	m   Value
	typ *Type // absent m
}

// Trace visits the mapping.
func (p *mappingProxy) Trace(visit func(Value)) {
	if p.typ != nil {
		visit(ptr(p.typ))
		return
	}
	visit(p.m)
}

// Size returns the bytes p takes.
func (*mappingProxy) Size() int { return 24 }

// NewMappingProxy returns a read-only view of a mapping.
func (in *Interp) NewMappingProxy(m Value) Value {
	return in.NewObject(MappingProxyType, &mappingProxy{m: m})
}

// proxied returns the mapping behind a mappingproxy, v itself if it is none.
func (in *Interp) proxied(v Value) Value {
	if v.exactKind() == KindObject {
		if p, ok := v.object().Data.(*mappingProxy); ok {
			if p.typ != nil {
				return in.copyNamespace(p.typ)
			}
			return p.m
		}
	}
	return v
}

// looked is proxied for operations that show the mapping to nobody.
func (in *Interp) looked(v Value) Value {
	if p, ok := v.object().Data.(*mappingProxy); ok && p.typ != nil {
		return ptr(p.typ.ns)
	}
	return in.proxied(v)
}

func mappingProxySpec() TypeSpec {
	forward := func(name, sig string) Def {
		return Def{Name: name, Sig: sig, Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			n := len(a)
			for n > 1 && a[n-1].p == nil {
				n--
			}
			m := in.proxied
			if name == "get" {
				m = in.looked
			}
			return in.CallMethod(m(a[0]), name, a[1:n]...)
		}}
	}
	union := func(name string, swapped bool) Def {
		return Def{Name: name, Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			x, y := in.proxied(a[0]), in.proxied(a[1])
			if swapped {
				x, y = y, x
			}
			return in.Binary(syntax.BitOr, x, y, false)
		}}
	}
	compare := func(name string, op syntax.CmpOp) Def {
		return Def{Name: name, Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.Compare(op, in.proxied(a[0]), in.proxied(a[1]))
		}}
	}
	return TypeSpec{Name: "mappingproxy", Final: true, Doc: "A read-only view of a mapping.",
		New: mappingproxy_new, NewSig: "mapping",
		Methods: []Def{
			{Name: "__getitem__", Sig: "key, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.GetItem(in.looked(a[0]), a[1]) }},
			{Name: "__len__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				n, exc := in.Len(in.looked(a[0]))
				return Int(int64(n)), exc
			}},
			{Name: "__iter__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.Iter(in.looked(a[0])) }},
			{Name: "__contains__", Sig: "key, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				ok, exc := in.Contains(in.looked(a[0]), a[1])
				return Bool(ok), exc
			}},
			{Name: "__hash__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				h, exc := in.Hash(in.proxied(a[0]))
				return Int(h), exc
			}},
			{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				s, exc := in.Repr(in.proxied(a[0]))
				if exc != nil {
					return Value{}, exc
				}
				return in.NewStr("mappingproxy(" + s + ")"), nil
			}},
			{Name: "__str__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.StrValue(in.proxied(a[0])) }},
			compare("__eq__", syntax.Eq), compare("__ne__", syntax.NotEq), union("__or__", false), union("__ror__", true),
			forward("get", "key, default=None, /"), forward("keys", ""), forward("values", ""), forward("items", ""), forward("copy", ""),
			forward("__reversed__", ""),
		},
		Class: []Def{classGetItemDef},
	}
}

func mappingproxy_new(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	switch a[1].Kind() {
	case KindList, KindTuple, KindStr:
	default:
		if typeOf(a[1]).special(spGetItem).p != nil {
			return in.NewMappingProxy(a[1]), nil
		}
	}
	return Value{}, typeErrorf("mappingproxy() argument must be a mapping, not %s", typeName(a[1]))
}
