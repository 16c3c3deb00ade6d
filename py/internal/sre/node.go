package sre

// This file defines the syntax tree of a pattern and the widths of its nodes.

// nodeOp is the kind of a node.
type nodeOp uint8

const (
	nLiteral    nodeOp = iota // one character: r
	nNotLiteral               // any character but r
	nAny                      // . : any character, or any but newline
	nIn                       // [...] : items, negated if neg
	nAt                       // a position: at
	nBranch                   // a|b : alts
	nGroup                    // (...) : group number (0 if not capturing), add, del, body
	nAtomic                   // (?>...) : body
	nRepeat                   // body{min,max} : greed
	nAssert                   // (?=...) or, if behind, (?<=...); neg for the ! forms
	nGroupRef                 // \1 : group
	nCond                     // (?(1)a|b) : group, body, alts[0] if there is a |
	nFail                     // matches nothing
)

// atKind is a kind of position.
type atKind uint8

const (
	atBegin       atKind = iota // ^
	atBeginString               // \A
	atBoundary                  // \b
	atNotBoundary               // \B
	atEnd                       // $
	atEndString                 // \z, \Z
)

// greed tells how a repeat treats its choices.
type greed uint8

const (
	greedy greed = iota
	lazy
	possessive
)

// maxRepeat stands for no upper bound of a repeat.
const maxRepeat = 4294967295

// maxWidth is where widths saturate; the sum of two fits an int64.
const maxWidth = 1 << 61

// category is a class of characters.
type category uint8

const (
	catDigit category = iota
	catNotDigit
	catSpace
	catNotSpace
	catWord
	catNotWord
)

// setItem is a member of a set: a category, or the characters lo..hi.
type setItem struct {
	isCat  bool
	cat    category
	lo, hi rune
}

// node is one element of a pattern. Which fields are used depends on op.
type node struct {
	op       nodeOp
	at       atKind
	greed    greed
	neg      bool
	behind   bool
	r        rune
	group    int
	add, del Flags
	min, max int64 // 0 <= min <= max <= maxRepeat
	items    []setItem
	body     *seq
	alts     []*seq
	lo, hi   int64 // nGroupRef: width of the group when it was closed
}

// seq is a sequence of nodes, matched one after the other.
type seq struct {
	nodes  []*node
	known  bool // lo, hi are set
	lo, hi int64
}

// addWidth saturates.
func addWidth(a, b int64) int64 {
	return min(a+b, maxWidth)
}

// mulWidth saturates.
func mulWidth(a, b int64) int64 {
	if a != 0 && b > maxWidth/a {
		return maxWidth
	}
	return a * b
}

// width returns the least and greatest number of characters s matches. The
// answer is kept: s must be complete.
func (s *seq) width() (lo, hi int64) {
	if s.known {
		return s.lo, s.hi
	}
	for _, n := range s.nodes {
		l, h := n.width()
		lo = addWidth(lo, l)
		hi = addWidth(hi, h)
	}
	s.known, s.lo, s.hi = true, lo, hi
	return lo, hi
}

// width returns the least and greatest number of characters n matches.
func (n *node) width() (lo, hi int64) {
	switch n.op {
	case nLiteral, nNotLiteral, nAny, nIn:
		return 1, 1
	case nBranch:
		lo = maxWidth
		for _, a := range n.alts {
			l, h := a.width()
			lo, hi = min(lo, l), max(hi, h)
		}
		return lo, hi
	case nGroup, nAtomic:
		return n.body.width()
	case nRepeat:
		l, h := n.body.width()
		lo = mulWidth(l, n.min)
		if n.max == maxRepeat && h > 0 {
			return lo, maxWidth
		}
		return lo, mulWidth(h, n.max)
	case nGroupRef:
		return n.lo, n.hi
	case nCond:
		lo, hi = n.body.width()
		if len(n.alts) == 0 {
			return 0, hi
		}
		l, h := n.alts[0].width()
		return min(lo, l), max(hi, h)
	}
	return 0, 0
}
