package run

// This file runs another program against the record of an execution, without calling any tool: the test of a changed program. Its
// clock is made up: a call takes as long as it took when it was recorded, and nothing is waited for.

import (
	"context"
	"fmt"
	"slices"
	"time"

	"toolweaver/journal"
	"toolweaver/py"
	"toolweaver/tool"
)

// Difference is the first thing in which a program differs from a record.
type Difference struct {
	// What is it: "call", "calls", "stdout", "stderr", "result", "status" or "error".
	What string `json:"what"`
	// Recorded and Now say what the record has and what the program did.
	Recorded string `json:"recorded"`
	Now      string `json:"now"`
	// Line is the line of the program, for a call; otherwise 0.
	Line int `json:"line,omitempty"`
}

// Error implements error.
func (d *Difference) Error() string {
	at := ""
	if d.Line > 0 {
		at = fmt.Sprintf(" in line %d", d.Line)
	}
	return fmt.Sprintf("%s differs%s:\n  recorded: %s\n  now:      %s", d.What, at, d.Recorded, d.Now)
}

// Rehearse runs a program with the inputs, the random numbers, the tools and the answers of the recorded execution id, which
// has ended. A call is answered like the recorded one that asked for the same, whatever the order; one that is not recorded ends
// the program. It returns the result, and the first difference from the record, nil if there is none. No tool is called. Errors
// are as those of [Executor.Replay].
func (x *Executor) Rehearse(ctx context.Context, id journal.ExecutionID, name, source string) (*Result, *Difference, error) {
	c, err := journal.NewCursor(ctx, x.cfg.Store, id)
	if err != nil {
		return nil, nil, err
	}
	if c.Finished() == nil {
		return nil, nil, fmt.Errorf("%w: execution %s has not ended", ErrRequest, id)
	}
	s, err := x.recordedScope(ctx, c)
	if err != nil {
		return nil, nil, err
	}
	inputs, err := recordedInputs(ctx, c)
	if err != nil {
		return nil, nil, err
	}
	started := c.Started()
	if name == "" {
		name = defaultName
	}
	e := &execution{x: x, scope: s, req: &Request{Source: source, Name: name, Inputs: inputs}, id: id, limits: limitsOf(started.Limits),
		seed: started.Seed, base: x.cfg.Now(), start: started.Start, answers: true}
	refused, err := e.compile(ctx, 0)
	if err != nil {
		return nil, nil, err
	}
	defer e.close()
	if refused != nil {
		return refused, &Difference{What: "status", Recorded: string(c.Finished().Status), Now: refused.Error.Error()}, nil
	}
	r := &rehearsal{ctx: ctx, e: e, c: c, now: started.Start, left: map[string][]uint64{}}
	for _, call := range c.Calls() {
		args, err := c.Body(ctx, call.Args)
		if err != nil {
			return nil, nil, err
		}
		k := reuseKey(call.Tool, args)
		r.left[k] = append(r.left[k], call.Number)
	}
	e.drv = r
	res, err := e.run()
	if err != nil {
		return nil, nil, err
	}
	if r.differs == nil {
		r.differs, err = r.compare(res)
	}
	return res, r.differs, err
}

// rehearsal implements driver.
type rehearsal struct {
	ctx     context.Context
	e       *execution
	c       *journal.Cursor
	now     time.Time
	left    map[string][]uint64 // recorded calls that were not made, by what they ask for
	due     []dueArrival        // answers under way, by time
	differs *Difference
}

type dueArrival struct {
	at time.Time
	a  journal.Arrival
}

// watch implements driver.
func (r *rehearsal) watch() func() bool {
	in := r.e.inside
	stop := context.AfterFunc(r.ctx, func() { in.interrupt(&py.LimitError{Kind: py.LimitInterrupt}) })
	t := time.AfterFunc(max(r.e.limits.Timeout, time.Second), func() { in.interrupt(&py.LimitError{Kind: py.LimitTime, Max: int64(r.e.limits.Timeout)}) })
	return func() bool {
		t.Stop()
		return stop()
	}
}

// exceeded implements driver.
func (r *rehearsal) exceeded(l *py.LimitError) *stopped {
	if l.Kind == py.LimitInterrupt {
		return &stopped{}
	}
	return nil
}

// asked implements driver.
func (r *rehearsal) asked(calls []*call) error {
	for _, c := range calls {
		if err := r.answerLater(c); err != nil {
			return err
		}
	}
	return nil
}

func (r *rehearsal) answerLater(c *call) error {
	k := reuseKey(c.tool.name, c.args)
	list := r.left[k]
	if len(list) == 0 {
		r.differs = &Difference{What: "call", Recorded: r.nearest(c), Line: c.line,
			Now: fmt.Sprintf("%s %s", c.tool.name, tool.CleanLine(string(c.args), 300))}
		r.e.stop = &stopped{reason: "the record has no such call"}
		return errStopped
	}
	r.left[k] = list[1:]
	c.sent = true
	c.shown.Start = r.now.Sub(r.e.start)
	a, err := r.c.Outcome(r.ctx, list[0])
	if err != nil {
		return err
	}
	c.show(&a)
	switch d := a.Delivery.(type) { // a call that had no answer has none now
	case *journal.Completed:
		own := *d
		own.Call = c.number
		r.arrive(r.now.Add(d.Elapsed), journal.Arrival{Delivery: &own, Body: a.Body})
	case *journal.Failed:
		own := *d
		own.Call = c.number
		r.arrive(r.now.Add(d.Elapsed), journal.Arrival{Delivery: &own})
	}
	return nil
}

