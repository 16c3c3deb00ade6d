package expat

// This file parses what is inside the root element, and what comes before
// and after it besides the document type.

import (
	"strings"
	"unicode/utf8"
)

// run parses as many tokens as there are.
func (p *Parser) run() error {
	for {
		top := &p.stack[len(p.stack)-1]
		if len(p.stack) > 1 && top.pos == len(top.text) && p.phase != inCDATA {
			if len(p.elems) != top.level {
				return p.fail(errAsync, top.pos)
			}
			top.ent.isOpen = false
			p.stack = p.stack[:len(p.stack)-1]
			continue
		}
		if top.pos == len(top.text) {
			return p.atEnd(top)
		}
		st, at, err := p.token(top)
		switch {
		case err != nil:
			return err
		case st == invalid && p.final && len(p.stack) == 1 && !utf8.FullRuneInString(top.text[at:]):
			return p.fail(errPartialChar, at)
		case st == invalid:
			return p.fail(ErrInvalidToken, at)
		case st == partial:
			return p.cut(top)
		}
	}
}

// token parses one token of top. A partial one leaves top as it was; at is
// the place of what made one invalid.
func (p *Parser) token(top *source) (st status, at int, err error) {
	if len(p.stack) == 1 {
		p.mark = p.advance(p.mark, top.pos)
		p.event = top.pos
	}
	switch p.phase {
	case inContent:
		return p.content(top)
	case inCDATA:
		return p.cdata(top)
	case inSubset, afterSet:
		return p.subset(top)
	}
	return p.misc(top)
}

// atEnd is the end of the text in between tokens.
func (p *Parser) atEnd(top *source) error {
	if !p.final || p.phase == inEpilog {
		return nil
	}
	if p.phase == inCDATA {
		return p.fail(errCDATA, top.pos)
	}
	if len(p.conv.rest) > 0 {
		return p.fail(errPartialChar, top.pos)
	}
	if len(p.stack) == 1 {
		p.mark = p.advance(p.mark, top.pos)
	}
	return p.fail(ErrNoElements, top.pos)
}

// cut is the end of the text within a token.
func (p *Parser) cut(top *source) error {
	if !p.final && len(p.stack) == 1 {
		return nil
	}
	if p.phase == inCDATA {
		return p.fail(errCDATA, top.pos)
	}
	if strings.HasPrefix(top.text[top.pos:], "<!D") && p.phase <= inProlog {
		return p.fail(ErrNoElements, len(top.text))
	}
	return p.fail(errUnclosed, top.pos)
}

func (p *Parser) emit(ev Event) error { return p.Emit(&ev) }

// content parses a token inside the root.
func (p *Parser) content(top *source) (status, int, error) {
	s, i := top.text, top.pos
	switch s[i] {
	case '<':
		if i+1 == len(s) {
			return partial, 0, nil
		}
		switch s[i+1] {
		case '/':
			return p.endTag(top)
		case '?':
			return p.pi(top)
		case '!':
			return p.bang(top)
		}
		return p.startTag(top)
	case '&':
		return p.reference(top)
	}
	return p.text(top)
}

// last reports whether no more text follows in top.
func (p *Parser) last() bool { return p.final || len(p.stack) > 1 }

// newline handles the line end at i: every kind of it is one \n.
func (p *Parser) newline(top *source) (status, int, error) {
	s, i := top.text, top.pos
	n := 1
	if s[i] == '\r' {
		if i+1 == len(s) && !p.last() {
			return partial, 0, nil
		}
		if i+1 < len(s) && s[i+1] == '\n' {
			n = 2
		}
	}
	top.pos += n
	return ok, 0, p.emit(Event{Kind: Text, Data: "\n", Raw: s[i : i+n]})
}

// text parses character data up to the next markup or line end.
func (p *Parser) text(top *source) (status, int, error) {
	s, i := top.text, top.pos
	if s[i] == '\n' || s[i] == '\r' {
		return p.newline(top)
	}
	j := i
	for j < len(s) {
		c := s[j]
		if c == '<' || c == '&' || c == '\n' || c == '\r' {
			break
		}
		if c == ']' {
			rest := s[j+1:]
			if strings.HasPrefix(rest, "]>") {
				if j > i {
					break
				}
				return invalid, j + 2, nil
			}
			if !p.last() && (rest == "" || rest == "]") {
				if j > i {
					break
				}
				return partial, 0, nil
			}
		}
		_, n, good := char(s, j)
		if !good {
			if j > i {
				break
			}
			return invalid, j, nil
		}
		j += n
	}
	top.pos = j
	return ok, 0, p.emit(Event{Kind: Text, Data: s[i:j], Raw: s[i:j]})
}

