package numfmt

// This file parses and lays out the % operator on strings: "%[(key)][flags][width][.precision][length]type".

import (
	"math/big"
	"strconv"
	"strings"

	"toolweaver/py/internal/pyerr"
	"toolweaver/py/internal/unidata"
)

// Percent iterates over a format string. Create it as Percent{Text: s}. It is not safe for concurrent use.
type Percent struct {
	// Text is the format string.
	Text string
	pos  int
	char int // characters before pos
}

// Directive is literal text, possibly followed by a conversion. The caller evaluates it in this order, which decides which
// error comes first: Key, WidthStar, PrecStar, Err, then the value, then VerbError.
type Directive struct {
	// Literal is the text before the conversion, with "%%" already replaced.
	Literal string
	// HasVerb tells whether there is a conversion; if not, only Literal and Err matter.
	HasVerb bool
	// HasKey tells that the argument is item Key of the mapping, which must be one (see ErrNotMapping).
	HasKey bool
	Key    string
	// KeyErr is an error in the key itself, to be raised once the argument is known to be a mapping.
	KeyErr error
	// Left, Plus, Space, Alt and Zero are the flags '-', '+', ' ', '#' and '0'.
	Left, Plus, Space, Alt, Zero bool
	// WidthStar and PrecStar tell that width or precision is the next argument: see SetWidth and SetPrec.
	WidthStar, PrecStar bool
	// Width is the minimum width, -1 if not given; Prec the precision, -1 if not given.
	Width, Prec int
	// Err is an error met while parsing after the key and stars, to be raised before the value is fetched.
	Err error
	// Verb is the conversion character and Index its position in characters.
	Verb  rune
	Index int
}

// Errors of the % operator that the caller detects.
var (
	ErrNotEnoughArgs error = pyerr.New(pyerr.TypeError, "not enough arguments for format string")
	ErrNotAllArgs    error = pyerr.New(pyerr.TypeError, "not all arguments converted during string formatting")
	ErrNotMapping    error = pyerr.New(pyerr.TypeError, "format requires a mapping")
	ErrStarType      error = pyerr.New(pyerr.TypeError, "* wants int")
	ErrStarWidth     error = pyerr.New(pyerr.OverflowError, "Python int too large to convert to C ssize_t")
	ErrStarPrec      error = pyerr.New(pyerr.OverflowError, "Python int too large to convert to C int")
	ErrCharRange     error = pyerr.New(pyerr.OverflowError, "%c arg not in range(0x110000)")
)

// ErrRealRequired is the error of %d, %i and %u for a value that is no number.
func ErrRealRequired(verb rune, typeName string) error {
	return pyerr.Newf(pyerr.TypeError, "%%%c format: a real number is required, not %s", verb, typeName)
}

// ErrIntegerRequired is the error of %x, %X and %o for a value that is no int.
func ErrIntegerRequired(verb rune, typeName string) error {
	return pyerr.Newf(pyerr.TypeError, "%%%c format: an integer is required, not %s", verb, typeName)
}

// ErrFloatRequired is the error of %e, %f and %g for a value that is no number.
func ErrFloatRequired(typeName string) error {
	return pyerr.Newf(pyerr.TypeError, "must be real number, not %s", typeName)
}

// ErrCharRequired is the error of %c for a value that is neither int nor str.
func ErrCharRequired(typeName string) error {
	return pyerr.Newf(pyerr.TypeError, "%%c requires an int or a unicode character, not %s", typeName)
}

// ErrCharLength is the error of %c for a str of other than one character.
func ErrCharLength(n int) error {
	return pyerr.Newf(pyerr.TypeError, "%%c requires an int or a unicode character, not a string of length %d", n)
}

