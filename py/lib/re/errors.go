package re

// This file defines re.PatternError, also called re.error.

import (
	"strconv"
	"strings"

	"toolweaver/py"
)

// ErrorType is re.PatternError.
var ErrorType = py.NewType(py.TypeSpec{
	Name:    "PatternError",
	Module:  "re",
	Bases:   []*py.Type{py.ExceptionType},
	Doc:     "Exception raised for invalid regular expressions.",
	Methods: []py.Def{{Name: "__init__", Sig: "def msg, pattern=None, pos=None", Fn: error_init}},
})

func error_init(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	e, _ := args[0].AsException()
	source, at := args[2], args[3]
	if source.IsAbsent() {
		source = py.None
	}
	if at.IsAbsent() {
		at = py.None
	}
	msg, exc := in.Str(args[1])
	if exc != nil {
		return py.Value{}, exc
	}
	line, col := py.None, py.None
	if pos, ok := at.AsInt(); ok && !source.IsNone() {
		text, isStr := source.Text()
		if isStr {
			text = text[:py.ByteOffset(source, int(pos))]
		} else if text, _ = source.AsBytes(); int(pos) < len(text) {
			text = text[:max(pos, 0)]
		}
		whole, _ := source.Text()
		if !isStr {
			whole, _ = source.AsBytes()
		}
		l, c := strings.Count(text, "\n")+1, int(pos)+1
		if i := strings.LastIndexByte(text, '\n'); i >= 0 {
			c = int(pos) - i
			if isStr {
				c = int(pos) - py.CharOffset(source, i)
			}
		}
		line, col = py.Int(int64(l)), py.Int(int64(c))
		msg += " at position " + strconv.FormatInt(pos, 10)
		if strings.Contains(whole, "\n") {
			msg += " (line " + strconv.Itoa(l) + ", column " + strconv.Itoa(c) + ")"
		}
	}
	e.SetArgs(in.NewStr(msg))
	setErrorAttrs(e, args[1], source, at, line, col)
	return py.None, nil
}

func setErrorAttrs(e *py.Exception, msg, source, pos, line, col py.Value) {
	e.SetAttr("msg", msg)
	e.SetAttr("pattern", source)
	e.SetAttr("pos", pos)
	e.SetAttr("lineno", line)
	e.SetAttr("colno", col)
}
