package artifact

// This file reads parts of artifacts: a path into JSON, then some elements, lines or bytes.

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ErrPath is wrapped by the errors about paths that lead nowhere.
var ErrPath = errors.New("artifact: no such part")

// A Page is a part of an artifact.
type Page struct {
	Info Info `json:"artifact"`
	// Path is the part of a JSON value that is paged.
	Path string `json:"path,omitempty"`
	// Unit is what Offset and Total count: elements, members, characters, lines or bytes.
	Unit string `json:"unit"`
	// Offset is where the page begins, Total how many there are, Next the offset of the following page, 0 at the end.
	Offset int `json:"offset"`
	Total  int `json:"total"`
	Next   int `json:"next,omitempty"`
	// Value is the page of a JSON value.
	Value json.RawMessage `json:"value,omitempty"`
	// Text is the page of a text; Base64 that of binary content.
	Text   string `json:"text,omitempty"`
	Base64 string `json:"base64,omitempty"`
}

// DefaultLimit is how many elements, members or lines a page has when no limit is given; of characters and bytes it is
// 80 times as many.
const DefaultLimit = 50

// maxPageBytes bounds a page; elements that do not fit are on the next one.
const maxPageBytes = 256 << 10

// Page reads a part of an artifact. In JSON, path leads to the value that is read: a JSON Pointer (RFC 6901) such as
// /items/3/name, or as Python would write it: items[3].name. Of an array or object limit elements or members from offset on are
// returned, of a string limit characters. Text is paged by line, binary content by byte. The error wraps [ErrNotFound] or
// [ErrPath].
func (s *Store) Page(handle, path string, offset, limit int) (*Page, error) {
	info, data, err := s.Get(handle)
	if err != nil {
		return nil, err
	}
	p := &Page{Info: info, Path: path, Offset: max(offset, 0)}
	if path != "" && info.Kind != JSON {
		return nil, fmt.Errorf("%w: %s has no parts: it is %s; use offset and limit", ErrPath, info.Handle, info.Kind)
	}
	switch info.Kind {
	case JSON:
		return p, p.json(data, path, limit)
	case Text:
		p.lines(string(data), limit)
	default:
		p.Unit, p.Total = "bytes", len(data)
		from, to := p.window(limit, 80)
		p.Base64 = base64.StdEncoding.EncodeToString(data[from:to])
	}
	return p, nil
}

// window returns the bounds of the page and sets Next.
func (p *Page) window(limit, scale int) (from, to int) {
	if limit <= 0 {
		limit = DefaultLimit * scale
	}
	limit = min(limit, maxPageBytes)
	from = min(p.Offset, p.Total)
	to = from + min(limit, p.Total-from)
	if to < p.Total {
		p.Next = to
	}
	return from, to
}

func (p *Page) lines(text string, limit int) {
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	p.Unit, p.Total = "lines", len(lines)
	from, to := p.window(limit, 1)
	var b strings.Builder
	for i := from; i < to; i++ {
		if b.Len()+len(lines[i]) > maxPageBytes && b.Len() > 0 {
			p.Next = i
			break
		}
		b.WriteString(lines[i])
	}
	p.Text = b.String()
	if len(p.Text) > maxPageBytes { // one very long line
		p.Text = strings.ToValidUTF8(p.Text[:maxPageBytes], "")
	}
}

func (p *Page) json(data []byte, path string, limit int) error {
	part, err := find(data, path)
	if err != nil {
		return err
	}
	part = bytes.TrimSpace(part)
	switch part[0] {
	case '[':
		p.Unit = "elements"
		return p.parts(part, limit, '[', ']')
	case '{':
		p.Unit = "members"
		return p.parts(part, limit, '{', '}')
	case '"':
		var text string
		if err := json.Unmarshal(part, &text); err != nil {
			return fmt.Errorf("artifact: %s is damaged: %w", p.Info.Handle, err)
		}
		p.Unit, p.Total = "characters", utf8.RuneCountInString(text)
		from, to := p.window(limit, 80)
		p.Text = cutRunes(text, from, to)
		return nil
	}
	p.Unit, p.Total, p.Value = "value", 1, json.RawMessage(part)
	return nil
}

// cutRunes returns the characters from and up to to.
func cutRunes(text string, from, to int) string {
	start, n := len(text), 0
	for i := range text {
		if n == from {
			start = i
		}
		if n == to {
			return text[start:i]
		}
		n++
	}
	return text[start:]
}

