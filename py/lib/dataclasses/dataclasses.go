// Package dataclasses is the dataclasses module of programs. Start with
// Module.
//
// The decorator is written in Python (dataclasses.py). The __init__ it gives a
// class is compiled from source that it writes; the other methods are thin
// functions around native ones (methods.go).
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
	Name: "dataclasses", All: "dataclass field Field FrozenInstanceError InitVar KW_ONLY MISSING fields asdict astuple make_dataclass replace " +
		"is_dataclass",
	Doc: "Classes that are mostly data.",
	Funcs: []py.Def{
		{Name: "_define", Sig: "source, name, env, /", Fn: define},
		{Name: "_rebind", Sig: "f, old, new, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return py.Bool(in.RebindClass(a[0], a[1], a[2])), nil
		}},
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

// define compiles a function that dataclasses.py has written.
func define(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	source, _ := a[0].Text()
	name, _ := a[1].Text()
	items, exc := in.CallMethod(a[2], "items")
	if exc != nil {
		return value{}, exc
	}
	rows, exc := in.Items(items)
	if exc != nil {
		return value{}, exc
	}
	env := make(map[string]value, len(rows))
	for _, r := range rows {
		if kv, ok := r.AsItems(); ok && len(kv) == 2 {
			k, _ := kv[0].Text()
			env[k] = kv[1]
		}
	}
	return in.Define("<string>", source, name, env)
}
