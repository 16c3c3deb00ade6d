package base64

// This file defines the encodings in base 85.

import (
	"fmt"
	"strings"

	"toolweaver/py"
)

const (
	b85Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
	z85Digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
)

// a85Digits are the 85 characters from "!".
var a85Digits = func() string {
	b := make([]byte, 85)
	for i := range b {
		b[i] = byte('!' + i)
	}
	return string(b)
}()

func base85() []py.Def {
	return []py.Def{
		{Name: "a85encode", Sig: "def b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False", Fn: base64_a85encode, Doc: "Encode in Ascii85."},
		{Name: "a85decode", Sig: "def b, *, foldspaces=False, adobe=False, ignorechars=b' \\t\\n\\r\\x0b'", Fn: base64_a85decode, Doc: "Decode Ascii85."},
		{Name: "b85encode", Sig: "def b, pad=False", Fn: base64_b85encode, Doc: "Encode in base 85."},
		{Name: "b85decode", Sig: "def b", Fn: b85Decoder(b85Digits, "base85"), Doc: "Decode base 85."},
		{Name: "z85encode", Sig: "def s", Fn: base64_z85encode, Doc: "Encode in Z85."},
		{Name: "z85decode", Sig: "def s", Fn: b85Decoder(z85Digits, "z85"), Doc: "Decode Z85."},
	}
}

// encode85 encodes groups of four bytes as five digits. fold returns what
// stands for a whole group, 0 if nothing does. Without pad, digits of missing
// bytes are cut.
func encode85(s, digits string, pad bool, fold func(word uint32) byte) []byte {
	missing := (4 - len(s)%4) % 4
	s += "\x00\x00\x00\x00"[:missing]
	out := make([]byte, 0, len(s)/4*5)
	for i := 0; i < len(s); i += 4 {
		word := uint32(s[i])<<24 | uint32(s[i+1])<<16 | uint32(s[i+2])<<8 | uint32(s[i+3])
		last := i+4 == len(s) && missing > 0 && !pad
		if c := fold(word); c != 0 && !(last && c == 'z') {
			out = append(out, c)
			if last {
				out = out[:max(len(out)-missing, 0)]
			}
			continue
		}
		var group [5]byte
		for j := 4; j >= 0; j-- {
			group[j] = digits[word%85]
			word /= 85
		}
		if last {
			out = append(out, group[:5-missing]...)
		} else {
			out = append(out, group[:]...)
		}
	}
	return out
}

func noFold(uint32) byte { return 0 }

func base64_b85encode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := viewed(a[0])
	if exc != nil {
		return value{}, exc
	}
	pad, exc := truth(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	if exc := charge(in, len(s), 2*len(s)); exc != nil {
		return value{}, exc
	}
	return in.NewBytes(string(encode85(s, b85Digits, pad, noFold))), nil
}

func base64_z85encode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := viewed(a[0])
	if exc != nil {
		return value{}, exc
	}
	if exc := charge(in, len(s), 2*len(s)); exc != nil {
		return value{}, exc
	}
	return in.NewBytes(string(encode85(s, z85Digits, false, noFold))), nil
}

func base64_a85encode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := viewed(a[0])
	if exc != nil {
		return value{}, exc
	}
	var flags [3]bool // foldspaces, pad, adobe
	for i, v := range []value{a[1], a[3], a[4]} {
		if flags[i], exc = truth(in, v); exc != nil {
			return value{}, exc
		}
	}
	wrap := 0
	if !a[2].IsAbsent() {
		if wrap, exc = in.IndexInt(a[2]); exc != nil {
			return value{}, exc
		}
	}
	if exc := charge(in, len(s), 4*len(s)+16); exc != nil {
		return value{}, exc
	}
	out := encode85(s, a85Digits, flags[1], func(word uint32) byte {
		switch {
		case word == 0:
			return 'z'
		case word == 0x20202020 && flags[0]:
			return 'y'
		}
		return 0
	})
	adobe := flags[2]
	if adobe {
		out = append([]byte("<~"), out...)
	}
	if wrap != 0 {
		if wrap = max(wrap, 1); adobe {
			wrap = max(wrap, 2)
		}
		var lines []string
		for i := 0; i < len(out); i += wrap {
			lines = append(lines, string(out[i:min(i+wrap, len(out))]))
		}
		if adobe && len(lines) > 0 && len(lines[len(lines)-1])+2 > wrap {
			lines = append(lines, "")
		}
		out = []byte(strings.Join(lines, "\n"))
	}
	if adobe {
		out = append(out, "~>"...)
	}
	return in.NewBytes(string(out)), nil
}

