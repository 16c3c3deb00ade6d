package py

// This file defines raising: the raise statement, the search for a handler,
// and exception matching.

// unwind finds the handler of exc, raised in the running frame, and makes the
// frame that has it the running one, with the exception pending for PushExc.
// left says that the run loop must return exc to its caller in Go.
func (in *Interp) unwind(exc *Exception) (*Exception, bool) {
	for {
		fr := &in.frames[in.fp]
		if exc.Limit == nil {
			if exc.reraise {
				exc.reraise = false
			} else {
				if len(exc.tb) == 0 && !exc.thrown {
					in.setContext(exc)
				}
				exc.thrown = false
				in.addTraceback(exc, fr)
			}
			if in.fuel -= 2; in.fuel <= 0 {
				if e := in.poll(); e != nil {
					exc = e
				}
			}
		}
		fr.sync = 0
		if exc.Limit == nil {
			at := fr.pc - 1
			for i := range fr.proto.Exc {
				r := &fr.proto.Exc[i]
				if at >= r.Start && at < r.End {
					in.pending = exc
					fr.pc = r.Handler
					return nil, false
				}
			}
		}
		if g := fr.gen; g != nil {
			g.fail()
			fr.gen = nil
			if exc.Limit == nil && g != in.mainGen {
				exc = in.generatorError(g, exc)
			}
		}
		mode, dst := fr.mode, fr.dst
		fr.initSelf = Value{}
		in.fp--
		if mode == modeAClose && exc.Limit == nil && (exc.Is(GeneratorExit) || exc.Is(StopAsyncIteration)) {
			up := &in.frames[in.fp]
			in.stack[int(up.base)+int(dst)] = None
			return nil, false
		}
		if mode == modeEntry {
			return exc, true
		}
	}
}

// maxTraceback bounds the entries a traceback keeps: an exception that is
// raised again and again by one frame must not grow without end.
const maxTraceback = 4000

func (in *Interp) addTraceback(exc *Exception, fr *frame) {
	if len(exc.tb) < maxTraceback {
		if exc.tb == nil {
			in.charge(64)
			exc.tb = make([]tbEntry, 0, 4)
		}
		in.mem += 16
		exc.tb = append(exc.tb, tbEntry{fr.proto, fr.pc - 1, in.noCallee})
	}
	in.noCallee = false
}

// setContext links a new exception to the one being handled.
func (in *Interp) setContext(exc *Exception) {
	if exc.context.p != nil {
		return
	}
	cur := in.handledExc()
	if cur == nil || cur == exc {
		return
	}
	// Avoid a cycle through the contexts of cur.
	for o, n := cur, 0; o.context.p != nil && n < 10000; n++ {
		next, ok := o.context.AsException()
		if !ok {
			break
		}
		if next == exc {
			o.context = Value{}
			break
		}
		o = next
	}
	exc.context = ptr(cur)
}

// handledExc returns the exception being handled by the running frame or one
// of its callers, or nil.
func (in *Interp) handledExc() *Exception {
	for i := in.fp; i >= 0; i-- {
		if e := in.frames[i].exc; e.p != nil {
			return e.exc()
		}
	}
	return nil
}

// raiseStmt makes the exception of a raise statement.
func (in *Interp) raiseStmt(fr *frame, v, cause Value, form uint8) *Exception {
	if form == 0 {
		cur := in.handledExc()
		if cur == nil {
			return Errorf(RuntimeError, "No active exception to reraise")
		}
		if fr.exc.p != nil {
			cur.reraise = true
		}
		return cur
	}
	exc, err := in.asException(v, "exceptions must derive from BaseException")
	if err != nil {
		return err
	}
	if form == 2 {
		if !cause.IsNone() {
			c, err := in.asException(cause, "exception causes must derive from BaseException")
			if err != nil {
				return err
			}
			exc.cause = ptr(c)
		} else {
			exc.cause = None
		}
		exc.suppress = true
	}
	if len(exc.tb) > 0 {
		in.setContext(exc)
	}
	return exc
}

// asException returns the exception v is, or makes one of the class v is.
func (in *Interp) asException(v Value, msg string) (*Exception, *Exception) {
	if v.isExc() {
		return v.exc(), nil
	}
	if v.isType() && v.typ().isSubtype(BaseException) {
		o, exc := in.callType(v.typ(), nil, nil)
		if exc != nil {
			return nil, exc
		}
		if !o.isExc() {
			return nil, typeErrorf("calling %s should have returned an instance of BaseException, not %s", in.reprShort(v), in.reprShort(ptr(typeOf(o))))
		}
		return o.exc(), nil
	}
	return nil, typeErrorf("%s", msg)
}

// reprShort is repr for messages; it never fails.
func (in *Interp) reprShort(v Value) string {
	s, exc := in.Repr(v)
	if exc != nil {
		return "<" + typeName(v) + ">"
	}
	return s
}

func typeIsExc(t *Type) bool { return t.layout == KindException }

// matchExc reports whether an except clause with the type t handles e.
func (in *Interp) matchExc(e *Exception, t Value) (bool, *Exception) {
	if t.isTuple() {
		if !onlyExcTypes(t.tuple().v) {
			return false, typeErrorf("catching classes that do not inherit from BaseException is not allowed")
		}
		for _, x := range t.tuple().v {
			if e.cls.isSubtype(x.typ()) {
				return true, nil
			}
		}
		return false, nil
	}
	if !t.isType() || !typeIsExc(t.typ()) {
		return false, typeErrorf("catching classes that do not inherit from BaseException is not allowed")
	}
	return e.cls.isSubtype(t.typ()), nil
}
