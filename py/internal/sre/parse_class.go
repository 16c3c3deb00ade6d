package sre

// This file parses sets.
//
//	set  = "[" [ "^" ] item { item } "]" .
//	item = char | escape | char "-" char .
//
// A "]" directly after the opening is a plain character, and so is a "-" that
// does not stand between two characters.

// class parses after "["; it returns nil after a fault.
func (p *parser) class() *node {
	here := p.tell() - 1
	if p.next.is('[') {
		p.warn("Possible nested set", p.tell())
	}
	n := &node{op: nIn, neg: p.match('^')}
	for {
		t := p.get()
		if t.n == 0 {
			p.fail("unterminated character set", p.tell()-here)
			return nil
		}
		if t.is(']') && len(n.items) > 0 {
			break
		}
		if len(n.items) > 0 && t.in("-&~|") && p.next.is(t.r) {
			p.warn("Possible set "+setOperation(t.r), p.tell()-1)
		}
		lo, ok := p.classItem(t)
		if !ok {
			return nil
		}
		if !p.match('-') {
			n.items = append(n.items, lo)
			continue
		}
		that := p.get()
		if that.n == 0 {
			p.fail("unterminated character set", p.tell()-here)
			return nil
		}
		if that.is(']') {
			n.items = append(n.items, lo, setItem{lo: '-', hi: '-'})
			break
		}
		if that.is('-') {
			p.warn("Possible set difference", p.tell()-2)
		}
		hi, ok := p.classItem(that)
		if !ok {
			return nil
		}
		if lo.isCat || hi.isCat || hi.lo < lo.lo {
			text := append(append(t.text(), '-'), that.text()...)
			p.fail("bad character range "+stringOf(text, true), len(text))
			return nil
		}
		n.items = append(n.items, setItem{lo: lo.lo, hi: hi.lo})
	}
	n.items = unique(n.items)
	if len(n.items) == 1 && !n.items[0].isCat && n.items[0].lo == n.items[0].hi {
		op := nLiteral
		if n.neg {
			op = nNotLiteral
		}
		return &node{op: op, r: n.items[0].lo}
	}
	return n
}

// unique drops items that occur before.
func unique(items []setItem) []setItem {
	if len(items) < 2 {
		return items
	}
	seen := make(map[setItem]bool, len(items))
	out := items[:0]
	for _, it := range items {
		if !seen[it] {
			seen[it] = true
			out = append(out, it)
		}
	}
	return out
}

func setOperation(c rune) string {
	switch c {
	case '-':
		return "difference"
	case '&':
		return "intersection"
	case '~':
		return "symmetric difference"
	}
	return "union"
}

// warn records a warning about a future change of meaning.
func (p *parser) warn(msg string, pos int) {
	if p.err == nil {
		p.warnings = append(p.warnings, Warning{Msg: msg + " at position " + itoa(pos)})
	}
}

// classItem returns the member of a set that begins with t; it reports false
// after a fault.
func (p *parser) classItem(t token) (setItem, bool) {
	if !t.esc {
		return setItem{lo: t.r, hi: t.r}, true
	}
	if cat, ok := categoryOf(t.r); ok {
		return setItem{isCat: true, cat: cat}, true
	}
	if t.r >= '0' && t.r <= '9' {
		if t.r > '7' {
			p.fail(`bad escape \`+string(t.r), 2)
			return setItem{}, false
		}
		s := string(t.r) + p.getWhile(2, octDigits)
		c := octal(s)
		if c > 0o377 {
			p.fail(`octal escape value \`+s+` outside of range 0-0o377`, len(s)+1)
			return setItem{}, false
		}
		return setItem{lo: c, hi: c}, true
	}
	r, ok := p.simpleEscape(t)
	return setItem{lo: r, hi: r}, ok
}
