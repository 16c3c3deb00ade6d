package sre

// This file computes what an element can begin with. The answers are upper
// bounds: they prune attempts that cannot succeed and never decide a match.

// byteSet is a set of bytes.
type byteSet [4]uint64

func (s *byteSet) add(b byte)      { s[b>>6] |= 1 << (b & 63) }
func (s *byteSet) has(b byte) bool { return s[b>>6]>>(b&63)&1 != 0 }

func (s *byteSet) union(o *byteSet) {
	for i := range s {
		s[i] |= o[i]
	}
}

// table returns s as an array for loops.
func (s *byteSet) table() *[256]bool {
	t := new([256]bool)
	for b := range t {
		t[b] = s.has(byte(b))
	}
	return t
}

// firstInfo describes how an element or a rest of the pattern can begin.
type firstInfo struct {
	set   byteSet   // first bytes when it consumes something
	kinds highKinds // kinds of first characters beyond ASCII
	empty bool      // it may succeed without consuming
	cond  bool      // and then under a condition on position or groups
}

// then returns the info of a followed by b.
func (a firstInfo) then(b firstInfo) firstInfo {
	if !a.empty {
		return a
	}
	a.set.union(&b.set)
	a.kinds |= b.kinds
	a.empty = b.empty
	a.cond = a.cond || b.cond
	return a
}

// or returns the info of a choice.
func (a firstInfo) or(b firstInfo) firstInfo {
	a.set.union(&b.set)
	a.kinds |= b.kinds
	a.empty = a.empty || b.empty
	a.cond = a.cond || b.cond
	return a
}

// firstSeq returns the info of elements in order.
func firstSeq(es []*ir) firstInfo {
	acc := firstInfo{empty: true}
	for _, e := range es {
		acc = acc.then(e.first)
		if !acc.empty {
			break
		}
	}
	return acc
}

// firstOf returns the info of e, whose parts have theirs.
func firstOf(e *ir) firstInfo {
	var f firstInfo
	switch e.op {
	case irText:
		f.set.add(e.text[0])
		if f.kinds = highAny; e.kind != 0 {
			f.kinds = e.kind
		}
	case irSet:
		f.set, f.kinds = e.set.lead, e.set.kinds
	case irAt, irLook:
		f.empty, f.cond = true, true
	case irGroup, irAtomic:
		f = firstSeq(e.body)
	case irAlt, irCond:
		f = firstSeq(e.alts[0])
		for _, a := range e.alts[1:] {
			f = f.or(firstSeq(a))
		}
		if e.op == irCond {
			f.cond = true
		}
	case irRepeat:
		f = firstSeq(e.body)
		f.empty = f.empty || e.min == 0
	case irBackref:
		f = firstInfo{set: byteSet{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}, kinds: highAny, empty: true, cond: true}
	}
	return f
}
