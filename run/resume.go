package run

// This file lets an execution go on that another process began: the program is run again from the start, its calls answered from
// the journal, until the record is used up; from there on it is live. No call that has an answer is sent again.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"toolweaver/journal"
	"toolweaver/py"
	"toolweaver/tool"
)

// ResumeRequest says how an execution goes on. The zero value will do. Its fields are as those of [Request].
type ResumeRequest struct {
	// Stdout and Stderr receive everything the program prints, what it printed before included.
	Stdout, Stderr io.Writer
	// OnEvent is called for the calls that are sent now.
	OnEvent func(Event)
	// Approve puts calls to a person that need approval; nil means that there is nobody to ask now.
	Approve Approver
}

// Resume lets an execution go on that is not over: its process died, or it has paused. It does what Run would have done: the
// Result is that of the whole execution, what happened before included. The program's clock goes on as if nothing had
// happened, or from where it stood still if the execution had paused; a crash's time does not count towards its time limit.
//
// Calls that were in flight at a crash are sent again if they may be; otherwise the execution stops with [StatusUnknown]. An
// execution that has ended is replayed: Resume returns the Result it had.
//
// The error wraps journal.ErrNotFound, [ErrBusy] if a process is at work on the execution, journal.ErrConflict if another one
// took it over meanwhile, journal.ErrNondeterminism if the program does not do what is recorded, or ErrRequest if a tool that
// it used is not offered any more.
func (x *Executor) Resume(ctx context.Context, id journal.ExecutionID, req ResumeRequest) (*Result, error) {
	return x.resume(ctx, id, req, true)
}

// resume is Resume. Spare says whether the execution may go on in a second process if that of its program dies.
func (x *Executor) resume(ctx context.Context, id journal.ExecutionID, req ResumeRequest, spare bool) (*Result, error) {
	if err := context.Cause(ctx); err != nil {
		return nil, fmt.Errorf("run: not resumed: %w", err)
	}
	given, ctx := ctx, context.WithoutCancel(ctx)
	info, err := x.cfg.Store.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	switch s := info.Summary.Status; {
	case s == "":
		return nil, fmt.Errorf("%w: execution %s was never begun: its process died before the first entry", ErrRequest, id)
	case s.Final():
		return x.Replay(given, id)
	}
	c, err := x.amendable(ctx, id)
	if err != nil {
		return nil, err
	}
	e, err := x.recorded(ctx, id, c, x.scope)
	if err != nil {
		return nil, err
	}
	defer e.close()
	e.spare = spare
	e.req.Stdout, e.req.Stderr, e.req.OnEvent, e.req.Approve = req.Stdout, req.Stderr, req.OnEvent, req.Approve
	if err := e.offered(c); err != nil {
		return nil, err
	}
	down := e.setClock(c)
	r := &resumption{live: newLive(given, e, nil, c.Down()+down), c: c, down: down}
	r.live.marked = c.Waits()
	r.replay = replay{ctx: given, e: e, c: c}
	e.drv = r
	if c.Live() { // it died in its first step
		err = r.begin()
	}
	var res *Result
	if err == nil {
		res, err = e.run()
	}
	r.live.close()
	if errors.Is(err, errDied) {
		return x.revive(given, e)
	}
	if r.replay.err != nil {
		res, err = nil, r.replay.err
	}
	return x.ended(ctx, e, res, err)
}

// recorded returns the execution of a journal, ready to run again, with the tools of a scope. Its close must be called.
func (x *Executor) recorded(ctx context.Context, id journal.ExecutionID, c *journal.Cursor, s *scope) (*execution, error) {
	started := c.Started()
	source, err := c.Source(ctx)
	if err != nil {
		return nil, err
	}
	inputs, err := c.Body(ctx, started.Inputs)
	if err != nil {
		return nil, err
	}
	req := &Request{Source: source, Name: started.Labels[nameLabel], Labels: started.Labels}
	if req.Name == "" {
		req.Name = defaultName
	}
	if req.Inputs, err = recordedInputs(ctx, c); err != nil {
		return nil, err
	}
	e := &execution{x: x, scope: s, req: req, id: id, inputs: inputs, limits: limitsOf(started.Limits), mode: started.Mode, seed: started.Seed, base: x.cfg.Now(), start: started.Start,
		answers: true}
	refused, err := e.compile(ctx, 0)
	if err != nil {
		return nil, err
	}
	if refused == nil {
		return e, nil
	}
	e.close()
	switch {
	case refused.Status == StatusCancelled:
		return nil, fmt.Errorf("run: not resumed: %w", context.Cause(ctx))
	case refused.Error.Limit == py.LimitInternal.String(): // of this process, not of the program, which was compiled before
		return nil, fmt.Errorf("%w: %s", ErrInternal, refused.Error.Message)
	default:
		return nil, &journal.NondeterminismError{Recorded: "a program", Asked: refused.Error.Error()}
	}
}

