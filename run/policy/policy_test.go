package policy_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"go.uber.org/goleak"

	"toolweaver/run"
	"toolweaver/run/policy"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// backend counts what happens to it.
type backend struct {
	calls    atomic.Int64 // begun
	now, top atomic.Int64 // running, and the most that ran at one time
	fail     atomic.Int64 // so many calls fail on the way
	overlap  sync.Map     // by resource: calls running
	bad      atomic.Int64 // writers that overlapped
}

func (b *backend) enter() func() {
	b.calls.Add(1)
	n := b.now.Add(1)
	for {
		top := b.top.Load()
		if n <= top || b.top.CompareAndSwap(top, n) {
			break
		}
	}
	return func() { b.now.Add(-1) }
}

type row struct {
	ID   int    `json:"id"`
	Repo string `json:"repo,omitempty"`
}

func (b *backend) catalog(t testing.TB) *tool.Catalog {
	t.Helper()
	read := func(ctx context.Context, in row) (int, error) {
		defer b.enter()()
		if b.fail.Add(-1) >= 0 {
			return 0, &tool.Error{Kind: tool.KindUnavailable, Message: "connection lost", Retryable: true}
		}
		select {
		case <-time.After(10 * time.Millisecond):
		case <-ctx.Done():
			return 0, ctx.Err()
		}
		return in.ID * 2, nil
	}
	write := func(ctx context.Context, in row) (int, error) {
		n, _ := b.overlap.LoadOrStore(in.Repo, new(atomic.Int64))
		if n.(*atomic.Int64).Add(1) > 1 {
			b.bad.Add(1)
		}
		defer n.(*atomic.Int64).Add(-1)
		return read(ctx, in)
	}
	s, err := gofunc.NewSource("git",
		gofunc.New("read", read, gofunc.ReadOnly()),
		gofunc.New("write", write),
		gofunc.New("delete", write, gofunc.Destructive(true)),
		gofunc.New("put", write, gofunc.Idempotent(), gofunc.Destructive(false)),
		gofunc.New("hang", func(ctx context.Context, _ row) (int, error) {
			defer b.enter()()
			<-ctx.Done()
			return 0, ctx.Err()
		}),
	)
	if err != nil {
		t.Fatal(err)
	}
	c, err := tool.NewCatalog(context.Background(), tool.CatalogOptions{}, s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// programs runs a program under a policy.
func runs(t testing.TB, b *backend, cfg policy.Config, ask run.Approver, source string) *run.Result {
	t.Helper()
	p, err := policy.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	c := b.catalog(t)
	defer c.Close()
	res, err := run.New(run.Config{Catalog: c, Policy: p}).Run(context.Background(), run.Request{Source: source, Approve: ask})
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func two() *int { n := 2; return &n }

func zero() *int { return new(int) }

const gather = `
import asyncio
return sum(await asyncio.gather(*[%s for i in range(%d)]))`

// TestEffects: who may call what, and what the program is told.
func TestEffects(t *testing.T) {
	yes := func(_ context.Context, calls []run.Pending) ([]run.Approval, error) {
		return []run.Approval{{Call: calls[0].Call, Granted: true}}, nil
	}
	no := func(_ context.Context, calls []run.Pending) ([]run.Approval, error) {
		c := calls[0]
		return []run.Approval{{Call: c.Call, Reason: "not " + c.Entry.Ident + " of " + string(c.Args)}}, nil
	}
	for _, tt := range []struct {
		name, call string
		cfg        policy.Config
		ask        run.Approver
		want       string // result, or error
	}{
		{"all is allowed", "write(id=1)", policy.Config{}, nil, "2"},
		{"denied", "write(id=1)", policy.Config{Rules: []policy.Rule{{Tools: "*.read", Effect: policy.Allow}, {Tools: "git.*", Effect: policy.Deny, Reason: "read only today"}}}, nil,
			`PermissionError: git.write: calls of git.write are not allowed (rule 2, deny "git.*"): read only today`},
		{"the first rule counts", "read(id=1)", policy.Config{Rules: []policy.Rule{{Tools: "*.read", Effect: policy.Allow}, {Tools: "git.*", Effect: policy.Deny}}}, nil, "2"},
		{"denied by default", "read(id=1)", policy.Config{Default: policy.Deny}, nil, `PermissionError: git.read: calls of git.read are not allowed (the default)`},
		{"destructive, nobody to ask", "delete(id=1)", policy.Config{}, nil,
			`PermissionError: git.delete: calls of git.delete are not allowed (the tool says that it may delete or overwrite); there is nobody to ask; to allow it without a question, the user adds a rule to the policy: allow git.delete`},
		{"destructive, yes", "delete(id=1)", policy.Config{}, yes, "2"},
		{"destructive, no", "delete(id=1)", policy.Config{}, no, `PermissionError: git.delete: calls of git.delete are not allowed (the tool says that it may delete or overwrite); the user refused it: not delete of {"id":1}`},
		{"destructive, allowed by a rule", "delete(id=1)", policy.Config{Rules: []policy.Rule{{Tools: "git.delete", Effect: policy.Allow}}}, nil, "2"},
		{"destructive, denied by default", "delete(id=1)", policy.Config{Default: policy.Deny}, yes, `PermissionError: git.delete: calls of git.delete are not allowed (the default)`},
		{"asked by a rule", "read(id=1)", policy.Config{Rules: []policy.Rule{{Tools: "git.re*", Effect: policy.Ask}}}, no, `PermissionError: git.read: calls of git.read are not allowed (rule 1, ask "git.re*"); the user refused it: not read of {"id":1}`},
		{"asked by default", "write(id=1)", policy.Config{Default: policy.Ask}, nil, `PermissionError: git.write: calls of git.write are not allowed (the default); there is nobody to ask; to allow it without a question, the user adds a rule to the policy: allow git.write`},
	} {
		res := runs(t, new(backend), tt.cfg, tt.ask, "return await "+tt.call)
		got := string(res.Value)
		if res.Error != nil {
			got = res.Error.Error()
			if res.Error.Kind != "denied" && res.Error.Type != "PermissionError" {
				t.Errorf("%s: %+v", tt.name, res.Error)
			}
		}
		if got != tt.want {
			t.Errorf("%s:\n got  %s\n want %s", tt.name, got, tt.want)
		}
	}
}

// TestAlways: an answer can count for the rest of the program, and all calls that wait are put at once.
func TestAlways(t *testing.T) {
	var questions, at atomic.Int64
	ask := func(_ context.Context, calls []run.Pending) ([]run.Approval, error) {
		if at.Add(1) > 1 {
			t.Error("two questions at one time")
		}
		defer at.Add(-1)
		questions.Add(1)
		time.Sleep(time.Millisecond)
		if len(calls) != 20 {
			t.Errorf("%d calls are put at once, want 20", len(calls))
		}
		return []run.Approval{{Call: calls[3].Call, Granted: true, Always: true}}, nil
	}
	res := runs(t, new(backend), policy.Config{}, ask, fmt.Sprintf(gather, "delete(id=i)", 20)+" + await delete(id=0)")
	if string(res.Value) != "380" || questions.Load() != 1 {
		t.Errorf("%s %v, %d questions", res.Value, res.Error, questions.Load())
	}
}

// TestCaught: a program can go on after a refusal.
func TestCaught(t *testing.T) {
	res := runs(t, new(backend), policy.Config{Default: policy.Deny}, nil, `
try:
    await git.read(id=1)
except PermissionError as e:
    return [e.tool, e.args_.id, e.kind]`)
	if string(res.Value) != `["git.read",1,"denied"]` {
		t.Errorf("%s %v", res.Value, res.Error)
	}
}

func TestConcurrency(t *testing.T) {
	b := new(backend)
	res := runs(t, b, policy.Config{Rules: []policy.Rule{{Tools: "git.*", Concurrency: 3}}}, nil, fmt.Sprintf(gather, "read(id=i)", 30))
	if string(res.Value) != "870" || b.top.Load() != 3 {
		t.Errorf("%s %v, %d at one time", res.Value, res.Error, b.top.Load())
	}
}

func TestRate(t *testing.T) {
	b := new(backend)
	start := time.Now()
	res := runs(t, b, policy.Config{Rules: []policy.Rule{{Tools: "git.*", Rate: 100, Burst: 5}}}, nil, fmt.Sprintf(gather, "read(id=i)", 25))
	if took := time.Since(start); string(res.Value) != "600" || took < 190*time.Millisecond || took > 2*time.Second {
		t.Errorf("%s %v in %v", res.Value, res.Error, took)
	}
}

// TestCache: equal arguments in any order have one answer, as long as it is fresh.
func TestCache(t *testing.T) {
	b := new(backend)
	now := time.Unix(0, 0)
	cfg := policy.Config{Rules: []policy.Rule{{Tools: "git.read", Cache: time.Minute}}, Now: func() time.Time { return now }}
	p, err := policy.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	c := b.catalog(t)
	defer c.Close()
	e, err := c.Lookup("git.read")
	if err != nil {
		t.Fatal(err)
	}
	ask := func(args string) string {
		res, err := p.Call(context.Background(), e, tool.Call{Tool: "read", Args: json.RawMessage(args)}, 0)
		if err != nil {
			t.Fatal(err)
		}
		return string(res.Structured)
	}
	for _, tt := range []struct {
		args  string
		after time.Duration
		calls int64
	}{
		{`{"id":1,"repo":"a"}`, 0, 1}, {`{"repo": "a", "id": 1}`, 0, 1}, {`{"id":1,"repo":"b"}`, 0, 2}, {`{"id":1,"repo":"a"}`, 59 * time.Second, 2}, {`{"id":1,"repo":"a"}`, 2 * time.Second, 3},
		{`{"id":1000000000000000001}`, 0, 4}, {`{"id":1000000000000000002}`, 0, 5},
	} {
		now = now.Add(tt.after)
		ask(tt.args)
		if n := b.calls.Load(); n != tt.calls {
			t.Errorf("%s: %d calls, want %d", tt.args, n, tt.calls)
		}
	}
	b.fail.Store(1)
	if _, err := p.Call(context.Background(), e, tool.Call{Tool: "read", Args: json.RawMessage(`{"id":9}`)}, 0); err == nil {
		t.Error("no failure")
	}
	if got := ask(`{"id":9}`); got != "18" {
		t.Errorf("a failure was kept: %s", got)
	}
}

// TestRetries: what may be repeated is, and nothing else.
func TestRetries(t *testing.T) {
	for _, tt := range []struct {
		name, call string
		cfg        policy.Config
		fail       int64
		want       string
		calls      int64
	}{
		{"not trusted", "read(id=1)", policy.Config{}, 1, "ToolError", 1},
		{"trusted, reads", "read(id=1)", policy.Config{Trusted: []string{"git"}}, 2, "2", 3},
		{"trusted, idempotent", "put(id=1)", policy.Config{Trusted: []string{"*"}}, 2, "2", 3},
		{"trusted, writes", "write(id=1)", policy.Config{Trusted: []string{"git"}}, 1, "ToolError", 1},
		{"by a rule", "write(id=1)", policy.Config{Rules: []policy.Rule{{Tools: "*", Retries: two()}}}, 2, "2", 3},
		{"not any more, by a rule", "read(id=1)", policy.Config{Trusted: []string{"git"}, Rules: []policy.Rule{{Tools: "*", Retries: zero()}}}, 1, "ToolError", 1},
		{"too often", "read(id=1)", policy.Config{Trusted: []string{"git"}}, 3, "ToolError", 3},
	} {
		b := new(backend)
		b.fail.Store(tt.fail)
		res := runs(t, b, tt.cfg, nil, "return await "+tt.call)
		got := string(res.Value)
		if res.Error != nil {
			got = res.Error.Type
		}
		if got != tt.want || b.calls.Load() != tt.calls {
			t.Errorf("%s: %s after %d calls, want %s after %d", tt.name, got, b.calls.Load(), tt.want, tt.calls)
		}
	}
}

// TestResources: calls on one resource do not overlap when one may write; others do.
func TestResources(t *testing.T) {
	b := new(backend)
	cfg := policy.Config{Trusted: []string{"git"}, Rules: []policy.Rule{{Tools: "git.*", Resource: "repo {repo}"}}}
	res := runs(t, b, cfg, nil, `
import asyncio
calls = []
for i in range(12):
    calls.append(write(id=1, repo="r" + str(i % 3)))
    calls.append(read(id=1, repo="r" + str(i % 3)))
return sum(await asyncio.gather(*calls))`)
	if string(res.Value) != "48" || b.bad.Load() != 0 || b.top.Load() < 3 {
		t.Errorf("%s %v, %d overlapped, %d at one time", res.Value, res.Error, b.bad.Load(), b.top.Load())
	}
}

// TestTimeout: a call that hangs is given up after the time of its rule, waiting for its turn not counted.
func TestTimeout(t *testing.T) {
	b := new(backend)
	res := runs(t, b, policy.Config{Rules: []policy.Rule{{Tools: "git.hang", Timeout: 50 * time.Millisecond, Concurrency: 1}}}, nil, `
import asyncio
out = await asyncio.gather(hang(id=1), hang(id=2), return_exceptions=True)
return [str(e) for e in out]`)
	if got := string(res.Value); got != `["git.hang: no answer within 50ms","git.hang: no answer within 50ms"]` || b.top.Load() != 1 {
		t.Errorf("%s %v", got, res.Error)
	}
}

// TestGivenUp: a program that ends leaves no call behind that waits for its turn.
func TestGivenUp(t *testing.T) {
	b := new(backend)
	res := runs(t, b, policy.Config{Rules: []policy.Rule{{Tools: "git.*", Concurrency: 1, Resource: "one"}}}, nil, `
import asyncio
tasks = [asyncio.create_task(hang(id=i)) for i in range(5)]
await asyncio.sleep(0.05)
tasks[3].cancel()
return 1`)
	if string(res.Value) != "1" || b.calls.Load() != 1 {
		t.Errorf("%s %v, %d calls", res.Value, res.Error, b.calls.Load())
	}
}

// TestFair: in a bubble with its own clock, a writer is not passed for ever by readers that come later.
func TestFair(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := new(backend)
		p, err := policy.New(policy.Config{Trusted: []string{"git"}, Rules: []policy.Rule{{Tools: "git.*", Resource: "one"}}})
		if err != nil {
			t.Fatal(err)
		}
		c := b.catalog(t)
		defer c.Close()
		read, _ := c.Lookup("git.read")
		write, _ := c.Lookup("git.write")
		var wg sync.WaitGroup
		var order []string
		var mu sync.Mutex
		begin := func(e *tool.Entry, name string) {
			wg.Go(func() {
				if _, err := p.Call(context.Background(), e, tool.Call{Tool: e.Tool.Name, Args: json.RawMessage(`{"id":1}`)}, 0); err != nil {
					t.Error(err)
				}
				mu.Lock()
				order = append(order, name)
				mu.Unlock()
			})
			time.Sleep(time.Millisecond)
		}
		begin(read, "r1")
		begin(write, "w")
		begin(read, "r2")
		begin(read, "r3")
		wg.Wait()
		if got := strings.Join(order[:2], " "); got != "r1 w" {
			t.Errorf("order %v", order)
		}
	})
}

func TestParse(t *testing.T) {
	cfg, err := policy.Parse([]byte(`{
		// comments are allowed
		"default": "ask", "trusted": ["git"],
		"rules": [{"tools": "git.*", "effect": "allow", "rate": 5, "burst": 2, "concurrency": 3, "timeout": "30s", "retries": 0, "cache": "5m", "resource": "r {a}", "reason": "x"},],
	}`))
	if err != nil {
		t.Fatal(err)
	}
	r := cfg.Rules[0]
	if cfg.Default != policy.Ask || cfg.Trusted[0] != "git" || r.Cache != 5*time.Minute || r.Timeout != 30*time.Second || r.Retries == nil || *r.Retries != 0 || r.Burst != 2 || r.Resource != "r {a}" {
		t.Errorf("%+v", cfg)
	}
	if _, err := policy.New(cfg); err != nil {
		t.Error(err)
	}
	for _, tt := range []struct{ doc, want string }{
		{`{"rule": []}`, `unknown field "rule"`},
		{`{"rules": [{"tools": "x", "effct": "deny"}]}`, `unknown field "effct"`},
		{`{"rules": [{"tools": "x", "timeout": 5}]}`, `a time is written as in "30s", not 5`},
		{`{"rules": [{"effect": "deny"}]}`, `rule 1 (): it names no tools`},
		{`{"rules": [{"tools": "[x", "effect": "deny"}]}`, `malformed`},
		{`{"rules": [{"tools": "x", "effect": "refuse"}]}`, `"refuse" is no effect`},
		{`{"rules": [{"tools": "x", "retries": 100}]}`, `10 retries at most`},
		{`{"rules": [{"tools": "x", "resource": "{a"}]}`, `braces`},
		{`{"default": "no"}`, `"no" is no effect`},
		{`{`, `policy: `},
	} {
		cfg, err := policy.Parse([]byte(tt.doc))
		if err == nil {
			_, err = policy.New(cfg)
		}
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", tt.doc, err)
		}
	}
}

// TestPanic: a source that panics fails its call only.
func TestPanic(t *testing.T) {
	p, err := policy.New(policy.Config{Rules: []policy.Rule{{Tools: "*", Timeout: time.Second}}})
	if err != nil {
		t.Fatal(err)
	}
	_, err = p.Call(context.Background(), &tool.Entry{Tool: tool.Tool{Name: "x", Source: "s"}, Module: "s", Ident: "x"}, tool.Call{}, 0) // no source: nil is called
	if !errors.Is(err, tool.ErrInternal) {
		t.Error(err)
	}
}
