package syntax

// This file turns source text into tokens: indentation, names, operators and
// the bracket stack. Numbers and strings are in scan_number.go and
// scan_string.go. The whole source is scanned before parsing begins; the
// first lexical error ends the token list with a tError token, and the
// parser reports it if and when it gets there, as CPython's does.

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

const (
	maxIndents    = 100 // indentation levels
	maxBrackets   = 200 // nested ( [ {
	maxFStrings   = 150 // nested f-strings
	maxFieldDepth = 3   // nested replacement fields of one f-string
	tabSize       = 8
)

// lexKind says how a lexical error takes part in the choice of the error to
// report (see diagnose).
type lexKind uint8

const (
	lexRaised lexKind = iota // wins over a syntax error before it
	lexEOF                   // end of input inside brackets or after a backslash
	lexLayout                // indentation and line continuation errors
)

// lexError is a lexical error, located by byte offsets.
type lexError struct {
	kind       lexKind
	exc        string // SyntaxError, IndentationError or TabError
	msg        string
	line       int   // 1-based, 0: derive from off
	start, end int32 // 0-based byte columns in the line + 1; see scanner.raise
	inFString  bool  // inside an f-string or t-string
	inBrackets bool  // brackets were open; the innermost is open
	open       bracket
}

// bracket is an open bracket.
type bracket struct {
	off int32
	ch  byte
}

// fmode is the state of one open f-string or t-string.
type fmode struct {
	start     int32 // offset of the prefix
	depth     int16 // open brackets inside the string
	exprDepth int16 // depth at which the current field's expression began, -1 outside
	quote     byte
	size      int8 // of the quotes: 1 or 3
	raw       bool
	template  bool
	inSpec    bool // in a format specification
	debug     bool // an "=" was seen in the field
	middle    bool // scanning literal text, not an expression
}

type indent struct{ col, alt int32 }

// scanner holds the state of one scan.
type scanner struct {
	src      string // normalised, ends in "\n"
	pos      int
	toks     []token
	brackets []bracket
	fstrings []fmode
	indents  []indent
	tolerant bool // for Scan: keep comments, go on after errors
	atBOL    bool
	err      *lexError
	glued    []glued
	poll     func()
	polled   int // length of toks then
}

// glued is the end of a number of some kind that a keyword follows at once.
type glued struct {
	at   int32
	kind string
}

func (s *scanner) reset(src string, tolerant bool) {
	*s = scanner{
		src: src, tolerant: tolerant, atBOL: true, toks: s.toks[:0],
		brackets: s.brackets[:0], fstrings: s.fstrings[:0], indents: append(s.indents[:0], indent{}),
	}
}

func (s *scanner) push(k tok, start, end int) {
	s.toks = append(s.toks, token{kind: k, start: int32(start), end: int32(end)})
}

// at returns the byte at i, or 0 past the end.
func (s *scanner) at(i int) byte {
	if i < len(s.src) {
		return s.src[i]
	}
	return 0
}

// lineStart returns the offset of the line that contains off.
func (s *scanner) lineStart(off int) int {
	off = min(off, len(s.src))
	for off > 0 && s.src[off-1] != '\n' {
		off--
	}
	return off
}

// raise records an error whose caret is the character that ends at cur, which
// is where the scanner stopped.
func (s *scanner) raise(cur int, format string, args ...any) {
	ls := s.lineStart(cur)
	s.raiseAt(ls, cur-ls, cur-ls, format, args...)
}

// raiseAt records an error in the line that starts at ls, with 1-based byte
// columns of which the characters before count.
func (s *scanner) raiseAt(ls, start, end int, format string, args ...any) {
	s.err = &lexError{kind: lexRaised, exc: "SyntaxError", msg: fmt.Sprintf(format, args...),
		line: s.lineOf(ls), start: int32(start), end: int32(end), inFString: len(s.fstrings) > 0}
}

// layout records an indentation error.
func (s *scanner) layout(exc, msg string, line int, start, end int) {
	s.err = &lexError{kind: lexLayout, exc: exc, msg: msg, line: line, start: int32(start), end: int32(end)}
}

// lineOf counts the lines up to off; errors only.
func (s *scanner) lineOf(off int) int {
	n := 1
	for i := 0; i < off && i < len(s.src); i++ {
		if s.src[i] == '\n' {
			n++
		}
	}
	return n
}

