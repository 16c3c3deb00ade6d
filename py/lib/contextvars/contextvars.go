// Package contextvars is the module contextvars of programs: ContextVar,
// Token, Context and copy_context, which the engine defines because tasks run
// in contexts. Start with Module.
// https://docs.python.org/3.14/library/contextvars.html
package contextvars

import "toolweaver/py"

// Module is the contextvars module.
var Module = &py.ModuleDef{
	Name: "contextvars", All: "Context ContextVar Token copy_context",
	Doc:   "Variables that each task has a value of its own of.",
	Funcs: []py.Def{py.CopyContextDef},
	Values: map[string]py.Value{
		"ContextVar": py.ContextVarType.Value(),
		"Token":      py.ContextTokenType.Value(),
		"Context":    py.ContextType.Value(),
	},
}
