package syntax

// This file scans number literals.

// scanNumber scans the number at i, which starts with a digit or with a dot
// and a digit.
func (s *scanner) scanNumber(i int) {
	var j int
	ok := false
	if s.src[i] == '0' {
		switch s.at(i+1) | 0x20 {
		case 'x':
			j, ok = s.radixDigits(i+2, 16, "hexadecimal")
		case 'o':
			j, ok = s.radixDigits(i+2, 8, "octal")
		case 'b':
			j, ok = s.radixDigits(i+2, 2, "binary")
		default:
			j, ok = s.decimal(i)
		}
	} else {
		j, ok = s.decimal(i)
	}
	if ok {
		s.pos = j
		s.push(tNumber, i, j)
	}
}

// radixDigits scans digits with single underscores before any of them.
func (s *scanner) radixDigits(i, base int, kind string) (int, bool) {
	for {
		if s.at(i) == '_' {
			i++
		}
		if !isRadixDigit(s.at(i), base) {
			if isDigit(s.at(i)) {
				return i, s.failNumber(i+1, "invalid digit '%c' in %s literal", s.at(i), kind)
			}
			return i, s.failNumber(i, "invalid %s literal", kind)
		}
		for isRadixDigit(s.at(i), base) {
			i++
		}
		if s.at(i) != '_' {
			break
		}
	}
	if isDigit(s.at(i)) {
		return i, s.failNumber(i+1, "invalid digit '%c' in %s literal", s.at(i), kind)
	}
	return i, s.numberEnd(i, kind)
}

func isRadixDigit(c byte, base int) bool {
	switch base {
	case 2:
		return c == '0' || c == '1'
	case 8:
		return c >= '0' && c <= '7'
	}
	return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

// digits scans decimal digits at i, of which there is at least one.
func (s *scanner) digits(i int) (int, bool) {
	for {
		for isDigit(s.at(i)) {
			i++
		}
		if s.at(i) != '_' {
			return i, true
		}
		i++
		if !isDigit(s.at(i)) {
			return i, s.failNumber(i, "invalid decimal literal")
		}
	}
}

// decimal scans a decimal integer, a float or an imaginary number.
func (s *scanner) decimal(i int) (int, bool) {
	var ok bool
	j := i
	zerosEnd, leadingZero := 0, false
	if s.src[i] == '0' {
		// A literal that starts with 0 is all zeros, unless it goes on as
		// a float or an imaginary number.
		for {
			if s.at(j) == '_' {
				j++
				if !isDigit(s.at(j)) {
					return j, s.failNumber(j, "invalid decimal literal")
				}
			}
			if s.at(j) != '0' {
				break
			}
			j++
		}
		// CPython's end of the zeros is one past the first other character.
		zerosEnd = j + 1
		leadingZero = isDigit(s.at(j))
	}
	if isDigit(s.at(j)) {
		if j, ok = s.digits(j); !ok {
			return j, false
		}
	}
	kind := "decimal"
	c := s.at(j)
	if leadingZero && c != '.' && c|0x20 != 'e' && c|0x20 != 'j' {
		ls := s.lineStart(i)
		s.pos = j
		s.raiseAt(ls, i+1-ls, zerosEnd-ls, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
		return j, false
	}
	if c == '.' {
		j++
		if isDigit(s.at(j)) {
			if j, ok = s.digits(j); !ok {
				return j, false
			}
		}
	}
	if s.at(j)|0x20 == 'e' {
		e := j
		j++
		if c := s.at(j); c == '+' || c == '-' {
			j++
			if !isDigit(s.at(j)) {
				return j, s.failNumber(j, "invalid decimal literal")
			}
		} else if !isDigit(c) {
			return e, s.numberEnd(e, kind)
		}
		if j, ok = s.digits(j); !ok {
			return j, false
		}
	}
	if s.at(j)|0x20 == 'j' {
		j++
		kind = "imaginary"
	}
	return j, s.numberEnd(j, kind)
}

// numberEnd checks what follows a number: a letter is an error unless it
// begins one of the keywords that may follow directly.
func (s *scanner) numberEnd(i int, kind string) bool {
	c := s.at(i)
	if !isNameByte(c) || c >= 0x80 {
		return true
	}
	switch c {
	case 'a':
		if s.wordAt(i, "and") {
			return s.glue(i, kind)
		}
	case 'e':
		if s.wordAt(i, "else") {
			return s.glue(i, kind)
		}
	case 'f':
		if s.wordAt(i, "for") {
			return s.glue(i, kind)
		}
	case 'i':
		if d := s.at(i + 1); d == 'f' || d == 'n' || d == 's' {
			return s.glue(i, kind)
		}
	case 'o':
		if s.wordAt(i, "or") {
			return s.glue(i, kind)
		}
	case 'n':
		if s.wordAt(i, "not") {
			return s.glue(i, kind)
		}
	}
	return s.failNumber(i, "invalid %s literal", kind)
}

// glue notes a number that a keyword follows without a space, of which the compiler warns.
func (s *scanner) glue(i int, kind string) bool {
	s.glued = append(s.glued, glued{int32(i), kind})
	return true
}

func (s *scanner) wordAt(i int, w string) bool {
	return i+len(w) <= len(s.src) && s.src[i:i+len(w)] == w && !isNameByte(s.at(i+len(w)))
}

// failNumber records an error at cur and returns false.
func (s *scanner) failNumber(cur int, format string, args ...any) bool {
	s.pos = cur
	s.raise(cur, format, args...)
	if s.tolerant {
		for isNameByte(s.at(s.pos)) {
			s.pos++
		}
	}
	return false
}
