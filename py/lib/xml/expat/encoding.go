package expat

// This file turns the bytes of a document into UTF-8.

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

type scheme uint8

const (
	unknown scheme = iota
	utf8Scheme
	latin1
	ascii
	utf16BE
	utf16LE
	codec // 8-bit, by Parser.Decode
)

// converter decodes the bytes of a document, in pieces.
type converter struct {
	scheme scheme
	name   string
	rest   []byte // undecoded
	fixed  bool   // the encoding was given from outside
}

// width is the number of bytes in the document of the UTF-8 byte c.
func (c *converter) width(b byte) int {
	switch c.scheme {
	case utf16BE, utf16LE:
		switch {
		case b&0xC0 == 0x80:
			return 0
		case b >= 0xF0:
			return 4
		}
		return 2
	case latin1, codec:
		if b&0xC0 == 0x80 {
			return 0
		}
	}
	return 1
}

func schemeOf(name string) scheme {
	switch strings.ToUpper(name) {
	case "UTF-8":
		return utf8Scheme
	case "ISO-8859-1":
		return latin1
	case "US-ASCII":
		return ascii
	case "UTF-16", "UTF-16BE":
		return utf16BE
	case "UTF-16LE":
		return utf16LE
	}
	return unknown
}

// add decodes more bytes. Before the encoding is known it waits for the
// first four bytes, or, in an encoding that is read as ASCII, decodes as
// UTF-8 until the declaration says otherwise.
func (c *converter) add(p *Parser, data []byte, final bool) (string, error) {
	c.rest = append(c.rest, data...)
	if c.scheme == unknown {
		if len(c.rest) < 3 && !final {
			if len(c.rest) == 0 || c.rest[0] != 0xEF && c.rest[0] != 0xFE && c.rest[0] != 0xFF && c.rest[0] != 0 && (len(c.rest) < 2 || c.rest[1] != 0) {
				if p.Encoding == "" && len(c.rest) < 2 {
					return "", nil
				}
			} else {
				return "", nil
			}
		}
		if err := c.detect(p); err != nil {
			return "", err
		}
	}
	return c.decode(p, final)
}

func (c *converter) detect(p *Parser) error {
	b := c.rest
	at := func(i int) byte {
		if i < len(b) {
			return b[i]
		}
		return 0xAA
	}
	c.scheme = utf8Scheme
	bom := 0
	switch {
	case at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF:
		bom = 3
	case at(0) == 0xFE && at(1) == 0xFF:
		c.scheme, bom = utf16BE, 2
	case at(0) == 0xFF && at(1) == 0xFE:
		c.scheme, bom = utf16LE, 2
	case at(0) == 0 && len(b) > 1:
		c.scheme = utf16BE
	case at(1) == 0 && len(b) > 1:
		c.scheme = utf16LE
	}
	if p.Encoding != "" {
		s := schemeOf(p.Encoding)
		c.fixed = true
		switch {
		case s == unknown:
			if err := c.byName(p, p.Encoding); err != nil {
				return err
			}
			bom = 0
		case s == utf16BE && c.scheme == utf16LE:
		default:
			if s != c.scheme && s != utf8Scheme {
				bom = 0
			}
			c.scheme = s
		}
	}
	c.rest = c.rest[bom:]
	p.mark.offset += bom
	return nil
}

// byName switches to an 8-bit encoding.
func (c *converter) byName(p *Parser, name string) error {
	if p.Decode == nil {
		return p.fail(errUnknownEnc, p.stack[0].pos)
	}
	if _, ok, err := p.Decode(name, []byte("a")); err != nil || !ok {
		if err != nil {
			return err
		}
		return p.fail(errUnknownEnc, p.stack[0].pos)
	}
	c.scheme, c.name = codec, name
	return nil
}

// declared is called with the encoding of the XML declaration, that ends at
// offset end of the document.
func (c *converter) declared(p *Parser, name string, end int) error {
	if c.fixed {
		return nil
	}
	s := schemeOf(name)
	wide := c.scheme == utf16BE || c.scheme == utf16LE
	switch {
	case s == utf16BE || s == utf16LE:
		if !wide {
			return p.fail(errIncorrectEnc, p.event+strings.Index(p.stack[0].text[p.event:end], name))
		}
		return nil
	case wide:
		return p.fail(errIncorrectEnc, p.event+strings.Index(p.stack[0].text[p.event:end], name))
	case s == utf8Scheme:
		return nil
	}
	// What was taken for UTF-8 after the declaration is decoded again.
	doc := &p.stack[0]
	c.rest = append([]byte(doc.text[end:]), c.rest...)
	doc.text = doc.text[:end]
	if s == unknown {
		if err := c.byName(p, name); err != nil {
			if e, ok := err.(*Error); ok && e.Code == errUnknownEnc {
				return p.fail(errUnknownEnc, p.event+strings.Index(doc.text[p.event:end], name))
			}
			return err
		}
	} else {
		c.scheme = s
	}
	text, err := c.decode(p, p.final)
	doc.text += text
	return err
}

func (c *converter) decode(p *Parser, final bool) (string, error) {
	b := c.rest
	switch c.scheme {
	case latin1:
		c.rest = nil
		return latin1Text(b), nil
	case codec:
		c.rest = nil
		if len(b) == 0 {
			return "", nil
		}
		text, ok, err := p.Decode(c.name, b)
		if err == nil && !ok {
			err = p.fail(ErrInvalidToken, p.stack[0].pos)
		}
		return strings.ReplaceAll(text, "\uFFFD", "\xFF"), err
	case utf16BE, utf16LE:
		return c.decodeUTF16(final), nil
	case ascii:
		c.rest = nil
		out := []byte(string(b))
		for i, x := range out {
			if x >= 0x80 {
				out[i] = 0xFF
			}
		}
		return string(out), nil
	}
	// UTF-8: a character cut in two waits for the rest.
	n := len(b)
	if !final {
		for i := 1; i <= min(3, n); i++ {
			if x := b[n-i]; x >= 0xC0 {
				if !utf8.FullRune(b[n-i:]) {
					n -= i
				}
				break
			} else if x < 0x80 {
				break
			}
		}
	}
	text := string(b[:n])
	c.rest = append([]byte(nil), b[n:]...)
	return text, nil
}

func latin1Text(b []byte) string {
	var sb strings.Builder
	sb.Grow(len(b) + len(b)/8)
	for _, x := range b {
		sb.WriteRune(rune(x))
	}
	return sb.String()
}

func (c *converter) decodeUTF16(final bool) string {
	b := c.rest
	unit := func(i int) rune {
		if c.scheme == utf16BE {
			return rune(b[i])<<8 | rune(b[i+1])
		}
		return rune(b[i+1])<<8 | rune(b[i])
	}
	var sb strings.Builder
	i := 0
	for i+1 < len(b) {
		r := unit(i)
		if utf16.IsSurrogate(r) {
			if i+3 >= len(b) && !final {
				break
			}
			r2 := utf8.RuneError
			if i+3 < len(b) {
				r2 = utf16.DecodeRune(r, unit(i+2))
			}
			if r2 == utf8.RuneError {
				sb.WriteByte(0xFF) // refused as an invalid token
				i += 2
				continue
			}
			sb.WriteRune(r2)
			i += 4
			continue
		}
		sb.WriteRune(r)
		i += 2
	}
	c.rest = append([]byte(nil), b[i:]...)
	return sb.String()
}
