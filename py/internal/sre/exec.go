package sre

// This file holds the interpreter of compiled programs. It is one loop over
// instructions; a case ends with continue if the instruction succeeded and
// leaves the switch if it failed, which resumes the newest choice.

// frame is an entry of the backtrack stack: a choice, or a change to undo.
type frame struct {
	kind int32 // instruction to resume at if >= 0, else one of the kinds below
	a    int32
	pos  int32
	aux  int32
}

// The kinds of frames, with the meaning of their fields.
const (
	fClose    = -1 - iota // undo: spans[a] = pos, last = aux
	fCounter              // undo: counters[a] = {pos, aux}
	fRun                  // opRun a gave pos..aux; give back one more
	fLazy                 // opRunLazy a stands at pos after aux characters; take one more
	fLoop                 // opLoop a: undo the newest iteration (last = aux) and leave at pos
	fLazyLoop             // opLoopLazy a: begin another iteration at pos
	fAtomic               // barrier of opAtomic and opLook: fail; aux is the outer barrier, pos the old position
	fOnly                 // barrier of an optional iteration: leave opLoopOnly a at pos; aux as above
	fNot                  // barrier of opLookNot a: succeed at pos; aux as above
)

const (
	frameBytes = 16
	// maxPush is the number of frames an instruction or resumption may push.
	maxPush = 4
)

