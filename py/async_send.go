package py

// This file defines await: what may be awaited and how one step of it goes,
// and the protocol of asynchronous generators.

// sendStatus is how a step of an await ended.
type sendStatus uint8

const (
	sendDone    sendStatus = iota // the result is known
	sendPushed                    // a frame was pushed, which will return it
	sendSuspend                   // the frames must be parked; the value is what to wait for
)

var awaitContext = [...]string{
	0: "'%s' object can't be awaited",
	1: "'async with' received an object from __aenter__ that does not implement __await__: %s",
	2: "'async with' received an object from __aexit__ that does not implement __await__: %s",
	3: "'async for' received an invalid object from __anext__: %s",
}

// getAwaitable returns what Send can run for v.
func (in *Interp) getAwaitable(v Value, kind uint8) (Value, *Exception) {
	switch v.exactKind() &^ kindSub {
	case KindCoroutine:
		g := v.gen()
		if g.state == genClosed {
			return Value{}, Errorf(RuntimeError, "cannot reuse already awaited coroutine")
		}
		if g.state == genRunning {
			return v, nil // and send says that it is executing
		}
		if g.state != genCreated {
			return Value{}, Errorf(RuntimeError, "coroutine is being awaited already")
		}
		return v, nil
	case KindFuture, KindHostCall:
		return v, nil
	case KindGenerator:
		if v.gen().flags&flagIterable != 0 {
			return v, nil
		}
	case KindObject:
		if isAgenCall(v) {
			return v, nil
		}
	}
	f := typeOf(v).special(spAwait)
	if f.p == nil {
		return Value{}, typeErrorf(awaitContext[kind], typeName(v))
	}
	it, exc := in.callSpecial(f, v)
	if exc != nil {
		return Value{}, exc
	}
	switch it.exactKind() &^ kindSub {
	case KindCoroutine:
		return Value{}, typeErrorf("__await__() returned a coroutine")
	case KindGenerator:
		if it.gen().flags&flagIterable != 0 {
			return Value{}, typeErrorf("__await__() returned a coroutine")
		}
		return it, nil
	case KindIterator, KindFuture, KindHostCall:
		return it, nil
	}
	if isAgenCall(it) {
		return it, nil
	}
	if typeOf(it).special(spNext).p == nil {
		return Value{}, typeErrorf("__await__() returned non-iterator of type '%s'", typeName(it))
	}
	return it, nil
}

// sendStep advances the awaitable in register reg of the running frame.
func (in *Interp) sendStep(fr *frame, reg int) (Value, sendStatus, *Exception) {
	at := int(fr.base) + reg
	a := in.stack[at]
	switch a.exactKind() &^ kindSub {
	case KindFuture:
		f := a.future()
		if f.done() {
			v, exc := in.futureResult(f)
			return v, sendDone, exc
		}
		f.awaited = true
		return a, sendSuspend, nil
	case KindHostCall:
		if v, exc, ok := in.answerHostCall(a.hostCall()); ok {
			return v, sendDone, exc
		}
		f := in.newFuture()
		if exc := in.startHostCall(a.hostCall(), f); exc != nil {
			return Value{}, 0, exc
		}
		in.stack[at] = ptr(f)
		f.awaited = true
		return ptr(f), sendSuspend, nil
	case KindCoroutine:
		f, exc := in.enterGenerator(a.gen(), None)
		if exc != nil {
			return Value{}, 0, exc
		}
		f.mode, f.dst = modeCall, uint8(reg)
		return Value{}, sendPushed, nil
	case KindObject:
		if isAgenCall(a) {
			return in.agenStep(a.object().Data.(*agenCall), reg)
		}
	}
	v, done, exc := in.yieldFromStep(fr, a)
	if done || exc != nil {
		return v, sendDone, exc
	}
	return v, sendSuspend, nil
}

