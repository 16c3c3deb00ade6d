package ast

// This file defines parsing: from source text in one of four modes to nodes, and syntax errors as exceptions.

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"toolweaver/py"
	"toolweaver/py/syntax"
)

const (
	maxSource = 8 << 20
	treeCost  = 96 // bytes that a byte of source may become
)

// parse is _parse: source, file name, mode, feature version, classes and shared nodes.
func parse(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	name, ok := args[1].Text()
	if !ok {
		if name, ok = args[1].AsBytes(); !ok {
			return py.Value{}, py.Errorf(py.TypeError, "expected str, bytes or os.PathLike object, not %s", py.TypeName(args[1]))
		}
	}
	text, exc := sourceText(in, args[0], name)
	if exc != nil {
		return py.Value{}, exc
	}
	mode, ok := args[2].Text()
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "compile() argument 'mode' must be str, not %s", py.TypeName(args[2]))
	}
	if strings.IndexByte(text, 0) >= 0 {
		return py.Value{}, py.Errorf(py.SyntaxError, "source code string cannot contain null bytes")
	}
	if len(text) > maxSource {
		return py.Value{}, py.Errorf(py.MemoryError, "the source is longer than %d bytes", maxSource)
	}
	if exc := in.Charge(len(text)); exc != nil {
		return py.Value{}, exc
	}
	if exc := in.Alloc(len(text) * treeCost); exc != nil {
		return py.Value{}, exc
	}
	b := &builder{in: in, types: map[string]*py.Type{}, names: map[string]py.Value{}}
	b.classes, _ = args[4].AsDict()
	b.shared, _ = args[5].AsDict()
	defer b.release()
	p := parsing{builder: b, name: name, text: text}
	var v py.Value
	switch mode {
	case "exec":
		v, exc = p.exec()
	case "eval":
		v, exc = p.eval()
	case "single":
		v, exc = p.single()
	case "func_type":
		v, exc = p.funcType()
	default:
		return py.Value{}, py.Errorf(py.ValueError, "compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
	}
	if exc == nil {
		exc = b.exc
	}
	return v, exc
}

