// Package builtins is the builtins module of programs: the names that are in
// scope everywhere. They are read from it; setting one changes the module
// and nothing else.
// https://docs.python.org/3.14/library/builtins.html
package builtins

import "toolweaver/py"

// Module is the builtins module.
var Module = &py.ModuleDef{
	Name: "builtins",
	Doc:  "Built-in functions, types, exceptions, and other objects.",
	Init: func(in *py.Interp, m *py.Module) *py.Exception {
		for _, n := range py.BuiltinNames() {
			m.Set(in, n, py.BuiltinNamed(n))
		}
		m.Set(in, "__debug__", py.True)
		return nil
	},
}
