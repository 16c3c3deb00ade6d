package py

// This file defines functions, methods, properties, super and modules as
// seen by programs.

import (
	"toolweaver/py/internal/code"
)

// functionAttr returns an attribute a function always has; ok is false for
// others.
func (in *Interp) functionAttr(f *Function, name string) (Value, *Exception, bool) {
	switch name {
	case "__name__":
		return f.name, nil, true
	case "__qualname__":
		return f.qualname, nil, true
	case "__doc__":
		return f.doc, nil, true
	case "__module__":
		if f.attrs != nil {
			if v := f.attrs.getStr(nmModule.str()); v.p != nil {
				return v, nil, true
			}
		}
		if f.env.mod != nil {
			return in.NewStr(f.env.mod.name), nil, true
		}
		return nmMain, nil, true
	case "__defaults__":
		if len(f.defaults) == 0 {
			return None, nil, true
		}
		return in.NewTuple(f.defaults...), nil, true
	case "__kwdefaults__":
		if f.kwDefaults == nil {
			return None, nil, true
		}
		return ptr(f.kwDefaults), nil, true
	case "__dict__":
		if f.attrs == nil {
			f.attrs = makeDict()
		}
		return ptr(f.attrs), nil, true
	case "__annotations__":
		v, exc := in.functionAnnotations(f)
		return v, exc, true
	case "__annotate__":
		return orNone(f.annotate), nil, true
	case "__type_params__":
		if f.attrs != nil {
			if v := f.attrs.getStr(in.internName(name).str()); v.p != nil {
				return v, nil, true
			}
		}
		return emptyTuple, nil, true
	}
	return Value{}, nil, false
}

func (in *Interp) functionAnnotations(f *Function) (Value, *Exception) {
	if f.annotations.p == nil {
		v := ptr(in.newDict())
		if f.annotate.p != nil {
			var exc *Exception
			if v, exc = in.annotate(f.annotate); exc != nil {
				return Value{}, exc
			}
		}
		f.annotations = v
	}
	return f.annotations, nil
}

// annotate computes annotations as values.
func (in *Interp) annotate(f Value) (Value, *Exception) {
	v, exc := in.Call(f, Int(1))
	if exc == nil && !v.isDict() {
		return Value{}, typeErrorf("__annotate__ returned non-dict of type '%s'", typeName(v))
	}
	return v, exc
}

// checkAnnotate refuses what __annotate__ cannot be set to.
func checkAnnotate(x Value, deleted string) *Exception {
	switch {
	case x.p == nil:
		return typeErrorf("%s", deleted)
	case !x.IsNone() && !Callable(x):
		return typeErrorf("__annotate__ must be callable or None")
	}
	return nil
}

// setFunctionAttr sets one of the special attributes of a function.
func (in *Interp) setFunctionAttr(f *Function, name string, v Value) (bool, *Exception) {
	switch name {
	case "__name__", "__qualname__":
		if !orNone(v).isStr() {
			return true, typeErrorf("%s must be set to a string object", name)
		}
		if name == "__name__" {
			f.name = v
		} else {
			f.qualname = v
		}
		return true, nil
	case "__doc__":
		f.doc = orNone(v)
		return true, nil
	case "__defaults__":
		switch {
		case v.p == nil || v.IsNone():
			f.defaults = nil
		case v.isTuple():
			f.defaults = v.tuple().v
		default:
			return true, typeErrorf("__defaults__ must be set to a tuple object")
		}
		return true, nil
	case "__kwdefaults__":
		switch {
		case v.p == nil || v.IsNone():
			f.kwDefaults = nil
		case v.isDict():
			f.kwDefaults = v.dict()
		default:
			return true, typeErrorf("__kwdefaults__ must be set to a dict object")
		}
		return true, nil
	case "__annotate__":
		if exc := checkAnnotate(v, "__annotate__ cannot be deleted"); exc != nil {
			return true, exc
		}
		if f.annotate = v; v.IsNone() {
			f.annotate = Value{}
		} else {
			f.annotations = Value{}
		}
		return true, nil
	case "__annotations__":
		if v.p != nil && !v.IsNone() && !v.isDict() {
			return true, typeErrorf("__annotations__ must be set to a dict object")
		}
		f.annotate, f.annotations = Value{}, v
		if v.p != nil && v.IsNone() {
			f.annotations = Value{}
		}
		return true, nil
	case "__dict__":
		if !orNone(v).isDict() {
			return true, typeErrorf("__dict__ must be set to a dictionary, not a '%s'", typeName(orNone(v)))
		}
		f.attrs = v.dict()
		return true, nil
	}
	return false, nil
}

