// Package run executes programs: it is the only place where the Python engine, the tools and the journal meet.
//
// Start at [New] and [Executor.Run]. An Executor offers the tools of a catalog to programs, sends their calls in
// parallel, keeps limits and policy, records everything in a journal and returns one [Result]. [Executor.Replay] runs a
// recorded program again, without calling any tool.
//
// How a run goes, by file:
//
//	executor.go   Run and Replay
//	scope.go      the names a program sees: tools, their modules, inputs
//	bind.go       the arguments of a call, from Python to JSON, checked before anything is sent
//	machine.go    the inside: the engine, and what the program sees in it
//	ending.go     how the program ended, as data
//	wire.go       frames between inside and outside if they are in two processes
//	guest.go      the inside in a process of its own
//	remote.go     the way to it, which believes nothing that comes from there
//	execution.go  the outside: take the calls of the program, hand it what arrived
//	live.go       where calls go when they are real: waiting, timers, deadlines, what is recorded
//	send.go       the way of a call to its tool and back
//	approve.go    calls that wait for a person
//	replay.go     where they go in a replay: the journal
//	resume.go     where they go in an execution that another process began: first the one, then the other
//	reuse.go      a corrected program answered from the execution it continues
//	dryrun.go     plans of effects, and their carrying out
//	rehearse.go   a changed program against a record
//	settle.go     calls that were sent before a crash and of which nothing is known
//	finish.go     the result
//
// The engine runs on the goroutine of Run; each call of a tool has a goroutine of its own, and none is left when Run
// returns. The package knows nothing of command lines, of the network or of how results are shown.
package run

import (
	"context"
	"encoding/json"
	"time"

	"toolweaver/journal"
	"toolweaver/py"
	"toolweaver/tool"
)

// Config says what an Executor works with. The zero value runs programs without tools, records them in memory and has
// the default limits.
type Config struct {
	// Catalog holds the tools that programs may call; nil means none. It stays the caller's to close.
	Catalog *tool.Catalog
	// Store keeps the journals. Nil keeps those of the last executions in memory: 64 at most, and 256 MiB.
	Store journal.Store
	// Limits apply to every execution.
	Limits Limits
	// Policy decides on every call before it is sent; nil allows all.
	Policy Policy
	// Observe, if set, is told what each call returned, before the program gets it. It is called by many goroutines at once,
	// and the call ends when it returns. A replay does not call it.
	Observe func(t *tool.Entry, value tool.Value)
	// Learned, if set, returns what a tool without an output schema was seen to return; nil for nothing. Dry runs use it.
	Learned func(t *tool.Entry) *tool.Schema
	// Now is the wall clock; nil means time.Now.
	Now func() time.Time
	// Library are the modules that programs can import; nil means the whole standard library of the engine.
	Library map[string]*py.ModuleDef
	// Workers run the programs, each in a process of its own; nil runs them in this process. The modules are then those that
	// the workers have.
	Workers Workers
	// Engine names the version of the program that runs executions; it is recorded, for people.
	Engine string
}

// A Policy decides on calls and, of some tools, sends them. Package run/policy has one made of rules, [PolicyFunc] is one
// made of a function. Its methods may be called concurrently.
type Policy interface {
	// Decide says whether a call may be sent. It is called on the goroutine of Run and must not block. Args is the arguments
	// object, checked against the tool's schema; it must not be changed.
	Decide(ctx context.Context, t *tool.Entry, args json.RawMessage) Decision
	// Managed reports whether calls of a tool are sent with Call instead of with the tool's source. It is called for each
	// tool once.
	Managed(t *tool.Entry) bool
	// Call sends a call when the time has come, and returns soon after ctx ends. It keeps the time limit of the call, counted from
	// when it is sent; 0 means none.
	Call(ctx context.Context, t *tool.Entry, call tool.Call, timeout time.Duration) (tool.Result, error)
}

// A Permission says whether a call may be sent.
type Permission uint8

// The permissions.
const (
	Allowed       Permission = iota // it may be sent
	NeedsApproval                   // a person decides: see [Request.Approve]
	Denied                          // the program gets a PermissionError at its await
)

