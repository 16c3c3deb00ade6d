// Package logging is the module logging of programs, written in Python
// (logging.py, handlers.py, config.py); what is native here reads the frames of
// the caller and the clock. Records go to the captured stderr unless the
// program says otherwise; handlers that write files or use the network say that
// they cannot. Start with Modules.
// https://docs.python.org/3.14/library/logging.html
package logging

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed logging.py
	source string
	//go:embed handlers.py
	handlersSource string
	//go:embed config.py
	configSource string
)

// Modules are logging and its submodules.
var Modules = []*py.ModuleDef{
	{Name: "logging", Doc: "Logging of events.", Source: source, Funcs: funcs},
	{Name: "logging.handlers", Doc: "More handlers.", Source: handlersSource},
	{Name: "logging.config", Doc: "Configuration of logging.", Source: configSource, Funcs: []py.Def{{Name: "_import", Sig: "name, /", Fn: importModule}}},
}

var funcs = []py.Def{
	{Name: "_now", Fn: func(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		return py.Float(float64(in.Now().UnixNano()) / 1e9), nil
	}},
	{Name: "_format_exception", Sig: "exc, /", Fn: func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		e, ok := a[0].AsException()
		if !ok {
			return in.NewStr("NoneType: None\n"), nil
		}
		return in.NewStr(in.FormatException(e)), nil
	}},
	{Name: "_handled", Fn: func(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		return in.HandledException(), nil
	}},
	{Name: "_task_name", Fn: func(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		return in.CurrentTaskName(), nil
	}},
	{Name: "_alias", Sig: "cls, item, /", Fn: func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		return in.NewGenericAlias(a[0], a[1]), nil
	}},
	{Name: "_caller", Sig: "stack, level, /", Fn: caller},
}

// caller finds the frame that logs: the first outside this module, and level-1
// frames further out. It returns file, line, function, and the stack as text
// if asked for.
func caller(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	withStack, _ := a[0].AsBool()
	level, _ := a[1].AsInt()
	frames := in.ActiveFrames(100)
	for len(frames) > 0 && frames[0].Module == "logging" {
		frames = frames[1:]
	}
	for ; level > 1 && len(frames) > 1; level-- {
		frames = frames[1:]
	}
	if len(frames) == 0 {
		return in.NewTuple(in.NewStr("(unknown file)"), py.Int(0), in.NewStr("(unknown function)"), py.None), nil
	}
	stack := py.None
	if withStack {
		text := "Stack (most recent call last):"
		for i := len(frames) - 1; i >= 0; i-- {
			text += "\n" + frames[i].Text
		}
		stack = in.NewStr(text)
	}
	f := frames[0]
	return in.NewTuple(in.NewStr(f.File), py.Int(int64(f.Line)), in.NewStr(f.Function), stack), nil
}

func importModule(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	name, _ := a[0].Text()
	m, exc := in.Import(name)
	if exc != nil {
		return py.Value{}, exc
	}
	return m.Value(), nil
}
