package sre

// This file parses and expands the replacement templates of sub and expand.
//
//	template  = { char | "\" ( letter | octal | digits | "g<" name ">" ) } .

// Template is a parsed replacement. It is immutable and may be shared.
type Template struct {
	// Parts are literal text and group references in order.
	Parts []TemplatePart
}

// TemplatePart is Text, or if Group is not negative a reference to that group
// (0 is the whole match).
type TemplatePart struct {
	Text  string
	Group int
}

// ParseTemplate parses a replacement for p: WTF-8 text, or raw bytes if
// isBytes is set. The error is an *Error; one of KindIndex names an unknown
// group.
func ParseTemplate(repl string, isBytes bool, p *Program) (*Template, error) {
	t := &templateParser{reader: *newReader(repl, isBytes), prog: p}
	for t.next.n != 0 && t.err == nil {
		if tok := t.get(); tok.esc {
			t.escape(tok)
		} else {
			t.literal(tok.r)
		}
	}
	if t.err != nil {
		return nil, t.err
	}
	t.flush()
	return &Template{Parts: t.parts}, nil
}

type templateParser struct {
	reader
	prog  *Program
	parts []TemplatePart
	lit   []byte
}

func (t *templateParser) literal(r rune) {
	if t.isText {
		t.lit = appendRune(t.lit, r)
	} else {
		t.lit = append(t.lit, byte(r))
	}
}

func (t *templateParser) flush() {
	if len(t.lit) > 0 {
		t.parts = append(t.parts, TemplatePart{Text: string(t.lit), Group: -1})
		t.lit = t.lit[:0]
	}
}

// group appends a reference; offset is as in fail.
func (t *templateParser) group(n, offset int) {
	if n > t.prog.Groups {
		t.fail("invalid group reference "+itoa(n), offset)
		return
	}
	t.flush()
	t.parts = append(t.parts, TemplatePart{Group: n})
}

func (t *templateParser) escape(tok token) {
	switch {
	case tok.r == 'g':
		t.namedGroup()
	case tok.r == '0':
		t.literal(octal("0"+t.getWhile(2, octDigits)) & 0xff)
	case tok.r >= '1' && tok.r <= '9':
		t.numberEscape(tok)
	default:
		if r, ok := charEscape(tok.r); ok {
			t.literal(r)
		} else if isASCIILetter(tok.r) {
			t.fail(`bad escape \`+string(tok.r), 2)
		} else {
			t.literal('\\')
			t.literal(tok.r)
		}
	}
}

// namedGroup parses after \g.
func (t *templateParser) namedGroup() {
	if !t.match('<') {
		t.fail("missing <", 0)
		return
	}
	name := t.getUntil('>', "group name")
	if t.err != nil {
		return
	}
	n, numeric := groupNumber(name)
	if !numeric {
		t.checkGroupName(name, 1)
		var ok bool
		if n, ok = t.prog.GroupNumber(stringOf(name, true)); !ok {
			t.failKind(KindIndex, "unknown group name "+quote(name, false))
			return
		}
	} else if n >= maxGroups {
		t.fail("invalid group reference "+decimal(name), len(name)+1)
		return
	}
	t.group(n, len(name)+1)
}

// numberEscape parses \1 to \9: a group of one or two digits, or a character
// of three octal digits.
func (t *templateParser) numberEscape(tok token) {
	esc := string(tok.r)
	if t.next.in(digits) {
		esc += string(t.get().r)
		if isOctal(esc[0]) && isOctal(esc[1]) && t.next.in(octDigits) {
			esc += string(t.get().r)
			c := octal(esc)
			if c > 0o377 {
				t.fail(`octal escape value \`+esc+` outside of range 0-0o377`, len(esc)+1)
			}
			t.literal(c)
			return
		}
	}
	t.group(int(number(esc)), len(esc))
}

// Literal returns the replacement and true if it refers to no group.
func (t *Template) Literal() (string, bool) {
	switch {
	case len(t.Parts) == 0:
		return "", true
	case len(t.Parts) == 1 && t.Parts[0].Group < 0:
		return t.Parts[0].Text, true
	}
	return "", false
}

// AppendExpand appends the replacement for a match in subject to dst. A group
// that took no part expands to nothing.
func (t *Template) AppendExpand(dst []byte, subject string, spans []int32) []byte {
	for _, part := range t.Parts {
		if part.Group < 0 {
			dst = append(dst, part.Text...)
			continue
		}
		if i := 2 * part.Group; i+1 < len(spans) && spans[i] >= 0 && spans[i+1] >= spans[i] {
			dst = append(dst, subject[spans[i]:spans[i+1]]...)
		}
	}
	return dst
}

// Expand is AppendExpand into a new string.
func (t *Template) Expand(subject string, spans []int32) string {
	if text, ok := t.Literal(); ok {
		return text
	}
	return string(t.AppendExpand(nil, subject, spans))
}
