package py

// This file defines loop objects as programs see them.
// https://docs.python.org/3.14/library/asyncio-eventloop.html

import "math"

// EventLoopTypes are AbstractEventLoop, BaseEventLoop and the class of the
// loops there are; HandleType and TimerHandleType what scheduling returns.
var (
	AbstractEventLoopType = &Type{}
	BaseEventLoopType     = &Type{}
	EventLoopType         = &Type{}
	HandleType            = &Type{}
	TimerHandleType       = &Type{}
)

func initAsyncTypes() {
	fillType(AbstractEventLoopType, KindObject, TypeSpec{Name: "AbstractEventLoop", Module: "asyncio.events", Dict: true, Methods: abstractLoopMethods(),
		New: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.NewObject(a[0].typ(), nil), nil }})
	fillType(BaseEventLoopType, KindObject, baseEventLoopSpec())
	fillType(EventLoopType, KindObject, TypeSpec{Name: "_UnixSelectorEventLoop", Module: "asyncio.unix_events", Bases: []*Type{BaseEventLoopType}, Dict: true,
		New: newLoopObject, NewSig: "selector=None"})
	fillType(BlockingContextType, KindObject, blockingContextSpec())
	fillType(coroutineWrapperType, KindObject, coroutineWrapperSpec())
	fillType(HandleType, KindObject, handleSpec())
	fillType(TimerHandleType, KindObject, timerHandleSpec())
	fillType(ContextVarType, KindObject, contextVarSpec())
	fillType(ContextTokenType, KindObject, contextTokenSpec())
	fillType(ContextType, KindObject, contextSpec())
	ContextType.SetABC("Mapping")
	fillType(missingTokenType, KindObject, TypeSpec{Name: "Token.MISSING", Module: "_contextvars", Final: true, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) { return in.NewStr("<Token.MISSING>"), nil }},
	}})
}

// abstractLoopMethods are the methods of AbstractEventLoop, which are for others
// to define.
func abstractLoopMethods() []Def {
	var methods []Def
	for _, m := range baseEventLoopSpec().Methods {
		if m.Name == "__repr__" {
			continue
		}
		methods = append(methods, Def{Name: m.Name, Sig: "...", Fn: func(*Interp, []Value, *Kwargs) (Value, *Exception) {
			return Value{}, newExc(NotImplementedError)
		}})
	}
	return methods
}

func newLoopObject(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	l := in.newLoop()
	l.obj = in.NewObject(a[0].typ(), l)
	return l.obj, nil
}

// newLoop makes a loop that does not run.
func (in *Interp) newLoop() *eventLoop {
	in.charge(400)
	return &eventLoop{loopShared: in.loop.loopShared}
}

// policyLoop is what set_event_loop set in the thread that runs; nil if
// nothing.
func (in *Interp) policyLoop() *eventLoop { return in.loop.policy[in.thread()] }

func (in *Interp) setPolicyLoop(l *eventLoop) {
	switch {
	case l == nil:
		delete(in.loop.policy, in.thread())
	case in.loop.policy == nil:
		in.loop.policy = map[*Future]*eventLoop{in.thread(): l}
	default:
		in.charge(64)
		in.loop.policy[in.thread()] = l
	}
}

// loopObject returns the loop object of l.
func (in *Interp) loopObject(l *eventLoop) Value {
	if l.obj.p == nil {
		l.obj = in.NewObject(EventLoopType, l)
	}
	return l.obj
}

// loopOf returns the loop of a loop object; absent and None give the one that
// runs.
func (in *Interp) loopOf(v Value) (*eventLoop, *Exception) {
	if v.p == nil || v.IsNone() {
		return in.loop, nil
	}
	if l, ok := v.ObjectData().(*eventLoop); ok {
		return l, nil
	}
	return nil, typeErrorf("an asyncio event loop was expected, got '%s'", typeName(v))
}

// inLoop reports whether the running code may regard its loop as running: a
// program that does not await is no part of one.
func (in *Interp) inLoop() bool {
	l := in.loop
	if l.current.isThread() {
		return false
	}
	return l != l.base || in.main.prog.awaits || l.current != in.mainTask
}

func (l *eventLoop) check() *Exception {
	if l.closed {
		return Errorf(RuntimeError, "Event loop is closed")
	}
	return nil
}

