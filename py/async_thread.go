package py

// This file defines threads as programs see them: tasks, of a loop of their
// own, that run plain functions. A thread runs until it waits for something, a
// lock, another thread, time; then the others do. So it is never interrupted,
// and the order is the same in every run.

func (f *Future) isThread() bool { return f != nil && f.isTask && f.thread }

// ThreadPrimitives are the native parts of the modules threading and
// concurrent.futures.
func ThreadPrimitives() []Def {
	return []Def{
		// _start(coro, name, daemon, context) runs a coroutine as a thread until it waits.
		{Name: "_start", Sig: "coro, name, daemon, context=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if a[0].exactKind() != KindCoroutine {
				return Value{}, typeErrorf("a coroutine was expected, got %s", in.reprShort(a[0]))
			}
			ctx, exc := asContext(a[3])
			if exc != nil {
				return Value{}, exc
			}
			l := in.threadLoop()
			t, exc := in.makeTask(TaskType, l, a[0], a[1], ctx)
			if exc != nil {
				return Value{}, exc
			}
			t.thread = true
			t.daemon, _ = a[2].AsBool()
			started := in.threadFuture()
			t.started = started
			in.callSoon(l, handle{call: &callHandle{fn: None, goFn: func(in *Interp) *Exception {
				exc := in.taskStep(t, nil)
				in.setResult(started, None)
				return exc
			}}})
			return in.block(ptr(started))
		}},
		// _current_thread_task() is the task of the thread that runs; None in the main thread.
		{Name: "_current_thread_task", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) {
			if t := in.thread(); t != nil {
				return ptr(t), nil
			}
			return None, nil
		}},
		// _future() is something to wait for with _block.
		{Name: "_future", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) { return ptr(in.threadFuture()), nil }},
		{Name: "_block", Sig: "future, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.block(a[0]) }},
		// _set_daemon(flag) tells whether the end of the program waits for the thread that runs.
		{Name: "_set_daemon", Sig: "flag, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if t := in.thread(); t != nil {
				t.daemon, _ = a[0].AsBool()
			}
			return None, nil
		}},
		// _alone() tells that there is no thread but the one that runs.
		{Name: "_alone", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) {
			l := in.loop.threads
			return Bool(in.thread() == nil && (l == nil || len(l.tasks) == 0)), nil
		}},
		{Name: "_later", Sig: "seconds, future, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			d, exc := in.seconds(a[0])
			if exc != nil {
				return Value{}, exc
			}
			if a[1].Kind() != KindFuture {
				return Value{}, typeErrorf("a future is required, not '%s'", typeName(a[1]))
			}
			in.completeLater(d, a[1].future(), False)
			return None, nil
		}},
	}
}

// block makes the running thread wait until a future is done.
func (in *Interp) block(v Value) (Value, *Exception) {
	if v.Kind() != KindFuture {
		return v, nil
	}
	f := v.future()
	if f.done() {
		return in.futureResult(f)
	}
	if f.loop != in.loop {
		return in.runInner(f.loop, f)
	}
	in.implicit = v
	return None, nil
}

// threadLoop is the loop whose tasks are threads.
func (in *Interp) threadLoop() *eventLoop {
	shared := in.loop.loopShared
	if shared.threads == nil {
		l := in.newLoop()
		l.running, l.active = true, true
		shared.threads = l
		shared.turns = append(shared.turns[:1:1], append([]*eventLoop{l}, shared.turns[1:]...)...)
	}
	return shared.threads
}

// threadFuture returns a future that the running thread can wait for. A thread
// that runs a loop, as the main thread always does, stops that loop meanwhile.
func (in *Interp) threadFuture() *Future {
	f := in.newFuture()
	if in.loop != in.loop.threads {
		f.loop = in.newLoop()
	}
	return f
}

// completeLater gives f the result v once d seconds have passed.
func (in *Interp) completeLater(d float64, f *Future, v Value) {
	in.callAt(f.loop, in.loopSeconds()+d, &callHandle{fn: v, fut: f, goFn: func(in *Interp) *Exception {
		in.setResult(f, v)
		return nil
	}})
}

// threadsLeft reports whether there are threads that the end of the program
// waits for.
func (s *loopShared) threadsLeft() bool {
	if s.threads == nil {
		return false
	}
	for _, t := range s.threads.tasks {
		if !t.daemon {
			return true
		}
	}
	return false
}

// BlockingContextType is the base of context managers whose methods _enter and
// _leave may return a future that entering or leaving waits for.
var BlockingContextType = &Type{}

func blockingContextSpec() TypeSpec {
	return TypeSpec{Name: "_BlockingContext", Module: "threading", Dict: true,
		New: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.NewObject(a[0].typ(), nil), nil }, NewSig: "...",
		Methods: []Def{
			{Name: "__init__", Sig: "...", Fn: func(*Interp, []Value, *Kwargs) (Value, *Exception) { return None, nil }},
			{Name: "__enter__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				v, exc := in.CallMethod(a[0], "_enter")
				if exc != nil {
					return Value{}, exc
				}
				return in.block(v)
			}},
			{Name: "__exit__", Sig: "def *exc_info", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				v, exc := in.CallMethod(a[0], "_leave")
				if exc != nil {
					return Value{}, exc
				}
				return in.block(v)
			}},
		}}
}
