// Package argparse is the module argparse of programs, written in Python:
// formatter.py makes the texts of usage and help, actions.py holds what
// arguments do, containers.py groups, parser.py the parser. Start with Module.
// https://docs.python.org/3.14/library/argparse.html
package argparse

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed formatter.py
	formatterSource string
	//go:embed actions.py
	actionsSource string
	//go:embed containers.py
	containersSource string
	//go:embed parser.py
	parserSource string
)

// Module is the argparse module.
var Module = &py.ModuleDef{Name: "argparse", Doc: "Arguments of command lines.", Source: formatterSource + actionsSource + containersSource + parserSource}
