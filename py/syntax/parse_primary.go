package syntax

// This file parses primaries (attribute, call and subscript chains), atoms,
// displays and comprehensions.

// primary: atom ('.' NAME | '(' arguments ')' | '[' slices ']')*
func (p *parser) primary() Expr {
	start := p.tok.start
	e := p.atom()
	for {
		h := p.h
		switch p.tok.kind {
		case tDot:
			p.next()
			attr, sp := p.name()
			e = &Attribute{Span: p.span(start), Value: e, Attr: attr, AttrPos: sp.Start}
		case tLPar:
			c := &Call{Func: e}
			h = max(h, p.call(c))
			c.Span = p.span(start)
			e = c
		case tLSqb:
			p.next()
			index := p.slices()
			h = max(h, p.h)
			p.expect(tRSqb)
			e = &Subscript{Span: p.span(start), Value: e, Index: index}
		default:
			return e
		}
		p.higher(h)
	}
}

// call parses the parenthesised arguments of c and returns their height:
// '(' [arguments] ')' | genexp
func (p *parser) call(c *Call) int {
	open := p.tok.start
	p.next()
	h := p.arguments(&c.Args, &c.Keywords)
	if p.startsComprehension() && len(c.Args) == 1 && len(c.Keywords) == 0 {
		switch c.Args[0].(type) {
		case *Starred:
			p.fail()
		default:
			p.h = h
			c.Args[0] = p.comprehension(open, GeneratorExp, c.Args[0], nil, tRPar)
			return p.h
		}
	}
	p.expect(tRPar)
	return h
}

// arguments: positional and starred ones, then keywords and starred ones,
// then keywords and '**' ones, with an optional comma at the end. It stops
// before ')' (or before the "for" of a bare generator expression).
func (p *parser) arguments(args *[]Expr, kws *[]*Keyword) (h int) {
	doubleStar := false
	for p.tok.kind != tRPar {
		start := p.tok.start
		switch {
		case p.tok.kind == tStar:
			if doubleStar {
				p.fail()
				return h
			}
			*args = append(*args, p.starred(0))
		case p.tok.kind == tDoubleStar:
			p.next()
			v := p.expression()
			*kws = append(*kws, &Keyword{Span: p.span(start), Value: v})
			doubleStar = true
		case p.tok.kind == tName && p.peek(1) == tEqual:
			id, _ := p.name()
			p.next()
			v := p.expression()
			*kws = append(*kws, &Keyword{Span: p.span(start), Arg: id, Value: v})
		default:
			if len(*kws) > 0 {
				p.fail()
				return h
			}
			*args = append(*args, p.named())
		}
		h = max(h, p.h)
		if !p.accept(tComma) {
			break
		}
	}
	return h
}

// slices: slice !',' | (slice | starred) (',' (slice | starred))* [',']
func (p *parser) slices() Expr {
	start := p.tok.start
	first := p.slice()
	if _, star := first.(*Starred); !star && p.tok.kind != tComma {
		return first
	}
	h := p.h
	elts := []Expr{first}
	for p.accept(tComma) && p.tok.kind != tRSqb {
		elts = append(elts, p.slice())
		h = max(h, p.h)
	}
	p.higher(h)
	return &Tuple{Span: p.span(start), Elts: elts}
}

// slice: [expression] ':' [expression] [':' [expression]] | named | '*' expression
func (p *parser) slice() Expr {
	start := p.tok.start
	if p.tok.kind == tStar {
		return p.starred(0)
	}
	var lower Expr
	h := 0
	if p.tok.kind != tColon {
		lower = p.named()
		h = p.h
		if p.tok.kind != tColon {
			return lower
		}
		if n, ok := lower.(*NamedExpr); ok && n.Start == start {
			return p.fail()
		}
	}
	p.next()
	s := &Slice{Lower: lower}
	bound := func() (e Expr) {
		if k := p.tok.kind; k != tColon && k != tComma && k != tRSqb {
			e = p.expression()
			h = max(h, p.h)
		}
		return e
	}
	s.Upper = bound()
	if p.accept(tColon) {
		s.Step = bound()
	}
	s.Span = p.span(start)
	p.higher(h)
	return s
}

// atom: NAME | 'True' | 'False' | 'None' | '...' | NUMBER | strings | displays
func (p *parser) atom() Expr {
	t := p.tok
	p.h = 1
	switch t.kind {
	case tName:
		p.next()
		return &Name{Span: Span{t.start, t.end}, ID: p.ident(t)}
	case tNumber:
		p.next()
		return p.number(t)
	case tString, tFStart, tTStart:
		return p.strings()
	case tLPar:
		return p.paren()
	case tLSqb:
		return p.list()
	case tLBrace:
		return p.brace()
	case kNone:
		return p.constant(ConstNone)
	case kTrue:
		return p.constant(ConstTrue)
	case kFalse:
		return p.constant(ConstFalse)
	case tEllipsis:
		return p.constant(ConstEllipsis)
	}
	return p.fail()
}

func (p *parser) constant(kind ConstKind) Expr {
	t := p.tok
	p.next()
	return &Constant{Span: Span{t.start, t.end}, Kind: kind}
}

