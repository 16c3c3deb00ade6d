package py

// This file defines futures and tasks. The semantics, and the order in which
// callbacks run, are those of asyncio:
// https://docs.python.org/3.14/library/asyncio-future.html
//
// A future goes from pending to finished or cancelled, once.

type futureState uint8

const (
	futPending futureState = iota
	futFinished
	futCancelled
)

// Future is a Future or, with coro set, a Task.
type Future struct {
	header
	state     futureState
	retrieved bool // the exception was looked at
	must      bool // a task that is to be cancelled at its next step
	isTask    bool
	reported  bool
	awaited   bool      // it was yielded by an await or a yield from, not by a bare yield
	gathering *gatherer // the outer future of gather
	cls       *Type     // FutureType or TaskType, or a class made from one
	result    Value
	exc       *Exception
	sleeper   *Future // a task to wake, before callbacks run: there is rarely more
	callbacks []futureCallback
	cancelMsg Value
	hostID    int64 // of the host call that completes this future, 0 if none
	loop      *eventLoop

	*taskState // nil if it is no task
}

// taskState is what a task has besides a future.
type taskState struct {
	coro     Value // coroutine or host call
	name     Value
	waiter   *Future    // what the task waits for
	requests int        // cancel() calls not undone by uncancel()
	ctx      *pyContext // its steps run in; nil: an empty one
	index    int        // among unfinished tasks, to remove it
	thread   bool       // it stands for a thread; see async_thread.go
	daemon   bool       // a thread that the end of the program does not wait for
	started  *Future    // what waits for a thread to wait the first time
}

func (f *Future) typ() *Type { return f.cls }

// done reports whether f is finished or cancelled.
func (f *Future) done() bool { return f.state != futPending }

// futureCallback is what runs when a future is done: a task to wake, Go code,
// or a function of the program.
type futureCallback struct {
	task *Future
	goFn func(in *Interp, f *Future) *Exception
	fn   Value
	ctx  *pyContext // fn runs in
}

// newFuture returns a pending future of the loop that runs.
func (in *Interp) newFuture() *Future {
	in.charge(200)
	return &Future{header: header{kind: KindFuture}, cls: FutureType, loop: in.loop}
}

func cancelledError(msg Value) *Exception {
	if msg.p == nil || msg.IsNone() {
		return newExc(CancelledError)
	}
	return newExc(CancelledError, msg)
}

// addCallback runs cb soon if f is done, else when it is.
func (in *Interp) addCallback(f *Future, cb futureCallback) {
	if f.done() {
		in.scheduleCallback(f, cb)
		return
	}
	if cb.task != nil && f.sleeper == nil && len(f.callbacks) == 0 {
		f.sleeper = cb.task
		return
	}
	in.charge(64)
	f.callbacks = append(f.callbacks, cb)
}

func (in *Interp) scheduleCallback(f *Future, cb futureCallback) {
	in.callSoon(f.loop, handle{fut: f, cb: cb})
}

func (in *Interp) finish(f *Future, st futureState) {
	f.state = st
	if f.isTask {
		f.loop.forget(f)
	}
	cbs := f.callbacks
	f.callbacks = nil
	if t := f.sleeper; t != nil {
		f.sleeper = nil
		in.scheduleCallback(f, futureCallback{task: t})
	}
	for _, cb := range cbs {
		in.scheduleCallback(f, cb)
	}
}

// setResult finishes f with a value.
func (in *Interp) setResult(f *Future, v Value) {
	if !f.done() {
		f.result = v
		in.finish(f, futFinished)
	}
}

// setException finishes f with an exception.
func (in *Interp) setException(f *Future, e *Exception) {
	if !f.done() {
		f.exc = e
		if f.isTask || f.gathering == nil {
			in.loop.failed = append(in.loop.failed, f)
		}
		in.finish(f, futFinished)
	}
}

// futureResult returns the result of a finished future or the exception that
// awaiting it raises.
func (in *Interp) futureResult(f *Future) (Value, *Exception) {
	if f.state == futCancelled {
		if f.exc != nil {
			e := f.exc
			f.exc = nil
			return Value{}, e
		}
		return Value{}, cancelledError(f.cancelMsg)
	}
	f.retrieved = true
	if f.exc != nil {
		return Value{}, f.exc
	}
	return f.result, nil
}

// cancel requests the cancellation of a future or task and reports whether
// that was still possible.
func (in *Interp) cancel(f *Future, msg Value) bool {
	if f.done() {
		return false
	}
	if f.gathering != nil {
		return f.gathering.cancel(in, msg)
	}
	if !f.isTask {
		f.cancelMsg = msg
		in.dropHostCall(f)
		in.finish(f, futCancelled)
		return true
	}
	f.requests++
	if f.waiter != nil && in.cancel(f.waiter, msg) {
		return true
	}
	if f.hostID != 0 {
		in.dropHostCall(f)
		f.must, f.cancelMsg = true, msg
		in.callSoon(f.loop, handle{task: f})
		return true
	}
	f.must, f.cancelMsg = true, msg
	return true
}

