package journal

// This file declares the payloads, one struct a Kind. How they are written is in encode.go, and field by field in
// docs/journal-format.md.

import "time"

// Payload is the decoded Data of an entry: one of the struct types of this file, as a pointer.
type Payload interface {
	// Kind returns the kind of entry that has this payload.
	Kind() Kind
	appendTo(*objectWriter)
}

// Delivery is a payload that is handed to the program: *[Completed], *[Failed] or *[Slept].
type Delivery interface {
	Payload
	delivery()
}

// PayloadVersion is the version written into every payload. A payload with a higher one cannot be read: [Decode]
// returns an error that wraps [ErrUnsupported].
const PayloadVersion = 1

// Started is the first entry of every journal: all that decides what the program does, apart from what it is handed.
type Started struct {
	// ExecutionID is the execution the journal is of.
	ExecutionID ExecutionID
	// ProgramHash is the SHA-256 of the source in hexadecimal digits.
	ProgramHash string
	// Source is the program's text; SourceBlob refers to it when it is longer than [MaxInlineBytes].
	Source     string
	SourceBlob Ref
	// Inputs is a JSON object with the variables handed to the program.
	Inputs Body
	// Seed is where all randomness of the execution comes from, hash seeds included.
	Seed uint64
	// Start is the clock at step 0.
	Start time.Time
	// Limits holds the limits by name, in the unit that the name ends with ("max_memory_bytes", "timeout_ns").
	Limits map[string]int64
	// Features are the behaviour switches in force.
	Features Features
	// Engine is the version of the program that recorded, for people.
	Engine string
	// Mode is "" for a normal execution; the executor defines others, such as "dry_run".
	Mode string
	// Parent is the execution that this one continues with a corrected program, or "".
	Parent ExecutionID
	// Tools are the tools that were offered, in the order in which the program sees them; empty where Catalog says it.
	Tools []OfferedTool
	// Catalog refers to a JSON document with the tools that were offered and their declarations, so that the execution can be
	// replayed where the tools are not; the executor defines it. All executions with the same tools share it.
	Catalog Ref
	// Labels are the user's own.
	Labels map[string]string
}

// OfferedTool is a tool as it was when the execution started.
type OfferedTool struct {
	// Name is the qualified name, as in [Scheduled.Tool].
	Name string
	// Hash identifies its declaration; a resume can tell from it that a tool has changed.
	Hash string
	// Repeatable says that calling it twice does no harm: it is read-only or idempotent.
	Repeatable bool
}

// Scheduled says that a call may have been sent from here on. A call that is refused without being sent is recorded as
// Scheduled and Failed in one Append, so that no reader finds it in flight.
type Scheduled struct {
	// Call numbers the calls in program order, from 1.
	Call uint64
	// Attempt counts the times this call was sent, from 1. Only the first is compared with the program on replay.
	Attempt int
	// Tool is the qualified name of the tool.
	Tool string
	// Args is the JSON object that is sent. For a call that was approved with edited arguments it differs from what the
	// program asked, which is in ApprovalAsked.
	Args Body
	// Key is the idempotency key that goes with the call, or "".
	Key string
	// Repeatable says that sending the call again does no harm, by the policy in force when it was sent.
	Repeatable bool
	// Line is the line of the program that made the call, from 1; 0 when unknown.
	Line int
}

// Origin says where a result came from when not from calling the tool.
type Origin string

// The origins. The empty string is an ordinary call.
const (
	OriginCall        Origin = ""
	OriginCache       Origin = "cache"       // an earlier call of the same execution
	OriginReused      Origin = "reused"      // the journal of the execution that this one continues
	OriginPlaceholder Origin = "placeholder" // made up in a dry run
	OriginSettled     Origin = "settled"     // a person said what happened
)

// Completed is the result of a call, at the place in the order at which the program is handed it.
type Completed struct {
	// Call is the number in Scheduled.
	Call uint64
	// Result is the result as the program gets it, one JSON document.
	Result Body
	// Elapsed is how long the call took.
	Elapsed time.Duration
	// Size is the length of what the tool answered, in bytes; it may exceed the length of Result.
	Size int64
	// Origin is where the result is from.
	Origin Origin
}

