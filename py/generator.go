package py

// This file defines generators and coroutines: frames that leave the stack
// and come back.
//
// A Generator owns its registers while it is parked. Running, its frame lies
// on the stack like any other; awaiting another coroutine pushes that
// coroutine's frame on top. When the innermost one must wait, the whole run
// of frames above the entry is parked in the generator that was entered
// (suspend), so that a task costs what its live registers cost.
//
// States: genCreated → genRunning ⇄ genParked; all → genClosed.

import (
	"toolweaver/py/internal/code"
)

type genState uint8

const (
	genCreated genState = iota
	genParked
	genRunning
	genClosed
)

// Generator is a generator, coroutine or asynchronous generator.
type Generator struct {
	header
	state  genState
	resend bool // parked at an instruction that is executed again
	agRun  bool // an asend, athrow or aclose of it is under way
	agEnd  bool // asynchronous generator that was closed or exhausted
	left   bool // its registers are in Interp.left
	fr     frame
	chain  []frame // frames above its own, bases relative
	regs   []Value
	name   Value
	qual   Value
	result Value // of the return statement
	waiter *Future
}

// newGenerator makes a generator of the call whose parameters are at
// stack[base:].
func (in *Interp) newGenerator(fn *Function, base int) Value {
	p := fn.proto
	kind := KindGenerator
	switch {
	case p.Flags&code.Coroutine != 0:
		kind = KindCoroutine
	case p.Flags&code.AsyncGenerator != 0:
		kind = KindAsyncGen
	}
	g := &Generator{header: header{kind: kind}, name: fn.name, qual: fn.qualname}
	in.charge(240 + p.NumRegs*sizeValue)
	g.regs = make([]Value, p.NumRegs)
	copy(g.regs, in.stack[base:base+p.nparams])
	g.fr = frame{proto: p, fn: fn}
	g.flags |= fn.flags & flagIterable
	if kind == KindGenerator && len(p.Exc) > 0 {
		in.noteGenerator(g)
	}
	return ptr(g)
}

// genWord names the kind of generator in messages.
func (g *Generator) genWord() string {
	switch g.kind {
	case KindCoroutine:
		return "coroutine"
	case KindAsyncGen:
		return "async generator"
	}
	return "generator"
}

// enterGenerator puts the frames of g on the stack and makes the innermost
// the running one. sent is what its yield returns. The caller sets mode and
// dst of g.fr's frame: the result if g has no chain. A nil frame and nil
// exception mean that g is exhausted.
func (in *Interp) enterGenerator(g *Generator, sent Value) (*frame, *Exception) {
	switch g.state {
	case genRunning:
		if g.kind == KindCoroutine && g.waiter == nil {
			return nil, valueErrorf("coroutine already executing")
		}
		return nil, valueErrorf("%s already executing", g.genWord())
	case genClosed:
		if g.kind == KindCoroutine {
			return nil, Errorf(RuntimeError, "cannot reuse already awaited coroutine")
		}
		return nil, nil
	case genCreated:
		if !sent.IsNone() {
			return nil, typeErrorf("can't send non-None value to a just-started %s", g.genWord())
		}
	}
	if in.fp+1+len(g.chain) >= in.maxDepth {
		return nil, Errorf(RecursionError, "maximum recursion depth exceeded")
	}
	base := in.top()
	if !g.left || !in.takeLeft(g, base) {
		in.ensureStack(base + len(g.regs))
		copy(in.stack[base:], g.regs)
	}
	in.fp++
	for in.fp+len(g.chain) >= len(in.frames) {
		in.growFrames()
	}
	f := &in.frames[in.fp]
	f.enter(g)
	f.base = int32(base)
	started := g.state != genCreated
	g.state = genRunning
	if started && !g.resend && len(g.chain) == 0 {
		w := f.proto.Ins[f.pc-1]
		in.stack[base+int(uint8(w>>8))] = sent
		in.wasResend = false
		return f, nil
	}
	for i := range g.chain {
		in.fp++
		c := &in.frames[in.fp]
		*c = g.chain[i]
		c.base += int32(base)
		g.chain[i] = frame{}
	}
	g.chain = g.chain[:0]
	t := &in.frames[in.fp]
	if started && !g.resend {
		w := t.proto.Ins[t.pc-1]
		in.stack[int(t.base)+int(uint8(w>>8))] = sent
	} else {
		in.sent = sent
	}
	in.wasResend = g.resend
	g.resend = false
	return f, nil
}

