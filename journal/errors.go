package journal

// This file declares the errors of journals and their stores.

import (
	"errors"
	"fmt"
)

// Sentinels; every error of this package and of a [Store] that belongs to one of these cases wraps it, so that
// errors.Is(err, journal.ErrConflict) answers.
var (
	// ErrNotFound: the execution or blob does not exist.
	ErrNotFound = errors.New("journal: not found")
	// ErrExists: Create of an execution that already exists.
	ErrExists = errors.New("journal: execution exists already")
	// ErrConflict: Append of entries that do not follow the last one: another process has written to this journal.
	ErrConflict = errors.New("journal: conflict")
	// ErrCorrupt: stored data that cannot be what was written, or entries in an impossible order; see [*CorruptError].
	ErrCorrupt = errors.New("journal: corrupt")
	// ErrInvalid: an argument that no journal can hold.
	ErrInvalid = errors.New("journal: invalid argument")
	// ErrUnsupported: the journal was written by a newer version: a payload version or [Feature] is unknown here.
	ErrUnsupported = errors.New("journal: written by a newer version")
	// ErrNondeterminism: the program did not do what it did when it was recorded; see [*NondeterminismError].
	ErrNondeterminism = errors.New("journal: nondeterminism")
	// ErrClosed: the store has been closed.
	ErrClosed = errors.New("journal: store is closed")
)

// CorruptError reports an entry that cannot be read, or that contradicts the entries before it. It wraps [ErrCorrupt]:
//
//	var c *journal.CorruptError
//	if errors.As(err, &c) { … c.Seq … }
type CorruptError struct {
	// Seq is the entry, 0 when the fault is not in one entry.
	Seq uint64
	// Kind is its kind, 0 when unknown.
	Kind Kind
	// Reason says what is wrong.
	Reason string
	// Err is the cause, or nil.
	Err error
}

// Error implements error.
func (e *CorruptError) Error() string {
	s := "journal: corrupt"
	if e.Seq != 0 {
		s += fmt.Sprintf(" entry %d", e.Seq)
	}
	if e.Kind != 0 {
		s += fmt.Sprintf(" (%s)", e.Kind)
	}
	s += ": " + e.Reason
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Is reports whether target is [ErrCorrupt].
func (e *CorruptError) Is(target error) bool { return target == ErrCorrupt }

// Unwrap returns the cause, or nil.
func (e *CorruptError) Unwrap() error { return e.Err }

// NondeterminismError reports that the program asked for something else than what the journal recorded. It wraps
// [ErrNondeterminism]:
//
//	var n *journal.NondeterminismError
//	if errors.As(err, &n) { … n.Recorded, n.Asked … }
type NondeterminismError struct {
	// Seq is the entry that differs, 0 when the program did something at a place where nothing is recorded.
	Seq uint64
	// Call is the number of the call that differs, 0 when it is not about a call.
	Call uint64
	// Recorded and Asked say what the journal has and what the program did, in one line each and shortened; "" means
	// nothing.
	Recorded, Asked string
}

// Error implements error.
func (e *NondeterminismError) Error() string {
	orNothing := func(s string) string {
		if s == "" {
			return "nothing"
		}
		return s
	}
	at := ""
	if e.Seq != 0 {
		at = fmt.Sprintf(" at entry %d", e.Seq)
	}
	return fmt.Sprintf("journal: nondeterminism%s: recorded %s, the program now asks for %s", at, orNothing(e.Recorded), orNothing(e.Asked))
}

// Is reports whether target is [ErrNondeterminism].
func (e *NondeterminismError) Is(target error) bool { return target == ErrNondeterminism }
