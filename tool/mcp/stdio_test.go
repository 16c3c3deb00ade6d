package mcp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"

	"toolweaver/tool"
	"toolweaver/tool/tooltest"
)

func TestMain(m *testing.M) {
	tooltest.HostileMain()
	conformanceMain()
	goleak.VerifyTestMain(m,
		// Sessions that this package's tests abandon on the SDK's server, in the same process.
		goleak.IgnoreAnyFunction("github.com/modelcontextprotocol/go-sdk/mcp.(*streamableServerConn).Read"))
}

// hostile returns a source for a hostile server.
func hostile(t testing.TB, mode tooltest.Hostile, opts Options) *Source {
	t.Helper()
	path, env := mode.Command()
	env["SECRET"] = "hunter2-hunter2"
	s, err := New(Server{Name: "hostile", Command: path, Env: env}, opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func callTool(t testing.TB, s tool.Source, timeout time.Duration, name, args string) (string, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	res, err := s.Call(ctx, tool.Call{Tool: name, Args: json.RawMessage(args)})
	if err != nil {
		return "", err
	}
	v, err := res.Value()
	return string(v.Bytes()), err
}

const long = time.Minute // a time limit that no test is meant to reach

func TestConformance(t *testing.T) {
	tooltest.Run(t, tooltest.Fixture{
		New:  func(t *testing.T) tool.Source { return hostile(t, tooltest.HostileWell, Options{}) },
		Echo: tool.Call{Tool: "echo", Args: json.RawMessage(`{"text":"hällo"}`)},
		Want: `{"text":"hällo"}`,
		Bad:  tool.Call{Tool: "echo", Args: json.RawMessage(`{"text":7}`)},
		Slow: tool.Call{Tool: "sleep"},
	})
}

func TestStartFailures(t *testing.T) {
	tests := []struct {
		mode tooltest.Hostile
		want string
		kind error
	}{
		{tooltest.HostileHang, "hostile: the server did not answer within 1s of its start: is it an MCP server that speaks over standard input and output?", tool.ErrUnavailable},
		{tooltest.HostileCrash, "hostile: the server did not start: the server exited with status 7; its last words on stderr:\n  fatal: cannot open the database", tool.ErrUnavailable},
		{tooltest.HostileGarbage, `hostile: the server did not start: the server sent an invalid message (unmarshaling jsonrpc message: unexpected EOF): {"jsonrpc":"2.0","id":`, tool.ErrProtocol},
		{tooltest.HostileProse, "hostile: the server did not start: the server writes text instead of MCP messages to its standard output; it wrote to stdout:\n  All work", tool.ErrProtocol},
	}
	for _, tt := range tests {
		t.Run(string(tt.mode), func(t *testing.T) {
			opts := Options{}
			if tt.mode == tooltest.HostileHang {
				opts.StartTimeout = time.Second
			}
			s := hostile(t, tt.mode, opts)
			_, err := callTool(t, s, long, "echo", "{}")
			if err == nil || !strings.HasPrefix(strings.Replace(err.Error(), "hostile.echo:", "hostile:", 1), tt.want) || !errors.Is(err, tt.kind) {
				t.Errorf("%v\nwant %s", err, tt.want)
			}
		})
	}
	for _, tt := range []struct {
		server Server
		want   string
	}{
		{Server{Command: "no-such-command-here"}, `x: cannot start the server: the command "no-such-command-here" is not in PATH; install it, or give its full path`},
		{Server{Command: "/dev/null"}, `x: cannot start the server: exec: "/dev/null": permission denied`},
		{Server{Command: os.Args[0], Dir: "/no/such/dir"}, `x: cannot start the server: its working directory "/no/such/dir" is not there`},
	} {
		tt.server.Name = "x"
		_, err := Connect(t.Context(), tt.server, Options{})
		if err == nil || err.Error() != tt.want {
			t.Errorf("%v\nwant %s", err, tt.want)
		}
	}
}

func TestGoodStarts(t *testing.T) {
	for _, mode := range []tooltest.Hostile{tooltest.HostileBanner, tooltest.HostileIgnoresUnknown} {
		s := hostile(t, mode, Options{})
		if got, err := callTool(t, s, long, "echo", `{"text":"x"}`); err != nil || got != `{"text":"x"}` {
			t.Errorf("%s: %s %v", mode, got, err)
		}
	}
}

func TestCallFailures(t *testing.T) {
	tests := []struct {
		tool, args string
		timeout    time.Duration
		want       string // of the error; = before the value
		kind       error
	}{
		{"numbers", "", long, `={"big":12345678901234567890123,"one":1,"float":1.0,"exp":1e2}`, nil},
		{"reply_twice", "", long, `="once"`, nil},
		{"fail", "", long, "no such user", tool.ErrFailed},
		{"rpc_error", "", long, "hostile.rpc_error: the backend is on fire", tool.ErrFailed},
		{"wrong_type", "", long, "hostile.wrong_type: the server's answer is not a tool result: json: cannot unmarshal string into Go struct field", tool.ErrProtocol},
		{"nope", "", long, "hostile.nope: Unknown tool: nope", tool.ErrUnknownTool},
		{"sleep", "", 200 * time.Millisecond, "hostile.sleep: no answer within the time limit of the call", tool.ErrTimeout},
		{"crash", "", long, "hostile.crash: the server exited with status 3; its last words on stderr:\n  panic: everything is lost", tool.ErrUnavailable},
		{"close", "", long, "hostile.close: the server has closed its output", tool.ErrUnavailable},
		{"garbage", "", 300 * time.Millisecond, "hostile.garbage: no answer within the time limit of the call; the server wrote text instead of messages to stdout:\n  I am a teapot", tool.ErrTimeout},
		{"wrong_id", "", 300 * time.Millisecond, "hostile.wrong_id: no answer within the time limit of the call; the server has answered 1 requests that were never made", tool.ErrTimeout},
		{"invalid_json", "", long, `hostile.invalid_json: the server sent an invalid message (unmarshaling jsonrpc message: unexpected EOF): {"jsonrpc":"2.0","id":`, tool.ErrProtocol},
		{"huge", `{"megabytes":40}`, long, "hostile.huge: the server sent a message of more than 1 MiB and was stopped; ask for less at a time", tool.ErrTooLarge},
		{"endless", "", long, "hostile.endless: the server sent a message of more than 1 MiB and was stopped; ask for less at a time", tool.ErrTooLarge},
		{"leak", "", long, "hostile.leak: the server exited with status 4; its last words on stderr:\n  cannot log in with [secret]", tool.ErrUnavailable},
	}
	for _, tt := range tests {
		t.Run(tt.tool, func(t *testing.T) {
			s := hostile(t, tooltest.HostileWell, Options{MaxMessageBytes: 1 << 20})
			if got, err := callTool(t, s, long, "echo", `{"text":"x"}`); err != nil {
				t.Fatal(got, err)
			}
			got, err := callTool(t, s, tt.timeout, tt.tool, tt.args)
			if want, ok := strings.CutPrefix(tt.want, "="); ok {
				if err != nil || got != want {
					t.Errorf("%s, %v\nwant %s", got, err, want)
				}
			} else if err == nil || !strings.HasPrefix(err.Error(), tt.want) || !errors.Is(err, tt.kind) {
				t.Errorf("%v\nwant %s", err, tt.want)
			}
			if got, err := callTool(t, s, long, "echo", `{"text":"again"}`); err != nil || got != `{"text":"again"}` {
				t.Errorf("the next call: %s %v", got, err)
			}
		})
	}
}

func TestCrashFailsCallsInFlight(t *testing.T) {
	s := hostile(t, tooltest.HostileWell, Options{})
	if _, err := s.List(t.Context()); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	errs := make(chan error, 20)
	for range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_, err := callTool(t, s, long, "sleep", "")
			errs <- err
		}()
	}
	time.Sleep(100 * time.Millisecond)
	_, _ = callTool(t, s, long, "crash", "")
	wg.Wait()
	for range 20 {
		err := <-errs
		var e *tool.Error
		if !errors.As(err, &e) || e.Kind != tool.KindUnavailable || !e.Retryable || !strings.Contains(e.Message, "everything is lost") {
			t.Fatalf("a call in flight: %v", err)
		}
	}
}

