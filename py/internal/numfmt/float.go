// Package numfmt writes numbers and strings the way CPython 3.14 does: float and complex repr, the format specification
// mini-language of format() and f-strings, the replacement fields of str.format, and the % operator.
//
// Start at [AppendFloat] for repr and at [Parse] with [FormatInt], [FormatFloat], [FormatStr] for format(). The package works
// on Go values and knows nothing of the interpreter. All functions append to a byte slice and may be used concurrently.
package numfmt

import (
	"math"
	"math/bits"
	"strconv"
)

// This file turns floats into digits: repr, and the fixed, scientific and general notations that the format specification
// and the % operator share.

// Flags of AppendFloatCode.
const (
	// FlagSign writes '+' before a positive number (and before nan, as complex needs it).
	FlagSign = 1 << iota
	// FlagDot0 makes a finite result look like a float: "1" becomes "1.0".
	FlagDot0
	// FlagAlt always writes a decimal point, and keeps trailing zeros in 'g'.
	FlagAlt
	// FlagNoNeg0 drops the sign of a result that is zero after rounding.
	FlagNoNeg0
)

// AppendFloat appends repr(f): the shortest digits that read back as f, with an exponent if it is below -4 or at least 16.
// It does not allocate if dst has 24 bytes to spare.
func AppendFloat(dst []byte, f float64) []byte {
	if f == math.Trunc(f) && f > -1e15 && f < 1e15 {
		if f == 0 && math.Signbit(f) {
			return append(dst, "-0.0"...)
		}
		dst = strconv.AppendInt(dst, int64(f), 10)
		return append(dst, ".0"...)
	}
	return AppendFloatCode(dst, f, 'r', 0, FlagDot0)
}

// FloatRepr returns repr(f) as a string.
func FloatRepr(f float64) string {
	var buf [32]byte
	return string(AppendFloat(buf[:0], f))
}

// AppendComplex appends repr(complex(re, im)): "3j", "(1+3j)", "(-0-0j)".
func AppendComplex(dst []byte, re, im float64) []byte {
	if re == 0 && !math.Signbit(re) {
		dst = AppendFloatCode(dst, im, 'r', 0, 0)
		return append(dst, 'j')
	}
	dst = append(dst, '(')
	dst = AppendFloatCode(dst, re, 'r', 0, 0)
	dst = AppendFloatCode(dst, im, 'r', 0, FlagSign)
	return append(dst, 'j', ')')
}

// AppendFloatCode appends f in the notation code: 'r' (shortest), 'e', 'f', 'g', or their upper-case forms. prec is the
// number of digits as the notation counts them, at least 0, ignored by 'r'. The result has about prec+320 bytes at most.
func AppendFloatCode(dst []byte, f float64, code byte, prec int, flags int) []byte {
	up := code >= 'A' && code <= 'Z'
	code |= 0x20
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return appendNonFinite(dst, f, up, flags&FlagSign != 0)
	}
	start := len(dst)
	if math.Signbit(f) {
		dst = append(dst, '-')
		f = -f
	} else if flags&FlagSign != 0 {
		dst = append(dst, '+')
	}
	digits := len(dst)
	switch code {
	case 'f':
		dst = appendFixed(dst, f, prec)
		if prec == 0 {
			dst = appendPoint(dst, flags)
		}
	case 'e':
		dst = strconv.AppendFloat(dst, f, 'e', prec, 64)
		if prec == 0 && flags&FlagAlt != 0 {
			dst = insertPoint(dst, digits+1)
		}
	case 'g':
		dst = appendGeneral(dst, f, prec, flags)
	default:
		dst = appendShortest(dst, f, flags)
	}
	if flags&FlagNoNeg0 != 0 && dst[start] == '-' && isZero(dst[digits:]) {
		dst = append(dst[:start], dst[digits:]...)
		digits = start
		if flags&FlagSign != 0 {
			dst = insertByte(dst, start, '+')
			digits++
		}
	}
	if up {
		for i := digits; i < len(dst); i++ {
			if dst[i] == 'e' {
				dst[i] = 'E'
			}
		}
	}
	return dst
}

func appendNonFinite(dst []byte, f float64, up, sign bool) []byte {
	s := "nan"
	if up {
		s = "NAN"
	}
	if !math.IsNaN(f) {
		s = "inf"
		if up {
			s = "INF"
		}
		if f < 0 {
			return append(append(dst, '-'), s...)
		}
	}
	if sign {
		dst = append(dst, '+')
	}
	return append(dst, s...)
}

// isZero reports whether the digits before any exponent are all zeros.
func isZero(b []byte) bool {
	for _, c := range b {
		if c == 'e' {
			break
		}
		if c != '0' && c != '.' {
			return false
		}
	}
	return true
}

// appendPoint ends an integral number as the flags ask: "." for FlagAlt, ".0" for FlagDot0.
func appendPoint(dst []byte, flags int) []byte {
	switch {
	case flags&FlagDot0 != 0:
		return append(dst, '.', '0')
	case flags&FlagAlt != 0:
		return append(dst, '.')
	}
	return dst
}

func insertByte(dst []byte, i int, c byte) []byte {
	dst = append(dst, 0)
	copy(dst[i+1:], dst[i:])
	dst[i] = c
	return dst
}

func insertPoint(dst []byte, i int) []byte { return insertByte(dst, i, '.') }

