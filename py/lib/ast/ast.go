// Package ast is the part of Python's ast module that reads data: literal_eval. There are no syntax trees: programs cannot
// compile code at run time.
package ast

import "toolweaver/py"

// Module is the table of ast.
var Module = &py.ModuleDef{
	Name: "ast",
	Doc:  "Reading literals.",
	Funcs: []py.Def{
		{Name: "literal_eval", Sig: "node_or_string", Fn: literalEval, Doc: "Compute an expression of literals: numbers, strings, bytes, None, booleans, and containers of them."},
	},
}

func literalEval(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	text, ok := args[0].Text()
	if !ok {
		repr, exc := in.Repr(args[0])
		if exc != nil {
			return py.Value{}, exc
		}
		return py.Value{}, py.Errorf(py.ValueError, "malformed node or string: %s", repr)
	}
	return in.EvalLiteral(text, py.LiteralsOnly)
}
