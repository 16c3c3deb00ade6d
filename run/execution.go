package run

// This file is the loop of one execution: run the engine until it waits, take the calls it asks for, wait for the next
// batch of results, hand it over. Where calls go and batches come from is a driver: the real tools or a journal.

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"time"
	"unicode/utf8"

	"toolweaver/journal"
	"toolweaver/py"
	"toolweaver/tool"
)

// driver is the outside of an execution. It is used by one goroutine.
type driver interface {
	// watch interrupts the engine when the execution is to end, until the function it returns is called.
	watch() func() bool
	// asked takes calls that the program makes, in program order.
	asked(calls []*call) error
	// answer answers a call at which the program stands, or reports false: then asked takes it. Without a Delivery, Body is
	// the result.
	answer(c *call) (journal.Arrival, bool)
	// dropped takes calls that the program gives up.
	dropped(c *call) error
	// next ends a step and returns what the next one begins with. timed says that the program is also to be resumed at
	// wake on its clock.
	next(wake time.Duration, timed bool) (journal.Batch, error)
	// printed takes what the program prints.
	printed(s journal.Stream, text []byte) error
	// reading returns what a clock of the program says.
	reading() time.Time
	// exceeded returns why the execution ended from outside, given the limit that the engine reports; nil if that limit is
	// the reason.
	exceeded(limit *py.LimitError) *stopped
	// abandon ends the calls that are not answered and tells so in what is shown of them.
	abandon()
	// finished ends the journal.
	finished(f journal.Finished, result []byte) error
}

// Why a call has no answer.
const (
	endedBeforeAnswer = "the program ended before the answer"
	endedBeforeSent   = "not sent: the program ended before"
)

// errStopped is returned by a driver when the execution is to end; execution.stop says why.
var errStopped = errors.New("run: stopped")

// execution is the state of one run.
type execution struct {
	x      *Executor
	req    *Request
	id     journal.ExecutionID
	limits Limits
	inputs []byte // as one JSON object
	seed   uint64
	prog   *py.Program
	used   []string // names of the scope that the program mentions
	drv    driver
	in     *py.Interp
	names  *names

	last  time.Duration // of tick
	base  time.Time     // when the run began, on the clock of Config.Now
	start time.Time     // the same as recorded; in a replay when the recorded run began

	transferred int64 // bytes of arguments and results

	calls   []*call // all, in program order
	count   int     // calls asked
	asked   uint64  // number of the last one
	results []py.HostResult
	stdout  output
	stderr  output
	stop    *stopped // why the execution ended from outside
	failed  error    // of wait
}

// stopped says why an execution ended from outside.
type stopped struct {
	limit  *py.LimitError // nil: cancelled
	reason string
}

// call is one call of a tool, the payload of its py.HostCall. The fields below the first group are written by whoever the
// call is with at the time.
type call struct {
	tool   *boundTool
	args   []byte
	number uint64 // as the engine has it; 0 until the program awaits it
	line   int

	shown Call
	value tool.Value // its result; in a replay absent
	open  bool       // asked and not answered
	sent  bool
	over  bool         // answered or given up
	ctx   *callContext // of a call on a goroutine of its own
}

// elapsed returns the time since the run began.
func (e *execution) elapsed() time.Duration { return e.x.since(e.base) }

// tick is elapsed for the goroutine of Run, and sets the time of the journal's entries.
func (e *execution) tick() time.Duration {
	e.last = e.elapsed()
	return e.last
}

// stamp is the time of an entry: that of the last tick, because reading the clock for each would cost more than the entry.
func (e *execution) stamp() time.Time { return e.start.Add(e.last) }

// run runs the program to its end.
func (e *execution) run() (res *Result, err error) {
	defer func() { // the one place where a defect of the engine is caught
		if p := recover(); p != nil {
			res, err = nil, fmt.Errorf("%w: %v\n%s", ErrInternal, p, debug.Stack())
		}
	}()
	e.stdout = output{e: e, stream: journal.Stdout, to: e.req.Stdout}
	e.stderr = output{e: e, stream: journal.Stderr, to: e.req.Stderr}
	globals := make(map[string]py.Value, len(e.used)+len(e.req.Inputs))
	e.names = newNames(e.x.scope, e.req.Source)
	e.in = py.New(py.Options{
		Limits: e.limits.engine(), Stdout: &e.stdout, Stderr: &e.stderr, Globals: globals,
		Modules: e.names.find, Library: e.x.cfg.Library,
		Now: func() time.Time { return e.drv.reading() }, Monotonic: func() time.Duration { return e.drv.reading().Sub(e.start) },
		Seed: e.seed, Answer: e.answer, Wait: e.wait,
	})
	defer e.drv.watch()()
	e.names.globals(e.in, e.used, globals)
	for name, data := range e.req.Inputs {
		v, exc := e.in.ParseJSON(data, true)
		if exc != nil {
			return e.finish(py.Outcome{Status: py.Raised, Exc: exc})
		}
		globals[name] = v
	}
	o := e.in.Start(e.prog)
	for o.Status == py.Waiting {
		now, results, ok := e.wait(o)
		if !ok {
			break
		}
		o = e.in.Resume(now, results...)
		clear(e.results)
	}
	if e.failed != nil {
		return e.ended(e.failed)
	}
	return e.finish(o)
}

