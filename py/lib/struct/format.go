package structlib

// This file reads formats.

import (
	"strings"

	"math"

	"toolweaver/py"
)

// field is a run of equal items of a struct, or one s or p.
type field struct {
	code byte
	at   int // offset of the first
	n    int // number of values
	size int // bytes of one
}

// layout is a format that was read. It is immutable.
type layout struct {
	format string
	fields []field
	size   int
	values int
	big    bool
}

// native reports whether numbers are as C has them here.
func (l *layout) native() bool {
	return l.format == "" || !strings.ContainsRune("<>=!", rune(l.format[0]))
}

// Trace visits no values.
func (*layout) Trace(func(value)) {}

// Size returns the bytes l takes.
func (l *layout) Size() int { return 80 + len(l.format) + 32*len(l.fields) }

// standardSizes are the sizes of items unless the format is native.
var standardSizes = [128]int{
	'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1, 'F': 8, 'D': 16,
}

// nativeSize returns the size of an item of a native format, 0 for a character
// that is none.
func nativeSize(c byte) int {
	switch c {
	case 'l', 'L', 'n', 'N', 'P':
		return 8
	}
	return standardSizes[c]
}

// align returns what the offset of a native item is a multiple of.
func align(c byte, size int) int {
	switch c {
	case 's', 'p':
		return 1
	case 'F', 'D':
		return size / 2
	}
	return size
}

// text returns a format, a str or bytes object of ASCII.
func text(in *py.Interp, v value) (string, exception) {
	if _, ok := v.Text(); ok {
		return in.Encode(v, "ascii", "strict")
	}
	if v.Kind() == py.KindBytes {
		s, _ := v.AsBytes()
		return s, nil
	}
	if _, exc := in.Hash(v); exc != nil && exc.Is(py.TypeError) && v.Kind() == py.KindByteArray {
		return "", py.Errorf(py.TypeError, "cannot use 'bytearray' as a dict key (unhashable type: 'bytearray')")
	}
	return "", py.Errorf(py.TypeError, "Struct() argument 1 must be a str or bytes object, not %s", py.TypeName(v))
}

// compile reads a format.
func compile(in *py.Interp, v value) (*layout, exception) {
	s, exc := text(in, v)
	if exc != nil {
		return nil, exc
	}
	if exc := in.Charge(1 + len(s)/4); exc != nil {
		return nil, exc
	}
	if exc := in.Alloc(80 + 33*len(s)); exc != nil {
		return nil, exc
	}
	return parse(s)
}

var errTooLong = "total struct size too long"

func parse(s string) (*layout, exception) {
	l, native := &layout{format: s}, true
	if s != "" {
		switch s[0] {
		case '@':
			s = s[1:]
		case '=', '<':
			native = false
			s = s[1:]
		case '>', '!':
			native, l.big = false, true
			s = s[1:]
		}
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == ' ' || c >= '\t' && c <= '\r' {
			continue
		}
		n := 1
		if c >= '0' && c <= '9' {
			for n = 0; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
				if n > (math.MaxInt-9)/10 {
					return nil, errorf("%s", errTooLong)
				}
				n = n*10 + int(s[i]-'0')
			}
			if i == len(s) {
				return nil, errorf("repeat count given without format specifier")
			}
			c = s[i]
		}
		size := 0
		switch {
		case c == 0:
			return nil, errorf("embedded null character")
		case c >= 128:
		case native:
			size = nativeSize(c)
		default:
			size = standardSizes[c]
		}
		if size == 0 {
			return nil, errorf("bad char in struct format")
		}
		if native {
			if a := align(c, size); l.size%a != 0 {
				pad := a - l.size%a
				if l.size > math.MaxInt-pad {
					return nil, errorf("%s", errTooLong)
				}
				l.size += pad
			}
		}
		f := field{code: c, at: l.size, n: n, size: size}
		switch c {
		case 's', 'p':
			f.n, f.size = 1, n
		case 'x':
			f.n = 0
		}
		if n > (math.MaxInt-l.size)/size {
			return nil, errorf("%s", errTooLong)
		}
		l.size += n * size
		l.values += f.n
		if f.n > 0 {
			l.fields = append(l.fields, f)
		}
	}
	return l, nil
}
