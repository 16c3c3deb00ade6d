package py

// This file defines native functions and methods as programs see them: the classes of what they are when bound or not, and
// their attributes. How they are called does not depend on it.

import "strings"

// slotOnly are special methods that are wrapped whatever their type, besides those of slotMethods.
var slotOnly = map[string]bool{"__init__": true, "__call__": true, "__getattr__": true, "__buffer__": true, "__release_buffer__": true}

// class_ is the class of an unbound native function.
func (b *Builtin) class_() *Type {
	if b.typ != nil {
		return b.typ
	}
	return BuiltinType
}

// methodTypeOf is the class of a bound method.
func methodTypeOf(m *Method) *Type {
	if m.fn.exactKind() != KindBuiltin {
		return MethodType
	}
	switch b := m.fn.builtin(); {
	case b.typ == WrapperDescType:
		return MethodWrapperType
	case b.owner == nil || b.sig != nil && b.sig.python:
		return MethodType
	}
	return BuiltinType
}

// nativeOf is the native function of v, a Builtin or a Method of one.
func nativeOf(v Value) *Builtin {
	if v.exactKind() == KindMethod {
		return v.method().fn.builtin()
	}
	return v.builtin()
}

func (in *Interp) boundNativeRepr(m *Method) string {
	at := " object at " + in.address(m.self) + ">"
	b := m.fn.builtin()
	if b.typ == WrapperDescType {
		return "<method-wrapper '" + b.name + "' of " + typeName(m.self) + at
	}
	return "<built-in method " + b.name + " of " + typeName(m.self) + at
}

// method_eq is __eq__ of all bound methods: same function, same receiver.
func method_eq(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	if a[0].is(a[1]) {
		return True, nil
	}
	if a[0].Kind() != KindMethod || a[1].Kind() != KindMethod {
		return NotImplemented, nil
	}
	x, y := a[0].method(), a[1].method()
	return Bool(x.self.is(y.self) && x.fn.is(y.fn)), nil
}

func method_hash(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	if a[0].Kind() != KindMethod {
		return Int(in.identityHash(a[0])), nil
	}
	m := a[0].method()
	return Int(in.identityHash(m.self) ^ in.identityHash(m.fn)), nil
}

// native_call is __call__ of everything native.
func native_call(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	return in.CallArgs(a[0], append([]Value(nil), a[1:]...), kw)
}

// The getters common to native functions and methods.
var (
	nativeName = Getter{Name: "__name__", Get: func(in *Interp, v Value) (Value, *Exception) { return in.NewStr(nativeOf(v).name), nil }}
	nativeDoc  = Getter{Name: "__doc__", Get: func(in *Interp, v Value) (Value, *Exception) {
		if d := nativeOf(v).doc; d != "" {
			return in.NewStr(d), nil
		}
		return None, nil
	}}
	nativeQualname = Getter{Name: "__qualname__", Get: func(in *Interp, v Value) (Value, *Exception) {
		b := nativeOf(v)
		if v.exactKind() == KindMethod && v.method().self.isType() {
			return in.NewStr(v.method().self.typ().qualname + "." + b.name), nil
		}
		if b.owner != nil {
			return in.NewStr(b.owner.qualname + "." + b.name), nil
		}
		return in.NewStr(b.display()), nil
	}}
	nativeText = Getter{Name: "__text_signature__", Get: func(in *Interp, v Value) (Value, *Exception) {
		b := nativeOf(v)
		if b.sig == nil || b.class && b.name == "__new__" {
			return None, nil
		}
		first := "$module"
		switch {
		case b.class:
			first = "$type"
		case b.owner != nil:
			first = "$self"
		}
		text := strings.TrimSpace(b.sig.Text)
		switch {
		case text == "":
			text = first
			text += ", /"
		case strings.Contains(text, "/"):
			text = first + ", " + text
		default:
			text = first + ", /, " + text
		}
		return in.NewStr("(" + text + ")"), nil
	}}
	nativeOwner = Getter{Name: "__objclass__", Get: func(_ *Interp, v Value) (Value, *Exception) { return ptr(nativeOf(v).owner), nil }}
)

// native_reduce tells pickle to get the method from its receiver, or, not bound, from its class.
func native_reduce(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	b := nativeOf(a[0])
	name := in.NewStr(b.name)
	switch {
	case a[0].exactKind() == KindMethod:
		return in.tupleOf([]Value{builtinNames["getattr"], in.tupleOf([]Value{a[0].method().self, name})}), nil
	case b.owner != nil:
		return in.tupleOf([]Value{builtinNames["getattr"], in.tupleOf([]Value{ptr(b.owner), name})}), nil
	}
	return name, nil
}

