// Package base64 holds the modules base64, binascii and quopri of programs:
// bytes as text and back. Start with Modules.
package base64

import (
	_ "embed" // for quopri.py
	"encoding/base64"

	"toolweaver/py"
)

//go:embed quopri.py
var quopriSource string

// streams are the functions of base64 that read and write streams.
const streams = `
MAXLINESIZE, MAXBINSIZE = 76, 57
bytes_types = (bytes, bytearray)


def encode(input, output):
    """Encode what a stream has to another, in lines."""
    import binascii
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Decode the lines of a stream to another."""
    import binascii
    while line := input.readline():
        output.write(binascii.a2b_base64(line))
`

// Modules are base64, binascii and quopri.
// https://docs.python.org/3.14/library/base64.html
var Modules = []*py.ModuleDef{
	{
		Name: "base64", Doc: "Bytes as text in base 16, 32, 64 and 85.", Source: streams,
		Funcs: append([]py.Def{
			{Name: "b64encode", Sig: "def s, altchars=None", Fn: base64_b64encode, Doc: "Encode in base 64."},
			{Name: "b64decode", Sig: "def s, altchars=None, validate=False", Fn: base64_b64decode, Doc: "Decode base 64."},
			{Name: "standard_b64encode", Sig: "def s", Fn: base64_standard_b64encode, Doc: "Encode in base 64."},
			{Name: "standard_b64decode", Sig: "def s", Fn: base64_standard_b64decode, Doc: "Decode base 64."},
			{Name: "urlsafe_b64encode", Sig: "def s", Fn: base64_urlsafe_b64encode, Doc: "Encode in base 64 with - and _."},
			{Name: "urlsafe_b64decode", Sig: "def s", Fn: base64_urlsafe_b64decode, Doc: "Decode base 64 with - and _."},
			{Name: "encodebytes", Sig: "def s", Fn: base64_encodebytes, Doc: "Encode in lines of base 64."},
			{Name: "decodebytes", Sig: "def s", Fn: base64_decodebytes, Doc: "Decode lines of base 64."},
			{Name: "b16encode", Sig: "def s", Fn: base64_b16encode, Doc: "Encode in base 16."},
			{Name: "b16decode", Sig: "def s, casefold=False", Fn: base64_b16decode, Doc: "Decode base 16."},
			{Name: "b32encode", Sig: "def s", Fn: b32Encoder(b32Digits), Doc: "Encode in base 32."},
			{Name: "b32decode", Sig: "def s, casefold=False, map01=None", Fn: b32Decoder(b32Digits), Doc: "Decode base 32."},
			{Name: "b32hexencode", Sig: "def s", Fn: b32Encoder(b32HexDigits), Doc: "Encode in base 32 with the digits 0 to V."},
			{Name: "b32hexdecode", Sig: "def s, casefold=False", Fn: b32Decoder(b32HexDigits), Doc: "Decode base 32 with the digits 0 to V."},
		}, base85()...),
	},
	{
		Name: "binascii", Doc: "Conversions between bytes and text.",
		Funcs:  append(binasciiFuncs(), quotedFuncs()...),
		Values: map[string]py.Value{"Error": binasciiError.Value(), "Incomplete": incomplete.Value()},
	},
	{Name: "quopri", Doc: "Quoted-printable.", Source: quopriSource},
}

var (
	binasciiError = py.NewType(py.TypeSpec{Name: "binascii.Error", Module: "binascii", Bases: []*py.Type{py.ValueError}})
	incomplete    = py.NewType(py.TypeSpec{Name: "binascii.Incomplete", Module: "binascii", Bases: []*py.Type{py.ExceptionType}})
)

type value = py.Value

func errorf(format string, args ...any) *py.Exception {
	return py.Errorf(binasciiError, format, args...)
}

// content returns the bytes of a bytes-like object.
func content(v value) (string, *py.Exception) {
	s, ok := v.AsBytes()
	if !ok {
		return "", py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(v))
	}
	return s, nil
}

// viewed is content with the error of memoryview.
func viewed(v value) (string, *py.Exception) {
	s, ok := v.AsBytes()
	if !ok {
		return "", py.Errorf(py.TypeError, "memoryview: a bytes-like object is required, not '%s'", py.TypeName(v))
	}
	return s, nil
}

// encoded returns the ASCII text of a str or bytes-like object to decode.
func encoded(v value) (string, *py.Exception) {
	if s, ok := v.Text(); ok {
		for i := 0; i < len(s); i++ {
			if s[i] >= 0x80 {
				return "", py.Errorf(py.ValueError, "string argument should contain only ASCII characters")
			}
		}
		return s, nil
	}
	s, ok := v.AsBytes()
	if !ok {
		return "", py.Errorf(py.TypeError, "argument should be a bytes-like object or ASCII string, not '%s'", py.TypeName(v))
	}
	return s, nil
}

// charge pays for a conversion of n bytes whose result has at most size.
func charge(in *py.Interp, n, size int) *py.Exception {
	if exc := in.Alloc(size); exc != nil {
		return exc
	}
	return in.Charge(1 + n/32)
}

