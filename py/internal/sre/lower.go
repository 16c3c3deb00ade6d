package sre

// This file turns the syntax tree into the form code is generated from: flags
// are resolved, characters become byte strings or sets, trivial repeats
// disappear.

import "encoding/binary"

// irOp is the kind of an ir element.
type irOp uint8

const (
	irText    irOp = iota // the bytes text
	irSet                 // one character of set
	irAt                  // position at
	irAlt                 // one of alts
	irGroup               // body, captured as group
	irAtomic              // body, without alternatives afterwards
	irRepeat              // body min..max times; body is one irSet if single
	irLook                // an assertion on body
	irBackref             // the text of group
	irCond                // alts[0] if group is set, else alts[1]
	irFail                // nothing
)

// ir is one element.
type ir struct {
	op     irOp
	text   string
	kind   highKinds // irText of a str that begins beyond ASCII: of the first character
	set    *charSet
	at     position
	group  int
	alts   [][]*ir
	body   []*ir
	min    int32
	max    int32 // -1 if unbounded
	greed  greed
	single bool // irRepeat: the body is one set
	solid  bool // irRepeat: the body never matches empty
	neg    bool
	back   int32 // irLook: characters to go back, 0 for lookahead
	fold   foldMode
	first  firstInfo
}

// foldMode tells how a back reference compares.
type foldMode uint8

const (
	foldNone foldMode = iota
	foldASCII
	foldUnicode
)

// position is a resolved kind of position.
type position uint8

const (
	posBeginString position = iota
	posBeginLine
	posEnd
	posEndLine
	posEndString
	posBoundary
	posNotBoundary
	posBoundaryASCII
	posNotBoundaryASCII
)

// lowering holds what does not change during the pass.
type lowering struct {
	text bool
	err  *Error
	sets map[string]*charSet // by setKey
}

// set returns newSet, shared by equal sets of the pattern.
func (l *lowering) set(items []setItem, neg bool, flags Flags) *charSet {
	key := setKey(items, neg, flags)
	s := l.sets[key]
	if s == nil {
		s = newSet(items, neg, flags, l.text)
		if l.sets == nil {
			l.sets = map[string]*charSet{}
		}
		l.sets[key] = s
	}
	return s
}

// setKey encodes what a set depends on.
func setKey(items []setItem, neg bool, flags Flags) string {
	key := make([]byte, 1, 1+9*len(items))
	if neg {
		key[0] = 1
	}
	if flags&IgnoreCase != 0 {
		key[0] |= 2
	}
	if flags&Unicode != 0 {
		key[0] |= 4
	}
	for _, it := range items {
		kind := byte(0xff)
		if it.isCat {
			kind = byte(it.cat)
		}
		key = append(key, kind)
		key = binary.LittleEndian.AppendUint32(key, uint32(it.lo))
		key = binary.LittleEndian.AppendUint32(key, uint32(it.hi))
	}
	return string(key)
}

// seq returns the elements of s under flags.
func (l *lowering) seq(s *seq, flags Flags) []*ir {
	var out []*ir
	var lit []byte
	flush := func() {
		if len(lit) > 0 {
			e := &ir{op: irText, text: string(lit)}
			if r, _ := decode(e.text, 0); l.text && r >= 0x80 {
				e.kind = kindOf(r)
			}
			out = append(out, e)
			lit = nil
		}
	}
	for _, n := range s.nodes {
		if n.op == nLiteral && (flags&IgnoreCase == 0 || !isCased(n.r, flags&Unicode != 0)) {
			if l.text {
				lit = appendRune(lit, n.r)
				continue
			}
			if n.r <= 0xff {
				lit = append(lit, byte(n.r))
				continue
			}
		}
		flush()
		if e := l.node(n, flags); e != nil {
			out = append(out, e)
		}
	}
	flush()
	for _, e := range out {
		e.first = firstOf(e)
	}
	return out
}

