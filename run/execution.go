package run

// This file is the outside of one execution: it takes the calls that the program asks for, waits for the next batch of results and
// hands it over. Where calls go and batches come from is a driver: the real tools or a journal. The program is in a machine.

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"toolweaver/journal"
	"toolweaver/py"
	"toolweaver/run/check"
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
	// drain ends an execution that goes on another time; it always returns an error.
	drain() error
	// pending returns the calls that wait for a person.
	pending() []Pending
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
	x       *Executor
	scope   *scope
	req     *Request
	id      journal.ExecutionID
	limits  Limits
	mode    string // modeDryRun, modeCommit or ""
	inputs  []byte // as one JSON object
	seed    uint64
	inside  inside
	answers bool // calls may be answered while the program stands at them
	drv     driver

	// The program's clock is start + elapsed. It stands still while the execution waits for people, which the time of day does
	// not: that is the clock + paused.
	last   time.Duration // of tick
	base   time.Time     // when Run, Resume or Replay was called, on the clock of Config.Now
	skip   atomic.Int64  // what elapsed leaves out of the time since base, as a time.Duration
	start  time.Time     // when the run began, as recorded
	pauses time.Duration // how long it has waited for people, in all
	paused time.Duration // the same as the program sees it: as of the step

	transferred int64 // bytes of arguments and results

	calls   []*call // all, in program order
	count   int     // calls asked
	asked   uint64  // number of the last one
	slab    []call  // for calls to come, from unused on
	unused  int
	replies []reply // of a step
	stdout  output
	stderr  output

	findings []check.Finding // about the program
	spare    bool            // it can go on in another process if that of its program dies
	commit   *commit         // nil: this execution carries out no plan
	stop     *stopped        // why the execution ended from outside
	failed   error           // of wait
}

// stopped says why an execution ended from outside.
type stopped struct {
	limit  *py.LimitError // nil: cancelled
	reason string
	status Status // waiting, unknown or interrupted: it has not ended
	err    *Error // the plan has changed
}

// call is one call of a tool. The fields below the first group are written by whoever the call is with at the time.
type call struct {
	tool   *boundTool
	args   []byte // to send
	number uint64 // as the engine has it
	line   int

	shown Call
	value tool.Value // its result; in a replay absent
	open  bool       // asked and not answered
	sent  bool
	over  bool         // answered or given up
	ctx   *callContext // of a call on a goroutine of its own

	why        string // approval is needed
	asked      bool   // for approval, in the journal
	cleared    bool   // it may be sent: approved, or sent before
	unknown    bool   // it was sent before a crash, and must not be sent again
	planned    bool   // it is in the plan that is carried out
	attempt    int    // how often it was sent
	repeatable bool

	recorded *journal.RecordedCall // in a resumed execution
}

// elapsed returns the program's time since the run began.
func (e *execution) elapsed() time.Duration { return e.x.since(e.base) - time.Duration(e.skip.Load()) }

// tick is elapsed for the goroutine of Run, and sets the time of the journal's entries.
func (e *execution) tick() time.Duration {
	e.last = e.elapsed()
	return e.last
}

// stamp is the time of an entry: that of the last tick, because reading the clock for each would cost more than the entry.
func (e *execution) stamp() time.Time { return e.start.Add(e.last + e.pauses) }

// run runs the program to its end.
func (e *execution) run() (res *Result, err error) {
	defer func() { // the one place where a defect of the engine is caught
		if p := recover(); p != nil {
			res, err = nil, fmt.Errorf("%w: %v\n%s", ErrInternal, p, debug.Stack())
		}
	}()
	e.stdout = output{e: e, stream: journal.Stdout, to: e.req.Stdout}
	e.stderr = output{e: e, stream: journal.Stderr, to: e.req.Stderr}
	if err := e.inside.prepare(e); err != nil {
		return nil, err
	}
	defer e.drv.watch()()
	end, err := e.inside.run()
	switch {
	case e.failed != nil:
		return e.ended(e.failed)
	case errors.Is(err, errDied):
		return e.died(end)
	case err != nil:
		return nil, err
	}
	return e.finish(end)
}

// died ends a run whose program was lost with its process: the execution goes on in another one, if it is recorded, once.
func (e *execution) died(end ending) (*Result, error) {
	if !e.spare {
		return e.finish(end)
	}
	if err := e.drv.drain(); !errors.Is(err, ErrInterrupted) {
		return nil, err
	}
	return nil, errDied
}

// close frees what the program holds.
func (e *execution) close() {
	if e.inside != nil {
		e.inside.close()
	}
}

// job is what the machine is told.
func (e *execution) job() *job {
	return &job{Source: e.req.Source, Name: e.req.Name, Inputs: e.req.Inputs, Limits: e.limits, Seed: e.seed, Start: e.start,
		Check: e.req.Check, Answers: e.answers}
}

