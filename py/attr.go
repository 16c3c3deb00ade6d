package py

// This file defines attribute access: the one gate through which dot
// expressions, getattr, format fields and class patterns reach attributes.

import (
	"fmt"
	"slices"
	"strings"
)

// typeOf returns the class of v.
func typeOf(v Value) *Type {
	k := v.exactKind()
	if k < KindMethod {
		return kindTypes[k]
	}
	switch k {
	case KindInstance:
		return v.inst().shape.cls
	case KindException:
		return v.exc().cls
	case KindObject:
		return v.object().cls
	case KindIterator:
		return v.iter().typ
	case KindType:
		return v.typ().meta
	case KindMethod:
		return methodTypeOf(v.method())
	case KindBuiltin:
		return v.builtin().class_()
	case KindClassMethod:
		if v.wrapper().flags&flagStatic != 0 {
			return ClassMethodDescType
		}
		return ClassMethodType
	case KindFuture:
		return v.future().typ()
	case KindIntSub:
		return v.intSub().cls
	case KindFloatSub:
		return v.fltSub().cls
	case KindDictView:
		if v.view().ordered {
			return orderedViewTypes[v.view().which]
		}
		return viewTypes[v.view().which]
	}
	if k&kindSub != 0 {
		return v.sub().cls
	}
	return kindTypes[k]
}

// TypeOf returns the class of v.
func TypeOf(v Value) *Type { return typeOf(v) }

// typeName returns the name of the class of v, for messages.
func typeName(v Value) string { return typeOf(v).name }

// TypeName returns the name of the class of v, for messages.
func TypeName(v Value) string { return typeOf(v).name }

// attrDict returns the dict that holds the attributes v itself has, creating
// it if wanted; nil if v cannot have any.
func attrDict(v Value, create bool) *Dict {
	var d **Dict
	switch v.exactKind() &^ kindSub {
	case KindException:
		d = &v.exc().attrs
	case KindFunction:
		d = &v.fn().attrs
	case KindModule:
		return v.module().names()
	case KindObject:
		if v.object().cls.tflags&(typeUser|typeDict) == 0 {
			return nil
		}
		d = &v.object().attrs
	case KindInstance:
		o := v.inst()
		if o.dict == nil {
			if !create {
				return nil
			}
			o.toDict()
		}
		return o.dict
	default:
		s := v.sub()
		if s == nil || create && s.cls.tflags&(typeUser|typeDict) == 0 {
			return nil
		}
		d = &s.attrs
	}
	if *d == nil && create {
		*d = makeDict()
	}
	return *d
}

// ownAttr returns an attribute v itself holds, or the absent Value.
func ownAttr(v Value, name *Str) Value {
	if v.exactKind() == KindInstance {
		return v.inst().getSlot(name)
	}
	if d := attrDict(v, false); d != nil {
		return d.getStr(name)
	}
	return Value{}
}

// GetAttr returns v.name.
func (in *Interp) GetAttr(v, name Value) (Value, *Exception) {
	if !name.isStr() {
		return Value{}, typeErrorf("attribute name must be string, not '%s'", typeName(name))
	}
	r, exc := in.lookupAttr(v, name)
	if exc == nil && r.p == nil {
		return Value{}, in.missingAttr(v, name.str().s)
	}
	return r, exc
}

// GetAttrString is GetAttr for a name in Go.
func (in *Interp) GetAttrString(v Value, name string) (Value, *Exception) {
	return in.GetAttr(v, in.internName(name))
}

// internName returns the str of a name, shared within the interpreter.
func (in *Interp) internName(name string) Value {
	if v, ok := interned[name]; ok {
		return v
	}
	if v, ok := in.names[name]; ok {
		return v
	}
	if in.names == nil {
		in.names = map[string]Value{}
	}
	v := staticStr(name)
	if len(in.names) < 10000 {
		in.names[name] = v
	}
	return v
}

// lookupAttr is GetAttr that returns the absent Value for a missing
// attribute.
func (in *Interp) lookupAttr(v, name Value) (Value, *Exception) {
	t := typeOf(v)
	if t.tflags&(typeGetattribute|typeGetattr) != 0 {
		return in.userGetattr(t, v, name)
	}
	return in.plainAttr(t, v, name)
}