func functionSpec() TypeSpec {
	return TypeSpec{Name: "function", Final: true, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f := a[0].fn()
			return in.NewStr("<function " + f.qualname.str().s + " at " + in.address(a[0]) + ">"), nil
		}},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: function_get},
		{Name: "__call__", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
			return in.CallArgs(a[0], append([]Value(nil), a[1:]...), kw)
		}},
	}}
}

// function_get is __get__ of functions.
func function_get(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	if a[1].IsNone() {
		if orNone(a[2]).IsNone() {
			return Value{}, typeErrorf("__get__(None, None) is invalid")
		}
		return a[0], nil
	}
	return in.bindAttr(a[0], a[1], typeOf(a[1]))
}

func methodSpec() TypeSpec {
	return TypeSpec{Name: "method", Final: true, NewSig: "function, instance, /", New: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
		switch {
		case !Callable(a[1]):
			return Value{}, typeErrorf("first argument must be callable")
		case a[2].IsNone():
			return Value{}, typeErrorf("instance must not be None")
		}
		return ptr(&Method{header: header{kind: KindMethod}, fn: a[1], self: a[2]}), nil
	}, Methods: []Def{
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return a[0], nil }},
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			m := a[0].method()
			if m.fn.exactKind() == KindBuiltin {
				return in.NewStr(in.boundNativeRepr(m)), nil
			}
			name := "?"
			if m.fn.exactKind() == KindFunction {
				name = m.fn.fn().qualname.str().s
			}
			s, exc := in.Repr(m.self)
			if exc != nil {
				return Value{}, exc
			}
			return in.NewStr("<bound method " + name + " of " + s + ">"), nil
		}},
		{Name: "__eq__", Sig: "value, /", Fn: method_eq},
		{Name: "__hash__", Fn: method_hash},
		{Name: "__call__", Sig: "...", Fn: native_call},
		{Name: "__reduce__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			n, exc := in.GetAttr(a[0].method().fn, nmName)
			if exc != nil {
				return Value{}, exc
			}
			return in.tupleOf([]Value{builtinNames["getattr"], in.tupleOf([]Value{a[0].method().self, n})}), nil
		}},
	}, Getters: []Getter{
		{Name: "__self__", Set: readOnly, Get: func(in *Interp, v Value) (Value, *Exception) { return v.method().self, nil }},
		{Name: "__func__", Set: readOnly, Get: func(in *Interp, v Value) (Value, *Exception) {
			if fn := v.method().fn; fn.exactKind() == KindBuiltin && (fn.builtin().sig == nil || !fn.builtin().sig.python) {
				return Value{}, in.missingAttr(v, "__func__")
			}
			return v.method().fn, nil
		}},
		{Name: "__doc__", Get: func(in *Interp, v Value) (Value, *Exception) { return in.GetAttrString(v.method().fn, "__doc__") }},
	}}
}

// property

