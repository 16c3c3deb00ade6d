package syntax

// This file decodes the escape sequences of string and bytes literals.

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"toolweaver/py/internal/unichar"
)

// simpleEscapes maps the character after a backslash to its value.
var simpleEscapes = [128]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v',
}

// unescape decodes the body of a literal that is not raw. Unknown escapes
// stay as they are. A non-empty msg is a syntax error.
func unescape(s string, bytes bool) (value, msg string) {
	buf := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		k := strings.IndexByte(s[i:], '\\')
		if k < 0 || i+k+1 >= len(s) {
			buf = append(buf, s[i:]...)
			break
		}
		buf = append(buf, s[i:i+k]...)
		i += k
		c := s[i+1]
		switch {
		case c == '\n':
			i += 2
		case c < 0x80 && simpleEscapes[c] != 0:
			buf = append(buf, simpleEscapes[c])
			i += 2
		case c >= '0' && c <= '7':
			n, j := rune(0), i+1
			for ; j < len(s) && j < i+4 && s[j] >= '0' && s[j] <= '7'; j++ {
				n = n*8 + rune(s[j]-'0')
			}
			i = j
			if bytes {
				buf = append(buf, byte(n))
			} else {
				buf = appendWTF8(buf, n)
			}
		case c == 'x' || !bytes && (c == 'u' || c == 'U'):
			want := map[byte]int{'x': 2, 'u': 4, 'U': 8}[c]
			n, j := hexDigits(s, i+2, want)
			if j-i-2 < want || n > utf8.MaxRune {
				return "", hexError(s, i, j, c, want, bytes)
			}
			i = j
			if bytes {
				buf = append(buf, byte(n))
			} else {
				buf = appendWTF8(buf, rune(n))
			}
		case c == 'N' && !bytes:
			end := i + 2
			if end >= len(s) || s[end] != '{' || end+1 >= len(s) || s[end+1] == '}' || strings.IndexByte(s[end:], '}') < 0 {
				switch {
				case end >= len(s) || s[end] != '{':
					end--
				case strings.IndexByte(s[end:], '}') < 0:
					end = len(s) - 1
				}
				return "", unicodeError(s, i, end, `malformed \N character escape`)
			}
			k := strings.IndexByte(s[end:], '}')
			r, ok := unichar.Character(s[end+1 : end+k])
			if !ok {
				return "", unicodeError(s, i, end+k, "unknown Unicode character name")
			}
			buf = appendWTF8(buf, r)
			i = end + k + 1
		default:
			// An invalid escape sequence keeps its backslash.
			buf = append(buf, '\\', c)
			i += 2
		}
	}
	return string(buf), ""
}

// hexDigits reads up to want hexadecimal digits at i.
func hexDigits(s string, i, want int) (n uint64, end int) {
	for end = i; end < len(s) && end < i+want; end++ {
		c := s[end]
		switch {
		case isDigit(c):
			n = n<<4 | uint64(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			n = n<<4 | uint64(c|0x20-'a'+10)
		default:
			return n, end
		}
	}
	return n, end
}

// hexError is the message for a bad \x, \u or \U escape at i that was read up
// to j.
func hexError(s string, i, j int, c byte, want int, bytes bool) string {
	if bytes {
		return fmt.Sprintf(`(value error) invalid \x escape at position %d`, i)
	}
	if j-i-2 == want {
		return unicodeError(s, i, j-1, "illegal Unicode character")
	}
	return unicodeError(s, i, j-1, fmt.Sprintf(`truncated \%c%s escape`, c, strings.Repeat("X", want)))
}

// unicodeError is the message of a failed decoding of bytes start to end of
// s. CPython decodes a copy in which characters outside ASCII are escaped.
func unicodeError(s string, start, end int, reason string) string {
	shift := 0
	for _, r := range s[:start] {
		if r >= utf8.RuneSelf {
			shift += 10 - utf8.RuneLen(r)
		}
	}
	return fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s", start+shift, end+shift, reason)
}

// appendWTF8 appends the UTF-8 encoding of r; a surrogate gets its three
// bytes too.
func appendWTF8(buf []byte, r rune) []byte {
	if r >= 0xd800 && r <= 0xdfff {
		return append(buf, 0xe0|byte(r>>12), 0x80|byte(r>>6)&0x3f, 0x80|byte(r)&0x3f)
	}
	return utf8.AppendRune(buf, r)
}
