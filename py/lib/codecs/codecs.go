// Package codecs is the codecs module of programs: encodings, their registry
// and error handlers. The encodings of text are part of the engine; those
// from text to text or bytes to bytes, and the classes, are in codecs.py.
// Start at Module.
// https://docs.python.org/3.14/library/codecs.html
package codecs

import (
	_ "embed" // for codecs.py
	"strings"

	"toolweaver/py"
)

type (
	value     = py.Value
	exception = *py.Exception
)

//go:embed codecs.py
var source string

// Module is the codecs module.
var Module = &py.ModuleDef{
	Name: "codecs", Doc: "Encodings, their registry and error handlers.", Source: source,
	Funcs: []py.Def{
		{Name: "_canonical", Sig: "name, /", Fn: canonical},
		{Name: "_encode", Sig: "obj, encoding, errors, /", Fn: encode},
		{Name: "_decode", Sig: "obj, encoding, errors, final, /", Fn: decode},
		{Name: "_import", Sig: "name, /", Fn: importModule},
		{Name: "escape_decode", Sig: "data, errors=None, /", Fn: escapeDecode, Doc: "Decode the escapes of bytes literals."},
		{Name: "escape_encode", Sig: "data, errors=None, /", Fn: escapeEncode, Doc: "Encode bytes as in a bytes literal."},
	},
}

// canonical returns the name under which the engine knows an encoding, or
// None.
func canonical(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	s, _ := a[0].Text()
	if name, ok := py.EncodingName(s); ok {
		return in.NewStr(name), nil
	}
	return py.None, nil
}

func encode(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	name, _ := a[1].Text()
	if _, ok := a[0].Text(); !ok {
		return value{}, py.Errorf(py.TypeError, "%s_encode() argument 1 must be str, not %s", strings.ReplaceAll(name, "-", "_"), py.ArgTypeName(a[0]))
	}
	errors, _ := a[2].Text()
	s, exc := in.Encode(a[0], name, errors)
	if exc != nil {
		return value{}, exc
	}
	return in.NewBytes(s), nil
}

// decode returns the text and how many bytes it took.
func decode(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	data, ok := a[0].AsBytes()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(a[0]))
	}
	name, _ := a[1].Text()
	errors, _ := a[2].Text()
	final, exc := in.Truth(a[3])
	if exc != nil {
		return value{}, exc
	}
	obj := a[0]
	if obj.Kind() != py.KindBytes {
		obj = in.NewBytes(data)
	}
	if final {
		s, exc := in.Decode(data, name, errors)
		if exc != nil {
			return value{}, exc
		}
		return in.NewTuple(s, py.Int(int64(len(data)))), nil
	}
	s, n, exc := in.DecodePart(obj, name, errors, false)
	if exc != nil {
		return value{}, exc
	}
	return in.NewTuple(s, py.Int(int64(n))), nil
}

// importModule imports a module that only some codecs need.
func importModule(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	s, _ := a[0].Text()
	m, exc := in.Import(s)
	if exc != nil {
		return value{}, exc
	}
	return m.Value(), nil
}

func escapeDecode(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	s, ok := a[0].Text()
	if !ok {
		if s, ok = a[0].AsBytes(); !ok {
			return value{}, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(a[0]))
		}
	}
	if exc := in.Alloc(len(s)); exc != nil {
		return value{}, exc
	}
	if exc := in.Charge(1 + len(s)/8); exc != nil {
		return value{}, exc
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			out = append(out, s[i])
			continue
		}
		i++
		if i == len(s) {
			return value{}, py.Errorf(py.ValueError, "Trailing \\ in string")
		}
		switch c := s[i]; {
		case c == '\n':
		case c == '\\' || c == '\'' || c == '"':
			out = append(out, c)
		case c >= '0' && c <= '7':
			n := 0
			for j := 0; j < 3 && i < len(s) && s[i] >= '0' && s[i] <= '7'; j++ {
				n = n*8 + int(s[i]-'0')
				i++
			}
			i--
			out = append(out, byte(n))
		case c == 'x':
			n, digits := 0, 0
			for digits < 2 && i+1 < len(s) && hexValue(s[i+1]) >= 0 {
				n = n<<4 | hexValue(s[i+1])
				i++
				digits++
			}
			if digits < 2 {
				return value{}, py.Errorf(py.ValueError, "invalid \\x escape at position %d", i-digits-1)
			}
			out = append(out, byte(n))
		default:
			if e, ok := escapes[c]; ok {
				out = append(out, e)
			} else {
				out = append(out, '\\', c)
			}
		}
	}
	return in.NewTuple(in.NewBytes(string(out)), py.Int(int64(len(s)))), nil
}

var escapes = map[byte]byte{'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v'}

func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

func escapeEncode(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	s, ok := a[0].AsBytes()
	if !ok || a[0].Kind() != py.KindBytes {
		return value{}, py.Errorf(py.TypeError, "escape_encode() argument 1 must be bytes, not %s", py.ArgTypeName(a[0]))
	}
	if exc := in.Alloc(4 * len(s)); exc != nil {
		return value{}, exc
	}
	if exc := in.Charge(1 + len(s)/8); exc != nil {
		return value{}, exc
	}
	const digits = "0123456789abcdef"
	out := make([]byte, 0, len(s)+len(s)/4)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' || c == '\'':
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, '\\', 't')
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\r':
			out = append(out, '\\', 'r')
		case c < ' ' || c >= 0x7F:
			out = append(out, '\\', 'x', digits[c>>4], digits[c&15])
		default:
			out = append(out, c)
		}
	}
	return in.NewTuple(in.NewBytes(string(out)), py.Int(int64(len(s)))), nil
}
