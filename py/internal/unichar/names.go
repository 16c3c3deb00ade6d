package unichar

// This file finds characters by name and the names of characters.

import (
	"slices"
	"strconv"
	"strings"
	"sync"
)

// nameRange is a range of characters whose names end in their number.
type nameRange struct {
	first, last rune
	prefix      string
}

// nameTable holds the names that are listed: names[i] belongs to chars[i],
// ascending.
type nameTable struct {
	ranges []nameRange
	chars  []rune
	names  []string
}

var nameLists = sync.OnceValue(func() *nameTable {
	t := &nameTable{chars: make([]rune, 0, 40000), names: make([]string, 0, 40000)}
	for line := range strings.SplitSeq(sections()[secNameRanges], "\n") {
		f := strings.SplitN(line, " ", 3)
		t.ranges = append(t.ranges, nameRange{code(f[0]), code(f[1]), f[2]})
	}
	next := rune(0)
	for line := range strings.SplitSeq(sections()[secNames], "\n") {
		if line[0] == '@' {
			next = code(line[1:])
			continue
		}
		t.chars = append(t.chars, next)
		t.names = append(t.names, line)
		next++
	}
	return t
})

// byName finds characters by the names that are listed; sequences are those
// of several characters and other names of single ones.
var byName = sync.OnceValue(func() map[string]rune {
	t := nameLists()
	m := make(map[string]rune, len(t.names))
	for i, n := range t.names {
		m[n] = t.chars[i]
	}
	return m
})

var sequences = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.SplitSeq(sections()[secSequences], "\n") {
		name, chars, _ := strings.Cut(line, ";")
		var s []rune
		for c := range strings.FieldsSeq(chars) {
			s = append(s, code(c))
		}
		m[name] = string(s)
	}
	return m
})

// The parts of the names of Hangul syllables.
var (
	hangulL = strings.Split("G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H", ",")
	hangulV = strings.Split("A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I", ",")
	hangulT = strings.Split(",G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H", ",")
)

const (
	hangulBase   = 0xAC00
	hangulCount  = 11172
	hangulPrefix = "HANGUL SYLLABLE "
)

// Name returns the name of a character.
func (d Database) Name(r rune) (string, bool) {
	if !d.assigned(r) {
		return "", false
	}
	if i := r - hangulBase; i >= 0 && i < hangulCount {
		return hangulPrefix + hangulL[i/588] + hangulV[i%588/28] + hangulT[i%28], true
	}
	t := nameLists()
	for _, x := range t.ranges {
		if r >= x.first && r <= x.last {
			return x.prefix + strings.ToUpper(strconv.FormatInt(int64(r)|1<<32, 16)[9-max(4, hexLen(r)):]), true
		}
	}
	i, ok := slices.BinarySearch(t.chars, r)
	if !ok {
		return "", false
	}
	return t.names[i], true
}

func hexLen(r rune) int { return len(strconv.FormatInt(int64(r), 16)) }

// Lookup returns the character, or the sequence of characters, of a name or
// alias. The case of letters matters in computed names alone.
func (d Database) Lookup(name string) (string, bool) {
	if len(name) > 256 {
		return "", false
	}
	r, ok := computed(name)
	name = upper(name)
	if !ok {
		r, ok = byName()[name]
	}
	if ok {
		return string(r), true
	}
	s, ok := sequences()[name]
	return s, ok && !d.Old
}

// Character is Lookup for single characters alone: what \N{...} stands for.
func Character(name string) (rune, bool) {
	s, ok := Database{}.Lookup(name)
	if !ok {
		return 0, false
	}
	rs := []rune(s)
	return rs[0], len(rs) == 1
}

func upper(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'a' && c <= 'z' {
			b[i] = c - 32
		}
	}
	return string(b)
}

// computed finds the characters whose names are not listed.
func computed(name string) (rune, bool) {
	if rest, ok := strings.CutPrefix(name, hangulPrefix); ok {
		return hangul(rest)
	}
	if i := strings.LastIndexByte(name, '-'); i >= 0 && len(name)-i >= 5 {
		prefix, tail := name[:i+1], name[i+1:]
		if n, err := strconv.ParseUint(tail, 16, 32); err == nil && len(tail) == max(4, hexLen(rune(n))) {
			for _, x := range nameLists().ranges {
				if x.prefix == prefix && tail == upper(tail) && rune(n) >= x.first && rune(n) <= x.last {
					return rune(n), true
				}
			}
		}
	}
	return 0, false
}

// hangul reads the transcription of a syllable: each part the longest that
// fits.
func hangul(s string) (rune, bool) {
	var at [3]int
	for i, parts := range [3][]string{hangulL, hangulV, hangulT} {
		best := -1
		for k, p := range parts {
			if strings.HasPrefix(s, p) && (best < 0 || len(p) > len(parts[best])) {
				best = k
			}
		}
		if best < 0 {
			return 0, false
		}
		at[i] = best
		s = s[len(parts[best]):]
	}
	return rune(hangulBase + at[0]*588 + at[1]*28 + at[2]), s == ""
}
