package compile

// This file defines formatted and template strings.

import (
	"toolweaver/py/internal/code"
	"toolweaver/py/syntax"
)

// joinedStr compiles f"...".
func (u *unit) joinedStr(e *syntax.JoinedStr, dst int) {
	if len(e.Values) == 0 {
		u.loadConst("", dst)
		return
	}
	if len(e.Values) > displayChunk {
		u.longJoined(e, dst)
		return
	}
	first := u.temps(len(e.Values))
	for i, v := range e.Values {
		u.stringPart(v, first+i)
	}
	u.at(e)
	u.emit(code.BuildString, dst, first, len(e.Values), 0)
}

// longJoined joins many parts through a list.
func (u *unit) longJoined(e *syntax.JoinedStr, dst int) {
	acc := u.temp()
	u.loadConst("", acc)
	for i := 0; i < len(e.Values); i += displayChunk - 1 {
		part := e.Values[i:min(i+displayChunk-1, len(e.Values))]
		first := u.temps(len(part) + 1)
		u.emit(code.Move, first, acc, 0, 0)
		for j, v := range part {
			u.stringPart(v, first+1+j)
		}
		u.at(e)
		u.emit(code.BuildString, acc, first, len(part)+1, 0)
		u.top = first
	}
	u.emit(code.Move, dst, acc, 0, 0)
}

func (u *unit) stringPart(v syntax.Expr, dst int) {
	f, ok := v.(*syntax.FormattedValue)
	if !ok {
		u.exprTo(v, dst)
		return
	}
	mark := u.top
	r := u.operand(f.Value, specExpr(f.FormatSpec))
	switch spec := constSpec(f.FormatSpec); {
	case f.FormatSpec == nil:
		u.at(f)
		u.emit(code.FormatValue, dst, r, int(f.Conversion), -1)
	case spec != nil:
		u.at(f)
		u.emit(code.FormatValue, dst, r, int(f.Conversion), u.konst(*spec))
	default:
		s := u.temp()
		u.joinedStr(f.FormatSpec, s)
		u.at(f)
		u.emit(code.FormatSpec, dst, r, int(f.Conversion), s)
	}
	u.top = mark
}

func specExpr(s *syntax.JoinedStr) syntax.Expr {
	if s == nil {
		return nil
	}
	return s
}

// constSpec returns the text of a specification without fields.
func constSpec(s *syntax.JoinedStr) *string {
	if s == nil {
		return nil
	}
	text := ""
	for _, v := range s.Values {
		k, ok := v.(*syntax.Constant)
		if !ok {
			return nil
		}
		text += k.Str
	}
	return &text
}

// templateStr compiles t"...": a list of its strings and of a tuple for each
// field, which string.templatelib makes a template of.
func (u *unit) templateStr(e *syntax.TemplateStr, dst int) {
	list := u.temp()
	u.emit(code.BuildList, list, 0, 0, 0)
	for _, v := range e.Values {
		mark := u.top
		part := u.temps(4)
		if f, ok := v.(*syntax.Interpolation); ok {
			u.interpolation(f, part)
		} else {
			u.exprTo(v, part)
		}
		u.emit(code.ListAppend, list, part, 0, 0)
		u.top = mark
	}
	u.at(e)
	u.intrinsic(code.InTemplate, dst, list, 1)
}

// interpolation makes the tuple of a field in the first of four registers.
func (u *unit) interpolation(f *syntax.Interpolation, w int) {
	u.exprTo(f.Value, w)
	u.loadConst(f.Text, w+1)
	u.loadConst(nil, w+2)
	if f.Conversion != 0 {
		u.loadConst(string(f.Conversion), w+2)
	}
	u.loadConst("", w+3)
	if f.FormatSpec != nil {
		u.joinedStr(f.FormatSpec, w+3)
	}
	u.at(f)
	u.emit(code.BuildTuple, w, w, 4, 0)
}
