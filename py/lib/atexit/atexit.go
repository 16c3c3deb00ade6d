// Package atexit is the module atexit of programs: functions that run when the
// program has ended. Start with Module.
// https://docs.python.org/3.14/library/atexit.html
package atexit

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed atexit.py
var source string

// Module is the atexit module.
var Module = &py.ModuleDef{Name: "atexit", Doc: "Functions that run at the end of the program.", Source: source, Funcs: []py.Def{{
	Name: "_on_exit", Sig: "function, /", Fn: func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		f := a[0]
		in.OnExit(func(in *py.Interp) *py.Exception {
			_, exc := in.Call(f)
			return exc
		})
		return py.None, nil
	},
}}}
