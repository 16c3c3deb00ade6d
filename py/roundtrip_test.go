package py_test

// This file parses programs, writes their trees as source and parses that: the trees must be the same. It goes through the ast module of
// programs, so that the parser, the tree that programs see, and ast.unparse are tested together.

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"toolweaver/py"
	"toolweaver/py/lib/all"
)

const roundTrip = `
import ast
try:
    tree = ast.parse(source)
except (SyntaxError, ValueError):  # programs may await and return at their top, which ast.parse refuses
    tree = ast.parse("")
once = ast.unparse(tree)
again = ast.parse(once)
def plain(t):
    # f-strings may be divided into parts in another way, and kinds of strings are not kept
    for n in ast.walk(t):
        if isinstance(n, ast.Constant):
            n.kind = None
    return ast.dump(t)
if plain(tree) != plain(again):
    a, b = plain(tree), plain(again)
    i = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    raise AssertionError(f"...{a[max(i - 60, 0):i + 60]}... became ...{b[max(i - 60, 0):i + 60]}...")
`

// roundTripProgram is that program, compiled once.
var roundTripProgram = sync.OnceValues(func() (*py.Program, error) {
	return py.Compile("roundtrip.py", roundTrip, py.CompileOptions{Predeclared: func(n string) bool { return n == "source" }})
})

// checkRoundTrip returns what goes wrong with a source, "" if nothing does.
func checkRoundTrip(t testing.TB, source string, limits py.Limits) string {
	t.Helper()
	prog, err := roundTripProgram()
	if err != nil {
		t.Fatal(err)
	}
	globals := map[string]py.Value{}
	in := py.New(py.Options{Library: all.Library(), Limits: limits, Globals: globals})
	globals["source"] = in.NewStr(strings.ToValidUTF8(source, "\uFFFD"))
	o := in.Start(prog)
	if o.Exc == nil || o.Exc.Limit != nil || o.Exc.Is(py.RecursionError) || o.Exc.Is(py.MemoryError) {
		return "" // the limits of the test, and the depth at which recursion ends
	}
	return in.FormatException(o.Exc)
}

// TestRoundTrip takes the programs of the test data.
func TestRoundTrip(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.py")
	if err != nil || len(files) < 500 {
		t.Fatalf("%d programs, %v", len(files), err)
	}
	step := 5 // every one with TOOLWEAVER_PROPERTIES
	if os.Getenv("TOOLWEAVER_PROPERTIES") != "" {
		step = 1
	}
	failures := 0
	for i := 0; i < len(files); i += step {
		if strings.Contains(files[i], "syntax_errors") {
			continue
		}
		source, err := os.ReadFile(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if wrong := checkRoundTrip(t, string(source), py.Limits{MaxBytes: 1 << 30, MaxSteps: 2_000_000_000}); wrong != "" {
			t.Errorf("%s: %s", files[i], wrong)
			if failures++; failures == 5 {
				t.Fatal("stopped after five")
			}
		}
	}
}

// FuzzRoundTrip takes made-up sources.
func FuzzRoundTrip(f *testing.F) {
	for _, s := range []string{"x = 1\n", "f'{a!r:>{w}}' 'b'", "def f(a, /, b=1, *c, d, **e) -> int: pass", "lambda *a, b=1: (yield)", "a if b else c or not d", "x[1:2, ::3]", "{**a, 'b': 1}",
		"match x:\n case {'a': [1, *_], **r} if y: pass\n", "try:\n pass\nexcept* (A, B) as e:\n pass\n", "async def f():\n async with a as b, c: await d\n", "type X[T: int = str, *Ts, **P] = list[T]\n",
		"t'{x}'", "(-1) ** 2, -1 ** 2, not (a and b), (a := 1), *b,", "@d\nclass C(A, metaclass=M): x: int = 1\n", `print(f"{'a' if x else "b"}")`, "x = (yield)\n", "1_000.5e-3j", "'\\N{BULLET}\\x00'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > 4000 {
			return
		}
		if wrong := checkRoundTrip(t, source, py.Limits{MaxBytes: 64 << 20, MaxSteps: 20_000_000}); wrong != "" {
			t.Errorf("%q: %s", source, wrong)
		}
	})
}
