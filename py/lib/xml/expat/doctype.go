package expat

// This file parses the document type declaration and its internal subset.

import "strings"

// Model is the content model of an element. Type and Quant are the numbers
// of Expat.
type Model struct {
	Type, Quant int
	Name        string
	Children    []*Model
}

// maxModelDepth bounds the nesting of content models.
const maxModelDepth = 200

// The numbers of content models.
const (
	modelEmpty = 1 + iota
	modelAny
	modelMixed
	modelName
	modelChoice
	modelSeq
)

// declEnd returns the place of the first of stops outside of quotes, from i
// on, or -1.
func declEnd(s string, i int, stops string) int {
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\'':
			n := strings.IndexByte(s[i+1:], c)
			if n < 0 {
				return -1
			}
			i += n + 1
		case strings.IndexByte(stops, c) >= 0:
			return i
		}
	}
	return -1
}

// keywordEnd returns the end of the letters from i on.
func keywordEnd(s string, i int) int {
	for i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || s[i] == '_') {
		i++
	}
	return i
}

// scanner reads the parts of a declaration. at is the place of the next
// part, end that of the closing character.
type scanner struct {
	s       string
	at, end int
}

func (d *scanner) space() bool {
	i := d.at
	d.at = skipSpace(d.s[:d.end], d.at)
	return d.at > i
}

// word reads a name or token; "" if there is none.
func (d *scanner) word() string {
	i := d.at
	for d.at < d.end {
		r, n, good := char(d.s, d.at)
		if !good || !isNameChar(r) {
			break
		}
		d.at += n
	}
	return d.s[i:d.at]
}

func (d *scanner) name() string {
	if d.at < d.end {
		if r, _, _ := char(d.s, d.at); isNameStart(r) {
			return d.word()
		}
	}
	return ""
}

func (d *scanner) byte(c byte) bool {
	if d.at < d.end && d.s[d.at] == c {
		d.at++
		return true
	}
	return false
}

// literal reads a quoted text.
func (d *scanner) literal() (string, bool) {
	if d.at == d.end || d.s[d.at] != '"' && d.s[d.at] != '\'' {
		return "", false
	}
	n := strings.IndexByte(d.s[d.at+1:d.end], d.s[d.at])
	if n < 0 {
		return "", false
	}
	text := d.s[d.at+1 : d.at+1+n]
	d.at += n + 2
	return text, true
}

// external reads SYSTEM "…" or PUBLIC "…" "…"; the system id may miss in a
// notation.
func (d *scanner) external(ev *Event, notation bool) bool {
	save := d.at
	switch d.name() {
	case "SYSTEM":
		d.space()
		ev.Extra, ev.HasExtra = d.literal()
		return ev.HasExtra
	case "PUBLIC":
		d.space()
		if ev.Public, ev.HasPublic = d.literal(); !ev.HasPublic {
			return false
		}
		ev.Public = strings.Join(strings.Fields(ev.Public), " ")
		d.space()
		ev.Extra, ev.HasExtra = d.literal()
		return ev.HasExtra || notation
	}
	d.at = save
	return false
}

