package programs_test

// This file runs the example programs against the demo company, checks what they answer, and replays each from its
// journal.

import (
	"context"
	"encoding/json"
	"io/fs"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"toolweaver/examples/programs"
	"toolweaver/internal/demo"
	"toolweaver/run"
	"toolweaver/tool"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// TestPrograms runs every program, then again from its journal, with a company that must not be called.
func TestPrograms(t *testing.T) {
	checks := map[string]func(t *testing.T, r *run.Result, v any){
		"expenses.py": func(t *testing.T, r *run.Result, v any) {
			if n := number(v, "exceeded_count"); n < 4 || int(n) != len(v.(map[string]any)["list"].([]any)) || len(r.Calls) != 21 {
				t.Errorf("%d calls, result %s", len(r.Calls), r.Value)
			}
			if s := r.Savings; s.ResultBytes < 80_000 || s.CrossedBytes > s.ResultBytes/20 || s.DefinitionBytes == 0 {
				t.Errorf("savings are %+v", s)
			}
		},
		"leads.py": func(t *testing.T, r *run.Result, v any) {
			if list := v.([]any); len(list) == 0 || number(list[0], "score") <= 0.8 {
				t.Errorf("result %s", r.Value)
			}
		},
		"offers.py": func(t *testing.T, r *run.Result, v any) {
			var line struct {
				Offer, Company map[string]any
				Salary         float64
			}
			if err := json.Unmarshal([]byte(r.Stdout), &line); err != nil || line.Salary == 0 || !strings.Contains(strings.ToLower(line.Company["industry"].(string)), "tech") {
				t.Errorf("%v: printed %q", err, r.Stdout)
			}
		},
		"parallel.py": func(t *testing.T, r *run.Result, v any) {
			if !strings.HasPrefix(r.Stdout, `{"users": 100, "transactions": `) || len(r.Calls) != 101 {
				t.Errorf("%d calls, printed %q", len(r.Calls), r.Stdout)
			}
		},
		"conditional.py": func(t *testing.T, r *run.Result, v any) {
			if len(r.Calls) != 2 || v.(map[string]any)["lead_id"] != "lead_1" {
				t.Errorf("%d calls, result %s", len(r.Calls), r.Value)
			}
		},
		"aggregation.py": func(t *testing.T, r *run.Result, v any) {
			if number(v, "count") < 100 || r.Savings.CrossedBytes > 2000 {
				t.Errorf("result %s", r.Value)
			}
		},
		"typed.py": func(t *testing.T, r *run.Result, v any) {
			if v.(map[string]any)["domain"] != "users.example" {
				t.Errorf("result %s", r.Value)
			}
		},
		"streaming.py": func(t *testing.T, r *run.Result, v any) {
			if strings.Count(r.Stdout, "\n") != 100 || number(v, "processed") != 100 {
				t.Errorf("result %s, printed %q", r.Value, r.Stdout)
			}
		},
		"pipeline.py": func(t *testing.T, r *run.Result, v any) {
			if number(v, "qualified") == 0 || number(v, "scored") < number(v, "qualified") {
				t.Errorf("result %s", r.Value)
			}
		},
		"report.py": func(t *testing.T, r *run.Result, v any) {
			at, err := time.Parse("2006-01-02T15:04:05.999999", v.(map[string]any)["generated_at"].(string))
			if err != nil || time.Since(at).Abs() > 24*time.Hour {
				t.Errorf("result %s", r.Value)
			}
		},
	}
	names, err := fs.Glob(programs.Files(), "*.py")
	if err != nil || len(names) != len(checks) {
		t.Fatalf("%d programs, %d checks, %v", len(names), len(checks), err)
	}
	src, err := demo.New(demo.Options{Latency: time.Millisecond, Jitter: 1})
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	catalog, err := tool.NewCatalog(ctx, tool.CatalogOptions{}, src)
	if err != nil {
		t.Fatal(err)
	}
	defer catalog.Close()
	x := run.New(run.Config{Catalog: catalog})
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			source, err := fs.ReadFile(programs.Files(), name)
			if err != nil {
				t.Fatal(err)
			}
			res, err := x.Run(ctx, run.Request{Source: string(source), Name: name, Inputs: map[string]json.RawMessage{"lead_id": json.RawMessage(`"lead_1"`)}})
			if err != nil {
				t.Fatal(err)
			}
			if res.Status != run.StatusDone {
				t.Fatalf("%s: %v\n%s", res.Status, res.Err(), res.Error.Traceback)
			}
			var v any
			if err := json.Unmarshal(res.Value, &v); err != nil {
				t.Fatal(err)
			}
			checks[name](t, res, v)

			calls := src.Calls()
			again, err := x.Replay(ctx, res.ID)
			if err != nil {
				t.Fatalf("replay: %v", err)
			}
			if string(again.Value) != string(res.Value) || again.Stdout != res.Stdout || again.Status != res.Status || len(again.Calls) != len(res.Calls) {
				t.Errorf("the replay has another outcome: %s %s %q", again.Status, again.Value, again.Stdout)
			}
			for i, c := range again.Calls {
				if o := res.Calls[i]; c.Tool != o.Tool || string(c.Args) != string(o.Args) || c.Size != o.Size || c.Duration != o.Duration {
					t.Errorf("call %d is %+v, was %+v", i+1, c, o)
				}
			}
			if src.Calls() != calls {
				t.Errorf("the replay called %d tools", src.Calls()-calls)
			}
		})
	}
}

func number(v any, key string) float64 {
	m, _ := v.(map[string]any)
	n, _ := m[key].(float64)
	return n
}
