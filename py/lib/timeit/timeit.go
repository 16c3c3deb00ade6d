// Package timeit is the timeit module of programs, written in Python in
// timeit.py: it times functions, not program text. Start with Module.
// https://docs.python.org/3.14/library/timeit.html
package timeit

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed timeit.py
var source string

// Module is the timeit module.
var Module = &py.ModuleDef{Name: "timeit", Doc: "Measure how long functions take.", Source: source}
