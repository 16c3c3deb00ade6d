// Package mimetypes is the mimetypes module of programs: the types of files by their names. It is
// written in Python, in mimetypes.py. Start at Module.
// https://docs.python.org/3.14/library/mimetypes.html
package mimetypes

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed mimetypes.py
var source string

// Module is the mimetypes module.
var Module = &py.ModuleDef{Name: "mimetypes", Doc: "The types of files by their names.", Source: source}
