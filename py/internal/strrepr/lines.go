package strrepr

// This file finds line ends and whitespace.

import "toolweaver/py/internal/unidata"

// NextLine splits off the first line of s: line is the text without its end, size the bytes of line and end together. At the
// end of the text size is 0. "\r\n" is one end; vertical tab, form feed, the separators U+001C to U+001E, U+0085, U+2028 and
// U+2029 end lines too, as str.splitlines has it.
func NextLine(s string) (line string, size int) {
	for i := 0; i < len(s); {
		c := s[i]
		if c < 128 {
			if c == '\n' || c >= 0x0b && c <= 0x0d || c >= 0x1c && c <= 0x1e {
				if c == '\r' && i+1 < len(s) && s[i+1] == '\n' {
					return s[:i], i + 2
				}
				return s[:i], i + 1
			}
			i++
			continue
		}
		r, n := unidata.DecodeRune(s[i:])
		if unidata.IsLineBreak(r) {
			return s[:i], i + n
		}
		i += n
	}
	return s, len(s)
}

// SplitLines is str.splitlines; with keepEnds the lines keep their ends.
func SplitLines(s string, keepEnds bool) []string {
	var out []string
	for s != "" {
		line, n := NextLine(s)
		if keepEnds {
			line = s[:n]
		}
		out = append(out, line)
		s = s[n:]
	}
	return out
}

// TrimLeft is str.lstrip without argument.
func TrimLeft(s string) string {
	for s != "" {
		r, n := unidata.DecodeRune(s)
		if !unidata.IsSpace(r) {
			break
		}
		s = s[n:]
	}
	return s
}

// TrimRight is str.rstrip without argument.
func TrimRight(s string) string {
	for s != "" {
		r, n := unidata.DecodeLastRune(s)
		if !unidata.IsSpace(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// Trim is str.strip without argument.
func Trim(s string) string { return TrimRight(TrimLeft(s)) }

// NextField splits off the first whitespace-separated word of s, for str.split without separator. ok is false if only
// whitespace is left; rest starts right after the word.
func NextField(s string) (word, rest string, ok bool) {
	s = TrimLeft(s)
	if s == "" {
		return "", "", false
	}
	i := 0
	for i < len(s) {
		r, n := unidata.DecodeRune(s[i:])
		if unidata.IsSpace(r) {
			break
		}
		i += n
	}
	return s[:i], s[i:], true
}