func propertySpec() TypeSpec {
	copyWith := func(which int) NativeFunc {
		return func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			p := *a[0].prop()
			switch which {
			case 0:
				p.get = a[1]
				if !p.ownDoc {
					p.doc = Value{}
				}
			case 1:
				p.set = a[1]
			default:
				p.del = a[1]
			}
			in.charge(sizeObject * 2)
			if t := typeOf(a[0]); t != PropertyType {
				doc := None
				if p.ownDoc {
					doc = orNone(p.doc)
				}
				n, exc := in.Call(ptr(t), orNone(p.get), orNone(p.set), orNone(p.del), doc)
				if exc == nil && n.Kind() == KindProperty {
					n.prop().name = p.name
				}
				return n, exc
			}
			n := ptr(&p)
			if !p.ownDoc && which == 0 {
				return n, in.propertyDoc(n)
			}
			return n, nil
		}
	}
	get := func(name string, f func(p *propertyObj) Value) Getter {
		return Getter{Name: name, Set: readOnly, Get: func(in *Interp, v Value) (Value, *Exception) { return orNone(f(v.prop())), nil }}
	}
	return TypeSpec{Name: "property", NewSig: "...", New: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
		in.charge(sizeObject * 2)
		if t := a[0].typ(); t != PropertyType {
			return newSub(KindProperty, t), nil
		}
		return ptr(&propertyObj{header: header{kind: KindProperty}}), nil
	}, Methods: []Def{
		{Name: "__init__", Sig: "fget=None, fset=None, fdel=None, doc=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			p := a[0].prop()
			p.get, p.set, p.del, p.doc = a[1], a[2], a[3], a[4]
			for _, f := range []*Value{&p.get, &p.set, &p.del} {
				if f.p != nil && f.IsNone() {
					*f = Value{}
				}
			}
			p.ownDoc = !orNone(p.doc).IsNone()
			if !p.ownDoc {
				return None, in.propertyDoc(a[0])
			}
			return None, nil
		}},
		{Name: "getter", Sig: "fget, /", Fn: copyWith(0)},
		{Name: "setter", Sig: "fset, /", Fn: copyWith(1)},
		{Name: "deleter", Sig: "fdel, /", Fn: copyWith(2)},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if a[1].IsNone() {
				return a[0], nil
			}
			p := a[0].prop()
			if p.get.p == nil {
				return Value{}, Errorf(AttributeError, "property%s of '%s' object has no getter", in.propName(a[0]), typeName(a[1]))
			}
			return in.Call(p.get, a[1])
		}},
		{Name: "__set__", Sig: "instance, value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			p := a[0].prop()
			if p.set.p == nil {
				return Value{}, Errorf(AttributeError, "property%s of '%s' object has no setter", in.propName(a[0]), typeName(a[1]))
			}
			_, exc := in.Call(p.set, a[1], a[2])
			return None, exc
		}},
		{Name: "__delete__", Sig: "instance, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			p := a[0].prop()
			if p.del.p == nil {
				return Value{}, Errorf(AttributeError, "property%s of '%s' object has no deleter", in.propName(a[0]), typeName(a[1]))
			}
			_, exc := in.Call(p.del, a[1])
			return None, exc
		}},
		{Name: "__set_name__", Sig: "owner, name, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			a[0].prop().name = a[2]
			return None, nil
		}},
	}, Getters: []Getter{
		get("fget", func(p *propertyObj) Value { return p.get }), get("fset", func(p *propertyObj) Value { return p.set }),
		get("fdel", func(p *propertyObj) Value { return p.del }),
		{Name: "__name__", Get: property_name, Set: func(in *Interp, v, x Value) *Exception {
			v.prop().name = x
			return nil
		}},
		{Name: "__doc__", Get: func(in *Interp, v Value) (Value, *Exception) { return orNone(v.prop().doc), nil }, Set: func(in *Interp, v, x Value) *Exception {
			v.prop().doc = x
			return nil
		}},
		{Name: "__isabstractmethod__", Get: func(in *Interp, v Value) (Value, *Exception) {
			for _, f := range []Value{v.prop().get, v.prop().set, v.prop().del} {
				if f.p != nil && in.isAbstract(f) {
					return True, nil
				}
			}
			return False, nil
		}},
	}}
}

