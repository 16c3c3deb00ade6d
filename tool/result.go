package tool

// This file defines what a tool answers, and how that becomes the one value a program gets.

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"strings"
)

// A Result is a tool's answer. It has the shape of MCP's: structured data, content blocks, or both. All bytes are kept
// as they arrived. The zero value is the answer "nothing", which programs see as None.
type Result struct {
	// Structured is the result as JSON; empty when there is none.
	Structured json.RawMessage `json:"structured,omitempty"`
	// Content are the blocks of an unstructured answer.
	Content []Content `json:"content,omitempty"`
	// IsError reports that the tool failed; Content or Structured then says why.
	IsError bool `json:"isError,omitempty"`
	// Wrapped reports that Structured is an object whose only member, "result", is the real result, because the tool
	// returns something other than an object and MCP allows only objects. See [WrapsResult].
	Wrapped bool `json:"wrapped,omitempty"`
	// Meta is what the source reported besides the result, as a JSON object; empty when nothing.
	Meta json.RawMessage `json:"meta,omitempty"`

	valid bool // Structured is known to be valid JSON
}

// JSONResult returns the result with structured data that is known to be valid JSON, which spares looking again.
func JSONResult(doc json.RawMessage) Result { return Result{Structured: doc, valid: true} }

// A Content is one block of an unstructured answer.
type Content struct {
	// Type is MCP's: text, image, audio, resource, resource_link, or something newer.
	Type string `json:"type"`
	// Text is the text of a text block.
	Text string `json:"text,omitempty"`
	// MIMEType and Data are those of an image or audio block.
	MIMEType string `json:"mimeType,omitempty"`
	Data     []byte `json:"data,omitempty"`
	// Raw is the block as it arrived, as a JSON object. It may be empty for blocks made in Go and for text blocks.
	Raw json.RawMessage `json:"raw,omitempty"`
}

// A Value is what a program gets from a call: JSON, or else text. It avoids encoding a long text as JSON only to decode
// it again.
type Value struct {
	// JSON is the value as JSON bytes, valid JSON. When it is empty the value is the string Text.
	JSON json.RawMessage
	// Text is the value when JSON is empty.
	Text string
}

// IsText reports whether the value is the string Text rather than JSON.
func (v Value) IsText() bool { return len(v.JSON) == 0 }

// Bytes returns the value as JSON: JSON itself, or Text encoded as a JSON string.
func (v Value) Bytes() json.RawMessage {
	if !v.IsText() {
		return v.JSON
	}
	return quote(v.Text)
}

// Len returns the size of the value in bytes, without encoding it.
func (v Value) Len() int { return len(v.JSON) + len(v.Text) }

var jsonNull = json.RawMessage("null")

// Value unwraps the result.
//
//   - If IsError is set, the error is an [*Error] of [KindFailed] that carries the text of the answer.
//   - Else structured data is the value; its member "result" alone if Wrapped is set and it has exactly that member.
//   - Else, with one block: text that is a JSON object, array, number, true, false or null is parsed, other text is
//     itself. Blocks that are not text become objects with their type.
//   - Several blocks become a list of the values of each.
//   - No block at all is null.
func (r *Result) Value() (Value, error) {
	if r.IsError {
		return Value{}, &Error{Kind: KindFailed, Message: r.errorText()}
	}
	if s := bytes.TrimSpace(r.Structured); len(s) > 0 && (len(r.Content) == 0 || !bytes.Equal(s, jsonNull)) {
		if !r.valid && !json.Valid(s) {
			return Value{}, &Error{Kind: KindProtocol, Message: "the tool's structured result is not valid JSON"}
		}
		if r.Wrapped {
			if inner, ok := unwrapResult(s); ok {
				return Value{JSON: inner}, nil
			}
		}
		return Value{JSON: s}, nil
	}
	switch len(r.Content) {
	case 0:
		return Value{JSON: jsonNull}, nil
	case 1:
		return r.Content[0].value(), nil
	}
	var list bytes.Buffer
	list.WriteByte('[')
	for i := range r.Content {
		if i > 0 {
			list.WriteByte(',')
		}
		list.Write(r.Content[i].value().Bytes())
	}
	list.WriteByte(']')
	return Value{JSON: list.Bytes()}, nil
}

// Size returns the number of bytes the result holds: what would have entered a model's context without a program.
func (r *Result) Size() int {
	n := len(r.Structured)
	for i := range r.Content {
		c := &r.Content[i]
		if len(c.Raw) > 0 {
			n += len(c.Raw)
		} else {
			n += len(c.Text) + base64.StdEncoding.EncodedLen(len(c.Data))
		}
	}
	return n
}

// TextResult returns a result with one text block.
func TextResult(text string) Result {
	return Result{Content: []Content{{Type: "text", Text: text}}}
}

// value is the value of one block.
func (c *Content) value() Value {
	if c.Type == "text" || c.Type == "" {
		if s, ok := jsonText(c.Text); ok {
			return Value{JSON: s}
		}
		return Value{Text: c.Text, JSON: nil}
	}
	if len(c.Raw) > 0 && json.Valid(c.Raw) {
		return Value{JSON: c.Raw}
	}
	block, err := json.Marshal(struct {
		Type     string `json:"type"`
		Text     string `json:"text,omitempty"`
		MIMEType string `json:"mimeType,omitempty"`
		Data     []byte `json:"data,omitempty"`
	}{c.Type, c.Text, c.MIMEType, c.Data})
	if err != nil {
		return Value{Text: c.Text}
	}
	return Value{JSON: block}
}

// jsonText reports whether text is a JSON object, array, number, boolean or null, and returns it trimmed. A quoted
// JSON string stays the text it is: quotation marks around prose are more often prose than JSON.
func jsonText(text string) (json.RawMessage, bool) {
	s := strings.Trim(text, " \t\r\n")
	if s == "" {
		return nil, false
	}
	switch c := s[0]; {
	case c == '{' || c == '[' || c == '-' || '0' <= c && c <= '9':
	case s == "true" || s == "false" || s == "null":
	default:
		return nil, false
	}
	if raw := json.RawMessage(s); json.Valid(raw) {
		return raw, true
	}
	return nil, false
}

// errorText is the text of a failed result: its text blocks, else its structured data.
func (r *Result) errorText() string {
	var parts []string
	for i := range r.Content {
		if c := &r.Content[i]; c.Type == "text" || c.Type == "" {
			if t := strings.TrimSpace(c.Text); t != "" {
				parts = append(parts, t)
			}
		}
	}
	switch {
	case len(parts) > 0:
		return Clean(strings.Join(parts, "\n"), maxErrorText)
	case len(r.Structured) > 0:
		return Clean(string(r.Structured), maxErrorText)
	}
	return "the tool reported a failure without saying why"
}

// maxErrorText bounds the text of a tool's failure, in runes: a traceback fits, a dump does not.
const maxErrorText = 8 << 10

// unwrapResult returns the member "result" of an object that has no other.
func unwrapResult(object json.RawMessage) (json.RawMessage, bool) {
	members, err := splitObject(object)
	if err != nil || len(members) != 1 || members[0].key != "result" {
		return nil, false
	}
	return members[0].value, true
}

// quote encodes s as a JSON string without escaping for HTML.
func quote(s string) json.RawMessage {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil { // cannot happen: a string always encodes
		return json.RawMessage(`""`)
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}