// paren: '(' [star_named ',' [star_named_expressions]] ')' |
// '(' (yield_expr | named) ')' | '(' named for_if_clauses ')'
func (p *parser) paren() Expr {
	start := p.tok.start
	p.next()
	if p.accept(tRPar) {
		return &Tuple{Span: p.span(start), Parens: true}
	}
	if p.tok.kind == kYield {
		e := p.yieldExpr()
		p.expect(tRPar)
		return e
	}
	e := p.starNamed()
	_, star := e.(*Starred)
	switch {
	case p.tok.kind == tComma:
		elts, h := p.elements(e, tRPar)
		p.higher(h)
		return &Tuple{Span: p.span(start), Elts: elts, Parens: true}
	case star:
		return p.fail()
	case p.startsComprehension():
		return p.comprehension(start, GeneratorExp, e, nil, tRPar)
	}
	p.expect(tRPar)
	return e
}

// elements parses (',' star_named)* [','] and the closing bracket.
func (p *parser) elements(first Expr, closing tok) ([]Expr, int) {
	elts, h := []Expr{first}, p.h
	for p.accept(tComma) && p.tok.kind != closing {
		elts = append(elts, p.starNamed())
		h = max(h, p.h)
	}
	p.expect(closing)
	return elts, h
}

// list: '[' [star_named_expressions] ']' | '[' named for_if_clauses ']'
func (p *parser) list() Expr {
	start := p.tok.start
	p.next()
	if p.accept(tRSqb) {
		return &List{Span: p.span(start)}
	}
	e := p.starNamed()
	if p.startsComprehension() {
		if _, star := e.(*Starred); star {
			return p.fail()
		}
		return p.comprehension(start, ListComp, e, nil, tRSqb)
	}
	elts, h := p.elements(e, tRSqb)
	p.higher(h)
	return &List{Span: p.span(start), Elts: elts}
}

// brace: a dict, a set, or a comprehension of either.
func (p *parser) brace() Expr {
	start := p.tok.start
	p.next()
	if p.accept(tRBrace) {
		return &Dict{Span: p.span(start)}
	}
	if p.tok.kind == tDoubleStar {
		return p.dict(start, &Dict{}, 0)
	}
	first := p.tok.start
	e := p.starNamed()
	_, star := e.(*Starred)
	if p.tok.kind == tColon {
		if w, ok := e.(*NamedExpr); star || ok && w.Start == first {
			return p.fail()
		}
		h := p.h
		p.next()
		v := p.expression()
		h = max(h, p.h)
		if p.startsComprehension() {
			p.h = h
			return p.comprehension(start, DictComp, e, v, tRBrace)
		}
		d := &Dict{Keys: []Expr{e}, Values: []Expr{v}}
		if p.accept(tComma) && p.tok.kind != tRBrace {
			return p.dict(start, d, h)
		}
		p.expect(tRBrace)
		d.Span = p.span(start)
		p.higher(h)
		return d
	}
	if !star && p.startsComprehension() {
		return p.comprehension(start, SetComp, e, nil, tRBrace)
	}
	elts, h := p.elements(e, tRBrace)
	p.higher(h)
	return &Set{Span: p.span(start), Elts: elts}
}

// dict parses the rest of a dict display: ('**' bitwise_or | expression ':'
// expression) separated by commas, and '}'.
func (p *parser) dict(start int32, d *Dict, h int) Expr {
	for {
		var key Expr
		if p.accept(tDoubleStar) {
			d.Keys = append(d.Keys, nil)
			d.Values = append(d.Values, p.binary(precOr))
		} else {
			key = p.expression()
			h = max(h, p.h)
			p.expect(tColon)
			d.Keys = append(d.Keys, key)
			d.Values = append(d.Values, p.expression())
		}
		h = max(h, p.h)
		if !p.accept(tComma) || p.tok.kind == tRBrace {
			break
		}
	}
	p.expect(tRBrace)
	d.Span = p.span(start)
	p.higher(h)
	return d
}

func (p *parser) startsComprehension() bool {
	return p.tok.kind == kFor || p.tok.kind == kAsync && p.peek(1) == kFor
}

// comprehension: (['async'] 'for' star_targets 'in' disjunction
// ('if' disjunction)*)+ and the closing bracket. The height of elt and value
// is in p.h.
func (p *parser) comprehension(start int32, kind CompKind, elt, value Expr, closing tok) Expr {
	c := &Comp{Kind: kind, Elt: elt, Value: value}
	h := p.h
	for p.startsComprehension() {
		g := &Comprehension{}
		from := p.tok.start
		g.IsAsync = p.accept(kAsync)
		p.next()
		g.Target = p.starTargets()
		h = max(h, p.h)
		p.expect(kIn)
		g.Iter = p.disjunction()
		h = max(h, p.h)
		for p.accept(kIf) {
			g.Ifs = append(g.Ifs, p.disjunction())
			h = max(h, p.h)
		}
		g.Span = p.span(from)
		c.Generators = append(c.Generators, g)
	}
	p.expect(closing)
	p.higher(h)
	c.Span = p.span(start)
	return c
}