// A Decision is what a policy says about a call. The zero value allows it.
type Decision struct {
	Permission Permission
	// Reason says why a call is denied, or why a person is asked.
	Reason string
	// Repeatable says whether the call may be sent again when a crash has left its outcome unknown; without an opinion, what the
	// tool says of itself counts.
	Repeatable tool.Hint
}

// A PolicyFunc is a Policy that only decides.
type PolicyFunc func(ctx context.Context, t *tool.Entry, args json.RawMessage) Decision

// Decide implements [Policy].
func (f PolicyFunc) Decide(ctx context.Context, t *tool.Entry, args json.RawMessage) Decision {
	return f(ctx, t, args)
}

// Managed implements [Policy]: no tool is.
func (f PolicyFunc) Managed(*tool.Entry) bool { return false }

// Call implements [Policy]. It is not used.
func (f PolicyFunc) Call(ctx context.Context, t *tool.Entry, call tool.Call, _ time.Duration) (tool.Result, error) {
	return t.From.Call(ctx, call)
}

// An Inliner is a source that can tell which of its tools answer at once, without waiting for anything. The executor
// calls such a tool on its own goroutine, which saves what it costs to hand the call to another one. While the tool
// runs no other call and no limit is looked at.
type Inliner interface {
	tool.Source
	// Inline reports whether the tool of this name answers at once. It is called for each tool once.
	Inline(name string) bool
}

// Limits bounds an execution. A field that is zero has the default, a negative one has no limit.
type Limits struct {
	// MaxSourceBytes bounds the program itself; a larger one is refused. Default: 1 MiB.
	MaxSourceBytes int
	// MaxSteps bounds the engine's work; one step is about one pass through a small loop. Default: 500 million.
	MaxSteps int64
	// Timeout bounds the time from start to end, waiting for tools included. Default: 5 minutes.
	Timeout time.Duration
	// MaxMemory bounds the live memory of the program in bytes. Default: 256 MiB.
	MaxMemory int64
	// MaxOutput bounds what the program prints, in bytes. Default: 1 MiB.
	MaxOutput int64
	// MaxToolCalls bounds the number of calls. Default: 10,000.
	MaxToolCalls int
	// MaxRecursion bounds the depth of Python calls. The program gets a RecursionError, which it can catch. The default
	// is 1000, which the program may raise up to py.MaxRaisedDepth; a limit that is given stays.
	MaxRecursion int
	// MaxTasks bounds the number of unfinished tasks. Default: 100,000.
	MaxTasks int
	// MaxInFlight bounds how many calls are sent and not answered at one time; further ones wait in the order in which
	// the program made them. Default: 64.
	MaxInFlight int
	// CallTimeout bounds each call. A call that takes longer fails with a ToolError. Default: 2 minutes.
	CallTimeout time.Duration
	// MaxCallBytes bounds the arguments and the result of one call, in bytes. A larger result fails with a ToolError.
	// Default: 32 MiB.
	MaxCallBytes int
	// MaxTotalBytes bounds the arguments and results of all calls together, in bytes; the journal keeps them. A call that
	// would go over it fails with a ToolError. Default: 1 GiB.
	MaxTotalBytes int64
}

// DefaultLimits returns the defaults of Limits.
func DefaultLimits() Limits {
	return Limits{
		MaxSourceBytes: 1 << 20, MaxSteps: py.DefaultMaxSteps, Timeout: 5 * time.Minute, MaxMemory: py.DefaultMaxBytes, MaxOutput: py.DefaultMaxOutput,
		MaxToolCalls: 10_000, MaxTasks: py.DefaultMaxTasks, MaxInFlight: 64,
		CallTimeout: 2 * time.Minute, MaxCallBytes: 32 << 20, MaxTotalBytes: 1 << 30,
	}
}

