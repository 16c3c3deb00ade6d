// Package textwrap is the textwrap module of programs, written in Python
// (textwrap.py). Start with Module.
// https://docs.python.org/3.14/library/textwrap.html
package textwrap

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed textwrap.py
var source string

// Module is the textwrap module.
var Module = &py.ModuleDef{Name: "textwrap", Doc: "Text wrapping and filling.", Source: source}
