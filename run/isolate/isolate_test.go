package isolate_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"toolweaver/run"
	"toolweaver/run/check"
	"toolweaver/run/isolate"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

func TestMain(m *testing.M) {
	isolate.Main()
	switch {
	case os.Getenv(probeMark) != "":
		probe()
		return
	case os.Getenv(hostMark) != "":
		host()
		return
	}
	os.Exit(m.Run())
}

// newPool returns a Pool that the test closes.
func newPool(t testing.TB, opts isolate.Options) *isolate.Pool {
	t.Helper()
	p, err := isolate.New(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	})
	return p
}

// tools are what programs can call.
func tools(t testing.TB) *tool.Catalog {
	t.Helper()
	type in struct {
		N int `json:"n,omitempty"`
	}
	src, err := gofunc.NewSource("t",
		gofunc.New("echo", func(_ context.Context, a in) (int, error) { return a.N, nil }),
		gofunc.New("fail", func(context.Context, in) (int, error) { return 0, fmt.Errorf("no") }),
		gofunc.New("text", func(_ context.Context, a in) (string, error) { return fmt.Sprint("text ", a.N), nil }),
		gofunc.New("at_once", func(_ context.Context, a in) (int, error) { return a.N + 1, nil }, gofunc.Inline()),
		gofunc.New("hang", func(ctx context.Context, _ in) (int, error) { <-ctx.Done(); return 0, ctx.Err() }),
	)
	if err != nil {
		t.Fatal(err)
	}
	c, err := tool.NewCatalog(context.Background(), tool.CatalogOptions{}, src)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// TestCheck: programs are checked in the process too.
func TestCheck(t *testing.T) {
	for name, cfg := range map[string]run.Config{"here": {}, "process": {Workers: newPool(t, isolate.Options{})}} {
		cfg.Catalog = tools(t)
		x := run.New(cfg)
		r, err := x.Run(t.Context(), run.Request{Source: "await echo(n='x')\nawait t.ehco()\nimport pandas", Check: true})
		if err != nil || r.Status != run.StatusRefused || r.Error.Type != "CheckError" || len(check.Errors(r.Findings)) != 3 || !strings.Contains(r.Error.Message, "did you mean t.echo?") {
			t.Errorf("%s: %+v, %v", name, r, err)
		}
		r, err = x.Run(t.Context(), run.Request{Source: "total = 0\nfor i in range(3):\n    total += await t.echo(n=i)\nreturn total", Check: true})
		if err != nil || r.Status != run.StatusDone || len(r.Findings) != 1 || r.Findings[0].Code != check.SequentialCalls {
			t.Errorf("%s: %+v, %v", name, r, err)
		}
		found, refused, err := x.Compile(t.Context(), run.Request{Source: "return t.ehco(n=x)", Inputs: map[string]json.RawMessage{"x": json.RawMessage("1")}, Check: true})
		if err != nil || refused == nil || len(found) != 1 || found[0].Code != check.UnknownTool {
			t.Errorf("%s: %+v, %+v, %v", name, found, refused, err)
		}
	}
}

func TestRun(t *testing.T) {
	p := newPool(t, isolate.Options{})
	t.Logf("%+v", p.Protection())
	x := run.New(run.Config{Catalog: tools(t), Workers: p, Limits: run.Limits{Timeout: 10 * time.Second}})
	for source, want := range map[string]string{
		"1 + 1": "2",
		"import asyncio\nasyncio.gather\nprint('x')\nsum(await asyncio.gather(*[echo(n=i) for i in range(100)]))": "4950",
		"await text(n=3)":    `"text 3"`,
		"await at_once(n=3)": "4",
		"try:\n    await fail()\nexcept ToolError as e:\n    r = str(e)\nr": `"t.fail: no"`,
	} {
		r, err := x.Run(t.Context(), run.Request{Source: source})
		if err != nil {
			t.Fatal(err)
		}
		if r.Status != run.StatusDone || string(r.Value) != want {
			t.Errorf("%s: %s %s %v, want %s", source, r.Status, r.Value, r.Error, want)
		}
	}
}

// BenchmarkRun is a program that does nothing: what a process costs. One after another, a program waits for a process when it comes
// before the next one is warm; after a pause it does not.
func BenchmarkRun(b *testing.B) {
	p := newPool(b, isolate.Options{})
	for _, w := range []struct {
		name    string
		workers run.Workers
	}{{"here", nil}, {"worker", p}} {
		x := run.New(run.Config{Catalog: tools(b), Workers: w.workers})
		one := func(b *testing.B) {
			if r, err := x.Run(b.Context(), run.Request{Source: "1 + 1"}); err != nil || string(r.Value) != "2" {
				b.Fatal(r, err)
			}
		}
		b.Run(w.name+"/in a row", func(b *testing.B) {
			for b.Loop() {
				one(b)
			}
		})
		b.Run(w.name+"/after a pause", func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				time.Sleep(30 * time.Millisecond)
				b.StartTimer()
				one(b)
			}
		})
		b.Run(w.name+"/8 at a time", func(b *testing.B) {
			b.SetParallelism(4)
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					one(b)
				}
			})
		})
	}
}

// BenchmarkCall is a call of a tool that does nothing.
func BenchmarkCall(b *testing.B) {
	p := newPool(b, isolate.Options{})
	for _, w := range []struct {
		name    string
		workers run.Workers
	}{{"here", nil}, {"worker", p}} {
		x := run.New(run.Config{Catalog: tools(b), Workers: w.workers, Limits: run.Limits{MaxToolCalls: -1, Timeout: -1, MaxSteps: -1}})
		for name, source := range map[string]string{
			"one after another": "for i in range(%d): await echo(n=i)",
			"100 at a time":     "import asyncio\nfor i in range(%d // 100 + 1): await asyncio.gather(*[echo(n=k) for k in range(100)])",
		} {
			b.Run(w.name+"/"+name, func(b *testing.B) {
				if r, err := x.Run(b.Context(), run.Request{Source: fmt.Sprintf(source, b.N)}); err != nil || r.Status != run.StatusDone {
					b.Fatal(r, err)
				}
			})
		}
	}
}
