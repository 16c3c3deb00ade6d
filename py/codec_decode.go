package py

// This file decodes bytes into strs.

import (
	"encoding/binary"
	"strings"
	"unicode/utf8"

	"toolweaver/py/internal/unichar"
)

// decodeArgs is obj.decode(enc, errs), or str(obj, enc, errs).
func (in *Interp) decodeArgs(method string, obj, enc, errs Value) (Value, *Exception) {
	e, handler, exc := codecArgs(method, enc, errs)
	if exc != nil {
		return in.registeredCodec("decode", obj, enc, errs, exc)
	}
	v, exc := in.decode(obj, e, handler)
	if exc != nil {
		exc = in.codecNote(exc, "decoding", e, enc)
	}
	return v, exc
}

// Decode returns data.decode(name, errors).
func (in *Interp) Decode(data, name, errors string) (Value, *Exception) {
	e, exc := findEncoding(name)
	if exc != nil {
		return Value{}, exc
	}
	return in.decode(in.NewBytes(data), e, errors)
}

// decode decodes a bytes or bytearray object.
func (in *Interp) decode(obj Value, e encoding, handler string) (Value, *Exception) {
	s := bytesView(obj)
	if exc := in.allocStr(len(s)); exc != nil {
		return Value{}, exc
	}
	base := 0
	switch {
	case e.asciiBased():
		if asciiOnly(s) {
			if obj.Kind() == KindBytes {
				return strOf(s, len(s)), nil
			}
			return copyASCII(s), nil
		}
		if e == encUTF8 && utf8.ValidString(s) {
			if obj.Kind() != KindBytes {
				s = strings.Clone(s)
			}
			return strOf(s, -1), nil
		}
	case e == encUTF8Sig:
		if strings.HasPrefix(s, "\ufeff") {
			base = 3
		}
	case e == encUTF16:
		e = encUTF16LE
		if strings.HasPrefix(s, "\xff\xfe") {
			base = 2
		} else if strings.HasPrefix(s, "\xfe\xff") {
			e, base = encUTF16BE, 2
		}
	case e == encUTF32:
		e = encUTF32LE
		if strings.HasPrefix(s, "\xff\xfe\x00\x00") {
			base = 4
		} else if strings.HasPrefix(s, "\x00\x00\xfe\xff") {
			e, base = encUTF32BE, 4
		}
	}
	d := decoder{in: in, codec: e, name: e.errorName(), chars: charmapOf(e), src: s, obj: obj, handlerName: handler, handler: findErrorHandler(handler)}
	if _, exc := d.run(base); exc != nil {
		return Value{}, exc
	}
	return strOfBytes(d.out, -1), nil
}

// decoder decodes one text.
type decoder struct {
	in          *Interp
	codec       encoding
	name        string
	src         string
	obj         Value
	handlerName string
	handler     errorHandler
	out         []byte
	chars       *charmap // if the codec is one
	partial     bool     // more input may follow: stop before what is cut off
}

// badInput describes bytes that cannot be decoded: n of them, and why.
type badInput struct {
	n      int
	reason string
}

// run decodes from byte i on and returns how many bytes were used.
func (d *decoder) run(i int) (int, *Exception) {
	for count := 0; i < len(d.src); count++ {
		if count&63 == 0 {
			if exc := d.in.Charge(8); exc != nil {
				return 0, exc
			}
			if exc := d.reserve(64 * 12); exc != nil {
				return 0, exc
			}
		}
		c, w, bad := d.next(d.src[i:])
		if bad.reason == "" {
			d.out = appendChar(d.out, c)
			i += w
			continue
		}
		if d.partial && i+bad.n == len(d.src) && cutOff[bad.reason] {
			return i, nil
		}
		n, exc := d.handle(i, bad)
		if exc != nil {
			return 0, exc
		}
		i += n
		if exc := d.reserve(64 * 12); exc != nil {
			return 0, exc
		}
	}
	return i, nil
}

// cutOff are the reasons that more input can remove.
var cutOff = map[string]bool{
	"unexpected end of data": true, "truncated data": true, "\\ at end of string": true, "truncated \\xXX escape": true,
	"truncated \\uXXXX escape": true, "truncated \\UXXXXXXXX escape": true,
}

func (d *decoder) reserve(n int) *Exception {
	if len(d.out)+n <= cap(d.out) {
		return nil
	}
	size := max(2*cap(d.out), len(d.out)+n)
	if exc := d.in.Alloc(size); exc != nil {
		return exc
	}
	d.out = append(make([]byte, 0, size), d.out...)
	return nil
}

