package py_test

// This file compares the engine with the CPython of the machine on made-up programs: statements and expressions that both
// have, drawn from fixed seeds. What they print and the class of what they raise must be the same.

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// differentialPrograms is how many programs a run of the test makes. One process of CPython runs them all.
const differentialPrograms = 1000

// harness runs the programs of a folder one after the other under CPython and separates their output.
const harness = `
import sys, io, contextlib, resource
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (300, 300))
for path in sys.argv[1:]:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(open(path).read(), "p.py", "exec"), {"__name__": "__main__"})
        except BaseException as exc:
            print("raised", type(exc).__name__)
    sys.stdout.write(out.getvalue() + "\x00")
`

// cpython returns what the CPython of the machine prints for each of the programs, all in one process. It skips the test if there is none.
func cpython(t *testing.T, programs []string, limit time.Duration) []string {
	t.Helper()
	python, err := exec.LookPath("/usr/bin/python3.11")
	if err != nil {
		t.Skip("no /usr/bin/python3.11 to compare with")
	}
	dir := t.TempDir()
	args := []string{"-I", "-W", "ignore", "-c", harness}
	for i, source := range programs {
		path := filepath.Join(dir, fmt.Sprintf("p%04d.py", i))
		if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, python, args...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, errs.String())
	}
	return strings.Split(string(out), "\x00")
}

func TestDifferential(t *testing.T) {
	n := differentialPrograms
	if testing.Short() {
		n /= 8
	}
	var programs []string
	for seed := range n {
		g := generator{r: rand.New(rand.NewPCG(uint64(seed), 314))}
		programs = append(programs, g.program())
	}
	want := cpython(t, programs, time.Minute)
	failures := 0
	for seed, source := range programs {
		got, traceback, _ := runProgram("p.py", source)
		if traceback != "" {
			lines := strings.Split(strings.TrimSpace(traceback), "\n")
			name, _, _ := strings.Cut(lines[len(lines)-1], ":")
			got += "raised " + name + "\n"
		}
		if got != want[seed] {
			t.Errorf("seed %d: got\n%s\nwant\n%s\nprogram\n%s", seed, got, want[seed], source)
			if failures++; failures == 3 {
				t.Fatal("stopped after three")
			}
		}
	}
}

// generator makes programs that end: loops are bounded, numbers stay small.
type generator struct {
	r     *rand.Rand
	b     strings.Builder
	depth int // of blocks
	loops int // loops around
	funcs int
}

var (
	intNames  = []string{"a", "b", "c"}
	listNames = []string{"xs", "ys"}
	textNames = []string{"s", "t"}
)

func pick[T any](g *generator, list []T) T { return list[g.r.IntN(len(list))] }

func (g *generator) line(format string, args ...any) {
	g.b.WriteString(strings.Repeat("    ", g.depth))
	fmt.Fprintf(&g.b, format, args...)
	g.b.WriteByte('\n')
}

func (g *generator) program() string {
	g.line("a, b, c = %d, %d, %d", g.r.IntN(9)-2, g.r.IntN(20), g.r.IntN(5)+1)
	g.line("xs, ys = %s, %s", pick(g, []string{"[3, 1, 2]", "[]", "['q', 2.5, None]"}), pick(g, []string{"[1]", "['a', 'b']", "[(1, 2), [3]]"}))
	g.line("s, t = %s, %s", g.text(0), g.text(0))
	g.line("d = {'k': a, 1: 'one', s: xs}")
	for range 2 {
		g.function()
	}
	g.class()
	for range 8 + g.r.IntN(8) {
		g.line("try:")
		g.block()
		g.line("except Exception as e: print('raised', type(e).__name__)")
	}
	g.line("print(a, b, c, xs, ys, repr(s), t, sorted(map(str, d)), len(d))")
	return g.b.String()
}

func (g *generator) function() {
	g.funcs++
	g.line("def f%d(p, q=%d, *rest, k=%s, **kw):", g.funcs, g.r.IntN(9), g.text(0))
	g.depth++
	g.line("global a")
	g.line("a += 1")
	g.line("x = %s", strings.NewReplacer("a", "p", "b", "q").Replace(pick(g, []string{"a + b", "a * 2 - b", "(a, b)", "[a, *rest]", "a if b else k"})))
	if g.r.IntN(2) == 0 {
		g.line("if p == %d: raise ValueError(p)", g.r.IntN(4))
	}
	g.line("return x, len(rest), k, sorted(kw)")
	g.depth--
}

