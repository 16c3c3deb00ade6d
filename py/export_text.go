package py

// This file exports the addressing of text: characters, which programs count,
// against bytes, which Go code counts.

import "unsafe"

// CharOffset returns the number of characters before byte pos of a str. It is
// fast for any position once a long text has been asked for a few.
func CharOffset(s Value, pos int) int { return s.str().charOffset(pos) }

// ByteOffset returns where character i of a str starts; its length in bytes
// if there are fewer.
func ByteOffset(s Value, i int) int {
	if i >= s.str().Len() {
		return len(s.str().s)
	}
	return s.str().byteOffset(max(i, 0))
}

// CharLen returns the number of characters of a str.
func CharLen(s Value) int { return s.str().Len() }

// Substr returns the characters of a str in the byte range [i, j), both on
// character boundaries.
func (in *Interp) Substr(s Value, i, j int) (Value, *Exception) { return in.substr(s.str(), i, j) }

// NewStrBytes returns a str with the text b, which it takes over, and charges
// it. b is UTF-8, with lone surrogates as three bytes.
func (in *Interp) NewStrBytes(b []byte) (Value, *Exception) {
	if len(b) <= 64 && asciiOnly(bufView(b)) {
		return in.copyASCII(b), nil
	}
	if cap(b)-len(b) > len(b)/8 { // not worth keeping
		b = append(make([]byte, 0, len(b)), b...)
	}
	return in.strResult(unsafe.String(unsafe.SliceData(b), len(b)))
}

// SetArgs sets e.args.
func (e *Exception) SetArgs(args ...Value) { e.args = args }
