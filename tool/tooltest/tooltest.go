// Package tooltest checks that a [tool.Source] keeps its contract. Start with [Run], which every implementation of a
// source calls from a test with a [Fixture] that names tools to call; [Hostile] is a scriptable MCP server that misbehaves.
//
// The package is for tests only and knows nothing of Python.
package tooltest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"toolweaver/tool"
)

// A Fixture tells [Run] how to make a source and what to call on it.
type Fixture struct {
	// New makes a fresh source. Required. Run closes it.
	New func(t *testing.T) tool.Source
	// Echo is a call that succeeds soon and may be repeated at will. Required.
	Echo tool.Call
	// Want, when set, is a text that the value of Echo, as JSON, contains.
	Want string
	// Bad is a call with arguments the tool refuses. Without a Tool the check is skipped.
	Bad tool.Call
	// Slow is a call that takes at least ten seconds unless it is cancelled. Without a Tool the checks are skipped.
	Slow tool.Call
}

// Run checks a source against the contract of [tool.Source]: the list is stable, calls succeed, fail and are cancelled as
// promised, many at once, and Close is final and may be repeated.
func Run(t *testing.T, f Fixture) {
	t.Helper()
	start := func(t *testing.T) tool.Source {
		s := f.New(t)
		t.Cleanup(func() { _ = s.Close() })
		return s
	}
	value := func(s tool.Source, c tool.Call) (string, error) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		res, err := s.Call(ctx, c)
		if err != nil {
			return "", err
		}
		v, err := res.Value()
		return string(v.Bytes()), err
	}

	t.Run("list", func(t *testing.T) { testList(t, start(t), f.Echo.Tool) })
	t.Run("call", func(t *testing.T) {
		s := start(t)
		for range 2 {
			got, err := value(s, f.Echo)
			if err != nil || !strings.Contains(got, f.Want) || !json.Valid([]byte(got)) {
				t.Fatalf("value %s, error %v; want %q in it", got, err, f.Want)
			}
		}
	})
	t.Run("arguments are left alone", func(t *testing.T) {
		c := f.Echo
		c.Args = bytes.Clone(c.Args)
		if _, err := value(start(t), c); err != nil || !bytes.Equal(c.Args, f.Echo.Args) {
			t.Errorf("arguments %s became %s; error %v", f.Echo.Args, c.Args, err)
		}
	})
	t.Run("unknown tool", func(t *testing.T) {
		s := start(t)
		_, err := value(s, tool.Call{Tool: "no-such-tool-of-this-source"})
		checkError(t, err, s.Name(), tool.KindUnknownTool, tool.KindFailed, tool.KindBadArguments)
		if _, err := value(s, f.Echo); err != nil {
			t.Errorf("the source is unusable after an unknown tool: %v", err)
		}
	})
	t.Run("bad arguments", func(t *testing.T) {
		if f.Bad.Tool == "" {
			t.Skip("the fixture has no call with bad arguments")
		}
		s := start(t)
		_, err := value(s, f.Bad)
		checkError(t, err, "", tool.KindBadArguments, tool.KindFailed)
		if _, err := value(s, f.Echo); err != nil {
			t.Errorf("the source is unusable after bad arguments: %v", err)
		}
	})
	t.Run("context already over", func(t *testing.T) {
		s := start(t)
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		_, err := s.Call(ctx, f.Echo)
		checkError(t, err, s.Name(), tool.KindCancelled)
	})
	t.Run("cancel and time out", func(t *testing.T) {
		if f.Slow.Tool == "" {
			t.Skip("the fixture has no slow call")
		}
		testCancel(t, start(t), f)
	})
	t.Run("concurrent", func(t *testing.T) {
		s := start(t)
		var wg sync.WaitGroup
		errs := make(chan error, 100)
		for range 50 {
			wg.Add(2)
			go func() {
				defer wg.Done()
				if got, err := value(s, f.Echo); err != nil || !strings.Contains(got, f.Want) {
					errs <- fmt.Errorf("call: %s, %w", got, err)
				}
			}()
			go func() {
				defer wg.Done()
				if _, err := s.List(context.Background()); err != nil {
					errs <- fmt.Errorf("list: %w", err)
				}
			}()
		}
		wg.Wait()
		close(errs)
		for err := range errs {
			t.Fatal(err)
		}
	})
	t.Run("close", func(t *testing.T) { testClose(t, start(t), f, value) })
	t.Run("close before use", func(t *testing.T) {
		s := start(t)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		_, err := s.List(context.Background())
		checkError(t, err, s.Name(), tool.KindUnavailable)
	})
}

