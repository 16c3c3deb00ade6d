package run

// This file is the driver of a live execution: it records, and waits for what comes first: an answer, a timer, the end of
// time. Sending calls is in send.go, asking a person in approve.go.
//
// Calls go from queue (asked, not sent), perhaps through waiting (for a person), to flight (sent, no answer) and to the
// recorder's queue (answered, not delivered). The goroutine of Run moves them; the goroutine of a call only sends its
// completion.

import (
	"context"
	"errors"
	"fmt"
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
	detach func() bool // ctx from the caller's

	interrupted chan struct{} // closed when the execution is to go on another time

	limit *time.Timer   // ends ctx when the time of the program is up; nil if there is no limit
	due   time.Duration // when that is, on the program's clock

	queue    []*call // asked, not sent; from head on
	head     int
	waiting  []*call // for a person; some may have been given up
	marked   bool    // the journal ends with the execution waiting
	always   map[string]*journal.ApprovalGiven
	reuse    *reuse // nil: this execution continues none
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

// newLive returns the driver. Down is time on the program's clock that does not count towards its time limit.
func newLive(ctx context.Context, e *execution, rec *journal.Recorder, down time.Duration) *live {
	l := &live{e: e, rec: rec, outer: ctx, flight: map[uint64]*call{}, over: make(chan struct{}), buffer: maxBuffered,
		always: map[string]*journal.ApprovalGiven{}}
	if e.x.lazy {
		l.buffer = maxBufferedInMemory
	}
	l.ctx, l.cancel = context.WithCancelCause(context.WithoutCancel(ctx))
	l.interrupted = make(chan struct{})
	l.detach = context.AfterFunc(ctx, func() {
		if errors.Is(context.Cause(ctx), ErrInterrupted) && !e.x.lazy {
			close(l.interrupted) // calls in flight may still be answered
		} else {
			l.cancel(context.Cause(ctx))
		}
	})
	l.done = make(chan completion, 16)
	l.due = e.limits.Timeout + down
	l.runLimit()
	return l
}

// runLimit starts the time limit, at the beginning and when the clock goes on after a pause.
func (l *live) runLimit() {
	if l.e.limits.Timeout > 0 {
		l.limit = time.AfterFunc(l.due-l.e.elapsed(), func() { l.cancel(errTimeLimit) })
	}
}

// stopLimit stops the time limit.
func (l *live) stopLimit() {
	if l.limit != nil {
		l.limit.Stop()
	}
}

// watch implements driver.
func (l *live) watch() func() bool {
	in := l.e.inside
	over := context.AfterFunc(l.ctx, l.interrupt)
	caller := context.AfterFunc(l.outer, func() {
		select {
		case <-l.interrupted:
			in.interrupt(&py.LimitError{Kind: py.LimitInterrupt})
		case <-l.ctx.Done(): // and then the other function does it
		}
	})
	return func() bool { return caller() && over() }
}

// interrupt stops the engine: the context has ended.
func (l *live) interrupt() {
	if limit := l.timeLimit(); limit != nil {
		l.e.inside.interrupt(limit)
	} else {
		l.e.inside.interrupt(&py.LimitError{Kind: py.LimitInterrupt, Detail: l.reason()})
	}
}

// interrupting reports whether the execution is to go on another time.
func (l *live) interrupting() bool {
	select {
	case <-l.interrupted:
		return true
	default:
		return false
	}
}

// drainFor is how long calls in flight have for their answers when the execution is interrupted.
const drainFor = 5 * time.Second

// drain waits for the answers of calls in flight and records them, so that nobody has to ask what became of them.
func (l *live) drain() error {
	t := time.NewTimer(drainFor)
	defer t.Stop()
	for len(l.flight) > 0 {
		select {
		case r := <-l.done:
			l.e.tick()
			l.complete(r)
			continue
		case <-t.C:
		case <-l.ctx.Done():
		}
		break
	}
	if err := l.flush(); err != nil {
		return err
	}
	return ErrInterrupted
}

// exceeded implements driver.
func (l *live) exceeded(limit *py.LimitError) *stopped {
	switch {
	case limit.Kind != py.LimitInterrupt:
		return nil
	case l.interrupting():
		return &stopped{status: interrupted}
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
	if l.interrupting() {
		return journal.Batch{}, l.suspend(interrupted)
	}
	if err := l.send(); err != nil {
		return journal.Batch{}, err
	}
	for l.arrivals == 0 && len(l.flight) == 0 && l.undecided() { // nobody can go on but a person, so the clock stands still
		if err := l.approve(); err != nil {
			return journal.Batch{}, err
		}
		if err := l.send(); err != nil {
			return journal.Batch{}, err
		}
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
	l.arrivals, l.marked = 0, false
	batch := l.rec.Deliver(l.e.start.Add(now), l.e.pauses, l.e.asked)
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
		case <-l.interrupted:
			return l.suspend(interrupted)
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
	l.detach()
	l.cancel(errDropped)
	l.stopLimit()
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
