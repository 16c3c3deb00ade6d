package base64

// This file defines base 16 and base 32.

import (
	"encoding/base32"
	"encoding/hex"
	"strings"

	"toolweaver/py"
)

const (
	b32Digits    = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
	b32HexDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUV"
)

func base64_b16encode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	if exc := charge(in, len(s), 4*len(s)); exc != nil {
		return value{}, exc
	}
	return in.NewBytes(strings.ToUpper(hex.EncodeToString([]byte(s)))), nil
}

func base64_b16decode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := encoded(a[0])
	if exc != nil {
		return value{}, exc
	}
	fold, exc := truth(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	if exc := charge(in, len(s), 2*len(s)); exc != nil {
		return value{}, exc
	}
	if fold {
		s = strings.ToUpper(s)
	}
	for i := 0; i < len(s); i++ {
		if !strings.Contains("0123456789ABCDEF", s[i:i+1]) {
			return value{}, errorf("Non-base16 digit found")
		}
	}
	return unhex(in, s)
}

// unhex decodes pairs of hexadecimal digits.
func unhex(in *py.Interp, s string) (value, *py.Exception) {
	if len(s)%2 != 0 {
		return value{}, errorf("Odd-length string")
	}
	b, err := hex.DecodeString(s)
	if err != nil {
		return value{}, errorf("Non-hexadecimal digit found")
	}
	return in.NewBytes(string(b)), nil
}

func b32Encoder(digits string) py.NativeFunc {
	e := base32.NewEncoding(digits)
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		s, exc := viewed(a[0])
		if exc != nil {
			return value{}, exc
		}
		if exc := charge(in, len(s), 2*len(s)+8); exc != nil {
			return value{}, exc
		}
		return in.NewBytes(e.EncodeToString([]byte(s))), nil
	}
}

func b32Decoder(digits string) py.NativeFunc {
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		s, exc := encoded(a[0])
		if exc != nil {
			return value{}, exc
		}
		if exc := charge(in, 2*len(s), 2*len(s)); exc != nil {
			return value{}, exc
		}
		if len(s)%8 != 0 {
			return value{}, errorf("Incorrect padding")
		}
		if len(a) > 2 && !a[2].IsAbsent() && !a[2].IsNone() {
			m, exc := encoded(a[2])
			if exc != nil {
				return value{}, exc
			}
			if len(m) != 1 {
				r, _ := in.Repr(in.NewBytes(m))
				return value{}, py.Errorf(py.AssertionError, "%s", r)
			}
			s = strings.NewReplacer("0", "O", "1", m).Replace(s)
		}
		fold, exc := truth(in, a[1])
		if exc != nil {
			return value{}, exc
		}
		if fold {
			s = strings.ToUpper(s)
		}
		out, exc := fromBase32(s, digits)
		return in.NewBytes(string(out)), exc
	}
}

// fromBase32 decodes groups of eight digits; trailing = stand for missing
// ones.
func fromBase32(s, digits string) ([]byte, *py.Exception) {
	text := strings.TrimRight(s, "=")
	pads := len(s) - len(text)
	var out []byte
	var acc uint64
	for i := 0; i < len(text); i++ {
		d := strings.IndexByte(digits, text[i])
		if d < 0 {
			return nil, errorf("Non-base32 digit found")
		}
		acc = acc<<5 | uint64(d)
		if i%8 == 7 {
			out = append(out, byte(acc>>32), byte(acc>>24), byte(acc>>16), byte(acc>>8), byte(acc))
			acc = 0
		}
	}
	// Bytes that a group with that much padding has.
	n, ok := map[int]int{0: 0, 1: 4, 3: 3, 4: 2, 6: 1}[pads]
	if !ok {
		return nil, errorf("Incorrect padding")
	}
	acc <<= 5 * uint(pads)
	for i := range n {
		out = append(out, byte(acc>>(32-8*i)))
	}
	return out, nil
}
