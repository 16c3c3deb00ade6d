package sre

// This file holds the inner loops of the interpreter: runs of one set.

import "strings"

// indexAfter is the length of a run from which a search for its end with
// strings.IndexByte pays off.
const indexAfter = 16

// take passes over as many characters of the set as possible, at least lo and
// at most hi (-1: unbounded). It returns the position after lo characters and
// the end; ok is false if there are fewer than lo.
func (c *charSet) take(s string, sp int, lo, hi int32) (low, end int, ok bool) {
	if hi >= 0 {
		low = sp
		n := int32(0)
		for ; n < hi && sp < len(s); n++ {
			w := c.at(s, sp)
			if w == 0 {
				break
			}
			sp += w
			if n < lo {
				low = sp
			}
		}
		return low, sp, n >= lo
	}
	low = sp
	for ; lo > 0; lo-- {
		w := 0
		if low < len(s) {
			w = c.at(s, low)
		}
		if w == 0 {
			return low, low, false
		}
		low += w
	}
	return low, c.takeAll(s, low), true
}

// takeAll returns the end of the run of characters of the set from sp on.
func (c *charSet) takeAll(s string, sp int) int {
	if c.all {
		return len(s)
	}
	if c.notByte >= 0 {
		b := byte(c.notByte)
		for limit := min(sp+indexAfter, len(s)); sp < limit; sp++ {
			if s[sp] == b {
				return sp
			}
		}
		if i := strings.IndexByte(s[sp:], b); i >= 0 {
			return sp + i
		}
		return len(s)
	}
	tab := &c.tab
	for sp < len(s) {
		switch tab[s[sp]] {
		case tabYes:
			sp++
			continue
		case tabNo:
			return sp
		}
		r, n := decode(s, sp)
		if !c.hasHigh(r) {
			return sp
		}
		sp += n
	}
	return sp
}

// stretch lengthens a lazy run that stands at sp after n characters, by at
// least one, to the next position where the rest can begin. It reports false
// if there is none.
func (in *inst) stretch(s string, sp int, n int32) (int, int32, bool) {
	for sp < len(s) && (in.max < 0 || n < in.max) {
		w := in.set.at(s, sp)
		if w == 0 {
			return sp, n, false
		}
		sp += w
		n++
		if in.filter == nil || sp < len(s) && in.filter[s[sp]] {
			return sp, n, true
		}
	}
	return sp, n, false
}

// giveBack returns the last position before at, not before low, where the rest
// can begin, or -1.
func (in *inst) giveBack(s string, low, at int) int {
	text := in.set.text
	for at > low {
		if text {
			at = stepBack(s, at, low)
		} else {
			at--
		}
		if in.filter == nil || in.filter[s[at]] {
			return at
		}
	}
	return -1
}