// run scans everything. The list ends in tEOF, or in tError with s.err set.
func (s *scanner) run() {
	for {
		start := s.pos
		more := s.step()
		if s.poll != nil && len(s.toks)-s.polled >= pollEvery {
			s.polled = len(s.toks)
			s.poll()
		}
		if s.err != nil {
			if n := len(s.brackets); n > 0 {
				s.err.inBrackets, s.err.open = true, s.brackets[n-1]
			}
			if !s.tolerant {
				s.push(tError, s.pos, s.pos)
				return
			}
			s.recover(start)
			more = s.pos < len(s.src)
			if !more {
				s.push(tEOF, len(s.src), len(s.src))
			}
		}
		if !more {
			return
		}
	}
}

// recover lets a tolerant scan go on after an error in the token that began
// at or after start: what was passed becomes an error token.
func (s *scanner) recover(start int) {
	if n := len(s.toks); n > 0 && int(s.toks[n-1].end) > start {
		start = int(s.toks[n-1].end)
	}
	for start < s.pos && (s.src[start] == ' ' || s.src[start] == '\n' || s.src[start] == '\t') {
		start++
	}
	if s.pos <= start && start < len(s.src) {
		_, n := utf8.DecodeRuneInString(s.src[start:])
		s.pos = start + n
	}
	if s.pos > start {
		s.push(tError, start, s.pos)
	}
	if s.err.kind == lexEOF {
		s.pos = len(s.src)
	}
	s.err = nil
}

// step scans one token (with the indentation tokens before it) and reports
// whether there is more.
func (s *scanner) step() bool {
	if n := len(s.fstrings); n > 0 && s.fstrings[n-1].middle {
		s.scanMiddle(&s.fstrings[n-1])
		return true
	}
	blank := false
	if s.atBOL {
		s.atBOL = false
		blank = s.scanIndent()
		if s.err != nil {
			return false
		}
	}
	i := s.pos
	for {
		c := s.at(i)
		if c == ' ' || c == '\t' || c == '\f' {
			i++
			continue
		}
		if c == '\\' && i < len(s.src) {
			if !s.continuation(i) {
				return false
			}
			i += 2
			continue
		}
		break
	}
	if i >= len(s.src) {
		return s.scanEnd()
	}
	c := s.src[i]
	newline := i
	if c == '#' {
		j := i
		for j < len(s.src) && s.src[j] != '\n' && s.src[j] != 0 {
			j++
		}
		if s.tolerant {
			s.push(tComment, i, j)
			newline = j
		}
		i = j
		if i >= len(s.src) {
			return s.scanEnd()
		}
		c = s.src[i]
	}
	switch {
	case isNameStart(c):
		s.scanName(i)
	case c == '\n':
		s.pos = i + 1
		s.atBOL = true
		if !blank && len(s.brackets) == 0 {
			s.push(tNewline, newline, i) // a comment before it is part of it
		}
	case isDigit(c) || c == '.' && isDigit(s.at(i+1)):
		s.scanNumber(i)
	case c == '"' || c == '\'':
		s.scanString(i, i)
	default:
		s.scanOperator(i)
	}
	return true
}

// scanEnd handles the end of the source: pending dedents and the end marker.
func (s *scanner) scanEnd() bool {
	end := len(s.src)
	s.pos = end
	if len(s.brackets) > 0 {
		s.unclosed()
		if s.tolerant {
			s.brackets = s.brackets[:0]
		}
		return false
	}
	for len(s.indents) > 1 {
		s.indents = s.indents[:len(s.indents)-1]
		s.push(tDedent, end, end)
	}
	s.push(tEOF, end, end)
	return false
}

// unclosed reports the innermost open bracket.
func (s *scanner) unclosed() {
	b := s.brackets[len(s.brackets)-1]
	ls := s.lineStart(int(b.off))
	s.err = &lexError{kind: lexEOF, exc: "SyntaxError", msg: fmt.Sprintf("'%c' was never closed", b.ch),
		line: s.lineOf(ls), start: b.off - int32(ls) + 1, end: 0}
}

// continuation checks the backslash at i: it must be followed by the line's
// end, and that by another line.
func (s *scanner) continuation(i int) bool {
	if s.at(i+1) != '\n' {
		s.pos = min(i+2, len(s.src))
		ls := s.lineStart(i)
		s.layout("SyntaxError", "unexpected character after line continuation character", s.lineOf(i), i+2-ls, 0)
		return false
	}
	if i+2 >= len(s.src) {
		s.pos = len(s.src)
		if len(s.brackets) > 0 {
			s.unclosed()
			return false
		}
		s.err = &lexError{kind: lexEOF, exc: "SyntaxError", msg: "unexpected EOF while parsing", line: -1}
		return false
	}
	return true
}

