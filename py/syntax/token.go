package syntax

// This file defines the token kinds: the fine-grained ones the parser works
// with, with their tables, and the coarse ones that Scan reports.

// tok is a token kind as the parser sees it.
type tok uint8

// The kinds. The order matters: kinds up to tComment carry no program text
// of their own (see isSpace), operators and keywords are contiguous.
const (
	tEOF tok = iota
	tError
	tNewline
	tIndent
	tDedent
	tComment // produced for Scan only

	tName
	tNumber
	tString
	tFStart // f" (the prefix and the opening quotes)
	tFMiddle
	tFEnd
	tTStart // t"
	tTMiddle
	tTEnd

	tLPar
	tRPar
	tLSqb
	tRSqb
	tLBrace
	tRBrace
	tColon
	tComma
	tSemi
	tDot
	tEllipsis
	tArrow
	tExclam
	tColonEqual
	tEqual
	tPlus
	tMinus
	tStar
	tSlash
	tDoubleSlash
	tPercent
	tAt
	tAmper
	tVBar
	tCircumflex
	tTilde
	tLShift
	tRShift
	tDoubleStar
	tLess
	tGreater
	tEqEqual
	tNotEqual
	tLessEqual
	tGreaterEqual
	tPlusEqual
	tMinusEqual
	tStarEqual
	tSlashEqual
	tDoubleSlashEqual
	tPercentEqual
	tAtEqual
	tAmperEqual
	tVBarEqual
	tCircumflexEqual
	tLShiftEqual
	tRShiftEqual
	tDoubleStarEqual
	tBadOp // a character that is no operator: $ ? `

	kFalse
	kNone
	kTrue
	kAnd
	kAs
	kAssert
	kAsync
	kAwait
	kBreak
	kClass
	kContinue
	kDef
	kDel
	kElif
	kElse
	kExcept
	kFinally
	kFor
	kFrom
	kGlobal
	kIf
	kImport
	kIn
	kIs
	kLambda
	kNonlocal
	kNot
	kOr
	kPass
	kRaise
	kReturn
	kTry
	kWhile
	kWith
	kYield

	tokCount
)

// isSpace tells whether a token of this kind never ends a node.
func (k tok) isSpace() bool { return k <= tComment }

func (k tok) isKeyword() bool { return k >= kFalse && k < tokCount }

func (k tok) isOperator() bool { return k >= tLPar && k <= tBadOp }

// tokText is the spelling of the kinds that have exactly one.
var tokText = [tokCount]string{
	tLPar: "(", tRPar: ")", tLSqb: "[", tRSqb: "]", tLBrace: "{", tRBrace: "}",
	tColon: ":", tComma: ",", tSemi: ";", tDot: ".", tEllipsis: "...", tArrow: "->",
	tExclam: "!", tColonEqual: ":=", tEqual: "=",
	tPlus: "+", tMinus: "-", tStar: "*", tSlash: "/", tDoubleSlash: "//", tPercent: "%",
	tAt: "@", tAmper: "&", tVBar: "|", tCircumflex: "^", tTilde: "~", tLShift: "<<",
	tRShift: ">>", tDoubleStar: "**", tLess: "<", tGreater: ">", tEqEqual: "==",
	tNotEqual: "!=", tLessEqual: "<=", tGreaterEqual: ">=",
	tPlusEqual: "+=", tMinusEqual: "-=", tStarEqual: "*=", tSlashEqual: "/=",
	tDoubleSlashEqual: "//=", tPercentEqual: "%=", tAtEqual: "@=", tAmperEqual: "&=",
	tVBarEqual: "|=", tCircumflexEqual: "^=", tLShiftEqual: "<<=", tRShiftEqual: ">>=",
	tDoubleStarEqual: "**=",
	kFalse:           "False", kNone: "None", kTrue: "True", kAnd: "and", kAs: "as",
	kAssert: "assert", kAsync: "async", kAwait: "await", kBreak: "break", kClass: "class",
	kContinue: "continue", kDef: "def", kDel: "del", kElif: "elif", kElse: "else",
	kExcept: "except", kFinally: "finally", kFor: "for", kFrom: "from", kGlobal: "global",
	kIf: "if", kImport: "import", kIn: "in", kIs: "is", kLambda: "lambda",
	kNonlocal: "nonlocal", kNot: "not", kOr: "or", kPass: "pass", kRaise: "raise",
	kReturn: "return", kTry: "try", kWhile: "while", kWith: "with", kYield: "yield",
}

// keyword returns the kind of an identifier: a keyword's, or tName.
func keyword(s string) tok {
	switch s {
	case "False":
		return kFalse
	case "None":
		return kNone
	case "True":
		return kTrue
	case "and":
		return kAnd
	case "as":
		return kAs
	case "assert":
		return kAssert
	case "async":
		return kAsync
	case "await":
		return kAwait
	case "break":
		return kBreak
	case "class":
		return kClass
	case "continue":
		return kContinue
	case "def":
		return kDef
	case "del":
		return kDel
	case "elif":
		return kElif
	case "else":
		return kElse
	case "except":
		return kExcept
	case "finally":
		return kFinally
	case "for":
		return kFor
	case "from":
		return kFrom
	case "global":
		return kGlobal
	case "if":
		return kIf
	case "import":
		return kImport
	case "in":
		return kIn
	case "is":
		return kIs
	case "lambda":
		return kLambda
	case "nonlocal":
		return kNonlocal
	case "not":
		return kNot
	case "or":
		return kOr
	case "pass":
		return kPass
	case "raise":
		return kRaise
	case "return":
		return kReturn
	case "try":
		return kTry
	case "while":
		return kWhile
	case "with":
		return kWith
	case "yield":
		return kYield
	}
	return tName
}

// opKind is indexed by an ASCII character and gives the kind of the operator
// it is on its own.
var opKind = func() (t [128]tok) {
	for k := tLPar; k < tBadOp; k++ {
		if s := tokText[k]; len(s) == 1 {
			t[s[0]] = k
		}
	}
	return t
}()

// token is one token: its kind and the bytes [start, end) it covers.
type token struct {
	kind     tok
	nonASCII bool // a name with characters that need normalisation
	start    int32
	end      int32
}
