package tool

// This file defines Schema, the light view of a JSON Schema, and the parameters of a tool read from it.

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// A Schema is a parsed, light view of a JSON Schema (draft 7 or 2020-12): what is needed to bind positional arguments, to
// write stubs and to check arguments before they are sent. Keywords it does not know are ignored. It is immutable and
// may be shared between goroutines.
//
// Schemas of a $ref are shared pointers, so the graph may hold cycles: whoever walks it limits the depth.
type Schema struct {
	// Types are the allowed JSON types: "string", "integer", "number", "boolean", "object", "array", "null". None
	// means any.
	Types []string
	// Title and Description are cleaned and bounded.
	Title, Description string
	// Format is the format keyword, such as "date-time". It is not checked.
	Format string
	// Default, Const and the members of Enum are JSON values; nil when absent.
	Default json.RawMessage
	Const   json.RawMessage
	Enum    []json.RawMessage
	// Properties are the declared members of an object, in document order.
	Properties []Property
	// HasProperties reports that the keyword was there, perhaps empty.
	HasProperties bool
	// Required are the names of the members that must be there, in document order. They need not be in Properties.
	Required []string
	// Closed reports that additionalProperties is false; Additional is the schema of other members, nil for any.
	Closed     bool
	Additional *Schema
	// Items is the schema of an array's elements after Prefix; nil means any.
	Items  *Schema
	Prefix []*Schema
	// AnyOf holds the alternatives of anyOf, and of oneOf, which is treated alike. AllOf holds further conditions.
	AnyOf, AllOf []*Schema
	// RefName is the last segment of the reference this schema was reached by ("User" of "#/$defs/User"), and Ref what
	// it refers to. Other fields may stand beside it. Ref is nil if the reference could not be resolved within the document.
	RefName string
	Ref     *Schema
	// Minimum and so on are JSON numbers, empty when absent.
	Minimum, Maximum, ExclusiveMinimum, ExclusiveMaximum, MultipleOf json.Number
	// MinLength and so on are -1 when absent; lengths of strings are in Unicode code points.
	MinLength, MaxLength, MinItems, MaxItems, MinProperties, MaxProperties int
	// Pattern is a regular expression that a string must match somewhere. One that Go cannot compile is not checked.
	Pattern string
	// Truncated reports that parts below were too deep or too many and count as "any".
	Truncated bool

	hasPatternProperties bool
	never                bool // the schema false
	pattern              func() *regexp.Regexp
	params               []Param // of the root of a document only: what Params returns
}

// A Property is a declared member of an object.
type Property struct {
	Name     string
	Required bool
	Schema   *Schema // never nil
}

// A Param is a parameter of a tool: a property of its input schema's top level.
type Param struct {
	// Name is the property's name; it may be any string.
	Name string
	// Required reports that a call must give it.
	Required bool
	// Default is the default the schema states, as JSON; nil when none. Applying it is the tool's business.
	Default json.RawMessage
	// Schema is never nil.
	Schema *Schema
}

// maxRefHops bounds how far chains of references are followed.
const maxRefHops = 32

// Resolve follows references and returns the schema they lead to: s itself if it is no reference. It never returns nil for
// a non-nil s; an endless chain ends somewhere in the chain.
func (s *Schema) Resolve() *Schema {
	for range maxRefHops {
		if s == nil || s.Ref == nil {
			return s
		}
		s = s.Ref
	}
	return s
}

// Property returns the declared member called name, looking through references.
func (s *Schema) Property(name string) (*Schema, bool) {
	r := s.Resolve()
	if r == nil {
		return nil, false
	}
	for i := range r.Properties {
		if r.Properties[i].Name == name {
			return r.Properties[i].Schema, true
		}
	}
	return nil, false
}

// Params returns the parameters of a tool whose input schema s is: the required ones first, then the optional ones, each
// in document order. This is the order of positional arguments. Members of references and of allOf count;
// those that only an alternative of anyOf or oneOf declares are optional. A nil schema has no parameters.
func (s *Schema) Params() []Param {
	if s != nil && s.params != nil {
		return slices.Clone(s.params)
	}
	var c paramCollector
	c.collect(s, true, 0)
	for i := range c.params {
		if c.required[c.params[i].Name] {
			c.params[i].Required = true
		}
	}
	for _, name := range c.requiredOrder {
		if !c.seen[name] {
			c.seen[name] = true
			c.params = append(c.params, Param{Name: name, Required: true, Schema: anySchema})
		}
	}
	sorted := make([]Param, 0, len(c.params))
	for _, p := range c.params {
		if p.Required {
			sorted = append(sorted, p)
		}
	}
	for _, p := range c.params {
		if !p.Required {
			sorted = append(sorted, p)
		}
	}
	return sorted
}

