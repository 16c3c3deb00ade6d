package syntax

// This file defines SyntaxError and its display.

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SyntaxError says why a source is no program. It is the only error type of
// Parse (use errors.As); kind, message and place are CPython's.
type SyntaxError struct {
	Kind string // SyntaxError, IndentationError or TabError
	Msg  string
	File string
	Pos  Position // Line is 0 where the error has no place
	End  Position // exclusive; Col is 0 or -1 where only the start is known
	Text string   // the source line of Pos, without line end

	// Compiles, if it is set, tells whether a file that parses is a program
	// beyond that; a keyword is suggested only where it makes one.
	Compiles func(*File) bool

	source    *File // for findTypo
	scanned   bool  // Text is shown without its line end
	blockLine int   // line of the last complete compound statement, 0 if there is none
}

// Error returns kind, message and place on one line.
func (e *SyntaxError) Error() string {
	if e.Pos.Line == 0 {
		return fmt.Sprintf("%s: %s", e.Kind, e.Msg)
	}
	return fmt.Sprintf("%s: %s (%s, line %d)", e.Kind, e.Msg, e.File, e.Pos.Line)
}

// Format returns the block CPython prints for an uncaught SyntaxError: file
// and line, the source line, carets, and the message. It ends in a newline.
// If a word looks like a misspelt keyword the message and the carets say so,
// which Msg does not.
func (e *SyntaxError) Format() string {
	var b strings.Builder
	msg := e.Msg
	if e.Pos.Line > 0 {
		fmt.Fprintf(&b, "  File \"%s\", line %d\n", e.File, e.Pos.Line)
		if t, ok := e.findTypo(); ok {
			msg = "invalid syntax. Did you mean '" + t.keyword + "'?"
			formatLine(&b, t.text, t.start+1, t.end+1)
		} else {
			end := e.End.Col
			switch {
			case e.End.Line != e.Pos.Line:
				end = utf8.RuneCountInString(e.Text) + 1
			case end == 0:
				end = e.Pos.Col
			}
			formatLine(&b, e.Text, e.Pos.Col, end)
		}
	}
	fmt.Fprintf(&b, "%s: %s\n", e.Kind, msg)
	return b.String()
}

// LineText is Text with its line end, which errors of the scanner
// and errors on a line before the last one read do not show.
func (e *SyntaxError) LineText() string {
	if e.scanned || e.Pos.Line == 0 {
		return e.Text
	}
	return e.Text + "\n"
}

// MarkLine returns a source line as a traceback shows it, and below it carets
// under its 1-based columns [start, end).
func MarkLine(line string, start, end int) string {
	var b strings.Builder
	formatLine(&b, line, start, end)
	return b.String()
}

// formatLine writes a source line and carets under its 1-based columns
// [start, end).
func formatLine(b *strings.Builder, line string, start, end int) {
	text := strings.TrimLeft(line, " \n\f")
	indent := len(line) - len(text)
	length := utf8.RuneCountInString(line)
	// The line's text counts with its line end.
	if start > length+1 {
		start = length + 1
	}
	if end > length+1 {
		end = length + 1
	}
	if start >= end || end < 0 {
		end = start + 1
	}
	fmt.Fprintf(b, "    %s\n", text)
	col := start - 1 - indent
	if col < 0 {
		return
	}
	b.WriteString("    ")
	i := 0
	for _, r := range text {
		if i >= col {
			break
		}
		if !unicode.IsSpace(r) {
			r = ' '
		}
		b.WriteRune(r)
		i++
	}
	b.WriteString(strings.Repeat("^", end-start))
	b.WriteByte('\n')
}

// errorAt returns a SyntaxError that covers a span.
func (f *File) errorAt(msg string, sp Span) *SyntaxError {
	e := &SyntaxError{Kind: "SyntaxError", Msg: msg, File: f.Name, Pos: f.Position(sp.Start), End: f.Position(sp.End), source: f}
	e.Text = f.Line(e.Pos.Line)
	if e.End.Line != e.Pos.Line {
		// CPython counts the end's characters in the first line's text.
		e.End.Col = min(charColumn(e.Text, e.End.Byte+1), utf8.RuneCountInString(e.Text)+2)
	}
	return e
}

// errorBetween returns a SyntaxError from the start of token a to the end of
// token b. Layout tokens have a line, but no column.
func (f *File) errorBetween(msg string, a, b token) *SyntaxError {
	e := f.errorAt(msg, Span{a.start, b.end})
	if b.kind == tNewline {
		e.End.Col++
		e.End.Byte++
	}
	if a.kind == tEOF || a.kind == tIndent || a.kind == tDedent {
		e.Pos.Line = f.LineOf(a.start)
		e.Pos.Col, e.Pos.Byte = 0, 0
		e.End = Position{Line: e.Pos.Line}
		e.Text = f.Line(e.Pos.Line)
	}
	return e
}

// errorFrom returns a SyntaxError from token a to the end of token last, the
// column of which CPython counts one less than elsewhere.
func (f *File) errorFrom(msg string, a, last token) *SyntaxError {
	e := f.errorAt(msg, Span{a.start, last.end})
	if last.kind != tNewline {
		e.End.Col--
	}
	return e
}

// neverClosed is the error for a bracket that is still open at the end.
func (f *File) neverClosed(b bracket) *SyntaxError {
	e := f.errorAt("'"+string(b.ch)+"' was never closed", Span{b.off, b.off + 1})
	e.End = Position{Line: e.Pos.Line}
	return e
}

func itoa(n int) string { return strconv.Itoa(n) }

// lexical converts an error of the scanner.
func (f *File) lexical(le *lexError) *SyntaxError {
	e := &SyntaxError{Kind: le.exc, Msg: le.msg, File: f.Name, source: f}
	e.scanned = le.kind == lexRaised && le.exc == "SyntaxError" && !strings.Contains(le.msg, "line continuation")
	if le.line < 0 { // at the end of the input
		e.Pos = f.Position(int32(len(f.Source) - 1))
		e.End = Position{Line: e.Pos.Line, Col: -1}
		e.Text = f.Line(e.Pos.Line)
		return e
	}
	e.Text = f.Line(le.line)
	e.Pos = Position{Line: le.line, Col: charColumn(e.Text, int(le.start)), Byte: max(0, int(le.start)-1)}
	e.End = Position{Line: le.line, Col: charColumn(e.Text, int(le.end)), Byte: max(0, int(le.end)-1)}
	return e
}

// charColumn turns a 1-based byte column of a line into characters; 0 stays.
func charColumn(line string, col int) int {
	if col <= 0 {
		return col
	}
	return utf8.RuneCountInString(line[:min(col, len(line))]) + max(0, col-len(line))
}

// invalidUTF8 reports a source that is not UTF-8.
func invalidUTF8(f *File) *SyntaxError {
	for i := 0; i < len(f.Source); {
		r, n := utf8.DecodeRuneInString(f.Source[i:])
		if r == utf8.RuneError && n == 1 {
			e := &SyntaxError{Kind: "SyntaxError", File: f.Name, Pos: f.Position(int32(i)), source: f,
				Msg: fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: invalid start byte", f.Source[i], i)}
			e.Text = strings.ToValidUTF8(f.Line(e.Pos.Line), "\ufffd")
			return e
		}
		i += n
	}
	return nil
}

// outranked returns the parser's own error, unless a lexical error further on
// goes first.
func (p *parser) outranked(le *lexError) *SyntaxError {
	if le != nil && le.kind == lexRaised && !le.inFString {
		return p.file.lexical(le)
	}
	return p.err
}
