// Package typing is Python's typing module: what annotations and typing
// constructs of programs need when they run. Nothing is checked.
// https://docs.python.org/3.14/library/typing.html
//
// It is written in Python (typing.py) over the union type of package py.
package typing

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed typing.py
var source string

// Module is the module.
var Module = &py.ModuleDef{
	Name:   "typing",
	Doc:    "Runtime support for type hints.",
	Source: source,
	Values: map[string]py.Value{"Union": py.UnionType.Value(), "_GenericAlias": py.GenericAliasType.Value()},
	Funcs: []py.Def{
		{Name: "_union", Sig: "...", Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			return in.NewUnion(append([]py.Value(nil), args...)...)
		}},
		{Name: "_evaluate", Sig: "text, names, owner, /", Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			text, _ := args[0].Text()
			names, _ := args[1].AsDict()
			return in.EvalAnnotation(text, names, args[2])
		}},
	},
}