type paramCollector struct {
	params        []Param
	seen          map[string]bool
	required      map[string]bool
	requiredOrder []string
}

func (c *paramCollector) collect(s *Schema, mayRequire bool, depth int) {
	if s == nil || depth > 8 {
		return
	}
	if c.seen == nil {
		c.seen, c.required = make(map[string]bool), make(map[string]bool)
	}
	for _, p := range s.Properties {
		if !c.seen[p.Name] {
			c.seen[p.Name] = true
			def := p.Schema.Default
			if def == nil {
				def = p.Schema.Resolve().Default
			}
			c.params = append(c.params, Param{Name: p.Name, Default: def, Schema: p.Schema})
		}
	}
	if mayRequire {
		for _, name := range s.Required {
			if !c.required[name] {
				c.required[name] = true
				c.requiredOrder = append(c.requiredOrder, name)
			}
		}
	}
	c.collect(s.Ref, mayRequire, depth+1)
	for _, sub := range s.AllOf {
		c.collect(sub, mayRequire, depth+1)
	}
	for _, sub := range s.AnyOf {
		c.collect(sub, false, depth+1)
	}
}

// AcceptsOther reports whether arguments beyond the declared parameters are accepted. JSON Schema accepts them unless
// told otherwise; a tool that declares parameters and says nothing about others does not expect any, and a
// misspelt optional parameter would be ignored silently, so saying nothing counts as no.
func (s *Schema) AcceptsOther() bool {
	r := s.Resolve()
	switch {
	case r == nil:
		return true
	case r.Closed:
		return false
	case r.Additional != nil || r.hasPatternProperties || r.Truncated:
		return true
	case len(r.AnyOf) > 0 || len(r.AllOf) > 0 || r.RefName != "":
		return true
	}
	return !r.HasProperties
}

// TypeName returns a short description of what s allows, for messages and search: "string", "integer or null",
// "array of string", "User", "'a' | 'b'", or "any".
func (s *Schema) TypeName() string { return s.typeName(0) }

func (s *Schema) typeName(depth int) string {
	if s == nil || depth > 4 {
		return "any"
	}
	if s.RefName != "" && (s.Ref == nil || s.Ref.is("object")) {
		return s.RefName
	}
	if s.Ref != nil {
		return s.Ref.typeName(depth + 1)
	}
	if n := len(s.Enum); n > 0 && n <= 8 {
		parts := make([]string, n)
		for i, e := range s.Enum {
			parts[i] = Clean(string(e), 40)
		}
		return strings.Join(parts, " | ")
	}
	if s.Const != nil {
		return Clean(string(s.Const), 40)
	}
	var parts []string
	for _, t := range s.Types {
		if t == "array" && s.Items != nil {
			t = "array of " + s.Items.typeName(depth+1)
		}
		parts = append(parts, t)
	}
	if len(parts) == 0 {
		for i, alt := range s.AnyOf {
			if i == 6 {
				parts = append(parts, "…")
				break
			}
			parts = append(parts, alt.typeName(depth+1))
		}
	}
	if len(parts) == 0 && len(s.AllOf) == 1 {
		return s.AllOf[0].typeName(depth + 1)
	}
	if len(parts) == 0 {
		return "any"
	}
	return strings.Join(parts, " or ")
}

func (s *Schema) is(typ string) bool {
	for _, t := range s.Types {
		if t == typ {
			return true
		}
	}
	return false
}

// anySchema allows everything.
var anySchema = newSchema()

func newSchema() *Schema {
	return &Schema{MinLength: -1, MaxLength: -1, MinItems: -1, MaxItems: -1, MinProperties: -1, MaxProperties: -1}
}

// maxPattern bounds the length of patterns that are compiled, in bytes.
const maxPattern = 2 << 10

// setPattern compiles the pattern when it is first needed. Go's engine is linear in the text; patterns it does not know
// (lookahead, mostly) are not checked, because the tool itself will check them.
func (s *Schema) setPattern(p string) {
	s.Pattern = p
	if len(p) > maxPattern {
		return
	}
	s.pattern = sync.OnceValue(func() *regexp.Regexp {
		re, err := regexp.Compile(p)
		if err != nil {
			return nil
		}
		return re
	})
}
