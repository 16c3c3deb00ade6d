package mcp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/tool"
	"toolweaver/tool/tooltest"
)

type echoIn struct {
	Text string `json:"text"`
}

// sdkServer is a well-behaved server made with the SDK.
func sdkServer() *sdk.Server {
	srv := sdk.NewServer(&sdk.Implementation{Name: "good", Version: "1"}, nil)
	sdk.AddTool(srv, &sdk.Tool{Name: "echo", Annotations: &sdk.ToolAnnotations{ReadOnlyHint: true}}, func(_ context.Context, _ *sdk.CallToolRequest, in echoIn) (*sdk.CallToolResult, echoIn, error) {
		return nil, in, nil
	})
	sdk.AddTool(srv, &sdk.Tool{Name: "sleep"}, func(ctx context.Context, _ *sdk.CallToolRequest, _ struct{}) (*sdk.CallToolResult, any, error) {
		select {
		case <-ctx.Done():
		case <-time.After(20 * time.Second):
		}
		return nil, nil, ctx.Err()
	})
	sdk.AddTool(srv, &sdk.Tool{Name: "huge"}, func(context.Context, *sdk.CallToolRequest, struct{}) (*sdk.CallToolResult, any, error) {
		return &sdk.CallToolResult{Content: []sdk.Content{&sdk.TextContent{Text: strings.Repeat("x", 4<<20)}}}, nil, nil
	})
	return srv
}

func serve(t *testing.T, h http.Handler) string {
	t.Helper()
	ts := httptest.NewServer(h)
	t.Cleanup(func() {
		ts.CloseClientConnections()
		ts.Close()
	})
	return ts.URL
}

func remote(t *testing.T, server Server, opts Options) *Source {
	t.Helper()
	server.Name = "remote"
	s, err := New(server, opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestHTTPConformance(t *testing.T) {
	for name, opts := range map[string]*sdk.StreamableHTTPOptions{
		"stateful":       {},
		"stateful JSON":  {JSONResponse: true},
		"stateless":      {Stateless: true, PropagateRequestCancellation: true},
		"stateless JSON": {Stateless: true, JSONResponse: true, PropagateRequestCancellation: true},
	} {
		t.Run(name, func(t *testing.T) {
			srv := sdkServer()
			url := serve(t, sdk.NewStreamableHTTPHandler(func(*http.Request) *sdk.Server { return srv }, opts))
			tooltest.Run(t, tooltest.Fixture{
				New:  func(t *testing.T) tool.Source { return remote(t, Server{URL: url}, Options{}) },
				Echo: tool.Call{Tool: "echo", Args: []byte(`{"text":"hällo"}`)},
				Want: `{"text":"hällo"}`,
				Bad:  tool.Call{Tool: "echo", Args: []byte(`{"text":7}`)},
				Slow: tool.Call{Tool: "sleep"},
			})
		})
	}
}

func TestSSEConformance(t *testing.T) {
	srv := sdkServer()
	url := serve(t, sdk.NewSSEHandler(func(*http.Request) *sdk.Server { return srv }, nil))
	tooltest.Run(t, tooltest.Fixture{
		New:  func(t *testing.T) tool.Source { return remote(t, Server{URL: url, Transport: SSE}, Options{}) },
		Echo: tool.Call{Tool: "echo", Args: []byte(`{"text":"hällo"}`)},
		Want: `{"text":"hällo"}`,
		Bad:  tool.Call{Tool: "echo", Args: []byte(`{"text":7}`)},
	})
}

func TestHTTPFailures(t *testing.T) {
	srv := sdkServer()
	good := sdk.NewStreamableHTTPHandler(func(*http.Request) *sdk.Server { return srv }, &sdk.StreamableHTTPOptions{JSONResponse: true})
	stream := sdk.NewStreamableHTTPHandler(func(*http.Request) *sdk.Server { return srv }, nil)
	afterStart := func(then http.HandlerFunc) http.Handler { // a server that misbehaves at tools/call
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			if strings.Contains(string(body), `"tools/call"`) && !strings.Contains(string(body), `"echo"`) {
				then(w, r)
				return
			}
			r.Body = io.NopCloser(strings.NewReader(string(body)))
			good.ServeHTTP(w, r)
		})
	}
	other := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Key") != "" {
			t.Error("a header has gone to another host")
		}
	}))
	closed := httptest.NewServer(good)
	closed.Close()
	endless := func(kind, start string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", kind)
			io.WriteString(w, start)
			block := strings.Repeat("z", 1<<16)
			for r.Context().Err() == nil {
				if _, err := io.WriteString(w, block); err != nil {
					return
				}
			}
		}
	}
	tests := []struct {
		name, url, tool, want string
		kind                  error
		handler               http.Handler
	}{
		{"refused", closed.URL, "echo", "the server did not start: cannot reach " + closed.URL + ": connect: connection refused", tool.ErrUnavailable, nil},
		{"unauthorized", "", "echo", `the server did not start: the server answered HTTP 401 Unauthorized; check the "headers" configured for it (Authorization): who are you, [secret]?`, tool.ErrUnavailable,
			http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				http.Error(w, "who are you, "+r.Header.Get("X-Key")+"?", 401)
			})},
		{"not found", "", "echo", `the server did not start: the server answered HTTP 404 Not Found; check the "url" configured for it, and whether it needs "type": "sse": 404 page not found`, tool.ErrUnavailable, http.NotFoundHandler()},
		{"a web page", "", "echo", `the server did not start: `, tool.ErrUnavailable,
			http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "<html>hello</html>") })},
		{"redirect", "", "echo", `the server did not start: cannot reach `, tool.ErrUnavailable,
			http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, other, 307) })},
		{"too large", "", "huge", "the server sent a message of more than 1 MiB; ask for less at a time (a filter, a page, a range)", tool.ErrTooLarge, good},
		{"too large stream", "", "huge", "the server sent a message of more than 1 MiB; ask for less at a time (a filter, a page, a range)", tool.ErrTooLarge, stream},
		{"endless JSON", "", "x", "the server sent a message of more than 1 MiB; ask for less at a time (a filter, a page, a range)", tool.ErrTooLarge, afterStart(endless("application/json", `{"jsonrpc":"2.0","id":1,"result":"`))},
		{"endless stream", "", "x", "the server sent a message of more than 1 MiB; ask for less at a time (a filter, a page, a range)", tool.ErrTooLarge, afterStart(endless("text/event-stream", "data: "))},
		{"bad gateway", "", "x", "the server answered HTTP 502 Bad Gateway: upstream is down", tool.ErrUnavailable,
			afterStart(func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "upstream is down", 502) })},
		{"garbage", "", "x", "the connection to the server broke: ", tool.ErrUnavailable,
			afterStart(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "application/json")
				io.WriteString(w, "{{{")
			})},
		{"cut off", "", "x", "the connection to the server broke: ", tool.ErrUnavailable,
			afterStart(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "application/json")
				w.Header().Set("Content-Length", "1000")
				io.WriteString(w, `{"jsonrpc":`)
			})},
		{"stream without answer", "", "x", "request terminated without response", nil,
			afterStart(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/event-stream")
				io.WriteString(w, ": nothing\n\n")
			})},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			url := tt.url
			if tt.handler != nil {
				url = serve(t, tt.handler)
			}
			s := remote(t, Server{URL: url, Headers: map[string]string{"X-Key": "very-secret-key"}}, Options{MaxMessageBytes: 1 << 20})
			start := time.Now()
			_, err := callTool(t, s, long, tt.tool, `{"text":"x"}`)
			if tt.tool == "huge" {
				_, err = callTool(t, s, long, tt.tool, `{}`)
			}
			if want := "remote." + tt.tool + ": " + tt.want; err == nil || !strings.HasPrefix(err.Error(), want) || (tt.kind != nil && !errors.Is(err, tt.kind)) {
				t.Errorf("%v\nwant %s", err, want)
			}
			if d := time.Since(start); d > 20*time.Second {
				t.Errorf("took %v", d)
			}
			if strings.Contains(fmt.Sprint(err), "very-secret-key") {
				t.Error("the error shows a header")
			}
			if tt.tool != "echo" {
				if got, err := callTool(t, s, long, "echo", `{"text":"again"}`); err != nil || got != `{"text":"again"}` {
					t.Errorf("the next call: %s %v", got, err)
				}
			}
		})
	}
}

