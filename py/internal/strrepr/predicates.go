package strrepr

// This file has the str.is… predicates. All are false for the empty string except IsPrintable and IsASCII.

import "toolweaver/py/internal/unidata"

func all(s string, f func(rune) bool) bool {
	if s == "" {
		return false
	}
	for i := 0; i < len(s); {
		r, n := unidata.DecodeRune(s[i:])
		if !f(r) {
			return false
		}
		i += n
	}
	return true
}

// IsAlpha is str.isalpha.
func IsAlpha(s string) bool { return all(s, unidata.IsAlpha) }

// IsAlnum is str.isalnum.
func IsAlnum(s string) bool { return all(s, unidata.IsAlnum) }

// IsDecimal is str.isdecimal.
func IsDecimal(s string) bool { return all(s, unidata.IsDecimal) }

// IsDigit is str.isdigit.
func IsDigit(s string) bool { return all(s, unidata.IsDigit) }

// IsNumeric is str.isnumeric.
func IsNumeric(s string) bool { return all(s, unidata.IsNumeric) }

// IsSpace is str.isspace.
func IsSpace(s string) bool { return all(s, unidata.IsSpace) }

// IsPrintable is str.isprintable; the empty string is printable.
func IsPrintable(s string) bool { return s == "" || all(s, unidata.IsPrintable) }

// IsASCII is str.isascii; the empty string is ASCII.
func IsASCII(s string) bool { return unidata.IsASCII(s) }

// IsIdentifier is str.isidentifier: keywords count as identifiers, and the text is not normalised.
func IsIdentifier(s string) bool {
	r, n := unidata.DecodeRune(s)
	if n == 0 || !unidata.IsIdentStart(r) {
		return false
	}
	return n == len(s) || all(s[n:], unidata.IsIdentContinue)
}

// IsLower is str.islower: some cased character, and none upper or title case.
func IsLower(s string) bool {
	found := false
	for i := 0; i < len(s); {
		r, n := unidata.DecodeRune(s[i:])
		if unidata.IsUpper(r) || unidata.IsTitle(r) {
			return false
		}
		found = found || unidata.IsLower(r)
		i += n
	}
	return found
}

// IsUpper is str.isupper: some upper-case character, and none lower or title case.
func IsUpper(s string) bool {
	found := false
	for i := 0; i < len(s); {
		r, n := unidata.DecodeRune(s[i:])
		if unidata.IsLower(r) || unidata.IsTitle(r) {
			return false
		}
		found = found || unidata.IsUpper(r)
		i += n
	}
	return found
}

// IsTitle is str.istitle: upper or title case only after an uncased character, lower case only after a cased one.
func IsTitle(s string) bool {
	found, afterCased := false, false
	for i := 0; i < len(s); {
		r, n := unidata.DecodeRune(s[i:])
		switch {
		case unidata.IsUpper(r) || unidata.IsTitle(r):
			if afterCased {
				return false
			}
			afterCased, found = true, true
		case unidata.IsLower(r):
			if !afterCased {
				return false
			}
			found = true
		default:
			afterCased = false
		}
		i += n
	}
	return found
}
