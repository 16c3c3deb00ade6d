package stub

// This file turns JSON Schemas into Python types, and the objects in them into TypedDict classes.

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"toolweaver/tool"
)

// classes collects the classes of one tool.
type classes struct {
	w       *writer
	base    string
	names   map[*tool.Schema]string // of object schemas that have a class, also while it is written: cycles end here
	classes []string
	flat    bool // no classes: objects are dicts
	work    int  // schemas looked at
}

func (c *classes) use(name string) string {
	c.w.used[name] = true
	return name
}

func (c *classes) any() string { return c.use("Any") }

// of returns the type of what a schema allows. name is what a class for it would be called.
func (c *classes) of(s *tool.Schema, name string, depth int) string {
	c.work++
	if s == nil || depth > maxTypeDepth || c.work > maxWork {
		return c.any()
	}
	if s.RefName != "" && s.Ref != nil {
		if n := Camel(tool.Ident(s.RefName)); n != "" {
			name = n
		}
		r := s.Resolve()
		if r.Ref != nil { // references in a circle
			return c.any()
		}
		return c.of(r, name, depth+1)
	}
	if s.Const != nil {
		if t := c.literals([][]byte{s.Const}); t != "" {
			return t
		}
	}
	if n := len(s.Enum); n > 0 && n <= maxLiterals {
		list := make([][]byte, n)
		for i, v := range s.Enum {
			list[i] = v
		}
		if t := c.literals(list); t != "" {
			return t
		}
	}
	if len(s.Types) == 0 {
		switch {
		case len(s.AnyOf) > 0:
			return c.union(s.AnyOf, name, depth)
		case len(s.AllOf) == 1 && !s.HasProperties:
			return c.of(s.AllOf[0], name, depth+1)
		case s.HasProperties || len(s.AllOf) > 0:
			return c.object(s, name, depth)
		case s.Items != nil:
			return "list[" + c.of(s.Items, singular(name), depth+1) + "]"
		}
		return c.any()
	}
	var parts []string
	for _, t := range s.Types {
		switch t {
		case "object":
			parts = append(parts, c.object(s, name, depth))
		case "array":
			parts = append(parts, c.array(s, name, depth))
		default:
			parts = append(parts, scalars[t])
		}
	}
	return c.join(parts)
}

