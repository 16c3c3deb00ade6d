package py

// This file defines Future and Task as seen by programs.

import "strconv"

func futureSpec() TypeSpec {
	return TypeSpec{Name: "Future", Module: "_asyncio", NewSig: "*, loop=None", New: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
		l := in.futureLoop()
		if a[1].p != nil && !a[1].IsNone() {
			var exc *Exception
			if l, exc = in.loopOf(a[1]); exc != nil {
				return Value{}, attrError(a[1], "get_debug", "'%s' object has no attribute 'get_debug'", typeName(a[1]))
			}
		}
		f := in.newFuture()
		f.loop = l
		if t := a[0].typ(); t != FutureType {
			v := newSub(KindFuture, t)
			v.future().cls, v.future().loop = t, l
			return v, nil
		}
		return ptr(f), nil
	}, Methods: []Def{
		{Name: "__init__", Sig: "...", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return None, nil }},
		{Name: "result", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f := a[0].future()
			if !f.done() {
				return Value{}, Errorf(InvalidStateError, "Result is not set.")
			}
			return in.futureResult(f)
		}},
		{Name: "exception", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f := a[0].future()
			switch f.state {
			case futPending:
				return Value{}, Errorf(InvalidStateError, "Exception is not set.")
			case futCancelled:
				_, exc := in.futureResult(f)
				return Value{}, exc
			}
			f.retrieved = true
			if f.exc == nil {
				return None, nil
			}
			return ptr(f.exc), nil
		}},
		{Name: "done", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return Bool(a[0].future().done()), nil }},
		{Name: "cancelled", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Bool(a[0].future().state == futCancelled), nil
		}},
		{Name: "cancel", Sig: "msg=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Bool(in.cancel(a[0].future(), a[1])), nil
		}},
		{Name: "add_done_callback", Sig: "fn, /, *, context=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			ctx, exc := in.callContext(a[2])
			if exc != nil {
				return Value{}, exc
			}
			in.addCallback(a[0].future(), futureCallback{fn: a[1], ctx: ctx})
			return None, nil
		}},
		{Name: "remove_done_callback", Sig: "fn, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f := a[0].future()
			var keep []futureCallback
			n := 0
			for _, cb := range f.callbacks {
				if cb.fn.p != nil {
					eq, exc := in.Equal(cb.fn, a[1])
					if exc != nil {
						return Value{}, exc
					}
					if eq {
						n++
						continue
					}
				}
				keep = append(keep, cb)
			}
			f.callbacks = keep
			return Int(int64(n)), nil
		}},
		{Name: "set_result", Sig: "result, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f := a[0].future()
			if f.isTask {
				return Value{}, Errorf(RuntimeError, "Task does not support set_result operation")
			}
			if f.done() {
				return Value{}, Errorf(InvalidStateError, "invalid state")
			}
			in.setResult(f, a[1])
			return None, nil
		}},
		{Name: "set_exception", Sig: "exception, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f := a[0].future()
			if f.isTask {
				return Value{}, Errorf(RuntimeError, "Task does not support set_exception operation")
			}
			if f.done() {
				return Value{}, Errorf(InvalidStateError, "invalid state")
			}
			e, exc := in.asException(a[1], "invalid exception object")
			if exc != nil {
				return Value{}, exc
			}
			if e.Is(StopIteration) {
				n := Errorf(RuntimeError, "StopIteration interacts badly with generators and cannot be raised into a Future")
				n.cause, n.context = ptr(e), ptr(e)
				e = n
			}
			in.setException(f, e)
			return None, nil
		}},
		{Name: "get_loop", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.loopObject(a[0].future().loop), nil
		}},
		{Name: "__await__", Fn: futureIter},
		{Name: "__iter__", Fn: futureIter},
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			leave, again, exc := in.EnterRepr(a[0])
			if again || exc != nil {
				return in.NewStr("..."), exc
			}
			defer leave()
			text, exc := in.futureRepr(a[0].future())
			return in.NewStr(text), exc
		}},
	}, Getters: []Getter{
		{Name: "_loop", Get: func(in *Interp, v Value) (Value, *Exception) { return in.loopObject(v.future().loop), nil }},
		{Name: "_state", Get: func(in *Interp, v Value) (Value, *Exception) {
			return in.NewStr([...]string{"PENDING", "FINISHED", "CANCELLED"}[v.future().state]), nil
		}},
		{Name: "_asyncio_future_blocking", Get: func(_ *Interp, v Value) (Value, *Exception) { return Bool(v.future().awaited), nil },
			Set: func(in *Interp, v, x Value) *Exception {
				if x.p == nil {
					return Errorf(AttributeError, "cannot delete attribute")
				}
				t, exc := in.Truth(x)
				if exc == nil {
					v.future().awaited = t
				}
				return exc
			}},
	}, Class: []Def{classAlias}}
}

