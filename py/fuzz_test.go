package py_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toolweaver/py"
	"toolweaver/py/lib/all"
)

// FuzzRun compiles and runs any source under small limits: it must end, and
// only with a result, an exception or a limit that is not an internal error.
func FuzzRun(f *testing.F) {
	paths, err := filepath.Glob("testdata/*/*.py")
	if err != nil || len(paths) == 0 {
		f.Fatal("no seeds")
	}
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > 20_000 {
			return
		}
		prog, err := py.Compile("fuzz.py", source, py.CompileOptions{})
		if err != nil {
			return
		}
		start := time.Now()
		now := func() time.Duration { return time.Since(start) }
		in := py.New(py.Options{
			Stdout: io.Discard, Stderr: io.Discard, Library: all.Library(), Monotonic: now, PollClock: now, Deadline: 2 * time.Second,
			Limits: py.Limits{MaxSteps: 300_000, MaxBytes: 16 << 20, MaxOutput: 1 << 20},
			Wait:   func(o py.Outcome) (time.Duration, []py.HostResult, bool) { return max(o.Wake, now()), nil, o.Timed },
		})
		o := in.Start(prog)
		for n := 0; o.Status == py.Waiting && o.Timed && n < 1000; n++ {
			o = in.Resume(max(o.Wake, now()))
		}
		if o.Exc != nil {
			_ = in.FormatException(o.Exc)
			if l := o.Exc.Limit; l != nil && l.Kind == py.LimitInternal {
				t.Fatalf("%s\n%s", l.Detail, l.Stack)
			}
		}
		if d := now(); d > 6*time.Second {
			t.Fatalf("ran for %v", d)
		}
	})
}

// TestHostile runs programs that try to outlive their limits.
func TestHostile(t *testing.T) {
	for name, c := range map[string]struct {
		source string
		want   py.LimitKind
	}{
		"endless loop":           {"while True: pass", py.LimitSteps},
		"loop in except":         {"while True:\n try:\n  while True: pass\n except BaseException: pass\n finally: pass", py.LimitSteps},
		"string repetition":      {"'a' * 10**10", py.LimitMemory},
		"list growth":            {"a = [0]\nwhile True: a += a", py.LimitMemory},
		"string growth":          {"s = 'x'\nwhile True: s += s", py.LimitMemory},
		"dict growth":            {"d = {}\ni = 0\nwhile True:\n d[i] = str(i)\n i += 1", py.LimitMemory},
		"kept in closures":       {"fs = []\nwhile True:\n x = [0] * 1000\n fs.append(lambda x=x: x)", py.LimitMemory},
		"big integer":            {"x = 3\nwhile True: x = x * x", py.LimitSteps},
		"power":                  {"9 ** 9 ** 9", py.LimitMemory},
		"shift":                  {"1 << 10**12", py.LimitMemory},
		"output":                 {"while True: print('x' * 1000)", py.LimitOutput},
		"tasks":                  {"async def f(): pass\nl = []\nwhile True: l.append(f())", py.LimitMemory},
		"garbage is no limit":    {"for i in range(20000): 'x' * 10000", 0},
		"list garbage":           {"for i in range(3000): [0] * 10000", 0},
		"generator in builtin":   {"sum(1 for _ in iter(int, 1))", py.LimitSteps},
		"sort key":               {"sorted(range(10**6), key=lambda x: [0] * 100)", py.LimitMemory},
		"recursion":              {"def f(): return f()\ntry: f()\nexcept RecursionError: 1", 0},
		"recursive repr":         {"a = []\nfor i in range(100000): a = [a]\ntry: repr(a)\nexcept RecursionError: 1", 0},
		"recursive comparison":   {"a = []\nb = []\nfor i in range(100000):\n a, b = [a], [b]\ntry: a == b\nexcept RecursionError: 1", 0},
		"finally after steps":    {"try:\n while True: pass\nfinally:\n while True: pass", py.LimitSteps},
		"generator close":        {"def g():\n try: yield\n finally:\n  while True: pass\nx = g(); next(x); x.close()", py.LimitSteps},
		"exception in getattr":   {"class A:\n def __getattr__(self, n): return getattr(self, n + 'x')\ntry: A().y\nexcept RecursionError: 1", 0},
		"string of huge width":   {"f'{1:>{10**10}}'", py.LimitMemory},
		"join":                   {"','.join(['x' * 1000000] * 1000)", py.LimitMemory},
		"range to list":          {"list(range(10**9))", py.LimitMemory},
		"replace":                {"('a' * 100000).replace('a', 'b' * 10000)", py.LimitMemory},
		"hash of nested tuples":  {"t = ()\nfor i in range(100000): t = (t,)\ntry: hash(t)\nexcept RecursionError: 1", 0},
		"traceback of own class": {"class E(Exception):\n def __str__(self):\n  while True: pass\nraise E", py.LimitSteps},
	} {
		t.Run(name, func(t *testing.T) {
			prog, err := py.Compile("hostile.py", c.source, py.CompileOptions{})
			if err != nil {
				t.Fatal(err)
			}
			start := time.Now()
			steps := int64(60_000_000)
			if c.want == py.LimitSteps {
				steps = 3_000_000
			}
			in := py.New(py.Options{Library: all.Library(), Limits: py.Limits{MaxSteps: steps, MaxBytes: 32 << 20, MaxOutput: 1 << 20}})
			o := in.Start(prog)
			if o.Status == py.Raised { // formatting must not run on either
				text := in.FormatException(o.Exc)
				if c.want == 0 {
					t.Errorf("raised: %s", text)
				}
				if c.want != 0 && !strings.Contains(text, "str() failed") {
					t.Errorf("want limit %v, raised: %s", c.want, text)
				}
				return
			}
			var got py.LimitKind
			if o.Exc != nil {
				var l *py.LimitError
				if l = o.Exc.Limit; l == nil {
					t.Fatal(errors.New("no limit"))
				}
				got = l.Kind
				if got == py.LimitInternal {
					t.Errorf("%s\n%s", l.Detail, l.Stack)
				}
			}
			if got != c.want {
				t.Errorf("got limit %d, want %d", got, c.want)
			}
			if d := time.Since(start); d > 5*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}
