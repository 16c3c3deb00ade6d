package syntax

// This file parses match statements and their patterns.

// matchStmt: "match" subject ':' NEWLINE INDENT case_block+ DEDENT. "match" is
// an ordinary name as well: nil, with nothing consumed, if this is no match
// statement.
func (p *parser) matchStmt() Stmt {
	switch p.peek(1) {
	case tNewline, tSemi, tDot, tComma, tEqual, tColon, tRPar, tColonEqual:
		return nil
	}
	m := p.mark()
	start := p.tok.start
	p.next()
	s := &Match{Subject: p.subject()}
	if !p.accept(tColon) || !p.accept(tNewline) || !p.accept(tIndent) || !p.isWord("case") {
		p.rewind(m)
		if p.failed {
			return &Pass{}
		}
		return nil
	}
	for p.isWord("case") {
		s.Cases = append(s.Cases, p.matchCase())
	}
	p.expect(tDedent)
	s.Span = p.span(start)
	return s
}

// subject: star_named ',' [star_named_expressions] | named
func (p *parser) subject() Expr {
	start := p.tok.start
	e := p.tupleRest(start, p.starNamed(), (*parser).starNamed)
	if _, star := e.(*Starred); star {
		return p.fail()
	}
	return e
}

// matchCase: "case" patterns ['if' named] ':' block
func (p *parser) matchCase() *MatchCase {
	c := &MatchCase{}
	start := p.tok.start
	p.next()
	c.Pattern = p.patterns()
	if p.accept(kIf) {
		c.Guard = p.named()
	}
	p.expect(tColon)
	c.Body = p.block()
	c.Span = p.span(start)
	return c
}

// badPattern stands for a pattern that could not be parsed.
var badPattern Pattern = &MatchAs{}

func (p *parser) failPattern() Pattern {
	p.fail()
	return badPattern
}

// patterns: open_sequence_pattern | pattern
func (p *parser) patterns() Pattern {
	start := p.tok.start
	first := p.maybeStarPattern()
	if p.tok.kind != tComma {
		if _, star := first.(*MatchStar); star {
			return p.failPattern()
		}
		return first
	}
	list := []Pattern{first}
	for p.accept(tComma) && p.tok.kind != tColon && p.tok.kind != kIf {
		list = append(list, p.maybeStarPattern())
	}
	return &MatchSequence{Span: p.span(start), Patterns: list}
}

// maybeStarPattern: '*' NAME | pattern
func (p *parser) maybeStarPattern() Pattern {
	if p.tok.kind != tStar {
		return p.pattern()
	}
	start := p.tok.start
	p.next()
	name := p.captureName(true)
	return &MatchStar{Span: p.span(start), Name: name}
}

// captureName consumes the name of a capture; "_" gives "" where allowed.
func (p *parser) captureName(wildcard bool) string {
	if p.isWord("_") {
		if !wildcard {
			p.fail()
		}
		p.next()
		return ""
	}
	id, _ := p.name()
	switch p.tok.kind {
	case tDot, tLPar, tEqual:
		p.fail()
	}
	return id
}

// pattern: or_pattern ['as' NAME]
func (p *parser) pattern() Pattern {
	if !p.enter() {
		return badPattern
	}
	defer p.leave()
	start := p.tok.start
	pat := p.closedPattern()
	if p.tok.kind == tVBar {
		list := []Pattern{pat}
		for p.accept(tVBar) {
			list = append(list, p.closedPattern())
		}
		pat = &MatchOr{Span: p.span(start), Patterns: list}
	}
	if !p.accept(kAs) {
		return pat
	}
	name := p.captureName(false)
	return &MatchAs{Span: p.span(start), Pattern: pat, Name: name}
}

// closedPattern: literal | capture | wildcard | value | group | sequence |
// mapping | class
func (p *parser) closedPattern() Pattern {
	start := p.tok.start
	switch p.tok.kind {
	case tNumber, tMinus, tString, tFStart, tTStart:
		v := p.literalExpr()
		return &MatchValue{Span: p.span(start), Value: v}
	case kNone, kTrue, kFalse:
		c := p.literalExpr().(*Constant)
		return &MatchSingleton{Span: c.Span, Kind: c.Kind}
	case tLPar, tLSqb:
		return p.groupOrSequence()
	case tLBrace:
		return p.mappingPattern()
	case tName:
		return p.namePattern()
	}
	return p.failPattern()
}

