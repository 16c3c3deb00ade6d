package run_test

// This file crashes executions at every entry of their journals and lets them go on: nothing that has an answer is done again, and
// the end is that of an undisturbed run.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"toolweaver/journal"
	"toolweaver/journal/memstore"
	"toolweaver/run"
	"toolweaver/tool"
)

// mortal is a durable store of a process that dies at an Append: before it takes effect, or after.
type mortal struct {
	journal.Store
	mu    sync.Mutex
	left  int  // appends until death; negative: it lives
	after bool // the last one takes effect
	died  bool
}

var errDied = errors.New("the process has died")

func (m *mortal) Append(ctx context.Context, id journal.ExecutionID, entries ...journal.Entry) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.died {
		return errDied
	}
	m.left--
	if m.left == 0 {
		m.died = true
		if m.after {
			if err := m.Store.Append(ctx, id, entries...); err != nil {
				return err
			}
		}
		return errDied
	}
	return m.Store.Append(ctx, id, entries...)
}

// ledger is what tools did, as they saw it themselves.
type ledger struct {
	mu      sync.Mutex
	effects map[string]int // by idempotency key
	dead    *mortal        // a process that has died does nothing any more
}

// did notes an effect; it reports whether the process lives.
func (l *ledger) did(key string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.dead.mu.Lock()
	defer l.dead.mu.Unlock()
	if l.dead.died {
		return false
	}
	l.effects[key]++
	return true
}

// ledgerSource has tools that note their effects: read and slow, which may be repeated, and write and pay, which may not.
type ledgerSource struct{ l *ledger }

func (ledgerSource) Name() string { return "bank" }

func (ledgerSource) List(context.Context) ([]tool.Tool, error) {
	schema := json.RawMessage(`{"type":"object","properties":{"n":{"type":"integer"}},"required":["n"]}`)
	tools := []tool.Tool{{Name: "read", InputSchema: schema, Annotations: tool.Annotations{ReadOnly: tool.Yes}}}
	for _, name := range []string{"write", "pay", "slow"} {
		tools = append(tools, tool.Tool{Name: name, InputSchema: schema, Annotations: tool.Annotations{ReadOnly: tool.No, Idempotent: tool.HintOf(name == "slow")}})
	}
	return tools, nil
}

func (s ledgerSource) Call(ctx context.Context, c tool.Call) (tool.Result, error) {
	var in struct{ N int }
	if err := json.Unmarshal(c.Args, &in); err != nil {
		return tool.Result{}, err
	}
	key := c.IdempotencyKey
	if c.Tool == "read" || c.Tool == "slow" {
		key = "harmless " + c.ID
	}
	if !s.l.did(key) {
		return tool.Result{}, errDied
	}
	pause := time.Duration(in.N*7919%5) * 100 * time.Microsecond
	if c.Tool == "slow" {
		pause = time.Minute
	}
	select {
	case <-time.After(pause):
	case <-ctx.Done():
		return tool.Result{}, ctx.Err()
	}
	return tool.JSONResult(fmt.Appendf(nil, `{"n":%d,"tool":%q}`, in.N*10, c.Tool)), nil
}

func (ledgerSource) Close() error { return nil }

