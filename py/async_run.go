package py

// This file defines how loops run inside one another: run_until_complete,
// asyncio.run and time.sleep block the loop they are called in. The caller's
// task is parked, the inner loop becomes Interp.loop, and when it stops the
// task goes on at once, in the same round of its loop.

import "toolweaver/py/internal/code"

// loopRun is an asyncio.run under way: the main coroutine, then what it left
// behind.
type loopRun struct {
	phase int
	v     Value
	exc   *Exception
}

// canPark reports whether the running code is called, by frames alone, from
// the coroutine of the current task, so that it can be parked.
func (in *Interp) canPark() bool {
	t := in.loop.current
	if t == nil {
		return false
	}
	e := in.fp
	for e >= 0 && in.frames[e].mode != modeEntry {
		e--
	}
	return e >= 0 && in.frames[e].gen != nil && t.coro.is(ptr(in.frames[e].gen))
}

// runInner makes l the loop that runs until it is told to stop. until, if not
// nil, stops it. The native function that calls it returns at once: what it
// left in implicit is the result.
func (in *Interp) runInner(l *eventLoop, until *Future) (Value, *Exception) {
	l.until = until
	if until != nil {
		in.addCallback(until, futureCallback{goFn: func(_ *Interp, f *Future) *Exception {
			if l.until == f {
				l.stopping = true
			}
			return nil
		}})
	}
	l.block = in.newFuture()
	in.implicit = ptr(l.block)
	l.outer, l.owner, l.running, l.active = in.loop, in.thread(), true, true
	if in.loop == l.threads {
		l.loopShared.turns = append(l.loopShared.turns, l)
		return None, nil
	}
	in.loop.active = false
	l.replaceActive(in.loop, l)
	return None, nil
}

// replaceActive gives the turns of l to by, which may be nil.
func (s *loopShared) replaceActive(l, by *eventLoop) {
	for i, x := range s.turns {
		if x != l {
			continue
		}
		if by == nil || by == s.threads {
			s.turns = append(s.turns[:i:i], s.turns[i+1:]...)
		} else {
			s.turns[i] = by
		}
		return
	}
}

// thread returns the task that stands for the thread that runs; nil is the
// main thread.
func (in *Interp) thread() *Future {
	if in.loop == in.loop.threads {
		return in.loop.current
	}
	return in.loop.owner
}

// waitHere waits for f below native code that cannot be parked: the loops run
// on inside it. Only what this caller stands for waits.
func (in *Interp) waitHere(f *Future) (Value, *Exception) {
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	defer in.leaveNative()
	in.pushRoot(ptr(f))
	defer in.popRoot()
	loop, ctx := in.loop, in.ctx
	if t := in.thread(); t != nil && t.started != nil {
		in.setResult(t.started, None)
	}
	var failure *Exception
	for !f.done() {
		if failure = in.spin(f); failure != nil || f.done() {
			break
		}
		o, ok := in.waiting()
		if !ok || in.opts.Wait == nil {
			failure = in.deadlock()
			if ok {
				failure = Errorf(RuntimeError, "cannot wait here: the call comes from inside a built-in function; await it instead")
			}
			in.abandon(loop, f)
			break
		}
		now, results, ok := in.opts.Wait(o)
		if !ok {
			failure = in.exceed(&LimitError{Kind: LimitInterrupt})
			break
		}
		in.advance(now, results)
	}
	in.loop, in.ctx = loop, ctx
	if failure != nil {
		return Value{}, failure
	}
	return in.futureResult(f)
}

// abandon stops the loops that run inside loop for a caller that waits for f
// no more.
func (in *Interp) abandon(loop *eventLoop, f *Future) {
	for _, l := range in.loop.loopShared.turns {
		inside := false
		for x := l; x != nil; x = x.outer {
			inside = inside || x.block == f
		}
		for ; inside && l != loop; l = l.outer {
			l.replaceActive(l, l.outer)
			l.outer.active = true
			l.running, l.active, l.until, l.block, l.round = false, false, nil, nil, 0
		}
		if inside {
			return
		}
	}
}

