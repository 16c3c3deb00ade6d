package py

// This file defines threads as programs see them: tasks of the loop that run
// plain functions. A thread runs until it waits for something, a lock, another
// thread, time; then the others do. So it is never interrupted, and the order
// is the same in every run.

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
			t, exc := in.makeTask(TaskType, in.loop, a[0], a[1], ctx)
			if exc != nil {
				return Value{}, exc
			}
			t.thread = true
			t.daemon, _ = a[2].AsBool()
			in.loop.threads++
			return ptr(t), in.taskStep(t, nil)
		}},
		// _current_thread_task() is the task of the thread that runs; None in the main thread.
		{Name: "_current_thread_task", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) {
			for l := in.loop; l != nil; l = l.outer {
				if l.current.isThread() {
					return ptr(l.current), nil
				}
			}
			return None, nil
		}},
		// _future() is something to wait for with _block.
		{Name: "_future", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) { return ptr(in.newFuture()), nil }},
		{Name: "_block", Sig: "future, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.block(a[0]) }},
		{Name: "_later", Sig: "seconds, future, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			d, exc := in.seconds(a[0])
			if exc != nil {
				return Value{}, exc
			}
			f := a[1].future()
			in.callLater(d, &callHandle{fn: None, fut: f, goFn: func(in *Interp) *Exception {
				in.setResult(f, False)
				return nil
			}})
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
		return Value{}, Errorf(RuntimeError, "cannot wait here for what belongs to another event loop: await it instead")
	}
	if !in.canWait() {
		return Value{}, Errorf(RuntimeError, "cannot wait here: the call comes from inside a built-in function")
	}
	in.implicit = v
	return None, nil
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