// enter makes f the frame of g, which was parked. Mostly the slot was that of
// g before: then the pointers, which are dear to write, are there.
func (f *frame) enter(g *Generator) {
	if f.fn != g.fr.fn {
		f.proto, f.fn = g.fr.proto, g.fr.fn
	}
	if f.exc.p != nil || g.fr.exc.p != nil {
		f.exc = g.fr.exc
	}
	if f.initSelf.p != nil {
		f.initSelf = Value{}
	}
	f.gen = g
	f.pc, f.dst, f.mode, f.sync = g.fr.pc, g.fr.dst, g.fr.mode, g.fr.sync
}

// leave keeps what has changed in the frame of a generator, as which f was
// made, while it ran as fr.
func (f *frame) leave(fr *frame) {
	if f.exc.p != nil || fr.exc.p != nil {
		f.exc = fr.exc
	}
	f.pc, f.dst, f.mode, f.sync = fr.pc, fr.dst, fr.mode, fr.sync
}

// parkGenerator takes the running frame, that of a generator which yields,
// off the stack. resend: it stands at an instruction to be executed again.
func (in *Interp) parkGenerator(fr *frame, resend bool) {
	g := fr.gen
	g.left = true
	in.left = append(in.left, leftRegs{g, int(fr.base)})
	in.stackEnd = int(fr.base)
	in.yieldDst = fr.dst
	g.fr.leave(fr)
	g.state = genParked
	g.resend = resend
	g.agRun = false
	fr.gen = nil
	in.fp--
}

// leftRegs says that the registers of a parked generator are still on the stack, at base, and those in the generator are stale: the
// next to run is mostly the same generator at the same place, for which they need not be moved twice.
//
// The entries of Interp.left have falling bases, all beyond the running frame; stackEnd is the last base, so that what needs the
// room calls settle first.
type leftRegs struct {
	g    *Generator
	base int
}

// takeLeft reports whether the registers of g were left at base, where its frame is now; otherwise it settles.
func (in *Interp) takeLeft(g *Generator, base int) bool {
	n := len(in.left) - 1
	if last := in.left[n]; last.g != g || last.base != base {
		in.settle()
		return false
	}
	g.left = false
	in.left = in.left[:n]
	if in.stackEnd = len(in.stack); n > 0 {
		in.stackEnd = in.left[n-1].base
	}
	return true
}

// settle brings the registers that were left on the stack to their generators.
func (in *Interp) settle() {
	for _, l := range in.left {
		copy(l.g.regs, in.stack[l.base:l.base+l.g.fr.proto.NumRegs])
		l.g.left = false
	}
	clear(in.left)
	in.left = in.left[:0]
	in.stackEnd = len(in.stack)
}

// suspend parks all frames from the entry of the run loop up in the generator
// that was entered.
func (in *Interp) suspend() *Exception {
	e := in.fp
	for in.frames[e].mode != modeEntry {
		e--
	}
	g := in.frames[e].gen
	if g == nil {
		return Errorf(RuntimeError, "cannot wait here: the call comes from inside a built-in function; await it instead")
	}
	base := int(in.frames[e].base)
	top := in.top()
	n := top - base
	if cap(g.regs) < n {
		in.charge(n * sizeValue)
		g.regs = make([]Value, n)
	}
	g.regs = g.regs[:n]
	copy(g.regs, in.stack[base:top])
	g.fr = in.frames[e]
	g.fr.gen = nil
	for i := e + 1; i <= in.fp; i++ {
		c := in.frames[i]
		c.base -= int32(base)
		g.chain = append(g.chain, c)
		in.frames[i].gen, in.frames[i].exc = nil, Value{}
	}
	in.frames[e].gen, in.frames[e].exc = nil, Value{}
	g.state = genParked
	g.resend = true
	in.fp = e - 1
	return nil
}

// close marks g as finished with result v.
func (g *Generator) close(v Value) {
	g.result = v
	g.fail()
}

func (g *Generator) fail() {
	g.agRun = false
	g.state = genClosed
	g.regs, g.chain = nil, nil
	g.fr.exc = Value{}
}

// generatorError applies PEP 479: a StopIteration must not leave a generator.
func (in *Interp) generatorError(g *Generator, exc *Exception) *Exception {
	bad := ""
	switch {
	case exc.Is(StopIteration):
		bad = "StopIteration"
	case g.kind == KindAsyncGen && exc.Is(StopAsyncIteration):
		bad = "StopAsyncIteration"
	default:
		return exc
	}
	e := Errorf(RuntimeError, "%s raised %s", g.genWord(), bad)
	e.cause, e.context, e.suppress = ptr(exc), ptr(exc), true
	return e
}

