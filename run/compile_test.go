package run_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"toolweaver/run"
)

// TestCompileEnds compiles what takes long, with less time than that.
func TestCompileEnds(t *testing.T) {
	x := run.New(run.Config{Limits: run.Limits{MaxSourceBytes: -1}})
	sources := map[string]string{
		"expressions": "x = [" + strings.Repeat("1,", 5_000_000) + "]",
		"statements":  strings.Repeat("x = x + 1\n", 1_000_000),
		"functions":   strings.Repeat("def f(): pass\n", 500_000),
		"mistake":     "x = [" + strings.Repeat("1,", 5_000_000) + "] 1",
	}
	for name, source := range sources {
		began := time.Now()
		r, err := x.Run(t.Context(), run.Request{Source: source, Limits: run.Limits{Timeout: 50 * time.Millisecond}})
		if err != nil {
			t.Fatal(err)
		}
		took := time.Since(began)
		if r.Status != run.StatusLimit || r.Error.Limit != "time" || took > 5*time.Second {
			t.Errorf("%s: %s after %v: %v", name, r.Status, took, r.Error)
		}
		t.Logf("%s: %d bytes, %v", name, len(source), took)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	r, err := x.Run(ctx, run.Request{Source: sources["expressions"]})
	if err != nil || r.Status != run.StatusCancelled || r.Error.Type != "Cancelled" {
		t.Errorf("cancelled: %+v, %v", r, err)
	}
}

func TestSourceLimit(t *testing.T) {
	x := run.New(run.Config{})
	for size, want := range map[int]run.Status{1 << 20: run.StatusDone, 1<<20 + 1: run.StatusRefused} {
		r, err := x.Run(t.Context(), run.Request{Source: "1" + strings.Repeat(" ", size-1)})
		if err != nil || r.Status != want {
			t.Fatalf("%d bytes: %+v, %v", size, r, err)
		}
		if want == run.StatusRefused && (r.Error.Limit != "source" || r.Error.Hint == "" || r.ID != "") {
			t.Errorf("%d bytes: %+v", size, r.Error)
		}
	}
}
