// Package statistics is Python's statistics module. Sums are exact: the
// numbers are added as fractions and rounded once.
// https://docs.python.org/3.14/library/statistics.html
//
// Start at Module. Most functions are written in Python (statistics.py) over
// _sums, which adds ints and floats here; other numbers, such as Fraction and
// Decimal, are added there. The quantile function of the normal distribution
// is in normal.go.
package statistics

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed statistics.py
var source string

// Module is the statistics module.
var Module = &py.ModuleDef{
	Name: "statistics",
	Doc:  "Basic statistics module: averages, spread, relations between inputs, and the normal distribution.",
	Funcs: []py.Def{
		{Name: "_sums", Sig: "data, squares, /", Fn: statistics_sums},
		{Name: "_inv_cdf", Sig: "p, mu, sigma, /", Fn: statistics_inv_cdf},
	},
	Source: source,
}
