package run_test

// This file tests scheduling: calls in parallel, limits, cancellation, what is left behind.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"toolweaver/run"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

type numIn struct {
	N int `json:"n,omitempty"`
}

// slow is a tool that takes a while and counts its calls and those in flight.
type slow struct {
	takes            time.Duration
	calls, now, most atomic.Int64
	cancelled        atomic.Int64
	mu               sync.Mutex
	order            []int
}

func (s *slow) tool(name string) *gofunc.Func {
	return gofunc.New(name, func(ctx context.Context, in numIn) (int, error) {
		s.calls.Add(1)
		n := s.now.Add(1)
		defer s.now.Add(-1)
		for {
			most := s.most.Load()
			if n <= most || s.most.CompareAndSwap(most, n) {
				break
			}
		}
		s.mu.Lock()
		s.order = append(s.order, in.N)
		s.mu.Unlock()
		select {
		case <-time.After(s.takes):
			return in.N, nil
		case <-ctx.Done():
			s.cancelled.Add(1)
			return 0, ctx.Err()
		}
	})
}

func TestParallel(t *testing.T) {
	s := &slow{takes: 50 * time.Millisecond}
	x := run.New(run.Config{Catalog: catalogOf(t, s.tool("get"))})
	var res *run.Result
	best := time.Hour // of a few tries: the machine may be busy
	for try := 0; try < 5 && best > 65*time.Millisecond; try++ {
		begin := time.Now()
		res = runProgram(t, x, run.StatusDone, "import asyncio\nreturn sum(await asyncio.gather(*[get(i) for i in range(20)]))")
		best = min(best, time.Since(begin))
	}
	if string(res.Value) != "190" || best > 65*time.Millisecond {
		t.Errorf("%s after %v", res.Value, best)
	}
	if len(res.Calls) != 20 || res.Calls[19].Number != 20 || res.Calls[19].Tool != "api.get" || res.Calls[3].Duration < 50*time.Millisecond {
		t.Errorf("calls are %+v", res.Calls)
	}
}

func TestInFlight(t *testing.T) {
	s := &slow{takes: 5 * time.Millisecond}
	x := run.New(run.Config{Catalog: catalogOf(t, s.tool("get")), Limits: run.Limits{MaxInFlight: 7}})
	res := runProgram(t, x, run.StatusDone, "import asyncio\nreturn sum(await asyncio.gather(*[get(i) for i in range(100)]))")
	if string(res.Value) != "4950" || s.most.Load() != 7 {
		t.Errorf("%s with %d in flight", res.Value, s.most.Load())
	}
}

func TestManyCalls(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	s := &slow{takes: 50 * time.Millisecond}
	x := run.New(run.Config{Catalog: catalogOf(t, s.tool("get")), Limits: run.Limits{MaxInFlight: 100}})
	best := time.Hour // of a few tries: the machine may be busy
	for try := 0; try < 3 && best > 1100*time.Millisecond; try++ {
		begin := time.Now()
		runProgram(t, x, run.StatusDone, "import asyncio\nreturn sum(await asyncio.gather(*[get(i) for i in range(2000)]))")
		best = min(best, time.Since(begin))
	}
	t.Logf("2000 calls of 50 ms with 100 in flight: %v, ideal 1s", best)
	if best > 1100*time.Millisecond {
		t.Errorf("took %v", best)
	}
}

