package numparse

// This file parses floats and complex numbers.

import (
	"math"
	"strconv"
	"strings"

	"toolweaver/py/internal/pyerr"
)

// Float is float(text). The error is a ValueError. A number too large gives an infinity, as CPython has it.
func Float(text string, repr Repr) (float64, error) {
	s := text
	if f, ok := plainFloat(s); ok {
		return f, nil
	}
	s = trim(toASCII(s))
	ok := true
	if strings.IndexByte(s, '_') >= 0 {
		s, ok = dropUnderscores(s)
	}
	if ok {
		if f, n := scanFloat(s); n > 0 && n == len(s) {
			return f, nil
		}
	}
	return 0, pyerr.New(pyerr.ValueError, "could not convert string to float: "+repr(text))
}

// plainFloat handles up to 15 decimal digits with an optional point, exactly.
func plainFloat(s string) (float64, bool) {
	if s == "" || len(s) > 17 {
		return 0, false
	}
	neg := s[0] == '-'
	if neg {
		s = s[1:]
	}
	m, digits, frac, point := int64(0), 0, 0, false
	for i := range len(s) {
		c := s[i]
		if c == '.' && !point {
			point = true
			continue
		}
		if c -= '0'; c > 9 {
			return 0, false
		}
		m = m*10 + int64(c)
		digits++
		if point {
			frac++
		}
	}
	if digits == 0 || digits > 15 {
		return 0, false
	}
	// m and the power of ten are exact, so the quotient is correctly rounded.
	f := float64(m) / exactPow10[frac]
	if neg {
		f = -f
	}
	return f, true
}

var exactPow10 = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// dropUnderscores removes underscores, each of which must stand between two digits.
func dropUnderscores(s string) (string, bool) {
	for i := 0; i < len(s); i++ {
		if s[i] == '_' && (i == 0 || i+1 == len(s) || !isDigit(s[i-1]) || !isDigit(s[i+1])) {
			return s, false
		}
	}
	return removeUnderscores(s), true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// scanFloat reads the longest float at the start of s and returns its length, 0 if there is none. No whitespace, underscores
// or hexadecimal forms.
func scanFloat(s string) (f float64, n int) {
	i := 0
	neg := false
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		neg = s[i] == '-'
		i++
	}
	if w := scanWord(s[i:]); w > 0 {
		f = math.Inf(1)
		if s[i]|0x20 == 'n' {
			f = math.NaN()
		}
		if neg {
			f = -f
		}
		return f, i + w
	}
	digits := 0
	for i < len(s) && isDigit(s[i]) {
		i++
		digits++
	}
	if i < len(s) && s[i] == '.' {
		i++
		for i < len(s) && isDigit(s[i]) {
			i++
			digits++
		}
	}
	if digits == 0 {
		return 0, 0
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if j < len(s) && isDigit(s[j]) {
			for j < len(s) && isDigit(s[j]) {
				j++
			}
			i = j
		}
	}
	// The only possible error is a range error, which comes with the right infinity.
	f, _ = strconv.ParseFloat(s[:i], 64)
	return f, i
}

// scanWord returns the length of "inf", "infinity" or "nan" at the start of s, in any case.
func scanWord(s string) int {
	for _, w := range [...]string{"infinity", "inf", "nan"} {
		if len(s) >= len(w) && strings.EqualFold(s[:len(w)], w) {
			return len(w)
		}
	}
	return 0
}

// Complex is complex(text). The error is a ValueError.
func Complex(text string, repr Repr) (re, im float64, err error) {
	s := toASCII(text)
	if strings.IndexByte(s, '_') >= 0 {
		var ok bool
		if s, ok = dropUnderscores(s); !ok {
			return 0, 0, pyerr.New(pyerr.ValueError, "could not convert string to complex: "+repr(text))
		}
	}
	re, im, ok := parseComplex(s)
	if !ok {
		return 0, 0, pyerr.New(pyerr.ValueError, "complex() arg is a malformed string")
	}
	return re, im, nil
}

func parseComplex(s string) (re, im float64, ok bool) {
	s = trim(s)
	if s != "" && s[0] == '(' {
		if len(s) < 2 || s[len(s)-1] != ')' {
			return 0, 0, false
		}
		s = trim(s[1 : len(s)-1])
	}
	f, n := scanFloat(s)
	s = s[n:]
	switch {
	case n > 0 && s == "":
		return f, 0, true
	case n > 0 && (s[0] == '+' || s[0] == '-'):
		re = f
		if f, n = scanFloat(s); n == 0 {
			f, n = unitOf(s)
		}
		s = s[n:]
	case n == 0:
		f, n = unitOf(s)
		s = s[n:]
	}
	if s != "j" && s != "J" {
		return 0, 0, false
	}
	return re, f, true
}

// unitOf reads an optional sign that stands for plus or minus one.
func unitOf(s string) (float64, int) {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 1, 0
	}
	if s[0] == '-' {
		return -1, 1
	}
	return 1, 1
}
