package run

// This file is the driver of a live execution: it records, asks the policy, sends calls in parallel, bounds them, and
// waits for what comes first: an answer, a timer, the end of time.
//
// Calls go from queue (asked, not sent) to flight (sent, no answer) to the recorder's queue (answered, not delivered). The
// goroutine of Run moves them; the goroutine of a call only sends its completion.

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"

	"toolweaver/journal"
	"toolweaver/py"
	"toolweaver/tool"
)

// abandonAfter is how long a source may take to end a call whose context has ended.
const abandonAfter = time.Second

// How many bytes of entries are buffered at most where nothing forces them out: writing to memory is cheap.
const (
	maxBuffered         = 256 << 10
	maxBufferedInMemory = 16 << 10
)

var (
	errTimeLimit   = errors.New("the time limit of the program has passed")
	errCallTimeout = errors.New("the time limit of the call has passed")
	errDropped     = errors.New("the program gave the call up")
)

// live implements driver.
type live struct {
	e      *execution
	rec    *journal.Recorder
	ctx    context.Context // ends with the caller's, with the time limit and with the execution
	outer  context.Context // the caller's
	cancel context.CancelCauseFunc
	stop   context.CancelFunc // of the timer of the time limit

	queue    []*call // asked, not sent; from head on
	head     int
	flight   map[uint64]*call
	done     chan completion
	over     chan struct{} // closed when nobody reads done any more
	workers  sync.WaitGroup
	buffer   int     // maxBuffered or maxBufferedInMemory
	arrivals int     // recorded and not delivered
	sent     []*call // launched, in that order, as far as leaveBehind has not seen their end
	timer    *time.Timer
	timerAt  time.Duration // what timer is set to
	fresh    bool          // e.last was read in this step
	timers   uint64        // timers of the program that fired
	events   sync.Mutex
}

// completion is the answer to a call.
type completion struct {
	c     *call
	value tool.Value
	size  int
	took  time.Duration
	ended time.Duration // the clock then
	err   error
}

func newLive(ctx context.Context, e *execution, rec *journal.Recorder) *live {
	l := &live{e: e, rec: rec, outer: ctx, flight: map[uint64]*call{}, over: make(chan struct{}), stop: func() {}, buffer: maxBuffered}
	if e.x.lazy {
		l.buffer = maxBufferedInMemory
	}
	inner := ctx
	if e.limits.Timeout > 0 {
		inner, l.stop = context.WithTimeoutCause(ctx, e.limits.Timeout, errTimeLimit)
	}
	l.ctx, l.cancel = context.WithCancelCause(inner)
	l.done = make(chan completion, 16)
	return l
}

// watch implements driver.
func (l *live) watch() func() bool {
	in := l.e.in
	return context.AfterFunc(l.ctx, func() {
		if limit := l.timeLimit(); limit != nil {
			in.Interrupt(limit)
		} else {
			in.Interrupt(&py.LimitError{Kind: py.LimitInterrupt, Detail: l.reason()})
		}
	})
}

// exceeded implements driver.
func (l *live) exceeded(limit *py.LimitError) *stopped {
	switch {
	case limit.Kind != py.LimitInterrupt:
		return nil
	case l.ctx.Err() == nil: // an output that failed
		return &stopped{reason: limit.Detail}
	}
	return &stopped{limit: l.timeLimit(), reason: l.reason()}
}

// timeLimit returns the error of the time limit if that is why the context ended.
func (l *live) timeLimit() *py.LimitError {
	if context.Cause(l.ctx) == errTimeLimit {
		return &py.LimitError{Kind: py.LimitTime, Max: int64(l.e.limits.Timeout)}
	}
	return nil
}

func (l *live) reason() string {
	switch cause := context.Cause(l.outer); {
	case cause == nil, errors.Is(cause, context.Canceled):
		return ""
	case errors.Is(cause, context.DeadlineExceeded):
		return "the caller's deadline has passed"
	default:
		return cause.Error()
	}
}

// stopped notes why the context ended.
func (l *live) stopped() error {
	l.e.stop = &stopped{limit: l.timeLimit(), reason: l.reason()}
	return errStopped
}

// asked implements driver.
func (l *live) asked(calls []*call) error {
	l.queue = append(l.queue, calls...)
	return nil
}

