package openapi

// This file makes tools of operations.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"toolweaver/tool"
)

// An operation is one method of one path.
type operation struct {
	name   string
	method string
	path   string // with {parameters}
	params []param
	body   body
	tool   tool.Tool
}

// A param is a parameter that is not part of the body.
type param struct {
	name     string // as the tool has it
	wire     string // as the API has it
	in       string // path, query, header, cookie
	style    string
	explode  bool
	required bool
	schema   json.RawMessage
	json     bool // its value is sent as JSON
}

// A body is what a request carries.
type body struct {
	media    string
	required bool
	whole    string            // the parameter that is the body as a whole; "" if its members are parameters
	members  map[string]string // names in the body by the names of parameters
}

// methods are the methods of operations, in the order in which they are listed.
var methods = []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions}

// maxOperations bounds the operations of a document.
const maxOperations = 10_000

// build makes the tools of a document.
func (s *Source) build(doc *openapi3.T, base *url.URL) (*api, error) {
	a := &api{base: base, byName: map[string]*operation{}}
	if doc.Paths == nil {
		return nil, s.bad("the document has no paths")
	}
	paths := doc.Paths.Map()
	for _, p := range slices.Sorted(maps.Keys(paths)) {
		item := paths[p]
		if item == nil {
			continue
		}
		ops := item.Operations()
		for _, m := range methods {
			op := ops[m]
			if op == nil || len(a.operations) >= maxOperations {
				continue
			}
			name := op.OperationID
			if name == "" {
				name = strings.ToLower(m) + "_" + strings.Trim(nameChars.ReplaceAllString(p, "_"), "_")
			}
			if !s.wanted(name, m, p) {
				continue
			}
			for i, plain := 2, name; a.byName[name] != nil; i++ {
				name = fmt.Sprintf("%s_%d", plain, i)
			}
			o := newOperation(doc, name, m, p, item, op)
			a.operations = append(a.operations, o)
			a.byName[name] = o
			o.tool.Source = s.cfg.Name
			a.tools = append(a.tools, o.tool)
		}
	}
	if len(a.operations) == 0 {
		return nil, s.bad("the document has no operations that are wanted")
	}
	return a, nil
}

var nameChars = regexp.MustCompile(`[^A-Za-z0-9]+`)

// wanted reports whether an operation is to be offered.
func (s *Source) wanted(name, method, p string) bool {
	fits := func(patterns []string) bool {
		for _, pattern := range patterns {
			for _, text := range []string{name, method + " " + p} {
				if ok, err := path.Match(strings.ReplaceAll(pattern, "/", "\x00"), strings.ReplaceAll(text, "/", "\x00")); ok && err == nil {
					return true
				}
			}
		}
		return false
	}
	return (len(s.cfg.Include) == 0 || fits(s.cfg.Include)) && !fits(s.cfg.Exclude)
}

func checkPatterns(list []string) error {
	for _, p := range list {
		if _, err := path.Match(p, ""); err != nil {
			return fmt.Errorf("the pattern %q is malformed", tool.CleanLine(p, 80))
		}
	}
	return nil
}

// newOperation makes a tool of an operation.
func newOperation(doc *openapi3.T, name, method, p string, item *openapi3.PathItem, op *openapi3.Operation) *operation {
	o := &operation{name: name, method: method, path: p}
	d := &definitions{doc: doc}
	props := &object{}
	var required []string
	taken := map[string]bool{}
	for _, ref := range parameters(item, op) {
		prm, ok := newParam(d, ref.Value)
		if !ok {
			continue
		}
		if taken[prm.name] {
			prm.name += "_" + prm.in
		}
		if taken[prm.name] {
			continue
		}
		taken[prm.name] = true
		o.params = append(o.params, prm)
		props.add(prm.name, described(prm.schema, ref.Value.Description))
		if prm.required {
			required = append(required, prm.name)
		}
	}
	if op.RequestBody != nil && op.RequestBody.Value != nil {
		required = append(required, o.setBody(d, op.RequestBody.Value, props, taken)...)
	}
	o.tool = tool.Tool{
		Name: name, Title: tool.CleanLine(op.Summary, 200), Description: description(op, method, p),
		InputSchema: d.schema(props, required), OutputSchema: outputSchema(doc, op), Annotations: annotations(method),
	}
	return o
}

// parameters returns those of the operation, and those of its path that it does not replace.
func parameters(item *openapi3.PathItem, op *openapi3.Operation) []*openapi3.ParameterRef {
	var list []*openapi3.ParameterRef
	have := map[string]bool{}
	for _, from := range []openapi3.Parameters{op.Parameters, item.Parameters} {
		for _, ref := range from {
			if ref == nil || ref.Value == nil || have[ref.Value.In+" "+ref.Value.Name] {
				continue
			}
			have[ref.Value.In+" "+ref.Value.Name] = true
			list = append(list, ref)
		}
	}
	return list
}

