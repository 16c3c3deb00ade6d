package py

// This file defines the event loop: a ready queue in FIFO order, timers, and
// the calls the host has been asked for. It never waits; when nothing is
// ready the interpreter returns to its host.

import "time"

// handle is an entry of the ready queue.
type handle struct {
	task *Future    // a task to step, with exc
	exc  *Exception //
	fut  *Future    // a done future whose callback cb runs
	cb   futureCallback
	call *callHandle // call_soon of the program
}

// callHandle is a callback scheduled by the program; it may be cancelled.
type callHandle struct {
	fn        Value
	args      []Value
	ctx       *pyContext // fn runs in
	when      float64    // of a timer, as the program sees it
	timed     bool
	cancelled bool
	goFn      func(in *Interp) *Exception
	fut       *Future // what goFn completes; nothing is to be done once it is done
}

// dead reports whether the callback needs not run any more.
func (c *callHandle) dead() bool { return c.cancelled || c.fut != nil && c.fut.done() }

// timer is a callback to run when the clock reaches when.
type timer struct {
	when float64 // seconds, which order the timers as CPython's floats do
	ns   int64   // the same in nanoseconds
	call *callHandle
}

// eventLoop is a loop of the program. The first one, base, is the loop the
// program itself is a task of; asyncio.run and loop objects of the program
// make others, and the tasks that stand for threads have one. A loop that runs
// inside another one, which it blocks, knows it as outer. Loops of different
// threads run in turns; Interp.loop is the one whose turn it is.
type eventLoop struct {
	*loopShared
	ready   []handle
	head    int
	round   int // handles of the current round that are still to run
	timers  []*timer
	tasks   []*Future
	current *Future
	obj     Value // the loop object of the program
	agens   []*Generator

	outer    *eventLoop
	owner    *Future // the thread that runs it; nil: the main thread
	active   bool    // it has turns
	running  bool
	closed   bool
	debug    bool
	stopping bool       // leave at the end of the round
	failure  *Exception // SystemExit or KeyboardInterrupt that stopped it
	until    *Future    // what run_until_complete waits for
	run      *loopRun   // of asyncio.run
	block    *Future    // what the caller in the outer loop waits for
	handler  Value
	factory  Value
}

// loopShared is what all loops of an interpreter share.
type loopShared struct {
	base       *eventLoop
	threads    *eventLoop   // of the tasks that stand for threads; nil: there were none
	turns      []*eventLoop // those that have turns: of the main thread first, of all threads, of each thread
	now        int64        // nanoseconds on the monotonic clock
	exact      float64      // the time of the last timer, which was due at exactNS
	exactNS    int64
	live       int // tasks that are not done
	taskCount  int64
	failed     []*Future // futures with an exception, to report unretrieved ones
	nextCall   int64
	waiting    map[int64]*Future // host calls under way
	answers    int               // calls answered at once since the host last had its turn
	newCalls   []HostCall
	handedOver []HostCall // Outcome.Calls; used again
	dropped    []int64
	policy     map[*Future]*eventLoop // of set_event_loop, by thread
}

func newEventLoop() *eventLoop {
	l := &eventLoop{loopShared: &loopShared{waiting: map[int64]*Future{}}, running: true, active: true}
	l.base = l
	l.loopShared.turns = []*eventLoop{l}
	return l
}

func (l *eventLoop) forget(t *Future) {
	last := len(l.tasks) - 1
	if t.index <= last && l.tasks[t.index] == t {
		l.tasks[t.index] = l.tasks[last]
		l.tasks[t.index].index = t.index
		l.tasks[last] = nil
		l.tasks = l.tasks[:last]
		l.live--
	}
}

func (in *Interp) callSoon(l *eventLoop, h handle) {
	l.ready = append(l.ready, h)
	in.mem += 96
}

// loopTime reads the monotonic clock of the host.
func (in *Interp) loopTime() int64 {
	if in.opts.Monotonic != nil {
		if n := int64(in.opts.Monotonic()); n > in.loop.now {
			in.loop.now = n
		}
	}
	return in.loop.now
}

// loopSeconds is the clock in seconds: at a timer, exactly its time.
func (in *Interp) loopSeconds() float64 {
	n := in.loopTime()
	if n == in.loop.exactNS {
		return in.loop.exact
	}
	return float64(n) / 1e9
}

// callLater runs c in the running loop once d seconds have passed.
func (in *Interp) callLater(d float64, c *callHandle) { in.callAt(in.loop, in.loopSeconds()+d, c) }

// callAt runs c in l at a moment of the monotonic clock.
func (in *Interp) callAt(l *eventLoop, when float64, c *callHandle) {
	in.charge(128)
	l.pushTimer(&timer{when: when, ns: nanoseconds(when), call: c})
}

// pushTimer and popTimer keep the heap exactly as Python's heapq does, so
// that timers of the same moment fire in CPython's order.
func (l *eventLoop) pushTimer(t *timer) {
	l.timers = append(l.timers, t)
	l.siftDown(0, len(l.timers)-1)
}

