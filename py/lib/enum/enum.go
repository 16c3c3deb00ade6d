// Package enum is the enum module of programs, written in Python (enum.py).
// Start with Module.
// https://docs.python.org/3.14/library/enum.html
package enum

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed enum.py
var source string

// Module is the enum module.
var Module = &py.ModuleDef{
	Name:   "enum",
	Doc:    "Enumerations.",
	Source: source,
	Values: map[string]py.Value{"_function": py.FunctionType.Value(), "_builtin": py.BuiltinType.Value()},
}
