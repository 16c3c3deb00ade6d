package py

// This file defines str.format and str.format_map.
//
// A format string is literal text with fields in braces: a name or number,
// attribute and item accesses, a conversion and a specification, which may
// hold fields itself.

import (
	"strconv"
	"strings"
	"unsafe"

	"toolweaver/py/internal/numfmt"
	"toolweaver/py/internal/unidata"
)

// maxFormatNesting is how deep specifications may nest fields, the string
// itself included.
const maxFormatNesting = 2

// formatter runs one call of str.format.
type formatter struct {
	in      *Interp
	args    []Value
	kw      *Kwargs
	mapping Value // of format_map; absent for format
	auto    int   // next automatic number
	state   numbering
}

// numbering says how the fields seen so far were numbered.
type numbering uint8

const (
	numberingNone numbering = iota
	numberingAuto
	numberingManual
)

func str_format(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if len(args) == 0 {
		return Value{}, typeErrorf("unbound method str.format() needs an argument")
	}
	rest := append([]Value(nil), args[1:]...) // fields may run code of the program
	f := formatter{in: in, args: rest, kw: kw}
	return f.run(args[0])
}

func str_format_map(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	f := formatter{in: in, mapping: args[1]}
	return f.run(args[0])
}

func (f *formatter) run(v Value) (Value, *Exception) {
	if exc := f.in.enterNative(); exc != nil {
		return Value{}, exc
	}
	defer f.in.leaveNative()
	f.in.pushRoot(v)
	defer f.in.popRoot()
	for _, a := range f.args {
		f.in.pushRoot(a)
	}
	defer f.in.popRoots(len(f.args))
	b := f.in.takeBuffer()
	defer b.release()
	if exc := f.expand(&b, v.str().s, maxFormatNesting); exc != nil {
		return Value{}, exc
	}
	return b.str(), nil
}

// textBuffer is text being built, its growth charged.
type textBuffer struct {
	in *Interp
	b  []byte
}

func (t *textBuffer) add(s string) *Exception {
	if exc := t.grow(len(s)); exc != nil {
		return exc
	}
	t.b = append(t.b, s...)
	return nil
}

// grow makes room for n bytes.
func (t *textBuffer) grow(n int) *Exception {
	if len(t.b)+n <= cap(t.b) {
		return nil
	}
	size := max(2*cap(t.b), len(t.b)+n, 64)
	if exc := t.in.allocStr(size); exc != nil {
		return exc
	}
	t.b = append(make([]byte, 0, size), t.b...)
	return nil
}

// addPlain appends str(v) for the commonest types; false if v is of another.
func (t *textBuffer) addPlain(v Value) (bool, *Exception) {
	switch v.exactKind() {
	case KindStr:
		return true, t.add(v.str().s)
	case KindInt:
		if exc := t.grow(20); exc != nil {
			return true, exc
		}
		t.b = strconv.AppendInt(t.b, v.i(), 10)
		return true, nil
	case KindFloat:
		if exc := t.grow(32); exc != nil {
			return true, exc
		}
		t.b = numfmt.AppendFloat(t.b, v.f())
		return true, nil
	}
	return false, nil
}

// str makes the str of what was added, a copy.
func (t *textBuffer) str() Value {
	if len(t.b) <= 64 && asciiOnly(unsafe.String(unsafe.SliceData(t.b), len(t.b))) {
		return copyASCII(t.b)
	}
	return strOf(string(t.b), -1)
}

// maxScratch is the size up to which the buffer of a formatting is kept for
// the next one.
const maxScratch = 1 << 12

// takeBuffer returns an empty buffer; release gives it back.
func (in *Interp) takeBuffer() textBuffer {
	b := in.scratch
	in.scratch = nil
	return textBuffer{in: in, b: b[:0]}
}

func (t *textBuffer) release() {
	if cap(t.b) <= maxScratch {
		t.in.scratch = t.b
	}
}

// expand appends s with its fields replaced.
func (f *formatter) expand(b *textBuffer, s string, depth int) *Exception {
	if depth <= 0 {
		return valueErrorf("Max string recursion exceeded")
	}
	for s != "" {
		if exc := f.in.Charge(1); exc != nil {
			return exc
		}
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			return b.add(s)
		}
		c := s[i]
		last := i+1 == len(s)
		switch {
		case c == '}' && (last || s[i+1] != '}'):
			return valueErrorf("Single '}' encountered in format string")
		case last:
			return valueErrorf("Single '{' encountered in format string")
		case s[i+1] == c:
			if exc := b.add(s[:i+1]); exc != nil {
				return exc
			}
			s = s[i+2:]
			continue
		}
		if exc := b.add(s[:i]); exc != nil {
			return exc
		}
		fl, n, exc := parseField(s[i+1:])
		if exc != nil {
			return exc
		}
		s = s[i+1+n:]
		if exc := f.field(b, fl, depth); exc != nil {
			return exc
		}
	}
	return nil
}

// fieldText is a replacement field taken apart.
type fieldText struct {
	name   string
	conv   rune // 0 if none
	spec   string
	nested bool // the specification has fields
}