// node returns the element of n, or nil if n matches the empty string only.
func (l *lowering) node(n *node, flags Flags) *ir {
	switch n.op {
	case nLiteral, nNotLiteral:
		return &ir{op: irSet, set: l.set([]setItem{{lo: n.r, hi: n.r}}, n.op == nNotLiteral, flags)}
	case nAny:
		var items []setItem
		if flags&DotAll == 0 {
			items = []setItem{{lo: '\n', hi: '\n'}}
		}
		return &ir{op: irSet, set: l.set(items, true, 0)}
	case nIn:
		return &ir{op: irSet, set: l.set(n.items, n.neg, flags)}
	case nAt:
		return &ir{op: irAt, at: resolveAt(n.at, flags)}
	case nBranch:
		e := &ir{op: irAlt}
		for _, a := range n.alts {
			e.alts = append(e.alts, l.seq(a, flags))
		}
		return e
	case nGroup:
		body := l.seq(n.body, flags.combine(n.add, n.del))
		if n.group == 0 && len(body) == 0 {
			return nil
		}
		return &ir{op: irGroup, group: n.group, body: body}
	case nAtomic:
		return &ir{op: irAtomic, body: l.seq(n.body, flags)}
	case nRepeat:
		return l.repeat(n, flags)
	case nAssert:
		e := &ir{op: irLook, neg: n.neg, body: l.seq(n.body, flags)}
		if n.behind {
			lo, hi := n.body.width()
			if l.err == nil && lo > maxRepeat {
				l.err = &Error{Msg: "looks too much behind", Pos: -1}
			} else if l.err == nil && lo != hi {
				l.err = &Error{Msg: "look-behind requires fixed-width pattern", Pos: -1}
			}
			e.back = clamp(lo)
		}
		return e
	case nGroupRef:
		fold := foldNone
		if flags&IgnoreCase != 0 {
			if fold = foldASCII; flags&Unicode != 0 {
				fold = foldUnicode
			}
		}
		return &ir{op: irBackref, group: n.group, fold: fold}
	case nCond:
		e := &ir{op: irCond, group: n.group, alts: [][]*ir{l.seq(n.body, flags), nil}}
		if len(n.alts) > 0 {
			e.alts[1] = l.seq(n.alts[0], flags)
		}
		return e
	}
	return &ir{op: irFail}
}

// clamp limits a count to what a subject can hold.
func clamp(n int64) int32 {
	return int32(min(n, MaxSubject))
}

// repeat returns the element of a quantified node.
func (l *lowering) repeat(n *node, flags Flags) *ir {
	body := l.seq(n.body, flags)
	if n.max == 0 {
		return nil
	}
	lo, _ := n.body.width()
	e := &ir{op: irRepeat, min: clamp(n.min), max: clamp(n.max), greed: n.greed, body: body, solid: lo > 0}
	if n.max == maxRepeat {
		e.max = -1
	}
	if n.min == 1 && n.max == 1 {
		if n.greed == possessive {
			return &ir{op: irAtomic, body: body}
		}
		return &ir{op: irGroup, body: body}
	}
	if s := l.singleSet(n.body, flags, body); s != nil {
		e.body = []*ir{{op: irSet, set: s}}
		e.body[0].first = firstOf(e.body[0])
		e.single = true
	}
	return e
}

// singleSet returns the set of a body that matches exactly one character and
// captures nothing, or nil.
func (l *lowering) singleSet(s *seq, flags Flags, body []*ir) *charSet {
	if len(s.nodes) != 1 || len(body) != 1 {
		return nil
	}
	switch e := body[0]; e.op {
	case irSet:
		return e.set
	case irText:
		n := s.nodes[0]
		if n.op == nLiteral {
			return l.set([]setItem{{lo: n.r, hi: n.r}}, false, flags)
		}
	case irGroup:
		n := s.nodes[0]
		if e.group == 0 && n.op == nGroup {
			return l.singleSet(n.body, flags.combine(n.add, n.del), e.body)
		}
	}
	return nil
}

// resolveAt returns the position an anchor stands for under flags.
func resolveAt(at atKind, flags Flags) position {
	switch at {
	case atBegin:
		if flags&Multiline != 0 {
			return posBeginLine
		}
		return posBeginString
	case atBeginString:
		return posBeginString
	case atEnd:
		if flags&Multiline != 0 {
			return posEndLine
		}
		return posEnd
	case atEndString:
		return posEndString
	case atBoundary:
		if flags&Unicode != 0 {
			return posBoundary
		}
		return posBoundaryASCII
	}
	if flags&Unicode != 0 {
		return posNotBoundary
	}
	return posNotBoundaryASCII
}
