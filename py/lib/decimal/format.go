package decimal

// This file defines the formatting of Decimal by a format specifier.
// https://docs.python.org/3.14/library/string.html#formatspec

import (
	"strconv"
	"strings"

	"toolweaver/py"
	"toolweaver/py/internal/decimal"
	"toolweaver/py/internal/unidata"
)

// spec is a format specifier, taken apart.
type spec struct {
	fill            string
	align, sign     byte
	noNegZero, zero bool
	alt             bool
	width, prec     int // prec: -1 if not given
	sep             string
	kind            byte // 0 if not given
}

func parseSpec(s string) (p spec, ok bool) {
	p = spec{fill: " ", align: '>', sign: '-', prec: -1}
	aligned := false
	if s != "" {
		_, n := unidata.DecodeRune(s)
		if n < len(s) && strings.IndexByte("<>=^", s[n]) >= 0 {
			p.fill, p.align, aligned, s = s[:n], s[n], true, s[n+1:]
		} else if strings.IndexByte("<>=^", s[0]) >= 0 {
			p.align, aligned, s = s[0], true, s[1:]
		}
	}
	if s != "" && strings.IndexByte("-+ ", s[0]) >= 0 {
		p.sign, s = s[0], s[1:]
	}
	s, p.noNegZero = cut(s, "z")
	s, p.alt = cut(s, "#")
	if s, p.zero = cut(s, "0"); p.zero {
		if aligned {
			return p, false
		}
		p.fill, p.align = "0", '='
	}
	if s, p.width, ok = count(s); !ok {
		return p, false
	}
	p.width = max(p.width, 0)
	if s != "" && (s[0] == ',' || s[0] == '_') {
		p.sep, s = s[:1], s[1:]
	}
	if s != "" && s[0] == '.' {
		if s, p.prec, ok = count(s[1:]); !ok || p.prec < 0 {
			return p, false
		}
	}
	if s != "" && strings.IndexByte("eEfFgGn%", s[0]) >= 0 {
		p.kind, s = s[0], s[1:]
	}
	if p.kind == 'n' {
		if p.sep != "" {
			return p, false
		}
		p.kind = 'g'
	}
	return p, s == ""
}

func cut(s, prefix string) (string, bool) { return strings.CutPrefix(s, prefix) }

// count reads a number, -1 if there is none.
func count(s string) (rest string, n int, ok bool) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == 0 {
		return s, -1, true
	}
	n, err := strconv.Atoi(s[:i])
	return s[i:], n, err == nil && n < 1<<40
}

func decimal_format(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, ok := a[1].Text()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "format arg must be str")
	}
	if s == "" {
		return in.StrValue(a[0])
	}
	p, ok := parseSpec(s)
	if !ok {
		return value{}, py.Errorf(py.ValueError, "invalid format string")
	}
	c, exc := current(in)
	if exc != nil {
		return value{}, exc
	}
	x := of(a[0])
	size := x.Coef.BitLen()/3 + p.width*len(p.fill) + max(p.prec, 0) + 16
	if p.kind == 'f' || p.kind == 'F' || p.kind == '%' {
		if e := x.Exp; e < 0 {
			size += -e
		} else {
			size += e
		}
	}
	if exc := spend(in, size); exc != nil {
		return value{}, exc
	}
	if p.kind == 0 {
		p.kind = 'g'
		if c.capitals {
			p.kind = 'G'
		}
	}
	return in.NewStr(p.format(x, c.ctx.Rounding)), nil
}

