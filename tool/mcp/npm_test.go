package mcp

// This file runs the tests against real servers from npm. They are skipped where node or the servers are not there: see
// tools/npm.

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"toolweaver/tool"
	"toolweaver/tool/tooltest"
)

func TestEverythingStdio(t *testing.T) {
	node, script := tooltest.NPM(t, "@modelcontextprotocol/server-everything", "dist/index.js")
	server := Server{Name: "everything", Command: node, Args: []string{script, "stdio"}}
	runEverything(t, func(t *testing.T) *Source { return newServer(t, server) })
}

func TestEverythingHTTP(t *testing.T) {
	node, script := tooltest.NPM(t, "@modelcontextprotocol/server-everything", "dist/index.js")
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := l.Addr().(*net.TCPAddr).Port
	l.Close()
	ctx, cancel := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, node, script, "streamableHttp")
	cmd.Env = append(os.Environ(), fmt.Sprintf("PORT=%d", port))
	var log bytes.Buffer
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		cancel()
		cmd.Wait()
	}()
	url := fmt.Sprintf("http://127.0.0.1:%d/mcp", port)
	for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
		resp, err := client.Post(url, "application/json", strings.NewReader("{}"))
		if err == nil {
			resp.Body.Close()
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("the server does not listen: %v\n%s", err, log.String())
		}
	}
	runEverything(t, func(t *testing.T) *Source { return newServer(t, Server{Name: "everything", URL: url}) })
}

func newServer(t *testing.T, server Server) *Source {
	t.Helper()
	s, err := New(server, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func runEverything(t *testing.T, start func(t *testing.T) *Source) {
	tooltest.Run(t, tooltest.Fixture{
		New:  func(t *testing.T) tool.Source { return start(t) },
		Echo: tool.Call{Tool: "echo", Args: json.RawMessage(`{"message":"hällo"}`)},
		Want: "hällo",
		Bad:  tool.Call{Tool: "echo", Args: json.RawMessage(`{"message":7}`)},
		Slow: tool.Call{Tool: "trigger-long-running-operation", Args: json.RawMessage(`{"duration":20,"steps":20}`)},
	})
	t.Run("tools", func(t *testing.T) {
		s := start(t)
		cat, err := tool.NewCatalog(t.Context(), tool.CatalogOptions{}, s)
		if err != nil || cat.Err() != nil {
			t.Fatal(err, cat.Err())
		}
		e, err := cat.Lookup("get_sum")
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Params) != 2 || e.Params[0].Name != "a" || e.Params[1].Name != "b" || !e.Params[0].Required {
			t.Errorf("parameters of get_sum: %+v", e.Params)
		}
		res, err := cat.Call(t.Context(), tool.Call{Tool: "everything.get-structured-content", Args: json.RawMessage(`{"location":"Chicago"}`)})
		if err != nil {
			t.Fatal(err)
		}
		v, err := res.Value()
		var weather struct{ Temperature json.Number }
		if err != nil || json.Unmarshal(v.JSON, &weather) != nil || weather.Temperature == "" {
			t.Errorf("structured content: %s %v", v.Bytes(), err)
		}
		res, err = cat.Call(t.Context(), tool.Call{Tool: "get_tiny_image"})
		if err != nil {
			t.Fatal(err)
		}
		if v, err := res.Value(); err != nil || !strings.Contains(string(v.JSON), `"image/png"`) {
			t.Errorf("image: %.200s %v", v.Bytes(), err)
		}
		_, err = cat.Call(t.Context(), tool.Call{Tool: "get_sum", Args: json.RawMessage(`{"a":1,"c":2}`)})
		if err == nil || !strings.Contains(err.Error(), `unknown parameter "c"`) {
			t.Errorf("checked arguments: %v", err)
		}
	})
	t.Run("progress", func(t *testing.T) {
		s := start(t)
		var mu sync.Mutex
		var got []tool.Progress
		_, err := s.Call(t.Context(), tool.Call{Tool: "trigger-long-running-operation", Args: json.RawMessage(`{"duration":0.4,"steps":4}`),
			OnProgress: func(p tool.Progress) { mu.Lock(); got = append(got, p); mu.Unlock() }})
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(200 * time.Millisecond)
		mu.Lock()
		defer mu.Unlock()
		if len(got) == 0 || got[0].Total != 4 {
			t.Errorf("progress: %+v", got)
		}
	})
	t.Run("parallel", func(t *testing.T) {
		s := start(t)
		var wg sync.WaitGroup
		for i := range 500 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				text := fmt.Sprintf("message %d.", i)
				got, err := callTool(t, s, long, "echo", `{"message":"`+text+`"}`)
				if err != nil || !strings.Contains(got, text) {
					t.Errorf("%s: %s %v", text, got, err)
				}
			}()
		}
		wg.Wait()
	})
}

func TestFilesystem(t *testing.T) {
	node, script := tooltest.NPM(t, "@modelcontextprotocol/server-filesystem", "dist/index.js")
	dir := t.TempDir()
	for i := range 50 {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("f%d.txt", i)), []byte(strings.Repeat("line\n", i*100)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := newServer(t, Server{Name: "fs", Command: node, Args: []string{script, dir}})
	tools, err := s.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	readOnly := false
	for _, tl := range tools {
		readOnly = readOnly || tl.Name == "read_text_file" && tl.Annotations.IsReadOnly()
	}
	if !readOnly {
		t.Error("read_text_file is not said to be read-only")
	}
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			got, err := callTool(t, s, long, "read_text_file", fmt.Sprintf(`{"path":%q}`, filepath.Join(dir, fmt.Sprintf("f%d.txt", i))))
			if n := strings.Count(got, "line"); err != nil || n != i*100 {
				t.Errorf("file %d: %d lines, %v", i, n, err)
			}
		}()
	}
	wg.Wait()
	if _, err := callTool(t, s, long, "read_text_file", `{"path":"/etc/passwd"}`); err == nil || !strings.Contains(err.Error(), "Access denied") {
		t.Errorf("outside of the allowed directory: %v", err)
	}
}
