package syntax

// This file holds the actions of the grammar table: they turn a recognised
// mistake into an error, or find that it is none.

import "strings"

// act performs an action for a match that ends before token end.
func (m *machine) act(a *gaction, vars *[2]matchSpan, end int) {
	first := func(k int) matchSpan { return vars[a.args[k][0]-'a'] }
	f := m.p.file
	switch a.name {
	case "at": // at v: the caret covers v
		m.errorRange(a, vars, first(0), first(0))
	case "range": // range v w: from v to w
		m.errorRange(a, vars, first(0), first(1))
	case "range_last": // like range, from the last token of v
		v := first(0)
		m.errorRange(a, vars, m.lastLiteral(v), first(1))
	case "range_items": // like range, w being a list of expressions
		w := first(1)
		if m.toks[w.end-1].kind == tComma {
			w.end--
		}
		m.errorRange(a, vars, first(0), w)
	case "from": // from v: from v to where the scanner stands
		v := first(0)
		m.err = f.errorFrom(m.expand(a.msg, vars), m.toks[v.start], m.toks[m.last])
	case "last": // the last token looked at
		m.errorAtToken("SyntaxError", m.expand(a.msg, vars), m.last)
	case "next": // the token after the match
		if m.look(end) {
			m.errorAtToken("SyntaxError", m.expand(a.msg, vars), end)
		}
	case "indent":
		m.errorAtToken("IndentationError", m.expand(a.msg, vars), m.last)
	case "target":
		m.badTarget(a.args[0], vars[a.args[1][0]-'a'])
	case "legacy":
		if v := first(0); m.isLegacy(v) {
			name := m.text(v)
			m.rangeError("Missing parentheses in call to '"+name+"'. Did you mean "+name+"(...)?", v, first(1))
		}
	case "missing_comma":
		m.missingComma(first(0), first(1), end)
	case "genexp_argument":
		m.genexpArgument(first(0), first(1))
	case "positional_after_keyword":
		m.positionalAfterKeyword(first(0))
	case "bound": // bound v w "kind": a bound or constraints on *Ts or **P
		what := "bound"
		if _, ok := m.expr(first(1)).(*Tuple); ok {
			what = "constraints"
		}
		v := first(0)
		m.err = f.errorFrom("cannot use "+what+" with "+a.msg, m.toks[v.start], m.toks[m.last])
	case "after_key": // the last character of a dict key
		v := m.span(first(0))
		e := f.errorAt(a.msg, v)
		pos := f.Position(v.End)
		e.Pos.Col, e.Pos.Byte = pos.Col-1, pos.Byte-1
		e.End = Position{Line: pos.Line}
		m.err = e
	case "double_star": // the name after **
		v := first(0)
		m.errorRange(a, vars, matchSpan{v.end - 1, v.end}, matchSpan{v.end - 1, v.end})
	}
}

// decode reports what is wrong inside the string literals at token i.
func (m *machine) decode(i int) {
	p := &parser{file: m.p.file, src: m.src, toks: m.toks, all: m.toks, i: i, tok: m.toks[i]}
	p.strings()
	switch {
	case m.err != nil || p.err == nil:
	case i > m.base && m.toks[i-1].kind == tName:
		// After a name CPython has read on before it decodes.
		m.errorAtToken(p.err.Kind, p.err.Msg, m.last)
	default:
		m.err = p.err
	}
}

// expr parses the tokens of a match as an expression; nil if they are none.
func (m *machine) expr(v matchSpan) Expr {
	toks := append([]token(nil), m.toks[v.start:v.end]...)
	toks = append(toks, token{kind: tEOF})
	for _, parse := range []func(*parser) Expr{
		func(p *parser) Expr {
			if p.tok.kind == kYield {
				return p.yieldExpr()
			}
			start := p.tok.start
			return p.tupleRest(start, p.starNamed(), (*parser).starNamed)
		},
		func(p *parser) Expr { return p.starred(0) },
	} {
		p := &parser{file: m.p.file, src: m.src, toks: toks, all: toks, tok: toks[0]}
		if e := parse(p); !p.failed && p.tok.kind == tEOF {
			return e
		}
	}
	return nil
}

// span returns the source span of a match: that of the expression it is, or
// that of its tokens.
func (m *machine) span(v matchSpan) Span {
	if v.end > v.start+1 {
		if e := m.expr(v); e != nil {
			return e.Range()
		}
	}
	return Span{m.toks[v.start].start, m.toks[max(v.end-1, v.start)].end}
}

func (m *machine) text(v matchSpan) string {
	return m.src[m.toks[v.start].start:m.toks[v.end-1].end]
}

// errorRange sets an error from the start of v to the end of w.
func (m *machine) errorRange(a *gaction, vars *[2]matchSpan, v, w matchSpan) {
	m.rangeError(m.expand(a.msg, vars), v, w)
}

func (m *machine) rangeError(msg string, v, w matchSpan) {
	m.err = m.p.file.errorAt(msg, Span{m.span(v).Start, m.span(w).End})
}

// errorAtToken sets an error at a token.
func (m *machine) errorAtToken(exc, msg string, i int) {
	t := m.toks[i]
	m.err = m.p.file.errorBetween(msg, t, t)
	if t.kind == tEOF || t.kind == tIndent || t.kind == tDedent {
		m.err.Pos = m.p.file.Position(m.toks[m.last].start)
		m.err.Pos.Col--
		m.err.End = Position{Line: m.err.Pos.Line, Col: -1}
	}
	m.err.Kind = exc
}

