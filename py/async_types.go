package py

// This file defines Future and Task as seen by programs.

import "strconv"

func futureSpec() TypeSpec {
	return TypeSpec{Name: "Future", Module: "_asyncio", NewSig: "*, loop=None", New: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
		f := in.newFuture()
		if t := a[0].typ(); t != FutureType {
			v := newSub(KindFuture, t)
			v.future().cls = t
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
			in.addCallback(a[0].future(), futureCallback{fn: a[1], ctx: a[2]})
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
		{Name: "get_loop", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.loopObject() }},
		{Name: "__await__", Fn: futureIter},
		{Name: "__iter__", Fn: futureIter},
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f := a[0].future()
			state := [...]string{"pending", "finished", "cancelled"}[f.state]
			if f.state == futFinished {
				if f.exc != nil {
					state += " exception=" + in.reprShort(ptr(f.exc))
				} else {
					state += " result=" + in.reprShort(f.result)
				}
			}
			if f.isTask {
				return in.NewStr("<Task " + state + " name=" + in.reprShort(in.taskName(f)) + " coro=" + in.reprShort(f.coro) + ">"), nil
			}
			return in.NewStr("<" + f.cls.name + " " + state + ">"), nil
		}},
	}, Class: []Def{classGetItem}}
}

var classGetItem = Def{Name: "__class_getitem__", Sig: "item, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return a[0], nil }}

// futureIter is the iterator of "yield from future": it yields the future
// itself until it is done.
func futureIter(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	f := a[0]
	return in.NewIterator(iteratorType, func(in *Interp) (Value, *Exception) {
		if !f.future().done() {
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
	return TypeSpec{Name: "Task", Module: "_asyncio", Bases: []*Type{FutureType}, Final: true, NewSig: "coro, *, loop=None, name=None, context=None, eager_start=False", New: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
		return in.createTask(a[1], a[3])
	}, Methods: []Def{
		{Name: "get_name", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.taskName(a[0].future()), nil }},
		{Name: "set_name", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			s, exc := in.Str(a[1])
			a[0].future().name = in.NewStr(s)
			return None, exc
		}},
		{Name: "get_coro", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return a[0].future().coro, nil }},
		{Name: "get_context", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return orNone(a[0].future().ctx), nil }},
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

// loopObject returns the loop object of the program, which asyncio.events
// makes when it is loaded.
func (in *Interp) loopObject() (Value, *Exception) {
	if in.loop.obj.p == nil {
		if _, exc := in.Import("asyncio.events"); exc != nil {
			return Value{}, exc
		}
	}
	return orNone(in.loop.obj), nil
}

// createTask is asyncio.create_task.
func (in *Interp) createTask(coro, name Value) (Value, *Exception) {
	switch coro.exactKind() {
	case KindCoroutine, KindHostCall:
	default:
		return Value{}, typeErrorf("a coroutine was expected, got %s", in.reprShort(coro))
	}
	if name.p != nil && !name.IsNone() && !name.isStr() {
		s, exc := in.Str(name)
		if exc != nil {
			return Value{}, exc
		}
		name = in.NewStr(s)
	}
	t, exc := in.newTask(coro, name)
	if exc != nil {
		return Value{}, exc
	}
	return ptr(t), nil
}

var currentTaskDef = Def{Name: "current_task", Sig: "loop=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	if in.loop.current == nil {
		return None, nil
	}
	return ptr(in.loop.current), nil
}}

var tasksDef = Def{Name: "_tasks", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	l := make([]Value, len(in.loop.tasks))
	for i, t := range in.loop.tasks {
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
			f, exc := in.gather(a, re)
			if exc != nil {
				return Value{}, exc
			}
			return ptr(f), nil
		}},
		{Name: "create_task", Sig: "coro, *, name=None, context=None, eager_start=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.createTask(a[0], a[1])
		}},
		{Name: "ensure_future", Sig: "coro_or_future, *, loop=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f, exc := in.ensureFuture(a[0])
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
			return Float(float64(in.loopTime()) / 1e9), nil
		}},
		{Name: "_call_soon", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
			h := &callHandle{fn: a[0], args: append([]Value(nil), a[1:]...)}
			in.callSoon(handle{call: h})
			return in.NewObject(handleType, h), nil
		}},
		{Name: "_call_later", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
			d, exc := in.seconds(a[0])
			if exc != nil {
				return Value{}, exc
			}
			h := &callHandle{fn: a[1], args: append([]Value(nil), a[2:]...)}
			in.callLater(d, h)
			return in.NewObject(handleType, h), nil
		}},
		{Name: "run", Sig: "main, *, debug=None, loop_factory=None", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if k := a[0].exactKind(); k != KindCoroutine && k != KindHostCall {
				if typeOf(a[0]).special(spAwait).p == nil {
					return Value{}, typeErrorf("An asyncio.Future, a coroutine or an awaitable is required")
				}
			}
			m, exc := in.helperModule()
			if exc != nil {
				return Value{}, exc
			}
			c, exc := in.Call(m.Get(in, "run"), a[0], tasksBuiltin, currentTaskBuiltin)
			if exc != nil {
				return Value{}, exc
			}
			f, exc := in.ensureFuture(c)
			if exc != nil {
				return Value{}, exc
			}
			in.implicit = ptr(f)
			return None, nil
		}},
		{Name: "_set_loop", Sig: "loop, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			in.loop.obj = a[0]
			return None, nil
		}},
		{Name: "iscoroutine", Sig: "obj", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			k := a[0].Kind()
			return Bool(k == KindCoroutine || k == KindHostCall), nil
		}},
		{Name: "isfuture", Sig: "obj", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Bool(a[0].Kind() == KindFuture), nil
		}},
		{Name: "iscoroutinefunction", Sig: "func", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Bool(IsCoroutineFunction(a[0])), nil
		}},
	}
}

// SleepSync makes the running frame wait for d nanoseconds, as time.sleep
// does: the program as a whole goes on with its other tasks.
func (in *Interp) SleepSync(d int64) {
	f := in.newFuture()
	in.callLater(d, &callHandle{fn: None, goFn: func(in *Interp) *Exception {
		in.setResult(f, None)
		return nil
	}})
	in.implicit = ptr(f)
}

// seconds converts a number of seconds to nanoseconds.
func (in *Interp) seconds(v Value) (int64, *Exception) {
	var f float64
	switch v.Kind() {
	case KindInt, KindBool:
		f = float64(v.i())
	case KindFloat:
		f = v.f()
	default:
		x, ok := v.AsFloat()
		if !ok {
			return 0, typeErrorf("unsupported operand type(s) for +: 'float' and '%s'", typeName(v))
		}
		f = x
	}
	if f != f {
		return 0, valueErrorf("Invalid delay: NaN (not a number)")
	}
	if f > 1e9 {
		f = 1e9
	}
	return int64(f*1e9 + 0.5), nil
}

// handleType is the class of what call_soon and call_later return.
var handleType = &Type{}

func handleSpec() TypeSpec {
	return TypeSpec{Name: "Handle", Module: "asyncio", Final: true, Methods: []Def{
		{Name: "cancel", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			a[0].object().Data.(*callHandle).cancelled = true
			return None, nil
		}},
		{Name: "cancelled", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Bool(a[0].object().Data.(*callHandle).cancelled), nil
		}},
	}}
}
