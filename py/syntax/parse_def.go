package syntax

// This file parses function and class definitions, parameters and type
// parameters.

// decorated: ('@' named NEWLINE)+ (class_def | function_def)
func (p *parser) decorated() Stmt {
	var decorators []Expr
	for p.accept(tAt) {
		decorators = append(decorators, p.named())
		p.expect(tNewline)
	}
	start := p.tok.start
	switch p.tok.kind {
	case kClass:
		return p.classDef(decorators)
	case kDef:
		return p.funcDef(start, decorators, false)
	case kAsync:
		p.next()
		if p.tok.kind == kDef {
			return p.funcDef(start, decorators, true)
		}
	}
	p.fail()
	return &Pass{}
}

// funcDef: ['async'] 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block
func (p *parser) funcDef(start int32, decorators []Expr, async bool) Stmt {
	s := &FunctionDef{Decorators: decorators, IsAsync: async}
	p.next()
	s.Name, s.NameSpan = p.name()
	s.TypeParams = p.typeParams()
	p.expect(tLPar)
	s.Args, _ = p.parameters(tRPar)
	p.expect(tRPar)
	if p.accept(tArrow) {
		s.Returns = p.expression()
	}
	p.expect(tColon)
	s.Body = p.block()
	s.Span = p.span(start)
	return s
}

// classDef: 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
func (p *parser) classDef(decorators []Expr) Stmt {
	s := &ClassDef{Decorators: decorators}
	start := p.tok.start
	p.next()
	s.Name, s.NameSpan = p.name()
	s.TypeParams = p.typeParams()
	if p.accept(tLPar) {
		p.arguments(&s.Bases, &s.Keywords)
		p.expect(tRPar)
	}
	p.expect(tColon)
	s.Body = p.block()
	s.Span = p.span(start)
	return s
}

// parameters parses the parameters of a def (closing is ')') or of a lambda
// (closing is ':', no annotations) up to the closing token, and returns their
// height:
//
//	[param+ ['/']] [param-with-default+ ['/']] ['*' [param] param*] ['**' param]
func (p *parser) parameters(closing tok) (*Arguments, int) {
	a := &Arguments{}
	start := p.tok.start
	h := 0
	star, slash := false, false
	for p.tok.kind != closing && !p.failed {
		switch p.tok.kind {
		case tDoubleStar:
			p.next()
			a.KwArg = p.param(closing, false)
			h = max(h, p.h)
			p.accept(tComma)
			a.Span = p.span(start)
			return a, h
		case tStar:
			if star {
				p.fail()
				return a, h
			}
			star = true
			p.next()
			if p.tok.kind == tComma {
				if p.peek(1) != tName {
					p.fail()
					return a, h
				}
			} else {
				a.VarArg = p.param(closing, true)
				h = max(h, p.h)
			}
		case tSlash:
			if star || slash || len(a.Args) == 0 {
				p.fail()
				return a, h
			}
			slash = true
			p.next()
			a.PosOnly, a.Args = a.Args, nil
		default:
			arg := p.param(closing, false)
			h = max(h, p.h)
			var def Expr
			if p.accept(tEqual) {
				def = p.expression()
				h = max(h, p.h)
			}
			switch {
			case star:
				a.KwOnly = append(a.KwOnly, arg)
				a.KwDefaults = append(a.KwDefaults, def)
			case def != nil:
				a.Args = append(a.Args, arg)
				a.Defaults = append(a.Defaults, def)
			case len(a.Defaults) > 0:
				p.fail()
			default:
				a.Args = append(a.Args, arg)
			}
		}
		if !p.accept(tComma) {
			break
		}
	}
	a.Span = p.span(start)
	if a.End < start {
		a.End = start
	}
	return a, h
}

// param: NAME [':' expression]; for *args the annotation may be starred.
func (p *parser) param(closing tok, star bool) *Arg {
	start := p.tok.start
	a := &Arg{}
	a.Name, _ = p.name()
	p.h = 0
	if closing == tRPar && p.accept(tColon) {
		if star {
			a.Annotation = p.starExpression()
		} else {
			a.Annotation = p.expression()
		}
	}
	a.Span = p.span(start)
	return a
}

// typeParams: ['[' type_param (',' type_param)* [','] ']']
func (p *parser) typeParams() (params []*TypeParam) {
	if !p.accept(tLSqb) {
		return nil
	}
	for {
		params = append(params, p.typeParam())
		if !p.accept(tComma) || p.tok.kind == tRSqb {
			break
		}
	}
	p.expect(tRSqb)
	return params
}

// typeParam: NAME [':' expression] ['=' expression] |
// '*' NAME ['=' star_expression] | '**' NAME ['=' expression]
func (p *parser) typeParam() *TypeParam {
	t := &TypeParam{}
	start := p.tok.start
	switch p.tok.kind {
	case tStar:
		t.Kind = TypeVarTuple
		p.next()
	case tDoubleStar:
		t.Kind = ParamSpec
		p.next()
	}
	t.Name, _ = p.name()
	if t.Kind == TypeVar && p.accept(tColon) {
		t.Bound = p.expression()
	}
	if p.accept(tEqual) {
		if t.Kind == TypeVarTuple {
			t.Default = p.starExpression()
		} else {
			t.Default = p.expression()
		}
	}
	t.Span = p.span(start)
	return t
}
