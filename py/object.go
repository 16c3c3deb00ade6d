package py

// This file defines the heap objects of the core types. Each starts with its
// header; a Value of that kind may be cast with the as… functions below.

import (
	"math/big"
	"unsafe"

	"toolweaver/py/internal/code"
)

type (
	// bigInt is an int outside 64 bits. Results are normalised: a number that
	// fits is always an immediate. The big.Int is never changed.
	bigInt struct {
		header
		v *big.Int
	}

	// Str is a str: UTF-8, with lone surrogates as three bytes. Immutable.
	// flagASCII says that characters are bytes; otherwise the object is a
	// wideStr.
	Str struct {
		header
		hash uint32 // valid if flagHashed
		s    string
	}

	// wideStr is a Str with characters beyond ASCII and an index to find them.
	wideStr struct {
		Str
		chars int32   // number of characters
		index []int32 // byte offset of every 64th character, made when needed
	}

	// bytesObj is a bytes object. Immutable.
	bytesObj struct {
		header
		s string
	}

	byteArray struct {
		header
		b []byte
	}

	complexObj struct {
		header
		v complex128
	}

	// Tuple is a tuple. Its items never change.
	Tuple struct {
		header
		v []Value
	}

	// List is a list.
	List struct {
		header
		v []Value
	}

	rangeObj struct {
		header
		start, stop, step Value // ints of any size
		n                 int64 // length if it fits, else -1
	}

	sliceObj struct {
		header
		start, stop, step Value
	}

	// Function is a function written in Python.
	Function struct {
		header
		proto      *proto
		env        *module
		defaults   []Value // of the last positional parameters
		kwDefaults *Dict   // nil if none
		free       []*cell
		name       Value
		qualname   Value
		doc        Value
		annotate   Value // function computing annotations, or absent

		annotations Value // computed annotations; absent until asked for

		attrs *Dict // __dict__ and overridden __defaults__ and the like; nil until used
	}

	// Method is a function bound to a receiver.
	Method struct {
		header
		self Value
		fn   Value
	}

	cell struct {
		header
		v Value // absent: empty
	}

	// Instance is an instance of a class written in Python that derives from
	// object alone. Attributes are in slots, as its shape says, or, past
	// maxShape attributes or after a deletion, in dict.
	Instance struct {
		header
		shape *shape
		slots []Value
		dict  *Dict // replaces slots if not nil
	}

	propertyObj struct {
		header
		get, set, del, doc Value
		name               Value
		attrs              *Dict
		ownDoc             bool // doc was given, not taken from the getter
	}

	// wrapperObj is a staticmethod or classmethod.
	wrapperObj struct {
		header
		fn    Value
		attrs *Dict
	}

	// intSub and floatSub are instances of subclasses of int and float.
	intSub struct {
		header
		v Value // KindInt or KindBig
		subPart
	}
	floatSub struct {
		header
		v Value
		subPart
	}

	// Object is an instance of a type defined in Go, or of a class derived
	// from one. Data is its Go payload.
	Object struct {
		header
		cls   *Type
		Data  any
		attrs *Dict
	}

	// dictView is dict.keys(), .values() or .items().
	dictView struct {
		header
		which   uint8 // viewKeys, viewValues, viewItems
		ordered bool  // of an OrderedDict
		d       *Dict
		owner   Value
	}
)

// proto is a code.Code loaded for running: constants are Values. It is
// immutable and shared.
type proto struct {
	*code.Code
	consts   []Value
	children []*proto
	prog     *Program
	simple   bool // positional parameters only, no *args, **kwargs: arguments can stay where they are
	creates  bool // calling makes a generator, coroutine or async generator
	nparams  int  // all parameters, with *args and **kwargs
	name     Value
	qualname Value
	doc      Value
	names    []Value // of the parameters
}

func ptr[T any](o *T) Value { return Value{p: unsafe.Pointer(o)} }

