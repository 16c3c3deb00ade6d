package py

// This file encodes strs.

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"toolweaver/py/internal/unichar"
)

func str_encode(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	e, handler, exc := codecArgs("encode", args[1], args[2])
	if exc != nil {
		return in.registeredCodec("encode", args[0], args[1], args[2], exc)
	}
	s, exc := in.encode(args[0], e, handler)
	if exc != nil {
		return Value{}, in.codecNote(exc, "encoding", e, args[1])
	}
	return in.rawBytes(s), nil
}

// Encode returns s.encode(name, errors).
func (in *Interp) Encode(s Value, name, errors string) (string, *Exception) {
	e, exc := findEncoding(name)
	if exc != nil {
		return "", exc
	}
	return in.encode(s, e, errors)
}

// hasSurrogate reports whether s holds a lone surrogate.
func hasSurrogate(s string) bool {
	for i := strings.IndexByte(s, 0xED); i >= 0; {
		if i+1 < len(s) && s[i+1] >= 0xA0 {
			return true
		}
		j := strings.IndexByte(s[i+1:], 0xED)
		if j < 0 {
			return false
		}
		i += j + 1
	}
	return false
}

// encode encodes the str v; the memory of the result is charged.
func (in *Interp) encode(v Value, e encoding, handler string) (string, *Exception) {
	s := v.str()
	if exc := in.allocStr(len(s.s)); exc != nil {
		return "", exc
	}
	switch {
	case s.isASCII() && e.asciiBased() || e == encUTF8 && !hasSurrogate(s.s):
		return s.s, nil // text never changes: shared
	case e == encUTF8Sig && !hasSurrogate(s.s):
		return "\ufeff" + s.s, nil
	}
	enc := encoder{chars: charmapOf(e), in: in, codec: e, src: v, handlerName: handler, handler: findErrorHandler(handler)}
	if exc := enc.run(); exc != nil {
		return "", exc
	}
	return string(enc.out), nil
}

// encoder encodes one str.
type encoder struct {
	in          *Interp
	codec       encoding
	src         Value
	handlerName string
	handler     errorHandler
	out         []byte
	chars       *charmap // if the codec is one
}

func (e *encoder) run() *Exception {
	switch e.codec {
	case encUTF8Sig:
		e.out = append(e.out, "\ufeff"...)
	case encUTF16:
		e.out = append(e.out, 0xFF, 0xFE)
	case encUTF32:
		e.out = append(e.out, 0xFF, 0xFE, 0, 0)
	}
	s := e.src.str().s
	for i, pos := 0, 0; i < len(s); pos++ {
		if pos&63 == 0 {
			if exc := e.in.Charge(8); exc != nil {
				return exc
			}
			if exc := e.reserve(64 * 10); exc != nil {
				return exc
			}
		}
		c, w := decodeChar(s[i:])
		if e.put(c) {
			i += w
			continue
		}
		// A run of characters that cannot be encoded.
		j, n := i+w, 1
		if e.codec < encUTF16 || e.chars != nil {
			for j < len(s) {
				c, w := decodeChar(s[j:])
				if e.can(c) {
					break
				}
				j += w
				n++
			}
		}
		next, exc := e.handle(s[i:j], pos, pos+n)
		if exc != nil {
			return exc
		}
		if next == pos+n {
			i = j
		} else {
			i = e.src.str().byteOffset(next)
		}
		pos = next - 1
	}
	return nil
}

// reserve makes room for n bytes, charging growth.
func (e *encoder) reserve(n int) *Exception {
	if len(e.out)+n <= cap(e.out) {
		return nil
	}
	size := max(2*cap(e.out), len(e.out)+n)
	if exc := e.in.Alloc(size); exc != nil {
		return exc
	}
	e.out = append(make([]byte, 0, size), e.out...)
	return nil
}

// can reports whether the codec has c.
func (e *encoder) can(c rune) bool {
	if e.chars != nil {
		_, ok := e.chars.enc[c]
		return ok
	}
	switch e.codec {
	case encASCII:
		return c < 0x80
	case encLatin1:
		return c < 0x100
	case encUnicodeEscape, encRawUnicodeEscape:
		return true
	}
	return c < 0xD800 || c > 0xDFFF
}

// put encodes c; false says that the codec does not have it.
func (e *encoder) put(c rune) bool {
	if !e.can(c) {
		return false
	}
	if e.chars != nil {
		e.out = append(e.out, e.chars.enc[c])
		return true
	}
	switch e.codec {
	case encUTF8, encUTF8Sig:
		e.out = utf8.AppendRune(e.out, c)
	case encASCII, encLatin1:
		e.out = append(e.out, byte(c))
	case encUnicodeEscape, encRawUnicodeEscape:
		e.putEscape(c)
	default:
		e.putWide(c)
	}
	return true
}

