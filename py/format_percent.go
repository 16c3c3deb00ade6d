package py

// This file defines the % operator of str and bytes.

import (
	"math/big"
	"strings"

	"toolweaver/py/internal/numfmt"
)

// percentSpec is a conversion such as "%-08.3f".
type percentSpec struct {
	left, plus, space, alt, zero bool
	width, prec                  int // prec -1: not given
	code                         rune
}

// percentFormatter runs one % operation.
type percentFormatter struct {
	in    *Interp
	bytes bool
	args  []Value // of a tuple, or the one value
	tuple bool
	next  int
	dict  Value // mapping for %(name)s; absent if none
	out   textBuffer
}

// formatPercent returns v % args for a str, bytes or bytearray.
func (in *Interp) formatPercent(v Value, args Value) (Value, *Exception) {
	p := percentFormatter{in: in, out: in.takeBuffer(), bytes: !v.isStr()}
	defer p.out.release()
	text := ""
	if p.bytes {
		text, _ = v.AsBytes()
	} else {
		text = v.str().s
	}
	if args.isTuple() {
		p.args, p.tuple = args.tuple().v, true
	} else {
		p.args = []Value{args}
		switch args.Kind() {
		case KindStr, KindBytes, KindByteArray:
			if !p.bytes && !args.isStr() && typeOf(args).special(spGetItem).p != nil {
				p.dict = args
			}
		default:
			if typeOf(args).special(spGetItem).p != nil {
				p.dict = args
			}
		}
	}
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	defer in.leaveNative()
	in.pushRoot(v)
	in.pushRoot(args)
	defer in.popRoots(2)
	if exc := p.run(text); exc != nil {
		return Value{}, exc
	}
	switch {
	case !p.bytes:
		return p.out.str(), nil
	case v.Kind() == KindByteArray:
		return in.newByteArray([]byte(string(p.out.b))), nil
	}
	return in.rawBytes(string(p.out.b)), nil
}

func (p *percentFormatter) run(s string) *Exception {
	pos := 0 // characters before s
	for s != "" {
		if exc := p.in.Charge(1); exc != nil {
			return exc
		}
		i := strings.IndexByte(s, '%')
		if i < 0 {
			if exc := p.out.add(s); exc != nil {
				return exc
			}
			break
		}
		if exc := p.out.add(s[:i]); exc != nil {
			return exc
		}
		pos += p.count(s[:i+1])
		s = s[i+1:]
		n, exc := p.conversion(s, pos)
		if exc != nil {
			return exc
		}
		pos += p.count(s[:n])
		s = s[n:]
	}
	if p.next < len(p.args) && p.dict.p == nil {
		if p.bytes {
			return typeErrorf("not all arguments converted during bytes formatting")
		}
		return typeErrorf("not all arguments converted during string formatting")
	}
	return nil
}

func (p *percentFormatter) count(s string) int {
	if p.bytes {
		return len(s)
	}
	return countChars(s)
}

// arg returns the next argument.
func (p *percentFormatter) arg() (Value, *Exception) {
	if p.next >= len(p.args) {
		return Value{}, typeErrorf("not enough arguments for format string")
	}
	p.next++
	return p.args[p.next-1], nil
}

// conversion does the conversion at the start of s, after its percent sign; n
// is its length.
func (p *percentFormatter) conversion(s string, pos int) (n int, exc *Exception) {
	var sp percentSpec
	sp.prec = -1
	i := 0
	mapped := false
	var value Value
	if i < len(s) && s[i] == '(' {
		if p.dict.p == nil {
			return 0, typeErrorf("format requires a mapping")
		}
		depth := 1
		start := i + 1
		for i++; i < len(s) && depth > 0; i++ {
			switch s[i] {
			case '(':
				depth++
			case ')':
				depth--
			}
		}
		if depth > 0 {
			return 0, valueErrorf("incomplete format key")
		}
		key := s[start : i-1]
		k := p.in.NewStr(key)
		if p.bytes {
			k = p.in.NewBytes(key)
		}
		if value, exc = p.in.GetItem(p.dict, k); exc != nil {
			return 0, exc
		}
		mapped = true
		p.next = len(p.args) // the mapping itself is no argument any more
	}
flags:
	for ; i < len(s); i++ {
		switch s[i] {
		case '-':
			sp.left = true
		case '+':
			sp.plus = true
		case ' ':
			sp.space = true
		case '#':
			sp.alt = true
		case '0':
			sp.zero = true
		default:
			break flags
		}
	}
	if i, sp.width, exc = p.number(s, i, "width", mapped); exc != nil {
		return 0, exc
	}
	if sp.width < 0 {
		sp.left = true
		sp.width = -sp.width
	}
	if i < len(s) && s[i] == '.' {
		if i, sp.prec, exc = p.number(s, i+1, "precision", mapped); exc != nil {
			return 0, exc
		}
		sp.prec = max(sp.prec, 0)
	}
	if i < len(s) && (s[i] == 'h' || s[i] == 'l' || s[i] == 'L') {
		i++
	}
	if i >= len(s) {
		return 0, valueErrorf("incomplete format")
	}
	w := 1
	sp.code = rune(s[i])
	if !p.bytes {
		sp.code, w = decodeChar(s[i:])
	}
	at := pos + p.count(s[:i])
	i += w
	if sp.code == '%' && i == 1 {
		return i, p.out.add("%")
	}
	if !mapped {
		if value, exc = p.arg(); exc != nil {
			return 0, exc
		}
	}
	return i, p.convert(sp, value, at)
}

