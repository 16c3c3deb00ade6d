package server_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
	"go.uber.org/goleak"

	"toolweaver/internal/demo"
	"toolweaver/journal"
	"toolweaver/journal/sqlitestore"
	"toolweaver/run/gateway"
	"toolweaver/server"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
	"toolweaver/tool/tooltest"
)

func TestMain(m *testing.M) {
	tooltest.HostileMain()
	if dir := os.Getenv(soakMark); dir != "" {
		if err := soakServer(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	goleak.VerifyTestMain(m)
}

// shop is a source that can gain a tool.
type shop struct {
	*gofunc.Source
	more    atomic.Bool
	changed func()
	slow    chan struct{} // a call of wait has begun
	ended   chan error    // how it ended
}

func newShop(t testing.TB) *shop {
	t.Helper()
	s := &shop{slow: make(chan struct{}, 10), ended: make(chan error, 10)}
	src, err := gofunc.NewSource("shop",
		gofunc.New("get_order", func(_ context.Context, in struct {
			ID int `json:"id"`
		}) (map[string]any, error) {
			return map[string]any{"id": in.ID, "note": strings.Repeat("n", 300)}, nil
		}, gofunc.Description("Reads an order."), gofunc.ReadOnly()),
		gofunc.New("wait", func(ctx context.Context, _ struct{}) (string, error) {
			s.slow <- struct{}{}
			<-ctx.Done()
			s.ended <- ctx.Err()
			return "", ctx.Err()
		}, gofunc.Description("Waits for ever.")),
		gofunc.New("added", func(context.Context, struct{}) (int, error) { return 7, nil }, gofunc.Description("Was not there at first.")),
	)
	if err != nil {
		t.Fatal(err)
	}
	s.Source = src
	return s
}

func (s *shop) List(ctx context.Context) ([]tool.Tool, error) {
	list, err := s.Source.List(ctx)
	if err == nil && !s.more.Load() {
		list = list[:2]
	}
	return list, err
}

func (s *shop) OnChange(f func()) { s.changed = f }

// face is a gateway with the shop and perhaps other sources, as an MCP server.
func face(t testing.TB, opts server.Options, others ...tool.Source) (*server.MCP, *shop) {
	t.Helper()
	return faceOn(t, nil, opts, others...)
}

// faceOn is face with the journals in a store.
func faceOn(t testing.TB, store journal.Store, opts server.Options, others ...tool.Source) (*server.MCP, *shop) {
	t.Helper()
	s := newShop(t)
	g, err := gateway.New(context.Background(), gateway.Config{Sources: append(others, s), Budget: gateway.Budget{Result: 1000}, Store: store})
	if err != nil {
		t.Fatal(err)
	}
	m, err := server.NewMCP(g, opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(m.Close(), g.Close()); err != nil {
			t.Error(err)
		}
	})
	return m, s
}

// pipes returns two transports that talk to each other as over standard input and output.
func stdio(t testing.TB, m *server.MCP) sdk.Transport {
	t.Helper()
	cr, sw := io.Pipe()
	sr, cw := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- m.ServeStdio(context.Background(), sr, sw) }()
	t.Cleanup(func() {
		_ = cw.Close()
		select {
		case err := <-done:
			if err != nil {
				t.Error(err)
			}
		case <-time.After(5 * time.Second):
			t.Error("the server does not end with its client")
		}
	})
	return &sdk.IOTransport{Reader: cr, Writer: cw}
}

func overHTTP(t testing.TB, m *server.MCP, o server.HTTPOptions) (url string) {
	t.Helper()
	h, err := m.Handler(o)
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(h)
	t.Cleanup(func() {
		s.CloseClientConnections()
		s.Close()
	})
	return s.URL + "/mcp"
}

