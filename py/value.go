package py

// This file defines Value, the 16-byte representation of every Python object,
// and the kinds of objects.

import (
	"math"
	"unsafe"
)

// Value is a Python object. Integers of 64 bits, floats, bools, None,
// Ellipsis and NotImplemented are held in the Value itself; everything else
// is a pointer to a heap object. The zero Value is "absent": an unbound
// variable or an argument that was not given; it is no Python object and never
// reaches a program.
//
// Values belong to the interpreter that made them and, like it, to one
// goroutine at a time. Constants, built-in types and functions are shared and
// never written.
type Value struct {
	p unsafe.Pointer // a tag below, or the address of an object whose first field is its header
	n uint64         // payload of an immediate
}

// header starts every heap object.
type header struct {
	kind  Kind
	flags uint8
	epoch uint32 // mark of the memory count; see mem_walk.go
}

// Kind is the layout of an object: which Go struct a Value points at. It is
// not the Python type: an instance of a user class derived from list has
// layout KindList with the subclass bit set.
type Kind uint8

// The kinds. A heap kind with kindSub set is the same layout, extended by a
// subclass part (see subclass.go); fast paths compare for the exact kind and
// so never see instances of subclasses.
const (
	KindInvalid Kind = iota
	KindNone
	KindBool
	KindInt // 64-bit
	KindFloat
	KindEllipsis
	KindNotImplemented
	KindBig // int outside 64 bits
	KindStr
	KindBytes
	KindByteArray
	KindComplex
	KindTuple
	KindList
	KindDict
	KindSet
	KindFrozenSet
	KindRange
	KindSlice
	KindFunction
	KindMethod  // bound method
	KindBuiltin // native function
	KindType
	KindInstance
	KindException
	KindModule
	KindCell
	KindIterator // native iterator
	KindGenerator
	KindCoroutine
	KindAsyncGen
	KindFuture // also Task
	KindHostCall
	KindProperty
	KindStaticMethod
	KindClassMethod
	KindObject    // instance of a type defined in Go, with a Go payload
	KindDictView  // keys, values, items
	KindIntSub    // instance of a subclass of int; holds the number boxed
	KindFloatSub  // instance of a subclass of float
	KindTraceback //
	numKinds

	kindSub Kind = 0x40
)

// Object flags.
const (
	flagASCII  uint8 = 1 << iota // Str: one byte a character
	flagHashed                   // Str: hash is valid
	flagStatic                   // shared between interpreters: never written, not counted
	flagConcat                   // Str: result of a concatenation
	flagRecord                   // Dict: answers attribute access (tool results)
	flagBuf                      // Str: tail may be extended in place, see str_concat.go
	flagMixed                    // Dict: has or had a key other than a str or a small int

	flagIterable = flagASCII // Function, Generator: of types.coroutine, it can be awaited

	flagGlobals = flagHashed // Dict: what globals() returned; items set reach the variables
)

// The tags of immediates.
var (
	tagNone           = header{kind: KindNone}
	tagBool           = header{kind: KindBool}
	tagInt            = header{kind: KindInt}
	tagFloat          = header{kind: KindFloat}
	tagEllipsis       = header{kind: KindEllipsis}
	tagNotImplemented = header{kind: KindNotImplemented}
)

// The singletons.
var (
	None           = Value{p: unsafe.Pointer(&tagNone)}
	True           = Value{unsafe.Pointer(&tagBool), 1}
	False          = Value{unsafe.Pointer(&tagBool), 0}
	Ellipsis       = Value{p: unsafe.Pointer(&tagEllipsis)}
	NotImplemented = Value{p: unsafe.Pointer(&tagNotImplemented)}
)

// Int returns the int n.
func Int(n int64) Value { return Value{unsafe.Pointer(&tagInt), uint64(n)} }

// Float returns the float f.
func Float(f float64) Value { return Value{unsafe.Pointer(&tagFloat), math.Float64bits(f)} }

// Bool returns True or False.
func Bool(b bool) Value {
	if b {
		return True
	}
	return False
}

// IsAbsent reports whether v is the zero Value.
func (v Value) IsAbsent() bool { return v.p == nil }

// Kind returns the layout of v without the subclass bit; KindInvalid for the
// zero Value.
func (v Value) Kind() Kind {
	if v.p == nil {
		return KindInvalid
	}
	return (*header)(v.p).kind &^ kindSub
}

// exactKind is Kind with the subclass bit. v is not absent.
func (v Value) exactKind() Kind { return (*header)(v.p).kind }

// IsNone reports whether v is None.
func (v Value) IsNone() bool { return v.p == unsafe.Pointer(&tagNone) }

func (v Value) isInt() bool   { return v.p == unsafe.Pointer(&tagInt) }
func (v Value) isFloat() bool { return v.p == unsafe.Pointer(&tagFloat) }
func (v Value) isBool() bool  { return v.p == unsafe.Pointer(&tagBool) }

// i, f and b read the payload of an immediate int, float or bool.
func (v Value) i() int64   { return int64(v.n) }
func (v Value) f() float64 { return math.Float64frombits(v.n) }
func (v Value) b() bool    { return v.n != 0 }

// is reports object identity.
func (v Value) is(w Value) bool { return v.p == w.p && v.n == w.n }

// isStrKind reports whether v is a str, of a subclass or not. The next
// functions are alike.
func (v Value) isStr() bool   { return v.p != nil && v.exactKind()&^kindSub == KindStr }
func (v Value) isList() bool  { return v.p != nil && v.exactKind()&^kindSub == KindList }
func (v Value) isTuple() bool { return v.p != nil && v.exactKind()&^kindSub == KindTuple }
func (v Value) isDict() bool  { return v.p != nil && v.exactKind()&^kindSub == KindDict }
func (v Value) isType() bool  { return v.p != nil && v.exactKind()&^kindSub == KindType }
func (v Value) isExc() bool   { return v.p != nil && v.exactKind()&^kindSub == KindException }
func (v Value) isAnySet() bool {
	k := v.Kind()
	return k == KindSet || k == KindFrozenSet
}
