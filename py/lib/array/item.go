package array

// This file converts items.

import (
	"toolweaver/py"
	"toolweaver/py/internal/binpack"
)

// at returns item i.
func (a *array) at(in *py.Interp, i int) value {
	b := string(a.b[i*a.size : (i+1)*a.size])
	switch a.code {
	case 'u', 'w':
		s, exc := in.Decode(b, "utf-32-le", "surrogatepass")
		if exc != nil {
			return in.NewStr("\ufffd")
		}
		return s
	case 'f', 'd':
		return py.Float(binpack.Float(b, false))
	case 'b', 'h', 'i', 'l', 'q':
		return py.Int(binpack.Int(b, false))
	}
	return in.NewUint(binpack.Uint(b, false))
}

// limits are the messages for ints that do not fit, below and above; one in
// use is for any that is no 64-bit int too.
var limits = map[byte][2]string{
	'b': {"signed char is less than minimum", "signed char is greater than maximum"},
	'B': {"unsigned byte integer is less than minimum", "unsigned byte integer is greater than maximum"},
	'h': {"signed short integer is less than minimum", "signed short integer is greater than maximum"},
	'H': {"unsigned short is less than minimum", "unsigned short is greater than maximum"},
	'i': {"signed integer is less than minimum", "signed integer is greater than maximum"},
	'I': {"can't convert negative value to unsigned int", "unsigned int is greater than maximum"},
	'l': {"Python int too large to convert to C long", "Python int too large to convert to C long"},
	'L': {"can't convert negative value to unsigned int", "Python int too large to convert to C unsigned long"},
	'q': {"int too big to convert", "int too big to convert"},
	'Q': {"can't convert negative int to unsigned", "int too big to convert"},
}

// pack writes v over dst as an item.
func (a *array) pack(in *py.Interp, dst []byte, v value) exception {
	switch a.code {
	case 'u', 'w':
		if _, ok := v.Text(); !ok {
			return py.Errorf(py.TypeError, "array item must be a unicode character, not %s", py.TypeName(v))
		}
		if n := py.CharLen(v); n != 1 {
			return py.Errorf(py.TypeError, "array item must be a unicode character, not a string of length %d", n)
		}
		s, exc := in.Encode(v, "utf-32-le", "surrogatepass")
		copy(dst, s)
		return exc
	case 'f', 'd':
		f, exc := in.FloatOf(v)
		if exc != nil {
			return exc
		}
		if !binpack.PutFloat(dst, false, f) {
			inf := []byte{0, 0, 0x80, 0x7F}
			if f < 0 {
				inf[3] = 0xFF
			}
			copy(dst, inf)
		}
		return nil
	}
	n, exc := in.Index(v)
	if exc != nil {
		return exc
	}
	u, ok := py.IntBits(n, 8*len(dst), a.code >= 'a')
	if !ok {
		msgs := limits[a.code]
		i, small := n.AsInt()
		b, _ := n.AsBig()
		switch {
		case !small && (a.code == 'b' || a.code == 'B' || a.code == 'h' || a.code == 'H' || a.code == 'i'):
			return py.Errorf(py.OverflowError, "Python int too large to convert to C long")
		case !small && a.code == 'I' && b.Sign() > 0 && !b.IsUint64():
			return py.Errorf(py.OverflowError, "Python int too large to convert to C unsigned long")
		case small && i < 0 || !small && b.Sign() < 0:
			return py.Errorf(py.OverflowError, "%s", msgs[0])
		}
		return py.Errorf(py.OverflowError, "%s", msgs[1])
	}
	binpack.PutUint(dst, false, u)
	return nil
}
