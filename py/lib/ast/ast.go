// Package ast is the ast module of programs: the classes of syntax trees, parse, dump, unparse and the functions that walk and
// change trees. Trees are data: nothing executes them. Start with Modules.
// https://docs.python.org/3.14/library/ast.html
//
// The classes and the walking functions are written in Python (nodes.py), unparse too (unparse.py, loaded when it is used
// first). Parsing is the engine's own (parse.go); build.go turns its trees into nodes.
package ast

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed nodes.py
var nodesSource string

//go:embed unparse.py
var unparseSource string

// Modules are ast, its other name _ast, and the part of it that is loaded late.
var Modules = []*py.ModuleDef{
	{
		Name: "ast",
		Doc:  "Syntax trees of Python, and literals read from text.",
		Funcs: []py.Def{
			{Name: "_literal", Sig: "text, /", Fn: literal, Doc: "Compute an expression of literals."},
			{Name: "_parse", Sig: "source, filename, mode, version, classes, shared, /", Fn: parse, Doc: "Parse source into instances of the classes."},
		},
		Source: nodesSource,
	},
	{Name: "_ast", Alias: "ast"},
	{Name: "_ast_unparse", Source: unparseSource},
}

func literal(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	text, _ := args[0].Text()
	return in.EvalLiteral(text, py.LiteralsOnly)
}