// futureIter is the iterator of "yield from future": it yields the future
// itself until it is done.
func futureIter(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	f := a[0]
	return in.NewIterator(iteratorType, func(in *Interp) (Value, *Exception) {
		if fut := f.future(); !fut.done() {
			fut.awaited = true
			return f, nil
		}
		v, exc := in.futureResult(f.future())
		if exc != nil {
			return Value{}, exc
		}
		return Value{}, stopIteration(v)
	}, f), nil
}

func (in *Interp) taskName(f *Future) Value {
	if f.name.isInt() {
		f.name = in.NewStr("Task-" + strconv.FormatInt(f.name.i(), 10))
	}
	return f.name
}

func taskSpec() TypeSpec {
	return TypeSpec{Name: "Task", Module: "_asyncio", Bases: []*Type{FutureType}, NewSig: "coro, *, loop=None, name=None, context=None, eager_start=False", New: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
		l, exc := in.loopOf(a[2])
		if exc != nil {
			return Value{}, exc
		}
		return in.createTask(a[0].typ(), l, a[1], a[3], a[4], a[5])
	}, Methods: []Def{
		{Name: "set_result", Sig: "result, /", Fn: func(*Interp, []Value, *Kwargs) (Value, *Exception) {
			return Value{}, Errorf(RuntimeError, "Task does not support set_result operation")
		}},
		{Name: "set_exception", Sig: "exception, /", Fn: func(*Interp, []Value, *Kwargs) (Value, *Exception) {
			return Value{}, Errorf(RuntimeError, "Task does not support set_exception operation")
		}},
		{Name: "get_stack", Sig: "*, limit=None", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) { return in.NewList(nil), nil }},
		{Name: "print_stack", Sig: "*, limit=None, file=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			text := "No stack for " + in.reprShort(a[0]) + "\n"
			if a[2].p == nil || a[2].IsNone() {
				return None, in.writeErr(text)
			}
			_, exc := in.CallMethod(a[2], "write", in.NewStr(text))
			return None, exc
		}},
		{Name: "get_name", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.taskName(a[0].future()), nil }},
		{Name: "set_name", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			s, exc := in.Str(a[1])
			a[0].future().name = in.NewStr(s)
			return None, exc
		}},
		{Name: "get_coro", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if c := a[0].future().coro; c.p != nil {
				return c, nil
			}
			return None, nil
		}},
		{Name: "get_context", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f := a[0].future()
			if f.loop.current == f { // its context is the current one
				return in.contextObject(in.currentContext()), nil
			}
			if f.ctx == nil {
				f.ctx = &pyContext{}
			}
			return in.contextObject(f.ctx), nil
		}},
		{Name: "cancelling", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Int(int64(a[0].future().requests)), nil
		}},
		{Name: "uncancel", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f := a[0].future()
			if f.requests > 0 {
				f.requests--
				if f.requests == 0 {
					f.must = false
				}
			}
			return Int(int64(f.requests)), nil
		}},
	}}
}

// futureLoop is the loop of futures made without naming one.
func (in *Interp) futureLoop() *eventLoop {
	if !in.inLoop() {
		if p := in.policyLoop(); p != nil {
			return p
		}
	}
	return in.loop
}

// isCoroutine reports whether v is a coroutine, or has the methods of one.
func (in *Interp) isCoroutine(v Value) bool {
	switch v.Kind() {
	case KindCoroutine, KindHostCall:
		return true
	case KindInstance, KindObject:
		if isAgenCall(v) {
			return true
		}
		for _, name := range coroutineMethods {
			if m := typeOf(v).lookup(name.str()); m.p == nil || m.IsNone() {
				return false
			}
		}
		return true
	}
	return false
}

var coroutineMethods = []Value{intern("__await__"), intern("send"), intern("throw"), intern("close")}

// createTask makes a task of class cls; the arguments are those of Task.
func (in *Interp) createTask(cls *Type, l *eventLoop, coro, name, ctx, eager Value) (Value, *Exception) {
	if !in.isCoroutine(coro) {
		return Value{}, typeErrorf("a coroutine was expected, got %s", in.reprShort(coro))
	}
	if exc := l.check(); exc != nil {
		return Value{}, exc
	}
	coro, exc := in.asCoroutine(coro)
	if exc != nil {
		return Value{}, exc
	}
	if name.p != nil && !name.IsNone() && !name.isStr() {
		s, exc := in.Str(name)
		if exc != nil {
			return Value{}, exc
		}
		name = in.NewStr(s)
	}
	c, exc := in.callContext(ctx)
	if exc != nil {
		return Value{}, exc
	}
	t, exc := in.makeTask(cls, l, coro, name, c)
	if exc != nil {
		return Value{}, exc
	}
	if eager.p != nil && !eager.IsNone() {
		now, exc := in.Truth(eager)
		if exc != nil {
			return Value{}, exc
		}
		if now && l.running {
			if c != nil && c == in.ctx {
				c.entered = false // an eager task may share the context of its maker
				defer func() { c.entered = true }()
			}
			exc = in.taskStep(t, nil)
			if t.state != futPending {
				t.coro = Value{} // a task that ended at once forgets its coroutine
			}
			return ptr(t), exc
		}
	}
	in.callSoon(l, handle{task: t})
	return ptr(t), nil
}

