package run

// This file is the driver of a replay: it checks what the program does against its journal and hands it what is recorded.

import (
	"context"
	"time"

	"toolweaver/journal"
	"toolweaver/py"
	"toolweaver/tool"
)

// replay implements driver.
type replay struct {
	ctx context.Context
	e   *execution
	c   *journal.Cursor
	err error // why the replay failed
}

// cutShort reports whether the recorded execution was stopped from outside, at a place that only its end tells.
func (r *replay) cutShort() bool {
	f := r.c.Finished()
	return f.Status == journal.StatusCancelled || f.Status == journal.StatusLimit && f.Error != nil && f.Error.Message == py.LimitTime.String()
}

// watch implements driver. What the record does not say is how far the program had got when its time was up, if it was
// computing: it gets as much time again.
func (r *replay) watch() func() bool {
	in := r.e.inside
	interrupt := func() { in.interrupt(&py.LimitError{Kind: py.LimitInterrupt}) }
	stop := context.AfterFunc(r.ctx, interrupt)
	if !r.cutShort() || r.e.limits.Timeout <= 0 {
		return stop
	}
	t := time.AfterFunc(r.e.limits.Timeout, interrupt)
	return func() bool {
		t.Stop()
		return stop()
	}
}

// exceeded implements driver.
func (r *replay) exceeded(*py.LimitError) *stopped {
	if r.ctx.Err() != nil {
		_ = r.fail(context.Cause(r.ctx))
	} else if r.cutShort() && r.err == nil {
		_ = r.end()
	}
	return r.e.stop
}

// end ends the replay as the recorded execution ended.
func (r *replay) end() error {
	f := r.c.Finished()
	switch f.Status {
	case journal.StatusCancelled:
		r.e.stop = &stopped{}
	case journal.StatusLimit:
		for k := py.LimitSteps; k <= py.LimitTasks; k++ {
			if f.Error != nil && f.Error.Message == k.String() {
				r.e.stop = &stopped{limit: &py.LimitError{Kind: k, Max: int64(r.e.limits.Timeout)}}
			}
		}
	}
	if r.e.stop == nil {
		return r.fail(&journal.NondeterminismError{Recorded: "the end", Asked: "more"})
	}
	return errStopped
}

// fail notes why the replay failed and stops the program.
func (r *replay) fail(err error) error {
	if r.err == nil {
		r.err = err
	}
	r.e.inside.interrupt(&py.LimitError{Kind: py.LimitInterrupt, Detail: "replay failed"})
	return err
}

// asked implements driver.
func (r *replay) asked(calls []*call) error {
	for _, c := range calls {
		rec, err := r.c.MatchCall(r.ctx, c.number, c.tool.name, c.args)
		if err != nil {
			return r.fail(err)
		}
		c.sent = rec != nil
		c.shown.Start = r.c.Now().Sub(r.e.start)
	}
	return nil
}

// answer implements driver.
func (r *replay) answer(c *call) (journal.Arrival, bool) {
	a, ok, err := r.c.MatchAnswer(r.ctx, c.number, c.tool.name, c.args)
	if err != nil {
		_ = r.fail(err) // the engine stops at its next look
		return journal.Arrival{}, false
	}
	if ok {
		c.sent = true
		c.shown.Start = r.c.Now().Sub(r.e.start)
		c.show(&a)
	}
	return a, ok
}

// show notes what the record says of the end of a call.
func (c *call) show(a *journal.Arrival) {
	switch d := a.Delivery.(type) {
	case *journal.Completed:
		c.shown.Duration, c.shown.Size, c.shown.Reused = d.Elapsed, int(d.Size), d.Origin == journal.OriginReused
	case *journal.Failed:
		c.shown.Duration, c.shown.Error, c.shown.Kind = d.Elapsed, d.Message, d.Reason
	}
}

// dropped implements driver.
func (r *replay) dropped(c *call) error {
	c.shown.Error, c.shown.Kind = errDropped.Error(), tool.KindCancelled.String()
	fresh, err := r.c.MatchCancel(c.number)
	if err == nil && fresh && !r.cutShort() {
		err = &journal.NondeterminismError{Call: c.number, Asked: "giving up a call"}
	}
	if err != nil {
		return r.fail(err)
	}
	return nil
}

// next implements driver.
func (r *replay) next(time.Duration, bool) (journal.Batch, error) {
	if err := r.ctx.Err(); err != nil {
		return journal.Batch{}, r.fail(err)
	}
	b, ok, err := r.c.NextBatch(r.ctx)
	if err != nil {
		return journal.Batch{}, r.fail(err)
	}
	if !ok {
		return journal.Batch{}, r.end()
	}
	r.show(&b)
	return b, nil
}

// show notes what a batch says of the end of calls.
func (r *replay) show(b *journal.Batch) {
	for i := range b.Arrivals {
		if number, ok := journal.CallOf(b.Arrivals[i].Delivery); ok {
			if c := r.e.openCall(number); c != nil {
				c.show(&b.Arrivals[i])
			}
		}
	}
}

// printed implements driver.
func (r *replay) printed(s journal.Stream, text []byte) error {
	fresh, err := r.c.MatchPrint(s, text)
	if err == nil && len(fresh) > 0 {
		err = &journal.NondeterminismError{Asked: "printing more than recorded"}
		if r.cutShort() {
			return r.end()
		}
	}
	if err != nil {
		return r.fail(err)
	}
	return nil
}

// reading implements driver.
func (r *replay) reading() time.Time {
	t, ok := r.c.Reading()
	if ok {
		return t
	}
	if !r.c.Started().Features.Has(journal.FeatureObservedClock) {
		return r.c.Now()
	}
	if r.cutShort() {
		if r.end() == errStopped {
			r.e.inside.interrupt(&py.LimitError{Kind: py.LimitInterrupt, Detail: "end of the record"})
		}
	} else {
		_ = r.fail(&journal.NondeterminismError{Asked: "a clock reading"}) // the engine stops at its next look
	}
	return r.c.Latest()
}

// abandon implements driver.
func (r *replay) abandon() {
	for _, c := range r.e.calls {
		if !c.open {
			continue
		}
		c.shown.Error, c.shown.Kind = endedBeforeSent, tool.KindCancelled.String()
		if c.sent {
			c.shown.Error = endedBeforeAnswer
		}
	}
}

// drain implements driver: a replay is not interrupted.
func (r *replay) drain() error { return ErrInterrupted }

// pending implements driver: nothing waits.
func (r *replay) pending() []Pending { return nil }

// finished implements driver.
func (r *replay) finished(f journal.Finished, result []byte) error {
	if r.err != nil {
		return r.err
	}
	if r.e.stop != nil && r.cutShort() {
		return nil // it ends where the record ends
	}
	if err := r.c.MatchFinish(r.ctx, f, result); err != nil {
		return r.fail(err)
	}
	return nil
}
