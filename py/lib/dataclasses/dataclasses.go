// Package dataclasses is the dataclasses module of programs. Start with
// Module.
//
// The decorator is written in Python (dataclasses.py); the methods it gives a
// class are native: __init__ in init.go, the others in methods.go.
// https://docs.python.org/3.14/library/dataclasses.html
package dataclasses

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed dataclasses.py
var source string

type (
	value     = py.Value
	exception = *py.Exception
)

// Module is the dataclasses module.
var Module = &py.ModuleDef{
	Name: "dataclasses",
	Doc:  "Classes that are mostly data.",
	Funcs: []py.Def{
		{Name: "_make_init", Sig: "cls, fields, post_init, frozen, /", Fn: makeInit},
		{Name: "_make_repr", Sig: "names, /", Fn: makeRepr},
		{Name: "_make_eq", Sig: "names, /", Fn: makeEq},
		{Name: "_make_order", Sig: "op, names, /", Fn: makeOrder},
		{Name: "_make_hash", Sig: "names, /", Fn: makeHash},
		{Name: "_set_plain", Sig: "obj, name, value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return py.None, in.PlainSetAttr(a[0], a[1], a[2])
		}},
	},
	Values: map[string]value{"_mapping_proxy": py.MappingProxyType.Value()},
	Source: source,
}
