package unichar

// This file computes decompositions and normal forms. Text is UTF-8 with lone surrogates as three bytes (see package
// unidata); those have no decomposition and stay.

import (
	"slices"
	"strings"
	"sync"

	"toolweaver/py/internal/unidata"
)

// decomposition is the mapping of a character; compat says that it is none of
// the canonical ones.
type decomposition struct {
	text   string // as unicodedata.decomposition shows it
	chars  []rune
	compat bool
}

func parseDecomposition(text string) decomposition {
	d := decomposition{text: text, compat: strings.HasPrefix(text, "<")}
	for f := range strings.FieldsSeq(text) {
		if f[0] != '<' {
			d.chars = append(d.chars, code(f))
		}
	}
	return d
}

var decompositions = sync.OnceValue(func() map[rune]decomposition {
	m := map[rune]decomposition{}
	for line := range strings.SplitSeq(sections()[secDecompositions], "\n") {
		c, text, _ := strings.Cut(line, " ")
		m[code(c)] = parseDecomposition(text)
	}
	return m
})

// compositions maps pairs to the character they are composed to.
var compositions = sync.OnceValue(func() map[[2]rune]rune {
	excluded := map[rune]bool{}
	for c := range strings.FieldsSeq(sections()[secExclusions]) {
		excluded[code(c)] = true
	}
	m := map[[2]rune]rune{}
	for c, d := range decompositions() {
		if !d.compat && len(d.chars) == 2 && !excluded[c] {
			m[[2]rune{d.chars[0], d.chars[1]}] = c
		}
	}
	return m
})

func (d Database) decomposition(r rune) decomposition {
	if !d.assigned(r) {
		return decomposition{}
	}
	return decompositions()[r]
}

// Decomposition returns the mapping of a character as the database writes it,
// or "".
func (d Database) Decomposition(r rune) string { return d.decomposition(r).text }

// Form is a form of normalization.
type Form struct{ compose, compat bool }

// FormOf returns the form called NFC, NFD, NFKC or NFKD.
func FormOf(name string) (Form, bool) {
	switch name {
	case "NFC":
		return Form{compose: true}, true
	case "NFD":
		return Form{}, true
	case "NFKC":
		return Form{compose: true, compat: true}, true
	case "NFKD":
		return Form{compat: true}, true
	}
	return Form{}, false
}

// MaxGrowth is how many characters normalization makes of one at most.
const MaxGrowth = 18

// Normalize returns s in a normal form.
func (d Database) Normalize(f Form, s string) string {
	if unidata.IsASCII(s) {
		return s
	}
	chars := make([]rune, 0, len(s))
	for s != "" {
		r, n := unidata.DecodeRune(s)
		s = s[n:]
		chars = d.expand(chars, r, f.compat)
	}
	d.order(chars)
	if f.compose {
		chars = d.compose(chars)
	}
	out := make([]byte, 0, len(chars)*2)
	for _, r := range chars {
		out = unidata.AppendRune(out, r)
	}
	return string(out)
}

// expand appends the full decomposition of r.
func (d Database) expand(dst []rune, r rune, compat bool) []rune {
	if r < 0xA0 {
		return append(dst, r)
	}
	if i := r - hangulBase; i >= 0 && i < hangulCount {
		dst = append(dst, 0x1100+i/588, 0x1161+i%588/28)
		if i%28 != 0 {
			dst = append(dst, 0x11A7+i%28)
		}
		return dst
	}
	x := d.decomposition(r)
	if len(x.chars) == 0 || x.compat && !compat {
		return append(dst, r)
	}
	for _, c := range x.chars {
		dst = d.expand(dst, c, compat)
	}
	return dst
}

// order sorts each run of combining characters by class.
func (d Database) order(chars []rune) {
	for i := 0; i < len(chars); {
		if chars[i] < 0x300 || d.Of(chars[i]).Combining == 0 {
			i++
			continue
		}
		j := i + 1
		for j < len(chars) && chars[j] >= 0x300 && d.Of(chars[j]).Combining != 0 {
			j++
		}
		if j > i+1 {
			slices.SortStableFunc(chars[i:j], func(a, b rune) int { return d.Of(a).Combining - d.Of(b).Combining })
		}
		i = j
	}
}

// compose joins characters with those before them, in place.
func (d Database) compose(chars []rune) []rune {
	out := chars[:0]
	starter, last := -1, 0 // where the last starter is; class of the character before
	for _, r := range chars {
		class := 0
		if r >= 0x300 {
			class = d.Of(r).Combining
		}
		if starter >= 0 && (last < class || last == 0 && starter == len(out)-1) {
			if c, ok := d.pair(out[starter], r); ok {
				out[starter] = c
				continue
			}
		}
		out = append(out, r)
		if class == 0 {
			starter = len(out) - 1
		}
		last = class
	}
	return out
}

func (d Database) pair(a, b rune) (rune, bool) {
	switch {
	case a >= 0x1100 && a < 0x1113 && b >= 0x1161 && b < 0x1176:
		return hangulBase + (a-0x1100)*588 + (b-0x1161)*28, true
	case a >= hangulBase && a < hangulBase+hangulCount && (a-hangulBase)%28 == 0 && b > 0x11A7 && b < 0x11C3:
		return a + b - 0x11A7, true
	}
	c, ok := compositions()[[2]rune{a, b}]
	return c, ok && d.assigned(c)
}
