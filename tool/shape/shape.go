// Package shape learns what tools return from what they returned: the types and the names of members, never the values.
//
// Start with [Shape.Observe] and [Shape.Schema]. Most tools declare no output schema; after some calls a shape says what a
// program can expect, as far as it has been seen. [Store] keeps the shapes of tools in a folder.
//
// A member's name is data too when an object is used as a table, with names of people or identifiers as keys. So a name
// is only told when it looks like a name of a field and was seen in several objects; an object whose keys vary is
// told as dict[str, …].
package shape

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"unicode"

	"toolweaver/tool"
)

// Limits of what is learned from one value and kept in one shape.
const (
	maxBytes    = 1 << 20 // of a value that is looked at
	maxElements = 64      // of each array
	maxDepth    = 8
	maxMembers  = 100 // of one object; more are a table
	maxNodes    = 4000
	maxName     = 48 // bytes of a member's name
)

// minSeen is in how many objects a member's name must have been seen before it is told.
const minSeen = 2

// A Shape is what is known about the values at one place. The zero value knows nothing. It is not safe for concurrent
// use.
type Shape struct {
	// Seen counts the values observed.
	Seen int `json:"seen"`
	// Kinds counts them by JSON type: null, boolean, integer, number, string, array, object.
	Kinds map[string]int `json:"kinds,omitempty"`
	// Items is the shape of the elements of the arrays.
	Items *Shape `json:"items,omitempty"`
	// Members are the shapes of the members of the objects, by name.
	Members map[string]*Shape `json:"members,omitempty"`
	// Order is the order in which the names were first seen.
	Order []string `json:"order,omitempty"`
	// Table reports that the objects are used as tables: Values is then the shape of what is in them, and Members is nil.
	Table  bool   `json:"table,omitempty"`
	Values *Shape `json:"values,omitempty"`
}

// ErrLarge reports that a value was too large to be looked at; nothing was learned.
var ErrLarge = errors.New("shape: value too large")

// Observe learns from one value.
func (s *Shape) Observe(doc json.RawMessage) error {
	if len(doc) > maxBytes {
		return ErrLarge
	}
	if !json.Valid(doc) {
		return errors.New("shape: not a JSON value")
	}
	o := observer{dec: json.NewDecoder(bytes.NewReader(doc)), nodes: s.nodes()}
	o.dec.UseNumber()
	return o.observe(s, 0)
}

func (s *Shape) nodes() int {
	if s == nil {
		return 0
	}
	n := 1 + s.Items.nodes() + s.Values.nodes()
	for _, m := range s.Members {
		n += m.nodes()
	}
	return n
}

// An observer reads one value.
type observer struct {
	dec   *json.Decoder
	nodes int // of the whole shape
}

// fresh returns a new shape while there is room, and then nil.
func (o *observer) fresh() *Shape {
	if o.nodes >= maxNodes {
		return nil
	}
	o.nodes++
	return &Shape{}
}

// observe reads the next value into s, or past it if s is nil.
func (o *observer) observe(s *Shape, depth int) error {
	if s == nil || depth > maxDepth {
		var skip json.RawMessage
		return o.dec.Decode(&skip)
	}
	t, err := o.dec.Token()
	if err != nil {
		return err
	}
	s.count(kindOf(t))
	switch t {
	case json.Delim('['):
		if s.Items == nil {
			s.Items = o.fresh()
		}
		for i := 0; o.dec.More(); i++ {
			into := s.Items
			if i >= maxElements {
				into = nil
			}
			if err := o.observe(into, depth+1); err != nil {
				return err
			}
		}
		_, err = o.dec.Token()
	case json.Delim('{'):
		for i := 0; o.dec.More(); i++ {
			name, err := o.dec.Token()
			if err != nil {
				return err
			}
			if err := o.observe(o.member(s, name.(string), i), depth+1); err != nil { // names of members are strings
				return err
			}
		}
		if !s.Table && s.varies() {
			s.becomeTable()
		}
		_, err = o.dec.Token()
	}
	return err
}

// member returns the shape for the i-th member of an object, nil for none.
func (o *observer) member(s *Shape, name string, i int) *Shape {
	if !s.Table && (!fieldName(name) || i >= maxMembers) {
		s.becomeTable()
	}
	if s.Table {
		if s.Values == nil {
			s.Values = o.fresh()
		}
		if i >= maxElements {
			return nil
		}
		return s.Values
	}
	m := s.Members[name]
	if m == nil {
		if m = o.fresh(); m != nil {
			s.add(name, m)
		}
	}
	return m
}

