// Package typing is Python's typing module: what annotations and typing
// constructs of programs need when they run. Nothing is checked.
// https://docs.python.org/3.14/library/typing.html
//
// It is written in Python over the union type of package py. typing.py has
// what most programs with annotations use and makes other names when they are
// first used; hints.py, protocol.py and records.py are loaded for theirs.
package typing

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed typing.py
	source string
	//go:embed hints.py
	hintsSource string
	//go:embed protocol.py
	protocolSource string
	//go:embed records.py
	recordsSource string
)

type (
	value     = py.Value
	exception = *py.Exception
)

// Modules are typing and the parts it loads.
var Modules = []*py.ModuleDef{
	{
		Name:   "typing",
		Doc:    "Runtime support for type hints.",
		Source: source,
		Values: map[string]value{"Union": py.UnionType.Value(), "_BuiltinGeneric": py.GenericAliasType.Value()},
		Funcs: []py.Def{
			{Name: "cast", Sig: "typ, val", Doc: "Return val.", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) { return a[1], nil }},
			{Name: "assert_type", Sig: "val, typ, /", Doc: "Return val.", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) { return a[0], nil }},
			{Name: "_union", Sig: "...", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return in.NewUnion(append([]value(nil), a...)...)
			}},
			{Name: "_keep", Sig: "name, value, /", Fn: keep},
			{Name: "_caller_module", Fn: callerModule},
			{Name: "_evaluate", Sig: "text, names, owner, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				text, _ := a[0].Text()
				names, _ := a[1].AsDict()
				return in.EvalAnnotation(text, names, a[2])
			}},
		},
	},
	{Name: "_typing_hints", Source: hintsSource},
	{Name: "_typing_protocol", Source: protocolSource},
	{Name: "_typing_records", Source: recordsSource},
}

// keep makes a name that was computed an attribute of the module.
func keep(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	m, exc := in.Import("typing")
	if exc != nil {
		return value{}, exc
	}
	name, _ := a[0].Text()
	m.Set(in, name, a[1])
	return py.None, nil
}

// callerModule is the module that makes a type variable: the innermost one
// on the stack that is not typing itself.
func callerModule(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) {
	return in.NewStr(in.ModuleOutside("typing")), nil
}