// transports runs a test over each transport, with a function that connects clients.
func transports(t *testing.T, f func(t *testing.T, s *shop, connect func(*sdk.ClientOptions) *sdk.ClientSession)) {
	for _, name := range []string{"stdio", "http"} {
		t.Run(name, func(t *testing.T) {
			m, s := face(t, server.Options{RefreshAfter: 10 * time.Millisecond})
			f(t, s, func(o *sdk.ClientOptions) *sdk.ClientSession {
				var tr sdk.Transport
				if name == "stdio" {
					tr = stdio(t, m)
				} else {
					hc := &http.Client{Transport: &http.Transport{}}
					t.Cleanup(hc.CloseIdleConnections)
					tr = &sdk.StreamableClientTransport{Endpoint: overHTTP(t, m, server.HTTPOptions{}), HTTPClient: hc}
				}
				c, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, o).Connect(context.Background(), tr, nil)
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { _ = c.Close() })
				return c
			})
		})
	}
}

func call(t testing.TB, c *sdk.ClientSession, name string, args map[string]any) (string, bool) {
	t.Helper()
	res, err := c.CallTool(context.Background(), &sdk.CallToolParams{Name: name, Arguments: args})
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Content) != 1 {
		t.Fatalf("%d blocks", len(res.Content))
	}
	return res.Content[0].(*sdk.TextContent).Text, res.IsError
}

func TestTools(t *testing.T) {
	transports(t, func(t *testing.T, _ *shop, connect func(*sdk.ClientOptions) *sdk.ClientSession) {
		c := connect(nil)
		list, err := c.ListTools(context.Background(), nil)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, tl := range list.Tools {
			names = append(names, tl.Name)
		}
		if got := strings.Join(names, " "); got != "describe_tools execute_code read_artifact search_tools wait" {
			t.Errorf("tools %s", got)
		}
		if s, _ := call(t, c, "search_tools", map[string]any{"query": "order"}); !strings.HasPrefix(s, "async def shop.get_order(id: int) -> ") {
			t.Error(s)
		}
		if s, _ := call(t, c, "describe_tools", map[string]any{"names": []string{"shop.get_order"}}); !strings.Contains(s, "async def get_order(id: int)") {
			t.Error(s)
		}
		s, bad := call(t, c, "execute_code", map[string]any{"code": "import asyncio\nrows = await asyncio.gather(*[get_order(id=i) for i in range(n)])\nreturn rows", "inputs": map[string]any{"n": 20}})
		var a gateway.Answer
		if err := json.Unmarshal([]byte(s), &a); err != nil || bad || a.Status != "done" || !a.ResultCut || len(a.Artifacts) != 1 {
			t.Fatalf("%v %v %s", err, bad, s)
		}
		s, _ = call(t, c, "read_artifact", map[string]any{"handle": a.Artifacts[0].Handle, "path": "[19].id"})
		if !strings.Contains(s, `"value":19`) {
			t.Error(s)
		}
		if s, bad := call(t, c, "execute_code", map[string]any{"code": "1/0"}); !bad || !strings.Contains(s, "ZeroDivisionError") {
			t.Error(s)
		}
	})
}

// TestBackground: a program in the background is waited for, and a corrected one does not repeat what a failed one did.
func TestBackground(t *testing.T) {
	transports(t, func(t *testing.T, s *shop, connect func(*sdk.ClientOptions) *sdk.ClientSession) {
		c := connect(nil)
		var a, b gateway.Answer
		text, bad := call(t, c, "execute_code", map[string]any{"code": "import asyncio\no = await get_order(id=7)\nawait asyncio.sleep(0.2)\nprint('slept')\nreturn o.id", "background": true})
		if err := json.Unmarshal([]byte(text), &a); err != nil || bad || a.Status != gateway.StatusRunning || a.Execution == "" {
			t.Fatalf("%v %v %s", err, bad, text)
		}
		text, bad = call(t, c, "wait", map[string]any{"execution": a.Execution, "seconds": 20})
		if err := json.Unmarshal([]byte(text), &b); err != nil || bad || b.Status != "done" || string(b.Result) != "7" || b.Stdout != "slept\n" {
			t.Errorf("%v %v %s", err, bad, text)
		}
		if text, bad = call(t, c, "execute_code", map[string]any{"code": "nope()", "background": true}); !bad || !strings.Contains(text, "refused") {
			t.Error(text)
		}
		text, bad = call(t, c, "execute_code", map[string]any{"code": "o = await get_order(id=8)\nreturn o.nope"})
		if err := json.Unmarshal([]byte(text), &a); err != nil || !bad || !strings.Contains(text, "continue_from") {
			t.Fatal(text)
		}
		text, bad = call(t, c, "execute_code", map[string]any{"code": "o = await get_order(id=8)\nreturn o.id", "continue_from": a.Execution})
		if err := json.Unmarshal([]byte(text), &b); err != nil || bad || b.Calls.Reused != 1 || string(b.Result) != "8" {
			t.Error(text)
		}
	})
}

