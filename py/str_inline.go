package py

// This file makes short ASCII strs with their text inside the object: one
// allocation instead of two, of memory that the collector need not look into.
// The results of formatting, splitting, slicing and joining are mostly short.

import "unsafe"

// The memory of an inline str is allocated as words, so the collector takes
// it to hold no pointers. The one pointer in it, that of its text, leads into
// the object itself: whoever has the text keeps the object, and the object
// keeps nothing else.
type (
	inlineStr16 [6]uint64 // a Str and 16 bytes
	inlineStr32 [8]uint64
	inlineStr48 [10]uint64
	inlineStr64 [12]uint64
)

// sizeInline is where the text of an inline str begins.
const sizeInline = unsafe.Sizeof(Str{})

// The names say how much text there is room for, or this does not compile.
var _, _ = [unsafe.Sizeof(inlineStr16{}) - sizeInline - 16]struct{}{}, [16 - (unsafe.Sizeof(inlineStr16{}) - sizeInline)]struct{}{}

// maxInline is the longest text of an inline str.
const maxInline = 64

// newInline makes an ASCII str of 2 to maxInline characters, whose text is still to be written.
func newInline(n int) (v Value, text []byte) {
	var p unsafe.Pointer
	switch {
	case n <= 16:
		p = unsafe.Pointer(new(inlineStr16))
	case n <= 32:
		p = unsafe.Pointer(new(inlineStr32))
	case n <= 48:
		p = unsafe.Pointer(new(inlineStr48))
	default:
		p = unsafe.Pointer(new(inlineStr64))
	}
	o, at := (*Str)(p), (*byte)(unsafe.Add(p, sizeInline))
	o.kind, o.flags = KindStr, flagASCII
	o.s = unsafe.String(at, n)
	return ptr(o), unsafe.Slice(at, n)
}

// copyASCII makes a str with a copy of t, which is ASCII. It is already
// charged.
func copyASCII[T string | []byte](t T) Value {
	switch n := len(t); {
	case n == 0:
		return emptyStr
	case n == 1:
		return charStrs[t[0]]
	case n <= maxInline:
		v, text := newInline(n)
		copy(text, t)
		return v
	default:
		return ptr(&Str{header: header{kind: KindStr, flags: flagASCII}, s: string(t)})
	}
}

// copyASCII charges and makes a str with a copy of t, a short ASCII text.
func (in *Interp) copyASCII(t []byte) Value {
	in.charge(sizeStr + len(t))
	return copyASCII(t)
}
