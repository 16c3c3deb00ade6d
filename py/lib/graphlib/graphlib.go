// Package graphlib is the graphlib module of programs, written in Python in
// graphlib.py. Start with Module.
// https://docs.python.org/3.14/library/graphlib.html
package graphlib

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed graphlib.py
var source string

// Module is the graphlib module.
var Module = &py.ModuleDef{Name: "graphlib", Doc: "Topological order of the nodes of a graph.", Source: source}
