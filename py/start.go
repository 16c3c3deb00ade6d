package py

// This file defines how a host drives an interpreter: Start runs a program
// until it ends or waits, Resume goes on with results. The interpreter starts
// no goroutine and never waits itself.

import (
	"fmt"
	"runtime"
	"strings"
	"time"
)

// Status says why Start or Resume returned.
type Status uint8

// The statuses.
const (
	Done     Status = iota // the program ended; Outcome.Value is its result
	Waiting                // every task waits; answer with Resume
	Raised                 // the program raised Outcome.Exc
	Exceeded               // a limit was reached: Outcome.Exc.Limit
)

// Outcome is the state of a program after Start or Resume.
type Outcome struct {
	Status Status

	// Done: the result. HasResult is false if the program neither returned
	// nor ended in an expression; ResultVar is then the variable "result" if
	// one was assigned, else the absent Value.
	Value     Value
	HasResult bool
	ResultVar Value

	// Raised and Exceeded.
	Exc *Exception

	// Waiting: Calls are new, in program order; InFlight counts all calls not
	// answered; the slice is good until the next Resume. Dropped are calls
	// whose result is no longer wanted. If Timed,
	// the program is also to be resumed at Wake on the monotonic clock.
	Calls    []HostCall
	Dropped  []int64
	InFlight int
	Wake     time.Duration
	Timed    bool
}

// New returns an interpreter. It is cheap: a few microseconds and about ten
// kilobytes.
func New(opts Options) *Interp {
	in := &Interp{opts: opts, fp: -1, sinkAt: -1, loop: newEventLoop()}
	in.meter.init(opts.Limits)
	in.deadline, in.monotonic = opts.Deadline, opts.PollClock
	if in.monotonic == nil {
		in.deadline = 0
	}
	in.stack, in.stackEnd = make([]Value, 2*stackSlack), 2*stackSlack
	in.frames = make([]frame, 8)
	return in
}

// Start runs p until it ends or waits. An interpreter runs one program, once.
func (in *Interp) Start(p *Program) Outcome {
	in.loopTime()
	in.main = in.newEnv(p)
	for i, n := range p.names {
		s := n.str().s
		if v, ok := in.opts.Globals[s]; ok {
			in.main.globals[i] = v
		} else if s == "__name__" {
			in.main.globals[i] = nmMain
		} else if s == "__doc__" {
			in.main.globals[i] = orNone(p.main.doc)
		} else if s == "__spec__" || s == "__package__" || s == "__loader__" {
			in.main.globals[i] = None
		}
	}
	fn := &Function{header: header{kind: KindFunction}, proto: p.main, env: in.main, name: p.main.name, qualname: p.main.qualname, doc: None}
	co := in.newGenerator(fn, 0)
	t, exc := in.newTask(co, in.NewStr("Task-1"))
	if exc != nil {
		return in.ended(exc)
	}
	if exc := in.showWarnings(p); exc != nil {
		return in.ended(exc)
	}
	in.loop.taskCount = 0
	if p.awaits {
		in.loop.taskCount = 1
	}
	in.mainTask, in.mainGen = t, co.gen()
	in.addCallback(t, futureCallback{goFn: func(in *Interp, _ *Future) *Exception {
		in.ending = true
		return nil
	}})
	return in.drive()
}

// showWarnings writes what the compiler warns of to stderr.
func (in *Interp) showWarnings(p *Program) *Exception {
	for _, w := range p.warnings {
		text := p.code.File.Name + ":" + itoa(w.Line) + ": SyntaxWarning: " + w.Msg + "\n"
		if line := strings.TrimSpace(p.code.File.Line(w.Line)); line != "" {
			text += "  " + line + "\n"
		}
		if exc := in.writeErr(text); exc != nil {
			return exc
		}
	}
	return nil
}

// newEnv makes the environment of a source file.
func (in *Interp) newEnv(p *Program) *module {
	in.charge(len(p.names)*sizeValue + len(p.sites)*64 + 128)
	return &module{prog: p, globals: make([]Value, len(p.names)), ics: make([]siteCache, len(p.sites))}
}

// Resume goes on after Waiting: it delivers results, in that order, and fires
// the timers that are due at now on the monotonic clock.
func (in *Interp) Resume(now time.Duration, results ...HostResult) Outcome {
	if in.exceeded != nil {
		return in.ended(in.exceeded)
	}
	in.advance(now, results)
	return in.drive()
}

func (in *Interp) advance(now time.Duration, results []HostResult) {
	in.loop.answers = 0
	if n := int64(now); n > in.loop.now {
		in.loop.now = n
	}
	for _, r := range results {
		in.deliver(r)
	}
}

// waiting is the outcome of a program in which nothing can run; ok is false if
// nothing ever will.
func (in *Interp) waiting() (o Outcome, ok bool) {
	l := in.loop.loopShared
	o = Outcome{Status: Waiting, Calls: l.newCalls, Dropped: l.dropped, InFlight: len(l.waiting)}
	l.newCalls, l.handedOver, l.dropped = l.handedOver[:0], l.newCalls, nil
	o.Wake, o.Timed = l.wakeAt()
	return o, o.Timed || o.InFlight > 0
}

