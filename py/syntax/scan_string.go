package syntax

// This file scans string literals and the literal parts of f-strings and
// t-strings (PEP 701, PEP 750). An f-string is a sequence of tokens: start,
// then middles (literal text) and fields, then end; the tokens of a field are
// ordinary ones between braces.

import "strings"

// stringPrefix returns where the opening quote is if the letters at i are the
// prefix of a string literal, else 0. bad holds the two letters of a prefix
// that cannot be together.
func (s *scanner) stringPrefix(i int) (quote int, bad string) {
	seen := [...]struct {
		letter byte
		seen   bool
	}{{'u', false}, {'b', false}, {'r', false}, {'f', false}, {'t', false}}
	for j := i; ; j++ {
		c := s.at(j)
		if c == '"' || c == '\'' {
			if j == i {
				return 0, ""
			}
			has := func(k int) bool { return seen[k].seen }
			for _, pair := range [...][2]int{{0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 3}, {1, 4}, {3, 4}} {
				if has(pair[0]) && has(pair[1]) {
					return j, string([]byte{seen[pair[0]].letter, seen[pair[1]].letter})
				}
			}
			return j, ""
		}
		k := strings.IndexByte("ubrft", c|0x20)
		if k < 0 || !isNameStart(c) || seen[k].seen {
			return 0, ""
		}
		seen[k].seen = true
	}
}

// scanString scans the literal whose prefix starts at i and whose opening
// quote is at q.
func (s *scanner) scanString(i, q int) {
	quote := s.src[q]
	size := 1
	if s.at(q+1) == quote && s.at(q+2) == quote {
		size = 3
	}
	for j := i; j < q; j++ {
		switch s.src[j] | 0x20 {
		case 'f', 't':
			s.openFString(i, q, size, s.src[j]|0x20 == 't')
			return
		}
	}
	s.pos = q + size
	escaped := false
	run := 0
	for j := q + size; ; j++ {
		c := s.at(j)
		if j >= len(s.src) || size == 1 && c == '\n' {
			s.unterminated(i, j, quote, size, escaped)
			return
		}
		switch {
		case c == quote:
			if run++; run == size {
				s.pos = j + 1
				s.push(tString, i, s.pos)
				return
			}
			continue
		case c == '\\':
			j++
			if s.at(j) == quote {
				escaped = true
			}
		case c == 0:
			s.pos = j + 1
			s.nullByte(j)
			return
		}
		run = 0
	}
}

// unterminated reports a string that starts at i and is not closed when the
// scan reaches j.
func (s *scanner) unterminated(i, j int, quote byte, size int, escaped bool) {
	s.pos = min(j, len(s.src))
	line := s.detectedLine(j)
	if n := len(s.fstrings); n > 0 {
		if f := &s.fstrings[n-1]; f.quote == quote && int(f.size) == size {
			s.raise(i+1, "%s-string: expecting '}'", f.prefix())
			return
		}
	}
	switch {
	case size == 3:
		s.raise(i+1, "unterminated triple-quoted string literal (detected at line %d)", line)
	case escaped:
		s.raise(i+1, "unterminated string literal (detected at line %d); perhaps you escaped the end quote?", line)
	default:
		s.raise(i+1, "unterminated string literal (detected at line %d)", line)
	}
}

// detectedLine is the line in which an unterminated literal was noticed: that
// of offset j, or the last line when the source has ended.
func (s *scanner) detectedLine(j int) int {
	if j >= len(s.src) {
		return s.lineOf(len(s.src) - 1)
	}
	return s.lineOf(j)
}

// openFString begins an f-string (or t-string).
func (s *scanner) openFString(i, q, size int, template bool) {
	s.pos = q + size
	if len(s.fstrings)+1 >= maxFStrings {
		s.raise(s.pos, "too many nested f-strings or t-strings")
		return
	}
	k := tFStart
	if template {
		k = tTStart
	}
	raw := false
	for j := i; j < q; j++ {
		raw = raw || s.src[j]|0x20 == 'r'
	}
	s.fstrings = append(s.fstrings, fmode{start: int32(i), exprDepth: -1, quote: s.src[q], size: int8(size),
		raw: raw, template: template, middle: true})
	s.push(k, i, s.pos)
}

