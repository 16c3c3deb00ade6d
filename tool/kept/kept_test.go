package kept

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"toolweaver/tool"
	"toolweaver/tool/gofunc"
	"toolweaver/tool/tooltest"
)

// A server counts how often it is asked.
type server struct {
	mu     sync.Mutex
	tools  []tool.Tool
	lists  int
	calls  int
	down   error
	closed bool
}

func (s *server) Name() string { return "server" }

func (s *server) List(context.Context) ([]tool.Tool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lists++
	return s.tools, s.down
}

func (s *server) Call(context.Context, tool.Call) (tool.Result, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls++
	return tool.Result{Content: []tool.Content{{Type: "text", Text: "ok"}}}, nil
}

func (s *server) Close() error {
	s.closed = true
	return nil
}

func oneTool(description string) []tool.Tool {
	return []tool.Tool{{Name: "t", Description: description, InputSchema: json.RawMessage(`{ "type" : "object" }`), Annotations: tool.Annotations{ReadOnly: tool.Yes}}}
}

func TestSource(t *testing.T) {
	ctx := context.Background()
	dir := Folder(filepath.Join(t.TempDir(), "tools"))
	srv := &server{tools: oneTool("first")}
	description := func(s *Source) string {
		t.Helper()
		tools, err := s.List(ctx)
		if err != nil || len(tools) != 1 {
			t.Fatalf("%v, %v", tools, err)
		}
		return tools[0].Description
	}

	// The first time the server is asked.
	s := dir.Source(srv, Options{Identity: "a"})
	if got := description(s); got != "first" || srv.lists != 1 {
		t.Fatalf("%q, asked %d times", got, srv.lists)
	}
	// The second time it is not, and nothing of the list is lost.
	s = dir.Source(srv, Options{Identity: "a"})
	tools, err := s.List(ctx)
	if err != nil || srv.lists != 1 || tools[0].Fingerprint() != srv.tools[0].Fingerprint() || string(tools[0].InputSchema) != `{ "type" : "object" }` {
		t.Fatalf("%+v, %v, asked %d times", tools, err, srv.lists)
	}
	// With the first call it is asked, by many calls once, and a difference is told.
	srv.tools = oneTool("second")
	told := make(chan struct{}, 10)
	s.OnChange(func() { told <- struct{}{} })
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			if _, err := s.Call(ctx, tool.Call{Tool: "t"}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if srv.lists != 2 || srv.calls != 20 || len(told) != 1 {
		t.Fatalf("asked %d times, called %d times, told %d times", srv.lists, srv.calls, len(told))
	}
	if got := description(s); got != "second" {
		t.Fatal(got)
	}
	// Other settings, an old list and a wish for a fresh one: the server is asked.
	for _, o := range []Options{{Identity: "b"}, {Identity: "b", MaxAge: time.Nanosecond}, {Identity: "b", Fresh: true}} {
		before := srv.lists
		description(dir.Source(srv, o))
		if srv.lists != before+1 {
			t.Errorf("%+v: asked %d times more", o, srv.lists-before)
		}
	}
	// A file that cannot be read is no list.
	files, _ := filepath.Glob(filepath.Join(string(dir), "*.json"))
	if len(files) != 1 {
		t.Fatal(files)
	}
	if err := os.WriteFile(files[0], []byte(`{"version": 1, "tools": [`), 0o600); err != nil {
		t.Fatal(err)
	}
	before := srv.lists
	s = dir.Source(srv, Options{Identity: "b"})
	description(s)
	if srv.lists != before+1 {
		t.Error("a broken file was used")
	}
	if err := s.Close(); err != nil || !srv.closed {
		t.Error("not closed")
	}
}

// TestDown calls a server that does not start although its tools are known.
func TestDown(t *testing.T) {
	dir := Folder(t.TempDir())
	srv := &server{tools: oneTool("x")}
	ctx := context.Background()
	if _, err := dir.Source(srv, Options{}).List(ctx); err != nil {
		t.Fatal(err)
	}
	srv.down = &tool.Error{Kind: tool.KindUnavailable, Source: "server", Message: "no such program"}
	s := dir.Source(srv, Options{})
	if tools, err := s.List(ctx); err != nil || len(tools) != 1 {
		t.Fatalf("%v, %v", tools, err)
	}
	_, err := s.Call(ctx, tool.Call{Tool: "t"})
	if !errors.Is(err, tool.ErrUnavailable) || !strings.Contains(err.Error(), "no such program") || srv.calls != 0 {
		t.Fatalf("got %v", err)
	}
	srv.down = nil // it is tried again
	if _, err := s.Call(ctx, tool.Call{Tool: "t"}); err != nil {
		t.Fatal(err)
	}
}

// TestConformance passes the suite, with the list from memory.
func TestConformance(t *testing.T) {
	dir := Folder(t.TempDir())
	type in struct {
		Text string `json:"text"`
	}
	open := func(t *testing.T) *Source {
		src, err := gofunc.NewSource("demo",
			gofunc.New("echo", func(_ context.Context, i in) (in, error) { return i, nil }),
			gofunc.New0("sleep", func(ctx context.Context) (int, error) {
				select {
				case <-ctx.Done():
					return 0, ctx.Err()
				case <-time.After(time.Minute):
					return 1, nil
				}
			}))
		if err != nil {
			t.Fatal(err)
		}
		return dir.Source(src, Options{})
	}
	first := open(t)
	if _, err := first.List(context.Background()); err != nil {
		t.Fatal(err)
	}
	_ = first.Close()
	tooltest.Run(t, tooltest.Fixture{
		New:  func(t *testing.T) tool.Source { return open(t) },
		Echo: tool.Call{Tool: "echo", Args: json.RawMessage(`{"text":"hi"}`)},
		Want: `"hi"`,
		Bad:  tool.Call{Tool: "echo", Args: json.RawMessage(`{"text":7}`)},
		Slow: tool.Call{Tool: "sleep"},
	})
}
