package run

// This file is the way to a program in a worker process. What comes from there is believed no more than the program itself is: after a
// defect of the engine it may be anything. The other end is in guest.go.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"sync"
	"time"

	"toolweaver/journal"
	"toolweaver/py"
)

// Workers make processes in which programs run, so that a defect of the engine costs one execution. Package run/isolate has an
// implementation. Its methods may be called concurrently.
type Workers interface {
	// Get returns a process of its own for one execution, in which [ServeWorker] is at work and has been written setup. It waits
	// until there is one, or ctx ends.
	Get(ctx context.Context, setup []byte) (Worker, error)
}

// A Worker is a process. Read and Write lead to its ServeWorker; Write may be called concurrently with everything else.
type Worker interface {
	io.ReadWriter
	// Bound bounds the memory that the process can have, in bytes, if the system can do that.
	Bound(bytes int64) error
	// Kill ends the process at once. It may be called by any goroutine, and often.
	Kill()
	// Close ends the process if it has not ended and says how it did, with what it wrote to its standard error.
	Close() string
}

// errDied is wrapped by the error of an execution whose worker ended before the program did.
var errDied = errors.New("the process of the program ended")

const (
	// stopGrace is how long a program may take to stop, before its process is ended.
	stopGrace = 200 * time.Millisecond
	// processBeside is what a process may have mapped beside twice what its program may use: the program is counted by what it
	// can reach, the collector lets garbage grow before it takes it away, and the runtime maps 64 MiB at a time.
	processBeside = 512 << 20
	// frameBeside is how much more than four times the memory of a program a frame of it may be: text can be longer than
	// what it was made of.
	frameBeside = 64 << 20
)

// remote implements inside in a worker process.
type remote struct {
	*wire
	worker Worker
	scope  *scope
	limits Limits
	host   host
	last   uint64 // number of the last call
	prints int64  // bytes printed
	lost   bool   // the process ended by itself while it compiled

	mu      sync.Mutex
	stopped *py.LimitError
	killer  *time.Timer
	ended   bool
}

func newRemote(w Worker, s *scope, l Limits) *remote {
	limit := int64(math.MaxInt64)
	if l.MaxMemory >= 0 {
		limit = 4*l.MaxMemory + frameBeside
	}
	return &remote{wire: newWire(w, w, limit), worker: w, scope: s, limits: l}
}

// compile implements inside.
func (r *remote) compile(j *job) compiled {
	if j.Limits.MaxMemory >= 0 {
		if err := r.worker.Bound(2*j.Limits.MaxMemory + processBeside); err != nil {
			return compiled{Error: internalError("the memory of the process cannot be bounded: "+err.Error(), "")}
		}
	}
	var c compiled
	err := r.send(frameJob, j)
	if err == nil {
		var f frame
		if f, err = r.receive(); err == nil {
			err = f.expect(frameCompiled, &c)
		}
	}
	if err == nil {
		return c
	}
	if l := r.reason(); l != nil {
		return compiled{Error: notCompiled(l)}
	}
	r.lost = true
	msg, stack := r.obituary(err)
	return compiled{Error: internalError(msg, stack)}
}

// expect decodes the head of a frame that must be of a kind.
func (f *frame) expect(kind frameKind, head any) error {
	if f.kind != kind {
		return fmt.Errorf("%w: kind %d", errFrame, f.kind)
	}
	return f.decode(head)
}

// prepare implements inside.
func (r *remote) prepare(h host) error {
	r.host = h
	return nil
}

// run implements inside.
func (r *remote) run() (ending, error) {
	err := r.send(frameRun, nil)
	for err == nil {
		var f frame
		if f, err = r.receive(); err != nil {
			break
		}
		var over bool
		switch f.kind {
		case frameWants:
			over, err = r.step(&f)
		case frameCall:
			err = r.answer(&f)
		case frameClock:
			err = r.send(frameTime, r.host.reading())
		case framePrint:
			err = r.print(&f)
		case frameEnd:
			var e ending
			if e, err = r.end(&f); err == nil {
				return e, nil
			}
		default:
			err = fmt.Errorf("%w: kind %d", errFrame, f.kind)
		}
		if over {
			return ending{}, nil
		}
	}
	if l := r.reason(); l != nil {
		return ending{limit: l}, nil
	}
	msg, stack := r.obituary(err)
	return ending{limit: &py.LimitError{Kind: py.LimitInternal, Detail: msg, Stack: stack}}, errDied
}