// scanMiddle scans literal text of an f-string: up to a field, a doubled
// brace or the closing quotes. At a field it enters expression mode.
func (s *scanner) scanMiddle(f *fmode) {
	start, size := s.pos, int(f.size)
	i := start
	if s.at(i) == '{' && s.at(i+1) != '{' {
		s.enterField(f)
		return
	}
	if s.quotesAt(i, f) {
		s.pos = i + size
		if f.template {
			s.push(tTEnd, i, s.pos)
		} else {
			s.push(tFEnd, i, s.pos)
		}
		s.fstrings = s.fstrings[:len(s.fstrings)-1]
		return
	}
	inSpec := f.inSpec && f.exprDepth >= 0
	named := false
	for ; ; i++ {
		c := s.at(i)
		switch {
		case i >= len(s.src) || size == 1 && c == '\n':
			if inSpec && i < len(s.src) {
				ls := s.lineStart(i)
				s.pos = i
				s.raiseAt(ls, i+1-ls, i+1-ls, "%s-string: newlines are not allowed in format specifiers for single quoted %[1]s-strings", f.prefix())
				return
			}
			s.unterminatedF(f, i)
			return
		case c == f.quote && s.quotesAt(i, f):
			s.pushMiddle(f, start, i, i)
			return
		case c == 0:
			s.pos = i + 1
			s.nullByte(i)
			return
		case c == '{':
			if s.at(i+1) == '{' && !inSpec {
				s.pushMiddle(f, start, i+1, i+2)
				return
			}
			s.pushMiddle(f, start, i, i)
			s.enterField(f)
			return
		case c == '}':
			if named {
				s.pushMiddle(f, start, i+1, i+1)
				return
			}
			if s.at(i+1) == '}' && !inSpec && f.depth == 0 {
				s.pushMiddle(f, start, i+1, i+2)
				return
			}
			f.middle, f.inSpec = false, false
			s.pushMiddle(f, start, i, i)
			return
		case c == '\\':
			d := s.at(i + 1)
			if d == '{' || d == '}' {
				continue
			}
			i++
			if !f.raw && d == 'N' && s.at(i+1) == '{' {
				named = true
				i++
			}
		}
	}
}

// prefix is the letter of the kind of string in messages.
func (f *fmode) prefix() string {
	if f.template {
		return "t"
	}
	return "f"
}

func (s *scanner) quotesAt(i int, f *fmode) bool {
	for k := range int(f.size) {
		if s.at(i+k) != f.quote {
			return false
		}
	}
	return true
}

// pushMiddle emits the text [start, end) and goes on at next.
func (s *scanner) pushMiddle(f *fmode, start, end, next int) {
	k := tFMiddle
	if f.template {
		k = tTMiddle
	}
	s.push(k, start, end)
	s.pos = next
}

// enterField switches to the expression of a replacement field.
func (s *scanner) enterField(f *fmode) {
	f.exprDepth++
	if f.exprDepth >= maxFieldDepth {
		s.raise(s.pos, "%s-string: expressions nested too deeply", f.prefix())
		return
	}
	f.middle, f.inSpec = false, false
}

// unterminatedF reports an f-string without closing quotes; j is where the
// scan stopped.
func (s *scanner) unterminatedF(f *fmode, j int) {
	p, line := f.prefix(), s.detectedLine(j)
	s.pos = min(j, len(s.src))
	if f.size == 3 {
		s.raise(int(f.start)+1, "unterminated triple-quoted %s-string literal (detected at line %d)", p, line)
	} else {
		s.raise(int(f.start)+1, "unterminated %s-string literal (detected at line %d)", p, line)
	}
	s.fstrings = s.fstrings[:len(s.fstrings)-1]
}
