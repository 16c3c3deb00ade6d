package run

// This file is the inside of an execution: the engine, and what the program sees in it. It knows the outside as a host, to which it
// hands data alone, so that it can be in another process: see guest.go.

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"toolweaver/journal"
	"toolweaver/py"
	"toolweaver/py/syntax"
	"toolweaver/tool"
)

// inside is where a program runs: a machine, or the way to one. Its methods are called in this order, by one goroutine; interrupt may
// be called by any.
type inside interface {
	// compile returns why the program cannot be run; nil if it can. Inputs are there by name. It may be interrupted.
	compile(j *job) *Error
	// prepare makes ready for run.
	prepare(j *job, h host) error
	// run runs the program to its end. When the host has ended it, what it returns is of no account.
	run() (ending, error)
	// interrupt stops the program.
	interrupt(l *py.LimitError)
}

// host is the outside of an execution as its machine knows it.
type host interface {
	// step takes what the program has asked for and waits for what it goes on with; false ends it.
	step(o *py.Outcome) (step, bool)
	// answer answers a call at which the program stands; false leaves it to step.
	answer(h *py.HostCall) (reply, bool)
	// print takes what the program prints; an error stops it.
	print(stream journal.Stream, text []byte) error
	// reading is what the program's clock says.
	reading() time.Time
}

// job is what there is to run.
type job struct {
	Source string                     `json:"source"`
	Name   string                     `json:"name"`
	Inputs map[string]json.RawMessage `json:"inputs,omitempty"`
	Limits Limits                     `json:"limits"`
	Seed   uint64                     `json:"seed"`
	Start  time.Time                  `json:"start"`
}

// step is what a program goes on with.
type step struct {
	now     time.Duration // on its clock
	paused  time.Duration // by how much the time of day is ahead of it
	replies []reply
}

// reply is the answer to a call. Without a Delivery, Body is the result.
type reply struct {
	c *call
	a journal.Arrival
}

// machine implements inside in this process.
type machine struct {
	*job
	host    host
	scope   *scope
	library map[string]*py.ModuleDef

	stop atomic.Pointer[py.LimitError] // why it is to end
	live atomic.Pointer[py.Interp]     // in, for other goroutines

	prog         *py.Program
	used         []string // names of the scope that the program mentions
	globals      map[string]py.Value
	names        *names
	in           *py.Interp
	paused       time.Duration
	results      []py.HostResult
	unknownClass py.Value // of results in a dry run; made when it is needed
}

// compile implements inside.
func (m *machine) compile(j *job) *Error {
	used := map[string]bool{}
	prog, err := py.Compile(j.Name, j.Source, py.CompileOptions{Poll: m.poll, Predeclared: func(name string) bool {
		if _, ok := j.Inputs[name]; ok {
			return true
		}
		if !m.scope.has(name) {
			return false
		}
		used[name] = true
		return true
	}})
	if err == nil {
		m.prog, m.used = prog, slices.Sorted(maps.Keys(used))
		return nil
	}
	if l := m.stop.Load(); l != nil {
		msg := strings.TrimPrefix(l.Error(), "limit: "+l.Kind.String()+": ") + " before it was compiled"
		return &Error{Type: "LimitExceeded", Message: msg, Traceback: "LimitExceeded: " + l.Kind.String() + ": " + msg + "\n", Limit: l.Kind.String()}
	}
	refused := &Error{Type: "SyntaxError", Message: err.Error(), Traceback: err.Error() + "\n"}
	var se *syntax.SyntaxError
	if errors.As(err, &se) {
		*refused = Error{Type: se.Kind, Message: se.Msg, Traceback: se.Format()}
		if se.Pos.Line > 0 {
			refused.Message += fmt.Sprintf(" (%s, line %d)", se.File, se.Pos.Line)
		}
	}
	return refused
}

// poll is py.CompileOptions.Poll.
func (m *machine) poll() error {
	if l := m.stop.Load(); l != nil {
		return l
	}
	return nil
}