// parts collects elements or members.
func (p *Page) parts(part []byte, limit int, open, end byte) error {
	if limit <= 0 {
		limit = DefaultLimit
	}
	var b bytes.Buffer
	b.WriteByte(open)
	kept := 0
	n := 0
	full := false
	err := each(part, func(key, value json.RawMessage) bool {
		if n >= p.Offset && kept < limit && !full {
			if kept > 0 && b.Len()+len(key)+len(value) > maxPageBytes {
				full = true
			} else {
				if kept > 0 {
					b.WriteByte(',')
				}
				if key != nil {
					b.Write(key)
					b.WriteByte(':')
				}
				b.Write(value)
				kept++
			}
		}
		n++
		return true
	})
	if err != nil {
		return fmt.Errorf("artifact: %s is damaged: %w", p.Info.Handle, err)
	}
	b.WriteByte(end)
	p.Total = n
	if next := min(p.Offset, n) + kept; next < n {
		p.Next = next
	}
	p.Value = b.Bytes()
	return nil
}

// each calls f with the elements of an array, or the members of an object and their keys, until it returns false.
func each(part []byte, f func(key, value json.RawMessage) bool) error {
	dec := json.NewDecoder(bytes.NewReader(part))
	t, err := dec.Token()
	if err != nil {
		return err
	}
	object := t == json.Delim('{')
	for dec.More() {
		var key, value json.RawMessage
		if object {
			from := dec.InputOffset()
			if _, err := dec.Token(); err != nil {
				return err
			}
			key = bytes.TrimLeft(part[from:dec.InputOffset()], ", \t\r\n")
		}
		if err := dec.Decode(&value); err != nil {
			return err
		}
		if !f(key, value) {
			return nil
		}
	}
	return nil
}

// find returns the part of a JSON value that a path leads to.
func find(doc []byte, path string) ([]byte, error) {
	steps, err := parsePath(path)
	if err != nil {
		return nil, err
	}
	for i, step := range steps {
		doc = bytes.TrimSpace(doc)
		var found json.RawMessage
		var have []string
		n := 0
		switch doc[0] {
		case '{':
			err = each(doc, func(key, value json.RawMessage) bool {
				var name string
				if json.Unmarshal(key, &name) == nil {
					if name == step {
						found = value
					} else if len(have) < 8 {
						have = append(have, name)
					}
				}
				return true
			})
		case '[':
			at, aerr := strconv.Atoi(step)
			if aerr != nil {
				return nil, fmt.Errorf("%w: %q is not a number of an element of the array at %q", ErrPath, step, strings.Join(steps[:i], "/"))
			}
			err = each(doc, func(_, value json.RawMessage) bool {
				if n == at {
					found = value
				}
				n++
				return found == nil
			})
		default:
			return nil, fmt.Errorf("%w: %q is neither an object nor an array", ErrPath, strings.Join(steps[:i], "/"))
		}
		switch {
		case err != nil:
			return nil, fmt.Errorf("artifact: damaged: %w", err)
		case found == nil && doc[0] == '[':
			return nil, fmt.Errorf("%w: the array at %q has %d elements", ErrPath, strings.Join(steps[:i], "/"), n)
		case found == nil:
			return nil, fmt.Errorf("%w: the object at %q has no member %q; it has %s", ErrPath, strings.Join(steps[:i], "/"), step, strings.Join(have, ", "))
		}
		doc = found
	}
	return doc, nil
}

// parsePath splits a JSON Pointer, or a path as Python would write it.
func parsePath(path string) ([]string, error) {
	if path == "" || path == "$" || path == "/" || path == "." {
		return nil, nil
	}
	if pointer, ok := strings.CutPrefix(path, "/"); ok {
		steps := strings.Split(pointer, "/")
		for i := range steps {
			steps[i] = strings.ReplaceAll(strings.ReplaceAll(steps[i], "~1", "/"), "~0", "~")
		}
		return steps, nil
	}
	var steps []string
	rest := strings.TrimPrefix(strings.TrimPrefix(path, "$"), ".")
	for rest != "" {
		if rest[0] != '[' {
			end := strings.IndexAny(rest, ".[")
			if end < 0 {
				end = len(rest)
			}
			if end == 0 {
				return nil, fmt.Errorf("%w: the path %q has an empty name", ErrPath, path)
			}
			steps = append(steps, rest[:end])
			rest = strings.TrimPrefix(rest[end:], ".")
			continue
		}
		end := strings.IndexByte(rest, ']')
		if end < 0 {
			return nil, fmt.Errorf("%w: the path %q has a [ without ]", ErrPath, path)
		}
		step := rest[1:end]
		if len(step) >= 2 && (step[0] == '"' || step[0] == '\'') && step[len(step)-1] == step[0] {
			step = step[1 : len(step)-1]
		}
		steps = append(steps, step)
		rest = strings.TrimPrefix(rest[end+1:], ".")
	}
	return steps, nil
}
