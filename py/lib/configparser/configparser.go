// Package configparser is the module configparser of programs, written in
// Python: errors.py holds the errors and the kinds of interpolation, parser.py
// the parsers. Files are as if they were absent. Start with Module.
// https://docs.python.org/3.14/library/configparser.html
package configparser

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed errors.py
	errorsSource string
	//go:embed parser.py
	parserSource string
)

// Module is the configparser module.
var Module = &py.ModuleDef{Name: "configparser", Doc: "Configuration texts of sections and options.", Source: errorsSource + parserSource}
