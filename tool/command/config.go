package command

// This file reads the commands of a configuration.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/tailscale/hujson"

	"toolweaver/internal/envref"
	"toolweaver/tool"
)

type fileSource struct {
	Tools    map[string]fileCommand `json:"tools"`
	Env      map[string]string      `json:"env"`
	Cwd      string                 `json:"cwd"`
	Timeout  string                 `json:"timeout"`
	Disabled bool                   `json:"disabled"`
}

type fileCommand struct {
	Description  string               `json:"description"`
	Argv         []fileGroup          `json:"argv"`
	Params       map[string]fileParam `json:"params"`
	Stdin        string               `json:"stdin"`
	Output       string               `json:"output"`
	OutputSchema json.RawMessage      `json:"outputSchema"`
	ReadOnly     *bool                `json:"readOnly"`
	Destructive  *bool                `json:"destructive"`
	Idempotent   *bool                `json:"idempotent"`
	AllowExit    []int                `json:"allowExit"`
}

// fileGroup is one argument, or a list of arguments that belong together.
type fileGroup Group

// UnmarshalJSON implements json.Unmarshaler.
func (g *fileGroup) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*g = fileGroup{one}
		return nil
	}
	return json.Unmarshal(data, (*[]string)(g))
}

type fileParam struct {
	schema         json.RawMessage
	optional, dash bool
}

// UnmarshalJSON implements json.Unmarshaler: a JSON Schema with two members of our own, optional and allowDash.
func (p *fileParam) UnmarshalJSON(data []byte) error {
	var m map[string]json.RawMessage
	if err := json.Unmarshal(data, &m); err != nil {
		return errors.New("a parameter is written as a JSON Schema")
	}
	for name, to := range map[string]*bool{"optional": &p.optional, "allowDash": &p.dash} {
		if v, ok := m[name]; ok {
			if err := json.Unmarshal(v, to); err != nil {
				return fmt.Errorf("%s must be true or false", name)
			}
			delete(m, name)
		}
	}
	if _, ok := m["type"]; !ok && len(m) > 0 && m["enum"] == nil && m["anyOf"] == nil {
		m["type"] = json.RawMessage(`"string"`)
	}
	if len(m) == 0 {
		return nil
	}
	schema, err := json.Marshal(m)
	p.schema = schema
	return err
}

// ParseConfig reads the member "commands" of a configuration: a JSON object, with comments and trailing commas allowed, that maps
// names to sources of commands, as in
//
//	{"commands": {"git": {"cwd": "/src/project", "tools": {
//	  "log": {"description": "Commits, newest first.", "readOnly": true, "output": "lines",
//	          "argv": ["git", "log", "--oneline", ["-n", "{count}"], "--", "{paths}"],
//	          "params": {"count": {"type": "integer", "optional": true}, "paths": {"type": "array", "items": {"type": "string"}, "optional": true}}}}}}}
//
// An argument that is a list is there as a whole or not at all. References to variables of the environment are replaced in env and
// cwd, see package envref. Sources and commands come sorted by name, required parameters before optional ones.
func ParseConfig(data []byte, lookup func(name string) (string, bool)) ([]Config, error) {
	std, err := hujson.Standardize(bytes.Clone(bytes.TrimPrefix(data, []byte("\ufeff"))))
	if err != nil {
		return nil, fmt.Errorf("command: configuration: %w", err)
	}
	var top struct {
		Commands map[string]json.RawMessage `json:"commands"`
	}
	if err := json.Unmarshal(std, &top); err != nil {
		return nil, errors.New(`command: configuration: "commands" must be an object that maps names to sources`)
	}
	var list []Config
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(top.Commands)) {
		c, err := parseOne(name, top.Commands[name], lookup)
		if err != nil {
			errs = append(errs, fmt.Errorf("command: %q: %w", name, err))
			continue
		}
		list = append(list, c)
	}
	return list, errors.Join(errs...)
}

func parseOne(name string, doc json.RawMessage, lookup func(string) (string, bool)) (Config, error) {
	var f fileSource
	dec := json.NewDecoder(bytes.NewReader(doc))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&f); err != nil {
		return Config{}, err
	}
	c := Config{Name: name, Disabled: f.Disabled}
	if c.Disabled {
		return c, nil
	}
	if f.Timeout != "" {
		d, err := time.ParseDuration(f.Timeout)
		if err != nil || d < 0 {
			return Config{}, errors.New(`timeout: expected a text such as "30s"`)
		}
		c.Timeout = d
	}
	var err error
	if c.Dir, err = envref.Expand(f.Cwd, lookup); err != nil {
		return Config{}, fmt.Errorf("cwd: %w", err)
	}
	for _, k := range slices.Sorted(maps.Keys(f.Env)) {
		if c.Env == nil {
			c.Env = map[string]string{}
		}
		if c.Env[k], err = envref.Expand(f.Env[k], lookup); err != nil {
			return Config{}, fmt.Errorf("env.%s: %w", k, err)
		}
	}
	for _, n := range slices.Sorted(maps.Keys(f.Tools)) {
		c.Commands = append(c.Commands, f.Tools[n].command(n))
	}
	return c, c.Check()
}

func (f fileCommand) command(name string) Command {
	c := Command{Name: name, Description: f.Description, Stdin: f.Stdin, Output: f.Output, OutputSchema: f.OutputSchema, AllowExit: f.AllowExit,
		Annotations: tool.Annotations{ReadOnly: tool.HintOfPtr(f.ReadOnly), Destructive: tool.HintOfPtr(f.Destructive), Idempotent: tool.HintOfPtr(f.Idempotent)}}
	var order []string // as the arguments have them
	for _, g := range f.Argv {
		c.Argv = append(c.Argv, Group(g))
		for _, a := range g {
			order = append(order, places(a)...)
		}
	}
	order = append(order, places(f.Stdin)...)
	names := slices.Sorted(maps.Keys(f.Params))
	at := func(n string) int {
		i := slices.Index(order, n)
		if i < 0 {
			i = len(order)
		}
		if f.Params[n].optional {
			i += 1000
		}
		return i
	}
	slices.SortStableFunc(names, func(a, b string) int { return at(a) - at(b) })
	for _, n := range names {
		p := f.Params[n]
		c.Params = append(c.Params, Param{Name: n, Schema: p.schema, Required: !p.optional, Dash: p.dash})
	}
	return c
}
