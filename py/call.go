package py

// This file defines calls from Go into Python: each runs the VM loop anew on
// top of the frames that are there.

import (
	"slices"
	"strings"
)

// Call calls f with positional arguments.
func (in *Interp) Call(f Value, args ...Value) (Value, *Exception) {
	if f.exactKind() == KindFunction {
		return in.callFunction(f.fn(), args, nil)
	}
	return in.CallArgs(f, slices.Clone(args), nil) // so that args stays on the stack of the caller
}

// CallArgs calls f. args is not kept.
func (in *Interp) CallArgs(f Value, args []Value, kw *Kwargs) (Value, *Exception) {
	switch f.exactKind() &^ kindSub {
	case KindFunction:
		return in.callFunction(f.fn(), args, kw)
	case KindBuiltin:
		return in.callBuiltin(f.builtin(), args[:len(args):len(args)], kw)
	case KindMethod:
		m := f.method()
		full := make([]Value, len(args)+1, len(args)+4)
		full[0] = m.self
		copy(full[1:], args)
		return in.CallArgs(m.fn, full, kw)
	case KindType:
		return in.callType(f.typ(), args, kw)
	case KindStaticMethod:
		return in.CallArgs(f.wrapper().fn, args, kw)
	}
	t := typeOf(f)
	if c := t.special(spCall); c.p != nil {
		if exc := in.enterNative(); exc != nil {
			return Value{}, exc
		}
		defer in.leaveNative()
		full := make([]Value, len(args)+1, len(args)+4)
		full[0] = f
		copy(full[1:], args)
		switch c.exactKind() {
		case KindFunction, KindBuiltin:
			return in.CallArgs(c, full, kw)
		}
		b, exc := in.bindAttr(c, f, t)
		if exc != nil {
			return Value{}, exc
		}
		return in.CallArgs(b, args, kw)
	}
	if f.exactKind() == KindModule {
		n := f.module().name
		n = n[strings.LastIndexByte(n, '.')+1:]
		if a := f.module().dict.getStr(in.internName(n).str()); a.p != nil && Callable(a) {
			return Value{}, typeErrorf("'module' object is not callable. Did you mean: '%s.%s(...)'?", n, n)
		}
	}
	return Value{}, typeErrorf("'%s' object is not callable", t.name)
}

// callBuiltin calls a native function from Go, counting the depth.
func (in *Interp) callBuiltin(b *Builtin, args []Value, kw *Kwargs) (Value, *Exception) {
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	r, exc := b.call(in, args, kw)
	in.nativeDeep--
	if in.implicit.p != nil && exc == nil {
		f := in.implicit.future()
		in.implicit = Value{}
		return in.waitHere(f)
	}
	return r, exc
}

// CallMethod calls v.name(args...).
func (in *Interp) CallMethod(v Value, name string, args ...Value) (Value, *Exception) {
	f, exc := in.GetAttr(v, in.internName(name))
	if exc != nil {
		return Value{}, exc
	}
	return in.CallArgs(f, args, nil)
}

// callType makes an instance: type.__call__.
func (in *Interp) callType(t *Type, args []Value, kw *Kwargs) (Value, *Exception) {
	if t.tflags&typeUser == 0 && kw.Len() == 0 {
		if v, exc := in.construct(t, args); exc != nil || v.p != nil {
			return v, exc
		}
	}
	if t.meta != TypeType {
		if c := t.meta.special(spCall); c.p != nil && !(c.exactKind() == KindBuiltin && c.builtin().owner == TypeType) {
			full := append([]Value{ptr(t)}, args...)
			return in.callSpecialKw(c, full, kw)
		}
	}
	return in.instantiate(t, args, kw)
}

// callSpecialKw is callSpecial with keywords.
func (in *Interp) callSpecialKw(f Value, args []Value, kw *Kwargs) (Value, *Exception) {
	switch f.exactKind() {
	case KindFunction, KindBuiltin:
		return in.CallArgs(f, args, kw)
	case KindStaticMethod:
		return in.CallArgs(f.wrapper().fn, args[1:], kw)
	}
	b, exc := in.bindAttr(f, args[0], typeOf(args[0]))
	if exc != nil {
		return Value{}, exc
	}
	return in.CallArgs(b, args[1:], kw)
}

// instantiate calls __new__ and __init__.
func (in *Interp) instantiate(t *Type, args []Value, kw *Kwargs) (Value, *Exception) {
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	defer in.leaveNative()
	if t == TypeType { // type(x) asks, type(name, bases, dict) makes
		switch {
		case len(args) == 1 && kw.Len() == 0:
			return ptr(typeOf(args[0])), nil
		case len(args) == 1:
			return Value{}, typeErrorf("type() takes no keyword arguments")
		case len(args) != 3:
			return Value{}, typeErrorf("type() takes 1 or 3 arguments")
		}
	}
	nw := t.special(spNew)
	if nw.p == nil || t.tflags&typeUser == 0 && t.layout != KindInstance && nw.is(objectNewMethod) {
		return Value{}, typeErrorf("cannot create '%s' instances", t.name)
	}
	if nw.exactKind() == KindStaticMethod {
		nw = nw.wrapper().fn
	}
	full := make([]Value, len(args)+1, len(args)+4)
	full[0] = ptr(t)
	copy(full[1:], args)
	obj, exc := in.CallArgs(nw, full, kw)
	if exc != nil {
		return Value{}, exc
	}
	ot := typeOf(obj)
	if !ot.isSubtype(t) {
		return obj, nil
	}
	init := ot.special(spInit)
	if init.p == nil || init.is(objectInit) {
		return obj, nil
	}
	full = make([]Value, len(args)+1, len(args)+4)
	full[0] = obj
	copy(full[1:], args)
	r, exc := in.callSpecialKw(init, full, kw)
	if exc != nil {
		return Value{}, exc
	}
	if !r.IsNone() {
		return Value{}, typeErrorf("__init__() should return None, not '%s'", typeName(r))
	}
	return obj, nil
}

// Callable reports whether v can be called.
func Callable(v Value) bool {
	switch v.exactKind() &^ kindSub {
	case KindFunction, KindBuiltin, KindMethod, KindType, KindStaticMethod:
		return true
	}
	return typeOf(v).special(spCall).p != nil
}
