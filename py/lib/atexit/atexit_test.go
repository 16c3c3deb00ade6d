package atexit_test

import (
	"strings"
	"testing"

	"toolweaver/py"
	"toolweaver/py/lib/all"
)

// Functions run at the end of a program that returns, raises or exits.
func TestEnd(t *testing.T) {
	const register = "import atexit, sys\natexit.register(print, 'last')\n@atexit.register\ndef f():\n    print('first'); atexit.register(print, 'added')\n"
	for _, end := range []string{"print('main')", "print('main'); raise ValueError('x')", "print('main'); sys.exit(3)"} {
		p, err := py.Compile("program.py", register+end+"\n", py.CompileOptions{})
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		py.New(py.Options{Library: all.Library(), Stdout: &out}).Start(p)
		if got := out.String(); got != "main\nfirst\nadded\nlast\n" {
			t.Errorf("%s: printed %q", end, got)
		}
	}
}
