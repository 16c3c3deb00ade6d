package run

// This file defines help, the function that programs know from an interactive session: it prints what is known of a tool.

import (
	"strings"

	"toolweaver/py"
	"toolweaver/tool"
)

// newHelp returns help(tool), help("source.tool") and help(anything else with a docstring).
func (s *scope) newHelp() py.Value {
	return py.NewBuiltin("builtins", py.Def{Name: "help", Sig: "request=None, /", Doc: "Prints the description of a tool, or the documentation of any object.",
		Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			text, exc := s.helpOn(in, args[0])
			if exc != nil {
				return py.Value{}, exc
			}
			return py.None, in.Write(1, strings.TrimRight(text, "\n")+"\n")
		}}).Value()
}

func (s *scope) helpOn(in *py.Interp, v py.Value) (string, *py.Exception) {
	if v.IsAbsent() || v.IsNone() {
		return "help(tool) describes a tool, search_tools(query) finds one.", nil
	}
	if name, ok := v.Text(); ok && s.catalog != nil {
		e, err := s.catalog.Lookup(name)
		if err != nil {
			return tool.AsError(err, "", "").Message, nil
		}
		return e.Qualified() + "\n\n" + s.tools[e].doc(), nil
	}
	head, exc := in.Repr(v)
	if exc != nil {
		return "", exc
	}
	doc, exc := in.GetAttr(v, in.NewStr("__doc__"))
	if exc != nil {
		if exc.Limit != nil {
			return "", exc
		}
		return head, nil
	}
	text, ok := doc.Text()
	if !ok {
		return head + "\n\nNo documentation.", nil
	}
	return head + "\n\n" + text, nil
}
