package run

// This file declares what goes into a run and what comes out: Request, Result and Event.

import (
	"encoding/json"
	"errors"
	"io"
	"time"

	"toolweaver/journal"
	"toolweaver/run/check"
	"toolweaver/tool"
)

// ErrRequest is wrapped by the errors of [Executor.Run] about the request itself, such as an input that is not JSON.
var ErrRequest = errors.New("run: bad request")

// ErrInternal is wrapped by the error of [Executor.Run] when the engine has a defect: it panicked, and the error holds the stack.
// It is also wrapped by that of [Executor.Resume] when no process of [Config].Workers lived long enough to compile the program; the
// execution stays as it was and can be resumed again.
var ErrInternal = errors.New("run: internal error")

// ErrInterrupted is a cause for cancelling a context (see context.WithCancelCause): it ends a run without ending the execution: calls
// in flight get a few seconds for their answers, and Run and Resume return ErrInterrupted. [Executor.Resume] goes on. With a
// journal that ends with the process it cancels the execution like any other cause.
var ErrInterrupted = errors.New("run: interrupted")

// interrupted is not a status of results.
const interrupted Status = "interrupted"

// Request is one program to run. Only Source is needed.
type Request struct {
	// Source is the program.
	Source string
	// Name is shown in tracebacks; "" means "program.py".
	Name string
	// Inputs are variables of the program, as JSON by name. Names must be identifiers and no keywords; they hide
	// tools and built-ins of the same name.
	Inputs map[string]json.RawMessage
	// Limits replace those of the Executor where they are not zero.
	Limits Limits
	// Stdout and Stderr receive what the program prints as it prints it, besides the Result; nil discards it. One that has
	// a method Flush() error is flushed before the program waits and when it ends. An error of a writer stops the program.
	Stdout, Stderr io.Writer
	// OnEvent is called as calls begin, report progress and end, one event at a time. It must return soon.
	OnEvent func(Event)
	// ID is the execution's; "" makes one up.
	ID journal.ExecutionID
	// Labels are recorded with the execution.
	Labels map[string]string
	// ContinueFrom is an execution that has ended, after an error say, which this program, a corrected one, continues: calls that
	// ask for the same as calls that it finished are answered from its journal, in order, and not sent. What it read is read
	// again once this program has changed something. Without Inputs the other one's are used; random numbers are the same.
	ContinueFrom journal.ExecutionID
	// Check says that the program is checked before it runs: what would fail for certain refuses it, and Result.Findings are
	// there. See package check.
	Check bool
	// DryRun makes only the calls that read; the others become Result.Plan, and are answered with values of the shape that the
	// tool's results have, as far as that is known.
	DryRun bool
	// Commit is a dry run whose program runs for real now, with its inputs and random numbers: Source and Inputs are not used. A
	// call that is not in its plan stops the program before it is sent. Calls of the plan need no approval.
	Commit journal.ExecutionID
	// Approve puts calls to a person that need approval; nil means that there is nobody to ask now. The execution then pauses,
	// see [StatusWaiting], or, if its journal ends with the process, the calls are denied.
	Approve Approver
}

// EventKind says what an Event reports.
type EventKind uint8

// The kinds of events.
const (
	CallStarted  EventKind = iota + 1 // the call was sent
	CallProgress                      // the tool reports progress
	CallFinished                      // the call was answered, failed or was given up
)

// Event reports on a call while the program runs.
type Event struct {
	Kind EventKind
	// Call is the call as far as it is known; its Args must not be changed.
	Call Call
	// Progress is set for CallProgress.
	Progress tool.Progress
}

// Status says how a run ended.
type Status string

// The statuses.
const (
	StatusDone      Status = "done"      // the program ended
	StatusRaised    Status = "raised"    // the program raised an exception
	StatusRefused   Status = "refused"   // the program was not started: a syntax error, errors that Request.Check found, or it is too long
	StatusLimit     Status = "limit"     // a limit stopped it; Error.Limit says which
	StatusCancelled Status = "cancelled" // the caller's context ended, or what the program does is not in the plan it carries out

	// These two have not ended: [Executor.Resume] lets them go on.
	StatusWaiting Status = "waiting" // calls wait for a person's approval: see Result.Pending and [Executor.Approve]
	StatusUnknown Status = "unknown" // calls may have been sent before a crash: see Result.Pending and [Executor.Settle]
)

// Ended reports whether the execution is over.
func (s Status) Ended() bool { return s != StatusWaiting && s != StatusUnknown }