// Next returns the next directive; ok is false at the end of the text.
func (p *Percent) Next() (d Directive, ok bool) {
	d.Width, d.Prec = -1, -1
	if p.pos >= len(p.Text) {
		return d, false
	}
	i := strings.IndexByte(p.Text[p.pos:], '%')
	if i < 0 {
		d.Literal = p.Text[p.pos:]
		p.advance(len(d.Literal))
		return d, true
	}
	d.Literal = p.Text[p.pos : p.pos+i]
	p.advance(i + 1)
	if p.peek() == '%' {
		d.Literal = p.Text[p.pos-i-1 : p.pos]
		p.advance(1)
		return d, true
	}
	d.HasVerb = true
	p.parse(&d)
	return d, true
}

func (p *Percent) advance(n int) {
	p.char += unidata.Count(p.Text[p.pos : p.pos+n])
	p.pos += n
}

// peek returns the next byte, 0 at the end.
func (p *Percent) peek() byte {
	if p.pos < len(p.Text) {
		return p.Text[p.pos]
	}
	return 0
}

func (p *Percent) parse(d *Directive) {
	if p.peek() == '(' {
		d.HasKey = true
		if d.KeyErr = p.key(d); d.KeyErr != nil {
			return
		}
	}
	for {
		switch p.peek() {
		case '-':
			d.Left = true
		case '+':
			d.Plus = true
		case ' ':
			d.Space = true
		case '#':
			d.Alt = true
		case '0':
			d.Zero = true
		default:
			p.afterFlags(d)
			return
		}
		p.advance(1)
	}
}

// key reads "(name)", where parentheses nest.
func (p *Percent) key(d *Directive) error {
	depth := 1
	s := p.Text[p.pos+1:]
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				d.Key = s[:i]
				p.advance(i + 2)
				return nil
			}
		}
	}
	return pyerr.New(pyerr.ValueError, "incomplete format key")
}

func (p *Percent) afterFlags(d *Directive) {
	const maxWidth, maxPrec = int(^uint(0) >> 1), 1<<31 - 1
	if p.peek() == '*' {
		d.WidthStar = true
		p.advance(1)
	} else if d.Width, d.Err = p.number(maxWidth, "width too big"); d.Err != nil {
		return
	}
	if p.peek() == '.' {
		p.advance(1)
		if p.peek() == '*' {
			d.PrecStar = true
			p.advance(1)
		} else if d.Prec, d.Err = p.number(maxPrec, "precision too big"); d.Err != nil {
			return
		}
		d.Prec = max(d.Prec, 0)
	}
	if c := p.peek(); c == 'h' || c == 'l' || c == 'L' {
		p.advance(1)
	}
	if p.pos >= len(p.Text) {
		d.Err = pyerr.New(pyerr.ValueError, "incomplete format")
		return
	}
	d.Index = p.char
	var n int
	d.Verb, n = unidata.DecodeRune(p.Text[p.pos:])
	p.advance(n)
}

// number reads ASCII digits; -1 if there are none.
func (p *Percent) number(limit int, tooBig string) (int, error) {
	v := -1
	for c := p.peek(); c >= '0' && c <= '9'; c = p.peek() {
		if v < 0 {
			v = 0
		}
		if v > (limit-int(c-'0'))/10 {
			return -1, pyerr.New(pyerr.ValueError, tooBig)
		}
		v = v*10 + int(c-'0')
		p.advance(1)
	}
	return v, nil
}

// SetWidth applies the argument of a '*' width: a negative one means left-justified.
func (d *Directive) SetWidth(v int64) {
	if v < 0 {
		d.Left = true
		v = -v
	}
	d.Width = int(max(v, 0))
}

// SetPrec applies the argument of a '*' precision. It reports false, for ErrStarPrec, if v is out of range.
func (d *Directive) SetPrec(v int64) bool {
	if v < -1<<31 || v > 1<<31-1 {
		return false
	}
	d.Prec = int(max(v, 0))
	return true
}

// VerbError returns the ValueError for an unknown conversion, nil for a known one. CPython reports it after fetching the
// value.
func (d *Directive) VerbError() error {
	switch d.Verb {
	case 'c', 'r', 's', 'a', 'd', 'i', 'u', 'o', 'x', 'X', 'e', 'E', 'f', 'F', 'g', 'G':
		return nil
	}
	c := d.Verb
	if c < 31 || c > 126 {
		c = '?'
	}
	return pyerr.Newf(pyerr.ValueError, "unsupported format character '%c' (0x%x) at index %d", c, d.Verb, d.Index)
}

