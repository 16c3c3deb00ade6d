// Package ipaddress is the ipaddress module of programs, written in Python in
// ipaddress.py. Start with Module.
// https://docs.python.org/3.14/library/ipaddress.html
package ipaddress

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed ipaddress.py
var source string

// Module is the ipaddress module.
var Module = &py.ModuleDef{Name: "ipaddress", Doc: "Internet addresses and networks.", Source: source}
