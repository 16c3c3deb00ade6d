package stub

// This file writes data into Python text, so that it stays data.

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"toolweaver/tool"
)

// comment returns s fit for a comment: one line, bounded.
func comment(s string) string { return tool.CleanLine(s, maxFieldText) }

// docText returns a line fit for a docstring in triple quotes, at its end too.
func docText(line string) string {
	line = strings.NewReplacer(`\`, `\\`, `"""`, `\"\"\"`).Replace(line)
	if before, ok := strings.CutSuffix(line, `"`); ok && !strings.HasSuffix(before, `\`) {
		return before + `\"`
	}
	return line
}

// pyString returns a Python string literal. JSON's escapes are Python's, apart from surrogate pairs, which Go does not
// write.
func pyString(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(tool.Clean(s, 200)); err != nil { // cannot happen for a string
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// literals returns Literal[...] for values of an enumeration, or "" if one of them cannot stand there.
func (c *classes) literals(values [][]byte) string {
	var parts []string
	null := false
	for _, v := range values {
		v = bytes.TrimSpace(v)
		switch {
		case string(v) == "null":
			null = true
			continue
		case len(v) > 0 && (v[0] == '"' || v[0] == 't' || v[0] == 'f'), isInteger(v):
			p := pyLiteral(v)
			if p == "" {
				return ""
			}
			parts = append(parts, p)
		default:
			return ""
		}
	}
	var t string
	if len(parts) > 0 {
		t = c.use("Literal") + "[" + strings.Join(parts, ", ") + "]"
	}
	switch {
	case t == "" && null:
		return "None"
	case null:
		return t + " | None"
	}
	return t
}

func isInteger(v []byte) bool {
	_, err := strconv.ParseInt(string(v), 10, 64)
	return err == nil
}

// pyLiteral returns a scalar of JSON as Python, "" if it is none or too long.
func pyLiteral(v []byte) string {
	v = bytes.TrimSpace(v)
	if len(v) == 0 || len(v) > 4*maxDefaultText {
		return ""
	}
	switch {
	case string(v) == "true":
		return "True"
	case string(v) == "false":
		return "False"
	case string(v) == "null":
		return "None"
	case v[0] == '"':
		var s string
		if json.Unmarshal(v, &s) != nil || len(s) > maxDefaultText {
			return ""
		}
		return pyString(s)
	case v[0] == '-' || '0' <= v[0] && v[0] <= '9':
		if !json.Valid(v) {
			return ""
		}
		return string(v)
	case string(v) == "[]" || string(v) == "{}":
		return string(v)
	}
	return ""
}

// literalOr returns a default as Python, or other when there is none that can be shown.
func literalOr(v []byte, other string) string {
	if s := pyLiteral(v); s != "" {
		return s
	}
	return other
}

// firstSentence returns the beginning of a text.
func firstSentence(text string) string {
	text = strings.TrimSpace(text)
	if p, _, ok := strings.Cut(text, "\n\n"); ok {
		text = p
	}
	text = strings.Join(strings.Fields(text), " ")
	for i := 0; i+1 < len(text); i++ {
		if text[i] == '.' && text[i+1] == ' ' && i > 20 {
			return text[:i+1]
		}
	}
	return text
}

// constraints returns the bounds of a value in words, "" when there are none.
func constraints(s *tool.Schema) string {
	r := s.Resolve()
	var parts []string
	add := func(name, value string) {
		if value != "" {
			parts = append(parts, name+" "+value)
		}
	}
	add("≥", string(r.Minimum))
	add(">", string(r.ExclusiveMinimum))
	add("≤", string(r.Maximum))
	add("<", string(r.ExclusiveMaximum))
	for _, n := range []struct {
		name  string
		value int
	}{{"length ≥", r.MinLength}, {"length ≤", r.MaxLength}, {"items ≥", r.MinItems}, {"items ≤", r.MaxItems}} {
		if n.value >= 0 {
			add(n.name, strconv.Itoa(n.value))
		}
	}
	if p := r.Pattern; p != "" && len(p) <= 60 {
		add("matches", tool.CleanLine(p, 60))
	}
	if r.Format != "" {
		parts = append(parts, comment(r.Format))
	}
	return strings.Join(parts, ", ")
}
