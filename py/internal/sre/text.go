package sre

// This file decodes subjects and patterns: UTF-8 extended by three-byte
// sequences for lone surrogates.

import "strings"

// maxRune is the last code point.
const maxRune = 0x10ffff

// width returns the number of bytes of the character that starts with b.
func width(b byte) int {
	switch {
	case b < 0xc0:
		return 1
	case b < 0xe0:
		return 2
	case b < 0xf0:
		return 3
	}
	return 4
}

// decode returns the character at s[i:] and its width in bytes. Requires
// i < len(s). A malformed byte decodes as U+FFFD of width 1.
func decode(s string, i int) (rune, int) {
	b := s[i]
	if b < 0x80 {
		return rune(b), 1
	}
	n := width(b)
	if n == 1 || i+n > len(s) {
		return 0xfffd, 1
	}
	r := rune(b) & (0x7f >> n)
	for j := i + 1; j < i+n; j++ {
		if s[j]&0xc0 != 0x80 {
			return 0xfffd, 1
		}
		r = r<<6 | rune(s[j]&0x3f)
	}
	return r, n
}

// stepBack returns the position of the character that ends at i, at or after
// limit. Requires i > limit.
func stepBack(s string, i, limit int) int {
	i--
	for n := 0; n < 3 && i > limit && s[i]&0xc0 == 0x80; n++ {
		i--
	}
	return i
}

// stepOver returns the position after the character at i. Requires
// i < len(s).
func stepOver(s string, i int) int {
	i += width(s[i])
	if i > len(s) {
		return len(s)
	}
	return i
}

// appendRune appends a code point, surrogates included.
func appendRune(dst []byte, r rune) []byte {
	switch {
	case r < 0x80:
		return append(dst, byte(r))
	case r < 0x800:
		return append(dst, 0xc0|byte(r>>6), 0x80|byte(r)&0xbf)
	case r < 0x10000:
		return append(dst, 0xe0|byte(r>>12), 0x80|byte(r>>6)&0xbf, 0x80|byte(r)&0xbf)
	}
	return append(dst, 0xf0|byte(r>>18), 0x80|byte(r>>12)&0xbf, 0x80|byte(r>>6)&0xbf, 0x80|byte(r)&0xbf)
}

// runesOf returns the characters of a pattern: code points, or bytes.
func runesOf(s string, text bool) []rune {
	out := make([]rune, 0, len(s))
	for i := 0; i < len(s); {
		if !text {
			out = append(out, rune(s[i]))
			i++
			continue
		}
		r, n := decode(s, i)
		out = append(out, r)
		i += n
	}
	return out
}

// stringOf is the inverse of runesOf.
func stringOf(rs []rune, text bool) string {
	b := make([]byte, 0, len(rs))
	for _, r := range rs {
		if text {
			b = appendRune(b, r)
		} else {
			b = append(b, byte(r))
		}
	}
	return string(b)
}

// specials are the characters Escape puts a backslash before.
const specials = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"

// Escape returns s with a backslash before every character that has a meaning
// in patterns, as re.escape does. It serves both str and bytes.
func Escape(s string) string {
	n := 0
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(specials, s[i]) >= 0 {
			n++
		}
	}
	if n == 0 {
		return s
	}
	b := make([]byte, 0, len(s)+n)
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(specials, s[i]) >= 0 {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return string(b)
}