func (l *eventLoop) siftDown(start, pos int) {
	item := l.timers[pos]
	for pos > start {
		parent := (pos - 1) >> 1
		if item.when < l.timers[parent].when {
			l.timers[pos] = l.timers[parent]
			pos = parent
			continue
		}
		break
	}
	l.timers[pos] = item
}

func (l *eventLoop) popTimer() *timer {
	n := len(l.timers) - 1
	last := l.timers[n]
	l.timers[n] = nil
	l.timers = l.timers[:n]
	if n == 0 {
		return last
	}
	top := l.timers[0]
	l.timers[0] = last
	pos := 0
	for child := 1; child < n; child = 2*pos + 1 {
		if r := child + 1; r < n && l.timers[child].when >= l.timers[r].when {
			child = r
		}
		l.timers[pos] = l.timers[child]
		pos = child
	}
	l.timers[pos] = last
	l.siftDown(0, pos)
	return top
}

// spin gives the loops turns until none has anything ready, until is done, or,
// while the program runs, until the end of the round in which its end was
// noticed. It returns only limit errors.
func (in *Interp) spin(until *Future) *Exception {
	shared := in.loop.loopShared
	for ran := true; ran; {
		ran = false
		for i := 0; i < len(shared.turns); i++ {
			l := shared.turns[i]
			did, exc := in.turn(l, until)
			if exc != nil {
				return exc
			}
			if until != nil && until.done() || l.outer == nil && l.active && (in.ending && !in.closing || l.failure != nil) {
				return nil
			}
			ran = ran || did
		}
	}
	return nil
}

// turn runs one round of l: what was ready when it began.
func (in *Interp) turn(l *eventLoop, until *Future) (ran bool, exc *Exception) {
	in.loop = l
	if l.round == 0 {
		if l.stopping && l.outer != nil {
			return true, in.leaveLoop(l)
		}
		for len(l.timers) > 0 && (l.timers[0].ns <= l.now || l.timers[0].call.dead()) {
			t := l.popTimer()
			if t.ns == l.now {
				l.exact, l.exactNS = t.when, t.ns
			}
			if !t.call.dead() {
				in.callSoon(l, handle{call: t.call})
			}
		}
		if l.round = len(l.ready) - l.head; l.round == 0 {
			return false, nil
		}
	}
	for l.round > 0 {
		l.round--
		h := l.ready[l.head]
		l.ready[l.head] = handle{}
		l.head++
		if l.head == len(l.ready) {
			l.ready, l.head = l.ready[:0], 0
		} else if l.head > 4096 && l.head*2 > len(l.ready) {
			l.ready = append(l.ready[:0], l.ready[l.head:]...)
			l.head = 0
		}
		if in.fuel--; in.fuel <= 0 {
			if exc := in.vmPoll(); exc != nil {
				return true, exc
			}
		}
		if exc := in.runHandle(&h); exc != nil {
			return true, exc
		}
		if !l.active || until != nil && until.done() {
			break
		}
	}
	return true, nil
}

func (in *Interp) runHandle(h *handle) *Exception {
	switch {
	case h.fut != nil:
		cb := &h.cb
		switch {
		case cb.task != nil:
			return in.wake(cb.task, h.fut)
		case cb.goFn != nil:
			return cb.goFn(in, h.fut)
		default:
			f := h.fut
			_, exc := in.callIn(cb.ctx, cb.fn, []Value{ptr(f)}, nil)
			if exc != nil {
				return in.callbackFailed(f.loop, exc, &callHandle{fn: cb.fn, args: []Value{ptr(f)}})
			}
			return nil
		}
	case h.task != nil:
		return in.taskStep(h.task, h.exc)
	case h.call != nil:
		if h.call.cancelled {
			return nil
		}
		if h.call.goFn != nil {
			return h.call.goFn(in)
		}
		c, l := h.call, in.loop
		if _, exc := in.callIn(c.ctx, c.fn, c.args, nil); exc != nil {
			return in.callbackFailed(l, exc, c)
		}
	}
	return nil
}

// wake steps a task whose future is done.
func (in *Interp) wake(t *Future, f *Future) *Exception {
	if f.state == futFinished && f.exc == nil {
		f.retrieved = true
		return in.taskStep(t, nil)
	}
	_, exc := in.futureResult(f)
	return in.taskStep(t, exc)
}

// wakeAt returns when the next timer is due, on the monotonic clock.
func (s *loopShared) wakeAt() (wake time.Duration, timed bool) {
	for _, l := range s.turns {
		for len(l.timers) > 0 && l.timers[0].call.dead() {
			l.popTimer()
		}
		if len(l.timers) == 0 {
			continue
		}
		if at := time.Duration(l.timers[0].ns); !timed || at < wake {
			wake, timed = at, true
		}
	}
	return wake, timed
}