// scalars are the Python types of JSON's.
var scalars = map[string]string{"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}

// join makes a union of types, each once.
func (c *classes) join(parts []string) string {
	var list []string
	seen := map[string]bool{}
	for _, p := range parts {
		if p == "" || p == "Any" {
			return c.any()
		}
		if !seen[p] {
			seen[p] = true
			list = append(list, p)
		}
	}
	if len(list) == 0 {
		return c.any()
	}
	return strings.Join(list, " | ")
}

func (c *classes) union(alternatives []*tool.Schema, name string, depth int) string {
	if len(alternatives) > maxUnion {
		return c.any()
	}
	var parts []string
	for i, alt := range alternatives {
		n := name
		if alt.Title != "" {
			n = name + Camel(tool.Ident(alt.Title))
		} else if i > 0 {
			n = name + strconv.Itoa(i+1)
		}
		parts = append(parts, c.of(alt, n, depth+1))
	}
	return c.join(parts)
}

func (c *classes) array(s *tool.Schema, name string, depth int) string {
	if s.Items == nil {
		if len(s.Prefix) > 0 && len(s.Prefix) <= maxUnion {
			return "list[" + c.union(s.Prefix, singular(name), depth+1) + "]"
		}
		return "list[" + c.any() + "]"
	}
	return "list[" + c.of(s.Items, singular(name), depth+1) + "]"
}

// object returns the type of an object: a class of its own when its members are declared.
func (c *classes) object(s *tool.Schema, name string, depth int) string {
	fields := members(s, 0)
	if len(fields) == 0 || c.flat {
		value := c.any()
		if s.Additional != nil {
			value = c.of(s.Additional, name+"Value", depth+1)
		}
		return "dict[str, " + value + "]"
	}
	if n, ok := c.names[s]; ok {
		return n
	}
	if len(c.names) >= maxClasses || depth >= maxTypeDepth {
		return "dict[str, " + c.any() + "]"
	}
	c.use("TypedDict")
	if name = c.plain(name); c.w.defs[name] != "" { // perhaps another tool has the same class
		c.names[s] = name
		if c.class(name, fields, depth) == c.w.defs[name] {
			return name
		}
		delete(c.names, s)
	}
	name = c.unique(name)
	c.names[s] = name
	c.w.defs[name] = "…" // taken, while its fields are written
	text := c.class(name, fields, depth)
	c.w.defs[name] = text
	c.classes = append(c.classes, text)
	return name
}

// class returns the text of a class.
func (c *classes) class(name string, fields []tool.Property, depth int) string {
	var b strings.Builder
	plain := true
	for _, f := range fields {
		plain = plain && tool.Ident(f.Name) == f.Name && !strings.HasPrefix(f.Name, "__")
	}
	if plain {
		fmt.Fprintf(&b, "class %s(TypedDict):\n", name)
	} else {
		fmt.Fprintf(&b, "%s = TypedDict(%q, {\n", name, name)
	}
	for i, f := range fields {
		if i == maxFields {
			fmt.Fprintf(&b, "    # … and %d more\n", len(fields)-maxFields)
			break
		}
		t := c.of(f.Schema, name+Camel(tool.Ident(f.Name)), depth+1)
		if !f.Required {
			t = c.use("NotRequired") + "[" + t + "]"
		}
		if plain {
			fmt.Fprintf(&b, "    %s: %s", f.Name, t)
		} else {
			fmt.Fprintf(&b, "    %s: %s,", pyString(f.Name), t)
		}
		if d := c.note(f.Schema); d != "" {
			b.WriteString("  # " + d)
		}
		b.WriteByte('\n')
	}
	if !plain {
		b.WriteString("})\n")
	}
	return b.String()
}

// note returns what is said about a field, on its line.
func (c *classes) note(s *tool.Schema) string {
	var parts []string
	if f := s.Resolve().Format; f != "" {
		parts = append(parts, comment(f))
	}
	if !c.w.opts.Brief {
		d := s.Description
		if d == "" {
			d = s.Resolve().Description
		}
		if d = comment(d); d != "" {
			parts = append(parts, d)
		}
	}
	return strings.Join(parts, ": ")
}

// plain returns a name that a class can have.
func (c *classes) plain(name string) string {
	if name == "" || tool.Ident(name) != name { // a keyword such as None
		return c.base + "Object"
	}
	return name
}

// unique returns name, or name with a number when another class of this text, or a type, has it.
func (c *classes) unique(name string) string {
	n := name
	for i := 2; c.w.defs[n] != "" || typingNames[n]; i++ {
		n = name + strconv.Itoa(i)
	}
	return n
}

var typingNames = map[string]bool{"Any": true, "Literal": true, "NotRequired": true, "TypedDict": true}

// members returns the declared members of an object, those of allOf included.
func members(s *tool.Schema, depth int) []tool.Property {
	r := s.Resolve()
	if r == nil || depth > 4 {
		return nil
	}
	list := r.Properties
	if len(r.AllOf) == 0 {
		return list
	}
	list = append([]tool.Property(nil), list...)
	seen := map[string]bool{}
	for _, p := range list {
		seen[p.Name] = true
	}
	for _, part := range r.AllOf {
		for _, p := range members(part, depth+1) {
			if !seen[p.Name] {
				seen[p.Name] = true
				list = append(list, p)
			}
		}
	}
	return list
}

// singular is the name of an element of what is called name.
func singular(name string) string {
	switch {
	case strings.HasSuffix(name, "ies") && len(name) > 4:
		return name[:len(name)-3] + "y"
	case strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss") && len(name) > 3:
		return name[:len(name)-1]
	}
	return name + "Item"
}

// Camel returns an identifier in the form of a class name: get_user as GetUser.
func Camel(ident string) string {
	var b strings.Builder
	upper := true
	for _, r := range ident {
		if r == '_' {
			upper = true
			continue
		}
		if upper {
			r = unicode.ToUpper(r)
		}
		upper = false
		b.WriteRune(r)
	}
	if s := b.String(); s != "" && '0' <= s[0] && s[0] <= '9' {
		return "_" + s
	}
	return b.String()
}
