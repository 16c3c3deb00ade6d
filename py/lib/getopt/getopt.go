// Package getopt is the getopt module of programs: a parser of command line options in the manner of C. It is
// written in Python, in getopt.py. Start at Module.
// https://docs.python.org/3.14/library/getopt.html
package getopt

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed getopt.py
var source string

// Module is the getopt module.
var Module = &py.ModuleDef{Name: "getopt", Doc: "A parser of command line options in the manner of C.", Source: source}