// scanIndent measures the indentation of a line and emits the tokens for its
// change. It reports whether the line is blank (or only a comment).
func (s *scanner) scanIndent() (blank bool) {
	i := s.pos
	var col, alt, cont int32
loop:
	for {
		switch s.at(i) {
		case ' ':
			col++
			alt++
		case '\t':
			col = (col/tabSize + 1) * tabSize
			alt++
		case '\f':
			col, alt = 0, 0
		case '\\':
			if cont == 0 {
				cont = col
			}
			if !s.continuation(i) {
				return false
			}
			i++
		default:
			break loop
		}
		i++
	}
	s.pos = i
	c := s.at(i)
	if i < len(s.src) && (c == '#' || c == '\n') {
		return true
	}
	if len(s.brackets) > 0 || i >= len(s.src) {
		return false
	}
	if cont != 0 {
		col, alt = cont, cont
	}
	top := s.indents[len(s.indents)-1]
	switch {
	case col == top.col:
		if alt != top.alt {
			s.tabError()
		}
	case col > top.col:
		if len(s.indents) >= maxIndents {
			s.layout("IndentationError", "too many levels of indentation", s.lineOf(s.pos), 1, 0)
			return false
		}
		if alt <= top.alt {
			s.tabError()
			return false
		}
		s.indents = append(s.indents, indent{col, alt})
		s.push(tIndent, i, i)
	default:
		n := len(s.indents)
		for n > 1 && col < s.indents[n-1].col {
			n--
			s.push(tDedent, i, i)
		}
		s.indents = s.indents[:n]
		if top = s.indents[n-1]; col != top.col {
			s.toks = s.toks[:len(s.toks)-1]
			s.dedentError()
			if s.tolerant {
				s.indents[n-1] = indent{col, alt}
			}
		} else if alt != top.alt {
			s.tabError()
		}
	}
	return false
}

func (s *scanner) tabError() {
	s.layout("TabError", "inconsistent use of tabs and spaces in indentation", s.lineOf(s.pos), 1, 0)
}

func (s *scanner) dedentError() {
	ls := s.lineStart(s.pos)
	end := ls
	for end < len(s.src) && s.src[end] != '\n' {
		end++
	}
	s.layout("IndentationError", "unindent does not match any outer indentation level", s.lineOf(s.pos), end+1-ls, -1)
}

func isNameStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
}

func isNameByte(c byte) bool { return isNameStart(c) || isDigit(c) }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// scanName scans an identifier or keyword at i, or the string literal whose
// prefix it turns out to be.
func (s *scanner) scanName(i int) {
	j := i
	switch q, bad := s.stringPrefix(i); {
	case bad != "":
		s.pos = q
		ls := s.lineStart(i)
		s.raiseAt(ls, i+1-ls, q+1-ls, "'%c' and '%c' prefixes are incompatible", bad[0], bad[1])
		return
	case q > 0:
		s.scanString(i, q)
		return
	}
	nonASCII := false
	for j < len(s.src) && isNameByte(s.src[j]) {
		if s.src[j] >= utf8.RuneSelf {
			nonASCII = true
		}
		j++
	}
	s.pos = j
	if nonASCII {
		if k, r := badIdentifier(s.src[i:j]); k >= 0 {
			_, size := utf8.DecodeRuneInString(s.src[i+k:])
			s.pos = i + k + size
			if unicode.IsPrint(r) {
				s.raise(s.pos, "invalid character '%c' (U+%04X)", r, r)
			} else {
				s.raise(s.pos, "invalid non-printable character U+%04X", r)
			}
			return
		}
		s.toks = append(s.toks, token{kind: tName, nonASCII: true, start: int32(i), end: int32(j)})
		return
	}
	s.push(keyword(s.src[i:j]), i, j)
}