// isAbstract reports whether __isabstractmethod__ of f is true.
func (in *Interp) isAbstract(f Value) bool {
	v, exc := in.lookupAttr(f, in.internName("__isabstractmethod__"))
	if exc != nil || v.p == nil {
		return false
	}
	t, exc := in.Truth(v)
	return exc == nil && t
}

// propertyDoc takes the documentation of a property from its getter.
func (in *Interp) propertyDoc(v Value) *Exception {
	p := v.prop()
	if p.get.p == nil || p.get.IsNone() {
		return nil
	}
	if p.get.Kind() == KindFunction {
		p.doc = p.get.fn().doc
		if attrs := attrDict(v, true); attrs != nil && !orNone(p.doc).IsNone() {
			attrs.setStr(nmDoc, p.doc) // before the documentation of the class
		}
		return nil
	}
	d, exc := in.lookupAttr(p.get, nmDoc)
	if exc != nil && (exc.Limit != nil || !exc.Is(AttributeError)) {
		return exc
	}
	if exc == nil {
		p.doc = d
	}
	return nil
}

// property_name is the name a class gave the property, or that of the getter.
func property_name(in *Interp, v Value) (Value, *Exception) {
	p := v.prop()
	if p.name.p != nil {
		return p.name, nil
	}
	if p.get.p != nil && !p.get.IsNone() {
		n, exc := in.lookupAttr(p.get, nmName)
		if exc != nil && (exc.Limit != nil || !exc.Is(AttributeError)) {
			return Value{}, exc
		}
		if exc == nil && n.p != nil {
			return n, nil
		}
	}
	return Value{}, in.missingAttr(v, "__name__")
}

func wrapperSpec(name string, kind Kind) TypeSpec {
	return TypeSpec{Name: name, NewSig: "function, /", New: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
		in.charge(sizeObject)
		if t := a[0].typ(); t.tflags&typeUser != 0 {
			v := newSub(kind, t)
			v.wrapper().fn = a[1]
			return v, nil
		}
		return ptr(&wrapperObj{header: header{kind: kind}, fn: a[1]}), nil
	}, Methods: []Def{
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			t := typeOf(a[1])
			if a[2].p != nil && a[2].isType() {
				t = a[2].typ()
			}
			if kind == KindClassMethod {
				return in.bindClassMethod(a[0].wrapper().fn, t)
			}
			return a[0].wrapper().fn, nil
		}},
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			s, exc := in.Repr(a[0].wrapper().fn)
			if exc != nil {
				return Value{}, exc
			}
			return in.NewStr("<" + name + "(" + s + ")>"), nil
		}},
	}, Getters: []Getter{
		{Name: "__func__", Set: readOnly, Get: func(in *Interp, v Value) (Value, *Exception) { return v.wrapper().fn, nil }},
		{Name: "__wrapped__", Set: readOnly, Get: func(in *Interp, v Value) (Value, *Exception) { return v.wrapper().fn, nil }},
		wrappedAttr("__name__"), wrappedAttr("__qualname__"), wrappedAttr("__doc__"), wrappedAttr("__module__"), wrappedAttr("__annotations__"), wrappedAttr("__annotate__"),
		{Name: "__isabstractmethod__", Get: func(in *Interp, v Value) (Value, *Exception) { return Bool(in.isAbstract(v.wrapper().fn)), nil }},
	}}
}

// wrappedAttr is an attribute of what a class or static method wraps.
func wrappedAttr(name string) Getter {
	return Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) { return in.GetAttr(v.wrapper().fn, in.internName(name)) }}
}

func staticMethodSpec() TypeSpec {
	s := wrapperSpec("staticmethod", KindStaticMethod)
	s.Methods = append(s.Methods, Def{Name: "__call__", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
		return in.CallArgs(a[0].wrapper().fn, append([]Value(nil), a[1:]...), kw)
	}})
	return s
}
func classMethodSpec() TypeSpec { return wrapperSpec("classmethod", KindClassMethod) }

// super

type superData struct {
	start *Type // the search begins after it in the MRO of typ
	obj   Value
	typ   *Type
}

