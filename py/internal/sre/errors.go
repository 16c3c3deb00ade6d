package sre

// This file defines the errors of the package and the Python notation their
// messages quote names in.

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// ErrMemory is returned by a match whose backtracking would exceed
// Matcher.MaxStackBytes. Detect it with errors.Is.
var ErrMemory = errors.New("regular expression needs too much memory to match")

// ErrSubject is returned for a subject longer than MaxSubject. Detect it with
// errors.Is.
var ErrSubject = errors.New("subject is too long for a regular expression")

// ErrorKind tells which Python exception an Error stands for.
type ErrorKind uint8

// The kinds of errors.
const (
	KindPattern   ErrorKind = iota // re.PatternError
	KindValue                      // ValueError: incompatible flags
	KindOverflow                   // OverflowError: a repetition number is too large
	KindIndex                      // IndexError: a template names an unknown group
	KindRecursion                  // RecursionError: groups nested too deeply
)

// Error is a fault in a pattern or template. Its fields are the attributes of
// re.PatternError; extract it with errors.As.
type Error struct {
	Kind    ErrorKind
	Msg     string // without position
	Pattern string // the pattern or template; empty if Pos is -1
	Pos     int    // in characters (bytes for a bytes pattern), -1 if none
	LineNo  int    // line of Pos from 1, 0 if none
	ColNo   int    // column of Pos from 1, 0 if none
}

// Error returns the message as Python's str of the exception does: with the
// position, and with line and column if the pattern has several lines.
func (e *Error) Error() string {
	if e.Pos < 0 {
		return e.Msg
	}
	s := e.Msg + " at position " + strconv.Itoa(e.Pos)
	if strings.Contains(e.Pattern, "\n") {
		s += fmt.Sprintf(" (line %d, column %d)", e.LineNo, e.ColNo)
	}
	return s
}

// newError returns a pattern error at a character position of src, the
// decoded text of pattern.
func newError(msg, pattern string, src []rune, pos int) *Error {
	e := &Error{Msg: msg, Pattern: pattern, Pos: pos, LineNo: 1, ColNo: pos + 1}
	for i := 0; i < pos && i < len(src); i++ {
		if src[i] == '\n' {
			e.LineNo++
			e.ColNo = pos - i
		}
	}
	return e
}

// quote returns Python's repr of a str, or its ascii if ascii is set.
func quote(s []rune, ascii bool) string {
	q := byte('\'')
	hasSingle, hasDouble := false, false
	for _, r := range s {
		hasSingle = hasSingle || r == '\''
		hasDouble = hasDouble || r == '"'
	}
	if hasSingle && !hasDouble {
		q = '"'
	}
	var b strings.Builder
	b.WriteByte(q)
	for _, r := range s {
		switch {
		case r == rune(q) || r == '\\':
			b.WriteByte('\\')
			b.WriteByte(byte(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r >= ' ' && r < 0x7f, r >= 0x7f && !ascii && unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			b.WriteString(escaped(r))
		}
	}
	b.WriteByte(q)
	return b.String()
}

// escaped returns the shortest of the forms \xhh, \uhhhh and \Uhhhhhhhh.
func escaped(r rune) string {
	switch {
	case r < 0x100:
		return fmt.Sprintf(`\x%02x`, r)
	case r < 0x10000:
		return fmt.Sprintf(`\u%04x`, r)
	}
	return fmt.Sprintf(`\U%08x`, r)
}

// asciiOnly returns s with every other character as a backslash escape, the
// form messages about bytes patterns have.
func asciiOnly(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 {
			b.WriteByte(byte(r))
		} else {
			b.WriteString(escaped(r))
		}
	}
	return b.String()
}
