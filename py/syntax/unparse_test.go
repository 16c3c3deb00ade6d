package syntax

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed testdata/unparse.txt
var unparseCases string

// TestUnparse compares with what ast.unparse of CPython 3.14 gives: each line of the file is an expression, a tab, its text.
func TestUnparse(t *testing.T) {
	for line := range strings.Lines(unparseCases) {
		source, want, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			t.Fatalf("no tab in %q", line)
		}
		f, err := Parse("test.py", source)
		if err != nil {
			t.Errorf("%s: %v", source, err)
			continue
		}
		if got := Unparse(f.Body[0].(*ExprStmt).Value); got != want {
			t.Errorf("%s is written as\n%s, want\n%s", source, got, want)
		}
	}
}
