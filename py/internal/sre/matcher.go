package sre

// This file defines Matcher, the reusable state of matching, and Match.

import "strings"

// Mode is how a match relates to the subject.
type Mode uint8

// The modes.
const (
	Search    Mode = iota // the first match at or after pos
	Match                 // a match that begins at pos
	FullMatch             // a match that begins at pos and ends at endpos
)

// Fuel pays for matching.
type Fuel interface {
	// Spend takes n > 0 steps. A step is about the work of one instruction of
	// the engine or of passing over 16 bytes of the subject. An error ends the
	// match and is returned from it unchanged.
	Spend(n int64) error
}

// MemoryFuel is implemented by a Fuel that also accounts for memory.
type MemoryFuel interface {
	Fuel
	// Reserve is told of n more bytes held by the Matcher. An error ends the
	// match and is returned from it unchanged.
	Reserve(n int64) error
}

// DefaultMaxStackBytes bounds the backtrack stack of a Matcher that sets no
// other bound: 64 MiB, about four million choices.
const DefaultMaxStackBytes = 64 << 20

// keptFrames is the largest backtrack stack a Matcher keeps between matches.
const keptFrames = 1 << 16

// Matcher is the working memory of matches. The zero value is ready to use and
// never runs out of fuel. A Matcher serves any programs one match at a time; it
// belongs to one goroutine at a time.
type Matcher struct {
	// Fuel pays for the work; nil means it is free.
	Fuel Fuel
	// MaxStackBytes bounds the backtrack stack; 0 means DefaultMaxStackBytes. A
	// match that needs more ends with ErrMemory.
	MaxStackBytes int

	stack    []frame
	spans    []int32   // two per group, -1 if unset
	counters []counter // of repeats
	dirty    bool      // spans may hold groups of a failed attempt
	runEnd   int       // see searchPlan.skipRun
	last     int32     // group that closed last, 0 if none
	steps    int64     // steps taken and not yet spent
	limit    int64     // steps at which to spend
}

// counter is the state of a repeat: iterations begun, and where the newest
// optional one began (-1 if none).
type counter struct{ count, last int32 }

// Result is the outcome of a match.
type Result struct {
	// Spans holds begin and end of the match and of each group, as byte offsets;
	// both are -1 for a group that took no part. It is nil if there was no match.
	// The memory is the Matcher's and valid until its next match.
	Spans []int32
	// LastIndex is the number of the group that closed last, 0 if none: Python's
	// lastindex.
	LastIndex int
}

// Matched reports whether there was a match.
func (r Result) Matched() bool { return r.Spans != nil }

// spendEvery is the number of steps between calls of Fuel.Spend.
const spendEvery = 256

// Match matches subject[:endpos] from pos on. pos and endpos are byte offsets,
// cut to the subject; text before pos is visible to assertions and ^ does not
// match at pos unless it is 0. No match is no error: see Result.Matched.
// Errors are those of m.Fuel, ErrMemory and ErrSubject.
func (p *Program) Match(m *Matcher, subject string, pos, endpos int, mode Mode) (Result, error) {
	return p.match(m, subject, pos, endpos, mode, false)
}

// match is Match; with advance set, a match at pos itself must not be empty.
func (p *Program) match(m *Matcher, subject string, pos, endpos int, mode Mode, advance bool) (Result, error) {
	if len(subject) > MaxSubject {
		return Result{}, ErrSubject
	}
	endpos = max(0, min(endpos, len(subject)))
	pos = max(0, min(pos, len(subject)))
	if pos > endpos || advance && pos == endpos {
		return Result{}, nil
	}
	m.prepare(p)
	s := subject[:endpos]
	ok, err := p.find(m, s, pos, mode, advance)
	if cap(m.stack) > keptFrames {
		m.stack = nil
	}
	if ferr := m.spend(); err == nil {
		err = ferr
	}
	if err != nil || !ok {
		return Result{}, err
	}
	return Result{Spans: m.spans, LastIndex: int(m.last)}, nil
}

// prepare sizes the state for p.
func (m *Matcher) prepare(p *Program) {
	n := 2 * (p.Groups + 1)
	if cap(m.spans) < n {
		m.spans = make([]int32, n)
	}
	m.spans = m.spans[:n]
	if cap(m.counters) < p.counters {
		m.counters = make([]counter, p.counters)
	}
	m.counters = m.counters[:p.counters]
	m.dirty = true
	m.steps, m.limit = 0, spendEvery
	m.last = 0
}

// find makes the attempts of a match.
func (p *Program) find(m *Matcher, s string, pos int, mode Mode, advance bool) (bool, error) {
	if mode != Search {
		return p.run(m, s, pos, mode == FullMatch, advance)
	}
	plan := &p.search
	for sp := pos; ; {
		next := p.nextStart(s, sp)
		if next < 0 {
			m.steps += int64(len(s)-sp) >> 4
			return false, nil
		}
		m.steps += int64(next-sp) >> 4
		if plan.literal {
			m.spans[0], m.spans[1] = int32(next), int32(next+len(plan.prefix))
			return true, nil
		}
		m.runEnd = -1
		ok, err := p.run(m, s, next, false, advance && next == pos)
		if ok || err != nil {
			return ok, err
		}
		if plan.anchored || next >= len(s) {
			return false, nil
		}
		if sp = next + 1; p.text {
			sp = stepOver(s, next)
		}
		sp = max(sp, m.runEnd)
	}
}

// charge is called when m.steps has reached m.limit.
func (m *Matcher) charge() error {
	err := m.spend()
	m.limit = m.steps + spendEvery
	return err
}

// spend passes the steps taken to the fuel.
func (m *Matcher) spend() error {
	n := m.steps
	m.steps = 0
	if m.Fuel == nil || n <= 0 {
		return nil
	}
	return m.Fuel.Spend(n)
}

// grow returns the stack with room for more frames.
func (m *Matcher) grow(stack []frame) ([]frame, error) {
	limit := m.MaxStackBytes
	if limit <= 0 {
		limit = DefaultMaxStackBytes
	}
	n := max(64, 2*cap(stack))
	if room := limit / frameBytes; n > room {
		if n = room; n < cap(stack)+maxPush {
			return stack, ErrMemory
		}
	}
	if f, ok := m.Fuel.(MemoryFuel); ok {
		if err := f.Reserve(int64(n-cap(stack)) * frameBytes); err != nil {
			return stack, err
		}
	}
	m.steps += int64(len(stack)) >> 2
	out := make([]frame, len(stack), n)
	copy(out, stack)
	return out, nil
}

// hasAt reports whether the bytes text stand at s[i:].
func hasAt(s string, i int, text string) bool { return strings.HasPrefix(s[i:], text) }
