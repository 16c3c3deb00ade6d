package gofunc

// This file defines the Source that calls Go functions.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"toolweaver/tool"
)

// A Source offers Go functions as tools. Calls run on the caller's goroutine.
type Source struct {
	name  string
	tools []tool.Tool
	funcs map[string]*Func

	mu     sync.RWMutex // closed is set with mu held; calls enter with it read-held
	closed bool
	calls  sync.WaitGroup
	ctx    context.Context // ends on Close
	cancel context.CancelFunc
}

var _ tool.Source = (*Source)(nil)

// closeWait bounds how long Close waits for functions that do not heed their context.
const closeWait = 3 * time.Second

// NewSource returns a source of the given name. The error lists the functions that cannot be tools, and names that are
// empty or used twice.
func NewSource(name string, funcs ...*Func) (*Source, error) {
	s := &Source{name: name, funcs: make(map[string]*Func, len(funcs))}
	var errs []error
	for _, f := range funcs {
		switch {
		case f == nil:
			errs = append(errs, errors.New("gofunc: a function is nil"))
			continue
		case f.err != nil:
			errs = append(errs, f.err)
			continue
		case f.tool.Name == "":
			errs = append(errs, errors.New("gofunc: a tool has no name"))
		case s.funcs[f.tool.Name] != nil:
			errs = append(errs, fmt.Errorf("gofunc: two tools are named %q", f.tool.Name))
		}
		t := f.tool
		t.Source = name
		s.tools = append(s.tools, t)
		s.funcs[f.tool.Name] = f
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	return s, nil
}

// Name implements [tool.Source].
func (s *Source) Name() string { return s.name }

// List implements [tool.Source]: the tools in the order given.
func (s *Source) List(ctx context.Context) ([]tool.Tool, error) {
	if err := ctx.Err(); err != nil {
		return nil, tool.AsError(err, s.name, "")
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.closed {
		return nil, s.closedError("")
	}
	return s.tools, nil
}

// Inline reports whether the tool of this name was made with [Inline].
func (s *Source) Inline(name string) bool {
	f := s.funcs[name]
	return f != nil && f.inline
}

// Call implements [tool.Source].
func (s *Source) Call(ctx context.Context, call tool.Call) (res tool.Result, err error) {
	f := s.funcs[call.Tool]
	if f == nil {
		return tool.Result{}, &tool.Error{Kind: tool.KindUnknownTool, Source: s.name, Tool: call.Tool, Message: "there is no such tool"}
	}
	if err := ctx.Err(); err != nil {
		return tool.Result{}, tool.AsError(err, s.name, call.Tool)
	}
	s.mu.RLock()
	if s.closed {
		s.mu.RUnlock()
		return tool.Result{}, s.closedError(call.Tool)
	}
	s.calls.Add(1)
	s.mu.RUnlock()
	defer s.calls.Done()

	if !f.inline { // an inline function returns before anything could end
		cc := &callContext{Context: ctx, source: s.ctx}
		defer cc.release()
		ctx = cc
	}
	defer func() {
		if p := recover(); p != nil {
			res, err = tool.Result{}, &tool.Error{Kind: tool.KindInternal, Source: s.name, Tool: call.Tool, Message: "the tool failed with an internal error (its Go function panicked)"}
		}
	}()
	args := call.Args
	if len(args) == 0 {
		args = json.RawMessage("{}")
	}
	out, err := f.call(ctx, args)
	if err != nil {
		return tool.Result{}, tool.AsError(err, s.name, call.Tool)
	}
	return tool.JSONResult(out), nil
}

// A callContext ends with the caller's context or the source, whichever is first. What it takes to watch both is set up
// only when a function asks for Done, which short ones never do.
type callContext struct {
	context.Context                 // the caller's
	source          context.Context // ends on Close

	mu     sync.Mutex
	merged context.Context // nil until Done is called
	cancel func()
}

// Done implements [context.Context].
func (c *callContext) Done() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.merged == nil {
		merged, cancel := context.WithCancel(c.Context)
		stop := context.AfterFunc(c.source, cancel)
		c.merged, c.cancel = merged, func() { stop(); cancel() }
	}
	return c.merged.Done()
}

// Err implements [context.Context].
func (c *callContext) Err() error {
	if err := c.Context.Err(); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.merged != nil {
		return c.merged.Err()
	}
	return c.source.Err()
}

// release ends the context after the call.
func (c *callContext) release() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cancel != nil {
		c.cancel()
	} else {
		c.merged, c.cancel = ended, func() {}
	}
}

// ended is a context that is over.
var ended = func() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	return ctx
}()

// Close implements [tool.Source]: it ends the contexts of all calls and waits for the functions, three seconds at most.
func (s *Source) Close() error {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	s.cancel()
	done := make(chan struct{})
	go func() {
		s.calls.Wait()
		close(done)
	}()
	select {
	case <-done:
		return nil
	case <-time.After(closeWait):
		return &tool.Error{Kind: tool.KindInternal, Source: s.name, Message: fmt.Sprintf("a Go function did not return within %v of its context's end", closeWait)}
	}
}

func (s *Source) closedError(toolName string) error {
	return &tool.Error{Kind: tool.KindUnavailable, Source: s.name, Tool: toolName, Message: "the source is closed"}
}
