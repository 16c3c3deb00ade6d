package sre

// This file filters the positions of a search by two bytes at a time.

// pairBuckets is the number of alternatives told apart; more share buckets.
const pairBuckets = 8

// pairFilter holds, for the first and the second byte of a match, the buckets
// of alternatives that allow it. A match can begin where both share a bucket.
type pairFilter struct{ first, second [256]uint8 }

// pairSets are the first and second bytes of an alternative.
type pairSets [2]byteSet

// newPairFilter returns the filter for es, or nil if the second byte of a
// match is not known.
func newPairFilter(es []*ir) *pairFilter {
	for len(es) == 1 && es[0].op == irGroup {
		es = es[0].body
	}
	alts := [][]*ir{es}
	if len(es) > 0 && es[0].op == irAlt {
		alts = es[0].alts
	}
	f := &pairFilter{}
	for i, a := range alts {
		var sets pairSets
		if fillPair(a, &sets, 0) < 2 {
			return nil
		}
		bucket := uint8(1) << (i % pairBuckets)
		for b := range f.first {
			if sets[0].has(byte(b)) {
				f.first[b] |= bucket
			}
			if sets[1].has(byte(b)) {
				f.second[b] |= bucket
			}
		}
	}
	return f
}

// fillPair adds the bytes es begins with, of which n are known, and returns
// how many are known then, at most 2.
func fillPair(es []*ir, sets *pairSets, n int) int {
	for _, e := range es {
		if n >= 2 {
			break
		}
		switch e.op {
		case irAt, irLook:
		case irText:
			for i := 0; i < len(e.text) && n < 2; i++ {
				sets[n].add(e.text[i])
				n++
			}
		case irSet:
			n = e.set.fillPair(sets, n)
		case irGroup, irAtomic:
			m := fillPair(e.body, sets, n)
			if !fixedPrefix(e.body) {
				return m
			}
			n = m
		case irRepeat:
			if !e.single || e.min == 0 {
				return n
			}
			for i := int32(0); i < e.min && n < 2; i++ {
				n = e.body[0].set.fillPair(sets, n)
			}
			if e.min != e.max {
				return n
			}
		default:
			return n
		}
	}
	return n
}

// fixedPrefix reports whether what fillPair found in es is followed by what
// follows es: es matches no other number of bytes than it went through.
func fixedPrefix(es []*ir) bool {
	for _, e := range es {
		switch e.op {
		case irAt, irLook, irText, irSet:
		case irGroup, irAtomic:
			if !fixedPrefix(e.body) {
				return false
			}
		case irRepeat:
			if !e.single || e.min != e.max {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// fillPair adds the bytes of a member as byte number n of the match. A member
// beyond ASCII accounts for the next byte too.
func (c *charSet) fillPair(sets *pairSets, n int) int {
	sets[n].union(&c.lead)
	if n == 0 && c.text && c.lead[2]|c.lead[3] != 0 {
		sets[1][2] = ^uint64(0) // 0x80..0xbf
	}
	return n + 1
}

// next returns the first position from sp on that passes, or -1.
func (f *pairFilter) next(s string, sp int) int {
	for ; sp+1 < len(s); sp++ {
		if f.first[s[sp]]&f.second[s[sp+1]] != 0 {
			return sp
		}
	}
	return -1
}
