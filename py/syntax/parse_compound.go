package syntax

// This file parses compound statements other than definitions and match.

// compound parses a compound statement; nil if the current token begins none.
func (p *parser) compound() Stmt {
	switch p.tok.kind {
	case kIf:
		return p.ifStmt()
	case kFor:
		return p.forStmt(p.tok.start, false)
	case kWhile:
		return p.whileStmt()
	case kWith:
		return p.withStmt(p.tok.start, false)
	case kTry:
		return p.tryStmt()
	case kDef:
		return p.funcDef(p.tok.start, nil, false)
	case kClass:
		return p.classDef(nil)
	case tAt:
		return p.decorated()
	case kAsync:
		start := p.tok.start
		p.next()
		switch p.tok.kind {
		case kDef:
			return p.funcDef(start, nil, true)
		case kFor:
			return p.forStmt(start, true)
		case kWith:
			return p.withStmt(start, true)
		}
		p.fail()
		return &Pass{}
	case tName:
		if p.isWord("match") {
			return p.matchStmt()
		}
	}
	return nil
}

// ifStmt: 'if' named ':' block ('elif' named ':' block)* ['else' ':' block]
func (p *parser) ifStmt() Stmt {
	var chain []*If
	for {
		s := &If{}
		s.Start = p.tok.start
		p.next()
		s.Test = p.named()
		p.expect(tColon)
		s.Body = p.block()
		if n := len(chain); n > 0 {
			chain[n-1].Orelse = []Stmt{s}
		}
		chain = append(chain, s)
		if p.tok.kind != kElif {
			break
		}
	}
	chain[len(chain)-1].Orelse = p.elseBlock()
	for _, s := range chain {
		s.End = p.prev
	}
	return chain[0]
}

// elseBlock: ['else' ':' block]
func (p *parser) elseBlock() []Stmt {
	if !p.accept(kElse) {
		return nil
	}
	p.expect(tColon)
	return p.block()
}

// whileStmt: 'while' named ':' block [else_block]
func (p *parser) whileStmt() Stmt {
	s := &While{}
	start := p.tok.start
	p.next()
	s.Test = p.named()
	p.expect(tColon)
	s.Body = p.block()
	s.Orelse = p.elseBlock()
	s.Span = p.span(start)
	return s
}

// forStmt: ['async'] 'for' star_targets 'in' star_expressions ':' block [else_block]
func (p *parser) forStmt(start int32, async bool) Stmt {
	s := &For{IsAsync: async}
	p.next()
	s.Target = p.starTargets()
	p.expect(kIn)
	s.Iter = p.starExpressions()
	p.expect(tColon)
	s.Body = p.block()
	s.Orelse = p.elseBlock()
	s.Span = p.span(start)
	return s
}

// withStmt: ['async'] 'with' ('(' with_items [','] ')' | with_items) ':' block
func (p *parser) withStmt(start int32, async bool) Stmt {
	s := &With{IsAsync: async}
	p.next()
	if p.tok.kind == tLPar {
		m := p.mark()
		p.next()
		s.Items = p.withItems(tRPar)
		if !p.expect(tRPar) || p.tok.kind != tColon {
			// The parenthesis belongs to the first expression.
			p.rewind(m)
			s.Items = p.withItems(tColon)
		}
	} else {
		s.Items = p.withItems(tColon)
	}
	p.expect(tColon)
	s.Body = p.block()
	s.Span = p.span(start)
	return s
}

// withItems: with_item (',' with_item)*, with an optional comma at the end
// inside parentheses. with_item: expression ['as' star_target]
func (p *parser) withItems(closing tok) (items []*WithItem) {
	for {
		start := p.tok.start
		w := &WithItem{Context: p.expression()}
		if p.accept(kAs) {
			w.Vars = p.starTarget()
		}
		w.Span = p.span(start)
		items = append(items, w)
		if !p.accept(tComma) || closing == tRPar && p.tok.kind == tRPar {
			return items
		}
	}
}

// tryStmt: 'try' ':' block (handler+ [else_block] [finally] | finally)
func (p *parser) tryStmt() Stmt {
	s := &Try{}
	start := p.tok.start
	p.next()
	p.expect(tColon)
	s.Body = p.block()
	for p.tok.kind == kExcept {
		isStar := p.peek(1) == tStar
		if len(s.Handlers) > 0 && isStar != s.IsStar {
			p.fail()
			break
		}
		s.IsStar = isStar
		if n := len(s.Handlers); n > 0 && s.Handlers[n-1].Type == nil && p.late == nil {
			last := s.Handlers[n-1]
			p.late = p.file.errorAt("default 'except:' must be last", last.Span)
		}
		s.Handlers = append(s.Handlers, p.handler(isStar))
	}
	if len(s.Handlers) > 0 {
		s.Orelse = p.elseBlock()
	}
	if p.accept(kFinally) {
		p.expect(tColon)
		s.Finalbody = p.block()
	} else if len(s.Handlers) == 0 {
		p.fail()
	}
	s.Span = p.span(start)
	return s
}

// handler: 'except' ['*'] [expression ['as' NAME] | expressions] ':' block
func (p *parser) handler(isStar bool) *ExceptHandler {
	h := &ExceptHandler{}
	start := p.tok.start
	p.next()
	if isStar {
		p.next()
	}
	if isStar || p.tok.kind != tColon {
		h.Type = p.expressions()
		if p.tok.kind == kAs {
			if t, ok := h.Type.(*Tuple); ok && !t.Parens {
				p.fail()
			}
			p.next()
			h.Name, h.NameSpan = p.name()
		}
	}
	p.expect(tColon)
	h.Body = p.block()
	h.Span = p.span(start)
	return h
}
