// Package reprlib is the reprlib module of programs, written in Python
// (reprlib.py). Start with Module.
// https://docs.python.org/3.14/library/reprlib.html
package reprlib

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed reprlib.py
var source string

// Module is the reprlib module.
var Module = &py.ModuleDef{Name: "reprlib", Doc: "Representations of bounded length.", Source: source}