// step implements host: it does what the program waits for.
func (e *execution) step(w *wants) (next step, ok bool) {
	if e.failed = e.take(w); e.failed != nil {
		return step{}, false
	}
	batch, err := e.drv.next(w.wake, w.timed)
	if err != nil {
		e.failed = err
		return step{}, false
	}
	e.paused = batch.Paused
	e.replies = e.replies[:0]
	for i := range batch.Arrivals {
		if number, ok := journal.CallOf(batch.Arrivals[i].Delivery); ok {
			if c := e.answered(number); c != nil {
				e.replies = append(e.replies, c.reply(&batch.Arrivals[i]))
			}
		}
	}
	return step{now: batch.Now.Sub(e.start), paused: batch.Paused, replies: e.replies}, true
}

// reply is what the program gets for a call. Without a Delivery, Body is the result.
func (c *call) reply(a *journal.Arrival) reply {
	r := reply{number: c.number, body: a.Body}
	switch d := a.Delivery.(type) {
	case *journal.Failed:
		r.failed = d
	case *journal.Completed:
		r.made = d.Origin == journal.OriginPlaceholder
	}
	if c.value.IsText() && utf8.ValidString(c.value.Text) {
		r.text = c.value.Text
	}
	c.value = tool.Value{}
	return r
}

// take hands the calls that the program has made since the last step to the driver.
func (e *execution) take(w *wants) error {
	if len(w.calls) > 0 {
		from := len(e.calls)
		for i := range w.calls {
			if reached(e.count, e.limits.MaxToolCalls) {
				e.stop = &stopped{limit: &py.LimitError{Kind: py.LimitToolCalls, Max: int64(e.limits.MaxToolCalls)}}
				return errStopped
			}
			e.ask(e.newCall(&w.calls[i]))
		}
		if err := e.drv.asked(e.calls[from:]); err != nil {
			return err
		}
	}
	for _, id := range w.dropped {
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

// newCall makes a request a call.
func (e *execution) newCall(r *request) *call {
	if e.unused == len(e.slab) {
		e.slab, e.unused = make([]call, min(64, 2*len(e.calls)+1)), 0
	}
	c := &e.slab[e.unused]
	e.unused++
	c.tool, c.args, c.number, c.line, c.open = r.tool, r.args, r.number, r.line, true
	c.shown = Call{Number: c.number, Tool: c.tool.name, Args: shownArgs(c.args), Line: c.line}
	return c
}

// ask takes a call up.
func (e *execution) ask(c *call) {
	e.calls = append(e.calls, c)
	e.count++
	e.asked = c.number
}

// answer implements host.
func (e *execution) answer(r request) (reply, bool) {
	if reached(e.count, e.limits.MaxToolCalls) {
		return reply{}, false // take stops the program
	}
	c := e.newCall(&r)
	a, ok := e.drv.answer(c)
	if !ok {
		*c = call{}
		e.unused--
		return reply{}, false
	}
	c.open = false
	e.ask(c)
	return c.reply(&a), true
}

// reading implements host.
func (e *execution) reading() time.Time { return e.drv.reading() }

// print implements host. An error stops the program.
func (e *execution) print(stream journal.Stream, text []byte) error {
	o := &e.stdout
	if stream == journal.Stderr {
		o = &e.stderr
	}
	return o.write(text)
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

// output is the standard output or error of a program.
type output struct {
	e      *execution
	stream journal.Stream
	text   []byte
	to     io.Writer
}

// write takes what the program prints.
func (o *output) write(p []byte) error {
	if err := o.e.drv.printed(o.stream, p); err != nil {
		return err
	}
	o.text = append(o.text, p...)
	if o.to != nil {
		if _, err := o.to.Write(p); err != nil {
			o.to = nil
			return err
		}
	}
	return nil
}

// rest returns what is to be written after what was written: a run from the start does not write that again.
func (o *output) rest() io.Writer {
	if o.to == nil {
		return nil
	}
	return &rest{o.to, len(o.text)}
}

// rest is a writer that leaves out the first bytes.
type rest struct {
	to   io.Writer
	left int
}

// Write implements io.Writer.
func (r *rest) Write(p []byte) (int, error) {
	n := min(len(p), r.left)
	r.left -= n
	if n == len(p) {
		return n, nil
	}
	more, err := r.to.Write(p[n:])
	return n + more, err
}

// Flush flushes a writer that buffers.
func (r *rest) Flush() error {
	if f, ok := r.to.(interface{ Flush() error }); ok {
		return f.Flush()
	}
	return nil
}

// flush flushes the caller's writer if it buffers.
func (o *output) flush() {
	if f, ok := o.to.(interface{ Flush() error }); ok {
		_ = f.Flush() // the next Write reports it
	}
}
