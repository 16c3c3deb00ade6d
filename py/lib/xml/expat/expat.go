// Package expat is a push parser of XML 1.0 with namespaces. It knows nothing
// of Python: text goes in through Parser.Feed in pieces of any size, events
// come out through Parser.Emit in document order. It does not validate, reads
// no external entities, and bounds what entities may expand to. Errors carry
// the codes and positions of the Expat library, whose behaviour it follows.
// Start at Parser.
package expat

import "fmt"

// This file defines events, errors and the state of a parser.

// Kind says what an event is.
type Kind uint8

// The kinds of events and what their fields mean.
const (
	StartElement   Kind = iota // Name, Attrs, N: number of attributes written in the tag
	EndElement                 // Name
	Text                       // Data
	Comment                    // Data
	PI                         // Name: target, Data
	StartCDATA                 //
	EndCDATA                   //
	StartNS                    // Name: prefix or "", Data: URI; HasName, HasData
	EndNS                      // Name: prefix
	XMLDecl                    // Name: version, Data: encoding, N: standalone -1, 0, 1
	StartDoctype               // Name, Data: system id, Extra: public id, N: 1 with an internal subset
	EndDoctype                 //
	EntityDecl                 // Name, Data: value (HasData), Extra: system id, Public, Note: notation, N: 1 for a parameter entity
	UnparsedEntity             // Name, Extra: system id, Public, Note: notation
	NotationDecl               // Name, Extra: system id, Public
	AttlistDecl                // Name: element, Data: attribute, Extra: type, Note: default (HasData), N: 1 if required
	ElementDecl                // Name, Model
	SkippedEntity              // Name, N: 1 for a parameter entity
	ExternalEntity             // Name: context, Extra: system id, Public
	Default                    // only Raw
	NotStandalone              //
	numKinds
)

// NumKinds is the number of kinds.
const NumKinds = int(numKinds)

// Attr is an attribute of an element.
type Attr struct{ Name, Value string }

// Event is one step of a document. Raw is the text it was made of, for
// those who want what nobody handles. Absent strings are "" with their Has
// field false.
type Event struct {
	Kind              Kind
	Name, Data, Extra string
	Public, Note      string
	HasName, HasData  bool
	HasExtra          bool
	HasPublic         bool
	HasNote           bool
	N                 int
	Attrs             []Attr
	Model             *Model
	Raw               string
}

// Error is a defect of a document. Code is that of the Expat library; Line
// counts from 1, Column from 0 in characters, Offset from 0 in bytes.
type Error struct {
	Code                 int
	Line, Column, Offset int
}

func (e *Error) Error() string {
	return fmt.Sprintf("%s: line %d, column %d", Message(e.Code), e.Line, e.Column)
}

// Codes of errors that code outside this package needs.
const (
	ErrSyntax        = 2
	ErrNoElements    = 3
	ErrInvalidToken  = 4
	errUnclosed      = 5
	errPartialChar   = 6
	errMismatch      = 7
	errDuplicate     = 8
	errJunk          = 9
	errUndefined     = 11
	errRecursive     = 12
	errAsync         = 13
	errBadCharRef    = 14
	errBinaryRef     = 15
	errExternalAttr  = 16
	errMisplacedDecl = 17
	errUnknownEnc    = 18
	errIncorrectEnc  = 19
	errCDATA         = 20
	// ErrNotStandalone is the code after a handler refused a document.
	ErrNotStandalone = 22
	// ErrExternal is the code after a handler refused an external entity.
	ErrExternal  = 21
	errUnbound   = 27
	errUndeclare = 28
	errXMLDecl   = 30
	errPublicID  = 32
	// ErrFinished is the code of Feed after the end.
	ErrFinished      = 36
	errReservedXML   = 38
	errReservedXMLNS = 39
	errReservedURI   = 40
	errAmplification = 43
)

var messages = [...]string{
	1: "out of memory", 2: "syntax error", 3: "no element found", 4: "not well-formed (invalid token)", 5: "unclosed token",
	6: "partial character", 7: "mismatched tag", 8: "duplicate attribute", 9: "junk after document element",
	10: "illegal parameter entity reference", 11: "undefined entity", 12: "recursive entity reference", 13: "asynchronous entity",
	14: "reference to invalid character number", 15: "reference to binary entity", 16: "reference to external entity in attribute",
	17: "XML or text declaration not at start of entity", 18: "unknown encoding", 19: "encoding specified in XML declaration is incorrect",
	20: "unclosed CDATA section", 21: "error in processing external entity reference", 22: "document is not standalone",
	23: "unexpected parser state - please send a bug report", 24: "entity declared in parameter entity",
	25: "requested feature requires XML_DTD support in Expat", 26: "cannot change setting once parsing has begun", 27: "unbound prefix",
	28: "must not undeclare prefix", 29: "incomplete markup in parameter entity", 30: "XML declaration not well-formed",
	31: "text declaration not well-formed", 32: "illegal character(s) in public id", 33: "parser suspended", 34: "parser not suspended",
	35: "parsing aborted", 36: "parsing finished", 37: "cannot suspend in external parameter entity",
	38: "reserved prefix (xml) must not be undeclared or bound to another namespace name",
	39: "reserved prefix (xmlns) must not be declared or undeclared",
	40: "prefix must not be bound to one of the reserved namespace names", 41: "invalid argument",
	42: "a successful prior call to function XML_GetBuffer is required",
	43: "limit on input amplification factor (from DTD and entities) breached", 44: "parser not started",
}

// Message returns the text of an error code, "" if there is none.
func Message(code int) string {
	if code <= 0 || code >= len(messages) {
		return ""
	}
	return messages[code]
}

// MaxCode is the largest error code.
const MaxCode = len(messages) - 1

