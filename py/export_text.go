package py

// This file exports the addressing of text: characters, which programs count,
// against bytes, which Go code counts.

import (
	"strings"
	"unsafe"
)

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

// FormatField is a piece of a format string: literal text, and the field that
// follows it if HasField.
type FormatField struct {
	Literal, Name, Spec string
	Conv                string // one character, or empty
	HasField            bool
}

// NextFormatField takes the first piece off a format string that is not empty.
func NextFormatField(s string) (f FormatField, rest string, exc *Exception) {
	i := strings.IndexAny(s, "{}")
	if i < 0 {
		return FormatField{Literal: s}, "", nil
	}
	c, last := s[i], i+1 == len(s)
	switch {
	case c == '}' && (last || s[i+1] != '}'):
		return f, "", valueErrorf("Single '}' encountered in format string")
	case last:
		return f, "", valueErrorf("Single '{' encountered in format string")
	case s[i+1] == c:
		return FormatField{Literal: s[:i+1]}, s[i+2:], nil
	}
	fl, n, exc := parseField(s[i+1:])
	if exc != nil {
		return f, "", exc
	}
	f = FormatField{Literal: s[:i], Name: fl.name, Spec: fl.spec, HasField: true}
	if fl.conv != 0 {
		f.Conv = string(fl.conv)
	}
	return f, s[i+1+n:], nil
}

// FirstChar returns the first code point of text that is not empty, a lone
// surrogate too.
func FirstChar(s string) rune {
	r, _ := decodeChar(s)
	return r
}

// StrOf returns a str itself, or a plain one for an instance of a subclass.
func (in *Interp) StrOf(s Value) Value { return in.exactStr(s) }

// ArgTypeName is how messages about an argument of the wrong type name its
// type: TypeName, but None by itself.
func ArgTypeName(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return typeName(v)
}
