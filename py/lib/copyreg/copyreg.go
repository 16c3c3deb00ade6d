// Package copyreg is the module copyreg of programs, written in Python
// (copyreg.py): functions registered with it take objects apart for the module
// copy. Start with Module.
// https://docs.python.org/3.14/library/copyreg.html
package copyreg

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed copyreg.py
var source string

// Module is the copyreg module.
var Module = &py.ModuleDef{Name: "copyreg", Doc: "How objects are taken apart for copies.", Source: source, Init: func(in *py.Interp, m *py.Module) *py.Exception {
	m.Set(in, "__newobj__", py.NewObj())
	m.Set(in, "__newobj_ex__", py.NewObjEx())
	return nil
}}