func TestBackOff(t *testing.T) {
	s := hostile(t, tooltest.HostileCrash, Options{})
	var last error
	start := time.Now()
	n := 0
	for ; n < 100; n++ {
		if _, last = callTool(t, s, long, "echo", ""); strings.Contains(last.Error(), "several times in a row") {
			break
		}
	}
	if n != 2 || !strings.Contains(last.Error(), "status 7") || time.Since(start) > 20*time.Second {
		t.Errorf("%d starts, then: %v", n, last)
	}
}

func TestProgress(t *testing.T) {
	s := hostile(t, tooltest.HostileWell, Options{})
	got := make(chan tool.Progress, 10)
	if _, err := s.Call(t.Context(), tool.Call{Tool: "progress", OnProgress: func(p tool.Progress) { got <- p }}); err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		select {
		case p := <-got:
			if want := (tool.Progress{Done: float64(i + 1), Total: 3, Message: fmt.Sprintf("step %d", i+1)}); p != want {
				t.Errorf("%+v, want %+v", p, want)
			}
		case <-time.After(10 * time.Second):
			t.Fatal("no progress")
		}
	}
	time.Sleep(10 * time.Millisecond)
}

func TestEndlessList(t *testing.T) {
	s := hostile(t, tooltest.HostileEndlessList, Options{})
	if _, err := s.List(t.Context()); !errors.Is(err, tool.ErrProtocol) {
		t.Errorf("%v", err)
	}
	s = hostile(t, tooltest.HostileEndlessList, Options{MaxTools: 20})
	if tools, err := s.List(t.Context()); err != nil || len(tools) != 20 {
		t.Errorf("%d tools, %v", len(tools), err)
	}
}

