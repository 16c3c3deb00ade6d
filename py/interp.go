package py

// This file defines the interpreter: its state, and how a host starts and
// resumes it.

import (
	"io"
	"time"
)

// module is the environment code runs in: the variables of one source file.
type module struct {
	prog    *Program
	globals []Value
	ics     []siteCache
	mod     *Module // the module object, nil for the program itself
	dict    *Dict   // what globals() returned; nil until asked for

	// Programs only: how the result came about.
	returned  bool
	hasExpr   bool
	result    Value // value of the last expression statement
	resultVar Value // variable "result"
}

// Module is a module object.
type Module struct {
	header
	name string
	dict *Dict
	env  *module // for modules written in Python
}

// Interp runs one program. It belongs to one goroutine at a time; only
// Interrupt may be called from others.
type Interp struct {
	meter
	stack    []Value // registers of all frames; len(stack) >= base+256 of the top frame
	left     []leftRegs
	stackEnd int // where room for new frames ends: len(stack), or the last base of left
	frames   []frame
	fp       int // index of the running frame, -1 if none
	entries  int // nested run loops

	sink   func(Value) bool // gets what the generator yields that was entered as frame sinkAt; see feed
	sinkAt int

	roots  []Value // what native code holds, for the memory count
	names  map[string]Value
	ids    map[idKey]int64
	nextID int64
	idHold []Value

	attrCache *sharedCache // nil: not needed yet
	specs     [4]knownSpec // the last ones
	nextSpec  int

	unfinished []*Generator // with something to finish, in the order they were made
	nextForget int          // length of unfinished at which it is swept
	epoch      uint32
	modules    map[string]*Module
	main       *module
	opts       Options
	loop       *eventLoop // the innermost that runs
	ctx        *pyContext // the current context; nil: an empty one

	// Hand-over between the run loop and its helpers.
	pending   *Exception // for PushExc
	injected  *Exception // to raise in the frame just entered
	wasResend bool       // the frame just entered stood at an await or yield from
	sent      Value      // for the delegate of yield from
	retval    Value      // of the frame being left
	yieldDst  uint8      // register of the consumer of a yield
	implicit  Value      // awaitable a native function wants awaited for its caller

	noCallee bool // the exception about to be raised is about the callee of a call

	mainTask *Future
	mainGen  *Generator
	ending   bool                        // the program has ended
	closing  bool                        // remaining tasks are being cancelled
	onExit   func(in *Interp) *Exception // runs when the program has ended; nil: nothing does
	helpers  *Module
	reprSeen []Value
	lookup   lastLookup

	jsonParser *jsonParser // one to use again
	scratch    []byte      // buffer for text that is copied when done; nil while taken
}

// Options configure an interpreter. The zero value gives defaults: no output,
// no clock, a fixed seed.
type Options struct {
	Limits Limits
	// Stdout and Stderr receive what the program prints. Nil discards it.
	Stdout, Stderr io.Writer
	// Globals are names in scope of the program before it starts: tools and
	// inputs. Compile must have been told of them (CompileOptions.Predeclared).
	Globals map[string]Value
	// Modules finds a module that is not in Builtin modules, such as "tools".
	// It returns nil if there is none of that name.
	Modules func(in *Interp, name string) (*Module, *Exception)
	// Library holds the standard library; see package lib/all.
	Library map[string]*ModuleDef
	// Answer, if not nil, is asked first about each call of the host at which
	// a task stands, and may answer at once: the task goes on without a round
	// through Resume. It may use the interpreter as HostFunc.Bind may. It is
	// not asked while other calls wait to be handed over, nor more than a
	// hundred times in a row.
	Answer func(c HostCall) (r HostResult, ok bool)
	// Wait, if not nil, does what the host does when the program waits, and
	// returns what it would give Resume; ok is false if the program is to end.
	// It is called where native code cannot be left, such as a sort whose key
	// function waits. Without it, waiting there is an error of the program.
	Wait func(o Outcome) (now time.Duration, results []HostResult, ok bool)
	// Now returns the wall clock, Monotonic a clock for durations. They are
	// called when the program asks for the time; a host that records
	// executions records what it returned. Nil: the clock stands still at the
	// Unix epoch.
	Now       func() time.Time
	Monotonic func() time.Duration
	// Deadline, on the clock PollClock, stops the program; 0 means none.
	Deadline  time.Duration
	PollClock func() time.Duration
	// Seed seeds the random module.
	Seed uint64
	// Args is sys.argv beyond the program's name.
	Args []string
}

type idKey struct {
	p uintptr
	n uint64
}

// pushRoot makes v count as live while native code holds it; every push is
// undone by popRoot.
func (in *Interp) pushRoot(v Value) { in.roots = append(in.roots, v) }
func (in *Interp) popRoot()         { in.roots = in.roots[:len(in.roots)-1] }
func (in *Interp) popRoots(n int)   { in.roots = in.roots[:len(in.roots)-n] }

// ID returns id(v): a number given in the order of asking, so that it is the
// same in every replay.
func (in *Interp) ID(v Value) int64 {
	if in.ids == nil {
		in.ids = map[idKey]int64{}
	}
	k := idKey{uintptr(v.p), v.n}
	if id, ok := in.ids[k]; ok {
		return id
	}
	in.nextID++
	id := 0x7F0000000000/16 + in.nextID
	in.ids[k] = id
	in.idHold = append(in.idHold, v) // keeps the address from being reused
	in.charge(96)
	return id
}
