package py

// This file defines the limits of an execution and how work is charged.
//
// Steps: one for each backward jump, call and unit of native work. The VM
// counts fuel down; at zero, poll refills it from the step budget after
// looking at the deadline and the interrupt flag. Memory: every allocation a
// program can scale is charged before it is made; when the charge passes the
// limit, what is live is counted anew (mem_walk.go).

import (
	"fmt"
	"sync/atomic"
	"time"
)

// Limits bounds an execution. Zero means the default; a negative number means
// no limit.
type Limits struct {
	MaxSteps  int64 // default 500 million
	MaxBytes  int64 // live memory, default 256 MiB
	MaxDepth  int   // Python frames; by default 1000, and the program may raise it to MaxRaisedDepth
	MaxOutput int64 // bytes written to stdout and stderr, default 1 MiB
	MaxTasks  int   // tasks that are not done, default 100,000
}

// The defaults of Limits.
const (
	DefaultMaxSteps  = 500_000_000
	DefaultMaxBytes  = 256 << 20
	DefaultMaxDepth  = 1000
	DefaultMaxOutput = 1 << 20
	DefaultMaxTasks  = 100_000

	// MaxRaisedDepth is as far as a program may raise the default of MaxDepth
	// with sys.setrecursionlimit. A limit that the host sets stays.
	MaxRaisedDepth = 200_000

	// absurdBytes is more than any machine addresses, 64 TiB: asking
	// for it is a MemoryError that the program can catch, as in CPython.
	absurdBytes = 1 << 46

	// pollInterval is how many steps pass between looks at the deadline; at a
	// few nanoseconds a step, well under a millisecond.
	pollInterval = 4096

	// maxNativeDepth bounds the nesting of native code that calls back into
	// Python, and of native recursion over data; each level costs Go stack.
	maxNativeDepth = 4500
)

// LimitKind says which limit was reached.
type LimitKind uint8

// The kinds of limits.
const (
	LimitSteps LimitKind = iota + 1
	LimitTime
	LimitMemory
	LimitOutput
	LimitToolCalls
	LimitInterrupt // stopped by Interrupt
	LimitTasks
	LimitInternal // a defect of the engine stopped the program
)

var limitNames = [...]string{LimitSteps: "steps", LimitTime: "time", LimitMemory: "memory", LimitOutput: "output", LimitToolCalls: "tool calls", LimitInterrupt: "interrupt", LimitTasks: "tasks", LimitInternal: "internal"}

func (k LimitKind) String() string { return limitNames[k] }

// IsValid reports whether k is one of the kinds.
func (k LimitKind) IsValid() bool { return k > 0 && int(k) < len(limitNames) }

// LimitError says that an execution was stopped by a limit. Programs cannot
// catch it. Detect it with errors.As.
type LimitError struct {
	Kind   LimitKind
	Max    int64 // the limit; nanoseconds for time
	Detail string
	Stack  string // LimitInternal: where in the engine it happened
}

func (e *LimitError) Error() string {
	switch e.Kind {
	case LimitSteps:
		return fmt.Sprintf("limit: steps: the program ran more than %d steps", e.Max)
	case LimitTime:
		return "limit: time: the program ran longer than allowed"
	case LimitMemory:
		return fmt.Sprintf("limit: memory: the program needs more than %d bytes", e.Max)
	case LimitOutput:
		return fmt.Sprintf("limit: output: the program wrote more than %d bytes", e.Max)
	case LimitToolCalls:
		return fmt.Sprintf("limit: tool calls: the program made more than %d tool calls", e.Max)
	case LimitTasks:
		return fmt.Sprintf("limit: tasks: the program has more than %d unfinished tasks", e.Max)
	}
	if e.Kind == LimitInternal {
		return "internal error of the engine: " + e.Detail
	}
	if e.Detail != "" {
		return "interrupted: " + e.Detail
	}
	return "interrupted"
}

// meter counts what an execution uses.
type meter struct {
	fuel       int64 // steps until the next poll
	budget     int64 // steps left beyond fuel
	maxSteps   int64
	mem        int64 // bytes charged since, plus live at, the last count
	maxMem     int64
	memMark    int64 // mem when the running native call began
	output     int64
	maxOutput  int64
	maxDepth   int
	depthCap   int // what the program may set maxDepth to
	maxTasks   int
	deadline   time.Duration // on the monotonic clock of the host; 0: none
	monotonic  func() time.Duration
	interrupt  atomic.Pointer[LimitError]
	exceeded   *Exception // the limit reached; sticky
	nativeDeep int
}

func orDefault(v, def int64) int64 {
	switch {
	case v == 0:
		return def
	case v < 0:
		return 1 << 62
	}
	return v
}

func (m *meter) init(l Limits) {
	m.maxSteps = orDefault(l.MaxSteps, DefaultMaxSteps)
	m.budget = m.maxSteps
	m.maxMem = orDefault(l.MaxBytes, DefaultMaxBytes)
	m.maxOutput = orDefault(l.MaxOutput, DefaultMaxOutput)
	m.maxDepth = int(orDefault(int64(l.MaxDepth), DefaultMaxDepth))
	m.depthCap = m.maxDepth
	if l.MaxDepth == 0 {
		m.depthCap = MaxRaisedDepth
	}
	m.maxTasks = int(orDefault(int64(l.MaxTasks), DefaultMaxTasks))
	m.refill()
}

