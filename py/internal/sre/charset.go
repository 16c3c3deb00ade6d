package sre

// This file defines sets of characters as the matcher uses them.

import (
	"sort"
	"sync"
)

// rng is a range of characters, lo <= hi.
type rng struct{ lo, hi rune }

// Answers of charSet.tab.
const (
	tabNo     = 0
	tabYes    = 1
	tabDecode = 2 // the byte starts or continues a character that must be decoded
)

// catMask is a set of Unicode categories, by bit 1<<category.
type catMask uint8

// charSet is a compiled set. tab answers for the first byte of a character; in
// a set for str a byte from 0x80 on is tabDecode unless the set holds all or
// none of the characters beyond ASCII, and then continuation bytes have the
// same answer.
type charSet struct {
	tab     [256]uint8
	high    []rng // characters from 0x80 on, sorted (str only)
	cats    catMask
	neg     bool // high and cats are inverted
	text    bool
	word    *wordTable // if cats has a word category
	notByte int16      // the only byte not in the set, -1 if there is no such
	all     bool       // every character is in the set
	lead    byteSet    // bytes a member can start with
	kinds   highKinds  // kinds of members beyond ASCII
}

// highKinds is a set of kinds that divide the characters from U+0080 on. It
// shows sets to be disjoint that first bytes cannot tell apart.
type highKinds uint8

const (
	highDigit highKinds = 1 << iota // decimal digits
	highAlnum                       // other alphanumeric characters
	highSpace
	highOther
	highAny highKinds = 1<<iota - 1
)

// kindsOf are the kinds of the categories.
var kindsOf = [...]highKinds{
	catDigit:    highDigit,
	catNotDigit: highAny &^ highDigit,
	catSpace:    highSpace,
	catNotSpace: highAny &^ highSpace,
	catWord:     highDigit | highAlnum,
	catNotWord:  highSpace | highOther,
}

// kindOf returns the kind of a character from U+0080 on.
func kindOf(r rune) highKinds {
	switch {
	case contains(digitRanges[:], r):
		return highDigit
	case contains(spaceRanges[:], r):
		return highSpace
	case wordBits().has(r):
		return highAlnum
	}
	return highOther
}

// fillKinds sets kinds, an upper bound.
func (s *charSet) fillKinds() {
	switch {
	case s.tab[0x80] == tabNo && s.tab[0xff] == tabNo && s.text:
		return
	case !s.text || s.neg && len(s.high) > 0:
		s.kinds = highAny
		return
	}
	for c, k := range kindsOf {
		if s.cats>>c&1 != 0 {
			s.kinds |= k
		}
	}
	if s.neg {
		s.kinds ^= highAny
	}
	for _, r := range s.high {
		if r.hi-r.lo > 0xff {
			s.kinds = highAny
			return
		}
		for c := r.lo; c <= r.hi; c++ {
			s.kinds |= kindOf(c)
		}
	}
}

// normalize sorts and joins ranges; rs is not changed.
func normalize(rs []rng) []rng {
	out := append([]rng(nil), rs...)
	sort.Slice(out, func(i, j int) bool { return out[i].lo < out[j].lo })
	n := 0
	for _, r := range out {
		if n > 0 && r.lo <= out[n-1].hi+1 {
			out[n-1].hi = max(out[n-1].hi, r.hi)
		} else {
			out[n] = r
			n++
		}
	}
	return out[:n]
}

