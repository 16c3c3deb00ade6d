package syntax

// This file compares syntax errors with those of CPython (testdata/golden.py).

import (
	"errors"
	"strings"
	"testing"
)

// errorCase is a source that is no program, with what CPython 3.14 says.
type errorCase struct {
	Src       string `json:"src"`
	Kind      string `json:"kind"`
	Msg       string `json:"msg"`
	Line      int    `json:"line"`
	Offset    int    `json:"offset"`
	EndLine   int    `json:"end_line"`
	EndOffset int    `json:"end_offset"`
	Text      string `json:"text"`
	Block     string `json:"block"` // as printed for an uncaught error
}

// legalHere tells whether a suggestion is one that CPython does not make only
// because it refuses the keyword at the top level, where it may stand here.
func legalHere(block string) bool {
	for _, k := range []string{"return", "yield", "await", "async"} {
		if strings.Contains(block, "Did you mean '"+k+"'?") {
			return true
		}
	}
	return false
}

func TestErrorsMatchCPython(t *testing.T) {
	for _, c := range readJSON[errorCase](t, "testdata/errors.json") {
		_, err := Parse("x.py", c.Src)
		var e *SyntaxError
		if !errors.As(err, &e) {
			t.Errorf("%q: no error, want %s", c.Src, c.Msg)
			continue
		}
		got := errorCase{c.Src, e.Kind, e.Msg, e.Pos.Line, e.Pos.Col, e.End.Line, e.End.Col, c.Text, e.Format()}
		if strings.TrimSuffix(c.Text, "\n") != e.Text {
			t.Errorf("%q: text %q, want %q", c.Src, e.Text, c.Text)
		}
		if got.Block != c.Block && !legalHere(got.Block) {
			t.Errorf("%q\n got %s\nwant %s", c.Src, got.Block, c.Block)
			continue
		}
		if got.Block = c.Block; got != c {
			t.Errorf("%q\n got %s: %s %d:%d-%d:%d\nwant %s: %s %d:%d-%d:%d", c.Src,
				got.Kind, got.Msg, got.Line, got.Offset, got.EndLine, got.EndOffset,
				c.Kind, c.Msg, c.Line, c.Offset, c.EndLine, c.EndOffset)
		}
	}
}