// next decodes one character at the start of s, which is not empty.
func (d *decoder) next(s string) (c rune, w int, bad badInput) {
	if d.chars != nil {
		if c := d.chars.dec[s[0]]; c != noChar {
			return c, 1, badInput{}
		}
		return 0, 0, badInput{1, "character maps to <undefined>"}
	}
	switch d.codec {
	case encASCII:
		if s[0] >= 0x80 {
			return 0, 0, badInput{1, "ordinal not in range(128)"}
		}
		return rune(s[0]), 1, badInput{}
	case encLatin1:
		return rune(s[0]), 1, badInput{}
	case encUTF16LE, encUTF16BE:
		return d.next16(s)
	case encUTF32LE, encUTF32BE:
		return d.next32(s)
	case encUnicodeEscape, encRawUnicodeEscape:
		return d.nextEscape(s)
	}
	if c, w := utf8.DecodeRuneInString(s); c != utf8.RuneError || w > 1 {
		return c, w, badInput{}
	}
	return 0, 0, badUTF8(s)
}

// badUTF8 says what is wrong at the start of s.
func badUTF8(s string) badInput {
	c := s[0]
	if c < 0xC2 || c > 0xF4 {
		return badInput{1, "invalid start byte"}
	}
	need := 2
	lo, hi := byte(0x80), byte(0xBF)
	switch {
	case c >= 0xF0:
		need = 4
		if c == 0xF0 {
			lo = 0x90
		} else if c == 0xF4 {
			hi = 0x8F
		}
	case c >= 0xE0:
		need = 3
		if c == 0xE0 {
			lo = 0xA0
		} else if c == 0xED {
			hi = 0x9F
		}
	}
	for i := 1; i < need; i++ {
		if i >= len(s) {
			return badInput{i, "unexpected end of data"}
		}
		if s[i] < lo || s[i] > hi {
			return badInput{i, "invalid continuation byte"}
		}
		lo, hi = 0x80, 0xBF
	}
	return badInput{1, "invalid start byte"}
}

func (d *decoder) next16(s string) (rune, int, badInput) {
	if len(s) < 2 {
		return 0, 0, badInput{1, "truncated data"}
	}
	order := binary.ByteOrder(binary.LittleEndian)
	if d.codec == encUTF16BE {
		order = binary.BigEndian
	}
	u := rune(order.Uint16([]byte(s[:2])))
	if u < 0xD800 || u > 0xDFFF {
		return u, 2, badInput{}
	}
	if u >= 0xDC00 {
		return 0, 0, badInput{2, "illegal encoding"}
	}
	if len(s) < 4 {
		return 0, 0, badInput{len(s), "unexpected end of data"}
	}
	t := rune(order.Uint16([]byte(s[2:4])))
	if t < 0xDC00 || t > 0xDFFF {
		return 0, 0, badInput{2, "illegal UTF-16 surrogate"}
	}
	return 0x10000 + (u-0xD800)<<10 + (t - 0xDC00), 4, badInput{}
}

func (d *decoder) next32(s string) (rune, int, badInput) {
	if len(s) < 4 {
		return 0, 0, badInput{len(s), "truncated data"}
	}
	order := binary.ByteOrder(binary.LittleEndian)
	if d.codec == encUTF32BE {
		order = binary.BigEndian
	}
	u := order.Uint32([]byte(s[:4]))
	switch {
	case u > 0x10FFFF:
		return 0, 0, badInput{4, "code point not in range(0x110000)"}
	case u >= 0xD800 && u <= 0xDFFF:
		return 0, 0, badInput{4, "code point in surrogate code point range(0xd800, 0xe000)"}
	}
	return rune(u), 4, badInput{}
}

// nextEscape decodes a character or escape of unicode_escape and
// raw_unicode_escape; other bytes are Latin-1.
func (d *decoder) nextEscape(s string) (rune, int, badInput) {
	if s[0] != '\\' {
		return rune(s[0]), 1, badInput{}
	}
	if len(s) == 1 {
		if d.codec == encRawUnicodeEscape {
			return '\\', 1, badInput{}
		}
		return 0, 0, badInput{1, "\\ at end of string"}
	}
	c := s[1]
	if d.codec == encRawUnicodeEscape {
		if c != 'u' && c != 'U' {
			return '\\', 1, badInput{}
		}
		r, w, bad := simpleEscape(s)
		if bad.reason == errIllegalUnicode {
			bad.reason = "\\Uxxxxxxxx out of range"
		}
		return r, w, bad
	}
	return simpleEscape(s)
}

// errIllegalUnicode is the reason for an escape beyond the last code point.
const errIllegalUnicode = "illegal Unicode character"

