package py

// This file formats values: the fields of f-strings, format(), and the
// __format__ of the built-in types. str.format is in format_str.go, the %
// operator in format_percent.go.

import (
	"strconv"
	"strings"

	"toolweaver/py/internal/numfmt"
	"toolweaver/py/internal/numparse"
)

// formatValue formats one field of an f-string: the value converted as conv
// says (0, 's', 'r' or 'a'), formatted by spec, which is a str or absent.
func (in *Interp) formatValue(v Value, conv byte, spec Value) (Value, *Exception) {
	var exc *Exception
	if conv != 0 {
		if v, exc = in.convertField(v, rune(conv)); exc != nil {
			return Value{}, exc
		}
	}
	if spec.p == nil || len(spec.str().s) == 0 {
		switch v.exactKind() {
		case KindStr:
			return v, nil
		case KindInt:
			if n := v.i(); n >= 0 && n < 10 {
				return charStrs['0'+n], nil
			}
			var buf [20]byte
			return in.copyASCII(strconv.AppendInt(buf[:0], v.i(), 10)), nil
		case KindFloat:
			var buf [32]byte
			return in.copyASCII(numfmt.AppendFloat(buf[:0], v.f())), nil
		}
		return in.Format(v, "")
	}
	return in.Format(v, spec.str().s)
}

// convertField applies !s, !r or !a.
func (in *Interp) convertField(v Value, conv rune) (Value, *Exception) {
	switch conv {
	case 's':
		return in.strOfObject(v)
	case 'r':
		s, exc := in.Repr(v)
		if exc != nil {
			return Value{}, exc
		}
		return in.strResult(s)
	}
	return in.asciiOf(v)
}

// asciiOf returns ascii(v).
func (in *Interp) asciiOf(v Value) (Value, *Exception) {
	s, exc := in.Repr(v)
	if exc != nil {
		return Value{}, exc
	}
	if asciiOnly(s) {
		return in.strResult(s)
	}
	if exc := in.allocStr(len(s) * 3); exc != nil {
		return Value{}, exc
	}
	buf := make([]byte, 0, len(s)*3)
	for s != "" {
		c, w := decodeChar(s)
		if c < 0x80 {
			buf = append(buf, byte(c))
		} else {
			buf = append(buf, escapeRune(c)...)
		}
		s = s[w:]
	}
	return strOfBytes(buf, len(buf)), nil
}

// Format returns format(v, spec), a str.
func (in *Interp) Format(v Value, spec string) (Value, *Exception) {
	switch v.exactKind() {
	case KindStr, KindInt, KindFloat, KindBool, KindBig, KindComplex:
		return in.formatBuiltin(v, spec)
	case KindNone:
		if spec == "" {
			return strNone, nil
		}
	}
	t := typeOf(v)
	f := t.special(spFormat)
	if f.p == nil {
		return Value{}, typeErrorf("Type %s doesn't define __format__", t.name)
	}
	if f.exactKind() != KindBuiltin {
		if exc := in.enterNative(); exc != nil {
			return Value{}, exc
		}
		defer in.leaveNative()
	}
	r, exc := in.callSpecial(f, v, in.NewStr(spec))
	if exc != nil {
		return Value{}, exc
	}
	if !r.isStr() {
		return Value{}, typeErrorf("__format__ must return a str, not %s", typeName(r))
	}
	return r, nil
}

