package py

// This file defines the str methods that change characters: case, padding,
// tabs and translation tables.

import (
	"strings"

	"toolweaver/py/internal/strrepr"
)

// mapText applies a case conversion. A conversion at most triples the size.
func (in *Interp) mapText(v Value, f func(string) string) (Value, *Exception) {
	s := v.str()
	grow := 1
	if !s.isASCII() {
		grow = 3
	}
	if exc := in.Charge(scanSteps(s) * grow); exc != nil {
		return Value{}, exc
	}
	if exc := in.allocStr(len(s.s) * grow); exc != nil {
		return Value{}, exc
	}
	t := f(s.s)
	if s.isASCII() {
		return strOf(t, len(t)), nil
	}
	return strOf(t, -1), nil
}

// mapASCII applies an ASCII case conversion to an ASCII str.
func (in *Interp) mapASCII(v Value, upper bool) (Value, *Exception) {
	s := v.str().s
	f := asciiLowerAll
	if upper {
		f = asciiUpperAll
	}
	if len(s) <= 64 {
		var short [64]byte
		b := append(short[:0], s...)
		if upper {
			asciiUpperAll(b)
		} else {
			asciiLowerAll(b)
		}
		in.charge(sizeStr + len(s))
		return copyASCII(b), nil
	}
	if exc := in.allocStr(len(s)); exc != nil {
		return Value{}, exc
	}
	b := []byte(s)
	f(b)
	return strOfBytes(b, len(b)), in.Charge(len(s) / 32)
}

func str_lower(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[0].str().isASCII() {
		return in.mapASCII(args[0], false)
	}
	return in.mapText(args[0], strrepr.Lower)
}

func str_upper(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[0].str().isASCII() {
		return in.mapASCII(args[0], true)
	}
	return in.mapText(args[0], strrepr.Upper)
}

func str_casefold(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[0].str().isASCII() {
		return in.mapASCII(args[0], false)
	}
	return in.mapText(args[0], strrepr.Fold)
}

func str_capitalize(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.mapText(args[0], strrepr.Capitalize)
}

func str_title(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.mapText(args[0], strrepr.Title)
}

func str_swapcase(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.mapText(args[0], strrepr.SwapCase)
}

// padArgs reads the width and fill character of a padding method.
func (in *Interp) padArgs(args []Value) (pad int, fill string, exc *Exception) {
	width, exc := in.IndexSize(args[1])
	if exc != nil {
		return 0, "", exc
	}
	fill = " "
	if args[2].p != nil {
		if !args[2].isStr() {
			return 0, "", typeErrorf("The fill character must be a unicode character, not %s", typeName(args[2]))
		}
		if args[2].str().Len() != 1 {
			return 0, "", typeErrorf("The fill character must be exactly one character long")
		}
		fill = args[2].str().s
	}
	n := args[0].str().Len()
	if width <= n {
		return 0, fill, nil
	}
	return width - n, fill, nil
}

// padStr returns v with fill repeated left times before and right times after
// it.
func (in *Interp) padStr(v Value, fill string, left, right int) (Value, *Exception) {
	if left+right <= 0 {
		return in.exactStr(v), nil
	}
	s := v.str()
	if left+right > 1<<60 {
		return Value{}, in.Alloc(1 << 62)
	}
	size := len(s.s) + (left+right)*len(fill)
	if exc := in.allocStr(size); exc != nil {
		return Value{}, exc
	}
	if size <= 64 && s.isASCII() && fill[0] < 0x80 {
		var short [64]byte
		buf := appendRepeat(short[:0], fill, left)
		return copyASCII(appendRepeat(append(buf, s.s...), fill, right)), nil
	}
	buf := appendRepeat(make([]byte, 0, size), fill, left)
	buf = append(buf, s.s...)
	return strOfBytes(appendRepeat(buf, fill, right), s.Len()+left+right), nil
}

