package syntax

// This file parses files, blocks, simple statements and assignment targets.

import "strings"

// parseFile: statement* ENDMARKER
func (p *parser) parseFile() []Stmt {
	var body []Stmt
	for p.tok.kind != tEOF && !p.failed {
		p.lastStart, p.stmtStart = p.stmtStart, p.i
		body = p.statement(body)
	}
	return body
}

// statement: compound_stmt | simple_stmts. It appends to body.
func (p *parser) statement(body []Stmt) []Stmt {
	if s := p.compound(); s != nil {
		if !p.failed {
			p.lastBlock = max(p.lastBlock, s.Range().Start+1)
		}
		return append(body, s)
	}
	return p.simpleStmts(body)
}

// simpleStmts: simple_stmt (';' simple_stmt)* [';'] NEWLINE
func (p *parser) simpleStmts(body []Stmt) []Stmt {
	for {
		body = append(body, p.simpleStmt())
		if !p.accept(tSemi) || p.tok.kind == tNewline {
			break
		}
	}
	p.expect(tNewline)
	return body
}

// block: NEWLINE INDENT statement+ DEDENT | simple_stmts
func (p *parser) block() []Stmt {
	if !p.accept(tNewline) {
		return p.simpleStmts(nil)
	}
	if !p.expect(tIndent) {
		return nil
	}
	var body []Stmt
	for {
		body = p.statement(body)
		if p.tok.kind == tDedent || p.failed {
			break
		}
	}
	p.expect(tDedent)
	return body
}

// simpleStmt parses one statement that fits on a line.
func (p *parser) simpleStmt() Stmt {
	start := p.tok.start
	switch p.tok.kind {
	case kPass:
		p.next()
		return &Pass{p.span(start)}
	case kBreak:
		p.next()
		return &Break{p.span(start)}
	case kContinue:
		p.next()
		return &Continue{p.span(start)}
	case kReturn:
		p.next()
		var v Expr
		if startsStarExpr[p.tok.kind] {
			v = p.starExpressions()
		}
		return &Return{Span: p.span(start), Value: v}
	case kRaise:
		return p.raiseStmt()
	case kGlobal:
		names := p.nameList()
		return &Global{Span: p.span(start), Names: names}
	case kNonlocal:
		names := p.nameList()
		return &Nonlocal{Span: p.span(start), Names: names}
	case kDel:
		return p.delStmt()
	case kAssert:
		p.next()
		s := &Assert{Test: p.expression()}
		if p.accept(tComma) {
			s.Msg = p.expression()
		}
		s.Span = p.span(start)
		return s
	case kImport:
		return p.importStmt()
	case kFrom:
		return p.importFrom()
	case tName:
		if p.peek(1) == tName && p.isWord("type") {
			return p.typeAlias()
		}
	}
	return p.exprStmt()
}

// raiseStmt: 'raise' [expression ['from' expression]]
func (p *parser) raiseStmt() Stmt {
	s := &Raise{}
	start := p.tok.start
	p.next()
	if startsStarExpr[p.tok.kind] {
		s.Exc = p.expression()
		if p.accept(kFrom) {
			s.Cause = p.expression()
		}
	}
	s.Span = p.span(start)
	return s
}

// nameList: keyword NAME (',' NAME)*
func (p *parser) nameList() (names []string) {
	p.next()
	for {
		id, _ := p.name()
		names = append(names, id)
		if !p.accept(tComma) {
			return names
		}
	}
}

// delStmt: 'del' del_target (',' del_target)* [',']
func (p *parser) delStmt() Stmt {
	s := &Delete{}
	start := p.tok.start
	p.next()
	for {
		e := p.primary()
		if !isTarget(e, false) {
			p.fail()
		}
		s.Targets = append(s.Targets, e)
		if !p.accept(tComma) || p.tok.kind == tNewline || p.tok.kind == tSemi {
			break
		}
	}
	s.Span = p.span(start)
	return s
}

// typeAlias: "type" NAME [type_params] '=' expression
func (p *parser) typeAlias() Stmt {
	s := &TypeAlias{}
	start := p.tok.start
	p.next()
	id, sp := p.name()
	s.Name = &Name{Span: sp, ID: id}
	s.TypeParams = p.typeParams()
	p.expect(tEqual)
	s.Value = p.expression()
	s.Span = p.span(start)
	return s
}

// augmented maps the tokens of augmented assignment to their operators.
var augmented = [tokCount]struct {
	ok bool
	op Operator
}{
	tPlusEqual: {true, Add}, tMinusEqual: {true, Sub}, tStarEqual: {true, Mult}, tSlashEqual: {true, Div},
	tDoubleSlashEqual: {true, FloorDiv}, tPercentEqual: {true, Mod}, tAtEqual: {true, MatMult},
	tAmperEqual: {true, BitAnd}, tVBarEqual: {true, BitOr}, tCircumflexEqual: {true, BitXor},
	tLShiftEqual: {true, LShift}, tRShiftEqual: {true, RShift}, tDoubleStarEqual: {true, Pow},
}

