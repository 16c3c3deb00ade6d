package run

// This file lets a corrected program go on where another one ended: calls that the other one finished are answered from its
// journal, so that nothing that has happened is done twice.

import (
	"context"
	"errors"
	"fmt"

	"toolweaver/journal"
	"toolweaver/tool"
)

// reuse are the calls of the execution that this one continues, by what was called with which arguments. Calls of the same kind
// are used in the order in which they were made.
type reuse struct {
	parent journal.ExecutionID
	done   map[string][]earlier
	wrote  bool // this execution has changed something that the other one did not
}

// earlier is a call of the other execution. Without a body it may have taken effect, and nobody knows.
type earlier struct {
	number uint64
	body   []byte
	size   int64
}

// newReuse reads what the execution parent did.
func (x *Executor) newReuse(ctx context.Context, parent journal.ExecutionID) (*reuse, *journal.Cursor, error) {
	c, err := journal.NewCursor(ctx, x.cfg.Store, parent)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: the execution to continue: %w", ErrRequest, err)
	}
	if c.Finished() == nil {
		return nil, nil, fmt.Errorf("%w: execution %s has not ended; resume it instead of continuing it", ErrRequest, parent)
	}
	r := &reuse{parent: parent, done: map[string][]earlier{}}
	for _, call := range c.Calls() {
		var e earlier
		switch {
		case call.State == journal.CallArrived:
			a, err := c.Outcome(ctx, call.Number)
			if err != nil {
				return nil, nil, err
			}
			d, ok := a.Delivery.(*journal.Completed)
			if !ok {
				continue // it failed: it is made again
			}
			e = earlier{call.Number, a.Body, d.Size}
		case call.Attempts > 0 && !call.Repeatable: // in flight when the program ended or gave it up
			e = earlier{number: call.Number}
		default:
			continue
		}
		args, err := c.Body(ctx, call.Args)
		if err != nil {
			return nil, nil, err
		}
		k := reuseKey(call.Tool, args)
		r.done[k] = append(r.done[k], e)
	}
	return r, c, nil
}

// reuseKey is the same for calls that ask for the same, however their arguments are written.
func reuseKey(name string, args []byte) string {
	return name + "\x00" + canonical(args)
}

// mayHaveHappened is told of a call that the other execution sent without seeing its answer.
func (r *reuse) mayHaveHappened(c *call, e earlier) error {
	return fmt.Errorf("execution %s sent this call of %s (its call %d) and ended before the answer, so that it may have taken effect; "+
		"find out with a tool that reads, or run the program without continuing that execution", r.parent, c.tool.name, e.number)
}

// take returns the call of the other execution that answers c, and uses it up. What was read before this execution changed
// something is read again.
func (r *reuse) take(c *call) (earlier, bool) {
	k := reuseKey(c.tool.name, c.args)
	list := r.done[k]
	if len(list) == 0 || r.wrote && c.tool.entry.Tool.Annotations.IsReadOnly() {
		return earlier{}, false
	}
	r.done[k] = list[1:]
	return list[0], true
}

// reused answers a call from the execution that this one continues; it reports whether it did.
func (l *live) reused(c *call) bool {
	if l.reuse == nil || c.cleared {
		return false
	}
	e, ok := l.reuse.take(c)
	if !ok {
		return false
	}
	c.attempt++
	l.rec.Schedule(journal.Scheduled{Call: c.number, Attempt: c.attempt, Tool: c.tool.name, Repeatable: c.tool.repeatable, Line: c.line}, c.args)
	c.shown.Start = l.e.tick()
	if e.body == nil {
		l.fail(c, tool.KindDenied.String(), l.reuse.mayHaveHappened(c, e), false, 0)
		return true
	}
	if err := errors.Join(l.transfer(len(c.args)), l.transfer(len(e.body))); err != nil {
		l.fail(c, tool.KindTooLarge.String(), err, false, 0)
		return true
	}
	c.over = true
	c.shown.Reused = true
	l.rec.Complete(journal.Completed{Call: c.number, Size: e.size, Origin: journal.OriginReused}, e.body)
	l.arrivals++
	l.shown(c, 0, int(e.size), nil, "")
	return true
}

// reuseAgain makes up for what a resumed execution has used of the one it continues.
func (l *live) reuseAgain(c *journal.Cursor) error {
	parent := c.Started().Parent
	if parent == "" || c.Started().Mode != "" {
		return nil
	}
	r, _, err := l.e.x.newReuse(l.ctx, parent)
	if errors.Is(err, journal.ErrNotFound) {
		return nil // it was deleted: what is left is made anew
	}
	if err != nil {
		return err
	}
	for _, call := range l.e.calls {
		if call.recorded == nil {
			continue
		}
		a, err := c.Outcome(l.ctx, call.number)
		if err != nil {
			return err
		}
		if d, ok := a.Delivery.(*journal.Completed); ok && d.Origin == journal.OriginReused {
			r.take(call)
		} else if !call.tool.entry.Tool.Annotations.IsReadOnly() {
			r.wrote = true
		}
	}
	l.reuse = r
	return nil
}
