package command

// This file fills templates with values.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"toolweaver/tool"
)

var place = regexp.MustCompile(`\{([A-Za-z_][A-Za-z0-9_]*)\}`)

// places returns the names of the values in a template.
func places(template string) []string {
	var names []string
	for _, m := range place.FindAllStringSubmatch(template, -1) {
		names = append(names, m[1])
	}
	return names
}

// values are the arguments of a call: each is one text, or several.
type values map[string]value

type value struct {
	texts []string
	list  bool
}

// read reads the arguments of a call.
func (c *Command) read(args json.RawMessage) (values, error) {
	given := map[string]json.RawMessage{}
	if len(args) > 0 {
		if err := json.Unmarshal(args, &given); err != nil {
			return nil, bad("the arguments are no object")
		}
	}
	vs := values{}
	for _, p := range c.Params {
		raw := bytes.TrimSpace(given[p.Name])
		if len(raw) == 0 || string(raw) == "null" {
			if p.Required {
				return nil, bad("the argument %q is missing", p.Name)
			}
			continue
		}
		var v value
		var elements []json.RawMessage
		if raw[0] == '[' && json.Unmarshal(raw, &elements) == nil {
			v.list = true
			for _, e := range elements {
				v.texts = append(v.texts, text(e))
			}
		} else {
			v.texts = []string{text(raw)}
		}
		for _, s := range v.texts {
			if strings.ContainsRune(s, 0) {
				return nil, bad("the argument %q has a zero byte, which no program's argument can have", p.Name)
			}
		}
		vs[p.Name] = v
	}
	return vs, nil
}

func bad(format string, args ...any) error {
	return &tool.Error{Kind: tool.KindBadArguments, Message: fmt.Sprintf(format, args...)}
}

// text returns a value as text: a string without quotes, anything else as JSON.
func text(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}

// argv returns the arguments of a call.
func (c *Command) argv(vs values) ([]string, error) {
	var out []string
	ended := false // after "--" nothing is an option
	for _, g := range c.Argv {
		if !g.complete(vs) {
			continue
		}
		for _, template := range g {
			if template == "--" {
				ended = true
			}
			names := places(template)
			if len(names) == 1 && template == "{"+names[0]+"}" {
				for _, s := range vs[names[0]].texts {
					if strings.HasPrefix(s, "-") && !ended && !c.dash(names[0]) {
						return nil, bad("the argument %q begins with \"-\", which the program might take for an option: %q", names[0], tool.CleanLine(s, 60))
					}
					out = append(out, s)
				}
				continue
			}
			filled, err := vs.fill(template)
			if err != nil {
				return nil, err
			}
			if len(names) > 0 && strings.HasPrefix(template, "{") && strings.HasPrefix(filled, "-") && !ended && !c.dash(names[0]) {
				return nil, bad("the argument %q begins with \"-\", which the program might take for an option", names[0])
			}
			out = append(out, filled)
		}
	}
	return out, nil
}

// complete reports whether all values of a group are there.
func (g Group) complete(vs values) bool {
	for _, template := range g {
		for _, name := range places(template) {
			if _, ok := vs[name]; !ok {
				return false
			}
		}
	}
	return true
}

func (c *Command) dash(name string) bool {
	for _, p := range c.Params {
		if p.Name == name {
			return p.Dash
		}
	}
	return false
}

// fill replaces the places of a template; values that are not there are empty.
func (vs values) fill(template string) (string, error) {
	var err error
	filled := place.ReplaceAllStringFunc(template, func(m string) string {
		name := m[1 : len(m)-1]
		v := vs[name]
		if v.list && len(v.texts) != 1 {
			err = bad("the argument %q is a list, which cannot be part of a text", name)
		}
		return strings.Join(v.texts, ",")
	})
	return filled, err
}