func builtinSpec() TypeSpec {
	return TypeSpec{Name: "builtin_function_or_method", Final: true, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if a[0].exactKind() == KindMethod {
				return in.NewStr(in.boundNativeRepr(a[0].method())), nil
			}
			b := a[0].builtin()
			if b.owner != nil {
				return in.NewStr("<built-in method " + b.name + " of type object at " + in.address(ptr(b.owner)) + ">"), nil
			}
			return in.NewStr("<built-in function " + b.name + ">"), nil
		}},
		{Name: "__eq__", Sig: "value, /", Fn: method_eq},
		{Name: "__hash__", Fn: method_hash},
		{Name: "__call__", Sig: "...", Fn: native_call},
		{Name: "__reduce__", Fn: native_reduce},
	}, Getters: []Getter{
		nativeName, nativeQualname, nativeDoc, nativeText,
		{Name: "__module__", Get: func(in *Interp, v Value) (Value, *Exception) {
			switch b := nativeOf(v); {
			case v.exactKind() == KindMethod || b.owner != nil:
				return None, nil
			case b.mod == "":
				return in.NewStr("builtins"), nil
			default:
				return in.NewStr(b.mod), nil
			}
		}},
		{Name: "__self__", Get: func(in *Interp, v Value) (Value, *Exception) {
			if v.exactKind() == KindMethod {
				return v.method().self, nil
			}
			b := v.builtin()
			if b.owner != nil {
				return ptr(b.owner), nil
			}
			name := b.mod
			if name == "" {
				name = "builtins"
			}
			m, exc := in.Import(name)
			switch {
			case exc == nil:
				return ptr(m), nil
			case exc.Limit == nil:
				return None, nil
			}
			return Value{}, exc
		}},
	}}
}

// nativeDescSpec is the class of native methods that are not bound.
func nativeDescSpec(name string) TypeSpec {
	word := "method"
	if name == "wrapper_descriptor" {
		word = "slot wrapper"
	}
	return TypeSpec{Name: name, Final: true, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			b := a[0].builtin()
			return in.NewStr("<" + word + " '" + b.name + "' of '" + b.owner.name + "' objects>"), nil
		}},
		{Name: "__call__", Sig: "...", Fn: native_call},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if a[1].IsNone() {
				if orNone(a[2]).IsNone() {
					return Value{}, typeErrorf("__get__(None, None) is invalid")
				}
				return a[0], nil
			}
			if b := a[0].builtin(); !typeOf(a[1]).isSubtype(b.owner) {
				return Value{}, typeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", b.name, b.owner.name, typeName(a[1]))
			}
			return in.bindAttr(a[0], a[1], typeOf(a[1]))
		}},
		{Name: "__reduce__", Fn: native_reduce},
	}, Getters: []Getter{nativeName, nativeQualname, nativeDoc, nativeText, nativeOwner}}
}

// methodWrapperSpec is the class of bound special methods.
func methodWrapperSpec() TypeSpec {
	return TypeSpec{Name: "method-wrapper", Final: true, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.NewStr(in.boundNativeRepr(a[0].method())), nil
		}},
		{Name: "__eq__", Sig: "value, /", Fn: method_eq},
		{Name: "__hash__", Fn: method_hash},
		{Name: "__call__", Sig: "...", Fn: native_call},
		{Name: "__reduce__", Fn: native_reduce},
	}, Getters: []Getter{
		nativeName, nativeQualname, nativeDoc, nativeText, nativeOwner,
		{Name: "__self__", Set: readOnly, Get: func(_ *Interp, v Value) (Value, *Exception) { return v.method().self, nil }},
	}}
}

// classMethodDescSpec is the class of class methods of built-in types, as their namespaces hold them.
func classMethodDescSpec() TypeSpec {
	of := func(g Getter) Getter {
		return Getter{Name: g.Name, Get: func(in *Interp, v Value) (Value, *Exception) { return g.Get(in, v.wrapper().fn) }}
	}
	return TypeSpec{Name: "classmethod_descriptor", Final: true, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			b := a[0].wrapper().fn.builtin()
			return in.NewStr("<method '" + b.name + "' of '" + b.owner.name + "' objects>"), nil
		}},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			b := a[0].wrapper().fn.builtin()
			owner := orNone(a[2])
			if owner.IsNone() {
				if a[1].IsNone() {
					return Value{}, typeErrorf("__get__(None, None) is invalid")
				}
				owner = ptr(typeOf(a[1]))
			}
			if !owner.isType() {
				return Value{}, typeErrorf("descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2", b.name, b.owner.name, typeName(owner))
			}
			if !owner.typ().isSubtype(b.owner) {
				return Value{}, typeErrorf("descriptor '%s' requires a subtype of '%s' but received '%s'", b.name, b.owner.name, owner.typ().name)
			}
			return in.bindClassMethod(a[0].wrapper().fn, owner.typ())
		}},
		{Name: "__call__", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
			b := a[0].wrapper().fn.builtin()
			if len(a) < 2 {
				return Value{}, typeErrorf("descriptor '%s' of '%s' object needs an argument", b.name, b.owner.name)
			}
			return in.CallArgs(a[0].wrapper().fn, append([]Value(nil), a[1:]...), kw)
		}},
	}, Getters: []Getter{of(nativeName), of(nativeQualname), of(nativeDoc), of(nativeText), of(nativeOwner)}}
}