func TestLimits(t *testing.T) {
	s := &slow{takes: time.Minute}
	quick := &slow{}
	limits := run.Limits{MaxSteps: 200_000, MaxMemory: 4 << 20, MaxOutput: 1000, MaxToolCalls: 5}
	x := run.New(run.Config{Catalog: catalogOf(t, s.tool("hang"), quick.tool("get")), Limits: limits})
	for source, want := range map[string]string{
		"while True: pass":                 "steps",
		"for i in range(10): await get(i)": "tool calls",
		"import asyncio\nawait asyncio.gather(*[get(i) for i in range(6)])": "tool calls",
		"await hang()": "time",
		"import asyncio\nawait asyncio.sleep(60)":                 "time",
		"x = 'a' * 10**10":                                        "memory",
		"x = []\nwhile True: x.append('abc' * 100 + str(len(x)))": "memory",
		"while True: print('x' * 50)":                             "output",
		"try:\n    while True: pass\nexcept BaseException:\n    return 1\nfinally:\n    print('no')": "steps",
	} {
		var l run.Limits
		if want == "time" {
			l.Timeout = 150 * time.Millisecond
		}
		res, err := x.Run(ctx, run.Request{Source: source, Limits: l})
		if err != nil || res.Status != run.StatusLimit {
			t.Fatalf("%s: %v %+v", source, err, res)
		}
		if res.Error.Limit != want || res.Error.Type != "LimitExceeded" || res.Error.Hint == "" || strings.Contains(res.Stdout, "no") {
			t.Errorf("%s: %+v", source, res.Error)
		}
	}
	if s.cancelled.Load() != s.calls.Load() {
		t.Errorf("%d of %d hanging calls were cancelled", s.cancelled.Load(), s.calls.Load())
	}
	res, err := x.Run(ctx, run.Request{Source: "await hang(3)", Limits: run.Limits{Timeout: 150 * time.Millisecond}})
	if err != nil || res.Status != run.StatusLimit || !strings.Contains(res.Error.Message, "150ms") || !strings.Contains(res.Error.Message, "waiting for 1 tool call (api.hang for 1") {
		t.Errorf("the message is %q", res.Error.Message)
	}
	if len(res.Calls) != 1 || res.Calls[0].Error == "" {
		t.Errorf("calls are %+v", res.Calls)
	}
}

func TestBusyProgramMeetsTimeLimit(t *testing.T) {
	x := run.New(run.Config{Limits: run.Limits{Timeout: 50 * time.Millisecond, MaxSteps: -1}})
	begin := time.Now()
	res := runProgram(t, x, run.StatusLimit, "while True: pass")
	if res.Error.Limit != "time" || time.Since(begin) > time.Second {
		t.Errorf("%+v after %v", res.Error, time.Since(begin))
	}
}

func TestCallTimeout(t *testing.T) {
	s := &slow{takes: time.Minute}
	deaf := gofunc.New("deaf", func(_ context.Context, in numIn) (int, error) {
		time.Sleep(1300 * time.Millisecond) // heeds no context
		return 1, nil
	})
	x := run.New(run.Config{Catalog: catalogOf(t, s.tool("hang"), deaf), Limits: run.Limits{CallTimeout: 30 * time.Millisecond}})
	for _, name := range []string{"hang", "deaf"} {
		res := runProgram(t, x, run.StatusRaised, "await "+name+"()")
		if res.Error.Kind != "timeout" || !strings.Contains(res.Error.Message, "no answer within 30ms") {
			t.Errorf("%s: %+v", name, res.Error)
		}
	}
}

func TestCancel(t *testing.T) {
	s := &slow{takes: time.Minute}
	x := run.New(run.Config{Catalog: catalogOf(t, s.tool("hang"))})
	for _, source := range []string{"await hang()", "while True: pass"} {
		ctx, cancel := context.WithCancelCause(ctx)
		time.AfterFunc(30*time.Millisecond, func() { cancel(errors.New("the user went away")) })
		res, err := x.Run(ctx, run.Request{Source: source})
		if err != nil || res.Status != run.StatusCancelled || !strings.Contains(res.Error.Message, "the user went away") {
			t.Errorf("%v %+v", err, res)
		}
		cancel(nil)
	}
}

func TestDroppedCalls(t *testing.T) {
	s := &slow{takes: time.Minute}
	x := run.New(run.Config{Catalog: catalogOf(t, s.tool("hang"))})
	res := runProgram(t, x, run.StatusDone, `
import asyncio
try:
    await asyncio.wait_for(hang(1), 0.03)
except TimeoutError:
    print("timeout")
task = asyncio.create_task(hang(2))
await asyncio.sleep(0.01)
task.cancel()
try:
    await task
except asyncio.CancelledError:
    print("cancelled")
asyncio.create_task(hang(3))
await asyncio.sleep(0.01)
return "end"
`)
	if res.Stdout != "timeout\ncancelled\n" || s.calls.Load() != 3 || s.cancelled.Load() != 3 {
		t.Errorf("%q: %d calls, %d cancelled", res.Stdout, s.calls.Load(), s.cancelled.Load())
	}
	for _, c := range res.Calls {
		if c.Kind != "cancelled" || c.Duration <= 0 {
			t.Errorf("call %+v", c)
		}
	}
}

