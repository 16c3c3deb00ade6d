// Package syntax turns Python 3.14 source text into a syntax tree.
//
// Parse is where to start: it returns a File, whose nodes (nodes.go) are named
// as in CPython's ast module, or a *SyntaxError with CPython's message, line
// and caret. Scan delivers bare tokens for syntax highlighting.
//
// Two parsers share the tokens. The first (parse_*.go) is a recursive-descent
// parser that builds the tree and knows only whether the source is a program.
// When it is not, the second (diagnose.go) walks the same tokens with the
// table of rules in grammar.go, in the order in which CPython's parser tries
// its own, and finds the message.
//
// The package judges what a grammar can judge. Scopes, and where return,
// yield or await may stand, belong to package resolve. It knows nothing of
// values, compilation or execution.
package syntax

// This file defines Parse and the parser's state and helpers.

import (
	"math"
	"sync"
	"unicode/utf8"
)

const (
	// maxDepth bounds the recursion of the parser and the height of the
	// trees it returns, so that recursive passes over a tree are safe. The
	// branches of an elif ladder and nested blocks are not counted; blocks
	// are bounded by maxIndents.
	maxDepth = 3000

	// maxSource keeps offsets in an int32.
	maxSource = math.MaxInt32 / 2
)

// parser is the state of one parse.
type parser struct {
	file  *File
	src   string
	toks  []token
	all   []token // toks before a failure
	i     int     // index of tok
	tok   token   // the current token
	prev  int32   // end of the last token consumed that is not white space
	depth int     // of the recursion
	h     int     // height of the expression parsed last

	stmtStart int // index of the first token of the top-level statement
	lastStart int // and of the one before

	lastBlock int32 // start of the last complete compound statement plus 1, 0 if there is none

	failed bool
	failAt int          // index of the token at which the parser gave up
	err    *SyntaxError // found by the parser itself, wins over failAt
	poll   func()
	late   *SyntaxError // reported only if everything else parses
}

// scannerPool keeps scanners for their token lists, except very long ones.
var scannerPool = sync.Pool{New: func() any { return new(scanner) }}

const maxPooledTokens = 1 << 16

// endOfInput is what a failed parser sees, so that it unwinds.
var endOfInput = []token{{kind: tEOF}}

// pollEvery is how many tokens there are between two calls of a poll; a power of two.
const pollEvery = 4096

// Parse parses a program; name is the file name for error messages. Source is
// UTF-8, with or without a byte order mark; an encoding declaration is
// ignored. The error is a *SyntaxError. Parse bounds the nesting of what it
// accepts, not the length: that is the caller's. It may be called
// concurrently.
func Parse(name, source string) (*File, error) { return ParsePolled(name, source, nil) }

// ParsePolled is [Parse] that can be given up: it calls poll, unless it is
// nil, every few milliseconds at most. Poll may panic; what it panics with
// goes through to the caller.
func ParsePolled(name, source string, poll func()) (*File, error) {
	if len(source) > maxSource {
		return nil, &SyntaxError{Kind: "SyntaxError", Msg: "source is too large", File: name}
	}
	f := newFile(name, normalise(source))
	if !utf8.ValidString(f.Source) {
		return nil, invalidUTF8(f)
	}
	s := scannerPool.Get().(*scanner)
	defer func() {
		if cap(s.toks) <= maxPooledTokens {
			scannerPool.Put(s)
		}
	}()
	s.reset(f.Source, false)
	s.poll = poll
	s.run()
	p := &parser{file: f, src: f.Source, toks: s.toks, all: s.toks, tok: s.toks[0], poll: poll}
	f.glued = s.glued
	f.Body = p.parseFile()
	switch {
	case p.err != nil:
		return nil, p.outranked(s.err)
	case p.failed:
		e := diagnose(p, s.err)
		if p.lastBlock > 0 {
			e.blockLine = f.LineOf(p.lastBlock - 1)
		}
		return nil, e
	case p.late != nil:
		return nil, p.late
	}
	return f, nil
}

// ---- tokens ----

// next consumes the current token.
func (p *parser) next() {
	if !p.tok.kind.isSpace() {
		p.prev = p.tok.end
	}
	if p.i+1 < len(p.toks) {
		p.i++
	}
	p.tok = p.toks[p.i]
	if p.i%pollEvery == 0 && p.poll != nil {
		p.poll()
	}
}

// peek returns the kind of the token n after the current one.
func (p *parser) peek(n int) tok {
	if p.i+n < len(p.toks) {
		return p.toks[p.i+n].kind
	}
	return tEOF
}

// accept consumes the current token if it is of kind k.
func (p *parser) accept(k tok) bool {
	if p.tok.kind == k {
		p.next()
		return true
	}
	return false
}

// expect consumes a token of kind k or fails.
func (p *parser) expect(k tok) bool {
	if p.tok.kind == k {
		p.next()
		return true
	}
	p.fail()
	return false
}

// text returns the source text of a token.
func (p *parser) text(t token) string { return p.src[t.start:t.end] }

// isWord tells whether the current token is the soft keyword w.
func (p *parser) isWord(w string) bool { return p.tok.kind == tName && p.text(p.tok) == w }

// ident returns the identifier a name token stands for.
func (p *parser) ident(t token) string {
	if t.nonASCII {
		return normaliseIdentifier(p.text(t))
	}
	return p.text(t)
}

// name consumes a name token and returns its identifier and span.
func (p *parser) name() (string, Span) {
	if p.tok.kind != tName {
		p.fail()
		return "", Span{}
	}
	t := p.tok
	p.next()
	return p.ident(t), Span{t.start, t.end}
}

// span returns the span from start to the last token consumed.
func (p *parser) span(start int32) Span { return Span{start, p.prev} }

// ---- failure ----

// bad stands for an expression that could not be parsed.
var bad Expr = &Name{}

// fail gives up at the current token. From here on the parser sees the end of
// the input, so everything returns.
func (p *parser) fail() Expr {
	if !p.failed {
		p.failed = true
		p.failAt = p.i
		p.toks = endOfInput
		p.i = 0
		p.tok = endOfInput[0]
	}
	p.h = 1
	return bad
}

// failWith gives up with an error of the parser's own.
func (p *parser) failWith(msg string, sp Span) Expr {
	if !p.failed {
		p.err = p.file.errorAt(msg, sp)
	}
	return p.fail()
}

// failAtNext is failWith at the current token.
func (p *parser) failAtNext(msg string) Expr {
	if !p.failed {
		p.err = p.file.errorBetween(msg, p.tok, p.tok)
	}
	return p.fail()
}

// mark and rewind allow a speculative parse.
type mark struct {
	i    int
	prev int32
}

func (p *parser) mark() mark { return mark{p.i, p.prev} }

// rewind returns to m, forgetting a failure since then, unless the parser
// found an error of its own.
func (p *parser) rewind(m mark) {
	if p.failed && p.err != nil {
		return
	}
	p.failed = false
	p.toks = p.all
	p.i, p.prev = m.i, m.prev
	p.tok = p.toks[p.i]
}

// enter counts one level of recursion; leave undoes it.
func (p *parser) enter() bool {
	p.depth++
	if p.depth > maxDepth {
		p.tooDeep()
		return false
	}
	return true
}

func (p *parser) leave() { p.depth-- }

// higher sets the height of a node whose highest child has height h.
func (p *parser) higher(h int) {
	if p.h = h + 1; p.h > maxDepth {
		p.tooDeep()
	}
}

func (p *parser) tooDeep() {
	p.failWith("too deeply nested", Span{p.tok.start, p.tok.end})
}
