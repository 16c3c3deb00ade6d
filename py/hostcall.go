package py

// This file defines the way out of the engine: functions of the host, which a
// program sees as coroutine functions, and their calls.

// HostFunc is a function of the host: calling it makes an awaitable; awaiting
// that asks the host, which answers through Interp.Resume. Make one with
// NewHostFunc and put it into Options.Globals or a module.
type HostFunc struct {
	Name string
	// Doc is shown by help and __doc__.
	Doc string
	// Bind checks the arguments when the function is called, before anything
	// is sent; the result is HostCall.Payload. It must not keep args. Nil
	// accepts everything.
	Bind func(in *Interp, args []Value, kw *Kwargs) (payload any, exc *Exception)
}

// HostCall is a call the program waits for.
type HostCall struct {
	ID      int64 // in program order, from 1; the same in every run of the program
	Func    *HostFunc
	Payload any // what Bind returned
	// Span is where the program makes the call: first line, 0 if unknown.
	Line int
}

// HostResult answers a HostCall: Value, or the exception the await raises.
type HostResult struct {
	ID    int64
	Value Value
	Exc   *Exception
}

// hostCallObj is the awaitable a HostFunc returns.
type hostCallObj struct {
	header
	fn      *HostFunc
	payload any
	line    int
	used    bool
}

func (v Value) hostCall() *hostCallObj { return (*hostCallObj)(v.p) }

// NewHostFunc returns f as a Value. f must not change afterwards.
func NewHostFunc(f *HostFunc) Value {
	return ptr(&Object{header: header{kind: KindObject, flags: flagStatic}, cls: HostFuncType, Data: f})
}

// callHostFunc checks the arguments and makes the awaitable.
func (in *Interp) callHostFunc(f *HostFunc, args []Value, kw *Kwargs) (Value, *Exception) {
	var payload any
	if f.Bind != nil {
		p, exc := f.Bind(in, args, kw)
		if exc != nil {
			return Value{}, exc
		}
		payload = p
	}
	in.charge(96)
	return ptr(&hostCallObj{header: header{kind: KindHostCall}, fn: f, payload: payload, line: in.currentLine()}), nil
}

// currentLine returns the line the running frame is at.
func (in *Interp) currentLine() int {
	if in.fp < 0 {
		return 0
	}
	fr := &in.frames[in.fp]
	pc := int(fr.pc) - 1
	if pc < 0 || pc >= len(fr.proto.Spans) {
		return 0
	}
	return fr.proto.prog.code.File.Position(fr.proto.Spans[pc].Start).Line
}

// maxAnswers is how many calls in a row Options.Answer may answer before other
// tasks get their turn.
const maxAnswers = 100

// answerHostCall lets the host answer a call at once; ok is false if it does
// not.
func (in *Interp) answerHostCall(c *hostCallObj) (v Value, exc *Exception, ok bool) {
	l := in.loop
	if in.opts.Answer == nil || c.used || len(l.newCalls) > 0 || l.answers >= maxAnswers {
		return Value{}, nil, false
	}
	r, ok := in.opts.Answer(HostCall{ID: l.nextCall + 1, Func: c.fn, Payload: c.payload, Line: c.line})
	if !ok {
		return Value{}, nil, false
	}
	l.nextCall++
	l.answers++
	c.used = true
	return orNone(r.Value), r.Exc, true
}

// startHostCall asks the host; f is completed by the answer.
func (in *Interp) startHostCall(c *hostCallObj, f *Future) *Exception {
	if c.used {
		return Errorf(RuntimeError, "cannot reuse already awaited coroutine")
	}
	c.used = true
	l := in.loop
	l.nextCall++
	f.hostID = l.nextCall
	l.waiting[f.hostID] = f
	l.newCalls = append(l.newCalls, HostCall{ID: f.hostID, Func: c.fn, Payload: c.payload, Line: c.line})
	in.charge(160)
	return nil
}

// dropHostCall forgets a call whose result nobody waits for any more.
func (in *Interp) dropHostCall(f *Future) {
	if f.hostID == 0 {
		return
	}
	l := in.loop
	if _, ok := l.waiting[f.hostID]; ok {
		delete(l.waiting, f.hostID)
		for i := range l.newCalls {
			if l.newCalls[i].ID == f.hostID {
				l.newCalls = append(l.newCalls[:i], l.newCalls[i+1:]...)
				return
			}
		}
		l.dropped = append(l.dropped, f.hostID)
	}
}

// deliver completes the future of a host call.
func (in *Interp) deliver(r HostResult) {
	l := in.loop
	f, ok := l.waiting[r.ID]
	if !ok {
		return
	}
	delete(l.waiting, r.ID)
	f.hostID = 0
	if r.Exc != nil {
		if f.isTask {
			in.endTask(f, r.Exc)
			return
		}
		in.setException(f, r.Exc)
		return
	}
	v := r.Value
	if v.p == nil {
		v = None
	}
	in.setResult(f, v)
}

func hostFuncSpec() TypeSpec {
	return TypeSpec{Name: "coroutine function", Final: true, Methods: []Def{
		{Name: "__call__", Sig: "...", Fn: func(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
			return in.callHostFunc(args[0].object().Data.(*HostFunc), args[1:], kw)
		}},
		{Name: "__repr__", Fn: func(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
			return in.NewStr("<tool " + args[0].object().Data.(*HostFunc).Name + ">"), nil
		}},
	}, Getters: []Getter{
		{Name: "__name__", Get: func(in *Interp, v Value) (Value, *Exception) {
			return in.NewStr(v.object().Data.(*HostFunc).Name), nil
		}},
		{Name: "__doc__", Get: func(in *Interp, v Value) (Value, *Exception) {
			return in.NewStr(v.object().Data.(*HostFunc).Doc), nil
		}},
	}}
}

func hostCallSpec() TypeSpec {
	return TypeSpec{Name: "coroutine", Final: true, Methods: []Def{
		{Name: "__await__", Fn: func(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) { return args[0], nil }},
		{Name: "close", Fn: func(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
			args[0].hostCall().used = true
			return None, nil
		}},
		{Name: "__repr__", Fn: func(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
			return in.NewStr("<coroutine object " + args[0].hostCall().fn.Name + ">"), nil
		}},
	}}
}
