package main

// This file is "toolweaver run".

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"toolweaver/internal/term"
	"toolweaver/run"
	"toolweaver/run/policy"
	"toolweaver/tool"
)

// runCmd is "toolweaver run PROGRAM.py".
type runCmd struct {
	Program string   `arg:"" help:"File with the program; - for standard input."`
	MCP     []string `name:"mcp" help:"File that lists MCP servers (a map mcpServers), HTTP APIs (openapi) and commands (commands). May be repeated." placeholder:"FILE" sep:"none"`
	Input   []string `help:"Variable of the program. What is not JSON is text. May be repeated." placeholder:"NAME=JSON" sep:"none"`
	JSON    bool     `name:"json" help:"Write one JSON document with everything instead of prints and result."`
	Quiet   bool     `short:"q" help:"Show no progress."`
	stateFlags
	policyFlags
	limitFlags
}

// maxProgram is the largest program, in bytes.
const maxProgram = 10 << 20

// Run runs the program.
func (c *runCmd) Run(e *env) error {
	source, name, err := c.source(e.stdin)
	if err != nil {
		return exitError{exitUsage, err}
	}
	inputs, err := parseInputs(c.Input)
	if err != nil {
		return exitError{exitUsage, err}
	}
	sources, err := c.sources(c.MCP)
	if err != nil {
		return exitError{exitUsage, err}
	}
	rules, err := c.policy()
	if err != nil {
		return exitError{exitUsage, err}
	}
	var catalog *tool.Catalog
	if len(sources) > 0 {
		if catalog, err = tool.NewCatalog(e.ctx, tool.CatalogOptions{}, sources...); err != nil {
			return exitError{exitUsage, err}
		}
		defer catalog.Close()
		if err := warnOfSources(e, catalog); err != nil {
			return exitError{exitSource, err}
		}
	}
	out := newFlusher(e.stdout)
	req := run.Request{Source: source, Name: name, Inputs: inputs, Stdout: out, Stderr: e.stderr}
	if c.JSON {
		req.Stdout, req.Stderr = nil, nil
	}
	closeView := func() {}
	questions := e.stderr
	if catalog != nil && !c.Quiet {
		var prints io.Writer
		req.OnEvent, prints, closeView = progress(e)
		if prints != nil && !c.JSON {
			req.Stdout, req.Stderr = prints, prints
		}
		if prints != nil {
			questions = prints
		}
	}
	x := run.New(run.Config{Catalog: catalog, Limits: c.limits(), Policy: rules, Engine: version()})
	res, err := x.Run(policy.WithAsker(e.ctx, terminalAsker(e, questions)), req)
	closeView()
	out.Close()
	switch {
	case errors.Is(err, run.ErrRequest):
		return exitError{exitUsage, err}
	case err != nil:
		return exitError{exitInternal, err}
	}
	return c.show(e, res)
}

// show writes the result and returns the exit status.
func (c *runCmd) show(e *env, res *run.Result) error {
	if c.JSON {
		data, err := json.MarshalIndent(res, "", "  ")
		if err != nil {
			return exitError{exitInternal, err}
		}
		if _, err := e.stdout.Write(append(data, '\n')); err != nil {
			return exitError{exitInternal, err}
		}
	} else {
		if res.HasValue() {
			if _, err := e.stdout.Write(append(res.Value, '\n')); err != nil {
				return exitError{exitInternal, err}
			}
		}
		if res.Error != nil {
			io.WriteString(e.stderr, res.Error.Traceback)
			if res.Error.Hint != "" && res.Status == run.StatusLimit {
				fmt.Fprintln(e.stderr, "hint:", res.Error.Hint)
			}
		}
	}
	if status := statusOf(res); status != exitDone {
		return exitError{status: status}
	}
	return nil
}

// source reads the program.
func (c *runCmd) source(stdin io.Reader) (source, name string, err error) {
	r, name := stdin, "<stdin>"
	if c.Program != "-" {
		name = c.Program
		f, err := os.Open(c.Program)
		if err != nil {
			return "", "", err
		}
		defer f.Close()
		r = f
	}
	data, err := io.ReadAll(io.LimitReader(r, maxProgram+1))
	if err != nil {
		return "", "", err
	}
	if len(data) > maxProgram {
		return "", "", fmt.Errorf("%s: a program may have %d bytes at most", name, maxProgram)
	}
	return string(data), name, nil
}

// progress returns what shows calls on standard error, as they run. If that is a terminal, and standard output too, what
// the program prints must go through prints, above the view.
func progress(e *env) (onEvent func(run.Event), prints io.Writer, closeView func()) {
	ui, isTerminal := newUI(e.stderr, false)
	view := ui.LiveCalls(e.ctx)
	if toTerminal, _ := term.Detect(e.stdout, os.Getenv); isTerminal && toTerminal {
		prints = ui
	}
	return showCalls(view), prints, view.Close
}

// showCalls shows events in a live view.
func showCalls(view *term.Live) func(run.Event) {
	return func(ev run.Event) {
		switch ev.Kind {
		case run.CallStarted:
			view.Started(ev.Call.Number, ev.Call.Tool, ev.Call.Args)
		case run.CallFinished:
			var err error
			if ev.Call.Error != "" {
				err = errors.New(ev.Call.Error)
			}
			view.Finished(ev.Call.Number, err, ev.Call.Size)
		}
	}
}

// flusher buffers what a program prints. It is flushed when the program waits, and soon after a print in any case, so
// that a reader sees lines as they come.
type flusher struct {
	mu    sync.Mutex
	w     *bufio.Writer
	timer *time.Timer
	armed bool
	err   error
}

// flushAfter is how long a print may stay in the buffer.
const flushAfter = 20 * time.Millisecond

func newFlusher(w io.Writer) *flusher {
	f := &flusher{w: bufio.NewWriterSize(w, 32<<10)}
	f.timer = time.AfterFunc(time.Hour, func() {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.armed = false
		f.flush()
	})
	f.timer.Stop()
	return f
}

// Write implements io.Writer.
func (f *flusher) Write(p []byte) (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err != nil {
		return 0, f.err
	}
	if !f.armed {
		f.armed = true
		f.timer.Reset(flushAfter)
	}
	return f.w.Write(p)
}

func (f *flusher) flush() {
	if err := f.w.Flush(); err != nil && f.err == nil {
		f.err = err
	}
}

// Flush writes what is buffered.
func (f *flusher) Flush() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.flush()
	return f.err
}

// Close writes what is buffered and ends the timer.
func (f *flusher) Close() {
	_ = f.Flush()
	f.timer.Stop()
}
