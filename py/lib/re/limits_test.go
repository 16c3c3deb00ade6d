package re_test

import (
	"testing"

	"toolweaver/py"
	"toolweaver/py/lib/re"
)

// TestLimits runs programs that would take too long or need too much memory:
// each must be stopped by the limit named.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		source string
		kind   py.LimitKind
	}{
		{`re.match(r"(a+)+$", "a" * 40 + "b")`, py.LimitSteps},
		{`re.findall(r"(?:a|b)*?c", "ab" * 200000)`, py.LimitSteps},
		{`re.sub("", "x" * 1000000, "a" * 1000)`, py.LimitMemory},
		{`re.sub("a", lambda m: "x" * 1000000, "a" * 1000)`, py.LimitMemory},
		{`re.compile("a" * 1000000)`, py.LimitMemory},
		{`re.findall("", "a" * 3000000)`, py.LimitMemory},
		{`re.split("(a)", "a" * 3000000)`, py.LimitMemory},
	} {
		p, err := py.Compile("t.py", "import re\n"+c.source, py.CompileOptions{})
		if err != nil {
			t.Fatal(err)
		}
		in := py.New(py.Options{
			Library: map[string]*py.ModuleDef{"re": re.Module},
			Limits:  py.Limits{MaxSteps: 20_000_000, MaxBytes: 32 << 20},
		})
		o := in.Start(p)
		if o.Status != py.Exceeded || o.Exc.Limit.Kind != c.kind {
			t.Errorf("%s: status %d, want limit %v (%v)", c.source, o.Status, c.kind, o.Exc)
		}
	}
}
