// Package strrepr implements the parts of Python's str that need character tables: repr and ascii, the is… predicates, case
// conversion, line splitting and whitespace. It also has the repr of bytes.
//
// Strings are WTF-8 (see package unidata): UTF-8 that may hold lone surrogates. Start at [AppendRepr]. All functions take Go
// strings, append to byte slices, know nothing of the interpreter, and may be used concurrently.
package strrepr

import (
	"strings"

	"toolweaver/py/internal/unidata"
)

const hexDigits = "0123456789abcdef"

// quoteFor picks the quote of a repr: single, unless the text has single quotes and no double ones.
func quoteFor(s string) byte {
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		return '"'
	}
	return '\''
}

// Repr returns repr(s).
func Repr(s string) string { return string(AppendRepr(make([]byte, 0, len(s)+2), s)) }

// AppendRepr appends repr(s). The result has at most 10·len(s)+2 bytes.
func AppendRepr(dst []byte, s string) []byte { return appendRepr(dst, s, false) }

// AppendASCII appends ascii(s): repr with everything beyond ASCII escaped.
func AppendASCII(dst []byte, s string) []byte { return appendRepr(dst, s, true) }

// ASCII returns ascii(s).
func ASCII(s string) string { return string(AppendASCII(make([]byte, 0, len(s)+2), s)) }

func appendRepr(dst []byte, s string, ascii bool) []byte {
	quote := quoteFor(s)
	dst = append(dst, quote)
	start := 0 // s[start:i] is waiting to be copied unchanged
	for i := 0; i < len(s); {
		if c := s[i]; c < 128 {
			if c >= 32 && c < 127 && c != quote && c != '\\' {
				i++
				continue
			}
			dst = append(dst, s[start:i]...)
			dst = appendEscapedByte(dst, c)
			i++
			start = i
			continue
		}
		r, n := unidata.DecodeRune(s[i:])
		if !ascii && unidata.IsPrintable(r) {
			i += n
			continue
		}
		dst = append(dst, s[start:i]...)
		dst = appendEscapedRune(dst, r)
		i += n
		start = i
	}
	dst = append(dst, s[start:]...)
	return append(dst, quote)
}

func appendEscapedByte(dst []byte, c byte) []byte {
	switch c {
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	case '\\', '\'', '"':
		return append(dst, '\\', c)
	}
	return append(dst, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
}

func appendEscapedRune(dst []byte, r rune) []byte {
	kind, n := byte('U'), 8
	if r <= 0xff {
		kind, n = 'x', 2
	} else if r <= 0xffff {
		kind, n = 'u', 4
	}
	dst = append(dst, '\\', kind)
	for n--; n >= 0; n-- {
		dst = append(dst, hexDigits[r>>(4*n)&15])
	}
	return dst
}

// AppendBytesRepr appends repr(bytes): b'…'. The result has at most 4·len(b)+3 bytes. Only the quote used is escaped.
func AppendBytesRepr(dst, b []byte) []byte {
	quote := byte('\'')
	if single, double := countQuotes(b); single && !double {
		quote = '"'
	}
	dst = append(dst, 'b', quote)
	for _, c := range b {
		if c >= 32 && c < 127 && c != quote && c != '\\' {
			dst = append(dst, c)
		} else {
			dst = appendEscapedByte(dst, c)
		}
	}
	return append(dst, quote)
}

func countQuotes(b []byte) (single, double bool) {
	for _, c := range b {
		single = single || c == '\''
		double = double || c == '"'
	}
	return single, double
}
