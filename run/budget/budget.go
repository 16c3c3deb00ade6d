// Package budget makes values small enough to show to a model: valid JSON of at most so many bytes, with as much of the
// structure as fits, and text cut between characters.
//
// Start with [JSON] and [Tail]. The package knows nothing of where values come from.
package budget

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// A detail says how much of a value is kept: elements of an array, members of an object, bytes of a string, levels.
type detail struct{ items, members, text, depth int }

// details are tried one after the other, until the value fits.
var details = []detail{
	{200, 200, 4000, 12}, {100, 100, 2000, 10}, {50, 100, 1000, 8}, {25, 60, 500, 7}, {12, 40, 300, 6}, {8, 30, 200, 5}, {5, 24, 120, 4},
	{3, 16, 80, 4}, {3, 12, 60, 3}, {2, 8, 40, 2}, {1, 6, 24, 2}, {1, 4, 16, 1}, {0, 0, 16, 0},
}

// minimum is the least budget: what the coarsest detail may take.
const minimum = 160

// JSON returns doc if it has at most max bytes, else a shortened form of it that has, and true. The form is valid JSON of
// the same type: arrays keep their first elements, objects their first members, strings their beginning. What was left
// out is counted at the place, in a string that begins with "…". doc must be valid JSON; max is raised to 160.
func JSON(doc []byte, max int) (short []byte, cut bool) {
	if len(doc) <= max {
		return doc, false
	}
	if max < minimum {
		max = minimum
	}
	for _, d := range details {
		s := shortener{doc: doc, detail: d, max: max}
		s.value(0)
		if len(s.out) <= max {
			return s.out, true
		}
	}
	return []byte(`"…"`), true // not reached: the last detail fits the minimum
}

// shortener copies one value with limited detail. The document is valid, so that it need not look at all of it.
type shortener struct {
	doc    []byte
	at     int
	out    []byte
	detail detail
	max    int // no need to go on past it
}

// space skips white space.
func (s *shortener) space() {
	for s.at < len(s.doc) {
		switch s.doc[s.at] {
		case ' ', '\t', '\n', '\r':
			s.at++
		default:
			return
		}
	}
}

// value copies the next value.
func (s *shortener) value(depth int) {
	s.space()
	if s.at >= len(s.doc) {
		return
	}
	switch s.doc[s.at] {
	case '{':
		s.object(depth)
	case '[':
		s.array(depth)
	case '"':
		s.text()
	default:
		from := s.at
		s.skip()
		s.out = append(s.out, s.doc[from:s.at]...)
	}
}

func (s *shortener) array(depth int) {
	s.at++
	s.out = append(s.out, '[')
	kept, n := 0, 0
	for s.more(']') {
		if depth < s.detail.depth && n < s.detail.items && len(s.out) <= s.max {
			if kept > 0 {
				s.out = append(s.out, ',')
			}
			s.value(depth + 1)
			kept++
		} else {
			s.space()
			s.skip()
		}
		n++
	}
	if n > kept {
		if kept > 0 {
			s.out = append(s.out, ',')
		}
		s.out = strconv.AppendQuote(s.out, left(n-kept, kept, "elements"))
	}
	s.out = append(s.out, ']')
}

func (s *shortener) object(depth int) {
	s.at++
	s.out = append(s.out, '{')
	kept, n := 0, 0
	for s.more('}') {
		from := s.at
		s.skip()
		key := s.doc[from:s.at]
		s.space()
		s.at++ // the colon
		if depth < s.detail.depth && n < s.detail.members && len(key) <= s.detail.text+2 && len(s.out) <= s.max {
			if kept > 0 {
				s.out = append(s.out, ',')
			}
			s.out = append(append(s.out, key...), ':')
			s.value(depth + 1)
			kept++
		} else {
			s.space()
			s.skip()
		}
		n++
	}
	if n > kept {
		if kept > 0 {
			s.out = append(s.out, ',')
		}
		s.out = append(append(s.out, `"…":`...), strconv.Quote(left(n-kept, kept, "members"))...)
	}
	s.out = append(s.out, '}')
}

