// Package keyword is the keyword module of programs, written in Python
// (keyword.py). Start with Module.
// https://docs.python.org/3.14/library/keyword.html
package keyword

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed keyword.py
var source string

// Module is the keyword module.
var Module = &py.ModuleDef{Name: "keyword", Doc: "Keywords of the language.", Source: source}