// newTask makes a task of a coroutine or host call and schedules its first
// step.
func (in *Interp) newTask(coro Value, name Value) (*Future, *Exception) {
	return in.newTaskOn(in.loop, coro, name, in.ctx.copyContext())
}

// newTaskOn makes a task of a loop whose steps run in ctx.
func (in *Interp) newTaskOn(l *eventLoop, coro, name Value, ctx *pyContext) (*Future, *Exception) {
	t, exc := in.makeTask(TaskType, l, coro, name, ctx)
	if exc == nil {
		in.callSoon(l, handle{task: t})
	}
	return t, exc
}

// makeTask makes a task that is not scheduled yet.
func (in *Interp) makeTask(cls *Type, l *eventLoop, coro, name Value, ctx *pyContext) (*Future, *Exception) {
	if l.live >= in.maxTasks {
		return nil, in.exceed(&LimitError{Kind: LimitTasks, Max: int64(in.maxTasks)})
	}
	in.charge(300)
	var t *Future
	if cls == TaskType {
		o := &struct {
			Future
			taskState
		}{}
		t = &o.Future
		t.kind, t.taskState = KindFuture, &o.taskState
	} else {
		t = newSub(KindFuture, cls).future()
		t.taskState = &taskState{}
	}
	t.cls, t.isTask = cls, true
	t.coro, t.name, t.loop, t.ctx = coro, name, l, ctx
	if name.p == nil || name.IsNone() {
		l.taskCount++
		t.name = Int(l.taskCount) // formatted when asked for
	}
	t.index = len(l.tasks)
	l.tasks = append(l.tasks, t)
	l.live++
	return t, nil
}

// taskStep runs a task until it waits or ends. exc is raised in it if not
// nil. Only a limit error is returned.
func (in *Interp) taskStep(t *Future, exc *Exception) *Exception {
	if t.done() {
		return nil
	}
	if t.must {
		if exc == nil || !exc.Is(CancelledError) {
			exc = cancelledError(t.cancelMsg)
		}
		t.must = false
	}
	t.waiter = nil
	l := t.loop
	if t.coro.exactKind() == KindHostCall {
		if exc != nil {
			in.endTask(t, exc)
			return nil
		}
		if t.hostID == 0 {
			if v, exc, ok := in.answerHostCall(t.coro.hostCall()); ok {
				switch {
				case exc == nil:
					in.setResult(t, v)
				case exc.Limit != nil:
					return exc
				default:
					in.endTask(t, exc)
				}
				return nil
			}
			if e := in.startHostCall(t.coro.hostCall(), t); e != nil {
				in.setException(t, e)
			}
		}
		return nil
	}
	prev, prevCtx := l.current, in.ctx
	l.current, in.ctx = t, t.ctx
	if t.ctx != nil {
		if t.ctx.entered {
			l.current, in.ctx = prev, prevCtx
			in.setException(t, Errorf(RuntimeError, "cannot enter context: %s is already entered", in.reprShort(in.contextObject(t.ctx))))
			return nil
		}
		t.ctx.entered = true
	}
	v, done, err := in.resume(t.coro.gen(), None, exc)
	l.current, t.ctx = prev, in.leaveContext(prevCtx)
	switch {
	case err != nil:
		if err.Limit != nil {
			return err
		}
		in.endTask(t, err)
		if t != in.mainTask && (err.Is(SystemExit) || err.Is(KeyboardInterrupt)) {
			l.abort(err)
		}
	case done:
		if t.must {
			t.must = false
			t.exc = nil
			in.finish(t, futCancelled)
			return nil
		}
		in.setResult(t, v)
	default:
		in.taskYielded(t, v)
	}
	return nil
}

// endTask finishes a task that raised.
func (in *Interp) endTask(t *Future, err *Exception) {
	if err.Is(CancelledError) {
		t.exc = err
		in.finish(t, futCancelled)
		return
	}
	in.setException(t, err)
}

// taskYielded makes a task wait for what its coroutine yielded.
func (in *Interp) taskYielded(t *Future, v Value) {
	switch {
	case v.Kind() == KindFuture:
		f := v.future()
		if !f.awaited {
			in.callSoon(t.loop, handle{task: t, exc: Errorf(RuntimeError, "yield was used instead of yield from in task %s with %s", in.reprShort(ptr(t)), in.reprShort(v))})
			return
		}
		f.awaited = false
		if f == t {
			in.callSoon(t.loop, handle{task: t, exc: Errorf(RuntimeError, "Task cannot await on itself: %s", in.reprShort(ptr(t)))})
			return
		}
		if f.loop != t.loop {
			in.callSoon(t.loop, handle{task: t, exc: Errorf(RuntimeError, "Task %s got Future %s attached to a different loop", in.reprShort(ptr(t)), in.reprShort(v))})
			return
		}
		in.addCallback(f, futureCallback{task: t})
		t.waiter = f
		if t.must && in.cancel(f, t.cancelMsg) {
			t.must = false
		}
	case v.IsNone():
		in.callSoon(t.loop, handle{task: t})
	default:
		in.callSoon(t.loop, handle{task: t, exc: Errorf(RuntimeError, "Task got bad yield: %s", in.reprShort(v))})
	}
}

