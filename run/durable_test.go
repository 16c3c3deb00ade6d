package run_test

// This file measures what a journal on disk costs.

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toolweaver/journal"
	"toolweaver/journal/sqlitestore"
	"toolweaver/run"
	"toolweaver/tool/gofunc"
)

// onDisk returns a store on disk.
func onDisk(t testing.TB) *sqlitestore.Store {
	t.Helper()
	s, err := sqlitestore.Open(context.Background(), filepath.Join(t.TempDir(), "journal.db"), sqlitestore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// ticks is an executor with a tool that takes a millisecond or, without, none.
func ticks(t testing.TB, store journal.Store, takes time.Duration) *run.Executor {
	tick := gofunc.New("tick", func(_ context.Context, in numIn) (numIn, error) {
		switch {
		case in.N < 0: // the last one
			time.Sleep(50 * time.Millisecond)
		case takes > 0:
			time.Sleep(takes)
		}
		return in, nil
	}, gofunc.Idempotent())
	return run.New(run.Config{Catalog: catalogOf(t, tick), Store: store, Limits: run.Limits{MaxInFlight: 100, MaxToolCalls: 100_000}})
}

// many makes calls, 100 of them at a time.
func many(calls int) string {
	return fmt.Sprintf(`import asyncio
async def worker(w):
    for i in range(%d): await tick(n=i)
await asyncio.gather(*[worker(w) for w in range(100)])
return 1`, calls/100)
}

// TestCostOfDisk measures the journal's overhead for each call, its size, and how long it takes to resume an execution with 10,000
// calls.
func TestCostOfDisk(t *testing.T) {
	const calls = 10_000
	took := map[string]time.Duration{}
	var size int64
	for range 3 {
		for kind, store := range map[string]journal.Store{"memory": nil, "disk": onDisk(t)} {
			x := ticks(t, store, time.Millisecond)
			began := time.Now()
			res, err := x.Run(ctx, run.Request{Source: many(calls)})
			d := time.Since(began)
			if err != nil || res.Status != run.StatusDone || len(res.Calls) != calls {
				t.Fatalf("%v %+v", err, res.Error)
			}
			if took[kind] == 0 || d < took[kind] {
				took[kind] = d
			}
			if s, ok := store.(*sqlitestore.Store); ok {
				if err := s.Close(); err != nil { // which puts everything into one file
					t.Fatal(err)
				}
				info, err := os.Stat(s.Path())
				if err != nil {
					t.Fatal(err)
				}
				size = info.Size()
			}
		}
	}
	overhead := (took["disk"] - took["memory"]) / calls
	t.Logf("%d calls, 100 in flight: %v in memory, %v on disk: %v for each call; %d bytes of disk for each", calls, took["memory"], took["disk"], overhead, size/calls)
	if overhead > time.Millisecond { // the goal is 50; other work on the machine counts here
		t.Errorf("the journal takes %v for each call", overhead)
	}

	store := onDisk(t)
	x := ticks(t, store, 0)
	interrupted, cancel := context.WithCancelCause(ctx)
	id := journal.ExecutionID("long")
	source := strings.TrimSuffix(many(calls), "return 1") + "await tick(n=-1)\nreturn 1"
	req := run.Request{ID: id, Source: source, OnEvent: func(e run.Event) {
		if e.Kind == run.CallStarted && e.Call.Number == calls+1 {
			cancel(run.ErrInterrupted)
		}
	}}
	if _, err := x.Run(interrupted, req); !errors.Is(err, run.ErrInterrupted) {
		t.Fatal(err)
	}
	began := time.Now()
	res, err := x.Resume(ctx, id, run.ResumeRequest{})
	t.Logf("resuming an execution with %d recorded calls takes %v", calls, time.Since(began))
	if err != nil || res.Status != run.StatusDone || len(res.Calls) != calls+1 {
		t.Errorf("%v %+v", err, res)
	}
	if took := time.Since(began); took > 5*time.Second { // the goal is 0.2
		t.Errorf("resuming takes %v", took)
	}
}
