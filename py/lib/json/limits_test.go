package json_test

import (
	"testing"

	"toolweaver/py"
	"toolweaver/py/lib/json"
)

// TestLimits runs programs that would need too much memory, nest too deeply
// or take too long.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		source string
		want   string // the limit or exception that stops the program
	}{
		{`json.loads("[" * 100000)`, "RecursionError"},
		{`json.loads('{"a":' * 100000)`, "RecursionError"},
		{"x = []\nfor i in range(5000): x = [x]\njson.dumps(x)", "RecursionError"},
		{"x = []\nfor i in range(5000): x = [x]\njson.dumps(x, check_circular=False)", "RecursionError"},
		{`json.dumps("x", default=str, indent=10**9)`, "ValueError"},
		{"x = ['y' * 1000] * 1000\njson.dumps([x] * 1000)", "memory"},
		{"json.dumps([[1] * 1000] * 100, indent=60000)", "memory"},
		{`json.loads("[" + "[],"*2000000 + "1]")`, "memory"},
		{"x = [1]\nfor i in range(60): x = [x, x]\njson.dumps(x)", "memory"},
		{"x = []\nfor i in range(60): x = [x, x]\njson.dumps(x, default=lambda o: o)", "memory"},
	} {
		p, err := py.Compile("t.py", "import json\n"+c.source, py.CompileOptions{})
		if err != nil {
			t.Fatal(err)
		}
		in := py.New(py.Options{
			Library: map[string]*py.ModuleDef{"json": json.Module},
			Limits:  py.Limits{MaxSteps: 50_000_000, MaxBytes: 32 << 20},
		})
		o := in.Start(p)
		got := ""
		switch o.Status {
		case py.Raised:
			got = o.Exc.Type().Name()
		case py.Exceeded:
			got = o.Exc.Limit.Kind.String()
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.source, got, c.want)
		}
	}
}