// userGetattr honours __getattribute__ and __getattr__.
func (in *Interp) userGetattr(t *Type, v, name Value) (Value, *Exception) {
	var r Value
	var exc *Exception
	if t.tflags&typeGetattribute != 0 {
		r, exc = in.callSpecial(t.special(spGetattribute), v, name)
	} else {
		r, exc = in.plainAttr(t, v, name)
		if exc == nil && r.p != nil {
			return r, nil
		}
	}
	if exc != nil && !exc.Is(AttributeError) || exc == nil && r.p != nil {
		return r, exc
	}
	if t.tflags&typeGetattr != 0 {
		return in.callSpecial(t.special(spGetattr), v, name)
	}
	return r, exc
}

// plainAttr is object.__getattribute__, returning the absent Value for a
// missing attribute.
func (in *Interp) plainAttr(t *Type, v, name Value) (Value, *Exception) {
	n := name.str()
	switch v.exactKind() &^ kindSub {
	case KindType:
		return in.typeAttr(t, v, name)
	case KindModule:
		if r := v.module().names().getStr(n); r.p != nil {
			return r, nil
		}
		if f := v.module().dict.getStr(nmGetattr.str()); f.p != nil && t.lookup(n).p == nil {
			return in.Call(f, name)
		}
	case KindObject:
		if g := v.object().cls; g == SuperType {
			return in.superAttr(v, name)
		}
	case KindFunction:
		if r, exc, ok := in.functionAttr(v.fn(), n.s); ok {
			return r, exc
		}
	}
	d := t.lookup(n)
	if d.p != nil && isDataDescriptor(d) && getsValue(d) {
		return in.bindAttr(d, v, t)
	}
	if r := ownAttr(v, n); r.p != nil {
		return r, nil
	}
	if d.p != nil {
		return in.bindAttr(d, v, t)
	}
	if v.exactKind() == KindDict && v.dict().flags&flagRecord != 0 {
		if m := recordMethods[n.s]; m.p != nil {
			return in.bindAttr(m, v, t)
		}
		return v.dict().getStr(n), nil
	}
	if v.exactKind() == KindMethod && t == MethodType {
		return in.lookupAttr(v.method().fn, name)
	}
	return Value{}, nil
}

// bindAttr applies the descriptor protocol to d, an attribute found in the
// class t of obj.
func (in *Interp) bindAttr(d, obj Value, t *Type) (Value, *Exception) {
	switch d.exactKind() &^ kindSub {
	case KindFunction:
		return ptr(&Method{header: header{kind: KindMethod}, self: obj, fn: d}), nil
	case KindBuiltin:
		if d.builtin().owner != nil {
			return ptr(&Method{header: header{kind: KindMethod}, self: obj, fn: d}), nil
		}
		return d, nil
	case KindProperty:
		if g := overridden(d, spGet); g.p != nil {
			return in.callSpecial(g, d, obj, ptr(t))
		}
		p := d.prop()
		if p.get.p == nil || p.get.IsNone() {
			return Value{}, Errorf(AttributeError, "property%s of '%s' object has no getter", in.propName(d), t.name)
		}
		return in.Call(p.get, obj)
	case kindGetSet:
		return (*getset)(d.p).Get(in, obj)
	case kindMemberSlot:
		return (*memberSlot)(d.p).get(in, obj)
	case kindTupleGetter:
		return (*tupleGetter)(d.p).get(obj)
	case KindClassMethod:
		if g := overridden(d, spGet); g.p != nil {
			return in.callSpecial(g, d, obj, ptr(t))
		}
		return in.bindClassMethod(d.wrapper().fn, t)
	case KindStaticMethod:
		if g := overridden(d, spGet); g.p != nil {
			return in.callSpecial(g, d, obj, ptr(t))
		}
		return d.wrapper().fn, nil
	case KindInstance, KindObject:
		dt := typeOf(d)
		if g := dt.special(spGet); g.p != nil {
			return in.callSpecial(g, d, obj, ptr(t))
		}
	}
	return d, nil
}

// getsValue reports whether a data descriptor has __get__; one without leaves
// reading to the instance.
func getsValue(d Value) bool {
	switch d.exactKind() {
	case KindInstance, KindObject:
		return typeOf(d).special(spGet).p != nil
	}
	return true
}