// resumed are programs whose ends do not depend on how long anything takes.
var resumed = map[string]string{
	"sequence": "import random, uuid\nout = [random.random(), str(uuid.uuid4())]\nfor i in range(4):\n    out.append((await write(n=i)).n)\n    print('wrote', i, random.randint(0, 99))\nreturn out",
	"gather":   "import asyncio\nxs = await asyncio.gather(*[read(n=i) for i in range(6)], *[write(n=i) for i in range(6)])\nprint(sum(x.n for x in xs))\nreturn [x.n for x in xs]",
	"tasks":    "import asyncio\nasync def f(i):\n    a = await read(n=i)\n    await asyncio.sleep(0.001 * (i % 3))\n    b = await write(n=a.n)\n    return b.n\nts = [asyncio.create_task(f(i)) for i in range(5)]\nreturn [await t for t in ts]",
	"group":    "import asyncio\nasync def f(i):\n    await write(n=i)\n    if i == 2: raise ValueError(i)\n    await asyncio.sleep(30)\ntry:\n    async with asyncio.TaskGroup() as g:\n        for i in range(4): g.create_task(f(i))\nexcept* ValueError as e:\n    print('caught', len(e.exceptions))\nreturn (await read(n=9)).n",
	"timeout":  "import asyncio\ntry:\n    async with asyncio.timeout(0.003):\n        await slow(n=1)\nexcept TimeoutError:\n    print('late')\nreturn (await write(n=5)).n",
	"cancel":   "import asyncio\nt = asyncio.create_task(slow(n=1))\nawait read(n=1)\nt.cancel()\ntry:\n    await t\nexcept asyncio.CancelledError:\n    print('gone')\nreturn (await write(n=2)).n",
	"queue":    "import asyncio\nq = asyncio.Queue(2)\nout = []\nasync def worker():\n    while True:\n        i = await q.get()\n        out.append((await write(n=i)).n)\n        q.task_done()\nws = [asyncio.create_task(worker()) for _ in range(3)]\nfor i in range(7): await q.put(i)\nawait q.join()\nfor w in ws: w.cancel()\nreturn sorted(out)",
	"raised":   "await write(n=1)\nprint('before')\nraise ValueError((await read(n=2)).n)",
	"approval": "import asyncio\nxs = await asyncio.gather(read(n=1), pay(n=2), pay(n=3), write(n=4))\nawait pay(n=5)\nreturn [x.n for x in xs]",
	"time":     "import time, asyncio\nfrom datetime import datetime\nt = time.time(); m = time.monotonic(); d = datetime.now()\nfor i in range(3):\n    await write(n=i)\n    assert time.time() >= t and time.monotonic() >= m and datetime.now() >= d\n    t = time.time(); m = time.monotonic(); d = datetime.now()\nawait asyncio.sleep(0.002)\nassert time.monotonic() - m >= 0.002\nreturn 'fine'",
	"large":    "s = 'x' * 40000\nprint(s)\nawait write(n=1)\nprint(s)\nreturn s",
}

// bank makes an executor of a process on a store that it shares with those before.
func bank(t testing.TB, store journal.Store, l *ledger) *run.Executor {
	policy := run.PolicyFunc(func(_ context.Context, e *tool.Entry, _ json.RawMessage) run.Decision {
		if e.Ident == "pay" {
			return run.Decision{Permission: run.NeedsApproval, Reason: "payments are approved"}
		}
		return run.Decision{}
	})
	c, err := tool.NewCatalog(ctx, tool.CatalogOptions{}, ledgerSource{l})
	if err != nil {
		t.Fatal(err)
	}
	return run.New(run.Config{Catalog: c, Store: store, Policy: policy, Limits: run.Limits{Timeout: 20 * time.Second, MaxInFlight: 4}})
}

// lives runs a program through processes that die after so many appends each, the last of which lives, and returns the result, the
// ledger, and how many processes it took. People answer in between.
func lives(t *testing.T, source string, deaths []int, after bool) (*run.Result, *ledger) {
	t.Helper()
	inner := durable{memstore.New()}
	l := &ledger{effects: map[string]int{}}
	const id = "x"
	var res *run.Result
	for life := 0; ; life++ {
		m := &mortal{Store: inner, left: -1, after: after}
		if life < len(deaths) {
			m.left = deaths[life]
		}
		l.mu.Lock()
		l.dead = m
		l.mu.Unlock()
		x := bank(t, m, l)
		var err error
		if life == 0 {
			res, err = x.Run(ctx, run.Request{Source: source, ID: id})
		} else {
			res, err = x.Resume(ctx, id, run.ResumeRequest{})
			if errors.Is(err, run.ErrRequest) && strings.Contains(err.Error(), "never begun") {
				if err := inner.Delete(ctx, id); err != nil {
					t.Fatal(err)
				}
				res, err = x.Run(ctx, run.Request{Source: source, ID: id})
			}
		}
		for err == nil && !res.Status.Ended() {
			people(t, x, l, res)
			res, err = x.Resume(ctx, id, run.ResumeRequest{})
		}
		switch {
		case err == nil:
			return res, l
		case !errors.Is(err, errDied):
			t.Fatalf("process %d: %v", life+1, err)
		case life > len(deaths):
			t.Fatal("the last process died")
		}
	}
}