// injectAt decides what happens with an exception thrown into the running
// frame, which stands at an await or yield from: the delegate gets it first.
// raise is the exception to raise in the frame, if any; yielded tells that
// the delegate yielded v, and otherwise v is its result.
func (in *Interp) injectAt(delegate Value, exc *Exception) (v Value, yielded bool, raise *Exception) {
	switch delegate.exactKind() &^ kindSub {
	case KindFuture, KindHostCall, KindCoroutine:
		return Value{}, false, exc
	case KindObject:
		if isAgenCall(delegate) {
			return Value{}, false, exc
		}
	}
	v, done, handled, err := in.delegateThrow(delegate, exc)
	switch {
	case err != nil:
		return Value{}, false, err
	case !handled:
		return Value{}, false, exc
	}
	return v, !done, nil
}

// ---- asynchronous generators ----

// agenCall is the awaitable of asend, athrow and aclose.
type agenCall struct {
	g     *Generator
	sent  Value
	exc   *Exception // athrow, aclose
	close bool
	used  bool
	throw bool // of athrow or aclose

	driver Value // the coroutine that send and throw run; absent unless driven by hand
}

func isAgenCall(v Value) bool {
	if v.exactKind() != KindObject {
		return false
	}
	_, ok := v.object().Data.(*agenCall)
	return ok
}

// agenCallSpec is the class of these awaitables. send and throw drive one
// without a loop.
func agenCallSpec(name string) TypeSpec {
	self := func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return a[0], nil }
	data := func(v Value) *agenCall { return v.object().Data.(*agenCall) }
	return TypeSpec{Name: name, Final: true, Methods: []Def{
		{Name: "__await__", Fn: self},
		{Name: "__iter__", Fn: self},
		{Name: "__next__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.driveAgenCall(a[0], None, nil) }},
		{Name: "send", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.driveAgenCall(a[0], a[1], nil)
		}},
		{Name: "throw", Sig: "typ, val=None, tb=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			e, exc := in.thrown("throw", a)
			if exc != nil {
				return Value{}, exc
			}
			return in.driveAgenCall(a[0], None, e)
		}},
		{Name: "close", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			c := data(a[0])
			if c.driver.p != nil {
				return in.genClose(c.driver.gen())
			}
			if c.used {
				return None, nil
			}
			_, exc := in.driveAgenCall(a[0], None, newExc(GeneratorExit))
			switch {
			case exc == nil:
				return Value{}, Errorf(RuntimeError, "coroutine ignored GeneratorExit")
			case exc.Limit == nil && (exc.Is(StopIteration) || exc.Is(StopAsyncIteration) || exc.Is(GeneratorExit)):
				return None, nil
			}
			return Value{}, exc
		}},
	}}
}

// driveAgenCall is send and throw of an agenCall.
func (in *Interp) driveAgenCall(v, sent Value, thrown *Exception) (Value, *Exception) {
	c := v.object().Data.(*agenCall)
	if c.driver.p == nil {
		if c.used {
			return Value{}, Errorf(RuntimeError, "cannot reuse already awaited %s", agenCallName(c))
		}
		d, exc := in.awaitCoroutine(v)
		if exc != nil {
			return Value{}, exc
		}
		c.driver = d
		if c.sent.p == nil && !sent.IsNone() {
			c.sent = sent // what is sent first is what asend would have been given
		}
		sent = None
		if thrown != nil { // it goes to where the generator stands
			c.exc, thrown = thrown, nil
		}
	}
	g := c.driver.gen()
	if g.state == genClosed {
		return Value{}, Errorf(RuntimeError, "cannot reuse already awaited %s", agenCallName(c))
	}
	if thrown != nil {
		return in.genThrow(g, thrown)
	}
	return in.genSend(g, sent)
}

func (in *Interp) newAgenCall(c *agenCall) Value {
	if c.exc != nil {
		c.throw = true
		return in.NewObject(agenThrowType, c)
	}
	return in.NewObject(agenCallType, c)
}

