// Package sched is the sched module of programs, written in Python in
// sched.py. Start with Module.
// https://docs.python.org/3.14/library/sched.html
package sched

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed sched.py
var source string

// Module is the sched module.
var Module = &py.ModuleDef{Name: "sched", Doc: "Run functions at given times.", Source: source}