func base64_a85decode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := encoded(a[0])
	if exc != nil {
		return value{}, exc
	}
	spaces, exc := truth(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	adobe, exc := truth(in, a[2])
	if exc != nil {
		return value{}, exc
	}
	ignore := " \t\n\r\x0b"
	if !a[3].IsAbsent() {
		if ignore, exc = encoded(a[3]); exc != nil {
			return value{}, exc
		}
	}
	if exc := charge(in, len(s), 4*len(s)); exc != nil {
		return value{}, exc
	}
	if adobe {
		var ok bool
		if s, ok = strings.CutSuffix(s, "~>"); !ok {
			return value{}, py.Errorf(py.ValueError, "Ascii85 encoded byte sequences must end with b'~>'")
		}
		s = strings.TrimPrefix(s, "<~")
	}
	out, exc := decodeA85(s, ignore, spaces)
	return in.NewBytes(string(out)), exc
}

func decodeA85(s, ignore string, spaces bool) ([]byte, *py.Exception) {
	var out []byte
	var acc uint64
	n := 0 // digits in acc
	// Four more digits complete the last group; the bytes they add are cut.
	for _, c := range []byte(s + "uuuu") {
		switch {
		case c >= '!' && c <= 'u':
			acc = acc*85 + uint64(c-'!')
			if n++; n == 5 {
				if acc > 0xFFFFFFFF {
					return nil, py.Errorf(py.ValueError, "Ascii85 overflow")
				}
				out = append(out, byte(acc>>24), byte(acc>>16), byte(acc>>8), byte(acc))
				acc, n = 0, 0
			}
		case c == 'z' || c == 'y' && spaces:
			if n > 0 {
				return nil, py.Errorf(py.ValueError, "%c inside Ascii85 5-tuple", c)
			}
			if c == 'z' {
				out = append(out, 0, 0, 0, 0)
			} else {
				out = append(out, "    "...)
			}
		case strings.IndexByte(ignore, c) >= 0:
		default:
			return nil, py.Errorf(py.ValueError, "Non-Ascii85 digit found: %c", c)
		}
	}
	return out[:max(len(out)-(4-n), 0)], nil
}

func b85Decoder(digits, name string) py.NativeFunc {
	var table [256]int
	for i := range table {
		table[i] = -1
	}
	for i := 0; i < len(digits); i++ {
		table[digits[i]] = i
	}
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		s, exc := encoded(a[0])
		if exc != nil {
			return value{}, exc
		}
		if exc := charge(in, len(s), 2*len(s)); exc != nil {
			return value{}, exc
		}
		missing := (5 - len(s)%5) % 5
		s += strings.Repeat(digits[84:], missing)
		out := make([]byte, 0, len(s)/5*4)
		for i := 0; i < len(s); i += 5 {
			acc := uint64(0)
			for j := i; j < i+5; j++ {
				d := table[s[j]]
				if d < 0 {
					return value{}, py.NewException(py.ValueError, in.NewStr(fmt.Sprintf("bad %s character at position %d", name, j)))
				}
				acc = acc*85 + uint64(d)
			}
			if acc > 0xFFFFFFFF {
				return value{}, py.NewException(py.ValueError, in.NewStr(fmt.Sprintf("%s overflow in hunk starting at byte %d", name, i)))
			}
			out = append(out, byte(acc>>24), byte(acc>>16), byte(acc>>8), byte(acc))
		}
		return in.NewBytes(string(out[:len(out)-missing])), nil
	}
}
