package py

// This file reports what went wrong in a loop and no code of the program was
// there to see: to the exception handler of the loop, to the logger "asyncio"
// if the program uses logging, else to stderr.

import (
	"slices"
	"strings"
)

// callbackFailed reports an exception that left a callback.
func (in *Interp) callbackFailed(l *eventLoop, exc *Exception, c *callHandle) *Exception {
	if exc.Limit != nil {
		return exc
	}
	if exc.Is(SystemExit) || exc.Is(KeyboardInterrupt) {
		l.abort(exc)
		return nil
	}
	return in.report(l, "Exception in callback "+in.callbackSource(c.fn), exc, "handle", in.NewObject(handleTypeOf(c), c))
}

// report tells the exception handler of l about an exception. obj, under its
// name, is what it came from.
func (in *Interp) report(l *eventLoop, msg string, exc *Exception, name string, obj Value) *Exception {
	d := in.newDict()
	d.setStr(in.internName("message"), in.NewStr(msg))
	if exc != nil {
		d.setStr(in.internName("exception"), ptr(exc))
	}
	if name != "" {
		d.setStr(in.internName(name), obj)
	}
	return in.handleLoopError(l, d)
}

// handleLoopError is call_exception_handler.
func (in *Interp) handleLoopError(l *eventLoop, d *Dict) *Exception {
	if l.handler.p == nil || l.handler.IsNone() {
		return in.logOrDrop(l, d)
	}
	obj := in.loopObject(l)
	_, exc := in.Call(l.handler, obj, ptr(d))
	switch {
	case exc == nil || exc.Limit != nil:
		return exc
	case exc.Is(SystemExit) || exc.Is(KeyboardInterrupt):
		l.abort(exc)
		return nil
	}
	n := in.newDict()
	n.setStr(in.internName("message"), in.NewStr("Unhandled error in exception handler"))
	n.setStr(in.internName("exception"), ptr(exc))
	n.setStr(in.internName("context"), ptr(d))
	return in.logOrDrop(l, n)
}

// logOrDrop logs an error of a loop. What goes wrong with that, in a repr or in a handler of logging, is logged in turn, and dropped if
// that fails too: an error of the report must not end the loop.
func (in *Interp) logOrDrop(l *eventLoop, d *Dict) *Exception {
	exc := in.logLoopError(d)
	if exc != nil && exc.Limit == nil && !exc.Is(SystemExit) && !exc.Is(KeyboardInterrupt) {
		exc = in.logError("Exception in default exception handler", exc)
	}
	switch {
	case exc == nil || exc.Limit != nil:
		return exc
	case exc.Is(SystemExit) || exc.Is(KeyboardInterrupt):
		l.abort(exc)
	}
	return nil
}

// logLoopError is default_exception_handler.
func (in *Interp) logLoopError(d *Dict) *Exception {
	msg := "Unhandled exception in event loop"
	if v := d.getStr(in.internName("message").str()); v.p != nil && !v.IsNone() {
		s, exc := in.Str(v)
		if exc != nil {
			return exc
		}
		if s != "" {
			msg = s
		}
	}
	var lines []string
	var failure *Exception
	var bad *Exception
	d.Each(func(k, v Value) bool {
		key, _ := k.Text()
		switch key {
		case "message":
		case "exception":
			if v.exactKind()&^kindSub == KindException {
				failure = v.exc()
			}
		default:
			s, exc := in.Repr(v)
			if exc != nil {
				bad = exc
				return false
			}
			lines = append(lines, key+": "+s)
		}
		return true
	})
	if bad != nil {
		return bad
	}
	slices.Sort(lines)
	return in.logError(strings.Join(append([]string{msg}, lines...), "\n"), failure)
}

// logError writes to the logger "asyncio" if there is logging, else to stderr.
func (in *Interp) logError(msg string, failure *Exception) *Exception {
	if m := in.modules["logging"]; m != nil {
		logger, exc := in.Call(m.Get(in, "getLogger"), in.NewStr("asyncio"))
		if exc != nil {
			return exc
		}
		info := None
		if failure != nil {
			info = ptr(failure)
		}
		f, exc := in.GetAttr(logger, in.internName("error"))
		if exc != nil {
			return exc
		}
		_, exc = in.CallArgs(f, []Value{in.NewStr("%s"), in.NewStr(msg)}, &Kwargs{Names: []Value{in.internName("exc_info")}, Vals: []Value{info}})
		return exc
	}
	text := msg + "\n"
	if failure != nil {
		text += in.FormatException(failure)
	}
	return in.writeErr(text)
}

