package py

// This file makes short ASCII strs with their text inside the object: one
// allocation instead of two. The results of formatting, splitting, slicing and
// joining are mostly short.

import "unsafe"

type (
	inlineStr16 struct {
		Str
		buf [16]byte
	}
	inlineStr32 struct {
		Str
		buf [32]byte
	}
	inlineStr64 struct {
		Str
		buf [64]byte
	}
)

// copyASCII makes a str with a copy of t, which is ASCII. It is already
// charged.
func copyASCII[T string | []byte](t T) Value {
	var o *Str
	var buf []byte
	switch n := len(t); {
	case n == 0:
		return emptyStr
	case n == 1:
		return charStrs[t[0]]
	case n <= 16:
		s := &inlineStr16{}
		o, buf = &s.Str, s.buf[:]
	case n <= 32:
		s := &inlineStr32{}
		o, buf = &s.Str, s.buf[:]
	case n <= 64:
		s := &inlineStr64{}
		o, buf = &s.Str, s.buf[:]
	default:
		return ptr(&Str{header: header{kind: KindStr, flags: flagASCII}, s: string(t)})
	}
	o.kind, o.flags = KindStr, flagASCII
	o.s = unsafe.String(&buf[0], copy(buf, t))
	return ptr(o)
}

// copyASCII charges and makes a str with a copy of t, a short ASCII text.
func (in *Interp) copyASCII(t []byte) Value {
	in.charge(sizeStr + len(t))
	return copyASCII(t)
}
