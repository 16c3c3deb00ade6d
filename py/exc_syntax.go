package py

// This file defines what SyntaxError has beyond other exceptions: the place of the error, its str() and the lines that show
// it in a traceback.

import (
	"strings"
	"unicode/utf8"

	"toolweaver/py/syntax"
)

// syntaxPlace are the parts of the second argument of SyntaxError, in order.
var syntaxPlace = [...]string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset", "_metadata"}

func syntaxErrorGetters() []Getter {
	msg := excAttr("msg")
	msg.Get = func(in *Interp, v Value) (Value, *Exception) { return v.exc().syntaxMsg(), nil }
	list := []Getter{msg, excAttr("print_file_and_line")}
	for _, name := range syntaxPlace {
		list = append(list, excAttr(name))
	}
	return list
}

func syntaxErrorMethods() []Def {
	return []Def{
		{Name: "__init__", Sig: "...", Fn: syntaxErrorInit},
		{Name: "__str__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			s, exc := in.syntaxErrorStr(a[0].exc())
			return in.NewStr(s), exc
		}},
	}
}

func syntaxErrorInit(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	if _, exc := excInit(in, a, kw); exc != nil {
		return Value{}, exc
	}
	e := a[0].exc()
	if len(a) > 1 {
		e.setMember("msg", a[1])
	}
	if len(a) != 3 {
		return None, nil
	}
	info, exc := in.Items(a[2])
	if exc != nil {
		return Value{}, exc
	}
	switch n := len(info); {
	case n < 4:
		return Value{}, typeErrorf("function takes at least 4 arguments (%d given)", n)
	case n > 7:
		return Value{}, typeErrorf("function takes at most 7 arguments (%d given)", n)
	case n == 5:
		return Value{}, typeErrorf("end_offset must be provided when end_lineno is provided")
	}
	for i, v := range info {
		e.setMember(syntaxPlace[i], v)
	}
	return None, nil
}

// syntaxMsg is the attribute msg, which the engine's own errors do not set.
func (e *Exception) syntaxMsg() Value {
	if v := e.Attr("msg"); v.p != nil || len(e.args) != 1 {
		return orNone(v)
	}
	return e.args[0]
}

// syntaxErrorStr is the message with the file's name and the line.
func (in *Interp) syntaxErrorStr(e *Exception) (string, *Exception) {
	msg, exc := in.Str(e.syntaxMsg())
	if exc != nil {
		return "", exc
	}
	file, named := orNone(e.Attr("filename")).Text()
	file = file[strings.LastIndexByte(file, '/')+1:]
	line := orNone(e.Attr("lineno"))
	numbered := line.isInt() && !line.isBool()
	switch {
	case named && numbered:
		number, exc := in.Str(line)
		return msg + " (" + file + ", line " + number + ")", exc
	case named:
		return msg + " (" + file + ")", nil
	case numbered:
		number, exc := in.Str(line)
		return msg + " (line " + number + ")", exc
	}
	return msg, nil
}

// syntaxErrorLines are the lines of a traceback before the one with the message: the place, the source line and carets.
// msg is what the last line says.
func (in *Interp) syntaxErrorLines(e *Exception) (lines []string, msg string) {
	msg = "<no detail available>"
	if m := e.syntaxMsg(); !m.IsNone() {
		msg, _ = in.Str(m)
	}
	number := orNone(e.Attr("lineno"))
	if number.IsNone() {
		return nil, msg
	}
	name, ok := orNone(e.Attr("filename")).Text()
	if !ok {
		name = "<string>"
	}
	n, _ := in.Str(number)
	lines = []string{`  File "` + name + `", line ` + n + "\n"}
	text, ok := orNone(e.Attr("text")).Text()
	if !ok {
		return lines, msg
	}
	offset, ok := e.Attr("offset").AsInt()
	if !ok {
		return append(lines, "    "+strings.Trim(text, " \n\f\t\r")+"\n"), msg
	}
	first, _ := number.AsInt()
	last, ok := e.Attr("end_lineno").AsInt()
	end, ok2 := e.Attr("end_offset").AsInt()
	line := strings.TrimRight(text, "\n")
	length := int64(utf8.RuneCountInString(line))
	switch {
	case !ok || last != first:
		end = length + 1
	case !ok2 || end == 0:
		end = offset
	}
	limit := int64(1) << 30
	shown := syntax.MarkLine(line, int(min(offset, limit)), int(min(end, limit)))
	// The carets follow the line, which may be several.
	if cut := strings.LastIndexByte(strings.TrimSuffix(shown, "\n"), '\n') + 1; cut > 0 && strings.Count(shown, "\n") > strings.Count(line, "\n")+1 {
		return append(lines, shown[:cut], shown[cut:]), msg
	}
	return append(lines, shown), msg
}
