package expat

// This file says which characters make up names and texts.

import "unicode/utf8"

// isSpace reports white space of XML.
func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// nameRanges are the ranges of characters beyond ASCII that begin names.
var nameRanges = [][2]rune{
	{0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x2FF}, {0x370, 0x37D}, {0x37F, 0x1FFF}, {0x200C, 0x200D}, {0x2070, 0x218F},
	{0x2C00, 0x2FEF}, {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD},
}

func isNameStart(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' || r == ':'
	}
	for _, x := range nameRanges {
		if r >= x[0] && r <= x[1] {
			return true
		}
	}
	return false
}

func isNameChar(r rune) bool {
	if r < 0x80 {
		return isNameStart(r) || r >= '0' && r <= '9' || r == '-' || r == '.'
	}
	return isNameStart(r) || r == 0xB7 || r >= 0x300 && r <= 0x36F || r == 0x203F || r == 0x2040
}

// char decodes the character of s at i; ok is false if it may not be in a
// document.
func char(s string, i int) (r rune, n int, ok bool) {
	c := s[i]
	if c < 0x80 {
		return rune(c), 1, c >= 0x20 || c == '\t' || c == '\n' || c == '\r'
	}
	r, n = utf8.DecodeRuneInString(s[i:])
	return r, n, (r != utf8.RuneError || n != 1) && r != 0xFFFE && r != 0xFFFF
}

// validRef reports whether a character reference may name r.
func validRef(r rune) bool {
	switch {
	case r < 0x20:
		return r == '\t' || r == '\n' || r == '\r'
	case r >= 0xD800 && r <= 0xDFFF, r == 0xFFFE, r == 0xFFFF, r > 0x10FFFF:
		return false
	}
	return true
}

// status is the outcome of scanning for a token.
type status uint8

const (
	ok status = iota
	partial
	invalid
)

// scanName returns the end of the name at i. With status partial the text
// ended in or right after the name; with invalid, end is the character that
// cannot begin a name.
func scanName(s string, i int) (end int, st status) {
	if i >= len(s) {
		return i, partial
	}
	r, n, good := char(s, i)
	if !good || !isNameStart(r) {
		return i, invalid
	}
	for i += n; i < len(s); i += n {
		r, n, good = char(s, i)
		if !good || !isNameChar(r) {
			return i, ok
		}
	}
	return i, partial
}

func skipSpace(s string, i int) int {
	for i < len(s) && isSpace(s[i]) {
		i++
	}
	return i
}

// checkChars returns the first character of s[i:end] that may not be in a
// document, or -1.
func checkChars(s string, i, end int) int {
	for i < end {
		_, n, good := char(s, i)
		if !good {
			return i
		}
		i += n
	}
	return -1
}
