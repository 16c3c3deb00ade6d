package py

// This file exports what modules need beyond the constructors: errors of leaf
// packages, tuples with names, containers of user classes.

// LeafError returns the exception for an error of a package under
// py/internal; nil gives nil. An error that names no built-in class becomes a
// RuntimeError.
func (in *Interp) LeafError(err error) *Exception { return in.pyErr(err) }

// NewTupleOf returns an instance of cls, a class derived from tuple, with the
// given items, which it takes over. hidden are attributes beyond the items;
// nil means none.
func (in *Interp) NewTupleOf(cls *Type, items []Value, hidden *Dict) Value {
	in.charge(sizeList + len(items)*sizeValue + 24)
	v := newSub(KindTuple, cls)
	v.tuple().v = items
	v.sub().attrs = hidden
	return v
}

// OwnAttr returns an attribute that v itself holds, not its class; the absent
// Value if there is none. No code of the program runs.
func (in *Interp) OwnAttr(v Value, name string) Value {
	return ownAttr(v, in.internName(name).str())
}

// SetConst sets a class attribute of a type defined in Go. It is for
// attributes that are instances of the type itself, and for the time while
// the process initialises.
func (t *Type) SetConst(name string, v Value) {
	t.ns.setStr(intern(name), v)
	t.shared.Store(nil)
}

// Suggest returns the name of known that a mistyped name probably means, or
// "" if none is close.
func Suggest(name string, known []string) string { return suggest(name, known) }

// Handled returns the exception being handled, nil if there is none.
func (in *Interp) Handled() *Exception { return in.handledExc() }

// AttrDict returns the dict of the attributes v itself has, nil if it cannot
// have any.
func (in *Interp) AttrDict(v Value) *Dict { return attrDict(v, true) }

// Imported returns a module that was imported, nil if it was not.
func (in *Interp) Imported(name string) *Module { return in.modules[name] }
