package calendar

// This file reads dates and times by a format, as Python's strptime does in the C locale with the time zone UTC. CPython turns
// the format into a regular expression; here the format becomes tokens that are matched with the same preferences and the
// same backtracking. What the captured text means is in strptime_fields.go.

import (
	"strings"

	"toolweaver/py/internal/pyerr"
	"toolweaver/py/internal/strrepr"
	"toolweaver/py/internal/unidata"
)

// capture is a named stretch of the input.
type capture struct {
	name byte
	text string
}

// token is a directive (name not 0), a run of whitespace, or one literal character.
type token struct {
	name  byte // name of the capture
	key   byte // row of directives
	space bool
	lit   rune
}

// directiveInfo describes a directive: the capture it fills, the alternatives for its text, and the length of CPython's
// regular expression for it, which shows up in one error message.
type directiveInfo struct {
	name  byte
	alts  []string
	words []string
	size  int
}

// In alternatives, 'D' is any decimal digit and these letters are ranges of ASCII digits; other bytes stand for themselves.
var classes = map[byte][2]byte{
	'a': {'0', '1'}, 'b': {'1', '2'}, 'c': {'1', '9'}, 'e': {'0', '5'}, 'f': {'0', '3'}, 'g': {'0', '6'}, 'h': {'0', '2'},
	'i': {'1', '4'}, 'j': {'0', '4'}, 'k': {'1', '7'},
}

var (
	dayAlts    = []string{"3a", "bD", "0c", "c", " c"}
	hourAlts   = []string{"2f", "aD", "D", " D"}
	hour12Alts = []string{"1h", "0c", "c", " c"}
	weekAlts   = []string{"5f", "jD", "D"}
	looseAlts  = []string{"DD", "D", " D"}
)

var directives = map[string]directiveInfo{
	"d": {name: 'd', alts: dayAlts, size: 41}, "e": {name: 'd', alts: dayAlts, size: 41},
	"f": {name: 'f', size: 17},
	"H": {name: 'H', alts: hourAlts, size: 28}, "k": {name: 'H', alts: hourAlts, size: 28},
	"I": {name: 'I', alts: hour12Alts, size: 33}, "l": {name: 'I', alts: hour12Alts, size: 33},
	"G": {name: 'G', alts: []string{"DDDD"}, size: 15},
	"j": {name: 'j', alts: []string{"36g", "3eD", "bDD", "0cD", "00c", "cD", "0c", "c"}, size: 71},
	"m": {name: 'm', alts: []string{"1h", "0c", "c"}, size: 26},
	"M": {name: 'M', alts: []string{"eD", "D"}, size: 17},
	"S": {name: 'S', alts: []string{"6a", "eD", "D"}, size: 24},
	"U": {name: 'U', alts: weekAlts, size: 24}, "W": {name: 'W', alts: weekAlts, size: 24},
	"w": {name: 'w', alts: []string{"g"}, size: 12}, "u": {name: 'u', alts: []string{"k"}, size: 12},
	"V": {name: 'V', alts: []string{"5f", "0c", "iD", "D"}, size: 31},
	"y": {name: 'y', alts: []string{"DD"}, size: 11}, "Y": {name: 'Y', alts: []string{"DDDD"}, size: 15},
	"z": {name: 'z', size: 56},
	"A": {name: 'A', words: lowerNames(dayNames[:], 0), size: 63}, "a": {name: 'a', words: lowerNames(dayNames[:], 3), size: 34},
	"B": {name: 'B', words: lowerNames(monthNames[:], 0), size: 92}, "b": {name: 'b', words: lowerNames(monthNames[:], 3), size: 54},
	"p": {name: 'p', words: []string{"am", "pm"}, size: 12}, "P": {name: 'p', words: []string{"am", "pm"}, size: 12},
	"Z":  {name: 'Z', words: []string{"utc", "gmt"}, size: 14},
	"Od": {name: 'd', alts: looseAlts, size: 18}, "Oe": {name: 'd', alts: looseAlts, size: 18},
	"Om": {name: 'm', alts: looseAlts, size: 18}, "Oy": {name: 'y', alts: looseAlts, size: 18},
	"OC": {name: 'C', alts: looseAlts, size: 18}, "OH": {name: 'H', alts: looseAlts, size: 18},
	"OI": {name: 'I', alts: looseAlts, size: 18}, "OM": {name: 'M', alts: looseAlts, size: 18},
	"OS": {name: 'S', alts: looseAlts, size: 18}, "Ow": {name: 'w', alts: []string{"D"}, size: 9},
	"Op": {name: 'p', words: []string{"am", "pm"}, size: 12},
}