// doctypeStart parses "<!DOCTYPE" up to [ or >.
func (p *Parser) doctypeStart(top *source) (status, int, error) {
	const open = "<!DOCTYPE"
	s, i := top.text, top.pos
	if len(s)-i < len(open)+1 && strings.HasPrefix(open, s[i:]) {
		return partial, 0, nil
	}
	if !strings.HasPrefix(s[i:], open) || !isSpace(s[i+len(open)]) || p.doctype || p.phase == inEpilog {
		r, _, good := char(s, i+2)
		if n := keywordEnd(s, i+2); good && n > i+2 && n < len(s) && !isSpace(s[n]) {
			return invalid, n, nil
		}
		switch {
		case !good || !isNameStart(r) && r != '[':
			return invalid, i + 2, nil
		case p.phase == inEpilog:
			return ok, 0, p.fail(errJunk, i)
		}
		return ok, 0, p.fail(ErrSyntax, i)
	}
	end := declEnd(s, i+len(open), "[>")
	if end < 0 {
		return partial, 0, nil
	}
	d := scanner{s, i + len(open), end}
	ev := Event{Kind: StartDoctype}
	d.space()
	if ev.Name = d.name(); ev.Name == "" {
		return invalid, d.at, nil
	}
	if d.space() && d.at < d.end {
		if !d.external(&ev, false) {
			return ok, 0, p.fail(ErrSyntax, d.at)
		}
		d.space()
	}
	if d.at != d.end {
		return ok, 0, p.fail(ErrSyntax, d.at)
	}
	ev.Data, ev.HasData = ev.Extra, ev.HasExtra
	ev.Extra, ev.HasExtra = ev.Public, ev.HasPublic
	if s[end] == '[' {
		ev.N = 1
	}
	top.pos = end + 1
	ev.Raw = s[i:top.pos]
	p.doctype = true
	if ev.HasData || p.ForeignDTD {
		p.hasPERefs = true
	}
	if err := p.emit(ev); err != nil {
		return ok, 0, err
	}
	if ev.HasData && !p.standalone {
		if err := p.emit(Event{Kind: NotStandalone}); err != nil {
			return ok, 0, err
		}
	}
	if ev.N == 1 {
		p.phase = inSubset
		return ok, 0, nil
	}
	p.phase = inProlog
	return ok, 0, p.emit(Event{Kind: EndDoctype})
}

// subset parses a token of the internal subset or after it.
func (p *Parser) subset(top *source) (status, int, error) {
	s, i := top.text, top.pos
	c := s[i]
	switch {
	case isSpace(c):
		top.pos = skipSpace(s, i)
		return ok, 0, p.emit(Event{Kind: Default, Raw: s[i:top.pos]})
	case p.phase == afterSet:
		if c != '>' {
			return ok, 0, p.fail(ErrSyntax, i)
		}
		top.pos++
		p.phase = inProlog
		return ok, 0, p.emit(Event{Kind: EndDoctype, Raw: ">"})
	case c == ']':
		top.pos++
		p.phase = afterSet
		return ok, 0, p.emit(Event{Kind: Default, Raw: "]"})
	case c == '%':
		n, st := scanName(s, i+1)
		if st != ok {
			return st, n, nil
		}
		if s[n] != ';' {
			return invalid, n, nil
		}
		top.pos = n + 1
		p.hasPERefs = true
		return ok, 0, p.emit(Event{Kind: SkippedEntity, Name: s[i+1 : n], N: 1, Raw: s[i : n+1]})
	case c != '<':
		if r, _, good := char(s, i); !good || !isNameChar(r) && !strings.ContainsRune("[](),|>#\"'", r) {
			return invalid, i, nil
		}
		return ok, 0, p.fail(ErrSyntax, i)
	}
	if i+1 == len(s) || i+2 == len(s) {
		return partial, 0, nil
	}
	if s[i+1] == '?' {
		return p.pi(top)
	}
	if s[i+1] != '!' {
		if r, _, good := char(s, i+1); !good || !isNameStart(r) {
			return invalid, i + 1, nil
		}
		return ok, 0, p.fail(ErrSyntax, i)
	}
	if s[i+2] == '-' {
		return p.comment(top)
	}
	if n := keywordEnd(s, i+2); n < len(s) && !isSpace(s[n]) {
		return invalid, n, nil
	}
	end := declEnd(s, i, ">")
	if end < 0 {
		return partial, 0, nil
	}
	if bad := checkChars(s, i, end); bad >= 0 {
		return invalid, bad, nil
	}
	top.pos = end + 1
	return ok, 0, p.declaration(scanner{s, i + 2, end}, s[i:end+1])
}