// TestBadArguments: one clear error each.
func TestBadArguments(t *testing.T) {
	transports(t, func(t *testing.T, _ *shop, connect func(*sdk.ClientOptions) *sdk.ClientSession) {
		c := connect(nil)
		for _, tt := range []struct {
			tool string
			args map[string]any
			want string
		}{
			{"execute_code", map[string]any{}, `execute_code needs the argument "code": a string: the program`},
			{"execute_code", map[string]any{"code": 1}, `execute_code: the argument "code" must be a string: the program`},
			{"execute_code", map[string]any{"script": "1"}, `execute_code has no argument "script"; it has code, inputs, background, continue_from, artifacts`},
			{"execute_code", map[string]any{"code": "1", "input": map[string]any{}}, `execute_code has no argument "input"; did you mean "inputs"?`},
			{"execute_code", map[string]any{"code": "1", "inputs": map[string]any{"a b": 1}}, `an identifier`},
			{"search_tools", map[string]any{"query": "order", "limit": -1}, `the argument "limit" must be a number`},
			{"search_tools", map[string]any{"query": "order", "detail": "all"}, `there is no detail "all"; write names, signatures, full`},
			{"describe_tools", map[string]any{"names": []string{"get_oder"}}, `did you mean get_order?`},
			{"read_artifact", map[string]any{"handle": "../../etc/passwd"}, `not a handle`},
			{"read_artifact", map[string]any{"handle": "art_0000000000000000"}, `not found`},
			{"wait", map[string]any{"execution": "nothing"}, `there is no execution "nothing"`},
			{"wait", map[string]any{}, `wait needs the argument "execution"`},
			{"execute_code", map[string]any{"code": "1", "continue_from": "nothing"}, `the execution to continue`},
		} {
			if got, bad := call(t, c, tt.tool, tt.args); !bad || !strings.Contains(got, tt.want) {
				t.Errorf("%s %v: %v %s", tt.tool, tt.args, bad, got)
			}
		}
		if s, bad := call(t, c, "search_tools", map[string]any{"query": "order", "limit": "1"}); bad {
			t.Error("a number in quotes is refused:", s)
		}
		if _, err := c.CallTool(context.Background(), &sdk.CallToolParams{Name: "nothing"}); err == nil {
			t.Error("an unknown tool is called")
		}
	})
}

// TestCancel: a client that cancels ends the program and its calls.
func TestCancel(t *testing.T) {
	transports(t, func(t *testing.T, s *shop, connect func(*sdk.ClientOptions) *sdk.ClientSession) {
		c := connect(nil)
		ctx, cancel := context.WithCancel(context.Background())
		go func() {
			<-s.slow
			cancel()
		}()
		_, err := c.CallTool(ctx, &sdk.CallToolParams{Name: "execute_code", Arguments: map[string]any{"code": "await wait()"}})
		if err == nil {
			t.Error("the call was not cancelled")
		}
		select {
		case err := <-s.ended:
			if !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
		case <-time.After(5 * time.Second):
			t.Error("the tool runs on after its client has cancelled")
		}
	})
}