// formats are the directives that stand for others.
var formats = map[string]string{
	"T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p", "X": "%H:%M:%S", "x": "%m/%d/%y", "c": "%a %b %d %H:%M:%S %Y",
}

// lowerNames returns the names in lower case, cut to n bytes if n > 0.
func lowerNames(names []string, n int) []string {
	var out []string
	for _, s := range names {
		if n > 0 {
			s = s[:n]
		}
		out = append(out, strings.ToLower(s))
	}
	return out
}

// compiler turns a format into tokens.
type compiler struct {
	format string
	tokens []token
	infos  []directiveInfo
	groups map[byte]int // number of each capture
	count  int          // captures so far, unnamed ones included
	size   int          // length of the regular expression so far
}

// specials are the characters that CPython escapes in the format.
const specials = `\.^$*+?(){}[]|`

func (c *compiler) add(format string) error {
	for i := 0; i < len(format); {
		r, n := unidata.DecodeRune(format[i:])
		switch {
		case r == '%':
			m, err := c.directive(format[i:])
			if err != nil {
				return err
			}
			n = m
		case unidata.IsSpace(r):
			for {
				s, m := unidata.DecodeRune(format[i+n:])
				if m == 0 || !unidata.IsSpace(s) {
					break
				}
				n += m
			}
			c.tokens = append(c.tokens, token{space: true})
			c.size += 3
		default:
			c.tokens = append(c.tokens, token{lit: lowerRune(r)})
			switch {
			case r == '\'':
				c.size += 4
			case r < 128 && strings.IndexByte(specials, byte(r)) >= 0:
				c.size += 2
			default:
				c.size++
			}
		}
		i += n
	}
	return nil
}

// directive handles the directive at the start of s and returns its length. Flags and width are ignored.
func (c *compiler) directive(s string) (n int, err error) {
	i := 1
	for i < len(s) && strings.IndexByte("-_0#", s[i]) >= 0 {
		i++
	}
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	start := i
	if i < len(s) && (s[i] == 'O' || s[i] == 'E') {
		i++
	}
	if r, m := unidata.DecodeRune(s[i:]); m > 0 && !unidata.IsSpace(r) {
		i += m
	}
	key := s[start:i]
	if key == "%" {
		c.tokens = append(c.tokens, token{lit: '%'})
		c.size++
		return i, nil
	}
	if f, ok := formats[key]; ok {
		return i, c.add(f)
	}
	d, ok := directives[key]
	if !ok {
		if key == "" {
			return 0, pyerr.Newf(pyerr.ValueError, "stray %% in format '%s'", c.format)
		}
		key = strings.Replace(key, "'", "[", 1)
		return 0, pyerr.Newf(pyerr.ValueError, "'%s' is a bad directive in format '%s'", key, c.format)
	}
	c.count++
	if was, dup := c.groups[d.name]; dup {
		return 0, pyerr.Newf("PatternError", "redefinition of group name '%c' as group %d; was group %d at position %d",
			d.name, c.count, was, c.size+4)
	}
	c.groups[d.name] = c.count
	if d.name == 'z' {
		c.count += 2
	}
	c.size += d.size
	c.tokens = append(c.tokens, token{name: d.name, key: byte(len(c.infos))})
	c.infos = append(c.infos, d)
	return i, nil
}

func lowerRune(r rune) rune {
	var buf [12]byte
	l, n := unidata.DecodeRune(string(unidata.AppendLower(buf[:0], r)))
	if n == 0 {
		return r
	}
	return l
}

// matcher runs tokens over the input. Choice points are directives, of which there are at most as many as capture names, and
// whitespace before them; failed combinations are remembered, so the work is bounded by their number times the input.
type matcher struct {
	s      string
	tokens []token
	infos  []directiveInfo
	caps   []capture
	failed map[[2]int]bool
}

