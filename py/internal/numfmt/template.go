package numfmt

// This file parses the format strings of str.format: "text {field!conversion:spec} text". Parsing is lazy, because CPython
// reports an error only after it has evaluated the fields before it.

import (
	"strings"

	"toolweaver/py/internal/pyerr"
	"toolweaver/py/internal/unidata"
)

// MaxTemplateDepth is how deep templates may nest: a format string, and the specification inside it.
const MaxTemplateDepth = 2

// ErrTemplateDepth is the error for a template nested deeper than MaxTemplateDepth.
var ErrTemplateDepth error = pyerr.New(pyerr.ValueError, "Max string recursion exceeded")

// Template iterates over a format string. Create it as Template{Text: s}. It is not safe for concurrent use.
type Template struct {
	// Text is the format string.
	Text string
	pos  int
}

// Part is a stretch of literal text, possibly followed by a replacement field.
type Part struct {
	// Literal is the text before the field, with doubled braces already made single.
	Literal string
	// HasField tells whether a field follows.
	HasField bool
	// Name is the field name with its accessors, for SplitName. Empty for automatic numbering.
	Name string
	// Conversion is the character after '!', 0 if there is none. It is unchecked: see ConversionError.
	Conversion rune
	// Spec is the format specification.
	Spec string
	// Nested tells that Spec is itself a template with fields.
	Nested bool
}

// Next returns the next part; ok is false at the end. The error is a ValueError.
func (t *Template) Next() (p Part, ok bool, err error) {
	s := t.Text[t.pos:]
	if s == "" {
		return p, false, nil
	}
	i := strings.IndexAny(s, "{}")
	if i < 0 {
		t.pos = len(t.Text)
		p.Literal = s
		return p, true, nil
	}
	c, atEnd := s[i], i+1 == len(s)
	switch {
	case c == '}' && (atEnd || s[i+1] != '}'):
		return p, false, pyerr.New(pyerr.ValueError, "Single '}' encountered in format string")
	case atEnd:
		return p, false, pyerr.New(pyerr.ValueError, "Single '{' encountered in format string")
	case s[i+1] == c:
		p.Literal = s[:i+1]
		t.pos += i + 2
		return p, true, nil
	}
	p.Literal = s[:i]
	p.HasField = true
	n, err := p.parseField(s[i+1:])
	t.pos += i + 1 + n
	return p, err == nil, err
}

// parseField reads a field up to and including its closing brace and returns the bytes read.
func (p *Part) parseField(s string) (n int, err error) {
	i := 0
	var c byte
name:
	for i < len(s) {
		c = s[i]
		i++
		switch c {
		case '{':
			return 0, pyerr.New(pyerr.ValueError, "unexpected '{' in field name")
		case '[':
			for i < len(s) && s[i] != ']' {
				i++
			}
		case '}', ':', '!':
			break name
		}
	}
	switch c {
	case '}':
		p.Name = s[:i-1]
		return i, nil
	case ':', '!':
		p.Name = s[:i-1]
	default:
		return 0, pyerr.New(pyerr.ValueError, "expected '}' before end of string")
	}
	if c == '!' {
		if i >= len(s) {
			return 0, pyerr.New(pyerr.ValueError, "end of string while looking for conversion specifier")
		}
		var size int
		p.Conversion, size = unidata.DecodeRune(s[i:])
		i += size
		if i < len(s) {
			i++
			if s[i-1] == '}' {
				return i, nil
			}
			if s[i-1] != ':' {
				return 0, pyerr.New(pyerr.ValueError, "expected ':' after conversion specifier")
			}
		}
	}
	start, depth := i, 1
	for ; i < len(s); i++ {
		switch s[i] {
		case '{':
			p.Nested = true
			depth++
		case '}':
			depth--
			if depth == 0 {
				p.Spec = s[start:i]
				return i + 1, nil
			}
		}
	}
	return 0, pyerr.New(pyerr.ValueError, "unmatched '{' in format spec")
}

// ConversionError returns the ValueError for a conversion other than 'r', 's' and 'a', nil for those. CPython reports it
// after the field has been looked up.
func ConversionError(c rune) error {
	switch {
	case c == 'r' || c == 's' || c == 'a':
		return nil
	case c > 32 && c < 127:
		return pyerr.Newf(pyerr.ValueError, "Unknown conversion specifier %c", c)
	}
	return pyerr.Newf(pyerr.ValueError, "Unknown conversion specifier \\x%x", c)
}

// AutoNumber is the state of automatic field numbering, shared by a template and the templates nested in it. The zero value
// is the start.
type AutoNumber struct {
	next int
	mode uint8 // 0 undecided, 1 automatic, 2 manual
}

// use records a field that is empty or a number and returns the error of mixing both.
func (a *AutoNumber) use(empty bool) error {
	want := uint8(2)
	if empty {
		want = 1
	}
	if a.mode == 0 {
		a.mode = want
	}
	switch {
	case a.mode == want:
		return nil
	case a.mode == 2:
		return pyerr.New(pyerr.ValueError, "cannot switch from manual field specification to automatic field numbering")
	}
	return pyerr.New(pyerr.ValueError, "cannot switch from automatic field numbering to manual field specification")
}

// SplitName splits a field name into its first part and the accessors after it. If index is at least 0 the first part is a
// positional argument, else the keyword argument first. auto may be nil, as for string.Formatter, which numbers by itself.
func SplitName(name string, auto *AutoNumber) (first string, index int, path Path, err error) {
	i := strings.IndexAny(name, ".[")
	if i < 0 {
		i = len(name)
	}
	first, path = name[:i], Path{rest: name[i:]}
	index, err = fieldIndex(first)
	if err != nil || auto == nil {
		return first, index, path, err
	}
	if first == "" || index >= 0 {
		if err := auto.use(first == ""); err != nil {
			return first, -1, path, err
		}
	}
	if first == "" {
		index = auto.next
		auto.next++
	}
	return first, index, path, nil
}

// fieldIndex returns the value of s if it consists of decimal digits of any script, else -1.
func fieldIndex(s string) (int, error) {
	p := specParser{s: s}
	v, n, err := p.integer()
	if err != nil {
		return -1, err
	}
	if n == 0 || p.pos < len(s) {
		return -1, nil
	}
	return v, nil
}

// Path iterates over the accessors of a field name: ".attr" and "[key]".
type Path struct{ rest string }

// Access is one accessor.
type Access struct {
	// Attr tells an attribute from an item.
	Attr bool
	// Name is the attribute or the key.
	Name string
	// Index is the key as a number, -1 if it is not one or this is an attribute.
	Index int
}

// Next returns the next accessor; ok is false at the end. The error is a ValueError.
func (p *Path) Next() (a Access, ok bool, err error) {
	s := p.rest
	if s == "" {
		return a, false, nil
	}
	a.Index = -1
	switch s[0] {
	case '.':
		i := strings.IndexAny(s[1:], ".[")
		if i < 0 {
			i = len(s) - 1
		}
		a.Attr, a.Name, p.rest = true, s[1:i+1], s[i+1:]
	case '[':
		i := strings.IndexByte(s, ']')
		if i < 0 {
			return a, false, pyerr.New(pyerr.ValueError, "Missing ']' in format string")
		}
		a.Name, p.rest = s[1:i], s[i+1:]
		if a.Index, err = fieldIndex(a.Name); err != nil {
			return a, false, err
		}
	default:
		return a, false, pyerr.New(pyerr.ValueError, "Only '.' or '[' may follow ']' in format field specifier")
	}
	if a.Name == "" {
		return a, false, pyerr.New(pyerr.ValueError, "Empty attribute in format string")
	}
	return a, true, nil
}

// IndexError is the error for a positional field without argument.
func IndexError(index int) error {
	return pyerr.Newf(pyerr.IndexError, "Replacement index %d out of range for positional args tuple", index)
}

// ErrPositional is the error of str.format_map for a positional field.
var ErrPositional error = pyerr.New(pyerr.ValueError, "Format string contains positional fields")
