package floatmath

// This file has float.hex and float.fromhex.

import (
	"math"
	"strconv"
	"strings"

	"toolweaver/py/internal/pyerr"
)

// Hex is float.hex(): "0x1.8000000000000p+0", always with 13 hexadecimal digits.
func Hex(f float64) string {
	switch {
	case f != f:
		return "nan"
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	}
	sign := ""
	if math.Signbit(f) {
		sign = "-"
	}
	b := math.Float64bits(f)
	frac, exp := b&(1<<52-1), int(b>>52&0x7ff)
	if b<<1 == 0 {
		return sign + "0x0.0p+0"
	}
	lead := byte('1')
	if exp == 0 {
		lead, exp = '0', 1
	}
	out := append([]byte(sign), '0', 'x', lead, '.')
	for i := 48; i >= 0; i -= 4 {
		out = append(out, "0123456789abcdef"[frac>>uint(i)&15])
	}
	out = append(out, 'p')
	if exp -= 1023; exp >= 0 {
		out = append(out, '+')
	}
	return string(strconv.AppendInt(out, int64(exp), 10))
}

// FromHex is float.fromhex. Errors: ValueError for a malformed string, OverflowError.
func FromHex(text string) (float64, error) {
	bad := pyerr.New(pyerr.ValueError, "invalid hexadecimal floating-point string")
	s := strings.Trim(text, " \t\n\v\f\r")
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg = s[0] == '-'
		s = s[1:]
	}
	switch strings.ToLower(s) {
	case "inf", "infinity":
		return math.Copysign(math.Inf(1), signOf(neg)), nil
	case "nan":
		return math.Copysign(math.NaN(), signOf(neg)), nil
	}
	if len(s) >= 2 && s[0] == '0' && s[1]|0x20 == 'x' {
		s = s[2:]
	}
	mant, exp := s, ""
	if i := strings.IndexAny(s, "pP"); i >= 0 {
		mant, exp = s[:i], s[i+1:]
		digits := strings.TrimLeft(exp, "0123456789")
		if exp != "" && (exp[0] == '+' || exp[0] == '-') {
			digits = strings.TrimLeft(exp[1:], "0123456789")
			if len(exp) == 1 {
				digits = "x"
			}
		}
		if exp == "" || digits != "" {
			return 0, bad
		}
	}
	whole, frac, _ := strings.Cut(mant, ".")
	if whole+frac == "" || strings.Trim(whole+frac, "0123456789abcdefABCDEF") != "" {
		return 0, bad
	}
	if exp == "" {
		exp = "0"
	}
	f, err := parseHex(whole, frac, exp)
	if err != nil {
		return 0, err
	}
	return math.Copysign(f, signOf(neg)), nil
}

func signOf(neg bool) float64 {
	if neg {
		return -1
	}
	return 1
}

// parseHex evaluates whole.frac · 2^exp with one rounding.
func parseHex(whole, frac, exp string) (float64, error) {
	tooLarge := pyerr.New(pyerr.OverflowError, "hexadecimal value too large to represent as a float")
	digits := strings.TrimLeft(whole+frac, "0")
	if digits == "" {
		return 0, nil
	}
	point := -4 * len(frac)
	e, err := strconv.Atoi(exp)
	// An exponent that dwarfs the number of digits decides by itself.
	limit := 8*(len(whole)+len(frac)) + 5000
	if err != nil || e > limit || e < -limit {
		if exp[0] == '-' {
			return 0, nil
		}
		return 0, tooLarge
	}
	if drop := len(digits) - 32; drop > 0 {
		// 128 bits and a sticky digit are plenty.
		rest := digits[32:]
		digits = digits[:32]
		point += 4 * drop
		if strings.Trim(rest, "0") != "" {
			digits += "1"
			point -= 4
		}
	}
	f, err := strconv.ParseFloat("0x"+digits+"p"+strconv.Itoa(e+point), 64)
	if err != nil || math.IsInf(f, 0) {
		return 0, tooLarge
	}
	return f, nil
}