func TestProgress(t *testing.T) {
	transports(t, func(t *testing.T, _ *shop, connect func(*sdk.ClientOptions) *sdk.ClientSession) {
		var mu sync.Mutex
		var messages []string
		c := connect(&sdk.ClientOptions{ProgressNotificationHandler: func(_ context.Context, r *sdk.ProgressNotificationClientRequest) {
			mu.Lock()
			defer mu.Unlock()
			messages = append(messages, fmt.Sprintf("%v %s", r.Params.Progress, r.Params.Message))
		}})
		p := &sdk.CallToolParams{Name: "execute_code", Arguments: map[string]any{"code": "import asyncio\nfor i in range(3):\n    await get_order(id=i)\n    print('read', i)\n    await asyncio.sleep(0.15)\n"}}
		p.SetProgressToken("p1")
		start := time.Now()
		if _, err := c.CallTool(context.Background(), p); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("took %v", took)
		}
		deadline := time.Now().Add(2 * time.Second)
		for {
			mu.Lock()
			all := strings.Join(messages, "; ")
			mu.Unlock()
			if strings.Contains(all, "calls done") && strings.Contains(all, "· read 1") {
				break
			}
			if time.Now().After(deadline) {
				t.Fatalf("notifications: %s", all)
			}
			time.Sleep(10 * time.Millisecond)
		}
	})
}

// TestChange: when the tools of a source change, clients are told, and programs can call what is new.
func TestChange(t *testing.T) {
	transports(t, func(t *testing.T, s *shop, connect func(*sdk.ClientOptions) *sdk.ClientSession) {
		told := make(chan struct{}, 10)
		c := connect(&sdk.ClientOptions{ToolListChangedHandler: func(context.Context, *sdk.ToolListChangedRequest) { told <- struct{}{} }})
		if s, bad := call(t, c, "execute_code", map[string]any{"code": "await added()"}); !bad {
			t.Error(s)
		}
		s.more.Store(true)
		s.changed()
		s.changed()
		deadline := time.Now().Add(3 * time.Second)
		for {
			if got, bad := call(t, c, "execute_code", map[string]any{"code": "return await added()"}); !bad && strings.Contains(got, `"result":7`) {
				break
			}
			if time.Now().After(deadline) {
				t.Fatal("the new tool cannot be called")
			}
			time.Sleep(10 * time.Millisecond)
		}
		list, err := c.ListTools(context.Background(), nil)
		if err != nil || !strings.Contains(list.Tools[3].Description, "some of 3 tools") {
			t.Errorf("%v %+v", err, list)
		}
		if strings.HasSuffix(t.Name(), "stdio") {
			select {
			case <-told:
			case <-time.After(3 * time.Second):
				t.Error("the client is not told")
			}
		}
	})
}

func TestProfiles(t *testing.T) {
	for _, name := range server.ProfileNames {
		p, ok := server.Profiles(name)
		if !ok {
			t.Fatal(name)
		}
		m, _ := face(t, server.Options{Profile: p})
		c, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(context.Background(), stdio(t, m), nil)
		if err != nil {
			t.Fatal(err)
		}
		args := map[string]any{"names": []string{"get_order"}}
		if other := p.Describe.Arguments["names"]; other != "" {
			args = map[string]any{other: "get_order"}
		}
		if s, bad := call(t, c, p.Describe.Name, args); bad || !strings.Contains(s, "get_order") {
			t.Errorf("%s: %s", name, s)
		}
		if s, bad := call(t, c, p.Execute.Name, map[string]any{"code": "1+1"}); bad || !strings.Contains(s, `"result":2`) {
			t.Errorf("%s: %s", name, s)
		}
		if !strings.Contains(c.InitializeResult().Instructions, p.Execute.Name) {
			t.Errorf("%s: the instructions do not name %s", name, p.Execute.Name)
		}
		_ = c.Close()
	}
	bad := server.DefaultProfile()
	bad.Search.Name = bad.Execute.Name
	g, err := gateway.New(context.Background(), gateway.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	if _, err := server.NewMCP(g, server.Options{Profile: bad}); err == nil || !strings.Contains(err.Error(), "two tools are named") {
		t.Error(err)
	}
}

func TestHTTPRefusals(t *testing.T) {
	m, _ := face(t, server.Options{})
	url := overHTTP(t, m, server.HTTPOptions{Token: "geheim"})
	for _, tt := range []struct {
		name, method, body string
		header             http.Header
		want               int
	}{
		{"no token", "POST", `{}`, nil, 401},
		{"wrong token", "POST", `{}`, http.Header{"Authorization": {"Bearer x"}}, 401},
		{"other origin", "POST", `{}`, http.Header{"Authorization": {"Bearer geheim"}, "Origin": {"https://evil.example"}, "Sec-Fetch-Site": {"cross-site"}}, 403},
		{"garbage", "POST", `{"jsonrpc":`, http.Header{"Authorization": {"Bearer geheim"}, "Content-Type": {"application/json"}, "Accept": {"application/json, text/event-stream"}}, 400},
		{"too large", "POST", `{"x":"` + strings.Repeat("x", 17<<20) + `"}`, http.Header{"Authorization": {"Bearer geheim"}, "Content-Type": {"application/json"}, "Accept": {"application/json, text/event-stream"}}, 413},
	} {
		req, err := http.NewRequest(tt.method, url, strings.NewReader(tt.body))
		if err != nil {
			t.Fatal(err)
		}
		for k, v := range tt.header {
			req.Header[k] = v
		}
		tr := &http.Transport{DisableKeepAlives: true}
		res, err := tr.RoundTrip(req)
		if err != nil {
			if tt.want == 413 { // the server may close the connection while the body is being sent
				continue
			}
			t.Fatalf("%s: %v", tt.name, err)
		}
		_ = res.Body.Close()
		if res.StatusCode != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, res.StatusCode, tt.want)
		}
	}
	if _, err := m.Handler(server.HTTPOptions{AllowedOrigins: []string{"nonsense"}}); err == nil {
		t.Error("an origin that is none is accepted")
	}
}

