package py

// This file makes s += x in a loop linear. The first concatenations make
// plain strs. When one is extended again and is long enough, the result is
// placed at the start of a buffer with room to spare; as long as the str to
// extend ends where the buffer's content ends, the next result is made by
// appending in place. Strs are never changed: an older one is a prefix of
// what the buffer holds.

import "unsafe"

// strBuf is the buffer that strs made by concatenation share.
type strBuf struct {
	header // for the mark of the memory count
	b      []byte
}

type (
	asciiBufStr struct {
		Str
		buf *strBuf
	}
	wideBufStr struct {
		wideStr
		buf *strBuf
	}
)

// concatMin is the length from which a concatenation gets a buffer.
const concatMin = 128

// bufOf returns the buffer of a str, nil if it has none.
func bufOf(s *Str) *strBuf {
	switch {
	case s.flags&flagBuf == 0:
		return nil
	case s.isASCII():
		return (*asciiBufStr)(unsafe.Pointer(s)).buf
	}
	return (*wideBufStr)(unsafe.Pointer(s)).buf
}

// newBufStr makes the str of chars characters that buf holds.
func newBufStr(buf *strBuf, chars int) Value {
	s := unsafe.String(unsafe.SliceData(buf.b), len(buf.b))
	if chars == len(s) {
		o := &asciiBufStr{buf: buf}
		o.kind, o.flags, o.s = KindStr, flagASCII|flagConcat|flagBuf, s
		return ptr(&o.Str)
	}
	o := &wideBufStr{buf: buf}
	o.kind, o.flags, o.s, o.chars = KindStr, flagConcat|flagBuf, s, int32(chars)
	return ptr(&o.Str)
}

// concat returns a + b for two strs of exact type; grows says that the
// statement is a += b.
func (in *Interp) concat(a, b Value, grows bool) (Value, *Exception) {
	x, y := a.str(), b.str()
	if len(x.s) == 0 {
		return b, nil
	}
	if len(y.s) == 0 {
		return a, nil
	}
	n := len(x.s) + len(y.s)
	if n <= maxInline && x.flags&y.flags&flagASCII != 0 {
		in.charge(n + sizeStr)
		v, text := newInline(n)
		copy(text[copy(text, x.s):], y.s)
		v.str().flags |= flagConcat
		return v, nil
	}
	if n < concatMin || !grows && x.flags&flagConcat == 0 {
		if n > 1<<12 {
			if exc := in.Alloc(n + sizeStr); exc != nil {
				return Value{}, exc
			}
			if exc := in.Charge(n / 64); exc != nil {
				return Value{}, exc
			}
		} else {
			in.charge(n + sizeStr)
		}
		v := strOf(x.s+y.s, x.Len()+y.Len())
		if n > 1 {
			v.str().flags |= flagConcat
		}
		return v, nil
	}
	chars := x.Len() + y.Len()
	if exc := in.Charge(len(y.s) / 64); exc != nil {
		return Value{}, exc
	}
	buf := bufOf(x)
	if buf != nil && len(buf.b) == len(x.s) && n <= cap(buf.b) {
		buf.b = append(buf.b, y.s...)
		in.charge(sizeWideStr)
		return newBufStr(buf, chars), nil
	}
	room := n + n/2 + 64
	if buf != nil {
		room = 2 * n
	}
	if exc := in.Alloc(room + sizeWideStr); exc != nil {
		return Value{}, exc
	}
	if exc := in.Charge(n / 64); exc != nil {
		return Value{}, exc
	}
	buf = &strBuf{b: make([]byte, 0, room)}
	buf.b = append(append(buf.b, x.s...), y.s...)
	return newBufStr(buf, chars), nil
}