// bang parses a comment or the start of a CDATA section.
func (p *Parser) bang(top *source) (status, int, error) {
	s, i := top.text, top.pos
	if i+2 == len(s) {
		return partial, 0, nil
	}
	switch s[i+2] {
	case '-':
		return p.comment(top)
	case '[':
		const open = "<![CDATA["
		for k := 3; k < len(open); k++ {
			if i+k == len(s) {
				return partial, 0, nil
			}
			if s[i+k] != open[k] {
				return invalid, i + k, nil
			}
		}
		top.pos += len(open)
		p.phase = inCDATA
		return ok, 0, p.emit(Event{Kind: StartCDATA, Raw: open})
	}
	return invalid, i + 2, nil
}

func (p *Parser) cdata(top *source) (status, int, error) {
	s, i := top.text, top.pos
	if s[i] == '\n' || s[i] == '\r' {
		return p.newline(top)
	}
	j := i
	if s[i] == ']' {
		switch rest := s[i+1:]; {
		case strings.HasPrefix(rest, "]>"):
			top.pos += 3
			p.phase = inContent
			return ok, 0, p.emit(Event{Kind: EndCDATA, Raw: "]]>"})
		case rest == "" || rest == "]":
			return partial, 0, nil
		}
		j++
	}
	for j < len(s) && s[j] != ']' && s[j] != '\n' && s[j] != '\r' {
		_, n, good := char(s, j)
		if !good {
			if j > i {
				break
			}
			return invalid, j, nil
		}
		j += n
	}
	top.pos = j
	return ok, 0, p.emit(Event{Kind: Text, Data: s[i:j], Raw: s[i:j]})
}

// lines replaces the line ends of s by \n.
func lines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// comment parses "<!--" text "-->".
func (p *Parser) comment(top *source) (status, int, error) {
	s, i := top.text, top.pos
	if i+3 == len(s) {
		return partial, 0, nil
	}
	if s[i+3] != '-' {
		return invalid, i + 3, nil
	}
	end := strings.Index(s[i+4:], "--")
	stop := len(s)
	if end >= 0 {
		stop = i + 4 + end
	}
	if bad := checkChars(s, i+4, stop); bad >= 0 {
		return invalid, bad, nil
	}
	if end < 0 || stop+2 == len(s) {
		return partial, 0, nil
	}
	if s[stop+2] != '>' {
		return invalid, stop + 2, nil
	}
	top.pos = stop + 3
	return ok, 0, p.emit(Event{Kind: Comment, Data: lines(s[i+4 : stop]), Raw: s[i:top.pos]})
}

// pi parses "<?" target text "?>".
func (p *Parser) pi(top *source) (status, int, error) {
	s, i := top.text, top.pos
	n, st := scanName(s, i+2)
	if st != ok {
		return st, n, nil
	}
	name := s[i+2 : n]
	isDecl := name == "xml"
	if !isDecl && strings.EqualFold(name, "xml") || p.Namespaces && strings.Contains(name, ":") {
		return invalid, n, nil
	}
	j := n
	if s[j] == '?' {
		if j+1 == len(s) {
			return partial, 0, nil
		}
		if s[j+1] != '>' {
			return invalid, j + 1, nil
		}
	} else if !isSpace(s[j]) {
		return invalid, j, nil
	}
	end := strings.Index(s[j:], "?>")
	stop := len(s)
	if end >= 0 {
		stop = j + end
	}
	if bad := checkChars(s, j, stop); bad >= 0 {
		return invalid, bad, nil
	}
	if end < 0 {
		return partial, 0, nil
	}
	if isDecl {
		if p.phase != atStart {
			return ok, 0, p.fail(errMisplacedDecl, i)
		}
		return ok, 0, p.xmlDecl(top, n, stop)
	}
	top.pos = stop + 2
	p.begun()
	return ok, 0, p.emit(Event{Kind: PI, Name: name, Data: lines(s[skipSpace(s[:stop], j):stop]), Raw: s[i:top.pos]})
}

