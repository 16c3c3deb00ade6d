package numfmt

// This file parses the format specification mini-language and checks what can be checked without the value.

import (
	"unicode/utf8"

	"toolweaver/py/internal/pyerr"
	"toolweaver/py/internal/unidata"
)

// Kind is the family of values a specification is for; it decides the default alignment and the types allowed.
type Kind uint8

// The kinds of values that share the mini-language.
const (
	Int Kind = iota
	Float
	Complex
	Str
)

// Spec is a parsed format specification. Its zero value is not useful: Parse fills in the defaults of the kind. A Spec is
// immutable and may be cached and shared. Callers should charge memory for Width and Precision before they format.
type Spec struct {
	// Fill is the padding character.
	Fill rune
	// Align is '<', '>', '^' or '='.
	Align byte
	// Sign is '+', ' ', '-' or 0 for none given.
	Sign byte
	// NoNeg0 is the 'z' option: a zero after rounding loses its sign.
	NoNeg0 bool
	// Alt is the '#' option.
	Alt bool
	// Width is the minimum width in characters, -1 if not given.
	Width int
	// Precision is the number after the point, -1 if not given.
	Precision int
	// Grouping separates the digits before the point: ',', '_' or 0.
	Grouping byte
	// FracGrouping separates the digits after the point: ',', '_' or 0.
	FracGrouping byte
	// Type is the presentation type, 0 if not given.
	Type byte
}

// MaxSize returns an upper bound of the bytes that formatting a value of n bytes (for numbers: digits without separators)
// adds, so that memory can be charged before it is used.
func (s *Spec) MaxSize(n int) int {
	const maxInt = int(^uint(0) >> 1)
	w, p := max(s.Width, 0), 0
	if s.Type != 's' {
		p = max(s.Precision, 0)
	}
	if w > maxInt/16 || p > maxInt/16 || n > maxInt/16 {
		return maxInt
	}
	return w*utf8.RuneLen(max(s.Fill, ' ')) + 2*p + 2*n + 400
}

// Parse parses spec for a value of kind k whose class is called typeName (the name occurs in messages only). It reports
// everything that is wrong whatever the value, with CPython's messages; the error is a *pyerr.Error of kind ValueError.
func Parse(spec string, k Kind, typeName string) (Spec, error) {
	s := Spec{Fill: ' ', Align: '>', Width: -1, Precision: -1}
	if k == Str {
		s.Align = '<'
	}
	p := specParser{s: spec}
	typ, err := p.parse(&s, k, typeName)
	if err != nil {
		return s, err
	}
	if err := s.check(k, typ, typeName); err != nil {
		return s, err
	}
	return s, nil
}

// specParser is a cursor over a specification.
type specParser struct {
	s   string
	pos int
}

func (p *specParser) peek() byte {
	if p.pos < len(p.s) {
		return p.s[p.pos]
	}
	return 0
}

