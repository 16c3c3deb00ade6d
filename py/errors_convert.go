package py

// This file turns the errors of the leaf packages into exceptions.

import "toolweaver/py/internal/pyerr"

// pyErr converts an error of a leaf package; nil gives nil. An error that
// names no class of its own becomes a RuntimeError.
func (in *Interp) pyErr(err error) *Exception {
	if err == nil {
		return nil
	}
	if e, ok := pyerr.As(err); ok {
		if cls := excByName[e.Kind]; cls != nil {
			return newExc(cls, makeStr(e.Msg))
		}
		return newExc(RuntimeError, makeStr(e.Msg))
	}
	return newExc(RuntimeError, makeStr(err.Error()))
}
