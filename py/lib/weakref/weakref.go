// Package weakref is the weakref module of programs, written in Python
// (weakref.py). Nothing counts references here, so what is referred to lives
// as long as the interpreter: references never die, callbacks are not called,
// and finalizers run when they are called. Start with Module.
// https://docs.python.org/3.14/library/weakref.html
package weakref

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed weakref.py
var source string

// Module is the weakref module.
var Module = &py.ModuleDef{
	Name: "weakref", All: "ref proxy getweakrefcount getweakrefs WeakKeyDictionary ReferenceType ProxyType CallableProxyType ProxyTypes " +
		"WeakValueDictionary WeakSet WeakMethod finalize",
	Doc: "Weak references, whose objects stay alive.",
	Funcs: []py.Def{{Name: "_referable", Sig: "object, /", Fn: func(_ *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		return py.Bool(referable(a[0])), nil
	}}},
	Source: source,
}

// referable reports whether CPython lets a weak reference refer to v.
func referable(v py.Value) bool {
	t := py.TypeOf(v)
	switch v.Kind() {
	case py.KindFunction, py.KindMethod, py.KindBuiltin, py.KindType, py.KindModule, py.KindSet, py.KindFrozenSet, py.KindGenerator,
		py.KindCoroutine, py.KindAsyncGen, py.KindFuture, py.KindObject:
		return true
	case py.KindInstance:
		return t != py.ObjectType && t.WeakReferable()
	case py.KindTuple, py.KindBytes:
		return false
	case py.KindInt, py.KindBool:
		return false
	}
	return t.IsUser() && t.WeakReferable()
}