// number reads a width or precision, which may be "*".
func (p *percentFormatter) number(s string, i int, what string, mapped bool) (int, int, *Exception) {
	if i < len(s) && s[i] == '*' {
		v, exc := p.arg()
		if exc != nil {
			return 0, 0, exc
		}
		switch v.Kind() {
		case KindInt, KindBool, KindBig, KindIntSub:
		default:
			return 0, 0, typeErrorf("* wants int")
		}
		n, ok := v.AsInt()
		if !ok || n > 1<<31-1 || n < -1<<31 {
			if what == "width" {
				return 0, 0, Errorf(OverflowError, "Python int too large to convert to C ssize_t")
			}
			return 0, 0, Errorf(OverflowError, "Python int too large to convert to C int")
		}
		return i + 1, int(n), nil
	}
	n := 0
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		if n = n*10 + int(s[i]-'0'); n > 1<<31-1 {
			if what == "width" {
				return 0, 0, valueErrorf("width too big")
			}
			return 0, 0, valueErrorf("precision too big")
		}
	}
	return i, n, nil
}

// convert appends value as sp says. at is the position of the conversion
// character.
func (p *percentFormatter) convert(sp percentSpec, v Value, at int) *Exception {
	switch sp.code {
	case 's', 'r', 'a', 'b':
		if sp.code == 'b' && !p.bytes {
			break
		}
		if sp.code == 's' && !p.bytes && sp.width == 0 && sp.prec < 0 {
			if done, exc := p.out.addPlain(v); done || exc != nil {
				return exc
			}
		}
		text, exc := p.text(sp.code, v)
		if exc != nil {
			return exc
		}
		if sp.prec >= 0 && sp.prec < p.count(text) {
			text = prefixOf(text, sp.prec, p.bytes)
		}
		return p.pad(sp, "", text)
	case 'c':
		text, exc := p.char(v)
		if exc != nil {
			return exc
		}
		return p.pad(sp, "", text)
	case 'd', 'i', 'u', 'o', 'x', 'X':
		if v.isInt() && sp.code == 'd' && sp.width == 0 && sp.prec < 0 && !sp.plus && !sp.space {
			_, exc := p.out.addPlain(v)
			return exc
		}
		return p.integer(sp, v)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		f, exc := p.in.FloatOf(v)
		if exc != nil {
			if exc.Limit == nil && exc.cls == TypeError && p.bytes {
				return typeErrorf("float argument required, not %s", typeName(v))
			}
			return exc
		}
		return p.float(sp, f)
	}
	if sp.code > 32 && sp.code < 127 {
		return valueErrorf("unsupported format character '%c' (0x%x) at index %d", sp.code, sp.code, at)
	}
	return valueErrorf("unsupported format character '?' (0x%x) at index %d", sp.code, at)
}

// prefixOf returns the first n characters, or bytes, of s.
func prefixOf(s string, n int, bytes bool) string {
	if bytes || asciiOnly(s) {
		return s[:n]
	}
	return s[:stepChars(s, 0, n)]
}

// text is the text for %s, %r, %a and %b.
func (p *percentFormatter) text(code rune, v Value) (string, *Exception) {
	switch {
	case p.bytes && (code == 's' || code == 'b'):
		switch v.Kind() {
		case KindBytes, KindByteArray:
			s, _ := v.AsBytes()
			return s, nil
		}
		if isBytesLike(v) {
			s, _ := v.AsBytes()
			return s, nil
		}
		if f := typeOf(v).special(spBytes); f.p != nil {
			r, exc := p.in.callSpecial(f, v)
			if exc != nil {
				return "", exc
			}
			if s, ok := r.AsBytes(); ok {
				return s, nil
			}
			return "", typeErrorf("__bytes__ returned non-bytes (type %s)", typeName(r))
		}
		return "", typeErrorf("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", typeName(v))
	case p.bytes || code == 'a':
		r, exc := p.in.asciiOf(v)
		if exc != nil {
			return "", exc
		}
		return r.str().s, nil
	case code == 'r':
		return p.in.Repr(v)
	}
	if v.isStr() && v.exactKind() == KindStr {
		return v.str().s, nil
	}
	return p.in.Str(v)
}

