package main

// This file is "toolweaver run".

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"sync"
	"time"

	"toolweaver/internal/term"
	"toolweaver/journal"
	"toolweaver/journal/sqlitestore"
	"toolweaver/run"
	"toolweaver/run/isolate"
	"toolweaver/tool"
)

// runCmd is "toolweaver run PROGRAM.py".
type runCmd struct {
	Program string   `arg:"" optional:"" help:"File with the program; - for standard input. Not needed with --commit."`
	MCP     []string `name:"mcp" help:"File that lists MCP servers (a map mcpServers), HTTP APIs (openapi) and commands (commands). May be repeated." placeholder:"FILE" sep:"none"`
	Input   []string `help:"Variable of the program. What is not JSON is text. May be repeated." placeholder:"NAME=JSON" sep:"none"`
	JSON    bool     `name:"json" help:"Write one JSON document with everything instead of prints and result."`
	Quiet   bool     `short:"q" help:"Show no progress."`

	DryRun       bool   `help:"Make only the calls that read, and show what the program would do."`
	Commit       string `help:"Do what a dry run has shown, and nothing else." placeholder:"ID"`
	ContinueFrom string `help:"An execution that has ended, which this corrected program continues: calls that it finished are not made again." placeholder:"ID"`
	journalFlags
	stateFlags
	policyFlags
	limitFlags
	isolateFlags
}

// maxProgram is the largest program, in bytes.
const maxProgram = 10 << 20

// Run runs the program.
func (c *runCmd) Run(e *env) error {
	if (c.Program == "") == (c.Commit == "") {
		return exitError{exitUsage, errors.New(`expected "<program>": name a file, or an execution with --commit`)}
	}
	var source, name string
	var err error
	if c.Program != "" {
		if source, name, err = c.source(e.stdin); err != nil {
			return exitError{exitUsage, err}
		}
	}
	inputs, err := parseInputs(c.Input)
	if err != nil {
		return exitError{exitUsage, err}
	}
	ran := setup{Sources: c.MCP, Policy: c.policyFlags}
	labels, err := ran.labels()
	if err != nil {
		return exitError{exitUsage, err}
	}
	// A program without tools has no effects, and is run again rather than resumed.
	var store *sqlitestore.Store
	if len(c.MCP) > 0 || c.Journal != "" || c.Commit != "" || c.ContinueFrom != "" {
		if store, err = c.openJournal(e.ctx, c.stateFlags); err != nil {
			return err
		}
	}
	boundHeap(c.limits().MaxMemory)
	x, closeAll, err := ran.executor(e, c.stateFlags, store, c.limits(), c.isolateFlags)
	if err != nil {
		return err
	}
	defer closeAll()
	v := newView(e, len(c.MCP) > 0 && !c.Quiet, c.JSON)
	req := run.Request{Source: source, Name: name, Inputs: inputs, Stdout: v.stdout, Stderr: v.stderr, OnEvent: v.onEvent, Approve: v.approve,
		DryRun: c.DryRun, Commit: journal.ExecutionID(c.Commit), ContinueFrom: journal.ExecutionID(c.ContinueFrom), Labels: labels}
	res, err := x.Run(e.ctx, req)
	v.close()
	return outcome{c.JSON, c.Quiet}.show(e, res, err)
}

// boundHeap makes the collector keep the process near what one program may use: without it, it lets garbage grow to several times
// that.
func boundHeap(maxMemory int64) {
	if maxMemory == 0 {
		maxMemory = run.DefaultLimits().MaxMemory
	}
	if now := debug.SetMemoryLimit(-1); maxMemory > 0 && maxMemory+heapBeside < now {
		debug.SetMemoryLimit(maxMemory + heapBeside)
	}
}

// heapBeside is what a process needs beside the memory of its program.
const heapBeside = 64 << 20

// executor returns what runs programs with these tools and this policy, on a journal that it takes over; nil is one in memory.
func (s setup) executor(e *env, state stateFlags, store *sqlitestore.Store, limits run.Limits, where isolateFlags) (x *run.Executor, closeAll func(), err error) {
	var closers []io.Closer
	closeAll = func() {
		for _, c := range closers {
			_ = c.Close() // the work is done
		}
	}
	defer func() {
		if err != nil {
			closeAll()
		}
	}()
	cfg := run.Config{Limits: limits, Engine: version()}
	if store != nil { // not an interface that holds nil
		cfg.Store = store
		closers = append(closers, store)
	}
	sources, err := state.sources(s.Sources)
	if err != nil {
		return nil, closeAll, exitError{exitUsage, err}
	}
	if cfg.Policy, err = s.Policy.policy(); err != nil {
		return nil, closeAll, exitError{exitUsage, err}
	}
	if len(sources) > 0 {
		if cfg.Catalog, err = tool.NewCatalog(e.ctx, tool.CatalogOptions{}, sources...); err != nil {
			return nil, closeAll, exitError{exitUsage, err}
		}
		closers = append([]io.Closer{cfg.Catalog}, closers...)
		if err := warnOfSources(e, cfg.Catalog); err != nil {
			return nil, closeAll, exitError{exitSource, err}
		}
	}
	var pool io.Closer
	if cfg.Workers, pool, err = where.workers(e, isolate.Options{Warm: -1}); err != nil {
		return nil, closeAll, err
	}
	closers = append([]io.Closer{pool}, closers...)
	return run.New(cfg), closeAll, nil
}

// view is where what a program prints and calls is shown, and where questions are put.
type view struct {
	stdout, stderr io.Writer
	onEvent        func(run.Event)
	approve        run.Approver
	close          func()
}

// newView returns a view. Calls are shown as they run; with json the prints are not, because they are in the document.
func newView(e *env, calls, json bool) view {
	out := newFlusher(e.stdout)
	v := view{stdout: out, stderr: e.stderr, close: out.Close}
	questions := e.stderr
	if calls {
		onEvent, prints, closeView := progress(e)
		v.onEvent = onEvent
		v.close = func() {
			closeView()
			out.Close()
		}
		if prints != nil {
			v.stdout, v.stderr = prints, prints
			questions = prints
		}
	}
	if json {
		v.stdout, v.stderr = nil, nil
	}
	v.approve = terminalApprover(e, questions)
	return v
}

// outcome says how the end of an execution is written.
type outcome struct{ json, quiet bool }

// show writes the result and returns the exit status.
func (c outcome) show(e *env, res *run.Result, err error) error {
	switch {
	case errors.Is(err, run.ErrRequest), errors.Is(err, run.ErrBusy), errors.Is(err, journal.ErrNotFound):
		return exitError{exitUsage, err}
	case errors.Is(err, journal.ErrNondeterminism):
		return exitError{exitDiffers, err}
	case err != nil:
		return exitError{exitInternal, err}
	}
	if c.json {
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
		showPlan(e, res)
		showPending(e, res)
		if res.Error != nil {
			io.WriteString(e.stderr, res.Error.Traceback)
			if res.Error.Hint != "" && res.Status == run.StatusLimit {
				fmt.Fprintln(e.stderr, "hint:", res.Error.Hint)
			}
		}
		if res.Reused > 0 && !c.quiet {
			fmt.Fprintf(e.stderr, "toolweaver: %d of %d calls were answered from the execution that this one continues\n", res.Reused, len(res.Calls))
		}
		if !c.quiet && res.ID != "" && res.Status != run.StatusDone && res.Status.Ended() && len(res.Calls) > 0 {
			fmt.Fprintf(e.stderr, "toolweaver: to go on with a corrected program: --continue-from %s\n", res.ID)
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
