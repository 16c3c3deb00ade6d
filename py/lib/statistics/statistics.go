// Package statistics is Python's statistics module, written in Python
// (statistics.py). Sums are exact: values are added as ratios of integers and
// rounded once.
// https://docs.python.org/3.14/library/statistics.html
package statistics

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed statistics.py
var source string

// Module is the module.
var Module = &py.ModuleDef{Name: "statistics", Doc: "Basic statistics module.", Source: source}