func (s *Shape) count(kind string) {
	s.Seen++
	if s.Kinds == nil {
		s.Kinds = map[string]int{}
	}
	s.Kinds[kind]++
}

func (s *Shape) add(name string, m *Shape) {
	if s.Members == nil {
		s.Members = map[string]*Shape{}
	}
	s.Members[name] = m
	s.Order = append(s.Order, name)
}

// varies reports whether the objects have mostly names that the others do not have.
func (s *Shape) varies() bool {
	objects := s.Kinds["object"]
	if objects < 3 || len(s.Members) < 8 {
		return len(s.Members) > maxMembers
	}
	total, rare := 0, 0
	for _, m := range s.Members {
		total += m.Seen
		if m.Seen*4 < objects {
			rare++
		}
	}
	mean := total / objects // members of an object
	return len(s.Members) > maxMembers || rare > 2*max(mean, 1) && rare*2 > len(s.Members)
}

// becomeTable forgets the names.
func (s *Shape) becomeTable() {
	s.Table = true
	for _, n := range s.Order {
		if s.Values == nil {
			s.Values = &Shape{}
		}
		s.Values.merge(s.Members[n])
	}
	s.Members, s.Order = nil, nil
}

// merge adds what another shape has learned.
func (s *Shape) merge(other *Shape) {
	if other == nil {
		return
	}
	s.Seen += other.Seen
	if s.Kinds == nil {
		s.Kinds = map[string]int{}
	}
	for k, n := range other.Kinds {
		s.Kinds[k] += n
	}
	if other.Items != nil {
		if s.Items == nil {
			s.Items = &Shape{}
		}
		s.Items.merge(other.Items)
	}
	if other.Table && !s.Table {
		s.becomeTable()
	}
	if s.Table {
		if other.Values != nil || len(other.Members) > 0 {
			if s.Values == nil {
				s.Values = &Shape{}
			}
			s.Values.merge(other.Values)
			for _, n := range other.Order {
				s.Values.merge(other.Members[n])
			}
		}
		return
	}
	for _, n := range other.Order {
		m := s.Members[n]
		if m == nil {
			m = &Shape{}
			s.add(n, m)
		}
		m.merge(other.Members[n])
	}
}

// kindOf returns the JSON type of a value by its first token.
func kindOf(t json.Token) string {
	switch t := t.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case json.Number:
		if strings.ContainsAny(t.String(), ".eE") {
			return "number"
		}
		return "integer"
	case string:
		return "string"
	case json.Delim:
		if t == '[' {
			return "array"
		}
	}
	return "object"
}

// fieldName reports whether a name looks like one that a program was written with, rather than one that data brought:
// letters, with few digits.
func fieldName(n string) bool {
	if n == "" || len(n) > maxName {
		return false
	}
	digits := 0
	for i, r := range n {
		switch {
		case r == '_' || r == '$' && i == 0 || r == '@' && i == 0:
		case unicode.IsLetter(r):
		case i > 0 && (r == '-' || r == '.' || r == ':'):
		case i > 0 && unicode.IsDigit(r):
			digits++
		default:
			return false // spaces, slashes, @ of an address
		}
	}
	return digits <= 3
}

// Schema returns what is known as a schema; nil if nothing is that could be told.
func (s *Shape) Schema() *tool.Schema {
	if s == nil || s.Seen == 0 {
		return nil
	}
	doc, err := json.Marshal(s.document(0))
	if err != nil {
		return nil
	}
	schema, err := tool.ParseSchema(doc)
	if err != nil {
		return nil
	}
	return schema
}

// document returns the shape as a JSON Schema.
func (s *Shape) document(depth int) any {
	if s == nil || s.Seen == 0 || depth > maxDepth+1 {
		return true
	}
	d := map[string]any{}
	var types []string
	for _, k := range []string{"object", "array", "string", "integer", "number", "boolean", "null"} {
		if s.Kinds[k] > 0 && (k != "integer" || s.Kinds["number"] == 0) {
			types = append(types, k)
		}
	}
	d["type"] = types
	if s.Kinds["array"] > 0 && s.Items != nil {
		d["items"] = s.Items.document(depth + 1)
	}
	if s.Kinds["object"] == 0 {
		return d
	}
	if s.Table {
		d["additionalProperties"] = s.Values.document(depth + 1)
		return d
	}
	var told orderedObject
	var required []string
	for _, n := range s.Order {
		m := s.Members[n]
		if m.Seen < minSeen {
			continue
		}
		told = append(told, member{n, m.document(depth + 1)})
		if m.Seen == s.Kinds["object"] {
			required = append(required, n)
		}
	}
	if len(told) > 0 {
		d["properties"] = told
		d["required"] = required
	}
	return d
}