// recordedInputs returns the inputs of an execution.
func recordedInputs(ctx context.Context, c *journal.Cursor) (map[string]json.RawMessage, error) {
	data, err := c.Body(ctx, c.Started().Inputs)
	if err != nil || data == nil {
		return nil, err
	}
	var inputs map[string]json.RawMessage
	if err := json.Unmarshal(data, &inputs); err != nil {
		return nil, fmt.Errorf("%w: %w", journal.ErrCorrupt, err)
	}
	return inputs, nil
}

// offered returns an error if a tool that the record has calls of is not there.
func (e *execution) offered(c *journal.Cursor) error {
	for _, call := range c.Calls() {
		if e.scope.byName[call.Tool] == nil {
			return fmt.Errorf("%w: execution %s has called %s, which is not offered now; connect its source and resume again", ErrRequest, e.id, call.Tool)
		}
	}
	return nil
}

// setClock sets the program's clock to where it goes on, and returns how much of the time without a process it counts.
func (e *execution) setClock(c *journal.Cursor) (down time.Duration) {
	e.pauses = c.Paused()
	latest := c.Latest().Sub(e.start)
	wall := e.base.Round(0).Sub(e.start) - e.pauses // the clock if it had not stopped
	at := max(wall, latest)                         // a clock that was set back does not go back
	if c.Waits() {                                  // it waited for a person
		e.pauses += at - latest
		at = latest
	} else {
		down = at - latest
	}
	e.skip.Store(int64(-at))
	e.last = at
	return down
}

// resumption implements driver: first a replay, then live.
type resumption struct {
	live   *live
	replay replay
	c      *journal.Cursor
	down   time.Duration
	took   bool // over: the record is used up
}

// begin makes the rest of the last recorded step live, as far as it is not recorded: it takes the execution over in the journal.
func (r *resumption) begin() error {
	rec, err := r.c.Continue(r.live.ctx, r.live.e.stamp)
	if err != nil {
		return err
	}
	rec.Trust()
	host, _ := os.Hostname() // for people
	rec.Resume(journal.Resumed{Engine: r.live.e.x.cfg.Engine, By: fmt.Sprintf("%s:%d", host, os.Getpid()), Down: r.down})
	r.live.rec = rec
	return r.live.flush()
}

// watch implements driver.
func (r *resumption) watch() func() bool { return r.live.watch() }

// exceeded implements driver.
func (r *resumption) exceeded(limit *py.LimitError) *stopped { return r.live.exceeded(limit) }

// asked implements driver.
func (r *resumption) asked(calls []*call) error {
	if r.took {
		return r.live.asked(calls)
	}
	for _, c := range calls {
		rec, err := r.c.MatchCall(r.live.ctx, c.number, c.tool.name, c.args)
		if err != nil {
			return r.replay.fail(err)
		}
		c.recorded = rec
		if rec == nil { // it was not sent before the end of the record
			r.live.queue = append(r.live.queue, c)
			continue
		}
		c.sent = rec.Attempts > 0
		c.shown.Start = r.c.Now().Sub(r.live.e.start)
	}
	return nil
}

// answer implements driver.
func (r *resumption) answer(c *call) (journal.Arrival, bool) {
	if r.took {
		return r.live.answer(c)
	}
	return r.replay.answer(c)
}

// dropped implements driver.
func (r *resumption) dropped(c *call) error {
	if r.took {
		return r.live.dropped(c)
	}
	fresh, err := r.c.MatchCancel(c.number)
	if err != nil {
		return r.replay.fail(err)
	}
	if fresh {
		return r.live.dropped(c)
	}
	c.over = true
	c.shown.Error, c.shown.Kind = errDropped.Error(), tool.KindCancelled.String()
	return nil
}