func superSpec() TypeSpec {
	return TypeSpec{Name: "super", NewSig: "...", New: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
		if exc := noKeywords("super", kw); exc != nil {
			return Value{}, exc
		}
		if exc := argCount("super()", len(a)-1, 0, 2); exc != nil {
			return Value{}, exc
		}
		if len(a) == 1 {
			return Value{}, in.bareSuper()
		}
		if !a[1].isType() {
			return Value{}, typeErrorf("super() argument 1 must be a type, not %s", typeName(a[1]))
		}
		d := &superData{start: a[1].typ()}
		if len(a) > 2 && !a[2].IsNone() {
			d.obj = a[2]
			if a[2].isType() && a[2].typ().isSubtype(d.start) {
				d.typ = a[2].typ()
			} else if t := typeOf(a[2]); t.isSubtype(d.start) {
				d.typ = t
			} else {
				return Value{}, typeErrorf("super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", superWord(a[2]), superName(a[2]), d.start.name)
			}
		}
		return in.NewObject(SuperType, d), nil
	}, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			d := a[0].object().Data.(*superData)
			if d.typ == nil {
				return in.NewStr("<super: <class '" + d.start.name + "'>, NULL>"), nil
			}
			return in.NewStr("<super: <class '" + d.start.name + "'>, <" + d.typ.name + " object>>"), nil
		}},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: super_get},
	}, Getters: []Getter{
		{Name: "__thisclass__", Set: readOnly, Get: func(_ *Interp, v Value) (Value, *Exception) { return ptr(v.object().Data.(*superData).start), nil }},
		{Name: "__self__", Set: readOnly, Get: func(_ *Interp, v Value) (Value, *Exception) { return orNone(v.object().Data.(*superData).obj), nil }},
		{Name: "__self_class__", Set: readOnly, Get: func(_ *Interp, v Value) (Value, *Exception) {
			if t := v.object().Data.(*superData).typ; t != nil {
				return ptr(t), nil
			}
			return None, nil
		}},
	}}
}

// bareSuper is the error of super() where the compiler has found no method around it.
func (in *Interp) bareSuper() *Exception {
	if in.fp < 0 {
		return Errorf(RuntimeError, "super(): no current frame")
	}
	if p := in.frames[in.fp].proto; p == nil || p.NumPos == 0 {
		return Errorf(RuntimeError, "super(): no arguments")
	}
	return Errorf(RuntimeError, "super(): __class__ cell not found")
}

// super_get binds a super object made without one to an instance.
func super_get(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	d := a[0].object().Data.(*superData)
	if a[1].IsNone() || d.typ != nil {
		return a[0], nil
	}
	return in.Call(ptr(SuperType), ptr(d.start), a[1])
}

func superWord(v Value) string {
	if v.isType() {
		return "type"
	}
	return "instance of"
}

func superName(v Value) string {
	if v.isType() {
		return v.typ().name
	}
	return typeName(v)
}

// superAttr looks an attribute up through a super object.
func (in *Interp) superAttr(v, name Value) (Value, *Exception) {
	d := v.object().Data.(*superData)
	if d.typ != nil && name.str().s != "__class__" {
		for i, t := range d.typ.mro {
			if t != d.start {
				continue
			}
			for _, m := range d.typ.mro[i+1:] {
				a := m.ns.getStr(name.str())
				if a.p == nil {
					continue
				}
				if d.obj.isType() && d.typ == d.obj.typ() {
					// Bound to the class: functions stay as they are.
					switch a.exactKind() &^ kindSub {
					case KindClassMethod:
						return in.bindClassMethod(a.wrapper().fn, d.typ)
					case KindStaticMethod:
						return a.wrapper().fn, nil
					case KindFunction, KindBuiltin, KindProperty, kindGetSet:
						return a, nil
					}
				}
				return in.bindAttr(a, d.obj, d.typ)
			}
			break
		}
	}
	t := SuperType
	if a := t.lookup(name.str()); a.p != nil {
		return in.bindAttr(a, v, t)
	}
	return Value{}, attrError(v, name.str().s, "'super' object has no attribute '%s'", name.str().s)
}