// Casts; the caller has tested the kind, which a build with the tag castcheck verifies (see casts.go).
func (v Value) big() *bigInt {
	if castCheck {
		v.mustBe(KindBig)
	}
	return (*bigInt)(v.p)
}
func (v Value) str() *Str {
	if castCheck {
		v.mustBe(KindStr)
	}
	return (*Str)(v.p)
}
func (v Value) wide() *wideStr {
	if castCheck {
		v.mustBe(KindStr)
	}
	return (*wideStr)(v.p)
}
func (v Value) bytes() *bytesObj {
	if castCheck {
		v.mustBe(KindBytes)
	}
	return (*bytesObj)(v.p)
}
func (v Value) bytearr() *byteArray {
	if castCheck {
		v.mustBe(KindByteArray)
	}
	return (*byteArray)(v.p)
}
func (v Value) cplx() *complexObj {
	if castCheck {
		v.mustBe(KindComplex)
	}
	return (*complexObj)(v.p)
}
func (v Value) tuple() *Tuple {
	if castCheck {
		v.mustBe(KindTuple, KindList)
	}
	return (*Tuple)(v.p)
}
func (v Value) list() *List {
	if castCheck {
		v.mustBe(KindList)
	}
	return (*List)(v.p)
}
func (v Value) dict() *Dict {
	if castCheck {
		v.mustBe(KindDict)
	}
	return (*Dict)(v.p)
}
func (v Value) set() *Set {
	if castCheck {
		v.mustBe(KindSet, KindFrozenSet)
	}
	return (*Set)(v.p)
}
func (v Value) rng() *rangeObj {
	if castCheck {
		v.mustBe(KindRange)
	}
	return (*rangeObj)(v.p)
}
func (v Value) slice() *sliceObj {
	if castCheck {
		v.mustBe(KindSlice)
	}
	return (*sliceObj)(v.p)
}
func (v Value) fn() *Function {
	if castCheck {
		v.mustBe(KindFunction)
	}
	return (*Function)(v.p)
}
func (v Value) method() *Method {
	if castCheck {
		v.mustBe(KindMethod)
	}
	return (*Method)(v.p)
}
func (v Value) builtin() *Builtin {
	if castCheck {
		v.mustBe(KindBuiltin)
	}
	return (*Builtin)(v.p)
}
func (v Value) typ() *Type {
	if castCheck {
		v.mustBe(KindType)
	}
	return (*Type)(v.p)
}
func (v Value) inst() *Instance {
	if castCheck {
		v.mustBe(KindInstance)
	}
	return (*Instance)(v.p)
}
func (v Value) exc() *Exception {
	if castCheck {
		v.mustBe(KindException)
	}
	return (*Exception)(v.p)
}
func (v Value) module() *Module {
	if castCheck {
		v.mustBe(KindModule)
	}
	return (*Module)(v.p)
}
func (v Value) cell() *cell {
	if castCheck {
		v.mustBe(KindCell)
	}
	return (*cell)(v.p)
}
func (v Value) iter() *Iterator {
	if castCheck {
		v.mustBe(KindIterator)
	}
	return (*Iterator)(v.p)
}
func (v Value) gen() *Generator {
	if castCheck {
		v.mustBe(KindGenerator, KindCoroutine, KindAsyncGen)
	}
	return (*Generator)(v.p)
}
func (v Value) prop() *propertyObj {
	if castCheck {
		v.mustBe(KindProperty)
	}
	return (*propertyObj)(v.p)
}
func (v Value) wrapper() *wrapperObj {
	if castCheck {
		v.mustBe(KindStaticMethod, KindClassMethod)
	}
	return (*wrapperObj)(v.p)
}
func (v Value) object() *Object {
	if castCheck {
		v.mustBe(KindObject)
	}
	return (*Object)(v.p)
}
func (v Value) view() *dictView {
	if castCheck {
		v.mustBe(KindDictView)
	}
	return (*dictView)(v.p)
}
func (v Value) future() *Future {
	if castCheck {
		v.mustBe(KindFuture)
	}
	return (*Future)(v.p)
}
func (v Value) intSub() *intSub {
	if castCheck {
		v.mustBe(KindIntSub)
	}
	return (*intSub)(v.p)
}
func (v Value) fltSub() *floatSub {
	if castCheck {
		v.mustBe(KindFloatSub)
	}
	return (*floatSub)(v.p)
}
