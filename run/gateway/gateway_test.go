package gateway_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"toolweaver/run"
	"toolweaver/run/gateway"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

type id struct {
	ID int `json:"id"`
}

// shop is a source of a few tools.
func shop(t testing.TB) tool.Source {
	t.Helper()
	s, err := gofunc.NewSource("shop",
		gofunc.New("get_order", func(_ context.Context, in id) (map[string]any, error) {
			if in.ID < 0 {
				return nil, fmt.Errorf("there is no order %d", in.ID)
			}
			return map[string]any{"id": in.ID, "total": float64(in.ID) * 1.5, "note": strings.Repeat("n", 400)}, nil
		}, gofunc.Description("Reads an order with its total."), gofunc.ReadOnly()),
		gofunc.New("raw_order", func(_ context.Context, in id) (json.RawMessage, error) {
			return json.RawMessage(fmt.Sprintf(`{"id":%d,"state":"open"}`, in.ID)), nil
		}, gofunc.Description("An order as the backend has it.")),
		gofunc.New("chart", func(context.Context, struct{}) (json.RawMessage, error) {
			return json.RawMessage(`{"type":"image","mimeType":"image/png","data":"` + strings.Repeat("AAAA", 500) + `"}`), nil
		}, gofunc.Description("Draws a chart.")),
		gofunc.New("token", func(context.Context, struct{}) (string, error) { return "key: s3cr3t\"value", nil }, gofunc.Description("Leaks s3cr3t\"value.")),
	)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// broken is a source whose tools cannot be listed.
type broken struct{}

func (broken) Name() string { return "broken" }
func (broken) List(context.Context) ([]tool.Tool, error) {
	return nil, &tool.Error{Kind: tool.KindUnavailable, Source: "broken", Message: "the server does not start"}
}
func (broken) Call(context.Context, tool.Call) (tool.Result, error) {
	return tool.Result{}, tool.ErrUnavailable
}
func (broken) Close() error { return nil }

func newGateway(t testing.TB, cfg gateway.Config, sources ...tool.Source) *gateway.Gateway {
	t.Helper()
	cfg.Sources = sources
	g, err := gateway.New(context.Background(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := g.Close(); err != nil {
			t.Error(err)
		}
	})
	return g
}

func execute(t testing.TB, g *gateway.Gateway, code string) *gateway.Answer {
	t.Helper()
	a, _, err := g.Execute(context.Background(), gateway.Request{Code: code})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestExecute(t *testing.T) {
	g := newGateway(t, gateway.Config{}, shop(t), broken{})
	a := execute(t, g, `
import asyncio
rows = await asyncio.gather(*[get_order(id=i) for i in range(20)])
print("read", len(rows))
return {"total": sum(r.total for r in rows)}`)
	if a.Status != run.StatusDone || string(a.Result) != `{"total":285.0}` || a.Stdout != "read 20\n" || a.Calls.Tools["shop.get_order"] != 20 || a.Savings.ResultBytes < 20*400 || a.Savings.TokensKeptOut < 1500 {
		t.Errorf("%+v %s %+v", a, a.Result, a.Savings)
	}
	a = execute(t, g, `
failed = 0
for i in (1, -2, -3):
    try:
        await get_order(id=i)
    except ToolError as e:
        failed += 1
await call_tool("bro" + "ken.anything")`)
	if a.Status != run.StatusRaised || a.Calls.Failed != 2 || len(a.Calls.Failures) != 2 || a.Error == nil || !strings.Contains(a.Error.Message+a.Error.Hint, "broken") {
		t.Errorf("%+v %+v %+v", a, a.Calls, a.Error)
	}
}

// TestCheck: a program that cannot go well is refused before anything is called; hints come with the result.
func TestCheck(t *testing.T) {
	g := newGateway(t, gateway.Config{}, shop(t), broken{})
	a := execute(t, g, "await get_order(id=1)\nawait shop.get_oder(id=1)\nimport requests\nawait broken.x()")
	if a.Status != run.StatusRefused || a.Error == nil || a.Error.Type != "CheckError" || a.Calls != nil || strings.Count(a.Error.Message, "\n") != 2 ||
		!strings.Contains(a.Error.Message, "did you mean shop.get_order?") || !strings.Contains(a.Error.Message, "does not start") {
		t.Errorf("%+v %+v", a, a.Error)
	}
	a = execute(t, g, "total = 0\nfor i in range(3):\n    total += (await get_order(id=i)).total\nreturn total")
	if a.Status != run.StatusDone || len(a.Hints) != 1 || !strings.Contains(a.Hints[0], "sequential-calls") {
		t.Errorf("%+v", a)
	}
	a, _, err := g.Execute(t.Context(), gateway.Request{Code: "return x.y", Inputs: map[string]json.RawMessage{"x": json.RawMessage("1")}})
	if err != nil || a.Error == nil || a.Error.Type != "AttributeError" {
		t.Errorf("%+v, %v", a, err)
	}
}

// TestLarge: what is too large to show is kept, and can be read by the model and by a later program.
func TestLarge(t *testing.T) {
	g := newGateway(t, gateway.Config{Budget: gateway.Budget{Result: 1000, Stdout: 300}}, shop(t))
	a := execute(t, g, `
import asyncio
for i in range(100):
    print("line", i)
return await asyncio.gather(*[get_order(id=i) for i in range(30)])`)
	if !a.ResultCut || len(a.Result) > 1000 || !json.Valid(a.Result) || len(a.Artifacts) != 2 || !strings.HasSuffix(a.Stdout, "line 99\n") || len(a.Stdout) > 350 {
		t.Fatalf("%+v\n%s", a, a.Result)
	}
	k := a.Artifacts[0]
	if k.Of != "result" || !strings.Contains(k.Shape, "list[ResultItem]") || !strings.Contains(k.Shape, "total: float") {
		t.Errorf("%+v", k)
	}
	p, err := g.Artifacts().Page(k.Handle, "[29].id", 0, 0)
	if err != nil || string(p.Value) != "29" {
		t.Errorf("%v, %v", p, err)
	}
	a = execute(t, g, `rows = await load_artifact("`+k.Handle+`")
return [len(rows), rows[7].total]`)
	if string(a.Result) != `[30,10.5]` {
		t.Errorf("%s %+v", a.Result, a.Error)
	}
	a = execute(t, g, `await load_artifact("art_0000000000000000")`)
	if a.Error == nil || !strings.Contains(a.Error.Message, "not found") {
		t.Errorf("%+v", a.Error)
	}
}

func TestBinary(t *testing.T) {
	g := newGateway(t, gateway.Config{}, shop(t))
	a := execute(t, g, `return {"chart": await chart(), "n": 1}`)
	if len(a.Artifacts) != 1 || a.Artifacts[0].Kind != "image/png" || a.Artifacts[0].Of != "result.chart" || strings.Contains(string(a.Result), "AAAA") || !strings.HasSuffix(string(a.Result), `"n":1}`) {
		t.Errorf("%s %+v", a.Result, a.Artifacts)
	}
}

// TestSecrets: nothing that goes to the model holds a secret.
func TestSecrets(t *testing.T) {
	g := newGateway(t, gateway.Config{Secrets: map[string]string{"API_KEY": `s3cr3t"value`, "X": "ab"}}, shop(t))
	a := execute(t, g, `
s = await token()
print(s, repr(s))
import json, base64
raise ValueError(json.dumps([s, base64.b64encode(s[5:].encode()).decode()]))`)
	b := execute(t, g, `return {"x": await token(), "ok": "ab"}`)
	found, err := g.Search("leaks", 3, gateway.Full)
	if err != nil {
		t.Fatal(err)
	}
	data, _ := json.Marshal([]any{a, b, found})
	for _, bad := range []string{"s3cr3t", "czNjcjN0InZhbHVl"} {
		if strings.Contains(string(data), bad) {
			t.Errorf("%s in %s", bad, data)
		}
	}
	if !strings.Contains(string(b.Result), `"key: [secret API_KEY]"`) || !strings.Contains(string(b.Result), `"ok":"ab"`) {
		t.Errorf("%s", b.Result)
	}
}

func TestSearch(t *testing.T) {
	g := newGateway(t, gateway.Config{}, shop(t), broken{})
	for _, tt := range []struct {
		query  string
		detail gateway.Detail
		want   string
	}{
		{"order total", "", "async def shop.get_order(id: int) -> "},
		{"order total", gateway.Names, "shop.get_order: Reads an order with its total.\n"},
		{"get_order", gateway.Full, "async def get_order(id: int) -> "},
		{"", "", "shop (4): get_order, raw_order, chart, token\nbroken is not available: "},
		{"zzz", "", "No tool fits \"zzz\".\nThere are 4 tools:"},
	} {
		got, err := g.Search(tt.query, 0, tt.detail)
		if err != nil || !strings.Contains(got, tt.want) {
			t.Errorf("%q %s: %v\n%s", tt.query, tt.detail, err, got)
		}
	}
	if _, err := g.Search("order", 1, "all"); err == nil || !strings.Contains(err.Error(), "names, signatures, full") {
		t.Error(err)
	}
	text, err := g.Describe([]string{"shop.*", "shop.get_oder"})
	if err != nil || strings.Count(text, "async def") != 4 || !strings.Contains(text, "did you mean get_order") {
		t.Errorf("%v\n%s", err, text)
	}
	if _, err := g.Describe([]string{"nothing_like_it"}); err == nil {
		t.Error("an unknown tool is described")
	}
	if _, err := g.Describe([]string{"broken.x"}); err == nil || !strings.Contains(err.Error(), "does not start") {
		t.Error(err)
	}
}

// TestLearned: after a call, the declaration of a tool without an output schema tells what it returned.
func TestLearned(t *testing.T) {
	g := newGateway(t, gateway.Config{}, shop(t))
	a := execute(t, g, "for i in range(3):\n    await raw_order(id=i)\nfound = await search_tools('backend')\nreturn [f.name for f in found]")
	if string(a.Result) != `["shop.raw_order"]` {
		t.Errorf("%s %+v", a.Result, a.Error)
	}
	text, err := g.Describe([]string{"raw_order"})
	if err != nil || !strings.Contains(text, "state: str") || !strings.Contains(text, "learned from 3 results") || strings.Contains(text, "open") {
		t.Errorf("%v\n%s", err, text)
	}
}

// TestTotal: however little the budget and however much there is to say, the answer fits.
func TestTotal(t *testing.T) {
	for _, total := range []int{1, 4000, 8000} {
		g := newGateway(t, gateway.Config{Budget: gateway.Budget{Total: total}}, shop(t))
		a := execute(t, g, `
import sys
print("\x00<é>\n" * 5000)
print("\x01" * 5000, file=sys.stderr)
for i in range(40):
    try:
        await get_order(id=-i - 1)
    except ToolError:
        pass
def f(n):
    return g(n, "x" * 3000)
def g(n, s):
    if n > 20:
        raise ValueError("bad " * 4000)
    return f(n + 1)
f(0)`)
		data, err := json.Marshal(a)
		if err != nil || len(data) > max(total, 3<<10) {
			t.Errorf("%d: %d bytes, %v\n%s", total, len(data), err, data)
		}
	}
}

func TestInstructions(t *testing.T) {
	g := newGateway(t, gateway.Config{}, shop(t))
	text := g.Instructions(gateway.DefaultNames)
	if n := len(text) / 4; n > 400 {
		t.Errorf("about %d tokens", n)
	}
	for _, want := range []string{"4 tools (shop)", "Find tools with search_tools", "signatures with describe_tools", "run with execute_code", "read_artifact pages"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

func TestNew(t *testing.T) {
	_, err := gateway.New(context.Background(), gateway.Config{Sources: []tool.Source{shop(t), shop(t)}})
	if err == nil || !strings.Contains(err.Error(), `two sources are named "shop"`) {
		t.Error(err)
	}
	g := newGateway(t, gateway.Config{}, shop(t))
	if _, _, err := g.Execute(context.Background(), gateway.Request{Code: "1", Inputs: map[string]json.RawMessage{"a b": nil}}); !errors.Is(err, run.ErrRequest) {
		t.Error(err)
	}
}