// resume runs g from Go until it yields, returns or raises. With exc it
// raises that where g stands. done tells a return, whose value is v.
func (in *Interp) resume(g *Generator, sent Value, exc *Exception) (v Value, done bool, err *Exception) {
	if exc != nil && (g.state == genCreated || g.state == genClosed) {
		if g.state == genClosed && g.kind == KindCoroutine {
			return Value{}, false, Errorf(RuntimeError, "cannot reuse already awaited coroutine")
		}
		g.fail()
		return Value{}, false, exc
	}
	if err := in.enterNative(); err != nil {
		return Value{}, false, err
	}
	defer in.leaveNative()
	if exc != nil {
		sent = None
	}
	f, err := in.enterGenerator(g, sent)
	if err != nil {
		return Value{}, false, err
	}
	if f == nil {
		return None, true, nil
	}
	f.mode = modeEntry
	in.injected = exc
	v, err = in.run()
	if err != nil {
		return Value{}, false, err
	}
	if g.state == genClosed {
		g.result = Value{}
		return v, true, nil
	}
	return v, false, nil
}

// genNext is next() on a generator: the absent Value at its end.
func (in *Interp) genNext(g *Generator) (Value, *Exception) {
	v, done, exc := in.resume(g, None, nil)
	if done || exc != nil {
		return Value{}, exc
	}
	return v, nil
}

// genSend is send(), raising StopIteration at the end.
func (in *Interp) genSend(g *Generator, sent Value) (Value, *Exception) {
	v, done, exc := in.resume(g, sent, nil)
	if exc != nil {
		return Value{}, exc
	}
	if done {
		return Value{}, stopIteration(v)
	}
	return v, nil
}

// genThrow is throw(): exc is raised where g stands. A delegate of yield from
// or await gets it first.
func (in *Interp) genThrow(g *Generator, exc *Exception) (Value, *Exception) {
	exc.thrown = true
	v, done, err := in.resume(g, None, exc)
	if err != nil {
		return Value{}, err
	}
	if done {
		return Value{}, stopIteration(v)
	}
	return v, nil
}

// genClose is close().
func (in *Interp) genClose(g *Generator) (Value, *Exception) {
	switch g.state {
	case genCreated, genClosed:
		g.fail()
		return None, nil
	}
	v, done, exc := in.resume(g, None, newExc(GeneratorExit))
	if exc != nil {
		if exc.Limit == nil && (exc.Is(GeneratorExit) || exc.Is(StopIteration)) {
			return None, nil
		}
		return Value{}, exc
	}
	if !done {
		return Value{}, Errorf(RuntimeError, "%s ignored GeneratorExit", g.genWord())
	}
	return v, nil
}

// ---- yield from ----

// yieldFromIter returns what yield from delegates to.
func (in *Interp) yieldFromIter(fr *frame, v Value) (Value, *Exception) {
	if v.exactKind() == KindCoroutine {
		if fr.fn.flags&flagIterable != 0 {
			return v, nil
		}
		return Value{}, typeErrorf("cannot 'yield from' a coroutine object in a non-coroutine generator")
	}
	return in.Iter(v)
}

// yieldFromStep advances the delegate it: done with its result, or the value
// it yields.
func (in *Interp) yieldFromStep(fr *frame, it Value) (v Value, done bool, exc *Exception) {
	sent := in.sent
	in.sent = Value{}
	if sent.p == nil {
		sent = None
	}
	if it.exactKind() == KindGenerator || it.exactKind() == KindCoroutine {
		return in.resume(it.gen(), sent, nil)
	}
	if sent.IsNone() {
		if it.exactKind() == KindIterator {
			v, exc = in.nativeNext(it.iter())
			if exc != nil && exc.Limit == nil && exc.Is(StopIteration) { // a future or coroutine that returned
				return stopValue(exc), true, nil
			}
			return orNone(v), v.p == nil, exc
		}
		f := typeOf(it).special(spNext)
		if f.p == nil {
			return Value{}, false, typeErrorf("'%s' object is not an iterator", typeName(it))
		}
		v, exc = in.callSpecial(f, it)
	} else {
		v, exc = in.CallMethod(it, "send", sent)
	}
	if exc != nil && exc.Limit == nil && exc.Is(StopIteration) {
		return stopValue(exc), true, nil
	}
	return v, false, exc
}

