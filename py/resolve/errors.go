package resolve

// This file makes the errors of the package.
//
// CPython finds static errors in three rounds over the whole file: while it
// builds the symbol table, while it resolves names, and while it generates
// code. An error of an earlier round hides those of a later one, whatever
// their positions. The walk here does the first and third round at once and
// keeps the first error of each.

import (
	"fmt"

	"toolweaver/py/syntax"
)

// errorf records an error of the first round.
func (r *resolver) errorf(at syntax.Span, format string, args ...any) {
	if r.early == nil {
		r.early = r.newError(at, format, args...)
	}
}

// lateErrorf records an error of the third round.
func (r *resolver) lateErrorf(at syntax.Span, format string, args ...any) {
	r.lateErrorAt(r.tick(), at, format, args...)
}

// lateErrorAt records an error of the third round that belongs to an earlier
// moment of the walk, as given by tick.
func (r *resolver) lateErrorAt(moment int, at syntax.Span, format string, args ...any) {
	if r.unevaluated > 0 || (r.late != nil && r.lateMoment <= moment) {
		return
	}
	r.late, r.lateMoment = r.newError(at, format, args...), moment
}

// tick returns the present moment of the walk; each call gives a later one.
func (r *resolver) tick() int {
	r.moment++
	return r.moment
}

// newError makes a syntax error that covers a span of the file.
func (r *resolver) newError(at syntax.Span, format string, args ...any) error {
	e := &syntax.SyntaxError{
		Kind: "SyntaxError", Msg: fmt.Sprintf(format, args...), File: r.file.Name,
		Pos: r.file.Position(at.Start), End: r.file.Position(at.End),
	}
	e.Text = r.file.Line(e.Pos.Line)
	return e
}
