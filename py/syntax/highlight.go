package syntax

// This file defines Scan, the token stream for tools that show source text.

import "iter"

// TokenKind is the kind of a Token.
type TokenKind uint8

// The kinds of tokens.
const (
	KindError       TokenKind = iota // text that is no token; a string that is not closed
	KindKeyword                      // keywords; match, case, type and _ where they act as keywords
	KindName                         // identifiers
	KindNumber                       // numbers
	KindString                       // string and bytes literals
	KindFStringText                  // the start, the literal text and the end of an f-string or t-string
	KindOperator                     // operators and brackets, those of replacement fields included
	KindComment                      // comments, without the line end
	KindNewline                      // the end of a logical line
	KindIndent                       // one more level of indentation; an empty span
	KindDedent                       // one level less; an empty span
)

// Token is a token and the bytes it covers in the source given to Scan.
type Token struct {
	Kind TokenKind
	Span
}

// Scan returns the tokens of source in order, for syntax highlighting. It
// accepts anything: what is no token becomes KindError, and the scan goes on
// behind it. White space between tokens has none. Offsets refer to source as
// it is given, except that a carriage return counts as white space.
func Scan(source string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		src, offset := normalise(source), newOffsets(source)
		s := new(scanner)
		s.reset(src, true)
		s.run()
		for i, t := range s.toks {
			if t.kind == tEOF {
				return
			}
			sp := Span{t.start, t.end}
			if offset != nil {
				sp = Span{offset.original(t.start), offset.original(t.end)}
			}
			sp.Start, sp.End = min(sp.Start, int32(len(source))), min(sp.End, int32(len(source)))
			if !yield(Token{s.publicKind(i), sp}) {
				return
			}
		}
	}
}

// publicKind is the coarse kind of token i.
func (s *scanner) publicKind(i int) TokenKind {
	switch k := s.toks[i].kind; {
	case k == tError || k == tBadOp:
		return KindError
	case k.isKeyword():
		return KindKeyword
	case k.isOperator():
		return KindOperator
	case k == tName:
		if s.isSoftKeyword(i) {
			return KindKeyword
		}
		return KindName
	case k == tNumber:
		return KindNumber
	case k == tString:
		return KindString
	case k == tComment:
		return KindComment
	case k == tNewline:
		return KindNewline
	case k == tIndent:
		return KindIndent
	case k == tDedent:
		return KindDedent
	}
	return KindFStringText
}

// isSoftKeyword guesses whether the name at i acts as a keyword: match and
// case before something they can match, type before a name, _ in a case.
func (s *scanner) isSoftKeyword(i int) bool {
	first := i == 0
	if !first {
		switch s.toks[i-1].kind {
		case tNewline, tIndent, tDedent, tComment, tSemi:
			first = true
		}
	}
	next := tEOF
	if i+1 < len(s.toks) {
		next = s.toks[i+1].kind
	}
	switch t := s.toks[i]; s.src[t.start:t.end] {
	case "type":
		return first && next == tName
	case "match", "case":
		if !first {
			return false
		}
		switch next {
		case tName, tNumber, tString, tFStart, tTStart, tLBrace, tTilde, tEllipsis, kNone, kTrue, kFalse, kNot, kLambda, kAwait:
			return true
		case tLPar, tLSqb, tMinus, tStar:
			return s.endsInColon(i)
		}
	case "_":
		for j := i - 1; j >= 0; j-- {
			switch s.toks[j].kind {
			case tNewline, tIndent, tDedent:
				return j+1 < i && s.isWordAt(j+1, "case")
			case tColon, kIf:
				return false
			}
		}
		return s.isWordAt(0, "case") && i > 0
	}
	return false
}

func (s *scanner) isWordAt(i int, w string) bool {
	t := s.toks[i]
	return t.kind == tName && s.src[t.start:t.end] == w
}

// endsInColon tells whether the logical line of token i has a colon outside
// brackets and no assignment before it.
func (s *scanner) endsInColon(i int) bool {
	depth := 0
	for _, t := range s.toks[i+1:] {
		switch t.kind {
		case tLPar, tLSqb, tLBrace:
			depth++
		case tRPar, tRSqb, tRBrace:
			depth--
		case tColon:
			if depth == 0 {
				return true
			}
		case tNewline, tEOF, tEqual:
			if depth == 0 {
				return false
			}
		}
	}
	return false
}

// offsets maps offsets in normalised source back to the original.
type offsets struct {
	bom     int32
	removed []int32 // normalised offset after each "\r\n"
}

// newOffsets returns nil when normalising does not move anything.
func newOffsets(s string) *offsets {
	o := &offsets{}
	n := normalise(s)
	if len(n) == len(s) || len(n) == len(s)+1 {
		if len(s) == 0 || n[:len(s)] == s {
			return nil
		}
	}
	if len(s) >= 3 && s[:3] == "\ufeff" {
		o.bom = 3
	}
	out := int32(0)
	for i := int(o.bom); i < len(s); i++ {
		if s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n' {
			o.removed = append(o.removed, out+1)
			i++
		}
		out++
	}
	return o
}

// original returns the original offset of off.
func (o *offsets) original(off int32) int32 {
	lo, hi := 0, len(o.removed)
	for lo < hi {
		if mid := (lo + hi) / 2; o.removed[mid] <= off {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return off + o.bom + int32(lo)
}
