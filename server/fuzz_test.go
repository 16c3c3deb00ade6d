package server_test

// This file has clients that say anything: nothing panics or hangs, and nothing is left behind.

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"toolweaver/run"
	"toolweaver/run/gateway"
	"toolweaver/server"
	"toolweaver/tool"
)

// small returns a face whose programs are short.
func small(f *testing.F) *server.MCP {
	f.Helper()
	g, err := gateway.New(context.Background(), gateway.Config{Sources: []tool.Source{newShop(f)}, Limits: run.Limits{Timeout: 200 * time.Millisecond, MaxSteps: 100_000, MaxMemory: 16 << 20}})
	if err != nil {
		f.Fatal(err)
	}
	m, err := server.NewMCP(g, server.Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() {
		if err := errors.Join(m.Close(), g.Close()); err != nil {
			f.Error(err)
		}
	})
	return m
}

// frames are messages of clients.
var frames = []string{
	`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"f","version":"1"}}}`,
	`{"jsonrpc":"2.0","method":"notifications/initialized"}`,
	`{"jsonrpc":"2.0","id":2,"method":"tools/list"}`,
	`{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"execute_code","arguments":{"code":"await get_order(id=1)"}}}`,
	`{"jsonrpc":"2.0","id":"x","method":"tools/call","params":{"name":"search_tools","arguments":{"query":"order","limit":3}}}`,
	`{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"describe_tools","arguments":{"names":["get_order"]}}}`,
	`{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"read_artifact","arguments":{"handle":"a1","offset":0}}}`,
	`{"jsonrpc":"2.0","id":6,"method":"tools/call","params":{"name":"wait","arguments":{"execution":"x","timeout":0.01}}}`,
	`{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":3}}`,
	`[{"jsonrpc":"2.0","id":7,"method":"ping"},{"jsonrpc":"2.0","id":7,"method":"ping"}]`,
	`{"jsonrpc":"2.0","id":8,"result":{}}`, `{"jsonrpc":"1.0"}`, `{"jsonrpc":"2.0","id":null,"method":5}`, `{`, `null`, `[]`, "\x00\xff", `{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"execute_code","arguments":{"code":5}}}`,
}

// tooLong is when a request hangs; programs may take 200 ms, and the machine is busy.
const tooLong = 10 * time.Second

func FuzzStdio(f *testing.F) {
	for i := range frames {
		f.Add([]byte(frames[0] + "\n" + frames[1] + "\n" + frames[i] + "\n"))
		f.Add([]byte(frames[i] + "\n"))
	}
	f.Add([]byte(strings.Join(frames, "\n") + "\n"))
	m := small(f)
	f.Fuzz(func(t *testing.T, said []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		began := time.Now()
		_ = m.ServeStdio(ctx, io.NopCloser(bytes.NewReader(said)), discard{}) // what it says of nonsense is its own affair
		if took := time.Since(began); took > tooLong {
			t.Errorf("it took %v", took)
		}
	})
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
func (discard) Close() error                { return nil }

func FuzzHTTP(f *testing.F) {
	for _, frame := range frames {
		f.Add("POST", "/mcp", "application/json", "application/json, text/event-stream", "", "2026-07-28", []byte(frame))
		f.Add("POST", "/mcp", "application/json", "application/json, text/event-stream", "s", "2025-11-25", []byte(frame))
	}
	f.Add("GET", "/mcp", "", "text/event-stream", "", "", []byte(nil))
	f.Add("DELETE", "/mcp", "", "", "x", "", []byte(nil))
	f.Add("OPTIONS", "/", "", "", "", "", []byte(nil))
	h, err := small(f).Handler(server.HTTPOptions{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, method, path, contentType, accept, session, version string, body []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		r, err := http.NewRequestWithContext(ctx, method, "http://127.0.0.1/", bytes.NewReader(body))
		if err != nil {
			t.Skip(err)
		}
		r.URL.Path, r.RemoteAddr = path, "127.0.0.1:1"
		for name, value := range map[string]string{"Content-Type": contentType, "Accept": accept, "Mcp-Session-Id": session, "Mcp-Protocol-Version": version} {
			if value != "" {
				r.Header.Set(name, value)
			}
		}
		began := time.Now()
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if took := time.Since(began); took > tooLong {
			t.Errorf("it took %v", took)
		}
		if w.Code >= 500 {
			t.Errorf("status %d: %.300s", w.Code, w.Body)
		}
	})
}
