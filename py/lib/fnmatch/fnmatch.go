// Package fnmatch is the fnmatch module of programs, written in Python
// (fnmatch.py). Start with Module.
// https://docs.python.org/3.14/library/fnmatch.html
package fnmatch

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed fnmatch.py
var source string

// Module is the fnmatch module.
var Module = &py.ModuleDef{Name: "fnmatch", Doc: "Matching of file names with shell patterns.", Source: source}
