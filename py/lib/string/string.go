// Package string is the string module of programs, written in Python
// (string.py) but for the parser of format strings, which is the one of
// str.format. Start with Module.
// https://docs.python.org/3.14/library/string.html
package string

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed string.py
var source string

// Module is the string module.
var Module = &py.ModuleDef{
	Name:   "string",
	Doc:    "Constants, templates and formatters.",
	Funcs:  []py.Def{{Name: "_fields", Sig: "format_string, /", Fn: fields}},
	Source: source,
}

// fields is _fields(format_string): a tuple (literal, name, specification,
// conversion) for each piece, and at last the exception if the text is wrong.
func fields(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	s, ok := args[0].Text()
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "expected str, got %s", py.TypeName(args[0]))
	}
	var out []py.Value
	for s != "" {
		f, rest, exc := py.NextFormatField(s)
		if exc != nil {
			out = append(out, exc.Value())
			break
		}
		if exc := in.Charge(4 + (len(s)-len(rest))/64); exc != nil {
			return py.Value{}, exc
		}
		s = rest
		name, spec, conv := py.None, py.None, py.None
		if f.HasField {
			name, spec = in.NewStr(f.Name), in.NewStr(f.Spec)
			if f.Conv != "" {
				conv = in.NewStr(f.Conv)
			}
		}
		out = append(out, in.NewTuple(in.NewStr(f.Literal), name, spec, conv))
	}
	return in.NewList(out), nil
}
