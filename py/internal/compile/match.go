package compile

// This file defines the match statement. A pattern jumps to a label when it
// fails; names are bound after the whole pattern has matched.

import (
	"toolweaver/py/internal/code"
	"toolweaver/py/syntax"
)

// capture is a name a pattern binds and the register of its value.
type capture struct {
	name string
	reg  int
}

func (u *unit) match(s *syntax.Match) {
	end := newLabel()
	subject := u.temp()
	u.exprTo(s.Subject, subject)
	u.push(&block{kind: blockHold})
	start := u.assigned
	out := allSet
	complete := false
	for _, c := range s.Cases {
		next := newLabel()
		u.assigned = start
		u.at(c.Pattern)
		var binds []capture
		u.pattern(c.Pattern, subject, next, &binds)
		for _, b := range binds {
			u.storeName(b.name, b.reg)
		}
		if c.Guard != nil {
			u.jumpIf(c.Guard, false, next)
		}
		u.top = u.base()
		u.stmts(c.Body)
		out = out.and(u.assigned)
		u.goTo(end)
		u.place(next)
		complete = complete || c.Guard == nil && irrefutable(c.Pattern)
	}
	if !complete {
		out = out.and(start)
	}
	u.pop()
	u.place(end)
	u.assigned = out
}

func irrefutable(p syntax.Pattern) bool {
	a, ok := p.(*syntax.MatchAs)
	return ok && (a.Pattern == nil || irrefutable(a.Pattern))
}

// pattern emits a test of the value in r. Temporaries are kept: captures may
// be in them.
func (u *unit) pattern(p syntax.Pattern, r int, fail *label, binds *[]capture) {
	u.at(p)
	switch p := p.(type) {
	case *syntax.MatchValue:
		v := u.expr(p.Value)
		u.at(p)
		u.jump(code.JumpEq, 0, r, v, -1, fail)
	case *syntax.MatchSingleton:
		t := u.temps(2)
		switch p.Kind {
		case syntax.ConstNone:
			u.loadConst(nil, t)
		default:
			u.loadConst(p.Kind == syntax.ConstTrue, t)
		}
		u.emit(code.Is, t+1, r, t, 0)
		u.jump(code.JumpFalse, t+1, 0, 0, -1, fail)
	case *syntax.MatchAs:
		if p.Pattern != nil {
			u.pattern(p.Pattern, r, fail, binds)
		}
		if p.Name != "" {
			*binds = append(*binds, capture{p.Name, r})
		}
	case *syntax.MatchOr:
		u.matchOr(p, r, fail, binds)
	case *syntax.MatchSequence:
		u.matchSequence(p, r, fail, binds)
	case *syntax.MatchMapping:
		u.matchMapping(p, r, fail, binds)
	case *syntax.MatchClass:
		u.matchClass(p, r, fail, binds)
	}
}

func (u *unit) intrinsic(id code.IntrinsicID, dst, first, n int) {
	u.emit(code.Intrinsic, dst, first, n, int(id))
}

func (u *unit) matchOr(p *syntax.MatchOr, r int, fail *label, binds *[]capture) {
	ok := newLabel()
	var shared []capture
	for i, alt := range p.Patterns {
		next := fail
		if i < len(p.Patterns)-1 {
			next = newLabel()
		}
		var b []capture
		u.pattern(alt, r, next, &b)
		if i == 0 {
			for _, x := range b {
				t := u.temp()
				u.emit(code.Move, t, x.reg, 0, 0)
				shared = append(shared, capture{x.name, t})
			}
		} else {
			for _, s := range shared {
				for _, x := range b {
					if x.name == s.name {
						u.emit(code.Move, s.reg, x.reg, 0, 0)
					}
				}
			}
		}
		if next != fail {
			u.goTo(ok)
			u.place(next)
		}
	}
	u.place(ok)
	*binds = append(*binds, shared...)
}

func (u *unit) matchSequence(p *syntax.MatchSequence, r int, fail *label, binds *[]capture) {
	t := u.temp()
	u.intrinsic(code.InMatchSequence, t, r, 1)
	u.jump(code.JumpFalse, t, 0, 0, -1, fail)
	star := -1
	for i, x := range p.Patterns {
		if _, ok := x.(*syntax.MatchStar); ok {
			star = i
		}
	}
	n := len(p.Patterns)
	u.intrinsic(code.InMatchLen, t, r, 1)
	if n > 200 {
		panic(refusal{p.Span, "pattern with more than 200 items"})
	}
	first := u.temps(n)
	if star < 0 {
		u.jump(code.JumpNeI, t, n&0xFF, n>>8, 1, fail)
		u.emit(code.Unpack, first, r, n, 0)
	} else {
		u.jump(code.JumpLtI, t, (n-1)&0xFF, (n-1)>>8, 1, fail)
		u.emit(code.UnpackEx, first, r, star, n-star-1)
	}
	for i, x := range p.Patterns {
		if s, ok := x.(*syntax.MatchStar); ok {
			if s.Name != "" {
				*binds = append(*binds, capture{s.Name, first + i})
			}
			continue
		}
		u.pattern(x, first+i, fail, binds)
	}
}

func (u *unit) matchMapping(p *syntax.MatchMapping, r int, fail *label, binds *[]capture) {
	t := u.temps(3) // subject, keys, result
	u.intrinsic(code.InMatchMapping, t+2, r, 1)
	u.jump(code.JumpFalse, t+2, 0, 0, -1, fail)
	u.emit(code.Move, t, r, 0, 0)
	if len(p.Keys) > 0 {
		u.display(code.BuildTuple, p.Keys, t+1)
		u.at(p)
		u.intrinsic(code.InMatchKeys, t+2, t, 2)
		u.jump(code.JumpNone, t+2, 1, 0, -1, fail)
		first := u.temps(len(p.Keys))
		u.emit(code.Unpack, first, t+2, len(p.Keys), 0)
		for i, x := range p.Patterns {
			u.pattern(x, first+i, fail, binds)
		}
	} else {
		u.loadConst(code.Tuple{}, t+1)
	}
	if p.Rest != "" {
		u.intrinsic(code.InMatchRest, t+2, t, 2)
		*binds = append(*binds, capture{p.Rest, t + 2})
	}
}

func (u *unit) matchClass(p *syntax.MatchClass, r int, fail *label, binds *[]capture) {
	t := u.temps(4)
	u.emit(code.Move, t, r, 0, 0)
	u.exprTo(p.Cls, t+1)
	u.loadConst(int64(len(p.Patterns)), t+2)
	names := make(code.Tuple, len(p.KwdAttrs))
	for i, n := range p.KwdAttrs {
		names[i] = n
	}
	u.emit(code.LoadConst, t+3, 0, 0, u.konst2(names))
	u.at(p)
	u.intrinsic(code.InMatchClass, t, t, 4)
	u.jump(code.JumpNone, t, 1, 0, -1, fail)
	all := append(append([]syntax.Pattern{}, p.Patterns...), p.KwdPatterns...)
	first := u.temps(len(all))
	if len(all) > 0 {
		u.emit(code.Unpack, first, t, len(all), 0)
	}
	for i, x := range all {
		u.pattern(x, first+i, fail, binds)
	}
}
