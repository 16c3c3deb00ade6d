package run_test

// This file tests tools that answer at once.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"testing"
	"time"

	"toolweaver/journal"
	"toolweaver/journal/memstore"
	"toolweaver/run"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

var writeJournal = flag.Bool("write-journal", false, "write testdata/answered.json anew")

// inlineCatalog has "now", which returns its argument at once and fails for 13, and "later", which takes 5 ms.
func inlineCatalog(t testing.TB) *tool.Catalog {
	return catalogOf(t,
		gofunc.New("now", func(_ context.Context, in numIn) (int, error) {
			if in.N == 13 {
				return 0, errors.New("unlucky")
			}
			return in.N, nil
		}, gofunc.Inline()),
		gofunc.New("later", func(_ context.Context, in numIn) (int, error) {
			time.Sleep(5 * time.Millisecond)
			return in.N, nil
		}))
}

const inlineProgram = `import asyncio
async def f(i):
    a = await now(i)
    b = await later(i)
    return a + b + await now(b)
print(await asyncio.gather(*[f(i) for i in range(5)], now(20)))
try:
    await now(13)
except ToolError as e:
    print(e.kind, e.args_)
return await now(6)
`

// kindsOf counts the entries of a journal.
func kindsOf(t testing.TB, x *run.Executor, id journal.ExecutionID) map[journal.Kind]int {
	t.Helper()
	kinds := map[journal.Kind]int{}
	for e, err := range x.Store().Read(ctx, id, 1) {
		if err != nil {
			t.Fatal(err)
		}
		kinds[e.Kind]++
	}
	return kinds
}

func TestInlineTools(t *testing.T) {
	for _, c := range []struct {
		store    journal.Store
		answered int
	}{
		{nil, 8}, // the first, the five after later, and the two at the end; the others stand behind calls of later
		{durable{memstore.New()}, 0},
	} {
		x := run.New(run.Config{Catalog: inlineCatalog(t), Store: c.store})
		res := runProgram(t, x, run.StatusDone, inlineProgram)
		want := "[0, 3, 6, 9, 12, 20]\nfailed {'n': 13}\n"
		if string(res.Value) != "6" || res.Stdout != want || len(res.Calls) != 18 {
			t.Fatalf("value %s, %d calls, printed %q", res.Value, len(res.Calls), res.Stdout)
		}
		for i, call := range res.Calls {
			if call.Number != uint64(i+1) || (call.Error != "") != (call.Tool == "api.now" && string(call.Args) == `{"n":13}`) {
				t.Errorf("call %d is %+v", i, call)
			}
		}
		kinds := kindsOf(t, x, res.ID)
		if n := kinds[journal.KindAnswered]; n < c.answered || c.answered == 0 && n > 0 {
			t.Errorf("%d calls are recorded as answered", n)
		}
		if sum := kinds[journal.KindAnswered] + kinds[journal.KindScheduled]; sum != 18 {
			t.Errorf("%d calls are recorded", sum)
		}
		again, err := x.Replay(ctx, res.ID)
		if err != nil || summary(again) != summary(res) {
			t.Errorf("%v\n got %s\nwant %s", err, summary(again), summary(res))
		}
	}
}

// TestInlineLimits checks that answering at once escapes no limit.
func TestInlineLimits(t *testing.T) {
	big := gofunc.New("big", func(context.Context, struct{}) (json.RawMessage, error) {
		return json.RawMessage(`"` + string(bytes.Repeat([]byte("x"), 1000)) + `"`), nil
	}, gofunc.Inline())
	c := catalogOf(t, big)
	for _, q := range []struct {
		limits run.Limits
		source string
		status run.Status
		stdout string
	}{
		{run.Limits{MaxToolCalls: 3}, "for i in range(5):\n    await big()\n    print(i)", run.StatusLimit, "0\n1\n2\n"},
		{run.Limits{MaxCallBytes: 100}, "try:\n    await big()\nexcept ToolError as e: print(e.kind)", run.StatusDone, "too large\n"},
		{run.Limits{MaxTotalBytes: 1500}, "try:\n    print(len(await big()))\n    await big()\nexcept ToolError as e: print(e.kind)", run.StatusDone, "1000\ntoo large\n"},
		{run.Limits{MaxSteps: 5000, MaxToolCalls: -1, MaxTotalBytes: -1}, "while True: await big()", run.StatusLimit, ""},
		{run.Limits{Timeout: 50 * time.Millisecond, MaxSteps: -1, MaxToolCalls: -1, MaxTotalBytes: -1}, "while True: await big()", run.StatusLimit, ""},
	} {
		x := run.New(run.Config{Catalog: c, Limits: q.limits})
		if res := runProgram(t, x, q.status, q.source); res.Stdout != q.stdout {
			t.Errorf("%q: printed %q", q.source, res.Stdout)
		}
	}
	x := run.New(run.Config{Catalog: c, Policy: run.PolicyFunc(func(context.Context, *tool.Entry, json.RawMessage) run.Decision {
		return run.Decision{Permission: run.Denied, Reason: "not today"}
	})})
	if res := runProgram(t, x, run.StatusDone, "try:\n    await big()\nexcept PermissionError as e: print(e)"); res.Stdout != "api.big: not today\n" {
		t.Errorf("printed %q", res.Stdout)
	}
}

// TestInlineFairness checks that a task that calls such tools for ever lets others go on.
func TestInlineFairness(t *testing.T) {
	x := run.New(run.Config{Catalog: inlineCatalog(t), Limits: run.Limits{MaxToolCalls: -1, MaxSteps: -1}})
	res := runProgram(t, x, run.StatusDone, `import asyncio
async def busy():
    while True:
        await now(1)
t = asyncio.create_task(busy())
print(await later(2))
try:
    await asyncio.wait_for(asyncio.Event().wait(), 0.01)
except TimeoutError:
    print("time")
t.cancel()
`)
	if res.Stdout != "2\ntime\n" {
		t.Errorf("printed %q", res.Stdout)
	}
}

// TestRecordedAnswers replays a journal that an earlier version wrote.
func TestRecordedAnswers(t *testing.T) {
	const file = "testdata/answered.json"
	x := run.New(run.Config{Catalog: inlineCatalog(t)})
	if *writeJournal {
		res := runProgram(t, x, run.StatusDone, inlineProgram)
		var buf bytes.Buffer
		if err := journal.Export(ctx, x.Store(), res.ID, &buf); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, buf.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, edit := range []struct {
		old, new string
		err      error
	}{
		{"", "", nil},
		{`"args":{"n":20}`, `"args":{"n":21}`, journal.ErrNondeterminism},
		{`"tool":"api.now","args":{"n":20}`, `"tool":"api.then","args":{"n":20}`, journal.ErrNondeterminism},
		{`"args":{"n":13}`, `"args":{"n":14}`, journal.ErrNondeterminism},
	} {
		text := bytes.Replace(data, []byte(edit.old), []byte(edit.new), 1)
		if edit.old != "" && bytes.Equal(text, data) {
			t.Fatalf("the record has no %s", edit.old)
		}
		id := journal.ExecutionID(fmt.Sprintf("copy%d", i))
		if _, err := journal.Import(ctx, bytes.NewReader(text), 1<<20, x.Store(), id); err != nil {
			t.Fatal(err)
		}
		res, err := x.Replay(ctx, id)
		if !errors.Is(err, edit.err) {
			t.Errorf("%s: %v", edit.new, err)
		}
		if err == nil && (string(res.Value) != "6" || len(res.Calls) != 18) {
			t.Errorf("result %s after %d calls", res.Value, len(res.Calls))
		}
	}
}
