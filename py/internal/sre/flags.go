package sre

// This file defines the flags of patterns.

// Flags are the compilation flags of a pattern, with the numeric values of
// Python's re.RegexFlag.
type Flags uint32

// The flags. Each has an inline letter, given in parentheses.
const (
	IgnoreCase Flags = 2   // (i) letters match in either case
	Locale     Flags = 4   // (L) bytes patterns only; behaves as the C locale
	Multiline  Flags = 8   // (m) ^ and $ also match at line boundaries
	DotAll     Flags = 16  // (s) . also matches a newline
	Unicode    Flags = 32  // (u) the default of str patterns; not for bytes
	Verbose    Flags = 64  // (x) white space and comments are ignored
	Debug      Flags = 128 // accepted and kept, without effect
	ASCII      Flags = 256 // (a) classes, boundaries and case are ASCII only
)

// typeFlags are mutually exclusive: at most one is in force.
const typeFlags = ASCII | Locale | Unicode

// flagOf returns the flag of an inline letter, or 0.
func flagOf(c rune) Flags {
	switch c {
	case 'i':
		return IgnoreCase
	case 'L':
		return Locale
	case 'm':
		return Multiline
	case 's':
		return DotAll
	case 'x':
		return Verbose
	case 'a':
		return ASCII
	case 'u':
		return Unicode
	}
	return 0
}

// combine returns the flags in force inside a group that adds and removes
// flags. A type flag replaces the one in force.
func (f Flags) combine(add, del Flags) Flags {
	if add&typeFlags != 0 {
		f &^= typeFlags
	}
	return (f | add) &^ del
}

// fix checks the final flags of a pattern and adds Unicode for str patterns.
func (f Flags) fix(text bool) (Flags, *Error) {
	fail := func(msg string) (Flags, *Error) {
		return 0, &Error{Kind: KindValue, Msg: msg, Pos: -1}
	}
	if text {
		switch {
		case f&Locale != 0:
			return fail("cannot use LOCALE flag with a str pattern")
		case f&ASCII == 0:
			f |= Unicode
		case f&Unicode != 0:
			return fail("ASCII and UNICODE flags are incompatible")
		}
		return f, nil
	}
	switch {
	case f&Unicode != 0:
		return fail("cannot use UNICODE flag with a bytes pattern")
	case f&Locale != 0 && f&ASCII != 0:
		return fail("ASCII and LOCALE flags are incompatible")
	}
	return f, nil
}
