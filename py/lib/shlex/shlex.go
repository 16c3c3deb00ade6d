// Package shlex is the shlex module of programs, written in Python
// (shlex.py). Start with Module.
// https://docs.python.org/3.14/library/shlex.html
package shlex

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed shlex.py
var source string

// Module is the shlex module.
var Module = &py.ModuleDef{Name: "shlex", Doc: "Lexical analysis as simple shells do it.", Source: source}
