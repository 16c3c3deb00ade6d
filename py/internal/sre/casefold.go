package sre

// This file defines matching without regard to case. Two characters match if
// their simple lower cases are equal, or are listed together in extraCases.

import (
	"sort"
	"sync"
)

// caseRange says that every stride-th character of lo..hi has a mapping, to
// itself plus delta.
type caseRange struct {
	lo, hi rune
	stride rune
	delta  rune
}

// findCase returns the index of the entry for r, or -1.
func findCase(table []caseRange, r rune) int {
	i := sort.Search(len(table), func(i int) bool { return table[i].hi >= r })
	if i < len(table) && r >= table[i].lo && (r-table[i].lo)%table[i].stride == 0 {
		return i
	}
	return -1
}

// toLower returns the simple lower case of r, of ASCII letters only unless
// unicode is set.
func toLower(r rune, unicode bool) rune {
	if r < 0x80 {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	if unicode {
		if i := findCase(lowerRanges[:], r); i >= 0 {
			r += lowerRanges[i].delta
		}
	}
	return r
}

// isCased reports whether r has another case.
func isCased(r rune, unicode bool) bool {
	if r < 0x80 {
		return isASCIILetter(r)
	}
	return unicode && (findCase(lowerRanges[:], r) >= 0 || findCase(upperRanges[:], r) >= 0)
}

// caseTables are the inverse mappings, built on first use.
type caseTables struct {
	lower []caseRange     // all mappings, ASCII included
	from  map[rune][]rune // characters whose lower case is the key and differs from it
	extra map[rune][]rune // other members of the class in extraCases
}

var foldTables = sync.OnceValue(func() *caseTables {
	t := &caseTables{from: map[rune][]rune{}, extra: map[rune][]rune{}}
	t.lower = append([]caseRange{{'A', 'Z', 1, 'a' - 'A'}}, lowerRanges[:]...)
	for _, c := range t.lower {
		for r := c.lo; r <= c.hi; r += c.stride {
			t.from[r+c.delta] = append(t.from[r+c.delta], r)
		}
	}
	for _, class := range extraCases {
		for _, a := range class {
			for _, b := range class {
				if a != b && a != 0 && b != 0 {
					t.extra[a] = append(t.extra[a], b)
				}
			}
		}
	}
	return t
})

// foldRanges returns the characters that match one of rs without regard to
// case. If no character of rs has another case, these are rs itself.
func foldRanges(rs []rng, unicode bool) []rng {
	rs = normalize(rs)
	if !anyCased(rs, unicode) {
		return rs
	}
	if !unicode {
		out := rs
		for _, r := range rs {
			if lo, hi := max(r.lo, 'A'), min(r.hi, 'Z'); lo <= hi {
				out = append(out[:len(out):len(out)], rng{lo | 0x20, hi | 0x20})
			}
			if lo, hi := max(r.lo, 'a'), min(r.hi, 'z'); lo <= hi {
				out = append(out[:len(out):len(out)], rng{lo &^ 0x20, hi &^ 0x20})
			}
		}
		return normalize(out)
	}
	t := foldTables()
	if small(rs) {
		return t.foldEach(rs)
	}
	// The lower cases of rs, and what matches those.
	lowered := subtractCased(rs, t.lower)
	for _, c := range t.lower {
		for r := c.lo; r <= c.hi; r += c.stride {
			if contains(rs, r) {
				lowered = append(lowered, rng{r + c.delta, r + c.delta})
			}
		}
	}
	lowered = normalize(lowered)
	var more []rng
	for r, others := range t.extra {
		if contains(lowered, r) {
			for _, o := range others {
				more = append(more, rng{o, o})
			}
		}
	}
	lowered = normalize(append(lowered, more...))
	// Every lowered character is its own lower case, so it matches itself.
	out := append([]rng(nil), lowered...)
	for _, c := range t.lower {
		for r := c.lo; r <= c.hi; r += c.stride {
			if contains(lowered, r+c.delta) {
				out = append(out, rng{r, r})
			}
		}
	}
	return normalize(out)
}

// small reports whether rs has few characters.
func small(rs []rng) bool {
	n := rune(0)
	for _, r := range rs {
		if n += r.hi - r.lo + 1; n > 64 {
			return false
		}
	}
	return true
}

// foldEach is foldRanges for few characters.
func (t *caseTables) foldEach(rs []rng) []rng {
	var out []rng
	add := func(lower rune) {
		out = append(out, rng{lower, lower})
		for _, c := range t.from[lower] {
			out = append(out, rng{c, c})
		}
	}
	for _, r := range rs {
		for c := r.lo; c <= r.hi; c++ {
			lower := toLower(c, true)
			add(lower)
			for _, o := range t.extra[lower] {
				add(o)
			}
		}
	}
	return normalize(out)
}

// anyCased reports whether a character of rs has another case.
func anyCased(rs []rng, unicode bool) bool {
	if small(rs) {
		for _, r := range rs {
			for c := r.lo; c <= r.hi; c++ {
				if isCased(c, unicode) {
					return true
				}
			}
		}
		return false
	}
	overlap := func(c caseRange) bool {
		for _, r := range rs {
			lo := max(r.lo, c.lo)
			if d := (lo - c.lo) % c.stride; d != 0 {
				lo += c.stride - d
			}
			if lo <= min(r.hi, c.hi) {
				return true
			}
		}
		return false
	}
	if overlap(caseRange{'A', 'Z', 1, 0}) || overlap(caseRange{'a', 'z', 1, 0}) {
		return true
	}
	if !unicode {
		return false
	}
	for _, c := range lowerRanges {
		if overlap(c) {
			return true
		}
	}
	for _, c := range upperRanges {
		if overlap(c) {
			return true
		}
	}
	return false
}

// subtractCased returns the characters of rs without those in table. Both are
// sorted.
func subtractCased(rs []rng, table []caseRange) []rng {
	var out []rng
	for _, r := range rs {
		lo := r.lo
		for _, c := range table {
			if c.hi < lo || c.lo > r.hi {
				continue
			}
			for x := c.lo; x <= c.hi; x += c.stride {
				if x < lo || x > r.hi {
					continue
				}
				if x > lo {
					out = append(out, rng{lo, x - 1})
				}
				lo = x + 1
			}
		}
		if lo <= r.hi {
			out = append(out, rng{lo, r.hi})
		}
	}
	return out
}
