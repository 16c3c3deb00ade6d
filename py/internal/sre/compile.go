package sre

// This file generates code. Follow information (what the rest of the pattern
// can begin with) is passed down, so that runs of characters which the rest
// cannot begin with never record a choice.

// maxDispatch bounds the instructions spent on dispatching one alternation,
// per alternative.
const maxDispatch = 8

// emitter collects instructions.
type emitter struct {
	code     []inst
	counters int32
	filters  map[byteSet]*[256]bool
	refs     bool // back references or conditions occur
}

func (c *emitter) emit(in inst) int {
	c.code = append(c.code, in)
	return len(c.code) - 1
}

func (c *emitter) here() int32 { return int32(len(c.code)) }

// accept is the follow of the end of the pattern and of parts whose first
// success is final.
var accept = firstInfo{empty: true}

// seq generates es, which are followed by something described by follow.
func (c *emitter) seq(es []*ir, follow firstInfo) {
	if len(es) == 0 {
		return
	}
	follows := make([]firstInfo, len(es))
	for i := len(es) - 1; i >= 0; i-- {
		follows[i] = follow
		follow = es[i].first.then(follow)
	}
	for i, e := range es {
		var next *ir
		if i+1 < len(es) {
			next = es[i+1]
		}
		c.elem(e, next, follows[i])
	}
}

// elem generates e; next is the element after it in the same sequence, or nil.
func (c *emitter) elem(e, next *ir, follow firstInfo) {
	switch e.op {
	case irText:
		if len(e.text) == 1 {
			c.emit(inst{op: opByte, b: e.text[0]})
		} else {
			c.emit(inst{op: opText, text: e.text})
		}
	case irSet:
		c.emit(inst{op: opSet, set: e.set})
	case irAt:
		c.emit(inst{op: opAt, b: byte(e.at)})
	case irAlt:
		c.alternatives(e, follow)
	case irGroup:
		if e.group == 0 {
			c.seq(e.body, follow)
			return
		}
		c.emit(inst{op: opOpen, x: int32(e.group)})
		c.seq(e.body, follow)
		c.emit(inst{op: opClose, x: int32(e.group)})
	case irAtomic:
		c.emit(inst{op: opAtomic})
		c.seq(e.body, accept)
		c.emit(inst{op: opCut})
	case irRepeat:
		if e.single {
			c.run(e, next, follow)
		} else {
			c.repeat(e, follow)
		}
	case irLook:
		c.look(e)
	case irBackref:
		c.refs = true
		c.emit(inst{op: opBackref, x: int32(e.group), fold: e.fold})
	case irCond:
		c.refs = true
		cond := c.emit(inst{op: opCond, x: int32(e.group)})
		c.seq(e.alts[0], follow)
		if len(e.alts[1]) > 0 {
			jump := c.emit(inst{op: opJump})
			c.code[cond].y = c.here()
			c.seq(e.alts[1], follow)
			c.code[jump].x = c.here()
		} else {
			c.code[cond].y = c.here()
		}
	case irFail:
		c.emit(inst{op: opFail})
	}
}

// run generates a repeat of one set.
func (c *emitter) run(e, next *ir, follow firstInfo) {
	in := inst{op: opRun, set: e.body[0].set, min: e.min, max: e.max}
	if !follow.empty {
		in.filter = c.filter(follow.set)
	}
	switch {
	case e.min == e.max, e.greed == possessive:
		in.op = opRunOnly
	case e.greed == lazy:
		in.op = opRunLazy
	case !in.set.overlaps(&follow) && !(follow.empty && follow.cond):
		in.op = opRunOnly
	case next != nil && next.op == irAt && neverInside(in.set, next.at, e.min):
		in.op = opRunOnly
	}
	c.emit(in)
}

// filter returns the table of a set, shared by the runs of the pattern.
func (c *emitter) filter(set byteSet) *[256]bool {
	t := c.filters[set]
	if t == nil {
		t = set.table()
		if c.filters == nil {
			c.filters = map[byteSet]*[256]bool{}
		}
		c.filters[set] = t
	}
	return t
}

// overlaps reports whether a member of s may be the first character of what f
// describes.
func (s *charSet) overlaps(f *firstInfo) bool {
	low := (s.lead[0]&f.set[0] | s.lead[1]&f.set[1]) != 0
	return low || s.kinds&f.kinds != 0 && (s.lead[2]&f.set[2]|s.lead[3]&f.set[3]) != 0
}

// neverInside reports whether a position cannot hold between two characters of
// set, or, for min of 0, directly before one.
func neverInside(set *charSet, at position, min int32) bool {
	switch at {
	case posEndString:
		return true
	case posEnd, posEndLine:
		return set.tab['\n'] == tabNo
	case posBoundary, posBoundaryASCII:
		if min == 0 {
			return false
		}
		for b := 0; b < 0x80; b++ {
			if set.tab[b] == tabYes && !isWordByte(byte(b)) {
				return false
			}
		}
		return set.tab[0x80] == tabNo && set.tab[0xff] == tabNo ||
			at == posBoundary && !set.neg && len(set.high) == 0 && set.cats&^(1<<catWord|1<<catDigit) == 0
	}
	return false
}

