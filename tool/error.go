package tool

// This file defines the one error type of the package, its kinds and its sentinels.

import (
	"context"
	"errors"
	"strings"
)

// A Kind classifies a failure by what can be done about it.
type Kind uint8

// The kinds. Their numbers may appear in records: never renumber, only append.
const (
	KindFailed       Kind = 0 // the tool ran and reported a failure
	KindTimeout      Kind = 1 // the call's deadline passed; whether it had an effect is unknown
	KindCancelled    Kind = 2 // the caller gave up; whether it had an effect is unknown
	KindUnavailable  Kind = 3 // the source cannot be reached, did not start, died or is closed
	KindBadArguments Kind = 4 // the arguments do not fit the tool's schema; nothing happened
	KindUnknownTool  Kind = 5 // no such tool, or an ambiguous name; nothing happened
	KindTooLarge     Kind = 6 // a result or a message exceeded its size limit
	KindProtocol     Kind = 7 // the source broke its protocol
	KindInternal     Kind = 8 // a defect in a tool implementation or in this module, such as a panic
	KindDenied       Kind = 9 // the user's policy, or the user, does not allow the call; nothing happened
)

var kindNames = [...]string{
	KindFailed:       "failed",
	KindTimeout:      "timeout",
	KindCancelled:    "cancelled",
	KindUnavailable:  "unavailable",
	KindBadArguments: "bad arguments",
	KindUnknownTool:  "unknown tool",
	KindTooLarge:     "too large",
	KindProtocol:     "protocol",
	KindInternal:     "internal",
	KindDenied:       "denied",
}

// String returns the kind in lower-case words, such as "bad arguments".
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown kind"
}

// The sentinels, one for each kind. Test with errors.Is(err, tool.ErrTimeout); get the details with
//
//	var e *tool.Error
//	if errors.As(err, &e) { … e.Kind … e.Retryable … }
var (
	ErrFailed       error = kindError(KindFailed)
	ErrTimeout      error = kindError(KindTimeout)
	ErrCancelled    error = kindError(KindCancelled)
	ErrUnavailable  error = kindError(KindUnavailable)
	ErrBadArguments error = kindError(KindBadArguments)
	ErrUnknownTool  error = kindError(KindUnknownTool)
	ErrTooLarge     error = kindError(KindTooLarge)
	ErrProtocol     error = kindError(KindProtocol)
	ErrInternal     error = kindError(KindInternal)
	ErrDenied       error = kindError(KindDenied)
)

type kindError Kind

func (k kindError) Error() string { return "tool: " + Kind(k).String() }

// An Error is a failure of a source or of one call.
type Error struct {
	// Kind classifies the failure.
	Kind Kind
	// Source is the name of the source, empty when unknown.
	Source string
	// Tool is the name of the tool within its source, empty when the failure concerns the source as a whole.
	Tool string
	// Message names the cause and, where there is one, the remedy, in one or a few lines addressed to whoever wrote the
	// program. It does not repeat Source and Tool.
	Message string
	// Retryable reports that the same call may succeed later. It does not say that repeating is safe: that depends on
	// the tool's annotations.
	Retryable bool
	// Err is the underlying error, possibly nil. Its text is not part of Error's text unless Message includes it.
	Err error
}

// Error returns "source.tool: message".
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Source)
	if e.Tool != "" {
		if e.Source != "" {
			b.WriteByte('.')
		}
		b.WriteString(e.Tool)
	}
	if b.Len() > 0 {
		b.WriteString(": ")
	}
	if e.Message == "" {
		b.WriteString(e.Kind.String())
	} else {
		b.WriteString(e.Message)
	}
	return b.String()
}

// Unwrap returns the underlying error.
func (e *Error) Unwrap() error { return e.Err }

// Is reports whether target is the sentinel of e's kind.
func (e *Error) Is(target error) bool {
	k, ok := target.(kindError)
	return ok && Kind(k) == e.Kind
}

// AsError returns err as an *Error. An error of another type becomes one: of [KindTimeout] or [KindCancelled] when
// it wraps a context error, else of [KindFailed], with err's text as its message. Source and Tool are filled in where
// they are empty (on a copy). AsError of nil is nil.
func AsError(err error, source, toolName string) *Error {
	if err == nil {
		return nil
	}
	var e *Error
	if errors.As(err, &e) {
		if (e.Source == "" && source != "") || (e.Tool == "" && toolName != "") {
			c := *e
			if c.Source == "" {
				c.Source = source
			}
			if c.Tool == "" {
				c.Tool = toolName
			}
			return &c
		}
		return e
	}
	e = &Error{Kind: KindFailed, Source: source, Tool: toolName, Message: err.Error(), Err: err}
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		e.Kind, e.Retryable = KindTimeout, true
		e.Message = "no answer within the time limit of the call"
	case errors.Is(err, context.Canceled):
		e.Kind = KindCancelled
		e.Message = "the call was cancelled"
	}
	return e
}