// contains reports whether r is in rs, which is sorted.
func contains(rs []rng, r rune) bool {
	lo, hi := 0, len(rs)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if rs[m].hi < r {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo < len(rs) && rs[lo].lo <= r
}

// wordTable answers str.isalnum for characters from U+0080 on.
type wordTable struct {
	bits [0x10000 / 64]uint64
}

var wordBits = sync.OnceValue(func() *wordTable {
	t := &wordTable{}
	for _, r := range wordRanges {
		for c := r.lo; c <= r.hi && c < 0x10000; c++ {
			t.bits[c>>6] |= 1 << (c & 63)
		}
	}
	return t
})

func (t *wordTable) has(r rune) bool {
	if r < 0x10000 {
		return t.bits[r>>6]>>(r&63)&1 != 0
	}
	return contains(wordRanges[:], r)
}

// isWordByte reports whether an ASCII character belongs to a word.
func isWordByte(b byte) bool {
	return isASCIILetter(rune(b)) || '0' <= b && b <= '9' || b == '_'
}

func isSpaceByte(b byte, unicode bool) bool {
	return b == ' ' || '\t' <= b && b <= '\r' || unicode && 0x1c <= b && b <= 0x1f
}

// lowCategory answers for ASCII characters.
func lowCategory(c category, b byte, unicode bool) bool {
	var in bool
	switch c &^ 1 {
	case catDigit:
		in = '0' <= b && b <= '9'
	case catSpace:
		in = isSpaceByte(b, unicode)
	default:
		in = isWordByte(b)
	}
	return in == (c&1 == 0)
}

// newSet compiles a set under the flags in force. Case is folded here, so that
// matching never looks at case.
func newSet(items []setItem, neg bool, flags Flags, text bool) *charSet {
	unicode := flags&Unicode != 0
	s := &charSet{neg: neg, text: text, notByte: -1}
	last := rune(maxRune)
	if !text {
		last = 0xff
	}
	var chars []rng
	var high []rng // from ASCII categories
	var low [128]bool
	for _, it := range items {
		if !it.isCat {
			chars = append(chars, rng{it.lo, min(it.hi, last)})
			continue
		}
		for b := range low {
			low[b] = low[b] || lowCategory(it.cat, byte(b), unicode)
		}
		if unicode {
			s.cats |= 1 << it.cat
		} else if it.cat&1 != 0 {
			high = append(high, rng{0x80, last})
		}
	}
	if flags&IgnoreCase != 0 {
		chars = foldRanges(chars, unicode)
	}
	chars = normalize(append(chars, high...))
	for b := range low {
		if (low[b] || contains(chars, rune(b))) != neg {
			s.tab[b] = tabYes
		}
	}
	for _, r := range chars {
		if r.hi >= 0x80 {
			s.high = append(s.high, rng{max(r.lo, 0x80), r.hi})
		}
	}
	s.fillHigh()
	s.fillKinds()
	s.finish()
	return s
}

// fillHigh sets the upper half of tab.
func (s *charSet) fillHigh() {
	if !s.text {
		for b := 0x80; b < 0x100; b++ {
			if contains(s.high, rune(b)) != s.neg {
				s.tab[b] = tabYes
			}
		}
		return
	}
	answer := uint8(tabDecode)
	for c := catDigit; c < catNotWord; c += 2 {
		if s.cats>>c&3 == 3 {
			s.high, s.cats = []rng{{0x80, maxRune}}, 0
		}
	}
	if s.cats == 0 {
		switch {
		case len(s.high) == 0 && !s.neg, len(s.high) == 1 && s.high[0] == rng{0x80, maxRune} && s.neg:
			answer = tabNo
		case len(s.high) == 0, len(s.high) == 1 && s.high[0] == rng{0x80, maxRune}:
			answer = tabYes
		}
	}
	if s.cats&(1<<catWord|1<<catNotWord) != 0 {
		s.word = wordBits()
	}
	for b := 0x80; b < 0x100; b++ {
		s.tab[b] = answer
	}
}

// finish derives notByte, all and lead.
func (s *charSet) finish() {
	missing := 0
	for b, t := range s.tab {
		if t != tabYes {
			missing++
			s.notByte = int16(b)
		}
	}
	s.all = missing == 0
	if missing != 1 || s.text && s.notByte >= 0x80 {
		s.notByte = -1
	}
	for b, t := range s.tab {
		if t == tabNo || s.text && b >= 0x80 && (b < 0xc2 || b > 0xf4) {
			continue
		}
		if t == tabDecode && s.cats == 0 && !s.neg && !s.leadIn(byte(b)) {
			continue
		}
		s.lead.add(byte(b))
	}
}

// leadIn reports whether a character of high can start with b.
func (s *charSet) leadIn(b byte) bool {
	for _, r := range s.high {
		if firstByte(r.lo) <= b && b <= firstByte(r.hi) {
			return true
		}
	}
	return false
}

// firstByte returns the first byte of the encoding of r.
func firstByte(r rune) byte {
	var buf [4]byte
	return appendRune(buf[:0], r)[0]
}

// hasHigh reports whether a character from U+0080 on is in the set.
func (s *charSet) hasHigh(r rune) bool {
	in := len(s.high) > 0 && contains(s.high, r)
	if !in && s.cats != 0 {
		in = s.inCategory(r)
	}
	return in != s.neg
}

func (s *charSet) inCategory(r rune) bool {
	if s.word != nil {
		if s.cats>>catWord&1 != 0 == s.word.has(r) {
			return true
		}
	}
	if m := s.cats >> catDigit & 3; m != 0 && (m == 1) == contains(digitRanges[:], r) {
		return true
	}
	if m := s.cats >> catSpace & 3; m != 0 && (m == 1) == contains(spaceRanges[:], r) {
		return true
	}
	return false
}

// at returns the width of the character at s[i:] if it is in the set, else 0.
// Requires i < len(s).
func (c *charSet) at(s string, i int) int {
	b := s[i]
	switch c.tab[b] {
	case tabNo:
		return 0
	case tabYes:
		if b < 0x80 || !c.text {
			return 1
		}
		return stepOver(s, i) - i
	}
	r, n := decode(s, i)
	if c.hasHigh(r) {
		return n
	}
	return 0
}
