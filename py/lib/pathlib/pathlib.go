// Package pathlib is the pathlib module of programs, written in Python in
// pathlib.py: pure paths are complete, and what would touch a file system
// raises an error that says what to use instead. Start with Modules.
// https://docs.python.org/3.14/library/pathlib.html
package pathlib

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed pathlib.py
	source string
	//go:embed types.py
	typesSource string
)

// Modules are pathlib and its part types.
var Modules = []*py.ModuleDef{
	{Name: "pathlib", Doc: "Paths as objects.", Source: source},
	{Name: "pathlib.types", Doc: "Protocols of paths.", Source: typesSource},
}
