// Package locale is the locale module of programs: the locale C, the only one there is. It is
// written in Python, in locale.py. Start at Module.
// https://docs.python.org/3.14/library/locale.html
package locale

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed locale.py
var source string

// Module is the locale module.
var Module = &py.ModuleDef{Name: "locale", Doc: "The locale C.", Source: source}