// appendFixed appends f >= 0 with prec digits after the point, rounded half-even on the exact binary value.
func appendFixed(dst []byte, f float64, prec int) []byte {
	// Exact integer arithmetic covers the common case (small precision, moderate magnitude) several times faster than
	// the general algorithm: f = m·2^e with e < 0, so round(m·10^prec / 2^-e) is a shift of a 128-bit product.
	b := math.Float64bits(f)
	e := int(b>>52) - 1075
	m := b&(1<<52-1) | 1<<52
	if b>>52 == 0 || e >= 0 || e < -127 || prec >= len(pow10) {
		return strconv.AppendFloat(dst, f, 'f', prec, 64)
	}
	hi, lo := bits.Mul64(m, pow10[prec])
	sh := uint(-e)
	var q, remHi, remLo, halfHi, halfLo uint64
	if sh >= 64 {
		q = hi >> (sh - 64)
		remHi, remLo = hi&(1<<(sh-64)-1), lo
		if sh == 64 {
			halfLo = 1 << 63
		} else {
			halfHi = 1 << (sh - 65)
		}
	} else {
		if hi>>sh != 0 {
			return strconv.AppendFloat(dst, f, 'f', prec, 64)
		}
		q = hi<<(64-sh) | lo>>sh
		remLo = lo & (1<<sh - 1)
		halfLo = 1 << (sh - 1)
	}
	up := remHi > halfHi || remHi == halfHi && remLo > halfLo
	if up || remHi == halfHi && remLo == halfLo && q&1 == 1 {
		q++
		if q == 0 {
			return strconv.AppendFloat(dst, f, 'f', prec, 64)
		}
	}
	var buf [24]byte
	d := strconv.AppendUint(buf[:0], q, 10)
	if n := len(d) - prec; n > 0 {
		dst = append(dst, d[:n]...)
		d = d[n:]
	} else {
		dst = append(dst, '0')
	}
	if prec > 0 {
		dst = append(dst, '.')
		for i := len(d); i < prec; i++ {
			dst = append(dst, '0')
		}
		dst = append(dst, d...)
	}
	return dst
}

// pow10 holds the powers of ten that fit in 64 bits.
var pow10 = [...]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
}

// splitExp takes digits in 'e' notation ("d.ddde±dd") apart: it compacts the digits to b[:n] and returns the position of
// the decimal point relative to their start.
func splitExp(b []byte) (digits []byte, point int) {
	i := len(b) - 1
	for b[i] != 'e' {
		i--
	}
	neg := b[i+1] == '-'
	exp := 0
	for _, c := range b[i+2:] {
		exp = exp*10 + int(c-'0')
	}
	if neg {
		exp = -exp
	}
	digits = b[:i]
	if len(digits) > 1 {
		copy(digits[1:], digits[2:])
		digits = digits[:len(digits)-1]
	}
	return digits, exp + 1
}

func trimZeros(d []byte) []byte {
	for len(d) > 1 && d[len(d)-1] == '0' {
		d = d[:len(d)-1]
	}
	return d
}

// appendShortest appends f >= 0 with the fewest digits that identify it.
func appendShortest(dst []byte, f float64, flags int) []byte {
	var buf [32]byte
	d, point := splitExp(strconv.AppendFloat(buf[:0], f, 'e', -1, 64))
	if f == 0 {
		point = 1
	}
	return layout(dst, d, point, point <= -4 || point > 16, len(d), flags)
}

// appendGeneral appends f >= 0 in 'g' notation with prec significant digits.
func appendGeneral(dst []byte, f float64, prec int, flags int) []byte {
	if prec == 0 {
		prec = 1
	}
	// Beyond 767 significant digits every double is exact, so the rest is zeros.
	n := min(prec, 800)
	var buf [832]byte
	d, point := splitExp(strconv.AppendFloat(buf[:0], f, 'e', n-1, 64))
	limit := prec
	if flags&FlagDot0 != 0 {
		limit--
	}
	want := 0
	if flags&FlagAlt != 0 {
		want = prec
	}
	d = trimZeros(d)
	return layout(dst, d, point, point <= -4 || point > limit, max(want, len(d)), flags)
}

// layout places the point among the digits d, with or without an exponent, and pads them with zeros to total digits.
func layout(dst, d []byte, point int, useExp bool, total int, flags int) []byte {
	exp := 0
	if useExp {
		exp, point = point-1, 1
	}
	digit := func(i int) byte {
		if i >= 0 && i < len(d) {
			return d[i]
		}
		return '0'
	}
	if point <= 0 {
		dst = append(dst, '0')
	}
	for i := 0; i < point; i++ {
		dst = append(dst, digit(i))
	}
	if total > point {
		dst = append(dst, '.')
		for i := min(point, 0); i < 0; i++ {
			dst = append(dst, '0')
		}
		for i := max(point, 0); i < total; i++ {
			dst = append(dst, digit(i))
		}
	} else if useExp {
		dst = appendPoint(dst, flags&FlagAlt)
	} else {
		dst = appendPoint(dst, flags)
	}
	if useExp {
		dst = append(dst, 'e')
		if exp < 0 {
			dst = append(dst, '-')
			exp = -exp
		} else {
			dst = append(dst, '+')
		}
		if exp < 10 {
			dst = append(dst, '0')
		}
		dst = strconv.AppendInt(dst, int64(exp), 10)
	}
	return dst
}
