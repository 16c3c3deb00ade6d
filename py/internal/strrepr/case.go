package strrepr

// This file converts case with full Unicode mappings: one character may become up to three, and a capital sigma at the end
// of a word becomes a final sigma. No language-specific rules apply. Results have at most 3·len(s) bytes.

import "toolweaver/py/internal/unidata"

const (
	capitalSigma = 'Σ'
	smallSigma   = "σ"
	finalSigma   = "ς"
)

// Upper is str.upper.
func Upper(s string) string {
	if unidata.IsASCII(s) {
		return mapASCII(s, upperByte)
	}
	return mapRunes(s, unidata.AppendUpper)
}

// Lower is str.lower.
func Lower(s string) string {
	if unidata.IsASCII(s) {
		return mapASCII(s, lowerByte)
	}
	dst := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		r, n := unidata.DecodeRune(s[i:])
		dst = appendLowerAt(dst, s, i, r, n)
		i += n
	}
	return string(dst)
}

// Fold is str.casefold.
func Fold(s string) string {
	if unidata.IsASCII(s) {
		return mapASCII(s, lowerByte)
	}
	return mapRunes(s, unidata.AppendFold)
}

// SwapCase is str.swapcase.
func SwapCase(s string) string {
	dst := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		r, n := unidata.DecodeRune(s[i:])
		switch {
		case unidata.IsUpper(r):
			dst = appendLowerAt(dst, s, i, r, n)
		case unidata.IsLower(r):
			dst = unidata.AppendUpper(dst, r)
		default:
			dst = append(dst, s[i:i+n]...)
		}
		i += n
	}
	return string(dst)
}

// Capitalize is str.capitalize: the first character in title case, the rest in lower case.
func Capitalize(s string) string {
	dst := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		r, n := unidata.DecodeRune(s[i:])
		if i == 0 {
			dst = unidata.AppendTitle(dst, r)
		} else {
			dst = appendLowerAt(dst, s, i, r, n)
		}
		i += n
	}
	return string(dst)
}

// Title is str.title: each run of cased characters starts in title case and goes on in lower case.
func Title(s string) string {
	dst := make([]byte, 0, len(s)+8)
	afterCased := false
	for i := 0; i < len(s); {
		r, n := unidata.DecodeRune(s[i:])
		if afterCased {
			dst = appendLowerAt(dst, s, i, r, n)
		} else {
			dst = unidata.AppendTitle(dst, r)
		}
		afterCased = unidata.IsCased(r)
		i += n
	}
	return string(dst)
}

func upperByte(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 32
	}
	return c
}

func lowerByte(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 32
	}
	return c
}

// mapASCII returns s itself if nothing changes.
func mapASCII(s string, f func(byte) byte) string {
	i := 0
	for i < len(s) && f(s[i]) == s[i] {
		i++
	}
	if i == len(s) {
		return s
	}
	b := []byte(s)
	for ; i < len(b); i++ {
		b[i] = f(b[i])
	}
	return string(b)
}

func mapRunes(s string, f func([]byte, rune) []byte) string {
	dst := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		r, n := unidata.DecodeRune(s[i:])
		dst = f(dst, r)
		i += n
	}
	return string(dst)
}

// appendLowerAt appends the lower case of the character r of size n at s[i:], which needs the context for a sigma.
func appendLowerAt(dst []byte, s string, i int, r rune, n int) []byte {
	if r != capitalSigma {
		return unidata.AppendLower(dst, r)
	}
	if casedBefore(s[:i]) && !casedAfter(s[i+n:]) {
		return append(dst, finalSigma...)
	}
	return append(dst, smallSigma...)
}

// casedBefore reports whether the last character of s that is not case-ignorable is cased.
func casedBefore(s string) bool {
	for s != "" {
		r, n := unidata.DecodeLastRune(s)
		if !unidata.IsCaseIgnorable(r) {
			return unidata.IsCased(r)
		}
		s = s[:len(s)-n]
	}
	return false
}

// casedAfter reports whether the first character of s that is not case-ignorable is cased.
func casedAfter(s string) bool {
	for s != "" {
		r, n := unidata.DecodeRune(s)
		if !unidata.IsCaseIgnorable(r) {
			return unidata.IsCased(r)
		}
		s = s[n:]
	}
	return false
}