// declaration parses <!ENTITY, <!ATTLIST, <!ELEMENT and <!NOTATION.
func (p *Parser) declaration(d scanner, raw string) error {
	start := d.at - 2
	kind := d.name()
	if !d.space() {
		return p.fail(ErrSyntax, start)
	}
	var err error
	good := false
	switch kind {
	case "ENTITY":
		good, err = p.entityDecl(&d, raw)
	case "ATTLIST":
		good, err = p.attlist(&d, raw)
	case "ELEMENT":
		good, err = p.elementDecl(&d, raw)
	case "NOTATION":
		ev := Event{Kind: NotationDecl, Name: d.name(), Raw: raw}
		d.space()
		good = ev.Name != "" && d.external(&ev, true)
		d.space()
		if good && d.at == d.end {
			err = p.emit(ev)
		}
	default:
		d.at = start
	}
	if err != nil {
		return err
	}
	if !good || d.at != d.end {
		return p.fail(ErrSyntax, d.at)
	}
	return nil
}

func (p *Parser) entityDecl(d *scanner, raw string) (bool, error) {
	ev := Event{Kind: EntityDecl, Raw: raw}
	if d.byte('%') {
		ev.N = 1
		d.space()
	}
	if ev.Name = d.name(); ev.Name == "" || !d.space() {
		return false, nil
	}
	e := &entity{name: ev.Name}
	if text, quoted := d.literal(); quoted {
		at := d.at - len(text) - 1
		val, err := p.entityValue(text, at)
		if err != nil {
			return false, err
		}
		e.text, e.internal = val, true
		ev.Data, ev.HasData = val, true
	} else {
		if !d.external(&ev, false) {
			return false, nil
		}
		e.system, e.public = ev.Extra, ev.Public
		if d.space() && d.at < d.end {
			if ev.N == 1 || d.name() != "NDATA" || !d.space() {
				return false, nil
			}
			e.notation = d.name()
			ev.Note, ev.HasNote = e.notation, true
			ev.Kind = UnparsedEntity
			if e.notation == "" {
				return false, nil
			}
		}
	}
	d.space()
	if d.at != d.end {
		return false, nil
	}
	if ev.N == 1 {
		return true, p.emit(ev)
	}
	if p.entities[e.name] == nil && predefined(e.name) == "" {
		if p.entities == nil {
			p.entities = map[string]*entity{}
		}
		p.entities[e.name] = e
		return true, p.emit(ev)
	}
	return true, p.emit(Event{Kind: Default, Raw: raw})
}

// entityValue replaces the character references of the value of an entity.
func (p *Parser) entityValue(text string, at int) (string, error) {
	text = lines(text)
	if !strings.ContainsAny(text, "&%") {
		return text, nil
	}
	var sb strings.Builder
	for i := 0; i < len(text); {
		switch text[i] {
		case '%':
			if _, st := scanName(text, i+1); st != ok {
				return "", p.fail(ErrInvalidToken, at+i)
			}
			return "", p.fail(10, at+i)
		case '&':
			end, st := scanRef(text, i+1)
			if st != ok {
				return "", p.fail(ErrInvalidToken, at+i)
			}
			if text[i+1] == '#' {
				r := charRef(text[i+2 : end-1])
				if r < 0 {
					return "", p.fail(errBadCharRef, at+i)
				}
				sb.WriteRune(r)
			} else {
				sb.WriteString(text[i:end])
			}
			i = end
		default:
			sb.WriteByte(text[i])
			i++
		}
	}
	return sb.String(), nil
}

