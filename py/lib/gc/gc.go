// Package gc is the module gc of programs, written in Python (gc.py). The
// memory of programs is managed by the host; what a program sets is kept and
// shown. The functions that return objects of the whole heap are absent. Start
// with Module.
// https://docs.python.org/3.14/library/gc.html
package gc

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed gc.py
var source string

// Module is the gc module.
var Module = &py.ModuleDef{Name: "gc", Doc: "The switches of the garbage collector, which change nothing.", Source: source}