// expand fills in the places of a message.
func (m *machine) expand(msg string, vars *[2]matchSpan) string {
	i := strings.IndexByte(msg, '{')
	if i < 0 || i+2 >= len(msg) || msg[i+1] != 'a' {
		return msg
	}
	j := i + strings.IndexByte(msg[i:], '}')
	v := vars[0]
	var s string
	switch msg[i+1 : j] {
	case "a":
		s = exprName(m.expr(v))
	case "a.line":
		s = itoa(m.p.file.LineOf(m.toks[v.start].start))
	case "a.text":
		s = m.text(v)
	}
	return msg[:i] + s + msg[j+1:]
}

// isLegacy tells whether a match is a name that was a statement in Python 2.
func (m *machine) isLegacy(v matchSpan) bool {
	if v.end != v.start+1 || m.toks[v.start].kind != tName {
		return false
	}
	s := m.text(v)
	return s == "print" || s == "exec"
}

// missingComma complains about two expressions in a row inside brackets.
func (m *machine) missingComma(a, b matchSpan, end int) {
	if m.isLegacy(a) || m.level(end-1) == 0 {
		return
	}
	m.rangeError("invalid syntax. Perhaps you forgot a comma?", a, b)
}

// level counts the brackets open after token i.
func (m *machine) level(i int) int {
	n := 0
	for _, t := range m.toks[m.base : i+1] {
		switch t.kind {
		case tLPar, tLSqb, tLBrace:
			n++
		case tRPar, tRSqb, tRBrace:
			n--
		}
	}
	return n
}

// arguments parses the tokens of a match as call arguments.
func (m *machine) arguments(v matchSpan) (args []Expr, kws []*Keyword) {
	toks := append([]token(nil), m.toks[v.start:v.end]...)
	toks = append(toks, token{kind: tRPar})
	p := &parser{file: m.p.file, src: m.src, toks: toks, all: toks, tok: toks[0]}
	p.arguments(&args, &kws)
	return args, kws
}

// genexpArgument complains about a bare generator expression after other
// arguments.
func (m *machine) genexpArgument(a, b matchSpan) {
	args, _ := m.arguments(a)
	if len(args) <= 1 {
		return
	}
	start := args[len(args)-1].Range().Start
	m.err = m.p.file.errorAt("Generator expression must be parenthesized", Span{start, m.toks[b.end-1].end})
}

func (m *machine) positionalAfterKeyword(a matchSpan) {
	msg := "positional argument follows keyword argument"
	_, kws := m.arguments(a)
	for _, k := range kws {
		if k.Arg == "" {
			msg += " unpacking"
			break
		}
	}
	m.errorAtToken("SyntaxError", msg, m.last)
}

// lastLiteral returns the last string literal of a sequence of them.
func (m *machine) lastLiteral(v matchSpan) matchSpan {
	start, nest := v.start, 0
	for i := v.start; i < v.end; i++ {
		switch m.toks[i].kind {
		case tFStart, tTStart:
			if nest == 0 {
				start = i
			}
			nest++
		case tFEnd, tTEnd:
			nest--
		case tString:
			if nest == 0 {
				start = i
			}
		}
	}
	return matchSpan{start, v.end}
}

// badTarget complains about the first part of an expression that cannot be
// assigned to, deleted, or be the target of a loop.
func (m *machine) badTarget(use string, v matchSpan) {
	e := m.expr(v)
	if e == nil {
		return
	}
	t := invalidTarget(e, use)
	if t == nil {
		return
	}
	verb := "cannot assign to "
	if use == "delete" {
		verb = "cannot delete "
	}
	m.err = m.p.file.errorAt(verb+exprName(t), t.Range())
}

func invalidTarget(e Expr, use string) Expr {
	var elts []Expr
	switch e := e.(type) {
	case *Name, *Attribute, *Subscript:
		return nil
	case *List:
		elts = e.Elts
	case *Tuple:
		elts = e.Elts
	case *Starred:
		if use == "delete" {
			return e
		}
		return invalidTarget(e.Value, use)
	case *Compare:
		if use == "loop" {
			// "for a in b" was read as a comparison.
			if e.Ops[0] == In {
				return invalidTarget(e.Left, use)
			}
			return nil
		}
		return e
	default:
		return e
	}
	for _, x := range elts {
		if t := invalidTarget(x, use); t != nil {
			return t
		}
	}
	return nil
}

// exprName is the grammatical name of an expression in messages.
func exprName(e Expr) string {
	switch e := e.(type) {
	case *Attribute:
		return "attribute"
	case *Subscript:
		return "subscript"
	case *Starred:
		return "starred"
	case *Name:
		return "name"
	case *List:
		return "list"
	case *Tuple:
		return "tuple"
	case *Lambda:
		return "lambda"
	case *Call:
		return "function call"
	case *BoolOp, *BinOp, *UnaryOp:
		return "expression"
	case *Comp:
		return [...]string{"list comprehension", "set comprehension", "dict comprehension", "generator expression"}[e.Kind]
	case *Yield, *YieldFrom:
		return "yield expression"
	case *Await:
		return "await expression"
	case *Dict:
		return "dict literal"
	case *Set:
		return "set display"
	case *JoinedStr, *FormattedValue:
		return "f-string expression"
	case *TemplateStr, *Interpolation:
		return "t-string expression"
	case *Constant:
		switch e.Kind {
		case ConstNone:
			return "None"
		case ConstTrue:
			return "True"
		case ConstFalse:
			return "False"
		case ConstEllipsis:
			return "ellipsis"
		}
		return "literal"
	case *Compare:
		return "comparison"
	case *IfExp:
		return "conditional expression"
	case *NamedExpr:
		return "named expression"
	}
	return "expression"
}
