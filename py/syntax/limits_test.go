package syntax

// This file tests the bounds on nesting and on the time errors take.

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// nest wraps core n times between open and shut.
func nest(open, core, shut string, n int) string {
	return strings.Repeat(open, n) + core + strings.Repeat(shut, n)
}

func TestLimits(t *testing.T) {
	elif := "if x: pass\n" + strings.Repeat("elif x: pass\n", 5000)
	var indented strings.Builder
	for i := range 100 {
		indented.WriteString(strings.Repeat(" ", i) + "if x:\n")
	}
	deep := indented.String() + strings.Repeat(" ", 100) + "x\n"
	shallow := strings.TrimSuffix(indented.String(), strings.Repeat(" ", 99)+"if x:\n") + strings.Repeat(" ", 99) + "x\n"
	const tooDeep = "SyntaxError: too deeply nested"
	for _, c := range []struct{ name, src, want string }{
		{"elif ladder", elif, ""},
		{"99 levels of indentation", shallow, ""},
		{"100 levels of indentation", deep, "IndentationError: too many levels of indentation"},
		{"200 parentheses", nest("(", "x", ")", 200), ""},
		{"201 parentheses", nest("(", "x", ")", 201), "SyntaxError: too many nested parentheses"},
		{"200 lists", nest("[", "", "]", 200), ""},
		{"200 subscripts", nest("x[", "y", "]", 200), ""},
		{"200 calls", nest("f(", "y", ")", 200), ""},
		{"100 patterns", "match x:\n case " + nest("[", "_", "]", 100) + ": pass", ""},
		{"sum of 2900", "x" + strings.Repeat("+x", 2900), ""},
		{"sum of 4000", "x" + strings.Repeat("+x", 4000), tooDeep},
		{"attributes", "x" + strings.Repeat(".x", 2900), ""},
		{"too many attributes", "x" + strings.Repeat(".x", 4000), tooDeep},
		{"too many calls", "x" + strings.Repeat("()", 4000), tooDeep},
		{"too many subscripts", "x" + strings.Repeat("[0]", 4000), tooDeep},
		{"long or", "x" + strings.Repeat(" or x", 100000), ""},
		{"long comparison", "x" + strings.Repeat(" < x", 100000), ""},
		{"long tuple", strings.Repeat("x,", 100000), ""},
		{"chained targets", strings.Repeat("x=", 100000) + "1", ""},
		{"minus signs", strings.Repeat("-", 2000) + "x", ""},
		{"too many minus signs", strings.Repeat("-", 100000) + "x", tooDeep},
		{"too many nots", strings.Repeat("not ", 100000) + "x", tooDeep},
		{"too many powers", strings.Repeat("x**", 100000) + "x", tooDeep},
		{"too many lambdas", strings.Repeat("lambda:", 100000) + "x", tooDeep},
		{"too many conditionals", strings.Repeat("x if x else ", 100000) + "x", tooDeep},
		{"two long chains", "(x" + strings.Repeat("+x", 2000) + ")" + strings.Repeat("+x", 2000), tooDeep},
		{"nested f-strings", nestedFStrings(50), ""},
		{"too many nested f-strings", nestedFStrings(200), "SyntaxError: too many nested f-strings or t-strings"},
		{"braces in an f-string", "f'" + strings.Repeat("{{", 100000) + "'", ""},
		{"adjacent strings", strings.Repeat("'a' ", 100000), ""},
	} {
		start := time.Now()
		_, err := Parse("x.py", c.src)
		got := ""
		var e *SyntaxError
		if errors.As(err, &e) {
			got = e.Kind + ": " + e.Msg
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%s took %v", c.name, d)
		}
	}
}

func nestedFStrings(n int) string {
	return nest("f'{", "x", "}'", n)
}

// TestErrorsAreFast bounds the time diagnosing takes for sources made to make
// it try much.
func TestErrorsAreFast(t *testing.T) {
	body := strings.Repeat("    x = [i for i in y if f(i, a=1)]\n", 5000)
	for name, src := range map[string]string{
		"open brackets":   strings.Repeat("[", 200) + "x",
		"open braces":     strings.Repeat("{x:", 190) + "= =",
		"calls":           strings.Repeat("f(x=", 190) + "= =",
		"long block":      "def f():\n" + body + "    x = = 1\n",
		"long sum":        "x" + strings.Repeat("+x", 2000) + " = = 1",
		"nested blocks":   nestedBlocks(90) + "x = = 1\n",
		"minus signs":     strings.Repeat("-", 2900) + "= 1",
		"nested lambdas":  strings.Repeat("(lambda x=", 90) + "= 1",
		"many parameters": "def f(" + strings.Repeat("a=1,", 3000) + "b c): pass",
		"many arguments":  "f(" + strings.Repeat("a=1,", 3000) + "b c)",
		"many items":      "[" + strings.Repeat("a,", 20000) + "b c]",
	} {
		start := time.Now()
		_, err := Parse("x.py", src)
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		var e *SyntaxError
		if errors.As(err, &e) {
			_ = e.Format()
		}
		d := time.Since(start)
		t.Logf("%-16s %8v %v", name, d.Round(time.Microsecond), err)
		if d > 10*time.Second {
			t.Errorf("%s took %v", name, d)
		}
	}
}

func nestedBlocks(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%stry:\n", strings.Repeat(" ", i))
	}
	return b.String() + strings.Repeat(" ", n)
}