// step hands what the program asks for to the host.
func (r *remote) step(f *frame) (over bool, err error) {
	var head wireWants
	if err := f.decode(&head); err != nil {
		return false, err
	}
	w := wants{dropped: head.Dropped, wake: head.Wake, timed: head.Timed}
	for i := range head.Calls {
		q, err := r.request(f, &head.Calls[i])
		if err != nil {
			return false, err
		}
		w.calls = append(w.calls, q)
	}
	next, ok := r.host.step(&w)
	if !ok {
		return true, nil
	}
	s := wireStep{Now: next.now, Paused: next.paused}
	body := make([][]byte, 0, len(next.replies))
	for i := range next.replies {
		head, part := toWireReply(&next.replies[i])
		s.Replies = append(s.Replies, head)
		body = append(body, part)
	}
	return false, r.send(frameStep, &s, body...)
}

// request is a call that the worker says the program makes, checked as the machine checks it.
func (r *remote) request(f *frame, c *wireCall) (request, error) {
	args, err := f.cut(c.Size)
	if err != nil {
		return request{}, err
	}
	t := r.scope.byName[c.Tool]
	switch {
	case t == nil:
		return request{}, fmt.Errorf("%w: a call of a tool that is not there", errFrame)
	case c.Number <= r.last:
		return request{}, fmt.Errorf("%w: call %d after %d", errFrame, c.Number, r.last)
	case !json.Valid(args):
		return request{}, fmt.Errorf("%w: call %d: the arguments are not JSON", errFrame, c.Number)
	}
	if err := t.entry.Input.ValidateArgsObject(args); err != nil {
		return request{}, fmt.Errorf("%w: call %d: %w", errFrame, c.Number, err)
	}
	r.last = c.Number
	return request{number: c.Number, line: c.Line, tool: t, args: args}, nil
}

// answer hands a call to the host at which the program stands.
func (r *remote) answer(f *frame) error {
	var c wireCall
	if err := f.decode(&c); err != nil {
		return err
	}
	last := r.last
	q, err := r.request(f, &c)
	if err != nil {
		return err
	}
	a, ok := r.host.answer(q)
	if !ok {
		r.last = last // it comes again, in a step
		return r.send(frameReply, nil)
	}
	head, body := toWireReply(&a)
	return r.send(frameReply, head, body)
}

// print hands on what the program prints. The program goes on meanwhile; if that cannot be, it is stopped.
func (r *remote) print(f *frame) error {
	var p wirePrint
	if err := f.decode(&p); err != nil {
		return err
	}
	if p.Stream != journal.Stdout && p.Stream != journal.Stderr {
		return fmt.Errorf("%w: an unknown stream", errFrame)
	}
	r.prints += int64(len(f.body))
	switch {
	case r.limits.MaxOutput >= 0 && r.prints > r.limits.MaxOutput: // the engine would not
		return fmt.Errorf("%w: more output than allowed", errFrame)
	case r.reason() != nil:
		return nil
	}
	if err := r.host.print(p.Stream, f.body); err != nil {
		r.interrupt(&py.LimitError{Kind: py.LimitInterrupt, Detail: err.Error()})
	}
	return nil
}

// end is how the program ended.
func (r *remote) end(f *frame) (ending, error) {
	var w wireEnd
	if err := f.decode(&w); err != nil {
		return ending{}, err
	}
	e := ending{status: w.Status, err: w.Error, limit: w.Limit.limit()}
	if w.Value {
		e.value = f.body
	}
	switch {
	case e.limit != nil && !e.limit.Kind.IsValid(),
		e.limit == nil && e.status != StatusDone && e.status != StatusRaised,
		e.limit == nil && (e.status == StatusRaised) != (e.err != nil),
		e.value != nil && !json.Valid(e.value):
		return ending{}, fmt.Errorf("%w: an end that is none", errFrame)
	}
	if l := r.reason(); e.limit != nil && e.limit.Kind == py.LimitInterrupt && l != nil {
		e.limit = l
	}
	return e, nil
}

// interrupt implements inside.
func (r *remote) interrupt(l *py.LimitError) {
	r.mu.Lock()
	first := r.stopped == nil && !r.ended
	if first {
		r.stopped = l
		r.killer = time.AfterFunc(stopGrace, r.worker.Kill)
	}
	r.mu.Unlock()
	if first {
		_ = r.send(frameStop, toWireLimit(l)) // or it is dead
	}
}

// reason returns why the program was interrupted; nil if it was not.
func (r *remote) reason() *py.LimitError {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.stopped
}

// obituary says how the process ended, err being what showed it.
func (r *remote) obituary(err error) (msg, stack string) {
	report := r.worker.Close()
	msg = errDied.Error()
	switch {
	case errors.Is(err, errFrame):
		msg = "the process of the program was ended: it sent " + err.Error()
	case report != "":
		msg += ": " + report[:strings.IndexByte(report+"\n", '\n')]
	}
	return msg, report
}

// close implements inside.
func (r *remote) close() {
	r.mu.Lock()
	r.ended = true
	if r.killer != nil {
		r.killer.Stop()
	}
	r.mu.Unlock()
	r.worker.Kill()
	_ = r.worker.Close()
}
