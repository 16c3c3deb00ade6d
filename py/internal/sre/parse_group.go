package sre

// This file parses what begins with a parenthesis: groups, assertions,
// conditions, comments and inline flags.

import (
	"strconv"
	"unicode"
)

func itoa(n int) string { return strconv.Itoa(n) }

// group parses after "(". It returns nil for comments, global flags and
// faults. first tells that global flags may stand here; they may change
// *verbose.
func (p *parser) group(verbose *bool, first bool) *node {
	start := p.tell() - 1
	if !p.match('?') {
		return p.capture(start, nil, *verbose)
	}
	t := p.get()
	switch {
	case t.n == 0:
		p.fail("unexpected end of pattern", 0)
		return nil
	case t.is('P'):
		return p.pythonGroup(start, *verbose)
	case t.is(':'):
		return p.enclosed(&node{op: nGroup}, start, *verbose)
	case t.is('#'):
		for {
			if p.next.n == 0 {
				p.fail("missing ), unterminated comment", p.tell()-start)
				return nil
			}
			if p.get().is(')') {
				return nil
			}
		}
	case t.in("=!<"):
		return p.assertion(t, start, *verbose)
	case t.is('('):
		return p.condition(start, *verbose)
	case t.is('>'):
		return p.enclosed(&node{op: nAtomic}, start, *verbose)
	case t.is('-') || t.n == 1 && flagOf(t.r) != 0:
		add, del, global := p.inlineFlags(t)
		if p.err != nil {
			return nil
		}
		if global {
			if !first {
				p.fail("global flags not at the start of the expression", p.tell()-start)
			}
			*verbose = p.flags&Verbose != 0
			return nil
		}
		sub := (*verbose || add&Verbose != 0) && del&Verbose == 0
		return p.enclosed(&node{op: nGroup, add: add, del: del}, start, sub)
	}
	p.fail("unknown extension ?"+stringOf(t.text(), true), int(t.n)+1)
	return nil
}

// enclosed parses the content of a group and its closing parenthesis into n.
func (p *parser) enclosed(n *node, start int, verbose bool) *node {
	n.body = p.alternation(verbose, false)
	p.closeParen(start)
	return n
}

func (p *parser) closeParen(start int) {
	if !p.match(')') {
		p.fail("missing ), unterminated subpattern", p.tell()-start)
	}
}

// capture parses a capturing group; name is nil if it has none.
func (p *parser) capture(start int, name []rune, verbose bool) *node {
	gid := len(p.groups)
	s := stringOf(name, true)
	if name != nil {
		if old, ok := p.numbers[s]; ok {
			p.fail("redefinition of group name "+quote(name, false)+" as group "+itoa(gid)+
				"; was group "+itoa(old), len(name)+1)
			return nil
		}
		p.numbers[s] = gid
	}
	p.groups = append(p.groups, groupWidth{})
	p.names = append(p.names, s)
	n := p.enclosed(&node{op: nGroup, group: gid}, start, verbose)
	if p.err == nil {
		lo, hi := n.body.width()
		p.groups[gid] = groupWidth{closed: true, lo: lo, hi: hi}
	}
	return n
}

// pythonGroup parses after "(?P": a named group or reference.
func (p *parser) pythonGroup(start int, verbose bool) *node {
	if p.match('<') {
		name := p.getUntil('>', "group name")
		p.checkGroupName(name, 1)
		if p.err != nil {
			return nil
		}
		return p.capture(start, name, verbose)
	}
	if p.match('=') {
		name := p.getUntil(')', "group name")
		p.checkGroupName(name, 1)
		if p.err != nil {
			return nil
		}
		gid, ok := p.numbers[stringOf(name, true)]
		if !ok {
			p.fail("unknown group name "+quote(name, false), len(name)+1)
			return nil
		}
		return p.groupRef(gid, len(name)+1)
	}
	t := p.get()
	if t.n == 0 {
		p.fail("unexpected end of pattern", 0)
		return nil
	}
	p.fail("unknown extension ?P"+stringOf(t.text(), true), int(t.n)+2)
	return nil
}

// groupRef returns a reference to a group that must be closed.
func (p *parser) groupRef(gid, offset int) *node {
	if !p.groups[gid].closed {
		p.fail("cannot refer to an open group", offset)
		return nil
	}
	p.checkLookbehind(gid)
	g := p.groups[gid]
	return &node{op: nGroupRef, group: gid, lo: g.lo, hi: g.hi}
}

// checkLookbehind fails if a group may not be referred to inside the current
// lookbehind.
func (p *parser) checkLookbehind(gid int) {
	if p.lookbehind < 0 {
		return
	}
	if gid >= len(p.groups) || !p.groups[gid].closed {
		p.fail("cannot refer to an open group", 0)
	} else if gid >= p.lookbehind {
		p.fail("cannot refer to group defined in the same lookbehind subpattern", 0)
	}
}