// TestNoProcessIsLeft checks that servers and their children are gone after Close, however they behave.
func TestNoProcessIsLeft(t *testing.T) {
	gone := func(pid int) bool {
		for range 100 {
			if syscall.Kill(pid, 0) != nil {
				return true
			}
			if data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid)); err == nil && strings.Contains(string(data), ") Z ") {
				return true // dead; whoever adopted it has not collected it yet
			}
			time.Sleep(20 * time.Millisecond)
		}
		return false
	}
	for _, mode := range []tooltest.Hostile{tooltest.HostileWell, tooltest.HostileStubborn} {
		s := hostile(t, mode, Options{TerminateAfter: 200 * time.Millisecond})
		if _, err := callTool(t, s, long, "echo", `{"text":"x"}`); err != nil {
			t.Fatal(err)
		}
		pid := s.session.conn.Connection.(*stdioConn).process.Pid
		start := time.Now()
		s.Close()
		if d := time.Since(start); !gone(pid) || d > 5*time.Second {
			t.Errorf("%s: process %d gone: %t, closed in %v", mode, pid, gone(pid), d)
		}
	}
	s := hostile(t, tooltest.HostileWell, Options{})
	got, err := callTool(t, s, long, "child", "")
	pid, aerr := strconv.Atoi(strings.Trim(got, `"`))
	if err != nil || aerr != nil {
		t.Fatal(got, err, aerr)
	}
	s.Close()
	if !gone(pid) {
		t.Errorf("child %d is still there", pid)
	}
	// A server that no longer reads its input, with more in the pipe than it holds.
	s = hostile(t, tooltest.HostileWell, Options{TerminateAfter: 100 * time.Millisecond})
	if _, err := callTool(t, s, long, "deaf", ""); err != nil {
		t.Fatal(err)
	}
	big := `{"text":"` + strings.Repeat("z", 1<<20) + `"}`
	for range 3 {
		if _, err := callTool(t, s, 50*time.Millisecond, "echo", big); !errors.Is(err, tool.ErrTimeout) {
			t.Errorf("a server that does not read: %v", err)
		}
	}
}

func TestEnvironment(t *testing.T) {
	t.Setenv("MY_TOKEN", "x")
	t.Setenv("OTHER_A", "y")
	s, err := New(Server{Name: "e", Command: "c", Env: map[string]string{"HOME": "/else", "K": "v"}}, Options{InheritEnv: []string{"OTHER_*"}})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	env := "\n" + strings.Join(s.environ(), "\n") + "\n"
	for _, kv := range []string{"PATH=" + os.Getenv("PATH"), "HOME=/else", "K=v", "OTHER_A=y"} {
		if strings.Count(env, "\n"+kv+"\n") != 1 {
			t.Errorf("environment lacks %s", kv)
		}
	}
	if strings.Contains(env, "MY_TOKEN") {
		t.Error("a variable nobody asked for is passed on")
	}
}
