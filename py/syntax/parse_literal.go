package syntax

// This file parses number literals and sequences of string literals.

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// maxIntDigits is CPython's default limit on decimal integer literals; above
// it the conversion would take quadratic time.
const maxIntDigits = 4300

// number converts a number token.
func (p *parser) number(t token) Expr {
	c := &Constant{Span: Span{t.start, t.end}, Kind: ConstInt}
	s := p.text(t)
	if len(s) <= 18 {
		n, plain := int64(0), true
		for i := 0; i < len(s); i++ {
			if !isDigit(s[i]) {
				plain = false
				break
			}
			n = n*10 + int64(s[i]-'0')
		}
		if plain {
			c.Int = n
			return c
		}
	}
	if strings.IndexByte(s, '_') >= 0 {
		s = strings.ReplaceAll(s, "_", "")
	}
	base := 10
	if len(s) > 2 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			base = 16
		case 'o':
			base = 8
		case 'b':
			base = 2
		}
	}
	if base != 10 {
		s = s[2:]
	} else {
		if last := s[len(s)-1] | 0x20; last == 'j' {
			c.Kind = ConstComplex
			s = s[:len(s)-1]
		} else if strings.ContainsAny(s, ".eE") {
			c.Kind = ConstFloat
		}
		if c.Kind != ConstInt {
			// Out of range gives an infinity or zero, as in Python.
			c.Float, _ = strconv.ParseFloat(s, 64)
			return c
		}
	}
	if n, err := strconv.ParseInt(s, base, 64); err == nil {
		c.Int = n
		return c
	}
	if base == 10 && len(s) > maxIntDigits {
		e := p.failWith(fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
			"use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals "+
			"to avoid decimal conversion limits.", maxIntDigits, len(s)), Span{t.start, t.end})
		if p.err != nil { // the place is the line
			p.err.Pos.Col, p.err.End.Col = 0, 0
		}
		return e
	}
	c.Big, _ = new(big.Int).SetString(s, base)
	return c
}

// stringParts collects the pieces of adjacent literals: text is merged, empty
// text is dropped.
type stringParts struct {
	values []Expr
	buf    []byte
	first  string // the only piece, not yet copied to buf
	pieces int
	sp     Span // of the pieces since the last expression
}

// text adds literal text.
func (a *stringParts) text(s string, sp Span) {
	switch a.pieces {
	case 0:
		a.first, a.sp = s, sp
	case 1:
		a.buf = append(append(a.buf[:0], a.first...), s...)
	default:
		a.buf = append(a.buf, s...)
	}
	a.pieces++
	a.sp.End = sp.End
}

// joined returns the text since the last expression.
func (a *stringParts) joined() string {
	if a.pieces <= 1 {
		return a.first
	}
	return string(a.buf)
}

// flush ends a run of text.
func (a *stringParts) flush() {
	if a.pieces > 0 {
		if s := a.joined(); s != "" {
			a.values = append(a.values, &Constant{Span: a.sp, Kind: ConstStr, Str: s})
		}
	}
	a.pieces, a.first = 0, ""
}

// expr adds a replacement field.
func (a *stringParts) expr(e Expr) {
	a.flush()
	a.values = append(a.values, e)
}

// strings: (STRING | fstring)+ | tstring+
func (p *parser) strings() Expr {
	start := p.tok.start
	if p.tok.kind == tString {
		if k := p.peek(1); k != tString && k != tFStart && k != tTStart {
			s, bytes := p.stringToken()
			c := &Constant{Span: p.span(start), Kind: ConstStr, Str: s}
			if bytes {
				c.Kind = ConstBytes
			}
			p.h = 1
			return c
		}
	}
	var (
		a            stringParts
		h            int
		plain, bytes int
		fstr, tstr   bool
	)
loop:
	for {
		switch p.tok.kind {
		case tString:
			if tstr {
				return p.fail()
			}
			t := p.tok
			s, b := p.stringToken()
			if b {
				bytes++
			} else {
				plain++
			}
			a.text(s, Span{t.start, t.end})
		case tFStart:
			if tstr {
				return p.fail()
			}
			fstr = true
			h = max(h, p.fstring(&a, false))
		case tTStart:
			if fstr || plain+bytes > 0 {
				return p.fail()
			}
			tstr = true
			h = max(h, p.fstring(&a, true))
		default:
			break loop
		}
	}
	sp := p.span(start)
	if bytes > 0 && (plain > 0 || fstr) {
		return p.failAtNext("cannot mix bytes and nonbytes literals")
	}
	if fstr || tstr {
		a.flush()
	}
	p.higher(h + 1)
	switch {
	case tstr:
		return &TemplateStr{Span: sp, Values: a.values}
	case fstr:
		return &JoinedStr{Span: sp, Values: a.values}
	}
	p.h = 1
	c := &Constant{Span: sp, Kind: ConstStr, Str: a.joined()}
	if bytes > 0 {
		c.Kind = ConstBytes
	}
	return c
}

// stringToken consumes a STRING token and returns its value.
func (p *parser) stringToken() (value string, bytes bool) {
	t := p.tok
	p.next()
	s := p.text(t)
	raw := false
	i := 0
	for ; s[i] != '"' && s[i] != '\''; i++ {
		switch s[i] | 0x20 {
		case 'r':
			raw = true
		case 'b':
			bytes = true
		}
	}
	size := 1
	if len(s)-i >= 6 && s[i] == s[i+1] && s[i] == s[i+2] {
		size = 3
	}
	body := s[i+size : len(s)-size]
	if bytes && !isASCII(body) {
		p.failWith("bytes can only contain ASCII literal characters", Span{t.start, t.end})
		return "", true
	}
	if raw || strings.IndexByte(body, '\\') < 0 {
		return body, bytes
	}
	v, msg := unescape(body, bytes)
	if msg != "" {
		p.failWith(msg, Span{t.start, t.end})
	}
	return v, bytes
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