// repeat generates a repeat of anything else.
func (c *emitter) repeat(e *ir, follow firstInfo) {
	inner := firstSeq(e.body).or(follow)
	if e.greed == possessive {
		c.counted(e, opLoopOnly, accept)
		return
	}
	prefer := e.greed == greedy
	switch {
	case e.min == 0 && e.max == 1:
		choice := c.choice(prefer)
		c.seq(e.body, follow)
		c.code[choice].x = c.here()
	case e.solid && e.max < 0 && e.min == 0:
		choice := c.choice(prefer)
		c.seq(e.body, inner)
		c.emit(inst{op: opJump, x: int32(choice)})
		c.code[choice].x = c.here()
	case e.solid && e.max < 0 && e.min == 1:
		start := c.here()
		c.seq(e.body, inner)
		if prefer {
			c.emit(inst{op: opPrefer, x: start})
		} else {
			c.emit(inst{op: opChoice, x: start})
		}
	case prefer:
		c.counted(e, opLoop, inner)
	default:
		c.counted(e, opLoopLazy, inner)
	}
}

// choice generates the decision at the head of a repeat. The code that follows
// is an iteration; the target is what comes after the repeat, and opPrefer goes
// there first.
func (c *emitter) choice(prefer bool) int {
	if prefer {
		return c.emit(inst{op: opChoice})
	}
	return c.emit(inst{op: opPrefer})
}

// counted generates a repeat with a counter.
func (c *emitter) counted(e *ir, op opcode, inner firstInfo) {
	n := c.counters
	c.counters++
	c.emit(inst{op: opEnter, x: n})
	loop := c.emit(inst{op: op, x: n, min: e.min, max: e.max})
	c.seq(e.body, inner)
	if op == opLoopOnly {
		c.emit(inst{op: opLoopCut, x: int32(loop)})
	} else {
		c.emit(inst{op: opJump, x: int32(loop)})
	}
	c.code[loop].y = c.here()
}

// look generates an assertion.
func (c *emitter) look(e *ir) {
	if len(e.body) == 1 && e.body[0].op == irSet && e.back <= 1 {
		op := opPeek
		if e.back == 1 {
			op = opPeekBack
		}
		c.emit(inst{op: op, set: e.body[0].set, neg: e.neg})
		return
	}
	if !e.neg {
		c.emit(inst{op: opLook, x: e.back})
		c.seq(e.body, accept)
		c.emit(inst{op: opLookEnd})
		return
	}
	look := c.emit(inst{op: opLookNot, x: e.back})
	c.seq(e.body, accept)
	c.emit(inst{op: opLookFail})
	c.code[look].y = c.here()
}

// alternatives generates an alternation: a dispatch on the next byte to a list
// of the alternatives that can begin with it, or else one list of all.
func (c *emitter) alternatives(e *ir, follow firstInfo) {
	infos := make([]firstInfo, len(e.alts))
	all := make([]int32, len(e.alts))
	for i, a := range e.alts {
		infos[i] = firstSeq(a).then(follow)
		all[i] = int32(i)
	}
	lists, disp := dispatchLists(infos)
	var starts []int32 // of lists
	if disp != nil {
		c.emit(inst{op: opDispatch, disp: disp})
	} else {
		lists = [][]int32{all}
	}
	var fixes []int // instructions whose x is an alternative
	for _, list := range lists {
		starts = append(starts, c.here())
		for i, a := range list {
			op := opPrefer
			if i == len(list)-1 {
				op = opJump
			}
			fixes = append(fixes, c.emit(inst{op: op, x: a}))
		}
	}
	targets := make([]int32, len(e.alts))
	var ends []int
	for i, a := range e.alts {
		targets[i] = c.here()
		c.seq(a, follow)
		if i < len(e.alts)-1 {
			ends = append(ends, c.emit(inst{op: opJump}))
		}
	}
	for _, at := range ends {
		c.code[at].x = c.here()
	}
	for _, at := range fixes {
		c.code[at].x = targets[c.code[at].x]
	}
	if disp == nil {
		return
	}
	for n, list := range lists {
		switch len(list) {
		case 0:
			disp.targets = append(disp.targets, -1)
		case 1:
			disp.targets = append(disp.targets, targets[list[0]])
		default:
			disp.targets = append(disp.targets, starts[n])
		}
	}
}

// dispatchLists returns the different lists of alternatives that bytes lead
// to, and a dispatch that refers to them by number. It returns nil if that
// would not pay.
func dispatchLists(infos []firstInfo) ([][]int32, *dispatch) {
	var (
		lists  [][]int32
		d      = &dispatch{}
		known  = map[string]int{}
		list   []int32
		key    []byte
		total  = 0
		useful = false
	)
	// add returns the number of the list of alternatives that can begin with
	// byte b, or with nothing if b is -1.
	add := func(b int) uint8 {
		list, key = list[:0], key[:0]
		for i := range infos {
			if f := &infos[i]; f.empty || b >= 0 && f.set.has(byte(b)) {
				list = append(list, int32(i))
				key = append(key, byte(i), byte(i>>8), byte(i>>16), byte(i>>24))
			}
		}
		useful = useful || len(list) < len(infos)
		n, ok := known[string(key)]
		if !ok {
			n = len(lists)
			known[string(key)] = n
			lists = append(lists, append([]int32(nil), list...))
			total += len(list)
		}
		return uint8(n)
	}
	d.end = add(-1)
	for b := range d.tab {
		d.tab[b] = add(b)
		if total > maxDispatch*len(infos)+64 || len(lists) > 255 {
			return nil, nil
		}
	}
	if !useful {
		return nil, nil
	}
	return lists, d
}