// schedule is call_soon, and call_at with a time.
func (in *Interp) schedule(l *eventLoop, fn Value, args []Value, ctx Value, timed bool, when float64) (Value, *Exception) {
	if exc := l.check(); exc != nil {
		return Value{}, exc
	}
	if k := fn.exactKind(); k == KindCoroutine || IsCoroutineFunction(fn) {
		what := "call_soon"
		if timed {
			what = "call_at"
		}
		if l.debug {
			return Value{}, typeErrorf("coroutines cannot be used with %s()", what)
		}
	}
	c, exc := in.callContext(ctx)
	if exc != nil {
		return Value{}, exc
	}
	in.charge(128 + len(args)*sizeValue)
	h := &callHandle{fn: fn, args: append([]Value(nil), args...), ctx: c, when: when, timed: timed}
	if timed {
		in.callAt(l, when, h)
	} else {
		in.callSoon(l, handle{call: h})
	}
	return in.NewObject(handleTypeOf(h), h), nil
}

// nanoseconds converts seconds on the loop's clock.
func nanoseconds(s float64) int64 {
	switch {
	case s != s || s >= 9e9:
		return 9e18
	case s <= -9e9:
		return -9e18
	}
	return int64(math.Round(s * 1e9))
}

func handleTypeOf(c *callHandle) *Type {
	if c.timed {
		return TimerHandleType
	}
	return HandleType
}

func handleData(v Value) *callHandle { return v.object().Data.(*callHandle) }

func handleSpec() TypeSpec {
	return TypeSpec{Name: "Handle", Module: "asyncio.events", Methods: []Def{
		{Name: "cancel", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			c := handleData(a[0])
			c.cancelled = true
			c.fn, c.args = None, nil
			return None, nil
		}},
		{Name: "cancelled", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Bool(handleData(a[0]).cancelled), nil
		}},
		{Name: "get_context", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			c := handleData(a[0])
			if c.ctx == nil {
				c.ctx = &pyContext{}
			}
			return in.contextObject(c.ctx), nil
		}},
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			c := handleData(a[0])
			s := "<" + typeOf(a[0]).name
			if c.cancelled {
				s += " cancelled"
			}
			if c.timed {
				s += " when=" + in.reprShort(Float(c.when))
			}
			if !c.cancelled {
				s += " " + in.callbackSource(c.fn)
			}
			return in.NewStr(s + ">"), nil
		}},
	}}
}

func timerHandleSpec() TypeSpec {
	compare := func(name string, f func(a, b float64) bool) Def {
		return Def{Name: name, Sig: "other, /", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			o, ok := a[1].ObjectData().(*callHandle)
			if !ok || !o.timed {
				return NotImplemented, nil
			}
			return Bool(f(handleData(a[0]).when, o.when)), nil
		}}
	}
	return TypeSpec{Name: "TimerHandle", Module: "asyncio.events", Bases: []*Type{HandleType}, Methods: []Def{
		{Name: "when", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return Float(handleData(a[0]).when), nil }},
		compare("__lt__", func(a, b float64) bool { return a < b }),
		compare("__le__", func(a, b float64) bool { return a <= b }),
		compare("__gt__", func(a, b float64) bool { return a > b }),
		compare("__ge__", func(a, b float64) bool { return a >= b }),
	}}
}

// loopMethod makes a row of the table of loop methods.
func loopMethod(name, sig string, f func(in *Interp, l *eventLoop, a []Value) (Value, *Exception)) Def {
	return Def{Name: name, Sig: sig, Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
		l, ok := a[0].object().Data.(*eventLoop)
		if !ok {
			return Value{}, Errorf(RuntimeError, "the event loop was not initialised")
		}
		return f(in, l, a)
	}}
}

