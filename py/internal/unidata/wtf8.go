package unidata

// This file decodes and encodes WTF-8: UTF-8 plus lone surrogates as three-byte sequences.

import (
	"unicode/utf8"
)

// IsSurrogate reports whether r is in U+D800..U+DFFF.
func IsSurrogate(r rune) bool { return r >= 0xD800 && r <= 0xDFFF }

// DecodeRune returns the first code point of s and its size in bytes. A surrogate is returned as itself with size 3; a byte
// that starts no valid sequence gives (utf8.RuneError, 1); the empty string gives (utf8.RuneError, 0).
func DecodeRune(s string) (rune, int) {
	if len(s) > 0 && s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	r, n := utf8.DecodeRuneInString(s)
	if n == 1 && len(s) >= 3 && s[0] == 0xED && s[1]&0xE0 == 0xA0 && s[2]&0xC0 == 0x80 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, n
}

// DecodeLastRune is DecodeRune for the last code point of s.
func DecodeLastRune(s string) (rune, int) {
	n := len(s)
	if n > 0 && s[n-1] < utf8.RuneSelf {
		return rune(s[n-1]), 1
	}
	if n >= 3 && s[n-3] == 0xED && s[n-2]&0xE0 == 0xA0 && s[n-1]&0xC0 == 0x80 {
		return 0xD000 | rune(s[n-2]&0x3F)<<6 | rune(s[n-1]&0x3F), 3
	}
	return utf8.DecodeLastRuneInString(s)
}

// AppendRune appends r as WTF-8. A value that is no code point is written as U+FFFD.
func AppendRune(dst []byte, r rune) []byte {
	if IsSurrogate(r) {
		return append(dst, 0xED, 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(dst, r)
}

// RuneLen returns the bytes r takes in WTF-8, 1 to 4.
func RuneLen(r rune) int {
	switch {
	case r >= 0 && r < 0x80:
		return 1
	case r >= 0 && r < 0x800:
		return 2
	case r >= 0 && r < 0x10000 || uint32(r) > MaxRune:
		return 3
	}
	return 4
}

// Count returns the number of code points of valid WTF-8: the len of the Python str.
func Count(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// IsASCII reports whether all bytes of s are below 128.
func IsASCII(s string) bool {
	for len(s) >= 8 {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		if w&0x8080808080808080 != 0 {
			return false
		}
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Prefix returns the longest prefix of s that has at most n code points.
func Prefix(s string, n int) string {
	if n >= len(s) {
		return s
	}
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			if n <= 0 {
				return s[:i]
			}
			n--
		}
	}
	return s
}
