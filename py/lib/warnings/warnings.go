// Package warnings is Python's warnings module. Warnings go to standard error, once for each place by default, as CPython
// prints them; filters and recording are the program's.
package warnings

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed warnings.py
var source string

// Module is the table of warnings.
var Module = &py.ModuleDef{
	Name:   "warnings",
	Doc:    "Issue and filter warnings.",
	Source: source,
	Funcs: []py.Def{
		{Name: "_place", Sig: "level, /", Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			level, _ := args[0].AsInt()
			file, line, text := in.CallerPlace(int(min(level, 1<<20)))
			return in.NewTuple(in.NewStr(file), py.Int(int64(line)), in.NewStr(text)), nil
		}},
	},
}