// prepare implements inside.
func (m *machine) prepare(j *job, h host) error {
	m.job, m.host = j, h
	m.names = newNames(m.scope, j.Source)
	m.globals = make(map[string]py.Value, len(m.used)+len(j.Inputs))
	m.in = py.New(py.Options{
		Limits: j.Limits.engine(), Stdout: printer{h, journal.Stdout}, Stderr: printer{h, journal.Stderr}, Globals: m.globals,
		Modules: m.names.find, Library: m.library,
		Now: func() time.Time { return h.reading().Add(m.paused) }, Monotonic: func() time.Duration { return h.reading().Sub(j.Start) },
		Seed: j.Seed, Answer: m.answer, Wait: m.wait,
	})
	m.live.Store(m.in)
	if l := m.stop.Load(); l != nil { // meanwhile
		m.in.Interrupt(l)
	}
	return nil
}

// run implements inside.
func (m *machine) run() (ending, error) {
	m.names.globals(m.in, m.used, m.globals)
	for _, name := range slices.Sorted(maps.Keys(m.Inputs)) {
		v, exc := m.in.ParseJSON(m.Inputs[name], true)
		if exc != nil {
			return m.raised(exc), nil
		}
		m.globals[name] = v
	}
	o := m.in.Start(m.prog)
	for o.Status == py.Waiting {
		now, results, ok := m.wait(o)
		if !ok {
			return ending{}, nil
		}
		o = m.in.Resume(now, results...)
		clear(m.results)
	}
	switch o.Status {
	case py.Done:
		return m.done(&o), nil
	case py.Exceeded:
		return ending{limit: o.Exc.Limit}, nil
	}
	return m.raised(o.Exc), nil
}

// interrupt implements inside.
func (m *machine) interrupt(l *py.LimitError) {
	m.stop.CompareAndSwap(nil, l)
	if in := m.live.Load(); in != nil {
		in.Interrupt(l)
	}
}

// wait is py.Options.Wait: it does what the program waits for.
func (m *machine) wait(o py.Outcome) (now time.Duration, results []py.HostResult, ok bool) {
	s, ok := m.host.step(&o)
	if !ok {
		return 0, nil, false
	}
	m.paused = s.paused
	m.results = m.results[:0]
	for i := range s.replies {
		m.results = append(m.results, m.result(&s.replies[i]))
	}
	return s.now, m.results, true
}

// answer is py.Options.Answer.
func (m *machine) answer(h py.HostCall) (py.HostResult, bool) {
	r, ok := m.host.answer(&h)
	if !ok {
		return py.HostResult{}, false
	}
	return m.result(&r), true
}

// result makes the answer to a call one for the engine.
func (m *machine) result(r *reply) py.HostResult {
	h := py.HostResult{ID: int64(r.c.number)}
	switch d := r.a.Delivery.(type) {
	case *journal.Failed:
		h.Exc = toolError(m.in, r.c.tool.name, r.c.args, d.Reason, d.Message, d.Retryable)
		return h
	case *journal.Completed:
		if d.Origin == journal.OriginPlaceholder {
			if v, exc, ok := m.unknown(r.a.Body); ok {
				h.Value, h.Exc = v, exc
				return h
			}
		}
	}
	h.Value, h.Exc = m.parse(r.c, r.a.Body)
	return h
}

// parse makes the result of a call a Python value.
func (m *machine) parse(c *call, body []byte) (py.Value, *py.Exception) {
	if c.value.IsText() && c.value.Text != "" && utf8.ValidString(c.value.Text) {
		text := c.value.Text
		c.value = tool.Value{}
		if exc := m.in.Alloc(len(text)); exc != nil {
			return py.Value{}, exc
		}
		return m.in.NewStr(text), nil
	}
	c.value = tool.Value{}
	v, exc := m.in.ParseJSON(body, true)
	if exc == nil || exc.Limit != nil {
		return v, exc
	}
	text, strExc := m.in.Str(exc.Value())
	if strExc != nil {
		return py.Value{}, strExc
	}
	return py.Value{}, toolError(m.in, c.tool.name, c.args, tool.KindProtocol.String(), "the tool's result cannot be used: "+text, false)
}

// printer is the standard output or error of a program.
type printer struct {
	to     host
	stream journal.Stream
}

// Write implements io.Writer for the engine.
func (p printer) Write(text []byte) (int, error) {
	if err := p.to.print(p.stream, text); err != nil {
		return 0, err
	}
	return len(text), nil
}
