package run

// This file defines Executor: Run and Replay.

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"toolweaver/journal"
	"toolweaver/journal/memstore"
	"toolweaver/py"
	"toolweaver/py/lib/all"
	"toolweaver/run/check"
)

// Executor runs programs. Make one with [New]. Its methods may be called concurrently: executions share nothing but the
// tools.
type Executor struct {
	cfg    Config
	limits Limits
	scope  *scope
	offers []journal.OfferedTool // what journals say of the tools; in durable ones that is a blob
	tools  *journal.Blob
	since  func(t time.Time) time.Duration // by Config.Now
	lazy   bool                            // the store keeps nothing past the process: what is buffered need not be written before a call is sent

	own       bool // the store is the Executor's own
	mu        sync.Mutex
	kept      []kept // journals in an own store, oldest first
	keptBytes int64
}

// What an Executor without a store keeps: so many journals, and so many bytes of arguments and results in them. The last
// one is kept in any case.
const (
	keptExecutions = 64
	keptBytes      = 256 << 20
)

// New returns an Executor.
func New(cfg Config) *Executor {
	x := &Executor{cfg: cfg, limits: cfg.Limits.over(DefaultLimits()), scope: newScope(cfg.Catalog, cfg.Policy)}
	x.since = func(t time.Time) time.Duration { return x.cfg.Now().Sub(t) }
	if x.cfg.Now == nil {
		x.cfg.Now, x.since = time.Now, time.Since // which reads one clock, not two
	}
	if x.cfg.Store == nil {
		x.cfg.Store, x.own = memstore.New(), true
	}
	if x.cfg.Library == nil {
		x.cfg.Library = all.Library()
	}
	x.lazy = journal.IsVolatile(x.cfg.Store)
	switch {
	case cfg.Catalog == nil:
	case !x.lazy:
		x.tools = catalogBlob(cfg.Catalog)
	default:
		for _, e := range cfg.Catalog.Entries() {
			t := x.scope.tools[e]
			x.offers = append(x.offers, journal.OfferedTool{Name: t.name, Hash: e.Tool.Fingerprint(), Repeatable: t.repeatable})
		}
	}
	return x
}

// Store returns where the journals are.
func (x *Executor) Store() journal.Store { return x.cfg.Store }

// Run runs a program and returns how it ended. Whatever the program does is in the Result: a syntax error, an exception,
// a limit, the end of ctx. The error is about what surrounds it: [ErrRequest] for a request that makes no sense, or
// that of the journal's store, which stops the program; then the Result is nil.
//
// When Run returns, no call it has made is in progress, except of sources that do not heed their context: those are left
// behind after a second.
func (x *Executor) Run(ctx context.Context, req Request) (*Result, error) {
	if err := context.Cause(ctx); err != nil {
		return nil, fmt.Errorf("run: not begun: %w", err)
	}
	given, ctx := ctx, context.WithoutCancel(ctx) // what is begun is recorded
	seed := newSeed()
	var earlier *reuse
	var carry *commit
	mode, parent := "", req.ContinueFrom
	switch {
	case req.DryRun && req.Commit != "", req.Commit != "" && req.ContinueFrom != "":
		return nil, fmt.Errorf("%w: a commit is neither a dry run nor a continuation", ErrRequest)
	case req.DryRun:
		mode = modeDryRun
	case req.Commit != "":
		var err error
		if carry, err = x.newCommit(ctx, req.Commit); err != nil {
			return nil, err
		}
		mode, parent = modeCommit, req.Commit
		c := carry.plan.cursor
		seed = c.Started().Seed
		if req.Source, err = c.Source(ctx); err != nil {
			return nil, err
		}
		if req.Inputs, err = recordedInputs(ctx, c); err != nil {
			return nil, err
		}
		if req.Name == "" {
			req.Name = c.Started().Labels[nameLabel]
		}
	}
	if req.ContinueFrom != "" {
		r, c, err := x.newReuse(ctx, req.ContinueFrom)
		if err != nil {
			return nil, err
		}
		earlier, seed = r, c.Started().Seed
		if req.Inputs == nil {
			if req.Inputs, err = recordedInputs(ctx, c); err != nil {
				return nil, err
			}
		}
	}
	inputs, err := inputsJSON(req.Inputs)
	if err != nil {
		return nil, err
	}
	if req.Name == "" {
		req.Name = defaultName
	}
	e := &execution{x: x, scope: x.scope, req: &req, inputs: inputs, mode: mode, limits: req.Limits.over(x.limits),
		seed: seed, answers: x.lazy && x.scope.inline, spare: !x.lazy}
	e.base = x.cfg.Now()
	e.start = e.base.Round(0).UTC()
	refused, err := e.compile(given, e.limits.Timeout)
	if err != nil {
		return nil, err
	}
	defer e.close()
	if refused != nil {
		refused.Started, refused.Elapsed = e.start, e.elapsed()
		return refused, nil
	}
	id := req.ID
	if id == "" {
		id = NewID(e.start)
	}
	if err := x.cfg.Store.Create(ctx, id); err != nil {
		return nil, fmt.Errorf("run: journal: %w", err)
	}
	l := newLive(given, e, journal.NewRecorder(x.cfg.Store, id, e.stamp), 0)
	l.rec.Trust()
	l.reuse, l.e.commit = earlier, carry
	started := journal.Started{Seed: seed, Start: e.start, Limits: e.limits.recorded(), Features: journal.DefaultFeatures(),
		Engine: x.cfg.Engine, Mode: mode, Parent: parent, Tools: x.offers, Labels: e.labels()}
	if x.tools != nil {
		l.rec.Attach(*x.tools)
		started.Catalog = x.tools.Ref()
	}
	l.rec.Start(started, req.Source, inputs)
	e.id, e.drv = id, l
	defer x.keep(e)
	res, err := e.run()
	l.close()
	if errors.Is(err, errDied) {
		res, err = x.revive(given, e)
	} else {
		res, err = x.ended(ctx, e, res, err)
	}
	if res != nil {
		res.Findings = e.findings
	}
	return res, err
}

