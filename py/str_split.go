package py

// This file defines the str methods that take text apart: split, splitlines
// and strip.

import (
	"math"
	"strings"

	"toolweaver/py/internal/strrepr"
)

// splitter collects the pieces of a text. ascii says that all pieces are
// ASCII.
type splitter struct {
	in    *Interp
	out   []Value
	ascii bool
	whole Value // the text itself, used for a piece as long as it
}

// add appends a piece; it charges a step and its memory.
func (p *splitter) add(t string) *Exception {
	v, exc := p.in.piece(t, p.ascii, p.whole)
	if exc != nil {
		return exc
	}
	p.out = append(p.out, v)
	return p.in.Charge(1 + len(t)/64)
}

// piece makes a str of t, a part of the str whole.
func (in *Interp) piece(t string, ascii bool, whole Value) (Value, *Exception) {
	if len(t) <= 1 && (len(t) == 0 || t[0] < 0x80) {
		in.charge(sizeValue)
		return strOf(t, len(t)), nil
	}
	if len(t) == len(whole.str().s) {
		return in.exactStr(whole), nil
	}
	if exc := in.allocStr(sizeValue + len(t)); exc != nil {
		return Value{}, exc
	}
	return partOf(t, whole.str()), nil
}

// splitArgs reads the arguments of split and rsplit. sep is "" for
// whitespace; limit < 0 means none.
func (in *Interp) splitArgs(args []Value) (sep string, limit int, exc *Exception) {
	if args[1].p != nil && !args[1].IsNone() {
		if sep, exc = strArg(args[1], "must be str or None, not %s"); exc != nil {
			return
		}
		if sep == "" {
			return "", 0, valueErrorf("empty separator")
		}
	}
	limit = -1
	if args[2].p != nil {
		limit, exc = in.IndexSize(args[2])
	}
	return
}

func str_split(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	sep, limit, exc := in.splitArgs(args)
	if exc != nil {
		return Value{}, exc
	}
	s := args[0].str()
	steps := len(s.s) / 64
	if sep == "" {
		steps = scanSteps(s)
	}
	if exc := in.Charge(steps); exc != nil {
		return Value{}, exc
	}
	p := splitter{in: in, ascii: s.isASCII(), whole: args[0]}
	if sep == "" {
		exc = p.words(s.s, limit)
	} else {
		exc = p.split(s.s, sep, limit)
	}
	if exc != nil {
		return Value{}, exc
	}
	return in.NewList(p.out), nil
}

func (p *splitter) split(s, sep string, limit int) *Exception {
	n := strings.Count(s, sep)
	if limit >= 0 {
		n = min(n, limit)
	}
	if exc := p.in.Alloc((n + 1) * sizeValue); exc != nil {
		return exc
	}
	p.out = make([]Value, 0, n+1)
	for ; n > 0; n-- {
		i := strings.Index(s, sep)
		if exc := p.add(s[:i]); exc != nil {
			return exc
		}
		s = s[i+len(sep):]
	}
	return p.add(s)
}

// words splits at whitespace.
func (p *splitter) words(s string, limit int) *Exception {
	p.out = make([]Value, 0, min(len(s)/6+2, 256))
	for {
		if limit == 0 {
			if s = strrepr.TrimLeft(s); s == "" {
				return nil
			}
			return p.add(s)
		}
		w, rest, ok := p.word(s)
		if !ok {
			return nil
		}
		if exc := p.add(w); exc != nil {
			return exc
		}
		s = rest
		limit--
	}
}

// asciiSpace marks the ASCII whitespace of str methods.
var asciiSpace = [128]bool{'\t': true, '\n': true, '\v': true, '\f': true, '\r': true, 0x1C: true, 0x1D: true, 0x1E: true, 0x1F: true, ' ': true}

func (p *splitter) word(s string) (w, rest string, ok bool) {
	if !p.ascii {
		return strrepr.NextField(s)
	}
	i := 0
	for i < len(s) && asciiSpace[s[i]&0x7F] {
		i++
	}
	if i == len(s) {
		return "", "", false
	}
	j := i
	for j < len(s) && !asciiSpace[s[j]&0x7F] {
		j++
	}
	return s[i:j], s[j:], true
}