// superLookup finds super(t, obj).name, or the absent Value.
func (in *Interp) superLookup(t *Type, obj, name Value) (Value, *Exception) {
	for _, m := range t.mro[1:] {
		if a := m.ns.getStr(name.str()); a.p != nil {
			if a.exactKind()&^kindSub == KindClassMethod {
				return in.bindClassMethod(a.wrapper().fn, t)
			}
			return in.bindAttr(a, obj, t)
		}
	}
	return Value{}, nil
}

// modules

func moduleSpec() TypeSpec {
	return TypeSpec{Name: "module", NewSig: "name, doc=None", New: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
		n, ok := a[1].Text()
		if !ok {
			return Value{}, typeErrorf("module name must be a string")
		}
		m := &Module{header: header{kind: KindModule}, name: n, dict: makeDict()}
		m.dict.setStr(nmName, a[1])
		return ptr(m), nil
	}, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			m := a[0].module()
			if m.env != nil && m.env.mod == nil {
				return in.NewStr("<module '" + m.name + "'>"), nil
			}
			return in.NewStr("<module '" + m.name + "' (built-in)>"), nil
		}},
	}, Getters: []Getter{
		{Name: "__annotations__", Get: moduleAnnotations, Set: func(in *Interp, v, x Value) *Exception {
			d := v.module().dict
			had := d.deleteStr(in.internName("__annotations__").str())
			if x.p != nil {
				d.setStr(in.internName("__annotations__"), x)
			} else if !had {
				return Errorf(AttributeError, "__annotations__")
			}
			d.setStr(in.internName("__annotate__"), None)
			return nil
		}},
		{Name: "__annotate__", Get: func(in *Interp, v Value) (Value, *Exception) {
			return orNone(v.module().dict.getStr(in.internName("__annotate__").str())), nil
		}, Set: func(in *Interp, v, x Value) *Exception {
			if exc := checkAnnotate(x, "cannot delete __annotate__ attribute"); exc != nil {
				return exc
			}
			d := v.module().dict
			d.setStr(in.internName("__annotate__"), x)
			if !x.IsNone() {
				d.deleteStr(in.internName("__annotations__").str())
			}
			return nil
		}},
	}}
}

// moduleAnnotations evaluates the annotations of a module once.
func moduleAnnotations(in *Interp, v Value) (Value, *Exception) {
	d := v.module().dict
	if a := d.getStr(in.internName("__annotations__").str()); a.p != nil {
		return a, nil
	}
	a := ptr(in.newDict())
	if f := d.getStr(in.internName("__annotate__").str()); f.p != nil && !f.IsNone() {
		var exc *Exception
		if a, exc = in.annotate(f); exc != nil {
			return Value{}, exc
		}
	}
	d.setStr(in.internName("__annotations__"), a)
	return a, nil
}

// generators

func genMethods(kind Kind) []Def {
	return []Def{
		{Name: "send", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.genSend(a[0].gen(), a[1]) }},
		{Name: "throw", Sig: "typ, val=None, tb=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			e, exc := in.thrown("throw", a)
			if exc != nil {
				return Value{}, exc
			}
			return in.genThrow(a[0].gen(), e)
		}},
		{Name: "close", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.genClose(a[0].gen()) }},
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.NewStr("<" + a[0].gen().genWordRepr() + " object " + a[0].gen().qual.str().s + " at " + in.address(a[0]) + ">"), nil
		}},
	}
}

func (g *Generator) genWordRepr() string {
	if g.kind == KindAsyncGen {
		return "async_generator"
	}
	return g.genWord()
}