// exprStmt parses an expression statement or any form of assignment:
// star_expressions | yield_expr | target ':' expression ['=' annotated_rhs] |
// (star_targets '=')+ annotated_rhs | single_target augassign annotated_rhs
func (p *parser) exprStmt() Stmt {
	start := p.tok.start
	e := p.annotatedRHS()
	switch k := p.tok.kind; {
	case k == tNewline || k == tSemi:
		return &ExprStmt{Span: p.span(start), Value: e}
	case k == tEqual:
		return p.assign(start, e)
	case k == tColon:
		if !isSingleTarget(e) {
			break
		}
		_, isName := e.(*Name)
		s := &AnnAssign{Target: e, Simple: isName && e.Range().Start == start}
		p.next()
		s.Annotation = p.expression()
		if p.accept(tEqual) {
			s.Value = p.annotatedRHS()
		}
		s.Span = p.span(start)
		return s
	case augmented[k].ok:
		if !isSingleTarget(e) {
			break
		}
		p.next()
		v := p.annotatedRHS()
		return &AugAssign{Span: p.span(start), Target: e, Op: augmented[k].op, Value: v}
	default:
		return &ExprStmt{Span: p.span(start), Value: e} // the caller fails at the token
	}
	p.fail()
	return &ExprStmt{Value: e}
}

// assign parses the rest of e = ...
func (p *parser) assign(start int32, e Expr) Stmt {
	s := &Assign{}
	for p.tok.kind == tEqual {
		if !isTarget(e, true) {
			p.fail()
			break
		}
		s.Targets = append(s.Targets, e)
		p.next()
		e = p.annotatedRHS()
	}
	s.Value = e
	s.Span = p.span(start)
	return s
}

// isSingleTarget tells whether e may be annotated or augmented.
func isSingleTarget(e Expr) bool {
	switch e.(type) {
	case *Name, *Attribute, *Subscript:
		return true
	}
	return false
}

// isTarget tells whether e may be assigned to (or, without stars, deleted).
func isTarget(e Expr, stars bool) bool {
	switch e := e.(type) {
	case *Name, *Attribute, *Subscript:
		return true
	case *Starred:
		return stars && isTarget(e.Value, true)
	case *Tuple:
		return areTargets(e.Elts, stars)
	case *List:
		return areTargets(e.Elts, stars)
	}
	return false
}

func areTargets(elts []Expr, stars bool) bool {
	for _, e := range elts {
		if !isTarget(e, stars) {
			return false
		}
	}
	return true
}

// starTargets: star_target (',' star_target)* [',']
func (p *parser) starTargets() Expr {
	start := p.tok.start
	first := p.starTarget()
	if p.tok.kind != tComma {
		return first
	}
	h := p.h
	elts := []Expr{first}
	for p.accept(tComma) {
		if !startsStarExpr[p.tok.kind] {
			break
		}
		elts = append(elts, p.starTarget())
		h = max(h, p.h)
	}
	p.higher(h)
	return &Tuple{Span: p.span(start), Elts: elts}
}

// starTarget: ['*'] target
func (p *parser) starTarget() Expr {
	start := p.tok.start
	star := p.accept(tStar)
	e := p.primary()
	if !isTarget(e, true) {
		return p.fail()
	}
	if star {
		p.higher(p.h)
		return &Starred{Span: p.span(start), Value: e}
	}
	return e
}

// ---- imports ----

// importStmt: 'import' dotted_name ['as' NAME] (',' dotted_name ['as' NAME])*
func (p *parser) importStmt() Stmt {
	s := &Import{}
	start := p.tok.start
	p.next()
	for {
		from := p.tok.start
		a := &Alias{Name: p.dottedName()}
		if p.accept(kAs) {
			a.AsName, _ = p.name()
		}
		a.Span = p.span(from)
		s.Names = append(s.Names, a)
		if !p.accept(tComma) {
			break
		}
	}
	s.Span = p.span(start)
	return s
}

// dottedName: NAME ('.' NAME)*
func (p *parser) dottedName() string {
	id, _ := p.name()
	if p.tok.kind != tDot {
		return id
	}
	parts := []string{id}
	for p.accept(tDot) {
		id, _ = p.name()
		parts = append(parts, id)
	}
	return strings.Join(parts, ".")
}

// importFrom: 'from' ('.' | '...')* [dotted_name] 'import' targets
func (p *parser) importFrom() Stmt {
	s := &ImportFrom{}
	start := p.tok.start
	p.next()
	for {
		if p.accept(tDot) {
			s.Level++
		} else if p.accept(tEllipsis) {
			s.Level += 3
		} else {
			break
		}
	}
	if s.Level == 0 || p.tok.kind != kImport {
		s.Module = p.dottedName()
	}
	p.expect(kImport)
	switch {
	case p.tok.kind == tStar:
		p.next()
		s.Names = []*Alias{{Span: Span{p.prev - 1, p.prev}, Name: "*"}}
	case p.accept(tLPar):
		for {
			s.Names = append(s.Names, p.fromAlias())
			if !p.accept(tComma) || p.tok.kind == tRPar {
				break
			}
		}
		p.expect(tRPar)
	default:
		for {
			s.Names = append(s.Names, p.fromAlias())
			if !p.accept(tComma) {
				break
			}
		}
	}
	s.Span = p.span(start)
	return s
}

// fromAlias: NAME ['as' NAME]
func (p *parser) fromAlias() *Alias {
	start := p.tok.start
	a := &Alias{}
	a.Name, _ = p.name()
	if p.accept(kAs) {
		a.AsName, _ = p.name()
	}
	a.Span = p.span(start)
	return a
}
