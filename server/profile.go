package server

// This file says how the five tools and their arguments are called: by default as most programs of this kind call them, or as
// other gateways do, so that prompts written for those work here.

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/internal/spell"
	"toolweaver/run/gateway"
)

// kind is one of the five things a model can do.
type kind string

const (
	opSearch   kind = "search"
	opDescribe kind = "describe"
	opExecute  kind = "execute"
	opWait     kind = "wait"
	opRead     kind = "read"
)

// A Profile names the five tools. Make one with [Profiles] or [DefaultProfile] and change it before use.
type Profile struct {
	Search, Describe, Execute, Wait, Read ToolProfile
}

// A ToolProfile names a tool and its arguments.
type ToolProfile struct {
	// Name is the tool's.
	Name string
	// Arguments gives arguments another name, by the ordinary one; what is not in it keeps it.
	Arguments map[string]string
}

// DefaultProfile returns the ordinary names.
func DefaultProfile() *Profile {
	n := gateway.DefaultNames
	return &Profile{ToolProfile{Name: n.Search}, ToolProfile{Name: n.Describe}, ToolProfile{Name: n.Execute}, ToolProfile{Name: n.Wait}, ToolProfile{Name: n.Read}}
}

// Profiles returns the profile of a name, and reports whether there is one.
//
//   - "default": search_tools, describe_tools, execute_code, wait, read_artifact
//   - "fastmcp": search, get_schema, execute, as FastMCP's code mode has them
//   - "bifrost": listToolFiles, readToolFile, executeToolCode, as Bifrost has them
func Profiles(name string) (*Profile, bool) {
	switch name {
	case "", "default":
		return DefaultProfile(), true
	case "fastmcp":
		return &Profile{
			Search:   ToolProfile{Name: "search"},
			Describe: ToolProfile{Name: "get_schema", Arguments: map[string]string{"names": "tools"}},
			Execute:  ToolProfile{Name: "execute"},
			Wait:     ToolProfile{Name: "wait"},
			Read:     ToolProfile{Name: "read_artifact"},
		}, true
	case "bifrost":
		return &Profile{
			Search:   ToolProfile{Name: "listToolFiles"},
			Describe: ToolProfile{Name: "readToolFile", Arguments: map[string]string{"names": "fileName"}},
			Execute:  ToolProfile{Name: "executeToolCode"},
			Wait:     ToolProfile{Name: "waitForExecution"},
			Read:     ToolProfile{Name: "readArtifact"},
		}, true
	}
	return nil, false
}

// ProfileNames are the names that [Profiles] knows.
var ProfileNames = []string{"default", "fastmcp", "bifrost"}

func (p *Profile) tool(k kind) *ToolProfile {
	switch k {
	case opSearch:
		return &p.Search
	case opDescribe:
		return &p.Describe
	case opExecute:
		return &p.Execute
	case opWait:
		return &p.Wait
	}
	return &p.Read
}

// Names are the names of the tools.
func (p *Profile) Names() gateway.ToolNames {
	return gateway.ToolNames{Search: p.Search.Name, Describe: p.Describe.Name, Execute: p.Execute.Name, Wait: p.Wait.Name, Read: p.Read.Name}
}

// toolName is what names of tools are made of, for the clients of all makers.
var toolName = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)

func (p *Profile) check() error {
	seen := map[string]bool{}
	for _, op := range operations {
		t := p.tool(op.kind)
		if !toolName.MatchString(t.Name) {
			return fmt.Errorf("server: %q cannot be the name of a tool: letters, digits, _ and - only, 64 at most", t.Name)
		}
		if seen[t.Name] {
			return fmt.Errorf("server: two tools are named %q", t.Name)
		}
		seen[t.Name] = true
		used := map[string]bool{}
		for _, a := range op.arguments {
			if n := t.argument(a.name); !toolName.MatchString(n) || used[n] {
				return fmt.Errorf("server: %q cannot be the name of an argument of %s, or two have it", n, t.Name)
			} else {
				used[n] = true
			}
		}
		for ordinary := range t.Arguments {
			if !slices.ContainsFunc(op.arguments, func(a argument) bool { return a.name == ordinary }) {
				return fmt.Errorf("server: %s has no argument %q to rename", op.kind, ordinary)
			}
		}
	}
	return nil
}

// argument returns the name of an argument in this profile.
func (t *ToolProfile) argument(name string) string {
	if other, ok := t.Arguments[name]; ok {
		return other
	}
	return name
}

// schema returns the input schema.
func (t *ToolProfile) schema(op *operation) json.RawMessage {
	var props []string
	var required []string
	for _, a := range op.arguments {
		props = append(props, fmt.Sprintf("%q:%s", t.argument(a.name), a.schema))
		if a.required {
			required = append(required, fmt.Sprintf("%q", t.argument(a.name)))
		}
	}
	doc := `{"type":"object","properties":{` + strings.Join(props, ",") + `}`
	if len(required) > 0 {
		doc += `,"required":[` + strings.Join(required, ",") + `]`
	}
	return json.RawMessage(doc + "}") // what is unknown is refused all the same, with advice
}

// arguments are those of any of the five tools, decoded.
type arguments struct {
	query     string
	limit     int
	detail    string
	names     []string
	code      string
	inputs    map[string]json.RawMessage
	artifacts bool
	handle    string
	path      string
	offset    int

	background   bool
	continueFrom string
	execution    string
	timeout      int // in seconds
}

// arguments decodes the arguments of a call. The error says what is wrong and what would be right.
func (t *ToolProfile) arguments(op *operation, doc json.RawMessage) (arguments, error) {
	var args arguments
	var given map[string]json.RawMessage
	if len(doc) > 0 {
		if err := json.Unmarshal(doc, &given); err != nil {
			return args, fmt.Errorf("the arguments of %s must be an object", t.Name)
		}
	}
	byName := map[string]*argument{}
	var known []string
	for i := range op.arguments {
		a := &op.arguments[i]
		byName[t.argument(a.name)] = a
		known = append(known, t.argument(a.name))
	}
	for name := range given {
		if byName[name] != nil {
			continue
		}
		if near := spell.Nearest(name, known, 1); len(near) > 0 {
			return args, fmt.Errorf("%s has no argument %q; did you mean %q?", t.Name, name, near[0])
		}
		return args, fmt.Errorf("%s has no argument %q; it has %s", t.Name, name, strings.Join(known, ", "))
	}
	for _, name := range known {
		a, v := byName[name], given[name]
		if len(v) == 0 || string(v) == "null" {
			if a.required {
				return args, fmt.Errorf("%s needs the argument %q: %s", t.Name, name, a.what)
			}
			continue
		}
		if err := a.set(&args, v); err != nil {
			return args, fmt.Errorf("%s: the argument %q must be %s", t.Name, name, a.what)
		}
	}
	return args, nil
}

// An operation is one of the five tools.
type operation struct {
	kind        kind
	title       string
	description string
	arguments   []argument
	call        func(m *MCP, ctx context.Context, req *sdk.CallToolRequest, args arguments) (*sdk.CallToolResult, error)
}

// An argument of an operation.
type argument struct {
	name     string
	required bool
	schema   string // JSON
	what     string // for messages
	set      func(a *arguments, v json.RawMessage) error
}

func (op *operation) annotations() *sdk.ToolAnnotations {
	readOnly := op.kind != opExecute
	open := op.kind == opExecute
	return &sdk.ToolAnnotations{Title: op.title, ReadOnlyHint: readOnly, OpenWorldHint: &open}
}
