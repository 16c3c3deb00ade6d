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
	item int  // the number of the value in the list,
	list bool // if the register holds one
}

// load returns the register of the value.
func (c capture) load(u *unit) int { return unpacked{c.reg, c.list}.load(u, c.item) }

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
			mark := u.top
			u.storeName(b.name, b.load(u))
			u.top = mark
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
			*binds = append(*binds, capture{name: p.Name, reg: r})
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
		mark := u.top
		u.pattern(alt, r, next, &b)
		if i == 0 {
			for _, x := range b {
				t := u.temp()
				u.emit(code.Move, t, x.load(u), 0, 0)
				shared = append(shared, capture{name: x.name, reg: t})
			}
		} else {
			for _, s := range shared {
				for _, x := range b {
					if x.name == s.name {
						u.emit(code.Move, s.reg, x.load(u), 0, 0)
					}
				}
			}
		}
		if i > 0 || len(b) == 0 {
			u.top = mark
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
	if star < 0 {
		u.jump(code.JumpNeI, t, n&0xFF, n>>8, 1, fail)
	} else {
		u.jump(code.JumpLtI, t, (n-1)&0xFF, (n-1)>>8, 1, fail)
	}
	u.patterns(p.Patterns, u.unpackItems(r, n, star), fail, binds)
}

// patterns matches unpacked items. A long list of them is not kept in registers, but for what captures need.
func (u *unit) patterns(list []syntax.Pattern, items unpacked, fail *label, binds *[]capture) {
	for i, x := range list {
		name := ""
		switch p := x.(type) {
		case *syntax.MatchStar:
			if p.Name == "" {
				continue
			}
			name = p.Name
		case *syntax.MatchAs:
			if p.Pattern == nil {
				name = p.Name
			}
		}
		switch {
		case name != "" && items.list:
			*binds = append(*binds, capture{name, items.first, i, true})
		case name != "":
			*binds = append(*binds, capture{name: name, reg: items.first + i})
		default:
			mark, n := u.top, len(*binds)
			r := items.load(u, i)
			u.pattern(x, r, fail, binds)
			if !items.list {
				continue
			}
			kept := false
			for j := n; j < len(*binds); j++ {
				b := &(*binds)[j]
				if b.reg == r && !b.list {
					b.reg, b.item, b.list = items.first, i, true
				}
				kept = kept || b.reg >= mark
			}
			if !kept {
				u.top = mark
			}
		}
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
		u.patterns(p.Patterns, u.unpackItems(t+2, len(p.Keys), -1), fail, binds)
	} else {
		u.loadConst(code.Tuple{}, t+1)
	}
	if p.Rest != "" {
		u.intrinsic(code.InMatchRest, t+2, t, 2)
		*binds = append(*binds, capture{name: p.Rest, reg: t + 2})
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
	if len(all) > 0 {
		u.patterns(all, u.unpackItems(t, len(all), -1), fail, binds)
	}
}