func (r *rehearsal) arrive(at time.Time, a journal.Arrival) {
	i := len(r.due)
	for i > 0 && at.Before(r.due[i-1].at) {
		i--
	}
	r.due = slices.Insert(r.due, i, dueArrival{at, a})
}

// nearest describes the recorded call that the program may have meant.
func (r *rehearsal) nearest(c *call) string {
	text := "no more calls of " + c.tool.name
	for _, call := range r.c.Calls() {
		args, err := r.c.Body(r.ctx, call.Args)
		if err != nil || call.Tool != c.tool.name || !slices.Contains(r.left[reuseKey(call.Tool, args)], call.Number) {
			continue
		}
		return fmt.Sprintf("%s %s (call %d)", call.Tool, tool.CleanLine(string(args), 300), call.Number)
	}
	return text
}

// answer implements driver.
func (r *rehearsal) answer(*call) (journal.Arrival, bool) { return journal.Arrival{}, false }

// dropped implements driver.
func (r *rehearsal) dropped(c *call) error {
	c.shown.Error, c.shown.Kind = errDropped.Error(), tool.KindCancelled.String()
	r.due = slices.DeleteFunc(r.due, func(d dueArrival) bool {
		n, ok := journal.CallOf(d.a.Delivery)
		return ok && n == c.number
	})
	return nil
}

// next implements driver: the next answer or timer, whichever comes first.
func (r *rehearsal) next(wake time.Duration, timed bool) (journal.Batch, error) {
	if r.ctx.Err() != nil {
		r.e.stop = &stopped{}
		return journal.Batch{}, errStopped
	}
	at := r.e.start.Add(wake)
	switch {
	case len(r.due) > 0 && (!timed || !at.Before(r.due[0].at)):
		at = r.due[0].at
	case !timed: // nothing will ever come
		r.e.stop = &stopped{limit: &py.LimitError{Kind: py.LimitTime, Max: int64(r.e.limits.Timeout)}}
		return journal.Batch{}, errStopped
	}
	if at.After(r.now) {
		r.now = at
	}
	if limit := r.e.limits.Timeout; limit > 0 && r.now.Sub(r.e.start) > limit {
		r.e.stop = &stopped{limit: &py.LimitError{Kind: py.LimitTime, Max: int64(limit)}}
		return journal.Batch{}, errStopped
	}
	b := journal.Batch{Now: r.now}
	for len(r.due) > 0 && !r.due[0].at.After(r.now) {
		b.Arrivals = append(b.Arrivals, r.due[0].a)
		r.due = r.due[1:]
	}
	return b, nil
}

// printed implements driver.
func (r *rehearsal) printed(journal.Stream, []byte) error { return nil }

// reading implements driver.
func (r *rehearsal) reading() time.Time { return r.now }

// drain implements driver: a rehearsal is not interrupted.
func (r *rehearsal) drain() error { return ErrInterrupted }

// pending implements driver.
func (r *rehearsal) pending() []Pending { return nil }

// abandon implements driver.
func (r *rehearsal) abandon() {}

// finished implements driver.
func (r *rehearsal) finished(journal.Finished, []byte) error { return nil }

// compare returns the first difference of a result from the record.
func (r *rehearsal) compare(res *Result) (*Difference, error) {
	f := r.c.Finished()
	recorded, err := r.c.Body(r.ctx, f.Result)
	if err != nil {
		return nil, err
	}
	wasError, isError := "", ""
	if f.Error != nil {
		wasError = f.Error.Type + ": " + f.Error.Message
	}
	if res.Error != nil {
		isError = res.Error.Error()
		if res.Error.Limit != "" {
			isError = res.Error.Type + ": " + res.Error.Limit
		}
	}
	var missing []string
	for _, call := range r.c.Calls() {
		args, err := r.c.Body(r.ctx, call.Args)
		if err != nil {
			return nil, err
		}
		if slices.Contains(r.left[reuseKey(call.Tool, args)], call.Number) {
			missing = append(missing, fmt.Sprintf("call %d of %s %s", call.Number, call.Tool, tool.CleanLine(string(args), 200)))
		}
	}
	for _, d := range []Difference{
		{What: "status", Recorded: string(f.Status), Now: string(journalStatus[res.Status])},
		{What: "error", Recorded: wasError, Now: isError},
		{What: "stdout", Recorded: string(r.c.Output(journal.Stdout)), Now: res.Stdout},
		{What: "stderr", Recorded: string(r.c.Output(journal.Stderr)), Now: res.Stderr},
	} {
		if d.Recorded != d.Now {
			d.Recorded, d.Now = clipAround(d.Recorded, d.Now), clipAround(d.Now, d.Recorded)
			return &d, nil
		}
	}
	if !journal.EqualJSON(recorded, res.Value) {
		return &Difference{What: "result", Recorded: clipAround(string(recorded), string(res.Value)), Now: clipAround(string(res.Value), string(recorded))}, nil
	}
	if len(missing) > 0 {
		return &Difference{What: "calls", Recorded: missing[0], Now: fmt.Sprintf("not made (%d in all)", len(missing))}, nil
	}
	return nil, nil
}

// clipAround returns the part of s around where it differs from other.
func clipAround(s, other string) string {
	const before, after = 40, 160
	i := 0
	for i < len(s) && i < len(other) && s[i] == other[i] {
		i++
	}
	from, to := max(0, i-before), min(len(s), i+after)
	out := fmt.Sprintf("%q", s[from:to])
	if from > 0 {
		out = "…" + out
	}
	if to < len(s) {
		out += "…"
	}
	return out
}
