package py

// This file defines the names of encodings and of error handlers, and the
// exceptions of encoding and decoding. The encoders are in codec_encode.go,
// the decoders in codec_decode.go.

import (
	"fmt"
	"strings"
)

// encoding numbers the codecs.
type encoding uint8

const (
	encUTF8 encoding = iota
	encUTF8Sig
	encASCII
	encLatin1
	encUTF16 // with byte order mark
	encUTF16LE
	encUTF16BE
	encUTF32
	encUTF32LE
	encUTF32BE
	encUnicodeEscape
	encRawUnicodeEscape

	encCharmap encoding = 64 // and beyond: positions in charmaps
)

// encodingNames are how exceptions name the codecs.
var encodingNames = [...]string{
	encUTF8: "utf-8", encUTF8Sig: "utf-8", encASCII: "ascii", encLatin1: "latin-1", encUTF16: "utf-16", encUTF16LE: "utf-16-le",
	encUTF16BE: "utf-16-be", encUTF32: "utf-32", encUTF32LE: "utf-32-le", encUTF32BE: "utf-32-be",
	encUnicodeEscape: "unicodeescape", encRawUnicodeEscape: "rawunicodeescape",
}

// encodingAliases maps normalised names to codecs.
var encodingAliases = map[string]encoding{
	"utf_8": encUTF8, "utf8": encUTF8, "u8": encUTF8, "utf": encUTF8, "utf8_ucs2": encUTF8, "utf8_ucs4": encUTF8, "cp65001": encUTF8,
	"utf_8_sig": encUTF8Sig, "utf8_sig": encUTF8Sig,
	"ascii": encASCII, "us_ascii": encASCII, "646": encASCII, "us": encASCII, "iso646_us": encASCII, "iso_ir_6": encASCII, "cp367": encASCII, "ibm367": encASCII, "csascii": encASCII,
	"ansi_x3.4_1968": encASCII, "ansi_x3_4_1968": encASCII,
	"latin_1": encLatin1, "latin1": encLatin1, "latin": encLatin1, "l1": encLatin1, "iso_8859_1": encLatin1, "iso8859_1": encLatin1, "iso8859": encLatin1, "8859": encLatin1,
	"cp819": encLatin1, "ibm819": encLatin1, "csisolatin1": encLatin1, "iso_ir_100": encLatin1,
	"utf_16": encUTF16, "utf16": encUTF16, "u16": encUTF16,
	"utf_16_le": encUTF16LE, "utf_16le": encUTF16LE, "utf16_le": encUTF16LE, "utf16le": encUTF16LE, "unicodelittleunmarked": encUTF16LE,
	"utf_16_be": encUTF16BE, "utf_16be": encUTF16BE, "utf16_be": encUTF16BE, "utf16be": encUTF16BE, "unicodebigunmarked": encUTF16BE,
	"utf_32": encUTF32, "utf32": encUTF32, "u32": encUTF32,
	"utf_32_le": encUTF32LE, "utf_32le": encUTF32LE, "utf32_le": encUTF32LE, "utf32le": encUTF32LE,
	"utf_32_be": encUTF32BE, "utf_32be": encUTF32BE, "utf32_be": encUTF32BE, "utf32be": encUTF32BE,
	"unicode_escape": encUnicodeEscape, "unicodeescape": encUnicodeEscape,
	"raw_unicode_escape": encRawUnicodeEscape, "rawunicodeescape": encRawUnicodeEscape,
}

// findEncoding finds a codec by any of its names.
func findEncoding(name string) (encoding, *Exception) {
	if name == "utf-8" {
		return encUTF8, nil
	}
	if len(name) <= 64 {
		norm := make([]byte, 0, len(name))
		gap := false
		for i := 0; i < len(name); i++ {
			c := name[i]
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' {
				if gap && len(norm) > 0 {
					norm = append(norm, '_')
				}
				gap = false
				norm = append(norm, c)
			} else {
				gap = true
			}
		}
		if e, ok := encodingAliases[string(norm)]; ok {
			return e, nil
		}
		if i, ok := charmapNames[string(norm)]; ok {
			return encCharmap + encoding(i), nil
		}
	}
	return 0, Errorf(LookupError, "unknown encoding: %s", name)
}

// errorHandler numbers the ways to go on after an error.
type errorHandler uint8

const (
	errStrict errorHandler = iota
	errIgnore
	errReplace
	errBackslash
	errXMLCharRef
	errSurrogateEscape
	errSurrogatePass
	errNameReplace
	errUnknown
)

var errorHandlers = map[string]errorHandler{
	"strict": errStrict, "ignore": errIgnore, "replace": errReplace, "backslashreplace": errBackslash, "xmlcharrefreplace": errXMLCharRef,
	"surrogateescape": errSurrogateEscape, "surrogatepass": errSurrogatePass,
	"namereplace": errNameReplace,
}

func findErrorHandler(name string) errorHandler {
	if h, ok := errorHandlers[name]; ok {
		return h
	}
	return errUnknown
}

// codecArgs reads the encoding and errors arguments of a method. An unknown
// encoding gives a LookupError and its name.
func codecArgs(method string, enc, errs Value) (encoding, string, *Exception) {
	name, handler := "utf-8", "strict"
	if enc.p != nil {
		if !enc.isStr() {
			return 0, "", typeErrorf("%s() argument 'encoding' must be str, not %s", method, ArgTypeName(enc))
		}
		name = enc.str().s
	}
	if errs.p != nil {
		if !errs.isStr() {
			return 0, "", typeErrorf("%s() argument 'errors' must be str, not %s", method, ArgTypeName(errs))
		}
		handler = errs.str().s
	}
	e, exc := findEncoding(name)
	return e, handler, exc
}

// unicodeError makes a UnicodeEncodeError or UnicodeDecodeError for the items
// [start, end) of obj.
func unicodeError(cls *Type, codec string, obj Value, start, end int, reason string) *Exception {
	return newExc(cls, makeStr(codec), obj, Int(int64(start)), Int(int64(end)), makeStr(reason))
}

func unknownHandler(name string) *Exception {
	return Errorf(LookupError, "unknown error handler name '%s'", name)
}

// repeatEscapes writes the \x escapes of bytes.
func repeatEscapes(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		fmt.Fprintf(&b, "\\x%02x", s[i])
	}
	return b.String()
}