// left says how many parts were left out.
func left(n, kept int, of string) string {
	if kept == 0 {
		return fmt.Sprintf("… %d %s", n, of)
	}
	return fmt.Sprintf("… %d more %s", n, of)
}

// more moves to the next part of an array or object, or past its end.
func (s *shortener) more(end byte) bool {
	s.space()
	if s.at < len(s.doc) && s.doc[s.at] == ',' {
		s.at++
		s.space()
	}
	if s.at >= len(s.doc) || s.doc[s.at] == end {
		s.at++
		return false
	}
	return true
}

// text copies a string, or its beginning.
func (s *shortener) text() {
	from := s.at
	s.skip()
	lit := s.doc[from:s.at]
	if len(lit) <= s.detail.text+2 {
		s.out = append(s.out, lit...)
		return
	}
	cut := cutLiteral(lit, s.detail.text)
	s.out = append(s.out, lit[:cut]...)
	s.out = fmt.Appendf(s.out, "… %d more bytes\"", len(lit)-1-cut)
}

// cutLiteral returns where to cut a string literal so that at most n of its bytes stay, no escape and no character is
// torn, and no half of a surrogate pair is left.
func cutLiteral(lit []byte, n int) int {
	at := 1
	for at < len(lit)-1 {
		size := 1
		switch c := lit[at]; {
		case c == '\\' && at+1 < len(lit) && lit[at+1] == 'u':
			size = 6
			if at+12 <= len(lit) && isHighSurrogate(lit[at:]) {
				size = 12
			}
		case c == '\\':
			size = 2
		case c >= utf8.RuneSelf:
			_, size = utf8.DecodeRune(lit[at:])
		}
		if at+size > n+1 {
			break
		}
		at += size
	}
	return min(at, len(lit)-1)
}

func isHighSurrogate(escape []byte) bool {
	n, err := strconv.ParseUint(string(escape[2:6]), 16, 32)
	return err == nil && 0xD800 <= n && n < 0xDC00
}

// skip moves past the value or the key that begins here.
func (s *shortener) skip() {
	depth := 0
	for s.at < len(s.doc) {
		switch s.doc[s.at] {
		case '"':
			s.at++
			for s.at < len(s.doc) && s.doc[s.at] != '"' {
				if s.doc[s.at] == '\\' {
					s.at++
				}
				s.at++
			}
			s.at++
		case '{', '[':
			depth++
			s.at++
		case '}', ']':
			if depth == 0 {
				return // the end of what holds a number or a literal
			}
			depth--
			s.at++
		case ',', ' ', '\t', '\n', '\r', ':':
			if depth == 0 {
				return
			}
			s.at++
			continue
		default:
			s.at++
			continue
		}
		if depth == 0 {
			return
		}
	}
}

// Tail returns the last part of text, of at most max bytes, beginning with a line where that is possible and with a note
// of what was left out; and whether anything was.
func Tail(text string, max int) (string, bool) {
	if len(text) <= max {
		return text, false
	}
	from := len(text) - max
	for from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	for i := from; i < len(text) && i < from+max/4; i++ {
		if text[i] == '\n' && i+1 < len(text) {
			from = i + 1
			break
		}
	}
	return fmt.Sprintf("… %d bytes before this\n", from) + text[from:], true
}

// Head returns the first part of text, of at most max bytes, ending at a line where that is possible and with a note of
// what was left out; and whether anything was.
func Head(text string, max int) (string, bool) {
	if len(text) <= max {
		return text, false
	}
	end := max
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	for i := end - 1; i > end-max/4 && i > 0; i-- {
		if text[i] == '\n' {
			end = i + 1
			break
		}
	}
	return text[:end] + fmt.Sprintf("… %d more bytes\n", len(text)-end), true
}