func (p *specParser) accept(c byte) bool {
	if p.peek() == c && p.pos < len(p.s) {
		p.pos++
		return true
	}
	return false
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// integer reads decimal digits of any script; n is the count of digits.
func (p *specParser) integer() (v, n int, err error) {
	const maxInt = int(^uint(0) >> 1)
	for p.pos < len(p.s) {
		r, size := unidata.DecodeRune(p.s[p.pos:])
		d := unidata.Decimal(r)
		if d < 0 {
			break
		}
		if v > (maxInt-d)/10 {
			return 0, 0, pyerr.New(pyerr.ValueError, "Too many decimal digits in format string")
		}
		v = v*10 + d
		p.pos += size
		n++
	}
	return v, n, nil
}

// grouping reads an optional separator.
func (p *specParser) grouping() (byte, error) {
	var g byte
	if p.accept(',') {
		g = ','
	}
	if p.peek() == '_' {
		if g != 0 {
			return 0, errCommaAndUnderscore()
		}
		p.pos++
		g = '_'
	}
	if g == '_' && p.peek() == ',' {
		return 0, errCommaAndUnderscore()
	}
	return g, nil
}

func errCommaAndUnderscore() error {
	return pyerr.New(pyerr.ValueError, "Cannot specify both ',' and '_'.")
}

// parse reads the specification and returns its type character, 0 if there is none.
func (p *specParser) parse(s *Spec, k Kind, typeName string) (typ rune, err error) {
	fillGiven, alignGiven := false, false
	if r, n := unidata.DecodeRune(p.s); n > 0 && len(p.s) > n && isAlign(p.s[n]) {
		s.Fill, s.Align = r, p.s[n]
		fillGiven, alignGiven = true, true
		p.pos = n + 1
	} else if isAlign(p.peek()) {
		s.Align = p.peek()
		alignGiven = true
		p.pos++
	}
	if c := p.peek(); c == '+' || c == '-' || c == ' ' {
		s.Sign = c
		p.pos++
	}
	s.NoNeg0 = p.accept('z')
	s.Alt = p.accept('#')
	if !fillGiven && p.accept('0') {
		s.Fill = '0'
		if !alignGiven && s.Align == '>' {
			s.Align = '='
		}
	}
	w, n, err := p.integer()
	if err != nil {
		return 0, err
	}
	if n > 0 {
		s.Width = w
	}
	if s.Grouping, err = p.grouping(); err != nil {
		return 0, err
	}
	if p.accept('.') {
		w, n, err = p.integer()
		if err != nil {
			return 0, err
		}
		if n > 0 {
			s.Precision = w
		}
		if s.FracGrouping, err = p.grouping(); err != nil {
			return 0, err
		}
		if n == 0 && s.FracGrouping == 0 {
			return 0, pyerr.New(pyerr.ValueError, "Format specifier missing precision")
		}
	}
	if rest := p.s[p.pos:]; rest != "" {
		var size int
		typ, size = unidata.DecodeRune(rest)
		if size < len(rest) {
			return 0, pyerr.Newf(pyerr.ValueError, "Invalid format specifier '%s' for object of type '%s'", p.s, typeName)
		}
	}
	return typ, s.checkGrouping(k, typ)
}

// defaultType is the presentation type of an int or str without one; floats and complex numbers have none.
func (k Kind) defaultType() rune {
	switch k {
	case Int:
		return 'd'
	case Str:
		return 's'
	}
	return 0
}

func (s *Spec) checkGrouping(k Kind, typ rune) error {
	if typ == 0 {
		typ = k.defaultType()
	}
	if s.Grouping != 0 {
		switch typ {
		case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		case 'b', 'o', 'x', 'X':
			if s.Grouping != '_' {
				return errGroupingType(s.Grouping, typ)
			}
		default:
			return errGroupingType(s.Grouping, typ)
		}
	}
	// Separators after the point are accepted with every type but 'n', and ignored where there is no point.
	if s.FracGrouping != 0 && typ == 'n' {
		return errGroupingType(s.FracGrouping, typ)
	}
	return nil
}

func errGroupingType(g byte, typ rune) error {
	if typ > 32 && typ < 128 {
		return pyerr.Newf(pyerr.ValueError, "Cannot specify '%c' with '%c'.", g, typ)
	}
	return pyerr.Newf(pyerr.ValueError, "Cannot specify '%c' with '\\x%x'.", g, typ)
}

// ErrUnknownCode is the error for a type character the class does not know.
func ErrUnknownCode(typ rune, typeName string) error {
	if typ > 32 && typ < 128 {
		return pyerr.Newf(pyerr.ValueError, "Unknown format code '%c' for object of type '%s'", typ, typeName)
	}
	return pyerr.Newf(pyerr.ValueError, "Unknown format code '\\x%x' for object of type '%s'", typ, typeName)
}

// check validates the type character and the combinations of options for the kind.
func (s *Spec) check(k Kind, typ rune, typeName string) error {
	known := typ == 0
	switch typ {
	case 'b', 'c', 'd', 'o', 'x', 'X':
		known = k == Int
	case 'e', 'E', 'f', 'F', 'g', 'G', 'n':
		known = k != Str
	case '%':
		known = k == Int || k == Float
	case 's':
		known = k == Str
	}
	if !known {
		return ErrUnknownCode(typ, typeName)
	}
	s.Type = byte(typ)
	bad := ""
	switch {
	case k == Str:
		bad = s.checkStr()
	case k == Complex && s.Fill == '0':
		bad = "Zero padding is not allowed in complex format specifier"
	case k == Complex && s.Align == '=':
		bad = "'=' alignment flag is not allowed in complex format specifier"
	case k == Int && !s.IsFloatType():
		bad = s.checkInt()
	case s.Precision > 1<<31-1:
		bad = "precision too big"
	}
	if bad != "" {
		return pyerr.New(pyerr.ValueError, bad)
	}
	return nil
}

// IsFloatType reports whether the type asks for a float presentation; an int is then to be converted to float first.
func (s *Spec) IsFloatType() bool {
	switch s.Type {
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		return true
	}
	return false
}

func (s *Spec) checkStr() string {
	switch {
	case s.Sign == ' ':
		return "Space not allowed in string format specifier"
	case s.Sign != 0:
		return "Sign not allowed in string format specifier"
	case s.NoNeg0:
		return "Negative zero coercion (z) not allowed in string format specifier"
	case s.Alt:
		return "Alternate form (#) not allowed in string format specifier"
	case s.Align == '=':
		return "'=' alignment not allowed in string format specifier"
	}
	return ""
}

func (s *Spec) checkInt() string {
	switch {
	case s.Precision != -1:
		return "Precision not allowed in integer format specifier"
	case s.NoNeg0:
		return "Negative zero coercion (z) not allowed in integer format specifier"
	case s.Type != 'c':
		return ""
	case s.Sign != 0:
		return "Sign not allowed with integer format specifier 'c'"
	case s.Alt:
		return "Alternate form (#) not allowed with integer format specifier 'c'"
	}
	return ""
}