// char is the text for %c.
func (p *percentFormatter) char(v Value) (string, *Exception) {
	if p.bytes {
		if s, ok := v.AsBytes(); ok && len(s) == 1 {
			return s, nil
		}
	} else if v.isStr() {
		if v.str().Len() == 1 {
			return v.str().s, nil
		}
		return "", typeErrorf("%%c requires an int or a unicode character, not a string of length %d", v.str().Len())
	}
	if v.Kind() != KindInt && v.Kind() != KindBool && typeOf(v).special(spIndex).p == nil {
		if p.bytes {
			if s, ok := v.AsBytes(); ok && v.Kind() != KindObject {
				return "", typeErrorf("%%c requires an integer in range(256) or a single byte, not a %s object of length %d", typeName(v), len(s))
			}
			return "", typeErrorf("%%c requires an integer in range(256) or a single byte, not %s", typeName(v))
		}
		return "", typeErrorf("%%c requires an int or a unicode character, not %s", typeName(v))
	}
	n, exc := p.in.IndexInt(v)
	if exc != nil {
		return "", exc
	}
	if p.bytes {
		if n < 0 || n > 255 {
			return "", Errorf(OverflowError, "%s", "%c arg not in range(256)")
		}
		return string([]byte{byte(n)}), nil
	}
	if n < 0 || n > 0x10FFFF {
		return "", Errorf(OverflowError, "%s", "%c arg not in range(0x110000)")
	}
	return string(appendChar(nil, rune(n))), nil
}

// intArg converts the argument of an integer conversion.
func (p *percentFormatter) intArg(sp percentSpec, v Value) (Value, *Exception) {
	switch v.Kind() {
	case KindInt, KindBool, KindBig, KindIntSub:
		return intOf(v), nil
	}
	t := typeOf(v)
	if sp.code == 'o' || sp.code == 'x' || sp.code == 'X' {
		if t.special(spIndex).p == nil {
			return Value{}, typeErrorf("%%%c format: an integer is required, not %s", sp.code, t.name)
		}
		return p.in.Index(v)
	}
	if v.isStr() || t.special(spInt).p == nil && t.special(spIndex).p == nil {
		return Value{}, typeErrorf("%%%c format: a real number is required, not %s", sp.code, t.name)
	}
	n, exc := p.in.IntOf(v)
	if exc != nil && exc.Limit == nil && exc.Is(TypeError) {
		exc = typeErrorf("%%%c format: a real number is required, not %s", sp.code, t.name)
	}
	return n, exc
}

func (p *percentFormatter) integer(sp percentSpec, v Value) *Exception {
	n, exc := p.intArg(sp, v)
	if exc != nil {
		return exc
	}
	base, prefix := 10, ""
	switch sp.code {
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	b := bigOf(n)
	neg := b.Sign() < 0
	var digits string
	if base == 10 {
		if digits, exc = p.in.intText(n); exc != nil {
			return exc
		}
		digits = strings.TrimPrefix(digits, "-")
	} else {
		if exc := p.in.allocStr(b.BitLen() / 3); exc != nil {
			return exc
		}
		digits = new(big.Int).Abs(b).Text(base)
		if sp.code == 'X' {
			digits = strings.ToUpper(digits)
		}
	}
	if sp.prec > len(digits) {
		if exc := p.in.allocStr(sp.prec); exc != nil {
			return exc
		}
		digits = strings.Repeat("0", sp.prec-len(digits)) + digits
	}
	if !sp.alt {
		prefix = ""
	}
	return p.pad(sp, sp.sign(neg)+prefix, digits)
}

// sign is the sign written before a number.
func (sp percentSpec) sign(neg bool) string {
	switch {
	case neg:
		return "-"
	case sp.plus:
		return "+"
	case sp.space:
		return " "
	}
	return ""
}

func (p *percentFormatter) float(sp percentSpec, f float64) *Exception {
	prec := sp.prec
	if prec < 0 {
		prec = 6
	}
	if prec > 50 {
		if exc := p.in.allocStr(prec + 400); exc != nil {
			return exc
		}
	}
	flags := 0
	if sp.alt {
		flags = numfmt.FlagAlt
	}
	text := string(numfmt.AppendFloatCode(nil, f, byte(sp.code), prec, flags))
	neg := text[0] == '-'
	return p.pad(sp, sp.sign(neg), strings.TrimPrefix(text, "-"))
}

// pad appends sign and text, padded to the width; zeros go between them.
func (p *percentFormatter) pad(sp percentSpec, sign, text string) *Exception {
	fill := sp.width - len(sign) - p.count(text)
	if exc := p.out.grow(max(fill, 0) + len(sign) + len(text)); exc != nil {
		return exc
	}
	b := p.out.b
	numeric := sp.code != 's' && sp.code != 'r' && sp.code != 'a' && sp.code != 'b' && sp.code != 'c'
	switch {
	case fill <= 0:
		b = append(append(b, sign...), text...)
	case sp.left:
		b = append(append(b, sign...), text...)
		b = appendRepeat(b, " ", fill)
	case sp.zero && numeric:
		b = append(b, sign...)
		b = appendRepeat(b, "0", fill)
		b = append(b, text...)
	default:
		b = appendRepeat(b, " ", fill)
		b = append(append(b, sign...), text...)
	}
	p.out.b = b
	return nil
}
