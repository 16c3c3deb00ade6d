package sre

// This file parses patterns: the reader of tokens, alternations, sequences and
// quantifiers. Groups are in parse_group.go, escapes in parse_escape.go and
// sets in parse_class.go.
//
// Grammar:
//
//	alternation = sequence { "|" sequence } .
//	sequence    = { atom [ quantifier ] } .
//	quantifier  = ( "*" | "+" | "?" | "{" [ digits ] [ "," [ digits ] ] "}" ) [ "?" | "+" ] .
//	atom        = char | "." | "^" | "$" | escape | set | group .
//
// The first fault is kept in parser.err and ends the token stream, so that all
// loops finish without further checks.

import "strings"

// MaxNesting is the greatest depth of groups within groups in a pattern.
const MaxNesting = 400

// maxGroups is the number of groups from which a group number is refused.
const maxGroups = 1073741823

// token is a character, or with esc set a backslash and the character after
// it. The zero token is the end of the pattern.
type token struct {
	n   int8 // characters: 0 at the end, 1, or 2 for an escape
	r   rune
	esc bool
}

// is reports whether t is the plain character c.
func (t token) is(c rune) bool { return t.n == 1 && t.r == c }

// in reports whether t is a plain character of set.
func (t token) in(set string) bool {
	return t.n == 1 && t.r < 0x80 && strings.IndexByte(set, byte(t.r)) >= 0
}

// text returns the source of t.
func (t token) text() []rune {
	switch t.n {
	case 0:
		return nil
	case 1:
		return []rune{t.r}
	}
	return []rune{'\\', t.r}
}

const (
	octDigits  = "01234567"
	digits     = "0123456789"
	hexDigits  = "0123456789abcdefABCDEF"
	whitespace = " \t\n\r\v\f"
)

func isASCIILetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' && r < 0x80 }

// reader splits a pattern or template into tokens.
type reader struct {
	pattern string
	src     []rune
	isText  bool
	index   int // after next
	next    token
	err     *Error // the first fault
}

func newReader(pattern string, isBytes bool) *reader {
	r := &reader{pattern: pattern, src: runesOf(pattern, !isBytes), isText: !isBytes}
	r.advance()
	return r
}

// advance reads the next token.
func (r *reader) advance() {
	r.next = token{}
	if r.err != nil || r.index >= len(r.src) {
		return
	}
	c := r.src[r.index]
	if c != '\\' {
		r.index++
		r.next = token{n: 1, r: c}
		return
	}
	if r.index+1 >= len(r.src) {
		r.err = newError("bad escape (end of pattern)", r.pattern, r.src, len(r.src)-1)
		return
	}
	r.next = token{n: 2, r: r.src[r.index+1], esc: true}
	r.index += 2
}

// get returns the next token and reads the one after it.
func (r *reader) get() token {
	t := r.next
	r.advance()
	return t
}

// match reads the next token if it is the plain character c.
func (r *reader) match(c rune) bool {
	if !r.next.is(c) {
		return false
	}
	r.advance()
	return true
}

// tell returns the position of the next token.
func (r *reader) tell() int { return r.index - int(r.next.n) }

// seek goes to a position tell returned.
func (r *reader) seek(pos int) {
	r.index = pos
	r.advance()
}

// fail records a fault offset characters before the next token.
func (r *reader) fail(msg string, offset int) {
	if r.err != nil {
		return
	}
	if !r.isText {
		msg = asciiOnly(msg)
	}
	r.err = newError(msg, r.pattern, r.src, r.tell()-offset)
	r.next = token{}
}

// failKind records a fault without position.
func (r *reader) failKind(kind ErrorKind, msg string) {
	if r.err == nil {
		r.err = &Error{Kind: kind, Msg: msg, Pos: -1}
		r.next = token{}
	}
}

// getWhile reads up to n characters of set.
func (r *reader) getWhile(n int, set string) string {
	var b []byte
	for ; n > 0 && r.next.in(set); n-- {
		b = append(b, byte(r.next.r))
		r.advance()
	}
	return string(b)
}

// getUntil reads a non-empty name up to and including terminator.
func (r *reader) getUntil(terminator rune, what string) []rune {
	var name []rune
	for {
		t := r.get()
		if t.n == 0 {
			if len(name) == 0 {
				r.fail("missing "+what, 0)
			} else {
				r.fail("missing "+string(terminator)+", unterminated name", len(name))
			}
			return nil
		}
		if t.is(terminator) {
			if len(name) == 0 {
				r.fail("missing "+what, 1)
			}
			return name
		}
		name = append(name, t.text()...)
	}
}

// checkGroupName fails unless name is an identifier; offset is the distance
// from the end of name to the next token.
func (r *reader) checkGroupName(name []rune, offset int) {
	if r.err != nil {
		return
	}
	ok := isIdentifier(name)
	if !r.isText {
		for _, c := range name {
			ok = ok && c < 0x80
		}
	}
	if !ok {
		r.fail("bad character in group name "+quote(name, !r.isText), len(name)+offset)
	}
}

// parser builds the tree of a pattern.
type parser struct {
	reader
	opts        Options
	flags       Flags
	names       []string       // of groups from 1; "" if unnamed
	numbers     map[string]int // group of a name
	groups      []groupWidth   // groups[0] is the whole pattern
	lookbehind  int            // number of groups when the outermost lookbehind began, or -1
	condRefs    []condRef      // groups named by conditions, in order of appearance
	warnings    []Warning
	nestedDepth int
}

// groupWidth is the width of a group, valid if closed.
type groupWidth struct {
	closed bool
	lo, hi int64
}

// condRef is a condition on a group number, checked at the end.
type condRef struct{ group, pos int }

// parse parses a whole pattern. On success p.flags are the final flags.
func (p *parser) parse() *seq {
	s := p.alternation(p.flags&Verbose != 0, true)
	if p.err != nil {
		return nil
	}
	flags, err := p.flags.fix(p.isText)
	if err != nil {
		p.err = err
		return nil
	}
	p.flags = flags
	if p.next.n != 0 {
		p.fail("unbalanced parenthesis", 0)
		return nil
	}
	for _, ref := range p.condRefs {
		if ref.group >= len(p.groups) {
			p.err = newError("invalid group reference "+itoa(ref.group), p.pattern, p.src, ref.pos)
			return nil
		}
	}
	return s
}

// alternation = sequence { "|" sequence } .
func (p *parser) alternation(verbose, top bool) *seq {
	p.nestedDepth++
	defer func() { p.nestedDepth-- }()
	if p.nestedDepth > MaxNesting {
		p.failKind(KindRecursion, "maximum recursion depth exceeded")
		return &seq{}
	}
	var alts []*seq
	for {
		alts = append(alts, p.sequence(verbose, top && len(alts) == 0))
		if !p.match('|') {
			break
		}
		if top {
			verbose = p.flags&Verbose != 0
		}
	}
	if len(alts) == 1 {
		return alts[0]
	}
	return factor(alts)
}

// factor returns the alternatives as a sequence: first the nodes all of them
// begin with, then a set if every rest is one character, else a branch.
func factor(alts []*seq) *seq {
	out := &seq{}
	for len(alts[0].nodes) > 0 {
		head := alts[0].nodes[0]
		for _, a := range alts {
			if len(a.nodes) == 0 || !sameSimple(head, a.nodes[0]) {
				head = nil
				break
			}
		}
		if head == nil {
			break
		}
		out.nodes = append(out.nodes, head)
		for _, a := range alts {
			a.nodes = a.nodes[1:]
			a.known = false
		}
	}
	var items []setItem
	for _, a := range alts {
		if len(a.nodes) != 1 {
			items = nil
			break
		}
		n := a.nodes[0]
		if n.op == nLiteral {
			items = append(items, setItem{lo: n.r, hi: n.r})
		} else if n.op == nIn && !n.neg {
			items = append(items, n.items...)
		} else {
			items = nil
			break
		}
	}
	if items != nil {
		out.nodes = append(out.nodes, &node{op: nIn, items: items})
	} else {
		out.nodes = append(out.nodes, &node{op: nBranch, alts: alts})
	}
	return out
}

// sameSimple reports whether a and b are equal nodes without parts.
func sameSimple(a, b *node) bool {
	if a.op != b.op {
		return false
	}
	switch a.op {
	case nLiteral, nNotLiteral:
		return a.r == b.r
	case nAny, nFail:
		return true
	case nAt:
		return a.at == b.at
	case nGroupRef:
		return a.group == b.group
	case nIn:
		if a.neg != b.neg || len(a.items) != len(b.items) {
			return false
		}
		for i, it := range a.items {
			if it != b.items[i] {
				return false
			}
		}
		return true
	}
	return false
}

