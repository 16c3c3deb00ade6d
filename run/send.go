package run

// This file is the way of a call to its tool and back: from the queue, past limits and policy, into the journal, to the
// tool, and its answer into the journal.

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"toolweaver/journal"
	"toolweaver/tool"
)

// send sends what is queued, as far as there is room.
func (l *live) send() error {
	var batch []*call
	for l.head < len(l.queue) && !reached(len(l.flight), l.e.limits.MaxInFlight) {
		c := l.queue[l.head]
		l.queue[l.head] = nil
		l.head++
		if c.over {
			continue
		}
		if l.reused(c) || l.planned(c) {
			continue
		}
		if !l.committed(c) {
			return errStopped
		}
		permission, err := l.decide(c)
		if permission == NeedsApproval {
			l.waiting = append(l.waiting, c)
			continue
		}
		c.attempt++
		l.marked = false
		l.rec.Schedule(journal.Scheduled{Call: c.number, Attempt: c.attempt, Tool: c.tool.name, Key: l.key(c), Repeatable: c.repeatable, Line: c.line}, c.args)
		kind := tool.KindDenied.String()
		if err == nil {
			kind, err = tool.KindTooLarge.String(), l.tooLarge(c)
		}
		if err != nil {
			c.shown.Start = l.e.tick()
			l.fail(c, kind, err, false, 0)
			continue
		}
		if c.tool.inline && l.e.x.lazy {
			if err := l.sendInline(c); err != nil {
				return err
			}
			continue
		}
		if !c.tool.inline {
			l.flight[c.number] = c
		}
		batch = append(batch, c)
	}
	if l.head == len(l.queue) {
		l.queue, l.head = l.queue[:0], 0
	}
	if len(batch) == 0 {
		return nil
	}
	if !l.e.x.lazy {
		if err := l.flush(); err != nil {
			return err
		}
	}
	for _, c := range batch {
		if c.tool.inline {
			if err := l.sendInline(c); err != nil {
				return err
			}
			continue
		}
		l.launch(c)
	}
	return nil
}

// wrote notes that a call that may change something is sent.
func (l *live) wrote(c *call) {
	if l.reuse != nil && !c.tool.entry.Tool.Annotations.IsReadOnly() {
		l.reuse.wrote = true
	}
}

// decide says whether a call may be sent; the error says why it is denied.
func (l *live) decide(c *call) (Permission, error) {
	if c.cleared {
		return Allowed, nil
	}
	c.repeatable = c.tool.repeatable
	p := l.e.x.cfg.Policy
	if p == nil {
		return Allowed, nil
	}
	d := p.Decide(l.ctx, c.tool.entry, c.args)
	c.repeatable = d.Repeatable.Or(c.repeatable)
	c.why = d.Reason
	switch {
	case d.Permission == Denied:
		return Denied, errors.New(d.Reason)
	case d.Permission == NeedsApproval && !c.planned:
		return l.standing(c)
	}
	return Allowed, nil
}

// tooLarge returns an error if the arguments are over a limit, and counts them.
func (l *live) tooLarge(c *call) error {
	if limit := l.e.limits.MaxCallBytes; limit >= 0 && len(c.args) > limit {
		return fmt.Errorf("the arguments have %d bytes, more than the limit of %d", len(c.args), limit)
	}
	return l.transfer(len(c.args))
}

// key is the idempotency key of a call that may change something; "" for others.
func (l *live) key(c *call) string {
	if l.e.x.lazy || c.tool.entry.Tool.Annotations.IsReadOnly() {
		return ""
	}
	return l.callID(c)
}

// callID names a call among those of all executions.
func (l *live) callID(c *call) string {
	return string(l.e.id) + "-" + strconv.FormatUint(c.number, 10)
}

