package run

// This file is the inside of an execution: the engine, and what the program sees in it. It knows the outside as a host, to which it
// hands data alone, so that it can be in another process: see guest.go and remote.go.

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"toolweaver/journal"
	"toolweaver/py"
	"toolweaver/py/syntax"
	"toolweaver/run/check"
	"toolweaver/tool"
)

// inside is where a program runs: a machine, or the way to one. Its methods are called in this order, by one goroutine; interrupt may
// be called by any.
type inside interface {
	// compile readies the program, if it can be run. It may be interrupted.
	compile(j *job) compiled
	// prepare makes ready for run.
	prepare(h host) error
	// run runs the program to its end. When the host has ended it, what it returns is of no account.
	run() (ending, error)
	// interrupt stops the program.
	interrupt(l *py.LimitError)
	// close frees what it holds; nothing is called after it.
	close()
}

// host is the outside of an execution as its machine knows it.
type host interface {
	// step takes what the program has asked for and waits for what it goes on with; false ends it. Both are good until the
	// next one.
	step(w *wants) (step, bool)
	// answer answers a call at which the program stands; false leaves it to step.
	answer(r request) (reply, bool)
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
	// Check asks for what is to be said about the program.
	Check bool `json:"check,omitempty"`
	// Answers says that calls may be answered while the program stands at them.
	Answers bool `json:"answers,omitempty"`
}

// compiled is what comes of compiling a job.
type compiled struct {
	// Error is why the program cannot be run; nil if it can.
	Error *Error `json:"e,omitempty"`
	// Findings are there if the job asks for them and there is no error.
	Findings []check.Finding `json:"f,omitempty"`
}

// request is a call that the program makes.
type request struct {
	number uint64 // in program order
	line   int
	tool   *boundTool
	args   []byte
}

// wants is what a program waits for.
type wants struct {
	calls   []request     // new ones, in program order
	dropped []int64       // calls whose answers are of no use any more
	wake    time.Duration // if timed: it is to go on then, on its clock
	timed   bool
}

// step is what a program goes on with.
type step struct {
	now     time.Duration // on its clock
	paused  time.Duration // by how much the time of day is ahead of it
	replies []reply
}

// reply is the answer to a call.
type reply struct {
	number uint64
	failed *journal.Failed // nil: it has a result
	body   []byte          // that, as JSON
	text   string          // if not "": the same as text
	made   bool            // it is made up: a placeholder
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
	wants        wants
	open         map[uint64]*boundCall // what was asked and is not answered
	results      []py.HostResult
	unknownClass py.Value // of results in a dry run; made when it is needed
}

// compile implements inside.
func (m *machine) compile(j *job) (c compiled) {
	m.job = j
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
	if err == nil && j.Check {
		c.Findings, err = m.check()
	}
	if err != nil {
		return compiled{Error: m.refused(err)}
	}
	m.prog, m.used = prog, slices.Sorted(maps.Keys(used))
	return c
}

// check looks at the program before it runs.
func (m *machine) check() ([]check.Finding, error) {
	return check.Program(m.Source, check.Options{Catalog: m.scope.catalog, Inputs: slices.Collect(maps.Keys(m.Inputs)), Builtin: py.IsBuiltin,
		Library: func(module string) bool { return m.library[module] != nil }, Hint: py.ModuleHint, Others: []string{callToolName, helpName}, Poll: m.poll})
}

// refused describes why a program does not compile.
func (m *machine) refused(err error) *Error {
	if l := m.stop.Load(); l != nil {
		return notCompiled(l)
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

// notCompiled describes the end of a program that was interrupted before it was compiled.
func notCompiled(l *py.LimitError) *Error {
	msg := strings.TrimPrefix(l.Error(), "limit: "+l.Kind.String()+": ") + " before it was compiled"
	return limitExceeded(l.Kind.String(), msg, "")
}

// poll is py.CompileOptions.Poll.
func (m *machine) poll() error {
	if l := m.stop.Load(); l != nil {
		return l
	}
	return nil
}

// prepare implements inside.
func (m *machine) prepare(h host) error {
	j := m.job
	m.host, m.open = h, map[uint64]*boundCall{}
	m.names = newNames(m.scope, j.Source)
	m.globals = make(map[string]py.Value, len(m.used)+len(j.Inputs))
	var answer func(py.HostCall) (py.HostResult, bool)
	if j.Answers {
		answer = m.answer
	}
	m.in = py.New(py.Options{
		Limits: j.Limits.engine(), Stdout: printer{h, journal.Stdout}, Stderr: printer{h, journal.Stderr}, Globals: m.globals,
		Modules: m.names.find, Library: m.library,
		Now: func() time.Time { return h.reading().Add(m.paused) }, Monotonic: func() time.Duration { return h.reading().Sub(j.Start) },
		Seed: j.Seed, Answer: answer, Wait: m.wait,
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

// close implements inside.
func (m *machine) close() {}

// wait is py.Options.Wait: it does what the program waits for.
func (m *machine) wait(o py.Outcome) (now time.Duration, results []py.HostResult, ok bool) {
	m.wants = wants{calls: m.wants.calls[:0], dropped: o.Dropped, wake: o.Wake, timed: o.Timed}
	for i := range o.Calls {
		r, b := requestOf(&o.Calls[i])
		m.open[r.number] = b
		m.wants.calls = append(m.wants.calls, r)
	}
	for _, id := range o.Dropped {
		delete(m.open, uint64(id))
	}
	s, ok := m.host.step(&m.wants)
	if !ok {
		return 0, nil, false
	}
	m.paused = s.paused
	m.results = m.results[:0]
	for i := range s.replies {
		r := &s.replies[i]
		if b := m.open[r.number]; b != nil {
			delete(m.open, r.number)
			m.results = append(m.results, m.result(b, r))
		}
	}
	return s.now, m.results, true
}

// answer is py.Options.Answer.
func (m *machine) answer(h py.HostCall) (py.HostResult, bool) {
	q, b := requestOf(&h)
	r, ok := m.host.answer(q)
	if !ok {
		return py.HostResult{}, false
	}
	return m.result(b, &r), true
}

// requestOf makes a call of the engine one for the host.
func requestOf(h *py.HostCall) (request, *boundCall) {
	b := h.Payload.(*boundCall)
	return request{number: uint64(h.ID), line: h.Line, tool: b.tool, args: b.args}, b
}

// result makes the answer to a call one for the engine.
func (m *machine) result(b *boundCall, r *reply) py.HostResult {
	h := py.HostResult{ID: int64(r.number)}
	if f := r.failed; f != nil {
		h.Exc = toolError(m.in, b.tool.name, b.args, f.Reason, f.Message, f.Retryable)
		return h
	}
	if r.made {
		if v, exc, ok := m.unknown(r.body); ok {
			h.Value, h.Exc = v, exc
			return h
		}
	}
	h.Value, h.Exc = m.parse(b, r)
	return h
}

// parse makes the result of a call a Python value.
func (m *machine) parse(b *boundCall, r *reply) (py.Value, *py.Exception) {
	if r.text != "" {
		if exc := m.in.Alloc(len(r.text)); exc != nil {
			return py.Value{}, exc
		}
		return m.in.NewStr(r.text), nil
	}
	v, exc := m.in.ParseJSON(r.body, true)
	if exc == nil || exc.Limit != nil {
		return v, exc
	}
	text, strExc := m.in.Str(exc.Value())
	if strExc != nil {
		return py.Value{}, strExc
	}
	return py.Value{}, toolError(m.in, b.tool.name, b.args, tool.KindProtocol.String(), "the tool's result cannot be used: "+text, false)
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
