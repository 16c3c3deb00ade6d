// Package tool says what can be called: tools, the sources they come from, calls, results, and the catalog that
// offers the tools of several sources under names a program can use.
//
// Start with [Source], the interface behind which every kind of tool lives (MCP servers, OpenAPI documents, Go
// functions, commands), and with [Catalog], which is built from sources and resolves names. [Tool] describes one
// tool, [Schema] is a light view of its JSON Schema, [Result.Value] turns what a tool answered into the one value a
// program gets, and every failure is an [*Error] of some [Kind].
//
// The package uses the standard library only. It knows nothing of the Python engine, of journals or of executions:
// arguments and results are JSON bytes, passed on unchanged, so that large integers and the difference between 1 and
// 1.0 survive. All text that comes from a source is treated as hostile: it is bounded, and cleaned before it is shown.
package tool

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
)

// A Tool describes one callable tool. It is plain data; copies are independent except for the shared schema bytes,
// which must not be modified.
type Tool struct {
	// Name is the tool's name within its source, exactly as the source spells it. It may hold any characters; see
	// [Entry] for the names a program uses.
	Name string `json:"name"`
	// Title is a short human-readable name, possibly empty.
	Title string `json:"title,omitempty"`
	// Description tells what the tool does. The catalog cleans it with [Clean].
	Description string `json:"description,omitempty"`
	// InputSchema is the JSON Schema of the arguments object. Empty means that any object is accepted.
	InputSchema json.RawMessage `json:"inputSchema,omitempty"`
	// OutputSchema is the JSON Schema of [Result.Structured]. Empty means that the source declares none.
	OutputSchema json.RawMessage `json:"outputSchema,omitempty"`
	// Annotations are hints about what a call does.
	Annotations Annotations `json:"annotations,omitzero"`
	// Source is the name of the source the tool comes from. The catalog fills it in.
	Source string `json:"source,omitempty"`
}

// Annotations are a source's hints about the effects of a tool. They are claims, not facts: whether they may loosen a
// policy depends on whether the user trusts the source. The zero value says nothing.
type Annotations struct {
	// ReadOnly claims that a call changes nothing. Assumed when unknown: no.
	ReadOnly Hint `json:"readOnly,omitzero"`
	// Destructive claims that a call may delete or overwrite, rather than only add. It has a meaning only for tools
	// that are not read-only. Assumed when unknown: yes.
	Destructive Hint `json:"destructive,omitzero"`
	// Idempotent claims that repeating a call with the same arguments has no further effect. It has a meaning only
	// for tools that are not read-only. Assumed when unknown: no.
	Idempotent Hint `json:"idempotent,omitzero"`
	// OpenWorld claims that the tool reaches beyond a closed domain, such as the web. Assumed when unknown: yes.
	OpenWorld Hint `json:"openWorld,omitzero"`
}

// IsReadOnly reports whether the tool claims to change nothing.
func (a Annotations) IsReadOnly() bool { return a.ReadOnly.Or(false) }

// IsDestructive reports whether a call may destroy something: not if the tool is read-only, else unless it claims not
// to.
func (a Annotations) IsDestructive() bool { return !a.IsReadOnly() && a.Destructive.Or(true) }

// IsIdempotent reports whether a call may be repeated: read-only tools always, others when they claim so.
func (a Annotations) IsIdempotent() bool { return a.IsReadOnly() || a.Idempotent.Or(false) }

// IsOpenWorld reports whether the tool may reach beyond a closed domain.
func (a Annotations) IsOpenWorld() bool { return a.OpenWorld.Or(true) }

// A Hint is a yes, a no, or the absence of a claim, which is the zero value.
type Hint int8

// The values of a Hint.
const (
	Unknown Hint = 0
	Yes     Hint = 1
	No      Hint = -1
)

// HintOf converts a Go bool to a Hint.
func HintOf(b bool) Hint {
	if b {
		return Yes
	}
	return No
}

// HintOfPtr converts an optional bool to a Hint: nil is [Unknown].
func HintOfPtr(b *bool) Hint {
	if b == nil {
		return Unknown
	}
	return HintOf(*b)
}

// Or returns the hint as a bool, or assumed where nothing is claimed.
func (h Hint) Or(assumed bool) bool {
	switch h {
	case Yes:
		return true
	case No:
		return false
	}
	return assumed
}

// String returns "yes", "no" or "unknown".
func (h Hint) String() string {
	switch h {
	case Yes:
		return "yes"
	case No:
		return "no"
	}
	return "unknown"
}

// MarshalJSON writes true, false or null.
func (h Hint) MarshalJSON() ([]byte, error) {
	switch h {
	case Yes:
		return []byte("true"), nil
	case No:
		return []byte("false"), nil
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads true, false or null.
func (h *Hint) UnmarshalJSON(data []byte) error {
	var b *bool
	if err := json.Unmarshal(data, &b); err != nil {
		return err
	}
	*h = HintOfPtr(b)
	return nil
}

// Qualified returns "source.name", or the bare name when the tool has no source.
func (t *Tool) Qualified() string {
	if t.Source == "" {
		return t.Name
	}
	return t.Source + "." + t.Name
}

// Fingerprint returns a hash (64 hexadecimal digits) of everything a model or a policy sees of the tool: name, title,
// description, schemas and annotations. A source that changes a tool after a person approved it changes the
// fingerprint.
func (t *Tool) Fingerprint() string {
	h := sha256.New()
	var size [8]byte
	for _, part := range [][]byte{
		[]byte(t.Name), []byte(t.Title), []byte(t.Description), t.InputSchema, t.OutputSchema,
		{byte(t.Annotations.ReadOnly), byte(t.Annotations.Destructive), byte(t.Annotations.Idempotent), byte(t.Annotations.OpenWorld)},
	} {
		binary.BigEndian.PutUint64(size[:], uint64(len(part)))
		h.Write(size[:])
		h.Write(part)
	}
	return hex.EncodeToString(h.Sum(nil))
}