// writeErr writes to sys.stderr, wherever the program has redirected it.
func (in *Interp) writeErr(text string) *Exception {
	f := in.redirected("stderr")
	if f.p == nil {
		return in.writeOut(2, text)
	}
	_, exc := in.CallMethod(f, "write", in.NewStr(text))
	return exc
}

// callbackSource describes a callback: its name and where it is defined.
func (in *Interp) callbackSource(fn Value) string {
	name := ""
	for _, n := range [...]string{"__qualname__", "__name__"} {
		v, exc := in.Lookup(fn, n)
		if s, ok := v.Text(); exc == nil && ok {
			name = s
			break
		}
	}
	if name == "" {
		name = in.reprShort(fn)
	}
	name += "()"
	if fn.exactKind() == KindFunction {
		p := fn.fn().proto
		name += " at " + p.prog.code.File.Name + ":" + itoa(p.FirstLine)
	}
	return name
}

// describeCoroutine describes what a task runs.
func (in *Interp) describeCoroutine(v Value) string {
	if k := v.exactKind(); k != KindCoroutine && k != KindGenerator {
		return in.reprShort(v)
	}
	g := v.gen()
	name, _ := g.qual.Text()
	p := g.fr.proto
	file := p.prog.code.File
	if g.state == genClosed {
		return name + "() done, defined at " + file.Name + ":" + itoa(p.FirstLine)
	}
	line := p.FirstLine
	if g.state == genParked || g.state == genRunning {
		pc := g.fr.pc
		for i := 0; g.state == genRunning && i <= in.fp; i++ {
			if in.frames[i].gen == g {
				pc = in.frames[i].pc
			}
		}
		if n := int(pc); n < len(p.Spans) && g.state == genParked {
			line = file.Position(p.Spans[n].Start).Line
		} else if n > 0 && n <= len(p.Spans) {
			line = file.Position(p.Spans[n-1].Start).Line
		}
	}
	return name + "() running at " + file.Name + ":" + itoa(line)
}

// futureRepr is repr of a future or task.
func (in *Interp) futureRepr(f *Future) (string, *Exception) {
	info := []string{[...]string{"pending", "finished", "cancelled"}[f.state]}
	if f.isTask {
		if f.requests > 0 && !f.done() {
			info[0] = "cancelling"
		}
		info = append(info, "name="+in.reprShort(in.taskName(f)))
		if f.coro.p != nil {
			info = append(info, "coro=<"+in.describeCoroutine(f.coro)+">")
		}
		if f.waiter != nil {
			s, exc := in.Repr(ptr(f.waiter))
			if exc != nil {
				return "", exc
			}
			info = append(info, "wait_for="+s)
		}
	}
	if f.state == futFinished {
		if f.exc != nil {
			s, exc := in.Repr(ptr(f.exc))
			if exc != nil {
				return "", exc
			}
			info = append(info, "exception="+s)
		} else {
			s, exc := in.Repr(f.result)
			if exc != nil {
				return "", exc
			}
			info = append(info, "result="+s)
		}
	}
	var cbs []string
	if f.sleeper != nil {
		cbs = append(cbs, "Task.task_wakeup()")
	}
	for i := range f.callbacks {
		switch c := &f.callbacks[i]; {
		case c.task != nil:
			cbs = append(cbs, "Task.task_wakeup()")
		case c.fn.p != nil:
			cbs = append(cbs, in.callbackSource(c.fn))
		case c.goFn != nil:
			cbs = append(cbs, "gather.<locals>._done_callback()")
		}
	}
	switch n := len(cbs); {
	case n > 2:
		info = append(info, "cb=["+cbs[0]+", <"+itoa(n-2)+" more>, "+cbs[n-1]+"]")
	case n > 0:
		info = append(info, "cb=["+strings.Join(cbs, ", ")+"]")
	}
	return "<" + f.cls.name + " " + strings.Join(info, " ") + ">", nil
}