// literalExpr: signed number, complex number, strings, None, True or False
func (p *parser) literalExpr() Expr {
	switch p.tok.kind {
	case kNone, kTrue, kFalse, tString, tFStart, tTStart:
		return p.atom()
	}
	start := p.tok.start
	left := p.signedNumber()
	if p.tok.kind != tPlus && p.tok.kind != tMinus {
		return left
	}
	real := left
	if u, ok := left.(*UnaryOp); ok {
		real = u.Operand
	}
	if isImaginary(real) {
		return p.failWith("real number required in complex literal", real.Range())
	}
	op, pos := Add, p.tok.start
	if p.tok.kind == tMinus {
		op = Sub
	}
	p.next()
	if p.tok.kind != tNumber {
		return p.fail()
	}
	imag := p.atom()
	if !p.failed && !isImaginary(imag) {
		return p.failWith("imaginary number required in complex literal", imag.Range())
	}
	return &BinOp{Span: p.span(start), Left: left, Op: op, OpPos: pos, Right: imag}
}

// signedNumber: ['-'] NUMBER
func (p *parser) signedNumber() Expr {
	start := p.tok.start
	minus := p.accept(tMinus)
	if p.tok.kind != tNumber {
		return p.fail()
	}
	n := p.atom()
	if minus {
		return &UnaryOp{Span: p.span(start), Op: USub, Operand: n}
	}
	return n
}

func isImaginary(e Expr) bool {
	c, ok := e.(*Constant)
	return ok && c.Kind == ConstComplex
}

// namePattern: capture | '_' | dotted name | class_pattern
func (p *parser) namePattern() Pattern {
	start := p.tok.start
	if k := p.peek(1); k != tDot && k != tLPar || p.isWord("_") {
		if k == tEqual {
			return p.failPattern()
		}
		name := p.captureName(true)
		return &MatchAs{Span: p.span(start), Name: name}
	}
	cls := p.dottedExpr()
	if p.tok.kind == tLPar {
		return p.classPattern(start, cls)
	}
	if p.tok.kind == tEqual {
		return p.failPattern()
	}
	return &MatchValue{Span: p.span(start), Value: cls}
}

// dottedExpr: NAME ('.' NAME)*
func (p *parser) dottedExpr() Expr {
	start := p.tok.start
	id, sp := p.name()
	var e Expr = &Name{Span: sp, ID: id}
	p.h = 1
	for p.accept(tDot) {
		attr, sp := p.name()
		p.higher(p.h)
		e = &Attribute{Span: p.span(start), Value: e, Attr: attr, AttrPos: sp.Start}
	}
	return e
}

// groupOrSequence: '(' pattern ')' | '(' [open_sequence] ')' | '[' [patterns] ']'
func (p *parser) groupOrSequence() Pattern {
	start := p.tok.start
	closing := tRPar
	if p.tok.kind == tLSqb {
		closing = tRSqb
	}
	p.next()
	var list []Pattern
	comma := false
	for p.tok.kind != closing {
		list = append(list, p.maybeStarPattern())
		if !p.accept(tComma) {
			break
		}
		comma = true
	}
	p.expect(closing)
	if closing == tRPar && len(list) == 1 && !comma {
		if _, star := list[0].(*MatchStar); star {
			return p.failPattern()
		}
		return list[0]
	}
	return &MatchSequence{Span: p.span(start), Patterns: list}
}

// mappingPattern: '{' [(key ':' pattern),*] ['**' NAME] [','] '}'
func (p *parser) mappingPattern() Pattern {
	m := &MatchMapping{}
	start := p.tok.start
	p.next()
	for p.tok.kind != tRBrace {
		if p.accept(tDoubleStar) {
			m.Rest = p.captureName(false)
			p.accept(tComma)
			break
		}
		var key Expr
		if p.tok.kind == tName {
			if key = p.dottedExpr(); p.toks[max(p.i-2, 0)].kind != tDot {
				return p.failPattern()
			}
		} else {
			key = p.literalExpr()
		}
		p.expect(tColon)
		m.Keys = append(m.Keys, key)
		m.Patterns = append(m.Patterns, p.pattern())
		if !p.accept(tComma) {
			break
		}
	}
	p.expect(tRBrace)
	m.Span = p.span(start)
	return m
}

// classPattern: name '(' [pattern,*] [NAME '=' pattern,*] [','] ')'
func (p *parser) classPattern(start int32, cls Expr) Pattern {
	c := &MatchClass{Cls: cls}
	p.next()
	for p.tok.kind != tRPar {
		if p.tok.kind == tName && p.peek(1) == tEqual {
			attr, _ := p.name()
			p.next()
			c.KwdAttrs = append(c.KwdAttrs, attr)
			c.KwdPatterns = append(c.KwdPatterns, p.pattern())
		} else {
			if len(c.KwdAttrs) > 0 {
				return p.failPattern()
			}
			c.Patterns = append(c.Patterns, p.pattern())
		}
		if !p.accept(tComma) {
			break
		}
	}
	p.expect(tRPar)
	c.Span = p.span(start)
	return c
}