// ignoredHeaders are headers that are no parameters: https://spec.openapis.org/oas/v3.1.1.html#fixed-fields-for-use-with-schema
var ignoredHeaders = map[string]bool{"accept": true, "content-type": true, "authorization": true}

func newParam(d *definitions, v *openapi3.Parameter) (param, bool) {
	if v.In == "header" && ignoredHeaders[strings.ToLower(v.Name)] || v.Name == "" {
		return param{}, false
	}
	p := param{name: v.Name, wire: v.Name, in: v.In, style: v.Style, required: v.Required || v.In == "path"}
	if p.style == "" {
		p.style = "simple"
		if v.In == "query" || v.In == "cookie" {
			p.style = "form"
		}
	}
	p.explode = p.style == "form"
	if v.Explode != nil {
		p.explode = *v.Explode
	}
	p.schema = json.RawMessage("{}")
	switch {
	case v.Schema != nil:
		p.schema = d.of(v.Schema)
	case len(v.Content) > 0:
		p.json = true
		for _, media := range v.Content {
			if media.Schema != nil {
				p.schema = d.of(media.Schema)
			}
		}
	}
	return p, true
}

// setBody makes parameters of the members of a JSON object, and one parameter of any other body. It returns the names of those
// that are required.
func (o *operation) setBody(d *definitions, v *openapi3.RequestBody, props *object, taken map[string]bool) (required []string) {
	media, content := pick(v.Content)
	if content == nil {
		return nil
	}
	o.body = body{media: media, required: v.Required, members: map[string]string{}}
	if s := content.Schema; s != nil && s.Value != nil && (isJSON(media) || media == formMedia) && flat(s.Value, taken) {
		names := slices.Sorted(maps.Keys(s.Value.Properties))
		needed := s.Value.Required
		slices.SortStableFunc(names, func(a, b string) int { // in the order in which the document requires them
			return order(needed, a) - order(needed, b)
		})
		for _, n := range names {
			if ref := s.Value.Properties[n]; ref.Value != nil && ref.Value.ReadOnly {
				continue
			}
			o.body.members[n] = n
			props.add(n, d.of(s.Value.Properties[n]))
			if v.Required && slices.Contains(needed, n) {
				required = append(required, n)
			}
		}
		return required
	}
	o.body.whole = "body"
	for taken[o.body.whole] {
		o.body.whole += "_"
	}
	schema := json.RawMessage(`{"type":"string"}`)
	if isJSON(media) || media == formMedia {
		schema = json.RawMessage("{}")
		if content.Schema != nil {
			schema = d.of(content.Schema)
		}
	}
	props.add(o.body.whole, described(schema, v.Description))
	if v.Required {
		required = append(required, o.body.whole)
	}
	return required
}

func order(list []string, name string) int {
	if at := slices.Index(list, name); at >= 0 {
		return at
	}
	return len(list)
}

// flat reports whether the members of a body can stand beside the other parameters.
func flat(s *openapi3.Schema, taken map[string]bool) bool {
	if len(s.Properties) == 0 || len(s.Properties) > 60 || len(s.AllOf)+len(s.OneOf)+len(s.AnyOf) > 0 || s.AdditionalProperties.Schema != nil {
		return false
	}
	for n, ref := range s.Properties {
		if taken[n] || ref == nil {
			return false
		}
	}
	return true
}

const formMedia = "application/x-www-form-urlencoded"

// pick chooses the media type of a body: JSON before forms before text.
func pick(c openapi3.Content) (string, *openapi3.MediaType) {
	for _, fits := range []func(string) bool{isJSON, func(m string) bool { return m == formMedia }, func(m string) bool { return strings.HasPrefix(m, "text/") }, func(string) bool { return true }} {
		for _, media := range slices.Sorted(maps.Keys(c)) {
			if fits(media) && c[media] != nil {
				if media == "*/*" {
					return "application/json", c[media]
				}
				return media, c[media]
			}
		}
	}
	return "", nil
}

func isJSON(media string) bool {
	media, _, _ = strings.Cut(strings.ToLower(media), ";")
	media = strings.TrimSpace(media)
	return media == "application/json" || strings.HasSuffix(media, "+json") || media == "*/*"
}

// outputSchema returns the schema of what the operation answers when all is well; nil if it does not say.
func outputSchema(doc *openapi3.T, op *openapi3.Operation) json.RawMessage {
	if op.Responses == nil {
		return nil
	}
	byStatus := op.Responses.Map()
	for _, status := range slices.Sorted(maps.Keys(byStatus)) {
		ref := byStatus[status]
		if ref == nil || ref.Value == nil || !strings.HasPrefix(status, "2") {
			continue
		}
		media, content := pick(ref.Value.Content)
		if content == nil || content.Schema == nil || !isJSON(media) {
			continue
		}
		d := &definitions{doc: doc}
		return d.finish(d.of(content.Schema))
	}
	return nil
}