// ensureFuture returns the future v is, or a task that awaits it.
func (in *Interp) ensureFuture(v Value) (*Future, *Exception) { return in.ensureFutureOn(in.loop, v) }

// ensureFutureOn makes the task, if one is needed, in the loop l.
func (in *Interp) ensureFutureOn(l *eventLoop, v Value) (*Future, *Exception) {
	switch v.exactKind() &^ kindSub {
	case KindFuture:
		return v.future(), nil
	case KindCoroutine, KindHostCall:
		return in.taskFor(l, v)
	}
	if typeOf(v).special(spAwait).p != nil || v.exactKind() == KindObject && isAgenCall(v) {
		c, exc := in.awaitCoroutine(v)
		if exc != nil {
			return nil, exc
		}
		return in.taskFor(l, c)
	}
	return nil, typeErrorf("An asyncio.Future, a coroutine or an awaitable is required")
}

// taskFor makes a task as loop.create_task does.
func (in *Interp) taskFor(l *eventLoop, coro Value) (*Future, *Exception) {
	if l.factory.p == nil || l.factory.IsNone() {
		return in.newTaskOn(l, coro, None, in.ctx.copyContext())
	}
	v, exc := in.Call(l.factory, in.loopObject(l), coro)
	if exc != nil {
		return nil, exc
	}
	if v.Kind() != KindFuture {
		return nil, typeErrorf("the task factory returned %s, not a task", in.reprShort(v))
	}
	return v.future(), nil
}

// gatherer is the state of one gather call.
type gatherer struct {
	outer     *Future
	children  []*Future
	finished  int
	unique    int
	returnExc bool
	cancelled bool
}

// gather returns the future of asyncio.gather.
func (in *Interp) gather(args []Value, returnExc bool) (*Future, *Exception) {
	outer := in.newFuture()
	if len(args) == 0 {
		in.setResult(outer, ptr(in.newList(nil)))
		return outer, nil
	}
	g := &gatherer{outer: outer, returnExc: returnExc, children: make([]*Future, len(args))}
	in.charge(len(args) * 16)
	seen := make(map[Value]*Future, 0)
	dup := len(args) < 64
	var ready []*Future
	for i, a := range args {
		if f := seen[a]; f != nil {
			g.children[i] = f
			continue
		}
		f, exc := in.ensureFuture(a)
		if exc != nil {
			return nil, exc
		}
		if dup || a.Kind() != KindHostCall {
			seen[a] = f
		}
		g.children[i] = f
		g.unique++
		if f.done() {
			ready = append(ready, f)
			continue
		}
		in.addCallback(f, futureCallback{goFn: g.childDone})
		if exc := in.Charge(1); exc != nil {
			return nil, exc
		}
	}
	outer.gathering, outer.cls, outer.loop = g, gatheringType, g.children[0].loop
	for _, c := range g.children {
		if c.loop != outer.loop {
			return nil, valueErrorf("The future belongs to a different loop than the one specified as the loop argument")
		}
	}
	for _, f := range ready {
		if exc := g.childDone(in, f); exc != nil {
			return nil, exc
		}
	}
	return outer, nil
}

func (g *gatherer) childDone(in *Interp, f *Future) *Exception {
	g.finished++
	if g.outer.done() {
		f.retrieved = true
		return nil
	}
	if !g.returnExc {
		if f.state == futCancelled {
			_, e := in.futureResult(f)
			in.setException(g.outer, e)
			return nil
		}
		f.retrieved = true
		if f.exc != nil {
			in.setException(g.outer, f.exc)
			return nil
		}
	}
	if g.finished < g.unique {
		return nil
	}
	results := make([]Value, len(g.children))
	for i, c := range g.children {
		v, e := in.futureResult(c)
		if c.state == futCancelled { // as asyncio does: a message there always is
			msg := c.cancelMsg
			if msg.p == nil || msg.IsNone() {
				msg = emptyStr
			}
			e = newExc(CancelledError, msg)
		}
		if e != nil {
			v = ptr(e)
		}
		results[i] = v
	}
	if g.cancelled {
		in.setException(g.outer, cancelledError(g.outer.cancelMsg))
		return nil
	}
	in.setResult(g.outer, ptr(in.newList(results)))
	return nil
}

func (g *gatherer) cancel(in *Interp, msg Value) bool {
	if g.outer.done() {
		return false
	}
	ret := false
	for _, c := range g.children {
		if in.cancel(c, msg) {
			ret = true
		}
	}
	if ret {
		g.cancelled = true
		g.outer.cancelMsg = msg
	}
	return ret
}