// TestGarbage: a client that sends no JSON-RPC ends its own connection only.
func TestGarbage(t *testing.T) {
	m, _ := face(t, server.Options{})
	for _, in := range []string{"garbage\n", "{\"jsonrpc\":\"2.0\"}\n", "[]\n", "\x00\xff\n", strings.Repeat("[", 100000) + "\n", `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":7}` + "\n"} {
		done := make(chan error, 1)
		r, w := io.Pipe()
		go func() {
			done <- m.ServeStdio(context.Background(), io.NopCloser(io.MultiReader(strings.NewReader(in), r)), nopCloser{io.Discard})
		}()
		time.Sleep(20 * time.Millisecond)
		_ = w.Close()
		select {
		case <-done:
		case <-time.After(5 * time.Second):
			t.Fatalf("%.20q: the server hangs", in)
		}
	}
}

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

// BenchmarkExecute measures what the gateway adds to a program of ten lines with three calls of tools that do nothing, where 500
// tools are on offer.
func BenchmarkExecute(b *testing.B) {
	const code = `import asyncio
async def read(i):
    row = await get_order(id=i)
    return row.id
ids = [1, 2, 3]
rows = await asyncio.gather(*[read(i) for i in ids])
total = 0
for r in rows:
    total += r
return {"total": total}`
	office, err := demo.Office(500)
	if err != nil {
		b.Fatal(err)
	}
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as the command has it
	headroom := make([]byte, 32<<20)                  // likewise
	defer runtime.KeepAlive(headroom)
	inMemory, _ := face(b, server.Options{}, office)
	store, err := sqlitestore.Open(context.Background(), filepath.Join(b.TempDir(), "journal.db"), sqlitestore.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	onDisk, _ := faceOn(b, store, server.Options{}, office)
	for _, name := range []string{"stdio", "http", "stdio/disk", "http/disk"} {
		b.Run(name, func(b *testing.B) {
			m := inMemory
			if strings.HasSuffix(name, "disk") {
				m = onDisk
			}
			var tr sdk.Transport
			if strings.HasPrefix(name, "stdio") {
				tr = stdio(b, m)
			} else {
				tr = &sdk.StreamableClientTransport{Endpoint: overHTTP(b, m, server.HTTPOptions{})}
			}
			c, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(context.Background(), tr, nil)
			if err != nil {
				b.Fatal(err)
			}
			defer c.Close()
			var times []time.Duration
			for b.Loop() {
				start := time.Now()
				if s, bad := call(b, c, "execute_code", map[string]any{"code": code}); bad {
					b.Fatal(s)
				}
				times = append(times, time.Since(start))
			}
			reportQuantiles(b, times)
		})
	}
}
