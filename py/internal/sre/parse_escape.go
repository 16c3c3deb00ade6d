package sre

// This file parses escapes outside sets, and those that stand for one
// character, which sets share.

import (
	"strings"

	"toolweaver/py/internal/unichar"
)

// charEscape returns the character of \a, \b, \f, \n, \r, \t, \v and \\.
func charEscape(c rune) (rune, bool) {
	switch c {
	case 'a':
		return '\a', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	case '\\':
		return '\\', true
	}
	return 0, false
}

// categoryOf returns the category of \d, \D, \s, \S, \w and \W.
func categoryOf(c rune) (category, bool) {
	switch c {
	case 'd':
		return catDigit, true
	case 'D':
		return catNotDigit, true
	case 's':
		return catSpace, true
	case 'S':
		return catNotSpace, true
	case 'w':
		return catWord, true
	case 'W':
		return catNotWord, true
	}
	return 0, false
}

// escape returns the node of an escape outside sets, or nil after a fault.
func (p *parser) escape(t token) *node {
	switch t.r {
	case 'A':
		return &node{op: nAt, at: atBeginString}
	case 'b':
		return &node{op: nAt, at: atBoundary}
	case 'B':
		return &node{op: nAt, at: atNotBoundary}
	case 'z', 'Z':
		return &node{op: nAt, at: atEndString}
	}
	if cat, ok := categoryOf(t.r); ok {
		return &node{op: nIn, items: []setItem{{isCat: true, cat: cat}}}
	}
	if t.r == '0' {
		return literal(octal("0" + p.getWhile(2, octDigits)))
	}
	if t.r >= '1' && t.r <= '9' {
		return p.numberEscape(t)
	}
	if r, ok := p.simpleEscape(t); ok {
		return literal(r)
	}
	return nil
}

func octal(s string) rune {
	n := rune(0)
	for i := 0; i < len(s); i++ {
		n = n<<3 | rune(s[i]-'0')
	}
	return n
}

// numberEscape parses \1 to \9 outside sets: a reference of one or two digits,
// or a character of three octal digits.
func (p *parser) numberEscape(t token) *node {
	esc := string(t.r)
	if p.next.in(digits) {
		esc += string(p.get().r)
		if isOctal(esc[0]) && isOctal(esc[1]) && p.next.in(octDigits) {
			esc += string(p.get().r)
			c := octal(esc)
			if c > 0o377 {
				p.fail(`octal escape value \`+esc+` outside of range 0-0o377`, len(esc)+1)
			}
			return literal(c)
		}
	}
	group := int(number(esc))
	if group < len(p.groups) {
		return p.groupRef(group, len(esc)+1)
	}
	p.fail("invalid group reference "+itoa(group), len(esc))
	return nil
}

func isOctal(b byte) bool { return '0' <= b && b <= '7' }

// simpleEscape returns the character of an escape that means the same inside
// and outside sets; it reports false after a fault.
func (p *parser) simpleEscape(t token) (rune, bool) {
	if r, ok := charEscape(t.r); ok {
		return r, true
	}
	if t.r == 'x' {
		return p.hexEscape(t.r, 2)
	}
	if p.isText {
		switch t.r {
		case 'u':
			return p.hexEscape(t.r, 4)
		case 'U':
			return p.hexEscape(t.r, 8)
		case 'N':
			return p.nameEscape()
		}
	}
	if isASCIILetter(t.r) {
		p.fail(`bad escape \`+string(t.r), 2)
		return 0, false
	}
	return t.r, true
}

// hexEscape parses the n digits of \x, \u and \U.
func (p *parser) hexEscape(c rune, n int) (rune, bool) {
	s := p.getWhile(n, hexDigits)
	esc := `\` + string(c) + s
	if len(s) != n {
		p.fail("incomplete escape "+esc, len(esc))
		return 0, false
	}
	var v int64
	for i := 0; i < len(s); i++ {
		v = v<<4 | int64(strings.IndexByte("0123456789abcdef", lowerHex(s[i])))
	}
	if v > maxRune {
		p.fail("bad escape "+esc, len(esc))
		return 0, false
	}
	return rune(v), true
}

func lowerHex(b byte) byte {
	if b >= 'A' && b <= 'F' {
		return b | 0x20
	}
	return b
}

// nameEscape parses \N{name} after the N.
func (p *parser) nameEscape() (rune, bool) {
	if !p.match('{') {
		p.fail("missing {", 0)
		return 0, false
	}
	name := p.getUntil('}', "character name")
	if p.err != nil {
		return 0, false
	}
	s := stringOf(name, true)
	lookup := p.opts.CharName
	if lookup == nil {
		lookup = unichar.Character
	}
	r, ok := lookup(s)
	if !ok {
		p.fail("undefined character name "+quote(name, false), len(name)+len(`\N{}`))
		return 0, false
	}
	return r, true
}
