package run_test

// This file tests journals: what is recorded, when it is durable, and that a replay is exact or says why not.

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"toolweaver/journal"
	"toolweaver/journal/memstore"
	"toolweaver/run"
	"toolweaver/tool/gofunc"
)

// replayed are programs of every kind of end, with what happens between.
var replayed = map[string]string{
	"done":      "print('a')\nreturn [await get(i) for i in range(3)]",
	"parallel":  "import asyncio\nxs = await asyncio.gather(*[jitter(i) for i in range(40)])\nprint(xs)\nreturn sum(xs)",
	"completed": "import asyncio\nout = []\nfor f in asyncio.as_completed([jitter(i) for i in range(20)]):\n    out.append(await f)\n    print(out[-1])\nreturn out",
	"raised":    "await get(1)\nprint('x')\n1/0",
	"failed":    "try:\n    await fail()\nexcept ToolError as e:\n    print(e, e.args_)\nawait fail()",
	"steps":     "await get(1)\nwhile True: pass",
	"calls":     "for i in range(100): await get(i)",
	"time":      "print('waiting')\nawait hang()",
	"busy":      "print('busy')\nwhile True: print(await get(1), end='')",
	"sleep":     "import asyncio\nfor i in range(3):\n    await asyncio.sleep(0.01)\n    print(i)\nreturn 'slept'",
	"timeout":   "import asyncio\ntry:\n    await asyncio.wait_for(hang(), 0.02)\nexcept TimeoutError:\n    print('late')\nreturn await get(5)",
	"dropped":   "import asyncio\nt = asyncio.create_task(hang())\nawait get(1)\nt.cancel()\nawait get(2)\nasyncio.create_task(hang())\nawait get(3)",
	"group":     "import asyncio\nasync def f(i):\n    await jitter(i)\n    if i == 7: raise ValueError(i)\nasync with asyncio.TaskGroup() as g:\n    for i in range(20): g.create_task(f(i))",
	"hash":      "s = {str(i) for i in range(50)}\nfor x in s: print(x)\nreturn [hash('a'), id(s)]",
	"mixed":     "import asyncio\nasync def f(i):\n    return [await now(i), await jitter(i), await now(i)]\nreturn await asyncio.gather(*[f(i) for i in range(10)], now(11), jitter(12))",
	"now":       "xs = [await now(i) for i in range(3)]\ntry:\n    await nowfail()\nexcept ToolError as e:\n    print(e, e.args_)\nawait nowfail()",
	"now calls": "for i in range(100): print(await now(i))",
	"now steps": "import asyncio\nt = asyncio.create_task(now(7))\nprint(await now(1), await t)\nwhile True: pass",
	"now large": "xs = [await nowecho('z' * 30000) for _ in range(2)]\nprint(len(xs[1]))\nreturn xs[0]",
	"large":     "print('x' * 40000)\nreturn await echo('y' * 100000)",
	"nothing":   "",
}

func replayExecutor(t testing.TB, store journal.Store) *run.Executor {
	quick, never := &slow{}, &slow{takes: time.Minute}
	jitter := gofunc.New("jitter", func(_ context.Context, in numIn) (int, error) {
		time.Sleep(time.Duration(in.N*7919%13) * time.Millisecond)
		return in.N, nil
	})
	echo := func(_ context.Context, in struct {
		Text string `json:"text"`
	}) (string, error) {
		return in.Text, nil
	}
	fail := func(context.Context) (int, error) { return 0, errors.New("no") }
	c := catalogOf(t, quick.tool("get"), never.tool("hang"), jitter,
		gofunc.New("echo", echo), gofunc.New0("fail", fail),
		gofunc.New("nowecho", echo, gofunc.Inline()), gofunc.New0("nowfail", fail, gofunc.Inline()),
		gofunc.New("now", func(_ context.Context, in numIn) (int, error) { return in.N, nil }, gofunc.Inline()))
	return run.New(run.Config{Catalog: c, Store: store, Limits: run.Limits{MaxSteps: 500_000, Timeout: 400 * time.Millisecond, MaxToolCalls: 50, MaxInFlight: 8}})
}

// durable hides that a store is volatile, and counts appends.
type durable struct{ journal.Store }

func TestReplay(t *testing.T) {
	for kind, store := range map[string]journal.Store{"volatile": nil, "durable": durable{memstore.New()}} {
		x := replayExecutor(t, store)
		for name, source := range replayed {
			res, err := x.Run(ctx, run.Request{Source: source})
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			again, err := x.Replay(ctx, res.ID)
			if err != nil {
				t.Errorf("%s, %s: replay: %v", kind, name, err)
				continue
			}
			if got, want := summary(again), summary(res); got != want {
				t.Errorf("%s, %s: replay differs\n got %s\nwant %s", kind, name, got, want)
			}
			info, err := x.Store().Get(ctx, res.ID)
			if err != nil || string(info.Summary.Status) != string(res.Status) {
				t.Errorf("%s, %s: the journal has status %s, %v", kind, name, info.Summary.Status, err)
			}
		}
	}
}

// summary is what a replay must have in common with the run.
func summary(r *run.Result) string {
	e := ""
	if r.Error != nil {
		e = r.Error.Type + " " + r.Error.Limit
		if r.Error.Limit == "" {
			e += r.Error.Message + r.Error.Traceback
		}
	}
	calls := ""
	for _, c := range r.Calls {
		calls += fmt.Sprintf("%d %s%s %d %v;", c.Number, c.Tool, c.Args, c.Size, c.Error != "" && r.Error == nil)
	}
	return fmt.Sprintf("%s %s %q %q %s %s", r.Status, r.Value, r.Stdout, r.Stderr, e, calls)
}

