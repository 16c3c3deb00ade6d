// Package journal is the append-only record of an execution: what was started, which calls were sent, what came back,
// in which order it was handed to the program, and how it ended. From it an execution can be resumed in another
// process, replayed as a test, or continued with a corrected program.
//
// Start at [Recorder], which writes a journal while an execution runs, and [Cursor], which walks a recorded one while
// the program is run again. [Store] is where journals are kept; journal/memstore is the store in memory and
// journal/storetest the suite every store passes. The bytes of every entry are described in docs/journal-format.md.
//
// # Delivery
//
// The engine of an execution is a state machine that runs in steps. Step 0 starts the program; every later step hands
// it a batch of deliveries (results, failures, timers that fired) together with a clock time, and runs it until it
// needs the outside again. Two rules make a parallel execution replay exactly:
//
//   - Completed, Failed and Slept entries form a queue in journal order: the order of arrival is the order of delivery.
//   - A Delivered entry says that a step took the oldest Count of that queue as one batch, at the time Now. A step that
//     only let time pass has a Count of 0.
//
// An arrival may therefore become durable before the program has seen it, and a crash in between loses nothing: the
// cursor reports such results as arrived, and the first live step delivers them.
//
// # Write ahead
//
// A Scheduled entry is durable before its call is sent ([Recorder.Flush] returns first). A call that is scheduled and
// neither completed, failed nor cancelled may have been sent: [Cursor.Pending] lists it, and says whether sending it
// again is harmless.
//
// The package knows nothing of Python and nothing of tools: programs are text, arguments and results are bytes. It uses
// the standard library only and starts no goroutine.
package journal

import (
	"fmt"
	"time"
)

// ExecutionID names one execution. It is 1 to 128 characters of A–Z, a–z, 0–9, '.', '_' and '-', and does not start
// with a '.' or '-', so that it is safe in file names, command lines and URLs.
type ExecutionID string

// MaxExecutionIDLen is the longest ExecutionID in bytes.
const MaxExecutionIDLen = 128

// Validate returns an error that wraps [ErrInvalid] unless id is well formed.
func (id ExecutionID) Validate() error {
	if len(id) == 0 || len(id) > MaxExecutionIDLen {
		return fmt.Errorf("%w: execution id must have 1 to %d characters, has %d", ErrInvalid, MaxExecutionIDLen, len(id))
	}
	for i := 0; i < len(id); i++ {
		c := id[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '_':
		case (c == '.' || c == '-') && i > 0:
		default:
			return fmt.Errorf("%w: execution id %q: character %q at position %d", ErrInvalid, string(id), rune(c), i)
		}
	}
	return nil
}

// Entry is one record of a journal. Entries of an execution are numbered from 1 without gaps.
type Entry struct {
	// Seq is the position of the entry in its journal, from 1.
	Seq uint64
	// Kind says how Data is encoded.
	Kind Kind
	// Time is the host's wall clock when the entry was recorded, with nanoseconds, in UTC. It is for people: replay never
	// reads it.
	Time time.Time
	// Data is the payload: one JSON object, see [Decode]. It is nil in the entries that a Recorder hands to a volatile
	// store, which calls Encoded when somebody reads them.
	Data []byte

	payload Payload // what Data says, where a Recorder made the entry; it saves stores from parsing
}

// Encoded returns the entry with its Data, for a volatile store.
func (e Entry) Encoded() (Entry, error) {
	if e.Data == nil && e.payload != nil {
		data, err := Encode(e.payload)
		if err != nil {
			return Entry{}, err
		}
		e.Data = data
	}
	e.payload = nil
	return e, nil
}

// Kind numbers the kinds of entries. Numbers are never reused and never change their meaning: a changed payload gets a
// new version of the payload, a new meaning a new Kind.
type Kind uint16

// The kinds of entries. The payload of KindX is the struct X.
const (
	KindStarted       Kind = 1
	KindScheduled     Kind = 2
	KindCompleted     Kind = 3
	KindFailed        Kind = 4
	KindApprovalAsked Kind = 5
	KindApprovalGiven Kind = 6
	KindSlept         Kind = 7
	KindPrinted       Kind = 8
	KindFinished      Kind = 9
	KindObserved      Kind = 10
	KindDelivered     Kind = 11
	KindCancelled     Kind = 12
	KindResumed       Kind = 13
	KindAnswered      Kind = 14
	KindUnknown       Kind = 15
	KindSettled       Kind = 16
)

// kinds lists every Kind with its name in journals and messages.
var kinds = [...]struct {
	kind Kind
	name string
}{
	{KindStarted, "started"},
	{KindScheduled, "scheduled"},
	{KindCompleted, "completed"},
	{KindFailed, "failed"},
	{KindApprovalAsked, "approval_asked"},
	{KindApprovalGiven, "approval_given"},
	{KindSlept, "slept"},
	{KindPrinted, "printed"},
	{KindFinished, "finished"},
	{KindObserved, "observed"},
	{KindDelivered, "delivered"},
	{KindCancelled, "cancelled"},
	{KindResumed, "resumed"},
	{KindAnswered, "answered"},
	{KindUnknown, "unknown"},
	{KindSettled, "settled"},
}

// String returns the name of k, such as "scheduled", or "kind(99)" for a number this version does not know.
func (k Kind) String() string {
	for _, e := range kinds {
		if e.kind == k {
			return e.name
		}
	}
	return fmt.Sprintf("kind(%d)", uint16(k))
}

// KindByName returns the Kind whose String is name.
func KindByName(name string) (Kind, bool) {
	for _, e := range kinds {
		if e.name == name {
			return e.kind, true
		}
	}
	return 0, false
}