// wait does what the program waits for: one step. It is py.Options.Wait too.
func (e *execution) wait(o py.Outcome) (now time.Duration, results []py.HostResult, ok bool) {
	if e.failed = e.take(&o); e.failed != nil {
		return 0, nil, false
	}
	batch, err := e.drv.next(o.Wake, o.Timed)
	if err != nil {
		e.failed = err
		return 0, nil, false
	}
	e.results = e.results[:0]
	for i := range batch.Arrivals {
		e.arrived(&batch.Arrivals[i])
	}
	return batch.Now.Sub(e.start), e.results, true
}

// take hands the calls that the program has made since the last step to the driver.
func (e *execution) take(o *py.Outcome) error {
	if len(o.Calls) > 0 {
		from := len(e.calls)
		for i := range o.Calls {
			h := &o.Calls[i]
			c := h.Payload.(*call)
			if reached(e.count, e.limits.MaxToolCalls) {
				e.stop = &stopped{limit: &py.LimitError{Kind: py.LimitToolCalls, Max: int64(e.limits.MaxToolCalls)}}
				return errStopped
			}
			e.number(c, h)
			e.calls = append(e.calls, c)
			e.count++
			e.asked = c.number
		}
		if err := e.drv.asked(e.calls[from:]); err != nil {
			return err
		}
	}
	for _, id := range o.Dropped {
		c := e.answered(uint64(id))
		if c == nil {
			continue
		}
		if err := e.drv.dropped(c); err != nil {
			return err
		}
	}
	return nil
}

// arrived makes what a batch holds a result for the engine.
func (e *execution) arrived(a *journal.Arrival) {
	if number, ok := journal.CallOf(a.Delivery); ok {
		if c := e.answered(number); c != nil {
			e.results = append(e.results, e.resultOf(c, a))
		}
	}
}

// resultOf makes the answer to a call a result for the engine.
func (e *execution) resultOf(c *call, a *journal.Arrival) py.HostResult {
	r := py.HostResult{ID: int64(c.number)}
	if d, failed := a.Delivery.(*journal.Failed); failed {
		r.Exc = toolError(e.in, c.tool.name, c.args, d.Reason, d.Message, d.Retryable)
	} else {
		r.Value, r.Exc = e.parse(c, a.Body)
	}
	return r
}

// number makes a call what the engine says of it.
func (e *execution) number(c *call, h *py.HostCall) {
	c.number, c.line, c.open = uint64(h.ID), h.Line, true
	c.shown = Call{Number: c.number, Tool: c.tool.name, Args: shownArgs(c.args), Line: h.Line}
}

// answer is py.Options.Answer.
func (e *execution) answer(h py.HostCall) (py.HostResult, bool) {
	if reached(e.count, e.limits.MaxToolCalls) {
		return py.HostResult{}, false // take stops the program
	}
	c := h.Payload.(*call)
	e.number(c, &h)
	a, ok := e.drv.answer(c)
	if !ok {
		return py.HostResult{}, false
	}
	c.open = false
	e.calls = append(e.calls, c)
	e.count++
	e.asked = c.number
	return e.resultOf(c, &a), true
}

// openCall returns an open call; nil if it is none.
func (e *execution) openCall(number uint64) *call {
	// Numbers rise, and few are left out: those of calls the program gave up before they were asked.
	i := int(min(number, uint64(len(e.calls)))) - 1
	for i >= 0 && e.calls[i].number > number {
		i--
	}
	if i < 0 || e.calls[i].number != number || !e.calls[i].open {
		return nil
	}
	return e.calls[i]
}

// answered closes an open call; nil if it is none.
func (e *execution) answered(number uint64) *call {
	c := e.openCall(number)
	if c != nil {
		c.open = false
	}
	return c
}

// parse makes the result of a call a Python value.
func (e *execution) parse(c *call, body []byte) (py.Value, *py.Exception) {
	if c.value.IsText() && c.value.Text != "" && utf8.ValidString(c.value.Text) {
		text := c.value.Text
		c.value = tool.Value{}
		if exc := e.in.Alloc(len(text)); exc != nil {
			return py.Value{}, exc
		}
		return e.in.NewStr(text), nil
	}
	c.value = tool.Value{}
	v, exc := e.in.ParseJSON(body, true)
	if exc == nil || exc.Limit != nil {
		return v, exc
	}
	text, strExc := e.in.Str(exc.Value())
	if strExc != nil {
		return py.Value{}, strExc
	}
	return py.Value{}, toolError(e.in, c.tool.name, c.args, tool.KindProtocol.String(), "the tool's result cannot be used: "+text, false)
}

// output is the standard output or error of a program.
type output struct {
	e      *execution
	stream journal.Stream
	text   []byte
	to     io.Writer
}

// Write implements io.Writer for the engine. An error stops the program.
func (o *output) Write(p []byte) (int, error) {
	if err := o.e.drv.printed(o.stream, p); err != nil {
		return 0, err
	}
	o.text = append(o.text, p...)
	if o.to != nil {
		if _, err := o.to.Write(p); err != nil {
			o.to = nil
			return 0, err
		}
	}
	return len(p), nil
}

// flush flushes the caller's writer if it buffers.
func (o *output) flush() {
	if f, ok := o.to.(interface{ Flush() error }); ok {
		_ = f.Flush() // the next Write reports it
	}
}
