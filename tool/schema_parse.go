package tool

// This file parses JSON Schema documents into Schema. The documents come from tool sources and are hostile: size, depth
// and number of nodes are bounded, references stay inside the document and may be cyclic.

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
)

// Limits of a schema document. Beyond the size the document is refused; beyond the others its parts count as "any".
const (
	// MaxSchemaBytes is the largest schema document that is read: 1 MiB. Large real ones have about 100 KB.
	MaxSchemaBytes = 1 << 20
	// maxSchemaDepth bounds the nesting, and with it the work: every level is scanned once more.
	maxSchemaDepth = 32
	// maxSchemaNodes bounds the number of subschemas of one document.
	maxSchemaNodes = 20_000
	// maxSchemaWork bounds the bytes scanned for one document: many references may lead to one large part.
	maxSchemaWork = 32 << 20
	// maxSchemaText bounds titles and descriptions, in code points.
	maxSchemaText = 2000
)

// ParseSchema parses a JSON Schema document. Empty input and the schema true allow everything. The error, an [*Error] of
// [KindProtocol], says why a document cannot be used: too large, not JSON, not a schema. Keywords with values of the
// wrong type are ignored.
func ParseSchema(doc json.RawMessage) (*Schema, error) {
	if len(doc) == 0 {
		return anySchema, nil
	}
	if len(doc) > MaxSchemaBytes {
		return nil, &Error{Kind: KindProtocol, Message: fmt.Sprintf("JSON Schema of %d bytes is larger than %d", len(doc), MaxSchemaBytes)}
	}
	if !json.Valid(doc) {
		return nil, &Error{Kind: KindProtocol, Message: "JSON Schema is not valid JSON"}
	}
	p := schemaParser{root: doc, refs: make(map[string]*Schema)}
	switch c := (&cursor{data: doc}).peek(); c {
	case '{', 't', 'f':
		s := p.parse(doc, 0)
		s.params = s.Params()
		return s, nil
	case 'n':
		return anySchema, nil
	}
	return nil, &Error{Kind: KindProtocol, Message: "JSON Schema is neither an object nor a boolean"}
}

type schemaParser struct {
	root  json.RawMessage
	refs  map[string]*Schema // by reference; filled before the target is parsed, so that cycles close; nil: unresolved
	nodes int
	work  int // bytes scanned
}

// keywords maps a keyword to what it does to the schema. Each entry ignores values of the wrong type.
var keywords map[string]func(p *schemaParser, s *Schema, v json.RawMessage, depth int)

func init() { // a variable initialiser would refer to itself through parse
	keywords = map[string]func(p *schemaParser, s *Schema, v json.RawMessage, depth int){
		"type":                 (*schemaParser).setType,
		"nullable":             (*schemaParser).setNullable,
		"$ref":                 (*schemaParser).setRef,
		"properties":           (*schemaParser).setProperties,
		"additionalProperties": (*schemaParser).setAdditional,
		"items":                (*schemaParser).setItems,
		"title":                func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.Title = CleanLine(str(v), 200) },
		"description": func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) {
			s.Description = Clean(str(v), maxSchemaText)
		},
		"format":            func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.Format = CleanLine(str(v), 100) },
		"default":           func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.Default = v },
		"const":             func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.Const = v },
		"enum":              func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.Enum, _ = splitArray(v) },
		"required":          func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.Required = strs(v) },
		"patternProperties": func(_ *schemaParser, s *Schema, _ json.RawMessage, _ int) { s.hasPatternProperties = true },
		"prefixItems":       func(p *schemaParser, s *Schema, v json.RawMessage, d int) { s.Prefix = p.list(v, d) },
		"anyOf":             func(p *schemaParser, s *Schema, v json.RawMessage, d int) { s.AnyOf = append(s.AnyOf, p.list(v, d)...) },
		"oneOf":             func(p *schemaParser, s *Schema, v json.RawMessage, d int) { s.AnyOf = append(s.AnyOf, p.list(v, d)...) },
		"allOf":             func(p *schemaParser, s *Schema, v json.RawMessage, d int) { s.AllOf = append(s.AllOf, p.list(v, d)...) },
		"minimum":           func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.Minimum = num(v) },
		"maximum":           func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.Maximum = num(v) },
		"exclusiveMinimum":  func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.ExclusiveMinimum = num(v) },
		"exclusiveMaximum":  func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.ExclusiveMaximum = num(v) },
		"multipleOf":        func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.MultipleOf = num(v) },
		"minLength":         func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.MinLength = count(v) },
		"maxLength":         func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.MaxLength = count(v) },
		"minItems":          func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.MinItems = count(v) },
		"maxItems":          func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.MaxItems = count(v) },
		"minProperties":     func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.MinProperties = count(v) },
		"maxProperties":     func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.MaxProperties = count(v) },
		"pattern":           func(_ *schemaParser, s *Schema, v json.RawMessage, _ int) { s.setPattern(str(v)) },
	}
}