func baseEventLoopSpec() TypeSpec {
	soon := func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
		return in.schedule(l, a[1], a[2].tuple().v, a[3], false, 0)
	}
	nothing := func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
		f := in.newFuture()
		f.loop = l
		in.setResult(f, None)
		return ptr(f), nil
	}
	methods := []Def{
		loopMethod("time", "", func(in *Interp, l *eventLoop, _ []Value) (Value, *Exception) {
			return Float(in.loopSeconds()), nil
		}),
		loopMethod("call_soon", "def callback, *args, context=None", soon),
		loopMethod("call_soon_threadsafe", "def callback, *args, context=None", soon),
		loopMethod("call_later", "def delay, callback, *args, context=None", func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
			if a[1].IsNone() {
				return Value{}, typeErrorf("delay must not be None")
			}
			d, exc := in.delay(a[1])
			if exc != nil {
				return Value{}, exc
			}
			return in.schedule(l, a[2], a[3].tuple().v, a[4], true, in.loopSeconds()+d)
		}),
		loopMethod("call_at", "def when, callback, *args, context=None", func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
			if a[1].IsNone() {
				return Value{}, typeErrorf("when cannot be None")
			}
			when, exc := in.delay(a[1])
			if exc != nil {
				return Value{}, exc
			}
			return in.schedule(l, a[2], a[3].tuple().v, a[4], true, when)
		}),
		loopMethod("create_future", "", func(in *Interp, l *eventLoop, _ []Value) (Value, *Exception) {
			f := in.newFuture()
			f.loop = l
			return ptr(f), nil
		}),
		loopMethod("create_task", "def coro, **kwargs", func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
			return in.loopCreateTask(l, a[1], a[2])
		}),
		loopMethod("set_task_factory", "def factory", func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
			if !a[1].IsNone() && !Callable(a[1]) {
				return Value{}, typeErrorf("task factory must be a callable or None")
			}
			l.factory = a[1]
			return None, nil
		}),
		loopMethod("get_task_factory", "def", func(_ *Interp, l *eventLoop, _ []Value) (Value, *Exception) { return orNone(l.factory), nil }),
		loopMethod("run_until_complete", "def future", runUntilComplete),
		loopMethod("run_forever", "def", func(in *Interp, l *eventLoop, _ []Value) (Value, *Exception) {
			if exc := in.mayRun(l); exc != nil {
				return Value{}, exc
			}
			return in.runInner(l, nil)
		}),
		loopMethod("stop", "def", func(_ *Interp, l *eventLoop, _ []Value) (Value, *Exception) { l.stopping = true; return None, nil }),
		loopMethod("is_running", "def", func(in *Interp, l *eventLoop, _ []Value) (Value, *Exception) {
			return Bool(l.running && (l != l.base || in.inLoop())), nil
		}),
		loopMethod("is_closed", "def", func(_ *Interp, l *eventLoop, _ []Value) (Value, *Exception) { return Bool(l.closed), nil }),
		loopMethod("close", "def", func(in *Interp, l *eventLoop, _ []Value) (Value, *Exception) {
			if l.running {
				if l == l.base {
					return None, nil
				}
				return Value{}, Errorf(RuntimeError, "Cannot close a running event loop")
			}
			l.closed, l.ready, l.head, l.timers = true, nil, 0, nil
			return None, nil
		}),
		loopMethod("shutdown_asyncgens", "def", func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
			f, exc := in.closeAgens(l)
			if f == nil && exc == nil {
				return nothing(in, l, a)
			}
			return ptr(f), exc
		}),
		loopMethod("shutdown_default_executor", "def timeout=None", func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
			if in.modules["asyncio.executors"] == nil {
				return nothing(in, l, a)
			}
			return in.callExecutors("shutdown_default_executor", in.loopObject(l))
		}),
		loopMethod("get_debug", "def", func(_ *Interp, l *eventLoop, _ []Value) (Value, *Exception) { return Bool(l.debug), nil }),
		loopMethod("set_debug", "def enabled", func(in *Interp, l *eventLoop, a []Value) (v Value, exc *Exception) {
			l.debug, exc = in.Truth(a[1])
			return None, exc
		}),
		loopMethod("set_exception_handler", "def handler", func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
			if !a[1].IsNone() && !Callable(a[1]) {
				return Value{}, typeErrorf("A callable object or None is expected, got %s", in.reprShort(a[1]))
			}
			l.handler = a[1]
			return None, nil
		}),
		loopMethod("get_exception_handler", "def", func(_ *Interp, l *eventLoop, _ []Value) (Value, *Exception) { return orNone(l.handler), nil }),
		loopMethod("default_exception_handler", "def context", func(in *Interp, _ *eventLoop, a []Value) (Value, *Exception) {
			if !a[1].isDict() {
				return Value{}, typeErrorf("'%s' object is not a mapping", typeName(a[1]))
			}
			return None, in.logLoopError(a[1].dict())
		}),
		loopMethod("call_exception_handler", "def context", func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
			if !a[1].isDict() {
				return Value{}, typeErrorf("'%s' object is not a mapping", typeName(a[1]))
			}
			return None, in.handleLoopError(l, a[1].dict())
		}),
		loopMethod("__repr__", "def", func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
			flag := func(b bool) string { return in.reprShort(Bool(b)) }
			return in.NewStr("<" + typeOf(a[0]).name + " running=" + flag(l.running) + " closed=" + flag(l.closed) + " debug=" + flag(l.debug) + ">"), nil
		}),
		loopMethod("set_default_executor", "def executor", func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
			return in.callExecutors("set_default_executor", in.loopObject(l), a[1])
		}),
		loopMethod("run_in_executor", "def executor, func, *args", func(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
			if exc := l.check(); exc != nil {
				return Value{}, exc
			}
			return in.callExecutors("run_in_executor", append([]Value{in.loopObject(l), a[1], a[2]}, a[3].tuple().v...)...)
		}),
	}
	for _, name := range [...]string{"create_connection", "create_server", "create_datagram_endpoint", "create_unix_connection", "create_unix_server",
		"connect_accepted_socket", "sendfile", "start_tls", "add_reader", "remove_reader", "add_writer", "remove_writer", "sock_recv", "sock_recv_into",
		"sock_recvfrom", "sock_recvfrom_into", "sock_sendall", "sock_sendto", "sock_connect", "sock_accept", "sock_sendfile", "getaddrinfo", "getnameinfo"} {
		methods = append(methods, unavailable(name, "programs have no network access; call a tool instead"))
	}
	for _, name := range [...]string{"connect_read_pipe", "connect_write_pipe", "subprocess_exec", "subprocess_shell"} {
		methods = append(methods, unavailable(name, "programs cannot start processes; call a tool instead"))
	}
	for _, name := range [...]string{"add_signal_handler", "remove_signal_handler"} {
		methods = append(methods, unavailable(name, "programs receive no signals"))
	}
	return TypeSpec{Name: "BaseEventLoop", Module: "asyncio.base_events", Bases: []*Type{AbstractEventLoopType}, Dict: true,
		New: newLoopObject, Methods: methods, Consts: map[string]Value{"slow_callback_duration": Float(0.1)}}
}