// Result is the outcome of a run.
type Result struct {
	// ID is the execution, under which the journal has it; "" if it was refused or stopped before it was compiled.
	ID journal.ExecutionID `json:"id,omitempty"`
	// Status says how the run ended.
	Status Status `json:"status"`
	// Value is the program's result as JSON, null if it has none: the value it returned; else that of its last statement
	// if that is an expression; else, if it printed nothing, its variable "result".
	Value json.RawMessage `json:"result"`
	// Stdout and Stderr are all that the program printed.
	Stdout string `json:"stdout"`
	Stderr string `json:"stderr,omitempty"`
	// Error is why the run did not end well, nil if it did.
	Error *Error `json:"error,omitempty"`
	// Calls are the calls that the program made, in program order.
	Calls []Call `json:"calls"`
	// Reused is how many of them were answered from the execution that this one continues.
	Reused int `json:"reused,omitempty"`
	// Plan is what a dry run would have done, in program order.
	Plan []Planned `json:"plan,omitempty"`
	// NotMade are calls of a plan that was carried out which the program did not make.
	NotMade []Planned `json:"not_made,omitempty"`
	// Pending are the calls that wait for a person, with the statuses waiting and unknown.
	Pending []Pending `json:"pending,omitempty"`
	// Findings are what Request.Check brought, in the order of their places.
	Findings []check.Finding `json:"findings,omitempty"`
	// Savings say what stayed out of the model's context.
	Savings Savings `json:"savings"`
	// Started is when the run began, Elapsed how long it took.
	Started time.Time     `json:"started"`
	Elapsed time.Duration `json:"elapsed_ns"`
}

// HasValue reports whether the program has a result other than None.
func (r *Result) HasValue() bool { return len(r.Value) > 0 && string(r.Value) != "null" }

// Err returns the result's error as a Go error, nil if there is none.
func (r *Result) Err() error {
	if r.Error == nil {
		return nil
	}
	return r.Error
}

// Error says what went wrong. As a Go error it is found with errors.As.
type Error struct {
	// Type is the name of the exception's class, or "LimitExceeded" or "Cancelled".
	Type string `json:"type"`
	// Message is the exception's text.
	Message string `json:"message"`
	// Traceback is the whole display, as python prints it, ending in a newline.
	Traceback string `json:"traceback,omitempty"`
	// Hint says what to do about it; "" when nothing is known.
	Hint string `json:"hint,omitempty"`
	// Limit names the limit that was reached: steps, time, memory, output, tool calls, tasks, source; otherwise "".
	Limit string `json:"limit,omitempty"`
	// Tool and Kind are those of an uncaught ToolError: the tool that failed, and how (see tool.Kind, or "denied").
	Tool string `json:"tool,omitempty"`
	Kind string `json:"kind,omitempty"`
	// Stack says where in the engine a defect stopped the program; it is for a report to the developers, not for a model.
	Stack string `json:"-"`
}

// Error implements error.
func (e *Error) Error() string {
	if e.Message == "" {
		return e.Type
	}
	return e.Type + ": " + e.Message
}

// Call is one call of a tool.
type Call struct {
	// Number counts the calls in program order, from 1.
	Number uint64 `json:"number"`
	// Tool is the qualified name, as in "hr.get_expenses".
	Tool string `json:"tool"`
	// Args is the arguments object; cut off, and then a JSON string, when it is longer than 1 KiB.
	Args json.RawMessage `json:"args,omitempty"`
	// Line is the line of the program that made the call, 0 if unknown.
	Line int `json:"line,omitempty"`
	// Start is when it was sent, counted from the start of the run; Duration how long it took. Both are zero if it was not
	// sent.
	Start    time.Duration `json:"start_ns"`
	Duration time.Duration `json:"duration_ns"`
	// Size is the length of the answer in bytes.
	Size int `json:"size"`
	// Error is why it failed, "" if it did not. Kind classifies the failure, see tool.Kind.
	Error string `json:"error,omitempty"`
	Kind  string `json:"kind,omitempty"`
	// Reused says that it was answered from the execution that this one continues.
	Reused bool `json:"reused,omitempty"`
}

// maxShownArgs is the longest Call.Args, in bytes.
const maxShownArgs = 1 << 10

// shownArgs returns arguments for a Call.
func shownArgs(args []byte) json.RawMessage {
	if len(args) <= maxShownArgs {
		return args
	}
	short, err := json.Marshal(string(args[:maxShownArgs]) + "…")
	if err != nil {
		return json.RawMessage("null")
	}
	return short
}

// Savings compares what a model would have read, had it made the calls itself, with what it reads. Tokens are estimated
// at four bytes each; package internal/tokens counts exactly.
type Savings struct {
	// ResultBytes is the length of all answers of tools, DefinitionBytes that of the declarations of all tools offered.
	ResultBytes     int `json:"result_bytes"`
	DefinitionBytes int `json:"definition_bytes"`
	// CrossedBytes is what the model reads: the result, the prints, the error.
	CrossedBytes int `json:"crossed_bytes"`
	// The same in estimated tokens.
	ResultTokens     int `json:"result_tokens"`
	DefinitionTokens int `json:"definition_tokens"`
	CrossedTokens    int `json:"crossed_tokens"`
}
