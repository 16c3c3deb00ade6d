package syntax

// This file parses expressions down to primaries. The comment above each
// method is its production. Every method leaves the height of the tree it
// returns in p.h.

// starExpressions: star_expression (',' star_expression)* [',']
func (p *parser) starExpressions() Expr {
	start := p.tok.start
	return p.tupleRest(start, p.starExpression(), (*parser).starExpression)
}

// expressions: expression (',' expression)* [',']
func (p *parser) expressions() Expr {
	start := p.tok.start
	return p.tupleRest(start, p.expression(), (*parser).expression)
}

// tupleRest parses what follows the first element of an unparenthesised tuple.
func (p *parser) tupleRest(start int32, first Expr, elem func(*parser) Expr) Expr {
	if p.tok.kind != tComma {
		return first
	}
	h := p.h
	elts := []Expr{first}
	for p.accept(tComma) {
		if !startsStarExpr[p.tok.kind] {
			break
		}
		elts = append(elts, elem(p))
		h = max(h, p.h)
	}
	p.higher(h)
	return &Tuple{Span: p.span(start), Elts: elts}
}

// startsStarExpr tells which tokens can begin an expression or a starred one.
var startsStarExpr = [tokCount]bool{
	tName: true, tNumber: true, tString: true, tFStart: true, tTStart: true,
	tLPar: true, tLSqb: true, tLBrace: true, tEllipsis: true, tPlus: true, tMinus: true, tTilde: true,
	tStar: true, kFalse: true, kNone: true, kTrue: true, kAwait: true, kLambda: true, kNot: true,
}

// starExpression: '*' bitwise_or | expression
func (p *parser) starExpression() Expr {
	if p.tok.kind == tStar {
		return p.starred(precOr)
	}
	return p.expression()
}

// starred parses '*' and an operand of at least the given precedence;
// precedence 0 is a whole expression.
func (p *parser) starred(prec int) Expr {
	start := p.tok.start
	p.next()
	var v Expr
	if prec == 0 {
		v = p.expression()
	} else {
		v = p.binary(prec)
	}
	p.higher(p.h)
	return &Starred{Span: p.span(start), Value: v}
}

// starNamed: '*' bitwise_or | named_expression
func (p *parser) starNamed() Expr {
	if p.tok.kind == tStar {
		return p.starred(precOr)
	}
	return p.named()
}

// named: NAME ':=' expression | expression !':='
func (p *parser) named() Expr {
	if p.tok.kind == tName && p.peek(1) == tColonEqual {
		start := p.tok.start
		id, sp := p.name()
		p.next()
		v := p.expression()
		p.higher(p.h)
		return &NamedExpr{Span: p.span(start), Target: &Name{Span: sp, ID: id}, Value: v}
	}
	e := p.expression()
	if p.tok.kind == tColonEqual {
		return p.fail()
	}
	return e
}

// expression: disjunction ['if' disjunction 'else' expression] | lambda
func (p *parser) expression() Expr {
	if !p.enter() {
		return bad
	}
	defer p.leave()
	if p.tok.kind == kLambda {
		return p.lambda()
	}
	start := p.tok.start
	body := p.disjunction()
	if p.tok.kind != kIf {
		return body
	}
	h := p.h
	p.next()
	test := p.disjunction()
	h = max(h, p.h)
	p.expect(kElse)
	orelse := p.expression()
	p.higher(max(h, p.h))
	return &IfExp{Span: p.span(start), Test: test, Body: body, Orelse: orelse}
}

// lambda: 'lambda' [parameters] ':' expression
func (p *parser) lambda() Expr {
	start := p.tok.start
	p.next()
	args, h := p.parameters(tColon)
	p.expect(tColon)
	body := p.expression()
	p.higher(max(h, p.h))
	return &Lambda{Span: p.span(start), Args: args, Body: body}
}

// disjunction: conjunction ('or' conjunction)*
func (p *parser) disjunction() Expr {
	start := p.tok.start
	e := p.conjunction()
	if p.tok.kind != kOr {
		return e
	}
	h := p.h
	values := []Expr{e}
	for p.accept(kOr) {
		values = append(values, p.conjunction())
		h = max(h, p.h)
	}
	p.higher(h)
	return &BoolOp{Span: p.span(start), Op: Or, Values: values}
}

// conjunction: inversion ('and' inversion)*
func (p *parser) conjunction() Expr {
	start := p.tok.start
	e := p.inversion()
	if p.tok.kind != kAnd {
		return e
	}
	h := p.h
	values := []Expr{e}
	for p.accept(kAnd) {
		values = append(values, p.inversion())
		h = max(h, p.h)
	}
	p.higher(h)
	return &BoolOp{Span: p.span(start), Op: And, Values: values}
}