func TestResultTooLarge(t *testing.T) {
	big := gofunc.New("big", func(context.Context, numIn) (string, error) { return strings.Repeat("x", 1<<20), nil })
	x := run.New(run.Config{Catalog: catalogOf(t, big), Limits: run.Limits{MaxCallBytes: 1 << 20}})
	res := runProgram(t, x, run.StatusRaised, "await big()")
	if res.Error.Kind != "too large" {
		t.Errorf("%+v", res.Error)
	}
	x = run.New(run.Config{Catalog: catalogOf(t, big), Limits: run.Limits{MaxMemory: 1 << 20}})
	if res := runProgram(t, x, run.StatusLimit, "await big()"); res.Error.Limit != "memory" {
		t.Errorf("%+v", res.Error)
	}
}

// textSource is a source that answers with text blocks, as MCP servers do.
type textSource struct{ text string }

func (s textSource) Name() string { return "text" }
func (s textSource) List(context.Context) ([]tool.Tool, error) {
	return []tool.Tool{{Name: "get"}}, nil
}
func (s textSource) Call(context.Context, tool.Call) (tool.Result, error) {
	return tool.TextResult(s.text), nil
}
func (s textSource) Close() error { return nil }

func TestTextResults(t *testing.T) {
	for text, want := range map[string]string{"plain": `"plain"`, `{"a": [1, 2]}`: `{"a":[1,2]}`, "": `""`, "{broken": `"{broken"`, "a\xffb": `"a�b"`, "héllo\n": `"héllo\n"`} {
		x := run.New(run.Config{Catalog: catalog(t, textSource{text})})
		res := runProgram(t, x, run.StatusDone, "return await get()")
		if string(res.Value) != want {
			t.Errorf("%q becomes %s, want %s", text, res.Value, want)
		}
		again, err := x.Replay(ctx, res.ID)
		if err != nil || string(again.Value) != want {
			t.Errorf("%q replays as %v, %v", text, again, err)
		}
	}
}

func TestEventsAndStreaming(t *testing.T) {
	s := &slow{}
	x := run.New(run.Config{Catalog: catalogOf(t, s.tool("get"))})
	var log []string
	out := writerFunc(func(p []byte) { log = append(log, string(p)) })
	_, err := x.Run(ctx, run.Request{Source: "print('a')\nx = await get(5)\nprint('b', x)", Stdout: out, OnEvent: func(e run.Event) {
		log = append(log, fmt.Sprintf("%d %s %s %q", e.Kind, e.Call.Tool, e.Call.Args, e.Call.Error))
	}})
	if got, want := strings.Join(log, "|"), "a\n|1 api.get {\"n\":5} \"\"|3 api.get {\"n\":5} \"\"|b 5\n"; err != nil || got != want {
		t.Errorf("%v: got %q, want %q", err, got, want)
	}
}

type writerFunc func([]byte)

func (f writerFunc) Write(p []byte) (int, error) { f(p); return len(p), nil }

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestBrokenOutput(t *testing.T) {
	res, err := run.New(run.Config{}).Run(ctx, run.Request{Source: "while True: print(1)", Stdout: brokenWriter{}})
	if err != nil || res.Status != run.StatusCancelled || !strings.Contains(res.Error.Message, "broken pipe") {
		t.Errorf("%v %+v", err, res)
	}
}

// BenchmarkCall is the overhead of a call that does nothing, one after the other, in programs of 1000 calls.
func BenchmarkCall(b *testing.B) {
	for name, opts := range map[string][]gofunc.Option{"inline": {gofunc.Inline()}, "goroutine": nil} {
		b.Run(name, func(b *testing.B) {
			noop := gofunc.New("noop", func(context.Context, json.RawMessage) (json.RawMessage, error) { return json.RawMessage("1"), nil }, opts...)
			x := run.New(run.Config{Catalog: catalogOf(b, noop), Limits: run.Limits{MaxToolCalls: -1, MaxSteps: -1, Timeout: -1}})
			b.ReportAllocs()
			const calls = 1000
			for left := b.N; left > 0; left -= calls {
				n := min(left, calls)
				res := runProgram(b, x, run.StatusDone, fmt.Sprintf("for i in range(%d): await noop()", n))
				if len(res.Calls) != n {
					b.Fatal(len(res.Calls))
				}
			}
		})
	}
}

// BenchmarkRun is a whole run of 1+1 in a warm process, journal included.
func BenchmarkRun(b *testing.B) {
	x := run.New(run.Config{})
	b.ReportAllocs()
	for b.Loop() {
		if _, err := x.Run(ctx, run.Request{Source: "1+1"}); err != nil {
			b.Fatal(err)
		}
	}
}