// transfer counts bytes of arguments and results, and returns an error if they are over the limit.
func (l *live) transfer(n int) error {
	if limit := l.e.limits.MaxTotalBytes; limit >= 0 && l.e.transferred+int64(n) > limit {
		return fmt.Errorf("the arguments and results of this program have more than %d bytes together; ask for less", limit)
	}
	l.e.transferred += int64(n)
	return nil
}

// sendInline calls a tool that answers at once.
func (l *live) sendInline(c *call) error {
	if l.ctx.Err() != nil {
		return l.stopped()
	}
	l.wrote(c)
	c.sent = true
	c.shown.Start = l.e.tick()
	l.event(CallStarted, c)
	r := l.call(l.ctx, c)
	if l.ctx.Err() != nil {
		return l.stopped()
	}
	l.e.last, l.fresh = r.ended, true
	l.complete(r)
	return nil
}

// answer implements driver: tools that answer at once do, unless the journal must have the call before it is sent.
func (l *live) answer(c *call) (journal.Arrival, bool) {
	if !c.tool.inline || !l.e.x.lazy || l.reuse != nil || l.e.mode != "" || l.ctx.Err() != nil {
		return journal.Arrival{}, false
	}
	permission, err := l.decide(c)
	if permission == NeedsApproval {
		return journal.Arrival{}, false
	}
	c.sent = true
	c.shown.Start = l.e.tick()
	rec := journal.Answered{Call: c.number, Tool: c.tool.name, Repeatable: c.repeatable, Line: c.line}
	var r completion
	kind := tool.KindDenied.String()
	if err == nil {
		kind, err = tool.KindTooLarge.String(), l.tooLarge(c)
	}
	if err == nil {
		l.event(CallStarted, c)
		r = l.call(l.ctx, c)
		if l.ctx.Err() != nil { // the program must not take that for the tool's failure
			l.interrupt()
		}
		l.e.last = r.ended
		kind, rec.Retryable, err = l.judge(&r)
	}
	c.over = true
	rec.Elapsed = r.took
	var a journal.Arrival
	if err != nil {
		rec.Reason, rec.Message = kind, err.Error()
		a.Delivery = &journal.Failed{Reason: kind, Message: rec.Message, Retryable: rec.Retryable}
	} else {
		c.value = r.value
		a.Body, rec.Size = r.value.Bytes(), int64(r.size)
	}
	l.rec.Answer(rec, c.args, a.Body)
	l.shown(c, r.took, int(rec.Size), err, kind)
	if l.rec.Buffered() > l.buffer {
		_ = l.flush() // an error stays with the recorder, and ends the program when it next waits or ends
	}
	return a, true
}

// launch calls a tool on a goroutine of its own.
func (l *live) launch(c *call) {
	timeout := l.e.limits.CallTimeout
	if c.tool.managed {
		timeout = 0 // the policy keeps it, from when it sends the call
	}
	l.wrote(c)
	c.ctx = newCallContext(l.ctx, timeout)
	c.sent = true
	c.shown.Start = l.e.tick()
	if timeout > 0 {
		l.sent = append(l.sent, c)
	}
	l.event(CallStarted, c)
	l.workers.Go(func() {
		r := l.call(c.ctx, c)
		c.ctx.stop()
		select {
		case l.done <- r:
		case <-l.over:
		}
	})
}

// leaveBehind fails the calls whose source has not ended them although their time is up, and returns when it is time to look
// again; 0 means never. Calls have the same time each, so that the oldest is the first.
func (l *live) leaveBehind() time.Duration {
	for len(l.sent) > 0 {
		c := l.sent[0]
		if !c.over {
			due := c.shown.Start + l.e.limits.CallTimeout + abandonAfter
			if l.e.elapsed() < due {
				return due
			}
			l.complete(completion{c: c, took: l.e.tick() - c.shown.Start, err: l.timeout()})
		}
		l.sent[0] = nil
		l.sent = l.sent[1:]
	}
	return 0
}

