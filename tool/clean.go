package tool

// This file makes text that comes from a source fit to be shown to a person or a model.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean returns s without characters that are invisible or change how the text around them reads: control characters
// except tab and newline, bidirectional controls, zero-width characters, tag characters, variation selectors beyond
// the ones used with emoji, unassigned formatting characters and invalid UTF-8. Text longer than maxRunes is cut and
// ends in "…". Line breaks become "\n".
func Clean(s string, maxRunes int) string {
	if isPlain(s) && len(s) <= maxRunes {
		return s
	}
	var b strings.Builder
	b.Grow(min(len(s), maxRunes+utf8.UTFMax))
	n := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		invalid := r == utf8.RuneError && size == 1
		i += size
		switch {
		case invalid:
			continue
		case r == '\r':
			if i < len(s) && s[i] == '\n' {
				continue
			}
			r = '\n'
		case r == '\u2028' || r == '\u2029' || r == '\u0085':
			r = '\n'
		case isHidden(r):
			continue
		}
		if n == maxRunes {
			b.WriteRune('…')
			break
		}
		b.WriteRune(r)
		n++
	}
	return b.String()
}

// CleanLine is [Clean] for text that must stay on one line: runs of white space become one space.
func CleanLine(s string, maxRunes int) string {
	return strings.Join(strings.Fields(Clean(s, maxRunes)), " ")
}

// isPlain reports whether s is printable ASCII with tabs and newlines.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < ' ' && c != '\n' && c != '\t') || c >= 0x7f {
			return false
		}
	}
	return true
}

// isHidden reports whether r is a character that Clean removes.
func isHidden(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), unicode.Is(unicode.Cs, r):
		return true // Cf holds the bidirectional, zero-width and tag characters and the soft hyphen
	case 0xE0100 <= r && r <= 0xE01EF, 0xFE00 <= r && r <= 0xFE0D: // variation selectors: can smuggle bytes
		return true
	case r == 0x034F, r == 0x115F, r == 0x1160, r == 0x17B4, r == 0x17B5, r == 0x2800, r == 0x3164, r == 0xFFA0: // blank letters and fillers
		return true
	case 0x180B <= r && r <= 0x180F, 0xFFF0 <= r && r <= 0xFFF8:
		return true
	}
	return false
}