// thrown makes the exception of throw(typ, val, tb), the method called name.
func (in *Interp) thrown(name string, a []Value) (*Exception, *Exception) {
	t, v := a[1], a[2]
	if v.p != nil || a[3].p != nil {
		if m := in.modules["warnings"]; m != nil {
			msg := "the (type, exc, tb) signature of " + name + "() is deprecated, use the single-arg signature instead."
			if _, exc := in.Call(m.Get(in, "warn"), in.NewStr(msg), ptr(DeprecationWarning)); exc != nil {
				return nil, exc
			}
		}
		if tb := a[3]; tb.p != nil && !tb.IsNone() && typeOf(tb).name != "traceback" {
			return nil, typeErrorf("%s() third argument must be a traceback object", "throw")
		}
	}
	if t.isType() && v.p != nil && v.isTuple() {
		o, exc := in.CallArgs(t, v.tuple().v, nil)
		if exc != nil {
			return nil, exc
		}
		return in.asException(o, "exceptions must be classes or instances deriving from BaseException, not "+typeName(t))
	}
	if t.isType() && v.p != nil && !v.IsNone() {
		if v.isExc() {
			return v.exc(), nil
		}
		o, exc := in.Call(t, v)
		if exc != nil {
			return nil, exc
		}
		return in.asException(o, "exceptions must be classes or instances deriving from BaseException, not "+typeName(t))
	}
	if t.isExc() && v.p != nil && !v.IsNone() && !v.is(t) {
		return nil, typeErrorf("instance exception may not have a separate value")
	}
	return in.asException(t, "exceptions must be classes or instances deriving from BaseException, not "+typeName(t))
}

// notMade is the __new__ of a class whose instances a program cannot make.
func notMade(name string) NativeFunc {
	return func(*Interp, []Value, *Kwargs) (Value, *Exception) {
		return Value{}, typeErrorf("cannot create '%s' instances", name)
	}
}

func genNames() []Getter {
	return []Getter{
		{Name: "__name__", Get: func(in *Interp, v Value) (Value, *Exception) { return v.gen().name, nil }, Set: func(_ *Interp, v, x Value) *Exception {
			if x.p == nil || !x.isStr() {
				return typeErrorf("__name__ must be set to a string object")
			}
			v.gen().name = x
			return nil
		}},
		{Name: "__qualname__", Get: func(in *Interp, v Value) (Value, *Exception) { return v.gen().qual, nil }, Set: func(_ *Interp, v, x Value) *Exception {
			if x.p == nil || !x.isStr() {
				return typeErrorf("__qualname__ must be set to a string object")
			}
			v.gen().qual = x
			return nil
		}},
	}
}

