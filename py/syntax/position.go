package syntax

// This file maps byte offsets to lines and columns.

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Position is a place in a source file. The zero value is no place.
type Position struct {
	Line int // 1-based
	Col  int // 1-based column in characters, as the offset of CPython's SyntaxError
	Byte int // 0-based column in UTF-8 bytes, as col_offset of CPython's ast
}

// newFile returns a File without a body for normalised source.
func newFile(name, source string) *File {
	n := strings.Count(source, "\n")
	lines := make([]int32, 1, n+1)
	for i := 0; ; {
		k := strings.IndexByte(source[i:], '\n')
		if k < 0 {
			break
		}
		i += k + 1
		if i < len(source) {
			lines = append(lines, int32(i))
		}
	}
	return &File{Span: Span{0, int32(len(source))}, Name: name, Source: source, lines: lines}
}

// LineOf returns the 1-based number of the line that contains byte offset
// off. Offsets outside the source belong to the nearest line.
func (f *File) LineOf(off int32) int {
	return max(1, sort.Search(len(f.lines), func(i int) bool { return f.lines[i] > off }))
}

// LineCount returns the number of lines, at least 1.
func (f *File) LineCount() int { return len(f.lines) }

// Position returns the position of byte offset off; an offset at the end of
// the source lies behind the last line's text.
func (f *File) Position(off int32) Position {
	off = max(0, min(off, int32(len(f.Source))))
	line := f.LineOf(off)
	start := f.lines[line-1]
	return Position{Line: line, Col: utf8.RuneCountInString(f.Source[start:off]) + 1, Byte: int(off - start)}
}

// Line returns the text of the 1-based line n without its line end, or "" if
// there is no such line.
func (f *File) Line(n int) string {
	if n < 1 || n > len(f.lines) {
		return ""
	}
	s := f.Source[f.lines[n-1]:]
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		s = s[:i]
	}
	return s
}

// normalise strips a byte order mark, turns "\r\n" and "\r" into "\n" and
// makes the source end in "\n".
func normalise(s string) string {
	s = strings.TrimPrefix(s, "\ufeff")
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	if s != "" && s[len(s)-1] != '\n' {
		s += "\n"
	}
	return s
}