// revive lets an execution go on whose process died.
func (x *Executor) revive(ctx context.Context, e *execution) (*Result, error) {
	e.close()
	x.release(e.id)
	return x.resume(ctx, e.id, ResumeRequest{Stdout: e.stdout.rest(), Stderr: e.stderr.rest(), OnEvent: e.req.OnEvent, Approve: e.req.Approve}, false)
}

// ended completes the result of a run, and gives up the execution if it is not over.
func (x *Executor) ended(ctx context.Context, e *execution, res *Result, err error) (*Result, error) {
	if res == nil || !res.Status.Ended() {
		x.release(e.id)
	}
	if res != nil && e.mode == modeDryRun {
		if res.Plan, err = x.Plan(context.WithoutCancel(ctx), e.id); err != nil {
			return nil, err
		}
	}
	return res, err
}

// Replay runs the recorded program id again from its journal, without calling any tool, and returns the result it had,
// timings of the calls included. The tools are those recorded with the execution; if they are not recorded, as in stores
// that keep nothing, the Executor's catalog must offer them as they were: it is where argument names come from. The error wraps journal.ErrNondeterminism if the program does something else than what
// is recorded, journal.ErrNotFound if there is no such execution, and ErrRequest if it did not end.
func (x *Executor) Replay(ctx context.Context, id journal.ExecutionID) (*Result, error) {
	c, err := journal.NewCursor(ctx, x.cfg.Store, id)
	if err != nil {
		return nil, err
	}
	if c.Finished() == nil {
		return nil, fmt.Errorf("%w: execution %s has not finished", ErrRequest, id)
	}
	s, err := x.recordedScope(ctx, c)
	if err != nil {
		return nil, err
	}
	e, err := x.recorded(ctx, id, c, s)
	if err != nil {
		return nil, err
	}
	defer e.close()
	r := &replay{ctx: ctx, e: e, c: c}
	e.drv = r
	res, err := e.run()
	if r.err != nil {
		return nil, r.err
	}
	return res, err
}

// nameLabel is the label that keeps Request.Name, and defaultName what stands for none.
const (
	nameLabel   = "toolweaver.name"
	defaultName = "program.py"
)

func (e *execution) labels() map[string]string {
	m := map[string]string{nameLabel: e.req.Name}
	for k, v := range e.req.Labels {
		m[k] = v
	}
	return m
}

// kept is a journal in the store that the Executor made itself.
type kept struct {
	id    journal.ExecutionID
	bytes int64
}

// keep takes up the journal of an execution that has ended, and deletes the oldest ones.
func (x *Executor) keep(e *execution) {
	if !x.own {
		return
	}
	var old []kept
	x.mu.Lock()
	x.kept = append(x.kept, kept{e.id, e.transferred})
	x.keptBytes += e.transferred
	for len(x.kept) > keptExecutions || x.keptBytes > keptBytes && len(x.kept) > 1 {
		x.keptBytes -= x.kept[0].bytes
		old = append(old, x.kept[0])
		x.kept = x.kept[1:]
	}
	x.mu.Unlock()
	for _, k := range old {
		_ = x.cfg.Store.Delete(context.Background(), k.id) // gone is gone
	}
}

// NewID returns a new id that sorts by time.
func NewID(t time.Time) journal.ExecutionID {
	var b [5]byte
	_, _ = rand.Read(b[:]) // never fails
	return journal.ExecutionID(t.Format("20060102T150405") + "-" + hex.EncodeToString(b[:]))
}

func newSeed() uint64 {
	var b [8]byte
	_, _ = rand.Read(b[:]) // never fails
	return binary.LittleEndian.Uint64(b[:])
}

