// Package numparse turns text into numbers the way CPython 3.14's int(), float() and complex() do, and large ints into
// decimal text, with the guard against quadratic conversions.
//
// Start at [Int], [Float], [Complex] and [AppendInt]. Text is WTF-8. Errors are *pyerr.Error values; messages quote the
// offending argument with the repr function the caller passes, so that bytes arguments read b'…'. The package knows nothing
// of the interpreter; all functions may be used concurrently.
package numparse

import (
	"math/big"
	"strconv"

	"toolweaver/py/internal/pyerr"
	"toolweaver/py/internal/unidata"
)

// DefaultMaxDigits is the limit on decimal digits that sys.get_int_max_str_digits() starts with.
const DefaultMaxDigits = 4300

// Repr writes the argument into an error message, for instance strrepr.Repr.
type Repr func(string) string

// isSpace reports whether c is whitespace to the number parsers once the text is ASCII.
func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// toASCII replaces whitespace and decimal digits of all scripts by their ASCII forms. Any other character becomes '?', which
// no number contains.
func toASCII(s string) string {
	if unidata.IsASCII(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := unidata.DecodeRune(s[i:])
		i += n
		d := -1
		if r >= 128 {
			d = unidata.Decimal(r)
		}
		switch {
		case r < 127:
			b = append(b, byte(r))
		case unidata.IsSpace(r):
			b = append(b, ' ')
		case d >= 0:
			b = append(b, '0'+byte(d))
		default:
			b = append(b, '?')
		}
	}
	return string(b)
}

func trim(s string) string {
	for s != "" && isSpace(s[0]) {
		s = s[1:]
	}
	for s != "" && isSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// digitValues maps a byte to its value as a digit of base 36, 99 for none.
var digitValues = func() (t [256]uint8) {
	for i := range t {
		switch c := byte(i); {
		case c >= '0' && c <= '9':
			t[i] = c - '0'
		case c >= 'a' && c <= 'z':
			t[i] = c - 'a' + 10
		case c >= 'A' && c <= 'Z':
			t[i] = c - 'A' + 10
		default:
			t[i] = 99
		}
	}
	return t
}()

// Int is int(text, base). The result is v if big is nil, else big (which then does not fit in 64 bits). base is 0 or 2 to 36.
// maxDigits limits the digits of a base that is not a power of two; 0 is no limit. The error is a ValueError.
func Int(text string, base, maxDigits int, repr Repr) (v int64, big *big.Int, err error) {
	if v, ok := smallInt(text, base); ok {
		return v, nil, nil
	}
	if base != 0 && (base < 2 || base > 36) {
		return 0, nil, pyerr.New(pyerr.ValueError, "int() base must be >= 2 and <= 36, or 0")
	}
	v, big, digits, ok := parseInt(toASCII(text), base, maxDigits)
	if !ok {
		return 0, nil, pyerr.Newf(pyerr.ValueError, "invalid literal for int() with base %d: %s", base, unidata.Prefix(repr(text), 200))
	}
	if digits > 0 {
		return 0, nil, pyerr.Newf(pyerr.ValueError, "Exceeds the limit (%d digits) for integer string conversion: "+
			"value has %d digits; use sys.set_int_max_str_digits() to increase the limit", maxDigits, digits)
	}
	return v, big, nil
}

// smallInt handles a sign and up to 18 plain decimal digits.
func smallInt(s string, base int) (v int64, ok bool) {
	if base != 10 || s == "" || len(s) > 18 {
		return 0, false
	}
	neg := s[0] == '-'
	if neg || s[0] == '+' {
		s = s[1:]
	}
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 {
			return 0, false
		}
		v = v*10 + int64(c)
	}
	if neg {
		v = -v
	}
	return v, s != ""
}

// parseInt parses ASCII text. ok is false if it is no int; tooMany is the number of digits if that exceeds the limit, else 0.
func parseInt(s string, base, maxDigits int) (v int64, b *big.Int, tooMany int, ok bool) {
	s = trim(s)
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	s, base, onlyZero := stripPrefix(s, base)
	clean, ok := digitsOf(s, base)
	if !ok {
		return 0, nil, 0, false
	}
	if base&(base-1) != 0 && maxDigits > 0 && len(clean) > maxDigits && len(clean) > 640 {
		return 0, nil, len(clean), true
	}
	if u, err := strconv.ParseUint(clean, base, 63); err == nil {
		v = int64(u)
		if neg {
			v = -v
		}
		return v, nil, 0, !onlyZero || v == 0
	}
	b, ok = new(big.Int).SetString(clean, base)
	if !ok || onlyZero && b.Sign() != 0 {
		return 0, nil, 0, false
	}
	if neg {
		b.Neg(b)
	}
	if b.IsInt64() {
		return b.Int64(), nil, 0, true
	}
	return 0, b, 0, true
}

// stripPrefix removes the prefix of the base, if any, and settles base 0. onlyZero says that a leading zero without prefix
// allows zero only.
func stripPrefix(s string, base int) (rest string, b int, onlyZero bool) {
	prefix := 0
	if len(s) >= 2 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			prefix = 16
		case 'o':
			prefix = 8
		case 'b':
			prefix = 2
		}
	}
	if base == 0 {
		switch {
		case prefix != 0:
			base = prefix
		case s != "" && s[0] == '0':
			base, onlyZero = 10, true
		default:
			base = 10
		}
	}
	if prefix == base {
		s = s[2:]
		if s != "" && s[0] == '_' {
			s = s[1:]
		}
	}
	return s, base, onlyZero
}

// digitsOf checks that s consists of digits of the base with single underscores between them and returns the digits.
func digitsOf(s string, base int) (clean string, ok bool) {
	under := 0
	prev := byte('_')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '_' {
			if prev == '_' {
				return "", false
			}
			under++
		} else if int(digitValues[c]) >= base {
			return "", false
		}
		prev = c
	}
	if prev == '_' {
		return "", false
	}
	if under == 0 {
		return s, true
	}
	return removeUnderscores(s), true
}

func removeUnderscores(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '_' {
			b = append(b, s[i])
		}
	}
	return string(b)
}

// AppendInt appends str(v). It fails with a ValueError if v has more than maxDigits decimal digits (0 is no limit), without
// converting a value that is far above the limit.
func AppendInt(dst []byte, v *big.Int, maxDigits int) ([]byte, error) {
	if v.IsInt64() {
		return strconv.AppendInt(dst, v.Int64(), 10), nil
	}
	// A number of d digits has at most 3.3220·d bits.
	tooLong := maxDigits > 0 && int64(v.BitLen()) > int64(maxDigits)*3322/1000+1 && v.BitLen() > 2100
	if !tooLong {
		start := len(dst)
		dst = v.Append(dst, 10)
		n := len(dst) - start
		if v.Sign() < 0 {
			n--
		}
		if maxDigits == 0 || n <= maxDigits || n <= 640 {
			return dst, nil
		}
		dst = dst[:start]
	}
	return dst, pyerr.Newf(pyerr.ValueError, "Exceeds the limit (%d digits) for integer string conversion; "+
		"use sys.set_int_max_str_digits() to increase the limit", maxDigits)
}