// over returns l with the fields that are zero taken from base.
func (l Limits) over(base Limits) Limits {
	pick(&l.MaxSourceBytes, base.MaxSourceBytes)
	pick(&l.MaxSteps, base.MaxSteps)
	pick(&l.Timeout, base.Timeout)
	pick(&l.MaxMemory, base.MaxMemory)
	pick(&l.MaxOutput, base.MaxOutput)
	pick(&l.MaxToolCalls, base.MaxToolCalls)
	pick(&l.MaxRecursion, base.MaxRecursion)
	pick(&l.MaxTasks, base.MaxTasks)
	pick(&l.MaxInFlight, base.MaxInFlight)
	pick(&l.CallTimeout, base.CallTimeout)
	pick(&l.MaxCallBytes, base.MaxCallBytes)
	pick(&l.MaxTotalBytes, base.MaxTotalBytes)
	return l
}

func pick[T int | int64 | time.Duration](field *T, base T) {
	if *field == 0 {
		*field = base
	}
}

// engine returns the limits that the engine keeps itself.
func (l Limits) engine() py.Limits {
	return py.Limits{MaxSteps: l.MaxSteps, MaxBytes: l.MaxMemory, MaxDepth: l.MaxRecursion, MaxOutput: l.MaxOutput, MaxTasks: l.MaxTasks}
}

// limitNames ties limits to their names in journals; the names end with the unit.
var limitNames = []struct {
	name string
	get  func(*Limits) int64
	set  func(*Limits, int64)
}{
	{"max_source_bytes", func(l *Limits) int64 { return int64(l.MaxSourceBytes) }, func(l *Limits, n int64) { l.MaxSourceBytes = int(n) }},
	{"max_steps", func(l *Limits) int64 { return l.MaxSteps }, func(l *Limits, n int64) { l.MaxSteps = n }},
	{"timeout_ns", func(l *Limits) int64 { return int64(l.Timeout) }, func(l *Limits, n int64) { l.Timeout = time.Duration(n) }},
	{"max_memory_bytes", func(l *Limits) int64 { return l.MaxMemory }, func(l *Limits, n int64) { l.MaxMemory = n }},
	{"max_output_bytes", func(l *Limits) int64 { return l.MaxOutput }, func(l *Limits, n int64) { l.MaxOutput = n }},
	{"max_tool_calls", func(l *Limits) int64 { return int64(l.MaxToolCalls) }, func(l *Limits, n int64) { l.MaxToolCalls = int(n) }},
	{"max_recursion", func(l *Limits) int64 { return int64(l.MaxRecursion) }, func(l *Limits, n int64) { l.MaxRecursion = int(n) }},
	{"max_tasks", func(l *Limits) int64 { return int64(l.MaxTasks) }, func(l *Limits, n int64) { l.MaxTasks = int(n) }},
	{"max_in_flight", func(l *Limits) int64 { return int64(l.MaxInFlight) }, func(l *Limits, n int64) { l.MaxInFlight = int(n) }},
	{"call_timeout_ns", func(l *Limits) int64 { return int64(l.CallTimeout) }, func(l *Limits, n int64) { l.CallTimeout = time.Duration(n) }},
	{"max_call_bytes", func(l *Limits) int64 { return int64(l.MaxCallBytes) }, func(l *Limits, n int64) { l.MaxCallBytes = int(n) }},
	{"max_total_bytes", func(l *Limits) int64 { return l.MaxTotalBytes }, func(l *Limits, n int64) { l.MaxTotalBytes = n }},
}

// recorded returns the limits as a journal has them.
func (l Limits) recorded() map[string]int64 {
	m := make(map[string]int64, len(limitNames))
	for _, n := range limitNames {
		m[n.name] = n.get(&l)
	}
	return m
}

// limitsOf returns recorded limits; what is not recorded has its default.
func limitsOf(m map[string]int64) Limits {
	var l Limits
	for _, n := range limitNames {
		if v, ok := m[n.name]; ok {
			n.set(&l, v)
		}
	}
	return l.over(DefaultLimits())
}

// reached reports whether n is at or over a limit, negative meaning none.
func reached(n, limit int) bool { return limit >= 0 && n >= limit }