// appendRepeat appends s n times.
func appendRepeat(b []byte, s string, n int) []byte {
	for ; n > 0; n-- {
		b = append(b, s...)
	}
	return b
}

func str_center(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	pad, fill, exc := in.padArgs(args)
	if exc != nil {
		return Value{}, exc
	}
	left := centerLeft(pad, args[0].str().Len()+pad)
	return in.padStr(args[0], fill, left, pad-left)
}

// centerLeft splits pad characters around a text centred in width.
func centerLeft(pad, width int) int { return pad/2 + pad&width&1 }

func str_ljust(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	pad, fill, exc := in.padArgs(args)
	if exc != nil {
		return Value{}, exc
	}
	return in.padStr(args[0], fill, 0, pad)
}

func str_rjust(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	pad, fill, exc := in.padArgs(args)
	if exc != nil {
		return Value{}, exc
	}
	return in.padStr(args[0], fill, pad, 0)
}

func str_zfill(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	width, exc := in.IndexSize(args[1])
	if exc != nil {
		return Value{}, exc
	}
	s := args[0].str()
	if width <= s.Len() {
		return in.exactStr(args[0]), nil
	}
	pad := width - s.Len()
	if s.s == "" || s.s[0] != '+' && s.s[0] != '-' {
		return in.padStr(args[0], "0", pad, 0)
	}
	if pad > 1<<60 {
		return Value{}, in.Alloc(1 << 62)
	}
	if exc := in.allocStr(len(s.s) + pad); exc != nil {
		return Value{}, exc
	}
	buf := append(make([]byte, 0, len(s.s)+pad), s.s[0])
	buf = appendRepeat(buf, "0", pad)
	return strOfBytes(append(buf, s.s[1:]...), width), nil
}

func str_expandtabs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	tab := 8
	var exc *Exception
	if args[1].p != nil {
		if tab, exc = in.IndexInt32(args[1]); exc != nil {
			return Value{}, exc
		}
	}
	s := args[0].str()
	if strings.IndexByte(s.s, '\t') < 0 {
		return in.exactStr(args[0]), in.Charge(len(s.s) / 64)
	}
	out, exc := in.expandTabs(s.s, tab, true)
	if exc != nil {
		return Value{}, exc
	}
	return strOfBytes(out, -1), nil
}

// expandTabs replaces tabs by spaces up to the next column that is a multiple
// of tab. text says that s is characters, not bytes.
func (in *Interp) expandTabs(s string, tab int, text bool) ([]byte, *Exception) {
	if tab > 1<<32 {
		return nil, Errorf(OverflowError, "result too long")
	}
	size := len(s)
	if tab > 0 {
		if n := strings.Count(s, "\t"); n > 0 {
			size = replaceSize(size, n, 1, tab)
		}
	}
	if exc := in.allocStr(size); exc != nil {
		return nil, exc
	}
	out := make([]byte, 0, size)
	col := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '\t':
			if tab > 0 {
				n := tab - col%tab
				out = appendRepeat(out, " ", n)
				col += n
			}
			continue
		case c == '\n' || c == '\r':
			col = 0
		case !text || c&0xC0 != 0x80:
			col++
		}
		out = append(out, c)
	}
	return out, nil
}

