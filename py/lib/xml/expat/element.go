package expat

// This file parses tags and their attributes.

import "strings"

// rawAttr is an attribute as written: name is s[name:nameEnd], the value,
// without its quotes, s[value:end].
type rawAttr struct{ name, nameEnd, value, end int }

// qualified checks a name s[i:end] where namespaces are used: at most one
// colon, within the name. bad is the place of a defect or -1.
func qualified(s string, i, end int) (bad int) {
	k := strings.IndexByte(s[i:end], ':')
	if k < 0 {
		return -1
	}
	k += i
	if k == i {
		return i
	}
	if k+1 == end {
		return end
	}
	if r, _, _ := char(s, k+1); !isNameStart(r) || r == ':' {
		return k + 1
	}
	if n := strings.IndexByte(s[k+1:end], ':'); n >= 0 {
		return k + 1 + n
	}
	return -1
}

// scanRef scans a reference from after its &; end is after the semicolon.
func scanRef(s string, i int) (end int, st status) {
	if i == len(s) {
		return i, partial
	}
	if s[i] != '#' {
		n, st := scanName(s, i)
		if st != ok {
			return n, st
		}
		if s[n] != ';' {
			return n, invalid
		}
		return n + 1, ok
	}
	i++
	hex := i < len(s) && s[i] == 'x'
	if hex {
		i++
	}
	for start := i; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= '0' && c <= '9', hex && (c|0x20 >= 'a' && c|0x20 <= 'f'):
			continue
		case c == ';' && i > start:
			return i + 1, ok
		}
		return i, invalid
	}
	return i, partial
}

// charRef returns the character of a reference "#…", -1 if it is none.
func charRef(digits string) rune {
	base := 10
	if strings.HasPrefix(digits, "x") {
		base, digits = 16, digits[1:]
	}
	n := 0
	for _, c := range []byte(digits) {
		switch {
		case c <= '9':
			n = n*base + int(c-'0')
		default:
			n = n*base + int(c|0x20-'a') + 10
		}
		if n > 0x10FFFF {
			return -1
		}
	}
	if !validRef(rune(n)) {
		return -1
	}
	return rune(n)
}

// predefined returns the character of the entities every document has.
func predefined(name string) string {
	switch name {
	case "lt":
		return "<"
	case "gt":
		return ">"
	case "amp":
		return "&"
	case "quot":
		return `"`
	case "apos":
		return "'"
	}
	return ""
}

// startTag parses "<" name attributes "/"? ">".
func (p *Parser) startTag(top *source) (status, int, error) {
	s, i := top.text, top.pos
	n, st := scanName(s, i+1)
	if p.Namespaces && st != invalid && n > i+1 {
		if bad := qualified(s, i+1, n); bad >= 0 && (bad < n || st == ok) {
			return invalid, bad, nil
		}
	}
	if st != ok {
		return st, n, nil
	}
	name := s[i+1 : n]
	var attrs []rawAttr
	for j := n; ; {
		if j == len(s) {
			return partial, 0, nil
		}
		k := skipSpace(s, j)
		if k == len(s) {
			return partial, 0, nil
		}
		switch s[k] {
		case '>':
			top.pos = k + 1
			return ok, 0, p.open(top, name, s[i:k+1], attrs, i, false)
		case '/':
			if k+1 == len(s) {
				return partial, 0, nil
			}
			if s[k+1] != '>' {
				return invalid, k + 1, nil
			}
			top.pos = k + 2
			return ok, 0, p.open(top, name, s[i:k+2], attrs, i, true)
		}
		if k == j {
			return invalid, k, nil
		}
		a, end, st := p.scanAttr(s, k)
		if st != ok {
			return st, end, nil
		}
		attrs = append(attrs, a)
		j = end
	}
}

// scanAttr scans name = "value" at i.
func (p *Parser) scanAttr(s string, i int) (a rawAttr, end int, st status) {
	n, st := scanName(s, i)
	if p.Namespaces && st != invalid && n > i {
		if bad := qualified(s, i, n); bad >= 0 && (bad < n || st == ok) {
			return a, bad, invalid
		}
	}
	if st != ok {
		return a, n, st
	}
	a.name, a.nameEnd = i, n
	j := skipSpace(s, n)
	if j == len(s) {
		return a, j, partial
	}
	if s[j] != '=' {
		return a, j, invalid
	}
	j = skipSpace(s, j+1)
	if j == len(s) {
		return a, j, partial
	}
	quote := s[j]
	if quote != '"' && quote != '\'' {
		return a, j, invalid
	}
	j++
	a.value = j
	for {
		if j == len(s) {
			return a, j, partial
		}
		c := s[j]
		if c == quote {
			break
		}
		switch c {
		case '<':
			return a, j, invalid
		case '&':
			e, st := scanRef(s, j+1)
			if st != ok {
				return a, e, st
			}
			j = e
			continue
		}
		_, w, good := char(s, j)
		if !good {
			return a, j, invalid
		}
		j += w
	}
	a.end = j
	j++
	if j == len(s) {
		return a, j, partial
	}
	if !isSpace(s[j]) && s[j] != '/' && s[j] != '>' {
		return a, j, invalid
	}
	return a, j, ok
}