// parse parses one schema. It never returns nil.
func (p *schemaParser) parse(doc json.RawMessage, depth int) *Schema {
	s := newSchema()
	p.parseInto(s, doc, depth)
	return s
}

func (p *schemaParser) parseInto(s *Schema, doc json.RawMessage, depth int) {
	p.nodes++
	p.work += len(doc)
	if depth > maxSchemaDepth || p.nodes > maxSchemaNodes || p.work > maxSchemaWork {
		s.Truncated = true
		return
	}
	members, err := splitObject(doc)
	if err != nil {
		s.never = string(doc) == "false"
		return
	}
	for _, m := range members {
		if set := keywords[m.key]; set != nil {
			set(p, s, m.value, depth)
		}
	}
	required := make(map[string]bool, len(s.Required))
	for _, name := range s.Required {
		required[name] = true
	}
	for i := range s.Properties {
		s.Properties[i].Required = required[s.Properties[i].Name]
	}
	if s.Types == nil && s.HasProperties {
		s.Types = []string{"object"}
	}
}

func (p *schemaParser) list(v json.RawMessage, depth int) []*Schema {
	items, _ := splitArray(v)
	list := make([]*Schema, 0, len(items))
	for _, item := range items {
		list = append(list, p.parse(item, depth+1))
	}
	return list
}

func (p *schemaParser) setType(s *Schema, v json.RawMessage, _ int) {
	if t := str(v); t != "" {
		s.Types = append(s.Types, t)
		return
	}
	s.Types = append(s.Types, strs(v)...)
}

// setNullable reads OpenAPI 3.0's keyword.
func (p *schemaParser) setNullable(s *Schema, v json.RawMessage, _ int) {
	if string(v) == "true" {
		s.Types = append(s.Types, "null")
	}
}

func (p *schemaParser) setProperties(s *Schema, v json.RawMessage, depth int) {
	members, err := splitObject(v)
	if err != nil {
		return
	}
	s.HasProperties = true
	seen := make(map[string]int, len(members))
	for _, m := range members {
		prop := Property{Name: m.key, Schema: p.parse(m.value, depth+1)}
		if i, dup := seen[m.key]; dup {
			s.Properties[i] = prop
			continue
		}
		seen[m.key] = len(s.Properties)
		s.Properties = append(s.Properties, prop)
	}
}

func (p *schemaParser) setAdditional(s *Schema, v json.RawMessage, depth int) {
	if string(v) == "false" {
		s.Closed = true
		return
	}
	s.Additional = p.parse(v, depth+1)
}

func (p *schemaParser) setItems(s *Schema, v json.RawMessage, depth int) {
	if (&cursor{data: v}).peek() == '[' { // a tuple, as drafts up to 2019-09 write it
		s.Prefix = p.list(v, depth)
		return
	}
	s.Items = p.parse(v, depth+1)
}

