// Package numbers is the numbers module of programs: abstract classes of
// numbers, written in Python in numbers.py. Start with Module.
// https://docs.python.org/3.14/library/numbers.html
package numbers

import (
	_ "embed"

	"toolweaver/py"
	"toolweaver/py/lib/decimal"
)

//go:embed numbers.py
var source string

// Module is the numbers module.
var Module = &py.ModuleDef{
	Name: "numbers", Doc: "Abstract base classes for numbers.", Source: source,
	Values: map[string]py.Value{"_Decimal": decimal.Module.Values["Decimal"]},
}