// match matches tokens[t:] at s[i:] and returns where the match ends.
func (m *matcher) match(t, i int) (end int, ok bool) {
	for ; t < len(m.tokens); t++ {
		tok := m.tokens[t]
		switch {
		case tok.name != 0:
			return m.choose(t, m.candidates(&m.infos[tok.key], i), i)
		case tok.space:
			j, last := i, i
			for {
				r, n := unidata.DecodeRune(m.s[j:])
				if n == 0 || !unidata.IsSpace(r) {
					break
				}
				last, j = j, j+n
			}
			if j == i {
				return 0, false
			}
			// A directive may want the last space for itself.
			if t+1 < len(m.tokens) && m.tokens[t+1].name != 0 && last > i {
				return m.choose(t, []int{j, last}, i)
			}
			i = j
		default:
			r, n := unidata.DecodeRune(m.s[i:])
			if n == 0 || lowerRune(r) != tok.lit && !(tok.lit == '\'' && r == 0x2bc) {
				return 0, false
			}
			i += n
		}
	}
	return i, true
}

// choose tries the ends for token t, which starts at i, in order.
func (m *matcher) choose(t int, ends []int, i int) (end int, ok bool) {
	if m.failed[[2]int{t, i}] {
		return 0, false
	}
	n := len(m.caps)
	for _, e := range ends {
		if name := m.tokens[t].name; name != 0 {
			m.caps = append(m.caps[:n], capture{name, m.s[i:e]})
		}
		if end, ok := m.match(t+1, e); ok {
			return end, true
		}
	}
	m.caps = m.caps[:n]
	m.failed[[2]int{t, i}] = true
	return 0, false
}

// candidates returns the possible ends of a directive's text at s[i:], preferred ones first.
func (m *matcher) candidates(d *directiveInfo, i int) (ends []int) {
	switch d.name {
	case 'f':
		n := 0
		for n < 6 && isDigit(at(m.s, i+n)) {
			n++
		}
		for ; n > 0; n-- {
			ends = append(ends, i+n)
		}
		return ends
	case 'z':
		return m.offsets(i)
	}
	for _, w := range d.words {
		if len(m.s)-i >= len(w) && strings.ToLower(m.s[i:i+len(w)]) == w {
			ends = append(ends, i+len(w))
		}
	}
	for _, a := range d.alts {
		if e, ok := m.classes(i, a); ok {
			ends = append(ends, e)
		}
	}
	return ends
}

// classes matches one alternative.
func (m *matcher) classes(i int, alt string) (end int, ok bool) {
	for k := range len(alt) {
		r, n := unidata.DecodeRune(m.s[i:])
		if n == 0 {
			return 0, false
		}
		c, isRange := classes[alt[k]]
		switch {
		case alt[k] == 'D':
			ok = unidata.Decimal(r) >= 0
		case isRange:
			ok = r >= rune(c[0]) && r <= rune(c[1])
		default:
			ok = r == rune(alt[k])
		}
		if !ok {
			return 0, false
		}
		i += n
	}
	return i, true
}

// offsets matches %z: ±hh[:]mm[[:]ss[.ffffff]] or Z.
func (m *matcher) offsets(i int) (ends []int) {
	if at(m.s, i) == 'Z' {
		return []int{i + 1}
	}
	if c := at(m.s, i); c != '+' && c != '-' {
		return nil
	}
	colon := func(i int) int {
		if at(m.s, i) == ':' {
			i++
		}
		return i
	}
	e, ok := m.classes(i+1, "DD")
	if !ok {
		return nil
	}
	if e, ok = m.classes(colon(e), "eD"); !ok {
		return nil
	}
	if s, ok := m.classes(colon(e), "eD"); ok {
		if at(m.s, s) == '.' {
			f := s + 1
			var frac []int
			for range 6 {
				if f, ok = m.classes(f, "D"); !ok {
					break
				}
				frac = append([]int{f}, frac...)
			}
			ends = frac
		}
		ends = append(ends, s)
	}
	return append(ends, e)
}

// Strptime parses s by format. Fields that the format does not mention are those of 1 January 1900; Zone and Offset are set
// by %Z and %z. Errors are ValueErrors, and a PatternError (of module re) for a format that names a field twice.
func Strptime(s, format string) (Fields, error) {
	c := compiler{format: format, groups: map[byte]int{}}
	if err := c.add(format); err != nil {
		return Fields{}, err
	}
	m := matcher{s: s, tokens: c.tokens, infos: c.infos, failed: map[[2]int]bool{}}
	end, ok := m.match(0, 0)
	if !ok {
		return Fields{}, pyerr.Newf(pyerr.ValueError, "time data %s does not match format %s", strrepr.Repr(s), strrepr.Repr(format))
	}
	if end < len(s) {
		return Fields{}, pyerr.New(pyerr.ValueError, "unconverted data remains: "+s[end:])
	}
	return interpret(m.caps)
}