// loopCreateTask is loop.create_task: kwargs go to the task factory if there
// is one.
func (in *Interp) loopCreateTask(l *eventLoop, coro, kwargs Value) (Value, *Exception) {
	kw := &Kwargs{}
	kwargs.dict().Each(func(k, v Value) bool {
		kw.Names, kw.Vals = append(kw.Names, k), append(kw.Vals, v)
		return true
	})
	if exc := l.check(); exc != nil {
		return Value{}, exc
	}
	if l.factory.p != nil && !l.factory.IsNone() {
		return in.CallArgs(l.factory, []Value{in.loopObject(l), coro}, kw)
	}
	if kw.Len() == 0 {
		return in.createTask(TaskType, l, coro, Value{}, Value{}, Value{})
	}
	kw.Names, kw.Vals = append(kw.Names, in.internName("loop")), append(kw.Vals, in.loopObject(l))
	return in.CallArgs(ptr(TaskType), []Value{coro}, kw)
}

var currentTaskDef = Def{Name: "current_task", Sig: "loop=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	l, exc := in.loopOf(a[0])
	if exc != nil {
		return Value{}, exc
	}
	if (a[0].p == nil || a[0].IsNone()) && !in.inLoop() {
		return Value{}, errNoLoop()
	}
	if l.current == nil {
		return None, nil
	}
	return ptr(l.current), nil
}}

func errNoLoop() *Exception { return Errorf(RuntimeError, "no running event loop") }

var tasksDef = Def{Name: "_tasks", Sig: "loop=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	loop, exc := in.loopOf(a[0])
	if exc != nil {
		return Value{}, exc
	}
	if exc := in.Charge(len(loop.tasks) / 16); exc != nil {
		return Value{}, exc
	}
	l := make([]Value, len(loop.tasks))
	for i, t := range loop.tasks {
		l[i] = ptr(t)
	}
	return in.NewList(l), nil
}}

var (
	currentTaskBuiltin = ptr(NewBuiltin("asyncio", currentTaskDef))
	tasksBuiltin       = ptr(NewBuiltin("asyncio", tasksDef))
)

