package sre

// This file plans how a search finds the positions worth an attempt.

import "strings"

// searchPlan tells where a match can begin. The first that applies is used.
type searchPlan struct {
	anchored bool        // only at position 0
	lines    bool        // only at position 0 and after newlines
	prefix   string      // every match begins with these bytes
	literal  bool        // and consists of them, without groups
	first    *[256]bool  // bytes a match can begin with; nil if it may be empty
	pairs    *pairFilter // the first two bytes of a match; nil if not known
	skipRun  int32       // see below; -1 if not applicable
}

// A pattern without references that starts with an unbounded run cannot match
// from inside the run when it failed from its start: the rest would be tried at
// positions where it has failed. skipRun is the index of that instruction; an
// attempt notes where the run ended and the search resumes there.

// planSearch derives the plan from the elements and their code.
func planSearch(es []*ir, c *emitter, groups int) searchPlan {
	p := searchPlan{skipRun: -1}
	if first := leading(es); first != nil && first.op == irAt {
		p.anchored = first.at == posBeginString
		p.lines = first.at == posBeginLine
	}
	var all bool
	p.prefix, all = prefixOf(es)
	p.literal = all && p.prefix != "" && len(c.code) == 2 && groups == 0
	if f := firstSeq(es); !f.empty {
		p.first = f.set.table()
		p.pairs = newPairFilter(es)
	}
	if !c.refs {
		for i, in := range c.code {
			switch in.op {
			case opOpen, opAt, opPeek, opPeekBack:
				continue
			case opRun, opRunOnly:
				if in.max < 0 {
					p.skipRun = int32(i)
				}
			}
			break
		}
	}
	return p
}

// leading returns the element a match begins with, or nil.
func leading(es []*ir) *ir {
	for len(es) > 0 && es[0].op == irGroup {
		if len(es[0].body) == 0 {
			es = es[1:]
			continue
		}
		es = es[0].body
	}
	if len(es) == 0 {
		return nil
	}
	return es[0]
}

// maxPrefix is the length from which a prefix is not extended.
const maxPrefix = 64

// prefixOf returns the bytes every match of es begins with, and whether they
// are the whole match. Conditions on positions are passed over.
func prefixOf(es []*ir) (prefix string, all bool) {
	for _, e := range es {
		if len(prefix) >= maxPrefix {
			return prefix, false
		}
		switch e.op {
		case irText:
			prefix += e.text
		case irAt, irLook:
		case irGroup, irAtomic:
			sub, whole := prefixOf(e.body)
			prefix += sub
			if !whole {
				return prefix, false
			}
		default:
			return prefix, false
		}
	}
	return prefix, true
}

// nextStart returns the first position from sp on where a match may begin, or
// -1. s ends at the end of the search.
func (p *Program) nextStart(s string, sp int) int {
	plan := &p.search
	switch {
	case plan.anchored:
		if sp > 0 {
			return -1
		}
		return sp
	case plan.lines:
		if sp == 0 || s[sp-1] == '\n' {
			return sp
		}
		return indexFrom(s, sp, '\n', 1)
	case len(plan.prefix) > 1:
		i := strings.Index(s[sp:], plan.prefix)
		if i < 0 {
			return -1
		}
		return sp + i
	case len(plan.prefix) == 1:
		return indexFrom(s, sp, plan.prefix[0], 0)
	case plan.first != nil:
		if plan.pairs != nil {
			return plan.pairs.next(s, sp)
		}
		first := plan.first
		for ; sp < len(s); sp++ {
			if first[s[sp]] {
				return sp
			}
		}
		return -1
	}
	return sp
}

// indexFrom returns the position of c in s from sp on, plus off, or -1.
func indexFrom(s string, sp int, c byte, off int) int {
	i := strings.IndexByte(s[sp:], c)
	if i < 0 {
		return -1
	}
	return sp + i + off
}