// setRef resolves a reference within the document. Each target is parsed once.
func (p *schemaParser) setRef(s *Schema, v json.RawMessage, depth int) {
	ref := str(v)
	s.RefName = CleanLine(unescapePointer(ref[strings.LastIndexByte(ref, '/')+1:]), 100)
	if s.RefName == "" || s.RefName == "#" {
		s.RefName = "root"
	}
	if known, ok := p.refs[ref]; ok {
		s.Ref = known
		return
	}
	target, err := p.lookup(ref)
	if err != nil {
		p.refs[ref] = nil // an unresolved reference allows everything
		return
	}
	t := newSchema()
	p.refs[ref] = t
	p.parseInto(t, target, depth+1)
	s.Ref = t
}

// lookup finds the target of a local reference, a JSON pointer as a URI fragment.
func (p *schemaParser) lookup(ref string) (json.RawMessage, error) {
	path, ok := strings.CutPrefix(ref, "#")
	if !ok {
		return nil, errors.New("not a local reference")
	}
	doc := p.root
	if path == "" {
		return doc, nil
	}
	segments := strings.Split(strings.TrimPrefix(path, "/"), "/")
	if len(segments) > maxSchemaDepth {
		return nil, errors.New("reference too deep")
	}
	for _, seg := range segments {
		if p.work += len(doc); p.work > maxSchemaWork {
			return nil, errors.New("too many references")
		}
		seg = unescapePointer(seg)
		next, err := child(doc, seg)
		if err != nil {
			return nil, err
		}
		doc = next
	}
	return doc, nil
}

func child(doc json.RawMessage, seg string) (json.RawMessage, error) {
	if members, err := splitObject(doc); err == nil {
		for _, m := range members {
			if m.key == seg {
				return m.value, nil
			}
		}
	} else if items, err := splitArray(doc); err == nil {
		if i, err := strconv.Atoi(seg); err == nil && 0 <= i && i < len(items) {
			return items[i], nil
		}
	}
	return nil, errors.New("reference leads nowhere")
}

func unescapePointer(seg string) string {
	if strings.Contains(seg, "%") {
		if dec, err := url.PathUnescape(seg); err == nil {
			seg = dec
		}
	}
	return strings.NewReplacer("~1", "/", "~0", "~").Replace(seg)
}

// str returns the value of a JSON string, "" for anything else.
func str(v json.RawMessage) string {
	if len(v) < 2 || v[0] != '"' {
		return ""
	}
	return unquote(v)
}

// strs returns the strings of a JSON array.
func strs(v json.RawMessage) []string {
	items, err := splitArray(v)
	if err != nil {
		return nil
	}
	list := make([]string, 0, len(items))
	for _, item := range items {
		if len(item) > 0 && item[0] == '"' {
			list = append(list, unquote(item))
		}
	}
	return list
}

// num returns a JSON number as it is written, "" for anything else.
func num(v json.RawMessage) json.Number {
	if len(v) == 0 || len(v) > 64 || (v[0] != '-' && (v[0] < '0' || v[0] > '9')) {
		return ""
	}
	return json.Number(v)
}

// count returns a length, -1 for anything that is none.
func count(v json.RawMessage) int {
	f, err := strconv.ParseFloat(string(num(v)), 64)
	if err != nil || f < 0 || f > 1<<40 {
		return -1
	}
	return int(f)
}

// WrapsResult reports whether an output schema says that the real result is the member "result" of the structured one.
// MCP's structured results must be objects, so servers whose functions return lists or scalars wrap them, and mark the
// schema with "x-fastmcp-wrap-result": true.
func WrapsResult(outputSchema json.RawMessage) bool {
	if len(outputSchema) == 0 || len(outputSchema) > MaxSchemaBytes || !json.Valid(outputSchema) {
		return false
	}
	members, err := splitObject(outputSchema)
	if err != nil {
		return false
	}
	for _, m := range members {
		if m.key == "x-fastmcp-wrap-result" {
			return string(m.value) == "true"
		}
	}
	return false
}
