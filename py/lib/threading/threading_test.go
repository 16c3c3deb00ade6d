package threading_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toolweaver/py"
	"toolweaver/py/lib/all"
)

// TestThreads runs the programs of testdata. They are not beside the others,
// because the CPython that writes golden files there has no threads.
func TestThreads(t *testing.T) {
	files, err := filepath.Glob("testdata/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(file, ".py") + ".golden")
			if err != nil {
				t.Fatal(err)
			}
			if got := run(t, string(source)); got != string(want) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// run runs a program on a clock that stands still while it runs.
func run(t *testing.T, source string) string {
	t.Helper()
	prog, err := py.Compile("main.py", source, py.CompileOptions{})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	now := time.Duration(0)
	in := py.New(py.Options{
		Stdout: &out, Library: all.Library(),
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
	if o.Status != py.Done {
		t.Errorf("status %v: %s", o.Status, in.FormatException(o.Exc))
	}
	return out.String()
}
