package py_test

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"toolweaver/py"
	"toolweaver/py/langtest"
	"toolweaver/py/lib/all"
	"toolweaver/py/syntax"
)

// runProgram runs a program as langtest asks: on a clock that stands still
// while the program runs and jumps to what it waits for.
func runProgram(name, source string) (stdout, traceback, result string) {
	prog, err := py.Compile(name, source, py.CompileOptions{})
	if err != nil {
		var se *syntax.SyntaxError
		if errors.As(err, &se) {
			return "", se.Format(), ""
		}
		return "", err.Error(), ""
	}
	var out strings.Builder
	now := time.Duration(0)
	in := py.New(py.Options{
		Stdout:    &out,
		Library:   all.Library(),
		Now:       func() time.Time { return time.Unix(langtest.Epoch, 0).Add(now).UTC() },
		Monotonic: func() time.Duration { return now },
		Wait: func(o py.Outcome) (time.Duration, []py.HostResult, bool) {
			now = max(now, o.Wake)
			return now, nil, o.Timed
		},
	})
	o := in.Start(prog)
	for o.Status == py.Waiting && o.Timed {
		now = max(now, o.Wake)
		o = in.Resume(now)
	}
	switch o.Status {
	case py.Done:
		if o.HasResult && !o.Value.IsNone() {
			s, exc := in.Repr(o.Value)
			if exc != nil {
				return out.String(), in.FormatException(exc), ""
			}
			result = s
		}
	case py.Waiting:
		traceback = "the program waits for the host"
	default:
		traceback = in.FormatException(o.Exc)
		if code, ok := in.ExitCode(o.Exc); ok {
			return out.String() + "exit " + strconv.Itoa(code) + "\n", "", ""
		}
		if i := strings.LastIndex(traceback, "\nhint: "); i >= 0 {
			traceback = traceback[:i+1]
		}
	}
	return out.String(), traceback, result
}

// TestPrograms compares every program of testdata with what CPython 3.14
// shows for it.
func TestPrograms(t *testing.T) {
	langtest.Run(t, "testdata", runProgram, langtest.Options{KnownFailures: "testdata/known_failures.txt"})
}

// TestDivergencesDocument keeps docs/divergences.md what the programs say; it
// is written by running the test with UPDATE_DOCS set in the environment.
func TestDivergencesDocument(t *testing.T) {
	const file = "../docs/divergences.md"
	programs, err := langtest.Load("testdata")
	if err != nil {
		t.Fatal(err)
	}
	want := langtest.Document(programs)
	if os.Getenv("UPDATE_DOCS") != "" {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil || string(got) != want {
		t.Errorf("%s is not what the programs say; run make docs (%v)", file, err)
	}
}