// AsyncPrimitives are the native parts of the asyncio module: what needs the
// scheduler. Package lib/asyncio builds the rest on them in Python.
func AsyncPrimitives() []Def {
	return []Def{
		{Name: "gather", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
			re := false
			for i := 0; i < kw.Len(); i++ {
				if n := kw.Names[i].str().s; n != "return_exceptions" {
					return Value{}, typeErrorf("gather() got an unexpected keyword argument '%s'", n)
				}
				var exc *Exception
				if re, exc = in.Truth(kw.Vals[i]); exc != nil {
					return Value{}, exc
				}
			}
			if n := len(a); n > 0 && !in.inLoop() && in.policyLoop() != nil {
				a = append([]Value(nil), a...)
				for i, v := range a {
					f, exc := in.ensureFutureOn(in.policyLoop(), v)
					if exc != nil {
						return Value{}, exc
					}
					a[i] = ptr(f)
				}
			}
			f, exc := in.gather(a, re)
			if exc != nil {
				return Value{}, exc
			}
			return ptr(f), nil
		}},
		{Name: "create_task", Sig: "def coro, *, name=None, context=None, eager_start=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			l := in.loop
			if !in.inLoop() {
				return Value{}, errNoLoop()
			}
			if l.factory.p == nil || l.factory.IsNone() {
				return in.createTask(TaskType, l, a[0], a[1], a[2], a[3])
			}
			d := in.newDict()
			for i, n := range [...]string{"name", "context", "eager_start"} {
				if a[i+1].p != nil {
					d.setStr(in.internName(n), a[i+1])
				}
			}
			return in.loopCreateTask(l, a[0], ptr(d))
		}},
		{Name: "ensure_future", Sig: "def coro_or_future, *, loop=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			l := in.futureLoop()
			if a[1].p != nil && !a[1].IsNone() {
				var exc *Exception
				if l, exc = in.loopOf(a[1]); exc != nil {
					return Value{}, exc
				}
				if a[0].Kind() == KindFuture && a[0].future().loop != l {
					return Value{}, valueErrorf("The future belongs to a different loop than the one specified as the loop argument")
				}
			}
			f, exc := in.ensureFutureOn(l, a[0])
			if exc != nil {
				return Value{}, exc
			}
			return ptr(f), nil
		}},
		currentTaskDef,
		tasksDef,
		{Name: "_sleep", Sig: "delay, result, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f := in.newFuture()
			d, exc := in.seconds(a[0])
			if exc != nil {
				return Value{}, exc
			}
			res := a[1]
			h := &callHandle{fn: res, fut: f, goFn: func(in *Interp) *Exception {
				in.setResult(f, res)
				return nil
			}}
			in.callLater(d, h)
			return ptr(f), nil
		}},
		{Name: "_time", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Float(in.loopSeconds()), nil
		}},
		{Name: "_call_soon", Sig: "...", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if len(a) < 1 {
				return Value{}, typeErrorf("_call_soon() missing callback")
			}
			return in.schedule(in.loop, a[0], a[1:], Value{}, false, 0)
		}},
		{Name: "_call_later", Sig: "...", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if len(a) < 2 {
				return Value{}, typeErrorf("_call_later() missing delay or callback")
			}
			d, exc := in.delay(a[0])
			if exc != nil {
				return Value{}, exc
			}
			return in.schedule(in.loop, a[1], a[2:], Value{}, true, in.loopSeconds()+d)
		}},
		{Name: "run", Sig: "def main, *, debug=None, loop_factory=None", Fn: asyncRun},
		{Name: "get_running_loop", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) {
			if !in.inLoop() {
				return Value{}, Errorf(RuntimeError, "no running event loop")
			}
			return in.loopObject(in.loop), nil
		}},
		{Name: "_get_running_loop", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) {
			if !in.inLoop() {
				return None, nil
			}
			return in.loopObject(in.loop), nil
		}},
		{Name: "get_event_loop", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) {
			l := in.loop
			if !in.inLoop() {
				if l = in.policyLoop(); l == nil {
					l = in.newLoop() // as long as CPython did so
					in.setPolicyLoop(l)
				}
			}
			return in.loopObject(l), nil
		}},
		{Name: "new_event_loop", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) {
			return in.loopObject(in.newLoop()), nil
		}},
		{Name: "set_event_loop", Sig: "loop, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if a[0].IsNone() {
				in.setPolicyLoop(nil)
				return None, nil
			}
			l, ok := a[0].ObjectData().(*eventLoop)
			if !ok {
				return Value{}, typeErrorf("loop must be an instance of AbstractEventLoop or None, not '%s'", typeName(a[0]))
			}
			in.setPolicyLoop(l)
			return None, nil
		}},
		{Name: "_timed_out_at", Sig: "when, callback, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			when, exc := in.delay(a[0])
			if exc != nil {
				return Value{}, exc
			}
			return in.schedule(in.loop, a[1], nil, Value{}, true, when)
		}},
		{Name: "_alias", Sig: "cls, item, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.NewGenericAlias(a[0], a[1]), nil
		}},
		{Name: "iscoroutine", Sig: "obj", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Bool(in.isCoroutine(a[0])), nil
		}},
		{Name: "isfuture", Sig: "def obj", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if a[0].Kind() == KindFuture || a[0].IsNone() || a[0].isType() {
				return Bool(!a[0].isType() && !a[0].IsNone()), nil
			}
			// Futures of the program's own have a mark in their class, which they may set to a bool.
			v, exc := in.lookupAttr(ptr(typeOf(a[0])), in.internName("_asyncio_future_blocking"))
			if v.p == nil || exc != nil {
				return False, exc
			}
			v, exc = in.lookupAttr(a[0], in.internName("_asyncio_future_blocking"))
			return Bool(v.p != nil && !v.IsNone()), exc
		}},
		{Name: "_awaited_by", Sig: "future, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			var by []Value
			if a[0].Kind() == KindFuture {
				f := a[0].future()
				if f.sleeper != nil {
					by = append(by, ptr(f.sleeper))
				}
				for i := range f.callbacks {
					if t := f.callbacks[i].task; t != nil {
						by = append(by, ptr(t))
					}
				}
			}
			return in.NewList(by), nil
		}},
		{Name: "iscoroutinefunction", Sig: "func", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Bool(IsCoroutineFunction(a[0])), nil
		}},
	}
}

// seconds reads how long to sleep.
func (in *Interp) seconds(v Value) (float64, *Exception) {
	f, exc := in.delay(v)
	if exc == nil && f != f {
		exc = valueErrorf("Invalid delay: NaN (not a number)")
	}
	return f, exc
}
