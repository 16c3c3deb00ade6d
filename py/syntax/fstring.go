package syntax

// This file parses f-strings and t-strings from their tokens.

import (
	"strings"
	"unicode"
)

// fstring parses one f-string or t-string into a and returns the height of
// its fields: FSTRING_START (FSTRING_MIDDLE | field)* FSTRING_END
func (p *parser) fstring(a *stringParts, template bool) (h int) {
	raw := p.isRawStart(p.tok)
	p.next()
	// Decoding errors are reported at the closing quotes, as CPython decodes
	// the text when it has seen the whole string.
	badEscape := ""
	for {
		switch p.tok.kind {
		case tFMiddle, tTMiddle:
			if msg := p.middle(a, raw, true); msg != "" && badEscape == "" {
				badEscape = msg
			}
		case tLBrace:
			h = max(h, p.field(a, raw, template))
		case tFEnd, tTEnd:
			if badEscape != "" {
				p.failWith(badEscape, Span{p.tok.start, p.tok.end})
			}
			p.next()
			return h
		default:
			p.fail()
			return h
		}
	}
}

// isRawStart tells whether a start token has an "r" in its prefix.
func (p *parser) isRawStart(t token) bool {
	for _, c := range []byte(p.text(t)) {
		if c|0x20 == 'r' {
			return true
		}
	}
	return false
}

// middle consumes a token of literal text. It returns the message of a
// decoding error.
func (p *parser) middle(a *stringParts, raw, dropEmpty bool) (msg string) {
	t := p.tok
	p.next()
	s := p.text(t)
	if !raw && strings.IndexByte(s, '\\') >= 0 {
		s, msg = unescape(s, false)
	}
	if s != "" || !dropEmpty {
		sp := Span{t.start, t.end}
		if p.tok.start == t.end+1 {
			sp.End++ // the second brace of {{ or }}
		}
		a.text(s, sp)
	}
	return msg
}

// field: '{' annotated_rhs ['='] ['!' NAME] [':' spec] '}'
func (p *parser) field(a *stringParts, raw, template bool) int {
	if !p.enter() {
		return 0
	}
	defer p.leave()
	open := p.tok
	p.next()
	value := p.annotatedRHS()
	h := p.h
	valueEnd := p.tok.start
	debug := p.accept(tEqual)
	textEnd := p.tok.start
	debugEnd := p.tok.end
	var conversion byte
	if p.tok.kind == tExclam {
		conversion = p.conversion(template)
	}
	var spec *JoinedStr
	if p.tok.kind == tColon {
		var sh int
		spec, sh = p.formatSpec(raw, template)
		h = max(h, sh)
	}
	p.expect(tRBrace)
	if p.failed {
		return h
	}
	sp := p.span(open.start)
	if debug {
		if conversion == 0 && spec == nil {
			conversion = 'r'
		}
		a.text(stripComments(p.src[open.end:textEnd]), Span{open.end, debugEnd - 1})
	}
	if template {
		text := strings.TrimRightFunc(p.src[open.end:valueEnd], unicode.IsSpace)
		a.expr(&Interpolation{Span: sp, Value: value, Text: text, Conversion: conversion, FormatSpec: spec})
	} else {
		a.expr(&FormattedValue{Span: sp, Value: value, Conversion: conversion, FormatSpec: spec})
	}
	return h + 1
}

// conversion: '!' NAME, adjacent and one of s, r, a.
func (p *parser) conversion(template bool) byte {
	bang := p.tok
	p.next()
	t := p.tok
	if t.kind != tName {
		p.fail()
		return 0
	}
	prefix := "f"
	if template {
		prefix = "t"
	}
	name := p.text(t)
	if bang.end != t.start {
		p.failWith(prefix+"-string: conversion type must come right after the exclamation mark", Span{bang.start, t.end})
		return 0
	}
	p.next()
	if name != "s" && name != "r" && name != "a" {
		p.failWith(prefix+"-string: invalid conversion character "+pyQuote(name)+": expected 's', 'r', or 'a'", Span{t.start, t.end})
		return 0
	}
	return name[0]
}

// formatSpec: ':' (FSTRING_MIDDLE | field)*
func (p *parser) formatSpec(raw, template bool) (*JoinedStr, int) {
	start := p.tok.start
	p.next()
	var a stringParts
	h := 0
	for {
		switch p.tok.kind {
		case tFMiddle, tTMiddle:
			t := p.tok
			if msg := p.middle(&a, raw, false); msg != "" {
				p.failWith(msg, Span{t.start, t.end})
			}
			continue
		case tLBrace:
			h = max(h, p.field(&a, raw, false))
			continue
		}
		break
	}
	a.flush()
	return &JoinedStr{Span: p.span(start), Values: a.values}, h + 1
}

// stripComments removes comments from the text of a field that repeats its
// expression ("=").
func stripComments(s string) string {
	if strings.IndexByte(s, '#') < 0 {
		return s
	}
	var b strings.Builder
	quote := byte(0)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '#':
			for i < len(s) && s[i] != '\n' {
				i++
			}
			if i < len(s) {
				b.WriteByte('\n')
			}
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// pyQuote returns the repr of an identifier.
func pyQuote(s string) string { return "'" + s + "'" }