// people approve what waits, and look at the ledger to settle what is not known.
func people(t *testing.T, x *run.Executor, l *ledger, res *run.Result) {
	t.Helper()
	for _, p := range res.Pending {
		var err error
		switch res.Status {
		case run.StatusWaiting:
			err = x.Approve(ctx, res.ID, run.Approval{Call: p.Call, Granted: true, By: "ann"})
		case run.StatusUnknown:
			l.mu.Lock()
			happened := l.effects[fmt.Sprintf("%s-%d", res.ID, p.Call)] > 0
			l.mu.Unlock()
			s := run.Settlement{Call: p.Call, Retry: true, By: "ann"}
			if happened {
				var in struct{ N int }
				_ = json.Unmarshal(p.Args, &in)
				_, name, _ := strings.Cut(p.Tool, ".")
				s = run.Settlement{Call: p.Call, Done: fmt.Appendf(nil, `{"n":%d,"tool":%q}`, in.N*10, name), By: "ann"}
			}
			err = x.Settle(ctx, res.ID, s)
		}
		if err != nil && !errors.Is(err, errDied) {
			t.Fatal(err)
		}
	}
}

func TestResume(t *testing.T) {
	for name, source := range resumed {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			whole, _ := lives(t, source, nil, false)
			if whole.Status != run.StatusDone && name != "raised" {
				t.Fatalf("%s: %v", whole.Status, whole.Error)
			}
			counter := &mortal{Store: durable{memstore.New()}, left: -1}
			l := &ledger{effects: map[string]int{}, dead: counter}
			x := bank(t, counter, l)
			res, err := x.Run(ctx, run.Request{Source: source, ID: "x"})
			for err == nil && !res.Status.Ended() {
				people(t, x, l, res)
				res, err = x.Resume(ctx, "x", run.ResumeRequest{})
			}
			appends := -1 - counter.left
			for n := 1; n <= appends+2; n++ {
				for _, after := range []bool{false, true} {
					check(t, fmt.Sprintf("dies at append %d, after it: %v", n, after), source, whole, []int{n}, after)
				}
				check(t, fmt.Sprintf("dies at append %d and then at each third", n), source, whole, []int{n, 3, 3, 3}, true)
			}
		})
	}
}

func check(t *testing.T, what, source string, whole *run.Result, deaths []int, after bool) {
	t.Helper()
	res, l := lives(t, source, deaths, after)
	values := source == resumed["sequence"] // its random numbers are those of its seed, which each execution has its own
	if res.Error != nil && whole.Error == nil {
		t.Log(res.Error.Traceback)
	}
	if res.Status != whole.Status || res.Stdout != whole.Stdout && !values || string(res.Value) != string(whole.Value) && !values {
		t.Errorf("%s:\n got %s %s %q %+v\nwant %s %s %q", what, res.Status, res.Value, res.Stdout, res.Err(), whole.Status, whole.Value, whole.Stdout)
	}
	for key, n := range l.effects {
		if n > 1 && !strings.HasPrefix(key, "harmless ") {
			t.Errorf("%s: %s took effect %d times", what, key, n)
		}
	}
}

// TestContinue continues executions with corrected programs: what has happened is not done again, what was read is read again once
// something has changed.
func TestContinue(t *testing.T) {
	l := &ledger{effects: map[string]int{}, dead: &mortal{left: -1}}
	x := bank(t, durable{memstore.New()}, l)
	first, err := x.Run(ctx, run.Request{Source: "import random\nprint(random.random())\na = await read(n=a0)\nb = await write(n=a.n)\nc = await read(n=a0)\nprint(b.nope)", Inputs: map[string]json.RawMessage{"a0": json.RawMessage("3")}})
	if err != nil || first.Status != run.StatusRaised {
		t.Fatalf("%v %+v", err, first)
	}
	before := len(l.effects)
	second, err := x.Run(ctx, run.Request{ContinueFrom: first.ID, Source: "import random\nprint(random.random())\na = await read(n=a0)\nb = await write(n=a.n)\nc = await read(n=a0)\nd = await write(n=7)\ne = await read(n=3)\nreturn [a.n, b.n, c.n, d.n, e.n]"})
	if err != nil || string(second.Value) != "[30,300,30,70,30]" || second.Reused != 3 || len(l.effects) != before+2 {
		t.Fatalf("%v %s %v, %d reused, %d effects, want 3 and %d", err, second.Value, second.Error, second.Reused, len(l.effects), before+2)
	}
	if second.Stdout != first.Stdout[:strings.Index(first.Stdout, "\n")+1] {
		t.Errorf("random numbers are %q, were %q", second.Stdout, first.Stdout)
	}
	again, err := x.Replay(ctx, second.ID)
	if err != nil || summary(again) != summary(second) || again.Reused != 3 {
		t.Errorf("replay: %v %+v", err, again)
	}
	// What ran out of time with a call in flight may have happened.
	late, err := x.Run(ctx, run.Request{Source: "import asyncio\nt = asyncio.create_task(write(n=1))\nawait asyncio.sleep(0)\nawait asyncio.sleep(0)\nawait read(n=2)\nraise ValueError"})
	if err != nil {
		t.Fatal(err)
	}
	third, err := x.Run(ctx, run.Request{ContinueFrom: late.ID, Source: "try:\n    return (await write(n=1)).n\nexcept PermissionError as e:\n    return str(e)"})
	if err != nil || third.Reused == 0 && !strings.Contains(string(third.Value), "may have taken effect") {
		t.Errorf("%v %s %v", err, third.Value, third.Error)
	}
	for _, id := range []journal.ExecutionID{"nothing", "b ad"} {
		if _, err := x.Run(ctx, run.Request{Source: "1", ContinueFrom: id}); !errors.Is(err, run.ErrRequest) {
			t.Errorf("continuing %q: %v", id, err)
		}
	}
}

