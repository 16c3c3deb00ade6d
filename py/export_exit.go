package py

// This file exports what the modules atexit and copyreg need: functions that
// run at the end of the program, and those that rebuild objects.

// OnExit makes f run when the program has ended, whether it raised or not, but
// not after a limit was reached. There is one such function; a later one
// replaces it.
func (in *Interp) OnExit(f func(in *Interp) *Exception) { in.onExit = f }

// runExit runs the function of OnExit, once.
func (in *Interp) runExit() *Exception {
	f := in.onExit
	if f == nil || in.exceeded != nil {
		return nil
	}
	in.onExit = nil
	return f(in)
}

// NewObj returns copyreg.__newobj__.
func NewObj() Value { return newObjFunc }

// NewObjEx returns copyreg.__newobj_ex__.
func NewObjEx() Value { return newObjExFunc }