// overridden returns a method of the descriptor protocol that a class of the
// program, derived from property, classmethod or staticmethod, defines.
func overridden(d Value, id special) Value {
	if d.exactKind()&kindSub == 0 {
		return Value{}
	}
	if f := typeOf(d).special(id); f.p != nil && f.exactKind() != KindBuiltin {
		return f
	}
	return Value{}
}

// propName is how messages name a property.
func (in *Interp) propName(d Value) string {
	if n, exc := property_name(in, d); exc == nil && n.isStr() {
		s, exc := in.Repr(n)
		if exc == nil {
			return " " + s
		}
	}
	return ""
}

// bindClassMethod binds the function of a classmethod to a class.
func (in *Interp) bindClassMethod(fn Value, t *Type) (Value, *Exception) {
	return ptr(&Method{header: header{kind: KindMethod}, self: ptr(t), fn: fn}), nil
}

// typeAttr looks an attribute up in a class.
func (in *Interp) typeAttr(meta *Type, v, name Value) (Value, *Exception) {
	t := v.typ()
	n := name.str()
	m := meta.lookup(n)
	if m.p != nil && isDataDescriptor(m) && getsValue(m) {
		return in.bindAttr(m, v, meta)
	}
	if d := t.lookup(n); d.p != nil {
		if g := overridden(d, spGet); g.p != nil {
			return in.callSpecial(g, d, None, v)
		}
		switch d.exactKind() &^ kindSub {
		case KindClassMethod:
			return in.bindClassMethod(d.wrapper().fn, t)
		case KindStaticMethod:
			return d.wrapper().fn, nil
		case KindInstance, KindObject:
			dt := typeOf(d)
			if g := dt.special(spGet); g.p != nil {
				return in.callSpecial(g, d, None, v)
			}
		}
		return d, nil
	}
	if m.p != nil {
		return in.bindAttr(m, v, meta)
	}
	return Value{}, nil
}

// missingAttr is the AttributeError for v.name.
func (in *Interp) missingAttr(v Value, name string) *Exception {
	switch v.exactKind() &^ kindSub {
	case KindType:
		return absentAttr(name, attrError(v, name, "type object '%s' has no attribute '%s'", v.typ().name, name))
	case KindModule:
		e := attrError(v, name, "module '%s' has no attribute '%s'", v.module().name, name)
		if h := absentNames[v.module().name][name]; h != "" {
			e.setMember("__hint__", makeStr(h))
		}
		return e
	case KindDict:
		if v.dict().flags&flagRecord != 0 {
			return attrError(v, name, "this tool result has no field '%s'%s", name, recordFields(v.dict()))
		}
	}
	return absentAttr(name, attrError(v, name, "'%s' object has no attribute '%s'", typeName(v), name))
}

// absentAttr adds to an AttributeError what to do instead, if the name is one that is left out on purpose.
func absentAttr(name string, e *Exception) *Exception {
	if absentAttrs[name] {
		e.setMember("__hint__", makeStr(noCode))
	}
	return e
}

// recordFields lists the fields of a tool result for an error message.
func recordFields(d *Dict) string {
	s, n := "", 0
	for i := d.next(0); i >= 0 && n < 12; i = d.next(i + 1) {
		if k, ok := d.ents[i].k.Text(); ok && len(k) < 60 {
			if n > 0 {
				s += ", "
			}
			s += k
			n++
		}
	}
	if n == 0 {
		return ""
	}
	if d.Len() > n {
		s += ", …"
	}
	return fmt.Sprintf(" (its fields are: %s)", s)
}

// SetAttr does v.name = x.
func (in *Interp) SetAttr(v, name, x Value) *Exception {
	t := typeOf(v)
	if t.tflags&typeSetattr != 0 {
		if f := t.special(spSetattr); f.p != nil {
			_, exc := in.callSpecial(f, v, name, x)
			return exc
		}
	}
	return in.plainSetAttr(t, v, name, x)
}

// DelAttr does del v.name.
func (in *Interp) DelAttr(v, name Value) *Exception {
	t := typeOf(v)
	if t.tflags&typeSetattr != 0 {
		if f := t.special(spDelattr); f.p != nil {
			_, exc := in.callSpecial(f, v, name)
			return exc
		}
	}
	return in.plainSetAttr(t, v, name, Value{})
}

