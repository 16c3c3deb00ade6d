package numfmt

// This file lays out values under a Spec: padding, sign, prefix, digit grouping.

import (
	"math"
	"math/big"
	"strconv"

	"toolweaver/py/internal/pyerr"
	"toolweaver/py/internal/unidata"
)

// number is a formatted number taken apart; the pieces are written in the order of the fields.
type number struct {
	neg    bool
	prefix string
	digits []byte // before the point, may be empty for inf and nan
	point  bool
	frac   []byte // after the point
	rest   []byte // exponent, percent sign, "inf", "nan"
}

// FormatStr appends s padded and cut to width and precision in characters. s may hold WTF-8 surrogates.
func FormatStr(dst []byte, s string, spec *Spec) []byte {
	if spec.Precision >= 0 {
		s = unidata.Prefix(s, spec.Precision)
	}
	if spec.Width <= 0 {
		return append(dst, s...)
	}
	left, right := padding(spec, spec.Width-unidata.Count(s))
	dst = appendFill(dst, spec.Fill, left)
	dst = append(dst, s...)
	return appendFill(dst, spec.Fill, right)
}

// padding splits n fill characters into those before and those after.
func padding(spec *Spec, n int) (left, right int) {
	if n <= 0 {
		return 0, 0
	}
	switch spec.Align {
	case '<':
		return 0, n
	case '^':
		return n / 2, n - n/2
	}
	return n, 0
}

func appendFill(dst []byte, fill rune, n int) []byte {
	if n <= 0 {
		return dst
	}
	if fill < 128 && fill >= 0 {
		for ; n > 0; n-- {
			dst = append(dst, byte(fill))
		}
		return dst
	}
	for ; n > 0; n-- {
		dst = unidata.AppendRune(dst, fill)
	}
	return dst
}

// FormatInt appends an int of 64 bits. Types e, f, g and % format it as a float. The only error is an OverflowError for
// type 'c'.
func FormatInt(dst []byte, v int64, spec *Spec) ([]byte, error) {
	if spec.IsFloatType() {
		return FormatFloat(dst, float64(v), spec), nil
	}
	if spec.Type == 'c' {
		return formatChar(dst, v, true, spec)
	}
	u := uint64(v)
	if v < 0 {
		u = -u
	}
	base, prefix := spec.base()
	var buf [64]byte
	d := strconv.AppendUint(buf[:0], u, base)
	if spec.Width <= 0 && spec.Grouping == 0 && spec.Sign == 0 && prefix == "" && spec.Type != 'X' {
		if v < 0 {
			dst = append(dst, '-')
		}
		return append(dst, d...), nil
	}
	return spec.appendInt(dst, v < 0, d, prefix), nil
}

// FormatBig appends an int of any size. Types e, f, g and % format it as a float, with an OverflowError if it is too large
// for one. The caller checks the limit on decimal digits.
func FormatBig(dst []byte, v *big.Int, spec *Spec) ([]byte, error) {
	if spec.IsFloatType() {
		f, _ := new(big.Float).SetInt(v).Float64()
		if v.IsInt64() {
			f = float64(v.Int64())
		}
		if math.IsInf(f, 0) {
			return dst, pyerr.New(pyerr.OverflowError, "int too large to convert to float")
		}
		return FormatFloat(dst, f, spec), nil
	}
	if spec.Type == 'c' {
		return formatChar(dst, v.Int64(), v.IsInt64(), spec)
	}
	base, prefix := spec.base()
	d := v.Append(nil, base)
	if v.Sign() < 0 {
		d = d[1:]
	}
	return spec.appendInt(dst, v.Sign() < 0, d, prefix), nil
}

func (s *Spec) base() (base int, prefix string) {
	switch s.Type {
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	default:
		return 10, ""
	}
	if !s.Alt {
		prefix = ""
	}
	return base, prefix
}

func (s *Spec) appendInt(dst []byte, neg bool, d []byte, prefix string) []byte {
	if s.Type == 'X' {
		for i, c := range d {
			if c >= 'a' {
				d[i] = c - 32
			}
		}
	}
	return s.appendNumber(dst, &number{neg: neg, prefix: prefix, digits: d})
}

func formatChar(dst []byte, v int64, fits bool, spec *Spec) ([]byte, error) {
	if !fits {
		return dst, pyerr.New(pyerr.OverflowError, "Python int too large to convert to C long")
	}
	if v < 0 || v > unidata.MaxRune {
		return dst, pyerr.New(pyerr.OverflowError, "%c arg not in range(0x110000)")
	}
	n := max(spec.Width-1, 0)
	left, right := padding(spec, n)
	dst = appendFill(dst, spec.Fill, left)
	dst = unidata.AppendRune(dst, rune(v))
	return appendFill(dst, spec.Fill, right), nil
}

// FormatFloat appends a float. The spec must have been parsed for Float, or for Int with a float type.
func FormatFloat(dst []byte, f float64, spec *Spec) []byte {
	code, prec, flags := spec.floatCode(true)
	pct := spec.Type == '%'
	if pct {
		f *= 100
	}
	if spec.Width <= 0 && spec.Grouping == 0 && spec.FracGrouping == 0 && spec.Sign != '+' && spec.Sign != ' ' {
		dst = AppendFloatCode(dst, f, code, prec, flags)
		if pct {
			dst = append(dst, '%')
		}
		return dst
	}
	var buf [64]byte
	b := AppendFloatCode(buf[:0], f, code, prec, flags)
	if pct {
		b = append(b, '%')
	}
	n := splitNumber(b)
	return spec.appendNumber(dst, &n)
}