// next implements driver.
func (r *resumption) next(wake time.Duration, timed bool) (journal.Batch, error) {
	if r.took {
		return r.live.next(wake, timed)
	}
	switch {
	case r.live.interrupting():
		return journal.Batch{}, r.live.suspend(interrupted)
	case r.live.ctx.Err() != nil:
		return journal.Batch{}, r.live.stopped()
	}
	b, ok, err := r.c.NextBatch(r.live.ctx)
	if err != nil {
		return journal.Batch{}, r.replay.fail(err)
	}
	if !ok {
		if err := r.takeOver(); err != nil {
			return journal.Batch{}, err
		}
		return r.live.next(wake, timed)
	}
	r.replay.show(&b)
	for _, a := range b.Arrivals {
		if _, ok := a.Delivery.(*journal.Slept); ok {
			r.live.timers++
		}
		if n, ok := journal.CallOf(a.Delivery); ok {
			if c := r.live.e.openCall(n); c != nil {
				c.over = true
			}
		}
	}
	if r.c.Live() {
		return b, r.begin()
	}
	return b, nil
}

// takeOver makes everything live: the calls that the record leaves open go on where they stood.
func (r *resumption) takeOver() error {
	r.took = true
	l := r.live
	arrived := map[uint64]bool{}
	for _, n := range r.c.ArrivedCalls() { // they have an answer, and the program has not seen it
		arrived[n] = true
		if c := l.e.openCall(n); c != nil {
			a, err := r.c.Outcome(l.ctx, n)
			if err != nil {
				return err
			}
			c.over = true
			c.show(&a)
		}
	}
	var again, unknown []*call
	var fresh []uint64
	for _, c := range l.e.calls {
		rec := c.recorded
		if rec == nil || !c.open || c.over || arrived[c.number] {
			continue
		}
		c.attempt, c.repeatable, c.why, c.asked = rec.Attempts, rec.Repeatable, rec.Reason, rec.Reason != "" || rec.Decision != nil
		switch {
		case rec.State == journal.CallSent && !rec.Repeatable:
			unknown = append(unknown, c)
			if !rec.Unknown {
				fresh = append(fresh, c.number)
			}
		case rec.State == journal.CallSent, rec.State == journal.CallGranted:
			send, err := r.c.Body(l.ctx, rec.Send)
			if err != nil {
				return err
			}
			c.cleared = true
			c.args, c.shown.Args = send, shownArgs(send)
			again = append(again, c)
		case rec.State == journal.CallDenied:
			more := "the user refused it"
			if rec.Decision.Reason != "" {
				more += ": " + tool.CleanLine(rec.Decision.Reason, 300)
			}
			l.refuse(c, more)
		case rec.State == journal.CallWaiting:
			c.asked = true
			l.waiting = append(l.waiting, c)
		}
	}
	if err := errors.Join(l.reuseAgain(r.c), l.commitAgain(r.c)); err != nil {
		return err
	}
	for name, g := range r.c.Standing() {
		l.always[name] = g
	}
	l.queue = slices.Concat(again, l.queue)
	l.arrivals = l.rec.Waiting()
	if len(unknown) > 0 {
		l.waiting = unknown // what is told of
		for _, c := range unknown {
			c.why, c.unknown = unknownOutcome, true
		}
		if len(fresh) > 0 {
			l.rec.Unknown(fresh)
			if err := l.flush(); err != nil {
				return err
			}
		}
		return l.suspend(StatusUnknown)
	}
	return nil
}

// printed implements driver.
func (r *resumption) printed(s journal.Stream, text []byte) error {
	if r.took {
		return r.live.printed(s, text)
	}
	fresh, err := r.c.MatchPrint(s, text)
	switch {
	case err == nil && len(fresh) == 0:
		return nil
	case err == nil && r.live.rec != nil:
		return r.live.printed(s, fresh)
	case err == nil:
		err = &journal.NondeterminismError{Asked: "printing more than recorded"}
	}
	return r.replay.fail(err)
}

// reading implements driver.
func (r *resumption) reading() time.Time {
	if t, ok := r.c.Reading(); ok {
		return t
	}
	if r.live.rec != nil {
		return r.live.reading()
	}
	return r.replay.reading()
}

// drain implements driver.
func (r *resumption) drain() error {
	if r.live.rec == nil { // nothing has happened yet
		return ErrInterrupted
	}
	return r.live.drain()
}

// pending implements driver.
func (r *resumption) pending() []Pending { return r.live.pending() }

// abandon implements driver.
func (r *resumption) abandon() { r.live.abandon() }

// finished implements driver.
func (r *resumption) finished(f journal.Finished, result []byte) error {
	switch {
	case r.replay.err != nil:
		return r.replay.err
	case r.live.rec != nil:
		return r.live.finished(f, result)
	case r.live.ctx.Err() != nil: // before it came to where it goes on: nothing has changed
		return fmt.Errorf("run: %w", context.Cause(r.live.ctx))
	}
	return errors.Join(journal.ErrNondeterminism, fmt.Errorf("the program ended before the end of its record: %s", f.Status))
}
