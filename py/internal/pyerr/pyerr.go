// Package pyerr holds the error value with which the leaf packages under py/internal report a failure that a Python
// program can see: the name of the exception class and the exact message CPython gives.
//
// Start at [Error] and [Newf]. The package knows nothing of the interpreter: package py turns an Error into an exception
// object of the named class.
package pyerr

import (
	"errors"
	"fmt"
)

// The exception classes the leaf packages raise. Kind is a plain string, so other built-in class names are allowed too.
const (
	ValueError        = "ValueError"
	TypeError         = "TypeError"
	OverflowError     = "OverflowError"
	ZeroDivisionError = "ZeroDivisionError"
	KeyError          = "KeyError"
	IndexError        = "IndexError"
	MemoryError       = "MemoryError"
	StatisticsError   = "StatisticsError"
)

// Error is a failure with a Python identity. The zero value is not meaningful. An Error is immutable once returned and may
// be shared between goroutines.
type Error struct {
	// Kind is the name of the exception class, such as "ValueError".
	Kind string
	// Msg is the exception's only argument, word for word as CPython words it. It may hold WTF-8 surrogates.
	Msg string
}

// Error returns "Kind: Msg", or only the kind if there is no message, the way a traceback's last line does.
func (e *Error) Error() string {
	if e.Msg == "" {
		return e.Kind
	}
	return e.Kind + ": " + e.Msg
}

// New returns an error of the given kind with a fixed message.
func New(kind, msg string) *Error { return &Error{Kind: kind, Msg: msg} }

// Newf returns an error of the given kind whose message is formatted as by [fmt.Sprintf].
func Newf(kind, format string, args ...any) *Error {
	return &Error{Kind: kind, Msg: fmt.Sprintf(format, args...)}
}

// As finds the first Error in err's chain; ok is false if there is none.
func As(err error) (e *Error, ok bool) {
	ok = errors.As(err, &e)
	return e, ok
}