// run makes one attempt at position start. On success m.spans and m.last
// describe the match. With full set the match must end at the end of s; with
// advance set it must not be empty.
func (p *Program) run(m *Matcher, s string, start int, full, advance bool) (bool, error) {
	if m.dirty {
		for i := range m.spans {
			m.spans[i] = -1
		}
		m.steps += int64(len(m.spans)) >> 3
		m.dirty = false
		m.last = 0
	}
	var (
		code    = p.code
		stack   = m.stack[:0]
		spans   = m.spans
		sp      = start
		pc      = int32(0)
		barrier = int32(-1) // innermost barrier frame
		steps   = m.steps
	)
	for {
		if steps++; steps >= m.limit {
			m.steps = steps
			if err := m.charge(); err != nil {
				return false, m.abort(stack, err)
			}
			steps = m.steps
		}
		if cap(stack)-len(stack) < maxPush {
			m.steps = steps
			var err error
			if stack, err = m.grow(stack); err != nil {
				return false, m.abort(stack, err)
			}
			steps = m.steps
		}
		in := &code[pc]
		switch in.op {
		case opByte:
			if sp < len(s) && s[sp] == in.b {
				sp++
				pc++
				continue
			}
		case opText:
			if hasAt(s, sp, in.text) {
				steps += int64(len(in.text)) >> 4
				sp += len(in.text)
				pc++
				continue
			}
		case opSet:
			if sp < len(s) {
				if b := s[sp]; b < 0x80 {
					if in.set.tab[b] == tabYes {
						sp++
						pc++
						continue
					}
				} else if n := in.set.at(s, sp); n > 0 {
					sp += n
					pc++
					continue
				}
			}
		case opAt:
			if p.holds(position(in.b), s, sp) {
				pc++
				continue
			}
		case opOpen:
			i := 2 * in.x
			if len(stack) > 0 {
				stack = append(stack, frame{kind: fClose, a: i, pos: spans[i], aux: m.last})
			}
			spans[i] = int32(sp)
			m.dirty = true
			pc++
			continue
		case opClose:
			i := 2*in.x + 1
			if len(stack) > 0 {
				stack = append(stack, frame{kind: fClose, a: i, pos: spans[i], aux: m.last})
			}
			spans[i] = int32(sp)
			m.last = in.x
			pc++
			continue
		case opJump:
			pc = in.x
			continue
		case opChoice:
			stack = append(stack, frame{kind: in.x, pos: int32(sp)})
			pc++
			continue
		case opPrefer:
			stack = append(stack, frame{kind: pc + 1, pos: int32(sp)})
			pc = in.x
			continue
		case opDispatch:
			n := in.disp.end
			if sp < len(s) {
				n = in.disp.tab[s[sp]]
			}
			if target := in.disp.targets[n]; target >= 0 {
				pc = target
				continue
			}
		case opRun, opRunOnly:
			low, end, ok := in.set.take(s, sp, in.min, in.max)
			steps += int64(end-sp) >> 4
			if !ok {
				break
			}
			if pc == p.search.skipRun && sp == start {
				m.runEnd = end
			}
			if in.op == opRun && end > low {
				stack = append(stack, frame{kind: fRun, a: pc, pos: int32(low), aux: int32(end)})
			}
			sp = end
			if in.filter != nil && (sp >= len(s) || !in.filter[s[sp]]) {
				break
			}
			pc++
			continue
		case opRunLazy:
			low, _, ok := in.set.take(s, sp, in.min, in.min)
			if !ok {
				break
			}
			n := in.min
			from := low
			if in.filter != nil && (low >= len(s) || !in.filter[s[low]]) {
				low, n, ok = in.stretch(s, low, n)
			}
			steps += int64(low-from) >> 4
			if !ok {
				break
			}
			sp = low
			stack = append(stack, frame{kind: fLazy, a: pc, pos: int32(sp), aux: n})
			pc++
			continue
		case opEnter:
			c := &m.counters[in.x]
			if len(stack) > 0 {
				stack = append(stack, frame{kind: fCounter, a: in.x, pos: c.count, aux: c.last})
			}
			*c = counter{0, -1}
			pc++
			continue
		case opLoop:
			c := &m.counters[in.x]
			if c.count < in.min {
				if len(stack) > 0 {
					stack = append(stack, frame{kind: fCounter, a: in.x, pos: c.count, aux: c.last})
				}
				c.count++
				pc++
				continue
			}
			if (in.max < 0 || c.count < in.max) && c.last != int32(sp) {
				stack = append(stack, frame{kind: fLoop, a: pc, pos: int32(sp), aux: c.last})
				if in.max >= 0 {
					c.count++
				}
				c.last = int32(sp)
				pc++
				continue
			}
			pc = in.y
			continue
		case opLoopLazy:
			c := &m.counters[in.x]
			if c.count < in.min {
				if len(stack) > 0 {
					stack = append(stack, frame{kind: fCounter, a: in.x, pos: c.count, aux: c.last})
				}
				c.count++
				pc++
				continue
			}
			if (in.max < 0 || c.count < in.max) && c.last != int32(sp) {
				stack = append(stack, frame{kind: fLazyLoop, a: pc, pos: int32(sp)})
			}
			pc = in.y
			continue
		case opLoopOnly:
			c := &m.counters[in.x]
			optional := c.count >= in.min
			if optional && (in.max >= 0 && c.count >= in.max || c.last == int32(sp)) {
				pc = in.y
				continue
			}
			if len(stack) > 0 {
				stack = append(stack, frame{kind: fCounter, a: in.x, pos: c.count, aux: c.last})
			}
			f := frame{kind: fAtomic, a: pc, pos: int32(sp), aux: barrier}
			if optional {
				f.kind = fOnly
				c.last = int32(sp)
			}
			if !optional || in.max >= 0 {
				c.count++
			}
			barrier = int32(len(stack))
			stack = append(stack, f)
			pc++
			continue
		case opAtomic:
			stack = append(stack, frame{kind: fAtomic, pos: int32(sp), aux: barrier})
			barrier = int32(len(stack) - 1)
			pc++
			continue
		case opLook:
			steps += int64(min(int(in.x), sp)) >> 2
			at, ok := p.back(s, sp, in.x)
			if !ok {
				break
			}
			stack = append(stack, frame{kind: fAtomic, pos: int32(sp), aux: barrier})
			barrier = int32(len(stack) - 1)
			sp = at
			pc++
			continue
		case opLookNot:
			steps += int64(min(int(in.x), sp)) >> 2
			at, ok := p.back(s, sp, in.x)
			if !ok {
				pc = in.y
				continue
			}
			stack = append(stack, frame{kind: fNot, a: in.y, pos: int32(sp), aux: barrier})
			barrier = int32(len(stack) - 1)
			sp = at
			pc++
			continue
		case opCut, opLoopCut, opLookEnd:
			f := stack[barrier]
			steps += int64(int32(len(stack))-barrier) >> 1
			stack = cut(stack, barrier)
			barrier = f.aux
			switch in.op {
			case opLoopCut:
				pc = in.x
			case opLookEnd:
				sp = int(f.pos)
				pc++
			default:
				pc++
			}
			continue
		case opLookFail:
			steps += int64(int32(len(stack))-barrier) >> 1
			aux := stack[barrier].aux
			stack = m.undo(stack, barrier)
			barrier = aux
		case opPeek:
			if (sp < len(s) && in.set.at(s, sp) > 0) != in.neg {
				pc++
				continue
			}
		case opPeekBack:
			at, ok := p.back(s, sp, 1)
			if (ok && in.set.at(s, at) > 0) != in.neg {
				pc++
				continue
			}
		case opBackref:
			if n, ok := p.repeats(s, sp, spans[2*in.x], spans[2*in.x+1], in.fold); ok {
				steps += int64(n) >> 2
				sp += n
				pc++
				continue
			}
		case opCond:
			if b, e := spans[2*in.x], spans[2*in.x+1]; b < 0 || e < b {
				pc = in.y
			} else {
				pc++
			}
			continue
		case opMatch:
			if full && sp != len(s) || advance && sp == start {
				break
			}
			spans[0], spans[1] = int32(start), int32(sp)
			m.stack, m.steps = stack[:0], steps
			return true, nil
		}

		// Failed: undo changes up to the newest choice and resume there.
		for resumed := false; !resumed; {
			n := len(stack) - 1
			if n < 0 {
				m.stack, m.steps = stack, steps
				return false, nil
			}
			steps++
			f := &stack[n]
			if f.kind >= 0 {
				pc, sp = f.kind, int(f.pos)
				stack = stack[:n]
				break
			}
			switch f.kind {
			case fClose:
				spans[f.a], m.last = f.pos, f.aux
				stack = stack[:n]
			case fCounter:
				m.counters[f.a] = counter{f.pos, f.aux}
				stack = stack[:n]
			case fRun:
				in := &code[f.a]
				at := in.giveBack(s, int(f.pos), int(f.aux))
				if at < 0 {
					steps += int64(f.aux-f.pos) >> 4
					stack = stack[:n]
					continue
				}
				steps += int64(int(f.aux)-at) >> 4
				pc, sp, resumed = f.a+1, at, true
				if at == int(f.pos) {
					stack = stack[:n]
				} else {
					f.aux = int32(at)
				}
			case fLazy:
				in := &code[f.a]
				at, taken, ok := in.stretch(s, int(f.pos), f.aux)
				steps += int64(at-int(f.pos)) >> 4
				if !ok {
					stack = stack[:n]
					continue
				}
				pc, sp, resumed = f.a+1, at, true
				f.pos, f.aux = int32(at), taken
			case fLoop:
				in := &code[f.a]
				c := &m.counters[in.x]
				if in.max >= 0 {
					c.count--
				}
				c.last = f.aux
				pc, sp, resumed = in.y, int(f.pos), true
				stack = stack[:n]
			case fLazyLoop:
				in := &code[f.a]
				c := &m.counters[in.x]
				pc, sp, resumed = f.a+1, int(f.pos), true
				*f = frame{kind: fCounter, a: in.x, pos: c.count, aux: c.last}
				if in.max >= 0 {
					c.count++
				}
				c.last = int32(sp)
			case fAtomic:
				barrier = f.aux
				stack = stack[:n]
			case fOnly:
				barrier = f.aux
				pc, sp, resumed = code[f.a].y, int(f.pos), true
				stack = stack[:n]
			case fNot:
				barrier = f.aux
				pc, sp, resumed = f.a, int(f.pos), true
				stack = stack[:n]
			}
		}
	}
}

// abort ends an attempt with an error.
func (m *Matcher) abort(stack []frame, err error) error {
	m.stack = stack[:0]
	return err
}

// cut removes the barrier at index b and all choices above it. Changes above
// it stay on the stack to be undone, unless there is no choice below.
func cut(stack []frame, b int32) []frame {
	if b == 0 {
		return stack[:0]
	}
	out := stack[:b]
	for _, f := range stack[b+1:] {
		switch f.kind {
		case fClose, fCounter:
			out = append(out, f)
		}
	}
	return out
}

// undo removes everything from the barrier at index b on and takes back the
// changes recorded there.
func (m *Matcher) undo(stack []frame, b int32) []frame {
	for n := len(stack) - 1; n > int(b); n-- {
		switch f := &stack[n]; f.kind {
		case fClose:
			m.spans[f.a], m.last = f.pos, f.aux
		case fCounter:
			m.counters[f.a] = counter{f.pos, f.aux}
		}
	}
	return stack[:b]
}