func testList(t *testing.T, s tool.Source, want string) {
	if s.Name() == "" {
		t.Error("the source has no name")
	}
	first, err := s.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	second, err := s.List(context.Background())
	if err != nil || !reflect.DeepEqual(first, second) {
		t.Errorf("a second list differs: %v\n%+v\n%+v", err, first, second)
	}
	found := false
	seen := make(map[string]bool)
	for _, tl := range first {
		if tl.Name == "" || seen[tl.Name] {
			t.Errorf("name %q is empty or used twice", tl.Name)
		}
		seen[tl.Name] = true
		found = found || tl.Name == want
		if _, err := tool.ParseSchema(tl.InputSchema); err != nil {
			t.Errorf("%s: input schema: %v", tl.Name, err)
		}
		if _, err := tool.ParseSchema(tl.OutputSchema); err != nil {
			t.Errorf("%s: output schema: %v", tl.Name, err)
		}
	}
	if !found {
		t.Errorf("the list lacks %q", want)
	}
}

func testCancel(t *testing.T, s tool.Source, f Fixture) {
	if _, err := s.List(context.Background()); err != nil { // so that starting does not count
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, cancel)
	start := time.Now()
	_, err := s.Call(ctx, f.Slow)
	checkError(t, err, s.Name(), tool.KindCancelled)
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("returned %v after the start, its context ended after 100ms", d)
	}
	ctx, cancel = context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	_, err = s.Call(ctx, f.Slow)
	checkError(t, err, s.Name(), tool.KindTimeout)
	if _, err := s.Call(context.Background(), f.Echo); err != nil {
		t.Errorf("the source is unusable after a cancelled call: %v", err)
	}
}

func testClose(t *testing.T, s tool.Source, f Fixture, value func(tool.Source, tool.Call) (string, error)) {
	if _, err := value(s, f.Echo); err != nil {
		t.Fatal(err)
	}
	pending := make(chan error, 1)
	if f.Slow.Tool != "" {
		go func() {
			_, err := s.Call(context.Background(), f.Slow)
			pending <- err
		}()
		time.Sleep(100 * time.Millisecond)
	}
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if err := s.Close(); err != nil {
				t.Errorf("close: %v", err)
			}
		}()
	}
	wg.Wait()
	if f.Slow.Tool != "" {
		select {
		case err := <-pending:
			checkError(t, err, s.Name(), tool.KindUnavailable, tool.KindCancelled)
		case <-time.After(5 * time.Second):
			t.Error("a call in flight goes on after Close")
		}
	}
	_, err := value(s, f.Echo)
	checkError(t, err, s.Name(), tool.KindUnavailable)
	_, err = s.List(context.Background())
	checkError(t, err, s.Name(), tool.KindUnavailable)
	if s.Name() == "" {
		t.Error("the name is gone after Close")
	}
}

// checkError wants err to be a *tool.Error of one of the kinds, with a message, and from the source if it is named.
func checkError(t *testing.T, err error, source string, kinds ...tool.Kind) {
	t.Helper()
	var e *tool.Error
	if !errors.As(err, &e) {
		t.Errorf("error %v (%T) is not a *tool.Error", err, err)
		return
	}
	ok := false
	for _, k := range kinds {
		ok = ok || e.Kind == k
	}
	if !ok || e.Message == "" {
		t.Errorf("error of kind %q, want one of %q: %v", e.Kind, kinds, err)
	}
	if source != "" && e.Source != "" && e.Source != source {
		t.Errorf("error names source %q, want %q", e.Source, source)
	}
}