// inversion: 'not' inversion | comparison
func (p *parser) inversion() Expr {
	if p.tok.kind != kNot {
		return p.comparison()
	}
	if !p.enter() {
		return bad
	}
	defer p.leave()
	start := p.tok.start
	p.next()
	v := p.inversion()
	p.higher(p.h)
	return &UnaryOp{Span: p.span(start), Op: Not, Operand: v}
}

// comparison: bitwise_or (compare_op bitwise_or)*
func (p *parser) comparison() Expr {
	start := p.tok.start
	left := p.binary(precOr)
	op, ok := p.compareOp()
	if !ok {
		return left
	}
	h := p.h
	c := &Compare{Left: left}
	for ok {
		c.Ops = append(c.Ops, op)
		c.Comparators = append(c.Comparators, p.binary(precOr))
		h = max(h, p.h)
		op, ok = p.compareOp()
	}
	p.higher(h)
	c.Span = p.span(start)
	return c
}

// compareOp consumes a comparison operator if there is one.
func (p *parser) compareOp() (CmpOp, bool) {
	var op CmpOp
	switch p.tok.kind {
	case tEqEqual:
		op = Eq
	case tNotEqual:
		if p.src[p.tok.start] == '<' {
			return 0, false // <> is a token, but no operator
		}
		op = NotEq
	case tLess:
		op = Lt
	case tLessEqual:
		op = LtE
	case tGreater:
		op = Gt
	case tGreaterEqual:
		op = GtE
	case kIn:
		op = In
	case kNot:
		if p.peek(1) != kIn {
			return 0, false
		}
		p.next()
		op = NotIn
	case kIs:
		p.next()
		if p.accept(kNot) {
			return IsNot, true
		}
		return Is, true
	default:
		return 0, false
	}
	p.next()
	return op, true
}

// Precedences of the binary operators.
const (
	precOr = iota + 1
	precXor
	precAnd
	precShift
	precSum
	precTerm
)

// binaryOps gives precedence and meaning of the binary operator tokens.
var binaryOps = [tokCount]struct {
	prec int
	op   Operator
}{
	tVBar: {precOr, BitOr}, tCircumflex: {precXor, BitXor}, tAmper: {precAnd, BitAnd},
	tLShift: {precShift, LShift}, tRShift: {precShift, RShift},
	tPlus: {precSum, Add}, tMinus: {precSum, Sub},
	tStar: {precTerm, Mult}, tSlash: {precTerm, Div}, tDoubleSlash: {precTerm, FloorDiv},
	tPercent: {precTerm, Mod}, tAt: {precTerm, MatMult},
}

// binary: factor (operator of precedence >= min, operand)*, left-associative.
func (p *parser) binary(min int) Expr {
	start := p.tok.start
	left := p.factor()
	for {
		b := binaryOps[p.tok.kind]
		if b.prec < min || b.prec == 0 {
			return left
		}
		h, pos := p.h, p.tok.start
		p.next()
		right := p.binary(b.prec + 1)
		p.higher(max(h, p.h))
		left = &BinOp{Span: p.span(start), Left: left, Op: b.op, OpPos: pos, Right: right}
	}
}

// factor: ('+' | '-' | '~') factor | power
func (p *parser) factor() Expr {
	var op Operator
	switch p.tok.kind {
	case tPlus:
		op = UAdd
	case tMinus:
		op = USub
	case tTilde:
		op = Invert
	default:
		return p.power()
	}
	if !p.enter() {
		return bad
	}
	defer p.leave()
	start := p.tok.start
	p.next()
	v := p.factor()
	p.higher(p.h)
	return &UnaryOp{Span: p.span(start), Op: op, Operand: v}
}

// power: ['await'] primary ['**' factor]
func (p *parser) power() Expr {
	start := p.tok.start
	var e Expr
	if p.accept(kAwait) {
		e = p.primary()
		p.higher(p.h)
		e = &Await{Span: p.span(start), Value: e}
	} else {
		e = p.primary()
	}
	if p.tok.kind != tDoubleStar {
		return e
	}
	if !p.enter() {
		return bad
	}
	defer p.leave()
	h, pos := p.h, p.tok.start
	p.next()
	right := p.factor()
	p.higher(max(h, p.h))
	return &BinOp{Span: p.span(start), Left: e, Op: Pow, OpPos: pos, Right: right}
}

// yieldExpr: 'yield' 'from' expression | 'yield' [star_expressions]
func (p *parser) yieldExpr() Expr {
	start := p.tok.start
	p.next()
	if p.accept(kFrom) {
		v := p.expression()
		p.higher(p.h)
		return &YieldFrom{Span: p.span(start), Value: v}
	}
	var v Expr
	p.h = 0
	if startsStarExpr[p.tok.kind] {
		v = p.starExpressions()
	}
	p.higher(p.h)
	return &Yield{Span: p.span(start), Value: v}
}

// annotatedRHS: yield_expr | star_expressions
func (p *parser) annotatedRHS() Expr {
	if p.tok.kind == kYield {
		return p.yieldExpr()
	}
	return p.starExpressions()
}