// agenStep starts the call: it pushes the frame of the generator, which
// delivers to reg when it yields.
func (in *Interp) agenStep(c *agenCall, reg int) (Value, sendStatus, *Exception) {
	g := c.g
	what := "anext(): "
	if c.close {
		what = "aclose(): "
	} else if c.throw {
		what = "athrow(): "
	}
	if c.used {
		return Value{}, 0, Errorf(RuntimeError, "cannot reuse already awaited %s", agenCallName(c))
	}
	c.used = true
	if g.agRun {
		return Value{}, 0, Errorf(RuntimeError, "%sasynchronous generator is already running", what)
	}
	if g.state == genClosed {
		if c.close {
			return None, sendDone, nil
		}
		if c.exc != nil {
			return None, sendDone, nil
		}
		return Value{}, 0, newExc(StopAsyncIteration)
	}
	if c.exc != nil && g.state == genCreated {
		g.fail()
		if c.close {
			return None, sendDone, nil
		}
		return Value{}, 0, c.exc
	}
	if g.state == genCreated {
		in.trackAgen(in.loop, g)
	}
	f, exc := in.enterGenerator(g, orNone(c.sent))
	if exc != nil {
		return Value{}, 0, exc
	}
	g.agRun = true
	f.mode, f.dst = modeANext, uint8(reg)
	if c.close {
		f.mode = modeAClose
	}
	if c.exc != nil {
		return Value{}, sendPushed, c.exc
	}
	return Value{}, sendPushed, nil
}

func agenCallName(c *agenCall) string {
	if c.throw {
		return "aclose()/athrow()"
	}
	return "__anext__()/asend()"
}

// aiter returns what async for iterates over.
func (in *Interp) aiter(v Value) (Value, *Exception) {
	if v.exactKind() == KindAsyncGen {
		return v, nil
	}
	f := typeOf(v).special(spAIter)
	if f.p == nil {
		return Value{}, typeErrorf("'async for' requires an object with __aiter__ method, got %s", typeName(v))
	}
	r, exc := in.callSpecial(f, v)
	if exc != nil {
		return Value{}, exc
	}
	if r.exactKind() != KindAsyncGen && typeOf(r).special(spANext).p == nil {
		return Value{}, typeErrorf("'async for' received an object from __aiter__ that does not implement __anext__: %s", typeName(r))
	}
	return r, nil
}

// anext returns the awaitable of the next item.
func (in *Interp) anext(v Value) (Value, *Exception) {
	if v.exactKind() == KindAsyncGen {
		return in.newAgenCall(&agenCall{g: v.gen()}), nil
	}
	f := typeOf(v).special(spANext)
	if f.p == nil {
		return Value{}, typeErrorf("'async for' requires an iterator with __anext__ method, got %s", typeName(v))
	}
	r, exc := in.callSpecial(f, v)
	if exc != nil {
		return Value{}, exc
	}
	a, exc := in.getAwaitable(r, 3)
	if exc != nil && exc.Limit == nil && exc.cls == TypeError && typeOf(r).special(spAwait).p == nil {
		cause := typeErrorf(awaitContext[0], typeName(r))
		exc.cause, exc.context, exc.suppress = ptr(cause), ptr(cause), true
	}
	return a, exc
}

// awaitCoroutine wraps an awaitable in a coroutine that awaits it.
func (in *Interp) awaitCoroutine(v Value) (Value, *Exception) {
	env, exc := in.helperModule()
	if exc != nil {
		return Value{}, exc
	}
	return in.Call(env.dict.getStr(in.internName("wrap").str()), v)
}

// asCoroutine returns v if it is one that tasks can drive, else one that
// awaits it.
func (in *Interp) asCoroutine(v Value) (Value, *Exception) {
	switch v.exactKind() {
	case KindCoroutine, KindHostCall:
		return v, nil
	}
	return in.awaitCoroutine(v)
}