// dropped implements driver.
func (l *live) dropped(c *call) error {
	c.over = true
	l.rec.Cancel(c.number)
	if l.flight[c.number] != nil {
		delete(l.flight, c.number)
		c.ctx.stop()
		l.shown(c, l.e.elapsed()-c.shown.Start, 0, errDropped, tool.KindCancelled.String())
	} else {
		c.shown.Error, c.shown.Kind = errDropped.Error(), tool.KindCancelled.String()
	}
	return nil
}

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
		l.rec.Schedule(journal.Scheduled{Call: c.number, Tool: c.tool.name, Repeatable: c.tool.repeatable, Line: c.line}, c.args)
		if kind, err := l.refusal(c); err != nil {
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

// refusal returns why a call must not be sent.
func (l *live) refusal(c *call) (kind string, err error) {
	if limit := l.e.limits.MaxCallBytes; limit >= 0 && len(c.args) > limit {
		return tool.KindTooLarge.String(), fmt.Errorf("the arguments have %d bytes, more than the limit of %d", len(c.args), limit)
	}
	if over := l.transfer(len(c.args)); over != nil {
		return tool.KindTooLarge.String(), over
	}
	if p := l.e.x.cfg.Policy; p != nil {
		if err := p.Allow(l.ctx, c.tool.entry, c.args); err != nil {
			return tool.KindDenied.String(), errors.New(tool.AsError(err, "", "").Message)
		}
	}
	return "", nil
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
	c.sent = true
	c.shown.Start = l.e.tick()
	l.event(CallStarted, c)
	r := l.call(l.ctx, c)
	l.e.last, l.fresh = r.ended, true
	l.complete(r)
	return nil
}

// answer implements driver: tools that answer at once do, unless the journal must have the call before it is sent.
func (l *live) answer(c *call) (journal.Arrival, bool) {
	if !c.tool.inline || !l.e.x.lazy || l.ctx.Err() != nil {
		return journal.Arrival{}, false
	}
	c.sent = true
	c.shown.Start = l.e.tick()
	rec := journal.Answered{Call: c.number, Tool: c.tool.name, Repeatable: c.tool.repeatable, Line: c.line}
	var r completion
	kind, err := l.refusal(c)
	if err == nil {
		l.event(CallStarted, c)
		r = l.call(l.ctx, c)
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
		call.ID = string(l.e.id) + "-" + strconv.FormatUint(c.number, 10)
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

// event reports an event.
func (l *live) event(k EventKind, c *call) {
	if f := l.e.req.OnEvent; f != nil {
		l.events.Lock()
		defer l.events.Unlock()
		f(Event{Kind: k, Call: c.shown})
	}
}

// progress reports progress; it runs on any goroutine. What it tells of the call is what cannot change any more.
func (l *live) progress(c *call, p tool.Progress) {
	l.events.Lock()
	defer l.events.Unlock()
	select {
	case <-l.over:
	default:
		l.e.req.OnEvent(Event{Kind: CallProgress, Call: Call{Number: c.number, Tool: c.tool.name, Line: c.line}, Progress: p})
	}
}

// next implements driver.
func (l *live) next(wake time.Duration, timed bool) (journal.Batch, error) {
	if err := l.send(); err != nil {
		return journal.Batch{}, err
	}
	if l.arrivals == 0 {
		if err := l.wait(wake, timed); err != nil {
			return journal.Batch{}, err
		}
	}
	for more := len(l.flight) > 0; more; { // whatever else has arrived goes along
		select {
		case r := <-l.done:
			l.complete(r)
		default:
			more = false
		}
	}
	if l.head < len(l.queue) { // keep the tools busy while the program computes
		if err := l.send(); err != nil {
			return journal.Batch{}, err
		}
	}
	now := l.e.last
	if !l.fresh { // else an inline call has just ended
		now = l.e.tick()
	}
	l.fresh = false
	if timed && now >= wake {
		l.timers++
		l.rec.Sleep(journal.Slept{Timer: l.timers, Until: l.e.start.Add(wake)})
	}
	l.arrivals = 0
	batch := l.rec.Deliver(l.e.start.Add(now), l.e.asked)
	if l.rec.Buffered() > l.buffer {
		return batch, l.flush()
	}
	return batch, nil
}

// wait waits until something has arrived or the program's timer is due.
func (l *live) wait(wake time.Duration, timed bool) error {
	l.e.stdout.flush()
	l.e.stderr.flush()
	for {
		next := l.leaveBehind()
		if l.arrivals > 0 {
			return nil
		}
		if timed && (next == 0 || wake < next) {
			next = wake
		}
		var due <-chan time.Time
		if next != 0 || timed {
			d := next - l.e.elapsed()
			if d <= 0 && timed && next == wake {
				return nil
			}
			if l.timer == nil {
				l.timer = time.NewTimer(d)
			} else if l.timerAt != next {
				l.timer.Reset(d)
			}
			l.timerAt = next
			due = l.timer.C
		}
		select {
		case r := <-l.done:
			l.e.tick()
			l.complete(r)
			if l.head < len(l.queue) {
				if err := l.send(); err != nil {
					return err
				}
			}
			if l.arrivals > 0 {
				return nil
			}
		case <-due:
			l.timerAt = -1
		case <-l.ctx.Done():
			return l.stopped()
		}
	}
}

// printed implements driver.
func (l *live) printed(s journal.Stream, text []byte) error {
	l.rec.Print(s, text)
	return nil
}

// reading implements driver.
func (l *live) reading() time.Time {
	now := l.e.start.Add(l.e.tick())
	l.rec.Observe(now)
	return now
}

// flush makes durable what is recorded. The context is not that of the execution, which may have ended.
func (l *live) flush() error {
	if err := l.rec.Flush(context.WithoutCancel(l.ctx)); err != nil {
		return fmt.Errorf("run: %w", err)
	}
	return nil
}

// finished implements driver.
func (l *live) finished(f journal.Finished, result []byte) error {
	l.e.tick()
	l.rec.Finish(f, result)
	return l.flush()
}

// abandon implements driver.
func (l *live) abandon() {
	l.cancel(errDropped)
	for _, c := range l.e.calls {
		switch {
		case c.over:
		case c.sent:
			c.over = true
			l.shown(c, l.e.elapsed()-c.shown.Start, 0, errors.New(endedBeforeAnswer), tool.KindCancelled.String())
		default:
			c.over = true
			c.shown.Error, c.shown.Kind = endedBeforeSent, tool.KindCancelled.String()
		}
	}
}

// close ends everything that belongs to the execution. It waits for the calls, though not for ever.
func (l *live) close() {
	l.cancel(errDropped)
	l.stop()
	close(l.over)
	if l.timer != nil {
		l.timer.Stop()
	}
	if l.e.count == 0 {
		return
	}
	ended := make(chan struct{})
	go func() {
		l.workers.Wait()
		close(ended)
	}()
	t := time.NewTimer(abandonAfter)
	defer t.Stop()
	select {
	case <-ended:
	case <-t.C:
	}
}