// abort stops a loop because exc, SystemExit or KeyboardInterrupt, left a
// task or callback.
func (l *eventLoop) abort(exc *Exception) {
	l.failure, l.stopping = exc, true
	l.round = 0
}

// leaveLoop ends the run of an inner loop: who waited for it goes on.
func (in *Interp) leaveLoop(l *eventLoop) *Exception {
	l.stopping = false
	until, failure := l.until, l.failure
	l.until, l.failure = nil, nil
	var v Value
	switch {
	case failure != nil:
		if until != nil && until.done() {
			until.retrieved = true
		}
	case until == nil:
		v = None
	case !until.done():
		failure = Errorf(RuntimeError, "Event loop stopped before Future completed.")
	default:
		v, failure = in.futureResult(until)
	}
	if r := l.run; r != nil {
		if r.phase == 0 {
			r.v, r.exc = v, failure
		}
		if more, exc := in.cleanUp(l); more || exc != nil {
			return exc
		}
		v, failure = r.v, r.exc
		l.run, l.closed = nil, true
	}
	block, outer := l.block, l.outer
	l.replaceActive(l, outer)
	outer.active = true
	l.outer, l.block, l.running, l.active = nil, nil, false, false
	in.loop = outer
	if block.done() {
		return nil
	}
	t := block.sleeper
	block.sleeper, block.retrieved = nil, true
	block.state, block.result, block.exc = futFinished, v, failure
	if t == nil {
		return nil
	}
	return in.taskStep(t, nil)
}

// cleanUp does what asyncio.run does after the main coroutine: it cancels the
// other tasks, then closes asynchronous generators. more tells that the loop
// must run on.
func (in *Interp) cleanUp(l *eventLoop) (more bool, exc *Exception) {
	r := l.run
	wait := func(f *Future) {
		l.until = f
		in.addCallback(f, futureCallback{goFn: func(_ *Interp, f *Future) *Exception {
			if l.until == f {
				l.stopping = true
			}
			return nil
		}})
	}
	r.phase++
	if r.phase == 1 {
		if len(l.tasks) > 0 {
			left := append([]*Future(nil), l.tasks...)
			args := make([]Value, len(left))
			for i, t := range left {
				in.cancel(t, Value{})
				args[i] = ptr(t)
			}
			g, exc := in.gather(args, true)
			if exc != nil {
				return false, exc
			}
			in.addCallback(g, futureCallback{goFn: func(in *Interp, _ *Future) *Exception {
				for _, t := range left {
					if t.state == futFinished && t.exc != nil {
						t.retrieved = true
						if exc := in.report(l, "unhandled exception during asyncio.run() shutdown", t.exc, "task", ptr(t)); exc != nil {
							return exc
						}
					}
				}
				return nil
			}})
			wait(g)
			return true, nil
		}
		r.phase++
	}
	if r.phase == 2 {
		g, exc := in.closeAgens(l)
		if exc != nil {
			return false, exc
		}
		if g != nil {
			wait(g)
			return true, nil
		}
	}
	return false, nil
}

// trackAgen notes that an asynchronous generator was started in l.
func (in *Interp) trackAgen(l *eventLoop, g *Generator) {
	if n := len(l.agens); n >= 16 && n == cap(l.agens) {
		keep := l.agens[:0]
		for _, g := range l.agens {
			if g.state != genClosed {
				keep = append(keep, g)
			}
		}
		clear(l.agens[len(keep):])
		l.agens = keep
	}
	in.mem += 16
	l.agens = append(l.agens, g)
}

