package expat

// This file expands references to entities, within bounds.

import "strings"

// maxEntityDepth bounds how deep entities nest in attributes and values.
const maxEntityDepth = 200

// The limits of amplification, those of Expat: what entities expand to may
// be 100 times the document once it is more than 8 MiB.
const (
	maxAmplification = 100
	freeExpansion    = 8 << 20
)

// account adds n bytes of expanded entities.
func (p *Parser) account(n int) error {
	p.extra += n
	if total := p.direct + p.extra; total > freeExpansion && total/max(p.direct, 1) > maxAmplification {
		return p.fail(errAmplification, p.event)
	}
	if p.Charge != nil {
		return p.Charge(n)
	}
	return nil
}

// strict reports whether an undeclared entity is an error: not if
// declarations were not read.
func (p *Parser) strict() bool { return !p.hasPERefs || p.standalone }

// reference parses a reference in content.
func (p *Parser) reference(top *source) (status, int, error) {
	s, i := top.text, top.pos
	end, st := scanRef(s, i+1)
	if st != ok {
		return st, end, nil
	}
	name, raw := s[i+1:end-1], s[i:end]
	if name[0] == '#' {
		r := charRef(name[1:])
		if r < 0 {
			return ok, 0, p.fail(errBadCharRef, i)
		}
		top.pos = end
		return ok, 0, p.emit(Event{Kind: Text, Data: string(r), Raw: raw})
	}
	if c := predefined(name); c != "" {
		top.pos = end
		return ok, 0, p.emit(Event{Kind: Text, Data: c, Raw: raw})
	}
	if p.Namespaces && strings.Contains(name, ":") {
		return invalid, i + 1 + strings.IndexByte(name, ':'), nil
	}
	e := p.entities[name]
	switch {
	case e == nil && p.strict():
		return ok, 0, p.fail(errUndefined, i)
	case e == nil:
		top.pos = end
		return ok, 0, p.emit(Event{Kind: SkippedEntity, Name: name, Raw: raw})
	case e.isOpen:
		return ok, 0, p.fail(errRecursive, i)
	case e.notation != "":
		return ok, 0, p.fail(errBinaryRef, i)
	}
	top.pos = end
	if !e.internal {
		return ok, 0, p.emit(Event{Kind: ExternalEntity, Name: name, HasName: true, Extra: e.system, HasExtra: true, Public: e.public, HasPublic: e.public != "", Raw: raw})
	}
	if p.Expand != nil && !p.Expand() {
		return ok, 0, p.emit(Event{Kind: SkippedEntity, Name: name, Raw: raw})
	}
	if err := p.account(len(e.text)); err != nil {
		return ok, 0, err
	}
	e.isOpen = true
	p.stack = append(p.stack, source{text: e.text, ent: e, level: len(p.elems)})
	return ok, 0, nil
}

// attValue returns the value of an attribute with references replaced and
// white space made plain.
func (p *Parser) attValue(raw string, tokenized bool) (string, error) {
	if strings.ContainsAny(raw, "&\t\r\n") {
		var sb strings.Builder
		if err := p.expandValue(&sb, raw, 0); err != nil {
			return "", err
		}
		raw = sb.String()
	}
	if tokenized {
		raw = strings.Join(strings.FieldsFunc(raw, func(r rune) bool { return r == ' ' }), " ")
	}
	return raw, nil
}

func (p *Parser) expandValue(sb *strings.Builder, raw string, depth int) error {
	if depth > maxEntityDepth {
		return p.fail(errAmplification, p.event)
	}
	for i := 0; i < len(raw); {
		switch c := raw[i]; c {
		case '\r':
			if i+1 < len(raw) && raw[i+1] == '\n' {
				i++
			}
			sb.WriteByte(' ')
		case '\n', '\t':
			sb.WriteByte(' ')
		case '<':
			return p.fail(ErrInvalidToken, p.event)
		case '&':
			end, st := scanRef(raw, i+1)
			if st != ok {
				return p.fail(ErrInvalidToken, p.event)
			}
			if err := p.valueRef(sb, raw[i+1:end-1], depth); err != nil {
				return err
			}
			i = end
			continue
		default:
			sb.WriteByte(c)
		}
		i++
	}
	return nil
}

// valueRef expands one reference in an attribute.
func (p *Parser) valueRef(sb *strings.Builder, name string, depth int) error {
	if name[0] == '#' {
		r := charRef(name[1:])
		if r < 0 {
			return p.fail(errBadCharRef, p.event)
		}
		sb.WriteRune(r)
		return nil
	}
	if c := predefined(name); c != "" {
		sb.WriteString(c)
		return nil
	}
	e := p.entities[name]
	switch {
	case e == nil && p.strict():
		return p.fail(errUndefined, p.event)
	case e == nil:
		return nil
	case e.isOpen:
		return p.fail(errRecursive, p.event)
	case e.notation != "":
		return p.fail(errBinaryRef, p.event)
	case !e.internal:
		return p.fail(errExternalAttr, p.event)
	}
	if err := p.account(len(e.text)); err != nil {
		return err
	}
	e.isOpen = true
	err := p.expandValue(sb, e.text, depth+1)
	e.isOpen = false
	return err
}
