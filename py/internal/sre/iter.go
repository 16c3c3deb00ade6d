package sre

// This file walks the matches in a subject.

// Iter yields the non-overlapping matches of a search, from left to right, as
// findall, finditer, sub and split see them: an empty match may directly
// follow a match, but the same place never yields two empty matches.
type Iter struct {
	p       *Program
	m       *Matcher
	subject string
	pos     int
	endpos  int
	advance bool // a match at pos must not be empty
	done    bool
}

// Iter returns an iterator over the matches in subject[pos:endpos]; positions
// are as in Match. It uses m, which must not be used for other matches until
// the result of the last Next is no longer needed; in between it may.
func (p *Program) Iter(m *Matcher, subject string, pos, endpos int) Iter {
	endpos = max(0, min(endpos, len(subject)))
	return Iter{p: p, m: m, subject: subject, pos: max(0, min(pos, len(subject))), endpos: endpos}
}

// Next searches the next match. After the last one, and after an error, it
// returns the Result of no match.
func (it *Iter) Next() (Result, error) { return it.NextMode(Search) }

// NextMode is Next with a mode: Search looks for the next match anywhere,
// Match only directly where the previous one ended. Python's scanner objects
// mix both.
func (it *Iter) NextMode(mode Mode) (Result, error) {
	if it.done || it.pos > it.endpos {
		return Result{}, nil
	}
	r, err := it.p.match(it.m, it.subject, it.pos, it.endpos, mode, it.advance)
	if err != nil || !r.Matched() {
		it.done = true
		return Result{}, err
	}
	begin, end := int(r.Spans[0]), int(r.Spans[1])
	it.advance = begin == end
	it.pos = end
	return r, nil
}
