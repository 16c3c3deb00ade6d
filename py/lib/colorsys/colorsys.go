// Package colorsys is the colorsys module of programs: conversions between systems of colours. It is
// written in Python, in colorsys.py. Start at Module.
// https://docs.python.org/3.14/library/colorsys.html
package colorsys

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed colorsys.py
var source string

// Module is the colorsys module.
var Module = &py.ModuleDef{Name: "colorsys", Doc: "Conversions between RGB and other colour systems.", Source: source}