// call calls the tool and unwraps its answer. It runs on any goroutine.
func (l *live) call(ctx context.Context, c *call) (r completion) {
	start := c.shown.Start
	r.c = c
	defer func() {
		if p := recover(); p != nil {
			r.err = &tool.Error{Kind: tool.KindInternal, Message: "the call failed with an internal error in the tool's source"}
		}
		r.ended = l.e.elapsed()
		r.took = r.ended - start
	}()
	e := c.tool.entry
	call := tool.Call{Tool: e.Tool.Name, Args: c.args, ExecutionID: string(l.e.id)}
	if !c.tool.inline {
		call.ID, call.IdempotencyKey = l.callID(c), l.key(c)
	}
	if l.e.req.OnEvent != nil {
		call.OnProgress = func(p tool.Progress) { l.progress(c, p) }
	}
	var res tool.Result
	var err error
	if c.tool.managed {
		res, err = l.e.x.cfg.Policy.Call(ctx, e, call, max(0, l.e.limits.CallTimeout))
	} else {
		res, err = e.From.Call(ctx, call)
	}
	if err != nil {
		r.err = tool.AsError(err, e.Tool.Source, e.Tool.Name)
		if c.ctx != nil && c.ctx.timedOut() {
			r.err = l.timeout()
		}
		return r
	}
	r.size = res.Size()
	if limit := l.e.limits.MaxCallBytes; limit >= 0 && r.size > limit {
		r.err = &tool.Error{Kind: tool.KindTooLarge, Message: fmt.Sprintf("the result has %d bytes, more than the limit of %d; ask for less, or in pages", r.size, limit)}
		return r
	}
	if r.value, err = res.Value(); err != nil {
		r.err = tool.AsError(err, e.Tool.Source, e.Tool.Name)
		return r
	}
	if f := l.e.x.cfg.Observe; f != nil {
		f(e, r.value)
	}
	return r
}

// timeout is the error of a call whose time is up.
func (l *live) timeout() error {
	return &tool.Error{Kind: tool.KindTimeout, Message: fmt.Sprintf("no answer within %v", l.e.limits.CallTimeout), Retryable: true, Err: errCallTimeout}
}

// complete records the answer to a call.
func (l *live) complete(r completion) {
	c := r.c
	if c.over {
		return // the program does not wait for it any more
	}
	delete(l.flight, c.number)
	if kind, retryable, err := l.judge(&r); err != nil {
		l.fail(c, kind, err, retryable, r.took)
		return
	}
	c.over = true
	c.value = r.value
	if l.e.commit != nil {
		l.e.commit.learn(c.number, r.value.Bytes())
	}
	l.rec.Complete(journal.Completed{Call: c.number, Elapsed: r.took, Size: int64(r.size)}, r.value.Bytes())
	l.arrivals++
	l.shown(c, r.took, r.size, nil, "")
}

// judge returns why an answer is a failure for the program; no error if it is none.
func (l *live) judge(r *completion) (kind string, retryable bool, err error) {
	if r.err != nil {
		te := tool.AsError(r.err, "", "")
		return te.Kind.String(), te.Retryable, errors.New(te.Message)
	}
	if over := l.transfer(r.value.Len()); over != nil {
		return tool.KindTooLarge.String(), false, over
	}
	return "", false, nil
}

// fail records the failure of a call.
func (l *live) fail(c *call, kind string, err error, retryable bool, took time.Duration) {
	c.over = true
	l.rec.Fail(journal.Failed{Call: c.number, Reason: kind, Message: err.Error(), Retryable: retryable, Elapsed: took}, nil)
	l.arrivals++
	l.shown(c, took, 0, err, kind)
}

// shown notes the end of a call for the Result and reports it.
func (l *live) shown(c *call, took time.Duration, size int, err error, kind string) {
	c.shown.Duration, c.shown.Size = took, size
	if err != nil {
		c.shown.Error, c.shown.Kind = err.Error(), kind
	}
	l.event(CallFinished, c)
}
