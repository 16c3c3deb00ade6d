package run

// This file makes up results of calls that are not made.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"toolweaver/py"
	"toolweaver/tool"
)

// placeholderMark is in every text that is made up.
const placeholderMark = "dry-run:"

// How large made-up results are.
const (
	placeholderDepth  = 8
	placeholderFields = 200
)

// placeholder returns a result of the shape of a schema, nil meaning unknown, for a call. Its texts and numbers name the call, so
// that they are found again where the program uses them.
func placeholder(s *tool.Schema, call uint64) []byte {
	if s == nil {
		return quoted(placeholderMark + strconv.FormatUint(call, 10))
	}
	p := placeholders{call: call}
	out, err := json.Marshal(p.value(s, "", 0))
	if err != nil {
		return []byte("{}")
	}
	return out
}

type placeholders struct {
	call   uint64
	fields int
}

func (p *placeholders) value(s *tool.Schema, path string, depth int) any {
	s = s.Resolve()
	p.fields++
	if s == nil || depth > placeholderDepth || p.fields > placeholderFields {
		return map[string]any{}
	}
	switch {
	case s.Const != nil:
		return s.Const
	case len(s.Enum) > 0:
		return s.Enum[0]
	case len(s.AnyOf) > 0:
		for _, alt := range s.AnyOf {
			if r := alt.Resolve(); r == nil || len(r.Types) != 1 || r.Types[0] != "null" {
				return p.value(alt, path, depth+1)
			}
		}
	}
	switch p.kind(s) {
	case "object":
		out := map[string]any{}
		for _, part := range append([]*tool.Schema{s}, s.AllOf...) {
			if part = part.Resolve(); part == nil {
				continue
			}
			for _, f := range part.Properties {
				out[f.Name] = p.value(f.Schema, member(path, f.Name), depth+1)
			}
		}
		return out
	case "array":
		if s.MinItems == 0 && depth > 2 || s.MaxItems == 0 {
			return []any{}
		}
		return []any{p.value(s.Items, path+"[0]", depth+1)}
	case "string":
		return p.text(s, path)
	case "integer", "number":
		return p.number(s)
	case "boolean":
		return true
	case "null":
		return nil
	}
	return map[string]any{}
}

// unknownSource is what stands for a result of unknown shape: a text that has whatever is asked of it.
const unknownSource = `class Unknown(str):
    """Part of a result that a dry run does not know: it has every attribute and every item."""
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]
    def __getitem__(self, key):
        head, colon, path = str(self).partition(":")[2].partition(":")
        path += f"[{key}]" if isinstance(key, int) else f".{key}" if path else str(key)
        return Unknown(f"dry-run:{head}:{path}")
    def get(self, key, default=None):
        return self[key]
    def __iter__(self):
        yield self[0]
    def __len__(self):
        return 1
    def __int__(self):
        return 0
    def __float__(self):
        return 0.0
`

// unknown returns the value of a placeholder of unknown shape; false if body is no such placeholder.
func (m *machine) unknown(body []byte) (v py.Value, exc *py.Exception, ok bool) {
	var text string
	if json.Unmarshal(body, &text) != nil || !strings.HasPrefix(text, placeholderMark) {
		return py.Value{}, nil, false
	}
	if m.unknownClass.IsAbsent() {
		if m.unknownClass, exc = m.in.Define("<dry run>", unknownSource, "Unknown", nil); exc != nil {
			return py.Value{}, exc, true
		}
	}
	v, exc = m.in.Call(m.unknownClass, m.in.NewStr(text))
	return v, exc, true
}

// kind returns the type to make up.
func (p *placeholders) kind(s *tool.Schema) string {
	for _, t := range s.Types {
		if t != "null" {
			return t
		}
	}
	switch {
	case len(s.Types) > 0:
		return "null"
	case s.HasProperties || len(s.AllOf) > 0:
		return "object"
	case s.Items != nil:
		return "array"
	}
	return ""
}

func (p *placeholders) text(s *tool.Schema, path string) string {
	switch s.Format {
	case "date-time":
		return "2000-01-01T00:00:00Z"
	case "date":
		return "2000-01-01"
	case "time":
		return "00:00:00Z"
	case "uuid":
		return fmt.Sprintf("00000000-0000-4000-8000-%012d", p.call)
	case "email":
		return fmt.Sprintf("dry-run-%d@example.invalid", p.call)
	case "uri", "url":
		return fmt.Sprintf("https://example.invalid/dry-run/%d", p.call)
	}
	return placeholderText(p.call, path)
}

// placeholderText names a place in the result of a call that was not made.
func placeholderText(call uint64, path string) string {
	return strings.TrimSuffix(fmt.Sprintf("%s%d:%s", placeholderMark, call, path), ":")
}

// number returns one that is hardly anybody else's: 9, the call, how many came before it in this result.
func (p *placeholders) number(s *tool.Schema) any {
	n := 9_000_000_000 + int64(p.call)*1000 + int64(p.fields)
	if limit, err := strconv.ParseFloat(string(s.Maximum), 64); err == nil && float64(n) > limit {
		return s.Maximum
	}
	return n
}

// member is the place of a member of the object at path.
func member(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// parse reads a JSON document; numbers stay text.
func parse(doc []byte) (v any, err error) {
	dec := json.NewDecoder(bytes.NewReader(doc))
	dec.UseNumber()
	err = dec.Decode(&v)
	return v, err
}

// canonical writes a JSON document without white space and with sorted keys. Numbers stay as they are: 1 and 1.0 differ.
func canonical(doc []byte) string {
	v, err := parse(doc)
	if err != nil {
		return string(doc)
	}
	return leafText(v)
}

// leafText is a parsed value as JSON.
func leafText(v any) string {
	out, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(out)
}

func sortedKeys(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }
