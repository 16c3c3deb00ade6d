package syntax

// This file finds the message for a source that is no program. It runs the
// grammar table over the tokens twice, as CPython's parser does: first
// without the rules for mistakes, to learn which token was the last one
// needed, then with them. Alternatives are tried in order; results of the
// rules marked memo are kept, so that the search stays short, and the steps
// are counted, so that it ends.

const (
	// Rules tried for one source: a fixed number plus some for each token, both
	// several times what the worst known source needs (180 a token).
	diagnoseSteps         = 10_000
	diagnoseStepsPerToken = 1000
	maxDiagnoseSteps      = 20_000_000
	maxDiagnoseDepth      = 30_000 // nested rules
)

// matchSpan is a match: the tokens [start, end).
type matchSpan struct{ start, end int32 }

// memoEntry is the kept result of a rule at some token; end is -1 for none.
type memoEntry struct {
	rule int32
	end  int32
}

// machine runs the grammar.
type machine struct {
	p        *parser
	src      string
	toks     []token
	base     int // index of the first token
	rules    []grule
	memo     [][]memoEntry
	mistakes bool // use the x_ rules
	last     int  // index of the furthest token looked at
	steps    int
	maxSteps int
	depth    int
	lexical  bool // the scanner's error was reached
	err      *SyntaxError
	gaveUp   bool
	scanErr  *lexError
}

// diagnose returns the error for a source the parser p has refused. le is the
// scanner's error, if there is one.
func diagnose(p *parser, le *lexError) *SyntaxError {
	m := newMachine(p, le)
	e := m.diagnose()
	last := p.file.LineOf(m.toks[m.last].start)
	if m.toks[m.last].kind == tError && le != nil && le.kind == lexEOF {
		last = p.file.LineCount()
	}
	if e.Pos.Line < last {
		e.scanned = true
	}
	return e
}

func (m *machine) diagnose() *SyntaxError {
	p := m.p
	_, ok := m.rule(0, m.base)
	switch {
	case m.err != nil:
		return m.outranked()
	case m.gaveUp || ok:
		return m.generic(p.failAt)
	}
	last := m.last
	m.mistakes = true
	clear(m.memo)
	m.depth = 0
	m.rule(0, m.base)
	switch {
	case m.err != nil:
		return m.outranked()
	case m.gaveUp:
		return m.generic(p.failAt)
	}
	switch p.all[last].kind {
	case tIndent:
		m.errorAtToken("IndentationError", "unexpected indent", m.last)
		return m.err
	case tDedent:
		m.errorAtToken("IndentationError", "unexpected unindent", m.last)
		return m.err
	}
	return m.generic(last)
}

// newMachine returns a machine that begins at the statement p has refused.
func newMachine(p *parser, le *lexError) *machine {
	m := &machine{p: p, src: p.src, toks: p.all, base: p.stmtStart, rules: loadGrammar(), scanErr: le}
	if p.failAt == p.stmtStart {
		m.base = p.lastStart // the statement before may have ended too early
	}
	m.last = m.base
	m.maxSteps = min(maxDiagnoseSteps, diagnoseSteps+diagnoseStepsPerToken*(len(p.all)-m.base))
	m.memo = make([][]memoEntry, len(p.all)-m.base)
	return m
}

// generic is "invalid syntax" at a token.
func (m *machine) generic(i int) *SyntaxError {
	if m.toks[i].kind == tError {
		return m.p.file.lexical(m.scanErr)
	}
	m.err = m.p.file.errorBetween("invalid syntax", m.toks[i], m.toks[i])
	return m.outranked()
}

// outranked returns the error found, unless one that the scanner met further
// on goes first: a real lexical error always, an open bracket if it is on an
// earlier line.
func (m *machine) outranked() *SyntaxError {
	le := m.scanErr
	if m.lexical || le == nil {
		return m.err
	}
	switch {
	case le.kind == lexRaised && !le.inFString:
		return m.p.file.lexical(le)
	case le.kind != lexRaised && le.inBrackets && m.p.file.LineOf(m.toks[m.last].start) > m.p.file.LineOf(le.open.off):
		return m.p.file.neverClosed(le.open)
	}
	return m.err
}

// look notes that token i is needed and reports whether it can be used.
func (m *machine) look(i int) bool {
	if i > m.last {
		m.last = i
	}
	if m.toks[i].kind == tError {
		if m.err == nil {
			m.lexical = true
			m.err = m.p.file.lexical(m.scanErr)
		}
		return false
	}
	return m.err == nil
}

// stopped tells whether the search is over.
func (m *machine) stopped() bool { return m.err != nil || m.gaveUp }