// open emits the start of an element, and its end if it is empty.
func (p *Parser) open(top *source, name, raw string, attrs []rawAttr, at int, empty bool) error {
	s := top.text
	defs := p.attlists[name]
	ev := Event{Kind: StartElement, Raw: raw}
	var seen map[string]bool
	if len(attrs) > 0 {
		seen = make(map[string]bool, len(attrs))
	}
	for _, a := range attrs {
		attr := s[a.name:a.nameEnd]
		if seen[attr] {
			return p.fail(errDuplicate, a.name)
		}
		seen[attr] = true
		tokenized := false
		for i := range defs {
			if defs[i].name == attr {
				tokenized = defs[i].tokenized
			}
		}
		val, err := p.attValue(s[a.value:a.end], tokenized)
		if err != nil {
			return err
		}
		ev.Attrs = append(ev.Attrs, Attr{attr, val})
	}
	ev.N = len(ev.Attrs)
	for i := range defs {
		if defs[i].hasDefault && !seen[defs[i].name] {
			ev.Attrs = append(ev.Attrs, Attr{defs[i].name, defs[i].value})
		}
	}
	outside := len(p.bindings)
	ev.Name = name
	if p.Namespaces {
		if err := p.resolve(&ev, at); err != nil {
			return err
		}
	}
	p.elems = append(p.elems, open{raw: name, name: ev.Name, bindings: outside})
	if err := p.Emit(&ev); err != nil {
		return err
	}
	if empty {
		return p.close("")
	}
	return nil
}

// close emits the end of the innermost element.
func (p *Parser) close(raw string) error {
	e := p.elems[len(p.elems)-1]
	p.elems = p.elems[:len(p.elems)-1]
	if len(p.elems) == 0 {
		p.phase = inEpilog
	}
	if err := p.emit(Event{Kind: EndElement, Name: e.name, Raw: raw}); err != nil {
		return err
	}
	for i := len(p.bindings) - 1; i >= e.bindings; i-- {
		b := p.bindings[i]
		p.bindings = p.bindings[:i]
		if err := p.emit(Event{Kind: EndNS, Name: b.prefix, HasName: b.prefix != ""}); err != nil {
			return err
		}
	}
	return nil
}

// endTag parses "</" name ">".
func (p *Parser) endTag(top *source) (status, int, error) {
	s, i := top.text, top.pos
	n, st := scanName(s, i+2)
	if st != ok {
		return st, n, nil
	}
	k := skipSpace(s, n)
	if k == len(s) {
		return partial, 0, nil
	}
	if s[k] != '>' {
		return invalid, k, nil
	}
	if len(p.elems) == top.level && len(p.stack) > 1 {
		return ok, 0, p.fail(errAsync, i)
	}
	if p.elems[len(p.elems)-1].raw != s[i+2:n] {
		return ok, 0, p.fail(errMismatch, i+2)
	}
	top.pos = k + 1
	return ok, 0, p.close(s[i : k+1])
}

// lookup returns the namespace of a prefix.
func (p *Parser) lookup(prefix string) (uri string, known bool) {
	if prefix == "xml" {
		return xmlURI, true
	}
	for i := len(p.bindings) - 1; i >= 0; i-- {
		if p.bindings[i].prefix == prefix {
			uri = p.bindings[i].uri
			return uri, uri != ""
		}
	}
	return "", prefix == ""
}

// bind declares a namespace.
func (p *Parser) bind(prefix, uri string, at int) error {
	code := 0
	switch {
	case prefix != "" && uri == "":
		code = errUndeclare
	case prefix == "xmlns":
		code = errReservedXMLNS
	case (prefix == "xml") != (uri == xmlURI):
		code = errReservedURI
		if prefix == "xml" {
			code = errReservedXML
		}
	case uri == xmlnsURI:
		code = errReservedURI
	}
	if code != 0 {
		return p.fail(code, at)
	}
	p.bindings = append(p.bindings, binding{prefix, uri})
	return p.emit(Event{Kind: StartNS, Name: prefix, HasName: prefix != "", Data: uri, HasData: uri != ""})
}

// resolve takes the declarations of namespaces out of the attributes and
// expands names.
func (p *Parser) resolve(ev *Event, at int) error {
	kept := ev.Attrs[:0]
	written := 0
	for i, a := range ev.Attrs {
		prefix, isNS := strings.CutPrefix(a.Name, "xmlns:")
		if a.Name == "xmlns" {
			prefix, isNS = "", true
		}
		if isNS {
			if err := p.bind(prefix, a.Value, at); err != nil {
				return err
			}
			continue
		}
		if i < ev.N {
			written++
		}
		kept = append(kept, a)
	}
	ev.Attrs, ev.N = kept, written
	var expanded map[string]bool
	for i := range ev.Attrs {
		prefix, local, has := strings.Cut(ev.Attrs[i].Name, ":")
		if !has {
			continue
		}
		name, good := p.expand(prefix, local)
		if !good {
			return p.fail(errUnbound, at)
		}
		uri, _ := p.lookup(prefix)
		if key := uri + "\x00" + local; expanded[key] {
			return p.fail(errDuplicate, at)
		} else {
			if expanded == nil {
				expanded = map[string]bool{}
			}
			expanded[key] = true
		}
		ev.Attrs[i].Name = name
	}
	prefix, local, has := strings.Cut(ev.Name, ":")
	if !has {
		prefix, local = "", ev.Name
	}
	name, good := p.expand(prefix, local)
	if !good {
		return p.fail(errUnbound, at)
	}
	ev.Name = name
	return nil
}

func (p *Parser) expand(prefix, local string) (string, bool) {
	uri, known := p.lookup(prefix)
	switch {
	case !known && prefix != "":
		return "", false
	case uri == "":
		return local, true
	case p.Triplets && prefix != "":
		return uri + p.Separator + local + p.Separator + prefix, true
	}
	return uri + p.Separator + local, true
}