// stopValue is the value a StopIteration carries.
func stopValue(e *Exception) Value {
	if v := e.member("value"); v.p != nil {
		return v
	}
	if len(e.args) > 0 {
		return e.args[0]
	}
	return None
}

func orNone(v Value) Value {
	if v.p == nil {
		return None
	}
	return v
}

// delegateThrow raises exc in the delegate of a generator parked at yield
// from, as PEP 380 says. handled is false if the delegate cannot take it and
// exc must be raised in the frame itself.
func (in *Interp) delegateThrow(it Value, exc *Exception) (v Value, done, handled bool, err *Exception) {
	if exc.Is(GeneratorExit) {
		if it.exactKind() == KindGenerator || it.exactKind() == KindCoroutine {
			_, err = in.genClose(it.gen())
		} else if c, e := in.lookupAttr(it, in.internName("close")); e != nil && e.Limit != nil {
			err = e
		} else if e == nil && c.p != nil {
			_, err = in.Call(c)
		}
		return Value{}, false, err != nil, err
	}
	if it.exactKind() == KindGenerator || it.exactKind() == KindCoroutine {
		v, done, err = in.resume(it.gen(), None, exc)
		return v, done, true, err
	}
	t, e := in.lookupAttr(it, in.internName("throw"))
	if e != nil && !e.Is(AttributeError) {
		return Value{}, false, true, e
	}
	if e != nil || t.p == nil {
		return Value{}, false, false, nil
	}
	v, err = in.Call(t, ptr(exc))
	if err != nil && err.Limit == nil && err.Is(StopIteration) {
		return stopValue(err), true, true, nil
	}
	return v, false, true, err
}

// inject raises in.injected in the running frame, just entered. A delegate it
// awaits or yields from gets the exception first: it may yield again
// (sendSuspend) or return a result.
func (in *Interp) inject(fr *frame) (Value, sendStatus, *Exception) {
	exc := in.injected
	in.injected = nil
	if fr.sync != 0 {
		fr.sync = 0
		return Value{}, 0, exc
	}
	if !in.wasResend {
		return Value{}, 0, exc
	}
	w := fr.proto.Ins[fr.pc]
	reg := int(uint8(w >> 8))
	fr.pc++
	v, yielded, raise := in.injectAt(in.stack[int(fr.base)+reg], exc)
	fr, regs := in.reload()
	if raise != nil {
		return Value{}, 0, raise
	}
	if !yielded {
		regs[reg] = v
		return Value{}, sendDone, nil
	}
	fr.pc--
	if fr.gen != nil && fr.mode == modeEntry {
		in.parkGenerator(fr, true)
		return v, sendSuspend, nil
	}
	return v, sendSuspend, in.suspend()
}

// reenter does what stands before the next instruction of the running frame:
// an exception to inject, or an awaitable that a native function left to be
// awaited. left says that the run loop must return.
func (in *Interp) reenter(fr *frame) (v Value, left bool, exc *Exception) {
	if in.injected != nil {
		v, st, e := in.inject(fr)
		if e == nil {
			return v, st == sendSuspend, nil
		}
		exc = e
	} else {
		reg := int(fr.sync - 1)
		v, st, e := in.sendStep(fr, reg)
		fr, regs := in.reload()
		exc = e
		if e == nil {
			switch st {
			case sendDone:
				regs[reg] = v
				fr.sync = 0
				return Value{}, false, nil
			case sendPushed: // the frame returns into the register
				in.frames[in.fp-1].sync = 0
				return Value{}, false, nil
			}
			if exc = in.suspend(); exc == nil {
				return v, true, nil
			}
			fr, _ = in.reload()
		}
		fr.sync = 0
	}
	exc, left = in.unwind(exc)
	return Value{}, left, exc
}

// delegate is what a parked generator or coroutine waits for in yield from or
// await; None if it does not.
func (in *Interp) delegate(g *Generator) Value {
	if g.state != genParked || !g.resend || g.fr.sync != 0 {
		return None
	}
	if len(g.chain) > 0 {
		if of := g.chain[0].gen; of != nil {
			return ptr(of)
		}
		return None
	}
	in.settle()
	reg := int(uint8(g.fr.proto.Ins[g.fr.pc] >> 8))
	if reg >= len(g.regs) {
		return None
	}
	return orNone(g.regs[reg])
}