func generatorSpec() TypeSpec {
	return TypeSpec{Name: "generator", Final: true, New: notMade("generator"), NewSig: "...", Class: []Def{classAlias}, Getters: append(genNames(),
		Getter{Name: "gi_running", Get: func(in *Interp, v Value) (Value, *Exception) { return Bool(v.gen().state == genRunning), nil }},
		Getter{Name: "gi_yieldfrom", Get: func(in *Interp, v Value) (Value, *Exception) { return in.delegate(v.gen()), nil }},
		Getter{Name: "gi_suspended", Get: func(in *Interp, v Value) (Value, *Exception) { return Bool(v.gen().state == genParked), nil }},
	), Methods: append(genMethods(KindGenerator),
		Def{Name: "__iter__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return a[0], nil }},
		Def{Name: "__next__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.genSend(a[0].gen(), None) }},
	)}
}

func coroutineSpec() TypeSpec {
	return TypeSpec{Name: "coroutine", Final: true, New: notMade("coroutine"), NewSig: "...", Class: []Def{classAlias}, Getters: append(genNames(),
		Getter{Name: "cr_running", Get: func(_ *Interp, v Value) (Value, *Exception) { return Bool(v.gen().state == genRunning), nil }},
		Getter{Name: "cr_suspended", Get: func(_ *Interp, v Value) (Value, *Exception) { return Bool(v.gen().state == genParked), nil }},
		Getter{Name: "cr_await", Get: func(in *Interp, v Value) (Value, *Exception) { return in.delegate(v.gen()), nil }},
		Getter{Name: "cr_origin", Get: func(*Interp, Value) (Value, *Exception) { return None, nil }},
	), Methods: append(genMethods(KindCoroutine),
		Def{Name: "__await__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.coroutineIter(a[0]), nil }},
	)}
}

// coroutineIter is the iterator __await__ of a coroutine returns.
func (in *Interp) coroutineIter(v Value) Value { return in.NewObject(coroutineWrapperType, v.gen()) }

var coroutineWrapperType = &Type{}

func coroutineWrapperSpec() TypeSpec {
	of := func(a []Value) *Generator { return a[0].object().Data.(*Generator) }
	return TypeSpec{Name: "coroutine_wrapper", Final: true, Methods: []Def{
		{Name: "__iter__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return a[0], nil }},
		{Name: "__next__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.genSend(of(a), None) }},
		{Name: "send", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.genSend(of(a), a[1]) }},
		{Name: "throw", Sig: "typ, val=None, tb=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			e, exc := in.thrown("throw", a)
			if exc != nil {
				return Value{}, exc
			}
			return in.genThrow(of(a), e)
		}},
		{Name: "close", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.genClose(of(a)) }},
	}}
}

// Trace visits the generator, for objects that hold one.
func (g *Generator) Trace(visit func(Value)) { visit(ptr(g)) }

// Size returns the bytes that such an object adds.
func (g *Generator) Size() int { return 0 }

func asyncGenSpec() TypeSpec {
	return TypeSpec{Name: "async_generator", Final: true, New: notMade("async_generator"), NewSig: "...", Class: []Def{classAlias}, Getters: append(genNames(),
		Getter{Name: "ag_running", Get: func(_ *Interp, v Value) (Value, *Exception) { return Bool(v.gen().agRun), nil }},
		Getter{Name: "ag_await", Get: func(in *Interp, v Value) (Value, *Exception) { return in.delegate(v.gen()), nil }},
		Getter{Name: "ag_suspended", Get: func(_ *Interp, v Value) (Value, *Exception) {
			return Bool(v.gen().state == genParked && !v.gen().agRun), nil
		}},
	), Methods: []Def{
		{Name: "__aiter__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return a[0], nil }},
		{Name: "__anext__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.anext(a[0]) }},
		{Name: "asend", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.newAgenCall(&agenCall{g: a[0].gen(), sent: a[1]}), nil
		}},
		{Name: "athrow", Sig: "typ, val=None, tb=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			e, exc := in.thrown("athrow", a)
			if exc != nil {
				return Value{}, exc
			}
			return in.newAgenCall(&agenCall{g: a[0].gen(), exc: e}), nil
		}},
		{Name: "aclose", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.newAgenCall(&agenCall{g: a[0].gen(), exc: newExc(GeneratorExit), close: true}), nil
		}},
		genMethods(KindAsyncGen)[3],
	}}
}

var agenCallType, agenThrowType = &Type{}, &Type{}

// IsCoroutineFunction reports whether calling v makes a coroutine.
func IsCoroutineFunction(v Value) bool {
	switch v.Kind() {
	case KindFunction:
		return v.fn().proto.Flags&code.Coroutine != 0
	case KindMethod:
		return IsCoroutineFunction(v.method().fn)
	case KindObject:
		return v.object().cls == HostFuncType
	}
	return false
}

// MarkAwaitable makes a generator, or those of a generator function, awaitable,
// as types.coroutine does. It reports whether v is one of them.
func MarkAwaitable(v Value) bool {
	switch {
	case v.exactKind() == KindGenerator:
		v.gen().flags |= flagIterable
	case v.exactKind() == KindFunction && v.fn().proto.Flags&code.Generator != 0 && v.fn().proto.Flags&(code.Coroutine|code.AsyncGenerator) == 0:
		v.fn().flags |= flagIterable
	default:
		return false
	}
	return true
}

// IsMarkedAwaitable reports whether MarkAwaitable marked a generator.
func IsMarkedAwaitable(v Value) bool {
	return v.exactKind() == KindGenerator && v.gen().flags&flagIterable != 0
}
