package syntax

import (
	"errors"
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

func TestErrorsMatchCPython(t *testing.T) {
	for _, c := range readJSON[errorCase](t, "testdata/errors.json") {
		_, err := Parse("x.py", c.Src)
		var e *SyntaxError
		if !errors.As(err, &e) {
			t.Errorf("%q: no error, want %s", c.Src, c.Msg)
			continue
		}
		got := errorCase{c.Src, e.Kind, e.Msg, e.Pos.Line, e.Pos.Col, e.End.Line, e.End.Col, c.Text, c.Block}
		if got != c {
			t.Errorf("%q\n got %s: %s %d:%d-%d:%d\nwant %s: %s %d:%d-%d:%d", c.Src,
				got.Kind, got.Msg, got.Line, got.Offset, got.EndLine, got.EndOffset,
				c.Kind, c.Msg, c.Line, c.Offset, c.EndLine, c.EndOffset)
		}
	}
}
