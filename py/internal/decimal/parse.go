package decimal

// This file reads numbers from text.

import (
	"math/big"
	"strconv"
	"strings"

	"toolweaver/py/internal/unidata"
)

// Parse reads a number; ok is false if s is none. Surrounding spaces and
// underscores are ignored, digits may be those of any script.
func Parse(s string) (x Number, ok bool) {
	s = plain(s)
	if s != "" && (s[0] == '-' || s[0] == '+') {
		x.Neg = s[0] == '-'
		s = s[1:]
	}
	x.Coef = zero
	low := strings.ToLower(s)
	switch {
	case low == "inf" || low == "infinity":
		x.Form = Infinite
		return x, true
	case strings.HasPrefix(low, "nan"):
		x.Form, s = NaN, s[3:]
		return x, s == "" || isDigits(s) && x.setCoef(s)
	case strings.HasPrefix(low, "snan"):
		x.Form, s = SNaN, s[4:]
		return x, s == "" || isDigits(s) && x.setCoef(s)
	}
	mantissa, exp, hasExp := s, "", false
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		mantissa, exp, hasExp = s[:i], s[i+1:], true
	}
	whole, frac, _ := strings.Cut(mantissa, ".")
	if whole == "" && frac == "" || !isDigits(whole) || !isDigits(frac) {
		return x, false
	}
	if hasExp {
		digits := exp
		if exp != "" && (exp[0] == '-' || exp[0] == '+') {
			digits = exp[1:]
		}
		if digits == "" || !isDigits(digits) {
			return x, false
		}
		n, err := strconv.ParseInt(exp, 10, 64)
		const most = 2 * MaxEmax
		if err != nil || n > most || n < -most {
			n = most
			if exp[0] == '-' {
				n = -most
			}
		}
		x.Exp = int(n)
	}
	x.Exp -= len(frac)
	return x, x.setCoef(whole + frac)
}

func (x *Number) setCoef(digits string) bool {
	n, ok := new(big.Int).SetString(digits, 10)
	x.Coef = n
	return ok
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// plain strips spaces and underscores and converts digits to ASCII.
func plain(s string) string {
	simple := true
	for i := 0; i < len(s) && simple; i++ {
		simple = s[i] > ' ' && s[i] < 0x7F && s[i] != '_'
	}
	if simple {
		return s
	}
	var b []rune
	for i := 0; i < len(s); {
		r, n := unidata.DecodeRune(s[i:])
		i += n
		b = append(b, r)
	}
	for len(b) > 0 && unidata.IsSpace(b[0]) {
		b = b[1:]
	}
	for len(b) > 0 && unidata.IsSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	out := make([]byte, 0, len(b))
	for _, r := range b {
		switch {
		case r == '_':
		case r < 0x80:
			out = append(out, byte(r))
		default:
			d := unidata.Decimal(r)
			if d < 0 {
				return "?"
			}
			out = append(out, byte('0'+d))
		}
	}
	return string(out)
}
