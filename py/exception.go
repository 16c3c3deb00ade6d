package py

// This file defines exception objects and how Go code raises them.

import (
	"fmt"

	"toolweaver/py/syntax"
)

// Exception is a Python exception object. Functions of this package that can
// raise return one, nil meaning success. A limit that was reached is an
// Exception too, with Limit set; no handler of the program sees it.
type Exception struct {
	header
	cls      *Type
	args     []Value
	attrs    *Dict // __dict__: attributes set by the program; nil until used
	members  *Dict // attributes of built-in classes, such as name and errno; nil until used
	cause    Value // __cause__; absent or None: none
	context  Value // __context__
	suppress bool  // __suppress_context__
	thrown   bool  // by throw() of a generator: keeps the context it has
	reraise  bool  // being re-raised: the frame adds no traceback entry
	tb       []tbEntry
	tbObj    *tracebackObj // what __traceback__ gave last; nil until asked for
	Limit    *LimitError   // not nil: uncatchable
}

// tbEntry is one level of a traceback, innermost first.
type tbEntry struct {
	proto  *proto
	pc     int32
	callee bool // the function of the call at pc could not be found
}

// span returns the source range of the entry.
func (e tbEntry) span() syntax.Span {
	if int(e.pc) < len(e.proto.Spans) {
		return e.proto.Spans[e.pc]
	}
	return syntax.Span{}
}

// newExc makes an exception of class cls.
func newExc(cls *Type, args ...Value) *Exception {
	return &Exception{header: header{kind: KindException}, cls: cls, args: args}
}

// Errorf returns an exception of class cls whose message is formatted as by
// fmt.Sprintf.
func Errorf(cls *Type, format string, args ...any) *Exception {
	s := format
	if len(args) > 0 {
		s = fmt.Sprintf(format, args...)
	}
	return newExc(cls, makeStr(s))
}

// NewException returns an exception of class cls with the given arguments.
func NewException(cls *Type, args ...Value) *Exception { return newExc(cls, args...) }

// Type returns the class of e.
func (e *Exception) Type() *Type { return e.cls }

// Args returns e.args.
func (e *Exception) Args() []Value { return e.args }

// Value returns e as a Value.
func (e *Exception) Value() Value { return ptr(e) }

// Is reports whether e is an instance of cls.
func (e *Exception) Is(cls *Type) bool { return e.cls.isSubtype(cls) }

// Attr returns an attribute kept by e, or the absent Value.
func (e *Exception) Attr(name string) Value {
	if v := e.member(name); v.p != nil || e.attrs == nil {
		return v
	}
	return e.attrs.getStr(staticStr(name).str())
}

// member returns an attribute of a built-in class, or the absent Value.
func (e *Exception) member(name string) Value {
	if e.members == nil {
		return Value{}
	}
	return e.members.getStr(staticStr(name).str())
}

// setMember sets an attribute of a built-in class, which is not in __dict__.
func (e *Exception) setMember(name string, v Value) *Exception {
	if e.members == nil {
		e.members = makeDict()
	}
	e.members.setStr(staticStr(name), v)
	return e
}

func (e *Exception) delMember(name string) {
	if e.members != nil {
		e.members.deleteStr(staticStr(name).str())
	}
}

// SetAttr sets an attribute of e as the program would: in __dict__.
func (e *Exception) SetAttr(name string, v Value) *Exception {
	if e.attrs == nil {
		e.attrs = makeDict()
	}
	e.attrs.setStr(staticStr(name), v)
	return e
}

// The constructors of the commonest errors.

func typeErrorf(format string, args ...any) *Exception  { return Errorf(TypeError, format, args...) }
func valueErrorf(format string, args ...any) *Exception { return Errorf(ValueError, format, args...) }

func stopIteration(v Value) *Exception {
	if v.p == nil || v.IsNone() {
		return newExc(StopIteration)
	}
	return newExc(StopIteration, v)
}

// nameError returns a NameError with its name attribute, from which the
// traceback derives a suggestion.
func nameError(cls *Type, name, format string, args ...any) *Exception {
	return Errorf(cls, format, args...).setMember("name", makeStr(name))
}

// attrError returns the AttributeError for a missing attribute of obj.
func attrError(obj Value, name, format string, args ...any) *Exception {
	e := Errorf(AttributeError, format, args...)
	e.setMember("name", makeStr(name))
	return e.setMember("obj", obj)
}

// ErrorText returns an exception of class cls with the message text.
func ErrorText(cls *Type, text string) *Exception { return newExc(cls, makeStr(text)) }
