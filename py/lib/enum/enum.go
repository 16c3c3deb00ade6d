// Package enum is the enum module of programs. Start with Modules.
//
// It is written in Python but for its property (property.go): enum.py is what a program with an enumeration
// needs, more.py what few use, loaded when it is first named.
// https://docs.python.org/3.14/library/enum.html
package enum

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed enum.py
	source string
	//go:embed more.py
	moreSource string
)

// Modules are enum and its part that is loaded when needed. They are made by
// init because a type is.
var Modules []*py.ModuleDef

func init() {
	initProperty()
	Modules = []*py.ModuleDef{
		{
			Name: "enum",
			Doc:  "Enumerations.",
			Funcs: []py.Def{
				{Name: "_field", Sig: "fget, name, /", Fn: newField},
				{Name: "_redirect", Sig: "found, member, name, owner, attr, cls, /", Fn: newRedirect},
			},
			Source: source,
			Values: map[string]py.Value{
				"_function": py.FunctionType.Value(), "_builtin": py.BuiltinType.Value(), "_mapping_proxy": py.MappingProxyType.Value(),
				"_property": py.PropertyType.Value(), "property": propertyType.Value(),
			},
			Init: py.LazyNames(lazyNames()),
		},
		{Name: "_enum_more", Source: moreSource},
	}
}

func lazyNames() map[string]string {
	m := map[string]string{}
	for _, n := range []string{
		"EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "verify", "show_flag_values", "pickle_by_global_name", "pickle_by_enum_name",
		"global_enum_repr", "global_flag_repr", "global_str", "global_enum",
	} {
		m[n] = "_enum_more"
	}
	return m
}