// attlist parses the declaration of attributes.
func (p *Parser) attlist(d *scanner, raw string) (bool, error) {
	elem := d.name()
	if elem == "" {
		return false, nil
	}
	for d.space() && d.at < d.end {
		ev := Event{Kind: AttlistDecl, Name: elem, Data: d.name(), Raw: raw}
		if ev.Data == "" || !d.space() {
			return false, nil
		}
		if d.at < d.end && d.s[d.at] != '(' {
			ev.Extra = d.name()
		}
		if ev.Extra == "NOTATION" {
			d.space()
		}
		if ev.Extra == "" || ev.Extra == "NOTATION" {
			end := strings.IndexByte(d.s[d.at:d.end], ')')
			if !d.byte('(') || end < 0 {
				return false, nil
			}
			end += d.at - 1
			ev.Extra += "(" + strings.Join(strings.FieldsFunc(d.s[d.at:end], func(r rune) bool { return r < 0x80 && isSpace(byte(r)) }), "") + ")"
			d.at = end + 1
		}
		if !d.space() {
			return false, nil
		}
		def := attDef{name: ev.Data, tokenized: ev.Extra != "CDATA"}
		fixed := false
		if d.byte('#') {
			switch d.name() {
			case "REQUIRED":
				ev.N = 1
			case "IMPLIED":
			case "FIXED":
				fixed = true
				ev.N = 1
				d.space()
			default:
				return false, nil
			}
		} else {
			fixed = true
		}
		if fixed {
			text, quoted := d.literal()
			if !quoted {
				return false, nil
			}
			val, err := p.attValue(text, def.tokenized)
			if err != nil {
				return false, err
			}
			def.value, def.hasDefault = val, true
			ev.Note, ev.HasNote = val, true
		}
		known := false
		for _, x := range p.attlists[elem] {
			known = known || x.name == def.name
		}
		if known {
			continue
		}
		if p.attlists == nil {
			p.attlists = map[string][]attDef{}
		}
		p.attlists[elem] = append(p.attlists[elem], def)
		if err := p.emit(ev); err != nil {
			return false, err
		}
	}
	return true, nil
}

// elementDecl parses the declaration of a content model.
func (p *Parser) elementDecl(d *scanner, raw string) (bool, error) {
	ev := Event{Kind: ElementDecl, Name: d.name(), Raw: raw}
	if ev.Name == "" || !d.space() {
		return false, nil
	}
	if d.at < d.end && d.s[d.at] == '(' {
		ev.Model = d.group(0)
	} else {
		switch d.name() {
		case "EMPTY":
			ev.Model = &Model{Type: modelEmpty}
		case "ANY":
			ev.Model = &Model{Type: modelAny}
		}
	}
	d.space()
	if ev.Model == nil || d.at != d.end {
		return false, nil
	}
	return true, p.emit(ev)
}

func (d *scanner) quantifier() int {
	for i, c := range []byte("?*+") {
		if d.byte(c) {
			return i + 1
		}
	}
	return 0
}

// group parses "(" parts ")" quantifier; nil if there is none.
func (d *scanner) group(depth int) *Model {
	if depth > maxModelDepth || !d.byte('(') {
		return nil
	}
	m := &Model{Type: modelSeq}
	var sep byte
	for {
		d.space()
		var part *Model
		switch {
		case d.at == d.end:
			return nil
		case d.s[d.at] == '(':
			part = d.group(depth + 1)
		case d.s[d.at] == '#' && depth == 0 && len(m.Children) == 0 && m.Type == modelSeq:
			d.at++
			if d.word() != "PCDATA" {
				return nil
			}
			m.Type = modelMixed
		default:
			if name := d.name(); name != "" {
				part = &Model{Type: modelName, Name: name, Quant: d.quantifier()}
			}
		}
		if part != nil {
			m.Children = append(m.Children, part)
		} else if m.Type != modelMixed || sep != 0 {
			return nil
		}
		d.space()
		switch {
		case d.byte(')'):
			if sep == '|' && m.Type == modelSeq {
				m.Type = modelChoice
			}
			m.Quant = d.quantifier()
			return m
		case sep != ',' && d.byte('|'):
			sep = '|'
		case sep != '|' && m.Type != modelMixed && d.byte(','):
			sep = ','
		default:
			return nil
		}
	}
}
