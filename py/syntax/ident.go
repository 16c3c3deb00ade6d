package syntax

// This file judges and normalises identifiers outside ASCII (XID_Start,
// XID_Continue and NFKC) and finds characters by name.

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

type runeRange struct{ lo, hi rune }

type classRange struct {
	lo, hi rune
	class  uint8
}

// inRanges tells whether r is in a sorted list of ranges.
func inRanges(list []runeRange, r rune) bool {
	i := sort.Search(len(list), func(i int) bool { return list[i].hi >= r })
	return i < len(list) && list[i].lo <= r
}

// badIdentifier returns offset and value of the first character that may not
// stand where it does in an identifier, or -1. s begins with a letter, an
// underscore or a character outside ASCII.
func badIdentifier(s string) (int, rune) {
	for i, r := range s {
		if r < utf8.RuneSelf || inRanges(identStart[:], r) || i > 0 && inRanges(identExtra[:], r) {
			continue
		}
		return i, r
	}
	return -1, 0
}

// normalTables are the normalisation tables in the form for look-up.
type normalTables struct {
	decomposed map[rune]string
	composed   map[[2]rune]rune
}

// loadNormalTables unpacks the tables; few programs need them.
var loadNormalTables = sync.OnceValue(func() *normalTables {
	t := &normalTables{decomposed: map[rune]string{}, composed: map[[2]rune]rune{}}
	for item := range strings.SplitSeq(strings.TrimSuffix(decompositions, "|"), "|") {
		r, n := utf8.DecodeRuneInString(item)
		t.decomposed[r] = item[n:]
	}
	c := []rune(compositions)
	for i := 0; i+2 < len(c); i += 3 {
		t.composed[[2]rune{c[i], c[i+1]}] = c[i+2]
	}
	return t
})

// Hangul syllables are composed by arithmetic (Unicode, section 3.12).
const (
	hangulS = 0xac00
	hangulL = 0x1100
	hangulV = 0x1161
	hangulT = 0x11a7
	countL  = 19
	countV  = 21
	countT  = 28
)

// normaliseIdentifier returns the NFKC form of an identifier.
func normaliseIdentifier(s string) string {
	t := loadNormalTables()
	var rs []rune
	for _, r := range s {
		switch d, ok := t.decomposed[r]; {
		case ok:
			rs = append(rs, []rune(d)...)
		case r >= hangulS && r < hangulS+countL*countV*countT:
			n := r - hangulS
			rs = append(rs, hangulL+n/(countV*countT), hangulV+n/countT%countV)
			if n%countT != 0 {
				rs = append(rs, hangulT+n%countT)
			}
		default:
			rs = append(rs, r)
		}
	}
	sortMarks(rs)
	return string(t.compose(rs))
}

func combiningClass(r rune) uint8 {
	i := sort.Search(len(combiningClasses), func(i int) bool { return combiningClasses[i].hi >= r })
	if i < len(combiningClasses) && combiningClasses[i].lo <= r {
		return combiningClasses[i].class
	}
	return 0
}

// sortMarks puts each run of combining marks into canonical order.
func sortMarks(rs []rune) {
	for i := 0; i < len(rs); {
		j := i
		for j < len(rs) && combiningClass(rs[j]) != 0 {
			j++
		}
		slices.SortStableFunc(rs[i:j], func(a, b rune) int { return int(combiningClass(a)) - int(combiningClass(b)) })
		i = j + 1
	}
}

// compose applies canonical composition in place.
func (t *normalTables) compose(rs []rune) []rune {
	out := rs[:0]
	starter := -1      // index in out of the last starter
	last := uint8(255) // class of the character before, 255 directly after a starter
	for _, r := range rs {
		class := combiningClass(r)
		if starter >= 0 && (last == 255 || last < class) {
			if c := t.pair(out[starter], r); c != 0 {
				out[starter] = c
				continue
			}
		}
		if class == 0 {
			starter, last = len(out), 255
		} else {
			last = class
		}
		out = append(out, r)
	}
	return out
}

// pair returns what a and b compose to, or 0.
func (t *normalTables) pair(a, b rune) rune {
	if a >= hangulL && a < hangulL+countL && b >= hangulV && b < hangulV+countV {
		return hangulS + ((a-hangulL)*countV+b-hangulV)*countT
	}
	if a >= hangulS && a < hangulS+countL*countV*countT && (a-hangulS)%countT == 0 && b > hangulT && b < hangulT+countT {
		return a + b - hangulT
	}
	return t.composed[[2]rune{a, b}]
}