// assertion parses after "(?=", "(?!" or "(?<"; t is the last of these.
func (p *parser) assertion(t token, start int, verbose bool) *node {
	n := &node{op: nAssert}
	outermost := false
	if t.is('<') {
		t = p.get()
		if t.n == 0 {
			p.fail("unexpected end of pattern", 0)
			return nil
		}
		if !t.in("=!") {
			p.fail("unknown extension ?<"+stringOf(t.text(), true), int(t.n)+2)
			return nil
		}
		n.behind = true
		if p.lookbehind < 0 {
			outermost = true
			p.lookbehind = len(p.groups)
		}
	}
	n.neg = t.is('!')
	n.body = p.alternation(verbose, false)
	if outermost {
		p.lookbehind = -1
	}
	p.closeParen(start)
	if n.neg && len(n.body.nodes) == 0 {
		return &node{op: nFail}
	}
	return n
}

// condition parses after "(?(".
func (p *parser) condition(start int, verbose bool) *node {
	name := p.getUntil(')', "group name")
	if p.err != nil {
		return nil
	}
	gid, numeric := groupNumber(name)
	if !numeric {
		p.checkGroupName(name, 1)
		var ok bool
		if gid, ok = p.numbers[stringOf(name, true)]; !ok {
			p.fail("unknown group name "+quote(name, false), len(name)+1)
		}
	} else if gid == 0 {
		p.fail("bad group number", len(name)+1)
	} else if gid >= maxGroups {
		p.fail("invalid group reference "+decimal(name), len(name)+1)
	} else {
		p.condRefs = append(p.condRefs, condRef{gid, p.tell() - len(name) - 1})
	}
	p.checkLookbehind(gid)
	if p.err != nil {
		return nil
	}
	p.nestedDepth++
	defer func() { p.nestedDepth-- }()
	if p.nestedDepth > MaxNesting {
		p.failKind(KindRecursion, "maximum recursion depth exceeded")
		return nil
	}
	n := &node{op: nCond, group: gid}
	n.body = p.sequence(verbose, false)
	if p.match('|') {
		n.alts = []*seq{p.sequence(verbose, false)}
		if p.next.is('|') {
			p.fail("conditional backref with more than two branches", 0)
		}
	}
	p.closeParen(start)
	return n
}

// groupNumber returns the value of a name of ASCII digits, saturating above
// maxGroups.
func groupNumber(name []rune) (int, bool) {
	n := 0
	for _, r := range name {
		if r < '0' || r > '9' {
			return 0, false
		}
		if n = n*10 + int(r-'0'); n > maxGroups {
			n = maxGroups
		}
	}
	return n, len(name) > 0
}

// decimal returns digits without leading zeros.
func decimal(name []rune) string {
	for len(name) > 1 && name[0] == '0' {
		name = name[1:]
	}
	return string(name)
}

// inlineFlags parses flags from their first token on. It reports global flags,
// which it has added to p.flags, if they end with ")".
func (p *parser) inlineFlags(t token) (add, del Flags, global bool) {
	if !t.is('-') {
		for {
			f := flagOf(t.r)
			if p.isText && f == Locale {
				p.fail("bad inline flags: cannot use 'L' flag with a str pattern", 0)
			} else if !p.isText && f == Unicode {
				p.fail("bad inline flags: cannot use 'u' flag with a bytes pattern", 0)
			}
			add |= f
			if f&typeFlags != 0 && add&typeFlags != f {
				p.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0)
			}
			if t = p.get(); p.err != nil {
				return 0, 0, false
			}
			if t.n == 0 {
				p.fail("missing -, : or )", 0)
				return 0, 0, false
			}
			if t.in(")-:") {
				break
			}
			if !p.checkFlag(t, "missing -, : or )") {
				return 0, 0, false
			}
		}
	}
	if t.is(')') {
		p.flags |= add
		return 0, 0, true
	}
	if t.is('-') {
		if t = p.get(); t.n == 0 {
			p.fail("missing flag", 0)
			return 0, 0, false
		}
		if !p.checkFlag(t, "missing flag") {
			return 0, 0, false
		}
		for {
			f := flagOf(t.r)
			if f&typeFlags != 0 {
				p.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0)
			}
			del |= f
			if t = p.get(); t.n == 0 {
				p.fail("missing :", 0)
				return 0, 0, false
			}
			if t.is(':') {
				break
			}
			if !p.checkFlag(t, "missing :") {
				return 0, 0, false
			}
		}
	}
	if add&del != 0 {
		p.fail("bad inline flags: flag turned on and off", 1)
	}
	return add, del, false
}

// checkFlag fails unless t is a flag letter.
func (p *parser) checkFlag(t token, missing string) bool {
	if t.n == 1 && flagOf(t.r) != 0 {
		return true
	}
	if t.n == 1 && unicode.IsLetter(t.r) {
		missing = "unknown flag"
	}
	p.fail(missing, int(t.n))
	return false
}

// isIdentifier reports whether name is a Python identifier.
func isIdentifier(name []rune) bool {
	for i, r := range name {
		start := r == '_' || unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r)
		if start {
			continue
		}
		if i == 0 || !(unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc) ||
			unicode.Is(unicode.Other_ID_Continue, r)) {
			return false
		}
	}
	return len(name) > 0
}