func (g *generator) class() {
	g.line("class C:")
	g.depth++
	g.line("n = %d", g.r.IntN(9))
	g.line("def __init__(self, v): self.v = v")
	g.line("def __repr__(self): return f'C({self.v!r})'")
	g.line("def __%s__(self, o): return (self.v, o.v if isinstance(o, C) else o)", pick(g, []string{"add", "sub", "mul", "radd", "rsub", "eq", "lt", "contains", "call", "matmul", "iadd"}))
	g.line("def m(self, *args): return self.n + len(args)")
	g.line("@property")
	g.line("def p(self): return %s", pick(g, []string{"self.v", "self.n * 2", "type(self).__name__"}))
	g.depth--
}

func (g *generator) statement() {
	if g.depth > 3 {
		g.line("print(%s)", g.value(2))
		return
	}
	switch g.r.IntN(16) {
	case 0:
		g.line("%s = %s", pick(g, intNames), g.int(2))
	case 1:
		g.line("%s = %s", pick(g, listNames), g.list(2))
	case 2:
		g.line("%s = %s", pick(g, textNames), g.text(2))
	case 3:
		g.line("%s %s= %s", pick(g, intNames), pick(g, []string{"+", "-", "*", "//", "%", "&", "|", "^"}), g.int(1))
	case 4:
		g.line("if %s:", g.value(2))
		g.block()
		if g.r.IntN(2) == 0 {
			g.line("else:")
			g.block()
		}
	case 5:
		g.loops++
		g.line("for i%d in %s:", g.depth, pick(g, []string{"range(3)", "xs[:4]", "list(s)[:3]", "enumerate(ys[:3])", "sorted(d, key=str)[:3]"}))
		g.block()
		if g.r.IntN(3) == 0 {
			g.line("else:")
			g.depth++
			g.line("print('else')")
			g.depth--
		}
		g.loops--
	case 6:
		g.line("try:")
		g.block()
		g.line("except %s as e:", pick(g, []string{"Exception", "(ValueError, TypeError)", "ZeroDivisionError", "LookupError"}))
		g.depth++
		g.line("print(type(e).__name__)")
		g.depth--
		if g.r.IntN(2) == 0 {
			g.line("finally:")
			g.depth++
			g.line("print('finally', a)")
			g.depth--
		}
	case 7:
		if g.loops > 0 {
			g.line("if %s: %s", g.value(1), pick(g, []string{"break", "continue"}))
			return
		}
		g.line("del xs[%d:]", g.r.IntN(4)+1)
	case 8:
		g.line("%s", pick(g, []string{"xs.append(a)", "ys.extend(xs[:2])", "xs.insert(0, b)", "ys.sort(key=str)", "xs.reverse()", "d[a] = s", "d.setdefault(t, []).append(1) if isinstance(d.get(t, []), list) else None",
			"xs = ys[:]", "xs, ys = ys[:5], xs[:5]", "a, *ys = xs or [0]", "(a, b), c = (b, c), a", "s, t = t[:9], s[:9]"}))
	case 9:
		g.line("match %s:", g.value(1))
		g.depth++
		g.line("case int() as n if n > 2: print('int', n)")
		g.line("case [x, *r]: print('list', x, len(r))")
		g.line("case str() | None: print('text')")
		g.line("case {'k': k}: print('map', k)")
		g.line("case _: print('other')")
		g.depth--
	case 10:
		g.line("print(f'{a:>4}|{s!r}|{%s}|{b:+d}')", strings.ReplaceAll(g.int(1), "'", `"`))
	case 11:
		g.line("w%d = 3", g.depth)
		g.line("while w%d:", g.depth)
		g.depth++
		g.line("w%d -= 1", g.depth-1)
		g.depth--
		g.loops++
		g.block()
		g.loops--
	default:
		g.line("print(%s)", g.value(3))
	}
}

func (g *generator) block() {
	g.depth++
	for range 1 + g.r.IntN(2) {
		g.statement()
	}
	g.depth--
}

