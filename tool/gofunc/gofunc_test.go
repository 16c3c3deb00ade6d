package gofunc_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"toolweaver/tool"
	"toolweaver/tool/gofunc"
	"toolweaver/tool/tooltest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

type in struct {
	UserID  string   `json:"user_id" jsonschema:"who"`
	Quarter string   `json:"quarter,omitempty"`
	Tags    []string `json:"tags,omitempty"`
	Limit   int      `json:"limit,omitzero"`
}

type out struct {
	Text string  `json:"text"`
	Sum  float64 `json:"sum"`
}

func echo(_ context.Context, i in) (out, error) {
	return out{Text: i.UserID + "<>" + i.Quarter, Sum: 1}, nil
}

func sleep(ctx context.Context, _ struct{}) (string, error) {
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case <-time.After(time.Minute):
		return "slept", nil
	}
}

func newSource(t testing.TB, funcs ...*gofunc.Func) *gofunc.Source {
	t.Helper()
	s, err := gofunc.NewSource("go", funcs...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestConformance(t *testing.T) {
	tooltest.Run(t, tooltest.Fixture{
		New: func(t *testing.T) tool.Source {
			return newSource(t, gofunc.New("echo", echo), gofunc.New("sleep", sleep))
		},
		Echo: tool.Call{Tool: "echo", Args: json.RawMessage(`{"user_id":"e1","quarter":"Q3"}`)},
		Want: `"e1<>Q3"`,
		Bad:  tool.Call{Tool: "echo", Args: json.RawMessage(`{"user_id":7}`)},
		Slow: tool.Call{Tool: "sleep"},
	})
}

func TestSchemaAndResults(t *testing.T) {
	boom := errors.New("no such user: e9")
	src := newSource(t,
		gofunc.New("echo", echo, gofunc.Description("Echoes."), gofunc.Title("Echo"), gofunc.ReadOnly(), gofunc.OpenWorld(false)),
		gofunc.New("raw", func(_ context.Context, args json.RawMessage) (json.RawMessage, error) { return args, nil }),
		gofunc.New("rawin", func(_ context.Context, args json.RawMessage) (int, error) { return len(args), nil }),
		gofunc.New("rawout", func(_ context.Context, _ map[string]any) (json.RawMessage, error) { return json.RawMessage("{"), nil }),
		gofunc.New0("list", func(context.Context) ([]out, error) { return []out{{Text: "a"}}, nil }),
		gofunc.New0("any", func(context.Context) (any, error) { return nil, nil }),
		gofunc.New0("fails", func(context.Context) (any, error) { return nil, boom }),
		gofunc.New0("panics", func(context.Context) (any, error) { panic("secret token 1234") }),
		gofunc.New0("chan", func(context.Context) (any, error) { return make(chan int), nil }),
		gofunc.New0("typed", func(context.Context) (any, error) {
			return nil, fmt.Errorf("wrapped: %w", &tool.Error{Kind: tool.KindUnavailable, Message: "down", Retryable: true})
		}),
	)
	cat, err := tool.NewCatalog(t.Context(), tool.CatalogOptions{}, src)
	if err != nil {
		t.Fatal(err)
	}
	e, err := cat.Lookup("echo")
	if err != nil {
		t.Fatal(err)
	}
	var params []string
	for _, p := range e.Params {
		params = append(params, fmt.Sprintf("%s:%s:%t", p.Name, p.Schema.TypeName(), p.Required))
	}
	if got := strings.Join(params, " "); got != "user_id:string:true quarter:string:false tags:null or array of string:false limit:integer:false" {
		t.Errorf("parameters: %s", got)
	}
	if p, _ := e.Input.Property("user_id"); p.Description != "who" || !e.Tool.Annotations.IsReadOnly() || e.Tool.Annotations.IsOpenWorld() || e.Tool.Title != "Echo" {
		t.Errorf("description: %+v %+v", p, e.Tool)
	}
	if list, _ := cat.Lookup("list"); len(list.Params) != 0 || !strings.Contains(string(list.Tool.OutputSchema), `"array"`) {
		t.Errorf("list: %s", list.Tool.OutputSchema)
	}
	tests := []struct{ name, args, want string }{
		{"echo", `{"user_id":"<e>"}`, `{"text":"<e><>","sum":1}`},
		{"echo", `{}`, `go.echo: missing required parameter "user_id" (string)`},
		{"echo", `{"user_id":"x","quater":"Q"}`, `go.echo: unknown parameter "quater"; did you mean "quarter"?`},
		{"raw", `{"n":12345678901234567890,"f":1.0}`, `{"n":12345678901234567890,"f":1.0}`},
		{"rawin", ``, `2`},
		{"rawout", ``, `go.rawout: the tool returned invalid JSON`},
		{"list", ``, `[{"text":"a","sum":0}]`},
		{"list", `{"x":1}`, `go.list: unknown parameter "x": none are accepted`},
		{"any", ``, `null`},
		{"fails", ``, `go.fails: no such user: e9`},
		{"panics", ``, `go.panics: the tool failed with an internal error (its Go function panicked)`},
		{"chan", ``, `go.chan: the result cannot be encoded as JSON: json: unsupported type: chan int`},
		{"typed", ``, `go.typed: down`},
	}
	for _, tt := range tests {
		got := ""
		res, err := cat.Call(t.Context(), tool.Call{Tool: tt.name, Args: json.RawMessage(tt.args)})
		if err != nil {
			got = err.Error()
		} else {
			v, _ := res.Value()
			got = string(v.Bytes())
		}
		if got != tt.want {
			t.Errorf("%s(%s)\n got  %s\n want %s", tt.name, tt.args, got, tt.want)
		}
	}
	if _, err := cat.Call(t.Context(), tool.Call{Tool: "fails"}); !errors.Is(err, boom) {
		t.Errorf("the function's error is not wrapped: %v", err)
	}
	_, err = src.Call(t.Context(), tool.Call{Tool: "echo", Args: json.RawMessage(`{"limit":"x"}`)})
	if want := `go.echo: parameter "limit": expected integer, got string`; err == nil || err.Error() != want {
		t.Errorf("unchecked arguments: %v", err)
	}
}

func TestBadFunctions(t *testing.T) {
	_, err := gofunc.NewSource("x", nil,
		gofunc.New("", echo), gofunc.New("a", echo), gofunc.New("a", echo),
		gofunc.New("c", func(context.Context, struct{ C chan int }) (int, error) { return 0, nil }),
		gofunc.New0[int]("n", nil))
	for _, part := range []string{"a function is nil", "has no name", `two tools are named "a"`, `"c": input type`, `"n": the function is nil`} {
		if err == nil || !strings.Contains(err.Error(), part) {
			t.Errorf("error lacks %q: %v", part, err)
		}
	}
}

func BenchmarkCall(b *testing.B) {
	raw := gofunc.New("raw", func(_ context.Context, args json.RawMessage) (json.RawMessage, error) { return args, nil })
	src := newSource(b, raw, gofunc.New("echo", echo))
	args := json.RawMessage(`{"user_id":"e1","quarter":"Q3"}`)
	for _, name := range []string{"raw", "echo"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			call := tool.Call{Tool: name, Args: args}
			for b.Loop() {
				if _, err := src.Call(context.Background(), call); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