var coding = regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`)

// sourceText returns the text of a str or of bytes in the encoding they declare.
func sourceText(in *py.Interp, v py.Value, name string) (string, *py.Exception) {
	if s, ok := v.Text(); ok {
		return s, nil
	}
	data, ok := v.AsBytes()
	if !ok {
		return "", py.Errorf(py.TypeError, "compile() arg 1 must be a string, bytes or AST object")
	}
	encoding := "utf-8"
	for i, line := range strings.SplitN(data, "\n", 3) {
		if i == 2 {
			break
		}
		if m := coding.FindStringSubmatch(line); m != nil {
			encoding = m[1]
			break
		}
		if t := strings.TrimLeft(line, " \t\f\r"); t != "" && t[0] != '#' {
			break
		}
	}
	s, exc := in.Decode(strings.TrimPrefix(data, "\ufeff"), encoding, "strict")
	if exc != nil {
		if exc.Limit != nil {
			return "", exc
		}
		p := parsing{builder: &builder{in: in}, name: name}
		e := &syntax.SyntaxError{Kind: "SyntaxError", Msg: "unknown encoding: " + encoding, File: name}
		if !exc.Is(py.LookupError) {
			var bad int64
			if parts := exc.Args(); len(parts) > 2 {
				bad, _ = parts[2].AsInt()
			}
			if bad < 0 || bad >= int64(len(data)) {
				return "", exc
			}
			e.Pos.Line = strings.Count(data[:bad], "\n") + 1
			e.Msg = fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' on line %d, but no encoding declared; see https://peps.python.org/pep-0263/ for details", data[bad], e.Pos.Line)
		}
		return "", p.raise(e)
	}
	text, _ := s.Text()
	return text, nil
}

// parsing is one call of parse.
type parsing struct {
	*builder
	name, text string
	bare       bool // the last line has no end: eval
}

// source parses the whole text.
func (p *parsing) source() *py.Exception {
	file, exc, err := p.in.ParseSource(p.name, p.text)
	if exc != nil {
		return exc
	}
	if err != nil {
		var se *syntax.SyntaxError
		if !errors.As(err, &se) {
			return py.Errorf(py.SyntaxError, "%s", err.Error())
		}
		return p.raise(se)
	}
	p.file = file
	return nil
}

func (p *parsing) exec() (py.Value, *py.Exception) {
	if exc := p.source(); exc != nil {
		return py.Value{}, exc
	}
	return p.node("Module", nil, field{"body", p.stmts(p.file.Body)}, field{"type_ignores", p.in.NewList(nil)}), nil
}

func (p *parsing) eval() (py.Value, *py.Exception) {
	p.bare = true
	if exc := p.source(); exc != nil {
		return py.Value{}, exc
	}
	if len(p.file.Body) == 0 {
		return py.Value{}, p.raise(p.nothing())
	}
	first := p.file.Body[0]
	s, ok := first.(*syntax.ExprStmt)
	if !ok {
		at := first.Range().Start
		switch s := first.(type) {
		case *syntax.Assign:
			at = s.Targets[0].Range().End
		case *syntax.AugAssign:
			at = s.Target.Range().End
		case *syntax.AnnAssign:
			at = s.Target.Range().End
		}
		return py.Value{}, p.raise(p.unexpected(at))
	}
	switch v := s.Value.(type) {
	case *syntax.Yield, *syntax.YieldFrom, *syntax.Starred:
		return py.Value{}, p.raise(p.unexpected(v.Range().Start))
	case *syntax.Tuple:
		if !v.Parens {
			for _, e := range v.Elts {
				if _, ok := e.(*syntax.Starred); ok {
					return py.Value{}, p.raise(p.unexpected(e.Range().Start))
				}
			}
		}
	}
	if len(p.file.Body) > 1 {
		at := p.file.Body[1].Range().Start
		if rest := strings.TrimLeft(p.file.Source[s.Range().End:], " \t"); strings.HasPrefix(rest, ";") {
			at = int32(len(p.file.Source) - len(rest))
		}
		return py.Value{}, p.raise(p.unexpected(at))
	}
	if at := p.after(s.Range().End); p.file.Source[at] == ';' {
		return py.Value{}, p.raise(p.unexpected(at))
	}
	return p.node("Expression", nil, field{"body", p.load(s.Value)}), nil
}

func (p *parsing) single() (py.Value, *py.Exception) {
	if exc := p.source(); exc != nil {
		return py.Value{}, exc
	}
	body := p.file.Body
	if len(body) == 0 {
		e := p.nothing()
		if p.text != "" {
			e.Pos.Line, e.End.Line, e.Text = 1, 1, ""
		}
		return py.Value{}, p.raise(e)
	}
	if last := body[len(body)-1]; len(body) > 1 && p.file.LineOf(last.Range().Start) != p.file.LineOf(body[0].Range().Start) {
		end := body[0].Range().End
		for _, s := range body {
			if p.file.LineOf(s.Range().Start) == p.file.LineOf(body[0].Range().Start) {
				end = s.Range().End
			}
		}
		pos := p.file.Position(end)
		return py.Value{}, p.raise(&syntax.SyntaxError{Kind: "SyntaxError", Msg: "multiple statements found while compiling a single statement", File: p.name,
			Pos: pos, End: syntax.Position{Line: pos.Line, Col: pos.Col + 1}, Text: p.file.Line(pos.Line)})
	}
	return p.node("Interactive", nil, field{"body", p.stmts(body)}), nil
}

// funcType reads "(int, *str, **Any) -> bool".
func (p *parsing) funcType() (py.Value, *py.Exception) {
	whole := p.text
	text := strings.TrimSpace(whole)
	arrow := strings.LastIndex(text, "->")
	left := ""
	if arrow >= 0 {
		left = strings.TrimSpace(text[:arrow])
	}
	if !strings.HasPrefix(left, "(") || !strings.HasSuffix(left, ")") {
		p.bare = true
		p.text = text
		if exc := p.source(); exc != nil {
			return py.Value{}, exc
		}
		return py.Value{}, p.raise(p.unexpected(0))
	}
	p.text, p.shift = "_"+left, -1
	if exc := p.source(); exc != nil {
		return py.Value{}, exc
	}
	s, _ := p.file.Body[0].(*syntax.ExprStmt)
	var call *syntax.Call
	if s != nil {
		call, _ = s.Value.(*syntax.Call)
	}
	if call == nil || len(p.file.Body) > 1 {
		return py.Value{}, p.raise(p.unexpected(0))
	}
	types := append([]syntax.Expr{}, call.Args...)
	for i, e := range types {
		if star, ok := e.(*syntax.Starred); ok {
			types[i] = star.Value
		}
	}
	for _, k := range call.Keywords {
		types = append(types, k.Value)
	}
	args := p.keep(p.exprs(types, "Load"))
	right := text[arrow+2:]
	p.shift = arrow + 2 + len(right) - len(strings.TrimLeft(right, " \t"))
	p.text = strings.TrimSpace(right)
	if exc := p.source(); exc != nil {
		return py.Value{}, exc
	}
	if len(p.file.Body) != 1 {
		return py.Value{}, p.raise(p.nothing())
	}
	if s, _ = p.file.Body[0].(*syntax.ExprStmt); s == nil {
		return py.Value{}, p.raise(p.unexpected(0))
	}
	return p.node("FunctionType", nil, field{"argtypes", args}, field{"returns", p.load(s.Value)}), nil
}

// ---- errors ----

// nothing is the error for a source without a statement.
func (p *parsing) nothing() *syntax.SyntaxError {
	return &syntax.SyntaxError{Kind: "SyntaxError", Msg: "invalid syntax", File: p.name}
}

// after returns the offset of the token after off.
func (p *parsing) after(off int32) int32 {
	s := p.file.Source
	for int(off) < len(s)-1 && (s[off] == ' ' || s[off] == '\t' || s[off] == ')') {
		off++
	}
	return off
}

// unexpected is the error for a token that may not stand where it does.
func (p *parsing) unexpected(off int32) *syntax.SyntaxError {
	off = p.after(off)
	end := off + 1
	for t := range syntax.Scan(p.file.Source) {
		if t.Span.Start == off {
			end = t.Span.End
			break
		}
	}
	pos := p.file.Position(off)
	return &syntax.SyntaxError{Kind: "SyntaxError", Msg: "invalid syntax", File: p.name, Pos: pos, End: p.file.Position(end), Text: p.file.Line(pos.Line)}
}

// raise makes the exception of a syntax error.
func (p *parsing) raise(e *syntax.SyntaxError) *py.Exception {
	in := p.in
	cls := py.SyntaxError
	switch e.Kind {
	case "IndentationError":
		cls = py.IndentationError
	case "TabError":
		cls = py.TabError
	}
	text := e.LineText()
	if p.bare && e.Pos.Line > strings.Count(p.text, "\n") {
		text = e.Text
	}
	place := in.NewTuple(in.NewStr(p.name), py.Int(int64(e.Pos.Line)), py.Int(int64(e.Pos.Col)), in.NewStr(text),
		py.Int(int64(e.End.Line)), py.Int(int64(e.End.Col)))
	v, exc := in.Call(cls.Value(), in.NewStr(e.Msg), place)
	if exc != nil {
		return exc
	}
	x, _ := v.AsException()
	return x
}