// begun notes that no XML declaration can come any more.
func (p *Parser) begun() {
	if p.phase == atStart {
		p.phase = inProlog
	}
}

// xmlDecl parses the pseudo attributes of the XML declaration.
func (p *Parser) xmlDecl(top *source, i, end int) error {
	s := top.text
	ev := Event{Kind: XMLDecl, N: -1, Raw: s[top.pos : end+2]}
	encAt := ""
	step := 0
	for {
		j := skipSpace(s[:end], i)
		if j == end {
			break
		}
		if j == i {
			return p.fail(errXMLDecl, j)
		}
		n, _ := scanName(s[:end], j)
		name := s[j:n]
		k := skipSpace(s[:end], n)
		if name == "" || k == end || s[k] != '=' {
			return p.fail(errXMLDecl, k)
		}
		k = skipSpace(s[:end], k+1)
		if k == end || s[k] != '"' && s[k] != '\'' {
			return p.fail(errXMLDecl, k)
		}
		close := strings.IndexByte(s[k+1:end], s[k])
		if close < 0 {
			return p.fail(errXMLDecl, end)
		}
		val := s[k+1 : k+1+close]
		switch {
		case name == "version" && step == 0:
			ev.Name, ev.HasName = val, true
			if val != "1.0" && (!strings.HasPrefix(val, "1.") || len(val) < 3) {
				return p.fail(errXMLDecl, k+1)
			}
			step = 1
		case name == "encoding" && step == 1:
			if val == "" || !(val[0]|0x20 >= 'a' && val[0]|0x20 <= 'z') {
				return p.fail(errXMLDecl, k+1)
			}
			encAt = val
			ev.Data, ev.HasData = val, true
			step = 2
		case name == "standalone" && (step == 1 || step == 2):
			switch val {
			case "yes":
				ev.N = 1
				p.standalone = true
			case "no":
				ev.N = 0
			default:
				return p.fail(errXMLDecl, k+1)
			}
			step = 3
		default:
			return p.fail(errXMLDecl, j)
		}
		i = k + 1 + close + 1
	}
	if step == 0 {
		return p.fail(errXMLDecl, end)
	}
	if err := p.emit(ev); err != nil {
		return err
	}
	top.pos = end + 2
	p.phase = inProlog
	if encAt != "" {
		return p.conv.declared(p, encAt, end+2)
	}
	return nil
}

// misc parses a token before or after the root.
func (p *Parser) misc(top *source) (status, int, error) {
	s, i := top.text, top.pos
	c := s[i]
	if p.phase == atStart && strings.HasPrefix("<?xml", s[i:]) && !p.last() {
		return partial, 0, nil
	}
	if p.phase == atStart && strings.HasPrefix(s, "\uFEFF") && i == 0 {
		top.pos += 3
		return ok, 0, nil
	}
	switch {
	case isSpace(c):
		j := skipSpace(s, i)
		if j == len(s) && s[j-1] == '\r' && !p.last() {
			if j--; j == i {
				return partial, 0, nil
			}
		}
		top.pos = j
		p.begun()
		return ok, 0, p.emit(Event{Kind: Default, Raw: s[i:j]})
	case c == '<':
		if i+1 == len(s) {
			return partial, 0, nil
		}
		switch s[i+1] {
		case '?':
			return p.pi(top)
		case '!':
			if i+2 == len(s) {
				return partial, 0, nil
			}
			if s[i+2] == '-' {
				p.begun()
				return p.comment(top)
			}
			return p.doctypeStart(top)
		}
		r, _, good := char(s, i+1)
		if !good || !isNameStart(r) {
			return invalid, i + 1, nil
		}
		if p.phase == inEpilog {
			return ok, 0, p.fail(errJunk, i)
		}
		p.phase = inContent
		return ok, 0, nil
	}
	r, _, good := char(s, i)
	if !good || !isNameChar(r) && !strings.ContainsRune("[](),|>#%\"'", r) {
		return invalid, i, nil
	}
	if p.phase == inEpilog {
		return ok, 0, p.fail(errJunk, i)
	}
	return ok, 0, p.fail(ErrSyntax, i)
}
