package run

// This file is the inside of an execution in a process of its own: a machine whose host is at the other end of a wire. The outside
// is in remote.go.

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"runtime/debug"
	"time"

	"toolweaver/journal"
	"toolweaver/py"
	"toolweaver/py/lib/all"
)

// ServeWorker is the work of a worker process: it runs the one program that it is told to run and returns when that is over, or in is.
// In and out lead to the [Executor] whose [Config] has the [Workers] that made the process.
func ServeWorker(in io.Reader, out io.Writer) error {
	g := &guest{wire: newWire(in, out, math.MaxInt64), frames: make(chan frame), over: make(chan struct{})}
	g.machine = &machine{scope: newScope(nil, nil), library: all.Library()}
	defer close(g.over)
	go g.receive()
	for f := range g.frames {
		var err error
		switch f.kind {
		case frameSetup:
			err = g.setup(f.body)
		case frameJob:
			err = g.compile(&f)
		case frameRun:
			return g.run()
		default:
			err = fmt.Errorf("%w: kind %d", errFrame, f.kind)
		}
		if err != nil {
			return err
		}
	}
	return g.ended
}

// guest implements host for the machine of a worker.
type guest struct {
	*wire
	machine *machine
	job     *job
	frames  chan frame // closed at the end
	ended   error      // why there are no more
	over    chan struct{}
	replies []reply
}

// receive hands frames on, and stops the program when it is told to or nobody is there any more.
func (g *guest) receive() {
	defer close(g.frames)
	for {
		f, err := g.wire.receive()
		if err != nil {
			if err != io.EOF {
				g.ended = err
			}
			g.machine.interrupt(&py.LimitError{Kind: py.LimitInterrupt})
			return
		}
		if f.kind == frameStop {
			var l wireLimit
			if f.decode(&l) == nil {
				g.machine.interrupt(l.limit())
			}
			continue
		}
		select {
		case g.frames <- f:
		case <-g.over:
			return
		}
	}
}

// setup takes the tools.
func (g *guest) setup(doc []byte) error {
	catalog, err := catalogOf(context.Background(), doc)
	if err != nil {
		return err
	}
	g.machine.scope = newScope(catalog, nil)
	return nil
}

// compile compiles a program.
func (g *guest) compile(f *frame) error {
	g.job = new(job)
	if err := f.decode(g.job); err != nil {
		return err
	}
	if n := g.job.Limits.MaxMemory; n > 0 {
		debug.SetMemoryLimit(n + guestBeside)
	}
	return g.send(frameCompiled, g.compiled())
}

// guestBeside is what a worker needs beside the memory of its program, before its collector works harder.
const guestBeside = 32 << 20

// compiled compiles; a defect of the compiler is one more reason to refuse a program.
func (g *guest) compiled() (c compiled) {
	defer func() {
		if p := recover(); p != nil {
			c = compiled{Error: internalError(fmt.Sprint(p), string(debug.Stack()))}
		}
	}()
	return g.machine.compile(g.job)
}

// internalError describes a defect.
func internalError(msg, stack string) *Error {
	l := &py.LimitError{Kind: py.LimitInternal, Detail: msg}
	return &Error{Type: "LimitExceeded", Message: l.Error(), Traceback: "LimitExceeded: " + l.Error() + "\n", Hint: limitHints[py.LimitInternal], Limit: l.Kind.String(), Stack: stack}
}

// run runs the program.
func (g *guest) run() error {
	e := g.end()
	w := wireEnd{Status: e.status, Error: e.err, Limit: toWireLimit(e.limit), Value: e.value != nil}
	return g.send(frameEnd, w, e.value)
}

func (g *guest) end() (e ending) {
	defer func() {
		if p := recover(); p != nil {
			e = ending{limit: &py.LimitError{Kind: py.LimitInternal, Detail: fmt.Sprint(p), Stack: string(debug.Stack())}}
		}
	}()
	err := g.machine.prepare(g)
	if err == nil {
		e, err = g.machine.run()
	}
	if err != nil {
		return ending{limit: &py.LimitError{Kind: py.LimitInternal, Detail: err.Error()}}
	}
	return e
}

// ask sends a frame and returns the answer; false if there is nobody to answer.
func (g *guest) ask(kind frameKind, head any, want frameKind, body ...[]byte) (frame, bool) {
	if g.send(kind, head, body...) != nil {
		return frame{}, false
	}
	f, ok := <-g.frames
	return f, ok && f.kind == want
}

// step implements host.
func (g *guest) step(w *wants) (step, bool) {
	head := wireWants{Dropped: w.dropped, Wake: w.wake, Timed: w.timed}
	body := make([][]byte, len(w.calls))
	for i := range w.calls {
		head.Calls = append(head.Calls, w.calls[i].wire())
		body[i] = w.calls[i].args
	}
	f, ok := g.ask(frameWants, &head, frameStep, body...)
	if !ok {
		return step{}, false
	}
	var s wireStep
	if f.decode(&s) != nil {
		return step{}, false
	}
	g.replies = g.replies[:0]
	for i := range s.Replies {
		part, err := f.cut(s.Replies[i].Size)
		if err != nil {
			return step{}, false
		}
		g.replies = append(g.replies, s.Replies[i].reply(part))
	}
	return step{now: s.Now, paused: s.Paused, replies: g.replies}, true
}

func (r *request) wire() wireCall {
	return wireCall{Number: r.number, Line: r.line, Tool: r.tool.name, Size: len(r.args)}
}

// answer implements host.
func (g *guest) answer(r request) (reply, bool) {
	f, ok := g.ask(frameCall, r.wire(), frameReply, r.args)
	if !ok || f.head == nil {
		return reply{}, false
	}
	var w wireReply
	if f.decode(&w) != nil {
		return reply{}, false
	}
	return w.reply(f.body), true
}

// print implements host.
func (g *guest) print(stream journal.Stream, text []byte) error {
	return g.send(framePrint, wirePrint{stream}, text)
}

// reading implements host.
func (g *guest) reading() time.Time {
	var t time.Time
	if f, ok := g.ask(frameClock, nil, frameTime); ok {
		_ = f.decode(&t) // the host has made it
	}
	return t
}

// setup returns what tells a worker of the tools of a scope.
func (s *scope) setup() []byte {
	s.setupOnce.Do(func() {
		if s.catalog == nil {
			return
		}
		var b bytes.Buffer
		if doc := catalogDoc(s.catalog); doc != nil && newWire(nil, &b, 0).send(frameSetup, nil, doc) == nil {
			s.setupFrame = b.Bytes()
		}
	})
	return s.setupFrame
}
