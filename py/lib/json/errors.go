package json

// This file defines json.JSONDecodeError.

import (
	"strconv"
	"strings"

	"toolweaver/py"
)

// DecodeError is json.JSONDecodeError.
var DecodeError = py.NewType(py.TypeSpec{
	Name:   "JSONDecodeError",
	Module: "json.decoder",
	Bases:  []*py.Type{py.ValueError},
	Doc:    "Raised for a text that is not JSON.",
	Methods: []py.Def{
		{Name: "__init__", Sig: "def msg, doc, pos", Fn: decodeError_init},
		{Name: "__reduce__", Fn: decodeError_reduce},
	},
})

func decodeError_init(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	e, _ := args[0].AsException()
	doc, isStr := args[2].Text()
	pos, isInt := args[3].AsInt()
	if !isStr || !isInt {
		return py.Value{}, py.Errorf(py.TypeError, "JSONDecodeError() needs a str and an int, not %s and %s", py.TypeName(args[2]), py.TypeName(args[3]))
	}
	msg, exc := in.Str(args[1])
	if exc != nil {
		return py.Value{}, exc
	}
	fill(in, e, msg, args[2], doc[:py.ByteOffset(args[2], int(pos))], pos)
	e.SetAttr("msg", args[1])
	return py.None, nil
}

// fill sets message and attributes of e; before is the text before pos, which
// counts characters.
func fill(in *py.Interp, e *py.Exception, msg string, doc py.Value, before string, pos int64) {
	line := int64(strings.Count(before, "\n") + 1)
	col := pos + 1
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		col = int64(countChars(before[i+1:]) + 1)
	}
	number := func(n int64) string { return strconv.FormatInt(n, 10) }
	e.SetArgs(in.NewStr(msg + ": line " + number(line) + " column " + number(col) + " (char " + number(pos) + ")"))
	e.SetAttr("msg", in.NewStr(msg))
	e.SetAttr("doc", doc)
	e.SetAttr("pos", py.Int(pos))
	e.SetAttr("lineno", py.Int(line))
	e.SetAttr("colno", py.Int(col))
}

func countChars(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// decodeError makes the exception for an error at byte pos of doc.
func decodeError(in *py.Interp, msg string, doc py.Value, pos int) *py.Exception {
	e := py.NewException(DecodeError)
	text, _ := doc.Text()
	fill(in, e, msg, doc, text[:pos], int64(py.CharOffset(doc, pos)))
	return e
}

func decodeError_reduce(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	e, _ := args[0].AsException()
	return in.NewTuple(e.Type().Value(), in.NewTuple(e.Attr("msg"), e.Attr("doc"), e.Attr("pos"))), nil
}