// TestRehearse runs changed programs against a record: nothing is called, and the first difference is told.
func TestRehearse(t *testing.T) {
	l := &ledger{effects: map[string]int{}, dead: &mortal{left: -1}}
	x := bank(t, durable{memstore.New()}, l)
	const source = "import asyncio\na = await read(n=1)\nawait asyncio.sleep(0.01)\nbs = await asyncio.gather(write(n=2), write(n=3))\nprint(a.n)\nreturn sum(b.n for b in bs)"
	res, err := x.Run(ctx, run.Request{Source: source})
	if err != nil || string(res.Value) != "50" {
		t.Fatalf("%v %+v", err, res)
	}
	before := len(l.effects)
	for _, q := range []struct{ from, to, what, recorded, now string }{
		{"", "", "", "", ""},
		{"print(a.n)", "print(a['n'])", "", "", ""},
		{"write(n=3)", "write(n=4)", "call", `bank.write {"n":3} (call 3)`, `bank.write {"n":4}`},
		{", write(n=3)", "", "result", `"50"`, `"20"`},
		{"print(a.n)", "print(a.n, 1)", "stdout", `"10\n"`, `"10 1\n"`},
		{"print(a.n)", "print(a.n)\n1/0", "status", `"done"`, `"raised"`},
		{"0.01", "3600", "status", `"done"`, `"limit"`},
		{"return sum(", "await asyncio.Event().wait()\nreturn sum(", "status", `"done"`, `"raised"`},
		{"bs = await asyncio.gather(write(n=2), write(n=3))", "class B:\n    n = 25\nbs = [B, B]", "calls", `call 2 of bank.write {"n":2}`, "not made (2 in all)"},
	} {
		began := time.Now()
		_, d, err := x.Rehearse(ctx, res.ID, "", strings.Replace(source, q.from, q.to, 1))
		if d == nil {
			d = &run.Difference{}
		}
		if err != nil || d.What != q.what || d.Recorded != q.recorded || d.Now != q.now {
			t.Errorf("%q -> %q: %v, %s: %s, %s", q.from, q.to, err, d.What, d.Recorded, d.Now)
		}
		if took := time.Since(began); took > time.Second {
			t.Errorf("%q -> %q took %v", q.from, q.to, took)
		}
	}
	if len(l.effects) != before {
		t.Error("a tool was called")
	}
}