// simpleEscape decodes one escape of unicode_escape.
func simpleEscape(s string) (rune, int, badInput) {
	c := s[1]
	switch c {
	case 'x':
		return hexEscape(s, 2, "truncated \\xXX escape")
	case 'u':
		return hexEscape(s, 4, "truncated \\uXXXX escape")
	case 'U':
		return hexEscape(s, 8, "truncated \\UXXXXXXXX escape")
	case 'N':
		return nameEscape(s)
	}
	if i := strings.IndexByte(`\'"abfnrtv`, c); i >= 0 {
		return rune("\\'\"\a\b\f\n\r\t\v"[i]), 2, badInput{}
	}
	if c >= '0' && c <= '7' {
		n, w := rune(0), 1
		for w < 4 && w < len(s) && s[w] >= '0' && s[w] <= '7' {
			n = n*8 + rune(s[w]-'0')
			w++
		}
		return n, w, badInput{}
	}
	return '\\', 1, badInput{}
}

// nameEscape decodes \N{name}.
func nameEscape(s string) (rune, int, badInput) {
	const malformed = "malformed \\N character escape"
	if len(s) < 3 || s[2] != '{' {
		return 0, 0, badInput{2, malformed}
	}
	end := strings.IndexByte(s, '}')
	if end < 0 {
		return 0, 0, badInput{len(s), malformed}
	}
	if end == 3 {
		return 0, 0, badInput{end, malformed}
	}
	c, ok := unichar.Character(s[3:end])
	if !ok {
		return 0, 0, badInput{end + 1, "unknown Unicode character name"}
	}
	return c, end + 1, badInput{}
}

func hexEscape(s string, digits int, short string) (rune, int, badInput) {
	n := rune(0)
	for i := 2; i < 2+digits; i++ {
		if i >= len(s) {
			return 0, 0, badInput{len(s), short}
		}
		h := hexDigit(s[i])
		if h < 0 {
			return 0, 0, badInput{i, short}
		}
		if n > 0x10FFFF {
			continue
		}
		n = n<<4 | rune(h)
	}
	if n > 0x10FFFF {
		return 0, 0, badInput{2 + digits, errIllegalUnicode}
	}
	return n, 2 + digits, badInput{}
}

// hexDigit returns the value of a hexadecimal digit, or -1.
func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// handle deals with bytes that cannot be decoded, and returns how many are
// done with.
func (d *decoder) handle(at int, bad badInput) (int, *Exception) {
	s := d.src[at : at+bad.n]
	switch d.handler {
	case errUnknown:
		return d.callHandler(at, bad)
	case errIgnore:
		return bad.n, nil
	case errReplace:
		d.out = appendChar(d.out, 0xFFFD)
		return bad.n, nil
	case errBackslash:
		d.out = append(d.out, repeatEscapes(s)...)
		return bad.n, nil
	case errSurrogateEscape:
		n := 0
		for n < len(s) && s[n] >= 0x80 {
			d.out = appendChar(d.out, 0xDC00+rune(s[n]))
			n++
		}
		if n > 0 {
			return n, nil
		}
	case errSurrogatePass:
		if c, n := d.surrogate(d.src[at:]); n > 0 {
			d.out = appendChar(d.out, c)
			return n, nil
		}
	case errXMLCharRef, errNameReplace:
		return 0, typeErrorf("don't know how to handle UnicodeDecodeError in error callback")
	}
	return 0, d.failure(at, bad)
}

// failure is the exception for bad input at a position.
func (d *decoder) failure(at int, bad badInput) *Exception {
	obj := d.obj
	if obj.Kind() != KindBytes {
		obj = d.in.NewBytes(strings.Clone(d.src))
	}
	return unicodeError(UnicodeDecodeError, d.name, obj, at, at+bad.n, bad.reason)
}

// surrogate decodes a surrogate at the start of s; n is 0 if there is none.
func (d *decoder) surrogate(s string) (c rune, n int) {
	switch d.codec {
	case encUTF8, encUTF8Sig:
		if len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 && s[1] <= 0xBF && s[2] >= 0x80 && s[2] <= 0xBF {
			return decodeChar(s)
		}
	case encUTF16LE, encUTF16BE, encUTF32LE, encUTF32BE:
		size := 2
		if d.codec >= encUTF32LE {
			size = 4
		}
		if len(s) < size {
			return 0, 0
		}
		for i := 0; i < size; i++ {
			j := i
			if d.codec == encUTF16LE || d.codec == encUTF32LE {
				j = size - 1 - i
			}
			c = c<<8 | rune(s[j])
		}
		if c >= 0xD800 && c <= 0xDFFF {
			return c, size
		}
	}
	return 0, 0
}