// Failed is the failure of a call, at the place in the order at which the program is handed it.
type Failed struct {
	// Call is the number in Scheduled.
	Call uint64
	// Reason classifies the failure in one word; the executor defines the words ("tool", "timeout", "denied").
	Reason string
	// Message is what the program's exception says.
	Message string
	// Retryable says that the same call may succeed later.
	Retryable bool
	// Details is more about the failure as a JSON document, or absent.
	Details Body
	// Elapsed is how long the call took.
	Elapsed time.Duration
	// Origin is where the failure is from.
	Origin Origin
}

// Answered is a call that was answered while the program stood at it, with its answer: the program went on in the same
// step. Only calls that may be lost with the process are recorded so, because nothing is recorded before they are sent.
type Answered struct {
	// Call, Tool, Args, Repeatable and Line are as in Scheduled.
	Call       uint64
	Tool       string
	Args       Body
	Repeatable bool
	Line       int
	// Result is as in Completed. Reason, if not empty, says that the call failed; Message and Retryable are then as in
	// Failed.
	Result    Body
	Reason    string
	Message   string
	Retryable bool
	// Elapsed is how long the call took, Size the length of what the tool answered, in bytes.
	Elapsed time.Duration
	Size    int64
}

// arrival returns the answer as what is delivered of other calls, without the body.
func (p *Answered) arrival() Arrival {
	if p.Reason != "" {
		return Arrival{Delivery: &Failed{Call: p.Call, Reason: p.Reason, Message: p.Message, Retryable: p.Retryable, Elapsed: p.Elapsed}}
	}
	return Arrival{Delivery: &Completed{Call: p.Call, Result: p.Result, Elapsed: p.Elapsed, Size: p.Size}}
}

// Slept says that a timer fired, at the place in the order at which the program is told so.
type Slept struct {
	// Timer numbers the timers in program order, from 1.
	Timer uint64
	// Until is the time the timer was set to.
	Until time.Time
}

// Delivered says that a step began: the oldest Count arrivals were handed to the program as one batch.
type Delivered struct {
	// Step numbers the steps, from 1; step 0 is the start of the program and has no entry.
	Step uint64
	// Count is how many arrivals the batch has. 0 is a step that only let time pass.
	Count int
	// Asked is how many calls the program had made before this step, those included that were not sent yet because too
	// many were in flight. Replay checks it.
	Asked uint64
	// Now is the clock of the step, which stands still while the execution waits for a person.
	Now time.Time
	// Paused is how long the execution has waited for people until now, in all: the time of day is Now plus Paused.
	Paused time.Duration
}

// Cancelled says that the program gave up a call, because a task was cancelled or a timeout passed. An arrival of the
// call that is not delivered yet leaves the queue, and a later one is recorded and never delivered.
type Cancelled struct {
	// Call is the number in Scheduled or ApprovalAsked.
	Call uint64
}

// ApprovalAsked says that the execution waits for a person's decision on calls that are not sent yet. Their Scheduled
// entries follow when they are granted. It also says that the execution has paused: nothing else can go on.
type ApprovalAsked struct {
	// Calls are all calls that wait, those of earlier ApprovalAsked entries not repeated; there may be none but those.
	Calls []AskedCall
}

// AskedCall is one call that waits for a decision.
type AskedCall struct {
	// Call is the number in program order.
	Call uint64
	// Tool is the qualified name of the tool.
	Tool string
	// Args is the JSON object that the program wants to send.
	Args Body
	// Reason says why approval is needed.
	Reason string
	// Line is the line of the program that made the call, from 1; 0 when unknown.
	Line int
}

// ApprovalGiven is the decision on one call that waited. A granted call is sent after its Scheduled entry; a denied one
// fails by a Failed entry.
type ApprovalGiven struct {
	// Call is the number in ApprovalAsked.
	Call uint64
	// Granted says whether the call may be sent.
	Granted bool
	// Args replaces the arguments, when the person edited them; absent otherwise.
	Args Body
	// Reason is what the person said, or "".
	Reason string
	// By names the person or the rule that decided, or "".
	By string
	// Always says that the decision holds for all later calls of the same tool in this execution.
	Always bool
}

// Stream is where the program printed to.
type Stream string

// The streams.
const (
	Stdout Stream = "stdout"
	Stderr Stream = "stderr"
)

// Printed is text that the program printed. Several prints may be one entry, and one long print several: only the
// concatenation of a stream's texts means something.
type Printed struct {
	Stream Stream
	// Text is what was printed, as bytes; normally UTF-8.
	Text []byte
}

