package run_test

import (
	"strings"
	"testing"

	"toolweaver/run"
)

// TestHelp: help describes tools, by value and by name, and anything with a docstring.
func TestHelp(t *testing.T) {
	x := run.New(run.Config{Catalog: callTools(t)})
	for _, tt := range []struct{ source, want string }{
		{"help(api.get_expenses)", "<tool get_expenses>\n\n"},
		{"help('get_expenses')", "api.get_expenses\n\n"},
		{"help('get_expense')", "did you mean get_expenses?"},
		{"def f():\n    'Does it.'\nhelp(f)", "Does it.\n"},
		{"help(3)", "3\n\nint("},
		{"help()", "help(tool) describes a tool"},
	} {
		if res := runProgram(t, x, run.StatusDone, tt.source); !strings.Contains(res.Stdout, tt.want) {
			t.Errorf("%s prints %q", tt.source, res.Stdout)
		}
	}
	res := runProgram(t, x, run.StatusDone, "print(sorted(n for n in api.__dir__() if 'exp' in n))\nexit()\nprint('not reached')")
	if !strings.HasPrefix(res.Stdout, "['get_expenses'") || strings.Contains(res.Stdout, "not reached") {
		t.Errorf("printed %q", res.Stdout)
	}
}