func str_rsplit(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	sep, limit, exc := in.splitArgs(args)
	if exc != nil {
		return Value{}, exc
	}
	if limit < 0 {
		if len(sep) < 2 { // a longer one can overlap itself
			return str_split(in, args, nil)
		}
		limit = math.MaxInt
	}
	str := args[0].str()
	s := str.s
	if exc := in.Charge(scanSteps(str)); exc != nil {
		return Value{}, exc
	}
	p := splitter{in: in, ascii: str.isASCII(), whole: args[0]}
	for ; limit > 0; limit-- {
		i, n := 0, 0
		if sep != "" {
			i, n = strings.LastIndex(s, sep), len(sep)
			if i < 0 {
				break
			}
		} else {
			if s = strrepr.TrimRight(s); s == "" {
				break
			}
			i = lastSpace(s)
		}
		if exc := p.add(s[i+n:]); exc != nil {
			return Value{}, exc
		}
		s = s[:i]
	}
	if sep == "" {
		s = strrepr.TrimRight(s)
	}
	if sep != "" || s != "" {
		if exc := p.add(s); exc != nil {
			return Value{}, exc
		}
	}
	for i, j := 0, len(p.out)-1; i < j; i, j = i+1, j-1 {
		p.out[i], p.out[j] = p.out[j], p.out[i]
	}
	return in.NewList(p.out), nil
}

// lastSpace returns where the last word of s, which does not end in
// whitespace, starts.
func lastSpace(s string) int {
	for i := len(s); i > 0; {
		j := stepChars(s, i, -1)
		if strrepr.IsSpace(s[j:i]) {
			return i
		}
		i = j
	}
	return 0
}

func str_splitlines(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	keep, exc := in.optionalTruth(args[1])
	if exc != nil {
		return Value{}, exc
	}
	str := args[0].str()
	if exc := in.Charge(scanSteps(str)); exc != nil {
		return Value{}, exc
	}
	p := splitter{in: in, ascii: str.isASCII(), whole: args[0]}
	for s := str.s; s != ""; {
		line, size := strrepr.NextLine(s)
		if keep {
			line = s[:size]
		}
		if exc := p.add(line); exc != nil {
			return Value{}, exc
		}
		s = s[size:]
	}
	return in.NewList(p.out), nil
}

// stripSides says which ends a strip method works on.
const (
	stripLeft = 1 << iota
	stripRight
)

// charSet is a set of characters.
type charSet struct {
	ascii [128]bool
	wide  map[rune]bool
}

func newCharSet(s string) *charSet {
	t := &charSet{}
	for s != "" {
		c, w := decodeChar(s)
		if c < 128 {
			t.ascii[c] = true
		} else {
			if t.wide == nil {
				t.wide = map[rune]bool{}
			}
			t.wide[c] = true
		}
		s = s[w:]
	}
	return t
}

func (t *charSet) has(c rune) bool {
	if c < 128 {
		return t.ascii[c]
	}
	return t.wide[c]
}

func (in *Interp) strStrip(name string, sides int, args []Value) (Value, *Exception) {
	s := args[0].str()
	lo, hi := 0, len(s.s)
	if args[1].p == nil || args[1].IsNone() {
		if s.isASCII() {
			for sides&stripLeft != 0 && lo < hi && asciiSpace[s.s[lo]&0x7F] {
				lo++
			}
			for sides&stripRight != 0 && lo < hi && asciiSpace[s.s[hi-1]&0x7F] {
				hi--
			}
		} else {
			if sides&stripLeft != 0 {
				lo = len(s.s) - len(strrepr.TrimLeft(s.s))
			}
			if sides&stripRight != 0 {
				hi = lo + len(strrepr.TrimRight(s.s[lo:]))
			}
		}
	} else {
		if !args[1].isStr() {
			return Value{}, typeErrorf("%s arg must be None or str", name)
		}
		if exc := in.Charge(args[1].str().Len() / 2); exc != nil {
			return Value{}, exc
		}
		set := newCharSet(args[1].str().s)
		for sides&stripLeft != 0 && lo < hi {
			c, w := decodeChar(s.s[lo:hi])
			if !set.has(c) {
				break
			}
			lo += w
		}
		for sides&stripRight != 0 && lo < hi {
			j := stepChars(s.s, hi, -1)
			if c, _ := decodeChar(s.s[j:hi]); !set.has(c) {
				break
			}
			hi = j
		}
	}
	if cut := len(s.s) - (hi - lo); cut > 64 {
		if exc := in.Charge(cut / 8); exc != nil {
			return Value{}, exc
		}
	}
	if lo == 0 && hi == len(s.s) {
		return in.exactStr(args[0]), nil
	}
	return in.substr(s, lo, hi)
}

func str_strip(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.strStrip("strip", stripLeft|stripRight, args)
}

func str_lstrip(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.strStrip("lstrip", stripLeft, args)
}

func str_rstrip(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.strStrip("rstrip", stripRight, args)
}