// Observed are clock readings that the program took, in order, within a step.
type Observed struct {
	Readings []time.Time
}

// Resumed says that another process took the execution over. Its append is also the fence: the former owner's next
// Append fails with [ErrConflict].
type Resumed struct {
	// Engine is the version of the program that took over, for people.
	Engine string
	// By names the process that took over, for people.
	By string
	// Down is how long no process was at work on the execution, as far as its clock went on meanwhile.
	Down time.Duration
}

// Unknown says that calls may have been sent before a crash, have no answer, and do harm if they are sent again: the execution
// stops until a person has said what happened to each, see Settled.
type Unknown struct {
	// Calls are their numbers, rising.
	Calls []uint64
}

// Settled is what a person said of a call in Unknown. The Completed or Failed entry that says the same to the program follows
// in the same Append, with [OriginSettled]; with Retry the call is sent again instead.
type Settled struct {
	// Call is the number in Unknown.
	Call uint64
	// Retry says that the call has had no effect and is to be sent again.
	Retry bool
	// By names the person, or "".
	By string
}

// Status is how an execution ended, or where it stands.
type Status string

// The statuses. The first four are final and found in Finished; the others are derived, see [Summary].
const (
	StatusDone      Status = "done"      // the program ended; Result is its result
	StatusRaised    Status = "raised"    // the program raised; Error says what
	StatusLimit     Status = "limit"     // a limit stopped it; Error says which
	StatusCancelled Status = "cancelled" // the caller stopped it

	StatusRunning Status = "running" // not finished: it runs, or its process died
	StatusWaiting Status = "waiting" // not finished: calls wait for approval
	StatusUnknown Status = "unknown" // not finished: calls were sent before a crash, and nobody has said what became of them
)

// Final reports whether s is the status of an execution that has ended.
func (s Status) Final() bool {
	switch s {
	case StatusDone, StatusRaised, StatusLimit, StatusCancelled:
		return true
	}
	return false
}

// Finished is the last entry of an execution that ended.
type Finished struct {
	// Status is one of the final statuses.
	Status Status
	// Result is the program's result as JSON, or absent.
	Result Body
	// Error says what went wrong; nil when nothing did.
	Error *ErrorInfo
	// Usage holds what was used, by name, in the unit the name ends with.
	Usage map[string]int64
}

// ErrorInfo is an error that ended an execution.
type ErrorInfo struct {
	// Type is the exception's type name, or the name of the limit.
	Type string
	// Message is its text.
	Message string
	// Traceback is the formatted traceback, or "".
	Traceback string
	// Hint is what to do about it, or "".
	Hint string
}

// Kind methods: the table that ties payloads to kinds.

func (*Started) Kind() Kind       { return KindStarted }       // Kind implements [Payload].
func (*Scheduled) Kind() Kind     { return KindScheduled }     // Kind implements [Payload].
func (*Completed) Kind() Kind     { return KindCompleted }     // Kind implements [Payload].
func (*Failed) Kind() Kind        { return KindFailed }        // Kind implements [Payload].
func (*ApprovalAsked) Kind() Kind { return KindApprovalAsked } // Kind implements [Payload].
func (*ApprovalGiven) Kind() Kind { return KindApprovalGiven } // Kind implements [Payload].
func (*Slept) Kind() Kind         { return KindSlept }         // Kind implements [Payload].
func (*Printed) Kind() Kind       { return KindPrinted }       // Kind implements [Payload].
func (*Finished) Kind() Kind      { return KindFinished }      // Kind implements [Payload].
func (*Observed) Kind() Kind      { return KindObserved }      // Kind implements [Payload].
func (*Delivered) Kind() Kind     { return KindDelivered }     // Kind implements [Payload].
func (*Cancelled) Kind() Kind     { return KindCancelled }     // Kind implements [Payload].
func (*Resumed) Kind() Kind       { return KindResumed }       // Kind implements [Payload].
func (*Answered) Kind() Kind      { return KindAnswered }      // Kind implements [Payload].
func (*Unknown) Kind() Kind       { return KindUnknown }       // Kind implements [Payload].
func (*Settled) Kind() Kind       { return KindSettled }       // Kind implements [Payload].

func (*Completed) delivery() {}
func (*Failed) delivery()    {}
func (*Slept) delivery()     {}
