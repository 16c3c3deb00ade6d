package py

// This file converts between the items of a memoryview and Python objects.

import (
	"math/big"

	"toolweaver/py/internal/binpack"
)

// itemSizes are the sizes of the native formats; 0 for other characters.
var itemSizes = [128]int{
	'b': 1, 'B': 1, 'c': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8, 'N': 8, 'e': 2, 'f': 4, 'd': 8, 'P': 8,
	'F': 8, 'D': 16,
}

// itemCode returns the character of a native format, "i" or "@i"; 0 if format
// is none.
func itemCode(format string) byte {
	if len(format) == 2 && format[0] == '@' {
		format = format[1:]
	}
	if len(format) == 1 && format[0] < 128 && itemSizes[format[0]] > 0 {
		return format[0]
	}
	return 0
}

// unpackItem returns the item with the bytes b.
func (in *Interp) unpackItem(code byte, b string) Value {
	switch code {
	case 'B':
		return Int(int64(b[0]))
	case 'c':
		return in.NewBytes(b[:1])
	case '?':
		return Bool(b[0] != 0)
	case 'e', 'f', 'd':
		return Float(binpack.Float(b, false))
	case 'F', 'D':
		h := len(b) / 2
		return in.newComplex(complex(binpack.Float(b[:h], false), binpack.Float(b[h:], false)))
	case 'b', 'h', 'i', 'l', 'q', 'n':
		return Int(binpack.Int(b, false))
	}
	return in.NewUint(binpack.Uint(b, false))
}

// packItem writes v over dst as an item of a view of the given format.
func (in *Interp) packItem(dst []byte, code byte, format string, v Value) *Exception {
	bad := func(exc *Exception) *Exception {
		if exc != nil && (exc.Limit != nil || !exc.Is(TypeError)) {
			return exc
		}
		return typeErrorf("memoryview: invalid type for format '%s'", format)
	}
	outside := valueErrorf("memoryview: invalid value for format '%s'", format)
	switch code {
	case 'c':
		if v.Kind() != KindBytes {
			return bad(nil)
		}
		if s := v.bytes().s; len(s) == 1 {
			dst[0] = s[0]
			return nil
		}
		return outside
	case '?':
		t, exc := in.Truth(v)
		if exc != nil {
			return exc
		}
		dst[0] = 0
		if t {
			dst[0] = 1
		}
		return nil
	case 'e', 'f', 'd':
		f, exc := in.FloatOf(v)
		if exc != nil {
			return bad(exc)
		}
		if !binpack.PutFloat(dst, false, f) {
			return Errorf(OverflowError, "float too large to pack with %s format", format)
		}
		return nil
	case 'F', 'D':
		c, exc := in.ComplexOf(v)
		if exc != nil {
			return bad(exc)
		}
		h := len(dst) / 2
		if !binpack.PutFloat(dst[:h], false, real(c)) || !binpack.PutFloat(dst[h:], false, imag(c)) {
			return Errorf(OverflowError, "complex too large to pack with F format")
		}
		return nil
	}
	if typeOf(v).special(spIndex).p == nil {
		return bad(nil)
	}
	n, exc := in.Index(v)
	if exc != nil {
		return bad(exc)
	}
	signed := code == 'b' || code == 'h' || code == 'i' || code == 'l' || code == 'q' || code == 'n'
	u, ok := intBits(n, len(dst)*8, signed)
	if !ok {
		return outside
	}
	binpack.PutUint(dst, false, u)
	return nil
}

// intBits returns the two's complement of an int if it fits the given number
// of bits.
func intBits(n Value, bits int, signed bool) (uint64, bool) {
	if n.isInt() || n.isBool() {
		i := n.i()
		if signed {
			return uint64(i), i == i<<(64-bits)>>(64-bits)
		}
		return uint64(i), i >= 0 && uint64(i)<<(64-bits)>>(64-bits) == uint64(i)
	}
	b, ok := n.AsBig()
	if !ok || signed || bits < 64 || !b.IsUint64() {
		return 0, false
	}
	return b.Uint64(), true
}

// IntBits returns the two's complement of an int if it fits the given number
// of bits, at most 64.
func IntBits(n Value, bits int, signed bool) (uint64, bool) { return intBits(n, bits, signed) }

// NewUint returns the int u.
func (in *Interp) NewUint(u uint64) Value {
	if int64(u) >= 0 {
		return Int(int64(u))
	}
	return in.NewBig(new(big.Int).SetUint64(u))
}