// drive runs the loop and says where it stopped. A defect of the engine that
// panics ends the program with an internal error; the host goes on.
func (in *Interp) drive() (o Outcome) {
	defer func() {
		if r := recover(); r != nil {
			stack := make([]byte, 16<<10)
			stack = stack[:runtime.Stack(stack, false)]
			e := in.exceed(&LimitError{Kind: LimitInternal, Detail: fmt.Sprint(r), Stack: string(stack)})
			o = Outcome{Status: Exceeded, Exc: e}
		}
	}()
	l := in.loop.base
	l.answers = 0
	if exc := in.spin(nil); exc != nil {
		return in.ended(exc)
	}
	if l.failure != nil {
		return in.ended(l.failure)
	}
	if in.ending && !in.closing {
		// As asyncio.run does, what is left is cancelled and may clean up.
		in.closing = true
		for _, t := range append([]*Future(nil), l.tasks...) {
			in.cancel(t, Value{})
			t.reported = true
		}
	}
	if in.closing {
		if exc := in.spin(nil); exc != nil {
			return in.ended(exc)
		}
		if len(l.tasks) == 0 && len(l.agens) > 0 {
			if _, exc := in.closeAgens(l); exc != nil {
				return in.ended(exc)
			}
			if exc := in.spin(nil); exc != nil {
				return in.ended(exc)
			}
		}
		if len(l.tasks) == 0 && !l.threadsLeft() {
			return in.ended(nil)
		}
	}
	o, ok := in.waiting()
	if !ok {
		return in.ended(in.deadlock())
	}
	return o
}

// deadlock is the error of a program that waits for what cannot come.
func (in *Interp) deadlock() *Exception {
	return Errorf(RuntimeError, "deadlock: every task waits for another one, and no tool call or timer is under way")
}

// ended makes the final outcome.
func (in *Interp) ended(exc *Exception) Outcome {
	if exc == nil {
		exc = in.runExit()
	}
	if exc == nil {
		if e := in.reportUnretrieved(); e != nil {
			exc = e
		}
	}
	if exc == nil && in.exceeded == nil {
		exc = in.closeGenerators()
	}
	if exc == nil && in.mainTask.exc != nil {
		exc = in.mainTask.exc
	}
	if exc == nil && in.mainTask.state == futCancelled {
		exc = cancelledError(in.mainTask.cancelMsg)
	}
	if exc == nil && in.exceeded != nil {
		exc = in.exceeded
	}
	if exc != nil {
		if exc.Limit != nil {
			return Outcome{Status: Exceeded, Exc: exc}
		}
		return Outcome{Status: Raised, Exc: exc}
	}
	o := Outcome{Status: Done, Value: in.mainTask.result, HasResult: in.main.returned, ResultVar: in.main.resultVar}
	if !o.HasResult && in.main.hasExpr {
		o.Value, o.HasResult = in.main.result, true
	}
	return o
}

// reportUnretrieved writes the exceptions nobody looked at to stderr.
func (in *Interp) reportUnretrieved() *Exception {
	for _, f := range in.loop.failed {
		if f.retrieved || f == in.mainTask || f.exc == nil {
			continue
		}
		f.retrieved = true
		name := f.cls.name
		if f.isTask && f.cls == TaskType {
			name = "Task"
		}
		if exc := in.report(f.loop, name+" exception was never retrieved", f.exc, "future", ptr(f)); exc != nil {
			return exc
		}
	}
	in.loop.failed = nil
	return nil
}

// writeOut writes program output: stream 1 or 2.
func (in *Interp) writeOut(stream int, s string) *Exception {
	in.output += int64(len(s))
	if in.output > in.maxOutput {
		return in.exceed(&LimitError{Kind: LimitOutput, Max: in.maxOutput})
	}
	if exc := in.Charge(len(s) / 64); exc != nil {
		return exc
	}
	w := in.opts.Stdout
	if stream == 2 {
		w = in.opts.Stderr
	}
	if w != nil {
		if _, err := w.Write(sanitise(s)); err != nil {
			return in.exceed(&LimitError{Kind: LimitInterrupt, Detail: "output: " + err.Error()})
		}
	}
	return nil
}

// sanitise replaces lone surrogates, which no encoding has, by '?'.
func sanitise(s string) []byte {
	b := []byte(s)
	for i := 0; i+2 < len(b); i++ {
		if b[i] == 0xED && b[i+1] >= 0xA0 {
			b = append(b[:i], append([]byte{'?'}, b[i+3:]...)...)
		}
	}
	return b
}

// HasOutput reports whether the program has written anything.
func (in *Interp) HasOutput() bool { return in.output > 0 }

// ExitCode returns the exit status that an uncaught SystemExit asks for; ok is
// false for other exceptions.
func (in *Interp) ExitCode(e *Exception) (code int, ok bool) {
	if e.Limit != nil || !e.Is(SystemExit) {
		return 0, false
	}
	if len(e.args) == 0 || e.args[0].IsNone() {
		return 0, true
	}
	if n, isInt := e.args[0].AsInt(); isInt {
		return int(n) & 0xFF, true
	}
	return 1, true
}
