package tool

// This file reads JSON objects in document order, which encoding/json's maps lose.

import (
	"bytes"
	"encoding/json"
	"errors"
)

// A member is one key and value of a JSON object. The value aliases the input.
type member struct {
	key   string
	value json.RawMessage
}

var errNotObject = errors.New("not a JSON object")

// splitObject returns the members of a JSON object in document order; duplicates are kept. It does not look into the
// values beyond finding where they end.
func splitObject(data json.RawMessage) ([]member, error) {
	c := cursor{data: data}
	var members []member
	err := c.object(func(key string, value json.RawMessage) error {
		members = append(members, member{key, value})
		return nil
	})
	return members, err
}

// splitArray returns the elements of a JSON array.
func splitArray(data json.RawMessage) ([]json.RawMessage, error) {
	c := cursor{data: data}
	var items []json.RawMessage
	err := c.array(func(value json.RawMessage) error {
		items = append(items, value)
		return nil
	})
	return items, err
}

// A cursor walks over JSON text without decoding it.
// Precondition of every method: data is valid JSON (json.Valid). On other input methods return an error or give up
// early, but never read out of bounds.
type cursor struct {
	data []byte
	pos  int // 0 <= pos <= len(data)
}

var errJSON = errors.New("invalid JSON")

func (c *cursor) space() {
	for c.pos < len(c.data) {
		switch c.data[c.pos] {
		case ' ', '\t', '\r', '\n':
			c.pos++
		default:
			return
		}
	}
}

// peek returns the first byte of the next token, 0 at the end.
func (c *cursor) peek() byte {
	c.space()
	if c.pos >= len(c.data) {
		return 0
	}
	return c.data[c.pos]
}

// skipString moves past a string; pos is at its opening quotation mark.
func (c *cursor) skipString() bool {
	c.pos++
	for c.pos < len(c.data) {
		switch c.data[c.pos] {
		case '\\':
			c.pos += 2
		case '"':
			c.pos++
			return true
		default:
			c.pos++
		}
	}
	c.pos = len(c.data)
	return false
}

// value returns the next value and moves past it.
func (c *cursor) value() (json.RawMessage, error) {
	c.space()
	start, depth := c.pos, 0
	for c.pos < len(c.data) {
		switch b := c.data[c.pos]; b {
		case '"':
			if !c.skipString() {
				return nil, errJSON
			}
			if depth == 0 {
				return c.data[start:c.pos], nil
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 {
				return c.scalar(start)
			}
			depth--
			if depth == 0 {
				c.pos++
				return c.data[start:c.pos], nil
			}
		case ',', ' ', '\t', '\r', '\n', ':':
			if depth == 0 {
				return c.scalar(start)
			}
		}
		c.pos++
	}
	if depth > 0 {
		return nil, errJSON
	}
	return c.scalar(start)
}

func (c *cursor) scalar(start int) (json.RawMessage, error) {
	if start == c.pos {
		return nil, errJSON
	}
	return c.data[start:c.pos], nil
}

// object calls f for each member of the next value, an object.
func (c *cursor) object(f func(key string, value json.RawMessage) error) error {
	return c.members(func(lit []byte, value json.RawMessage) error { return f(unquote(lit), value) })
}

// members is object with the keys as JSON string literals, which costs no allocation.
func (c *cursor) members(f func(lit []byte, value json.RawMessage) error) error {
	if c.peek() != '{' {
		return errNotObject
	}
	c.pos++
	if c.peek() == '}' {
		c.pos++
		return nil
	}
	for {
		if c.peek() != '"' {
			return errJSON
		}
		start := c.pos
		if !c.skipString() {
			return errJSON
		}
		lit := c.data[start:c.pos]
		if c.peek() != ':' {
			return errJSON
		}
		c.pos++
		value, err := c.value()
		if err != nil {
			return err
		}
		if err := f(lit, value); err != nil {
			return err
		}
		switch c.peek() {
		case ',':
			c.pos++
		case '}':
			c.pos++
			return nil
		default:
			return errJSON
		}
	}
}

// array calls f for each element of the next value, an array.
func (c *cursor) array(f func(value json.RawMessage) error) error {
	if c.peek() != '[' {
		return errors.New("not a JSON array")
	}
	c.pos++
	if c.peek() == ']' {
		c.pos++
		return nil
	}
	for {
		value, err := c.value()
		if err != nil {
			return err
		}
		if err := f(value); err != nil {
			return err
		}
		switch c.peek() {
		case ',':
			c.pos++
		case ']':
			c.pos++
			return nil
		default:
			return errJSON
		}
	}
}

// isKey reports whether a JSON string literal is the string key.
func isKey(lit []byte, key string) bool {
	if len(lit) < 2 {
		return false
	}
	if len(lit)-2 == len(key) && string(lit[1:len(lit)-1]) == key {
		return bytes.IndexByte(lit, '\\') < 0
	}
	return bytes.IndexByte(lit, '\\') >= 0 && unquote(lit) == key
}

// unquote decodes a JSON string literal.
func unquote(lit []byte) string {
	if len(lit) >= 2 && bytes.IndexByte(lit, '\\') < 0 {
		return string(lit[1 : len(lit)-1])
	}
	var s string
	if json.Unmarshal(lit, &s) != nil {
		return ""
	}
	return s
}
