package run

// This file makes the input and output classes of tools, such as GetUserInput: calling one checks the arguments as
// calling the tool would, and makes a dict that answers attribute access.

import (
	"toolweaver/py"
)

// class is the Go part of an input or output class.
type class struct {
	name   string
	tool   *boundTool
	output bool
}

// classType is the type of input and output classes. They are instances of it rather than types, because types belong
// to the process and tools come and go.
var classType = py.NewType(py.TypeSpec{
	Name: "type", Module: toolsModule, Final: true,
	Doc: "The input or output of a tool.",
	Methods: []py.Def{
		{Name: "__call__", Sig: "...", Fn: func(in *py.Interp, args []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
			return classOf(args[0]).make(in, args[1:], kw)
		}},
		{Name: "__repr__", Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			c := classOf(args[0])
			return in.NewStr("<class '" + toolsModule + "." + c.tool.entry.Module + "." + c.name + "'>"), nil
		}},
		// Annotations such as GetUserOutput | None are evaluated when somebody asks for them.
		{Name: "__or__", Sig: "other, /", Fn: func(_ *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) { return args[0], nil }},
		{Name: "__ror__", Sig: "other, /", Fn: func(_ *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) { return args[0], nil }},
	},
	Getters: []py.Getter{
		{Name: "__name__", Get: func(in *py.Interp, v py.Value) (py.Value, *py.Exception) { return in.NewStr(classOf(v).name), nil }},
	},
})

func newClass(in *py.Interp, name string, t *boundTool, output bool) py.Value {
	return in.NewObject(classType, &class{name, t, output})
}

func classOf(v py.Value) *class { return v.ObjectData().(*class) }

// make makes an instance: a dict that answers attribute access.
func (c *class) make(in *py.Interp, args []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	var data []byte
	var exc *py.Exception
	if c.output {
		b := binder{in: in, name: c.name}
		if len(args) > 0 {
			return py.Value{}, py.Errorf(py.TypeError, "%s() takes keyword arguments only", c.name)
		}
		data, exc = b.object(kw)
	} else {
		data, exc = c.tool.bindArgs(in, c.name, args, kw)
	}
	if exc != nil {
		return py.Value{}, exc
	}
	return in.ParseJSON(data, true)
}
