// Package future is the __future__ module of programs, written in Python (future.py): what the names of its features are bound to.
// What the features do is decided when a program is compiled. Start with Module.
// https://docs.python.org/3.14/library/__future__.html
package future

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed future.py
var source string

// Module is the __future__ module.
var Module = &py.ModuleDef{Name: "__future__", Doc: "Features that were, or are to become, part of the language.", Source: source}