func (p *spec) format(x num, mode decimal.Rounding) string {
	if x.Form != decimal.Finite {
		if p.fill == "0" && p.zero {
			p.fill = " "
			p.align = '>'
		}
		s := decimal.Number{Form: x.Form, Coef: x.Coef}.Text(false, true)
		if p.kind == '%' {
			s += "%"
		}
		return p.pad(p.signOf(x.Neg), s)
	}
	percent := p.kind == '%'
	if percent {
		x.Exp += 2
	}
	x = p.round(x, mode)
	if x.IsZero() && p.noNegZero {
		x.Neg = false
	}
	digits := x.Coef.String()
	left := x.Exp + len(digits) // digits before the point
	dot := 1
	switch p.kind {
	case 'e', 'E':
		if x.IsZero() && p.prec >= 0 {
			dot = 1 - p.prec
		}
	case 'f', 'F', '%':
		dot = left
	default:
		if x.Exp <= 0 && left > -6 {
			dot = left
		}
	}
	whole, frac := "0", ""
	switch {
	case dot <= 0:
		frac = strings.Repeat("0", -dot) + digits
	case dot > len(digits):
		whole = digits + strings.Repeat("0", dot-len(digits))
	default:
		whole, frac = digits[:dot], digits[dot:]
	}
	if frac != "" || p.alt {
		frac = "." + frac
	}
	if exp := left - dot; exp != 0 || p.kind == 'e' || p.kind == 'E' {
		e := "e"
		if p.kind == 'E' || p.kind == 'G' {
			e = "E"
		}
		if exp >= 0 {
			e += "+"
		}
		frac += e + strconv.Itoa(exp)
	}
	if percent {
		frac += "%"
	}
	sign := p.signOf(x.Neg)
	if p.zero {
		whole = p.zeros(whole, p.width-len(sign)-len(frac))
	}
	return p.pad(sign, p.group(whole)+frac)
}

// round rounds x to the precision of the specifier.
func (p *spec) round(x num, mode decimal.Rounding) num {
	c := decimal.Context{Prec: decimal.MaxPrec, Emin: decimal.MinEmin, Emax: decimal.MaxEmax, Rounding: mode}
	switch p.kind {
	case 'e', 'E':
		if p.prec >= 0 && !x.IsZero() {
			x = pad(roundTo(x, p.prec+1, mode), p.prec+1)
		}
	case 'f', 'F', '%':
		if p.prec >= 0 {
			x = c.Quantize(x, decimal.New(false, zeroNumber.Coef, -p.prec))
		} else if x.IsZero() && x.Exp > 0 {
			x.Exp = 0
		}
	default:
		if n := max(p.prec, 1); p.prec >= 0 && x.Digits() > n {
			x = roundTo(x, n, mode)
		}
	}
	return x
}

// roundTo rounds x to n digits.
func roundTo(x num, n int, mode decimal.Rounding) num {
	c := decimal.Context{Prec: n, Emin: decimal.MinEmin, Emax: decimal.MaxEmax, Rounding: mode}
	return c.Finish(x)
}

// pad gives x exactly n digits, if it has fewer.
func pad(x num, n int) num {
	d := n - x.Digits()
	if d <= 0 {
		return x
	}
	c := decimal.Context{Prec: decimal.MaxPrec, Emin: decimal.MinEmin, Emax: decimal.MaxEmax}
	return c.Quantize(x, decimal.New(false, zeroNumber.Coef, x.Exp-d))
}

func (p *spec) signOf(neg bool) string {
	switch {
	case neg:
		return "-"
	case p.sign == '-':
		return ""
	}
	return string(p.sign)
}

// zeros puts zeros before digits until they and their separators take width.
func (p *spec) zeros(digits string, width int) string {
	if p.sep != "" {
		// Every fourth character is a separator, but never the first one.
		width = (3*width + 4) / 4
		if n := width; n > len(digits) {
			return strings.Repeat("0", n-len(digits)) + digits
		}
		return digits
	}
	if width > len(digits) {
		return strings.Repeat("0", width-len(digits)) + digits
	}
	return digits
}

func (p *spec) group(digits string) string {
	if p.sep == "" || len(digits) <= 3 {
		return digits
	}
	first := (len(digits)-1)%3 + 1
	out := digits[:first]
	for i := first; i < len(digits); i += 3 {
		out += p.sep + digits[i:i+3]
	}
	return out
}

// pad puts the fill around sign and body.
func (p *spec) pad(sign, body string) string {
	n := p.width - len(sign) - len(body)
	if n <= 0 {
		return sign + body
	}
	switch p.align {
	case '<':
		return sign + body + strings.Repeat(p.fill, n)
	case '=':
		return sign + strings.Repeat(p.fill, n) + body
	case '^':
		return strings.Repeat(p.fill, n/2) + sign + body + strings.Repeat(p.fill, n-n/2)
	}
	return strings.Repeat(p.fill, n) + sign + body
}
