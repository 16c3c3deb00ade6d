// Package unidata answers questions about single code points as CPython 3.14 does: its character classes, case mappings,
// decimal values, and the decoding of WTF-8.
//
// WTF-8 is UTF-8 that may also hold lone surrogates, each written as three bytes; it is how the engine stores a Python str.
// Start at [DecodeRune] and [IsAlpha] and its neighbours. Package strrepr lifts these to whole strings. The standard
// library's unicode package is not used because its tables follow another Unicode edition and another idea of "printable",
// "digit" and "letter".
package unidata

import "slices"

// Property bits of a record. The numbers are shared with testdata/gen_tables.py.
const (
	alpha uint16 = 1 << iota
	decimal
	digit
	numeric
	lower
	upper
	title
	space
	printable
	xidStart
	xidContinue
	cased
	ignorable
	hasSpecial
)

// MaxRune is the highest code point.
const MaxRune = 0x10FFFF

// record is one combination of properties and simple case mappings (as distances from the code point).
type record struct {
	flags                         uint16
	upper, lower, title, casefold int32
}

// special is a code point with a case mapping that is not a single character.
type special struct {
	cp                            rune
	upper, lower, title, casefold string
}

// runOf returns the index in runs of the run that holds r, which must be a valid code point.
func runOf(r rune) int {
	b := uint32(r) >> 8
	lo := int(blocks[b])
	hi := len(runs) - 1
	if int(b)+1 < len(blocks) {
		hi = int(blocks[b+1])
	}
	// Invariant: start(lo) <= r, and the run sought is in [lo, hi].
	for lo < hi {
		m := int(uint(lo+hi+1) >> 1)
		if rune(runs[m]>>10) <= r {
			lo = m
		} else {
			hi = m - 1
		}
	}
	return lo
}

// latin1 holds the record numbers of the first 256 code points, which most text consists of.
var latin1 = func() (t [256]uint16) {
	for i := range t {
		t[i] = uint16(runs[runOf(rune(i))] & 0x3ff)
	}
	return t
}()

func recordOf(r rune) *record {
	if uint32(r) < uint32(len(latin1)) {
		return &records[latin1[r]]
	}
	if uint32(r) > MaxRune {
		return &records[0]
	}
	return &records[runs[runOf(r)]&0x3ff]
}

func is(r rune, mask uint16) bool { return recordOf(r).flags&mask != 0 }

// IsAlpha reports whether r is a letter (str.isalpha).
func IsAlpha(r rune) bool { return is(r, alpha) }

// IsDecimal reports whether r is a decimal digit, one that int accepts (str.isdecimal).
func IsDecimal(r rune) bool { return is(r, decimal) }

// IsDigit reports whether r is a digit, superscripts included (str.isdigit).
func IsDigit(r rune) bool { return is(r, digit) }

// IsNumeric reports whether r has a numeric value, fractions and numerals included (str.isnumeric).
func IsNumeric(r rune) bool { return is(r, numeric) }

// IsAlnum reports whether r is a letter or has a numeric value (str.isalnum).
func IsAlnum(r rune) bool { return is(r, alpha|decimal|digit|numeric) }

// IsLower reports whether r is lower case.
func IsLower(r rune) bool { return is(r, lower) }

// IsUpper reports whether r is upper case.
func IsUpper(r rune) bool { return is(r, upper) }

// IsTitle reports whether r is title case, such as U+01C5.
func IsTitle(r rune) bool { return is(r, title) }

// IsCased reports whether r takes part in case at all, which is what decides word starts in str.title.
func IsCased(r rune) bool { return is(r, cased) }

// IsCaseIgnorable reports whether r is transparent when the context of a sigma is examined.
func IsCaseIgnorable(r rune) bool { return is(r, ignorable) }

// IsSpace reports whether r is whitespace for str.strip, str.split and str.isspace.
func IsSpace(r rune) bool {
	if r < 128 {
		return r == ' ' || r >= 9 && r <= 13 || r >= 28 && r <= 31
	}
	return is(r, space)
}

// IsPrintable reports whether repr leaves r as it is. Of the spaces only U+0020 is printable.
func IsPrintable(r rune) bool {
	if r < 128 {
		return r >= 32 && r < 127
	}
	return is(r, printable)
}

// IsIdentStart reports whether r may start an identifier; the underscore may.
func IsIdentStart(r rune) bool { return is(r, xidStart) }

// IsIdentContinue reports whether r may stand inside an identifier.
func IsIdentContinue(r rune) bool { return is(r, xidContinue) }

// Decimal returns the value 0 to 9 of a decimal digit, or -1 if r is none.
func Decimal(r rune) int {
	if r < 128 {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	if r > MaxRune {
		return -1
	}
	i := runOf(r)
	if records[runs[i]&0x3ff].flags&decimal == 0 {
		return -1
	}
	// Every run of decimal digits starts at its zero.
	return int(r - rune(runs[i]>>10))
}

// IsLineBreak reports whether str.splitlines ends a line at r.
func IsLineBreak(r rune) bool {
	switch r {
	case '\n', '\v', '\f', '\r', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// specialOf returns the multi-character mappings of a code point that has hasSpecial set.
func specialOf(r rune) *special {
	i, ok := slices.BinarySearchFunc(specials[:], r, func(s special, r rune) int { return int(s.cp - r) })
	if !ok {
		return &special{cp: r, upper: string(r), lower: string(r), title: string(r), casefold: string(r)}
	}
	return &specials[i]
}

// AppendUpper appends the upper-case form of r, one to three characters.
func AppendUpper(dst []byte, r rune) []byte {
	rec := recordOf(r)
	if rec.flags&hasSpecial != 0 {
		return append(dst, specialOf(r).upper...)
	}
	return AppendRune(dst, r+rec.upper)
}

// AppendLower appends the lower-case form of r. The context rule of the final sigma is the caller's business.
func AppendLower(dst []byte, r rune) []byte {
	rec := recordOf(r)
	if rec.flags&hasSpecial != 0 {
		return append(dst, specialOf(r).lower...)
	}
	return AppendRune(dst, r+rec.lower)
}

// AppendTitle appends the title-case form of r, one to three characters.
func AppendTitle(dst []byte, r rune) []byte {
	rec := recordOf(r)
	if rec.flags&hasSpecial != 0 {
		return append(dst, specialOf(r).title...)
	}
	return AppendRune(dst, r+rec.title)
}

// AppendFold appends the case-folded form of r, one to three characters.
func AppendFold(dst []byte, r rune) []byte {
	rec := recordOf(r)
	if rec.flags&hasSpecial != 0 {
		return append(dst, specialOf(r).casefold...)
	}
	return AppendRune(dst, r+rec.casefold)
}