// floatCode translates the type into the arguments of AppendFloatCode.
func (s *Spec) floatCode(dot0 bool) (code byte, prec, flags int) {
	if s.Alt {
		flags |= FlagAlt
	}
	if s.NoNeg0 {
		flags |= FlagNoNeg0
	}
	code, prec = s.Type, s.Precision
	def := 6
	switch code {
	case 0, 's':
		code, def = 'r', 0
		if dot0 {
			flags |= FlagDot0
		}
	case 'd', 'n':
		code = 'g'
	case '%':
		code = 'f'
	}
	if prec < 0 {
		return code, def, flags
	}
	if code == 'r' {
		code = 'g'
	}
	return code, prec, flags
}

// splitNumber takes the text of a float apart.
func splitNumber(b []byte) (n number) {
	if b[0] == '-' {
		n.neg = true
		b = b[1:]
	}
	i := 0
	for i < len(b) && b[i] >= '0' && b[i] <= '9' {
		i++
	}
	n.digits, b = b[:i], b[i:]
	if len(b) > 0 && b[0] == '.' {
		n.point = true
		i = 1
		for i < len(b) && b[i] >= '0' && b[i] <= '9' {
			i++
		}
		n.frac, b = b[1:i], b[i:]
	}
	n.rest = b
	return n
}

// FormatComplex appends a complex number. The spec must have been parsed for Complex.
func FormatComplex(dst []byte, re, im float64, spec *Spec) []byte {
	code, prec, flags := spec.floatCode(false)
	skipRe, parens := false, false
	if spec.Type == 0 {
		skipRe = re == 0 && !math.Signbit(re)
		parens = !skipRe
	}
	part := *spec
	part.Fill, part.Align, part.Width = ' ', '<', -1
	var buf, tmp [64]byte
	out := buf[:0]
	if parens {
		out = append(out, '(')
	}
	if !skipRe {
		n := splitNumber(AppendFloatCode(tmp[:0], re, code, prec, flags))
		out = part.appendNumber(out, &n)
		part.Sign = '+'
	}
	n := splitNumber(AppendFloatCode(tmp[:0], im, code, prec, flags))
	out = part.appendNumber(out, &n)
	out = append(out, 'j')
	if parens {
		out = append(out, ')')
	}
	left, right := padding(spec, spec.Width-len(out))
	dst = appendFill(dst, spec.Fill, left)
	dst = append(dst, out...)
	return appendFill(dst, spec.Fill, right)
}

// appendNumber writes the pieces of a number with sign, padding and separators.
func (s *Spec) appendNumber(dst []byte, n *number) []byte {
	var sign byte
	switch {
	case n.neg:
		sign = '-'
	case s.Sign == '+' || s.Sign == ' ':
		sign = s.Sign
	}
	other := len(n.prefix) + len(n.frac) + len(n.rest)
	if s.FracGrouping != 0 && len(n.frac) > 0 {
		other += (len(n.frac) - 1) / 3
	}
	if sign != 0 {
		other++
	}
	if n.point {
		other++
	}
	group := 3
	if s.Type == 'b' || s.Type == 'o' || s.Type == 'x' || s.Type == 'X' {
		group = 4
	}
	minWidth := 0
	if s.Fill == '0' && s.Align == '=' {
		minWidth = s.Width - other
	}
	nDigits := 0 // digits with leading zeros, without separators
	grouped := 0 // the same with separators
	if len(n.digits) > 0 {
		nDigits, grouped = groupedSize(len(n.digits), minWidth, group, s.Grouping != 0)
	}
	pad := s.Width - other - grouped
	var left, inner, right int
	if s.Align == '=' {
		inner = max(pad, 0)
	} else {
		left, right = padding(s, pad)
	}
	dst = appendFill(dst, s.Fill, left)
	if sign != 0 {
		dst = append(dst, sign)
	}
	dst = append(dst, n.prefix...)
	dst = appendFill(dst, s.Fill, inner)
	dst = appendGrouped(dst, n.digits, nDigits, group, s.Grouping)
	if n.point {
		dst = append(dst, '.')
	}
	if s.FracGrouping == 0 {
		dst = append(dst, n.frac...)
	} else {
		for i, c := range n.frac {
			if i > 0 && i%3 == 0 {
				dst = append(dst, s.FracGrouping)
			}
			dst = append(dst, c)
		}
	}
	dst = append(dst, n.rest...)
	return appendFill(dst, s.Fill, right)
}

// groupedSize returns how many digits (with leading zeros) fill minWidth, and their size with separators. Zeros are added
// so that a separator never comes first; the size may therefore exceed minWidth by one.
func groupedSize(n, minWidth, group int, sep bool) (digits, size int) {
	if !sep {
		digits = max(n, minWidth)
		return digits, digits
	}
	// digits + (digits-1)/group >= minWidth, for the smallest such count.
	digits = n
	if minWidth > n+(n-1)/group {
		digits = minWidth - (minWidth-1)/(group+1)
	}
	return digits, digits + (digits-1)/group
}

func appendGrouped(dst, d []byte, n, group int, sep byte) []byte {
	zeros := n - len(d)
	if sep == 0 {
		dst = appendFill(dst, '0', zeros)
		return append(dst, d...)
	}
	for i := range n {
		if i > 0 && (n-i)%group == 0 {
			dst = append(dst, sep)
		}
		if i < zeros {
			dst = append(dst, '0')
		} else {
			dst = append(dst, d[i-zeros])
		}
	}
	return dst
}
