package run

// This file is how a program ended, as data: its result, or the exception that it raised.

import (
	"fmt"
	"strings"

	"toolweaver/py"
)

// ending is how a program ended.
type ending struct {
	status Status         // StatusDone or StatusRaised
	value  []byte         // JSON; nil: none
	err    *Error         // what it raised
	limit  *py.LimitError // if not nil, it was stopped by that
}

// done encodes the result of a program.
func (m *machine) done(o *py.Outcome) ending {
	v := py.None
	switch {
	case o.HasResult:
		v = o.Value
	case !m.in.HasOutput() && !o.ResultVar.IsAbsent():
		v = o.ResultVar
	}
	if unawaited(v) {
		exc := py.Errorf(py.TypeError, "the result is a coroutine that was never awaited")
		exc.SetAttr("__hint__", m.in.NewStr("write `await` before the call, or `await asyncio.gather(*calls)` for a list of calls"))
		return m.raised(exc)
	}
	data, exc := m.in.AppendJSON(nil, v, argsJSON)
	if exc != nil {
		if exc.Limit != nil {
			return ending{limit: exc.Limit}
		}
		return m.raised(exc)
	}
	return ending{status: StatusDone, value: data}
}

// raised describes an uncaught exception.
func (m *machine) raised(exc *py.Exception) ending {
	if exc.Is(py.SystemExit) {
		return m.exit(exc)
	}
	if exc.Hint() == "" && exc.Is(py.NameError) {
		if name, ok := exc.Attr("name").Text(); ok {
			if hint := m.scope.suggest(name); hint != "" {
				exc.SetAttr("__hint__", m.in.NewStr(hint))
			}
		}
	}
	if exc.Hint() == "" && exc.Is(py.AttributeError) {
		if hint := m.toolHint(exc); hint != "" {
			exc.SetAttr("__hint__", m.in.NewStr(hint))
		}
	}
	text, strExc := m.in.Str(exc.Value())
	switch {
	case strExc != nil && strExc.Limit != nil: // it computes, or prints, without end
		return ending{limit: strExc.Limit}
	case strExc != nil:
		text = "<exception str() failed>"
	}
	err := &Error{Type: exc.Type().Name(), Traceback: m.in.FormatException(exc), Hint: exc.Hint()}
	err.Message = text
	if exc.Is(py.ToolError) || exc.Is(py.PermissionError) {
		err.Tool, _ = exc.Attr("tool").Text()
		err.Kind, _ = exc.Attr("kind").Text()
	}
	return ending{status: StatusRaised, err: err}
}

// toolHint returns advice on an attribute that the module of a source does not have.
func (m *machine) toolHint(exc *py.Exception) string {
	obj := exc.Attr("obj")
	if obj.IsAbsent() || obj.IsNone() || m.scope.catalog == nil {
		return ""
	}
	name, nameExc := m.in.GetAttrString(obj, "__name__")
	if nameExc != nil {
		return ""
	}
	text, _ := name.Text()
	src := m.scope.modules[strings.TrimPrefix(text, toolsModule+".")]
	if src == nil || !strings.HasPrefix(text, toolsModule+".") {
		return ""
	}
	if src.Err != nil {
		return m.scope.suggest(src.Module)
	}
	if attr, ok := exc.Attr("name").Text(); ok {
		return m.scope.suggest(src.Module + "." + attr)
	}
	return ""
}

// exit ends a program that raised SystemExit: without an argument, or with 0 or None, it is done.
func (m *machine) exit(exc *py.Exception) ending {
	args := exc.Args()
	if len(args) == 0 || args[0].IsNone() {
		return ending{status: StatusDone}
	}
	if n, ok := args[0].AsInt(); ok {
		if n == 0 {
			return ending{status: StatusDone}
		}
		return ending{status: StatusRaised, err: &Error{Type: "SystemExit", Message: fmt.Sprint(n)}}
	}
	text, strExc := m.in.Str(args[0])
	if strExc != nil {
		text = ""
	}
	return ending{status: StatusRaised, err: &Error{Type: "SystemExit", Message: text, Traceback: text + "\n"}}
}