// TestInterrupt ends runs at any time without ending executions: what is in flight gets its answer, so that nobody has to ask what
// became of it.
func TestInterrupt(t *testing.T) {
	for name, source := range map[string]string{"gather": resumed["gather"], "tasks": resumed["tasks"], "queue": resumed["queue"], "time": resumed["time"],
		"busy": "a = 0\nfor i in range(300):\n    for j in range(3000): a += j\n    if i % 100 == 0: await write(n=i)\nreturn a"} {
		l := &ledger{effects: map[string]int{}, dead: &mortal{left: -1}}
		store := durable{memstore.New()}
		x := bank(t, store, l)
		whole, err := x.Run(ctx, run.Request{Source: source, ID: "whole"})
		if err != nil {
			t.Fatal(err)
		}
		interruptions := 0
		for i := range 40 {
			id := journal.ExecutionID(fmt.Sprintf("x%d", i))
			at, cancel := context.WithCancelCause(ctx)
			stop := time.AfterFunc(time.Duration(i)*100*time.Microsecond, func() { cancel(run.ErrInterrupted) })
			res, err := x.Run(at, run.Request{Source: source, ID: id})
			for n := 1; errors.Is(err, run.ErrInterrupted); n++ {
				interruptions++
				stop.Stop()
				at, cancel = context.WithCancelCause(ctx)
				stop = time.AfterFunc(time.Duration((3+i%7)*n*n)*time.Millisecond, func() { cancel(run.ErrInterrupted) })
				if res, err = x.Resume(at, id, run.ResumeRequest{}); errors.Is(err, journal.ErrNotFound) { // it was not begun
					res, err = x.Run(at, run.Request{Source: source, ID: id})
				}
			}
			stop.Stop()
			cancel(nil)
			if err != nil || string(res.Value) != string(whole.Value) || res.Stdout != whole.Stdout {
				t.Errorf("%s, interrupted after %d: %v %+v", name, i*100, err, res)
			}
		}
		if interruptions == 0 {
			t.Errorf("%s was interrupted %d times", name, interruptions)
		}
		for key, n := range l.effects {
			if n > 1 && !strings.HasPrefix(key, "harmless ") {
				t.Errorf("%s: %s took effect %d times", name, key, n)
			}
		}
	}
}

// TestClock resumes after days, and with a clock that was set back: for the program time goes on, never back. It stands still for its
// timers while it waits for a person, and not for the time of day.
func TestClock(t *testing.T) {
	store := durable{memstore.New()}
	l := &ledger{effects: map[string]int{}, dead: &mortal{left: -1}}
	c, err := tool.NewCatalog(ctx, tool.CatalogOptions{}, ledgerSource{l})
	if err != nil {
		t.Fatal(err)
	}
	policy := run.PolicyFunc(func(_ context.Context, e *tool.Entry, _ json.RawMessage) run.Decision {
		if e.Ident == "pay" {
			return run.Decision{Permission: run.NeedsApproval, Reason: "payments are approved"}
		}
		return run.Decision{}
	})
	at := func(offset time.Duration) *run.Executor {
		return run.New(run.Config{Catalog: c, Store: store, Policy: policy, Now: func() time.Time { return time.Now().Add(offset) }, Limits: run.Limits{Timeout: 10 * time.Second}})
	}
	const source = "import asyncio, time\nt, m = time.time(), time.monotonic()\nawait read(n=1)\nasync with asyncio.timeout(5):\n    await pay(n=1)\nprint(round(time.time() - t, -2), round(time.monotonic() - m, -1))\nawait pay(n=2)\nprint(time.time() >= t, time.monotonic() >= m)\nreturn 'end'"
	res, err := at(0).Run(ctx, run.Request{ID: "days", Source: source})
	if err != nil || res.Status != run.StatusWaiting {
		t.Fatalf("%v %+v", err, res)
	}
	const days = 72 * time.Hour
	for _, offset := range []time.Duration{days, 10 * time.Minute} { // the second process has a clock that is set back
		x := at(offset)
		people(t, x, l, res)
		if res, err = x.Resume(ctx, "days", run.ResumeRequest{}); err != nil {
			t.Fatal(err)
		}
	}
	if res.Status != run.StatusDone || res.Stdout != "259200.0 0.0\nTrue True\n" {
		t.Errorf("%s %v %q", res.Status, res.Error, res.Stdout)
	}
	if again, err := at(0).Replay(ctx, "days"); err != nil || again.Stdout != res.Stdout {
		t.Errorf("replay: %v %q", err, again.Stdout)
	}
	// A crash is no pause: time has passed, and timers that are due fire. It does not count towards the time limit.
	interrupted, cancel := context.WithCancelCause(ctx)
	time.AfterFunc(30*time.Millisecond, func() { cancel(run.ErrInterrupted) })
	_, err = at(0).Run(interrupted, run.Request{ID: "crash", Source: "import asyncio, time\nt = time.monotonic()\nawait read(n=1)\nawait asyncio.sleep(3600)\nreturn time.monotonic() - t > 3600"})
	if !errors.Is(err, run.ErrInterrupted) {
		t.Fatal(err)
	}
	began := time.Now()
	if res, err = at(2*time.Hour).Resume(ctx, "crash", run.ResumeRequest{}); err != nil || string(res.Value) != "true" || time.Since(began) > 2*time.Second {
		t.Errorf("%v %+v after %v", err, res, time.Since(began))
	}
}