// scanOperator scans an operator or bracket at i.
func (s *scanner) scanOperator(i int) {
	c := s.src[i]
	var f *fmode
	if n := len(s.fstrings); n > 0 {
		f = &s.fstrings[n-1]
		if c == ':' && f.exprDepth >= 0 && f.depth-1 == f.exprDepth {
			f.middle, f.inSpec = true, true
			s.pos = i + 1
			s.push(tColon, i, i+1)
			return
		}
	}
	if k, n := longOperator(c, s.at(i+1), s.at(i+2)); n > 0 {
		s.pos = i + n
		s.push(k, i, i+n)
		return
	}
	s.pos = i + 1
	switch c {
	case '(', '[', '{':
		if len(s.brackets) >= maxBrackets {
			s.raise(s.pos, "too many nested parentheses")
			return
		}
		s.brackets = append(s.brackets, bracket{int32(i), c})
		if f != nil {
			f.depth++
		}
	case ')', ']', '}':
		if !s.closeBracket(i, c, f) {
			return
		}
	case '=':
		if f != nil && f.exprDepth >= 0 {
			f.debug = true
		}
	}
	if c < ' ' || c == 0x7f {
		if c == 0 {
			s.nullByte(i)
			return
		}
		s.raise(s.pos, "invalid non-printable character U+%04X", c)
		return
	}
	k := opKind[c]
	if k == 0 {
		k = tBadOp
	}
	s.push(k, i, i+1)
}

// nullByte reports a NUL in the source, at the line's start as CPython does.
func (s *scanner) nullByte(i int) {
	ls := s.lineStart(i)
	s.raiseAt(ls, 0, 0, "source code cannot contain null bytes")
}

// closeBracket pops the bracket that c at i closes.
func (s *scanner) closeBracket(i int, c byte, f *fmode) bool {
	if f != nil && f.depth == 0 && c == '}' {
		s.raise(i+1, "%s-string: single '}' is not allowed", f.prefix())
		return false
	}
	n := len(s.brackets)
	if n == 0 {
		s.raise(i+1, "unmatched '%c'", c)
		return false
	}
	open := s.brackets[n-1]
	s.brackets = s.brackets[:n-1]
	if closing := closerOf(open.ch); closing != c {
		if f != nil && open.ch == '{' && f.depth-1 == f.exprDepth {
			s.raise(i+1, "%s-string: unmatched '%c'", f.prefix(), c)
			return false
		}
		if line := s.lineOf(int(open.off)); line != s.lineOf(i) {
			s.raise(i+1, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, open.ch, line)
		} else {
			s.raise(i+1, "closing parenthesis '%c' does not match opening parenthesis '%c'", c, open.ch)
		}
		return false
	}
	if f != nil {
		f.depth--
		if f.depth < 0 {
			s.raise(i+1, "%s-string: unmatched '%c'", f.prefix(), c)
			return false
		}
		if c == '}' && f.depth == f.exprDepth {
			f.exprDepth--
			f.middle, f.inSpec, f.debug = true, false, false
		}
	}
	return true
}

func closerOf(open byte) byte {
	switch open {
	case '(':
		return ')'
	case '[':
		return ']'
	}
	return '}'
}

// longOperator returns the operator of two or three characters that starts
// with c0 c1 c2 and its length, or 0.
func longOperator(c0, c1, c2 byte) (tok, int) {
	switch c0 {
	case '=':
		if c1 == '=' {
			return tEqEqual, 2
		}
	case '!':
		if c1 == '=' {
			return tNotEqual, 2
		}
	case ':':
		if c1 == '=' {
			return tColonEqual, 2
		}
	case '.':
		if c1 == '.' && c2 == '.' {
			return tEllipsis, 3
		}
	case '-':
		if c1 == '>' {
			return tArrow, 2
		}
		return assignOp(c1, tMinusEqual)
	case '+':
		return assignOp(c1, tPlusEqual)
	case '%':
		return assignOp(c1, tPercentEqual)
	case '@':
		return assignOp(c1, tAtEqual)
	case '&':
		return assignOp(c1, tAmperEqual)
	case '|':
		return assignOp(c1, tVBarEqual)
	case '^':
		return assignOp(c1, tCircumflexEqual)
	case '*':
		return doubledOp(c0, c1, c2, tDoubleStar, tDoubleStarEqual, tStarEqual)
	case '/':
		return doubledOp(c0, c1, c2, tDoubleSlash, tDoubleSlashEqual, tSlashEqual)
	case '<':
		if c1 == '>' {
			return tNotEqual, 2
		}
		return doubledOp(c0, c1, c2, tLShift, tLShiftEqual, tLessEqual)
	case '>':
		return doubledOp(c0, c1, c2, tRShift, tRShiftEqual, tGreaterEqual)
	}
	return 0, 0
}

func assignOp(c1 byte, k tok) (tok, int) {
	if c1 == '=' {
		return k, 2
	}
	return 0, 0
}

func doubledOp(c0, c1, c2 byte, double, doubleEqual, equal tok) (tok, int) {
	switch {
	case c1 == c0 && c2 == '=':
		return doubleEqual, 3
	case c1 == c0:
		return double, 2
	case c1 == '=':
		return equal, 2
	}
	return 0, 0
}
