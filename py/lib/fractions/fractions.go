// Package fractions is the fractions module of programs. The class is written
// in Python, in fractions.py. Start with Module.
// https://docs.python.org/3.14/library/fractions.html
package fractions

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed fractions.py
var source string

// Module is the fractions module.
var Module = &py.ModuleDef{Name: "fractions", Doc: "Exact rational numbers.", Source: source}