// truth is bool(v) of an optional argument.
func truth(in *py.Interp, v value) (bool, *py.Exception) {
	if v.IsAbsent() {
		return false, nil
	}
	return in.Truth(v)
}

// altChars returns the two characters that replace + and /, "" if none are
// given.
func altChars(in *py.Interp, v value, read func(value) (string, *py.Exception)) (string, *py.Exception) {
	if v.IsAbsent() || v.IsNone() {
		return "", nil
	}
	s, exc := read(v)
	if exc != nil {
		return "", exc
	}
	if len(s) != 2 {
		r, exc := in.Repr(in.NewBytes(s))
		if exc != nil {
			return "", exc
		}
		return "", py.Errorf(py.AssertionError, "%s", r)
	}
	return s, nil
}

func base64_b64encode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	alt, exc := altChars(in, a[1], content)
	if exc != nil {
		return value{}, exc
	}
	return encode64(in, s, alt)
}

func encode64(in *py.Interp, s, alt string) (value, *py.Exception) {
	if exc := charge(in, len(s), len(s)/3*4+4); exc != nil {
		return value{}, exc
	}
	out := base64.StdEncoding.AppendEncode(nil, []byte(s))
	if alt != "" {
		for i, c := range out {
			switch c {
			case '+':
				out[i] = alt[0]
			case '/':
				out[i] = alt[1]
			}
		}
	}
	return in.NewBytes(string(out)), nil
}

func base64_b64decode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := encoded(a[0])
	if exc != nil {
		return value{}, exc
	}
	alt, exc := altChars(in, a[1], encoded)
	if exc != nil {
		return value{}, exc
	}
	strict, exc := truth(in, a[2])
	if exc != nil {
		return value{}, exc
	}
	return decode64(in, s, alt, strict)
}

func decode64(in *py.Interp, s, alt string, strict bool) (value, *py.Exception) {
	if exc := charge(in, len(s), 2*len(s)); exc != nil {
		return value{}, exc
	}
	if alt != "" {
		b := []byte(s)
		for i, c := range b {
			switch c {
			case alt[0]:
				b[i] = '+'
			case alt[1]:
				b[i] = '/'
			}
		}
		s = string(b)
	}
	out, exc := fromBase64(s, strict)
	return in.NewBytes(string(out)), exc
}

// digits64 maps characters to digits; 64 is none.
var digits64 = func() (t [256]byte) {
	for i := range t {
		t[i] = 64
	}
	for i, c := range "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/" {
		t[c] = byte(i)
	}
	return
}()

// fromBase64 decodes as binascii does: lenient about characters outside the
// alphabet and about what follows the padding, unless strict.
func fromBase64(s string, strict bool) ([]byte, *py.Exception) {
	out := make([]byte, 0, len(s)/4*3+3)
	var left byte
	quad, pads := 0, 0
	padded := false
	for i := 0; i < len(s); i++ {
		if s[i] == '=' {
			padded = true
			switch {
			case strict && quad == 0 && i == 0:
				return nil, errorf("Leading padding not allowed")
			case strict && quad == 0:
				return nil, errorf("Excess padding not allowed")
			}
			if quad < 2 {
				continue
			}
			if pads++; quad+pads >= 4 {
				if strict && i+1 < len(s) {
					return nil, errorf("Excess data after padding")
				}
				return out, nil
			}
			continue
		}
		d := digits64[s[i]]
		if d == 64 {
			if strict {
				return nil, errorf("Only base64 data is allowed")
			}
			continue
		}
		if strict && padded {
			return nil, errorf("Discontinuous padding not allowed")
		}
		pads = 0
		switch quad {
		case 0:
			left = d
		case 1:
			out = append(out, left<<2|d>>4)
			left = d & 15
		case 2:
			out = append(out, left<<4|d>>2)
			left = d & 3
		case 3:
			out = append(out, left<<6|d)
		}
		quad = (quad + 1) % 4
	}
	switch quad {
	case 0:
		return out, nil
	case 1:
		return nil, errorf("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", len(out)/3*4+1)
	}
	return nil, errorf("Incorrect padding")
}

func base64_standard_b64encode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return base64_b64encode(in, []value{a[0], {}}, nil)
}

func base64_standard_b64decode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return base64_b64decode(in, []value{a[0], {}, {}}, nil)
}

func base64_urlsafe_b64encode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	return encode64(in, s, "-_")
}

func base64_urlsafe_b64decode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := encoded(a[0])
	if exc != nil {
		return value{}, exc
	}
	return decode64(in, s, "-_", false)
}

func base64_encodebytes(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, ok := a[0].AsBytes()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "expected bytes-like object, not %s", py.TypeName(a[0]))
	}
	if exc := charge(in, len(s), len(s)/2*3+80); exc != nil {
		return value{}, exc
	}
	const perLine = 57
	var out []byte
	for ; len(s) > 0; s = s[min(perLine, len(s)):] {
		out = append(base64.StdEncoding.AppendEncode(out, []byte(s[:min(perLine, len(s))])), '\n')
	}
	return in.NewBytes(string(out)), nil
}

func base64_decodebytes(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, ok := a[0].AsBytes()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "expected bytes-like object, not %s", py.TypeName(a[0]))
	}
	return decode64(in, s, "", false)
}
