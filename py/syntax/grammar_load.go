package syntax

// This file reads the grammar table into the form the machine in diagnose.go
// runs. It happens once, when the first source is refused; a mistake in the
// table is a programming error that a test finds.

import (
	"fmt"
	"strings"
	"sync"
)

// gop is what a grammar node does.
type gop uint8

const (
	gToken  gop = iota // a token of kind tok
	gWord              // a name spelt word
	gSoft              // any soft keyword
	gNotEq             // != but not <>
	gRule              // rule number rule
	gGroup             // the first of alts that matches
	gOpt               // kid?
	gStar              // kid*
	gPlus              // kid+
	gSep               // kid (sep kid)*
	gAnd               // &kid
	gNot               // !kid
	gCut               // ~
	gForced            // @token
)

// gnode is one item of the grammar.
type gnode struct {
	op    gop
	tok   tok
	label byte // the variable bound to the match, 0 if none
	word  string
	rule  int
	kid   *gnode
	sep   *gnode
	alts  []galt
}

// galt is an alternative: items, and what to do when all match.
type galt struct {
	items   []*gnode
	mistake bool // is an x_ rule alone: only tried when looking for mistakes
	act     *gaction
}

// gaction is an action with its arguments (variables) and message.
type gaction struct {
	name string
	args []string
	msg  string
}

type grule struct {
	name  string
	memo  bool
	left  bool // left-recursive
	quiet bool // mistakes are not looked for inside
	alts  []galt
}

// tokenWords are the upper-case names of token kinds.
var tokenWords = map[string]tok{
	"NAME": tName, "NUMBER": tNumber, "STRING": tString, "NEWLINE": tNewline, "INDENT": tIndent, "DEDENT": tDedent,
	"EOF": tEOF, "FSTART": tFStart, "FMIDDLE": tFMiddle, "FEND": tFEnd, "TSTART": tTStart, "TMIDDLE": tTMiddle, "TEND": tTEnd,
}

// softKeywords are the names that are keywords in some places.
var softKeywords = [...]string{"_", "case", "match", "type"}

// loader reads the table.
type loader struct {
	words []string
	pos   int
	byTok map[string]tok
	index map[string]int
	rules []grule
}

// loadGrammar returns the rules; rule 0 is the start.
var loadGrammar = sync.OnceValue(func() []grule {
	l := &loader{words: grammarWords(grammarText), byTok: map[string]tok{}, index: map[string]int{}}
	for k, s := range tokText {
		if s != "" {
			l.byTok[s] = tok(k)
		}
	}
	for i, w := range l.words {
		if w == ":" {
			name := l.words[i-1]
			if name == "memo" || name == "left" || name == "quiet" {
				name = l.words[i-2]
			}
			l.index[name] = len(l.rules)
			l.rules = append(l.rules, grule{name: name})
		}
	}
	for i := range l.rules {
		l.rule(&l.rules[i])
	}
	return l.rules
})

// grammarWords splits the table into words: names, quoted texts, symbols.
func grammarWords(s string) (words []string) {
	for i := 0; i < len(s); {
		c := s[i]
		j := i + 1
		switch {
		case c == ' ' || c == '\n':
			i++
			continue
		case c == '\'' || c == '"':
			for s[j] != c {
				if s[j] == '\\' {
					j++
				}
				j++
			}
			j++
		case isNameStart(c):
			for isNameByte(s[j]) {
				j++
			}
		case c == '-' && s[j] == '>':
			j++
		}
		words = append(words, s[i:j])
		i = j
	}
	return words
}

func (l *loader) word() string {
	if l.pos < len(l.words) {
		return l.words[l.pos]
	}
	return ""
}

func (l *loader) take() string {
	w := l.word()
	l.pos++
	return w
}

// atRule tells whether the next words begin another rule.
func (l *loader) atRule() bool {
	next := func(k int) string {
		if l.pos+k < len(l.words) {
			return l.words[l.pos+k]
		}
		return ""
	}
	if next(1) == ":" {
		return true
	}
	switch next(1) {
	case "memo", "left", "quiet":
		return next(2) == ":"
	}
	return false
}

func (l *loader) rule(r *grule) {
	l.take()
	for l.word() != ":" {
		switch l.take() {
		case "memo":
			r.memo = true
		case "left":
			r.left = true
		case "quiet":
			r.quiet = true
		}
	}
	l.take()
	for l.word() == "|" {
		l.take()
		r.alts = append(r.alts, l.alt())
	}
}

// alt reads the items of one alternative and its action.
func (l *loader) alt() (a galt) {
	for {
		switch w := l.word(); {
		case w == "" || w == "|" || w == ")" || l.atRule():
			return a
		case w == "->":
			l.take()
			act := &gaction{name: l.take()}
			for l.word() != "" && l.word() != "|" && !l.atRule() {
				if w := l.take(); w[0] == '"' {
					act.msg = strings.ReplaceAll(w[1:len(w)-1], `\"`, `"`)
				} else {
					act.args = append(act.args, w)
				}
			}
			a.act = act
			return a
		}
		n := l.item()
		a.items = append(a.items, n)
		a.mistake = len(a.items) == 1 && n.op == gRule && strings.HasPrefix(l.rules[n.rule].name, "x_")
	}
}

// item reads one item with its label, prefix and suffixes.
func (l *loader) item() *gnode {
	var label byte
	if len(l.word()) == 1 && l.pos+1 < len(l.words) && l.words[l.pos+1] == "=" {
		label = l.take()[0]
		l.take()
	}
	n := l.prefixed()
	for {
		switch l.word() {
		case "?":
			n = &gnode{op: gOpt, kid: n}
		case "*":
			n = &gnode{op: gStar, kid: n}
		case "+":
			n = &gnode{op: gPlus, kid: n}
		case "%":
			l.take()
			n = &gnode{op: gSep, kid: n, sep: l.prefixed()}
			continue
		default:
			n.label = label
			return n
		}
		l.take()
	}
}

// prefixed reads an item without suffixes.
func (l *loader) prefixed() *gnode {
	w := l.take()
	switch {
	case w == "&":
		return &gnode{op: gAnd, kid: l.prefixed()}
	case w == "!":
		return &gnode{op: gNot, kid: l.prefixed()}
	case w == "~":
		return &gnode{op: gCut}
	case w == "@":
		n := l.prefixed()
		n.op = gForced
		return n
	case w == "(":
		g := &gnode{op: gGroup}
		for {
			g.alts = append(g.alts, l.alt())
			if l.take() != "|" {
				return g
			}
		}
	case w[0] == '\'':
		k, ok := l.byTok[w[1:len(w)-1]]
		if !ok {
			panic("syntax: unknown token " + w)
		}
		return &gnode{op: gToken, tok: k}
	case w[0] == '"':
		return &gnode{op: gWord, word: w[1 : len(w)-1]}
	case w == "SOFT":
		return &gnode{op: gSoft}
	case w == "NOTEQUAL":
		return &gnode{op: gNotEq}
	}
	if k, ok := tokenWords[w]; ok {
		return &gnode{op: gToken, tok: k}
	}
	i, ok := l.index[w]
	if !ok {
		panic(fmt.Sprintf("syntax: unknown rule %q", w))
	}
	return &gnode{op: gRule, rule: i}
}