// annotations are what a method promises: https://www.rfc-editor.org/rfc/rfc9110#name-common-method-properties
func annotations(method string) tool.Annotations {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodOptions:
		return tool.Annotations{ReadOnly: tool.Yes, OpenWorld: tool.Yes}
	case http.MethodPut, http.MethodDelete:
		return tool.Annotations{ReadOnly: tool.No, Idempotent: tool.Yes, Destructive: tool.Yes, OpenWorld: tool.Yes}
	case http.MethodPatch:
		return tool.Annotations{ReadOnly: tool.No, Destructive: tool.Yes, OpenWorld: tool.Yes}
	}
	return tool.Annotations{ReadOnly: tool.No, OpenWorld: tool.Yes}
}

func description(op *openapi3.Operation, method, p string) string {
	var parts []string
	for _, t := range []string{op.Summary, op.Description} {
		if t = strings.TrimSpace(t); t != "" && (len(parts) == 0 || t != parts[0]) {
			parts = append(parts, t)
		}
	}
	if op.Deprecated {
		parts = append(parts, "Deprecated.")
	}
	return strings.Join(append(parts, method+" "+p), "\n")
}

// described adds a description to a schema that has none.
func described(schema json.RawMessage, text string) json.RawMessage {
	if text == "" || !bytes.HasPrefix(schema, []byte("{")) || bytes.Contains(schema, []byte(`"$ref"`)) || bytes.Contains(schema, []byte(`"description"`)) {
		return schema
	}
	quoted, err := json.Marshal(text)
	if err != nil {
		return schema
	}
	out := append([]byte(`{"description":`), quoted...)
	if rest := bytes.TrimSpace(schema[1:]); len(rest) > 1 {
		out = append(append(out, ','), rest...)
	} else {
		out = append(out, '}')
	}
	return out
}

// object is a JSON object whose members keep their order.
type object struct {
	names  []string
	values []json.RawMessage
}

func (o *object) add(name string, v json.RawMessage) {
	o.names = append(o.names, name)
	o.values = append(o.values, v)
}

func (o *object) append(out []byte) []byte {
	out = append(out, '{')
	for i, n := range o.names {
		if i > 0 {
			out = append(out, ',')
		}
		key, err := json.Marshal(n)
		if err != nil {
			continue
		}
		out = append(append(append(out, key...), ':'), o.values[i]...)
	}
	return append(out, '}')
}

// definitions collect the schemas that the schema of a tool refers to.
type definitions struct {
	doc   *openapi3.T
	names []string // in the order in which they were met
	depth map[string]int
	at    int // depth of what is being looked at
}

// What of the schemas that a tool refers to is taken over: references of references to this depth, and so many bytes. Beyond,
// they allow anything.
const (
	maxRefDepth   = 6
	maxDefinition = 96 << 10
)

const components = "#/components/schemas/"

var reference = regexp.MustCompile(`"#/components/schemas/([^"\\]+)"`)

// of returns a schema as JSON, with its references pointing to $defs.
func (d *definitions) of(ref *openapi3.SchemaRef) json.RawMessage {
	data, err := json.Marshal(ref)
	if err != nil {
		return json.RawMessage("{}")
	}
	for _, m := range reference.FindAllSubmatch(data, -1) {
		d.meet(unescape(string(m[1])))
	}
	return bytes.ReplaceAll(data, []byte(`"`+components), []byte(`"#/$defs/`))
}

func unescape(pointer string) string {
	return strings.ReplaceAll(strings.ReplaceAll(pointer, "~1", "/"), "~0", "~")
}

func (d *definitions) meet(name string) {
	if d.depth == nil {
		d.depth = map[string]int{}
	}
	if _, ok := d.depth[name]; !ok {
		d.depth[name] = d.at + 1
		d.names = append(d.names, name)
	}
}

// all returns the definitions, and those they refer to.
func (d *definitions) all() *object {
	o := &object{}
	size := 0
	for i := 0; i < len(d.names); i++ {
		n := d.names[i]
		schema := json.RawMessage("{}")
		if d.doc.Components != nil && d.depth[n] <= maxRefDepth && size < maxDefinition {
			if ref := d.doc.Components.Schemas[n]; ref != nil {
				d.at = d.depth[n]
				schema = d.of(ref)
			}
		}
		size += len(schema)
		o.add(n, schema)
	}
	return o
}

// schema returns an object schema with the definitions it needs.
func (d *definitions) schema(props *object, required []string) json.RawMessage {
	out := props.append([]byte(`{"type":"object","properties":`))
	if len(required) > 0 {
		list, err := json.Marshal(required)
		if err == nil {
			out = append(append(out, `,"required":`...), list...)
		}
	}
	return d.finish(append(out, `,"additionalProperties":false}`...))
}

// finish adds the definitions to a schema.
func (d *definitions) finish(schema json.RawMessage) json.RawMessage {
	defs := d.all()
	if len(defs.names) == 0 || len(schema) < 2 {
		return schema
	}
	if bytes.Equal(schema, []byte("{}")) {
		return schema
	}
	out := append(json.RawMessage{}, schema[:len(schema)-1]...)
	out = append(out, `,"$defs":`...)
	return append(defs.append(out), '}')
}