// value is an expression of any type.
func (g *generator) value(depth int) string {
	switch g.r.IntN(8) {
	case 0, 1:
		return g.int(depth)
	case 2:
		return g.list(depth)
	case 3:
		return g.text(depth)
	case 4:
		return fmt.Sprintf("f%d(%s)", 1+g.r.IntN(g.funcs+1)%g.funcs, pick(g, []string{g.int(1), g.int(1) + ", " + g.int(1), "*xs[:3]", "1, 2, 3, k=s", "a, z=1, y=2", "p=1", "q=1", "", "1, p=2"}))
	case 5:
		return fmt.Sprintf("%s %s %s", g.value(depth-1), pick(g, []string{"==", "!=", "and", "or"}), g.value(depth-1))
	case 6:
		return pick(g, []string{"C(a)", "C(s).p", "C(1).m(2, 3)", "C(1) + 2", "2 - C(3)", "C(1) == C(1)", "C(xs)[0]", "C(1)(2)", "1 in C(2)", "C.n", "C(1) < 3", "C(2) @ 5", "{**d}.get('k')", "d['k']", "d[1]", "d.get(a)", "list(d)[0]",
			"{k: v for k, v in zip('abc', xs)}", "[i * j for i in range(3) for j in xs[:2]]", "{x for x in map(str, xs)} == set(map(str, xs))", "(lambda *p, **k: (p, k))(1, z=2)", "sum(x for x in xs if isinstance(x, int))",
			"(y := len(xs)) + 1", "not xs", "xs is ys", "None", "True", "1.5 * a", "a / (b or 1)", "round(a / 3, 2)", "divmod(a, b)", "max(xs, default=0, key=str)", "tuple(reversed(xs))", "xs[a]", "xs[-1:]", "s[::2]", "...", "b'ab'[0]", "complex(a, 1)"})
	}
	return fmt.Sprintf("(%s, %s)", g.int(depth-1), g.text(depth-1))
}

func (g *generator) int(depth int) string {
	if depth <= 0 {
		return pick(g, []string{pick(g, intNames), fmt.Sprint(g.r.IntN(30) - 9)})
	}
	switch g.r.IntN(8) {
	case 0:
		return fmt.Sprintf("(%s %s %s)", g.int(depth-1), pick(g, []string{"+", "-", "*", "//", "%", "&", "|", "^"}), g.int(depth-1))
	case 1:
		return fmt.Sprintf("-%s", g.int(depth-1))
	case 2:
		return "len(" + g.list(depth-1) + ")"
	case 3:
		return fmt.Sprintf("(%s if %s else %s)", g.int(depth-1), g.value(0), g.int(depth-1))
	case 4:
		return fmt.Sprintf("%s.count(%s)", pick(g, textNames), pick(g, []string{"'a'", "'b'", "s", "''"}))
	case 5:
		return fmt.Sprintf("(%s < %s <= %s)", g.int(depth-1), g.int(depth-1), g.int(depth-1))
	}
	return g.int(0)
}

func (g *generator) list(depth int) string {
	if depth <= 0 {
		return pick(g, []string{"xs", "ys", "[]", "[1, 2, 3]", "['b', 'a']"})
	}
	switch g.r.IntN(6) {
	case 0:
		return fmt.Sprintf("[%s, %s]", g.int(depth-1), g.text(depth-1))
	case 1:
		return fmt.Sprintf("[%s for x in %s%s]", pick(g, []string{"x", "str(x)[:9]", "repr(x)[:9]", "a"}), g.list(0), pick(g, []string{"", " if x", " if str(x) > '1'"}))
	case 2:
		return fmt.Sprintf("%s[%s:%s]", g.list(0), pick(g, []string{"", "1", "-2"}), pick(g, []string{"", "2", "-1"}))
	case 3:
		return fmt.Sprintf("sorted(%s, key=repr)", g.list(0))
	case 4:
		return fmt.Sprintf("(%s + %s)[:6]", g.list(0), g.list(0))
	}
	return g.list(0)
}

func (g *generator) text(depth int) string {
	if depth <= 0 {
		return pick(g, []string{"'ab'", "'x y'", "''", "'héé'", "'1'"})
	}
	switch g.r.IntN(6) {
	case 0:
		return fmt.Sprintf("%s.%s", g.text(0), pick(g, []string{"upper()", "title()", "strip()", "split()", "replace('a', 'zz')", "center(7, '*')", "zfill(4)", "encode()", "partition('b')", "swapcase()", "join(['1', '2'])"}))
	case 1:
		return fmt.Sprintf("str(%s)", g.int(depth-1))
	case 2:
		return fmt.Sprintf("(%s * %d)", g.text(0), g.r.IntN(3))
	case 3:
		return fmt.Sprintf("f'{%s}-{%s!r:>5}'", pick(g, intNames), pick(g, []string{"a", "b"}))
	case 4:
		return fmt.Sprintf("'%%s/%%5.1f' %% (%s, %s)", pick(g, intNames), pick(g, []string{"a", "1.25", "b"}))
	}
	return g.text(0)
}