// rule matches a rule at token i and returns the token after the match.
func (m *machine) rule(r, i int) (int, bool) {
	m.steps++
	if m.steps%pollEvery == 0 && m.p.poll != nil {
		m.p.poll()
	}
	m.depth++
	defer func() { m.depth-- }()
	if m.steps > m.maxSteps || m.depth > maxDiagnoseDepth {
		m.gaveUp = true
	}
	if m.gaveUp || !m.look(i) {
		return 0, false
	}
	def := &m.rules[r]
	if !def.memo && !def.left {
		return m.alternatives(def, i)
	}
	if e := m.find(r, i); e != nil {
		return int(e.end), e.end >= 0
	}
	if !def.left {
		end, ok := m.alternatives(def, i)
		if ok && def.name == "strings" {
			m.decode(i)
		}
		if !m.stopped() {
			m.keep(r, i, end, ok)
		}
		return end, ok
	}
	// Left recursion: begin with a failure and let the match grow.
	m.keep(r, i, 0, false)
	best := -1
	for {
		end, ok := m.alternatives(def, i)
		if m.stopped() {
			return 0, false
		}
		if !ok || end <= best {
			break
		}
		best = end
		m.find(r, i).end = int32(end)
	}
	return best, best >= 0
}

func (m *machine) find(r, i int) *memoEntry {
	list := m.memo[i-m.base]
	for k := range list {
		if list[k].rule == int32(r) {
			return &list[k]
		}
	}
	return nil
}

func (m *machine) keep(r, i, end int, ok bool) {
	if !ok {
		end = -1
	}
	if e := m.find(r, i); e != nil {
		e.end = int32(end)
		return
	}
	m.memo[i-m.base] = append(m.memo[i-m.base], memoEntry{int32(r), int32(end)})
}

// alternatives tries the alternatives of a rule in order.
func (m *machine) alternatives(def *grule, i int) (int, bool) {
	if def.quiet && m.mistakes {
		m.mistakes = false
		defer func() { m.mistakes = true }()
	}
	return m.choose(def.alts, i)
}

// choose returns the first alternative that matches. An alternative whose
// action finds nothing to complain about ends the search in vain.
func (m *machine) choose(alts []galt, i int) (int, bool) {
	for k := range alts {
		a := &alts[k]
		if a.mistake && !m.mistakes {
			continue
		}
		var vars [2]matchSpan
		end, ok, cut := m.sequence(a, i, &vars)
		if m.stopped() {
			return 0, false
		}
		if ok {
			if a.act != nil {
				m.act(a.act, &vars, end)
				return 0, false
			}
			return end, true
		}
		if cut {
			break
		}
	}
	return 0, false
}

// sequence matches the items of an alternative one after another.
func (m *machine) sequence(a *galt, i int, vars *[2]matchSpan) (end int, ok, cut bool) {
	for _, n := range a.items {
		if n.op == gCut {
			cut = true
			continue
		}
		j, ok := m.match(n, i)
		if !ok || m.stopped() {
			return 0, false, cut
		}
		if n.label != 0 {
			vars[n.label-'a'] = matchSpan{int32(i), int32(j)}
		}
		i = j
	}
	return i, true, cut
}

// match matches one item at token i.
func (m *machine) match(n *gnode, i int) (int, bool) {
	switch n.op {
	case gRule:
		return m.rule(n.rule, i)
	case gGroup:
		return m.choose(n.alts, i)
	case gOpt:
		if j, ok := m.match(n.kid, i); ok {
			return j, true
		}
		return i, !m.stopped()
	case gStar, gPlus:
		count := 0
		for {
			j, ok := m.match(n.kid, i)
			if !ok || j == i && count > 0 {
				break
			}
			i = j
			count++
		}
		return i, !m.stopped() && (n.op == gStar || count > 0)
	case gSep:
		j, ok := m.match(n.kid, i)
		for ok {
			i = j
			if j, ok = m.match(n.sep, i); ok {
				j, ok = m.match(n.kid, j)
			}
			if !ok {
				return i, !m.stopped()
			}
		}
		return 0, false
	case gAnd, gNot:
		_, ok := m.match(n.kid, i)
		return i, !m.stopped() && ok == (n.op == gAnd)
	}
	if !m.look(i) {
		return 0, false
	}
	t := m.toks[i]
	ok := false
	switch n.op {
	case gToken:
		ok = t.kind == n.tok
	case gNotEq:
		ok = t.kind == tNotEqual && m.src[t.start] == '!'
	case gWord:
		ok = t.kind == tName && m.src[t.start:t.end] == n.word
	case gSoft:
		for _, w := range softKeywords {
			ok = ok || t.kind == tName && m.src[t.start:t.end] == w
		}
	case gForced:
		if t.kind != n.tok {
			m.err = m.p.file.errorBetween("expected '"+tokText[n.tok]+"'", t, t)
			return 0, false
		}
		ok = true
	}
	if !ok {
		return 0, false
	}
	return min(i+1, len(m.toks)-1), true
}
