package sre

// This file holds what assertions and back references look at.

// holds reports whether a position holds at sp.
func (p *Program) holds(at position, s string, sp int) bool {
	switch at {
	case posBeginString:
		return sp == 0
	case posBeginLine:
		return sp == 0 || s[sp-1] == '\n'
	case posEnd:
		return sp == len(s) || sp == len(s)-1 && s[sp] == '\n'
	case posEndLine:
		return sp == len(s) || s[sp] == '\n'
	case posEndString:
		return sp == len(s)
	case posBoundary:
		return p.wordBefore(s, sp, true) != p.wordAfter(s, sp, true)
	case posNotBoundary:
		return p.wordBefore(s, sp, true) == p.wordAfter(s, sp, true)
	case posBoundaryASCII:
		return p.wordBefore(s, sp, false) != p.wordAfter(s, sp, false)
	}
	return p.wordBefore(s, sp, false) == p.wordAfter(s, sp, false)
}

func (p *Program) wordAfter(s string, sp int, unicode bool) bool {
	if sp >= len(s) {
		return false
	}
	if b := s[sp]; b < 0x80 {
		return wordBytes[b]
	}
	if !unicode {
		return false
	}
	r, _ := decode(s, sp)
	return r >= 0x80 && p.word.has(r)
}

func (p *Program) wordBefore(s string, sp int, unicode bool) bool {
	if sp == 0 {
		return false
	}
	if b := s[sp-1]; b < 0x80 {
		return wordBytes[b]
	}
	return unicode && p.wordAfter(s, stepBack(s, sp, 0), true)
}

// wordBytes answers isWordByte.
var wordBytes = func() (t [128]bool) {
	for b := range t {
		t[b] = isWordByte(byte(b))
	}
	return t
}()

// back returns the position n characters before sp; it reports false if there
// are fewer.
func (p *Program) back(s string, sp int, n int32) (int, bool) {
	if !p.text {
		if int(n) > sp {
			return 0, false
		}
		return sp - int(n), true
	}
	for ; n > 0; n-- {
		if sp == 0 {
			return 0, false
		}
		sp = stepBack(s, sp, 0)
	}
	return sp, true
}

// repeats compares the text at sp with s[from:to], a group's, and returns the
// length of the match. An unset group never matches.
func (p *Program) repeats(s string, sp int, from, to int32, fold foldMode) (int, bool) {
	if from < 0 || to < from {
		return 0, false
	}
	if fold == foldNone {
		group := s[from:to]
		return len(group), hasAt(s, sp, group)
	}
	at := sp
	for i := int(from); i < int(to); {
		if at >= len(s) {
			return 0, false
		}
		a, b := rune(s[i]), rune(s[at])
		wa, wb := 1, 1
		if p.text {
			a, wa = decode(s, i)
			b, wb = decode(s, at)
		}
		if a != b && toLower(a, fold == foldUnicode) != toLower(b, fold == foldUnicode) {
			return 0, false
		}
		i += wa
		at += wb
	}
	return at - sp, true
}