// callExecutors calls a function of asyncio.executors.
func (in *Interp) callExecutors(name string, args ...Value) (Value, *Exception) {
	m, exc := in.Import("asyncio.executors")
	if exc != nil {
		return Value{}, exc
	}
	return in.CallArgs(m.Get(in, name), args, nil)
}

// unavailable is a method for what programs cannot do, which says so.
func unavailable(name, why string) Def {
	return Def{Name: name, Sig: "...", Fn: func(*Interp, []Value, *Kwargs) (Value, *Exception) {
		return Value{}, Errorf(NotImplementedError, "loop.%s() is not available: %s", name, why)
	}}
}

// delay reads a number of seconds as CPython does: it is added to a float.
func (in *Interp) delay(v Value) (float64, *Exception) {
	if f, ok := v.AsFloat(); ok {
		return f, nil
	}
	if n, ok := v.AsInt(); ok {
		return float64(n), nil
	}
	if f := typeOf(v).special(spFloat); f.p != nil {
		r, exc := in.callSpecial(f, v)
		if exc != nil {
			return 0, exc
		}
		if x, ok := r.AsFloat(); ok {
			return x, nil
		}
	}
	return 0, typeErrorf("unsupported operand type(s) for +: 'float' and '%s'", typeName(v))
}

// mayRun reports why a loop cannot be run now.
func (in *Interp) mayRun(l *eventLoop) *Exception {
	if exc := l.check(); exc != nil {
		return exc
	}
	if l.running {
		return Errorf(RuntimeError, "This event loop is already running")
	}
	if c := in.loop.current; c != nil && !c.thread && (in.loop != l.base || c != in.mainTask) {
		return Errorf(RuntimeError, "Cannot run the event loop while another loop is running")
	}
	return nil
}

func runUntilComplete(in *Interp, l *eventLoop, a []Value) (Value, *Exception) {
	if l == l.base { // the program itself runs in it: await on behalf of the caller
		if in.loop != l || l.current != in.mainTask {
			return Value{}, Errorf(RuntimeError, "This event loop is already running")
		}
		f, exc := in.ensureFuture(a[1])
		if exc != nil {
			return Value{}, exc
		}
		in.implicit = ptr(f)
		return None, nil
	}
	if exc := in.mayRun(l); exc != nil {
		return Value{}, exc
	}
	f, exc := in.ensureFutureOn(l, a[1])
	if exc != nil {
		return Value{}, exc
	}
	if f.loop != l {
		return Value{}, valueErrorf("The future belongs to a different loop than the one specified as the loop argument")
	}
	return in.runInner(l, f)
}