const (
	xmlURI   = "http://www.w3.org/XML/1998/namespace"
	xmlnsURI = "http://www.w3.org/2000/xmlns/"
)

// phase is where in a document a parser is. It only grows.
type phase uint8

const (
	atStart   phase = iota // nothing read: an XML declaration may come
	inProlog               // before the root
	inSubset               // between [ and ] of the document type
	afterSet               // between ] and >
	inContent              // inside the root
	inCDATA                // in a CDATA section of the root
	inEpilog               // after the root
)

// entity is a declared general entity.
type entity struct {
	name             string
	text             string
	system, public   string
	notation         string
	internal, isOpen bool
}

// source is a text being parsed: the document, or above it on the stack the
// entities opened in it. Invariant: pos <= len(text).
type source struct {
	text  string
	pos   int
	ent   *entity
	level int // open elements where the entity began
}

type binding struct {
	prefix, uri string
}

// open is an element whose end tag is to come.
type open struct {
	raw, name string
	bindings  int // namespace declarations in force outside of it
}

// attDef is a declared attribute.
type attDef struct {
	name       string
	tokenized  bool // its type is not CDATA: its spaces collapse
	value      string
	hasDefault bool
}

// Parser reads one document. Set the exported fields before the first Feed.
// It is not safe for concurrent use.
type Parser struct {
	// Emit gets the events; an error from it ends the parse and comes out of
	// Feed.
	Emit func(ev *Event) error
	// Charge is told of work, in bytes; an error ends the parse. Nil is allowed.
	Charge func(n int) error
	// Decode turns bytes of an encoding this package does not know into UTF-8,
	// for 8-bit encodings; ok is false if the encoding is not known.
	Decode func(name string, data []byte) (text string, ok bool, err error)
	// Separator, if Namespaces, goes between URI and local name.
	Namespaces bool
	Separator  string
	// Triplets adds the prefix to names.
	Triplets bool
	// Encoding overrides what the document declares.
	Encoding string
	// Defer puts off parsing again a token that was incomplete until there is
	// twice as much text.
	Defer bool
	// Expand reports whether internal entities are to be expanded in content;
	// nil means yes.
	Expand func() bool
	// ForeignDTD treats the document as one with an external subset.
	ForeignDTD bool

	phase      phase
	stack      []source // stack[0] is the document
	elems      []open
	bindings   []binding
	entities   map[string]*entity
	attlists   map[string][]attDef
	hasPERefs  bool // an external subset or parameter entity was not read
	standalone bool
	doctype    bool

	conv            converter
	started         bool
	final, finished bool
	failed          error
	partial         int // bytes of the last incomplete token
	direct, extra   int // bytes of the document and of entities

	mark  mark // position of the start of the token
	event int  // offset in stack[0].text of the event
	base  int  // bytes of the document dropped from stack[0].text
}

// mark is a position: at is the offset in stack[0].text.
type mark struct{ at, line, col, offset int }

// New returns a parser.
func New() *Parser {
	return &Parser{stack: []source{{}}, mark: mark{line: 1}, Defer: true}
}

// fail returns an error at offset at of the top source.
func (p *Parser) fail(code, at int) error {
	if len(p.stack) == 1 {
		p.event = at
	}
	line, col, off := p.Position()
	return &Error{Code: code, Line: line, Column: col, Offset: off}
}

// Position returns the position of the current event.
func (p *Parser) Position() (line, column, offset int) {
	m := p.advance(p.mark, p.event)
	return m.line, m.col, m.offset
}

// advance moves m forward to offset at.
func (p *Parser) advance(m mark, at int) mark {
	text := p.stack[0].text
	at = min(at, len(text))
	for m.at < at {
		c := text[m.at]
		switch {
		case c == '\r':
			m.line, m.col = m.line+1, 0
			if m.at+1 < len(text) && text[m.at+1] == '\n' && m.at+1 < at {
				m.at++
				m.offset += p.conv.width('\n')
			}
		case c == '\n':
			m.line, m.col = m.line+1, 0
		case c&0xC0 != 0x80:
			m.col++
		}
		m.offset += p.conv.width(c)
		m.at++
	}
	return m
}

// Feed parses more of a document; final says that nothing follows.
func (p *Parser) Feed(data []byte, final bool) error {
	if p.failed != nil {
		return p.failed
	}
	if p.finished {
		line, col, off := p.Position()
		return &Error{Code: ErrFinished, Line: line, Column: col, Offset: off}
	}
	if err := p.feed(data, final); err != nil {
		p.failed = err
		p.finished = true
		return err
	}
	if final {
		p.finished = true
		p.event = len(p.stack[0].text)
	}
	return nil
}

// Finished reports whether the document ended or failed.
func (p *Parser) Finished() bool { return p.finished }

func (p *Parser) feed(data []byte, final bool) error {
	p.started = true
	p.final = final
	p.direct += len(data)
	if p.Charge != nil {
		if err := p.Charge(len(data)); err != nil {
			return err
		}
	}
	doc := &p.stack[0]
	text, err := p.conv.add(p, data, final)
	if err != nil {
		return err
	}
	if drop := p.mark.at; drop > 4096 && drop > len(doc.text)/2 && len(p.stack) == 1 {
		p.base += drop
		doc.text = doc.text[drop:]
		doc.pos -= drop
		p.event -= drop
		p.mark.at = 0
	}
	doc.text += text
	have := len(doc.text) - doc.pos
	if p.Defer && !final && p.partial > 0 && have < 2*p.partial {
		return nil
	}
	start := doc.pos
	if err := p.run(); err != nil {
		return err
	}
	if doc := &p.stack[0]; doc.pos == start {
		p.partial = have
	} else {
		p.partial = 0
	}
	return nil
}