// TestHTTPSessionLost checks that a server that forgets its sessions, as it does when it restarts, is connected to again.
func TestHTTPSessionLost(t *testing.T) {
	var handler atomic.Pointer[sdk.StreamableHTTPHandler]
	fresh := func() {
		srv := sdkServer()
		handler.Store(sdk.NewStreamableHTTPHandler(func(*http.Request) *sdk.Server { return srv }, nil))
	}
	fresh()
	url := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { handler.Load().ServeHTTP(w, r) }))
	s := remote(t, Server{URL: url}, Options{})
	if _, err := callTool(t, s, long, "echo", `{"text":"x"}`); err != nil {
		t.Fatal(err)
	}
	fresh()
	_, first := callTool(t, s, long, "echo", `{"text":"x"}`)
	if first != nil && !errors.Is(first, tool.ErrUnavailable) {
		t.Errorf("first call after the loss: %v", first)
	}
	if _, err := callTool(t, s, long, "echo", `{"text":"x"}`); err != nil {
		t.Errorf("second call after the loss: %v (first: %v)", err, first)
	}
}

func TestHTTPHeaders(t *testing.T) {
	srv := sdkServer()
	h := sdk.NewStreamableHTTPHandler(func(*http.Request) *sdk.Server { return srv }, nil)
	var missing, unversioned atomic.Int32
	url := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer abc" {
			missing.Add(1)
		}
		body, _ := io.ReadAll(r.Body)
		if r.Header.Get(versionHeader) == "" && !strings.Contains(string(body), `"initialize"`) {
			unversioned.Add(1)
		}
		r.Body = io.NopCloser(strings.NewReader(string(body)))
		h.ServeHTTP(w, r)
	}))
	s := remote(t, Server{URL: url, Headers: map[string]string{"Authorization": "Bearer abc"}}, Options{})
	if _, err := s.List(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := callTool(t, s, long, "echo", `{"text":"x"}`); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if missing.Load() != 0 || unversioned.Load() != 0 {
		t.Errorf("%d requests without the configured header, %d without the protocol version", missing.Load(), unversioned.Load())
	}
}
