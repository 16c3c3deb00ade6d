package journal

// This file reads a journal into a Cursor and checks that its entries follow from one another.

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"
)

// NewCursor reads the journal of id. It returns [ErrNotFound], a [*CorruptError] for entries that contradict one
// another, or [ErrUnsupported] for a journal of a newer version.
func NewCursor(ctx context.Context, store Store, id ExecutionID) (*Cursor, error) {
	c := &Cursor{
		store: store, id: id,
		calls: map[uint64]*RecordedCall{}, cancels: map[uint64]bool{}, output: map[Stream][]byte{},
		always: map[string]*ApprovalGiven{},
	}
	for e, err := range store.Read(ctx, id, 1) {
		if err != nil {
			return nil, err
		}
		if err := c.load(e); err != nil {
			var corrupt *CorruptError
			if errors.As(err, &corrupt) && corrupt.Seq == 0 {
				corrupt.Seq, corrupt.Kind = e.Seq, e.Kind
			}
			return nil, fmt.Errorf("journal of %s: %w", id, err)
		}
	}
	if c.started == nil {
		return nil, fmt.Errorf("journal of %s: %w", id, &CorruptError{Reason: "it is empty"})
	}
	c.numbers = slices.Sorted(maps.Keys(c.calls))
	return c, nil
}

func corrupt(format string, args ...any) error {
	return &CorruptError{Reason: fmt.Sprintf(format, args...)}
}

// load takes up the next entry.
func (c *Cursor) load(e Entry) error {
	switch {
	case e.Seq != c.entries+1:
		return corrupt("entry %d follows entry %d", e.Seq, c.entries)
	case (e.Kind == KindStarted) != (c.started == nil):
		return corrupt("a journal begins with one started entry")
	case c.finished != nil:
		return corrupt("entry after the end")
	}
	c.entries = e.Seq
	p, err := e.Decode()
	if err != nil {
		return err
	}
	switch p := p.(type) {
	case *Started:
		c.started, c.now = p, p.Start
		c.see(p.Start)
		return p.Features.Check()
	case *Scheduled:
		c.waits = false
		return c.loadScheduled(p, e.Seq)
	case *ApprovalAsked:
		c.waits = true
		for _, a := range p.Calls {
			if c.calls[a.Call] != nil {
				return corrupt("call %d is recorded already", a.Call)
			}
			c.addCall(&RecordedCall{Number: a.Call, State: CallWaiting, Tool: a.Tool, Args: a.Args, Send: a.Args,
				Reason: a.Reason, Line: a.Line, seq: e.Seq})
		}
	case *ApprovalGiven:
		return c.loadDecision(p)
	case *Answered:
		if c.calls[p.Call] != nil {
			return corrupt("call %d is recorded already", p.Call)
		}
		c.addCall(&RecordedCall{Number: p.Call, State: CallArrived, Tool: p.Tool, Args: p.Args, Send: p.Args, Attempts: 1,
			Repeatable: p.Repeatable, Line: p.Line, seq: e.Seq, answered: p})
	case *Completed:
		return c.loadArrival(p.Call, p)
	case *Failed:
		return c.loadArrival(p.Call, p)
	case *Slept:
		c.arrived = append(c.arrived, Arrival{Delivery: p})
	case *Cancelled:
		c.cancels[p.Call] = true
		c.arrived = dropCall(c.arrived, p.Call)
		if call := c.calls[p.Call]; call != nil {
			call.State = CallCancelled
		}
	case *Delivered:
		return c.loadStep(p, e.Seq)
	case *Printed:
		c.output[p.Stream] = append(c.output[p.Stream], p.Text...)
	case *Observed:
		c.readings = append(c.readings, p.Readings...)
		for _, t := range p.Readings {
			c.see(t)
		}
	case *Resumed:
		c.down += p.Down
	case *Unknown:
		c.waits = true
		for _, n := range p.Calls {
			call := c.calls[n]
			if call == nil || call.State != CallSent && call.State != CallCancelled {
				return corrupt("call %d was not sent, or has an answer", n)
			}
			call.Unknown = call.State == CallSent
		}
	case *Settled:
		call := c.calls[p.Call]
		switch {
		case call == nil || !call.Unknown:
			return corrupt("the outcome of call %d is not unknown", p.Call)
		case p.Retry:
			call.State = CallGranted
		}
		call.Unknown = false
	case *Finished:
		c.finished = p
	}
	return nil
}

func (c *Cursor) see(t time.Time) {
	if t.After(c.latest) {
		c.latest = t
	}
}

func (c *Cursor) addCall(call *RecordedCall) {
	c.calls[call.Number] = call
	c.maxCall = max(c.maxCall, call.Number)
}

func (c *Cursor) loadScheduled(p *Scheduled, seq uint64) error {
	call := c.calls[p.Call]
	if call == nil {
		call = &RecordedCall{Number: p.Call, Tool: p.Tool, Args: p.Args, Line: p.Line, seq: seq}
		c.addCall(call)
		if c.cancels[p.Call] {
			return corrupt("call %d was cancelled before it was sent", p.Call)
		}
	} else if call.State != CallGranted && call.State != CallSent || call.Tool != p.Tool {
		return corrupt("call %d, which is %s, cannot be sent", p.Call, call.State)
	}
	call.State = CallSent
	call.Send = p.Args
	call.Attempts++
	call.Key, call.Repeatable = p.Key, p.Repeatable
	return nil
}

func (c *Cursor) loadDecision(p *ApprovalGiven) error {
	call := c.calls[p.Call]
	if call == nil || call.State != CallWaiting && call.State != CallCancelled {
		return corrupt("call %d does not wait for approval", p.Call)
	}
	if call.State == CallCancelled {
		return nil
	}
	call.Decision = p
	if p.Always {
		c.always[call.Tool] = p
	}
	call.State = CallDenied
	if p.Granted {
		call.State = CallGranted
	}
	if !p.Args.IsZero() {
		call.Send = p.Args
	}
	return nil
}

func (c *Cursor) loadArrival(number uint64, d Delivery) error {
	call := c.calls[number]
	switch {
	case call == nil:
		return corrupt("call %d was not scheduled", number)
	case call.State == CallCancelled:
		return nil // recorded for people, never delivered
	case call.State == CallSent, call.State == CallDenied && d.Kind() == KindFailed:
		call.State, call.arrival = CallArrived, d
		c.arrived = append(c.arrived, Arrival{Delivery: d})
		return nil
	}
	return corrupt("a result for call %d, which is %s", number, call.State)
}

func (c *Cursor) loadStep(p *Delivered, seq uint64) error {
	if want := uint64(len(c.steps)) + 1; p.Step != want {
		return corrupt("step %d follows step %d", p.Step, want-1)
	}
	if p.Count > len(c.arrived) {
		return corrupt("step %d delivers %d arrivals of %d", p.Step, p.Count, len(c.arrived))
	}
	if p.Asked < c.maxCall {
		return corrupt("step %d counts %d calls, but call %d is recorded", p.Step, p.Asked, c.maxCall)
	}
	c.steps = append(c.steps, recordedStep{seq: seq, asked: p.Asked, cancels: c.cancels,
		batch: Batch{Step: p.Step, Now: p.Now, Paused: p.Paused, Arrivals: c.arrived[:p.Count:p.Count]}})
	c.arrived = c.arrived[p.Count:]
	c.cancels = map[uint64]bool{}
	c.see(p.Now)
	c.paused, c.waits = p.Paused, false
	return nil
}