// formatBuiltin is the __format__ of str, int, bool, float and complex, for
// instances of subclasses too.
func (in *Interp) formatBuiltin(v Value, spec string) (Value, *Exception) {
	if spec == "" {
		if v.exactKind() == KindStr {
			return v, nil
		}
		return in.strOfObject(v)
	}
	if v.Kind() == KindStr {
		return in.formatStr(v, spec)
	}
	n, _ := in.plainNumber(v)
	if n.isFloat() && len(spec) == 3 && spec[0] == '.' && spec[2] == 'f' && spec[1] >= '0' && spec[1] <= '9' {
		f := n.f()
		if f > -1e15 && f < 1e15 {
			var buf [40]byte
			return in.copyASCII(numfmt.AppendFloatCode(buf[:0], f, 'f', int(spec[1]-'0'), 0)), nil
		}
	}
	kind := numfmt.Int
	switch n.exactKind() {
	case KindFloat:
		kind = numfmt.Float
	case KindComplex:
		kind = numfmt.Complex
	}
	s, err := in.parseSpec(spec, kind, v)
	if err != nil {
		return Value{}, in.pyErr(err)
	}
	digits := 24
	if n.exactKind() == KindBig {
		digits = n.big().v.BitLen() + 8
		if s.Type == 0 || s.Type == 'd' || s.Type == 'n' {
			digits = digits/3 + 2
			if exc := in.chargeDigits(n.big().v); exc != nil {
				return Value{}, exc
			}
			if digits > numparse.DefaultMaxDigits {
				if _, err := numparse.AppendInt(nil, n.big().v, numparse.DefaultMaxDigits); err != nil {
					return Value{}, in.pyErr(err)
				}
			}
		}
	}
	var stack [128]byte
	buf := stack[:0]
	if s.Width > 100 || s.Precision > 50 || digits > 64 {
		size := s.MaxSize(digits)
		if exc := in.Alloc(size); exc != nil {
			return Value{}, exc
		}
		if exc := in.Charge(size / 16); exc != nil {
			return Value{}, exc
		}
		buf = make([]byte, 0, min(size, 1<<16))
	}
	switch n.exactKind() {
	case KindFloat:
		buf = numfmt.FormatFloat(buf, n.f(), &s)
	case KindComplex:
		buf = numfmt.FormatComplex(buf, real(n.cplx().v), imag(n.cplx().v), &s)
	case KindBig:
		buf, err = numfmt.FormatBig(buf, n.big().v, &s)
	default:
		buf, err = numfmt.FormatInt(buf, n.i(), &s)
	}
	if err != nil {
		return Value{}, in.pyErr(err)
	}
	if s.Fill < 0x80 && s.Type != 'c' {
		return in.copyASCII(buf), nil
	}
	return in.NewStr(string(buf)), nil
}

// knownSpec is a format specification that was parsed.
type knownSpec struct {
	text string
	kind numfmt.Kind
	spec numfmt.Spec
}

// parseSpec parses a specification for v. The last ones are kept: most programs have few.
func (in *Interp) parseSpec(text string, kind numfmt.Kind, v Value) (numfmt.Spec, error) {
	for i := range in.specs {
		if k := &in.specs[i]; k.text == text && k.kind == kind && text != "" {
			return k.spec, nil
		}
	}
	s, err := numfmt.Parse(text, kind, typeName(v))
	if err == nil && text != "" && len(text) <= 32 {
		k := &in.specs[in.nextSpec]
		*k = knownSpec{strings.Clone(text), kind, s}
		in.nextSpec = (in.nextSpec + 1) % len(in.specs)
	}
	return s, err
}

func (in *Interp) formatStr(v Value, spec string) (Value, *Exception) {
	s, err := in.parseSpec(spec, numfmt.Str, v)
	if err != nil {
		return Value{}, in.pyErr(err)
	}
	str := v.str()
	if s.Width <= str.Len() && (s.Precision < 0 || s.Precision >= str.Len()) {
		return in.exactStr(v), nil
	}
	size := len(str.s)
	if s.Width > 0 {
		size = s.MaxSize(len(str.s))
	}
	if size > 512 {
		if exc := in.Alloc(size); exc != nil {
			return Value{}, exc
		}
		if exc := in.Charge(size / 32); exc != nil {
			return Value{}, exc
		}
	}
	var stack [128]byte
	return in.NewStr(string(numfmt.FormatStr(stack[:0], str.s, &s))), nil
}