// closeAgens closes the asynchronous generators that were left in the middle:
// the future is done when they are closed; nil if there are none.
func (in *Interp) closeAgens(l *eventLoop) (*Future, *Exception) {
	var calls []Value
	var gens []*Generator
	for _, g := range l.agens {
		if g.state == genParked && !g.agRun {
			t, exc := in.ensureFutureOn(l, in.newAgenCall(&agenCall{g: g, exc: newExc(GeneratorExit), close: true}))
			if exc != nil {
				return nil, exc
			}
			calls, gens = append(calls, ptr(t)), append(gens, g)
		}
	}
	l.agens = nil
	if len(calls) == 0 {
		return nil, nil
	}
	f, exc := in.gather(calls, true)
	if exc != nil {
		return nil, exc
	}
	in.addCallback(f, futureCallback{goFn: func(in *Interp, f *Future) *Exception {
		if f.exc != nil || f.state != futFinished {
			return nil
		}
		for i, r := range f.result.list().v {
			if r.exactKind() == KindException {
				msg := "an error occurred during closing of asynchronous generator " + in.reprShort(ptr(gens[i]))
				if exc := in.report(l, msg, r.exc(), "asyncgen", ptr(gens[i])); exc != nil {
					return exc
				}
			}
		}
		return nil
	}})
	return f, nil
}

// asyncRun is asyncio.run. Called by the program itself it always works: in a
// loop of its own, unless the program waits for tasks in its own loop, where
// the coroutine then runs too.
func asyncRun(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	l := in.loop
	if l.current != nil && !l.current.thread && (l != l.base || l.current != in.mainTask) {
		return Value{}, Errorf(RuntimeError, "asyncio.run() cannot be called from a running event loop")
	}
	if k := a[0].exactKind(); k != KindCoroutine && k != KindHostCall && k != KindFuture && typeOf(a[0]).special(spAwait).p == nil {
		return Value{}, typeErrorf("An asyncio.Future, a coroutine or an awaitable is required")
	}
	if !l.current.isThread() && (a[0].exactKind() == KindFuture || in.main.prog.awaits || len(l.tasks) > 1) {
		return in.runInBase(a[0])
	}
	if a[2].p != nil && !a[2].IsNone() {
		v, exc := in.Call(a[2])
		if exc != nil {
			return Value{}, exc
		}
		n, exc := in.loopOf(v)
		if exc != nil {
			return Value{}, exc
		}
		l = n
	} else {
		l = in.newLoop()
	}
	if a[1].p != nil && !a[1].IsNone() {
		d, exc := in.Truth(a[1])
		if exc != nil {
			return Value{}, exc
		}
		l.debug = d
	}
	t, exc := in.mainOf(l, a[0])
	if exc != nil {
		return Value{}, exc
	}
	l.run = &loopRun{}
	return in.runInner(l, t)
}

// mainOf makes the task of l that awaits v.
func (in *Interp) mainOf(l *eventLoop, v Value) (*Future, *Exception) {
	v, exc := in.asCoroutine(v)
	if exc != nil {
		return nil, exc
	}
	return in.newTaskOn(l, v, None, in.ctx.copyContext())
}

// runInBase awaits v for its caller in the loop of the program.
func (in *Interp) runInBase(v Value) (Value, *Exception) {
	m, exc := in.helperModule()
	if exc != nil {
		return Value{}, exc
	}
	c, exc := in.Call(m.Get(in, "run"), v, tasksBuiltin, currentTaskBuiltin)
	if exc != nil {
		return Value{}, exc
	}
	f, exc := in.ensureFuture(c)
	if exc != nil {
		return Value{}, exc
	}
	in.implicit = ptr(f)
	return None, nil
}

// SleepSync makes the program wait for d nanoseconds, as time.sleep does: only
// other threads run meanwhile.
func (in *Interp) SleepSync(d int64) *Exception {
	f := in.threadFuture()
	in.completeLater(float64(d)/1e9, f, None)
	_, exc := in.block(ptr(f))
	return exc
}

// implicitResult is an instruction that called __enter__ or __exit__, with the
// register of its result where calls have it.
func implicitResult(w uint64) uint64 {
	dst := uint64(uint8(w >> 24))
	switch code.Opcode(uint8(w)) {
	case code.WithEnter:
		dst = uint64(uint8(w>>8) + 1)
	case code.WithExit:
		dst = uint64(uint8(w >> 16))
	}
	return w&^(0xFF<<24) | dst<<24
}