// parseField parses a field after its opening brace; n is its length with the
// closing brace.
func parseField(s string) (fl fieldText, n int, exc *Exception) {
	i := 0
	var c byte
scan:
	for i < len(s) {
		c = s[i]
		i++
		switch c {
		case '{':
			return fl, 0, valueErrorf("unexpected '{' in field name")
		case '[':
			for i < len(s) && s[i] != ']' {
				i++
			}
		case '}', ':', '!':
			break scan
		}
	}
	if c != '}' && c != ':' && c != '!' {
		return fl, 0, valueErrorf("expected '}' before end of string")
	}
	fl.name = s[:i-1]
	if c == '}' {
		return fl, i, nil
	}
	if c == '!' {
		if i >= len(s) {
			return fl, 0, valueErrorf("end of string while looking for conversion specifier")
		}
		r, w := decodeChar(s[i:])
		fl.conv = r
		i += w
		if i < len(s) {
			c = s[i]
			i++
			if c == '}' {
				return fl, i, nil
			}
			if c != ':' {
				return fl, 0, valueErrorf("expected ':' after conversion specifier")
			}
		}
	}
	start, open := i, 1
	for i < len(s) {
		switch s[i] {
		case '{':
			fl.nested = true
			open++
		case '}':
			if open--; open == 0 {
				fl.spec = s[start:i]
				return fl, i + 1, nil
			}
		}
		i++
	}
	return fl, 0, valueErrorf("unmatched '{' in format spec")
}

// field formats one field.
func (f *formatter) field(b *textBuffer, fl fieldText, depth int) *Exception {
	v, exc := f.lookup(fl.name)
	if exc != nil {
		return exc
	}
	switch fl.conv {
	case 0:
	case 'r', 's', 'a':
		if v, exc = f.in.convertField(v, fl.conv); exc != nil {
			return exc
		}
	default:
		if fl.conv > 32 && fl.conv < 127 {
			return valueErrorf("Unknown conversion specifier %c", fl.conv)
		}
		return valueErrorf("Unknown conversion specifier \\x%x", fl.conv)
	}
	f.in.pushRoot(v)
	defer f.in.popRoot()
	if fl.spec == "" && fl.conv == 0 {
		if done, exc := b.addPlain(v); done || exc != nil {
			return exc
		}
	}
	spec := fl.spec
	if fl.nested {
		sb := textBuffer{in: f.in}
		if exc := f.expand(&sb, spec, depth-1); exc != nil {
			return exc
		}
		spec = string(sb.b)
	}
	r, exc := f.in.Format(v, spec)
	if exc != nil {
		return exc
	}
	return b.add(r.str().s)
}

// fieldNumber reads a field name that is a number; -1 if it is none.
func fieldNumber(s string) (int, *Exception) {
	if s == "" {
		return -1, nil
	}
	n := 0
	for s != "" {
		c, w := decodeChar(s)
		d := unidata.Decimal(c)
		if d < 0 {
			return -1, nil
		}
		if n > (1<<63-1-d)/10 {
			return 0, valueErrorf("Too many decimal digits in format string")
		}
		n = n*10 + d
		s = s[w:]
	}
	return n, nil
}

// lookup finds the value a field names.
func (f *formatter) lookup(name string) (Value, *Exception) {
	first, rest := name, ""
	if i := strings.IndexAny(name, ".["); i >= 0 {
		first, rest = name[:i], name[i:]
	}
	v, exc := f.first(first)
	for exc == nil && rest != "" {
		v, rest, exc = f.access(v, rest)
	}
	return v, exc
}

// first finds the argument a field starts from.
func (f *formatter) first(name string) (Value, *Exception) {
	n, exc := fieldNumber(name)
	if exc != nil {
		return Value{}, exc
	}
	if name == "" || n >= 0 {
		want := numberingManual
		if name == "" {
			want = numberingAuto
		}
		if f.state == numberingNone {
			f.state = want
		}
		if f.state != want {
			if want == numberingAuto {
				return Value{}, valueErrorf("cannot switch from manual field specification to automatic field numbering")
			}
			return Value{}, valueErrorf("cannot switch from automatic field numbering to manual field specification")
		}
		if name == "" {
			n = f.auto
			f.auto++
		}
		if f.mapping.p != nil {
			return Value{}, valueErrorf("Format string contains positional fields")
		}
		if n >= len(f.args) {
			return Value{}, Errorf(IndexError, "Replacement index %d out of range for positional args tuple", n)
		}
		return f.args[n], nil
	}
	if f.mapping.p != nil {
		return f.in.GetItem(f.mapping, f.in.NewStr(name))
	}
	if v := f.kw.Get(name); v.p != nil {
		return v, nil
	}
	return Value{}, newExc(KeyError, makeStr(name))
}

// access applies the first attribute or item access of rest.
func (f *formatter) access(v Value, rest string) (Value, string, *Exception) {
	if rest[0] == '.' {
		name := rest[1:]
		rest = ""
		if i := strings.IndexAny(name, ".["); i >= 0 {
			name, rest = name[:i], name[i:]
		}
		if name == "" {
			return Value{}, "", valueErrorf("Empty attribute in format string")
		}
		r, exc := f.in.GetAttr(v, f.in.NewStr(name))
		return r, rest, exc
	}
	if rest[0] != '[' {
		return Value{}, "", valueErrorf("Only '.' or '[' may follow ']' in format field specifier")
	}
	i := strings.IndexByte(rest, ']')
	if i < 0 {
		return Value{}, "", valueErrorf("Missing ']' in format string")
	}
	key := rest[1:i]
	rest = rest[i+1:]
	if key == "" {
		return Value{}, "", valueErrorf("Empty attribute in format string")
	}
	n, exc := fieldNumber(key)
	if exc != nil {
		return Value{}, "", exc
	}
	k := Int(int64(n))
	if n < 0 {
		k = f.in.NewStr(key)
	}
	r, exc := f.in.GetItem(v, k)
	return r, rest, exc
}