func str_maketrans(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	x, y, z := args[0], args[1], args[2]
	d := in.newDict()
	if y.p == nil {
		if !x.isDict() {
			return Value{}, typeErrorf("if you give only one argument to maketrans it must be a dict")
		}
		src := x.dict()
		for i := src.next(0); i >= 0; i = src.next(i + 1) {
			k, v := src.ents[i].k, src.ents[i].v
			switch k.Kind() {
			case KindStr:
				if k.str().Len() != 1 {
					return Value{}, valueErrorf("string keys in translate table must be of length 1")
				}
				c, _ := decodeChar(k.str().s)
				k = Int(int64(c))
			case KindInt, KindBool, KindBig, KindIntSub:
			default:
				return Value{}, typeErrorf("keys in translate table must be strings or integers")
			}
			if exc := in.DictSet(d, k, v); exc != nil {
				return Value{}, exc
			}
			if exc := in.Charge(1); exc != nil {
				return Value{}, exc
			}
		}
		return ptr(d), nil
	}
	if !x.isStr() {
		return Value{}, typeErrorf("first maketrans argument must be a string if there is a second argument")
	}
	if !y.isStr() {
		return Value{}, typeErrorf("maketrans() argument 2 must be str, not %s", ArgTypeName(y))
	}
	if z.p != nil && !z.isStr() {
		return Value{}, typeErrorf("maketrans() argument 3 must be str, not %s", ArgTypeName(z))
	}
	if x.str().Len() != y.str().Len() {
		return Value{}, valueErrorf("the first two maketrans arguments must have equal length")
	}
	for s, t := x.str().s, y.str().s; s != ""; {
		a, n := decodeChar(s)
		b, m := decodeChar(t)
		s, t = s[n:], t[m:]
		if exc := in.DictSet(d, Int(int64(a)), Int(int64(b))); exc != nil {
			return Value{}, exc
		}
		if exc := in.Charge(1); exc != nil {
			return Value{}, exc
		}
	}
	if z.p != nil {
		for s := z.str().s; s != ""; {
			a, n := decodeChar(s)
			s = s[n:]
			if exc := in.DictSet(d, Int(int64(a)), None); exc != nil {
				return Value{}, exc
			}
			if exc := in.Charge(1); exc != nil {
				return Value{}, exc
			}
		}
	}
	return ptr(d), nil
}

// translator applies a translation table, remembering what it says for ASCII.
type translator struct {
	in    *Interp
	table Value
	ascii [128]Value
}

// lookup returns what the table has for c: a str, an int or None.
func (t *translator) lookup(c rune) (Value, *Exception) {
	if c < 128 && t.ascii[c].p != nil {
		return t.ascii[c], nil
	}
	key := Int(int64(c))
	var v Value
	var exc *Exception
	if t.table.exactKind() == KindDict {
		v, exc = t.in.DictGet(t.table.dict(), key)
		if v.p == nil {
			v = key
		}
	} else if v, exc = t.in.GetItem(t.table, key); exc != nil && exc.Limit == nil && exc.Is(LookupError) {
		v, exc = key, nil
	}
	if exc != nil {
		return Value{}, exc
	}
	if c < 128 {
		t.ascii[c] = v
	}
	return v, nil
}

func str_translate(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	t := translator{in: in, table: args[1]}
	src := args[0]
	in.pushRoot(src)
	defer in.popRoot()
	s := src.str().s
	if exc := in.allocStr(len(s)); exc != nil {
		return Value{}, exc
	}
	out := make([]byte, 0, len(s))
	for s != "" {
		c, w := decodeChar(s)
		s = s[w:]
		if exc := in.Charge(1); exc != nil {
			return Value{}, exc
		}
		v, exc := t.lookup(c)
		if exc != nil {
			return Value{}, exc
		}
		if len(out)+8 > cap(out) {
			if exc := in.Alloc(cap(out) + 8); exc != nil {
				return Value{}, exc
			}
		}
		switch v.Kind() {
		case KindNone:
		case KindStr:
			r := v.str().s
			if len(out)+len(r) > cap(out) {
				if exc := in.Alloc(cap(out) + len(r)); exc != nil {
					return Value{}, exc
				}
			}
			out = append(out, r...)
		case KindInt, KindBool, KindBig, KindIntSub:
			n, ok := v.AsInt()
			if !ok || n < 0 || n > 0x10FFFF {
				return Value{}, valueErrorf("character mapping must be in range(0x110000)")
			}
			out = appendChar(out, rune(n))
		default:
			return Value{}, typeErrorf("character mapping must return integer, None or str")
		}
	}
	return strOfBytes(out, -1), nil
}