// plainSetAttr is object.__setattr__, and __delattr__ if x is absent.
func (in *Interp) plainSetAttr(t *Type, v, name, x Value) *Exception {
	if !name.isStr() {
		return typeErrorf("attribute name must be string, not '%s'", typeName(name))
	}
	n := name.str()
	if v.exactKind()&^kindSub == KindType {
		return in.setTypeAttr(v, name, x)
	}
	d := t.lookup(n)
	if d.p != nil {
		if handled, exc := in.setThrough(d, v, t, n.s, x); handled {
			return exc
		}
	}
	switch v.exactKind() {
	case KindInstance:
		o := v.inst()
		if t.tflags&typeNoDict != 0 {
			if d.p != nil {
				return Errorf(AttributeError, "'%s' object attribute '%s' is read-only", t.name, n.s)
			}
			return attrError(v, n.s, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", t.name, n.s)
		}
		if x.p != nil {
			o.setSlot(name, x)
			in.charge(sizeValue)
			return nil
		}
		if o.getSlot(n).p == nil {
			return in.missingAttr(v, n.s)
		}
		if o.dict == nil {
			o.toDict()
		}
		o.dict.deleteStr(n)
		return nil
	case KindFunction:
		if handled, exc := in.setFunctionAttr(v.fn(), n.s, x); handled {
			return exc
		}
	case KindDict:
		if v.dict().flags&flagRecord != 0 && x.p != nil && d.p == nil {
			return in.DictSet(v.dict(), name, x)
		}
	}
	dict := attrDict(v, x.p != nil)
	if t.tflags&typeNoDict != 0 || v.exactKind()&^kindSub == KindModule && v.module().flags&flagStatic != 0 {
		dict = nil
	}
	if dict == nil {
		if d.p != nil {
			return Errorf(AttributeError, "'%s' object attribute '%s' is read-only", t.name, n.s)
		}
		if x.p == nil && t.tflags&typeNoDict == 0 && attrDict(v, true) != nil { // a dict that is made when it is needed
			return in.missingAttr(v, n.s)
		}
		return attrError(v, n.s, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", t.name, n.s)
	}
	if v.exactKind()&^kindSub == KindModule && v.module().env != nil {
		v.module().env.assigned(n, x)
	}
	if x.p == nil {
		if !dict.deleteStr(n) {
			return in.missingAttr(v, n.s)
		}
		return nil
	}
	in.charge(sizeDictEnt)
	dict.setStr(name, x)
	return nil
}

// setThrough sets or deletes through a data descriptor found in the class.
func (in *Interp) setThrough(d, v Value, t *Type, name string, x Value) (bool, *Exception) {
	switch d.exactKind() &^ kindSub {
	case KindProperty:
		p := d.prop()
		if x.p == nil {
			if f := overridden(d, spDelete); f.p != nil {
				_, exc := in.callSpecial(f, d, v)
				return true, exc
			}
			if p.del.p == nil || p.del.IsNone() {
				return true, Errorf(AttributeError, "property%s of '%s' object has no deleter", in.propName(d), t.name)
			}
			_, exc := in.Call(p.del, v)
			return true, exc
		}
		if f := overridden(d, spSet); f.p != nil {
			_, exc := in.callSpecial(f, d, v, x)
			return true, exc
		}
		if p.set.p == nil || p.set.IsNone() {
			return true, Errorf(AttributeError, "property%s of '%s' object has no setter", in.propName(d), t.name)
		}
		_, exc := in.Call(p.set, v, x)
		return true, exc
	case kindGetSet:
		g := (*getset)(d.p)
		if g.Set == nil {
			if g.owner.layout != typeOf(v).layout && typeOf(v) != BoolType {
				return false, nil
			}
			return true, Errorf(AttributeError, "attribute '%s' of '%s' objects is not writable", name, g.owner.name)
		}
		return true, g.Set(in, v, x)
	case kindMemberSlot:
		return true, (*memberSlot)(d.p).set(in, v, x)
	case kindTupleGetter:
		return true, (*tupleGetter)(d.p).set(x)
	case KindInstance, KindObject:
		dt := typeOf(d)
		if x.p != nil {
			if s := dt.special(spSet); s.p != nil {
				_, exc := in.callSpecial(s, d, v, x)
				return true, exc
			}
			if dt.special(spDelete).p != nil {
				return true, Errorf(AttributeError, "__set__")
			}
		} else {
			if s := dt.special(spDelete); s.p != nil {
				_, exc := in.callSpecial(s, d, v)
				return true, exc
			}
			if dt.special(spSet).p != nil {
				return true, Errorf(AttributeError, "__delete__")
			}
		}
	}
	return false, nil
}

// setTypeAttr sets or deletes an attribute of a class.
func (in *Interp) setTypeAttr(v, name, x Value) *Exception {
	t := v.typ()
	n := name.str()
	if m := t.meta.lookup(n); m.p != nil && isDataDescriptor(m) {
		if handled, exc := in.setThrough(m, v, t.meta, n.s, x); handled {
			return exc
		}
	}
	if t.tflags&typeUser == 0 {
		return typeErrorf("cannot set '%s' attribute of immutable type '%s'", n.s, t.name)
	}
	if x.p == nil {
		if !t.ns.deleteStr(n) {
			return in.missingAttr(v, n.s)
		}
	} else {
		in.charge(sizeDictEnt)
		t.ns.setStr(name, x)
	}
	if strings.HasPrefix(n.s, "__") || x.p != nil && isDataDescriptor(x) {
		t.changed()
	} else {
		t.touched()
	}
	return nil
}

// memberSlot is the descriptor of a name in __slots__. The value is kept
// among the attributes of the instance.
type memberSlot struct {
	header
	name  Value
	owner *Type
}

func (m *memberSlot) get(in *Interp, obj Value) (Value, *Exception) {
	if obj.isExc() { // apart from __dict__
		if r := obj.exc().member(m.name.str().s); r.p != nil {
			return r, nil
		}
		return Value{}, attrError(obj, m.name.str().s, "'%s' object has no attribute '%s'", typeName(obj), m.name.str().s)
	}
	if r := ownAttr(obj, m.name.str()); r.p != nil {
		return r, nil
	}
	return Value{}, attrError(obj, m.name.str().s, "'%s' object has no attribute '%s'", typeName(obj), m.name.str().s)
}

func (m *memberSlot) set(in *Interp, obj, x Value) *Exception {
	if obj.isExc() {
		name := m.name.str().s
		if x.p != nil {
			in.charge(sizeDictEnt)
			obj.exc().setMember(name, x)
			return nil
		}
		if obj.exc().member(name).p == nil {
			return Errorf(AttributeError, "%s", name)
		}
		obj.exc().delMember(name)
		return nil
	}
	if x.p == nil {
		if ownAttr(obj, m.name.str()).p == nil {
			return Errorf(AttributeError, "%s", m.name.str().s)
		}
		attrDict(obj, true).deleteStr(m.name.str())
		return nil
	}
	if obj.exactKind() == KindInstance {
		obj.inst().setSlot(m.name, x)
		in.charge(sizeValue)
		return nil
	}
	attrDict(obj, true).setStr(m.name, x)
	return nil
}

// callSpecial calls a special method found in the class of self, applying the
// descriptor protocol.
func (in *Interp) callSpecial(f Value, args ...Value) (Value, *Exception) {
	if f.exactKind() == KindFunction {
		return in.callFunction(f.fn(), args, nil)
	}
	return in.callSpecialArgs(f, slices.Clone(args)) // so that args stays on the stack of the caller
}

func (in *Interp) callSpecialArgs(f Value, args []Value) (Value, *Exception) {
	switch f.exactKind() {
	case KindBuiltin:
		return f.builtin().call(in, args, nil)
	case KindStaticMethod:
		return in.CallArgs(f.wrapper().fn, args[1:], nil)
	}
	b, exc := in.bindAttr(f, args[0], typeOf(args[0]))
	if exc != nil {
		return Value{}, exc
	}
	return in.CallArgs(b, args[1:], nil)
}

// sameObject compares object addresses.
func sameObject(a, b Value) bool { return a.p == b.p && a.n == b.n }
