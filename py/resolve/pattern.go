package resolve

// This file walks match statements and checks their patterns.

import (
	"strconv"
	"strings"

	"toolweaver/py/syntax"
)

func (r *resolver) match(x *syntax.Match) {
	r.expr(x.Subject)
	for i, c := range x.Cases {
		p := patternWalk{r: r, irrefutableOK: c.Guard != nil || i == len(x.Cases)-1}
		p.pattern(c.Pattern)
		r.exprOrNil(c.Guard)
		r.stmts(c.Body)
	}
}

// patternWalk is the state of the check of one case clause.
type patternWalk struct {
	r             *resolver
	irrefutableOK bool    // a pattern that always matches is in order here
	names         nameSet // captured so far, without those of other alternatives
}

func (p *patternWalk) pattern(n syntax.Pattern) {
	r := p.r
	switch x := n.(type) {
	case *syntax.MatchValue:
		if interpolated(x.Value) {
			r.lateErrorf(x.Value.Range(), "patterns may only match literals and attribute lookups")
		}
		r.expr(x.Value)
	case *syntax.MatchSequence:
		p.sequence(x)
	case *syntax.MatchMapping:
		p.mapping(x)
	case *syntax.MatchClass:
		p.class(x)
	case *syntax.MatchStar:
		if x.Name != "" {
			p.capture(x.Name, x.Span)
		}
	case *syntax.MatchAs:
		p.as(x)
	case *syntax.MatchOr:
		p.or(x)
	}
}

// sub checks a part of a pattern, which may always match.
func (p *patternWalk) sub(n syntax.Pattern) {
	old := p.irrefutableOK
	p.irrefutableOK = true
	p.pattern(n)
	p.irrefutableOK = old
}

func (p *patternWalk) sequence(x *syntax.MatchSequence) {
	stars := 0
	for i, e := range x.Patterns {
		if _, ok := e.(*syntax.MatchStar); ok {
			stars++
			if stars > 1 {
				p.r.lateErrorf(x.Span, "multiple starred names in sequence pattern")
			}
			if i >= 1<<8 {
				p.r.lateErrorf(x.Span, "too many expressions in star-unpacking sequence pattern")
			}
		}
	}
	for _, e := range x.Patterns {
		p.sub(e)
	}
}

func (p *patternWalk) mapping(x *syntax.MatchMapping) {
	var seen nameSet
	for _, k := range x.Keys {
		if interpolated(k) {
			p.r.lateErrorf(x.Span, "mapping pattern keys may only match literals and attribute lookups")
		}
		if text, repr := constantKey(k); text != "" && !seen.add(text) {
			p.r.lateErrorf(x.Span, "mapping pattern checks duplicate key (%s)", repr)
		}
		p.r.expr(k)
	}
	for _, v := range x.Patterns {
		p.sub(v)
	}
	if x.Rest != "" {
		p.capture(x.Rest, x.Span)
	}
}

func (p *patternWalk) class(x *syntax.MatchClass) {
	p.r.expr(x.Cls)
	var seen nameSet
	for i, a := range x.KwdAttrs {
		at := x.KwdPatterns[i].Range()
		p.r.checkName(a, at, "assign to")
		if !seen.add(a) {
			p.r.lateErrorf(at, "attribute name repeated in class pattern: %s", a)
		}
	}
	for _, e := range x.Patterns {
		p.sub(e)
	}
	for _, e := range x.KwdPatterns {
		p.sub(e)
	}
}

func (p *patternWalk) as(x *syntax.MatchAs) {
	if x.Pattern != nil {
		p.pattern(x.Pattern)
	} else if !p.irrefutableOK {
		if x.Name == "" {
			p.r.lateErrorf(x.Span, "wildcard makes remaining patterns unreachable")
		} else {
			p.r.lateErrorf(x.Span, "name capture '%s' makes remaining patterns unreachable", x.Name)
		}
	}
	if x.Name != "" {
		p.capture(x.Name, x.Span)
	}
}

func (p *patternWalk) or(x *syntax.MatchOr) {
	outer, ok := p.names, p.irrefutableOK
	var first nameSet
	for i, alt := range x.Patterns {
		p.names = nameSet{}
		p.irrefutableOK = ok && i == len(x.Patterns)-1
		p.pattern(alt)
		if i == 0 {
			first = p.names
		} else if !first.equal(&p.names) {
			p.r.lateErrorf(x.Span, "alternative patterns bind different names")
		}
	}
	p.names, p.irrefutableOK = outer, ok
	for _, n := range first.list {
		p.distinct(n, x.Span)
	}
}

// interpolated tells whether e is an f-string or a t-string.
func interpolated(e syntax.Expr) bool {
	switch e.(type) {
	case *syntax.JoinedStr, *syntax.TemplateStr:
		return true
	}
	return false
}

// capture binds a name of the pattern.
func (p *patternWalk) capture(name string, at syntax.Span) {
	p.r.assign(name, at)
	p.distinct(name, at)
}

// distinct adds a name to those of the pattern.
func (p *patternWalk) distinct(name string, at syntax.Span) {
	if !p.names.add(name) {
		p.r.lateErrorf(at, "multiple assignments to name '%s' in pattern", name)
	}
}

// constantKey returns a text that is the same for equal constant keys of a
// mapping pattern, and the key as Python shows it. The text is "" for what is
// not compared here.
func constantKey(e syntax.Expr) (text, repr string) {
	if b, ok := e.(*syntax.BinOp); ok { // a complex number
		left, real := constantKey(b.Left)
		right, imag := constantKey(b.Right)
		sign := "+"
		if b.Op == syntax.Sub {
			sign = "-"
		}
		return left + sign + right, "(" + strings.TrimSuffix(real, ".0") + sign + imag + ")"
	}
	minus := ""
	if u, ok := e.(*syntax.UnaryOp); ok && u.Op == syntax.USub {
		e, minus = u.Operand, "-"
	}
	c, ok := e.(*syntax.Constant)
	if !ok {
		return "", ""
	}
	switch c.Kind {
	case syntax.ConstNone:
		return "None", "None"
	case syntax.ConstTrue:
		return "1", "True"
	case syntax.ConstFalse:
		return "0", "False"
	case syntax.ConstInt:
		repr = minus + strconv.FormatInt(c.Int, 10)
		if c.Big != nil {
			repr = minus + c.Big.String()
		} else if c.Int == 0 {
			repr = "0"
		}
		return repr, repr
	case syntax.ConstFloat:
		f := c.Float
		if minus != "" {
			f = -f
		}
		text = strconv.FormatFloat(f, 'f', -1, 64)
		if f == 0 {
			text = "0"
		}
		repr = strconv.FormatFloat(f, 'g', -1, 64)
		if !strings.ContainsAny(repr, ".en") {
			repr += ".0"
		}
		return text, repr
	case syntax.ConstComplex:
		text = minus + strconv.FormatFloat(c.Float, 'g', -1, 64) + "j"
		return text, text
	case syntax.ConstStr:
		return "s" + c.Str, quote(c.Str)
	case syntax.ConstBytes:
		return "b" + c.Str, "b" + quote(c.Str)
	}
	return "", ""
}

// quote shows a string as Python's repr does, for the characters keys have.
func quote(s string) string {
	q := "'"
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		q = `"`
	}
	s = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(s)
	if q == "'" {
		s = strings.ReplaceAll(s, "'", `\'`)
	}
	return q + s + q
}