func TestReplayOfManyTimes(t *testing.T) {
	x := replayExecutor(t, nil)
	source := "import time, random\nfrom datetime import datetime\nxs = [time.time(), time.monotonic(), time.perf_counter(), random.random(), datetime.now().isoformat()]\nfor _ in range(3000): time.time()\nawait get(1)\nreturn xs + [time.time(), random.randint(0, 10**9)]"
	res, err := x.Run(ctx, run.Request{Source: source})
	if err != nil {
		t.Fatal(err)
	}
	if res.Error != nil && strings.Contains(res.Error.Message, "No module named") {
		t.Skip(res.Error.Message)
	}
	again, err := x.Replay(ctx, res.ID)
	if err != nil || summary(again) != summary(res) || res.Status != run.StatusDone {
		t.Errorf("%v\n got %+v\nwant %+v", err, again, res)
	}
}

// TestNondeterminism replays journals with tools that have changed.
func TestNondeterminism(t *testing.T) {
	store := memstore.New()
	x := replayExecutor(t, store)
	res, err := x.Run(ctx, run.Request{Source: "print(await get(1))\nreturn await get(n=2)"})
	if err != nil || res.Status != run.StatusDone {
		t.Fatalf("%v %+v", err, res)
	}
	renamed := run.New(run.Config{Store: store, Catalog: catalogOf(t, gofunc.New("get", func(_ context.Context, in struct {
		M int `json:"m,omitempty"`
		N int `json:"n,omitempty"`
	}) (int, error) {
		return 0, nil
	}))})
	if _, err := renamed.Replay(ctx, res.ID); !errors.Is(err, journal.ErrNondeterminism) {
		t.Errorf("the error is %v", err)
	}
	if _, err := run.New(run.Config{Store: store}).Replay(ctx, res.ID); !errors.Is(err, journal.ErrNondeterminism) {
		t.Errorf("without the tools the error is %v", err)
	}
	if _, err := x.Replay(ctx, "nobody"); !errors.Is(err, journal.ErrNotFound) {
		t.Errorf("the error is %v", err)
	}
}

// TestWriteAhead checks that a call is durable before it is sent.
func TestWriteAhead(t *testing.T) {
	store := memstore.New()
	var x *run.Executor
	seen := 0
	look := gofunc.New("look", func(ctx context.Context, in numIn) (int, error) {
		list, err := store.List(ctx, journal.Filter{})
		if err != nil || len(list) != 1 {
			return 0, fmt.Errorf("%d executions, %v", len(list), err)
		}
		seen = list[0].Summary.Calls
		return seen, nil
	})
	x = run.New(run.Config{Store: durable{store}, Catalog: catalogOf(t, look)})
	res := runProgram(t, x, run.StatusDone, "return [await look(1), await look(2)]")
	if string(res.Value) != "[1,2]" {
		t.Errorf("calls see %s in the journal", res.Value)
	}
}

// failingStore fails from some append on.
type failingStore struct {
	journal.Store
	after int
}

func (s *failingStore) Append(ctx context.Context, id journal.ExecutionID, entries ...journal.Entry) error {
	if s.after--; s.after < 0 {
		return errors.New("the disk is full")
	}
	return s.Store.Append(ctx, id, entries...)
}

func TestStoreFails(t *testing.T) {
	for after := range 4 {
		quick := &slow{}
		x := run.New(run.Config{Store: &failingStore{memstore.New(), after}, Catalog: catalogOf(t, quick.tool("get"))})
		_, err := x.Run(ctx, run.Request{Source: "for i in range(5): await get(i)"})
		if err == nil || !strings.Contains(err.Error(), "the disk is full") {
			t.Errorf("the error is %v", err)
		}
		if got := int(quick.calls.Load()); got != after {
			t.Errorf("%d calls were sent, want %d", got, after)
		}
	}
}

func TestJournalsOfTheExecutorAreForgotten(t *testing.T) {
	x := run.New(run.Config{})
	for range 80 {
		runProgram(t, x, run.StatusDone, "1")
	}
	if list, err := x.Store().List(ctx, journal.Filter{}); err != nil || len(list) != 64 {
		t.Errorf("%d journals, %v", len(list), err)
	}
}

func TestReplayOfBusyProgram(t *testing.T) {
	x := run.New(run.Config{Limits: run.Limits{Timeout: 50 * time.Millisecond, MaxSteps: -1}})
	res := runProgram(t, x, run.StatusLimit, "print(1)\nwhile True: pass")
	again, err := x.Replay(ctx, res.ID)
	if err != nil || summary(again) != summary(res) {
		t.Errorf("%v: %+v", err, again)
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := x.Replay(gone, res.ID); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

func TestTotalBytes(t *testing.T) {
	big := gofunc.New("big", func(context.Context, numIn) (string, error) { return strings.Repeat("x", 1000), nil })
	x := run.New(run.Config{Catalog: catalogOf(t, big), Limits: run.Limits{MaxTotalBytes: 5000}})
	res := runProgram(t, x, run.StatusRaised, "for i in range(10): await big()")
	if len(res.Calls) != 5 || res.Error.Kind != "too large" {
		t.Errorf("%d calls, %+v", len(res.Calls), res.Error)
	}
}
