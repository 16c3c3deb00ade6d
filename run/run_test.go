package run_test

import (
	"context"
	"encoding/json"
	"testing"

	"go.uber.org/goleak"

	"toolweaver/run"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var ctx = context.Background()

// catalogOf makes a catalog of one source called "api".
func catalogOf(t testing.TB, funcs ...*gofunc.Func) *tool.Catalog {
	t.Helper()
	src, err := gofunc.NewSource("api", funcs...)
	if err != nil {
		t.Fatal(err)
	}
	return catalog(t, src)
}

func catalog(t testing.TB, sources ...tool.Source) *tool.Catalog {
	t.Helper()
	c, err := tool.NewCatalog(ctx, tool.CatalogOptions{}, sources...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// runProgram runs a program and checks how it ends.
func runProgram(t testing.TB, x *run.Executor, want run.Status, source string) *run.Result {
	t.Helper()
	res, err := x.Run(ctx, run.Request{Source: source})
	if err != nil {
		t.Fatal(err)
	}
	if res.Status != want {
		t.Fatalf("status is %s, want %s: %v\nprinted: %s\n%s", res.Status, want, res.Err(), res.Stdout, source)
	}
	return res
}

func TestResultRule(t *testing.T) {
	x := run.New(run.Config{})
	for _, c := range []struct{ source, value, stdout string }{
		{"return 1 + 1", "2", ""},
		{"x = 5\nx * 2", "10", ""},
		{"result = {'a': 1}", `{"a":1}`, ""},
		{"result = 7\nprint('hi')", "null", "hi\n"},
		{"result = 7\nprint('hi')\nreturn 8", "8", "hi\n"},
		{"x = 1", "null", ""},
		{"", "null", ""},
		{"return {1, 2}", "[1,2]", ""},
		{"return (1, 2.5, None, True, 'é')", `[1,2.5,null,true,"é"]`, ""},
		{"raise SystemExit", "null", ""},
	} {
		res := runProgram(t, x, run.StatusDone, c.source)
		if string(res.Value) != c.value || res.Stdout != c.stdout {
			t.Errorf("%q: result %s, stdout %q", c.source, res.Value, res.Stdout)
		}
	}
}

func TestInputs(t *testing.T) {
	x := run.New(run.Config{})
	res, err := x.Run(ctx, run.Request{Source: "return [lead_id, n + 1, o.a.b]", Inputs: map[string]json.RawMessage{
		"lead_id": json.RawMessage(`"l1"`), "n": json.RawMessage(`41`), "o": json.RawMessage(`{"a": {"b": 12345678901234567890}}`)}})
	if err != nil || string(res.Value) != `["l1",42,12345678901234567890]` {
		t.Fatalf("%v %+v", err, res)
	}
}