func (e *encoder) putEscape(c rune) {
	if e.codec == encRawUnicodeEscape {
		if c < 0x100 {
			e.out = append(e.out, byte(c))
			return
		}
		e.out = append(e.out, escapeRune(c)...)
		return
	}
	switch {
	case c == '\\':
		e.out = append(e.out, `\\`...)
	case c == '\t':
		e.out = append(e.out, `\t`...)
	case c == '\n':
		e.out = append(e.out, `\n`...)
	case c == '\r':
		e.out = append(e.out, `\r`...)
	case c >= ' ' && c < 0x7F:
		e.out = append(e.out, byte(c))
	default:
		e.out = append(e.out, escapeRune(c)...)
	}
}

// putWide appends c, which may be a surrogate, in UTF-16 or UTF-32.
func (e *encoder) putWide(c rune) {
	switch e.codec {
	case encUTF16, encUTF16LE, encUTF16BE:
		if c > 0xFFFF {
			c -= 0x10000
			e.put16(uint16(0xD800 + c>>10))
			e.put16(uint16(0xDC00 + c&0x3FF))
			return
		}
		e.put16(uint16(c))
	case encUTF32BE:
		e.out = append(e.out, byte(c>>24), byte(c>>16), byte(c>>8), byte(c))
	default:
		e.out = append(e.out, byte(c), byte(c>>8), byte(c>>16), byte(c>>24))
	}
}

func (e *encoder) put16(u uint16) {
	if e.codec == encUTF16BE {
		e.out = append(e.out, byte(u>>8), byte(u))
	} else {
		e.out = append(e.out, byte(u), byte(u>>8))
	}
}

var encodeReasons = [...]string{encASCII: "ordinal not in range(128)", encLatin1: "ordinal not in range(256)"}

// handle deals with the characters bad, at positions [start, end), that the
// codec does not have, and returns where to go on.
func (e *encoder) handle(bad string, start, end int) (int, *Exception) {
	if e.handler == errUnknown {
		return e.callHandler(start, end)
	}
	if exc := e.reserve((end - start) * 12); exc != nil {
		return 0, exc
	}
	if exc := e.in.Charge(end - start); exc != nil {
		return 0, exc
	}
	for s, pos := bad, start; s != ""; pos++ {
		c, w := decodeChar(s)
		s = s[w:]
		switch e.handler {
		case errIgnore:
			continue
		case errReplace:
			e.put('?')
			continue
		case errBackslash:
			e.putText(escapeRune(c))
			continue
		case errXMLCharRef:
			e.putText("&#" + strconv.Itoa(int(c)) + ";")
			continue
		case errNameReplace:
			text := escapeRune(c)
			if name, ok := (unichar.Database{}).Name(c); ok {
				text = `\N{` + name + "}"
			}
			if exc := e.reserve(len(text) + 8); exc != nil {
				return 0, exc
			}
			e.putText(text)
			continue
		case errSurrogateEscape:
			if c >= 0xDC80 && c <= 0xDCFF && (e.codec < encUTF16 || e.codec > encUTF32BE) {
				e.out = append(e.out, byte(c-0xDC00))
				continue
			}
		case errSurrogatePass:
			if c >= 0xD800 && c <= 0xDFFF {
				switch e.codec {
				case encUTF8, encUTF8Sig:
					e.out = appendChar(e.out, c)
					continue
				case encUTF16, encUTF16LE, encUTF16BE, encUTF32, encUTF32LE, encUTF32BE:
					e.putWide(c)
					continue
				}
			}
		}
		if e.chars != nil {
			pos = start
		}
		return 0, e.failure(pos, end)
	}
	return end, nil
}

// failure is the exception for the characters [start, end).
func (e *encoder) failure(start, end int) *Exception {
	reason := "surrogates not allowed"
	switch {
	case e.chars != nil:
		reason = "character maps to <undefined>"
	case int(e.codec) < len(encodeReasons) && encodeReasons[e.codec] != "":
		reason = encodeReasons[e.codec]
	}
	return unicodeError(UnicodeEncodeError, e.codec.errorName(), e.src, start, end, reason)
}

func (e *encoder) putText(s string) {
	for i := 0; i < len(s); i++ {
		e.put(rune(s[i]))
	}
}