// sequence = { atom [ quantifier ] } . It ends before "|", ")" and the end.
// first is set for the first alternative of the whole pattern, the only place
// where global flags may stand.
func (p *parser) sequence(verbose, first bool) *seq {
	s := &seq{}
	for p.next.n != 0 && !p.next.in("|)") {
		t := p.get()
		if verbose && t.in(whitespace) {
			continue
		}
		if verbose && t.is('#') {
			for p.next.n != 0 && !p.get().is('\n') {
			}
			continue
		}
		switch {
		case t.esc:
			if n := p.escape(t); n != nil {
				s.nodes = append(s.nodes, n)
			}
		case !t.in(`.\[{()*+?^$|`):
			s.nodes = append(s.nodes, literal(t.r))
		case t.r == '[':
			if n := p.class(); n != nil {
				s.nodes = append(s.nodes, n)
			}
		case t.in("*+?{"):
			p.quantifier(s, t)
		case t.r == '.':
			s.nodes = append(s.nodes, &node{op: nAny})
		case t.r == '^':
			s.nodes = append(s.nodes, &node{op: nAt, at: atBegin})
		case t.r == '$':
			s.nodes = append(s.nodes, &node{op: nAt, at: atEnd})
		default: // "("
			if n := p.group(&verbose, first && len(s.nodes) == 0); n != nil {
				s.nodes = append(s.nodes, n)
			}
		}
	}
	return unwrap(s)
}

func literal(r rune) *node { return &node{op: nLiteral, r: r} }

// unwrap replaces groups that neither capture nor change flags by their
// content.
func unwrap(s *seq) *seq {
	found := false
	for _, n := range s.nodes {
		found = found || plainGroup(n)
	}
	if !found {
		return s
	}
	var out []*node
	for _, n := range s.nodes {
		if plainGroup(n) {
			out = append(out, n.body.nodes...)
		} else {
			out = append(out, n)
		}
	}
	return &seq{nodes: out}
}

func plainGroup(n *node) bool {
	return n.op == nGroup && n.group == 0 && n.add == 0 && n.del == 0
}

// quantifier makes the last node of s a repeat; t is its first token.
func (p *parser) quantifier(s *seq, t token) {
	here := p.tell()
	lo, hi := int64(0), int64(maxRepeat)
	switch t.r {
	case '?':
		hi = 1
	case '+':
		lo = 1
	case '{':
		if p.next.is('}') {
			s.nodes = append(s.nodes, literal('{'))
			return
		}
		var ok bool
		if lo, hi, ok = p.bounds(here); !ok {
			if p.err == nil {
				s.nodes = append(s.nodes, literal('{'))
				p.seek(here)
			}
			return
		}
	}
	if len(s.nodes) == 0 || s.nodes[len(s.nodes)-1].op == nAt {
		p.fail("nothing to repeat", p.tell()-here+1)
		return
	}
	last := s.nodes[len(s.nodes)-1]
	if last.op == nRepeat {
		p.fail("multiple repeat", p.tell()-here+1)
		return
	}
	body := &seq{nodes: []*node{last}}
	if plainGroup(last) {
		body = last.body
	}
	n := &node{op: nRepeat, min: lo, max: hi, body: body}
	if p.match('?') {
		n.greed = lazy
	} else if p.match('+') {
		n.greed = possessive
	}
	s.nodes[len(s.nodes)-1] = n
}

// bounds parses the rest of {m,n}; here is the position after the brace. It
// reports false if the brace is a plain character or there is a fault.
func (p *parser) bounds(here int) (lo, hi int64, ok bool) {
	hi = maxRepeat
	los := p.getWhile(len(p.src), digits)
	his := los
	if p.match(',') {
		his = p.getWhile(len(p.src), digits)
	}
	if !p.match('}') {
		return 0, 0, false
	}
	if los != "" {
		if lo = number(los); lo >= maxRepeat {
			p.failKind(KindOverflow, "the repetition number is too large")
			return 0, 0, false
		}
	}
	if his != "" {
		if hi = number(his); hi >= maxRepeat {
			p.failKind(KindOverflow, "the repetition number is too large")
			return 0, 0, false
		}
		if hi < lo {
			p.fail("min repeat greater than max repeat", p.tell()-here)
			return 0, 0, false
		}
	}
	return lo, hi, true
}

// number returns the value of decimal digits, saturating above maxRepeat.
func number(s string) int64 {
	var n int64
	for i := 0; i < len(s); i++ {
		if n = n*10 + int64(s[i]-'0'); n > 1<<40 {
			n = 1 << 40
		}
	}
	return n
}
