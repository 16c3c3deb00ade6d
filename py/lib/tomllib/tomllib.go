// Package tomllib is the tomllib module of programs, written in Python
// (tomllib.py). It has loads, load and TOMLDecodeError. Start with Module.
// https://docs.python.org/3.14/library/tomllib.html
package tomllib

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed tomllib.py
var source string

// Module is the tomllib module.
var Module = &py.ModuleDef{
	Name:   "tomllib",
	Doc:    "Read TOML 1.0 documents.",
	Source: source,
}
