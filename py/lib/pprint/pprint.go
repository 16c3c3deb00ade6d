// Package pprint is the pprint module of programs, written in Python
// (pprint.py). Start with Module.
// https://docs.python.org/3.14/library/pprint.html
package pprint

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed pprint.py
var source string

// Module is the pprint module.
var Module = &py.ModuleDef{Name: "pprint", Doc: "Pretty-printing of data.", Source: source}
