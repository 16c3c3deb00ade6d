package structlib

// This file converts single items.

import (
	"fmt"
	"math"
	"strings"

	"toolweaver/py"
	"toolweaver/py/internal/binpack"
)

// get returns the value of an item with the bytes b.
func (l *layout) get(in *py.Interp, f field, b string) value {
	switch f.code {
	case 'c', 's':
		return in.NewBytes(strings.Clone(b))
	case 'p':
		if b == "" {
			return in.NewBytes("")
		}
		n := min(int(b[0]), len(b)-1)
		return in.NewBytes(strings.Clone(b[1 : 1+n]))
	case '?':
		return py.Bool(b[0] != 0)
	case 'e', 'f', 'd':
		return py.Float(binpack.Float(b, l.big))
	case 'F', 'D':
		h := len(b) / 2
		return in.NewComplex(complex(binpack.Float(b[:h], l.big), binpack.Float(b[h:], l.big)))
	case 'b', 'h', 'i', 'l', 'q', 'n':
		return py.Int(binpack.Int(b, l.big))
	}
	return in.NewUint(binpack.Uint(b, l.big))
}

// put writes v over dst, the bytes of one item.
func (l *layout) put(in *py.Interp, f field, dst []byte, v value) exception {
	switch f.code {
	case 'c':
		s, ok := v.AsBytes()
		if !ok || v.Kind() != py.KindBytes || len(s) != 1 {
			return errorf("char format requires a bytes object of length 1")
		}
		dst[0] = s[0]
	case 's', 'p':
		if v.Kind() != py.KindBytes && v.Kind() != py.KindByteArray {
			return errorf("argument for '%c' must be a bytes object", f.code)
		}
		s, _ := v.AsBytes()
		if f.code == 'p' {
			if len(dst) > 0 {
				n := copy(dst[1:], s)
				dst[0] = byte(min(n, 255))
			}
			return nil
		}
		copy(dst, s)
	case '?':
		t, exc := in.Truth(v)
		if t {
			dst[0] = 1
		}
		return exc
	case 'e', 'f', 'd':
		x, exc := in.FloatOf(v)
		if exc != nil {
			return wrong(exc, "required argument is not a float")
		}
		if f.code == 'f' && l.native() && math.Abs(x) > math.MaxFloat32 && !math.IsInf(x, 0) && math.IsInf(float64(float32(x)), 0) {
			x = math.Inf(int(math.Copysign(1, x))) // as the C compiler converts it
		}
		if !binpack.PutFloat(dst, l.big, x) {
			return tooLarge(v, f.code)
		}
	case 'F', 'D':
		c, exc := in.ComplexOf(v)
		if exc != nil {
			return wrong(exc, "required argument is not a complex")
		}
		h := len(dst) / 2
		if !binpack.PutFloat(dst[:h], l.big, real(c)) || !binpack.PutFloat(dst[h:], l.big, imag(c)) {
			return tooLarge(v, 'f')
		}
	default:
		return l.putInt(in, f, dst, v)
	}
	return nil
}

// tooLarge is the error of a number that a format cannot hold.
func tooLarge(v value, format byte) exception {
	if _, ok := v.AsBig(); ok {
		return errorf("int too large to convert")
	}
	return py.Errorf(py.OverflowError, "float too large to pack with %c format", format)
}

// wrong turns a failed conversion into the error of this module; other
// errors of the program pass.
func wrong(exc exception, msg string) exception {
	if exc.Limit == nil {
		return errorf("%s", msg)
	}
	return exc
}

func (l *layout) putInt(in *py.Interp, f field, dst []byte, v value) exception {
	switch v.Kind() {
	case py.KindInt, py.KindBool, py.KindBig, py.KindIntSub:
	default:
		if in.TypeLookup(py.TypeOf(v), "__index__").IsAbsent() {
			return errorf("required argument is not an integer")
		}
		var exc exception
		if v, exc = in.Index(v); exc != nil {
			return exc
		}
	}
	signed := strings.IndexByte("bhilqn", f.code) >= 0
	u, ok := py.IntBits(v, len(dst)*8, signed)
	if !ok {
		return outside(f, len(dst), signed)
	}
	binpack.PutUint(dst, l.big, u)
	return nil
}

// outside is the error for an int that does not fit.
func outside(f field, size int, signed bool) exception {
	lo, hi := "0", fmt.Sprint(uint64(math.MaxUint64)>>(64-8*size))
	if signed {
		lo, hi = fmt.Sprint(int64(math.MinInt64)>>(64-8*size)), fmt.Sprint(int64(math.MaxInt64)>>(64-8*size))
	}
	return errorf("'%c' format requires %s <= number <= %s", f.code, lo, hi)
}