// MaxSize bounds the bytes that formatting a text of n bytes, or a number of n digits, takes.
func (d *Directive) MaxSize(n int) int {
	const maxInt = int(^uint(0) >> 1)
	w, p := max(d.Width, 0), 0
	switch d.Verb {
	case 's', 'r', 'a', 'c':
	default:
		p = max(d.Prec, 0)
	}
	if w > maxInt/8 || n > maxInt/8 {
		return maxInt
	}
	return w + p + n + 400
}

// AppendStr lays out the text of %s, %r, %a or %c.
func (d *Directive) AppendStr(dst []byte, s string) []byte {
	if d.Prec >= 0 && d.Verb != 'c' {
		s = unidata.Prefix(s, d.Prec)
	}
	pad := 0
	if d.Width > 0 {
		pad = d.Width - unidata.Count(s)
	}
	if !d.Left {
		dst = appendFill(dst, ' ', pad)
	}
	dst = append(dst, s...)
	if d.Left {
		dst = appendFill(dst, ' ', pad)
	}
	return dst
}

// AppendInt lays out an int for %d, %i, %u, %o, %x or %X.
func (d *Directive) AppendInt(dst []byte, v int64) []byte {
	u := uint64(v)
	if v < 0 {
		u = -u
	}
	base, prefix := d.base()
	var buf [64]byte
	return d.appendDigits(dst, v < 0, prefix, strconv.AppendUint(buf[:0], u, base))
}

// AppendBig is AppendInt for an int of any size; the caller checks the limit on decimal digits.
func (d *Directive) AppendBig(dst []byte, v *big.Int) []byte {
	base, prefix := d.base()
	digits := v.Append(nil, base)
	if v.Sign() < 0 {
		digits = digits[1:]
	}
	return d.appendDigits(dst, v.Sign() < 0, prefix, digits)
}

func (d *Directive) base() (base int, prefix string) {
	switch d.Verb {
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	default:
		return 10, ""
	}
	if !d.Alt {
		prefix = ""
	}
	return base, prefix
}

func (d *Directive) appendDigits(dst []byte, neg bool, prefix string, digits []byte) []byte {
	if d.Verb == 'X' {
		for i, c := range digits {
			if c >= 'a' {
				digits[i] = c - 32
			}
		}
	}
	return d.appendNumber(dst, neg, prefix, max(d.Prec-len(digits), 0), digits)
}

// AppendFloat lays out a float for %e, %E, %f, %F, %g or %G.
func (d *Directive) AppendFloat(dst []byte, f float64) []byte {
	prec, flags := d.Prec, 0
	if prec < 0 {
		prec = 6
	}
	if d.Alt {
		flags = FlagAlt
	}
	var buf [64]byte
	b := AppendFloatCode(buf[:0], f, byte(d.Verb), prec, flags)
	neg := b[0] == '-'
	if neg {
		b = b[1:]
	}
	return d.appendNumber(dst, neg, "", 0, b)
}

// appendNumber writes sign, prefix, zeros and body, padded to the width.
func (d *Directive) appendNumber(dst []byte, neg bool, prefix string, zeros int, body []byte) []byte {
	var sign byte
	switch {
	case neg:
		sign = '-'
	case d.Plus:
		sign = '+'
	case d.Space:
		sign = ' '
	}
	pad := d.Width - len(prefix) - zeros - len(body)
	if sign != 0 {
		pad--
	}
	switch {
	case d.Left:
	case d.Zero:
		zeros += max(pad, 0)
	default:
		dst = appendFill(dst, ' ', pad)
	}
	if sign != 0 {
		dst = append(dst, sign)
	}
	dst = append(dst, prefix...)
	dst = appendFill(dst, '0', zeros)
	dst = append(dst, body...)
	if d.Left {
		dst = appendFill(dst, ' ', pad)
	}
	return dst
}
