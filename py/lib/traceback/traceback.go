// Package traceback is Python's traceback module: printing and taking apart the tracebacks of exceptions. Frames
// tell where they stand, not what their variables were.
package traceback

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed traceback.py
var source string

// Module is the table of traceback.
var Module = &py.ModuleDef{
	Name:   "traceback",
	Doc:    "Print and take apart tracebacks.",
	Source: source,
	Funcs: []py.Def{
		{Name: "_levels", Sig: "tb, /", Fn: levels},
		{Name: "_parts", Sig: "exc, chain, /", Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			e, ok := args[0].AsException()
			if !ok {
				return in.NewList([]py.Value{in.NewStr("NoneType: None\n")}), nil
			}
			chain, exc := in.Truth(args[1])
			if exc != nil {
				return py.Value{}, exc
			}
			return texts(in, in.FormatExceptionParts(e, chain)), nil
		}},
		{Name: "_walk_stack", Sig: "frame, /", Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			list, exc := in.WalkStack(args[0])
			return in.NewList(list), exc
		}},
		{Name: "_walk_tb", Sig: "tb, /", Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			list, exc := in.WalkTraceback(args[0])
			return in.NewList(list), exc
		}},
		{Name: "_line", Sig: "frame, lineno, /", Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			n, _ := args[1].AsInt()
			return in.NewStr(in.FrameLine(args[0], int(min(n, 1<<30)))), nil
		}},
		{Name: "_only", Sig: "exc, tb, /", Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			e, ok := args[0].AsException()
			if !ok {
				return in.NewList([]py.Value{in.NewStr("NoneType: None\n")}), nil
			}
			return texts(in, in.FormatExceptionOnly(e, !args[1].IsNone())), nil
		}},
	},
}

func texts(in *py.Interp, parts []string) py.Value {
	items := make([]py.Value, len(parts))
	for i, p := range parts {
		items[i] = in.NewStr(p)
	}
	return in.NewList(items)
}

// levels gives a list of tuples: file, line, name, text, rendered text, end line, column, end column.
func levels(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	list := in.TracebackLevels(args[0])
	if exc := in.Alloc(len(list) * 400); exc != nil {
		return py.Value{}, exc
	}
	items := make([]py.Value, len(list))
	for i, l := range list {
		items[i] = in.NewTuple(in.NewStr(l.File), py.Int(int64(l.Line)), in.NewStr(l.Name), in.NewStr(l.Text), in.NewStr(l.Rendered),
			py.Int(int64(l.EndLine)), py.Int(int64(l.Col)), py.Int(int64(l.EndCol)))
	}
	return in.NewList(items), nil
}