func (m *meter) refill() {
	n := min(int64(pollInterval), m.budget)
	m.fuel += n
	m.budget -= n
}

// Interrupt stops the execution at the next poll with the given reason. It
// may be called from any goroutine; the first reason wins.
func (in *Interp) Interrupt(reason *LimitError) { in.interrupt.CompareAndSwap(nil, reason) }

// exceed records that a limit was reached and returns the exception that
// carries it; every later poll returns it again.
func (in *Interp) exceed(e *LimitError) *Exception {
	if in.exceeded == nil {
		in.exceeded = &Exception{header: header{kind: KindException}, cls: BaseException, args: []Value{makeStr(e.Error())}, Limit: e}
	}
	in.fuel = 0
	return in.exceeded
}

// Used returns what has been charged: steps in all, and bytes that are charged now, of which some may be in use no more.
func (in *Interp) Used() (steps, bytes int64) {
	return in.maxSteps - in.budget - in.fuel, in.mem
}

// Exceed stops the execution as having reached a limit that the host keeps,
// such as the number of tool calls.
func (in *Interp) Exceed(e *LimitError) *Exception { return in.exceed(e) }

// poll is called when fuel has run out.
func (in *Interp) poll() *Exception {
	if in.exceeded != nil {
		return in.exceeded
	}
	if r := in.interrupt.Load(); r != nil {
		return in.exceed(r)
	}
	if in.deadline > 0 && in.monotonic() >= in.deadline {
		return in.exceed(&LimitError{Kind: LimitTime, Max: int64(in.deadline)})
	}
	if in.mem > in.maxMem-in.maxMem/8 {
		if exc := in.recount(0); exc != nil {
			return exc
		}
	}
	if in.fuel <= 0 {
		if in.budget+in.fuel <= 0 {
			return in.exceed(&LimitError{Kind: LimitSteps, Max: in.maxSteps})
		}
		in.refill()
		if in.fuel <= 0 { // a charge beyond one interval
			in.budget += in.fuel - 1
			in.fuel = 1
		}
	}
	return nil
}

// vmPoll is poll where no native call is under way in the running loop: all
// that is live can be reached.
func (in *Interp) vmPoll() *Exception {
	in.memMark = in.mem
	return in.poll()
}

// Charge charges n steps of native work; one step is about as much as one
// pass through a small loop. A non-nil result must be returned at once.
func (in *Interp) Charge(n int) *Exception {
	in.fuel -= int64(n)
	if in.fuel <= 0 {
		return in.poll()
	}
	return nil
}

// charge charges n bytes for an allocation of bounded size and looks at the
// limit at the next poll.
func (in *Interp) charge(n int) {
	in.mem += int64(n)
	if in.mem > in.maxMem {
		in.overMemory()
	}
}

// overMemory makes the next backward jump or call poll.
func (in *Interp) overMemory() {
	if in.fuel > 0 {
		in.budget += in.fuel
		in.fuel = 0
	}
}

// Alloc charges n bytes for an allocation whose size the program chose; it
// must come before the allocation. A non-nil result must be returned at once;
// it is a MemoryError when n is negative, as a product that overflowed is, or
// absurd.
func (in *Interp) Alloc(n int) *Exception {
	if n < 0 || n > absurdBytes {
		return Errorf(MemoryError, "")
	}
	if int64(n) > in.maxMem {
		return in.exceed(&LimitError{Kind: LimitMemory, Max: in.maxMem})
	}
	if in.mem+int64(n) > in.maxMem {
		if exc := in.recount(int64(n)); exc != nil {
			return exc
		}
	}
	in.mem += int64(n)
	return nil
}

// recount counts live memory anew and fails if it and the bytes about to be
// allocated are over the limit. Bytes charged since the running native call
// began count as live: what it has built is not yet reachable.
func (in *Interp) recount(request int64) *Exception {
	if in.exceeded != nil {
		return in.exceeded
	}
	pending := max(in.mem-in.memMark, 0)
	live, work := in.liveBytes()
	in.fuel -= work / 8
	// An eighth of the limit must be free after a count, or counts would follow
	// one another.
	if live > in.maxMem-in.maxMem/8 || live+pending+request > in.maxMem {
		return in.exceed(&LimitError{Kind: LimitMemory, Max: in.maxMem})
	}
	in.mem = live + pending
	in.memMark = live
	return nil
}

// enterNative counts a level of native recursion; leaveNative undoes it.
func (in *Interp) enterNative() *Exception {
	if in.nativeDeep >= maxNativeDepth {
		return Errorf(RecursionError, "maximum recursion depth exceeded")
	}
	in.nativeDeep++
	if in.fuel--; in.fuel <= 0 { // walks over data that holds the same part many times are long, and do little at each place
		if exc := in.poll(); exc != nil {
			in.nativeDeep--
			return exc
		}
	}
	return nil
}

func (in *Interp) leaveNative() { in.nativeDeep-- }