// Compile does with a request what Run does before the program starts, which then does not: it compiles the program and, if
// req.Check, checks it. Refused is nil if Run would go on. The error is about what surrounds the program, such as [Workers].
func (x *Executor) Compile(ctx context.Context, req Request) (found []check.Finding, refused *Result, err error) {
	e := &execution{x: x, scope: x.scope, req: &req, limits: req.Limits.over(x.limits)}
	e.base = x.cfg.Now()
	if req.Name == "" {
		req.Name = defaultName
	}
	refused, err = e.compile(ctx, e.limits.Timeout)
	if err != nil {
		return nil, nil, err
	}
	e.close()
	return e.findings, refused, nil
}

// compile readies the program. It returns a result if the program is refused, or does not compile before ctx or the time limit
// ends, 0 being none; and an error that wraps ErrInterrupted if that is why ctx has ended. Unless there is an error, close frees
// what it made.
func (e *execution) compile(ctx context.Context, timeout time.Duration) (*Result, error) {
	refused := e.tooLarge()
	for again := false; refused == nil; again = true {
		in, err := e.x.inside(ctx, e)
		if err != nil {
			return nil, err
		}
		e.inside = in
		c := e.compileIn(ctx, in, timeout)
		e.findings, refused = c.Findings, c.Error
		if r, ok := in.(*remote); !ok || !r.lost || again {
			break
		}
		in.close() // a process that died of something else, perhaps
		refused = nil
	}
	if cause := context.Cause(ctx); errors.Is(cause, ErrInterrupted) {
		e.close()
		return nil, fmt.Errorf("run: not begun: %w", cause)
	} else if cause != nil && refused == nil {
		refused = notCompiled(&py.LimitError{Kind: py.LimitInterrupt})
	}
	if wrong := check.Errors(e.findings); refused == nil && len(wrong) > 0 {
		refused = wouldFail(wrong)
	}
	if refused == nil {
		return nil, nil
	}
	r := &Result{Status: StatusRefused, Value: jsonNull, Error: refused, Calls: []Call{}, Findings: e.findings,
		Savings: Savings{DefinitionBytes: e.scope.definitionBytes, DefinitionTokens: estimate(e.scope.definitionBytes),
			CrossedBytes: len(refused.Traceback), CrossedTokens: estimate(len(refused.Traceback))}}
	switch refused.Limit {
	case py.LimitTime.String():
		r.Status = StatusLimit
	case py.LimitInterrupt.String():
		r.Status = StatusCancelled
		refused.Type, refused.Limit = "Cancelled", ""
	}
	return r, nil
}

// compileIn compiles the program where it is to run. When it returns, ctx interrupts the program no more.
func (e *execution) compileIn(ctx context.Context, in inside, timeout time.Duration) compiled {
	interrupted := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		in.interrupt(&py.LimitError{Kind: py.LimitInterrupt})
		close(interrupted)
	})
	defer func() {
		if !stop() {
			<-interrupted
		}
	}()
	if timeout > 0 {
		limit := &py.LimitError{Kind: py.LimitTime, Max: int64(timeout)}
		defer time.AfterFunc(timeout-e.elapsed(), func() { in.interrupt(limit) }).Stop()
	}
	return in.compile(e.job())
}

// inside returns where the program of an execution is to run.
func (x *Executor) inside(ctx context.Context, e *execution) (inside, error) {
	if x.cfg.Workers == nil {
		return &machine{scope: e.scope, library: x.cfg.Library}, nil
	}
	w, err := x.cfg.Workers.Get(ctx, e.scope.setup())
	if err != nil {
		return nil, fmt.Errorf("run: a process for the program: %w", err)
	}
	return newRemote(w, e.scope, e.limits), nil
}

// wouldFail refuses a program that cannot go well.
func wouldFail(wrong []check.Finding) *Error {
	var lines []string
	for _, f := range wrong[:min(len(wrong), maxWrong)] {
		lines = append(lines, f.String())
	}
	if more := len(wrong) - len(lines); more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", more))
	}
	return &Error{Type: "CheckError", Message: strings.Join(lines, "\n"), Hint: "the program was not started and nothing was called; correct it and run it again"}
}

// maxWrong is how many errors of a program are told.
const maxWrong = 10

// limitSource is what Error.Limit says of Limits.MaxSourceBytes.
const limitSource = "source"

// tooLarge refuses a source that is too long.
func (e *execution) tooLarge() *Error {
	limit := e.limits.MaxSourceBytes
	if limit < 0 || len(e.req.Source) <= limit {
		return nil
	}
	msg := fmt.Sprintf("the program has %d bytes, and %d are allowed", len(e.req.Source), limit)
	return limitExceeded(limitSource, msg, "pass data as inputs, or let a tool return it")
}

var jsonNull = json.RawMessage("null")
